//! Dates in the United Nations' own forms.

use chrono::NaiveDate;

use super::{Language, Strings};

/// Writes a date in full in one of the six languages; in any other as year, month and day with
/// hyphens (ISO 8601), unless its own [`Strings`] are asked.
pub fn long(language: Language, date: NaiveDate) -> String {
    let strings = Strings::of(language);
    match strings.get(super::Phrase::Date) {
        Some(_) => strings.date(date),
        None => date.format("%Y-%m-%d").to_string(),
    }
}

#[cfg(test)]
mod tests;
