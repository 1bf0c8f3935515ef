//! Numbers of annexes, subparagraphs and footnotes, in the form of each language.

use super::Language;

/// A way to write a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numerals {
    /// Digits of the language.
    Digits,
    /// Lower-case Roman numerals.
    Roman,
    /// Upper-case Roman numerals.
    UpperRoman,
    /// Chinese numerals.
    Chinese,
    /// Letters; they double after the end of the alphabet: `aa` is the twenty-seventh.
    Letters(&'static [&'static str]),
    /// Words, and digits after the last of them.
    Words(&'static [&'static str]),
}

/// A number with the text around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    before: &'static str,
    numerals: Numerals,
    after: &'static str,
}

impl Numerals {
    /// The letters of the Latin alphabet.
    pub const LATIN: Self = Self::Letters(&[
        "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r",
        "s", "t", "u", "v", "w", "x", "y", "z",
    ]);

    /// Writes a number in the digits of a language if it has no other form.
    pub fn write(self, language: Language, number: u64) -> String {
        let digits = || super::digits(language, &number.to_string());
        match self {
            Self::Digits => digits(),
            Self::Roman => roman(number),
            Self::UpperRoman => roman(number).to_uppercase(),
            Self::Chinese => chinese(number),
            Self::Letters(alphabet) => letters(alphabet, number).unwrap_or_else(digits),
            Self::Words(words) => nth(words, number).map_or_else(digits, str::to_string),
        }
    }
}

impl Mark {
    /// Makes a mark of numerals and the text around them.
    pub const fn new(before: &'static str, numerals: Numerals, after: &'static str) -> Self {
        Self {
            before,
            numerals,
            after,
        }
    }

    /// Makes a mark in parentheses.
    pub const fn in_parentheses(numerals: Numerals) -> Self {
        Self::new("(", numerals, ")")
    }

    /// Returns the numerals.
    pub fn numerals(self) -> Numerals {
        self.numerals
    }

    /// Writes the mark of a number.
    pub fn write(self, language: Language, number: u64) -> String {
        let number = self.numerals.write(language, number);
        format!("{}{number}{}", self.before, self.after)
    }
}

/// Writes the number of an annex, from 1: `II` (A/72/510/Rev.1), in Chinese `二`, in Arabic
/// `الثاني`.
pub fn annex_number(language: Language, number: u64) -> String {
    language.locale().numbers.annexes.write(language, number)
}

/// Writes a number in Chinese numerals, as the number of a Chinese annex is: `十二`.
pub fn chinese_number(number: u64) -> String {
    annex_number(Language::ZH, number)
}

/// Writes the number of an annex before those of its enclosures: `II`, in Arabic and Chinese `2`.
pub fn enclosing_annex_number(language: Language, annex: u64) -> String {
    let annexes = language.locale().numbers.enclosing_annexes;
    annexes.write(language, annex)
}

/// Returns the form of the mark of a subparagraph at a nesting depth from 0.
///
/// Below the second level marks are `a.` and `i.` (UN Editorial Manual, *Paragraphs and
/// subparagraphs*).
pub fn subparagraph_mark(language: Language, depth: usize) -> Mark {
    let own = language.locale().numbers.subparagraphs.get(depth);
    own.copied().unwrap_or(match depth % 2 {
        0 => Mark::new("", Numerals::LATIN, "."),
        _ => Mark::new("", Numerals::Roman, "."),
    })
}

/// Returns the mark of a subparagraph: its nesting `depth` from 0, its `number` from 1.
///
/// English `(a)`, `(i)`; French, Spanish and Russian `a)`, `i)` (UN Editorial Manual); Arabic `(أ)`,
/// `(1)` and Chinese `(a)`, `(一)` by usage.
pub fn subparagraph(language: Language, depth: usize, number: u64) -> String {
    subparagraph_mark(language, depth).write(language, number)
}

/// Returns the mark of a footnote: its number, in Arabic and Persian in parentheses, because a
/// raised digit alone is hardly visible there.
pub fn note_mark(language: Language, number: u64) -> String {
    language.locale().numbers.notes.write(language, number)
}

/// Returns the mark of a note of a table: a letter, in parentheses where the numbers of notes are.
/// Russian and Chinese documents have Latin letters too.
pub fn table_note_mark(language: Language, number: u64) -> String {
    let numbers = &language.locale().numbers;
    let numerals = subparagraph_mark(language, 0).numerals();
    Mark {
        numerals,
        ..numbers.notes
    }
    .write(language, number)
}

/// Returns the item of a number from 1.
fn nth(items: &[&'static str], number: u64) -> Option<&'static str> {
    let index = usize::try_from(number.checked_sub(1)?).ok()?;
    items.get(index).copied()
}

/// Writes a number in letters, doubled and trebled after the end of the alphabet; `None` beyond
/// that.
fn letters(alphabet: &[&'static str], number: u64) -> Option<String> {
    let size = alphabet.len() as u64;
    let index = number.checked_sub(1).filter(|index| index / size < 3)?;
    let letter = nth(alphabet, index % size + 1)?;
    Some(letter.repeat((index / size) as usize + 1))
}

/// Writes a number in lower-case Roman numerals; zero, and numbers from 4,000, in digits.
pub fn roman(number: u64) -> String {
    const NUMERALS: [(u64, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    if number == 0 || number >= 4000 {
        return number.to_string();
    }
    let mut rest = number;
    let mut text = String::new();
    for (value, numeral) in NUMERALS {
        while rest >= value {
            text.push_str(numeral);
            rest -= value;
        }
    }
    text
}

/// Writes a number up to 100 in Chinese numerals, and a larger one in digits.
pub(super) fn chinese(number: u64) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |value: u64| DIGITS[(value % 10) as usize];
    match number {
        1..=9 => digit(number).to_string(),
        10..=19 => format!("十{}", digit(number)),
        20..=99 => format!("{}十{}", digit(number / 10), digit(number)),
        100 => "一百".to_string(),
        _ => number.to_string(),
    }
}

#[cfg(test)]
mod tests;
