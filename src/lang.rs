//! Languages, their directions, and the data that a formal letter needs in each.

mod caption;
pub mod count;
pub mod date;
mod fold;
mod heading;
mod item_mark;
mod locale;
mod locales;
mod month;
mod numerals;
mod ordinal;
mod phrase;
mod script;
pub mod session;
mod sources;
mod strings;
mod telephone;
mod tie;
mod typewriter;
mod vocabulary;

use std::num::NonZeroU8;

pub use caption::{CaptionOf, is_caption, is_caption_label};
pub use count::{digits, number};
pub use fold::folded;
pub use heading::{HeadingMark, heading_mark, letter_value};
pub use item_mark::{ItemMark, ItemMarkKind};
pub use locale::{
    ComposedTitle, Editorial, Locale, SharedOffice, Side, Typography, all as locales,
    official_tags, tag_by_name,
};
pub use month::{is_month_name, month_by_beginning};
pub use numerals::{
    Numerals, annex_number, chinese_number, enclosing_annex_number, note_mark, roman, subparagraph,
    subparagraph_mark, table_note_mark,
};
pub use phrase::{Confidence, Phrase};
pub use script::foreign_parts;
pub use strings::{Distribution, Strings, fill};
pub use tie::{Bond, Tie, Word, tie};
pub use typewriter::{Meaning, TypewriterMark, typewriter_marks};
pub use vocabulary::WordSet;

/// A language by its tag (BCP 47), such as `en` or `zh-Hant`; at most fifteen characters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language {
    tag: [u8; 15],
    /// Never zero, so that a language that may be missing takes no more memory.
    length: NonZeroU8,
    /// The script (ISO 15924); zeros if it is unknown.
    script: [u8; 4],
}

/// The direction in which a text runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// From left to right.
    #[default]
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

impl Language {
    /// English, the language of a letter that names none.
    pub const EN: Self = Self::constant("en", *b"Latn");
    /// French.
    pub const FR: Self = Self::constant("fr", *b"Latn");
    /// Spanish.
    pub const ES: Self = Self::constant("es", *b"Latn");
    /// Russian.
    pub const RU: Self = Self::constant("ru", *b"Cyrl");
    /// Arabic.
    pub const AR: Self = Self::constant("ar", *b"Arab");
    /// Chinese.
    pub const ZH: Self = Self::constant("zh", *b"Hans");

    const fn constant(tag: &str, script: [u8; 4]) -> Self {
        let bytes = tag.as_bytes();
        let mut array = [0; 15];
        let mut index = 0;
        while index < bytes.len() {
            array[index] = bytes[index];
            index += 1;
        }
        Self {
            tag: array,
            length: match NonZeroU8::new(bytes.len() as u8) {
                Some(length) => length,
                None => NonZeroU8::MIN,
            },
            script,
        }
    }

    /// Reads a language tag; `None` if it is not well formed.
    pub fn new(tag: &str) -> Option<Self> {
        let well_formed = (2..=15).contains(&tag.len())
            && tag.split('-').all(|part| {
                (1..=8).contains(&part.len())
                    && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
            })
            && tag.split('-').next().is_some_and(|primary| {
                (2..=3).contains(&primary.len())
                    && primary.bytes().all(|byte| byte.is_ascii_alphabetic())
            });
        well_formed.then(|| Self::constant(tag, script::of_tag(tag).unwrap_or_default()))
    }

    /// Returns the tag.
    pub fn tag(&self) -> &str {
        std::str::from_utf8(&self.tag[..usize::from(self.length.get())]).unwrap_or("und")
    }

    /// Returns the primary subtag as written: `zh` of `zh-Hant`.
    fn primary(&self) -> &str {
        self.tag().split('-').next().unwrap_or("und")
    }

    /// Returns whether the primary subtag is the given one, which is in lower case.
    fn is(&self, primary: &str) -> bool {
        self.primary().eq_ignore_ascii_case(primary)
    }

    /// Returns whether two tags are of one language, whatever their scripts and regions.
    pub fn is_akin_to(self, other: Self) -> bool {
        self.is(other.primary())
    }

    /// Returns whether the tag is one of a language that exists.
    pub fn is_known(self) -> bool {
        self.script != [0; 4]
    }

    /// Returns the direction in which the language is written.
    pub fn direction(&self) -> Direction {
        if script::RIGHT_TO_LEFT.contains(&self.script) {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        }
    }
}

impl std::fmt::Debug for Language {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.tag())
    }
}

impl std::fmt::Display for Language {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.tag())
    }
}
