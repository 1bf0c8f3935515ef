//! Packs the objects of a file that are not streams into object streams.
//!
//! A tagged list of ten thousand names has twenty thousand structure elements of some seventy
//! bytes each, more than all its text. krilla writes each of them in the open. Here they are
//! moved into object streams (ISO 32000-1 §7.5.7), compressed, and found by a cross-reference
//! stream (§7.5.8). Every file is packed, so that there is one kind of file: a page of thirty names
//! goes from 43 KB to 35 for a fifth of a millisecond, 8,778 names from 2.19 MB to 0.56 for thirty.
//!
//! Objects that differ in a few digits are packed by kind (see [`alike`]), which takes those names
//! to 0.32 MB.
//!
//! The file is taken apart as krilla writes it: one object after the other, in the order of their
//! numbers, and a table that says where each begins.
//!
//! Streams that krilla left as they are, such as the mappings of characters, are compressed on the
//! way, with one state of the compressor for each core.

mod alike;

use std::fmt::Write as _;

use super::deflate::Deflate;
use super::prediction::{self, differences};
use crate::parallel;
use alike::Division;

/// The number of objects in one stream. A reader unpacks a whole stream for one of its objects;
/// twice as many would make the list of 8,778 names smaller by only 0.5 %.
const OBJECTS_IN_A_STREAM: usize = 200;

/// The fewest streams for which another core is used. With fewer, it would do little more than make
/// a compressor.
const MANY: usize = 24;

/// The number of streams of a large file that are compressed at a time.
const AT_ONCE: usize = 4;

/// A file taken apart.
pub(super) struct Parts<'a> {
    /// The lines before the first object.
    header: &'a [u8],
    /// The objects by number, from one.
    pub objects: Vec<Object<'a>>,
    /// The entries of the trailer, without `/Size`.
    pub trailer: &'a [u8],
}

/// An object of a file.
pub(super) struct Object<'a> {
    /// All of it, from its number to `endobj` and the line end.
    whole: &'a [u8],
    /// The number of bytes up to `obj` and the line end.
    head: u8,
    /// The number of bytes from the line end before `endobj` on.
    tail: u8,
}

impl<'a> Object<'a> {
    /// Returns the bytes between `obj` and `endobj`.
    pub fn content(&self) -> &'a [u8] {
        &self.whole[usize::from(self.head)..self.whole.len() - usize::from(self.tail)]
    }

    /// Returns all of it, from its number to `endobj` and the line end.
    pub fn whole(&self) -> &'a [u8] {
        self.whole
    }

    fn is_stream(&self) -> bool {
        self.content().ends_with(b"endstream")
    }

    /// Returns the entries of the dictionary after its length, and the data, of a stream that is to
    /// be compressed. Metadata stay legible for programs that know nothing of PDF (ISO 16684-1).
    fn plain_stream(&self) -> Option<(&'a [u8], &'a [u8])> {
        const END: &[u8] = b">>\nstream\n";
        let content = self.content();
        let length = number_after(content, b"<</Length ")?;
        let end = content.windows(END.len()).position(|at| at == END)?;
        let entries = content.get(b"<</Length ".len()..end)?;
        let digits = entries.iter().take_while(|byte| byte.is_ascii_digit());
        let entries = &entries[digits.count()..];
        let has = |word: &[u8]| entries.windows(word.len()).any(|at| at == word);
        let is_left = [b"/Filter".as_slice(), b"/Metadata", b"/EmbeddedFile"]
            .into_iter()
            .any(has);
        let start = end + END.len();
        let data = content.get(start..start.checked_add(length)?)?;
        (!is_left).then_some((entries, data))
    }
}

impl<'a> Parts<'a> {
    /// Takes a file apart; returns `None` if it does not look as krilla writes it.
    pub fn of(file: &'a [u8]) -> Option<Self> {
        let start = file.windows(9).rposition(|window| window == b"startxref")?;
        let table = number_after(&file[start..], b"startxref\n")?;
        let starts = starts(file.get(table..start)?)?;
        let header = file.get(..*starts.first()?)?;
        let ends = starts.iter().skip(1).copied().chain([table]);
        let objects = starts
            .iter()
            .zip(ends)
            .enumerate()
            .map(|(index, (start, end))| object(file.get(*start..end)?, index + 1))
            .collect::<Option<Vec<_>>>()?;
        let trailer = trailer(file.get(table..start)?)?;
        Some(Self {
            header,
            objects,
            trailer,
        })
    }

