//! The first row of a table, which says what its columns hold.

mod absent;
mod codes;
mod numbered;
mod problems;

use super::super::super::node::Key;
use super::super::super::reader::Reader;
use super::super::super::signatory::DraftSignatory;
use super::super::columns::Columns;
use super::super::{contacts, headers};
use super::cells::Records;
use super::sample::Sample;
use super::{Record, Separator, Table};
use crate::report::{Diagnostic, Report, Rule, alternatives, beyond};
use crate::source::{Span, bounds};

/// The role of a column's cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Meaning {
    /// They are printed, as the value of our key.
    Printed(&'static str),
    /// They are a share of a field, by the number of the column in the letter.
    Piece(usize),
    /// They are wanted of a table of addressees, by the number of the column.
    Wanted(usize),
    /// They are known and never printed.
    Private,
    /// They are one of several parts of names, of which it was reported that none is printed.
    Part,
    /// Nobody has named them.
    Unknown,
}

/// The columns of a table, each by our key or by its own header.
pub(super) struct Header {
    pub columns: Vec<(Key, Meaning)>,
    /// Whether the rows below show that it is one, whatever its words.
    is_sure: bool,
    /// Whether it says who signs; the rows are not read otherwise.
    pub says_who: bool,
    /// The first row, where the letter names the columns by their numbers and it is a signatory.
    pub first: Option<Record>,
}

