//! The builder that the composers of the forms share.

use super::body::NoteTextStyle;
use crate::lang::{self, Direction, Language, Typography};
use crate::typeset::galley::{
    Block, Child, Content, Element, ElementId, Kind, Label, Note, NoteParagraph, Role, Structure,
};
use crate::typeset::style::{Alignment, CharStyle, ParagraphStyle};
use crate::typeset::text::{Inline, NoteId, StyledText};
use crate::typeset::unit::Length;

/// The parts of a galley that grow while its blocks are composed.
#[derive(Debug)]
pub(crate) struct Builder {
    /// The structure tree.
    pub structure: Structure,
    /// The footnotes.
    pub notes: Vec<Note>,
    /// The direction of its pages.
    pub direction: Direction,
    /// The number of notes by asterisks and letters, which are not counted with the others.
    unnumbered: usize,
    /// The number of those in the section that is being composed.
    stars: usize,
}

impl Builder {
    /// Makes a builder with an empty tree for a document in a language.
    pub fn new(language: Language) -> Self {
        Self {
            structure: Structure::new(),
            notes: Vec::new(),
            direction: language.direction(),
            unnumbered: 0,
            stars: 0,
        }
    }

    /// Returns the index that the next footnote gets, from 0.
    pub fn next_note(&self) -> u32 {
        u32::try_from(self.notes.len()).unwrap_or(u32::MAX)
    }

    /// Returns the number that the next footnote gets, from 1, if it has one.
    pub fn next_number(&self) -> u64 {
        (self.notes.len() - self.unnumbered) as u64 + 1
    }

    /// Counts a note that has no number.
    pub fn skip_number(&mut self) {
        self.unnumbered += 1;
    }

    /// Begins a section, whose asterisks are counted for themselves.
    pub fn begin_section(&mut self) {
        self.stars = 0;
    }

    /// Returns the mark of the next footnote with an asterisk: `*`, then `**`.
    pub fn next_star(&mut self) -> String {
        self.skip_number();
        self.stars += 1;
        "*".repeat(self.stars)
    }

    /// Appends the mark of a footnote with an asterisk to a text, and the note to those of the
    /// document. Returns its element, which [`Self::place_note`] gives its place.
    pub fn star(&mut self, text: &mut StyledText, star: &Star<'_>) -> Option<ElementId> {
        let note = star.note?;
        let id = NoteId(self.next_note());
        let call = Inline::NoteReference(id);
        let mark = self.next_star();
        text.push_inline(&mark, star.mark, call, None);
        let element = self.structure.add_detached(Element::new(Role::Note));
        let mut marked = StyledText::default();
        marked.push(&mark, star.style.text, None);
        let label = Label {
            element: self.structure.add(element, Role::Label),
            text: marked,
            indent: star.style.mark_indent,
            anchor: crate::typeset::galley::LabelAnchor::Start,
            ordinal: None,
            note: Some(id),
        };
        self.notes.push(Note {
            element,
            label,
            paragraphs: vec![NoteParagraph::plain(element, plain(note, star.style.text))],
            is_of_table: false,
        });
        Some(element)
    }

    /// Makes a heading and the note on it. Outside the page it is given without its mark.
    pub fn noted_heading(
        &mut self,
        place: Place,
        mut text: StyledText,
        style: ParagraphStyle,
        star: &Star<'_>,
    ) -> Block {
        let title = text.text.clone();
        let note = self.star(&mut text, star);
        let mut heading = self.heading(place.parent, place.level.into(), text, style);
        heading.outline = Some((place.level, title.clone()));
        self.structure.get_mut(heading.element).words = Some(title.into());
        self.place_note(place.parent, note);
        heading
    }

    /// Gives a note its place in the reading order: after what is already below `parent`.
    pub fn place_note(&mut self, parent: ElementId, note: Option<ElementId>) {
        let children = &mut self.structure.get_mut(parent).children;
        children.extend(note.map(Child::Element));
    }

    /// Makes a paragraph block with a new element below `parent`.
    pub fn paragraph(
        &mut self,
        parent: ElementId,
        text: StyledText,
        style: ParagraphStyle,
    ) -> Block {
        let element = self.structure.add(parent, Role::Paragraph);
        Block::paragraph(element, text, style)
    }

    /// Makes a heading block with a new element below `parent`. No page ends after it, and the
    /// outline has an entry for it at the heading's level.
    pub fn heading(
        &mut self,
        parent: ElementId,
        level: u16,
        text: StyledText,
        style: ParagraphStyle,
    ) -> Block {
        let title = text.text.replace(" \n", " ");
        let element = self.structure.add(parent, Role::Heading(level));
        self.structure.get_mut(element).words = Some(title.as_str().into());
        Block {
            outline: Some((level as u8, title)),
            ..Block::paragraph(element, text, style)
        }
        .together()
        .keep_with_next()
    }
}

impl Builder {
    /// Adds a heading that pages do not show, and returns its element; the block after it gives it
    /// a place in the outline.
    pub fn hidden_heading(&mut self, parent: ElementId, level: u16, title: &str) -> ElementId {
        let mut heading = Element::new(Role::Heading(level));
        heading.words = Some(title.into());
        heading.is_hidden = true;
        self.structure.add_element(parent, heading)
    }
}

