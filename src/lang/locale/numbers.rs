//! The way in which a language writes numbers and marks.

use crate::lang::numerals::{Mark, Numerals};

use super::Words;

/// Numbers and marks.
#[derive(Clone, Copy)]
pub struct Numbers {
    /// The digit zero; the other digits follow it in Unicode.
    pub zero: char,
    /// The separator between groups of three digits.
    pub group: &'static str,
    /// The mark before decimals in texts; `None` if both are in use or it is unknown.
    pub decimal: Option<char>,
    /// The numbers of annexes.
    pub annexes: Numerals,
    /// The numbers of annexes before those of their enclosures, as in `II/1`.
    pub enclosing_annexes: Numerals,
    /// The marks of subparagraphs on the first and second level.
    pub subparagraphs: [Mark; 2],
    /// The marks of footnotes.
    pub notes: Mark,
    /// The beginnings of words that multiply a number by a power of ten, without accents.
    pub multipliers: &'static [(&'static str, u8)],
    /// Whole words that do so.
    pub whole_multipliers: &'static [(&'static str, u8)],
    /// Words after a number that make it an hour.
    pub hours: Words,
}

impl Numbers {
    /// Western digits, grouped by a no-break space (ISO 80000-1), and the marks of English.
    pub const DEFAULT: Self = Self {
        zero: '0',
        group: "\u{a0}",
        decimal: None,
        annexes: Numerals::UpperRoman,
        enclosing_annexes: Numerals::UpperRoman,
        subparagraphs: [
            Mark::in_parentheses(Numerals::LATIN),
            Mark::in_parentheses(Numerals::Roman),
        ],
        notes: Mark::new("", Numerals::Digits, ""),
        multipliers: &[],
        whole_multipliers: &[],
        hours: &[],
    };
}
