//! Marks of the typewriter in bodies and in the other texts of a letter.

use crate::lang::{Language, TypewriterMark, typewriter_marks};
use crate::letter::findings::Findings;
use crate::letter::passage::{Passage, each_pieces, joined, language_at};
use crate::letter::typewriter::{KINDS, Kind};
use crate::read::walk::Path;
use crate::read::{Body, Piece};
use crate::report::{Diagnostic, alternatives};
use crate::source::Span;

/// The marks in short texts, which are reported together.
#[derive(Default)]
pub(super) struct Marks {
    all: Vec<Found>,
    /// The names of the fields, in the order in which marks were found in them.
    fields: Vec<String>,
}

impl Marks {
    /// Adds the marks of a text. Fractions and signs of multiplication are left alone: addresses and
    /// names of institutes have them.
    pub fn add(&mut self, passage: &Passage, findings: &Findings) {
        let text = &passage.text;
        let has_marks = text.contains(['"', '\'']) || text.contains("--") || text.contains("...");
        if !has_marks || !text.contains(char::is_alphabetic) {
            return;
        }
        for mark in typewriter_marks(&passage.text) {
            if matches!(Kind::of(mark.meaning), Kind::Fraction | Kind::Times) {
                continue;
            }
            add(&mut self.all, &mark, passage, passage.language, findings);
            if !self.fields.iter().any(|field| *field == passage.field) {
                self.fields.push(passage.field.to_string());
            }
        }
    }

    /// Reports each kind once.
    pub fn report(&self, findings: &mut Findings) {
        let fields = alternatives(self.fields.iter().map(String::as_str), "and");
        report(&self.all, &fields, findings);
    }
}

/// The marks of one kind in a body.
struct Found {
    kind: Kind,
    first: Span,
    count: usize,
    /// The marks of the language that are written instead, each once.
    marks: Vec<&'static str>,
}

/// Reports the marks in a body, each kind once.
pub(super) fn check(body: &Body, at: &Path, language: Language, findings: &mut Findings) {
    let mut all: Vec<Found> = Vec::new();
    let mut visit = |pieces: &[Piece]| {
        let passage = joined(pieces, at, language);
        for mark in typewriter_marks(&passage.text) {
            let language = language_at(pieces, mark.range.start).unwrap_or(language);
            add(&mut all, &mark, &passage, language, findings);
        }
    };
    each_pieces(&body.blocks, &mut visit);
    for note in &body.notes {
        each_pieces(&note.blocks, &mut visit);
    }
    report(&all, &format!("`{}`", at.field()), findings);
}

fn report(all: &[Found], fields: &str, findings: &mut Findings) {
    for kind in KINDS {
        let found = all.iter().find(|found| found.kind == kind);
        if let Some(found) = found {
            findings.push(found.diagnostic(fields));
        }
    }
}

fn add(
    all: &mut Vec<Found>,
    mark: &TypewriterMark,
    passage: &Passage,
    language: Language,
    findings: &Findings,
) {
    let kind = Kind::of(mark.meaning);
    let written = mark.meaning.mark(language).trim();
    let found = match all.iter_mut().position(|found| found.kind == kind) {
        Some(index) => &mut all[index],
        None => {
            let first = passage.place(mark.range.clone(), findings.sources);
            all.push(Found {
                kind,
                first,
                count: 0,
                marks: Vec::new(),
            });
            let last = all.len() - 1;
            &mut all[last]
        }
    };
    found.count += 1;
    if !found.marks.contains(&written) {
        found.marks.push(written);
    }
}

impl Found {
    fn diagnostic(&self, fields: &str) -> Diagnostic {
        let marks: Vec<String> = self.marks.iter().map(|mark| format!("`{mark}`")).collect();
        let message = format!("{} in {fields}", self.kind.counted(self.count));
        Diagnostic::new(self.kind.rule(), message)
            .at(self.first, "")
            .help(format!(
                "write {}, or add `typography: smart` to set the marks of the language",
                marks.join(" and ")
            ))
    }
}
