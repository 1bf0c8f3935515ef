//! Pictographs (emoji) in a list that no typeface has: the entries are printed without them.

use std::collections::BTreeSet;

use super::DecidedDraft;
use crate::letter::entries::texts;
use crate::read::{DraftPart, DraftSignatory, Field, Spanned, name_in_yaml};
use crate::report::{Diagnostic, Report, Rule, quoted};
use crate::typeset::font::Library;
use crate::typeset::style::{Slant, Weight};

/// The number of entries that are shown besides the first.
const SHOWN: usize = 3;

/// Takes pictographs that no typeface has out of the fields of a list, and reports the entries. A
/// field that is nothing else stays, and is an error as any other text is.
pub(in crate::letter) fn leave_out(
    decided: &mut DecidedDraft,
    library: &Library,
    report: &mut Report,
) {
    let is_lacking = |letter: char| {
        is_pictograph(letter)
            && library
                .face_for(
                    letter,
                    Weight::Regular,
                    Slant::Upright,
                    crate::lang::Language::EN,
                )
                .is_none()
    };
    let lists = decided.draft().signatories.iter();
    let entries = lists
        .flat_map(|list| &list.parts)
        .flat_map(DraftPart::signatories);
    let has_any = |entry: &DraftSignatory| {
        let mut texts = texts(entry)
            .into_iter()
            .filter_map(|(_, text)| text.as_ref());
        texts.any(|text| {
            text.versions()
                .iter()
                .any(|written| written.text.contains(is_lacking))
        })
    };
    if !entries.into_iter().any(has_any) {
        return;
    }
    let mut found: Vec<Spanned> = Vec::new();
    let mut left_out: BTreeSet<(Field, String)> = BTreeSet::new();
    let written = &decided.written;
    let draft = decided.changed.get_or_insert_with(|| written.clone());
    let lists = draft.signatories.iter_mut();
    for entry in lists
        .flat_map(|list| &mut list.parts)
        .flat_map(|part| &mut part.entries)
    {
        for field in Field::PRINTED {
            let Some(text) = entry.text_mut(field) else {
                continue;
            };
            for written in text.versions_mut() {
                let without = without(&written.text, is_lacking);
                if without.is_empty() || without == written.text {
                    continue;
                }
                let rows = in_text(&written.text).into_iter();
                let lacking = rows.filter(|row| row.contains(is_lacking));
                left_out.extend(lacking.map(|row| (field, row.to_owned())));
                found.push(written.clone());
                written.text = without;
            }
        }
    }
    let [first, rest @ ..] = &*found else {
        return;
    };
    let decisions = left_out.iter().map(|(field, sign)| {
        format!(
            "\n- leave-out: {{ {}: {} }}",
            field.name(),
            name_in_yaml(sign)
        )
    });
    let decisions: String = decisions.collect();
    let decisions = format!("delete it, or add to `decisions.yaml`{decisions}");
    let message = match rest.len() {
        0 => format!("{} is printed without its pictograph", quoted(&first.text)),
        more => format!("{} fields are printed without their pictographs", more + 1),
    };
    let mut diagnostic = Diagnostic::new(Rule::UNPRINTED_PICTOGRAPH, message).at(first.span, "");
    for written in rest.iter().take(SHOWN) {
        diagnostic = diagnostic.see(written.span, "");
    }
    report.push(
        diagnostic
            .note("no typeface has it")
            .help(decisions)
            .help("to print it, name a folder with a typeface that has it, such as Noto Emoji, with `--fonts`"),
    );
}

/// Returns the pictographs of a text, each row of them with what joins and varies them.
pub(super) fn in_text(text: &str) -> Vec<&str> {
    let is_of_row = |letter: char| is_pictograph(letter) || varies(letter);
    let rows = text.split(|letter: char| !is_of_row(letter));
    rows.filter(|row| row.contains(is_pictograph)).collect()
}

/// Leaves a row of pictographs out of a text, and the space that it leaves.
pub(super) fn without_row(text: &str, row: &str) -> String {
    let parts = text
        .split(row)
        .map(str::trim)
        .filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}

/// Returns whether a character joins or varies pictographs.
fn varies(letter: char) -> bool {
    matches!(letter, '\u{200d}' | '\u{fe0e}' | '\u{fe0f}' | '\u{20e3}')
}

/// Returns whether a character is a pictograph, or changes the one before it.
fn is_pictograph(letter: char) -> bool {
    matches!(u32::from(letter), 0x2600..=0x27bf | 0x2b00..=0x2bff | 0x1_f000..=0x1_faff)
}

/// Leaves pictographs out of a text, with the characters that join and vary them and the space that
/// they leave at the ends and twice within.
fn without(text: &str, is_lacking: impl Fn(char) -> bool) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut follows = false;
    for letter in text.chars() {
        let is_left_out = is_lacking(letter) || follows && varies(letter);
        let is_second_space = follows && letter == ' ' && (kept.is_empty() || kept.ends_with(' '));
        if !is_left_out && !is_second_space {
            kept.push(letter);
            follows = false;
        } else {
            follows = true;
        }
    }
    match kept.len() == text.len() {
        true => kept,
        false => kept.trim().to_owned(),
    }
}

#[cfg(test)]
mod tests;
