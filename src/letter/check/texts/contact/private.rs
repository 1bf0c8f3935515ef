//! Private data other than e-mail addresses and telephone numbers: where somebody lives, was born or
//! has an account, and the numbers of documents.

use std::ops::Range;

use crate::lang::WordSet;

/// Words for streets after a number and their names, in lower case.
static AFTER: WordSet = WordSet::of(|words| words.streets_after);

/// Words for streets before their names and a number, in lower case.
static BEFORE: WordSet = WordSet::of(|words| words.streets_before);

/// Words for streets between a number and their names, in lower case.
static BETWEEN: WordSet = WordSet::of(|words| words.streets_between);

/// The ends of names of streets before a number.
static ENDS: WordSet = WordSet::of(|words| words.street_ends);

/// Words before the number of a document by which a State knows somebody, in lower case.
static DOCUMENTS: WordSet = WordSet::of(|words| words.documents);

/// Words before a date of birth, in lower case.
static BORN: WordSet = WordSet::of(|words| words.births);

/// Private data in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Private {
    Account,
    Document,
    Network,
    Street,
    Birth,
    Handle,
}

impl Private {
    /// Returns whether it is certain to be what it looks like.
    pub fn is_certain(self) -> bool {
        matches!(self, Self::Account | Self::Document)
    }

    pub fn noun(self) -> &'static str {
        match self {
            Self::Account => "number of a bank account",
            Self::Document => "number of a passport or the like",
            Self::Network => "IP address",
            Self::Street => "postal address",
            Self::Birth => "date of birth",
            Self::Handle => "name on a social network",
        }
    }
}

/// A word of a text, without the signs around it.
#[derive(Clone)]
struct Word<'t> {
    range: Range<usize>,
    text: &'t str,
    lower: String,
    /// Whether a comma, a bracket or the end of the text follows it.
    is_last: bool,
}

/// Returns the number of words that are private data of one kind, at the beginning of some words.
type LengthOf = fn(&[Word]) -> Option<usize>;

/// Finds private data.
pub(super) fn private(text: &str) -> Vec<(Private, Range<usize>)> {
    let words: Vec<Word> = words(text).collect();
    let mut found = Vec::new();
    for at in 0..words.len() {
        let rest = &words[at..];
        let kinds: [(Private, LengthOf); 6] = [
            (Private::Account, account),
            (Private::Document, document),
            (Private::Network, network),
            (Private::Street, street),
            (Private::Birth, birth),
            (Private::Handle, handle),
        ];
        let kind = kinds
            .into_iter()
            .find_map(|(kind, length)| Some((kind, length(rest)?)));
        if let Some((kind, length)) = kind {
            let end = rest[length - 1].range.end;
            found.push((kind, rest[0].range.start..end));
        }
    }
    found
}

fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    text.split(|sign: char| sign.is_whitespace() || is_edge(sign))
        .filter(|word| !word.is_empty())
        .map(move |word| {
            let start = word.as_ptr() as usize - text.as_ptr() as usize;
            let end = start + word.len();
            let after = text[end..].chars().find(|sign| !sign.is_whitespace());
            Word {
                range: start..end,
                text: word,
                lower: word.trim_end_matches('.').to_lowercase(),
                is_last: after.is_none_or(is_edge),
            }
        })
}

fn is_edge(sign: char) -> bool {
    matches!(sign, ',' | ';' | '(' | ')' | '[' | ']' | '"' | ':' | '#')
}

fn digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

/// Returns the number of words of an international bank account number, whose check digits are
/// right (ISO 13616).
fn account(words: &[Word]) -> Option<usize> {
    const LENGTHS: std::ops::RangeInclusive<usize> = 15..=34;
    let first = words.first()?.text;
    let begins = first.bytes().take(2).all(|byte| byte.is_ascii_uppercase())
        && first
            .bytes()
            .skip(2)
            .take(2)
            .filter(u8::is_ascii_digit)
            .count()
            == 2;
    if !begins {
        return None;
    }
    let mut number = String::new();
    for (index, word) in words.iter().enumerate() {
        if !word.text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            break;
        }
        number.push_str(word.text);
        if LENGTHS.contains(&number.len()) && is_checked(&number) {
            return Some(index + 1);
        }
    }
    None
}

