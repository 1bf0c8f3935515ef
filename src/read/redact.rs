//! Lines of files with private values that messages do not show, whatever is wrong with these
//! files.
//!
//! A value is known to be printed only after its file was read. Of a file that cannot be read only
//! lines are shown that hold a printed key and its plain value, and else the keys of a signatory
//! that a line begins with. A message about any other line keeps no word of the file between its
//! backticks: it says what kind of error it is, and where.

mod lines;

use std::borrow::Cow;
use std::ops::Range;

use super::draft::{Draft, DraftAnnex};
use super::form::Form;
use super::list::form::PartForm;

use super::node::{Node, NodeKind};
use super::reader::Reader;
use super::signatory::DraftSignatory;
use crate::report::{Diagnostic, Report, Rule, closest};
use crate::source::{FileId, Sources, Span};
use lines::{conceal_comments, conceal_lines, is_flat, is_known_key, is_printed_field};

/// The key of the signatories in a letter.
const SIGNATORIES: &str = "signatories";

/// The findings of the parser in a file.
pub(super) struct Parsed {
    pub file: FileId,
    /// Whether nothing could be made of the file.
    pub is_broken: bool,
    pub report: Report,
}

/// Adds the parser's diagnostics of a list to a report.
pub(super) fn tell_list(parsed: &Parsed, sources: &mut Sources, report: &mut Report) {
    let whole = 0..sources.file_text(parsed.file).len();
    tell(parsed, &[whole], sources, report);
}

/// Adds the parser's diagnostics of a letter to a report. Only its signatories are private.
pub(super) fn tell_letter(parsed: &Parsed, sources: &mut Sources, report: &mut Report) {
    let text = sources.file_text(parsed.file);
    if parsed.report.diagnostics().is_empty() && !text.contains('#') {
        return;
    }
    let blocks = blocks_of_signatories(text);
    tell(parsed, &blocks, sources, report);
}

/// Adds the parser's diagnostics to a report, without the words in the private parts of the file.
fn tell(parsed: &Parsed, private: &[Range<usize>], sources: &mut Sources, report: &mut Report) {
    let file = parsed.file;
    for part in private {
        if parsed.is_broken {
            conceal_lines(file, part.clone(), sources);
        } else {
            conceal_comments(file, part.clone(), sources);
        }
    }
    for diagnostic in parsed.report.diagnostics() {
        let labels = diagnostic.primary.iter().chain(&diagnostic.secondary);
        let places = labels.map(|label| sources.lines(label.span));
        let touches = |place: &Span| {
            let mut private = private
                .iter()
                .map(|part| (part.start as u32, part.end as u32));
            private.any(|(start, end)| place.start <= end && start <= place.end)
        };
        let touched: Vec<Span> = places.filter(touches).collect();
        for place in &touched {
            conceal_lines(file, place.range(), sources);
        }
        let is_flat = private.iter().all(|part| {
            let text = sources.file_text(file).get(part.clone());
            text.is_some_and(is_flat)
        });
        let is_plain = |place: &Span| sources.text(*place).lines().all(is_printed_field);
        // Such a diagnostic quotes nothing but the value that it marks.
        let is_seen = diagnostic.rule == Rule::COMMA_IN_VALUE
            && diagnostic
                .primary
                .as_ref()
                .is_some_and(|label| matches!(sources.seen(label.span), Cow::Borrowed(_)));
        report.push(
            if touched.is_empty() || is_seen || is_flat && touched.iter().all(is_plain) {
                diagnostic.clone()
            } else {
                redacted(diagnostic.clone(), sources.file_text(file))
            },
        );
    }
}

/// Conceals what is in a value that cannot be read, under other keys than those of an entry.
pub(super) fn conceal(node: &Node, sources: &mut Sources) {
    match &node.kind {
        NodeKind::List(items) => items.iter().for_each(|item| conceal_texts(item, sources)),
        NodeKind::Mapping(entries) => {
            for (key, value) in entries {
                if DraftSignatory::FORM.find(&key.text).is_none() {
                    conceal_texts(value, sources);
                }
            }
        }
        _ => {}
    }
}

/// Conceals the texts under a key that may be that of a list, or of a column.
fn conceal_texts(node: &Node, sources: &mut Sources) {
    match &node.kind {
        NodeKind::Text(..) => sources.conceal(node.span),
        _ => conceal(node, sources),
    }
}

/// Conceals all of a file that cannot be read, but for the keys of signatories.
pub(super) fn conceal_file(file: FileId, sources: &mut Sources) {
    let whole = 0..sources.file_text(file).len();
    conceal_lines(file, whole, sources);
}

impl Reader<'_> {
    /// Reports a value instead of an entry, without showing it.
    pub(super) fn tell_of_value(&mut self, diagnostic: Diagnostic, node: &Node) {
        conceal(node, self.sources);
        let place = self.sources.lines(node.span);
        let is_text = matches!(node.kind, NodeKind::Text(..));
        let is_plain = self.sources.text(place).lines().all(is_printed_field);
        self.report.push(if is_text && !is_plain {
            self.sources.conceal(node.span);
            redacted(diagnostic, self.sources.file_text(node.span.file))
        } else {
            diagnostic
        });
    }
}

