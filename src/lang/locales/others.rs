//! Languages whose phrases the user provides: their punctuation, numbers and words.

mod germanic;
pub(super) mod recognized;
mod romance;
mod words;

use super::en;
use crate::lang::locale::{Locale, Marks, Numbers, Typography, Vocabulary};
use crate::lang::numerals::{Mark, Numerals};
use crate::lang::tie::Word::{Any, Group, Of, Thousands};
use crate::lang::tie::{Tie, close_tie, loose_tie, tie};

/// Polish closes with the high mark, and has angle ones within.
const POLISH_MARKS: Marks = Marks {
    quotation: ["„", "”"],
    inner_quotation: ["«", "»"],
    ..Marks::DEFAULT
};

/// Returns the default punctuation with other marks.
const fn with(marks: Marks) -> Typography {
    Typography {
        marks,
        ..Typography::DEFAULT
    }
}

const DECIMAL_COMMA: Numbers = Numbers {
    decimal: Some(','),
    ..Numbers::DEFAULT
};

const DECIMAL_POINT: Numbers = Numbers {
    decimal: Some('.'),
    ..Numbers::DEFAULT
};

pub(super) const AMERICAN: Locale = Locale {
    tag: "en-US",
    names: &[],
    typography: Typography {
        divides_by_etymology: false,
        ..en::LOCALE.typography
    },
    vocabulary: Vocabulary::EMPTY,
    ..en::LOCALE
};

pub(super) const BRITISH: Locale = Locale {
    tag: "en-GB",
    names: &["uk-en"],
    vocabulary: Vocabulary::EMPTY,
    ..en::LOCALE
};

pub(super) const BELARUSIAN: Locale = Locale {
    tag: "be",
    typography: with(Marks::CYRILLIC),
    ties: EAST_SLAVIC_TIES,
    ..Locale::DEFAULT
};

pub(super) const CENTRAL_KURDISH: Locale = Locale {
    tag: "ckb",
    typography: Typography::ARABIC,
    ..Locale::DEFAULT
};

#[rustfmt::skip]
pub(super) const CZECH: Locale = Locale {
    tag: "cs",
    typography: with(Marks::LOW),
    month_endings: &[(5, 3), (4, 2)],
    vocabulary: words::CZECH,
    ..Locale::DEFAULT
};

#[rustfmt::skip]
pub(super) const DUTCH: Locale = Locale {
    tag: "nl",
    vocabulary: germanic::DUTCH,
    ..Locale::DEFAULT
};

#[rustfmt::skip]
pub(super) const GERMAN: Locale = Locale {
    tag: "de",
    names: &["german", "deu", "ger"],
    numbers: DECIMAL_COMMA,
    typography: Typography {
        capitalizes_nouns: true,
        marks: Marks::LOW,
        ..Typography::DEFAULT
    },
    vocabulary: germanic::GERMAN,
    ..Locale::DEFAULT
};

#[rustfmt::skip]
pub(super) const GREEK: Locale = Locale {
    tag: "el",
    typography: with(Marks::ANGLE),
    month_endings: &[(5, 3), (4, 2)],
    numbers: Numbers {
        multipliers: &[("χιλιαδ", 3), ("εκατομμυρ", 6), ("δισεκατομμυρ", 9)],
        ..DECIMAL_COMMA
    },
    vocabulary: words::GREEK,
    ..Locale::DEFAULT
};

#[rustfmt::skip]
pub(super) const HEBREW: Locale = Locale {
    tag: "he",
    numbers: DECIMAL_POINT,
    vocabulary: Vocabulary {
        agreements: &["מסכים", "מסכימה"],
        refusals: &["לא מסכים", "לא מסכימה"],
        negations: &["לא"],
        anonymous: &["אנונימי", "אנונימית", "בעילום שם"],
        affirmations: &["כן"],
        denials: &["לא"],
        ..Vocabulary::EMPTY
    },
    ..Locale::DEFAULT
};

#[rustfmt::skip]
pub(super) const ITALIAN: Locale = Locale {
    tag: "it",
    typography: with(Marks::ANGLE),
    numbers: DECIMAL_COMMA,
    vocabulary: romance::ITALIAN,
    ..Locale::DEFAULT
};

#[rustfmt::skip]
pub(super) const JAPANESE: Locale = Locale {
    tag: "ja",
    numbers_months: true,
    numbers: DECIMAL_POINT,
    typography: Typography {
        marks: Marks {
            quotation: ["「", "」"],
            inner_quotation: ["『", "』"],
            ..Typography::EAST_ASIAN.marks
        },
        ..Typography::EAST_ASIAN
    },
    vocabulary: words::JAPANESE,
    ..Locale::DEFAULT
};

