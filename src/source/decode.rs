//! Bytes into text: UTF-8, or a reason with the byte that is to blame.

use std::ops::Range;

use super::charset::{AlternativeEncoding, Charset, guesses};

/// The first bytes of a file that state UTF-8 (Unicode 16.0, 23.8).
const UTF8_MARK: &[u8] = b"\xef\xbb\xbf";

/// The number of bytes examined to distinguish UTF-16 from other encodings.
const SAMPLE: usize = 4096;

/// The likely encoding of a file that is not UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-16, the lower byte first.
    Utf16Le,
    /// UTF-16, the higher byte first.
    Utf16Be,
    /// Text in another encoding, which is the likeliest.
    Likely(Charset),
    /// The encoding that was stated, or that its byte order mark states.
    Stated(Charset),
    /// UTF-8 that ends within a character.
    CutShort,
    /// A packed file: a spreadsheet, a word processor's document, an archive.
    Zip,
    /// A PDF.
    Pdf,
    /// No text: a program, an image, a sound.
    Binary,
    /// Some other encoding, or no text at all.
    Unknown,
}

/// A byte that is not valid in UTF-8.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeError {
    /// Its offset in the file, from 0.
    pub offset: usize,
    /// The byte.
    pub byte: u8,
    /// The likely encoding of the file.
    pub encoding: Encoding,
    /// The encodings that it may be in, the likeliest first.
    pub alternatives: Vec<AlternativeEncoding>,
}

/// The text as far as it can be shown, the range of its first wrong character, and the reason.
pub(super) type Failure = (String, Range<usize>, DecodeError);

/// Reads UTF-8; returns the text and the number of bytes that the byte order mark took.
pub(super) fn decode(bytes: Vec<u8>) -> Result<(String, u32), Failure> {
    utf8(bytes).map_err(|(_, failure)| failure)
}

/// Reads UTF-8; where it is none, returns the bytes with the reason.
pub(super) fn utf8(bytes: Vec<u8>) -> Result<(String, u32), (Vec<u8>, Failure)> {
    if let Some(encoding) = not_for_reading(&bytes) {
        let failure = refuse(&bytes, 0, encoding);
        return Err((bytes, failure));
    }
    let skipped = if bytes.starts_with(UTF8_MARK) {
        UTF8_MARK.len()
    } else {
        0
    };
    match String::from_utf8(bytes) {
        Ok(mut text) => {
            text.drain(..skipped);
            Ok((text, if skipped == 0 { 0 } else { 3 }))
        }
        Err(error) => {
            let cause = error.utf8_error();
            let offset = cause.valid_up_to();
            let bytes = error.into_bytes();
            let alternatives = match cause.error_len() {
                None => Vec::new(),
                Some(_) => guesses(&bytes),
            };
            let encoding = match (cause.error_len(), alternatives.first()) {
                (None, _) => Encoding::CutShort,
                (_, Some(likeliest)) => Encoding::Likely(likeliest.charset),
                _ => Encoding::Unknown,
            };
            let mut failure = refuse(&bytes, offset, encoding);
            failure.2.alternatives = alternatives;
            Err((bytes, failure))
        }
    }
}

/// Recognizes what is not UTF-8 although all of its bytes might be.
pub(super) fn not_for_reading(bytes: &[u8]) -> Option<Encoding> {
    match bytes {
        [0xff, 0xfe, ..] => return Some(Encoding::Utf16Le),
        [0xfe, 0xff, ..] => return Some(Encoding::Utf16Be),
        [b'P', b'K', 3, 4, ..] => return Some(Encoding::Zip),
        [b'%', b'P', b'D', b'F', b'-', ..] => return Some(Encoding::Pdf),
        _ => {}
    }
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let zeros = |parity: usize| {
        let of_parity = sample.iter().skip(parity).step_by(2);
        of_parity.filter(|byte| **byte == 0).count()
    };
    let (even, odd, pairs) = (zeros(0), zeros(1), sample.len() / 2);
    // Text in a Latin script has a zero in nearly every pair of bytes; a third is enough for text
    // that mixes scripts, and no UTF-8 text has any.
    if pairs > 0 && odd * 3 > pairs && even * 3 < pairs && is_utf16(sample, u16::from_le_bytes) {
        return Some(Encoding::Utf16Le);
    }
    if pairs > 0 && even * 3 > pairs && odd * 3 < pairs && is_utf16(sample, u16::from_be_bytes) {
        return Some(Encoding::Utf16Be);
    }
    is_binary(sample).then_some(Encoding::Binary)
}

/// Returns whether bytes are text in UTF-16: text has no control characters except white space.
fn is_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> bool {
    let text = utf16(bytes, unit);
    let is_text = |c: char| !c.is_control() || c.is_whitespace();
    text.chars().all(is_text)
}

/// Returns whether bytes are binary data: they contain zeros, and one byte in twenty is not part of
/// a character. A single such byte in a text is reported when the text is checked.
fn is_binary(bytes: &[u8]) -> bool {
    let is_control = |byte: &&u8| **byte < 0x20 && !(0x07..=0x0d).contains(*byte);
    let controls = bytes.iter().filter(is_control).count();
    bytes.contains(&0) && controls * 20 > bytes.len()
}

/// Makes what can be shown of a file that is refused at `offset`.
pub(super) fn refuse(bytes: &[u8], offset: usize, encoding: Encoding) -> Failure {
    let misread = DecodeError {
        offset,
        byte: bytes.get(offset).copied().unwrap_or(0),
        encoding,
        alternatives: Vec::new(),
    };
    match encoding {
        Encoding::Utf16Le => shown(utf16(bytes, u16::from_le_bytes), misread),
        Encoding::Utf16Be => shown(utf16(bytes, u16::from_be_bytes), misread),
        Encoding::Zip | Encoding::Pdf | Encoding::Binary => (String::new(), 0..0, misread),
        Encoding::Likely(charset) => {
            let before = charset.leniently(&bytes[..offset]).len();
            let text = charset.leniently(bytes);
            let rest = text.get(before..).unwrap_or("");
            let wrong = rest.chars().next().map_or(0, char::len_utf8);
            (text, before..before + wrong, misread)
        }
        Encoding::Stated(_) | Encoding::CutShort | Encoding::Unknown => {
            let text = String::from_utf8_lossy(bytes).into_owned();
            let wrong = text.get(offset..).and_then(|rest| rest.chars().next());
            (
                text,
                offset..offset + wrong.map_or(0, char::len_utf8),
                misread,
            )
        }
    }
}

fn shown(text: String, misread: DecodeError) -> Failure {
    let first = text.chars().next().map_or(0, char::len_utf8);
    (text, 0..first, misread)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    let decoded = char::decode_utf16(units);
    let text: String = decoded
        .map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect();
    text.strip_prefix('\u{feff}')
        .map(str::to_owned)
        .unwrap_or(text)
}
