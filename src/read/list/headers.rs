//! Headers that people write above the columns of their lists, in all languages.

mod answers;
mod mapping;
mod requests;
mod words;

use super::super::yaml::name_in_yaml;
use crate::lang::{WordSet, folded, locales};

pub(super) use answers::{
    answer, answer_to_request, is_affirmation, is_choice, is_consent, is_date, is_denial,
    is_plain_answer, is_removal, is_withdrawal, notes_withdrawal, refusal, refuses_publication,
};
pub(super) use mapping::{
    forms_in_languages, forms_of, in_order, is_like_affiliation, joined, mapped, paste, written,
};
pub(super) use requests::{
    Yes, asks_for_consent, asks_for_something_else, asks_to_withhold, has_contact, is_about_mail,
    is_like_a_question, is_negated, is_negated_request, is_submission, meaning_of_yes,
    names_removals,
};
pub(super) use words::Answer;

/// The name of the column that says whether a signatory is a person or an organization.
pub(super) const KIND: &str = "kind";

/// Headers of whole names, unless a column with another part of the name exists.
static MAYBE_FAMILY_NAMES: WordSet = WordSet::of(|words| words.maybe_family_names);

/// Headers of a part of a name.
static PARTS_OF_NAMES: WordSet = WordSet::of(|words| words.parts_of_names);

/// Headers of family names.
static FAMILY_NAMES: WordSet = WordSet::of(|words| words.family_names);

/// Words that join the parts of a whole name.
static CONJUNCTIONS: WordSet = WordSet::of(|words| words.conjunctions);

/// Words of headers of columns that are usually not printed.
static UNPRINTED: WordSet = WordSet::of(|words| words.unprinted_headers);

/// Words for a person in a column of kinds.
static PERSONS: WordSet = WordSet::of(|words| words.persons);

/// Words for an organization in a column of kinds.
static BODIES: WordSet = WordSet::of(|words| words.bodies);

/// Returns the headers that stand for a field, in all languages, each with the key of the field.
fn headers() -> impl Iterator<Item = (&'static str, &'static str)> {
    of_all_languages().filter(|(key, _)| *key != KIND)
}

fn of_all_languages() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lists = locales().flat_map(|locale| locale.vocabulary.headers);
    let own = lists.flat_map(|(key, words)| words.iter().map(move |word| (*key, *word)));
    own.chain(
        MAYBE_FAMILY_NAMES
            .words()
            .iter()
            .map(|word| ("name", *word)),
    )
}

/// Returns the key of the field that a header stands for, whatever its case, accents and
/// punctuation.
pub(super) fn known(header: &str) -> Option<&'static str> {
    let folded = fold(header);
    // `sort-as` and its like are headers themselves.
    let mut headers = headers();
    let found = headers.find(|(key, word)| fold(word) == folded || fold(key) == folded);
    found.map(|(key, _)| key)
}

/// Offers the header that was meant: all of it, however long, since it has to be copied.
pub(super) fn did_you_mean(header: &str) -> String {
    format!("did you mean `{}`?", name_in_yaml(header))
}

/// Offers the header that was meant, with the lines that name it.
pub(super) fn then_write(header: &str, block: &str) -> String {
    format!("{} Then write\n{block}", did_you_mean(header))
}

/// Returns whether a header is that of a whole name, whatever columns are next to it.
pub(super) fn is_whole_name(header: &str) -> bool {
    known(header) == Some("name") && !is_one_of(header, &MAYBE_FAMILY_NAMES)
}

/// Returns whether a header is that of a family name.
pub(super) fn is_family_name(header: &str) -> bool {
    is_part(header, &FAMILY_NAMES)
}

/// Returns whether a header is that of a part of a name.
pub(super) fn is_part_of_name(header: &str) -> bool {
    is_part(header, &PARTS_OF_NAMES)
}

