//! Headings: their levels, their styles, and the numbers that were typed before them.

use super::{Context, Setter, inline, styled};
use crate::lang::{HeadingMark, heading_mark};
use crate::read::{BodyBlock, Piece};
use crate::typeset::galley::{Label, LabelAnchor, Role};

/// The headings of a body.
pub(super) struct Headings {
    /// The highest of the levels that are used, and the lowest, as written.
    highest: u8,
    lowest: u8,
    /// The highest level so far.
    reached: u8,
    /// The last number on each level.
    last: [Option<HeadingMark>; 3],
}

impl Headings {
    pub fn of(blocks: &[BodyBlock]) -> Self {
        let mut headings = Self {
            highest: u8::MAX,
            lowest: 1,
            reached: u8::MAX,
            last: [None; 3],
        };
        headings.take(blocks);
        headings.highest = headings.highest.min(headings.lowest);
        headings
    }

    fn take(&mut self, blocks: &[BodyBlock]) {
        for block in blocks {
            match block {
                BodyBlock::Heading { level, .. } => {
                    self.highest = self.highest.min(*level);
                    self.lowest = self.lowest.max(*level);
                }
                BodyBlock::Quote(blocks) => self.take(blocks),
                BodyBlock::List(list) => list.items.iter().for_each(|item| self.take(item)),
                _ => {}
            }
        }
    }

    /// Returns how far a heading is below the highest in the structure tree, where no level is left
    /// out: one that precedes the first of a higher level, such as a summary, is on the same level.
    fn below(&mut self, level: u8) -> u8 {
        self.reached = self.reached.min(level);
        level - self.reached
    }

    /// Reads the number of a heading, which may depend on the one before on its level: `C.` is a
    /// letter after `B.`.
    fn number(&mut self, level: u8, text: &str) -> Option<HeadingMark> {
        let last = self.last.get_mut(usize::from(level.saturating_sub(1)))?;
        let mark = heading_mark(text, last.as_ref());
        *last = mark;
        mark
    }

    /// Returns the index of the style of a heading without a number: the lowest level has the
    /// smallest.
    fn style(&self, level: u8, fewest: u8) -> usize {
        let used = (self.lowest - self.highest + 1).max(fewest).min(3);
        let below = level.saturating_sub(self.highest);
        usize::from((3 - used + below).min(2))
    }
}

impl Setter<'_> {
    pub(super) fn heading(&mut self, level: u8, pieces: &[Piece], context: Context) {
        self.typed.end();
        let title = inline::plain(pieces);
        let mark = self.style.heading_numbers.and_then(|gap| {
            let mark = self.headings.number(level, &title)?;
            Some((mark, gap))
        });
        let index = match &mark {
            Some((mark, _)) => usize::from(mark.rank),
            None => self.headings.style(level, self.style.fewest_headings),
        };
        let style = self.style.headings[index];
        let level = self.style.heading_level + self.headings.below(level);
        let mut text = styled(pieces, style.text, self.first_note);
        let mut number = None;
        if let Some((mark, gap)) = mark {
            number = Some((text.slice(0..mark.length), gap));
            text = text.slice(mark.length..text.text.len());
        }
        let paragraph = super::indented(style.paragraph, context);
        let mut block = self
            .builder
            .heading(context.parent, u16::from(level), text, paragraph)
            .after_space(style.space_before);
        let label = number.map(|(text, gap)| Label {
            element: self.builder.structure.add(block.element, Role::Label),
            text,
            indent: context.start - gap,
            ordinal: None,
            anchor: LabelAnchor::End,
            note: None,
        });
        block = block.with_label(label);
        // Outside the page, a heading is given without its footnote marks.
        block.outline = Some((level, title.clone()));
        self.builder.structure.get_mut(block.element).words = Some(title.into());
        self.blocks.push(block);
        self.after_heading = Some(style.space_after);
        self.place_notes(&inline::note_references(pieces), context);
    }
}
