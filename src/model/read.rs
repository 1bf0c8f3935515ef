//! Reads a letter with all the files that it names.

use super::draft::Draft;
use super::node::NodeKind;
use super::reader::{Reader, Value};
use super::yaml::{self, Content};
use super::{decisions, list, seal};
use crate::diagnostic::{Diagnostic, Report, unloaded};
use crate::source::{FileId, Sources, Span};

/// The file of a letter that is named by its folder.
const LETTER: &str = "letter.yaml";

/// Reads the letter in a file, or in the file `letter.yaml` of a folder, with its texts and the
/// list of those who sign it.
///
/// The draft is none where nothing could be made of the file; the report says why. Otherwise the
/// report holds what is wrong with the form of what was written; whether it can be a letter is
/// for the next stage to check.
pub fn read(sources: &mut Sources, letter: &str) -> (Option<Draft>, Report) {
    let mut report = Report::default();
    let name = match letter.trim_end_matches('/') {
        folder if sources.is_dir(letter) && !folder.is_empty() => format!("{folder}/{LETTER}"),
        _ => letter.to_owned(),
    };
    let file = match sources.load(&name) {
        Ok(file) => file,
        Err(error) => {
            report.extend(unloaded(error, sources));
            return (None, report);
        }
    };
    let draft = draft(file, sources, &mut report);
    (draft, report)
}

fn draft(file: FileId, sources: &mut Sources, report: &mut Report) -> Option<Draft> {
    let mut found = Report::default();
    let content = yaml::read(file, sources, &mut found);
    let is_broken = matches!(content, Content::Broken);
    list::tell_letter(found, file, is_broken, sources, report);
    let node = match content {
        Content::Value(node) => node,
        Content::Broken => return None,
        Content::Nothing => {
            let message = format!("`{}` holds no letter", sources.name(file));
            report.push(
                Diagnostic::error("empty-file", message)
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
                told: Vec::new(),
                lists: Vec::new(),
            };
            let mut draft = Draft::read(node, "letter", &mut reader)?;
            decisions::read_beside(&mut draft, &mut reader);
            seal::read_beside(&mut draft, &mut reader);
            Some(draft)
        }
        NodeKind::Broken => None,
        _ => {
            let message = format!("expected the keys of a letter, found {}", node.noun());
            report.push(
                Diagnostic::error("wrong-shape", message)
                    .at(node.head(), "")
                    .help("write each part after its key, such as `date: 2016-02-24`"),
            );
            None
        }
    }
}
