//! A table of addressees, each row of which makes a letter.
//!
//! The rows are read by the readers of lists, whatever the format. Nothing of a row is shown by any
//! message: its cells are addresses, and messages are published.

mod diagnostics;
mod form;
mod read;
mod wanted;

use super::super::body::Spanned;
use super::super::value::Text;
use crate::source::Span;
pub(in crate::read) use form::MergeForm;
pub(super) use wanted::WantedColumns;

/// A table of addressees, each row of which makes a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merge {
    /// Where the letter speaks of it.
    pub span: Span,
    /// The file, as the letter names it.
    pub file: Spanned,
    /// The paths of all files that it names.
    pub paths: Vec<String>,
    /// The names of the columns that the letter uses.
    pub columns: Vec<String>,
    /// The numbers of these columns in the order of the table.
    pub table_order: Vec<usize>,
    /// The column whose values name rows and files.
    pub key: Option<MergeField>,
    /// The columns of an addressee, except those of the address: `honorific`, `name`, `title`,
    /// `organization` and `language`.
    pub fields: Vec<MergeField>,
    /// The columns whose values are the lines of the address.
    pub address: Vec<usize>,
    /// The columns of values for the texts of the letter.
    pub values: Vec<MergeField>,
    /// The values that depend on another.
    pub choices: Vec<MergeChoice>,
    /// The rows that make a letter, in order.
    pub rows: Vec<MergeRow>,
    /// The number of rows of the table, whatever the letter selects.
    pub all_rows: usize,
    /// Whether no error was reported of the table.
    pub whole: bool,
}

impl Merge {
    /// Returns a field of the addressee or a value, by its name.
    pub fn field(&self, name: &str) -> Option<&MergeField> {
        let mut fields = self.fields.iter().chain(&self.values);
        fields.find(|field| field.name.text == name)
    }

    /// Returns the names that a text can use after `addressee.`, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let is_printed = |field: &&MergeField| field.name.text != "language";
        let fields = self.fields.iter().filter(is_printed).chain(&self.values);
        let choices = self.choices.iter().map(|choice| &choice.name);
        let names = fields.map(|field| &field.name).chain(choices);
        names.map(|name| name.text.as_str())
    }
}

/// A column under the name that the letter has for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergeField {
    /// The name.
    pub name: Spanned,
    /// The number of the column among those that the letter uses.
    pub column: usize,
    /// The text where the cell is empty; if there is none, an empty cell is an error.
    pub otherwise: Option<Spanned>,
}

impl MergeField {
    /// Returns the text of a row; `None` if its cell is empty and nothing is said of that.
    pub fn of<'r>(&'r self, row: &'r MergeRow) -> Option<&'r Spanned> {
        let cell = row.cells.get(self.column).and_then(Option::as_ref);
        cell.or(self.otherwise.as_ref())
    }
}

/// A value that depends on another, such as a greeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergeChoice {
    /// Its name.
    pub name: Spanned,
    /// The name of the value that decides.
    pub by: Spanned,
    /// The text for each text of that value.
    pub cases: Vec<(Spanned, Text)>,
    /// The text for any other.
    pub otherwise: Option<Text>,
}

impl MergeChoice {
    /// Returns the text for a text of the value that decides.
    pub fn text(&self, decides: &str) -> Option<&Text> {
        self.case(decides).or(self.otherwise.as_ref())
    }

    /// Returns the text for a text of the value that decides, if the choice names that.
    pub fn case(&self, decides: &str) -> Option<&Text> {
        let case = self.cases.iter().find(|(case, _)| case.text == decides);
        case.map(|(_, text)| text)
    }

    /// Returns every text of the choice.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        let cases = self.cases.iter().map(|(_, text)| text);
        cases.chain(&self.otherwise)
    }
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergeRow {
    /// Its number, as a spreadsheet shows it, or else among the entries of its file, from 1.
    pub number: usize,
    /// Where it begins.
    pub span: Span,
    /// Its cells, by the columns that the letter uses; `None` where one is empty.
    pub cells: Vec<Option<Spanned>>,
}
