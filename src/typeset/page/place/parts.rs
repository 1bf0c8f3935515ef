//! The parts of each block that a page shows, and their places.

use std::ops::Range;

use super::super::breaks::Place;
use super::super::section::SetSection;
use super::super::unit::Part;
use crate::typeset::unit::Length;

/// Part of a block as it stands on a page.
pub(super) struct PlacedPart {
    pub block: usize,
    pub what: PartContent,
    /// The distance of each baseline from the head; of columns the first alone.
    pub baselines: Vec<Length>,
    pub leading: Length,
}

/// The thing placed there.
pub(super) enum PartContent {
    /// Lines of a paragraph.
    Lines(Range<usize>),
    /// Lines of an entry that is set across, or of a row of a table.
    Entry(usize, Range<usize>),
    /// A row of a table.
    Row(usize),
    /// Entries in columns: the first, and where each column ends.
    Columns(usize, Vec<usize>),
    /// All of the block, or what a table begins with: texts side by side, a picture, a rule.
    Whole,
}

/// Returns what the page shows between two places, from its head on.
pub(super) fn placed_parts(section: &SetSection, from: Place, to: Place) -> Vec<PlacedPart> {
    let mut cursor = section.opening(from);
    let mut placed: Vec<PlacedPart> = Vec::new();
    let end = to.unit + usize::from(to.entry > 0);
    for index in from.unit..end {
        let unit = &section.units[index];
        let baseline = cursor.place(unit);
        let (what, more) = match (&unit.part, section.entries(index)) {
            (Part::Columns { entries, .. }, Some(set)) => {
                let first = if index == from.unit {
                    entries.start.max(from.entry)
                } else {
                    entries.start
                };
                let last = if index == to.unit {
                    to.entry
                } else {
                    entries.end
                };
                let notes = section
                    .notes
                    .depth(from.note..set.notes_end(&(first..last)));
                let room = section.frame(from).depth() - baseline - notes;
                let ends = set.column_ends(first..last, entries.end - last, room);
                cursor.used += set.depth(first, &ends);
                (PartContent::Columns(first, ends), None)
            }
            (Part::Line(line), _) => (PartContent::Lines(*line..line + 1), Some((None, *line))),
            (Part::EntryLine { entry: of, line } | Part::TableRowLine { row: of, line }, _) => (
                PartContent::Entry(*of, *line..line + 1),
                Some((Some(*of), *line)),
            ),
            (Part::TableRow(row), _) => (PartContent::Row(*row), None),
            _ => (PartContent::Whole, None),
        };
        if let (Some((entry, line)), Some(last)) = (more, placed.last_mut())
            && last.block == unit.block
            && last.takes(entry, line)
        {
            last.baselines.push(baseline);
            continue;
        }
        placed.push(PlacedPart {
            block: unit.block,
            what,
            baselines: vec![baseline],
            leading: unit.leading,
        });
    }
    placed
}

impl PlacedPart {
    /// Takes a line if it continues this one, and returns whether it does.
    fn takes(&mut self, of: Option<usize>, line: usize) -> bool {
        let range = match &mut self.what {
            PartContent::Lines(range) if of.is_none() => range,
            PartContent::Entry(entry, range) if of == Some(*entry) => range,
            _ => return false,
        };
        range.end = line + 1;
        true
    }
}
