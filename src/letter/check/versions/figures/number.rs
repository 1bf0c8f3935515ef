//! Numbers in figures, and the ways in which a run of figures and separators can be read.

use crate::lang::{Direction, Language};

/// A number that is not negative, exactly: a whole number divided by a power of ten.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in super::super) struct Number {
    value: u128,
    scale: u8,
}

impl Number {
    /// Makes a number; ten times a value over ten times its scale is the same number.
    pub fn new(mut value: u128, mut scale: u8) -> Self {
        while scale > 0 && value.is_multiple_of(10) {
            value /= 10;
            scale -= 1;
        }
        Self { value, scale }
    }

    /// Makes a whole number.
    pub fn whole(value: u128) -> Self {
        Self::new(value, 0)
    }

    /// Reads figures, the last `decimals` of which are after the decimal mark; `None` if there are
    /// more than thirty.
    fn read(figures: &str, decimals: usize) -> Option<Self> {
        (figures.len() <= 30).then_some(())?;
        Some(Self::new(
            figures.parse().ok()?,
            u8::try_from(decimals).ok()?,
        ))
    }

    /// Multiplies by a power of ten.
    pub fn times_ten_to(self, power: u8) -> Self {
        match self.scale.checked_sub(power) {
            Some(scale) => Self::new(self.value, scale),
            None => {
                let factor = 10_u128.checked_pow(u32::from(power - self.scale));
                let value = factor.and_then(|factor| self.value.checked_mul(factor));
                Self::new(value.unwrap_or(u128::MAX), 0)
            }
        }
    }

    /// Returns the number where it is whole and at most `most`.
    pub fn at_most(self, most: u128) -> Option<u128> {
        (self.scale == 0 && self.value <= most).then_some(self.value)
    }

    /// Returns whether the number is one that is written in words as well: below a hundred, or of
    /// two figures and zeros.
    pub fn is_small_or_round(self) -> bool {
        let mut figures = self.value;
        while figures > 0 && figures.is_multiple_of(10) {
            figures /= 10;
        }
        self.scale == 0 && figures < 100
    }
}

/// A run of figures: groups of them, and the separator before each but the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub groups: Vec<String>,
    pub separators: Vec<Separator>,
}

/// The separator between two groups of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Separator {
    /// A full stop.
    Stop,
    /// A comma.
    Comma,
    /// The Arabic decimal mark (U+066B).
    Decimal,
    /// A separator of thousands and nothing else: an apostrophe, the Arabic mark (U+066C), a space
    /// that does not break.
    Thousands,
    /// A plain space, which may part two numbers.
    Space,
}

impl Separator {
    pub fn of(character: char) -> Option<Self> {
        Some(match character {
            '.' | '．' => Self::Stop,
            ',' | '，' => Self::Comma,
            '\u{66b}' => Self::Decimal,
            '\u{66c}' | '\'' | '’' | '\u{a0}' | '\u{202f}' | '\u{2009}' => Self::Thousands,
            ' ' => Self::Space,
            _ => return None,
        })
    }

    /// Returns whether the separator only ever groups thousands.
    pub fn groups(self) -> bool {
        matches!(self, Self::Thousands | Self::Space)
    }
}

/// The certain value of a run, and all its possible values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Readings {
    pub certain: Option<Number>,
    pub possible: Vec<Number>,
    /// Whether the run is a date in figures: `24.02.2016`.
    pub is_date: bool,
}

impl Run {
    /// Reads the run as a language does.
    pub fn read(&self, language: Language) -> Readings {
        let parts = || {
            self.groups
                .iter()
                .filter_map(|group| Number::read(group, 0))
        };
        let mut possible: Vec<Number> = parts().collect();
        let whole = self.grouped(&self.groups);
        let decimal = self.decimal();
        possible.extend(whole.iter().chain(&decimal));
        possible.extend(self.reversed());
        let certain = match self.separators.as_slice() {
            [] => parts().next(),
            [only] => self.of_two(*only, whole, decimal, language),
            _ if self.is_date() => None,
            _ => whole.or(decimal),
        };
        Readings {
            certain,
            possible,
            is_date: self.is_date(),
        }
    }

    fn of_two(
        &self,
        separator: Separator,
        whole: Option<Number>,
        decimal: Option<Number>,
        language: Language,
    ) -> Option<Number> {
        let marks_thousands = match separator {
            Separator::Thousands => true,
            // Between two groups from right to left, it is not known which of them was meant to come first.
            Separator::Space if language.direction() == Direction::RightToLeft => return None,
            Separator::Space => true,
            Separator::Decimal => false,
            Separator::Comma | Separator::Stop => {
                match language.locale().numbers.decimal.and_then(Separator::of) {
                    Some(mark) => mark != separator,
                    None if whole.is_some() => return None,
                    None => false,
                }
            }
        };
        if marks_thousands {
            whole.or(decimal)
        } else {
            decimal.or(whole)
        }
    }

    /// Reads all separators as those of thousands.
    fn grouped(&self, groups: &[String]) -> Option<Number> {
        let (first, rest) = groups.split_first()?;
        let fits = !rest.is_empty()
            && (1..=3).contains(&first.len())
            && !first.starts_with('0')
            && rest.iter().all(|group| group.len() == 3)
            && self
                .separators
                .iter()
                .all(|mark| *mark != Separator::Decimal)
            && self.separators.windows(2).all(|pair| pair[0] == pair[1]);
        fits.then(|| Number::read(&groups.concat(), 0))?
    }

    /// Reads the groups from the last to the first: a space separates the groups of a number where
    /// lines run from right to left, and they were typed as they were to be seen.
    fn reversed(&self) -> Option<Number> {
        let spaced = self.separators.iter().all(|mark| *mark == Separator::Space);
        let groups: Vec<String> = self.groups.iter().rev().cloned().collect();
        spaced.then(|| self.grouped(&groups))?
    }

    /// Reads the last separator as that of decimals, and those before it as of thousands.
    fn decimal(&self) -> Option<Number> {
        let (last, before) = self.separators.split_last()?;
        let decimals = self.groups.last()?.len();
        let fits = !last.groups()
            && before.iter().all(|mark| mark != last)
            && before.windows(2).all(|pair| pair[0] == pair[1])
            && self.groups[1..self.groups.len() - 1]
                .iter()
                .all(|group| group.len() == 3);
        fits.then(|| Number::read(&self.groups.concat(), decimals))?
    }

    fn is_date(&self) -> bool {
        let lengths: Vec<usize> = self.groups.iter().map(String::len).collect();
        self.separators == [Separator::Stop, Separator::Stop]
            && matches!(lengths[..], [1 | 2, 1 | 2, 2 | 4])
    }
}
