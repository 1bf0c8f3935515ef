//! The data of a language: everything that differs between languages is a value here.
//!
//! A language has one file in `locales`. Code elsewhere asks the locale for a value and never
//! compares languages.

mod titles;

pub use titles::{AnnexHeading, ComposedTitle, SharedOffice, Titles};

use super::Language;
use super::locales;
use super::numerals::{Mark, Numerals};
use super::ordinal::Gender;
use super::phrase::Entry;
use super::tie::Tie;

/// Words, in lower case unless their use says otherwise.
pub type Words = &'static [&'static str];

/// Everything that is particular to a language.
///
/// A locale is written as the values that differ from [`Locale::DEFAULT`].
#[derive(Clone, Copy)]
pub struct Locale {
    /// The tag (BCP 47). With a script or region it applies to that variety only.
    pub tag: &'static str,
    /// The tag with the region that office programs expect; empty if it is the tag itself.
    pub office_tag: &'static str,
    /// Names and codes that people write instead of the tag.
    pub names: Words,
    /// The place among the official languages of the United Nations; `None` if it is not one.
    pub official: Option<Official>,
    /// The built-in phrases, including the names of the months.
    pub phrases: &'static [Entry],
    /// Names of months in texts besides those of dates, each with its number.
    pub months: &'static [(u8, &'static str)],
    /// The inflection of the names of months: names longer than a number of letters end in a
    /// number of letters that may change. The first pair that applies counts.
    pub month_endings: &'static [(usize, usize)],
    /// Whether months are numbers before a sign, as in `2月`.
    pub numbers_months: bool,
    /// Whether texts also write the month before the day: `March 24`.
    pub month_before_day: bool,
    /// The ordinals of sessions and years; `None` if they are unknown.
    pub sessions: Option<Sessions>,
    /// Numbers and marks.
    pub numbers: Numbers,
    /// Punctuation and emphasis.
    pub typography: Typography,
    /// The layout of signatures.
    pub signatures: Signatures,
    /// Titles of documents and the headings of annexes made from them.
    pub titles: Titles,
    /// Style rules for covering letters; `None` if they are not checked.
    pub editorial: Option<&'static Editorial>,
    /// Spaces at which lines do not end.
    pub ties: &'static [Tie],
    /// Words that are recognized in letters and lists.
    pub vocabulary: Vocabulary,
}

/// The place of a language among the official languages of the United Nations.
#[derive(Clone, Copy)]
pub struct Official {
    /// The letter in job numbers: `16-03196 (E)`.
    pub letter: char,
    /// The part of a document's address that selects the language; empty for the default.
    pub path: &'static str,
    /// Whether mastheads keep the lines of distribution, date, language and original in English
    /// (un-letter-format 3.1).
    pub has_english_masthead: bool,
    /// The name in the line of the original.
    pub masthead_name: super::Phrase,
    /// The name in the note of an annex.
    pub note_name: super::Phrase,
}

