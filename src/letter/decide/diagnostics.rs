//! Diagnostics of decisions that cannot be followed.

use crate::letter::decide::case::Case;
use crate::letter::decide::list::{Found, List, Wanted, place};
use crate::letter::entries::printed;
use crate::read::{Decision, DraftSignatory, EntryName, Field, Unread, UnreadReason, name_in_yaml};
use crate::report::{Diagnostic, Rule, alternatives, plural, quoted};
use crate::source::Span;

/// Reports a decision that says nothing, or several things.
pub(super) fn verbs(decision: &Decision, verbs: &[&str], head: Span) -> Option<Diagnostic> {
    let error = |message: String| Diagnostic::new(Rule::DECISION, message).at(head, "");
    if verbs.len() > 1 {
        let several = alternatives(verbs.iter().copied(), "and");
        let error = error(format!("a decision says one thing, found {several}"));
        return Some(error.help("write each as a separate item"));
    }
    let unread = |reason| {
        decision
            .unread
            .iter()
            .find(|unread| unread.reason == reason)
    };
    if unread(UnreadReason::Refused).is_some() {
        return None;
    }
    if let Some(empty) = unread(UnreadReason::Empty) {
        let message = format!("`{}` is empty", empty.key);
        let error = Diagnostic::new(Rule::DECISION, message).at(empty.span, "");
        return Some(error.help("write the entries that are meant, each as `- name: …`"));
    }
    let error = error("this decision decides nothing".to_owned());
    Some(error.help(format!(
        "write what is decided: {}",
        alternatives(Decision::VERBS, "or")
    )))
}

/// Reports the decisions that are open yet, in one.
pub(super) fn open(cases: &[Case]) -> Option<Diagnostic> {
    let open = cases
        .iter()
        .filter(|case| case.decision.verbs() == ["pending"]);
    let open: Vec<&Case> = open.collect();
    let message = format!(
        "{} pending",
        plural(open.len(), "decision is", "decisions are")
    );
    let warning =
        Diagnostic::new(Rule::PENDING_DECISION, message).at(open.first()?.head, "the first");
    Some(warning.help(
        "write `same`, `merge` or `different` instead of `pending`, or `leave-out` for a dummy \
         value, `split` for several persons, `replace` for another text, `correct` for corrected \
         fields",
    ))
}

/// Reports an entry of a file that has neither name nor organization.
pub(super) fn nameless(unread: &[Unread], span: Span, rule: Rule) -> Option<Diagnostic> {
    let refused = unread
        .iter()
        .any(|unread| unread.reason == UnreadReason::Refused);
    let error = Diagnostic::new(rule, "this does not name an entry")
        .at(span, "")
        .help("add `name: …` for a person, or `organization: …` for an organization");
    (!refused).then_some(error)
}

/// Reports what a correction lacks.
pub(super) fn incomplete(decision: &Decision, head: Span) -> Vec<Diagnostic> {
    let to = decision.to.as_ref();
    let says = to.is_some_and(|to| {
        let fields = to.fields();
        fields.iter().any(|(_, text)| text.is_some()) || !to.unread.is_empty()
    });
    let refused = |key: &str| {
        let unread = decision.unread(key);
        unread.is_some_and(|unread| unread.reason == UnreadReason::Refused)
    };
    let error = |message| Diagnostic::new(Rule::DECISION, message).at(head, "");
    let mut told = Vec::new();
    if !says && !refused("to") {
        let error = error("this correction does not say what the entry should be");
        told.push(error.help("add `to: { name: … }`"));
    }
    if decision.asked_by.is_none() && !refused("asked-by") {
        let error = error("this correction does not say who asked for it");
        told.push(error.help("add `asked-by: …`, which is never printed"));
    }
    told
}

/// Reports a value that is left out or replaced and is not one field.
pub(super) fn not_one_field(
    verb: &str,
    filler: &EntryName,
    names: Vec<&str>,
) -> Option<Diagnostic> {
    if !filler.unread.is_empty() {
        return None;
    }
    let found = if names.is_empty() {
        "none".to_owned()
    } else {
        alternatives(names, "and")
    };
    let message = format!("`{verb}` names one field, found {found}");
    let error = Diagnostic::new(Rule::DECISION, message).at(place(filler), "");
    Some(error.help(format!(
        "write the field with its text, such as `{verb}: {{ affiliation: None }}`"
    )))
}