impl Table<'_> {
    /// Reads the header; `None` if there is none, which was reported.
    pub(super) fn header(
        &self,
        record: Record,
        sample: &Sample,
        columns: &mut Columns,
        reader: &mut Reader<'_>,
    ) -> Option<Header> {
        if let Some(fault) = record.faults().next() {
            let diagnostic = self.fault(fault);
            reader.report.push(self.noted(diagnostic));
            return None;
        }
        if let Some(cell) = record.cells.get(bounds::COLUMNS) {
            let diagnostic = beyond("this table", bounds::COLUMNS as u64, "columns");
            let diagnostic = diagnostic.at(Span::point(self.file, cell.start), "");
            reader
                .report
                .push(diagnostic.help("delete the columns that are not printed"));
            return None;
        }
        let keys: Vec<Key> = record
            .cells
            .iter()
            .map(|cell| Key {
                text: cell.value(self.text),
                span: self.place(cell),
            })
            .collect();
        if columns.wanted.is_some() {
            return Some(Header {
                columns: columns.find_wanted(keys, reader),
                is_sure: true,
                says_who: true,
                first: None,
            });
        }
        if numbered::is_meant(&keys, columns) {
            return Some(self.numbered(keys, record, columns));
        }
        let texts: Vec<&str> = keys.iter().map(|key| key.text.as_str()).collect();
        let mut meanings = columns.meanings(&texts);
        let all = meanings.clone();
        for (index, meaning) in meanings.iter_mut().enumerate() {
            let is_same = |(other, same): (usize, &Meaning)| {
                other != index && same == meaning && !sample.is_empty(other)
            };
            let is_printed = matches!(meaning, Meaning::Printed(_));
            // A question that nobody was asked gives way to one that has answers.
            let gives_way = || match meaning {
                Meaning::Printed("name") if !columns.names("name") => {
                    let others = (0..texts.len()).filter(|other| all[*other] == Meaning::Unknown);
                    sample.names(others).is_some()
                }
                _ => false,
            };
            let is_other = all.iter().enumerate().any(is_same) || gives_way();
            if is_printed && sample.is_empty(index) && is_other {
                *meaning = Meaning::Unknown;
            }
        }
        columns.selection.meet(texts.iter().copied());
        let mut header = Header {
            columns: keys.into_iter().zip(meanings).collect(),
            is_sure: false,
            says_who: true,
            first: None,
        };
        let who = |meaning: &Meaning| match meaning {
            Meaning::Printed(ours) => ["name", "organization"].contains(ours),
            Meaning::Piece(index) => columns.named[*index].ours != headers::KIND,
            _ => false,
        };
        if sample.has_questions {
            let diagnostic = self.questions_below(&header, sample, columns, reader);
            reader.report.push(self.noted(diagnostic));
            return None;
        }
        let understood = header.columns.iter().any(|(_, meaning)| who(meaning));
        if !understood {
            let title = header.is_title();
            let title = title.then(|| self.title_above(record.start, columns, reader));
            if let Some(diagnostic) = title.flatten() {
                reader.report.push(diagnostic);
                return None;
            }
            let heads: Vec<&str> = header.texts().collect();
            let is_sure = !header.holds_data() && sample.differs_from(&heads);
            if is_sure {
                header.is_sure = true;
            } else if header.holds_data() || header.is_entry() || !header.has_known_word() {
                let diagnostic = self.no_header(&header, &record, sample, columns, reader);
                reader.report.push(self.noted(diagnostic));
                return None;
            }
        }
        for (key, _) in &header.columns {
            reader.sources.show(key.span);
        }
        if let Some(diagnostic) = header.numbers_for_names(sample, columns) {
            reader.report.push(self.noted(diagnostic));
            return None;
        }
        let mut problems = header.doubled(columns);
        let divided = header.parts_of_names(sample, columns);
        let is_joined = problems.is_empty() && divided.is_some() && columns.names("name");
        problems.extend(divided);
        let told = !problems.is_empty() && !is_joined;
        let understood = understood || is_joined;
        for problem in problems {
            reader.report.push(self.noted(problem));
        }
        if !understood && !told && !columns.lacks_who_signs() {
            let diagnostic = self.not_understood(&header, sample, columns, reader);
            reader.report.push(self.noted(diagnostic));
        }
        if understood && !told {
            let taken = header.taken(columns).map(|taken| self.noted(taken));
            reader
                .report
                .extend(taken.map_or_else(Report::default, Report::from));
        }
        header.says_who = understood || columns.lacks_who_signs();
        Some(header)
    }

    /// Reports a first row that is a title, where the names of the columns are below it.
    fn title_above(
        &self,
        start: usize,
        columns: &Columns,
        reader: &mut Reader<'_>,
    ) -> Option<Diagnostic> {
        let below = self.header_below()?;
        reader.sources.show(below);
        let file = reader.sources.name(self.file);
        let line = match self.separator {
            Some(_) => "line",
            None => "row",
        };
        let message = format!("the first {line} of `{file}` is a title, not a header");
        let diagnostic = Diagnostic::new(Rule::LIST_HEADER, message)
            .at(Span::point(self.file, start), "")
            .see(below, "the names of the columns");
        let skipped = (reader.sources.position(below).line - 1).to_string();
        let form = columns.stated_form.clone().with("skip-rows", skipped);
        Some(diagnostic.help(format!(
            "to skip what is above the names, write\n{}",
            form.block()
        )))
    }

    /// Finds the first header of the signatories in the rows below the first.
    fn header_below(&self) -> Option<Span> {
        /// The last row in which it is sought.
        const ROWS: usize = 10;
        let says_who = |text: &str| matches!(headers::known(text), Some("name" | "organization"));
        if self.separator.is_none() {
            // Every cell of a sheet is a line.
            let mut start = 0;
            let places = self.text.split_inclusive('\n').map(|line| {
                let place = Span::new(self.file, start, start + line.trim_end().len());
                start += line.len();
                (place, line.trim_end())
            });
            let mut places = places.take(ROWS * ROWS);
            return places
                .find(|(_, text)| says_who(text))
                .map(|(place, _)| place);
        }
        let rows = |separator: Separator| Records::new(self.text, separator.byte()).take(ROWS);
        let rows = Separator::ALL
            .into_iter()
            .flat_map(|separator| rows(separator).skip(1));
        let mut cells = rows.flat_map(|row| row.cells);
        let cell = cells.find(|cell| says_who(&cell.value(self.text)))?;
        Some(self.place(&cell))
    }

    fn not_understood(
        &self,
        header: &Header,
        sample: &Sample,
        columns: &Columns,
        reader: &Reader<'_>,
    ) -> Diagnostic {
        if let Some(private) = columns.private_who() {
            let message = format!(
                "`{}` is private, and no other column holds names or organizations",
                private.text
            );
            let diagnostic = Diagnostic::new(Rule::PRIVATE_NAME, message).at(private.span, "");
            return diagnostic.help(format!("remove `{}` from `private:`", private.text));
        }
        let file = reader.sources.name(self.file);
        let message = format!("no column of `{file}` is known to contain names or organizations");
        let mut keys = header.columns.iter();
        let first = keys.find(|(key, _)| header.is_shown(&key.text));
        let place = first.map_or(Span::point(self.file, 0), |(key, _)| key.span);
        let texts = header.texts().filter(|text| header.is_shown(text));
        let texts: Vec<&str> = texts.collect();
        let noun = match texts.len() {
            0 => "no column has a known name",
            1 if header.is_sure => "the only column is",
            _ if header.is_sure => "the columns are",
            1 => "the column with a known word is",
            _ => "the columns with a known word are",
        };
        let found = alternatives(texts, "and");
        let diagnostic = Diagnostic::new(Rule::LIST_HEADER, message)
            .at(place, "")
            .note(format!("{noun} {found}"))
            .help(header.block(sample, columns));
        match header.is_sure {
            true => diagnostic,
            false => diagnostic.help(self.line_above(header.columns.len(), 0)),
        }
    }
}

impl Header {
    fn texts(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().map(|(key, _)| key.text.as_str())
    }

    /// Returns whether a message may show a cell of it, which is the header of a column.
    fn is_shown(&self, text: &str) -> bool {
        !text.is_empty() && (self.is_sure || headers::is_like_a_header(text))
    }

