//! Titles of circulated letters: the English sentence, and the headings of annexes made from it.

mod annex;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;

pub use annex::{annex_heading, enclosure_heading};

use super::{Addressee, Part, Sender, Transmittal};
use crate::lang::{Language, Strings};
use crate::read::Spanned;

/// The largest number of those who sign that a title names one by one.
const MOST_NAMED: usize = 3;

/// Offices that several States hold alike: what stands before the country in the singular and in
/// the plural, and what stands after it (un-letter-format 1.6).
const SHARED_OFFICES: [(&str, &str, &str); 5] = [
    (
        "Permanent Representative of ",
        "Permanent Representatives of ",
        " to the United Nations",
    ),
    (
        "Permanent Observer of ",
        "Permanent Observers of ",
        " to the United Nations",
    ),
    (
        "Chargé d'affaires a.i. of the Permanent Mission of ",
        "Chargés d'affaires a.i. of the Permanent Missions of ",
        " to the United Nations",
    ),
    (
        "Chargé d’affaires a.i. of the Permanent Mission of ",
        "Chargés d’affaires a.i. of the Permanent Missions of ",
        " to the United Nations",
    ),
    (
        "Permanent Mission of ",
        "Permanent Missions of ",
        " to the United Nations",
    ),
];

/// How the names of Permanent Missions begin; the Chinese ones end alike.
const MISSIONS: [&str; 6] = [
    "Permanent Mission ",
    "Mission permanente ",
    "La Mission permanente ",
    "Misión Permanente ",
    "Постоянное представительство ",
    "البعثة الدائمة ",
];

/// The order in which several addressees are named (UN Editorial Manual, *Communications*).
const ADDRESSEE_ORDER: [&str; 4] = [
    "Secretary-General",
    "President of the General Assembly",
    "President of the Security Council",
    "President of the Economic and Social Council",
];

/// One who sends a letter or whom it is addressed to, as a title names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Party {
    /// An office, which takes the article: `Secretary-General`.
    Office(String),
    /// A name, which takes none.
    Name(String),
}

/// Composes the English title of a letter: `Letter dated 29 February 2016 from the Permanent
/// Representative of France to the United Nations addressed to the President of the Security
/// Council`; none where nobody sends it or nobody is addressed.
///
/// Several addressees receive *identical letters* and are named in their order of precedence; a
/// Permanent Mission sends a *note verbale*; several States are named in English alphabetical
/// order (un-letter-format 1.6 and 1.11).
pub fn english(date: NaiveDate, from: &[Party], addressed_to: &[Party]) -> Option<String> {
    if from.is_empty() || addressed_to.is_empty() {
        return None;
    }
    let strings = Strings::of(Language::EN);
    let is_note = from.iter().all(is_mission);
    let kind = match (is_note, addressed_to.len()) {
        (false, 1) => "Letter",
        (false, _) => "Identical letters",
        (true, 1) => "Note verbale",
        (true, _) => "Identical notes verbales",
    };
    let mut addressed_to: Vec<&Party> = addressed_to.iter().collect();
    addressed_to.sort_by_key(|party| precedence(party));
    let addressed_to: Vec<String> = addressed_to.into_iter().map(with_article).collect();
    Some(format!(
        "{kind} dated {} from {} addressed to {}",
        strings.date(date),
        list(&strings, &senders(&strings, from)),
        list(&strings, &addressed_to),
    ))
}

/// Composes the English title of a document whose covering letter is this.
pub fn of_transmittal(transmittal: &Transmittal) -> Option<String> {
    let offices = |texts: &[Spanned]| -> Vec<Party> {
        let text = |written: &Spanned| Party::Office(written.text.clone());
        texts.iter().map(text).collect()
    };
    english(
        transmittal.date,
        &offices(&transmittal.from),
        &offices(&transmittal.addressed_to),
    )
}

/// Composes the English title of a letter that stands for itself; none where it is sent by more
/// than a title can name.
pub fn of_letter(
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
    english(date, &from, &addressed_to)
}

/// Names those who sign, where they are few.
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
        (None, Some(organization), _) => Some(Party::Name(text(organization))),
        (None, None, name) => name.as_ref().map(|name| Party::Name(text(name))),
    }
}

/// Names those who send a letter; the States that hold the same office together.
fn senders(strings: &Strings, from: &[Party]) -> Vec<String> {
    let mut named: Vec<String> = Vec::new();
    let mut done = vec![false; from.len()];
    for (index, party) in from.iter().enumerate() {
        if done[index] {
            continue;
        }
        let shared = SHARED_OFFICES
            .iter()
            .find(|office| country(party, office).is_some());
        let Some(office) = shared else {
            named.push(with_article(party));
            continue;
        };
        let mut countries = Vec::new();
        for (index, party) in from.iter().enumerate().skip(index) {
            if let Some(country) = country(party, office) {
                countries.push(country.to_string());
                done[index] = true;
            }
        }
        named.push(together(strings, office, countries));
    }
    named
}

/// Names the holders of one office in several countries, in English alphabetical order.
fn together(
    strings: &Strings,
    (singular, plural, end): &(&str, &str, &str),
    mut countries: Vec<String>,
) -> String {
    countries.sort_by_key(|country| alphabetical(country));
    let office = if countries.len() == 1 {
        singular
    } else {
        plural
    };
    format!("the {office}{}{end}", list(strings, &countries))
}

/// The key by which a country stands in English alphabetical order: without its article.
fn alphabetical(country: &str) -> String {
    let name = country.strip_prefix("the ").unwrap_or(country);
    fold(name)
}

/// Folds a name for ordering: lower case, accents of Latin letters off (*Côte d'Ivoire*).
fn fold(name: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    name.nfd()
        .filter(|character| !unicode_normalization::char::is_combining_mark(*character))
        .flat_map(char::to_lowercase)
        .collect()
}

fn country<'a>(party: &'a Party, (singular, _, end): &(&str, &str, &str)) -> Option<&'a str> {
    let Party::Office(office) = party else {
        return None;
    };
    without_article(office)
        .strip_prefix(singular)?
        .strip_suffix(end)
}

fn is_mission(party: &Party) -> bool {
    let (Party::Office(name) | Party::Name(name)) = party;
    is_permanent_mission(name)
}

/// Tells whether an office is a Permanent Mission, which sends notes verbales, in any of the six
/// languages.
pub fn is_permanent_mission(office: &str) -> bool {
    let office = without_article(office);
    MISSIONS.iter().any(|mission| office.starts_with(mission)) || office.ends_with("代表团")
}

fn precedence(party: &Party) -> usize {
    let (Party::Office(name) | Party::Name(name)) = party;
    let name = without_article(name);
    ADDRESSEE_ORDER
        .iter()
        .position(|office| name == *office || name == format!("{office} of the United Nations"))
        .unwrap_or(ADDRESSEE_ORDER.len())
}

fn without_article(office: &str) -> &str {
    office
        .strip_prefix("the ")
        .or_else(|| office.strip_prefix("The "))
        .unwrap_or(office)
}

fn with_article(party: &Party) -> String {
    match party {
        Party::Office(office) => format!("the {}", without_article(office)),
        Party::Name(name) => name.clone(),
    }
}

fn list(strings: &Strings, texts: &[String]) -> String {
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    strings.list(&texts)
}
