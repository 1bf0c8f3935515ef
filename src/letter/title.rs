//! Titles of circulated letters: the English sentence, and the headings of annexes made from it.

mod annex;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;

pub use annex::{Numbering, annex_heading, appendix_heading, enclosure_heading};

use crate::lang::{ComposedTitle, Language, SharedOffice, Strings, fill, folded, locales};
use crate::letter::model::{Part, Transmittal};
use crate::read::Spanned;
use crate::read::{Addressee, Sender};

/// The largest number of signatories that a title names one by one.
const MOST_NAMED: usize = 3;

/// One who sends a letter or whom it is addressed to, as a title names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Party {
    /// An office, which takes the article: `Secretary-General`.
    Office(String),
    /// A name, which takes none.
    Name(String),
}

/// Composes the title of a letter: `Letter dated 29 February 2016 from the Permanent Representative
/// of France to the United Nations addressed to the President of the Security Council`; `None` if
/// it has no sender or no addressee, or if titles are not composed in the language.
///
/// Several addressees receive *identical letters* and are named in their order of precedence; a
/// Permanent Mission sends a *note verbale*; several States are named in alphabetical order
/// (un-letter-format 1.6 and 1.11).
pub fn compose(
    language: Language,
    date: NaiveDate,
    from: &[Party],
    addressed_to: &[Party],
) -> Option<String> {
    let words = language.locale().titles.composed?;
    if from.is_empty() || addressed_to.is_empty() {
        return None;
    }
    let strings = Strings::of(language);
    let [letter, letters, note, notes] = words.kinds;
    let kind = match (from.iter().all(is_mission), addressed_to.len()) {
        (false, 1) => letter,
        (false, _) => letters,
        (true, 1) => note,
        (true, _) => notes,
    };
    let mut addressed_to: Vec<&Party> = addressed_to.iter().collect();
    addressed_to.sort_by_key(|party| words.precedence(party.name()));
    let addressed_to = addressed_to.into_iter().map(|party| party.named(words));
    let addressed_to: Vec<String> = addressed_to.collect();
    Some(fill(
        words.pattern,
        &[
            ("kind", kind),
            ("date", &strings.date(date)),
            ("senders", &list(&strings, &senders(&strings, words, from))),
            ("addressees", &list(&strings, &addressed_to)),
        ],
    ))
}

/// Composes the title of a document with a covering letter.
pub fn of_transmittal(language: Language, transmittal: &Transmittal) -> Option<String> {
    let offices = |texts: &[Spanned]| -> Vec<Party> {
        let text = |written: &Spanned| Party::Office(written.text.clone());
        texts.iter().map(text).collect()
    };
    compose(
        language,
        transmittal.date,
        &offices(&transmittal.texts.from),
        &offices(&transmittal.texts.addressed_to),
    )
}

/// Composes the title of a letter without a covering letter; `None` if it has more senders than a
/// title can name.
pub fn of_letter(
    language: Language,
    date: NaiveDate,
    sender: Option<&Sender>,
    signatories: &[Part],
    addressees: &[Addressee],
) -> Option<String> {
    let from: Vec<Party> = match sender {
        Some(sender) => party(&sender.title, &sender.organization, &sender.name)
            .into_iter()
            .collect(),
        None => signing(signatories)?,
    };
    let addressed_to = addressees
        .iter()
        .map(|addressee| party(&addressee.title, &addressee.organization, &addressee.name))
        .collect::<Option<Vec<_>>>()?;
    compose(language, date, &from, &addressed_to)
}

/// Returns the signatories as parties, or `None` if they are too many to name.
fn signing(parts: &[Part]) -> Option<Vec<Party>> {
    let all: Vec<_> = parts
        .iter()
        .flat_map(|part| part.signatories.iter())
        .collect();
    let unnamed = parts.iter().any(|part| part.anonymous > 0);
    if all.len() > MOST_NAMED || unnamed {
        return None;
    }
    all.into_iter()
        .map(
            |signatory| match (&signatory.organization, &signatory.title) {
                (Some(organization), _) => Some(Party::Name(organization.text.clone())),
                (None, Some(title)) => Some(Party::Office(title.text.clone())),
                (None, None) => signatory
                    .name
                    .as_ref()
                    .map(|name| Party::Name(name.text.clone())),
            },
        )
        .collect()
}

