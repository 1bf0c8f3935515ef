//! On which side of a punctuation mark the footnote reference is.

use super::OwnText;
use crate::lang::{Language, Side};
use crate::letter::findings::Findings;
use crate::letter::passage::each_pieces;
use crate::read::{Piece, PieceKind};
use crate::report::{Diagnostic, Rule};

/// The marks that a call is next to.
const MARKS: [char; 6] = [',', '.', ';', ':', '!', '?'];

/// Reports calls on the other side of a mark than the language puts them:
/// after it in English, before it in French and Spanish (Editorial Manual, *Footnotes*).
pub(super) fn check(own: &OwnText, findings: &mut Findings) {
    for version in &own.bodies.versions {
        let language = version.language.unwrap_or(own.language());
        each_pieces(&version.body.blocks, &mut |pieces| {
            for warning in misplaced(pieces, language) {
                findings.push(warning);
            }
        });
    }
}

fn misplaced(pieces: &[Piece], language: Language) -> Vec<Diagnostic> {
    let calls = pieces.iter().enumerate();
    calls
        .filter(|(_, piece)| matches!(piece.kind, PieceKind::NoteCall(_)))
        .filter_map(|(index, piece)| {
            let before = pieces[..index].iter().rev().find_map(text);
            let after = pieces[index + 1..].iter().find_map(text);
            let before = before.and_then(|text| text.chars().next_back());
            let after = after.and_then(|text| text.chars().next());
            let warning = told(language, before, after)?;
            Some(warning.at(piece.span, ""))
        })
        .collect()
}

fn text(piece: &Piece) -> Option<&str> {
    match &piece.kind {
        PieceKind::Text(text) => Some(text),
        _ => None,
    }
}

fn told(language: Language, before: Option<char>, after: Option<char>) -> Option<Diagnostic> {
    let (mark, side, other) = match language.locale().typography.note_reference? {
        Side::After => (after?, "before", "after"),
        Side::Before => (before?, "after", "before"),
    };
    MARKS.contains(&mark).then(|| {
        let message = format!("the footnote reference is {side} the mark `{mark}`");
        Diagnostic::new(Rule::FOOTNOTE_REFERENCE, message)
            .help(format!("write it {other} the mark"))
    })
}
