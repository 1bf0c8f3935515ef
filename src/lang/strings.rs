//! The fixed words of a formal letter in each language.

mod entry;
mod phrase;
mod sources;
mod table;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};

pub use entry::Confidence;
pub use table::Phrase;

use super::count::{self, Category};
use super::traditional::traditional;
use super::{Language, session};

/// The fixed words of one language.
///
/// The six official languages of the United Nations have theirs in a table; another language
/// brings its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strings {
    language: Language,
    texts: Vec<Option<Cow<'static, str>>>,
}

impl Strings {
    /// Returns the words of a language; none of them in a language outside the six.
    pub fn of(language: Language) -> Self {
        let written = |text: &'static str| match language.is_traditional() {
            true => Cow::Owned(traditional(text)),
            false => Cow::Borrowed(text),
        };
        let texts = Phrase::ALL
            .iter()
            .map(|phrase| phrase.in_language(language).map(written))
            .collect();
        Self { language, texts }
    }

    /// Returns the language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Sets the words of a phrase, such as the user's own.
    pub fn set(&mut self, phrase: Phrase, text: impl Into<Cow<'static, str>>) {
        self.texts[phrase as usize] = Some(text.into());
    }

    /// Returns the words of a phrase in this language.
    pub fn get(&self, phrase: Phrase) -> Option<&str> {
        self.texts[phrase as usize].as_deref()
    }

    /// Returns the words of a phrase; the English ones where this language has none, which
    /// [`Strings::missing`] tells beforehand.
    pub fn text(&self, phrase: Phrase) -> &str {
        self.get(phrase)
            .or_else(|| phrase.in_language(Language::EN))
            .unwrap_or_default()
    }

    /// Returns the phrases that the language needs and does not have, in the order of the table.
    pub fn missing(&self) -> Vec<Phrase> {
        let needed = |phrase: &&Phrase| match phrase.category() {
            Some(category) => count::categories(self.language).contains(&category),
            None => !phrase.is_optional(),
        };
        Phrase::ALL
            .iter()
            .filter(|phrase| self.get(**phrase).is_none())
            .filter(needed)
            .copied()
            .collect()
    }

    /// Returns the words of a phrase with values in the places of `{name}`.
    pub fn fill(&self, phrase: Phrase, values: &[(&str, &str)]) -> String {
        fill(self.text(phrase), values)
    }

    /// Writes a date in full: `24 February 2016`, `1er mars 2016`, `24 февраля 2016 года`,
    /// `24 شباط/فبراير 2016`, `2016年2月24日` (un-letter-format 3.4).
    pub fn date(&self, date: NaiveDate) -> String {
        let day = date.day().to_string();
        let day = match self.get(Phrase::FirstDay) {
            Some(first) if date.day() == 1 => first.to_string(),
            _ => day,
        };
        let month = Phrase::MONTHS
            .get(date.month0() as usize)
            .map_or("", |month| self.text(*month));
        let written = self.fill(
            Phrase::Date,
            &[
                ("day", &day),
                ("month", month),
                ("month-number", &date.month().to_string()),
                ("year", &date.year().to_string()),
            ],
        );
        super::figures(self.language, &written)
    }

    /// Writes the date of the masthead: as any other, but in English where the masthead keeps its
    /// English lines (Russian, Arabic and Chinese; un-letter-format 3.1).
    pub fn masthead_date(&self, date: NaiveDate) -> String {
        if keeps_english_lines(self.language) {
            Self::of(Language::EN).date(date)
        } else {
            self.date(date)
        }
    }

    /// Writes the distribution line for a value such as `general`, `limited`, or any other, which
    /// is then set as it was given.
    pub fn distribution(&self, distribution: &str) -> String {
        match distribution.to_lowercase().as_str() {
            "general" => self.text(Phrase::DistributionGeneral).to_string(),
            "limited" => self.text(Phrase::DistributionLimited).to_string(),
            "restricted" => self.text(Phrase::DistributionRestricted).to_string(),
            _ => self.fill(Phrase::Distribution, &[("distribution", distribution)]),
        }
    }

    /// Writes the line that names the language of the original.
    pub fn original_line(&self, original: Language) -> String {
        let name = self.name(original, &Phrase::MASTHEAD_NAMES);
        self.fill(Phrase::OriginalLine, &[("language", &name)])
    }

    /// Writes the note of the original language below the heading of an annex.
    pub fn original_note(&self, original: Language) -> String {
        let name = self.name(original, &Phrase::NOTE_NAMES);
        self.fill(Phrase::OriginalNote, &[("language", &name)])
    }

    /// Writes the line of the item or items of the agenda.
    pub fn agenda_items(&self, numbers: &[&str]) -> String {
        let phrase = if numbers.len() == 1 {
            Phrase::AgendaItem
        } else {
            Phrase::AgendaItems
        };
        self.fill(phrase, &[("number", &self.list(numbers))])
    }

    /// Joins texts by commas and, before the last, the word for "and".
    pub fn list(&self, texts: &[&str]) -> String {
        let Some((last, rest)) = texts.split_last() else {
            return String::new();
        };
        if rest.is_empty() {
            return (*last).to_string();
        }
        let rest = rest.join(self.text(Phrase::ListComma));
        format!("{rest}{}{last}", self.text(Phrase::ListAnd))
    }

    /// Writes the notation that `count` things are enclosed.
    pub fn enclosure_notation(&self, count: u64) -> String {
        let phrase = match count::category(self.language, count) {
            Category::One => Phrase::EnclosureNotationOne,
            Category::Two => Phrase::EnclosureNotationTwo,
            Category::Few => Phrase::EnclosureNotationFew,
            Category::Many => Phrase::EnclosureNotationMany,
            Category::Zero | Category::Other => Phrase::EnclosureNotationOther,
        };
        let count = super::number(self.language, count);
        self.fill(phrase, &[("count", &count)])
    }

    /// Writes how many sign who do not wish to be named: `and 571 who wish not to be named`.
    pub fn anonymous(&self, count: u64) -> String {
        let phrase = match count::category(self.language, count) {
            Category::One => Phrase::AnonymousOne,
            Category::Two => Phrase::AnonymousTwo,
            Category::Few => Phrase::AnonymousFew,
            Category::Many => Phrase::AnonymousMany,
            Category::Zero | Category::Other => Phrase::AnonymousOther,
        };
        let count = super::number(self.language, count);
        self.fill(phrase, &[("count", &count)])
    }

    /// Says on which day a list stood as it is: `Signatories as of 24 February 2016`.
    pub fn as_of(&self, date: NaiveDate) -> String {
        self.fill(Phrase::AsOf, &[("date", &self.date(date))])
    }

    /// Says that some who do not sign share the views of those who do.
    pub fn also_share(&self, names: &[&str]) -> String {
        let phrase = match names.len() {
            1 => Phrase::AlsoShareOne,
            _ => Phrase::AlsoShareOther,
        };
        self.fill(phrase, &[("names", &self.list(names))])
    }

    /// Says that a list is in the alphabetical order of this language.
    pub fn alphabetical_order(&self) -> &str {
        let strokes = self.get(Phrase::StrokeOrder);
        strokes
            .filter(|_| self.language.is_ordered_by_strokes())
            .unwrap_or_else(|| self.text(Phrase::AlphabeticalOrder))
    }

    /// Writes the year of the Security Council in which a date falls: `Seventy-first year`.
    pub fn council_year(&self, date: NaiveDate) -> Option<String> {
        session::year(self.language, session::security_council_year(date))
    }

    /// The name of a language, by the table's names of the six in their order; the tag of any
    /// other language, for want of a name.
    fn name(&self, language: Language, names: &[Phrase; 6]) -> String {
        let primary = language.primary();
        ["ar", "zh", "en", "fr", "ru", "es"]
            .iter()
            .position(|tag| *tag == primary)
            .map_or_else(
                || language.tag().to_string(),
                |at| self.text(names[at]).to_string(),
            )
    }
}

/// Tells whether the lines of distribution, date, language and original stand in English in the
/// mastheads of a language.
fn keeps_english_lines(language: Language) -> bool {
    matches!(language.primary().as_str(), "ru" | "ar" | "zh")
}

/// Puts values into the places of `{name}`.
fn fill(pattern: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let Some((name, after)) = after.split_once('}') else {
            text.push('{');
            rest = after;
            continue;
        };
        match values.iter().find(|(key, _)| *key == name) {
            Some((_, value)) => text.push_str(value),
            None => text.push_str(&format!("{{{name}}}")),
        }
        rest = after;
    }
    text.push_str(rest);
    text
}
