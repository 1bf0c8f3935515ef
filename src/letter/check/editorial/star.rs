//! Marks of notes in titles: an asterisk or a footnote reference without a note.

use super::Circulated;
use crate::letter::findings::Findings;
use crate::read::Spanned;
use crate::read::walk::Leaf;
use crate::report::{Diagnostic, Rule};

/// Reports titles and symbols that are typed with the mark of a note: the mark would be printed, and
/// no note would belong to it.
pub(super) fn check(circulated: &Circulated, findings: &mut Findings) {
    let Circulated {
        draft, circulation, ..
    } = circulated;
    for symbol in circulation.symbol.iter() {
        report(
            symbol,
            "write the symbol without it, and `notes: { symbol: … }`",
            findings,
        );
    }
    draft.walk_at(None, &mut |at, leaf| {
        let help = match (at.key.mapping, at.key.name) {
            ("circulation", "title") => "write the title without it, and `notes: { title: … }`",
            ("enclosure" | "annex", "title") => {
                "write the title without it, and `note: …` next to it"
            }
            ("circulation", "session") | ("agenda-item", "title") => {
                "write the text without it, and `notes: { agenda-item: … }`"
            }
            ("letter", "subject") => "write the subject without it",
            _ => return,
        };
        if let Leaf::Text(text) = leaf {
            for version in text.versions() {
                report(version, help, findings);
            }
        }
    });
    let council = circulation
        .council
        .iter()
        .flat_map(|council| &council.agenda_items);
    for item in circulation.agenda_items.iter().chain(council) {
        if let Some(number) = &item.number {
            let help = "write the number without it, and `notes: { agenda-item: … }`";
            report(number, help, findings);
        }
    }
}

fn report(written: &Spanned, help: &str, findings: &mut Findings) {
    let Some(mark) = mark(&written.text) else {
        return;
    };
    findings.push(
        Diagnostic::new(Rule::TITLE_MARK, format!("`{mark}` has no note"))
            .at(written.span, "")
            .help(help),
    );
}

/// Returns the mark at the end of a text, if it has one.
fn mark(text: &str) -> Option<&str> {
    let text = text.trim_end();
    let plain = text.trim_end_matches('*');
    if plain.len() < text.len() {
        let has_others = plain.contains('*');
        return (!has_others && !plain.is_empty()).then_some(&text[plain.len()..]);
    }
    let at = text.rfind("[^")?;
    text[at..].ends_with(']').then_some(&text[at..])
}
