//! The core of a person's name: what is left of it without all that people write around it.

use super::{before_degrees, folded, honorifics};
use crate::lang::WordSet;

/// Honorifics in all languages, in lower case.
static HONORIFICS: WordSet = WordSet::of(|words| words.honorifics);

/// Words that may be honorifics, too.
static POSSIBLE: WordSet = WordSet::of(|words| words.possible_honorifics);

/// Honorifics that are certain in any language, without accents and stops.
static CERTAIN: WordSet = WordSet::of(|words| words.certain_honorifics);

/// Degrees and styles after a name, without stops.
static DEGREES: WordSet = WordSet::of(|words| words.degrees);

/// Pronouns that are written after a name, without accents.
static PRONOUNS: WordSet = WordSet::of(|words| words.pronouns);

/// Folds the name of a person: its words in the order of the alphabet, without honorifics,
/// pronouns and degrees, so that `Silva, Ana` and `Prof. Dr. Ana Silva PhD (she/her)` are the same.
pub(crate) fn person(name: &str) -> String {
    match is_plain(name) {
        true => in_order(folded(name)),
        false => Parts::of(name).whole(),
    }
}

/// The forms in which the name of a person is recognized.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Person {
    /// The name itself, as `person` folds it.
    pub same: String,
    /// Other forms, by which it is known where somebody has one of them for a name: with two
    /// letters for one that has a mark (`Mueller`), and without what follows a bracket, a comma or
    /// a dash.
    pub others: Vec<String>,
}

impl Person {
    pub fn of(name: &str) -> Self {
        if is_plain(name) && !name.contains(is_one_of_two) {
            let (same, others) = (in_order(folded(name)), Vec::new());
            return Self { same, others };
        }
        let parts = Parts::of(name);
        let same = parts.whole();
        let bare = parts.bare();
        let mut others: Vec<String> = bare.iter().cloned().collect();
        if let Some(plain) = with_two_letters(name) {
            let parts = Parts::of(&plain);
            others.push(parts.whole());
            others.extend(parts.bare());
        }
        others.retain(|other| *other != same && !other.is_empty());
        others.dedup();
        Self { same, others }
    }
}

/// Returns the folded words of a name in the order in which they are said, without what follows it;
/// parts of a word keep their hyphens.
pub(crate) fn words(name: &str) -> Vec<String> {
    if is_plain(name) {
        return folded(name).split(' ').map(str::to_owned).collect();
    }
    Parts::of(name).said()
}

/// Returns whether a name is one word or two, and nothing can be left out of it.
fn is_plain(name: &str) -> bool {
    let is_letter = |letter: char| letter.is_alphabetic() && !is_mixed(letter) || letter == ' ';
    name.chars().all(is_letter) && name.matches(' ').count() < 2
}

fn in_order(folded: String) -> String {
    let words = folded.split(' ');
    if words.is_sorted() {
        return folded;
    }
    let mut words: Vec<&str> = folded.split(' ').collect();
    words.sort_unstable();
    words.join(" ")
}

/// The parts of a name, with nothing that people write around it.
struct Parts<'n> {
    /// The parts that commas divide, without honorifics and degrees.
    of_name: Vec<&'n str>,
    /// Remarks about the bearer: in brackets, or after a dash.
    said: Vec<&'n str>,
    /// The name without a word that may be a degree or a family name.
    without_degree: Option<&'n str>,
    /// Honorifics, which are what the name is if nothing else is left.
    written: &'n str,
}

impl<'n> Parts<'n> {
    fn of(name: &'n str) -> Self {
        let mut of_name = Vec::new();
        let mut said = Vec::new();
        let (outside, inside) = without_brackets(name);
        said.extend(inside.into_iter().filter(|text| !is_around(text)));
        for (number, text) in outside.into_iter().enumerate() {
            let (text, after) = before_dash(text);
            said.extend(after);
            let text = without_pronouns(before_degrees(text));
            let commas = [',', ';', '،', '，'];
            let is_alone = !text.contains(commas);
            for (comma, part) in text.split(commas).enumerate() {
                let part = without_honorifics(before_degrees(part.trim()), is_alone);
                let is_first = number == 0 && comma == 0;
                if !part.is_empty() && (is_first || !is_title(part)) {
                    of_name.push(part);
                }
            }
        }
        let without_degree = match &*of_name {
            [only] => before_capitals(only),
            _ => None,
        };
        Self {
            of_name,
            said,
            without_degree,
            written: name,
        }
    }

    /// Folds the whole name, with what is said of its bearer.
    fn whole(&self) -> String {
        let parts = self.of_name.iter().chain(&self.said);
        let texts: Vec<&str> = parts.copied().collect();
        match &*texts {
            [] => in_order(folded(self.written)),
            texts => in_order(unmixed(folded(&texts.join(" ")))),
        }
    }

    /// Folds the forms of the name without what follows it.
    fn bare(&self) -> Option<String> {
        let name = match &*self.of_name {
            [only] if self.said.is_empty() => self.without_degree?.to_owned(),
            [first, _, ..] if has_words(first) => (*first).to_owned(),
            several => several.join(" "),
        };
        has_words(&name).then(|| in_order(unmixed(folded(&name))))
    }

    /// Folds each word of the name in the order in which they are said.
    fn said(&self) -> Vec<String> {
        let names = match &*self.of_name {
            [first, ..] if has_words(first) => vec![*first],
            [family, given, ..] => vec![*given, *family],
            names => names.to_vec(),
        };
        let words = names.into_iter().flat_map(str::split_whitespace);
        let words = words.map(|word| unmixed(folded(word)).replace(' ', "-"));
        words.filter(|word| !word.is_empty()).collect()
    }
}

/// Returns whether a text has several words.
fn has_words(text: &str) -> bool {
    text.trim().contains(' ')
}

