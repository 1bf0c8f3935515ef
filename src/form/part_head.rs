//! The lines above the entries of a part of a list: its heading, the date of the list, and its
//! order.

use super::Builder;
use super::body::{NoteTextStyle, raised};
use super::builder::plain;
use super::entry::entries;
use crate::lang::{Phrase, Strings, note_mark};
use crate::letter::{ListLayout, Part, Signatory};
use crate::typeset::font::Writing;
use crate::typeset::galley::{
    Block, Child, Content, Element, ElementId, EntryList, Kind, Label, LabelAnchor, Note,
    NoteParagraph, Numbering, Role,
};
use crate::typeset::style::{CharStyle, ParagraphStyle, Slant};
use crate::typeset::text::{Inline, NoteId, StyledText};
use crate::typeset::unit::Length;

/// The head of a part, and how it is set.
pub(crate) struct PartHead<'a> {
    /// The fixed words of the letter.
    pub strings: &'a Strings,
    /// The part.
    pub part: &'a Part,
    /// The type of its heading.
    pub heading: CharStyle,
    /// The type of its entries.
    pub text: CharStyle,
    /// The style of its lines.
    pub lines: ParagraphStyle,
    /// The level of its heading.
    pub level: u16,
    /// The look of a footnote.
    pub note: NoteTextStyle,
    /// The layout that the letter chooses for its lists.
    pub layout: ListLayout,
    /// The slant of what is said of the signatories below their names.
    pub offices: Slant,
    /// Whether signatures on paper are shown.
    pub by_hand: bool,
    /// Whether it has a heading that only those hear who cannot see the page.
    pub hides_heading: bool,
}

/// A part of a list: the lines above its entries, and the entries.
pub(crate) struct PartBlocks {
    /// The lines above.
    pub above: Vec<Block>,
    /// The entries.
    pub list: Block,
}

impl PartHead<'_> {
    /// Composes a part, whose entries are set as a list without entries is.
    pub fn blocks(&self, list: EntryList, parent: ElementId, builder: &mut Builder) -> PartBlocks {
        let title = self.strings.text(Phrase::AttachedList);
        let hidden =
            (self.hides_heading).then(|| builder.hidden_heading(parent, self.level, title));
        let mut above = self.above(parent, builder);
        let element = (builder.structure).add(parent, Role::List(Numbering::None));
        let composed = entries(self, element, builder);
        let (leading, column_gap) = self.rhythm(&list);
        let list = EntryList {
            entries: composed,
            style: ParagraphStyle {
                leading,
                ..list.style
            },
            column_gap,
            hangs_all_lines: !self.text.language.has_italics(),
            columns: self.layout.columns,
            max_columns: self.layout.columns.unwrap_or(list.max_columns),
            ..list
        };
        let mut list = Block::of(element, Content::Entries(list));
        if let Some(heading) = hidden {
            let first = above.first_mut().unwrap_or(&mut list);
            first.hidden_heading = Some(heading);
            first.outline = Some((self.level as u8, title.to_owned()));
        }
        PartBlocks { above, list }
    }

    /// Returns the leading of a list and the space between two entries of a column, together at most
    /// one and a half times the type size (see [`EntryList::column_gap`]). Scripts with more leading
    /// need less space: there, the lines below a name hang.
    fn rhythm(&self, list: &EntryList) -> (Length, Length) {
        let writing = Writing::of_language(self.text.language);
        let size = self.text.size;
        let least = match writing {
            Writing::Arabic => size.scale(5, 3),
            Writing::Western | Writing::EastAsian => Length::ZERO,
        };
        let leading = list.style.leading.max(least);
        let most = writing.size(size).scale(3, 2);
        if leading + list.column_gap <= most {
            return (list.style.leading, list.column_gap);
        }
        let most = most - Length::milli_pt(50);
        let leading = leading.min(most);
        (leading, most - leading)
    }

    /// Composes the lines above the entries, which no page separates from them.
    fn above(&self, parent: ElementId, builder: &mut Builder) -> Vec<Block> {
        let mut blocks = Vec::new();
        if self.part.begins_list {
            blocks.extend(self.stated(parent, builder));
        }
        if self.part.heading.is_some() {
            blocks.push(self.headed(parent, builder));
        }
        if !self.part.begins_list {
            blocks.extend(self.stated(parent, builder));
        }
        blocks
    }

    /// Composes what is said of the list, in italics where the script has them: the day on which it
    /// stood, and its order.
    fn stated(&self, parent: ElementId, builder: &mut Builder) -> Option<Block> {
        let slant = if self.text.language.has_italics() {
            Slant::Italic
        } else {
            Slant::Upright
        };
        let italic = CharStyle { slant, ..self.text };
        let as_of = self.part.as_of.map(|date| self.strings.as_of(date));
        let order = self.part.states_order;
        let order = order.then(|| self.strings.alphabetical_order().to_owned());
        let mut text = StyledText::default();
        for words in as_of.into_iter().chain(order) {
            if !text.is_empty() {
                text.break_line(italic, None);
            }
            text.push(&words, italic, None);
        }
        if text.is_empty() {
            return None;
        }
        let block = builder.paragraph(parent, text, self.lines);
        let block = block.of_kind(Kind::ListNote);
        Some(block.together().keep_with_next())
    }

    /// Composes the heading, with its footnote reference, if it has one.
    fn headed(&self, parent: ElementId, builder: &mut Builder) -> Block {
        let heading = self.part.heading.as_ref();
        let mut text =
            heading.map_or_else(StyledText::default, |heading| plain(heading, self.heading));
        if self.part.sharing.is_empty() {
            return builder.heading(parent, self.level, text, self.lines);
        }
        let title = text.text.clone();
        let number = builder.next_note();
        let mark = note_mark(self.heading.language, builder.next_number());
        let call = Inline::NoteReference(NoteId(number));
        text.push_inline(&mark, raised(self.heading), call, None);
        let mut block = builder.heading(parent, self.level, text, self.lines);
        // Outside the page, a heading is given without its footnote marks.
        block.outline = Some((self.level as u8, title.clone()));
        builder.structure.get_mut(block.element).words = Some(title.into());
        self.append_note(&mark, parent, builder);
        block
    }

    /// Appends the footnote that names those who share the signatories' views.
    fn append_note(&self, mark: &str, parent: ElementId, builder: &mut Builder) {
        let style = self.note.text;
        let id = NoteId(builder.next_note());
        let element = builder.structure.add_detached(Element::new(Role::Note));
        let label = builder.structure.add(element, Role::Label);
        let mut marked = StyledText::default();
        marked.push(mark, raised(style), None);
        let names: Vec<&str> = self.part.sharing.iter().map(Signatory::known_as).collect();
        let mut text = StyledText::default();
        text.push(&self.strings.also_share(&names), style, None);
        builder.notes.push(Note {
            element,
            label: Label {
                element: label,
                text: marked,
                indent: self.note.mark_indent,
                ordinal: None,
                anchor: LabelAnchor::Start,
                note: Some(id),
            },
            paragraphs: vec![NoteParagraph::plain(element, text)],
            is_of_table: false,
        });
        let structure = &mut builder.structure;
        let parent = structure.get_mut(parent);
        parent.children.push(Child::Element(element));
    }
}
