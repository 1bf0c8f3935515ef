//! Lines that hold more than a name, which are taken apart where the letter numbers their parts.
//!
//! The letter names the mark that divides them, too, which is never guessed: a comma is in "Ana Bo, Jr." as
//! in "Ana Bo, Upper Valley School".

use std::cmp::Reverse;
use std::ops::Range;

use super::super::super::choice::{Choice, Divider, Words};
use super::super::super::node::{Key, Node, NodeKind};
use super::super::super::place::place_within;
use super::super::super::reader::Reader;
use super::super::columns::Columns;
use super::super::rows::Row;
use super::KEY;
use crate::lang::{WordSet, folded};
use crate::report::{Diagnostic, Rule};
use crate::source::{Sources, Span};

/// Degrees after a name, without stops.
static DEGREES: WordSet = WordSet::of(|words| words.degrees);

/// Suffixes of names, which a comma precedes as it does degrees.
const SUFFIXES: [&str; 5] = ["jr", "sr", "ii", "iii", "iv"];

/// Marks around text that is struck out.
const STROKE: &str = "~~";

/// The fewest lines of which it can be said that most of them are divided.
const FEWEST: usize = 3;

/// A part of a line, by its number from 1, and the field that it is for.
pub(in super::super) struct NumberedPart {
    pub number: usize,
    pub ours: &'static str,
}

/// Divides rows that are a text each, where the letter numbers the parts; where it does not, and
/// most of them hold more than a name, that is reported.
pub(in super::super) fn divide(
    rows: Vec<Row>,
    columns: &mut Columns,
    reader: &mut Reader<'_>,
) -> Vec<Row> {
    let is_line = |row: &Row| match &*row.fields {
        [(key, node)] => key.span == node.span,
        _ => false,
    };
    match rows.iter().all(is_line) {
        true => divide_cells(rows, columns, reader),
        false => rows,
    }
}

/// Divides the rows of a table with one column, as lines are.
pub(in super::super) fn divide_cells(
    rows: Vec<Row>,
    columns: &mut Columns,
    reader: &mut Reader<'_>,
) -> Vec<Row> {
    let is_name = |row: &Row| text(row).is_some();
    if rows.is_empty() || !rows.iter().all(is_name) {
        return rows;
    }
    let numbered = columns.numbered();
    let stated = columns
        .divider
        .map(|divider: Choice<Divider>| divider.value);
    let stated = stated.unwrap_or(Divider::Commas);
    if let Some((divider, lines)) = most_likely(&rows)
        && (numbered.is_empty() || divider != stated && 2 * cut(stated, &rows).len() < rows.len())
    {
        reader.report.push(divided_lines(divider, &lines, columns));
        columns.undivided.extend(lines);
    }
    if numbered.is_empty() {
        return rows;
    }
    let rows = rows.into_iter();
    rows.map(|row| row_of_parts(row, stated, &numbered, reader.sources))
        .collect()
}

/// Returns the text of a row that has nothing but a name.
fn text(row: &Row) -> Option<&str> {
    match &*row.fields {
        [(key, node)] if key.text == KEY => match &node.kind {
            NodeKind::Text(text, _) => Some(text),
            _ => None,
        },
        _ => None,
    }
}

/// Returns the divider of most rows, and their places; `None` if most hold a name alone.
fn most_likely(rows: &[Row]) -> Option<(Divider, Vec<Span>)> {
    // A bar is in no name.
    let is_sure = |divider: &Divider| rows.len() >= FEWEST || *divider == Divider::Bars;
    let dividers = Divider::WORDS.iter().map(|(_, divider)| *divider);
    let dividers = dividers.filter(is_sure);
    let found = dividers.map(|divider| (divider, cut(divider, rows)));
    let found = found.filter(|(_, lines)| 2 * lines.len() > rows.len());
    // Of several, that is meant which comes first in a line.
    let fitness = |(divider, lines): &(Divider, Vec<Span>)| {
        let first = rows
            .iter()
            .filter_map(text)
            .find_map(|text| next_cut(*divider, text, 0));
        (
            lines.len(),
            Reverse(first.map_or(usize::MAX, |cut| cut.start)),
        )
    };
    found.max_by_key(fitness)
}

