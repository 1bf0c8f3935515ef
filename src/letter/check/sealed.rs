//! Whether the text of a letter is still the one that was sealed.

use similar::DiffOp;

use super::{Findings, languages};
use crate::lang::Language;
use crate::letter::edits;
use crate::letter::seal::{SealedPassage, SealedText, sealed_text};
use crate::read::{Draft, DraftSeal, DraftSealedText, Spanned};
use crate::report::{Diagnostic, Rule};
use crate::source::Span;

/// The number of the format that is understood.
const FORMAT: &str = "1";
/// The way of taking digests that is understood.
const ALGORITHM: &str = "sha-256";

/// Reports what was changed since the letter was sealed, in each of its languages.
pub(super) fn check(draft: &Draft, findings: &mut Findings) {
    let Some(sealed) = &draft.seal else { return };
    let seal = &sealed.seal;
    if !sealed.is_there {
        let message = format!("cannot find the file `{}`", sealed.file);
        let help = format!(
            "write it with `{}`, or correct the name",
            command(draft, findings)
        );
        let diagnostic = Diagnostic::new(Rule::MISSING_FILE, message).at(seal.span, "");
        findings.push(diagnostic.help(help));
        return;
    }
    if !is_understood(draft, seal, &sealed.file, findings) {
        return;
    }
    let signed = seal.signatories.as_ref();
    let signed = signed.map_or("some", |written| written.text.trim());
    let named = languages::named(draft);
    for old in &seal.texts {
        let Some(tongue) = old.language else { continue };
        if named.contains(&tongue.language) {
            compare(old, draft, (tongue.language, signed), findings);
        } else {
            let message = format!(
                "the text in `{}`, which {signed} had signed, is gone",
                tongue.language
            );
            findings.push(
                Diagnostic::new(Rule::SEALED_TEXT, message)
                    .at(tongue.span, "")
                    .help(format!(
                        "restore it, or seal the letter anew: `{}`",
                        anew(draft, findings)
                    )),
            );
        }
    }
    for language in named {
        let is_sealed = |text: &DraftSealedText| {
            text.language
                .is_some_and(|tongue| tongue.language == language)
        };
        if !seal.texts.iter().any(is_sealed) {
            unsealed(draft, language, findings);
        }
    }
}

/// Returns the command that seals a letter, with its path where it is not the one that is taken
/// without a word.
fn command(draft: &Draft, findings: &Findings) -> String {
    let file = findings.sources.name(draft.span.file);
    let path = match file.strip_suffix("/letter.yaml") {
        Some("letter") => "",
        Some(folder) => folder,
        None => file,
    };
    let blank = if path.contains(' ') { "'" } else { "" };
    match path {
        "" => "demarche seal".to_owned(),
        path => format!("demarche seal {blank}{path}{blank}"),
    }
}

fn anew(draft: &Draft, findings: &Findings) -> String {
    format!("{} --anew", command(draft, findings))
}

/// Reports a seal that says nothing, or in a way that is not understood.
fn is_understood(draft: &Draft, seal: &DraftSeal, file: &str, findings: &mut Findings) -> bool {
    let is = |written: &Option<Spanned>, expected: &str| {
        written
            .as_ref()
            .is_some_and(|written| written.text.trim() == expected)
    };
    let has_texts = seal
        .texts
        .iter()
        .all(|text| text.language.is_some() && text.digest.is_some() && !text.passages.is_empty());
    let understood = is(&seal.format, FORMAT)
        && is(&seal.algorithm, ALGORITHM)
        && has_texts
        && !seal.texts.is_empty();
    if !understood {
        let message = format!("`{file}` is not a seal that this version can read");
        findings.push(
            Diagnostic::new(Rule::SEAL_FILE, message)
                .at(findings.head(seal.span), "")
                .help(format!(
                    "restore the file, or seal the letter anew: `{}`",
                    anew(draft, findings)
                )),
        );
    }
    understood
}

fn unsealed(draft: &Draft, language: Language, findings: &mut Findings) {
    let version = draft
        .body
        .as_ref()
        .and_then(|body| body.in_language(language));
    if let Some(version) = version {
        findings.push(
            Diagnostic::new(
                Rule::UNSEALED_TEXT,
                format!("the text in `{language}` is not sealed"),
            )
            .at(version.span, "")
            .help(format!("seal it, too: `{}`", command(draft, findings))),
        );
    }
}

