//! Encodings other than UTF-8, in which spreadsheets save lists. A list is read in the one that its
//! byte order mark or the letter states; which others are likely is a guess, and only a hint.

use std::ops::Range;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    DecoderResult, Encoding as Table, GB18030, GBK, IBM866, KOI8_R, MACINTOSH, UTF_8, UTF_16BE,
    UTF_16LE, WINDOWS_1252, X_MAC_CYRILLIC,
};
use unicode_normalization::char::is_combining_mark;
use unicode_script::{Script, UnicodeScript};

use super::decode::{DecodeError, Encoding, Failure, not_for_reading, utf8};

/// An encoding of text, by its name in the Encoding Standard (WHATWG).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Charset {
    table: &'static Table,
    /// Whether the file says itself, by its byte order mark, which half of UTF-16 it is in.
    marked: bool,
}

impl Charset {
    /// The names of those that lists are found in.
    pub const NAMES: &'static [&'static str] = &[
        "utf-8",
        "utf-16",
        "utf-16le",
        "utf-16be",
        "windows-1250",
        "windows-1251",
        "windows-1252",
        "windows-1253",
        "windows-1254",
        "windows-1255",
        "windows-1256",
        "windows-1257",
        "windows-1258",
        "iso-8859-1",
        "iso-8859-2",
        "iso-8859-5",
        "iso-8859-15",
        "macintosh",
        "x-mac-cyrillic",
        "ibm866",
        "koi8-r",
        "gb18030",
        "big5",
        "shift_jis",
        "euc-kr",
    ];

    /// Finds the encoding that a name stands for, whatever its case.
    pub fn named(name: &str) -> Option<Self> {
        Table::for_label_no_replacement(name.as_bytes()).map(Self::from)
    }

    /// Returns the name, by which it is found again.
    pub fn name(self) -> String {
        if self.marked {
            return "utf-16".to_owned();
        }
        self.table.name().to_ascii_lowercase()
    }

    /// Returns how many bytes a text takes in the encoding.
    pub(super) fn length(self, text: &str) -> usize {
        if self.is_utf_16() {
            2 * text.encode_utf16().count()
        } else if self.table.is_single_byte() {
            text.chars().count()
        } else {
            text.chars().map(|letter| self.length_of(letter)).sum()
        }
    }

    fn length_of(self, letter: char) -> usize {
        let mut buffer = [0; 4];
        let (bytes, _, is_unknown) = self.table.encode(letter.encode_utf8(&mut buffer));
        // A few characters are read and never written; they are written otherwise, in two bytes.
        if is_unknown { 2 } else { bytes.len() }
    }

    fn is_utf_16(self) -> bool {
        self.table == UTF_16LE || self.table == UTF_16BE
    }

    /// Reads bytes of which all must stand for characters; `mark` of them are a byte order mark.
    fn read(self, bytes: &[u8], mark: usize) -> Result<Foreign, Failure> {
        let text = self.strictly(&bytes[mark..]).map_err(|(before, offset)| {
            let shown = self.table.decode_without_bom_handling(&bytes[mark..]).0;
            let at = before.len().min(shown.len());
            let wrong = shown.get(at..).and_then(|rest| rest.chars().next());
            let offset = mark + offset;
            let misread = DecodeError {
                offset,
                byte: bytes.get(offset).copied().unwrap_or(0),
                encoding: Encoding::Stated(self),
                alternatives: Vec::new(),
            };
            let range = at..at + wrong.map_or(0, char::len_utf8);
            (shown.into_owned(), range, misread)
        })?;
        Ok(Foreign {
            text,
            mark,
            charset: self,
        })
    }

    /// Reads bytes, with U+FFFD for those that stand for no character.
    pub(super) fn leniently(self, bytes: &[u8]) -> String {
        self.table.decode_without_bom_handling(bytes).0.into_owned()
    }

    /// Reads bytes; where one stands for no character, returns the text before it, and its offset.
    fn strictly(self, bytes: &[u8]) -> Result<String, (String, usize)> {
        let mut decoder = self.table.new_decoder_without_bom_handling();
        let room = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
        let mut text = String::with_capacity(room.unwrap_or(bytes.len()));
        let (result, read) = decoder.decode_to_string_without_replacement(bytes, &mut text, true);
        // The Encoding Standard gives control characters to the bytes that an encoding leaves out.
        let control = |character: char| matches!(character, '\u{0}' | '\u{80}'..='\u{9f}');
        if let Some(at) = text.find(control) {
            text.truncate(at);
            let offset = self.length(&text);
            return Err((text, offset));
        }
        match result {
            DecoderResult::InputEmpty => Ok(text),
            DecoderResult::Malformed(length, after) => {
                let wrong = usize::from(length) + usize::from(after);
                Err((text, read.saturating_sub(wrong)))
            }
            DecoderResult::OutputFull => Err((text, read)),
        }
    }
}