/// The numbers of sessions of the General Assembly and of years of the Security Council.
#[derive(Clone, Copy)]
pub struct Sessions {
    /// Writes the ordinal of a number from 1 to 100.
    pub(super) ordinal: fn(u32, Gender) -> String,
    /// The line of a session, with `{ordinal}`, and the gender of its noun.
    pub(super) session: (&'static str, Gender),
    /// The line of a year, with `{ordinal}`, and the gender of its noun.
    pub(super) year: (&'static str, Gender),
}

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

/// Punctuation and emphasis.
#[derive(Clone, Copy)]
pub struct Typography {
    /// The comma, with the space after it.
    pub comma: &'static str,
    /// The semicolon, with the space after it.
    pub semicolon: &'static str,
    /// Quotation marks, dashes and stops that replace those of a typewriter.
    pub marks: Marks,
    /// The text between place and date: `Geneva, 1 March 2026`.
    pub before_date: &'static str,
    /// Marks with a narrow space before them.
    pub narrow_before: &'static str,
    /// Marks with a narrow space after them.
    pub narrow_after: &'static str,
    /// Marks before which a typed no-break space is intended.
    pub no_break_before: &'static str,
    /// Whether full-width stops are centred in their square.
    pub centres_stops: bool,
    /// Whether emphasis is bold instead of italic.
    pub emphasis_is_bold: bool,
    /// The first-line indent of paragraphs in letters, in ems.
    pub paragraph_indent: i64,
    /// Whether all nouns begin with a capital, so that a capital does not make a proper name.
    pub capitalizes_nouns: bool,
    /// Ordinals in one figure and the letters after it, which are raised.
    pub raised_ordinals: &'static [&'static str],
    /// Whether a word keeps an elided one before it, with an apostrophe: `l’article`.
    pub elides: bool,
    /// The fewest letters that a hyphen leaves on either side, where the patterns allow fewer.
    pub least_division: usize,
    /// Whether words are divided by etymology, as in British usage.
    pub divides_by_etymology: bool,
    /// The side of a punctuation mark on which a footnote reference appears (Editorial Manual,
    /// *Footnotes*); `None` if there is no rule.
    pub note_reference: Option<Side>,
}

/// The marks of a language that typewriters lack.
#[derive(Clone, Copy)]
pub struct Marks {
    /// The marks around a quotation, with the spaces inside.
    pub quotation: [&'static str; 2],
    /// The marks around a quotation within another.
    pub inner_quotation: [&'static str; 2],
    /// The dash between two words, with spaces around it.
    pub dash: &'static str,
    /// The dash without spaces around it.
    pub long_dash: &'static str,
    /// The stops of an omission.
    pub ellipsis: &'static str,
}

/// A side of a punctuation mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Before the mark.
    Before,
    /// After the mark.
    After,
}

/// The layout of signatures (un-letter-format 1.11 and 3.3).
#[derive(Clone, Copy)]
pub struct Signatures {
    /// Whether the office appears above the name.
    pub office_first: bool,
    /// Whether the note that the original is signed follows the name.
    pub note_last: bool,
    /// Whether a letter lists its enclosures below its text, before the signature.
    pub enclosures_first: bool,
    /// Whether lists are ordered by the strokes of their characters (CLDR).
    pub orders_by_strokes: bool,
}

/// Style rules for covering letters (UN Editorial Manual and Correspondence Manual).
pub struct Editorial {
    /// Abbreviations, each with what is written instead.
    pub abbreviations: &'static [(&'static str, &'static str)],
    /// The words for a percentage, in the correct form.
    pub per_cent: &'static str,
    /// Other ways to write a percentage after a number.
    pub not_per_cent: Words,
    /// The endings of days written as ordinals: `24th`.
    pub day_endings: Words,
    /// The numbers below ten.
    pub small_numbers: [&'static str; 10],
    /// Larger numbers that are one word.
    pub large_numbers: &'static [(&'static str, u32)],
    /// Words after a number that stays in figures: units, and words that count by themselves.
    pub units: Words,
    /// Words before a number that names a thing: `article 3`.
    pub numbered: Words,
    /// Words after a number that are not what it counts.
    pub joining: Words,
}

/// Words that are recognized in letters and lists, whatever the language of the letter.
#[derive(Clone, Copy)]
pub struct Vocabulary {
    /// Headers of columns, each list with the field it stands for.
    pub headers: &'static [(&'static str, Words)],
    /// Headers of whole names, unless a column with another part of the name exists.
    pub maybe_family_names: Words,
    /// Headers of a part of a name.
    pub parts_of_names: Words,
    /// Those of family names.
    pub family_names: Words,
    /// Words of headers of columns that are usually not printed.
    pub unprinted_headers: Words,
    /// Honorifics before a name.
    pub honorifics: Words,
    /// Honorifics that are certain to begin the name of a person, without accents and stops.
    pub certain_honorifics: Words,
    /// Degrees and styles after a name, without stops.
    pub degrees: Words,
    /// Entries of signatories who do not wish to be named.
    pub anonymous: Words,
    /// Adjectives before a description of such a signatory, without accents: `Anonymous Academic`.
    pub anonymous_adjectives: Words,
    /// Dummy values of a field, without accents and punctuation.
    pub dummies: Words,
    /// Dummy values of a name, in the same form.
    pub dummy_names: Words,
    /// Words in the names of organizations, without accents.
    pub organizations: Words,
    /// Parts of such words, in scripts without accents.
    pub organization_stems: Words,
    /// Such words that are also names of persons or places, which alone say nothing.
    pub ambiguous_organizations: Words,
    /// Words for offices and professions, without accents.
    pub offices: Words,
    /// Words between the parts of the name of an organization: `of`.
    pub connectives: Words,
    /// Answers that agree, without accents and punctuation.
    pub agreements: Words,
    /// Answers that refuse, too.
    pub refusals: Words,
    /// Words in headers of columns that ask for consent, too.
    pub consents: Words,
    /// Words in headers of columns where *yes* refuses to be listed, too.
    pub withholdings: Words,
    /// Words that make a sentence refuse, too.
    pub negations: Words,
    /// Words of such sentences that say nothing by themselves, too.
    pub auxiliaries: Words,
    /// Headers of columns that are filled when a form has been submitted, too.
    pub submissions: Words,
    /// Words for a person in a column of kinds, too.
    pub persons: Words,
    /// Words for an organization in a column of kinds, too.
    pub bodies: Words,
    /// Words before a colon, a number or a date in lines that are not signatories, too.
    pub summaries: Words,
    /// Words for what such lines count, too.
    pub counted: Words,
    /// Words that join the names of several persons.
    pub conjunctions: Words,
    /// The beginnings of comments.
    pub comments: Words,
    /// Words by which the caption of a table begins.
    pub table_captions: Words,
    /// Words by which the caption of a figure, a map or a photograph begins.
    pub figure_captions: Words,
    /// Ordinals before headings of the first rank, in order, without endings.
    pub heading_ordinals: Words,
    /// Names of letters before headings of the second rank, in order.
    pub heading_letters: Words,
    /// Letters that mark items, in order.
    pub item_letters: &'static str,
    /// Articles before the name of an organization or country.
    pub articles: Words,
    /// Articles that are written together with the name.
    pub elided_articles: Words,
    /// Articles that are prefixes of the name and leave two letters at least.
    pub prefixed_articles: Words,
    /// Parts of words that ask for circulation.
    pub circulation: Words,
    /// Parts of words for a resolution.
    pub resolutions: Words,
    /// Bodies with their own numbers of resolutions, in parts of words.
    pub other_bodies: Words,
}

