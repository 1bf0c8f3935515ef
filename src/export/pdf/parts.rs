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
    let mut starts = starts(Stream::at(file, table)?)?;
    starts.sort_unstable();
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

/// A stream of the file: the entries before it, and its bytes as they stand.
struct Stream<'a> {
    entries: &'a str,
    bytes: &'a [u8],
}

impl<'a> Stream<'a> {
    fn at(file: &'a [u8], start: usize) -> Option<Self> {
        let object = file.get(start..)?;
        let head = object.windows(7).position(|window| window == b"stream\n")?;
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
        ZlibDecoder::new(self.bytes).read_to_end(&mut data).ok()?;
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
fn objects(file: &[u8], starts: &[(usize, usize)]) -> Vec<String> {
    let streams = starts
        .iter()
        .filter_map(|(start, _)| Stream::at(file, *start))
        .filter(|stream| stream.has("/Type/ObjStm"));
    streams
        .filter_map(|stream| unpacked(&stream))
        .flatten()
        .collect()
}

/// Takes an object stream apart (ISO 32000-1 §7.5.7).
fn unpacked(stream: &Stream<'_>) -> Option<Vec<String>> {
    let data = stream.data()?;
    let first = digits(stream.entries.split_once("/First ")?.1.as_bytes())?;
    let index = std::str::from_utf8(data.get(..first)?).ok()?;
    let offsets = index.split_ascii_whitespace().skip(1).step_by(2);
    let mut offsets = offsets.map(|offset| offset.parse().ok());
    let offsets = offsets.by_ref().collect::<Option<Vec<usize>>>()?;
    let ends = offsets.iter().skip(1).copied().chain([data.len() - first]);
    let object = |(start, end): (&usize, usize)| {
        let bytes = data.get(first..)?.get(*start..end)?;
        Some(String::from_utf8_lossy(bytes).into_owned())
    };
    offsets.iter().zip(ends).map(object).collect()
}

/// Finds what refers to a stream: the page that it draws, or the typeface that it is.
///
/// The writer numbers the pages in their order.
fn user_of(number: usize, objects: &[String]) -> Option<Part> {
    let contents = format!("/Contents {number} 0 R");
    let pages = objects
        .iter()
        .filter(|object| object.contains("/Type/Page/"));
    if let Some(page) = pages.into_iter().position(|page| page.contains(&contents)) {
        return Some(Part::Page(page + 1));
    }
    let files = ["/FontFile2", "/FontFile3"].map(|key| format!("{key} {number} 0 R"));
    let descriptor = objects
        .iter()
        .find(|object| files.iter().any(|file| object.contains(file)))?;
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
