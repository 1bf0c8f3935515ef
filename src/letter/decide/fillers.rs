//! Texts that are left out or replaced, wherever they are.

use std::collections::BTreeMap;

use super::{diagnostics, pictographs};
use crate::letter::decide::case::Case;
use crate::letter::decide::change::Changes;
use crate::letter::decide::list::{List, wanted};
use crate::letter::entries::{texts, trailing_comma};
use crate::letter::key;
use crate::read::{DraftSignatory, Field, Text};

/// The texts that are left out or replaced, by their fields, each with its decision.
pub(super) struct Fillers<'d> {
    decided: BTreeMap<(Field, &'d str), Filler<'d>>,
}

/// A decision about a text.
#[derive(Clone, Copy)]
struct Filler<'d> {
    /// The number of the decision.
    number: usize,
    /// The text that is printed instead; `None` if it is left out.
    by: Option<&'d str>,
}

impl<'d> Fillers<'d> {
    /// Takes the texts of some decisions, and reports those that are not one field.
    pub fn of(cases: &mut [Case<'d>]) -> Self {
        let mut decided = BTreeMap::new();
        for (number, case) in cases.iter_mut().enumerate() {
            let decision = case.decision;
            let (verb, filler) = match *decision.verbs() {
                [verb @ "leave-out"] => (verb, &decision.leave_out),
                [verb @ "replace"] => (verb, &decision.replace),
                _ => continue,
            };
            let Some(filler) = filler else {
                continue;
            };
            let by = decision.by.as_ref().map(|by| by.text.as_str());
            let by = by.filter(|_| decision.replace.is_some());
            let fields = wanted(filler).each();
            let fields: Vec<(Field, &str)> = fields
                .filter_map(|(field, text)| Some((field, text?)))
                .collect();
            match fields.as_slice() {
                [(Field::Name | Field::Organization, _)] if verb == "replace" => {
                    case.told.push(diagnostics::replaced_name(filler));
                }
                [_] if verb == "replace" && by.is_none() => {
                    case.told
                        .extend(diagnostics::without_text(decision, case.head));
                }
                [only] => {
                    decided.entry(*only).or_insert(Filler { number, by });
                }
                fields => {
                    let names = fields.iter().map(|(field, _)| field.name()).collect();
                    case.told
                        .extend(diagnostics::not_one_field(verb, filler, names));
                }
            }
        }
        Self { decided }
    }

    /// Leaves the texts out of all entries, as these were corrected, or replaces them, and reports
    /// those that none has.
    pub fn apply(self, list: &List, cases: &mut [Case], changes: &mut Changes) {
        if self.decided.is_empty() {
            return;
        }
        for (index, entry) in list.entries.iter().enumerate() {
            let corrected = changes.edited.get(&index).cloned();
            for (field, text) in texts(corrected.as_ref().unwrap_or(entry)) {
                let Some(text) = text else { continue };
                if let Some((numbers, without)) = self.without_signs(field, text) {
                    for number in numbers {
                        cases[number].members.push(index);
                    }
                    *changes.edit(index, entry).text_mut(field) = Some(without);
                    continue;
                }
                let Some(filler) = self.of_text(field, text) else {
                    continue;
                };
                cases[filler.number].members.push(index);
                if let Some(by) = filler.by {
                    let text = changes.edit(index, entry).text_mut(field);
                    self.replace(field, text, by);
                } else if is_whole(corrected.as_ref().unwrap_or(entry), field) {
                    changes.gone.insert(index);
                } else {
                    *changes.edit(index, entry).text_mut(field) = None;
                }
            }
        }
        for ((field, text), filler) in &self.decided {
            let case = &mut cases[filler.number];
            if case.members.is_empty() {
                let near = near(list, *field, text);
                case.told.push(diagnostics::stale_filler(
                    field.name(),
                    text,
                    near,
                    case.head,
                ));
            }
        }
    }

    /// Replaces the versions of a text that are decided of.
    fn replace(&self, field: Field, text: &mut Option<Text>, by: &str) {
        let versions = text.iter_mut().flat_map(Text::versions_mut);
        for written in versions {
            if self.decided.contains_key(&(field, written.text.as_str())) {
                written.text = by.to_owned();
            }
        }
    }

    /// Leaves the pictographs and the comma of decisions out of a text; `None` if no decision names
    /// those that it has. Otherwise it returns the numbers of these decisions, too.
    fn without_signs(&self, field: Field, text: &Text) -> Option<(Vec<usize>, Text)> {
        let decided = |sign: &str| {
            let filler = self.decided.get(&(field, sign))?;
            filler.by.is_none().then_some(filler.number)
        };
        let mut numbers = Vec::new();
        let mut without = text.clone();
        for written in without.versions_mut() {
            let whole = written.text.clone();
            // A text that is nothing else is left out as a whole.
            for sign in pictographs::in_text(&whole) {
                if let Some(number) = decided(sign).filter(|_| whole.trim() != sign) {
                    numbers.push(number);
                    written.text = pictographs::without_row(&written.text, sign);
                }
            }
            let whole = written.text.clone();
            if let Some(sign) = trailing_comma(&whole)
                && let Some(number) = decided(sign)
            {
                numbers.push(number);
                written.text = whole.trim_end().trim_end_matches(sign).trim().to_owned();
            }
        }
        (!numbers.is_empty()).then_some((numbers, without))
    }

    fn of_text(&self, field: Field, text: &Text) -> Option<Filler<'d>> {
        let mut versions = text.versions().iter();
        versions.find_map(|written| self.decided.get(&(field, written.text.as_str())).copied())
    }
}

/// Returns whether an entry is known by nothing but one field, so that it is left out with it.
fn is_whole(entry: &DraftSignatory, field: Field) -> bool {
    match field {
        Field::Name => entry.organization.is_none(),
        Field::Organization => entry.name.is_none(),
        _ => false,
    }
}

/// Finds a text of a field that differs from another in case, accents and punctuation only.
fn near<'l>(list: &List<'l>, field: Field, text: &str) -> Option<&'l str> {
    let folded = key::folded(text);
    list.entries.iter().find_map(|entry| {
        let written = entry.text(field).as_ref()?.versions().first()?;
        let is_short = written.text.len() <= 4 * text.len();
        let is_alike = is_short && written.text != text && key::folded(&written.text) == folded;
        is_alike.then_some(written.text.as_str())
    })
}