impl Locale {
    /// The values of a language about which nothing else is known.
    pub const DEFAULT: Self = Self {
        tag: "und",
        office_tag: "",
        names: &[],
        official: None,
        phrases: &[],
        months: &[],
        month_endings: &[],
        numbers_months: false,
        month_before_day: false,
        sessions: None,
        numbers: Numbers::DEFAULT,
        typography: Typography::DEFAULT,
        signatures: Signatures {
            office_first: false,
            note_last: false,
            enclosures_first: false,
            orders_by_strokes: false,
        },
        titles: Titles::EMPTY,
        editorial: None,
        ties: &[],
        vocabulary: Vocabulary::EMPTY,
    };
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

impl Marks {
    /// The marks of English.
    pub const DEFAULT: Self = Self {
        quotation: ["“", "”"],
        inner_quotation: ["‘", "’"],
        dash: "–",
        long_dash: "—",
        ellipsis: "…",
    };
    /// Angle quotation marks without spaces, and English ones within them.
    pub const ANGLE: Self = Self {
        quotation: ["«", "»"],
        inner_quotation: ["“", "”"],
        ..Self::DEFAULT
    };
    /// Angle quotation marks and long dashes, as Cyrillic scripts have them.
    pub const CYRILLIC: Self = Self {
        inner_quotation: ["„", "“"],
        dash: "—",
        ..Self::ANGLE
    };
    /// Low and high quotation marks, as in German and Czech.
    pub const LOW: Self = Self {
        quotation: ["„", "“"],
        inner_quotation: ["‚", "‘"],
        ..Self::DEFAULT
    };
}

impl Typography {
    /// The punctuation of most languages in the Latin script.
    pub const DEFAULT: Self = Self {
        comma: ", ",
        semicolon: "; ",
        marks: Marks::DEFAULT,
        before_date: ", ",
        narrow_before: "",
        narrow_after: "",
        no_break_before: "",
        centres_stops: false,
        emphasis_is_bold: false,
        paragraph_indent: 0,
        capitalizes_nouns: false,
        raised_ordinals: &[],
        elides: false,
        least_division: 1,
        divides_by_etymology: false,
        note_reference: None,
    };
    /// The punctuation of languages in the Arabic script.
    pub const ARABIC: Self = Self {
        comma: "، ",
        semicolon: "؛ ",
        marks: Marks {
            quotation: ["”", "“"],
            inner_quotation: ["’", "‘"],
            ..Marks::DEFAULT
        },
        before_date: "، ",
        ..Self::DEFAULT
    };
    /// The punctuation of Chinese and Japanese.
    pub const EAST_ASIAN: Self = Self {
        comma: "，",
        semicolon: "；",
        marks: Marks {
            dash: "——",
            long_dash: "——",
            ellipsis: "……",
            ..Marks::DEFAULT
        },
        before_date: "，",
        emphasis_is_bold: true,
        ..Self::DEFAULT
    };
}

impl Vocabulary {
    /// No words.
    pub const EMPTY: Self = Self {
        headers: &[],
        maybe_family_names: &[],
        parts_of_names: &[],
        family_names: &[],
        unprinted_headers: &[],
        honorifics: &[],
        certain_honorifics: &[],
        degrees: &[],
        anonymous: &[],
        anonymous_adjectives: &[],
        dummies: &[],
        dummy_names: &[],
        organizations: &[],
        organization_stems: &[],
        ambiguous_organizations: &[],
        offices: &[],
        connectives: &[],
        agreements: &[],
        refusals: &[],
        consents: &[],
        withholdings: &[],
        negations: &[],
        auxiliaries: &[],
        submissions: &[],
        persons: &[],
        bodies: &[],
        summaries: &[],
        counted: &[],
        conjunctions: &[],
        comments: &[],
        table_captions: &[],
        figure_captions: &[],
        heading_ordinals: &[],
        heading_letters: &[],
        item_letters: "",
        articles: &[],
        elided_articles: &[],
        prefixed_articles: &[],
        circulation: &[],
        resolutions: &[],
        other_bodies: &[],
    };
}

impl Language {
    /// Returns the locale of the language, or the default locale if it has none.
    ///
    /// A locale whose tag names a script or region takes precedence over that of the whole language.
    pub fn locale(self) -> &'static Locale {
        let fits = |locale: &&&Locale| {
            let mut subtags = locale.tag.split('-');
            subtags.next().is_some_and(|primary| self.is(primary))
                && subtags.all(|subtag| self.has_subtag(subtag))
        };
        let found = locales::ALL.iter().filter(fits);
        found
            .max_by_key(|locale| locale.tag.len())
            .copied()
            .unwrap_or(&Locale::DEFAULT)
    }
}

