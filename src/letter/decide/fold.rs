//! Folding: one entry of a person with the affiliations of several.

use crate::lang::Language;
use crate::read::{DraftSignatory, Field, Flag, Spanned, Text};

/// Folds an entry into another, which keeps its name and takes what it does not have.
///
/// A title other than its own goes with its affiliation: `Professor, Valley School; Director,
/// Water Trust`. The error names a field that both have and that differs, which one entry cannot
/// print.
pub(super) fn fold(
    into: &mut DraftSignatory,
    other: &DraftSignatory,
    language: Language,
) -> Result<(), Field> {
    if into.organization.is_some() != other.organization.is_some() {
        return Err(Field::Organization);
    }
    // Of an organization the person who signs for it is one field among others.
    if into.organization.is_some() && differ(&into.name, &other.name) {
        return Err(Field::Name);
    }
    for field in [Field::Honorific, Field::Description, Field::Country] {
        if differ(into.text(field), other.text(field)) {
            return Err(field);
        }
    }
    affiliation(into, other, language);
    for field in [
        Field::Name,
        Field::Honorific,
        Field::Description,
        Field::Country,
        Field::SortAs,
    ] {
        if into.text(field).is_none() {
            into.text_mut(field).clone_from(other.text(field));
        }
    }
    let is_signed = |flag: Option<Flag>| flag.is_some_and(|flag| flag.value);
    if is_signed(other.signed) && !is_signed(into.signed) {
        into.signed = other.signed;
    }
    Ok(())
}

/// Returns whether both texts exist and differ.
fn differ(left: &Option<Text>, right: &Option<Text>) -> bool {
    let texts = |text: &Text| -> Vec<String> {
        let versions = text.versions().iter();
        versions.map(|written| written.text.clone()).collect()
    };
    matches!((left, right), (Some(left), Some(right)) if texts(left) != texts(right))
}

/// Adds the affiliation of another entry, with its title where that is another.
fn affiliation(into: &mut DraftSignatory, other: &DraftSignatory, language: Language) {
    if into.title.is_none() && into.affiliation.is_none() {
        into.title.clone_from(&other.title);
        into.affiliation.clone_from(&other.affiliation);
        return;
    }
    let title = other
        .title
        .as_ref()
        .filter(|_| differs(&into.title, &other.title));
    let added = match (title, &other.affiliation) {
        (Some(title), Some(affiliation)) => Some(joined(
            title,
            affiliation,
            |own| own.locale().typography.comma,
            language,
        )),
        (Some(title), None) => Some(title.clone()),
        (None, affiliation) => affiliation.clone(),
    };
    let Some(added) = added else {
        return;
    };
    into.affiliation = Some(match &into.affiliation {
        None => added,
        Some(own) if holds(own, &added) => return,
        Some(own) => joined(
            own,
            &added,
            |own| own.locale().typography.semicolon,
            language,
        ),
    });
}

fn differs(own: &Option<Text>, other: &Option<Text>) -> bool {
    own.is_none() || differ(own, other)
}

/// Returns whether a text is another, or one of those that were joined in it.
fn holds(own: &Text, added: &Text) -> bool {
    let added = added
        .versions()
        .first()
        .map(|written| written.text.as_str());
    let own = own
        .versions()
        .first()
        .map_or("", |written| written.text.as_str());
    let mut parts = own.split(['；', '؛', ';']).map(str::trim);
    added == Some(own) || parts.any(|part| Some(part) == added)
}

/// Joins two texts in each of the languages that either has.
fn joined(
    left: &Text,
    right: &Text,
    separator: impl Fn(Language) -> &'static str,
    language: Language,
) -> Text {
    let join = |left: &Spanned, right: &Spanned, language| Spanned {
        text: format!("{}{}{}", left.text, separator(language), right.text),
        ..left.clone()
    };
    let each = |versions: &[Spanned], of: &dyn Fn(&Spanned, Language) -> Spanned| {
        let version = |written: &Spanned| of(written, written.language.unwrap_or(language));
        Text::Each(versions.iter().map(version).collect())
    };
    match (left, right) {
        (Text::One(left), Text::One(right)) => Text::One(join(left, right, language)),
        (Text::Each(versions), right) => each(versions, &|written, language| {
            let right = right.written_in(language);
            right.map_or_else(|| written.clone(), |right| join(written, &right, language))
        }),
        (Text::One(left), Text::Each(versions)) => each(versions, &|written, language| Spanned {
            language: written.language,
            ..join(left, written, language)
        }),
    }
}
