//! The part that a byte belongs to in a file written by [`super::write`].
//!
//! The file is read back for that: krilla does not say where it writes an object, and the file that
//! `verify` compares need not be one that this run wrote.

use std::io::Read as _;

use flate2::read::ZlibDecoder;

use super::prediction;

/// A part of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// The content of a page, by its number from 1.
    Page(usize),
    /// A typeface, by the name it bears in the file.
    Typeface(String),
    /// An image.
    Picture,
    /// The metadata: title, author and language.
    Metadata,
    /// The structure, the outline and everything else without a separate stream.
    Structure,
    /// The table that says where the objects are, and the end of the file.
    Table,
}

impl std::fmt::Display for Part {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Page(number) => write!(formatter, "page {number}"),
            Self::Typeface(name) => write!(formatter, "the typeface `{name}`"),
            Self::Picture => formatter.write_str("an image"),
            Self::Metadata => formatter.write_str("the metadata"),
            Self::Structure => formatter.write_str("the structure"),
            Self::Table => formatter.write_str("the table of objects"),
        }
    }
}

/// Returns the part that the byte at `offset` belongs to, or `None` if there is no such part or
/// [`super::write`] did not write the file.
pub fn part_at(file: &[u8], offset: usize) -> Option<Part> {
    let end = find_last(file, b"startxref\n")?;
    let table = digits(file.get(end + b"startxref\n".len()..)?)?;
    if offset >= table {
        return Some(Part::Table);
    }
    let starts = sorted_starts(file, table)?;
    let index = starts.partition_point(|(start, _)| *start <= offset);
    let (start, number) = *starts.get(index.checked_sub(1)?)?;
    let stream = Stream::at(file, start)?;
    if stream.has("/Type/Metadata") {
        return Some(Part::Metadata);
    }
    if stream.has("/Type/ObjStm") {
        return Some(Part::Structure);
    }
    if stream.has("/Subtype/Image") {
        return Some(Part::Picture);
    }
    user_of(number, &objects(file, &starts))
}

fn sorted_starts(file: &[u8], table: usize) -> Option<Vec<(usize, usize)>> {
    let mut starts = starts(Stream::at(file, table)?)?;
    starts.sort_unstable();
    Some(starts)
}

/// The objects of a file that may be forged: only so much of it is read.
pub(super) struct Objects<'f> {
    file: &'f [u8],
    /// The streams by their places and numbers.
    starts: Vec<(usize, usize)>,
    /// The objects that are not streams, with their numbers.
    others: Vec<Object>,
}

impl<'f> Objects<'f> {
    /// Reads the objects; `None` if [`super::write`] did not write the file.
    pub(super) fn read(file: &'f [u8]) -> Option<Self> {
        let end = find_last(file, b"startxref\n")?;
        let table = digits(file.get(end + b"startxref\n".len()..)?)?;
        let starts = sorted_starts(file, table)?;
        let others = objects(file, &starts);
        Some(Self {
            file,
            starts,
            others,
        })
    }

    /// Returns the pages in their order: the writer numbers them so.
    pub(super) fn pages(&self) -> impl Iterator<Item = &str> {
        let all = self.others.iter().map(|object| object.text.as_str());
        all.filter(|text| text.contains("/Type/Page/"))
    }

    /// Returns the object that is under a key of another, by reference.
    pub(super) fn object(&self, of: &str, key: &str) -> Option<&str> {
        let number = reference(of, key)?;
        let object = self.others.iter().find(|object| object.number == number)?;
        Some(&object.text)
    }

    /// Returns the data of the stream that is under a key of an object, by reference.
    pub(super) fn stream(&self, of: &str, key: &str) -> Option<Vec<u8>> {
        let number = reference(of, key)?;
        let (start, _) = self.starts.iter().find(|(_, known)| *known == number)?;
        Stream::at(self.file, *start)?.data()
    }
}

/// Reads the number of the object under a key: `/Contents 106 0 R`.
fn reference(of: &str, key: &str) -> Option<usize> {
    let (_, rest) = of.split_once(&format!("/{key} "))?;
    let (number, rest) = rest.split_once(' ')?;
    let number = number.parse().ok()?;
    rest.starts_with("0 R").then_some(number)
}

/// An object of an object stream.
struct Object {
    number: usize,
    text: String,
}

/// The most bytes of a stream that are read, and of all object streams: more than a letter with a
/// hundred thousand signatories takes.
const MOST_BYTES: u64 = 256 << 20;

/// The longest beginning of an object that is searched for its stream.
const LONGEST_ENTRIES: usize = 4096;

/// A stream of the file: the entries before it, and its bytes as they stand.
struct Stream<'a> {
    entries: &'a str,
    bytes: &'a [u8],
}

