//! Reads a letter with all the files that it names.

use super::addressees::DraftAddressee;
use super::draft::{
    Draft, DraftAgendaItem, DraftCirculation, DraftCouncil, DraftEnclosure, DraftSender,
    DraftTransmittal,
};
use super::form::Forms;
use super::node::NodeKind;
use super::reader::{Reader, Value};
use super::redact::{self, Parsed};
use super::yaml::Content;
use super::{data, decisions, seal};
use crate::report::{Diagnostic, Report, Rule, unloaded};
use crate::source::{FileId, LoadError, Sources, Span};

/// The file of a letter that is named by its folder.
const LETTER: &str = "letter.yaml";

/// Reads the letter in a file, or in the file `letter.yaml` of a folder, with its texts and the
/// list of signatories it.
///
/// The draft is `None` if nothing could be made of the file; the report says why. Otherwise the
/// report holds what is wrong with the form of what was written; whether it can be a letter is for
/// the next stage to check.
pub fn read(sources: &mut Sources, letter: &str) -> (Option<Draft>, Report) {
    let mut report = Report::default();
    let name = match letter.trim_end_matches('/') {
        folder if sources.is_dir(letter) && !folder.is_empty() => format!("{folder}/{LETTER}"),
        _ => letter.to_owned(),
    };
    let file = match sources.load(&name) {
        Ok(file) if is_table(&name) => {
            report.push(not_a_letter(Span::point(file, 0), sources));
            return (None, report);
        }
        Ok(file) => file,
        Err(LoadError::NotText { span, .. }) if is_table(&name) => {
            report.push(not_a_letter(Span::point(span.file, 0), sources));
            return (None, report);
        }
        Err(error) => {
            report.extend(unloaded(error, sources));
            return (None, report);
        }
    };
    let draft = draft(file, sources, &mut report);
    (draft, report)
}

/// Reports by the ending of a file's name that it is a table, which no letter is.
fn is_table(name: &str) -> bool {
    let ending = name
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_ascii_lowercase());
    let ending = ending.as_deref().unwrap_or("");
    ["csv", "tsv", "xlsx", "xlsm", "xls", "ods"].contains(&ending)
}

/// Reports a list instead of a letter; nothing of it is shown, for it may be private.
fn not_a_letter(place: Span, sources: &mut Sources) -> Diagnostic {
    sources.hide(place.file);
    let message = "this is a list of signatories, not a letter";
    Diagnostic::new(Rule::NOT_A_LETTER, message)
        .at(Span::point(place.file, place.start as usize), "")
        .help("name it under `signatories:` in `letter.yaml`, and check that")
}

/// The kinds of mapping of a letter.
const FORMS: Forms = Forms {
    letter: Draft::FORM,
    within: &[
        ("circulation", DraftCirculation::FORM),
        ("transmittal", DraftTransmittal::FORM),
        ("economic-and-social-council", DraftCouncil::FORM),
        ("agenda-items", DraftAgendaItem::FORM),
        ("addressees", DraftAddressee::FORM),
        ("sender", DraftSender::FORM),
        ("enclosures", DraftEnclosure::FORM),
    ],
};

/// Reads the files that are next to a letter, if it names no others.
fn read_beside(draft: &mut Draft, reader: &mut Reader<'_>) {
    let is_absent = |key: &str, draft: &Draft| draft.unread(key).is_none();
    if draft.decisions.is_none() && is_absent("decisions", draft) {
        draft.decisions = decisions::decisions_beside(reader);
        if draft.decisions.is_none() {
            reader.misnamed(decisions::DECISIONS, "decisions");
        }
    }
    if draft.withdrawn.is_none() && is_absent("withdrawn", draft) {
        draft.withdrawn = decisions::withdrawals_beside(reader);
        if draft.withdrawn.is_none() {
            reader.misnamed(decisions::WITHDRAWN, "withdrawn");
        }
    }
    if draft.seal.is_none() && is_absent("seal", draft) {
        draft.seal = seal::seal_beside(reader);
        if draft.seal.is_none() {
            reader.misnamed(seal::SEAL, "seal");
        }
    }
}

fn draft(file: FileId, sources: &mut Sources, report: &mut Report) -> Option<Draft> {
    let mut found = Report::default();
    let content = data::read(file, sources, &mut found);
    let parsed = Parsed {
        file,
        is_broken: matches!(content, Content::Broken),
        report: found,
    };
    redact::tell_letter(&parsed, sources, report);
    let node = match content {
        Content::Value(node) => node,
        Content::Broken => return None,
        Content::Nothing => {
            let message = format!("`{}` holds no letter", sources.name(file));
            report.push(
                Diagnostic::new(Rule::EMPTY_FILE, message)
                    .at(Span::point(file, 0), "")
                    .help("write at least `date`, `addressees`, `salutation`, `body` and `signatories`"),
            );
            return None;
        }
    };
    match node.kind {
        NodeKind::Mapping(_) => {
            let mut reader = Reader {
                sources,
                report,
                file,
                forms: &FORMS,
                told: Vec::new(),
                lists: Vec::new(),
                row_errors: 0,
            };
            let mut draft = Draft::read(node, "letter", &mut reader)?;
            read_beside(&mut draft, &mut reader);
            Some(draft)
        }
        NodeKind::Broken => None,
        NodeKind::List(_) => {
            report.push(not_a_letter(node.head(), sources));
            None
        }
        _ => {
            // It may be a list of names.
            sources.hide(file);
            let message = format!("expected the keys of a letter, found {}", node.noun());
            report.push(
                Diagnostic::new(Rule::WRONG_TYPE, message)
                    .at(Span::point(file, node.span.start as usize), "")
                    .help("write each part after its key, such as `date: 2016-02-24`")
                    .help("name the file under `signatories:` in `letter.yaml` if it is a list"),
            );
            None
        }
    }
}
