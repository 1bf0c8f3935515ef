//! Markdown that a letter cannot contain, and what to write instead.

use pulldown_cmark::{CodeBlockKind, Event, Tag};

use super::tags::is_html_tag;
use crate::report::{Diagnostic, Rule, quoted};
use crate::source::Span;

fn refusal(what: &str, help: &str) -> Option<Diagnostic> {
    let message = if what.contains(" in a ") {
        format!("{what} cannot be printed")
    } else {
        format!("{what} is not supported in a letter")
    };
    Some(Diagnostic::new(Rule::UNSUPPORTED_MARKDOWN, message).help(help))
}

/// Refuses what ends where it begins; `None` if the parser speaks of what was refused before.
pub(super) fn of_event(event: &Event<'_>) -> Option<Diagnostic> {
    match event {
        Event::Code(text) => refusal("code", &format!("remove the backticks: {}", quoted(text))),
        Event::InlineHtml(tag) => html(tag),
        Event::Rule => refusal("a rule", "remove the line; a heading begins a new part"),
        Event::TaskListMarker(_) => refusal(
            "a box to tick",
            "remove the box; for square brackets in the text write `\\[` and `\\]`",
        ),
        _ => None,
    }
}

/// Refuses an element; the second value returns whether its contents are read nevertheless, so that
/// what is wrong in them is reported in the same run.
pub(super) fn of_tag(tag: &Tag<'_>) -> (Option<Diagnostic>, bool) {
    let refused = match tag {
        Tag::Heading { .. } => {
            let help = "write `#`, `##` or `###`: a letter has three levels of heading";
            return (refusal("a heading below the third level", help), true);
        }
        Tag::Strikethrough => {
            let help = "remove the words, or write `\\~` for the sign itself";
            return (refusal("struck text", help), true);
        }
        Tag::CodeBlock(CodeBlockKind::Indented) => refusal(
            "a block of code",
            "begin the lines with fewer than four spaces; paragraphs are indented when they are set",
        ),
        Tag::CodeBlock(CodeBlockKind::Fenced(_)) => refusal(
            "a block of code",
            "remove the lines that begin with the fence",
        ),
        Tag::HtmlBlock => refusal(
            "HTML",
            "delete the tags or the comment, and write the text in Markdown",
        ),
        Tag::Image { .. } => refusal(
            "an image in a footnote or a table",
            "put it into a separate paragraph",
        ),
        Tag::Table(_) => refusal("a table in a footnote", "put it into the text"),
        Tag::MetadataBlock(_) => refusal(
            "a block of data",
            "move the data to `letter.yaml`, and begin the file with the text",
        ),
        _ => refusal("this", "write it as a paragraph, a list or a quote"),
    };
    (refused, false)
}

/// Refuses a tag of HTML, or a placeholder that looks like one.
fn html(tag: &str) -> Option<Diagnostic> {
    let inner = tag
        .trim_start_matches(['<', '/'])
        .trim_end_matches(['/', '>']);
    let name = inner
        .split_whitespace()
        .next()
        .unwrap_or("")
        .to_ascii_lowercase();
    let help = match name.as_str() {
        "b" | "strong" => "write `**text**`",
        "i" | "em" => "write `*text*`",
        "br" => "write `\\` instead, and what follows it on the next line",
        "a" => "write `[text](address)`",
        "p" | "div" => "delete the tag, and leave a blank line between paragraphs",
        "sup" => {
            "write the characters themselves, such as `x²` or `24th`; for a footnote, write `[^1]`, \
             with `[^1]: text` in a separate paragraph"
        }
        "sub" => "write the characters themselves, such as `CO₂`",
        _ if tag.starts_with("<!--") => "remove the comment",
        _ if is_html_tag(inner) => "delete the tag",
        _ => "write the text that is meant, without angle brackets",
    };
    let message = format!(
        "{} is read as HTML, which a letter cannot contain",
        quoted(tag)
    );
    Some(Diagnostic::new(Rule::UNSUPPORTED_MARKDOWN, message).help(help))
}

pub(super) fn too_deep(depth: usize) -> Diagnostic {
    let message = format!("lists and quotes are nested more than {depth} levels deep");
    Diagnostic::new(Rule::UNSUPPORTED_MARKDOWN, message).help("write fewer levels")
}

pub(super) fn empty_link(span: Span) -> Diagnostic {
    Diagnostic::new(Rule::EMPTY_LINK, "this link leads nowhere")
        .at(span, "")
        .help("write the address between the round brackets, or remove the brackets")
}

/// Returns whether a printed document can lead to an address: it is whole, and of the web or of
/// mail.
pub(super) fn is_address(address: &str) -> bool {
    let schemes = ["https://", "http://", "mailto:"];
    // A bare address of mail in angle brackets has no scheme; the reader adds it.
    let is_mail = address.contains('@') && !address.contains([':', '/']);
    is_mail || schemes.iter().any(|scheme| address.starts_with(scheme))
}

pub(super) fn dead_link(address: &str, span: Span) -> Diagnostic {
    let message = format!("a document cannot lead to {}", quoted(address));
    Diagnostic::new(Rule::DEAD_LINK, message)
        .at(span, "")
        .help("write a whole address, beginning with `https://`, `http://` or `mailto:`")
}

pub(super) fn titled_link(span: Span, title: &str) -> Diagnostic {
    let message = format!("the title {} of a link is not printed", quoted(title));
    Diagnostic::new(Rule::TITLED_LINK, message)
        .at(span, "")
        .help("remove the title, or write it in the text")
}

/// A link by the name of an address that is written nowhere, which would be printed as it stands.
pub(super) fn undefined_link(name: &str) -> Diagnostic {
    Diagnostic::new(
        Rule::UNDEFINED_LINK,
        format!("the link to `[{name}]` has no address"),
    )
    .help(format!(
        "write its address on a separate line: `[{name}]: https://…`"
    ))
    .help("if the brackets are text, put `\\` before the first")
}

pub(super) fn unused_link(name: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::UNUSED_LINK,
        format!("no link uses the address `[{name}]`"),
    )
    .at(span, "")
    .help(format!(
        "write `[text][{name}]` where it belongs, or remove the line"
    ))
}
