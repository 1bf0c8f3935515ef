//! Languages, their directions, and the strings that a formal letter needs in each.

mod annex;
pub mod count;
pub mod date;
mod ordinal;
mod script;
pub mod session;
mod strings;
mod subparagraph;
mod traditional;

pub use annex::{annex_number, enclosure_number};
pub use count::{figures, number};
pub use script::foreign_parts;
pub use strings::{Confidence, Phrase, Strings};
pub use subparagraph::{note_mark, roman, subparagraph};

/// A language by its tag (BCP 47), such as `en` or `zh-Hant`; at most fifteen characters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language {
    tag: [u8; 15],
    length: u8,
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
    /// English.
    pub const EN: Self = Self::constant("en");
    /// French.
    pub const FR: Self = Self::constant("fr");
    /// Spanish.
    pub const ES: Self = Self::constant("es");
    /// Russian.
    pub const RU: Self = Self::constant("ru");
    /// Arabic.
    pub const AR: Self = Self::constant("ar");
    /// Chinese.
    pub const ZH: Self = Self::constant("zh");

    const fn constant(tag: &str) -> Self {
        let bytes = tag.as_bytes();
        let mut array = [0; 15];
        let mut index = 0;
        while index < bytes.len() {
            array[index] = bytes[index];
            index += 1;
        }
        Self {
            tag: array,
            length: bytes.len() as u8,
        }
    }

    /// Reads a language tag; none where it is not well formed.
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
        well_formed.then(|| Self::constant(tag))
    }

    /// Returns the tag.
    pub fn tag(&self) -> &str {
        std::str::from_utf8(&self.tag[..self.length as usize]).unwrap_or("und")
    }

    /// Returns the primary subtag in lower case: `zh` of `zh-Hant`.
    pub fn primary(&self) -> String {
        self.tag()
            .split('-')
            .next()
            .unwrap_or("und")
            .to_ascii_lowercase()
    }

    /// Tells whether the primary subtag is the given one, which is in lower case.
    pub fn is(&self, primary: &str) -> bool {
        let tag = &self.tag[..self.length as usize];
        let (start, rest) = tag.split_at_checked(primary.len()).unwrap_or_default();
        start.eq_ignore_ascii_case(primary.as_bytes())
            && rest.first().is_none_or(|&byte| byte == b'-')
    }

    /// Tells whether the language is Chinese in traditional characters.
    pub fn is_traditional(&self) -> bool {
        let mut parts = self.tag().split('-').skip(1);
        let traditional = |part: &str| {
            let tags = ["Hant", "TW", "HK", "MO"];
            tags.iter().any(|tag| part.eq_ignore_ascii_case(tag))
        };
        self.is("zh") && parts.any(traditional)
    }

    /// Tells whether lists of the language are ordered by the strokes of their characters, as they
    /// are in Chinese where the traditional ones are written (CLDR).
    pub fn is_ordered_by_strokes(&self) -> bool {
        self.is_traditional()
    }

    /// Returns the comma of the language, with the space that follows it.
    pub fn comma(&self) -> &'static str {
        let is = |primary: &&str| self.is(primary);
        if ["ar", "fa", "ur"].iter().any(is) {
            "، "
        } else if ["zh", "ja"].iter().any(is) {
            "，"
        } else {
            ", "
        }
    }

    /// Returns what stands between a place and a date: `Geneva, 1 March 2026`, and in French
    /// `Genève, le 1er mars 2026`.
    pub fn dateline_joiner(&self) -> &'static str {
        match self.primary().as_str() {
            "fr" => ", le ",
            _ => self.comma(),
        }
    }

    /// Tells whether its script has italics: Chinese and Japanese have none, and in Arabic a slant
    /// says nothing.
    pub fn has_italics(&self) -> bool {
        !matches!(
            self.primary().as_str(),
            "ar" | "fa" | "ja" | "ko" | "ur" | "zh"
        )
    }

    /// Returns the direction in which the language is written.
    pub fn direction(&self) -> Direction {
        match self.states_script(&["Arab", "Hebr", "Nkoo", "Syrc", "Thaa"]) {
            Some(true) => return Direction::RightToLeft,
            Some(false) => return Direction::LeftToRight,
            None => {}
        }
        match self.primary().as_str() {
            "ar" | "fa" | "he" | "ur" | "ps" | "sd" | "ug" | "yi" | "ckb" => Direction::RightToLeft,
            _ => Direction::LeftToRight,
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
