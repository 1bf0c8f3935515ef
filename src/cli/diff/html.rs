//! A difference as its own page.

use crate::diff::{TextKind, TextSegment};

use super::outline::{self, Line, Section, Sign};
use super::{Difference, DocumentDifference};
use crate::source::legible::visible;

/// The beginning of the page: nothing in it is loaded from elsewhere.
const HEAD: &str = include_str!("head.html");

/// Writes a difference as a page of HTML that needs no other file.
pub fn write(difference: &Difference) -> String {
    let (old, new) = (escape(&difference.old), escape(&difference.new));
    let mut page = format!("{HEAD}<h1>The letter: {old} → {new}</h1>\n");
    if difference.is_empty() {
        page.push_str("<p>Nothing that is printed differs.</p>\n");
    }
    for count in outline::summary(difference) {
        page.push_str(&format!("<p class=\"count\">{}</p>\n", escape(&count)));
    }
    for section in outline::sections(difference) {
        page.push_str(&write_section(&section));
    }
    for document in &difference.documents {
        page.push_str(&figures(document));
    }
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

/// Writes the pictures of a document into the page itself.
#[cfg(feature = "png")]
fn figures(document: &DocumentDifference) -> String {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;
    let (form, language) = (document.form.name(), document.language);
    let figures = document.pictures.iter().map(|(index, picture)| {
        let change = &document.changes.pages[*index];
        let number = change.new.or(change.old).unwrap_or_default() + 1;
        let name = format!("{form}.{language}, page {number}");
        let data = STANDARD.encode(&picture.bytes);
        format!(
            "<figure><figcaption>{name}</figcaption>\n<img alt=\"{name}, before and after\" \
             src=\"data:image/png;base64,{data}\"></figure>\n"
        )
    });
    figures.collect()
}

#[cfg(not(feature = "png"))]
fn figures(_document: &DocumentDifference) -> String {
    String::new()
}

fn write_section(section: &Section) -> String {
    let lines = section.lines.iter().map(write_line);
    format!(
        "<h2>{}</h2>\n<ul>\n{}</ul>\n",
        escape(&section.title),
        lines.collect::<String>()
    )
}

fn write_line(line: &Line) -> String {
    let (class, word) = match line.sign {
        Sign::Gone => ("gone", "gone"),
        Sign::Changed => ("changed", "changed"),
        Sign::New => ("new", "new"),
        Sign::Moved => ("moved", "elsewhere"),
        Sign::Unknown => ("unknown", "unknown"),
    };
    let stretches = line.stretches.iter().map(stretch);
    format!(
        "<li class=\"{class}\" dir=\"auto\"><span class=\"sign\">{word}</span> {}</li>\n",
        stretches.collect::<String>()
    )
}

fn stretch(stretch: &TextSegment) -> String {
    let text = escape(&stretch.text);
    match stretch.kind {
        TextKind::Same => text,
        TextKind::Old => format!("<del>{text}</del>"),
        TextKind::New => format!("<ins>{text}</ins>"),
    }
}

/// Writes a text so that nothing in it is markup.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in visible(text).chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            character if character.is_control() => escaped.push(' '),
            character => escaped.push(character),
        }
    }
    escaped
}
