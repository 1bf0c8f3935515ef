//! Passages in another language: `[السلام عليكم]{lang=ar}`, as Pandoc writes them.
//!
//! CommonMark takes the brackets for a link whose address is missing, and so reads what is between
//! them as it reads the text of a link.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, LinkType};

use crate::lang::Language;
use crate::report::{Diagnostic, Rule, quoted};

/// The text between the braces after a passage, and its place.
pub(super) struct Attribute<'t> {
    /// The name and its value; one that has no `=` is all name.
    name: &'t str,
    value: &'t str,
    /// The bytes of the braces and what they hold.
    pub range: Range<usize>,
}

/// Takes text in square brackets for a passage where braces follow it that state something.
pub(super) fn opens<'t>(text: &'t str, link: &BrokenLink<'_>) -> Option<(CowStr<'t>, CowStr<'t>)> {
    let is_shortcut = matches!(
        link.link_type,
        LinkType::Shortcut | LinkType::ShortcutUnknown
    );
    let is_note = link.reference.starts_with('^');
    (is_shortcut && !is_note).then_some(())?;
    attribute(text, link.span.end).map(|_| ("".into(), "".into()))
}

/// Reads what is in braces at a place, where it has the form of attributes: `{lang=ar}`, `{#name}`,
/// `{.name}`.
pub(super) fn attribute(text: &str, at: usize) -> Option<Attribute<'_>> {
    let inside = text.get(at..)?.strip_prefix('{')?;
    let inside = &inside[..inside.find(['}', '\n'])?];
    let closed = text[at + 1 + inside.len()..].starts_with('}');
    let stated = inside.trim();
    let (name, value) = stated.split_once('=').unwrap_or((stated, ""));
    let is_attribute = stated.starts_with(['#', '.', ':']) || stated.contains('=');
    (closed && is_attribute).then_some(Attribute {
        name: name.trim(),
        value: value.trim().trim_matches(['"', '\'']),
        range: at..at + inside.len() + 2,
    })
}

impl Attribute<'_> {
    /// Returns the language that is stated, or what is wrong, without a place.
    pub fn language(&self) -> Result<Language, Diagnostic> {
        if self.name != "lang" {
            let message = format!("{} says nothing that a letter prints", quoted(self.name));
            return Err(Diagnostic::new(Rule::PASSAGE_LANGUAGE, message)
                .help("write `{lang=…}` for the language of a passage, or remove the braces"));
        }
        Language::new(self.value).ok_or_else(|| {
            let message = format!("{} is not the tag of a language", quoted(self.value));
            Diagnostic::new(Rule::PASSAGE_LANGUAGE, message)
                .help("write a tag (BCP 47) such as `ar` or `zh-Hant` after `lang=`")
        })
    }
}

/// Finds the language of a passage that is none: a place in a text that is at `at` in its source.
pub(super) fn stray(source: &str, text: &str, at: usize) -> Option<Range<usize>> {
    let start = text.find("{lang=")?;
    let is_escaped = start == 0 && source[..at].ends_with('\\');
    let attribute = attribute(source, at + start).filter(|_| !is_escaped)?;
    Some(attribute.range)
}

/// Says that a language is stated of nothing.
pub(super) fn stray_language(written: &str) -> Diagnostic {
    let message = format!("{} follows no text in square brackets", quoted(written));
    Diagnostic::new(Rule::PASSAGE_LANGUAGE, message)
        .note(
            "a passage has at most 999 characters, without links, footnote references or other \
             brackets",
        )
        .help(format!(
            "write `[text]{written}`, without a space before the braces"
        ))
}
