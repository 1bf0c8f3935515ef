//! Whether the text of a letter is still the one that was sealed.

use similar::DiffOp;

use super::checked_draft::CheckedDraft;
use crate::lang::Language;
use crate::letter::edits::{TextKind, TextSegment, by_words, edits};
use crate::letter::findings::Findings;
use crate::letter::languages;
use crate::letter::seal::{SealedPassage, sealed_passages};
use crate::read::{Draft, DraftSeal, Spanned, Text};
use crate::report::{Diagnostic, Rule, plural, quoted};
use crate::source::Span;

/// The number of the format that is understood.
const FORMAT: &str = "1";

/// Reports what was changed since the letter was sealed, in each of its languages.
pub(super) fn check(letter: &CheckedDraft, findings: &mut Findings) {
    let draft = letter.draft;
    let Some(sealed) = draft.seal.as_ref().filter(|_| letter.keeps_seal) else {
        return;
    };
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
    let sealed = seal.texts.iter().flat_map(Text::versions);
    for (old, language) in sealed.clone().filter_map(|old| Some((old, old.language?))) {
        if named.contains(&language) {
            compare(old, language, draft, signed, findings);
        } else {
            let message = format!("the text in `{language}`, which {signed} had signed, is gone");
            findings.push(
                Diagnostic::new(Rule::SEALED_TEXT, message)
                    .at(findings.head(old.span), "")
                    .help(format!(
                        "restore it, or seal the letter again: `{}`",
                        replacing(draft, findings)
                    )),
            );
        }
    }
    for language in named {
        if !sealed.clone().any(|old| old.language == Some(language)) {
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

fn replacing(draft: &Draft, findings: &Findings) -> String {
    format!("{} --replace", command(draft, findings))
}

/// Reports a seal that says nothing, or in a way that is not understood.
fn is_understood(draft: &Draft, seal: &DraftSeal, file: &str, findings: &mut Findings) -> bool {
    let is = |written: &Option<Spanned>, expected: &str| {
        written
            .as_ref()
            .is_some_and(|written| written.text.trim() == expected)
    };
    let understood = is(&seal.format, FORMAT) && matches!(&seal.texts, Some(Text::Each(_)));
    if !understood {
        let message = format!("`{file}` is not a seal that this version can read");
        findings.push(
            Diagnostic::new(Rule::SEAL_FILE, message)
                .at(findings.head(seal.span), "")
                .help(format!(
                    "restore the file, or seal the letter again: `{}`",
                    replacing(draft, findings)
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
            .help(format!("seal it too: `{}`", command(draft, findings))),
        );
    }
}

/// Reports what differs between a text and its seal.
fn compare(
    old: &Spanned,
    language: Language,
    draft: &Draft,
    signed: &str,
    findings: &mut Findings,
) {
    let Some(new) = sealed_passages(draft, language) else {
        return;
    };
    let before: Vec<&str> = old.text.lines().map(str::trim).collect();
    let lines: Vec<String> = new.iter().map(SealedPassage::line).collect();
    let after: Vec<&str> = lines.iter().map(String::as_str).collect();
    let changes = Changes {
        before: &before,
        new: &new,
        language,
        signed,
        replacing: replacing(draft, findings),
    };
    for op in edits(&before, &after) {
        if !matches!(op, DiffOp::Equal { .. }) {
            changes.tell(&op, findings);
        }
    }
}

/// Two versions of a text.
struct Changes<'a> {
    /// The lines of the passages that were sealed.
    before: &'a [&'a str],
    new: &'a [SealedPassage],
    language: Language,
    signed: &'a str,
    /// The command that seals it again.
    replacing: String,
}

impl Changes<'_> {
    fn tell(&self, op: &DiffOp, findings: &mut Findings) {
        let (old, new) = (op.old_range(), op.new_range());
        let pairs = old.len().min(new.len());
        for index in 0..pairs {
            self.changed(old.start + index, new.start + index, findings);
        }
        for index in new.start + pairs..new.end {
            self.added(index, findings);
        }
        for index in old.start + pairs..old.end {
            self.gone(index, new.end, findings);
        }
    }

    fn changed(&self, old: usize, new: usize, findings: &mut Findings) {
        let (Some(before), Some(passage)) = (self.before.get(old), self.new.get(new)) else {
            return;
        };
        let before = before.split_once(' ').map_or("", |(_, words)| words);
        let error = self.error(
            &format!("{} was changed", self.named(new)),
            passage.span,
            findings,
        );
        findings.push(error.note(replaced(before, &passage.words)));
    }

    fn added(&self, index: usize, findings: &mut Findings) {
        if let Some(passage) = self.new.get(index) {
            let what = format!("{} was added", self.named(index));
            findings.push(self.error(&what, passage.span, findings));
        }
    }

    /// Reports a passage that is gone, where the next one is, or else the last.
    fn gone(&self, index: usize, next: usize, findings: &mut Findings) {
        let kind = |line: &&'_ str| line.split(' ').next().unwrap_or_default().to_owned();
        let kinds: Vec<String> = self.before.iter().map(kind).collect();
        let what = format!("{} was deleted", named(&kinds, index));
        if let Some(near) = self.new.get(next).or(self.new.last()) {
            findings.push(self.error(&what, near.span, findings));
        }
    }

    /// Names a passage of the new version.
    fn named(&self, index: usize) -> String {
        let kinds: Vec<String> = self
            .new
            .iter()
            .map(|passage| passage.kind.clone())
            .collect();
        named(&kinds, index)
    }

    fn error(&self, what: &str, span: Span, findings: &Findings) -> Diagnostic {
        let message = format!("{what} after {} had signed", self.signed);
        Diagnostic::new(Rule::SEALED_TEXT, message)
            .at(findings.head(span), "")
            .note(format!("the text in `{}` was sealed", self.language))
            .help(format!(
                "restore it, or seal the text again when the signatories agree: `{}`",
                self.replacing
            ))
    }
}

/// Says which words were replaced by which: the first of them, and how many more there are.
fn replaced(before: &str, after: &str) -> String {
    let segments = by_words(before, after);
    let is_changed = |segment: &TextSegment| segment.kind != TextKind::Same;
    let mut changes = segments.chunk_by(|left, right| is_changed(left) == is_changed(right));
    let mut changes = changes.by_ref().filter(|change| is_changed(&change[0]));
    let Some(first) = changes.next() else {
        return "it is another kind of passage now".to_owned();
    };
    let text = |kind: TextKind| {
        let segment = first.iter().find(|segment| segment.kind == kind);
        let text = segment.map_or("", |segment| segment.text.trim());
        if text.is_empty() {
            "nothing".to_owned()
        } else {
            quoted(text)
        }
    };
    let (old, new) = (text(TextKind::Old), text(TextKind::New));
    let more = match changes.count() {
        0 => String::new(),
        count => format!(", and {} more", plural(count, "change", "changes")),
    };
    format!("{old} was sealed, and {new} is written{more}")
}

/// Names a passage by its kind, and by its number if there are several of its kind.
fn named(kinds: &[String], index: usize) -> String {
    let Some(own) = kinds.get(index) else {
        return String::new();
    };
    let count = kinds.iter().filter(|kind| *kind == own).count();
    let number = kinds[..=index].iter().filter(|kind| *kind == own).count();
    let (around, kind) = own.rsplit_once('.').unwrap_or(("", own));
    let of = match around.rsplit('.').next() {
        None | Some("") => String::new(),
        Some(around) => format!(" of the {around}"),
    };
    if count == 1 {
        format!("the {kind}{of}")
    } else {
        format!("{kind} {number}{of}")
    }
}
