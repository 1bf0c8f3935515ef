//! The day on which a list was as it is, and lists that cannot have one.

use super::checked_draft::CheckedDraft;
use crate::letter::date;
use crate::letter::entries::{lists, states_as_of};
use crate::letter::findings::Findings;
use crate::read::{Draft, DraftPart, Spanned};
use crate::report::{Diagnostic, Rule};

/// Reports what cannot be done with the parts of a list, and a day that is to be stated and is not
/// given.
pub(super) fn check(letter: &CheckedDraft, findings: &mut Findings) {
    let draft = letter.draft;
    for part in lists(draft).into_iter().flat_map(|list| &list.parts) {
        late(draft, part, findings);
        if let (Some(flag), true, None) = (part.state_as_of, states_as_of(part), &part.as_of) {
            findings.push(
                Diagnostic::new(Rule::STATE_AS_OF, "`state-as-of` requires a date")
                    .at(flag.span, "")
                    .help("add `as-of:` and the day, such as `as-of: 2016-02-24`, or delete it"),
            );
        }
    }
    let circulation = draft.circulation.as_ref();
    let transmittal = circulation.and_then(|circulation| circulation.transmittal.as_ref());
    let list = transmittal.and_then(|transmittal| transmittal.signatories.as_ref());
    for part in list.iter().flat_map(|list| &list.parts) {
        let parts = part.parts.as_ref().map(|written| ("parts", written.span));
        let state = part.state_as_of.filter(|_| states_as_of(part));
        let state = state.map(|flag| ("state-as-of", flag.span));
        for (key, span) in parts.into_iter().chain(state) {
            findings.push(
                Diagnostic::new(
                    Rule::COVERING_SIGNATURES,
                    "a covering letter is signed in signature blocks, and has no list",
                )
                .at(span, "")
                .help(format!("delete `{key}`")),
            );
        }
    }
}

/// Reports a list that stood so on a day after that of the letter.
fn late(draft: &Draft, part: &DraftPart, findings: &mut Findings) {
    let day = |written: &Option<Spanned>| date::iso_day(&written.as_ref()?.text);
    let (Some(as_of), Some(day)) = (day(&part.as_of), day(&draft.date)) else {
        return;
    };
    if let Some(written) = part.as_of.as_ref().filter(|_| as_of > day) {
        let message = format!("the list is of `{as_of}`, after the day of the letter, `{day}`");
        let warning = Diagnostic::new(Rule::AS_OF_DATE, message).at(written.span, "");
        let help = "correct the day, or allow it where people sign after the letter is dated: \
                    `allow: [as-of-date]`";
        findings.push(warning.help(help));
    }
}
