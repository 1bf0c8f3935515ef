//! Markup: elements, attributes and escaped text, for XML and HTML alike.

use std::borrow::Cow;

/// An attribute: its name and its value, which is escaped when it is written.
pub(super) type Attribute<'a> = (&'a str, &'a str);

/// Markup that grows at its end.
#[derive(Debug, Default)]
pub(super) struct Markup(String);

impl Markup {
    /// Returns what was written.
    pub fn into_string(self) -> String {
        self.0
    }

    /// Writes a start tag, which [`Markup::close`] closes.
    pub fn open(&mut self, name: &str, attributes: &[Attribute<'_>]) {
        self.start(name, attributes);
        self.0.push('>');
    }

    /// Writes an end tag.
    pub fn close(&mut self, name: &str) {
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push('>');
    }

    /// Writes an element with its content.
    pub fn element(
        &mut self,
        name: &str,
        attributes: &[Attribute<'_>],
        content: impl FnOnce(&mut Self),
    ) {
        self.open(name, attributes);
        content(self);
        self.close(name);
    }

    /// Writes an element without content, as XML closes it.
    pub fn empty(&mut self, name: &str, attributes: &[Attribute<'_>]) {
        self.start(name, attributes);
        self.0.push_str("/>");
    }

    /// Writes text.
    pub fn text(&mut self, text: &str) {
        self.0.push_str(&escape(text, false));
    }

    /// Writes markup that is already escaped.
    pub fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    fn start(&mut self, name: &str, attributes: &[Attribute<'_>]) {
        self.0.push('<');
        self.0.push_str(name);
        for (name, value) in attributes {
            self.0.push(' ');
            self.0.push_str(name);
            self.0.push_str("=\"");
            self.0.push_str(&escape(value, true));
            self.0.push('"');
        }
    }
}

/// Escapes text for an element or, with its quotation marks, for an attribute.
///
/// A character that XML forbids even when escaped becomes U+FFFD, so that no text, whatever it
/// contains, spoils the file (XML 1.0, production 2).
fn escape(text: &str, in_attribute: bool) -> Cow<'_, str> {
    let needs = |character: char| match character {
        '&' | '<' | '>' => true,
        '"' | '\n' | '\t' => in_attribute,
        _ => is_forbidden(character),
    };
    if !text.contains(needs) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' if in_attribute => escaped.push_str("&quot;"),
            '\n' | '\t' if in_attribute => escaped.push(' '),
            _ if is_forbidden(character) => escaped.push(char::REPLACEMENT_CHARACTER),
            _ => escaped.push(character),
        }
    }
    Cow::Owned(escaped)
}

fn is_forbidden(character: char) -> bool {
    match character {
        '\t' | '\n' => false,
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{FFFE}' | '\u{FFFF}' => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests;
