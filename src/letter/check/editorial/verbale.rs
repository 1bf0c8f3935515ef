//! Whether a note verbale is signed.

use super::Covering;
use crate::lang::Language;
use crate::letter::findings::Findings;
use crate::letter::title::is_permanent_mission;
use crate::report::{Diagnostic, Rule};

/// Reports a note verbale that somebody signs: a Permanent Mission sends it, in the third person,
/// and nobody signs it (Correspondence Manual, ST/DCS/4/Rev.1).
pub(super) fn check(covering: &Covering, findings: &mut Findings) {
    let language = covering.languages.first().copied().unwrap_or(Language::EN);
    let from = covering.transmittal.from.iter();
    let mut senders = from.filter_map(|sender| sender.written_in(language));
    let Some(signatories) = &covering.transmittal.signatories else {
        return;
    };
    if senders.any(|sender| is_permanent_mission(&sender.text)) {
        findings.push(
            Diagnostic::new(Rule::SIGNED_NOTE, "a note verbale has no signatories")
                .at(signatories.span, "")
                .note("a communication from a Permanent Mission is a note verbale")
                .help("delete `signatories`, or write `from: Permanent Representative of …`"),
        );
    }
}