impl<'a> Stream<'a> {
    fn at(file: &'a [u8], start: usize) -> Option<Self> {
        let object = file.get(start..)?;
        let head = &object[..object.len().min(LONGEST_ENTRIES)];
        let head = head.windows(7).position(|window| window == b"stream\n")?;
        let entries = std::str::from_utf8(object.get(..head)?).ok()?;
        let length = digits(entries.split_once("/Length ")?.1.as_bytes())?;
        let bytes = object.get(head + 7..)?.get(..length)?;
        Some(Self { entries, bytes })
    }

    fn has(&self, entry: &str) -> bool {
        self.entries.contains(entry)
    }

    /// Returns the data of the stream, whose rows may be written as differences; see [`super::prediction`].
    fn data(&self) -> Option<Vec<u8>> {
        let mut data = Vec::new();
        let decoder = ZlibDecoder::new(self.bytes);
        decoder.take(MOST_BYTES).read_to_end(&mut data).ok()?;
        match self.entries.split_once(prediction::ENTRIES) {
            None => Some(data),
            Some((_, columns)) => prediction::sums(&data, digits(columns.as_bytes())?),
        }
    }
}

/// Reads where each object begins that is not in an object stream, with its number; see
/// `rows_of_places` of the module that packs them.
fn starts(table: Stream<'_>) -> Option<Vec<(usize, usize)>> {
    let width = digits(table.entries.split_once("/W[1 ")?.1.as_bytes())?;
    let width = (width <= size_of::<usize>()).then_some(width)?;
    let shift = |sum: usize, byte: &u8| sum << 8 | usize::from(*byte);
    let mut starts = Vec::new();
    for (number, row) in table.data()?.chunks_exact(width + 3).enumerate() {
        if row[0] == 1 {
            starts.push((row[1..=width].iter().fold(0, shift), number));
        }
    }
    Some(starts)
}

/// Returns the objects of all object streams, in order.
fn objects(file: &[u8], starts: &[(usize, usize)]) -> Vec<Object> {
    let streams = starts
        .iter()
        .filter_map(|(start, _)| Stream::at(file, *start))
        .filter(|stream| stream.has("/Type/ObjStm"));
    let mut objects = Vec::new();
    let mut left = MOST_BYTES;
    for unpacked in streams.filter_map(|stream| unpacked(&stream)) {
        let length: usize = unpacked.iter().map(|object| object.text.len()).sum();
        objects.extend(unpacked);
        left = left.saturating_sub(length as u64);
        if left == 0 {
            break;
        }
    }
    objects
}

/// Takes an object stream apart (ISO 32000-1 §7.5.7).
fn unpacked(stream: &Stream<'_>) -> Option<Vec<Object>> {
    let data = stream.data()?;
    let first = digits(stream.entries.split_once("/First ")?.1.as_bytes())?;
    let index = std::str::from_utf8(data.get(..first)?).ok()?;
    let numbers = index
        .split_ascii_whitespace()
        .map(|number| number.parse().ok());
    let numbers = numbers.collect::<Option<Vec<usize>>>()?;
    let rows: Vec<&[usize]> = numbers.chunks_exact(2).collect();
    let ends = rows.iter().skip(1).map(|row| row[1]);
    let ends = ends.chain([data.len().checked_sub(first)?]);
    let object = |(row, end): (&&[usize], usize)| {
        let bytes = data.get(first..)?.get(row[1]..end)?;
        Some(Object {
            number: row[0],
            text: String::from_utf8_lossy(bytes).into_owned(),
        })
    };
    rows.iter().zip(ends).map(object).collect()
}

/// Finds what refers to a stream: the page that it draws, or the typeface that it is.
///
/// The writer numbers the pages in their order.
fn user_of(number: usize, objects: &[Object]) -> Option<Part> {
    let objects = || objects.iter().map(|object| &object.text);
    let contents = format!("/Contents {number} 0 R");
    let mut pages = objects().filter(|object| object.contains("/Type/Page/"));
    if let Some(page) = pages.position(|page| page.contains(&contents)) {
        return Some(Part::Page(page + 1));
    }
    let files = ["/FontFile2", "/FontFile3"].map(|key| format!("{key} {number} 0 R"));
    let descriptor = objects().find(|object| files.iter().any(|file| object.contains(file)))?;
    let name = descriptor.split_once("/FontName/")?.1;
    let end = name.find(|c: char| !c.is_alphanumeric() && !"+-_.".contains(c));
    let name = &name[..end.unwrap_or(name.len())];
    // Six letters and a plus sign mark a subset (ISO 32000-1 §9.6.4).
    let name = name.split_once('+').map_or(name, |(_, name)| name);
    Some(Part::Typeface(name.to_owned()))
}

fn find_last(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).rposition(|window| window == word)
}

fn digits(bytes: &[u8]) -> Option<usize> {
    let end = bytes.iter().position(|byte| !byte.is_ascii_digit());
    let digits = bytes.get(..end.unwrap_or(bytes.len()))?;
    std::str::from_utf8(digits).ok()?.parse().ok()
}