/// Returns the places of the rows that a divider divides.
fn cut(divider: Divider, rows: &[Row]) -> Vec<Span> {
    let divided = rows
        .iter()
        .filter(|row| text(row).is_some_and(|text| is_divided(text, divider)));
    divided.map(|row| row.span).collect()
}

/// Returns whether a text holds more than a name. After a comma that is several words, because
/// `Sample, Ana` is a name; in brackets it is more than an abbreviation or a remark.
fn is_divided(text: &str, divider: Divider) -> bool {
    let parts = parts(divider, text, 2);
    let [name, rest] = &*parts else {
        return false;
    };
    let (name, rest) = (text[name.clone()].trim(), text[rest.clone()].trim());
    let has_words = |text: &str| text.contains(char::is_alphabetic);
    let is_more = match divider {
        Divider::Commas => rest.split_whitespace().count() > 1,
        Divider::Brackets => {
            let is_small = |letter: char| !letter.is_uppercase();
            let is_capital = |letter: char| !letter.is_lowercase();
            !rest.chars().all(is_small) && !rest.chars().all(is_capital)
                || rest.chars().any(|letter| letter.is_alphabetic())
                    && !rest
                        .chars()
                        .any(|letter| letter.is_lowercase() || letter.is_uppercase())
        }
        _ => true,
    };
    has_words(name) && has_words(rest) && is_more
}

/// Divides a text into at most so many parts, the last of which is the rest.
fn parts(divider: Divider, text: &str, most: usize) -> Vec<Range<usize>> {
    if divider == Divider::Brackets {
        return match in_brackets(text) {
            Some(inner) if most > 1 => vec![0..inner.start - 1, inner],
            _ => std::iter::once(0..text.len()).collect(),
        };
    }
    let mut parts = Vec::new();
    let mut start = 0;
    while parts.len() + 1 < most {
        let Some(cut) = next_cut(divider, text, start) else {
            break;
        };
        parts.push(start..cut.start);
        start = cut.end;
    }
    parts.push(start..text.len());
    parts
}

/// Finds the next divider from a byte on: not in a quotation that begins there, and not before a
/// suffix or degree of the name.
fn next_cut(divider: Divider, text: &str, from: usize) -> Option<Range<usize>> {
    let marks: &[&str] = match divider {
        Divider::Commas => &[",", "，", "、", "،"],
        Divider::Semicolons => &[";", "；"],
        Divider::Bars => &["|"],
        Divider::Dashes => &[" - ", " – ", " — ", " -- ", "—"],
        Divider::Colons => &[": ", "："],
        Divider::Lines => &["\n"],
        Divider::Brackets => {
            let inner = in_brackets(text)?;
            return (inner.start > from).then_some(inner.start - 1..inner.start);
        }
    };
    let begin = from + quotation(&text[from..]);
    let mut places = text[begin..].char_indices();
    places.find_map(|(at, _)| {
        let at = begin + at;
        let mark = marks.iter().find(|mark| text[at..].starts_with(**mark))?;
        let cut = at..at + mark.len();
        let is_between = divider != Divider::Commas || !begins_with_suffix(&text[cut.end..]);
        is_between.then_some(cut)
    })
}

/// Returns whether what follows a comma is a degree or a suffix of the name before it.
fn begins_with_suffix(rest: &str) -> bool {
    let word = rest.split(',').next().unwrap_or(rest);
    let word = folded(word);
    SUFFIXES.contains(&word.as_str()) || DEGREES.contains(&word)
}

/// Returns the length of a quotation at the beginning of a text, with its marks; 0 if none is.
fn quotation(text: &str) -> usize {
    let lead = text.len() - text.trim_start().len();
    let inner = text[lead..].strip_prefix('"');
    let end = inner.and_then(|inner| inner.find('"'));
    end.map_or(0, |end| lead + 1 + end + 1)
}