impl From<&'static Table> for Charset {
    fn from(table: &'static Table) -> Self {
        Self {
            table,
            marked: false,
        }
    }
}

/// An encoding that a file may be in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlternativeEncoding {
    /// The encoding.
    pub charset: Charset,
    /// Some of the letters beyond ASCII that the file has in it, in the order of Unicode: never a
    /// word of the file, which may be private.
    pub letters: String,
    /// The number of words that no language writes, in this encoding.
    pub oddities: Oddities,
}

/// The top-level domains of the regions whose encodings are looked for: Western, Central and
/// Eastern Europe, Greece, Turkey, the Baltic, Arabic, China, Japan and Korea.
const REGIONS: [&[u8]; 11] = [
    b"fr", b"pl", b"ru", b"gr", b"tr", b"lt", b"eg", b"cn", b"tw", b"jp", b"kr",
];

/// Encodings of old systems and of Russian mail, which `chardetng` does not detect.
const FURTHER: [&Table; 4] = [MACINTOSH, KOI8_R, IBM866, X_MAC_CYRILLIC];

/// Returns the encodings that bytes which are not UTF-8 are likely in, the likeliest first.
pub(super) fn guesses(bytes: &[u8]) -> Vec<AlternativeEncoding> {
    /// The most encodings that are offered.
    const MOST: usize = 3;
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let regions = std::iter::once(None).chain(REGIONS.into_iter().map(Some));
    let mut guesses: Vec<AlternativeEncoding> = Vec::new();
    let detected = regions.map(|region| match detector.guess(region, Utf8Detection::Deny) {
        table if table == GBK => GB18030,
        table => table,
    });
    for guess in detected.chain(FURTHER) {
        let charset = Charset::from(guess);
        if !Charset::NAMES.contains(&&*charset.name()) {
            continue;
        }
        let Ok(text) = charset.strictly(bytes) else {
            continue;
        };
        // Where two encodings read the same, the one that is more common is offered.
        let western = Charset::from(WINDOWS_1252);
        let is_western = western.strictly(bytes).is_ok_and(|read| read == text);
        let charset = if is_western { western } else { charset };
        let letters = letters_of(&text);
        let same = guesses.iter_mut().find(|other| other.letters == letters);
        if let Some(same) = same {
            // Of encodings that read the file alike, the one of Western Europe is the commonest.
            if guess == WINDOWS_1252 {
                same.charset = charset;
            }
        } else {
            let oddities = oddities(&text);
            guesses.push(AlternativeEncoding {
                charset,
                letters,
                oddities,
            });
        }
    }
    // An encoding in which most words look wrong is not offered.
    guesses.retain(|guess| 2 * guess.oddities.odd <= guess.oddities.words);
    guesses.sort_by_key(|guess| guess.oddities.odd);
    guesses.truncate(MOST);
    guesses
}

/// The words of a text with letters beyond ASCII, and those among them that no language writes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Oddities {
    /// The words with letters beyond ASCII.
    pub words: usize,
    /// The words that no language writes.
    pub odd: usize,
}

/// Counts the words that no language writes: with a sign within or next to letters, a capital after
/// a small letter, letters of two scripts, or none but accented ones.
pub fn oddities(text: &str) -> Oddities {
    let mut oddities = Oddities::default();
    let ends = |letter: char| {
        letter.is_whitespace()
            || letter.is_ascii_punctuation()
            || matches!(
                letter,
                '‘' | '’' | '“' | '”' | '«' | '»' | '–' | '—' | '·' | '、' | '，' | '。'
            )
    };
    for word in text.split(ends).filter(|word| !word.is_ascii()) {
        oddities.words += 1;
        oddities.odd += usize::from(is_odd(word));
    }
    oddities
}

