//! The numbers of paragraphs and items, and lines that look like items and are not read as such.

use std::ops::Range;

use super::super::body::ListStyle;
use super::Reader;
use crate::lang::{ItemMark, ItemMarkKind};
use crate::report::{Diagnostic, Rule};
use crate::source::Span;

/// From here on, a number before a full stop is rather a year than that of a paragraph.
const YEARS: u64 = 1000;

/// A mark that begins a paragraph, as typed.
pub(super) struct Typed {
    mark: ItemMark,
    written: String,
}

impl Reader<'_> {
    /// Returns the style of a numbered list that begins at a byte: `1.` numbers the paragraphs of
    /// the text, and within a list its items, as `1)` does.
    pub(super) fn numbered_style(&self, start: usize) -> ListStyle {
        let source = self.manuscript.text.get(start..).unwrap_or("");
        let digits = source.bytes().take_while(u8::is_ascii_digit).count();
        if source[digits..].starts_with(')') {
            ListStyle::Parenthesized
        } else if self.blocks.is_in_list() {
            ListStyle::Numbered
        } else {
            ListStyle::Paragraphs
        }
    }

    /// Reads the number of an item, and warns if it does not follow the one before.
    pub(super) fn number_item(&mut self, range: Range<usize>) {
        let source = self.manuscript.text.get(range.clone()).unwrap_or("");
        let digits = source.bytes().take_while(u8::is_ascii_digit).count();
        let Ok(written) = source[..digits].parse::<u64>() else {
            return;
        };
        let span = self.place(range.start..range.start + digits);
        let mark = &source[..(digits + 1).min(source.len())];
        let (is_apart, last) = (self.blocks.is_apart(), self.last_number);
        let Some(list) = self.blocks.list() else {
            return;
        };
        let is_paragraph = list.style == ListStyle::Paragraphs;
        let before = list.numbers.last().copied();
        let first = list.numbers.first().copied();
        let next = match before {
            Some(before) if is_apart || !is_paragraph => before.saturating_add(1),
            _ => last.saturating_add(1),
        };
        let (number, follows) = match (is_paragraph, before) {
            (true, Some(_)) => (written, written == next),
            (true, None) => (written, is_apart || written == 1 || written == next),
            // Giving every item the first number is a custom, and says that they are to be counted.
            (false, Some(_)) if Some(written) == first => (next, true),
            (false, Some(_)) => (written, written == next),
            (false, None) => (written, true),
        };
        list.numbers.push(number);
        // After a year, which is none of its numbers, a text goes on.
        if is_paragraph && !is_apart && (follows || written < YEARS) {
            self.last_number = written;
        }
        if !follows {
            self.report.push(unexpected(written, next, mark, span));
        }
    }

    /// Warns of a paragraph whose typed mark, such as `(d)`, does not follow the one before.
    pub(super) fn number_typed(&mut self, range: Range<usize>) {
        let text = self.manuscript.text.get(range.clone()).unwrap_or("");
        let last = self.typed.last().map(|typed| &typed.mark);
        let mark = ItemMark::of(text, last);
        let is_counted =
            |mark: &ItemMark| matches!(mark.kind, ItemMarkKind::Letter | ItemMarkKind::Roman);
        let Some(mark) = mark.filter(is_counted) else {
            return;
        };
        if self.blocks.is_apart() {
            return;
        }
        let written = text[..mark.length].to_owned();
        let mut typed = self.typed.iter();
        if let Some(at) = typed.rposition(|typed| typed.mark.kind == mark.kind) {
            let before = &self.typed[at];
            if mark.value != 1 && mark.value != before.mark.value + 1 {
                let span = self.place(range.start..range.start + mark.length);
                let error = out_of_order(&written, &before.written, span);
                self.report.push(error);
            }
            self.typed.truncate(at);
        }
        self.typed.push(Typed { mark, written });
    }

    /// Warns of lines that begin as items do, and are read as parts of the paragraph above them.
    pub(super) fn find_items_in_text(&mut self, range: Range<usize>) {
        let source = self.manuscript.text;
        let text = source.get(range.clone()).unwrap_or("");
        let mut before: Option<(&str, Option<ItemMark>)> = None;
        let mut start = range.start;
        let mut last = ItemMark {
            kind: ItemMarkKind::Number,
            value: self.last_number,
            length: 0,
        };
        for line in text.split_inclusive('\n') {
            let trimmed = line.trim_start_matches([' ', '\t', '>']);
            let at = start + line.len() - trimmed.len();
            start += line.len();
            let mark = ItemMark::of(trimmed, Some(&last));
            if let (Some((line_before, _)), Some(mark)) = (&before, &mark)
                && mark.begins_item(&last, line_before)
            {
                let written = source[at..at + mark.length].to_owned();
                let span = self.place(at..at + mark.length);
                self.report.push(runs_on(mark, &written, span));
            }
            if let Some(mark) = &mark {
                last = mark.clone();
            }
            before = Some((line.trim_end_matches(['\n', '\r']), mark));
        }
    }
}

/// Reports a number that does not follow the one before.
fn unexpected(written: u64, next: u64, mark: &str, span: Span) -> Diagnostic {
    if written >= YEARS {
        let message = format!("`{mark}` is read as the number of a paragraph");
        return Diagnostic::new(Rule::LIST_NUMBER, message)
            .at(span, "")
            .help(format!(
                "to begin a sentence with the number, write `{written}\\{}`",
                &mark[mark.len() - 1..]
            ));
    }
    let message = format!("the number {written} does not follow the one before");
    Diagnostic::new(Rule::LIST_NUMBER, message)
        .at(span, format!("expected {next}"))
        .note("a number is printed unchanged")
        .help(format!(
            "write `{next}{}`, or `{written}\\{0}` if it begins a sentence",
            &mark[mark.len() - 1..]
        ))
}

/// Reports a typed mark that does not follow the one before.
fn out_of_order(written: &str, before: &str, span: Span) -> Diagnostic {
    let message = format!("the mark `{written}` does not follow the one before");
    Diagnostic::new(Rule::LIST_NUMBER, message)
        .at(span, format!("expected the mark after `{before}`"))
        .note("a mark is printed unchanged")
        .help("write the marks in order, or add `allow: [list-number]`")
}

/// Reports a line that begins as an item does.
fn runs_on(mark: &ItemMark, written: &str, span: Span) -> Diagnostic {
    let message = format!("the line after `{written}` runs on in the paragraph above it");
    let instead = match mark.kind {
        ItemMarkKind::Bullet => {
            "write `- ` instead of the mark, and leave a blank line before the first".to_owned()
        }
        ItemMarkKind::Number => format!(
            "leave a blank line before it, or write `{}` if it belongs to the sentence",
            escaped(written)
        ),
        ItemMarkKind::Letter | ItemMarkKind::Roman => {
            "leave a blank line before it: it is printed as a paragraph with its mark".to_owned()
        }
    };
    Diagnostic::new(Rule::RUN_TOGETHER, message)
        .at(span, "")
        .help(instead)
}

/// Writes a number so that it begins no item: `5\.`.
fn escaped(written: &str) -> String {
    let (number, stop) = written.split_at(written.len() - 1);
    format!("{number}\\{stop}")
}
