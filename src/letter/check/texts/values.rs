//! Places for values, `{{ signatories.count }}`, that cannot be filled in.

use crate::letter::assemble::fill::{VALUES, is_escaped_at, is_in_one_piece, slots, value};
use crate::letter::findings::Findings;
use crate::letter::passage::Passage;
use crate::report::{Diagnostic, Rule, alternatives, closest};

/// Reports each place for a value that cannot be filled in.
pub(super) fn check(passage: &Passage, findings: &mut Findings) {
    if !passage.text.contains("{{") {
        return;
    }
    let filled = passage.key.uses.filled;
    for slot in slots(&passage.text) {
        let span = passage.place(slot.range.clone(), findings.sources);
        let written = &passage.text[slot.range.clone()];
        let escaped = if passage.is_body() {
            is_escaped_at(findings.sources, span)
        } else {
            passage.text[..slot.range.start].ends_with('\\')
        };
        if filled && escaped {
            continue;
        }
        let known = slot
            .name
            .as_deref()
            .is_some_and(|name| value(name).is_some());
        let whole = !passage.is_body() || is_in_one_piece(findings.sources, span, written);
        if filled && known && whole {
            continue;
        }
        let written = written.trim_end();
        let message = format!("placeholder `{written}` in `{}`", passage.field);
        let error = Diagnostic::new(Rule::PLACEHOLDER, message).at(span, "");
        let name = slot.name.as_deref();
        findings.push(match (filled, known, name) {
            (true, true, Some(name)) => error
                .note("it is replaced only if its name alone is between the braces")
                .help(format!("write `{{{{ {name} }}}}`")),
            (true, _, Some(name)) => unknown(error, name),
            (true, _, None) => error
                .note("a backslash before the braces, `\\{{`, keeps them")
                .help("close it with `}}`, or write the text that is meant"),
            (false, true, _) => error
                .note("placeholders work in the text of a letter, in `subject` and in titles")
                .help("write the number that is meant"),
            (false, ..) => error.help("write the text that is meant"),
        });
    }
}

/// Says which value may be meant.
fn unknown(error: Diagnostic, name: &str) -> Diagnostic {
    let names = || VALUES.iter().map(|(name, _)| *name);
    let ends = |known: &str| known.rsplit('.').next() == Some(name.trim_start_matches('.'));
    match closest(name, names()).or_else(|| names().find(|known| ends(known))) {
        Some(near) => error.help(format!("did you mean `{{{{ {near} }}}}`?")),
        None => error
            .note(format!("the values are {}", alternatives(names(), "and")))
            .note("a backslash before the braces, `\\{{`, keeps them")
            .help("write the text that is meant, or one of these"),
    }
}
