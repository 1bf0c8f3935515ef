//! Entries that name nobody, and lists without entries.

use super::{List, uncounted};
use crate::letter::findings::Findings;
use crate::read::{DraftPart, DraftSignatory, Text, UnnamedForms, UnreadReason};
use crate::report::{Diagnostic, Rule, plural};

/// Reports entries without a name, and lists without entries.
pub(super) fn check(list: &List, findings: &mut Findings) {
    for part in &list.written.parts {
        nameless(part, findings);
        if part.whole && part.entries.is_empty() {
            let (message, help) = match part.left_out.all() {
                0 => (
                    "this list is empty".to_owned(),
                    "add signatories, each with `name: …` or `organization: …`",
                ),
                rows => (
                    format!(
                        "`where` and `filled` leave none of {}",
                        plural(rows, "row", "rows")
                    ),
                    "write values and columns that some row has together, or delete them",
                ),
            };
            findings.push(
                Diagnostic::new(Rule::NO_SIGNATORIES, message)
                    .at(findings.head(part.span), "")
                    .help(help),
            );
        }
    }
}

/// Returns whether a text is nothing but spaces in every language.
fn is_blank(text: &Text) -> bool {
    let versions = text.versions();
    versions
        .iter()
        .all(|written| written.text.trim().is_empty())
}

/// Reports the entries of a part that name nobody, once.
fn nameless(part: &DraftPart, findings: &mut Findings) {
    /// The number that are shown besides the first.
    const SHOWN: usize = 3;
    let nameless: Vec<&DraftSignatory> = part
        .signatories()
        .filter(|entry| is_unnamed(entry))
        .collect();
    let Some((first, rest)) = nameless.split_first() else {
        return;
    };
    let message = match rest.len() {
        0 => "an entry without `name` or `organization`".to_owned(),
        more => format!("{} entries without `name` or `organization`", more + 1),
    };
    let mut diagnostic =
        Diagnostic::new(Rule::NAMELESS_SIGNATORY, message).at(findings.head(first.span), "");
    for entry in rest.iter().take(SHOWN) {
        diagnostic = diagnostic.see(findings.head(entry.span), "");
    }
    // A State that signs is named by its country alone.
    let has_country = nameless.iter().any(|entry| entry.country.is_some());
    let mut diagnostic = diagnostic.help(if has_country {
        "add `name: …` for the person who signs, or write `organization:` instead of `country:` if \
         the State signs"
    } else {
        "add `name: …` for a person, or `organization: …` for an organization"
    });
    // Where all are without a name, it is another column that has the names.
    let is_all = !rest.is_empty() && nameless.len() == part.entries.len();
    if !has_country && !is_all {
        for help in unnamed(&nameless, part.unnamed_forms.as_ref()) {
            diagnostic = diagnostic.help(help);
        }
    }
    findings.push(diagnostic);
}

/// Says what to write of entries whose signatories wish not to be named.
fn unnamed(entries: &[&DraftSignatory], forms: Option<&UnnamedForms>) -> Vec<String> {
    let (who, counted, printed) = match entries {
        [_] => (
            "if that person wishes not to be named",
            "count the entry in one line",
            "print `Anonymous`",
        ),
        _ => (
            "where they wish not to be named",
            "count them in one line",
            "print `Anonymous` for each",
        ),
    };
    let Some(forms) = forms else {
        return vec![format!("{who}, write `name: Anonymous`")];
    };
    let counted = format!("{who}, {counted}\n{}", forms.counted);
    let as_given = format!("{who}, {printed}\n{}", forms.as_given);
    // Of those who are counted nothing else is printed.
    let is_bare = |entry: &&DraftSignatory| uncounted::said_of(entry).is_empty();
    match entries.iter().all(is_bare) {
        true => vec![counted],
        false => vec![as_given, counted],
    }
}

/// Returns whether an entry names nobody, and was not refused for that before.
fn is_unnamed(entry: &DraftSignatory) -> bool {
    let mut unread = entry.unread.iter();
    let is_refused = unread.any(|unread| unread.reason == UnreadReason::Refused);
    let named = |text: &Option<Text>| text.as_ref().is_some_and(|text| !is_blank(text));
    !is_refused && !named(&entry.name) && !named(&entry.organization)
}
