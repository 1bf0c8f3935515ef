//! Headers with codes, whose questions are in the row below.

use super::super::super::columns::Columns;
use super::super::Table;
use super::super::sample::Sample;
use super::Header;
use crate::read::reader::Reader;
use crate::report::{Diagnostic, Rule};
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
