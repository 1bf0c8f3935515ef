//! Codes of programs in place of what a table has: those of questions in its first row, and the
//! numbers of its rows as names.

use super::super::super::super::reader::Reader;
use super::super::super::columns::Columns;
use super::super::super::{contacts, headers};
use super::super::{Sample, Table};
use super::{Header, Meaning};
use crate::read::yaml::name_in_yaml;
use crate::report::{Diagnostic, Rule, quoted};
use crate::source::Span;

impl Table<'_> {
    /// Reports a header with the codes of questions, which are in the row below it.
    pub(super) fn questions_below(
        &self,
        header: &Header,
        sample: &Sample,
        columns: &Columns,
        reader: &mut Reader<'_>,
    ) -> Diagnostic {
        let file = reader.sources.name(self.file);
        let message = format!("the questions of `{file}` are below the codes in its first row");
        let place = header.columns.first().map(|(key, _)| key.span);
        for (key, _) in &header.columns {
            reader.sources.show(key.span);
        }
        let form = columns.stated_form.clone();
        let named = header.texts().enumerate();
        let form = named.fold(form, |form, (index, code)| match sample.question(index) {
            Some(question) => form.with_header(code, question),
            None => form,
        });
        let form = form.with("skip-rows", "1".to_owned());
        Diagnostic::new(Rule::LIST_HEADER, message)
            .at(place.unwrap_or(Span::point(self.file, 0)), "")
            .help(format!(
                "to take the questions for the names of the columns, write\n{}",
                form.block()
            ))
    }
}

impl Header {
    /// Reports a column that the letter names for the names and that holds numbers, where another
    /// holds names.
    pub(super) fn numbers_for_names(
        &self,
        sample: &Sample,
        columns: &Columns,
    ) -> Option<Diagnostic> {
        let columns_of = |wanted: Meaning| {
            let found = self.columns.iter().enumerate();
            found.filter(move |(_, (_, meaning))| *meaning == wanted)
        };
        let (index, (key, _)) = columns_of(Meaning::Printed("name")).next()?;
        if !columns.names("name") || !sample.is_of_numbers(index) {
            return None;
        }
        let is_free = |meaning: &Meaning| matches!(meaning, Meaning::Private | Meaning::Unknown);
        let free = self
            .columns
            .iter()
            .enumerate()
            .filter(|(_, (key, meaning))| {
                is_free(meaning) && !contacts::is_contact(&key.text, "") && !key.text.is_empty()
            });
        let names = sample.names(free.map(|(index, _)| index))?;
        let (other, _) = &self.columns[names];
        let form = columns.stated_form.clone();
        let form = form.with_entry("columns", "name", &name_in_yaml(&other.text));
        let mut form = form.without_item("private", &other.text);
        let affiliation = self.columns.iter().map(|(key, _)| &key.text);
        let mut affiliation = affiliation.filter(|text| headers::is_like_affiliation(text));
        if let Some(affiliation) = affiliation.next().filter(|_| !columns.names("affiliation")) {
            form = form.with_entry("columns", "affiliation", &name_in_yaml(affiliation));
            form = form.without_item("private", affiliation);
        }
        let message = format!("{} holds numbers, not names", quoted(&key.text));
        Some(
            Diagnostic::new(Rule::LIST_HEADER, message)
                .at(key.span, "")
                .see(other.span, "this column holds names")
                .help(format!("to print the names, write\n{}", form.block())),
        )
    }
}
