//! The complimentary close and those who sign.

use super::{Composer, measures};
use crate::galley::builder::plain;
use crate::galley::entry::{entries, order_stated, with_room};
use crate::galley::{Block, Content, ElementId, EntryList, Numbering, Role};
use crate::letter::Part;
use crate::model::Written;
use crate::style::{Alignment, CharStyle, Weight};
use crate::unit::Length;

/// The most who are given room to sign by hand; the names of more are collected, not signed on the
/// sheet.
const MOST_BY_HAND: usize = 5;

/// The end of a letter, or of what is attached to it.
pub(super) struct Signing<'a> {
    /// The formula before the signatures.
    pub close: Option<&'a Written>,
    /// Those who sign, in parts.
    pub signatories: &'a [Part],
    /// The element that it stands below.
    pub parent: ElementId,
    /// The level of the headings of the parts.
    pub heading_level: u8,
}

impl Signing<'_> {
    /// Appends the complimentary close and those who sign, which no page parts.
    pub(super) fn append(&self, composer: &mut Composer<'_>, blocks: &mut Vec<Block>) {
        let is_there = self.close.is_some() || !self.signatories.is_empty();
        if let (Some(last), true) = (blocks.last_mut(), is_there) {
            last.keep_with_next = true;
        }
        let mut gap = self.room().unwrap_or(measures::CLOSE_GAP);
        if let Some(close) = self.close {
            let block = composer.line(self.parent, plain(close, composer.text()), composer.start());
            // A sentence turns over as running text does.
            let block = block.with_alignment(Alignment::Justified);
            blocks.push(block.after_space(measures::CLOSE_GAP).keep_with_next());
        }
        for part in self.signatories {
            for block in self.above(composer, part) {
                blocks.push(block.after_space(gap).keep_with_next());
                gap = self.room().unwrap_or(measures::ENTRY_GAP);
            }
            blocks.push(self.part(composer, part).after_space(gap));
            gap = measures::HEADING_GAP;
        }
    }

    /// Returns the space above each name for a signature, where few sign and not all have done so.
    fn room(&self) -> Option<Length> {
        let all = || {
            self.signatories
                .iter()
                .flat_map(|part| part.signatories.iter())
        };
        let are_named = self.signatories.iter().all(|part| part.anonymous == 0);
        let by_hand =
            are_named && all().count() <= MOST_BY_HAND && all().any(|signatory| !signatory.signed);
        by_hand.then_some(measures::SIGNATURE_GAP)
    }

    /// Composes what stands above the entries of a part: its heading, and in which order they are.
    fn above(&self, composer: &mut Composer<'_>, part: &Part) -> Vec<Block> {
        let mut blocks = Vec::new();
        if let Some(heading) = &part.heading {
            let bold = CharStyle {
                weight: Weight::Bold,
                ..composer.text()
            };
            let (level, style) = (u16::from(self.heading_level), composer.start());
            let text = plain(heading, bold);
            blocks.push(composer.builder.heading(self.parent, level, text, style));
        }
        if part.states_order {
            let strings = &composer.letter.strings;
            let text = order_stated(strings, measures::entry(composer.language()));
            blocks.push(composer.line(self.parent, text, composer.start()));
        }
        blocks
    }

    fn part(&self, composer: &mut Composer<'_>, part: &Part) -> Block {
        let role = Role::List(Numbering::None);
        let list = composer.builder.structure.add(self.parent, role);
        let style = measures::entry(composer.language());
        let entries = entries(
            part,
            &composer.letter.strings,
            (list, style),
            &mut composer.builder,
        );
        let texts = entries.iter().map(|entry| &entry.text);
        let content = Content::Entries(EntryList {
            style: with_room(measures::entry_paragraph(composer.language()), texts),
            entries,
            hang: measures::ENTRY_HANG,
            max_columns: measures::max_columns(part.signatories.len()),
            gutter: measures::GUTTER,
            gap: self.room().unwrap_or(measures::ENTRY_GAP),
        });
        Block::of(list, content)
    }
}
