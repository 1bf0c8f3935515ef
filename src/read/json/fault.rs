//! Says in plain words what is not JSON, and what to write instead.

use super::Parser;
use crate::report::{Diagnostic, Rule, code_point, quoted};
use crate::source::bounds;

/// Marks of quotation that people and word processors write in place of `"`, with their closing
/// marks.
const MARKS: [(char, &[char]); 6] = [
    ('\'', &['\'']),
    ('“', &['”', '“']),
    ('”', &['”']),
    ('„', &['“', '”']),
    ('‘', &['’']),
    ('«', &['»']),
];

impl Parser<'_> {
    fn fault(&self, message: impl Into<String>, start: usize, end: usize) -> Diagnostic {
        let place = self.span(start, end.min(self.end).max(start));
        Diagnostic::new(Rule::JSON_SYNTAX, message).at(place, "")
    }

    /// Returns the end of the character or the word that comes next.
    fn end_of_next(&self) -> usize {
        let word = self.word().len();
        let first = self.next().map_or(0, char::len_utf8);
        self.at + word.max(first)
    }

    /// A file that does not begin as JSON does.
    pub(super) fn not_json(&self) -> Diagnostic {
        if self.rest().is_empty() || self.comment().is_some() || self.other_space().is_some() {
            return self.no_value();
        }
        let line = self.rest().lines().next().unwrap_or("").trim_end();
        let is_yaml = line.starts_with("- ") || line.contains(": ") || line.ends_with(':');
        let message = "expected `{` or `[`, with which JSON begins";
        let diagnostic = self.fault(message, self.at, self.at + line.len());
        match is_yaml {
            true => diagnostic.help("end the name of the file with `.yaml`: it looks like YAML"),
            false => diagnostic.help("write a list of entries between `[` and `]`"),
        }
    }

    /// Something after the value of a file or of a line.
    pub(super) fn after_value(&self) -> Diagnostic {
        if let Some(fault) = self.comment().or_else(|| self.other_space()) {
            return fault;
        }
        let found = self.fault(
            "expected nothing after the value",
            self.at,
            self.end_of_next(),
        );
        match self.next() {
            Some('{' | '[' | '"') => found.help(
                "put all values into one list between `[` and `]`, with a comma after each, or \
                 each on a separate line of a file that ends in `.jsonl`",
            ),
            _ => found.help("remove it"),
        }
    }

    /// Something else where a value is expected.
    pub(super) fn no_value(&self) -> Diagnostic {
        if let Some(fault) = self.comment().or_else(|| self.other_space()) {
            return fault;
        }
        if let Some(fault) = self.other_marks("a text") {
            return fault;
        }
        let word = self.word();
        let is_number = word.starts_with(|letter: char| {
            letter.is_ascii_digit() || matches!(letter, '+' | '-' | '.')
        }) && word.bytes().any(|byte| byte.is_ascii_digit());
        if is_number {
            let message = "this is not a number as JSON writes it";
            return self
                .fault(message, self.at, self.at + word.len())
                .help(format!("put it between quotation marks: `\"{word}\"`"));
        }
        let meant = match word.to_ascii_lowercase().as_str() {
            "true" | "yes" => Some("true"),
            "false" | "no" => Some("false"),
            "null" | "none" | "nil" | "nan" | "undefined" => Some("null"),
            _ => None,
        };
        let message = "expected a value";
        match (meant, word) {
            (Some(meant), _) => self
                .fault(message, self.at, self.at + word.len())
                .help(format!("write `{meant}`")),
            (None, "") => self
                .fault(message, self.at, self.end_of_next())
                .help("write a text between quotation marks, or `null`"),
            _ => {
                let text = self.bare_text();
                self.fault(
                    "a text has quotation marks in JSON",
                    self.at,
                    self.at + text.len(),
                )
                .help(format!("write `{}`", in_quotes(text)))
            }
        }
    }

    /// Something else where a key is expected.
    pub(super) fn no_key(&self, open: usize) -> Diagnostic {
        if let Some(fault) = self.comment().or_else(|| self.other_space()) {
            return fault;
        }
        if let Some(fault) = self.other_marks("a key") {
            return fault;
        }
        match self.word() {
            "" if self.rest().is_empty() => self.unclosed(open),
            "" => self
                .fault("expected a key", self.at, self.end_of_next())
                .help(
                    "write a key between quotation marks, a colon and a value: `\"name\": \"…\"`",
                ),
            word => self
                .fault(
                    "a key has quotation marks in JSON",
                    self.at,
                    self.at + word.len(),
                )
                .help(format!("write `{}`", in_quotes(word))),
        }
    }

    pub(super) fn no_colon(&self, open: usize) -> Diagnostic {
        if self.rest().is_empty() {
            return self.unclosed(open);
        }
        if let Some(fault) = self.comment().or_else(|| self.other_space()) {
            return fault;
        }
        self.fault("expected `:` after the key", self.at, self.end_of_next())
            .help("put a colon between the key and its value")
    }

    /// No comma between two values, or the end of another bracket.
    pub(super) fn no_comma(&self, open: usize, close: char) -> Diagnostic {
        if let Some(fault) = self.comment().or_else(|| self.other_space()) {
            return fault;
        }
        let message = format!("expected `,` or `{close}` after the value above");
        let diagnostic = self.fault(message, self.at, self.end_of_next());
        let is_end = matches!(self.next(), Some(']' | '}'));
        let diagnostic = diagnostic.see(self.span(open, open + 1), "opened here");
        match is_end {
            true => diagnostic.help(format!("write `{close}` before it")),
            false => diagnostic.help("put a comma after the value above"),
        }
    }

    /// A comma with no value after it.
    pub(super) fn stray_comma(&self, comma: usize) -> Diagnostic {
        self.fault("expected a value after `,`", comma, comma + 1)
            .help("remove the comma")
    }

    pub(super) fn unclosed(&self, open: usize) -> Diagnostic {
        let (bracket, close) = match self.text[open..].starts_with('[') {
            true => ('[', ']'),
            false => ('{', '}'),
        };
        self.fault(
            format!("`{bracket}` is not closed by a `{close}`"),
            open,
            open + 1,
        )
        .help(format!("write `{close}` at the end"))
    }

    /// A text whose line ends before its quotation mark.
    pub(super) fn unclosed_text(&self, open: usize) -> Diagnostic {
        let text = self.text[open + 1..self.at].trim_end();
        let inner = text.trim_end_matches([',', '}', ']', ' ']);
        let after = &text[inner.len()..];
        self.fault(
            "the quotation mark of this text is never closed",
            open,
            open + 1 + text.len(),
        )
        .help(format!("write `\"{inner}\"{after}`"))
    }

    /// A character in a text that JSON wants to be escaped.
    pub(super) fn control_character(&self, character: char) -> Diagnostic {
        let message = format!(
            "the character {} cannot be in a text of JSON",
            code_point(character)
        );
        let diagnostic = self.fault(message, self.at, self.at + 1);
        match character {
            '\t' => diagnostic.help("type a space instead of the tab"),
            _ => diagnostic.help("remove it"),
        }
    }

    pub(super) fn unknown_escape(&self) -> Diagnostic {
        let rest = self.rest();
        let is_number = rest.starts_with("\\u");
        let length = rest
            .char_indices()
            .nth(if is_number { 6 } else { 2 })
            .map_or(rest.len(), |(end, _)| end);
        let length = rest[..length]
            .find('"')
            .filter(|_| is_number)
            .unwrap_or(length);
        let diagnostic = self.fault(
            "this backslash begins nothing that JSON knows",
            self.at,
            self.at + length,
        );
        match is_number {
            true => diagnostic.help("write the character itself"),
            false => diagnostic.help("write `\\\\` for a backslash"),
        }
    }

    pub(super) fn too_deep(&self) -> Diagnostic {
        let message = format!(
            "lists and mappings are nested more than {} levels deep",
            bounds::DEPTH
        );
        let place = self.span(self.at, self.at + 1);
        Diagnostic::new(Rule::TOO_DEEP, message)
            .at(place, "")
            .help("write fewer levels")
    }

    /// A comment, which JSON does not have.
    fn comment(&self) -> Option<Diagnostic> {
        let rest = self.rest();
        let length = match rest {
            _ if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            _ if rest.starts_with("//") || rest.starts_with('#') => {
                rest.lines().next().unwrap_or("").trim_end().len()
            }
            _ => return None,
        };
        let shown = rest[..length].lines().next().map_or(0, str::len);
        let fault = self.fault("JSON has no comments", self.at, self.at + shown);
        Some(fault.help("remove the comment"))
    }

    /// White space that JSON does not have.
    fn other_space(&self) -> Option<Diagnostic> {
        let space = self
            .next()
            .filter(|letter| letter.is_whitespace() || matches!(letter, '\u{feff}' | '\u{200b}'))?;
        let message = format!("{} cannot be between values in JSON", code_point(space));
        let fault = self.fault(message, self.at, self.at + space.len_utf8());
        Some(fault.help("type an ordinary space"))
    }

    /// A text between other marks than those of JSON.
    fn other_marks(&self, what: &str) -> Option<Diagnostic> {
        let rest = self.rest();
        let first = self.next()?;
        let (open, closing) = MARKS.iter().find(|(open, _)| *open == first)?;
        let line = rest.lines().next().unwrap_or("");
        let inner = &line[open.len_utf8()..];
        let end = inner.find(*closing)?;
        let mark = inner[end..].chars().next().map_or(0, char::len_utf8);
        let length = open.len_utf8() + end + mark;
        let message = format!("{what} has double quotation marks in JSON");
        let fault = self.fault(message, self.at, self.at + length);
        Some(fault.help(format!("write {}", quoted(&in_quotes(&inner[..end])))))
    }

    /// Returns a text without quotation marks, up to the sign that ends it.
    fn bare_text(&self) -> &str {
        let rest = self.rest();
        let end = rest.find([',', ']', '}', '\n', '\r', '"']);
        rest[..end.unwrap_or(rest.len())].trim_end()
    }
}

/// Writes a text as JSON does.
fn in_quotes(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
