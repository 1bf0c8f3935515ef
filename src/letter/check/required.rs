//! The keys that a letter requires.

use super::checked_draft::CheckedDraft;
use crate::letter::findings::Findings;
use crate::letter::model::Supplement;
use crate::letter::title;
use crate::read::{DraftAddressee, DraftSender, DraftTransmittal, Text, Unread, UnreadReason};
use crate::report::{Diagnostic, Rule, alternatives};
use crate::source::Span;

/// A key that has to be there, and what to write.
struct Key {
    name: &'static str,
    is_there: bool,
    remedy: &'static str,
}

/// Reports each required key of the letter that is missing or empty.
pub(super) fn check(letter: &CheckedDraft, findings: &mut Findings) {
    let draft = letter.draft;
    let keys = [
        Key {
            name: "date",
            is_there: draft.date.is_some(),
            remedy: "add the day of the letter as year, month and day, such as `date: 2016-02-24`",
        },
        Key {
            name: "addressees",
            is_there: draft.addressees.is_addressed(),
            remedy: "add those it is addressed to, such as \
                     `addressees: [{ name: Ana Example, title: President of Example }]`",
        },
        Key {
            name: "salutation",
            is_there: draft.salutation.is_some(),
            remedy: "add the greeting with its comma, in quotation marks: \
                     `salutation: \"Excellency,\"`",
        },
        Key {
            name: "body",
            is_there: draft.body.is_some(),
            remedy: "add `body: body.en.md`, and write the text into that file",
        },
        Key {
            name: "signatories",
            is_there: draft.signatories.is_some(),
            remedy: "add `signatories: signatories.yaml`, and write the signatories into that file",
        },
    ];
    let is_annexed =
        (draft.circulation.as_ref()).is_some_and(|circulation| circulation.transmittal.is_some());
    let symbols = draft
        .circulation
        .iter()
        .flat_map(|circulation| circulation.symbol.iter());
    let mut supplements = symbols.flat_map(|symbol| Supplement::of_symbol(&symbol.text));
    // A text annexed to a covering letter need not be a letter, and a corrigendum is not one.
    let needs_body_only = is_annexed || supplements.next().is_some();
    // A document that has its symbol was issued, and prints no greeting.
    let is_issued = (draft.circulation.as_ref())
        .is_some_and(|circulation| circulation.symbol.iter().next().is_some());
    let is_note = draft.sender.as_ref().is_some_and(is_mission);
    let needed = |key: &&Key| match key.name {
        "body" => true,
        "salutation" => !needs_body_only && !is_note && !is_issued,
        "signatories" => !needs_body_only && !is_note,
        _ => !needs_body_only,
    };
    let keys: Vec<&Key> = keys.iter().filter(needed).collect();
    report(&keys, "", draft.span, &draft.unread, findings);
    if let Some(unread) = draft.unread("circulation")
        && unread.reason == UnreadReason::Empty
    {
        findings.push(
            Diagnostic::new(Rule::MISSING_KEY, "`circulation` is empty")
                .at(unread.span, "")
                .help(
                    "add the organ it goes to, such as `organs: [security-council]`, or delete it",
                ),
        );
    }
    for addressee in draft.addressees.iter() {
        nameless(addressee, findings);
    }
    let circulation = draft.circulation.as_ref();
    if let Some(transmittal) = circulation.and_then(|circulation| circulation.transmittal.as_ref())
    {
        check_transmittal(transmittal, findings);
    }
}

/// Reports an addressee that is nobody.
fn nameless(addressee: &DraftAddressee, findings: &mut Findings) {
    let named = [&addressee.name, &addressee.title, &addressee.organization];
    if named.iter().any(|text| text.is_some()) || !addressee.unread.is_empty() {
        return;
    }
    let message = "an addressee without a name or an office";
    findings.push(
        Diagnostic::new(Rule::NAMELESS_ADDRESSEE, message)
            .at(findings.head(addressee.span), "")
            .help("add `name: …`, `title: …` or `organization: …`"),
    );
}

fn check_transmittal(transmittal: &DraftTransmittal, findings: &mut Findings) {
    let keys = [
        Key {
            name: "from",
            is_there: !transmittal.from.is_empty(),
            remedy: "add the office that sends it, such as \
                     `from: Permanent Representative of France to the United Nations`",
        },
        Key {
            name: "addressed-to",
            is_there: !transmittal.addressed_to.is_empty(),
            remedy: "add whom it is addressed to, such as \
                     `addressed-to: President of the Security Council`",
        },
        Key {
            name: "date",
            is_there: transmittal.date.is_some(),
            remedy: "add its day as year, month and day, such as `date: 2016-02-29`",
        },
        Key {
            name: "body",
            is_there: transmittal.body.is_some(),
            remedy: "add `body: transmittal.en.md`, and write its text into that file",
        },
        Key {
            name: "signatories",
            is_there: transmittal.signatories.is_some() || is_note_verbale(transmittal),
            remedy: "add its signatories, such as `signatories: [{ name: Ana Example }]`",
        },
    ];
    let unread = &transmittal.unread;
    report(
        &keys.iter().collect::<Vec<_>>(),
        " in `transmittal`",
        transmittal.span,
        unread,
        findings,
    );
}

/// Returns whether the covering letter is a note verbale, which is not signed (Correspondence
/// Manual ST/DCS/4/Rev.1).
fn is_note_verbale(transmittal: &DraftTransmittal) -> bool {
    let offices = &transmittal.from;
    !offices.is_empty() && offices.iter().all(names_mission)
}

/// Returns whether a sender is a Permanent Mission, whose notes verbales greet and are signed by
/// nobody.
fn is_mission(sender: &DraftSender) -> bool {
    let office = sender.title.as_ref().or(sender.organization.as_ref());
    office.is_some_and(names_mission)
}

fn names_mission(office: &Text) -> bool {
    let mut versions = office.versions().iter();
    versions.all(|version| title::is_permanent_mission(&version.text))
}

fn report(keys: &[&Key], within: &str, span: Span, unread: &[Unread], findings: &mut Findings) {
    let mut missing = Vec::new();
    for key in keys.iter().filter(|key| !key.is_there) {
        let written = unread.iter().find(|unread| unread.key == key.name);
        match written {
            None => missing.push(key),
            Some(unread) if unread.reason == UnreadReason::Refused => {}
            Some(unread) => findings.push(
                Diagnostic::new(
                    Rule::MISSING_KEY,
                    format!("`{}`{within} is empty", key.name),
                )
                .at(unread.span, "")
                .help(key.remedy),
            ),
        }
    }
    if missing.is_empty() {
        return;
    }
    let names = alternatives(missing.iter().map(|key| key.name), "and");
    let start = Span::point(span.file, span.start as usize);
    let error =
        Diagnostic::new(Rule::MISSING_KEY, format!("missing {names}{within}")).at(start, "");
    findings.push(
        missing
            .iter()
            .fold(error, |error, key| error.help(key.remedy)),
    );
}