/// Names a party by its office, or by the body, or by the person.
fn party(
    title: &Option<Spanned>,
    organization: &Option<Spanned>,
    name: &Option<Spanned>,
) -> Option<Party> {
    let text = |written: &Spanned| written.text.clone();
    match (title, organization, name) {
        (Some(title), ..) => Some(Party::Office(text(title))),
        (None, Some(organization), _) if is_permanent_mission(&organization.text) => {
            Some(Party::Office(text(organization)))
        }
        (None, Some(organization), _) => Some(Party::Name(text(organization))),
        (None, None, name) => name.as_ref().map(|name| Party::Name(text(name))),
    }
}

/// Names the senders of a letter, the States that hold the same office together.
fn senders(strings: &Strings, words: &ComposedTitle, from: &[Party]) -> Vec<String> {
    let mut named: Vec<String> = Vec::new();
    let mut done = vec![false; from.len()];
    for (index, party) in from.iter().enumerate() {
        if done[index] {
            continue;
        }
        let mut shared = words.shared_offices.iter();
        let Some(office) = shared.find(|office| party.country(words, office).is_some()) else {
            named.push(party.named(words));
            continue;
        };
        let mut countries = Vec::new();
        for (index, party) in from.iter().enumerate().skip(index) {
            if let Some(country) = party.country(words, office) {
                countries.push(country.to_string());
                done[index] = true;
            }
        }
        // In alphabetical order, without their articles.
        countries
            .sort_by_key(|country| folded(country.strip_prefix(words.article).unwrap_or(country)));
        let start = match countries.len() {
            1 => office.singular,
            _ => office.plural,
        };
        let countries = list(strings, &countries);
        named.push(format!("{}{start}{countries}{}", words.article, office.end));
    }
    named
}

impl Party {
    fn name(&self) -> &str {
        let (Self::Office(name) | Self::Name(name)) = self;
        name
    }

    fn named(&self, words: &ComposedTitle) -> String {
        match self {
            Self::Office(office) => format!("{}{}", words.article, words.bare(office)),
            Self::Name(name) => name.clone(),
        }
    }

    /// Returns the country for which a party holds an office, or `None` if it holds another.
    fn country(&self, words: &ComposedTitle, office: &SharedOffice) -> Option<&str> {
        let Self::Office(name) = self else {
            return None;
        };
        let country = words.bare(name).strip_prefix(office.singular)?;
        country.strip_suffix(office.end)
    }
}

fn is_mission(party: &Party) -> bool {
    is_permanent_mission(party.name())
}

/// Returns whether an office is a Permanent Mission, which sends notes verbales, in any language.
pub fn is_permanent_mission(office: &str) -> bool {
    let titles = || locales().map(|locale| &locale.titles);
    let composed = titles().filter_map(|titles| titles.composed);
    let bare = composed.fold(office, |office, words| words.bare(office));
    let mut missions = titles().flat_map(|titles| titles.missions);
    missions.any(|mission| annex::rest_of(bare, mission).is_some())
}

/// Returns whether an office is a Permanent Mission or that of its head, in a language whose titles
/// are composed.
pub fn is_office_at_the_united_nations(office: &str) -> bool {
    let mut composed = locales().filter_map(|locale| locale.titles.composed);
    let is_head = |words: &ComposedTitle| {
        let office = words.bare(office);
        let mut heads = words.shared_offices.iter();
        heads.any(|head| office.starts_with(head.singular))
    };
    is_permanent_mission(office) || composed.any(is_head)
}

/// Returns the senders as a composed title names them, or `None` if it names none.
pub fn senders_of(language: Language, title: &str) -> Option<&str> {
    let words = language.locale().titles.composed?;
    let (before, after) = words.pattern.split_once("{senders}")?;
    let before = before.rsplit('}').next()?;
    let after = after.split('{').next()?;
    let (_, rest) = title.split_once(before)?;
    rest.split_once(after).map(|(senders, _)| senders)
}

/// Returns whether an office is that of the Secretary-General, in any language.
pub fn is_secretary_general(office: &str) -> bool {
    locales().map(|locale| &locale.titles).any(|titles| {
        let plain = titles.composed.map_or(office, |words| {
            let bare = words.bare(office);
            bare.strip_suffix(words.of_organization).unwrap_or(bare)
        });
        titles.secretary_general.contains(&plain)
    })
}

fn list(strings: &Strings, texts: &[String]) -> String {
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    strings.list(&texts)
}