/// Returns whether the check digits of a number are right: modulo 97 by ISO 7064.
fn is_checked(number: &str) -> bool {
    let (front, back) = number.split_at(4);
    let value = |sign: char| sign.to_digit(36).unwrap_or_default();
    let step = |rest: u32, sign: char| match value(sign) {
        digit @ 0..=9 => (10 * rest + digit) % 97,
        letter => (100 * rest + letter) % 97,
    };
    back.chars().chain(front.chars()).fold(0, step) == 1
}

/// Words between such a word and the number.
const NUMBERS: [&str; 9] = [
    "no", "nr", "n°", "nº", "number", "num", "nummer", "número", "№",
];

fn document(words: &[Word]) -> Option<usize> {
    const FEWEST_DIGITS: usize = 5;
    let [first, rest @ ..] = words else {
        return None;
    };
    // `id` and `nie` are words of other languages, too.
    let is_short = first.lower.len() <= 3 && first.text != first.text.to_uppercase();
    if !DOCUMENTS.contains(&first.lower) || is_short {
        return None;
    }
    let between = rest
        .iter()
        .take_while(|word| NUMBERS.contains(&word.lower.as_str()));
    let between = between.count();
    let number = rest.get(between)?;
    (digits(number.text) >= FEWEST_DIGITS).then_some(between + 2)
}

fn network(words: &[Word]) -> Option<usize> {
    let mut parts = words.first()?.text.split('.');
    let is_part = |part: &str| {
        part.bytes().all(|byte| byte.is_ascii_digit())
            && part.parse().is_ok_and(|number: u16| number < 256)
    };
    (parts.clone().count() == 4 && parts.all(is_part)).then_some(1)
}

/// The most words between the number of a house and the word for a street.
const MOST_BETWEEN: usize = 3;

fn street(words: &[Word]) -> Option<usize> {
    let [first, rest @ ..] = words else {
        return None;
    };
    let begins_high = |word: &Word| word.text.starts_with(|sign: char| !sign.is_lowercase());
    if is_house(first.text) {
        let second = rest.first()?;
        if BETWEEN.contains(&second.lower) && !second.is_last {
            return Some(segment(rest) + 1);
        }
        if first.is_last {
            return None;
        }
        let name = rest
            .iter()
            .take(MOST_BETWEEN + 1)
            .take_while(|word| begins_high(word));
        let names: Vec<&Word> = name.collect();
        let ends = names
            .iter()
            .skip(1)
            .position(|word| AFTER.contains(&word.lower) || word.lower == "st" && word.is_last);
        return ends
            .filter(|end| names[..=*end].iter().all(|word| !word.is_last))
            .map(|end| end + 3);
    }
    let is_word = ["via", "av", "al", "box", "corso"].contains(&first.lower.as_str());
    let is_street = BEFORE.contains(&first.lower) && (begins_high(first) || !is_word)
        || ENDS.words().iter().any(|end| {
            let before = first.lower.strip_suffix(*end);
            before.is_some_and(|before| before.chars().count() > 2)
        }) && begins_high(first);
    let most = match is_street {
        true => rest.len().min(MOST_BETWEEN + 1),
        false => return None,
    };
    let is_compound = !BEFORE.contains(&first.lower);
    let most = if is_compound { most.min(1) } else { most };
    let house = rest[..most].iter().position(|word| is_house(word.text))?;
    Some(house + 2)
}