/// Reports a name that is replaced in every entry.
pub(super) fn replaced_name(filler: &EntryName) -> Diagnostic {
    Diagnostic::new(Rule::DECISION, "`replace` cannot change a name")
        .at(place(filler), "")
        .help("write `correct` with the entry, `to` and `asked-by`")
}

/// Reports a value that is to be replaced by nothing.
pub(super) fn without_text(decision: &Decision, head: Span) -> Option<Diagnostic> {
    let error = Diagnostic::new(Rule::DECISION, "this does not say what to print instead");
    let error = error.help("add `by: …`, or write `leave-out` for `replace`");
    unless_refused(decision, "by", error.at(head, ""))
}

/// Returns the diagnostic of a key that a decision does not have, unless its value was refused.
fn unless_refused(decision: &Decision, key: &str, error: Diagnostic) -> Option<Diagnostic> {
    let unread = decision.unread(key);
    let is_refused = unread.is_some_and(|unread| unread.reason == UnreadReason::Refused);
    (!is_refused).then_some(error)
}

/// Reports a key that belongs to another decision.
pub(super) fn without_verb(key: &str, verb: &str, span: Span) -> Diagnostic {
    let message = format!("`{key}` has no `{verb}`");
    Diagnostic::new(Rule::DECISION, message)
        .at(span, "")
        .help(format!("add `{verb}: …`, or delete `{key}`"))
}

/// Reports a split that does not name at least two persons.
pub(super) fn too_few_persons(decision: &Decision, head: Span) -> Option<Diagnostic> {
    let error = Diagnostic::new(Rule::DECISION, "a split names two persons or more");
    let error = error.help("add `into: [{ name: … }, { name: … }]`");
    unless_refused(decision, "into", error.at(head, ""))
}

/// Reports a field of an entry that belongs to only one of its persons.
pub(super) fn shared_field(key: &str, entry: &DraftSignatory, head: Span) -> Diagnostic {
    let message = format!("the entry to split has `{key}`, which belongs to one person");
    let error = Diagnostic::new(Rule::DECISION, message)
        .at(head, "")
        .see(named(entry), "the entry");
    error.help(match key {
        "honorific" => "write `honorific: …` in `into` for each person who has one",
        _ => "write an entry for each person in the list",
    })
}

/// Reports a name that several entries have.
pub(super) fn ambiguous(wanted: &Wanted, span: Span, entries: [&DraftSignatory; 2]) -> Diagnostic {
    let name = quoted(wanted.known_as().unwrap_or_default());
    let fields = different(wanted, entries);
    let fields = fields.iter().flat_map(|(field, texts)| {
        let texts = texts.iter().flatten();
        texts.map(move |text| format!("{field}: {text}"))
    });
    let fields: Vec<String> = fields.collect();
    let fields = alternatives(fields.iter().map(String::as_str), "or");
    Diagnostic::new(
        Rule::AMBIGUOUS_ENTRY,
        format!("{name} fits several entries"),
    )
    .at(span, "")
    .see(named(entries[0]), "one")
    .see(named(entries[1]), "another")
    .help(format!("add a field that differs: {fields}"))
}

/// Reports a withdrawal that may be of several entries, without their names.
pub(super) fn ambiguous_withdrawal(
    wanted: &Wanted,
    span: Span,
    entries: [&DraftSignatory; 2],
) -> Diagnostic {
    let fields = different(wanted, entries);
    let fields = alternatives(fields.iter().map(|(field, _)| *field), "or");
    Diagnostic::new(
        Rule::AMBIGUOUS_ENTRY,
        "this withdrawal fits several entries",
    )
    .at(span, "")
    .help(format!(
        "add a field that differs, {fields}, or write a withdrawal for each"
    ))
}

/// Returns the fields that were not asked for in which two entries differ, with their texts.
fn different<'e>(
    wanted: &Wanted,
    [left, right]: [&'e DraftSignatory; 2],
) -> Vec<(&'static str, [Option<&'e str>; 2])> {
    let (left, right) = (printed(left), printed(right));
    let fields = Field::PRINTED.into_iter();
    let fields = fields.filter(|field| wanted[*field].is_none() && left[*field] != right[*field]);
    fields
        .map(|field| (field.name(), [left[field], right[field]]))
        .collect()
}