/// Returns what is within the brackets at the end of a text.
fn in_brackets(text: &str) -> Option<Range<usize>> {
    let open = text
        .trim_end()
        .trim_end_matches('.')
        .strip_suffix([')', '）'])?;
    let mut depth = 1;
    for (at, letter) in open.char_indices().rev() {
        match letter {
            ')' | '）' => depth += 1,
            '(' | '（' => depth -= 1,
            _ => {}
        }
        if depth == 0 && at > 0 {
            return Some(at + letter.len_utf8()..open.len());
        }
    }
    None
}

/// Reports lines that hold more than a name.
fn divided_lines(divider: Divider, lines: &[Span], columns: &Columns) -> Diagnostic {
    let (all, one) = match divider {
        Divider::Commas => ("commas", "comma"),
        Divider::Semicolons => ("semicolons", "semicolon"),
        Divider::Bars => ("vertical bars", "bar"),
        Divider::Dashes => ("dashes", "dash"),
        Divider::Colons => ("colons", "colon"),
        Divider::Lines => ("line breaks", "line break"),
        Divider::Brackets => ("brackets", "bracket"),
    };
    let message = format!(
        "{} lines hold more than a name, divided by {all}",
        lines.len()
    );
    let form = columns.stated_form.clone();
    let form = match columns.are_numbered() {
        true => form,
        false => {
            let form = form.with_entry("columns", "name", "1");
            form.with_entry("columns", "affiliation", "2")
        }
    };
    let form = match divider {
        Divider::Commas => form,
        divider => form.with("divided-at", divider.word().to_owned()),
    };
    let diagnostic = Diagnostic::new(Rule::DIVIDED_LINES, message);
    let diagnostic = match lines.first() {
        Some(first) => diagnostic.at(*first, "the first of them"),
        None => diagnostic,
    };
    diagnostic
        .note("a line is printed whole, as a name")
        .help(format!(
            "to take the name from before the first {one}, and the affiliation from the rest, write\n{}",
            form.proposal()
        ))
}

/// Reports a divider where no part has a number.
pub(in super::super) fn without_numbers(divider: Choice<Divider>) -> Diagnostic {
    let message = "nothing is divided, because no part has a number";
    Diagnostic::new(Rule::DIVIDED_LINES, message)
        .at(divider.span, "")
        .help("write `columns: { name: 1, affiliation: 2 }`, or remove the line")
}

/// Makes the row of a text that is divided; the last part that is asked for is the rest of it.
fn row_of_parts(row: Row, divider: Divider, numbered: &[NumberedPart], sources: &Sources) -> Row {
    let last = numbered.iter().map(|part| part.number).max().unwrap_or(1);
    let mut fields = Vec::new();
    for (_, node) in &row.fields {
        let NodeKind::Text(words, style) = &node.kind else {
            continue;
        };
        for (index, range) in parts(divider, words, last).into_iter().enumerate() {
            let range = unquoted(words, range);
            let text = &words[range.clone()];
            let part = numbered.iter().find(|part| part.number == index + 1);
            // The strokes around a line are around its name alone.
            let is_struck = words.starts_with(STROKE) && words.ends_with(STROKE) && last > 1;
            let shown = match (is_struck, index) {
                (true, 0) => format!("{}{STROKE}", text.trim_end_matches(STROKE)),
                (true, _) => text.trim_end_matches(STROKE).trim_end().to_owned(),
                _ => text.to_owned(),
            };
            if let Some(part) = part.filter(|_| !text.is_empty()) {
                let span = place_within(sources, node.span, words, range);
                let key = Key {
                    text: part.ours.to_owned(),
                    span,
                };
                let kind = NodeKind::Text(shown, *style);
                fields.push((key, Node { span, kind }));
            }
        }
    }
    Row {
        fields,
        keyed: true,
        ..row
    }
}

/// Leaves out the space around a part, and the quotation marks that hold it together.
fn unquoted(words: &str, range: Range<usize>) -> Range<usize> {
    let part = &words[range.clone()];
    let start = range.start + part.len() - part.trim_start().len();
    let part = part.trim();
    let inner = part
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    match inner {
        Some(inner) => start + 1..start + 1 + inner.len(),
        None => start..start + part.len(),
    }
}

#[cfg(test)]
mod tests;
