//! Encodings other than UTF-8, in which lists come from spreadsheets: read where it is stated which
//! it is, or where it is certain.

use std::ops::Range;

use encoding_rs::{
    DecoderResult, Encoding as Table, ISO_8859_2, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE,
    WINDOWS_1250, WINDOWS_1252, WINDOWS_1254, WINDOWS_1257,
};

use super::decode::{
    AlternativeEncoding, DecodeError, Encoding, Failure, eight_bit, not_for_reading, refuse, utf8,
};

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
                rival: None,
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
                Err((bytes, failure)) => eight_bits(&bytes, failure),
            };
        }
    }
    .map(|text| Read::Foreign(text, false))
}

/// Reads bytes that can only be windows-1252, or reports the first byte that might be something
/// else.
fn eight_bits(bytes: &[u8], failure: Failure) -> Result<Read, Failure> {
    if failure.2.encoding != Encoding::Windows1252 || eight_bit(bytes) != Encoding::Windows1252 {
        return Err(failure);
    }
    match uncertain(bytes) {
        Some((offset, rival)) => {
            let (text, range, misread) = refuse(bytes, offset, Encoding::Windows1252);
            Err((text, range, DecodeError { rival, ..misread }))
        }
        None => Charset::from(WINDOWS_1252)
            .read(bytes, 0)
            .map(|text| Read::Foreign(text, false)),
    }
}

/// The encodings, besides windows-1252, in which spreadsheets and forms save lists in Latin
/// letters.
const RIVALS: [&Table; 5] = [
    WINDOWS_1250,
    WINDOWS_1254,
    WINDOWS_1257,
    ISO_8859_2,
    MACINTOSH,
];

/// Finds the first byte of a word that is a word in another encoding, too, but another one; or that
/// is none in windows-1252.
fn uncertain(bytes: &[u8]) -> Option<(usize, Option<AlternativeEncoding>)> {
    let is_part = |byte: &u8| byte.is_ascii_alphabetic() || *byte >= 0x80;
    let mut at = 0;
    while let Some(start) = bytes[at..].iter().position(is_part) {
        let start = at + start;
        let length = bytes[start..]
            .iter()
            .take_while(|byte| is_part(byte))
            .count();
        let word = &bytes[start..start + length];
        at = start + length;
        let Some(high) = word.iter().position(|byte| *byte >= 0x80) else {
            continue;
        };
        let read = |table: &'static Table| table.decode_without_bom_handling(word).0;
        let western = read(WINDOWS_1252);
        if !is_word(&western) {
            return Some((start + high, None));
        }
        let same = |other: &str| other == western || !is_word(other);
        let differs = |table: &&'static Table| !same(&read(table));
        if let Some(table) = RIVALS.into_iter().find(differs) {
            let other = read(table);
            let pairs = western.chars().zip(other.chars()).enumerate();
            let mut differing = pairs.filter(|(_, (left, right))| left != right);
            let (index, (_, reads)) = differing.next()?;
            let charset = Charset::from(table);
            return Some((start + index, Some(AlternativeEncoding { charset, reads })));
        }
        if let Some(index) = dos(word, &western) {
            return Some((start + index, None));
        }
    }
    None
}

/// The upper half of the code page of DOS in Western Europe (IBM 850), which the Encoding Standard
/// leaves out: Excel still saves "CSV (MS-DOS)".
const IBM_850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐\
    └┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

/// Returns the index of the first byte of a word that might be one of IBM 850.
fn dos(word: &[u8], western: &str) -> Option<usize> {
    let read = |byte: &u8| match byte.checked_sub(0x80) {
        Some(high) => IBM_850.chars().nth(usize::from(high)),
        None => Some(char::from(*byte)),
    };
    let other: String = word.iter().map(read).collect::<Option<_>>()?;
    let mut pairs = western.chars().zip(other.chars());
    let index = pairs.position(|(left, right)| left != right)?;
    is_word(&other).then_some(index)
}

/// Returns whether a run of letters and symbols can be a word, or a few with symbols between them:
/// its letters contain no symbol but an apostrophe, no capital outside ASCII follows a small
/// letter, and no single letter is alone unless it is a word.
fn is_word(text: &str) -> bool {
    let space = |character: char| character == '\u{a0}';
    let outer =
        |character: char| matches!(character, '‘' | '’' | '“' | '”' | '„' | '–' | '—' | '…');
    text.split(space).all(|word| {
        let word = word.trim_matches(outer);
        word.split('’').all(is_plain_word)
    })
}

/// Returns whether a character is a letter that names are written in; Unicode also calls some
/// symbols alphabetic.
fn is_letter(character: char) -> bool {
    let sign =
        matches!(character, 'ª' | 'º' | 'µ' | '\u{2b0}'..='\u{2ff}' | '\u{fb00}'..='\u{fb06}');
    character.is_alphabetic() && !sign
}

fn is_plain_word(word: &str) -> bool {
    const ALONE: &str = "àáâåäæèéíóöøúü";
    let mut letters = word.chars();
    let is_alone = word.chars().count() == 1 && !word.is_ascii();
    if is_alone && word.chars().any(char::is_lowercase) {
        return letters.all(|letter| ALONE.contains(letter));
    }
    let has_small = word.chars().any(char::is_lowercase);
    let capital = |letter: char| !letter.is_ascii() && letter.is_uppercase();
    let after = |(left, right): (char, char)| {
        !left.is_ascii() && left.is_lowercase() && right.is_uppercase()
    };
    let mut pairs = word.chars().zip(word.chars().skip(1));
    word.chars().all(is_letter)
        && !(has_small && word.chars().skip(1).any(capital))
        && !pairs.any(after)
}

/// Returns the range of a file on disk that a range of its text comes from.
pub(super) fn on_disk(charset: Charset, text: &str, range: Range<usize>) -> Range<usize> {
    let before = |end: usize| charset.length(text.get(..end).unwrap_or(text));
    before(range.start)..before(range.end)
}
