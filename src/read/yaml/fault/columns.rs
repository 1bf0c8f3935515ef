//! Faults of lines and their columns: keys, items and indentation.

use super::super::in_quotes;
use super::super::line::{Line, value_at};
use super::super::spaces;
use super::{QUOTE_HELP, Scene};
use crate::read::quotation::between_marks;
use crate::report::{Diagnostic, Rule, quoted};
use crate::source::Span;

impl Scene<'_> {
    /// A colon where no key can end: within a value, or on a line that runs on from the one above.
    pub fn colon(&self) -> Diagnostic {
        if let Some((key, value)) = self.line.key()
            && self.line.start + value <= self.offset
            && let written = value_at(self.whole, self.line.start + value)
            && !written.is_empty()
        {
            let place = self.line.place(value, value + written.len());
            let message = format!("the value of `{key}` holds a colon and a space");
            let diagnostic = Diagnostic::new(Rule::COLON_IN_VALUE, message)
                .at(place, "YAML takes this for a second key");
            if let Some(inner) = between_marks(written) {
                return with_marks(diagnostic, key, inner);
            }
            return diagnostic.help(format!(
                "put the value in quotes: `{key}: {}`",
                in_quotes(written)
            ));
        }
        let above = self.line.above(self.whole);
        if let Some(tight) = above.and_then(|above| no_space(above).or_else(|| tight_dash(above))) {
            return tight;
        }
        let key = self.line.key().map_or("", |(key, _)| key);
        let first = self.line.first_word();
        let place = self.line.place(first, first + key.len());
        let diagnostic = Diagnostic::new(
            Rule::INDENTATION,
            format!("{} is indented too far to begin an entry", quoted(key)),
        );
        match above {
            Some(above) => {
                let column = above.text[..above.first_word()].chars().count() + 1;
                let owner = above.key().map_or("the line above", |(key, _)| key);
                diagnostic
                    .at(place, "YAML takes this for more of the value above")
                    .help(format!(
                        "begin it in column {column}, below {}",
                        quoted(owner)
                    ))
            }
            None => diagnostic.at(place, "").help(QUOTE_HELP),
        }
    }

    /// A line without a key in a mapping.
    pub fn no_key(&self) -> Diagnostic {
        if let Some(tight) = no_space(self.line) {
            return tight;
        }
        if let Some((key, _)) = self.line.key() {
            return self.no_column(key);
        }
        if let Some(tight) = tight_dash(self.line) {
            return tight;
        }
        Diagnostic::new(
            Rule::TEXT_WITHOUT_KEY,
            "expected a key with a colon, found text",
        )
        .at(self.line.words(), "")
        .help(
            "put a key before the text, indent it by two spaces if it belongs to the line \
                 above, or remove it",
        )
    }

    /// A key in a column in which no other key above it is.
    pub fn no_column(&self, key: &str) -> Diagnostic {
        let first = self.line.first_word();
        let diagnostic = Diagnostic::new(
            Rule::INDENTATION,
            format!("{} is indented unlike the other keys", quoted(key)),
        )
        .at(self.line.place(first, first + key.len()), "");
        match self.line.above(self.whole) {
            Some(above) if above.key().is_some() => {
                let column = above.text[..above.first_word()].chars().count() + 1;
                let owner = above.key().map_or("", |(key, _)| key);
                diagnostic.help(format!(
                    "begin it in column {column}, below {}, or in the column of a key further up",
                    quoted(owner)
                ))
            }
            _ => diagnostic.help("begin it in the column of a key above"),
        }
    }

    /// Text after the bracket that ends a value, such as `[x] Ana`.
    pub fn after_bracket(&self) -> Option<Diagnostic> {
        let before = self.whole.get(self.line.start..self.offset)?;
        if !before.trim_end().ends_with([']', '}']) {
            return None;
        }
        let first = self.line.key().map_or(self.line.first_word(), |(_, at)| at);
        let written = value_at(self.whole, self.line.start + first);
        let place = self.line.place(before.len(), first + written.len());
        Some(
            Diagnostic::new(Rule::RESERVED_CHARACTER, "text follows a closing bracket")
                .at(place, "not part of the list that the brackets hold")
                .help(format!(
                    "put the whole text in quotes: `{}{}`",
                    self.line.text[..first].trim_start(),
                    in_quotes(written)
                )),
        )
    }

    /// A line in a list that is not an item of it.
    pub fn no_item(&self) -> Diagnostic {
        let first = self.line.first_word();
        let words = self.line.text[first..].trim_end();
        let key = self.line.key().map_or(words, |(key, _)| key);
        let place = self.line.place(first, first + key.len());
        Diagnostic::new(
            Rule::INDENTATION,
            format!("expected `- ` or more indentation before {}", quoted(key)),
        )
        .at(place, "neither an item of the list above nor a part of one")
        .help("put `- ` before it to begin an item, or indent it like the keys of the item above")
    }

    /// A line in a mapping that is not an entry of it.
    pub fn no_entry(&self) -> Diagnostic {
        if self.line.text.trim_start().starts_with("- ") {
            let place = self.line.words();
            return Diagnostic::new(
                Rule::LIST_IN_MAPPING,
                "expected a key with a colon, found an item of a list",
            )
            .at(place, "")
            .help("remove the `- `, or put the key of the list on a line above");
        }
        self.no_key()
    }

    pub fn item_not_here(&self) -> Diagnostic {
        let written = value_at(self.whole, self.offset);
        if written == "-" {
            return self.sign();
        }
        let place = Span::new(self.file, self.offset, self.offset + written.len());
        Diagnostic::new(Rule::LIST_ON_LINE, "a list cannot begin on the line of its key")
            .at(place, "")
            .help(format!(
                "put `{written}` on the next line; where the dash is part of a text, put the text in quotes: `{}`",
                in_quotes(written)
            ))
    }

    pub fn tab(&self) -> Diagnostic {
        // The parser stops at the value that a tab on a later line spoils.
        let mut start = self.line.start;
        let mut found = None;
        for line in self.whole[start..].split_inclusive('\n') {
            let indentation = &line[..line.len() - line.trim_start().len()];
            if let Some(tab) = indentation.find('\t') {
                found = Some(start + tab..start + indentation.trim_end_matches(['\r', '\n']).len());
                break;
            }
            start += line.len();
        }
        let range = found.unwrap_or(self.offset..self.offset);
        Diagnostic::new(Rule::TAB, "expected spaces before the text, found a tab")
            .at(Span::new(self.file, range.start, range.end), "")
            .help("indent with spaces, two for each level")
    }

    pub fn indentation(&self) -> Diagnostic {
        Diagnostic::new(
            Rule::INDENTATION,
            "this line is indented otherwise than those around it",
        )
        .at(self.line.words(), "")
        .help("indent what belongs together by the same number of spaces")
    }
}

