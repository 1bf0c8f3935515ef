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

/// Makes the heading of an enclosure: with the number of its annex where there are several, and with
/// its own there and where there are several with its annex.
pub fn enclosure_heading(strings: &Strings, annex: Option<u64>, index: Option<u64>) -> String {
    let number = match (annex, index) {
        (Some(annex), index) => {
            lang::enclosure_number(strings.language(), annex, index.unwrap_or(1))
        }
        (None, Some(index)) => index.to_string(),
        (None, None) => return strings.text(Phrase::Enclosure).to_string(),
    };
    strings.fill(Phrase::EnclosureNumbered, &[("number", &number)])
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
