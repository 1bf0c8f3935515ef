//! Lists: subparagraphs and items behind a dash.

use super::{Context, ItemStyle, Setter};
use crate::lang::{self, Language, Numerals};
use crate::read::{BodyBlock, BodyList, ListStyle};
use crate::typeset::galley::{Label, LabelAnchor, Numbering, Role};
use crate::typeset::style::ParagraphStyle;
use crate::typeset::text::StyledText;
use crate::typeset::unit::Length;

/// The mark of an item, and the number that it shows.
struct Mark {
    text: String,
    ordinal: Option<u64>,
}

/// Returns the numbering of a list in the structure tree, which has neither abjad nor Chinese
/// numerals.
pub(super) fn numbering(language: Language, style: ListStyle, depth: usize) -> Numbering {
    match style {
        ListStyle::Unordered => return Numbering::Unordered,
        ListStyle::Parenthesized => return Numbering::Decimal,
        ListStyle::Numbered | ListStyle::Paragraphs => {}
    }
    match lang::subparagraph_mark(language, depth).numerals() {
        Numerals::Letters(_) => Numbering::LowerAlpha,
        Numerals::Roman => Numbering::LowerRoman,
        _ => Numbering::Decimal,
    }
}

impl Setter<'_> {
    pub(super) fn list(&mut self, list: &BodyList, context: Context) {
        if list.style == ListStyle::Paragraphs {
            return self.numbered_paragraphs(list, context);
        }
        let numbering = numbering(self.style.text.language, list.style, context.depth);
        let element = self
            .builder
            .structure
            .add(context.parent, Role::List(numbering));
        for (index, item) in list.items.iter().enumerate() {
            let number = list.number(index);
            let mark = match list.style {
                ListStyle::Numbered | ListStyle::Paragraphs => Mark {
                    text: lang::subparagraph(self.style.text.language, context.depth, number),
                    ordinal: Some(number),
                },
                ListStyle::Parenthesized => Mark {
                    text: format!("{number})"),
                    ordinal: Some(number),
                },
                ListStyle::Unordered => Mark {
                    text: self.style.marks[context.depth % self.style.marks.len()].to_string(),
                    ordinal: None,
                },
            };
            let context = Context {
                parent: element,
                tight: !list.loose && (index > 0 || context.depth > 0),
                ..context
            };
            self.item(item, list.style, mark, context);
        }
    }

    /// Sets the numbered paragraphs of the text: the number at the edge, the text after a tab, and
    /// the lines after the first at the edge again. They are paragraphs, and no list, which could
    /// not go on below a heading (ISO 32000-1 §14.8.4.3.3).
    fn numbered_paragraphs(&mut self, list: &BodyList, context: Context) {
        let base = super::indented(self.style.paragraph, context);
        let style = ParagraphStyle {
            first_line_indent: self.style.number_tab,
            ..base
        };
        let below = Context {
            start: context.start + self.style.below_number,
            tight: false,
            ..context
        };
        for (index, item) in list.items.iter().enumerate() {
            self.typed.end();
            let (first, rest) = match item.split_first() {
                Some((BodyBlock::Paragraph(pieces), rest)) => (pieces.as_slice(), rest),
                _ => (&[][..], item.as_slice()),
            };
            self.paragraph(
                first,
                style,
                None,
                Context {
                    tight: false,
                    ..context
                },
            );
            if let Some(block) = self.blocks.last_mut() {
                block.keep_with_next |= first.is_empty() && !rest.is_empty();
            }
            let number = list.number(index);
            self.label_last(&format!("{number}. "), Some(number), context.start);
            for block in rest {
                let inner = match block {
                    BodyBlock::List(_) => below,
                    BodyBlock::Paragraph(pieces) if self.typed.begins(pieces) => below,
                    _ => context,
                };
                self.blocks(std::slice::from_ref(block), inner);
            }
        }
    }

    /// Puts a number or a mark before the first line of the last paragraph, as typed.
    pub(super) fn label_last(&mut self, mark: &str, ordinal: Option<u64>, indent: Length) {
        let Some(at) = self.blocks.len().checked_sub(1) else {
            return;
        };
        let element = self.blocks[at].element;
        let label = self.builder.structure.add(element, Role::Label);
        let mut text = StyledText::default();
        text.push(mark, self.style.text, None);
        let label = Label {
            element: label,
            text,
            indent,
            ordinal,
            anchor: LabelAnchor::Start,
            note: None,
        };
        let block = self.blocks.remove(at);
        self.blocks.push(block.with_label(Some(label)));
    }

    /// Sets one item: its mark before the first paragraph, all further blocks under its text.
    fn item(&mut self, blocks: &[BodyBlock], style: ListStyle, mark: Mark, context: Context) {
        let levels = match style {
            ListStyle::Numbered | ListStyle::Parenthesized | ListStyle::Paragraphs => {
                &self.style.numbered
            }
            ListStyle::Unordered => &self.style.unordered,
        };
        let places = ItemStyle::at_depth(levels, context.depth);
        let structure = &mut self.builder.structure;
        let item = structure.add(context.parent, Role::ListItem);
        let label = structure.add(item, Role::Label);
        let parent = structure.add(item, Role::ListBody);
        let mut text = StyledText::default();
        text.push(&mark.text, self.style.text, None);
        let label = Label {
            element: label,
            text,
            indent: context.start + places.mark,
            ordinal: mark.ordinal,
            anchor: LabelAnchor::Start,
            note: None,
        };
        let inner = Context { parent, ..context };
        let (first, rest) = match blocks.split_first() {
            Some((BodyBlock::Paragraph(pieces), rest)) => (pieces.as_slice(), rest),
            // An item that begins with anything but a paragraph has its mark on a separate line.
            _ => (&[][..], blocks),
        };
        let style = self.item_style(places, inner);
        self.paragraph(first, style, Some(label), inner);
        if first.is_empty()
            && let Some(block) = self.blocks.last_mut()
        {
            block.keep_with_next = !rest.is_empty();
        }
        self.rest_of_item(rest, places, inner);
    }

    /// Sets the blocks after an item's first paragraph. A nested list takes its indents from its
    /// depth; everything else is indented under the item's text.
    fn rest_of_item(&mut self, blocks: &[BodyBlock], places: ItemStyle, context: Context) {
        for block in blocks {
            let inner = match block {
                BodyBlock::List(_) => Context {
                    depth: context.depth + 1,
                    ..context
                },
                _ => Context {
                    start: context.start + places.text,
                    depth: context.depth + 1,
                    in_item: true,
                    tight: false,
                    ..context
                },
            };
            self.blocks(std::slice::from_ref(block), inner);
        }
    }

    pub(super) fn item_style(&self, places: ItemStyle, context: Context) -> ParagraphStyle {
        let base = self.style.paragraph;
        ParagraphStyle {
            start_indent: base.start_indent + context.start + places.turnover,
            end_indent: base.end_indent + context.end,
            first_line_indent: places.text - places.turnover,
            ..base
        }
    }
}
