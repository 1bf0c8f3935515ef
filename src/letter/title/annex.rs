//! Headings of annexes: the title of the document as what the annex belongs to.

use crate::lang::{self, Phrase, Strings};

/// Makes the heading of an annex of the title of its document: `Annex to the letter dated …`,
/// numbered `Annex I to the letter dated …` where there are several. Where the title begins
/// otherwise than titles do, or a Secretary-General's letter has plain headings, it is the word
/// alone.
pub fn annex_heading(strings: &Strings, title: Option<&str>, number: Option<&str>) -> String {
    let plain = match number {
        Some(number) => strings.fill(Phrase::AnnexNumbered, &[("number", number)]),
        None => strings.text(Phrase::Annex).to_string(),
    };
    title
        .and_then(|title| attached(strings, title, &plain, number.is_some()))
        .unwrap_or(plain)
}

/// The number of an attachment, which names those around it: `II/1` is the first enclosure of the
/// second annex. A single attachment has none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbering(Option<String>);

impl Numbering {
    /// Returns the number of an annex, or that of none if there is only one.
    pub fn of_annex(strings: &Strings, number: Option<u64>) -> Self {
        Self(number.map(|number| lang::enclosing_annex_number(strings.language(), number)))
    }

    /// Returns the number of what is enclosed, `number`, one of `count`.
    pub fn within(&self, number: usize, count: usize) -> Self {
        Self(match &self.0 {
            Some(outer) => Some(format!("{outer}/{number}")),
            None => (count > 1).then(|| number.to_string()),
        })
    }
}

/// Makes the heading of what is attached to an annex.
pub fn enclosure_heading(strings: &Strings, number: &Numbering) -> String {
    numbered(
        strings,
        number,
        [Phrase::Enclosure, Phrase::EnclosureNumbered],
    )
}

/// Makes the heading of what is attached to an enclosure.
pub fn appendix_heading(strings: &Strings, number: &Numbering) -> String {
    numbered(
        strings,
        number,
        [Phrase::Appendix, Phrase::AppendixNumbered],
    )
}

fn numbered(strings: &Strings, number: &Numbering, [plain, numbered]: [Phrase; 2]) -> String {
    match &number.0 {
        Some(number) => strings.fill(numbered, &[("number", number)]),
        None => strings.text(plain).to_string(),
    }
}

fn attached(strings: &Strings, title: &str, annex: &str, is_numbered: bool) -> Option<String> {
    let titles = &strings.language().locale().titles;
    let heading = titles.annexes.iter().find_map(|heading| {
        let rest = rest_of(title, heading.title)?;
        let (pattern, annex) = if is_numbered {
            (heading.numbered, annex)
        } else {
            (heading.only, bare(annex, titles.annex_article))
        };
        Some(pattern.replace("{annex}", annex).replace('…', rest))
    })?;
    let agreements = titles.agreements.iter();
    Some(agreements.fold(heading, |heading, (from, to)| heading.replacen(from, to, 1)))
}

/// Returns the part of a title that a pattern has `…` for, or `None` if the title does not fit.
pub(super) fn rest_of<'t>(title: &'t str, pattern: &str) -> Option<&'t str> {
    let (before, after) = pattern.split_once('…')?;
    title.strip_prefix(before)?.strip_suffix(after)
}

/// Returns the word for "annex" without its article, as before the noun that it belongs to.
fn bare<'t>(annex: &'t str, article: &str) -> &'t str {
    annex.strip_prefix(article).unwrap_or(annex)
}
