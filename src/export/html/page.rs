//! The page around the article.

use super::article::Article;
use super::inline::direction;
use crate::export::format::Settings;
use crate::export::markup::Markup;
use crate::typeset::galley::Galley;

/// The beginning of a whole page.
pub(super) const DOCTYPE: &str = "<!DOCTYPE html>\n";
/// The beginning of classes and identifiers in an article for another page.
const PREFIX: &str = "demarche-";
/// The policy that forbids a page to fetch or to run anything: its images and its style are in it.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
/// The style of a page: each part with what its article has where the part is needed.
const STYLE: [(&str, &str); 4] = [
    ("", include_str!("page.css")),
    ("class=\"level-", include_str!("levels.css")),
    ("<table", include_str!("table.css")),
    ("class=\"masthead\"", include_str!("masthead.css")),
];

/// Writes a galley as a web page or, if the settings say so, as an article for another page.
pub fn write(galley: &Galley, settings: &Settings) -> String {
    match settings.is_fragment {
        true => fragment(galley),
        false => page(galley, settings),
    }
}

fn page(galley: &Galley, settings: &Settings) -> String {
    let title = galley.metadata.title.as_str();
    let (tag, dir) = (galley.language.tag(), direction(galley.language));
    let mut article = Article::new(galley, "", 0);
    let has_title = article.has_title();
    let content = article.write();
    let mut markup = Markup::default();
    markup.raw(DOCTYPE);
    markup.open("html", &[("lang", tag), ("dir", dir)]);
    head(title, &content, settings, &mut markup);
    markup.raw("\n<body>\n<main>\n<article>");
    // A page needs a first heading: without a title, one that is read out and not shown.
    if !has_title {
        markup.raw("\n");
        markup.element("h1", &[("class", "v")], |markup| markup.text(title));
    }
    markup.raw(&content);
    markup.raw("\n</article>\n</main>\n</body>\n</html>\n");
    markup.into_string()
}

fn fragment(galley: &Galley) -> String {
    let mut article = Article::new(galley, PREFIX, 1);
    let (tag, dir) = (galley.language.tag(), direction(galley.language));
    let mut attributes = vec![("class", "demarche"), ("lang", tag), ("dir", dir)];
    if !article.has_title() {
        attributes.push(("aria-label", &galley.metadata.title));
    }
    let mut markup = Markup::default();
    markup.open("article", &attributes);
    markup.raw(&article.write());
    markup.raw("\n</article>\n");
    markup.into_string()
}

fn head(title: &str, content: &str, settings: &Settings, markup: &mut Markup) {
    markup.raw("\n<head>\n<meta charset=\"utf-8\">");
    let generator = format!("demarche {}", env!("CARGO_PKG_VERSION"));
    for (name, value, content) in [
        ("name", "viewport", "width=device-width, initial-scale=1"),
        ("http-equiv", "Content-Security-Policy", POLICY),
        ("name", "generator", &generator),
    ] {
        markup.raw("\n");
        markup.open("meta", &[(name, value), ("content", content)]);
    }
    markup.raw("\n");
    markup.element("title", &[], |markup| markup.text(title));
    if settings.alternates.len() > 1 {
        for alternate in &settings.alternates {
            let file = encoded(&alternate.file);
            let attributes = [
                ("rel", "alternate"),
                ("hreflang", alternate.language.tag()),
                ("href", file.as_str()),
            ];
            markup.raw("\n");
            markup.open("link", &attributes);
        }
    }
    markup.raw("\n<style>");
    let parts = STYLE.iter().filter(|(mark, _)| content.contains(mark));
    let lines = parts.flat_map(|(_, part)| part.lines());
    lines.for_each(|line| markup.raw(line));
    markup.raw("</style>\n</head>");
}

/// Returns the name of a file as an address relative to another file of its folder (RFC 3986,
/// section 2.3).
fn encoded(name: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    name.bytes().fold(String::new(), |mut encoded, byte| {
        match is_plain(byte) {
            true => encoded.push(char::from(byte)),
            false => encoded.push_str(&format!("%{byte:02X}")),
        }
        encoded
    })
}
