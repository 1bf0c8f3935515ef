//! Pictures: files that a text names.

use std::ops::Range;

use pulldown_cmark::Tag;

use super::super::body::{BodyFigure, Piece, PieceKind, Spanned};
use super::Reader;
use crate::report::{Diagnostic, Rule, quoted};
use crate::source::Span;
use crate::source::picture::Picture;

/// A picture whose end has not come yet.
pub(super) struct OpenPicture {
    pub file: Spanned,
    /// The location of the whole, from `!` on.
    pub span: Span,
}

impl OpenPicture {
    /// Ends the picture with the words between its brackets, or reports what it lacks.
    pub fn finish(
        self,
        alternative: Vec<Piece>,
        picture: Option<Picture>,
    ) -> Result<Option<BodyFigure>, Diagnostic> {
        let is_text =
            |piece: &Piece| matches!(&piece.kind, PieceKind::Text(text) if !text.trim().is_empty());
        if alternative
            .iter()
            .any(|piece| matches!(piece.kind, PieceKind::NoteCall(_)))
        {
            return Err(Diagnostic::new(
                Rule::NO_ALTERNATIVE,
                "alternative text cannot refer to a footnote",
            )
            .at(self.span, "")
            .help("refer to the footnote in the caption"));
        }
        if !alternative.iter().any(is_text) {
            let message = "an image without alternative text";
            return Err(Diagnostic::new(Rule::NO_ALTERNATIVE, message)
                .at(self.span, "")
                .help(format!(
                    "say between the square brackets what it shows: `![Map of the valley]({})`",
                    self.file.text
                )));
        }
        Ok(picture.map(|picture| BodyFigure {
            alternative,
            file: self.file,
            picture,
            caption: None,
            caption_above: false,
        }))
    }
}

impl Reader<'_> {
    pub(super) fn open_picture(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        let Tag::Image {
            dest_url, title, ..
        } = tag
        else {
            return;
        };
        let source = self.manuscript.text.get(range.clone()).unwrap_or("");
        let file = match source.rfind(dest_url.as_ref()) {
            Some(at) if !dest_url.is_empty() => range.start + at..range.start + at + dest_url.len(),
            _ => range.clone(),
        };
        let span = self.place(range);
        if !title.is_empty() {
            self.report.push(titled(span, title));
        }
        if !self.inline.finish().is_empty() || self.figure.is_some() {
            self.report.push(in_text(span));
        }
        let text = dest_url.to_string();
        let file = Spanned {
            text,
            span: self.place(file),
            language: None,
        };
        self.picture = Some(OpenPicture { file, span });
    }

    pub(super) fn close_picture(&mut self) {
        let alternative = self.inline.finish();
        let Some(open) = self.picture.take() else {
            return;
        };
        let span = open.span;
        let picture = match not_a_file(&open.file) {
            Some(error) => Err(error.into()),
            None => (self.manuscript.picture)(&open.file),
        };
        let picture = match picture {
            Ok(picture) => Some(picture),
            Err(errors) => {
                self.report.extend(errors);
                None
            }
        };
        match open.finish(alternative, picture) {
            Ok(figure) => self.figure = figure.map(|figure| (figure, span)),
            Err(error) => self.report.push(error),
        }
    }
}

/// Reports an address where the name of a file belongs.
pub(super) fn not_a_file(file: &Spanned) -> Option<Diagnostic> {
    let is_address = file.text.contains("://") || file.text.starts_with("data:");
    (is_address || file.text.is_empty()).then(|| {
        let message = if file.text.is_empty() {
            "an image without a file".to_owned()
        } else {
            format!("{} is not a file of the letter", quoted(&file.text))
        };
        Diagnostic::new(Rule::IMAGE, message)
            .at(file.span, "")
            .help(
                "save the image next to the text, and write its name: `![what it shows](map.png)`",
            )
    })
}

/// Reports a picture that is in a line of text.
pub(super) fn in_text(span: Span) -> Diagnostic {
    Diagnostic::new(Rule::IMAGE, "an image within a paragraph")
        .at(span, "")
        .help("leave a blank line before it and after it; a caption is a paragraph, too")
}

/// Reports the title of a picture, which is printed nowhere.
pub(super) fn titled(span: Span, title: &str) -> Diagnostic {
    let message = format!("the title {} of an image is not printed", quoted(title));
    Diagnostic::new(Rule::TITLED_LINK, message).at(span, "").help(
        "remove the title, or write it as a caption in a paragraph below the image: `Figure I\\`",
    )
}