/// Returns whether a header is one of some words, has one of several words in it (`What is your
/// first name?`), or ends with one (`Name[Vorname]`, `Name: First`).
fn is_part(header: &str, parts: &WordSet) -> bool {
    if is_one_of(header, parts) {
        return true;
    }
    let folded = fold(header);
    // `First and last name` is a whole name.
    let is_whole = header.contains(['&', '+', '/'])
        || folded
            .split(' ')
            .skip(1)
            .any(|word| CONJUNCTIONS.contains(word))
        || known(header).is_some();
    let Some((_, last)) = folded.rsplit_once(' ').filter(|_| !is_whole) else {
        return false;
    };
    let spaced = format!(" {folded} ");
    let is_in = |word: String| match word.contains(' ') {
        true => spaced.contains(&format!(" {word} ")),
        false => last == word,
    };
    parts.words().iter().any(|word| is_in(fold(word)))
}

/// Returns whether a header has a word of columns that are usually not printed, or none at all.
pub(super) fn is_usually_unprinted(header: &str) -> bool {
    let folded = fold(header);
    let mut words = folded.split(' ');
    !folded.contains(char::is_alphabetic) || words.any(|word| UNPRINTED.contains(word))
}

fn is_one_of(header: &str, known: &WordSet) -> bool {
    let folded = fold(header);
    known.words().iter().any(|word| fold(word) == folded)
}

/// Returns whether a cell is certainly a header, whatever is below it: all its words are those of
/// known headers, or it is a question with one of them. Any other text may be a private value in a
/// table without a header: `I lost my position`.
pub(super) fn is_like_a_header(cell: &str) -> bool {
    let is_question = cell.trim_end().ends_with(['?', '？', '؟']);
    let words = without_remark(cell);
    is_question && has_word_of_columns(cell) || {
        let is_known = known_words();
        let folded = fold(words);
        !words.trim().is_empty() && folded.split(' ').all(is_known)
    }
}

/// Leaves out a remark in brackets at the end of a header, and the marks of a field to be filled.
fn without_remark(header: &str) -> &str {
    let marks = [' ', '*', ':', '：'];
    let header = header.trim_end_matches(marks);
    match header
        .strip_suffix(')')
        .and_then(|open| open.rsplit_once('('))
    {
        Some((before, _)) => before.trim_end_matches(marks),
        None => header,
    }
}

/// Returns whether a header has a word in common with known headers.
pub(super) fn has_word_of_columns(header: &str) -> bool {
    let is_known = known_words();
    fold(header).split(' ').any(is_known)
}

/// Returns whether a folded word is one of known headers.
fn known_words() -> impl Fn(&str) -> bool {
    let others = [&PARTS_OF_NAMES, &UNPRINTED];
    let others = others.into_iter().flat_map(WordSet::words).copied();
    let known: Vec<String> = headers()
        .map(|(_, word)| word)
        .chain(others)
        .map(fold)
        .collect();
    move |word| {
        let mut words = known.iter().flat_map(|known| known.split(' '));
        words.any(|known| known == word)
    }
}

/// Returns whether a text is like the name of a person: two words or more, each with a capital.
pub(super) fn is_like_a_name(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    words.clone().count() > 1 && words.all(is_capital)
}

/// Returns whether a remark has a word for a signature that was withdrawn.
pub(super) fn speaks_of_withdrawal(remark: &str) -> bool {
    is_withdrawal(remark) || fold(remark).split(' ').any(is_withdrawal)
}

/// Returns whether two headers are the same but for case, accents and the signs between words.
pub(super) fn same(left: &str, right: &str) -> bool {
    left == right || fold(left) == fold(right)
}

/// Folds what people confuse in headers: case, accents, and what is between and around words.
fn fold(header: &str) -> String {
    match folded(&header.replace('.', " ")) {
        folded if folded.is_empty() => header.trim().to_owned(),
        folded => folded,
    }
}

/// Whether a signatory is a person or an organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Person,
    Organization,
}

/// Returns the kind of signatory that a cell names.
pub(super) fn kind(text: &str) -> Option<Kind> {
    let folded = fold(text);
    match (PERSONS.contains(&folded), BODIES.contains(&folded)) {
        (true, _) => Some(Kind::Person),
        (_, true) => Some(Kind::Organization),
        _ => None,
    }
}

/// Returns whether a header is that of a column with the kinds of signatories.
pub(super) fn is_kind(header: &str) -> bool {
    let folded = fold(header);
    let mut words = of_all_languages();
    words.any(|(key, word)| key == KIND && fold(word) == folded)
}

#[cfg(test)]
mod tests;
