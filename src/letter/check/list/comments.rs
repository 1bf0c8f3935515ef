//! Comments that stand where a name is due.

use super::super::findings::Findings;
use super::{Entry, warning};
use crate::lang::WordSet;
use crate::report::{Rule, quoted};

/// The beginnings of comments, in lower case.
static BEGINNINGS: WordSet = WordSet::of(|words| words.comments);

/// The most characters that a name has, or an affiliation, which may name several bodies.
const MOST: [(&str, usize); 2] = [("name", 90), ("affiliation", 240)];

/// Reports a comment in the field of a name.
pub(super) fn check(entry: &Entry, findings: &mut Findings) {
    for ((field, most), written) in MOST.into_iter().zip([entry.name, entry.affiliation]) {
        let Some(written) = written.filter(|written| is_comment(&written.text, most)) else {
            continue;
        };
        let message = format!(
            "{} in `{field}` looks like a comment",
            quoted(&written.text)
        );
        findings.push(
            warning(Rule::COMMENT, message, written)
                .help("write what belongs into the field, or delete the entry"),
        );
    }
}

fn is_comment(text: &str, most: usize) -> bool {
    let text = text.trim();
    let long = text.len() > most && text.chars().count() > most;
    let cried = text.ends_with(['!', '?']) && text.contains(' ');
    let several_words = text.split(' ').nth(2).is_some();
    let begins = || {
        let start: String = text.chars().take(8).flat_map(char::to_lowercase).collect();
        BEGINNINGS
            .words()
            .iter()
            .any(|beginning| start.starts_with(*beginning))
    };
    long || cried || several_words && begins()
}