impl Language {
    /// Returns the comma of the language, with the space after it, or that of its script if nothing
    /// else is known about it.
    pub fn comma(self) -> &'static str {
        let locale = self.locale();
        let typography = match self.script() {
            _ if locale.tag != Locale::DEFAULT.tag => &locale.typography,
            Some("Arab") => &Typography::ARABIC,
            Some("Hani" | "Hans" | "Hant" | "Jpan") => &Typography::EAST_ASIAN,
            _ => &locale.typography,
        };
        typography.comma
    }
}

/// Returns all locales.
pub fn all() -> impl Iterator<Item = &'static Locale> + Clone {
    locales::ALL.iter().copied()
}

/// Returns the official languages of the United Nations, by their primary subtags.
pub fn official_tags() -> impl Iterator<Item = &'static str> {
    let official = all().filter(|locale| locale.official.is_some());
    official
        .map(|locale| locale.tag)
        .filter(|tag| !tag.contains('-'))
}

/// Returns the tag of a language by one of the names or codes that people write instead.
pub fn tag_by_name(name: &str) -> Option<&'static str> {
    let folded = name.to_lowercase();
    let named = all().find(|locale| locale.names.contains(&folded.as_str()));
    named.map(|locale| locale.tag)
}

#[cfg(test)]
mod tests;