/// Returns whether a word is the number of a house: `12`, `12a`, `12-14`.
fn is_house(word: &str) -> bool {
    const MOST_DIGITS: usize = 5;
    let begins = word.starts_with(|sign: char| sign.is_ascii_digit());
    let letters = word.chars().filter(|sign| sign.is_alphabetic()).count();
    let is_simple = word
        .chars()
        .all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '/' | '.'));
    begins && is_simple && letters <= 1 && digits(word) <= MOST_DIGITS
}

/// Returns the number of words up to a comma.
fn segment(words: &[Word]) -> usize {
    let end = words.iter().position(|word| word.is_last);
    end.map_or(words.len(), |end| end + 1)
}

fn birth(words: &[Word]) -> Option<usize> {
    const FEWEST_DIGITS: usize = 4;
    const MOST_WORDS: usize = 4;
    let [first, rest @ ..] = words else {
        return None;
    };
    if !BORN.contains(&first.lower) || first.lower == "b" && !first.text.ends_with('.') {
        return None;
    }
    let is_small = |word: &Word| word.text.starts_with(char::is_lowercase);
    let between = rest.iter().take_while(|word| is_small(word)).count();
    let date = rest.get(between).filter(|_| between < MOST_WORDS)?;
    let is_date = date
        .text
        .chars()
        .all(|sign| sign.is_ascii_digit() || "./-".contains(sign));
    (is_date && digits(date.text) >= FEWEST_DIGITS).then_some(between + 2)
}

fn handle(words: &[Word]) -> Option<usize> {
    let name = words.first()?.text.strip_prefix('@')?;
    let is_name = name
        .chars()
        .all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '_' | '.' | '@'));
    let letters = name.chars().filter(|sign| sign.is_alphabetic()).count();
    (is_name && letters > 1).then_some(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(Private, &str)> {
        let found = private(text).into_iter();
        found.map(|(kind, range)| (kind, &text[range])).collect()
    }

    #[test]
    fn postal_addresses_are_found_in_several_languages() {
        for (text, address) in [
            ("Mill, 12 Water Street, 12345 Town", "12 Water Street"),
            ("12b Old Mill Rd.", "12b Old Mill Rd."),
            ("7 Oak St., Town", "7 Oak St."),
            ("Musterstraße 5a", "Musterstraße 5a"),
            ("Am Muster, Mühlweg 12", "Mühlweg 12"),
            ("12, rue de la Mer", "12, rue de la Mer"),
            ("12 rue de la Mer, Lieu", "12 rue de la Mer"),
            ("Calle Mayor 5", "Calle Mayor 5"),
            ("Via Roma, 3", "Via Roma, 3"),
            ("ул. Мельничная 7", "ул. Мельничная 7"),
            ("Rua do Rio 15", "Rua do Rio 15"),
            ("P.O. Box 123", "Box 123"),
        ] {
            assert_eq!(found(text), [(Private::Street, address)], "{text}");
        }
        for text in [
            "42nd Street Theatre",
            "350 Valley",
            "Class of 2012, Water Street School",
            "100 Women in the Lane",
            "Agenda 2030 via Valley",
            "University of the Rhine 5",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn accounts_documents_births_and_handles_are_found() {
        for (text, kind) in [
            ("IBAN CH93 0076 2011 6238 5295 7", Private::Account),
            ("DE89370400440532013000", Private::Account),
            ("Passport X1234567", Private::Document),
            ("DNI nº: 12345678Z", Private::Document),
            ("Mill, born 12.3.1980", Private::Birth),
            ("geb. am 12.03.1980", Private::Birth),
            ("192.0.2.77", Private::Network),
            ("@ana_example", Private::Handle),
            ("@ana@social.example", Private::Handle),
        ] {
            let kinds: Vec<Private> = private(text).into_iter().map(|(kind, _)| kind).collect();
            assert_eq!(kinds, [kind], "{text}");
        }
        for text in [
            "CH93 0076 2011 6238 5295 8",
            "Ana Example, née Other",
            "B. Other 2020",
            "Artists @ Risk",
            "1.2.3",
            "id 12345",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