/// Divides a text into what is outside of brackets and inside; one that has nothing outside is
/// outside as a whole.
fn without_brackets(name: &str) -> (Vec<&str>, Vec<&str>) {
    let opens = ['(', '[', '（', '【'];
    let closes = [')', ']', '）', '】'];
    let mut outside = Vec::new();
    let mut inside = Vec::new();
    let mut rest = name;
    while let Some((before, after)) = rest.split_once(opens) {
        let Some((text, left)) = after.split_once(closes) else {
            break;
        };
        outside.push(before);
        inside.push(text);
        rest = left;
    }
    outside.push(rest);
    outside.retain(|text| text.contains(char::is_alphanumeric));
    match outside.is_empty() {
        true => (vec![name], Vec::new()),
        false => (outside, inside),
    }
}

/// Divides a text at its first dash or bar between spaces.
fn before_dash(text: &str) -> (&str, Option<&str>) {
    let dashes = [" - ", " – ", " — ", " | "];
    let found = dashes.iter().filter_map(|dash| text.split_once(dash));
    let first = found.min_by_key(|(before, _)| before.len());
    match first.filter(|(before, _)| has_words(before)) {
        Some((before, after)) => (before, Some(after)),
        None => (text, None),
    }
}

/// Returns a part of a name without its honorifics; one that is the whole name keeps them where
/// they are half of it: `Dr Sample` says more than `Sample`.
fn without_honorifics(part: &str, is_alone: bool) -> &str {
    let is_known = |word: &str| HONORIFICS.contains(word) || POSSIBLE.contains(word);
    let rest = part[honorifics(part, &is_known).len()..].trim_start();
    match has_words(rest) || !is_alone {
        true => rest,
        false => part,
    }
}

/// Returns whether a text in brackets is none of the bearer's name: pronouns, degrees, honorifics.
fn is_around(text: &str) -> bool {
    let folded = folded(text);
    let mut words = folded.split(' ');
    let is_known = |word: &str| PRONOUNS.contains(word) || DEGREES.contains(word);
    words.all(|word| word.is_empty() || is_known(word)) || is_title(text)
}

/// Returns whether a text is nothing but honorifics that are certain.
fn is_title(text: &str) -> bool {
    let folded = folded(text);
    folded.split(' ').all(|word| CERTAIN.contains(word))
}

/// Returns a name without pronouns at its end that a stroke divides: `she/her`.
fn without_pronouns(name: &str) -> &str {
    let Some((before, last)) = name.trim_end().rsplit_once(' ') else {
        return name;
    };
    let is_pronoun = |word: &str| PRONOUNS.contains(&folded(word));
    match last.contains('/') && last.split('/').all(is_pronoun) {
        true => before,
        false => name,
    }
}

/// Returns a name without a last word in capitals that is a degree and may be a family name: `MA`.
fn before_capitals(name: &str) -> Option<&str> {
    let (before, last) = name.rsplit_once(' ')?;
    let is_capitals = last.len() > 1 && last.chars().all(char::is_uppercase);
    let is_degree = is_capitals && DEGREES.contains(&last.to_lowercase());
    (is_degree && has_words(before)).then_some(before)
}

/// Returns whether a letter is also written with two.
fn is_one_of_two(letter: char) -> bool {
    matches!(
        letter,
        'ä' | 'ö' | 'ü' | 'å' | 'ø' | 'æ' | 'Ä' | 'Ö' | 'Ü' | 'Å' | 'Ø' | 'Æ'
    )
}

/// Writes a name whose letters with two dots or strokes are written with two letters, as in
/// `Mueller`; `None` if it has none of these.
fn with_two_letters(name: &str) -> Option<String> {
    if !name.contains(is_one_of_two) {
        return None;
    }
    let mut plain = String::with_capacity(name.len() + 4);
    for letter in name.chars() {
        match letter {
            'ä' | 'Ä' | 'æ' | 'Æ' => plain.push_str("ae"),
            'ö' | 'Ö' | 'ø' | 'Ø' => plain.push_str("oe"),
            'ü' | 'Ü' => plain.push_str("ue"),
            'å' | 'Å' => plain.push_str("aa"),
            letter => plain.push(letter),
        }
    }
    Some(plain)
}

/// Letters of Cyrillic and Greek that look like Latin ones, with these.
const ALIKE: [(char, char); 20] = [
    ('а', 'a'),
    ('е', 'e'),
    ('о', 'o'),
    ('р', 'p'),
    ('с', 'c'),
    ('у', 'y'),
    ('х', 'x'),
    ('і', 'i'),
    ('ј', 'j'),
    ('ѕ', 's'),
    ('к', 'k'),
    ('м', 'm'),
    ('т', 't'),
    ('в', 'b'),
    ('н', 'h'),
    ('ο', 'o'),
    ('α', 'a'),
    ('ι', 'i'),
    ('ν', 'v'),
    ('ρ', 'p'),
];

/// Returns whether a letter is of an alphabet that has letters like Latin ones.
fn is_mixed(letter: char) -> bool {
    ('\u{370}'..='\u{52f}').contains(&letter)
}

/// Writes the letters of other alphabets among Latin ones as those they look like.
fn unmixed(folded: String) -> String {
    if !folded.contains(is_mixed) {
        return folded;
    }
    let words = folded.split(' ').map(|word| {
        let has_latin = word.contains(|letter: char| letter.is_ascii_alphabetic());
        let alike = |letter: char| {
            let found = ALIKE.iter().find(|(other, _)| *other == letter);
            found.map_or(letter, |(_, latin)| *latin)
        };
        match has_latin {
            true => word.chars().map(alike).collect(),
            false => word.to_owned(),
        }
    });
    words.collect::<Vec<String>>().join(" ")
}
