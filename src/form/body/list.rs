//! Lists: subparagraphs and items behind a dash.

use super::{Context, ItemStyle, Setter};
use crate::lang::{self, Numerals};
use crate::read::{BodyBlock, BodyList, ListStyle};
use crate::typeset::galley::Label;
use crate::typeset::galley::{Numbering, Role};
use crate::typeset::style::ParagraphStyle;
use crate::typeset::text::StyledText;

/// The mark of an item, and the number that it shows.
struct Mark {
    text: String,
    ordinal: Option<u64>,
}

impl Setter<'_> {
    pub(super) fn list(&mut self, list: &BodyList, context: Context) {
        let numbering = self.numbering(list.style, context.depth);
        let element = self
            .builder
            .structure
            .add(context.parent, Role::List(numbering));
        for (index, item) in list.items.iter().enumerate() {
            let number = list.start.saturating_add(index as u64);
            let mark = match list.style {
                ListStyle::Numbered => Mark {
                    text: lang::subparagraph(self.style.text.language, context.depth, number),
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

    /// Returns the numbering of a list in the structure tree, which has neither abjad nor Chinese
    /// numerals.
    fn numbering(&self, style: ListStyle, depth: usize) -> Numbering {
        if style == ListStyle::Unordered {
            return Numbering::Unordered;
        }
        match lang::subparagraph_mark(self.style.text.language, depth).numerals() {
            Numerals::Letters(_) => Numbering::LowerAlpha,
            Numerals::Roman => Numbering::LowerRoman,
            _ => Numbering::Decimal,
        }
    }

    /// Sets one item: its mark before the first paragraph, all further blocks under its text.
    fn item(&mut self, blocks: &[BodyBlock], style: ListStyle, mark: Mark, context: Context) {
        let levels = match style {
            ListStyle::Numbered => &self.style.numbered,
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

    fn item_style(&self, places: ItemStyle, context: Context) -> ParagraphStyle {
        let base = self.style.paragraph;
        ParagraphStyle {
            start_indent: base.start_indent + context.start + places.turnover,
            end_indent: base.end_indent + context.end,
            first_line_indent: places.text - places.turnover,
            ..base
        }
    }
}
