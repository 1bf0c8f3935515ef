//! A table whose first row is not a header.

use super::super::super::columns::Columns;
use super::super::{Record, Sample, Separator, Table};
use super::Header;
use crate::read::reader::Reader;
use crate::report::{Diagnostic, Rule};
use crate::source::Span;

/// The most columns for each of which a name to write is shown.
const MOST: usize = 12;

impl Table<'_> {
    /// Reports a first row that is an entry already. No cell is shown: it may hold an address.
    pub(super) fn no_header(
        &self,
        header: &Header,
        record: &Record,
        sample: &Sample,
        columns: &Columns,
        reader: &Reader<'_>,
    ) -> Diagnostic {
        let file = reader.sources.name(self.file);
        let count = header.columns.len();
        let names = sample.names(0..count);
        let noun = self.row_noun();
        let message = format!("the first {noun} of `{file}` contains no column names");
        let form = || columns.stated_form.clone();
        let number = names.map_or("…".to_owned(), |index| (index + 1).to_string());
        let numbered = form().with_entry("columns", "name", &number);
        let diagnostic = Diagnostic::new(Rule::LIST_HEADER, message)
            .at(Span::point(self.file, record.start), "")
            .help(self.line_above(count, names.unwrap_or(0)))
            .help(format!(
                "if it is, you may also name the columns by their numbers, and write\n{}",
                numbered.block()
            ));
        if header.holds_data() || header.is_entry() {
            return diagnostic;
        }
        let named = form().with_entry("columns", "name", "…");
        diagnostic.help(format!(
            "if it is a header, write which column holds the names\n{}",
            named.block()
        ))
    }

    /// Says what to write above a first row that is a signatory, where the names may be in a column.
    pub(super) fn line_above(&self, count: usize, names: usize) -> String {
        let noun = self.row_noun();
        let such_as = self.such_as(count, names);
        format!(
            "write a {noun} above it with the names of the columns, such as {such_as}, if it is a \
             signatory already"
        )
    }

    fn row_noun(&self) -> &'static str {
        match self.separator {
            Some(_) => "line",
            None => "row",
        }
    }

    /// Returns names that one may write above the columns, one for each.
    fn such_as(&self, count: usize, names: usize) -> String {
        let mut cells: Vec<&str> = (0..count.min(MOST)).map(|_| "…").collect();
        if let Some(cell) = cells.get_mut(names) {
            *cell = "name";
        }
        if let ["name", other] = &mut *cells {
            *other = "affiliation";
        }
        let joined = |delimiter| format!("`{}`", cells.join(delimiter));
        match self.separator {
            _ if count == 1 => "`name`".to_owned(),
            Some(Separator::Bar) => joined("|"),
            Some(Separator::Comma) => joined(","),
            Some(Separator::Semicolon) => joined(";"),
            _ if cells == ["name", "affiliation"] => "`name` and `affiliation`".to_owned(),
            _ => "`name` above the names".to_owned(),
        }
    }
}
