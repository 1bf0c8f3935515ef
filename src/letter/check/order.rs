//! Where an order may be asked for, and what it needs.

use super::checked_draft::CheckedDraft;
use crate::letter::entries::states_order;
use crate::letter::findings::Findings;
use crate::read::{AttachmentKind, Choice, DraftPart, DraftSignatory, Order, Signatories};
use crate::report::{Diagnostic, Rule};
use crate::source::Span;

/// Reports orders of lists that keep another, orders that are to be stated where there is none,
/// and entries that lack what they are ordered by.
pub(super) fn check(letter: &CheckedDraft, findings: &mut Findings) {
    let draft = letter.draft;
    let circulation = draft.circulation.as_ref();
    let transmittal = circulation.and_then(|circulation| circulation.transmittal.as_ref());
    for part in parts(&draft.signatories) {
        match transmittal {
            Some(transmittal) => annexed(part, "the annexed letter", transmittal.span, findings),
            None => ordered(part, findings),
        }
    }
    for attachment in draft.attachments() {
        let what = match attachment.kind {
            AttachmentKind::Enclosure => "the annexed enclosure",
            AttachmentKind::Annex => "an annex",
        };
        for part in parts(attachment.signatories) {
            match circulation {
                Some(circulation) => annexed(part, what, circulation.span, findings),
                None => ordered(part, findings),
            }
        }
    }
    if let Some(transmittal) = transmittal {
        let parts = parts(&transmittal.signatories);
        parts.for_each(|part| covering(part, findings));
    }
}

fn parts(list: &Option<Signatories>) -> impl Iterator<Item = &DraftPart> {
    list.iter().flat_map(|list| &list.parts)
}

/// Returns the order that is asked for, if it is another than as given.
fn asked(part: &DraftPart) -> Option<Choice<Order>> {
    part.order.filter(|order| order.value != Order::AsGiven)
}

/// Reports an order of a list that is annexed: those who signed it keep the order in which they
/// did (UN Editorial Manual, *Communications*).
fn annexed(part: &DraftPart, what: &str, reason: Span, findings: &mut Findings) {
    let Some(order) = asked(part) else {
        return stated(part, findings);
    };
    let message = format!("{what} keeps the order in which it was signed");
    findings.push(
        Diagnostic::new(Rule::ANNEXED_ORDER, message)
            .at(order.span, "")
            .see(findings.head(reason), "it is annexed by this")
            .help("write `order: as-given`, with the list in the order of the signatures"),
    );
}

/// Reports an order of the signatories a covering letter, who have theirs.
fn covering(part: &DraftPart, findings: &mut Findings) {
    let Some(order) = asked(part) else {
        return stated(part, findings);
    };
    let message = "a covering letter cannot set `order`";
    findings.push(
        Diagnostic::new(Rule::ANNEXED_ORDER, message)
            .at(order.span, "")
            .note("its signatories are listed by country, in English alphabetical order")
            .help("delete `order`"),
    );
}

/// Reports an order that is to be stated where none is asked for.
fn stated(part: &DraftPart, findings: &mut Findings) {
    if let Some(flag) = part.state_order.filter(|_| states_order(part)) {
        findings.push(
            Diagnostic::new(
                Rule::STATE_ORDER,
                "`state-order` requires an alphabetical `order`",
            )
            .at(flag.span, "")
            .help("add `order: name`, or delete `state-order`"),
        );
    }
}

/// Reports what an order of a list lacks.
fn ordered(part: &DraftPart, findings: &mut Findings) {
    let Some(order) = asked(part) else {
        return stated(part, findings);
    };
    let (field, example, lacks): (_, _, fn(&DraftSignatory) -> bool) = match order.value {
        Order::Country => ("`country`", "`country: …`", |entry| {
            entry.country.is_none()
        }),
        Order::Organization => (
            "`organization` or `affiliation`",
            "`organization: …` or `affiliation: …`",
            |entry| entry.organization.is_none() && entry.affiliation.is_none(),
        ),
        Order::AsGiven | Order::Name => return,
    };
    let lacking: Vec<Span> = part
        .entries
        .iter()
        .filter(|entry| lacks(entry))
        .map(|entry| entry.span)
        .collect();
    let Some(first) = lacking.first() else {
        return;
    };
    let message = match lacking.len() {
        1 => format!("1 entry has no {field} and sorts last"),
        count => format!("{count} entries have no {field} and sort last"),
    };
    findings.push(
        Diagnostic::new(Rule::ORDER_FIELD, message)
            .at(order.span, "")
            .see(findings.head(*first), "the first of them")
            .help(format!("add {example} to each, or write `order: name`")),
    );
}
