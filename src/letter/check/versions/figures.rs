//! The dates, numbers and symbols of a text, whatever the script and the language they are in.
//!
//! Each is read twice: what it certainly says, which is looked for in the other versions, and all
//! that it may say, among which what they say is found. `1,500` is a thousand and a half in
//! English; where French writes it, it may be one and a half. What a language writes in words is
//! never missed in another.

mod compose;
mod han;
mod months;
mod number;
mod scan;
mod words;

use std::collections::BTreeSet;
use std::ops::Range;

pub(super) use months::Months;
pub(super) use number::Number;

use crate::lang::Language;

/// A date, a number or a symbol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Figure {
    /// The symbol of a document, in capitals.
    Symbol(String),
    /// A number and, in brackets, the year of a resolution.
    Resolution(Number, Number),
    /// Two numbers with a stroke between them, such as a resolution of the General Assembly.
    Pair(Number, Number),
    /// A day of a month.
    Day {
        /// The month, from 1.
        month: u8,
        /// The day.
        day: Number,
    },
    /// A month of a year.
    Month(u8),
    /// A number.
    Number(Number),
}

impl Figure {
    /// Returns whether the figure is one that another language may well write in words: a small
    /// number or a round one. It is only reported where the other has a figure in its place.
    pub fn may_be_words(&self) -> bool {
        match self {
            Self::Number(number) => number.is_small_or_round(),
            _ => false,
        }
    }

    /// Returns whether one figure may be where the other is expected.
    pub fn is_like(&self, other: &Self) -> bool {
        let is_date = |figure: &Self| matches!(figure, Self::Day { .. } | Self::Month(_));
        is_date(self) && is_date(other)
            || std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

/// A figure and where it is in its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub figure: Figure,
    pub range: Range<usize>,
}

/// The figures of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Figures {
    /// The certain figures of the text, in order, each once.
    pub certain: Vec<Found>,
    /// Every number that it may say.
    numbers: BTreeSet<Number>,
    /// Every month that it may name, from bit 1.
    months: u16,
    /// The text in capitals, with Western figures, in which symbols are found.
    letters: String,
    /// Whether the names of its months are known.
    reads_months: bool,
}

impl Figures {
    /// Returns whether a text may say a figure.
    pub fn hold(&self, figure: &Figure) -> bool {
        match figure {
            Figure::Symbol(symbol) => self.bears(symbol),
            Figure::Resolution(number, year) => self.cites(*number, *year),
            Figure::Pair(first, second) => [first, second]
                .iter()
                .all(|number| self.numbers.contains(number)),
            Figure::Day { month, day } => self.names(*month) && self.numbers.contains(day),
            Figure::Month(month) => self.names(*month),
            Figure::Number(number) => self.numbers.contains(number),
        }
    }

    /// Returns whether a symbol is in the text, and is not the beginning of a longer one.
    fn bears(&self, symbol: &str) -> bool {
        let mut places = self.letters.match_indices(symbol);
        places.any(|(at, _)| {
            let after = &self.letters[at + symbol.len()..];
            !after.starts_with(|next: char| next.is_ascii_digit())
        })
    }

    fn names(&self, month: u8) -> bool {
        !self.reads_months || self.months & (1 << month) != 0
    }

    /// Returns whether a text may cite a resolution: with this year, where it gives one.
    fn cites(&self, number: Number, year: Number) -> bool {
        let mut years = self
            .certain
            .iter()
            .filter_map(|found| match found.figure {
                Figure::Resolution(cited, year) if cited == number => Some(year),
                _ => None,
            })
            .peekable();
        match years.peek() {
            Some(_) => years.any(|cited| cited == year),
            None => self.numbers.contains(&number) && self.numbers.contains(&year),
        }
    }

    /// Returns whether another text may say all that this one certainly says.
    pub fn all_in(&self, other: &Self) -> bool {
        self.certain.iter().all(|found| other.hold(&found.figure))
    }

    /// Returns how many of the figures of two texts the other may say, and how many there are.
    pub fn shared_with(&self, other: &Self) -> (usize, usize) {
        let held = |from: &Self, by: &Self| {
            let held = from.certain.iter().filter(|found| by.hold(&found.figure));
            held.count()
        };
        (
            held(self, other) + held(other, self),
            self.certain.len() + other.certain.len(),
        )
    }

    fn add(&mut self, figure: Figure, range: Range<usize>) {
        if !self.certain.iter().any(|found| found.figure == figure) {
            self.certain.push(Found { figure, range });
        }
    }
}

/// The reader of a language's figures.
pub(super) struct Reader {
    pub language: Language,
    pub months: Months,
}

impl Reader {
    /// Reads the figures of a text.
    pub fn read(&self, text: &str) -> Figures {
        scan::read(text, self)
    }
}

#[cfg(test)]
mod tests;
