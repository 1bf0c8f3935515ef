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
mod tests {
    use super::{Format, Pattern};
    use crate::lang::{Language, subparagraph};

    fn pattern(language: &str, depth: usize, numbers: std::ops::Range<u64>) -> Option<String> {
        let language = Language::new(language).unwrap();
        let labels: Vec<(u64, String)> = numbers
            .map(|number| (number, subparagraph(language, depth, number)))
            .collect();
        let labels: Vec<(u64, &str)> = labels
            .iter()
            .map(|(n, label)| (*n, label.as_str()))
            .collect();
        let pattern = Pattern::of(&labels)?;
        Some(format!(
            "{} {}",
            pattern.format.name(),
            pattern.level_text(depth)
        ))
    }

    #[test]
    fn the_labels_of_five_languages_are_formats_of_word() {
        let found = ["en", "fr", "es", "ru", "zh"]
            .map(|language| [0, 1].map(|depth| pattern(language, depth, 1..28).unwrap()));
        let western = [
            ["lowerLetter (%1)", "lowerRoman (%2)"],
            ["lowerLetter %1)", "lowerRoman %2)"],
            ["lowerLetter %1)", "lowerRoman %2)"],
            ["lowerLetter %1)", "lowerRoman %2)"],
            ["lowerLetter (%1)", "chineseCountingThousand (%2)"],
        ];
        assert_eq!(found, western.map(|levels| levels.map(str::to_owned)));
    }

    #[test]
    fn arabic_letters_are_no_format_of_word_and_arabic_figures_are() {
        assert_eq!(pattern("ar", 0, 1..4), None);
        assert_eq!(pattern("ar", 1, 1..4).as_deref(), Some("decimal (%2)"));
    }

    #[test]
    fn one_label_that_is_a_letter_and_a_roman_numeral_follows_its_number() {
        assert_eq!(
            Pattern::of(&[(9, "(i)")]).map(|found| found.format),
            Some(Format::LowerLetter)
        );
        assert_eq!(
            Pattern::of(&[(1, "(i)")]).map(|found| found.format),
            Some(Format::LowerRoman)
        );
        assert_eq!(
            Pattern::of(&[(1986, "1986.")]).map(|found| found.format),
            Some(Format::Decimal)
        );
        assert_eq!(Pattern::of(&[(2, "(a)")]), None);
    }
}