/// Finds the signatories in the text of a letter, each from the end of their key to the next key
/// of the letter in the same column, or to its end. Where no line has the key, all from the first
/// entry on is taken.
fn blocks_of_signatories(text: &str) -> Vec<Range<usize>> {
    let mut blocks: Vec<Range<usize>> = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    let mut first_entry = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let indent = line.len() - line.trim_start().len();
        if let Some((from, column)) = open
            && indent <= column
            && begins_with_key_of_letter(line)
        {
            blocks.push(from..start);
            open = None;
        }
        if open.is_none() {
            open = end_of_key(line).map(|end| (start + end, indent));
        }
        if first_entry.is_none() && is_entry(line) {
            first_entry = Some(start);
        }
        start += line.len();
    }
    blocks.extend(open.map(|(from, _)| from..text.len()));
    if blocks.is_empty() {
        blocks.extend(first_entry.map(|from| from..text.len()));
    }
    blocks
}

/// Returns the end of the key of the signatories on a line, also of a misspelt one.
fn end_of_key(line: &str) -> Option<usize> {
    for (found, _) in line.match_indices(SIGNATORIES) {
        let rest = line[found + SIGNATORIES.len()..].trim_start_matches(['"', '\'']);
        if rest.trim_start().starts_with(':') {
            return Some(line.len() - rest.len());
        }
    }
    let word = first_word(line);
    closest(word, [SIGNATORIES])?;
    line.find(word).map(|start| start + word.len())
}

/// Returns whether a line begins with a key of a letter that no list of signatories has.
fn begins_with_key_of_letter(line: &str) -> bool {
    let word = first_word(line);
    let of = |forms: [&Form; 2]| forms.iter().any(|form| form.find(word).is_some());
    of([Draft::FORM, DraftAnnex::FORM]) && !of([DraftSignatory::FORM, PartForm::FORM])
}

/// Returns whether an item with the key of a person or an organization begins on a line.
fn is_entry(line: &str) -> bool {
    let is_item = line.trim_start().starts_with(['-', '{', '[']);
    is_item && ["name", "organization"].contains(&first_word(line))
}

fn first_word(line: &str) -> &str {
    let line = line.trim_start_matches([' ', '\t', '-', '{', '[', ',', '"', '\'']);
    let is_sign = |letter: char| !letter.is_alphanumeric() && letter != '-';
    line.split(is_sign).next().unwrap_or("")
}

/// The words between backticks that messages have themselves.
const OWN_WORDS: [&str; 11] = [
    "signed: true",
    "- ",
    "-",
    "- name: …",
    "- organization: …",
    "{ \"name\": \"…\" }",
    "\"name\": \"…\"",
    ": ",
    ".yaml",
    ".jsonl",
    "\\\\",
];

/// Removes the words of the user from a diagnostic about a file with a text, which says of what kind
/// the error is.
pub(super) fn redacted(mut diagnostic: Diagnostic, text: &str) -> Diagnostic {
    let without_words = |message: &str| {
        if text.contains('`') {
            // Where a quotation ends cannot be seen: a key that the text has between backticks would
            // look like one that the program quotes.
            without_quotations(message)
        } else {
            without_words(message)
        }
    };
    let is_guess = diagnostic
        .help
        .iter()
        .all(|help| help.starts_with("did you mean"));
    // A misspelt key is nobody's name.
    if diagnostic.rule != Rule::UNKNOWN_KEY || !is_guess {
        diagnostic.message = without_words(&diagnostic.message);
    }
    let labels = diagnostic.primary.iter_mut();
    for label in labels.chain(&mut diagnostic.secondary) {
        label.text = without_words(&label.text);
    }
    for note in &mut diagnostic.notes {
        *note = without_words(note);
    }
    let mut help = Vec::new();
    for written in std::mem::take(&mut diagnostic.help) {
        let shown = without_words(&written);
        let shown = if shown == written {
            shown
        } else {
            help_for(diagnostic.rule).to_owned()
        };
        if !help.contains(&shown) {
            help.push(shown);
        }
    }
    diagnostic.help = help;
    diagnostic
}

/// The help of rules whose own help quotes the user's words.
const HELP: [(Rule, &str); 7] = [
    (
        Rule::JSON_SYNTAX,
        "put each key and each text between double quotation marks",
    ),
    (
        Rule::MISSING_SPACE,
        "put a space after the colon, or after the dash of an item",
    ),
    (
        Rule::INDENTATION,
        "indent the keys of an entry by the same number of spaces",
    ),
    (
        Rule::UNCLOSED_QUOTATION,
        "close the quotation mark, or put a text with an apostrophe between double ones",
    ),
    (Rule::DUPLICATE_KEY, "put a space after each `-`"),
    (
        Rule::LIST_ON_LINE,
        "put the list on the lines below its key",
    ),
    (
        Rule::WRONG_TYPE,
        "write `- name: …`, or `- organization: …`",
    ),
];

/// Returns the help of a rule if the one with the user's words must not be shown.
fn help_for(rule: Rule) -> &'static str {
    let found = HELP.iter().find(|(known, _)| *known == rule);
    found.map_or("put the text between quotation marks", |(_, help)| help)
}

/// Replaces all between the first backtick of a text and the last by `…`, unless each word between
/// backticks is a known key or a word of the program.
fn without_words(text: &str) -> String {
    let is_own = |word: &str| {
        let key = word.trim_end_matches([':', '…', ' ']);
        let is_sign = word.len() == 1 && word.bytes().all(|byte| byte.is_ascii_punctuation());
        is_sign || OWN_WORDS.contains(&word) || is_known_key(key)
    };
    let mut words = text.split('`').skip(1).step_by(2);
    if words.all(is_own) && text.matches('`').count().is_multiple_of(2) {
        return text.to_owned();
    }
    without_quotations(text)
}

/// Replaces all between the first backtick of a text and the last by `…`.
fn without_quotations(text: &str) -> String {
    match (text.find('`'), text.rfind('`')) {
        (Some(start), Some(end)) => format!("{}`…`{}", &text[..start], &text[end + 1..]),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests;
