//! The complimentary close and the signatories.

use super::{Composer, measures};
use crate::form::builder::plain;
use crate::form::part_head::{PartBlocks, PartHead};
use crate::letter::Part;
use crate::read::Spanned;
use crate::typeset::galley::{Block, ElementId, EntryList, Kind};
use crate::typeset::style::{Alignment, CharStyle, Weight};
use crate::typeset::unit::Length;

/// The fewest signatories of a list that may begin a page.
const LONG_LIST: usize = 12;

/// The most signatories who get room to sign by hand; the names of more are collected, not signed
/// on the sheet.
const MOST_BY_HAND: usize = 5;

/// The end of a letter, or of what is attached to it.
pub(super) struct Signing<'a> {
    /// The formula before the signatures.
    pub close: Option<&'a Spanned>,
    /// The signatories, in parts.
    pub signatories: &'a [Part],
    /// Its parent element.
    pub parent: ElementId,
    /// The level of the headings of the parts.
    pub heading_level: u8,
}

impl Signing<'_> {
    /// Appends the complimentary close and the signatories, which no page separates.
    pub(super) fn append(&self, composer: &mut Composer<'_>, blocks: &mut Vec<Block>) {
        let count: usize = (self.signatories.iter())
            .map(|part| part.signatories.len())
            .sum();
        // A long list can be on a page without the end of the body.
        let keeps = self.close.is_some() || (1..LONG_LIST).contains(&count);
        if let (Some(last), true) = (blocks.last_mut(), keeps) {
            last.keep_with_next = true;
        }
        let mut gap = self.room().unwrap_or(measures::CLOSE_GAP);
        if let Some(close) = self.close {
            let block = composer.line(self.parent, plain(close, composer.text()), composer.start());
            // A sentence turns over as running text does.
            let block = block
                .with_alignment(Alignment::Justified)
                .of_kind(Kind::Close);
            blocks.push(block.after_space(measures::CLOSE_GAP).keep_with_next());
        }
        for (index, part) in self.signatories.iter().enumerate() {
            let PartBlocks { above, list } = self.part(composer, part, index == 0 && count > 1);
            let has_head = !above.is_empty();
            for block in above {
                blocks.push(block.after_space(gap).keep_with_next());
                gap = measures::ENTRY_GAP;
            }
            if has_head {
                gap = self.room().unwrap_or(measures::ENTRY_GAP);
            }
            blocks.push(list.after_space(gap));
            gap = measures::HEADING_GAP;
        }
    }

    /// Returns the space above each name for a signature, if the signatories are few and not all
    /// have signed.
    fn room(&self) -> Option<Length> {
        let all = || {
            self.signatories
                .iter()
                .flat_map(|part| part.signatories.iter())
        };
        let is_collected =
            |part: &Part| part.anonymous > 0 || part.as_of.is_some() || !part.sharing.is_empty();
        let are_named = !self.signatories.iter().any(is_collected);
        let by_hand =
            are_named && all().count() <= MOST_BY_HAND && all().any(|signatory| !signatory.signed);
        by_hand.then_some(measures::SIGNATURE_GAP)
    }

    /// Composes a part: the lines above its entries, and the entries.
    fn part(&self, composer: &mut Composer<'_>, part: &Part, is_whole_list: bool) -> PartBlocks {
        let language = composer.language();
        let head = PartHead {
            strings: &composer.letter.strings,
            part,
            heading: CharStyle {
                weight: Weight::Bold,
                ..composer.text()
            },
            text: measures::entry(language),
            lines: composer.start(),
            level: u16::from(self.heading_level),
            note: composer.note_style(),
            layout: composer.letter.list_layout,
            hides_heading: is_whole_list && part.heading.is_none(),
        };
        let list = EntryList {
            entries: Vec::new(),
            style: measures::entry_paragraph(language),
            hang: measures::ENTRY_HANG,
            columns: None,
            max_columns: measures::max_columns(part.signatories.len()),
            gutter: measures::GUTTER,
            gap: self.room().unwrap_or(measures::ENTRY_GAP),
            column_gap: measures::column_gap(language),
            has_room_to_sign: self.room().is_some(),
        };
        head.blocks(list, self.parent, &mut composer.builder)
    }
}
