//! Comments that are where a name is expected.

use super::{Group, List};
use crate::lang::WordSet;
use crate::letter::findings::Findings;
use crate::report::{Diagnostic, Rule};

/// The beginnings of comments, in lower case.
static BEGINNINGS: WordSet = WordSet::of(|words| words.comments);

/// The most characters that a name has, or an affiliation, which may name several bodies.
const MOST: [(&str, usize); 2] = [("name", 90), ("affiliation", 240)];

/// Reports comments in the fields of names.
pub(super) fn check(list: &List, findings: &mut Findings) {
    let entries = &list.entries;
    let mut comments = Group::default();
    for entry in entries {
        for ((_, most), written) in MOST.into_iter().zip([entry.name, entry.affiliation]) {
            if let Some(written) = written.filter(|written| is_comment(&written.text, most)) {
                comments.add(written);
            }
        }
    }
    comments.report(findings, |group| {
        let message = group.question(
            "reads like a comment: is it a name",
            "read like comments: are they names",
        );
        Diagnostic::new(Rule::COMMENT, message)
            .help("write what belongs into the field, or delete the entry")
    });
}

fn is_comment(text: &str, most: usize) -> bool {
    let text = text.trim();
    // A name, an office and a body that commas divide are reported as that.
    let is_divided = text.matches([',', ';']).count() > 1;
    let long = !is_divided && text.len() > most && text.chars().count() > most;
    let cried = text.ends_with(['!', '?']) && text.contains(' ');
    let small = |word: &&str| word.starts_with(char::is_lowercase);
    let several_words = text.split(' ').skip(1).filter(small).count() > 1;
    let begins = || {
        let start: String = text.chars().take(8).flat_map(char::to_lowercase).collect();
        BEGINNINGS
            .words()
            .iter()
            .any(|beginning| start.starts_with(*beginning))
    };
    long || cried || several_words && begins()
}
