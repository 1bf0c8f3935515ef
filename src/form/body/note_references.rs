//! The references to notes, and the tables to which notes belong.

use std::collections::{BTreeMap, BTreeSet};

use super::inline;
use super::note::is_star;
use crate::read::{Body, BodyBlock};

/// Returns the notes that the blocks of a note call themselves.
pub(super) fn note_references(blocks: &[BodyBlock]) -> Vec<usize> {
    blocks
        .iter()
        .flat_map(|block| match block {
            BodyBlock::List(list) => list
                .items
                .iter()
                .flat_map(|item| note_references(item))
                .collect(),
            BodyBlock::Quote(blocks) => note_references(blocks),
            own => {
                let texts = own.texts().into_iter();
                texts
                    .flat_map(|pieces| inline::note_references(pieces))
                    .collect()
            }
        })
        .collect()
}

/// Returns the number of each note of a body among those of its table, from 1; `None` for a note of the
/// text. A note belongs to a table if nothing else refers to it.
pub(super) fn table_numbers(body: &Body) -> Vec<Option<u64>> {
    let mut references = References {
        body,
        tables: 0,
        seen: BTreeSet::new(),
        places: vec![Vec::new(); body.notes.len()],
        order: Vec::new(),
    };
    references.of_blocks(&body.blocks);
    let mut numbers = vec![None; body.notes.len()];
    let mut counts: BTreeMap<usize, u64> = BTreeMap::new();
    for note in references.order {
        if let [Some(table)] = references.places[note].as_slice()
            && !is_star(&body.notes[note])
        {
            let count = counts.entry(*table).or_default();
            *count += 1;
            numbers[note] = Some(*count);
        }
    }
    numbers
}

/// The references to notes that are found so far.
struct References<'a> {
    body: &'a Body,
    /// The number of tables.
    tables: usize,
    seen: BTreeSet<(usize, Option<usize>)>,
    /// The tables that refer to each note, or `None` for the text.
    places: Vec<Vec<Option<usize>>>,
    /// The notes in the order of their references.
    order: Vec<usize>,
}

impl References<'_> {
    fn of_blocks(&mut self, blocks: &[BodyBlock]) {
        for block in blocks {
            match block {
                BodyBlock::List(list) => list.items.iter().for_each(|item| self.of_blocks(item)),
                BodyBlock::Quote(blocks) => self.of_blocks(blocks),
                own => {
                    let table = matches!(own, BodyBlock::Table(_)).then_some(self.tables);
                    self.tables += usize::from(table.is_some());
                    for note in own
                        .texts()
                        .into_iter()
                        .flat_map(|text| inline::note_references(text))
                    {
                        self.add(note, table);
                    }
                }
            }
        }
    }

    /// Adds a reference, and those of the note itself.
    fn add(&mut self, note: usize, table: Option<usize>) {
        if !self.seen.insert((note, table)) {
            return;
        }
        let (Some(places), Some(own)) = (self.places.get_mut(note), self.body.notes.get(note))
        else {
            return;
        };
        places.push(table);
        self.order.push(note);
        for inner in note_references(&own.blocks) {
            self.add(inner, table);
        }
    }
}
