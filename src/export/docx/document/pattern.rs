//! Labels read back as formats of numbers that Word knows.

use crate::lang;

/// A format of numbers in Word (ISO/IEC 29500-1, 17.18.59) that is written as ours is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Decimal,
    LowerLetter,
    UpperLetter,
    LowerRoman,
    UpperRoman,
    Chinese,
}

impl Format {
    const ALL: [Self; 6] = [
        Self::Decimal,
        Self::LowerLetter,
        Self::LowerRoman,
        Self::UpperLetter,
        Self::UpperRoman,
        Self::Chinese,
    ];

    /// Returns the name of the format in Word.
    pub fn name(self) -> &'static str {
        match self {
            Self::Decimal => "decimal",
            Self::LowerLetter => "lowerLetter",
            Self::UpperLetter => "upperLetter",
            Self::LowerRoman => "lowerRoman",
            Self::UpperRoman => "upperRoman",
            Self::Chinese => "chineseCountingThousand",
        }
    }

    /// Writes a number as Word does; `None` beyond what is known of Word.
    fn written(self, number: u64) -> Option<String> {
        match self {
            Self::Decimal => Some(number.to_string()),
            Self::LowerLetter => letters(number),
            Self::UpperLetter => Some(letters(number)?.to_uppercase()),
            Self::LowerRoman => (1..4000).contains(&number).then(|| lang::roman(number)),
            Self::UpperRoman => Some(Self::LowerRoman.written(number)?.to_uppercase()),
            Self::Chinese => {
                let is_known = (1..100).contains(&number);
                is_known.then(|| lang::chinese_number(number))
            }
        }
    }
}

/// Writes a number in letters, doubled and trebled after the end of the alphabet.
fn letters(number: u64) -> Option<String> {
    let index = u8::try_from(number.checked_sub(1)?).ok()?;
    let letter = char::from(b'a' + index % 26);
    (index / 26 < 3).then(|| letter.to_string().repeat(usize::from(index / 26) + 1))
}

/// A format and what surrounds it, such as the parentheses of `(a)`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pattern {
    /// The format of the number.
    pub format: Format,
    /// The text before the number.
    pub before: String,
    /// The text after the number.
    pub after: String,
}

impl Pattern {
    /// Finds the pattern that gives all labels of a list.
    pub fn of(labels: &[(u64, &str)]) -> Option<Self> {
        let (number, first) = labels.first()?;
        let candidates = Format::ALL.into_iter().filter_map(|format| {
            let written = format.written(*number)?;
            let (before, after) = first.split_once(&written)?;
            let pattern = Self {
                format,
                before: before.to_owned(),
                after: after.to_owned(),
            };
            let is_bare = |part: &str| !part.contains(|c: char| c.is_alphanumeric() || c == '%');
            (is_bare(before) && is_bare(after)).then_some(pattern)
        });
        let gives = |pattern: &Self| {
            let same =
                |(number, label): &(u64, &str)| pattern.label(*number).as_deref() == Some(label);
            labels.iter().all(same)
        };
        candidates.into_iter().find(gives)
    }

    fn label(&self, number: u64) -> Option<String> {
        let written = self.format.written(number)?;
        Some(format!("{}{written}{}", self.before, self.after))
    }

    /// Returns the text of a level in Word, in which `%1` is the number of the first.
    pub fn level_text(&self, level: usize) -> String {
        format!("{}%{}{}", self.before, level + 1, self.after)
    }
}

#[cfg(test)]
mod tests;
