//! Marks of the typewriter, set as the languages have them.

use crate::lang::{Language, typewriter_marks};
use crate::letter::findings::Findings;
use crate::letter::model::{Letter, Part, Signatory};
use crate::letter::typewriter::{KINDS, Kind};
use crate::read::walk::{Path, PrintedMut};
use crate::read::{Body, BodyBlock, Choice, Piece, PieceKind, Spanned, Typography};
use crate::report::{Diagnostic, Rule};

/// Sets the marks in the texts and lists of letters as their languages have them, and says how many.
pub(super) fn set(
    letters: &mut [Letter],
    typography: Option<Choice<Typography>>,
    findings: &mut Findings,
) {
    let Some(choice) = typography.filter(|choice| choice.value == Typography::Smart) else {
        return;
    };
    let mut counts = [0; KINDS.len()];
    for letter in letters {
        set_in_letter(letter, &mut counts);
    }
    let kinds = KINDS.into_iter().zip(counts);
    let counted: Vec<String> = kinds
        .filter(|(_, count)| *count > 0)
        .map(|(kind, count)| kind.counted(count))
        .collect();
    if counted.is_empty() {
        return;
    }
    let message = format!("set as the language has them: {}", counted.join(", "));
    findings.push(
        Diagnostic::new(Rule::SET_MARKS, message)
            .at(choice.span, "")
            .help("look at them on the pages, then add `allow: [set-marks]`"),
    );
}

type Counts = [usize; KINDS.len()];

fn set_in_letter(letter: &mut Letter, counts: &mut Counts) {
    let language = letter.language;
    let mut change = |_: &Path<'_>, text: PrintedMut<'_>| match text {
        PrintedMut::Body(body) => set_in_body(body, language, counts),
        PrintedMut::Text(text) => set_in_text(text, language, counts),
    };
    letter.texts.each_mut_at(None, &mut change);
    if let Some(circulation) = &mut letter.circulation
        && let Some(transmittal) = &mut circulation.transmittal
    {
        transmittal.texts.each_mut_at(None, &mut change);
    }
    letter.each_attachment_mut(&mut |attached| attached.texts.each_mut_at(None, &mut change));
    let mut set_in_parts = |parts: &mut Vec<Part>| set_in_lists(parts, language, counts);
    set_in_parts(&mut letter.signatories);
    letter.each_attachment_mut(&mut |attached| set_in_parts(&mut attached.signatories));
}

fn set_in_lists(parts: &mut [Part], language: Language, counts: &mut Counts) {
    for part in parts {
        // Letters of one table of addressees share their list.
        let mut signatories = part.signatories.to_vec();
        for signatory in &mut signatories {
            set_in_signatory(signatory, language, counts);
        }
        part.signatories = signatories.into();
    }
}

fn set_in_signatory(signatory: &mut Signatory, language: Language, counts: &mut Counts) {
    let language = signatory.language.unwrap_or(language);
    let texts = [
        signatory.name.as_mut(),
        signatory.organization.as_mut(),
        signatory.honorific.as_deref_mut(),
        signatory.title.as_mut(),
        signatory.affiliation.as_mut(),
        signatory.description.as_deref_mut(),
        signatory.country.as_deref_mut(),
    ];
    for text in texts.into_iter().flatten() {
        set_in_text(text, language, counts);
    }
}

/// Sets the marks of a short text or an entry, as they are reported.
fn set_in_text(text: &mut Spanned, language: Language, counts: &mut Counts) {
    let language = text.language.unwrap_or(language);
    for mark in typewriter_marks(&text.text).into_iter().rev() {
        let kind = Kind::of(mark.meaning);
        if matches!(kind, Kind::Fraction | Kind::Times) {
            continue;
        }
        text.text
            .replace_range(mark.range, mark.meaning.mark(language));
        let index = KINDS.iter().position(|other| *other == kind);
        counts[index.unwrap_or_default()] += 1;
    }
}

fn set_in_body(body: &mut Body, language: Language, counts: &mut Counts) {
    let language = body.language.unwrap_or(language);
    set_in_blocks(&mut body.blocks, language, counts);
    for note in &mut body.notes {
        set_in_blocks(&mut note.blocks, language, counts);
    }
}

fn set_in_blocks(blocks: &mut [BodyBlock], language: Language, counts: &mut Counts) {
    for block in blocks {
        match block {
            BodyBlock::List(list) => {
                for item in &mut list.items {
                    set_in_blocks(item, language, counts);
                }
            }
            BodyBlock::Quote(blocks) => set_in_blocks(blocks, language, counts),
            own => {
                for pieces in own.texts_mut() {
                    set_in_pieces(pieces, language, counts);
                }
            }
        }
    }
}

/// Sets the marks of a paragraph, from the last to the first, so that each is still at its bytes.
fn set_in_pieces(pieces: &mut [Piece], language: Language, counts: &mut Counts) {
    let text: String = pieces.iter().map(Piece::as_printed).collect();
    for mark in typewriter_marks(&text).into_iter().rev() {
        let mut start = 0;
        for piece in &mut *pieces {
            let end = start + piece.as_printed().len();
            if let PieceKind::Text(text) = &mut piece.kind
                && start <= mark.range.start
                && mark.range.end <= end
            {
                let language = piece.language.unwrap_or(language);
                let range = mark.range.start - start..mark.range.end - start;
                text.replace_range(range, mark.meaning.mark(language));
                let kind = Kind::of(mark.meaning);
                let index = KINDS.iter().position(|other| *other == kind);
                counts[index.unwrap_or_default()] += 1;
                break;
            }
            start = end;
        }
    }
}
