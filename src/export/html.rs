//! Web pages: one file, complete in itself, or an article to be put into a page.
//!
//! A page fetches nothing and runs nothing, which it states itself by its content security policy.
//! Everything in it is escaped, and links lead to pages and mailboxes alone.

mod article;
mod inline;
mod notes;
mod page;

use std::collections::BTreeSet;

use super::format::{self, Format, Setting, Writer};
use crate::lang::Language;

pub use page::write;

/// The format.
pub(super) const FORMAT: Format = Format {
    name: "html",
    summary: "A web page",
    noun: "a web page",
    start: b"<",
    settings: &[Setting::Fragment],
    read_settings: |bytes, settings| {
        let text = String::from_utf8_lossy(bytes);
        settings.is_fragment = !text.starts_with(page::DOCTYPE);
        settings.linked = Some(linked(&text));
    },
    locate: format::line_of,
    words: |_| None,
    writer: Writer::Galley(|galley, settings| write(galley, settings).into_bytes()),
};

/// Returns the languages that a page links to.
fn linked(page: &str) -> BTreeSet<Language> {
    let head = page.split("<style>").next().unwrap_or_default();
    let links = head.split(" hreflang=\"").skip(1);
    links
        .filter_map(|rest| Language::new(rest.split('"').next()?))
        .collect()
}