/// Says how a value is written that has the marks of a word processor around it, which YAML takes
/// for letters.
fn with_marks(diagnostic: Diagnostic, key: &str, inner: &str) -> Diagnostic {
    if inner.trim_start().starts_with(['{', '[']) {
        return diagnostic.help(format!("remove the quotation marks: `{key}: {inner}`"));
    }
    diagnostic
        .note("YAML takes typographic quotation marks for letters")
        .help(format!(
            "put it between straight quotation marks: `{key}: {}`",
            in_quotes(inner)
        ))
}

/// Reports a key with no space after its colon.
fn no_space(line: Line<'_>) -> Option<Diagnostic> {
    let (key, value) = line.tight_key()?;
    let rest = line.text[value..].trim_end();
    let place = line.place(value - 1, value);
    Some(
        Diagnostic::new(
            Rule::MISSING_SPACE,
            format!("expected a space after `{key}:`, found none"),
        )
        .at(place, "")
        .help(format!("write {}", quoted(&format!("{key}: {rest}")))),
    )
}

/// Reports an item with no space after its dash.
fn tight_dash(line: Line<'_>) -> Option<Diagnostic> {
    let item = line.text.trim().strip_prefix('-')?;
    if item.is_empty() || item.starts_with(['-', ' ']) {
        return None;
    }
    let start = line.text.len() - line.text.trim_start().len();
    Some(
        Diagnostic::new(
            Rule::MISSING_SPACE,
            "expected a space after `-`, found none",
        )
        .at(line.place(start, start + 1), "")
        .help(format!("write {}", quoted(&format!("- {item}")))),
    )
}

/// Reports an item of a list that is indented so far that it runs on from the text above.
pub(in super::super) fn swallowed_item(whole: &str, place: Span) -> Option<Diagnostic> {
    let source = whole.get(place.range())?;
    let mut start = place.start as usize;
    for (index, line) in source.split_inclusive('\n').enumerate() {
        let words = line.trim_start();
        if index > 0 && words.starts_with("- ") {
            let begin = start + line.len() - words.len();
            let foreign = spaces::in_structure(whole, Line::at(place.file, whole, begin));
            if foreign.is_some() {
                return foreign;
            }
            let span = Span::new(place.file, begin, begin + words.trim_end().len());
            return Some(
                Diagnostic::new(
                    Rule::INDENTATION,
                    "this item is indented too far to begin an item",
                )
                .at(span, "YAML takes this for more of the text above")
                .help("begin it in the column of the item above"),
            );
        }
        start += line.len();
    }
    None
}
