//! The built-in phrases of a formal letter, with values in the places of `{name}`.

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};

use super::count::{self, Category};
use super::locale::Official;
use super::{Language, Phrase, session};

/// The circle of those to whom a document is distributed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Distribution {
    /// Everyone.
    #[default]
    General,
    /// The members of a body.
    Limited,
    /// Those whom the organ names.
    Restricted,
    /// Any other circle, in the words that the document states.
    Other(String),
}

impl Distribution {
    /// Reads a distribution, such as `general`; other words are kept unchanged.
    pub fn of(text: &str) -> Self {
        match text.to_lowercase().as_str() {
            "general" => Self::General,
            "limited" => Self::Limited,
            "restricted" => Self::Restricted,
            _ => Self::Other(text.to_owned()),
        }
    }
}

/// The phrases of one language: those of its locale, and the user's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strings {
    language: Language,
    texts: Vec<Option<Cow<'static, str>>>,
}

impl Strings {
    /// Returns the built-in phrases of a language, of which a language without its own file has none.
    pub fn of(language: Language) -> Self {
        let mut texts = vec![None; Phrase::ALL.len()];
        for entry in language.locale().phrases {
            texts[entry.phrase as usize] = Some(Cow::Borrowed(entry.text));
        }
        Self { language, texts }
    }

    /// Returns the language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Sets the text of a phrase.
    pub fn set(&mut self, phrase: Phrase, text: impl Into<Cow<'static, str>>) {
        self.texts[phrase as usize] = Some(text.into());
    }

    /// Returns the text of a phrase in this language.
    pub fn get(&self, phrase: Phrase) -> Option<&str> {
        self.texts[phrase as usize].as_deref()
    }

    /// Returns the text of a phrase, or the English text if this language has none, which
    /// [`Strings::missing`] reports beforehand.
    pub fn text(&self, phrase: Phrase) -> &str {
        self.get(phrase)
            .or_else(|| phrase.entry(Language::EN).map(|entry| entry.text))
            .unwrap_or_default()
    }

    /// Returns the text of a phrase that a language can do without.
    pub fn optional(&self, phrase: Phrase) -> Option<&str> {
        self.get(phrase)
    }

    /// Returns the phrases that the language needs and does not have, in the order of [`Phrase::ALL`].
    pub fn missing(&self) -> Vec<Phrase> {
        let categories = count::categories(self.language);
        let needed = |phrase: &&Phrase| match phrase.category() {
            Some(category) => categories.contains(&category),
            None => !phrase.is_optional(),
        };
        Phrase::ALL
            .iter()
            .filter(|phrase| self.get(**phrase).is_none())
            .filter(needed)
            .copied()
            .collect()
    }

    /// Returns the text of a phrase with values in the places of `{name}`.
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
        super::digits(self.language, &written)
    }

    /// Writes the date of a masthead, in the language of its lines.
    pub fn masthead_date(&self, date: NaiveDate) -> String {
        match self.language.masthead_lines() {
            own if own == self.language => self.date(date),
            other => Self::of(other).date(date),
        }
    }

    /// Writes the distribution line.
    pub fn distribution(&self, distribution: &Distribution) -> String {
        let phrase = match distribution {
            Distribution::General => Phrase::DistributionGeneral,
            Distribution::Limited => Phrase::DistributionLimited,
            Distribution::Restricted => Phrase::DistributionRestricted,
            Distribution::Other(text) => {
                return self.fill(Phrase::Distribution, &[("distribution", text)]);
            }
        };
        self.text(phrase).to_string()
    }

    /// Writes the line that names the language of the original.
    pub fn original_line(&self, originals: &[Language]) -> String {
        let names = originals.iter();
        let names = names.map(|original| self.name(*original, |official| official.masthead_name));
        let names: Vec<String> = names.collect();
        self.fill(Phrase::OriginalLine, &[("language", &names.join("/"))])
    }

    /// Writes the note of the original language below the heading of an annex.
    pub fn original_note(&self, originals: &[Language]) -> String {
        let names = originals.iter();
        let names = names.map(|original| self.name(*original, |official| official.note_name));
        let names: Vec<String> = names.collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let phrase = match names.len() {
            2.. if self.get(Phrase::OriginalNotes).is_some() => Phrase::OriginalNotes,
            _ => Phrase::OriginalNote,
        };
        self.fill(phrase, &[("language", &self.list(&names))])
    }

    /// Writes the line of the item or items of an agenda, by its phrases for one, several and two.
    pub fn agenda_items(&self, [one, several, two]: [Phrase; 3], numbers: &[&str]) -> String {
        let phrase = match numbers.len() {
            1 => one,
            2 if self.get(two).is_some() => two,
            _ => several,
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
        self.counted(&Phrase::ENCLOSURE_NOTATIONS, count)
    }

    /// Writes the number of signatories who do not wish to be named: `and 571 who wish not to be
    /// named`.
    pub fn anonymous(&self, count: u64) -> String {
        self.counted(&Phrase::ANONYMOUS, count)
    }

    /// Writes a phrase in the plural of a count, or in that of any other number if it has none.
    fn counted(&self, phrases: &[(Category, Phrase)], count: u64) -> String {
        let of = |wanted| phrases.iter().find(|(category, _)| *category == wanted);
        let own = of(count::category(self.language, count));
        let own = own.filter(|(_, phrase)| self.get(*phrase).is_some());
        let Some((_, phrase)) = own.or_else(|| of(Category::Other)) else {
            return String::new();
        };
        let count = super::number(self.language, count);
        self.fill(*phrase, &[("count", &count)])
    }

    /// States the day for which a list is correct: `Signatories as of 24 February 2016`.
    pub fn as_of(&self, date: NaiveDate) -> String {
        self.fill(Phrase::AsOf, &[("date", &self.date(date))])
    }

    /// States that organizations that are not signatories share the views.
    pub fn also_share(&self, names: &[&str]) -> String {
        let phrase = match names.len() {
            1 => Phrase::AlsoShareOne,
            _ => Phrase::AlsoShareOther,
        };
        self.fill(phrase, &[("names", &self.list(names))])
    }

    /// States that a list is in the alphabetical order of this language.
    pub fn alphabetical_order(&self) -> &str {
        self.text(Phrase::AlphabeticalOrder)
    }

    /// Writes the year of the Security Council in which a date falls: `Seventy-first year`.
    pub fn council_year(&self, date: NaiveDate) -> Option<String> {
        session::year(self.language, session::security_council_year(date))
    }

    /// Returns the name of an official language, or the tag of any other.
    fn name(&self, language: Language, phrase: fn(&Official) -> Phrase) -> String {
        let official = language.locale().official.as_ref();
        official.map_or_else(
            || language.tag().to_string(),
            |official| self.text(phrase(official)).to_string(),
        )
    }
}

impl Language {
    /// Returns the language of the masthead lines of distribution, date, language and original:
    /// English in Russian, Arabic and Chinese mastheads (un-letter-format 3.1).
    pub fn masthead_lines(self) -> Self {
        let official = self.locale().official;
        if official.is_some_and(|official| official.has_english_masthead) {
            Self::EN
        } else {
            self
        }
    }
}

/// Puts values into the places of `{name}`.
pub fn fill(pattern: &str, values: &[(&str, &str)]) -> String {
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
