//! The parts of the files that messages may show: a list contains private values next to printed
//! ones.

use std::borrow::Cow;

use super::{FileId, Sources, Span};

impl Sources {
    /// Keeps the text of a file out of messages, but for the places given to [`Self::show`]: a line
    /// of a table contains cells that are never printed next to cells that are.
    pub fn hide(&mut self, file: FileId) {
        if let Some(file) = self.files.get_mut(file.0 as usize) {
            file.shown.get_or_insert_default();
        }
    }

    /// Lets messages show a place of a file that is hidden.
    pub fn show(&mut self, span: Span) {
        if let Some(file) = self.files.get_mut(span.file.0 as usize)
            && let Some(shown) = &mut file.shown
        {
            shown.add(span);
        }
    }

    /// Keeps a place out of messages, also as a line between those that they show, with the comment
    /// that ends its last line: who has withdrawn is to leave no trace.
    pub fn conceal(&mut self, span: Span) {
        let line = self.line(Span::point(span.file, span.end as usize));
        let rest = Span::new(span.file, span.end as usize, line.end as usize);
        let is_comment = self.text(rest).trim_start().starts_with('#');
        let end = if is_comment { line.end } else { span.end };
        if let Some(file) = self.files.get_mut(span.file.0 as usize) {
            file.concealed.add(span.start, end);
        }
    }

    /// Returns the text at a place as messages may show it: spaces stand for what is concealed.
    pub fn seen(&self, span: Span) -> Cow<'_, str> {
        let text = self.text(span);
        match self.files.get(span.file.0 as usize) {
            Some(file) => file.concealed.blank(text, span),
            None => Cow::Borrowed(text),
        }
    }

    /// Returns the span that a message may show around a place in a hidden file, such as its cell,
    /// or an empty span; returns `None` if the file is not hidden.
    pub fn shown(&self, span: Span) -> Option<Span> {
        let shown = self.files.get(span.file.0 as usize)?.shown.as_ref()?;
        Some(shown.around(span))
    }
}
