//! Tags of HTML.

/// The elements that people write in texts, and that exported lists contain.
const ELEMENTS: [&str; 38] = [
    "a",
    "abbr",
    "b",
    "blockquote",
    "body",
    "br",
    "center",
    "code",
    "del",
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
    "ins",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "s",
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
    "u",
    "ul",
];

/// Returns whether the inside of angle brackets is that of an HTML tag.
pub(crate) fn is_html_tag(inside: &str) -> bool {
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
