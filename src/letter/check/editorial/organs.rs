//! Keys of a circulation that its organs, or other keys, leave without a place on the page, and the
//! order of its organs.

use super::Circulated;
use crate::letter::findings::Findings;
use crate::read::{DraftCirculation, Organ, Text, Words as _};
use crate::report::{Diagnostic, Rule, alternatives};
use crate::source::Span;

/// Reports what is written and not printed, and organs in another order than a masthead has.
pub(super) fn check(circulated: &Circulated, findings: &mut Findings) {
    let circulation = circulated.circulation;
    let organs: Vec<Organ> = circulation.organs.iter().map(|organ| organ.value).collect();
    if organs.is_empty() || circulation.unread("organs").is_some() {
        return;
    }
    lines_of_assembly(circulation, &organs, findings);
    year_of_council(circulation, &organs, findings);
    others(circulated, findings);
    order(circulation, &organs, findings);
}

/// A key that is written, and where its value is.
type Written = (&'static str, Span);

fn text(key: &'static str, text: &Option<Text>) -> Option<Written> {
    Some((key, text.as_ref()?.span()?))
}

/// Reports session and agenda items of a document of the Security Council alone, which prints none
/// (un-letter-format 1.5), and what belongs to items without one.
fn lines_of_assembly(circulation: &DraftCirculation, organs: &[Organ], findings: &mut Findings) {
    let items = circulation.agenda_items.first();
    let items = items.map(|item| ("agenda-items", item.span));
    let agenda = circulation.agenda.map(|agenda| ("agenda", agenda.span));
    let notes = circulation.notes.as_ref();
    let note = notes.and_then(|notes| text("notes.agenda-item", &notes.agenda_item));
    if organs == [Organ::SecurityCouncil] {
        let session = text("session", &circulation.session);
        let lost: Vec<Written> = [session, items, agenda, note]
            .into_iter()
            .flatten()
            .collect();
        report_lost(circulation, &lost, findings);
        return;
    }
    if items.is_some() || circulation.unread("agenda-items").is_some() {
        return;
    }
    for (key, span) in [agenda, note].into_iter().flatten() {
        let message = format!("`{key}` is not printed without `agenda-items`");
        findings.push(
            Diagnostic::new(Rule::UNPRINTED_KEY, message)
                .at(span, "")
                .help("add `agenda-items: [{ number: … }]`, or delete it"),
        );
    }
}

fn report_lost(circulation: &DraftCirculation, lost: &[Written], findings: &mut Findings) {
    let Some(organ) = circulation.organs.first().filter(|_| !lost.is_empty()) else {
        return;
    };
    let keys = alternatives(lost.iter().map(|(key, _)| *key), "and");
    let verb = if lost.len() == 1 { "is" } else { "are" };
    let message = format!("{keys} {verb} not printed for the Security Council alone");
    let warning = Diagnostic::new(Rule::UNPRINTED_KEY, message).at(organ.span, "");
    let see = |warning: Diagnostic, (_, span): &Written| warning.see(*span, "not printed");
    let what = if lost.len() == 1 { "key" } else { "keys" };
    findings.push(lost.iter().fold(warning, see).help(format!(
        "write `general-assembly, security-council` if it goes to both, or delete the {what}"
    )));
}

/// Reports the year of the Security Council where it is not one of two organs.
fn year_of_council(circulation: &DraftCirculation, organs: &[Organ], findings: &mut Findings) {
    let is_printed = organs.len() > 1 && organs.contains(&Organ::SecurityCouncil);
    if let Some((_, span)) = text("year", &circulation.year).filter(|_| !is_printed) {
        findings.push(
            Diagnostic::new(
                Rule::UNPRINTED_KEY,
                "`year` is not printed for these organs",
            )
            .at(span, "")
            .note("a masthead has the year of the Security Council next to another organ")
            .help("delete `year`"),
        );
    }
}

/// Reports other keys that are not printed without another.
fn others(circulated: &Circulated, findings: &mut Findings) {
    let Circulated {
        draft, circulation, ..
    } = *circulated;
    let mut report = |(key, span): Written, without: &str, help: &str| {
        let message = format!("`{key}` is not printed {without}");
        let warning = Diagnostic::new(Rule::UNPRINTED_KEY, message).at(span, "");
        findings.push(warning.help(help));
    };
    let published = circulation.published.as_ref();
    let published = published.filter(|_| circulation.job_number.is_none());
    if let Some(written) = published.filter(|_| !circulation.symbol.is_empty()) {
        report(
            ("published", written.span),
            "without `job-number`",
            "add the `job-number` that the document has, or delete `published`",
        );
    }
    let notes = circulation.notes.as_ref();
    let note = notes.and_then(|notes| text("notes.annex", &notes.annex));
    if let Some(note) = note.filter(|_| circulation.transmittal.is_none()) {
        report(
            note,
            "without `transmittal`",
            "write `note: …` in the annex or enclosure that it is about, or delete it",
        );
    }
    let has_parts = circulation.transmittal.is_some()
        || !draft.annexes.is_empty()
        || !draft.enclosures.is_empty();
    let is_in_one_language = circulation.one_language.is_some_and(|flag| flag.value);
    let original = circulation.original.first().filter(|_| is_in_one_language);
    if let Some(tag) = original.filter(|_| !has_parts) {
        report(
            ("original", tag.span),
            "with `one-language: true`",
            "delete `original` or `one-language`",
        );
    }
}

/// Reports the General Assembly after another organ: mastheads name it first (A/ES-10/713–S/2016/190).
fn order(circulation: &DraftCirculation, organs: &[Organ], findings: &mut Findings) {
    let place = organs
        .iter()
        .position(|organ| *organ == Organ::GeneralAssembly);
    let (Some(place @ 1..), [_, _]) = (place, organs) else {
        return;
    };
    let list = |organs: [Organ; 2]| organs.map(Organ::word).join(", ");
    let [other, assembly] = [organs[0], organs[place]];
    let (right, written) = (list([assembly, other]), list([other, assembly]));
    let symbols = match circulation.symbol.len() {
        2 => ", and the symbols in the same order",
        _ => "",
    };
    findings.push(
        Diagnostic::new(
            Rule::ORGAN_ORDER,
            "a masthead names the General Assembly first",
        )
        .at(circulation.organs[place].span, "")
        .help(format!(
            "write `organs: [{right}]` instead of `organs: [{written}]`{symbols}"
        )),
    );
}
