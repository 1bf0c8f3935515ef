//! The list as a table for people.

use crate::export::list::{anonymous, row, sharing, used};
use crate::letter::{Counts, Letter, Part};
use crate::report::plural;
use crate::source::legible::on_one_line;
use unicode_width::UnicodeWidthStr;

/// The most columns of the terminal that a column of the table keeps free for its texts; a longer
/// text is reported in full, and pushes the rest of its row aside.
const WIDEST: usize = 40;

/// Writes each part with its heading, its order and its entries, numbered through, and how many
/// sign.
pub fn write(letter: &Letter) -> String {
    let mut text = String::new();
    let mut number = 0;
    for part in &letter.signatories {
        let table = Table::of(letter, part, number);
        number += part.signatories.len();
        for line in table.lines() {
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text.push('\n');
    }
    text.push_str(&summary(&Counts::of(&letter.signatories)));
    text.push('\n');
    text
}

/// A part as a table.
struct Table<'a> {
    /// The lines above it.
    above: Vec<String>,
    columns: Vec<&'static str>,
    rows: Vec<Vec<String>>,
    /// The lines below the entries.
    below: Vec<String>,
    /// The number of entries in earlier parts.
    before: usize,
    part: &'a Part,
}

impl<'a> Table<'a> {
    fn of(letter: &Letter, part: &'a Part, before: usize) -> Self {
        let columns = used(std::slice::from_ref(part));
        let rows = part.signatories.iter().map(|signatory| {
            let row = row(signatory, &columns);
            row.into_iter()
                .map(|text| on_one_line(text).into_owned())
                .collect()
        });
        let mut above = Vec::new();
        if let Some(heading) = &part.heading {
            let counts = Counts::of([part]);
            let heading = on_one_line(&heading.text);
            above.push(format!("{heading} ({})", kinds(&counts)));
        }
        above.extend(part.as_of.map(|date| letter.strings.as_of(date)));
        if part.states_order {
            above.push(letter.strings.alphabetical_order().to_owned());
        }
        if part.begins_list && part.heading.is_some() {
            above.rotate_left(1);
        }
        Self {
            above,
            rows: rows.collect(),
            columns,
            below: anonymous(letter, part)
                .into_iter()
                .chain(sharing(letter, part))
                .collect(),
            before,
            part,
        }
    }

    fn lines(&self) -> Vec<String> {
        let last = self.before + self.part.signatories.len();
        let digits = last.to_string().len();
        let widths = self.widths();
        let mut lines = self.above.clone();
        if !self.rows.is_empty() {
            let header = padded(self.columns.iter().copied(), &widths);
            lines.push(format!("{:digits$}  {header}", ""));
        }
        for (index, row) in self.rows.iter().enumerate() {
            let row = padded(row.iter().map(String::as_str), &widths);
            lines.push(format!("{:>digits$}  {row}", self.before + index + 1));
        }
        for below in &self.below {
            lines.push(format!("{:digits$}  {below}", ""));
        }
        lines
    }

    fn widths(&self) -> Vec<usize> {
        let width = |index: usize, column: &&str| {
            let texts = self.rows.iter().filter_map(|row| row.get(index));
            let widest = texts.map(|text| text.width()).max().unwrap_or_default();
            widest.min(WIDEST).max(column.width())
        };
        let columns = self.columns.iter().enumerate();
        columns
            .map(|(index, column)| width(index, column))
            .collect()
    }
}

/// Joins the texts of a row, each as wide as its column.
fn padded<'t>(texts: impl Iterator<Item = &'t str>, widths: &[usize]) -> String {
    let mut line = String::new();
    for (text, width) in texts.zip(widths) {
        line.push_str(text);
        let room = width.saturating_sub(text.width()) + 2;
        line.extend(std::iter::repeat_n(' ', room));
    }
    line
}

/// Says how many sign: `5 signatories: 3 persons, 2 organizations; 4 countries`.
fn summary(counts: &Counts) -> String {
    let all = plural(counts.signatories, "signatory", "signatories");
    format!("{all}: {}", kinds(counts))
}

/// Says who they are: `3 persons, 2 organizations; 4 countries`.
fn kinds(counts: &Counts) -> String {
    let kinds = [
        (counts.persons, "person", "persons"),
        (counts.organizations, "organization", "organizations"),
    ];
    let kinds = kinds.into_iter().filter(|(count, ..)| *count > 0);
    let kinds: Vec<String> = kinds
        .map(|(count, one, many)| plural(count, one, many))
        .collect();
    let mut text = kinds.join(", ");
    if counts.countries > 0 {
        text.push_str("; ");
        text.push_str(&plural(counts.countries, "country", "countries"));
    }
    text
}
