//! Mark-up in fields that are printed as they stand: tags, references and the marks of Markdown.

use std::ops::Range;

/// Finds HTML tags.
pub(super) fn tags(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.match_indices('<').filter_map(|(at, _)| {
        let inside = &text[at + 1..];
        let inside = &inside[..inside.find('>')?];
        is_tag(inside).then_some(at..at + inside.len() + 2)
    })
}

/// The elements that turn up in exported lists.
const ELEMENTS: [&str; 32] = [
    "a",
    "abbr",
    "b",
    "blockquote",
    "body",
    "br",
    "code",
    "div",
    "em",
    "font",
    "h1",
    "h2",
    "h3",
    "hr",
    "html",
    "i",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "script",
    "small",
    "span",
    "strong",
    "style",
    "sub",
    "sup",
    "table",
    "td",
    "tr",
    "ul",
];

/// Returns whether the inside of angle brackets is that of an HTML tag.
pub(in crate::letter::check) fn is_tag(inside: &str) -> bool {
    let name = inside.trim().trim_start_matches('/');
    let end = name
        .find(|character: char| !character.is_ascii_alphanumeric())
        .unwrap_or(name.len());
    let rest = name[end..].trim_start();
    let known = ELEMENTS
        .iter()
        .any(|element| element.eq_ignore_ascii_case(&name[..end]));
    known && (rest.is_empty() || rest.starts_with('/') || rest.contains('='))
        || inside.starts_with("!--")
}

/// Finds character references, and what each stands for.
pub(super) fn entities(text: &str) -> impl Iterator<Item = (Range<usize>, char)> {
    text.match_indices('&').filter_map(|(at, _)| {
        let rest = &text[at + 1..];
        let name = &rest[..rest.find(';').filter(|end| (2..=8).contains(end))?];
        Some((at..at + name.len() + 2, referent(name)?))
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
