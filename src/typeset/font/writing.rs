//! The writings that a family of typefaces can serve, and which of them a character belongs to.

use std::fmt;

use unicode_script::{Script, UnicodeScript};

use crate::lang::Language;
use crate::typeset::unit::Length;

/// A group of scripts that a family of typefaces is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Writing {
    /// Latin, Greek, Cyrillic, and whatever is none of the others.
    Western,
    /// Arabic.
    Arabic,
    /// Chinese ideographs, kana, bopomofo, hangul and their punctuation.
    EastAsian,
}

impl fmt::Display for Writing {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Western => "Latin, Greek, Cyrillic",
            Self::Arabic => "Arabic",
            Self::EastAsian => "Chinese, kana",
        })
    }
}

impl Writing {
    /// All writings, in the order in which their families are tried for a character that its own
    /// family lacks.
    pub const ALL: [Self; 3] = [Self::Western, Self::Arabic, Self::EastAsian];

    /// Returns the writing that a character belongs to in a text of the given language.
    ///
    /// A character of a script (UAX #24) belongs to it in every language. Those that scripts share
    /// follow the language: in Arabic, spaces, brackets and stops are Arabic; in Chinese, the
    /// quotation marks, dashes and dots that fill a square are Chinese. Digits and the signs that
    /// join them in numbers and symbols, such as `S/2016/199`, are Western everywhere.
    pub fn of(character: char, language: Language) -> Self {
        let code = u32::from(character);
        match code {
            0x30..=0x39 | 0x41..=0x5A | 0x61..=0x7A => Self::Western,
            0x00..=0xBF | 0x2000..=0x2E5C => Self::of_shared(character, language),
            0x00C0..=0x05FF => Self::Western,
            0x0600..=0x06FF | 0x0750..=0x077F | 0x08A0..=0x08FF => Self::Arabic,
            0xFB50..=0xFDFF | 0xFE70..=0xFEFE => Self::Arabic,
            0x3000..=0x303F | 0xFE30..=0xFE4F | 0xFF00..=0xFFEF => Self::EastAsian,
            _ => Self::of_script(character),
        }
    }

    /// Returns the writing of a character that several scripts use.
    fn of_shared(character: char, language: Language) -> Self {
        match (Self::of_language(language), character) {
            (Self::Arabic, '/' | '#' | '%' | '&' | '+' | '-' | '=' | '@' | '_' | '\u{2011}') => {
                Self::Western
            }
            (Self::Arabic, _) => Self::Arabic,
            (Self::EastAsian, '·' | '—' | '―' | '‘' | '’' | '“' | '”' | '…' | '‥' | '⸺' | '⸻') => {
                Self::EastAsian
            }
            _ => Self::Western,
        }
    }

    fn of_script(character: char) -> Self {
        match character.script() {
            Script::Arabic => Self::Arabic,
            Script::Han
            | Script::Hiragana
            | Script::Katakana
            | Script::Bopomofo
            | Script::Hangul => Self::EastAsian,
            _ => Self::Western,
        }
    }

    /// Returns the writing of a language.
    pub fn of_language(language: Language) -> Self {
        match language.script() {
            Some("Arab") => Self::Arabic,
            Some("Hani" | "Hans" | "Hant" | "Jpan" | "Kore") => Self::EastAsian,
            _ => Self::Western,
        }
    }

    /// Returns the size at which the writing is set next to Latin type of a given size: Amiri is
    /// smaller on its body, the letters without ascenders 0.39 of an em high against 0.46 in
    /// Liberation Serif, so that Arabic takes 1.15 times the size.
    pub fn size(self, latin: Length) -> Length {
        match self {
            Self::Arabic => latin.scale(23, 20),
            Self::Western | Self::EastAsian => latin,
        }
    }

    /// Returns characters of which a family has all if it is made for the writing.
    pub(super) fn samples(self) -> &'static str {
        match self {
            Self::Western => "AZaz",
            Self::Arabic => "ابعهي",
            Self::EastAsian => "的一国人",
        }
    }
}

/// Returns whether a character is invisible: a control of direction or joining, or a soft hyphen.
/// The shaper handles it, whatever the face.
pub(super) fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\t' | '\n'
            | '\u{AD}'
            | '\u{34F}'
            | '\u{61C}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
    )
}

/// Returns the character with which the shaper replaces one that a face has no glyph for: a space
/// replaces spaces of other widths, a hyphen replaces the hyphen that forbids a break.
pub(super) fn substitute(character: char) -> Option<char> {
    match character {
        '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => Some(' '),
        '\u{2011}' => Some('\u{2010}'),
        _ => None,
    }
}