/// Reports what differs between a text and its seal.
fn compare(
    old: &DraftSealedText,
    draft: &Draft,
    (language, signed): (Language, &str),
    findings: &mut Findings,
) {
    let Some(new) = sealed_text(draft, language) else {
        return;
    };
    let before: Vec<&str> = old
        .passages
        .iter()
        .map(|written| written.text.trim())
        .collect();
    let after: Vec<String> = new
        .passages
        .iter()
        .map(|passage| format!("{} {}", passage.kind, passage.digest))
        .collect();
    let after: Vec<&str> = after.iter().map(String::as_str).collect();
    let changes = Changes {
        before: &before,
        new: &new,
        signed,
        anew: anew(draft, findings),
    };
    let mut is_same = true;
    for op in edits(&before, &after) {
        if !matches!(op, DiffOp::Equal { .. }) {
            is_same = false;
            changes.tell(&op, findings);
        }
    }
    let digest = old.digest.as_ref();
    if let Some(digest) = digest.filter(|digest| is_same && digest.text.trim() != new.digest) {
        findings.push(
            Diagnostic::new(
                Rule::SEAL_FILE,
                "this digest is not that of the passages below it",
            )
            .at(digest.span, "")
            .help(format!(
                "restore the file, or seal the letter anew: `{}`",
                anew(draft, findings)
            )),
        );
    }
}

/// Two states of a text.
struct Changes<'a> {
    /// The passages that were sealed, each as what it is and its digest.
    before: &'a [&'a str],
    new: &'a SealedText,
    signed: &'a str,
    /// The command that seals it anew.
    anew: String,
}

impl Changes<'_> {
    fn tell(&self, op: &DiffOp, findings: &mut Findings) {
        let (old, new) = (op.old_range(), op.new_range());
        let pairs = old.len().min(new.len());
        for index in 0..pairs {
            self.changed(new.start + index, "changed", findings);
        }
        for index in new.start + pairs..new.end {
            self.changed(index, "added", findings);
        }
        for index in old.start + pairs..old.end {
            self.gone(index, new.end, findings);
        }
    }

    fn changed(&self, index: usize, what: &str, findings: &mut Findings) {
        let Some(passage) = self.new.passages.get(index) else {
            return;
        };
        let kinds = self.new.passages.iter().map(|passage| passage.kind);
        let named = named(passage.kind, kinds, index);
        self.push(&format!("{named} was {what}"), passage.span, findings);
    }

    /// Reports a passage that is gone, where the next one stands, or else the last.
    fn gone(&self, index: usize, next: usize, findings: &mut Findings) {
        let kind = |line: &&str| line.split(' ').next().unwrap_or_default().to_owned();
        let kinds: Vec<String> = self.before.iter().map(kind).collect();
        let Some(own) = kinds.get(index) else { return };
        let named = named(own, kinds.iter().map(String::as_str), index);
        let passages = &self.new.passages;
        let near: Option<&SealedPassage> = passages.get(next).or(passages.last());
        if let Some(near) = near {
            self.push(&format!("{named} was deleted"), near.span, findings);
        }
    }

    fn push(&self, what: &str, span: Span, findings: &mut Findings) {
        let message = format!("{what} after {} had signed", self.signed);
        findings.push(
            Diagnostic::new(Rule::SEALED_TEXT, message)
                .at(findings.head(span), "")
                .note(format!("the text in `{}` was sealed", self.new.language))
                .help(format!(
                    "restore it, or seal the text anew when those who signed agree: `{}`",
                    self.anew
                )),
        );
    }
}

/// Names a passage by what it is, and by its number where there are several of its kind.
fn named<'k>(kind: &str, kinds: impl Iterator<Item = &'k str> + Clone, index: usize) -> String {
    let count = kinds.clone().filter(|other| *other == kind).count();
    let number = kinds.take(index + 1).filter(|other| *other == kind).count();
    let (kind, of) = match kind.split_once('-') {
        Some(("annex", kind)) => (kind, " of the annexes"),
        Some((_, kind)) => (kind, " of the enclosures"),
        None => (kind, ""),
    };
    match (kind, count) {
        (_, 1) => format!("the {kind}{of}"),
        _ => format!("{kind} {number}{of}"),
    }
}
