//! Lines of a given number of columns, as a terminal counts them (Unicode, UAX #11).

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::typeset::style::Alignment;
use crate::typeset::text::{BreakKind, Opportunity, StyledText, addresses, opportunities};
use crate::typeset::unit::Length;

/// The columns of a line: 72, as mail is written (RFC 3676, 4.2 asks for no more than 78).
pub(super) const MEASURE: usize = 72;

/// The fewest columns that indents leave to the text.
const LEAST: usize = 24;

/// Returns how many columns a text takes.
pub(super) fn display_width(text: &str) -> usize {
    text.width()
}

/// Turns an indent into columns, each of half an em.
pub(super) fn columns(indent: Length, size: Length) -> usize {
    let (indent, size) = (indent.units().max(0), size.units().max(1));
    let columns = (4 * indent + size) / (2 * size);
    (columns as usize).min(MEASURE - LEAST)
}

/// Puts a line at its place within a measure.
pub(super) fn aligned(line: &str, alignment: Alignment, measure: usize) -> String {
    let space = measure.saturating_sub(display_width(line));
    let indent = match alignment {
        Alignment::Justified | Alignment::Start => 0,
        Alignment::Centre => space / 2,
        Alignment::End => space,
    };
    format!("{}{line}", " ".repeat(indent))
}

/// The layout of the lines of a paragraph.
pub(super) struct Lines {
    /// The indent of the first line.
    pub first: usize,
    /// The indent of the other lines.
    pub rest: usize,
    /// The space kept free at the end of each line.
    pub end: usize,
    /// The alignment of each line in the remaining space.
    pub alignment: Alignment,
    /// The label before the text of the first line, and its indent.
    pub label: Option<(usize, String)>,
}

impl Lines {
    /// Breaks a text into lines, each as full as it can be.
    pub fn wrap(&self, text: &StyledText) -> Vec<String> {
        let mut head = match &self.label {
            Some((indent, label)) => format!("{}{label} ", " ".repeat(*indent)),
            None => String::new(),
        };
        let missing = self.first.saturating_sub(display_width(&head));
        head.push_str(&" ".repeat(missing));
        let mut breaks = opportunities(text);
        // An address is of no use in two parts, however long it is.
        let addresses = addresses(&text.text);
        let is_inside = |at| addresses.iter().any(|it| it.start < at && at < it.end);
        breaks.retain(|place| !opens_with_call(&text.text, place.at) && !is_inside(place.at));
        let mut lines = Vec::new();
        let mut start = 0;
        while start < text.text.len() || lines.is_empty() {
            let indent = if lines.is_empty() {
                head.clone()
            } else {
                " ".repeat(self.rest)
            };
            let measure = MEASURE.saturating_sub(display_width(&indent) + self.end);
            let end = line_end(&text.text, &breaks, start, measure.max(LEAST));
            let words = text.text[start..end].trim_end();
            lines.push(format!(
                "{indent}{}",
                aligned(words, self.alignment, measure)
            ));
            start = end;
        }
        lines
    }
}

/// Returns where a line that begins at `start` ends: at the last opportunity within the measure,
/// one between words that are tied or inside a word only where there is no other, and the next one
/// where there is none at all.
fn line_end(text: &str, breaks: &[Opportunity], start: usize, measure: usize) -> usize {
    let first = breaks.partition_point(|opportunity| opportunity.at <= start);
    let mut untied = None;
    let mut tied = None;
    for opportunity in &breaks[first..] {
        if opportunity.kind == BreakKind::SoftHyphen {
            continue;
        }
        let fits = display_width(text[start..opportunity.at].trim_end()) <= measure;
        if !fits {
            return untied.or(tied).unwrap_or(opportunity.at);
        }
        if opportunity.kind == BreakKind::Forced {
            return opportunity.at;
        }
        if opportunity.bond.is_some() || divides_word(text, opportunity) {
            tied = Some(opportunity.at)
        } else {
            untied = Some(opportunity.at)
        }
    }
    let fits = display_width(text[start..].trim_end()) <= measure;
    if fits {
        text.len()
    } else {
        untied.or(tied).unwrap_or(text.len())
    }
}

/// Returns whether a line that begins at `at` would begin with a footnote reference, which follows
/// its word without a space.
fn opens_with_call(text: &str, at: usize) -> bool {
    text[at..].starts_with('[') && !text[..at].ends_with(char::is_whitespace)
}

/// Returns whether a line end here would divide a word or an address, which nobody could then put
/// together again. Each ideograph is a word.
fn divides_word(text: &str, opportunity: &Opportunity) -> bool {
    let (before, after) = text.split_at(opportunity.at);
    let is_wide = |end: Option<char>| end.is_some_and(|end| end.width() == Some(2));
    match opportunity.kind {
        BreakKind::Hyphen => true,
        BreakKind::Solid => !is_wide(before.chars().next_back()) && !is_wide(after.chars().next()),
        BreakKind::Forced | BreakKind::Space | BreakKind::SoftHyphen => false,
    }
}