fn is_odd(word: &str) -> bool {
    // Unicode calls a lone caron and its like letters.
    let is_letter =
        |letter: char| letter.is_alphabetic() && !matches!(letter, '\u{2bd}'..='\u{2ff}');
    let is_sign =
        |letter: char| !is_letter(letter) && !is_combining_mark(letter) && !letter.is_ascii();
    let pairs = || word.chars().zip(word.chars().skip(1));
    let has_sign = pairs().any(|(left, right)| {
        // A figure may be raised after letters, as in m², and not before them.
        is_sign(left) && right.is_alphabetic()
            || left.is_alphabetic() && is_sign(right) && !right.is_numeric()
    });
    let has_capital = pairs().any(|(left, right)| {
        left.is_lowercase() && right.is_uppercase() && !(left.is_ascii() && right.is_ascii())
    });
    let mut scripts = word
        .chars()
        .filter(|letter| letter.is_alphabetic())
        .map(|letter| letter.script())
        .filter(|script| !matches!(script, Script::Common | Script::Inherited));
    let first = scripts.next();
    // Chinese, Japanese and Korean are written in several scripts.
    let is_east_asian = |script: &Script| {
        matches!(
            script,
            Script::Han | Script::Hiragana | Script::Katakana | Script::Hangul
        )
    };
    let is_mixed = scripts.any(|script| {
        Some(script) != first
            && !(is_east_asian(&script) && first.as_ref().is_some_and(is_east_asian))
    });
    let mut triples = pairs().zip(word.chars().skip(2));
    let has_inner_capital = triples.any(|((left, inner), right)| {
        left.is_uppercase() && inner.is_uppercase() && !inner.is_ascii() && right.is_lowercase()
    });
    let is_accented = word.chars().count() > 2
        && word
            .chars()
            .all(|letter| matches!(letter, 'À'..='ÿ') && letter.is_alphabetic());
    let is_lone = word.chars().count() == 1 && word.chars().all(is_sign);
    has_sign || has_capital || has_inner_capital || is_accented || is_mixed || is_lone
}

/// Returns an encoding that reads bytes as words, where the one that was stated does not.
pub(super) fn better(bytes: &[u8], text: &str) -> Option<AlternativeEncoding> {
    let found = oddities(text);
    if 4 * found.odd < found.words || found.odd == 0 {
        return None;
    }
    let best = guesses(bytes).into_iter().next()?;
    (4 * best.oddities.odd < found.odd).then_some(best)
}

/// Returns some letters of a text beyond ASCII, in the order of Unicode.
fn letters_of(text: &str) -> String {
    const MOST: usize = 10;
    let mut letters: Vec<char> = text.chars().filter(|letter| !letter.is_ascii()).collect();
    letters.sort_unstable();
    letters.dedup();
    letters.into_iter().take(MOST).collect()
}

/// A text that was read from another encoding than UTF-8.
pub(super) struct Foreign {
    pub text: String,
    /// The bytes of a byte order mark.
    pub mark: usize,
    pub charset: Charset,
}

/// The encoding from which a list was read.
pub(super) enum Read {
    /// UTF-8, with the number of bytes of its byte order mark.
    Utf8(String, u32),
    /// Another encoding, and whether the letter states it.
    Foreign(Foreign, bool),
}

/// Reads the bytes of a list in UTF-8, in the encoding that is stated, or in the one that they
/// certainly are in.
pub(super) fn read(bytes: Vec<u8>, stated: Option<Charset>) -> Result<Read, Failure> {
    let marked = Table::for_bom(&bytes);
    if let Some((table, mark)) = marked.filter(|(table, _)| *table != UTF_8) {
        let charset = Charset {
            table,
            marked: true,
        };
        let is_stated = stated.is_some_and(Charset::is_utf_16);
        return charset
            .read(&bytes, mark)
            .map(|text| Read::Foreign(text, is_stated));
    }
    if let Some(charset) = stated.filter(|charset| charset.table != UTF_8 && marked.is_none()) {
        return charset
            .read(&bytes, 0)
            .map(|text| Read::Foreign(text, true));
    }
    match not_for_reading(&bytes) {
        Some(Encoding::Utf16Le) => Charset::from(UTF_16LE).read(&bytes, 0),
        Some(Encoding::Utf16Be) => Charset::from(UTF_16BE).read(&bytes, 0),
        _ => {
            return match utf8(bytes) {
                Ok((text, mark)) => Ok(Read::Utf8(text, mark)),
                Err((_, failure)) => Err(failure),
            };
        }
    }
    .map(|text| Read::Foreign(text, false))
}

/// Returns the range of a file on disk that a range of its text comes from.
pub(super) fn on_disk(charset: Charset, text: &str, range: Range<usize>) -> Range<usize> {
    let before = |end: usize| charset.length(text.get(..end).unwrap_or(text));
    before(range.start)..before(range.end)
}
