//! Titles of documents, and the headings of annexes made from them.

use super::Words;

/// Titles of documents in a language. In their patterns `…` is the rest of the title.
#[derive(Clone, Copy)]
pub struct Titles {
    /// The words of a composed title; `None` if titles are not composed.
    pub composed: Option<&'static ComposedTitle>,
    /// The headings of annexes (un-letter-format 1.9 and 3.3).
    pub annexes: &'static [AnnexHeading],
    /// Words that agree with the letter: their form in a title and in a heading.
    pub agreements: &'static [(&'static str, &'static str)],
    /// The article that the word for "annex" loses in a heading without a number.
    pub annex_article: &'static str,
    /// The names of Permanent Missions, with `…`.
    pub missions: Words,
    /// The names of the office of the Secretary-General.
    pub secretary_general: Words,
}

impl Titles {
    /// No words.
    pub const EMPTY: Self = Self {
        composed: None,
        annexes: &[],
        agreements: &[],
        annex_article: "",
        missions: &[],
        secretary_general: &[],
    };
}

/// The form that a title takes in the heading of an annex.
#[derive(Clone, Copy)]
pub struct AnnexHeading {
    /// The title, with `…`.
    pub title: &'static str,
    /// The heading of the only annex, with `{annex}` and `…`.
    pub only: &'static str,
    /// The heading of one annex of several.
    pub numbered: &'static str,
}

impl AnnexHeading {
    /// Makes a heading that is the same with and without a number.
    pub const fn new(title: &'static str, heading: &'static str) -> Self {
        Self {
            title,
            only: heading,
            numbered: heading,
        }
    }
}

/// The words of a composed title (un-letter-format 1.6).
#[derive(Clone, Copy)]
pub struct ComposedTitle {
    /// The sentence, with `{kind}`, `{date}`, `{senders}` and `{addressees}`.
    pub pattern: &'static str,
    /// A letter, identical letters, a note verbale, identical notes verbales.
    pub kinds: [&'static str; 4],
    /// The article before an office.
    pub article: &'static str,
    /// Offices that several States hold.
    pub shared_offices: &'static [SharedOffice],
    /// Offices in the order in which addressees are named (UN Editorial Manual, *Communications*).
    pub precedence: Words,
    /// The name of an organization after an office, which does not change the precedence.
    pub of_organization: &'static str,
}

/// An office that several States hold.
#[derive(Clone, Copy)]
pub struct SharedOffice {
    /// The words before the country.
    pub singular: &'static str,
    /// The words before several countries.
    pub plural: &'static str,
    /// The words after the countries.
    pub end: &'static str,
}

impl ComposedTitle {
    /// Returns an office without its article, in either case.
    pub fn bare<'t>(&self, office: &'t str) -> &'t str {
        let start = office.get(..self.article.len());
        match start.filter(|start| start.eq_ignore_ascii_case(self.article)) {
            Some(start) => &office[start.len()..],
            None => office,
        }
    }

    /// Returns the rank of an office among addressees; any other comes last.
    pub fn precedence(&self, office: &str) -> usize {
        let office = self.bare(office);
        let plain = office.strip_suffix(self.of_organization).unwrap_or(office);
        let mut ranks = self.precedence.iter();
        let rank = ranks.position(|known| *known == plain);
        rank.unwrap_or(self.precedence.len())
    }
}