    /// Replaces the object of a number, or adds one after all others; returns `None` if the bytes are
    /// not an object, or the number is not the next.
    pub fn put(&mut self, number: usize, whole: &'a [u8]) -> Option<()> {
        let object = object(whole, number)?;
        match self.objects.get_mut(number.checked_sub(1)?) {
            Some(old) => *old = object,
            None => self.objects.push(object),
        }
        (number <= self.objects.len()).then_some(())
    }
}

/// Reads the digits after `before`, with which the bytes begin.
pub(super) fn number_after(bytes: &[u8], before: &[u8]) -> Option<usize> {
    let bytes = bytes.strip_prefix(before)?;
    let end = bytes.iter().position(|byte| !byte.is_ascii_digit())?;
    std::str::from_utf8(&bytes[..end]).ok()?.parse().ok()
}

/// Reads where each object begins, from a table in which every number from one on is in use
/// (ISO 32000-1 §7.5.4).
fn starts(table: &[u8]) -> Option<Vec<usize>> {
    const ENTRY: usize = 20;
    let size = number_after(table, b"xref\n0 ")?;
    let first = table.iter().skip(5).position(|byte| *byte == b'\n')? + 6;
    let entries = table.get(first + ENTRY..first + size.checked_mul(ENTRY)?)?;
    let start = |entry: &[u8]| match entry.get(10..18)? {
        b" 00000 n" => std::str::from_utf8(&entry[..10]).ok()?.parse().ok(),
        _ => None,
    };
    entries.chunks_exact(ENTRY).map(start).collect()
}

fn object(whole: &[u8], number: usize) -> Option<Object<'_>> {
    const START: &[u8] = b" 0 obj\n";
    let digits = whole
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    let is_its_number = number_after(whole, b"") == Some(number);
    let content = whole[digits..]
        .strip_prefix(START)
        .filter(|_| is_its_number)?;
    let content = content.trim_ascii_end().strip_suffix(b"\nendobj")?;
    let head = digits + START.len();
    Some(Object {
        whole,
        head: u8::try_from(head).ok()?,
        tail: u8::try_from(whole.len() - head - content.len()).ok()?,
    })
}

fn trailer(table: &[u8]) -> Option<&[u8]> {
    const START: &[u8] = b"trailer\n<</Size ";
    let at = table
        .windows(START.len())
        .rposition(|window| window == START)?;
    let entries = table[at + START.len()..].trim_ascii_end();
    let entries = entries.strip_suffix(b">>")?.trim_ascii_start();
    let digits = entries.iter().take_while(|byte| byte.is_ascii_digit());
    Some(&entries[digits.count()..])
}

/// The location of an object: an entry of the cross-reference stream (ISO 32000-1 §7.5.8.3).
#[derive(Clone, Copy)]
enum Place {
    /// Nowhere: the first of the list of free objects, which is empty.
    Free,
    /// At a byte of the file.
    At(usize),
    /// In an object stream, by its number and the index within.
    In(u32, u16),
}

/// A part of the packed file that is made by itself.
enum Task<'a> {
    /// An object as krilla wrote it.
    Copied(&'a [u8]),
    /// A stream that is to be compressed: its number, its other entries, and its data.
    Plain(usize, &'a [u8], &'a [u8]),
    /// Objects that make up an object stream, whose number comes first.
    Objects(usize, Objects<'a>),
}

/// Objects for one object stream.
#[derive(Clone, Copy)]
struct Objects<'a> {
    /// All objects of the file.
    file: &'a [Object<'a>],
    /// The numbers of those of the stream.
    numbers: &'a [u32],
    /// Whether they differ little, so that each becomes a row.
    are_alike: bool,
}

impl<'a> Objects<'a> {
    /// Returns the objects with their numbers.
    fn numbered(self) -> impl Iterator<Item = (u32, &'a [u8])> + Clone {
        let content = move |number: u32| self.file[number as usize - 1].content();
        let numbers = self.numbers.iter();
        numbers.map(move |&number| (number, content(number)))
    }
}

impl Task<'_> {
    /// Returns the bytes of the part.
    fn done(&self, deflate: &mut Deflate) -> Vec<u8> {
        match *self {
            Self::Copied(whole) => whole.to_vec(),
            Self::Plain(number, entries, data) => {
                stream(number, &String::from_utf8_lossy(entries), data, deflate)
            }
            Self::Objects(number, objects) if objects.are_alike => {
                alike::stream_of_rows(number, objects, deflate)
            }
            Self::Objects(number, objects) => {
                let count = objects.numbers.len();
                let length = objects.numbered().map(|(_, content)| content.len() + 1);
                let mut index = String::with_capacity(count * 12);
                let mut contents = Vec::with_capacity(length.sum());
                for (number, content) in objects.numbered() {
                    // Writing into memory does not fail.
                    let _ = write!(index, "{number} {} ", contents.len());
                    contents.extend_from_slice(content);
                    contents.push(b'\n');
                }
                let entries = format!("/Type/ObjStm/N {count}/First {}", index.len());
                let mut data = index.into_bytes();
                data.append(&mut contents);
                stream(number, &entries, &data, deflate)
            }
        }
    }
}