#[rustfmt::skip]
pub(super) const KOREAN: Locale = Locale {
    tag: "ko",
    numbers: DECIMAL_POINT,
    vocabulary: words::KOREAN,
    ..Locale::DEFAULT
};

const PERSIAN_NUMBERS: Numbers = Numbers {
    zero: '۰',
    group: "\u{66c}",
    ..Numbers::DEFAULT
};

pub(super) const PASHTO: Locale = Locale {
    tag: "ps",
    numbers: PERSIAN_NUMBERS,
    typography: Typography::ARABIC,
    ..Locale::DEFAULT
};

#[rustfmt::skip]
pub(super) const PERSIAN: Locale = Locale {
    tag: "fa",
    numbers: Numbers {
        subparagraphs: [
            Mark::in_parentheses(Numerals::Letters(&PERSIAN_ALPHABET)),
            Mark::in_parentheses(Numerals::Digits),
        ],
        notes: Mark::in_parentheses(Numerals::Digits),
        multipliers: &[("هزار", 3)],
        ..PERSIAN_NUMBERS
    },
    typography: Typography::ARABIC,
    vocabulary: Vocabulary {
        agreements: &[], refusals: &[],
        anonymous: &["ناشناس"],
        affirmations: &["بله"],
        denials: &["خير", "نه"],
        ..Vocabulary::EMPTY
    },
    ..Locale::DEFAULT
};

/// The letters that mark subparagraphs.
const PERSIAN_ALPHABET: [&str; 32] = [
    "الف", "ب", "پ", "ت", "ث", "ج", "چ", "ح", "خ", "د", "ذ", "ر", "ز", "ژ", "س", "ش", "ص", "ض",
    "ط", "ظ", "ع", "غ", "ف", "ق", "ک", "گ", "ل", "م", "ن", "و", "ه", "ی",
];

#[rustfmt::skip]
pub(super) const POLISH: Locale = Locale {
    tag: "pl",
    typography: with(POLISH_MARKS),
    month_endings: &[(5, 3), (4, 2)],
    vocabulary: words::POLISH,
    ..Locale::DEFAULT
};

#[rustfmt::skip]
pub(super) const PORTUGUESE: Locale = Locale {
    tag: "pt",
    typography: with(Marks::ANGLE),
    numbers: Numbers {
        multipliers: &[("mil milhoes", 9), ("milhoes", 6), ("milhao", 6)],
        whole_multipliers: &[("mil", 3)],
        ..DECIMAL_COMMA
    },
    ties: &[tie(Group, Thousands)],
    vocabulary: romance::PORTUGUESE,
    ..Locale::DEFAULT
};

#[rustfmt::skip]
pub(super) const TURKISH: Locale = Locale {
    tag: "tr",
    numbers: Numbers {
        multipliers: &[("milyon", 6), ("milyar", 9)],
        whole_multipliers: &[("bin", 3)],
        ..DECIMAL_COMMA
    },
    vocabulary: words::TURKISH,
    ..Locale::DEFAULT
};

#[rustfmt::skip]
pub(super) const UKRAINIAN: Locale = Locale {
    tag: "uk",
    typography: with(Marks::CYRILLIC),
    names: &["ua"],
    month_endings: &[(5, 3), (4, 2)],
    numbers: Numbers {
        multipliers: &[("тис", 3), ("мільион", 6), ("мільярд", 9)],
        ..DECIMAL_COMMA
    },
    ties: EAST_SLAVIC_TIES,
    vocabulary: words::UKRAINIAN,
    ..Locale::DEFAULT
};

/// Prepositions and conjunctions of one or two letters, which never end a line.
#[rustfmt::skip]
const EAST_SLAVIC_TIES: &[Tie] = &[
    tie(Group, Thousands),
    tie(Of(&["в", "з", "к", "о", "с", "у"]), Any),
    close_tie(Of(&[
        "во", "до", "за", "из", "ко", "на", "не", "ни", "но", "об", "от", "по", "со", "що", "із",
    ]), Any),
    loose_tie(Of(&["а", "и", "та", "і", "й"]), Any),
];

pub(super) const URDU: Locale = Locale {
    tag: "ur",
    typography: Typography::ARABIC,
    ..Locale::DEFAULT
};