/// Reports a name that no entry has.
pub(super) fn stale(wanted: &Wanted, span: Span, near: Option<&DraftSignatory>) -> Diagnostic {
    let name = wanted.known_as().unwrap_or_default();
    let others = wanted.each().filter_map(|(_, text)| text);
    let others = others.filter(|text| *text != name);
    let others: String = others.map(|text| format!(", {}", quoted(text))).collect();
    let message = format!("obsolete decision: no entry is {}{others}", quoted(name));
    let warning = Diagnostic::new(Rule::STALE_DECISION, message).at(span, "");
    let Some(near) = near else {
        return warning.help("delete the decision: the list no longer contains the entry");
    };
    let fields = printed(near).each();
    let fields: Vec<String> = fields
        .filter_map(|(field, text)| Some(format!("{}: {}", field.name(), name_in_yaml(text?))))
        .collect();
    warning
        .see(named(near), "the most similar entry")
        .help(format!("did you mean `{{ {} }}`?", fields.join(", ")))
}

/// Reports a decision about entries if only a single one remains.
pub(super) fn only_once(entry: &DraftSignatory, head: Span) -> Diagnostic {
    let message = format!("obsolete decision: {} is listed once", name(entry));
    Diagnostic::new(Rule::STALE_DECISION, message)
        .at(head, "")
        .help("delete the decision")
}

/// Reports a dummy value that is nowhere.
pub(super) fn stale_filler(field: &str, text: &str, near: Option<&str>, head: Span) -> Diagnostic {
    let message = format!(
        "obsolete decision: no entry has {} in `{field}`",
        quoted(text)
    );
    let warning = Diagnostic::new(Rule::STALE_DECISION, message).at(head, "");
    match near {
        Some(near) => warning.help(format!("did you mean `{}`?", name_in_yaml(near))),
        None => warning.help("delete the decision"),
    }
}

/// Returns whether a correction was made in the list itself: no entry is what it corrects, and one
/// is what it makes.
pub(super) fn is_done(
    list: &List,
    entry: &EntryName,
    corrected: &impl Fn(&mut DraftSignatory),
) -> bool {
    let wanted = super::list::wanted(entry);
    if wanted.known_as().is_none() || !matches!(list.find(&wanted), Found::Nothing) {
        return false;
    }
    let mut made = super::list::as_signatory(entry);
    corrected(&mut made);
    matches!(list.find(&printed(&made)), Found::Alike(_))
}

/// Reports a correction that was made in the list itself.
pub(super) fn done(head: Span) -> Diagnostic {
    let message = "obsolete decision: the list already has this correction";
    Diagnostic::new(Rule::STALE_DECISION, message)
        .at(head, "")
        .help("delete the decision")
}

/// Reports an entry of which two decisions say different things.
pub(super) fn twice(entry: &DraftSignatory, head: Span, earlier: Span) -> Diagnostic {
    let message = format!("{} is decided in two ways", name(entry));
    let error = Diagnostic::new(Rule::DECIDED_TWICE, message).at(head, "");
    let error = if earlier == head {
        error
    } else {
        error.see(earlier, "and here")
    };
    error.help("delete one of them")
}

/// Reports a field that one entry cannot print for two.
pub(super) fn cannot_fold(
    field: Field,
    into: &DraftSignatory,
    other: &DraftSignatory,
    head: Span,
) -> Diagnostic {
    let text = |entry: &DraftSignatory| {
        let text = printed(entry)[field];
        text.map_or_else(|| "nothing".to_owned(), quoted)
    };
    let (own, others) = (text(into), text(other));
    let field = field.name();
    let message = format!("one entry has one `{field}`, found {own} and {others}");
    Diagnostic::new(Rule::MERGE_DIFFERS, message)
        .at(head, "")
        .see(named(other), "the other entry")
        .help("write `same` to print the first entry as it is, or `correct` one of them")
}

/// Returns the place of the text that an entry is known by.
pub(in crate::letter) fn named(entry: &DraftSignatory) -> Span {
    let named = entry.name.as_ref().or(entry.organization.as_ref());
    named
        .and_then(crate::read::Text::span)
        .unwrap_or(entry.span)
}

/// Returns what an entry is known by, in backticks.
fn name(entry: &DraftSignatory) -> String {
    let printed = printed(entry);
    quoted(printed.known_as().unwrap_or_default())
}