/// Packs the parts of a file.
pub(super) fn packed(parts: Parts<'_>, deflate: &mut Deflate) -> Vec<u8> {
    let objects = parts.objects;
    let numbered = (1..).zip(&objects);
    let streams = numbered.filter(|(_, object)| object.is_stream());
    let mut places = vec![Place::Free; objects.len() + 1];
    // The number of the object that each part is.
    let mut numbers = Vec::new();
    let mut tasks = Vec::new();
    for (number, object) in streams {
        numbers.push(number);
        tasks.push(match object.plain_stream() {
            Some((entries, data)) => Task::Plain(number, entries, data),
            None => Task::Copied(object.whole),
        });
    }
    let division = Division::of(&objects);
    for objects in division.streams() {
        let stream = places.len();
        for (position, number) in (0..).zip(objects.numbers) {
            places[*number as usize] = Place::In(stream as u32, position);
        }
        places.push(Place::Free);
        numbers.push(stream);
        tasks.push(Task::Objects(stream, objects));
    }
    let done = all_done(&tasks, deflate);
    drop(tasks);
    drop(division);
    drop(objects);
    let length: usize = done.iter().map(Vec::len).sum();
    let mut bytes = Vec::with_capacity(parts.header.len() + length + places.len() / 4 + 1024);
    bytes.extend_from_slice(parts.header);
    for (number, part) in numbers.into_iter().zip(done) {
        places[number] = Place::At(bytes.len());
        bytes.extend_from_slice(&part);
    }
    write_places(places, parts.trailer, deflate, &mut bytes);
    bytes
}

/// Does all tasks, those of a large file on all cores.
fn all_done(tasks: &[Task<'_>], deflate: &mut Deflate) -> Vec<Vec<u8>> {
    let at_once = match tasks.len() {
        ..MANY => MANY,
        _ => AT_ONCE,
    };
    let batches: Vec<&[Task]> = tasks.chunks(at_once).collect();
    let done = parallel::parallel_map(batches, deflate, Deflate::new, |tasks, deflate| {
        let done = tasks.iter().map(|task| task.done(deflate));
        done.collect::<Vec<_>>()
    });
    done.into_iter().flatten().collect()
}

/// Writes the cross-reference stream and the end of the file.
fn write_places(
    mut places: Vec<Place>,
    trailer: &[u8],
    deflate: &mut Deflate,
    bytes: &mut Vec<u8>,
) {
    let start = bytes.len();
    let number = places.len();
    places.push(Place::At(start));
    let width = (8 - (start as u64).leading_zeros() as usize / 8).max(1);
    let period = prediction::period(&rows_of_places(&places, width), width + 3);
    let columns = period * (width + 3);
    // Numbers of no objects fill the last row.
    places.resize(places.len().next_multiple_of(period), Place::Free);
    let entries = format!(
        "/Type/XRef/Size {}/W[1 {width} 2]{}{}",
        places.len(),
        String::from_utf8_lossy(trailer),
        prediction::entries(columns),
    );
    let rows = differences(&rows_of_places(&places, width), columns);
    bytes.append(&mut stream(number, &entries, &rows, deflate));
    bytes.extend_from_slice(format!("startxref\n{start}\n%%EOF").as_bytes());
}

/// Returns a compressed stream as an object of the file.
fn stream(number: usize, entries: &str, data: &[u8], deflate: &mut Deflate) -> Vec<u8> {
    let packed = deflate.packed(data);
    let length = packed.len();
    let head =
        format!("{number} 0 obj\n<<{entries}/Filter/FlateDecode/Length {length}>>\nstream\n");
    [head.as_bytes(), packed, b"\nendstream\nendobj\n\n"].concat()
}

/// Returns the entries as rows of one width.
fn rows_of_places(places: &[Place], width: usize) -> Vec<u8> {
    let mut rows = Vec::with_capacity(places.len() * (width + 3));
    for place in places {
        let (kind, first, second) = match *place {
            Place::Free => (0, 0, 0xFFFF),
            Place::At(start) => (1, start, 0),
            Place::In(stream, index) => (2, stream as usize, index),
        };
        rows.push(kind);
        rows.extend_from_slice(&first.to_be_bytes()[size_of::<usize>() - width..]);
        rows.extend_from_slice(&second.to_be_bytes());
    }
    rows
}

#[cfg(test)]
mod tests;