/// The place of a heading, and of what it is above, in the structure tree.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    /// The parent of their elements.
    pub parent: ElementId,
    /// The level of the heading, from 1.
    pub level: u8,
}

impl Place {
    /// Makes a part within this one, whose heading is a level lower.
    pub fn part_within(self, structure: &mut Structure) -> Self {
        Self {
            parent: structure.add(self.parent, Role::Part),
            level: self.level + 1,
        }
    }

    /// Makes a part of the document, whose heading is of the first level.
    pub fn part(structure: &mut Structure) -> Self {
        Self {
            parent: structure.add(Structure::ROOT, Role::Part),
            level: 1,
        }
    }
}

/// A footnote with an asterisk: its text, if there is one, and how it is set.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Star<'a> {
    /// The text.
    pub note: Option<&'a crate::read::Spanned>,
    /// The type of the mark, which is not raised.
    pub mark: CharStyle,
    /// The look of the note.
    pub style: NoteTextStyle,
}

impl Block {
    /// Makes a block of a paragraph.
    pub(crate) fn paragraph(element: ElementId, text: StyledText, style: ParagraphStyle) -> Self {
        let content = Content::Paragraph {
            text,
            style,
            label: None,
        };
        Self::of(element, content)
    }

    /// Makes a block without space before it that a page may separate from the next.
    pub(crate) fn of(element: ElementId, content: Content) -> Self {
        Self {
            element,
            kind: Kind::Text,
            space_before: Length::ZERO,
            space_shrink: Length::ZERO,
            keep_with_next: false,
            keep_together: false,
            outline: None,
            hidden_heading: None,
            content,
        }
    }

    /// Sets the meaning of the block in the letter.
    pub(crate) fn of_kind(self, kind: Kind) -> Self {
        Self { kind, ..self }
    }

    /// Sets the space before the block.
    pub(crate) fn after_space(self, space_before: Length) -> Self {
        Self {
            space_before,
            ..self
        }
    }

    /// Forbids a page to end after the block.
    pub(crate) fn keep_with_next(self) -> Self {
        Self {
            keep_with_next: true,
            ..self
        }
    }

    /// Forbids a page to end inside the block.
    pub(crate) fn together(self) -> Self {
        Self {
            keep_together: true,
            ..self
        }
    }

    /// Sets the alignment of the lines of a paragraph.
    pub(crate) fn with_alignment(mut self, alignment: Alignment) -> Self {
        if let Content::Paragraph { style, .. } = &mut self.content {
            style.alignment = alignment;
        }
        self
    }

    /// Sets the label before the first line of a paragraph.
    pub(crate) fn with_label(mut self, new: Option<Label>) -> Self {
        if let Content::Paragraph { label, .. } = &mut self.content {
            *label = new;
        }
        self
    }
}

/// Makes a text of one style from what was written.
pub(crate) fn plain(written: &crate::read::Spanned, style: CharStyle) -> StyledText {
    let mut text = StyledText::default();
    push_written(&mut text, written, style);
    text
}

/// Appends what was written, in its own language where that was stated, and in no language that its
/// script cannot be.
pub(crate) fn push_written(
    text: &mut StyledText,
    written: &crate::read::Spanned,
    style: CharStyle,
) {
    let language = written.language.unwrap_or(style.language);
    let style = CharStyle { language, ..style };
    let parts = lang::foreign_parts(&written.text, language);
    let origin = Some(written.span);
    text.push_parts(&written.text, parts, style, Inline::Plain, origin);
}

/// The mark between two texts of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Separator {
    /// A space, as between an honorific and a name.
    Space,
    /// A comma, with the space after it.
    Comma,
}

/// Appends what was written after a separator, unless it begins the line.
///
/// Between two texts of one script the separator is that of the script, and so belongs to both:
/// texts from right to left are then one run, which is read from its first word to its last.
/// Otherwise it is the letter's, though a full-width comma is only between ideographs.
pub(crate) fn push_next(
    text: &mut StyledText,
    is_first: bool,
    separator: Separator,
    written: &crate::read::Spanned,
    style: CharStyle,
) {
    let mut next = StyledText::default();
    push_written(&mut next, written, style);
    if !is_first {
        let before = text.spans.last().map(|span| span.style.language);
        let after = next.spans.first().map(|span| span.style.language);
        let is_of_one_script = |before: &Language| {
            let script = before.script();
            script.is_some() && after.is_some_and(|after| after.script() == script)
        };
        // Read against the direction of the letter, two scripts are one run, too.
        let is_of_one_run = |before: &Language| {
            let direction = before.direction();
            direction != style.language.direction()
                && after.is_some_and(|after| after.direction() == direction)
        };
        let shared = before.filter(|before| is_of_one_script(before) || is_of_one_run(before));
        let language = shared.unwrap_or(style.language);
        let own = match separator {
            Separator::Space => " ",
            Separator::Comma => comma(language, before.is_some_and(|it| is_of_one_script(&it))),
        };
        text.push(own, CharStyle { language, ..style }, None);
    }
    text.append(&next);
}

/// Returns the comma of a language, between two texts in one script or not.
fn comma(language: Language, is_between: bool) -> &'static str {
    let own = language.comma();
    if is_between || own.ends_with(' ') {
        own
    } else {
        Typography::DEFAULT.comma
    }
}
