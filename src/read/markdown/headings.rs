//! The levels of headings, none of which may be left out below another (ISO 14289-1, 7.4.2).

use super::super::body::{Piece, PieceKind};
use crate::report::{Diagnostic, Report, Rule, quoted};
use crate::source::Span;

/// The headings of a text in their order.
#[derive(Default)]
pub(super) struct Headings {
    found: Vec<Found>,
}

struct Found {
    level: u8,
    span: Span,
    words: String,
}

impl Headings {
    pub fn add(&mut self, level: u8, span: Span, pieces: &[Piece]) {
        let words = pieces.iter().map(|piece| match &piece.kind {
            PieceKind::Text(text) => text.as_str(),
            PieceKind::HardBreak => " ",
            PieceKind::NoteCall(_) => "",
        });
        let words = words.collect();
        self.found.push(Found { level, span, words });
    }

    /// Reports the headings whose level does not follow from the one before. The first may have any:
    /// a summary before the first part is smaller than the heading of a part.
    pub fn wrong(&self) -> Report {
        let mut report = Report::default();
        let mut last = None;
        for found in &self.found {
            let most = last.map_or(found.level, |last| last + 1);
            if let Some(last) = last.filter(|_| found.level > most) {
                report.push(found.told(last, most));
            }
            last = Some(found.level.min(most));
        }
        report
    }
}

impl Found {
    fn told(&self, last: u8, most: u8) -> Diagnostic {
        let message = format!(
            "a heading of level {} below one of level {last}",
            self.level
        );
        let help = format!("{} {}", "#".repeat(usize::from(most)), self.words);
        Diagnostic::new(Rule::HEADING_LEVEL, message)
            .at(self.span, "")
            .help(format!("write {}", quoted(&help)))
    }
}
