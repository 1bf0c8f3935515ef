//! The complimentary close and the signatories.

use super::{Composer, measures};
use crate::form::builder::plain;
use crate::form::part_head::{PartBlocks, PartHead};
use crate::letter::{Letter, Part, Signatory};
use crate::read::Spanned;
use crate::typeset::galley::{Block, Content, ElementId, Entry, EntryList, Kind, Side};
use crate::typeset::style::{Alignment, CharStyle, Slant, Weight};
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
        let mut gap = self.room(composer.letter).unwrap_or(measures::CLOSE_GAP);
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
                gap = self.room(composer.letter).unwrap_or(measures::ENTRY_GAP);
            }
            let rows = side_by_side(list, self.columns(composer.letter), composer);
            for (row, block) in rows.into_iter().enumerate() {
                if row > 0 {
                    gap = self.room(composer.letter).unwrap_or(measures::ENTRY_GAP);
                }
                blocks.push(block.after_space(gap));
            }
            gap = measures::HEADING_GAP;
        }
    }

    /// Returns the space above each name for a signature: for that of a picture, and for ink if the
    /// signatories are few and not all have signed.
    fn room(&self, letter: &Letter) -> Option<Length> {
        let by_hand = self.is_signed_by_hand();
        let ink = letter.signing.room.unwrap_or(measures::SIGNATURE_GAP);
        let pictures = self.all().filter_map(Signatory::signature);
        let heights = pictures.map(|image| image.size.height + measures::AROUND_SIGNATURE);
        by_hand.then_some(ink).into_iter().chain(heights).max()
    }

    fn all(&self) -> impl Iterator<Item = &Signatory> {
        let parts = self.signatories.iter();
        parts.flat_map(|part| part.signatories.iter())
    }

    fn is_signed_by_hand(&self) -> bool {
        let is_collected =
            |part: &Part| part.anonymous > 0 || part.as_of.is_some() || !part.sharing.is_empty();
        let are_named = !self.signatories.iter().any(is_collected);
        are_named
            && self.all().count() <= MOST_BY_HAND
            && self.all().any(|signatory| !signatory.signed)
    }

    /// Returns the number of names next to each other, if the letter asks for that: as many as have
    /// room to sign.
    fn columns(&self, letter: &Letter) -> usize {
        let count = self.all().count();
        if !letter.signing.side_by_side || count > MOST_BY_HAND {
            return 1;
        }
        let width = measures::type_area(letter).size.width + measures::GUTTER;
        let columns = width.units() / (measures::SIGNER_WIDTH + measures::GUTTER).units();
        count.min(columns.max(1) as usize)
    }

    /// Composes a part: the lines above its entries, and the entries.
    fn part(&self, composer: &mut Composer<'_>, part: &Part, is_whole_list: bool) -> PartBlocks {
        let language = composer.language();
        let room = self.room(composer.letter);
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
            offices: Slant::Italic,
            by_hand: true,
            hides_heading: is_whole_list && part.heading.is_none(),
        };
        let list = EntryList {
            entries: Vec::new(),
            style: measures::entry_paragraph(language),
            hang: measures::ENTRY_HANG,
            hangs_all_lines: false,
            columns: None,
            max_columns: match self.all().any(|each| each.signature().is_some()) {
                true => 1,
                false => measures::max_columns(part.signatories.len()),
            },
            gutter: measures::GUTTER,
            gap: room.unwrap_or(measures::ENTRY_GAP),
            column_gap: measures::column_gap(language),
            has_room_to_sign: room.is_some(),
        };
        head.blocks(list, self.parent, &mut composer.builder)
    }
}

/// Makes rows of the entries of a list, each of so many entries next to each other.
fn side_by_side(list: Block, columns: usize, composer: &Composer<'_>) -> Vec<Block> {
    let Content::Entries(entries) = &list.content else {
        return vec![list];
    };
    if columns < 2 {
        return vec![list];
    }
    let measure = measures::type_area(composer.letter).size.width;
    let gutters = measures::GUTTER.scale(columns as i64 - 1, 1);
    let width = (measure - gutters).scale(1, columns as i64);
    let sides = |row: &[Entry]| -> Vec<Side> {
        let places = (0..).map(|index| (width + measures::GUTTER).scale(index, 1));
        let sides = row.iter().zip(places).map(|(entry, start)| Side {
            element: entry.element,
            kind: Kind::Signature,
            text: entry.text.clone(),
            style: entries.style,
            start,
            width,
            signature: entry.signature.clone(),
        });
        sides.collect()
    };
    let rows = entries.entries.chunks(columns);
    let mut rows: Vec<Block> = rows
        .map(|row| {
            Block::of(list.element, Content::SideBySide(sides(row))).of_kind(Kind::Signature)
        })
        .collect();
    if let Some(first) = rows.first_mut() {
        first.outline = list.outline;
        first.hidden_heading = list.hidden_heading;
    }
    let count = rows.len();
    for row in rows.iter_mut().take(count.saturating_sub(1)) {
        row.keep_with_next = true;
    }
    rows
}
