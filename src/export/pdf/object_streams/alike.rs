//! Objects that differ in a few digits, as the elements of a long list do.
//!
//! Each becomes a row of one width, below another of its kind, and what is compressed is how it
//! differs from that one. So the digits that change cost little, and those of the stream's index
//! nearly nothing.

use std::collections::BTreeMap;
use std::io::Write as _;

use super::super::deflate::Deflate;
use super::super::prediction::{self, differences};
use super::{OBJECTS_IN_A_STREAM, Object, Objects, stream};

/// The fewest objects of one kind that become rows; fewer do not pay for streams without others.
pub(super) const MANY_ALIKE: usize = 100;

/// The most bytes of an object that becomes a row.
pub(super) const LONGEST_ROW: usize = 95;

/// The number of rows in one stream.
pub(super) const ROWS_IN_A_STREAM: usize = 400;

/// The width of an entry in the index of rows: the number of the object, and its offset. The rows are
/// some times as wide, so that the entries lie below each other too.
const INDEX_ENTRY: usize = 16;

/// The objects that are not streams, divided by how they are packed.
pub(super) struct Division<'a> {
    /// All objects of the file.
    file: &'a [Object<'a>],
    /// The numbers of objects that differ little, by kind.
    alike: BTreeMap<&'a [u8], Vec<u32>>,
    /// Those of all others.
    others: Vec<u32>,
}

impl<'a> Division<'a> {
    /// Divides those of the objects of a file that are not streams.
    pub fn of(file: &'a [Object<'a>]) -> Self {
        let objects = (1..).zip(file);
        let objects = objects.filter(|(_, object)| !object.is_stream());
        let mut alike: BTreeMap<&[u8], Vec<u32>> = BTreeMap::new();
        for (number, object) in objects.clone() {
            if let Some(kind) = kind(object) {
                alike.entry(kind).or_default().push(number);
            }
        }
        alike.retain(|_, objects| objects.len() >= MANY_ALIKE);
        let is_row = |object| kind(object).is_some_and(|kind| alike.contains_key(kind));
        let others = objects.filter(|(_, object)| !is_row(object));
        Self {
            file,
            others: others.map(|(number, _)| number).collect(),
            alike,
        }
    }

    /// Returns the objects of each object stream.
    pub fn streams(&self) -> impl Iterator<Item = Objects<'_>> {
        let objects = |are_alike| {
            move |numbers| Objects {
                file: self.file,
                numbers,
                are_alike,
            }
        };
        let others = self.others.chunks(OBJECTS_IN_A_STREAM);
        let alike = self.alike.values();
        let alike = alike.flat_map(|numbers| numbers.chunks(ROWS_IN_A_STREAM));
        others.map(objects(false)).chain(alike.map(objects(true)))
    }
}

/// Returns the words that the object begins with, up to its first digit, if it is short enough for
/// a row.
fn kind<'a>(object: &Object<'a>) -> Option<&'a [u8]> {
    let digit = object.content().iter().position(u8::is_ascii_digit)?;
    (object.content().len() <= LONGEST_ROW).then_some(&object.content()[..digit])
}

/// Returns an object stream in which each object is a row, after the rows of the index.
pub(super) fn stream_of_rows(
    number: usize,
    objects: Objects<'_>,
    deflate: &mut Deflate,
) -> Vec<u8> {
    let count = objects.numbers.len();
    let lengths = objects.numbered().map(|(_, content)| content.len());
    // One space, at the least, divides an object from the next.
    let width = (lengths.max().unwrap_or(0) + 1).next_multiple_of(INDEX_ENTRY);
    let first = (count * INDEX_ENTRY).next_multiple_of(width);
    let mut data = Vec::with_capacity(first + count * width);
    for (index, (number, _)) in objects.numbered().enumerate() {
        // Writing into memory does not fail.
        let _ = write!(data, "{number:<9} {:<6}", index * width);
    }
    data.resize(first, b' ');
    for (index, (_, content)) in objects.numbered().enumerate() {
        data.extend_from_slice(content);
        data.resize(first + (index + 1) * width, b' ');
    }
    let entries = format!(
        "/Type/ObjStm/N {count}/First {first}{}",
        prediction::entries(width)
    );
    stream(number, &entries, &differences(&data, width), deflate)
}