    /// Returns whether a cell of it holds what no name of a column does: an address, a number.
    fn holds_data(&self) -> bool {
        self.columns.iter().any(|(key, _)| {
            let digits = key.text.chars().filter(char::is_ascii_digit).count();
            digits > 2
                || ["@", "://", "www."]
                    .iter()
                    .any(|sign| key.text.contains(sign))
        })
    }

    /// Returns whether it is somebody already: a cell is like a name and has no word of columns,
    /// and neither is one a known header nor are two likely ones.
    fn is_entry(&self) -> bool {
        const FEWEST_HEADERS: usize = 2;
        let is_name =
            |text: &str| headers::is_like_a_name(text) && !headers::has_word_of_columns(text);
        let likely = self.texts().filter(|text| headers::is_like_a_header(text));
        let is_header = likely.take(FEWEST_HEADERS).count() == FEWEST_HEADERS
            || self.texts().any(|text| headers::known(text).is_some());
        self.texts().any(is_name) && !is_header
    }

    /// Returns whether a cell of it is a header, or the letter names one of them.
    fn has_known_word(&self) -> bool {
        let is_named = |(_, meaning): &(Key, Meaning)| *meaning != Meaning::Unknown;
        let mut keys = self.columns.iter().map(|(key, _)| key.text.as_str());
        self.columns.iter().any(is_named) || keys.any(headers::is_like_a_header)
    }

    /// Returns whether nothing is in it but one text.
    fn is_title(&self) -> bool {
        let filled = self.columns.iter().filter(|(key, _)| !key.text.is_empty());
        filled.count() == 1
    }

    /// Writes the part of the letter that says what the columns are: nothing is printed of which
    /// that was not said.
    fn block(&self, sample: &Sample, columns: &Columns) -> String {
        let is_open = |(key, meaning): &(Key, Meaning)| {
            *meaning == Meaning::Unknown && self.is_shown(&key.text)
        };
        let open = self.columns.iter().enumerate();
        let open = open.filter(|(_, column)| is_open(column));
        let is_blank = |(index, _): &(usize, &(Key, Meaning))| sample.is_empty(*index);
        let blank = open.clone().filter(is_blank);
        let open = open.filter(|column| !is_blank(column));
        let of_names = open.clone().filter(|(_, (key, _))| {
            headers::known(&key.text).is_none() && !contacts::is_contact(&key.text, "")
        });
        let names = sample.names(of_names.map(|(index, _)| index));
        let named = names.map(|index| self.columns[index].0.text.as_str());
        let others = open.filter(|(index, _)| Some(*index) != names);
        // The column of the names comes first.
        let unknown = named.into_iter();
        let unknown = unknown.chain(others.map(|(_, (key, _))| key.text.as_str()));
        let taken = self.other_words(columns);
        let taken = taken.iter().map(|(key, ours)| (*ours, key.text.as_str()));
        let form = columns.stated_form.clone();
        let (form, is_sure) = headers::mapped(form, columns.stated().chain(taken), unknown, false);
        let form = blank.fold(form, |form, (_, (key, _))| {
            form.with_item("private", &key.text)
        });
        headers::paste(&form, is_sure)
    }

    /// Returns the headers that were taken for our keys, though they are other words.
    fn other_words(&self, columns: &Columns) -> Vec<(&Key, &'static str)> {
        let is_ours = |key: &Key| {
            let mut keys = DraftSignatory::keys_of_columns();
            keys.any(|ours| headers::same(&key.text, ours))
        };
        // A table with our keys alone was written for us, or by us.
        let is_doubtful =
            self.has_names(columns) && !self.columns.iter().all(|(key, _)| is_ours(key));
        let is_other = |(key, ours): &(&Key, &'static str)| {
            !headers::same(&key.text, ours) || is_doubtful && *ours == "organization"
        };
        self.taken_for_ours(columns).filter(is_other).collect()
    }

    /// Returns the fields that are printed without being mapped, with their headers, so that a
    /// mapping to paste names all of them.
    fn printed(&self, columns: &Columns) -> Vec<(&'static str, String)> {
        let is_written = |(key, ours): &(&Key, &'static str)| key.text != *ours;
        let taken = self.taken_for_ours(columns).filter(is_written);
        taken.map(|(key, ours)| (ours, key.text.clone())).collect()
    }

    fn taken_for_ours(&self, columns: &Columns) -> impl Iterator<Item = (&Key, &'static str)> {
        let columns = self
            .columns
            .iter()
            .filter_map(|(key, meaning)| match meaning {
                Meaning::Printed(ours) if !columns.names(ours) => Some((key, *ours)),
                _ => None,
            });
        columns.collect::<Vec<_>>().into_iter()
    }

    /// Returns whether a column holds names of persons.
    fn has_names(&self, columns: &Columns) -> bool {
        self.columns.iter().any(|(_, meaning)| match meaning {
            Meaning::Printed(ours) => *ours == "name",
            Meaning::Piece(index) => columns.named[*index].ours == "name",
            _ => false,
        })
    }
}
