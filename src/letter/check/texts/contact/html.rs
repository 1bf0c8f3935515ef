//! Mark-up in fields that are printed as they stand: tags, references and the marks of Markdown.

use std::ops::Range;

use crate::read::is_html_tag;

/// Finds HTML tags.
pub(super) fn tags(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.match_indices('<').filter_map(|(at, _)| {
        let inside = &text[at + 1..];
        let inside = &inside[..inside.find('>')?];
        is_html_tag(inside).then_some(at..at + inside.len() + 2)
    })
}

/// Finds character references, and what each stands for.
pub(super) fn entities(text: &str) -> impl Iterator<Item = (Range<usize>, char)> {
    text.match_indices('&').filter_map(|(at, _)| {
        let rest = &text[at + 1..];
        let name = &rest[..rest.find(';').filter(|end| (2..=8).contains(end))?];
        Some((at..at + name.len() + 2, referent(name)?))
    })
}

/// Finds HTML tags whose angle brackets are character references: `&lt;b&gt;`.
pub(super) fn escaped_tags(text: &str) -> impl Iterator<Item = Range<usize>> {
    const OPEN: &str = "&lt;";
    const CLOSE: &str = "&gt;";
    text.match_indices(OPEN).filter_map(|(at, _)| {
        let inside = &text[at + OPEN.len()..];
        let inside = &inside[..inside.find(CLOSE)?];
        let end = at + OPEN.len() + inside.len() + CLOSE.len();
        is_html_tag(inside).then_some(at..end)
    })
}

fn referent(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
            None => number.parse(),
        };
        return char::from_u32(code.ok()?);
    }
    const NAMES: [(&str, char); 24] = [
        ("amp", '&'),
        ("lt", '<'),
        ("gt", '>'),
        ("quot", '"'),
        ("apos", '\''),
        ("nbsp", ' '),
        ("ndash", '–'),
        ("mdash", '—'),
        ("rsquo", '’'),
        ("lsquo", '‘'),
        ("ldquo", '“'),
        ("rdquo", '”'),
        ("hellip", '…'),
        ("eacute", 'é'),
        ("egrave", 'è'),
        ("agrave", 'à'),
        ("aacute", 'á'),
        ("oacute", 'ó'),
        ("iacute", 'í'),
        ("uacute", 'ú'),
        ("ouml", 'ö'),
        ("uuml", 'ü'),
        ("auml", 'ä'),
        ("ntilde", 'ñ'),
    ];
    NAMES
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, meant)| *meant)
}

/// Finds the marks of Markdown: a link, or marks of emphasis on both sides of a stretch.
pub(super) fn markup(text: &str) -> impl Iterator<Item = Range<usize>> {
    let link = text.find("](").and_then(|middle| {
        let start = text[..middle].rfind('[')?;
        let end = middle + text[middle..].find(')')? + 1;
        Some(start..end)
    });
    let emphasis = ["**", "__", "*", "`"].into_iter().find_map(|mark| {
        let start = text.find(mark)?;
        let inside = start + mark.len();
        let end = inside + text[inside..].find(mark)?;
        // A mark after a letter begins nothing, as the one of `Lehrer*in`.
        let is_inner = text[..start].ends_with(char::is_alphanumeric);
        let tight = !is_inner && !text[inside..].starts_with(' ') && !text[..end].ends_with(' ');
        (tight && end > inside).then_some(start..end + mark.len())
    });
    link.into_iter().chain(emphasis)
}
