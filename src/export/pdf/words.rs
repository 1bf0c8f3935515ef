//! The words on the pages of a file written by [`super::write`], read back from the file.
//!
//! They show where two files differ, and prove nothing: a file that was forged may draw other glyphs
//! than it states characters for.

use std::collections::BTreeMap;

use super::parts::Objects;

/// The characters of a typeface, by the codes of its glyphs.
type Characters = BTreeMap<u16, String>;

/// Returns the words of each page, in the order in which they are drawn; `None` if [`super::write`]
/// did not write the file.
pub(super) fn words(file: &[u8]) -> Option<Vec<Vec<String>>> {
    let objects = Objects::read(file)?;
    let mut typefaces = Typefaces::default();
    let pages = objects.pages().map(|page| {
        let fonts = typefaces.of_page(page, &objects);
        let content = objects.stream(page, "Contents")?;
        let text = drawn(&content, &fonts, &typefaces);
        Some(text.split_whitespace().map(str::to_owned).collect())
    });
    let pages = pages.collect::<Option<Vec<Vec<String>>>>()?;
    (!pages.is_empty()).then_some(pages)
}

/// The typefaces of a file, each read once.
#[derive(Default)]
struct Typefaces {
    all: BTreeMap<usize, Characters>,
}

impl Typefaces {
    /// Reads the typefaces of a page; returns their numbers by the names that the page has for them.
    fn of_page(&mut self, page: &str, objects: &Objects) -> BTreeMap<String, usize> {
        let resources = objects.object(page, "Resources").unwrap_or(page);
        let fonts = resources.split_once("/Font<<");
        let fonts = fonts.and_then(|(_, rest)| rest.split_once(">>"));
        let mut numbers = BTreeMap::new();
        for entry in fonts.map_or("", |(fonts, _)| fonts).split('/') {
            let Some((name, reference)) = entry.split_once(' ') else {
                continue;
            };
            let number = reference.split(' ').next().unwrap_or_default();
            if let Ok(number) = number.parse() {
                numbers.insert(name.to_owned(), number);
                self.all.entry(number).or_insert_with(|| {
                    let font = objects.object(resources, name).unwrap_or_default();
                    characters(&objects.stream(font, "ToUnicode").unwrap_or_default())
                });
            }
        }
        numbers
    }
}

/// Reads which characters glyphs stand for (ISO 32000-1 §9.10.3), as the writer states them.
fn characters(map: &[u8]) -> Characters {
    let map = String::from_utf8_lossy(map);
    let mut characters = Characters::new();
    let mut is_listing = false;
    for line in map.lines() {
        is_listing = (is_listing || line.ends_with("beginbfchar")) && line != "endbfchar";
        let Some((code, text)) = line.split_once(' ').filter(|_| is_listing) else {
            continue;
        };
        let digits = |hex: &str| hex.trim_matches(['<', '>']).to_owned();
        let code = u16::from_str_radix(&digits(code), 16);
        let bytes = hexadecimal(digits(text).as_bytes());
        let units: Vec<u16> = bytes.chunks_exact(2).map(unit).collect();
        if let Ok(code) = code {
            characters.insert(code, String::from_utf16_lossy(&units));
        }
    }
    characters
}

fn unit(pair: &[u8]) -> u16 {
    u16::from_be_bytes([pair[0], pair[1]])
}

fn hexadecimal(digits: &[u8]) -> Vec<u8> {
    let value = |digit: &u8| char::from(*digit).to_digit(16).unwrap_or(0) as u8;
    let pairs = digits.chunks(2);
    pairs
        .map(|pair| value(&pair[0]) << 4 | pair.get(1).map_or(0, value))
        .collect()
}

/// Returns the text that a page draws, with a space after each run.
fn drawn(content: &[u8], fonts: &BTreeMap<String, usize>, typefaces: &Typefaces) -> String {
    let mut text = String::new();
    let mut characters: Option<&Characters> = None;
    let mut name = "";
    let mut at = 0;
    while at < content.len() {
        match content[at] {
            b'(' => {
                let (bytes, end) = literal(content, at + 1);
                text.extend(written(&bytes, characters));
                at = end;
            }
            b'<' if content.get(at + 1) != Some(&b'<') => {
                let length = content[at..].iter().position(|byte| *byte == b'>');
                let end = length.map_or(content.len(), |length| at + length);
                let bytes = hexadecimal(&content[at + 1..end]);
                text.extend(written(&bytes, characters));
                at = end + 1;
            }
            byte if byte.is_ascii_alphanumeric() || byte == b'/' => {
                let is_end = |byte: &u8| !byte.is_ascii_alphanumeric() && *byte != b'.';
                let length = content[at + 1..].iter().position(is_end);
                let end = length.map_or(content.len(), |length| at + 1 + length);
                let word = std::str::from_utf8(&content[at..end]).unwrap_or_default();
                match word {
                    "ET" => text.push(' '),
                    "Tf" => {
                        let number = fonts.get(name);
                        characters = number.and_then(|number| typefaces.all.get(number));
                    }
                    _ => name = word.strip_prefix('/').unwrap_or(name),
                }
                at = end;
            }
            b'<' => at += 2,
            _ => at += 1,
        }
    }
    text
}

/// Returns the characters of glyphs, each in two bytes.
fn written<'c>(bytes: &[u8], characters: Option<&'c Characters>) -> impl Iterator<Item = &'c str> {
    let codes: Vec<u16> = bytes.chunks_exact(2).map(unit).collect();
    let text = move |code: u16| {
        characters
            .and_then(|all| all.get(&code))
            .map(String::as_str)
    };
    codes.into_iter().filter_map(text)
}

/// Reads a string from behind its parenthesis, with its escapes (ISO 32000-1 §7.3.4.2); returns it
/// with where it ends.
fn literal(content: &[u8], mut at: usize) -> (Vec<u8>, usize) {
    let mut bytes = Vec::new();
    let mut depth = 0;
    while let Some(&byte) = content.get(at) {
        at += 1;
        match byte {
            b')' if depth == 0 => break,
            b')' => depth -= 1,
            b'(' => depth += 1,
            _ => {}
        }
        if byte != b'\\' {
            bytes.push(byte);
            continue;
        }
        let rest = content.get(at..).unwrap_or_default();
        let octal = rest.iter().take(3);
        let octal: Vec<u32> = octal
            .map_while(|digit| char::from(*digit).to_digit(8))
            .collect();
        if !octal.is_empty() {
            let value = octal.iter().fold(0, |sum, digit| sum << 3 | digit);
            bytes.push(value as u8);
            at += octal.len();
            continue;
        }
        let Some(escaped) = rest.first() else { break };
        at += 1;
        bytes.push(match escaped {
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'b' => 8,
            b'f' => 12,
            other => *other,
        });
    }
    (bytes, at)
}
