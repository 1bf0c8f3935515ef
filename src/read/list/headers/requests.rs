//! Headers that ask whether somebody may be listed, and the meaning of *yes* below them.

use super::fold;
use crate::lang::{WordSet, locales};

/// Words in headers of columns that ask for something else, such as newsletters.
static OTHER_REQUESTS: WordSet = WordSet::of(|words| words.other_requests);

/// Words in headers of columns that ask whether a name may be published.
pub(super) static PUBLICATIONS: WordSet = WordSet::of(|words| words.publications);

/// Words for a signature that was withdrawn.
pub(super) static WITHDRAWALS: WordSet = WordSet::of(|words| words.withdrawals);

/// Headers and cells that mark an entry as removed from the list.
pub(super) static REMOVALS: WordSet = WordSet::of(|words| words.removals);

/// Words in headers of columns with contact data.
static CONTACTS: WordSet = WordSet::of(|words| words.contacts);

/// Words in headers of columns that ask for consent.
pub(super) static CONSENTS: WordSet = WordSet::of(|words| words.consents);

/// Words in headers of columns where *yes* refuses to be listed.
pub(super) static WITHHOLDINGS: WordSet = WordSet::of(|words| words.withholdings);

/// Words that make a sentence refuse.
pub(super) static NEGATIONS: WordSet = WordSet::of(|words| words.negations);

/// Phrases that ask in both ways.
static BOTH_WAYS: WordSet = WordSet::of(|words| words.both_ways);

/// Words between two choices.
static ALTERNATIVES: WordSet = WordSet::of(|words| words.alternatives);

/// Words that object, so that *yes* may refuse.
pub(super) static OBJECTIONS: WordSet = WordSet::of(|words| words.objections);

/// Headers of columns that are filled when a form has been submitted.
static SUBMISSIONS: WordSet = WordSet::of(|words| words.submissions);

/// Returns whether a header asks for consent.
pub(in crate::read::list) fn asks_for_consent(header: &str) -> bool {
    // `Display name` is a field.
    super::known(header).is_none()
        && (has_one_of(header, &CONSENTS) || has_one_of(header, &WITHHOLDINGS))
}

/// Returns whether a header asks for something else than to be listed, such as a newsletter.
pub(in crate::read::list) fn asks_for_something_else(header: &str) -> bool {
    has_one_of(header, &OTHER_REQUESTS) && !has_one_of(header, &PUBLICATIONS)
}

/// The meaning of *yes* in the column of a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read::list) enum Yes {
    /// The entry may be printed.
    Agrees,
    /// It may not: the header names what withholds or removes an entry, or asks for publication with
    /// a negation.
    Refuses,
    /// It may mean either: the header objects, asks for the one or the other, has more than one
    /// negation, or one in another language than its question.
    IsUnclear,
}

/// Returns what *yes* means in the column of a header.
pub(in crate::read::list) fn meaning_of_yes(header: &str) -> Yes {
    let asked = without_both_ways(header);
    let is_negated = has_one_of(&asked, &NEGATIONS);
    if names_removals(&asked) {
        return match has_one_of(&without_removals(&asked), &NEGATIONS) {
            true => Yes::IsUnclear,
            false => Yes::Refuses,
        };
    }
    let withholds = has_one_of(&asked, &WITHHOLDINGS);
    if has_one_of(&asked, &OBJECTIONS) || withholds && (is_negated || gives_choices(&asked)) {
        return Yes::IsUnclear;
    }
    match (withholds, is_negated_request(&asked)) {
        (true, _) => Yes::Refuses,
        (false, true) if is_negated_in_one_language(&asked) => Yes::Refuses,
        (false, true) => Yes::IsUnclear,
        (false, false) => Yes::Agrees,
    }
}

/// Returns whether a header gives two choices, one of which withholds: `public or private`.
fn gives_choices(header: &str) -> bool {
    let mut parts = header.split('/');
    let withholds = |part: &str| has_one_of(part, &WITHHOLDINGS);
    let is_other = |part: &str| has_one_of(part, &PUBLICATIONS) && !withholds(part);
    has_one_of(header, &ALTERNATIVES) || parts.clone().any(withholds) && parts.any(is_other)
}

/// Returns whether *yes* in the column of a header refuses to be listed.
pub(in crate::read::list) fn asks_to_withhold(header: &str) -> bool {
    meaning_of_yes(header) == Yes::Refuses
}

/// Returns a text in lower case without what says that both yes and no are answers, such as
/// `or not` and `yes/no`, and without the names of what is `non-profit`.
fn without_both_ways(text: &str) -> String {
    let mut asked = text.to_lowercase();
    for phrase in BOTH_WAYS.words() {
        let is_ascii = phrase.is_ascii();
        let mut from = 0;
        while let Some(at) = asked[from..].find(phrase).map(|at| from + at) {
            let is_whole = !is_ascii || is_between_words(&asked, at, at + phrase.len());
            from = at + if is_whole { 1 } else { phrase.len() };
            if is_whole {
                asked.replace_range(at..at + phrase.len(), " ");
            }
        }
    }
    let words = asked.split_inclusive(' ').map(|word| {
        let is_both = super::words::is_both_answers(word);
        let is_kind = word
            .strip_prefix("non-")
            .is_some_and(|kind| !has_one_of(kind, &PUBLICATIONS) && !has_one_of(kind, &CONSENTS));
        if is_both || is_kind { " " } else { word }
    });
    words.collect()
}

/// Returns whether no letter or digit is next to a part of a text.
fn is_between_words(text: &str, start: usize, end: usize) -> bool {
    let is_end = |sign: Option<char>| sign.is_none_or(|sign| !sign.is_alphanumeric());
    is_end(text[..start].chars().next_back()) && is_end(text[end..].chars().next())
}

/// Returns whether every clause of a text that speaks of publication has a negation, as in `Please
/// do not publish my name`. A clause about contact data is about something else.
pub(in crate::read::list) fn is_negated_request(text: &str) -> bool {
    let mut clauses = clauses(text).filter(speaks_of_publication).peekable();
    clauses.peek().is_some() && clauses.all(|clause| has_one_of(clause, &NEGATIONS))
}

/// Returns whether the negation of each such clause is in the language of a word for publication:
/// `non` in another one may be a name.
fn is_negated_in_one_language(text: &str) -> bool {
    let in_one = |clause: &str| {
        locales().any(|locale| {
            let words = &locale.vocabulary;
            has_any(clause, words.negations)
                && (has_any(clause, words.publications) || has_any(clause, words.consents))
        })
    };
    clauses(text).filter(speaks_of_publication).all(in_one)
}

fn clauses(text: &str) -> impl Iterator<Item = &str> {
    const ENDS: [char; 17] = [
        '.', ',', ';', ':', '!', '?', '(', ')', '–', '—', '。', '，', '；', '？', '؟', '،', '؛',
    ];
    text.split(ENDS)
}

fn speaks_of_publication(clause: &&str) -> bool {
    let is_of_publication = has_one_of(clause, &PUBLICATIONS) || has_one_of(clause, &CONSENTS);
    is_of_publication && !has_one_of(clause, &CONTACTS) && !has_one_of(clause, &WITHHOLDINGS)
}

/// Returns whether a header reads like a question or a sentence, not like the name of a field.
pub(in crate::read::list) fn is_like_a_question(header: &str) -> bool {
    const FEWEST_WORDS: usize = 4;
    let header = header.trim_end_matches([' ', '*', ')', '"', '”', '»']);
    header.ends_with(['?', '？', '؟']) || header.split_whitespace().count() >= FEWEST_WORDS
}

/// Returns whether a header names what removes an entry from the list: `Withdrawn on`, `is_spam`.
pub(in crate::read::list) fn names_removals(header: &str) -> bool {
    let folded = fold(header);
    let mark = folded.strip_prefix("is ").unwrap_or(&folded);
    has_one_of(header, &WITHDRAWALS) || REMOVALS.contains(mark)
}

/// Returns a text, folded, without the words for a withdrawal or a removal.
fn without_removals(text: &str) -> String {
    let mut folded = format!(" {} ", fold(text));
    let mut words: Vec<&&str> = WITHDRAWALS.words().iter().collect();
    words.extend(REMOVALS.words());
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    for word in words {
        folded = folded.replace(&format!(" {word} "), " ");
    }
    folded
}

/// Returns whether a column is filled when a form has been submitted.
pub(in crate::read::list) fn is_submission(header: &str) -> bool {
    SUBMISSIONS.contains(&fold(header))
}

/// Returns whether a text has a negation.
pub(in crate::read::list) fn is_negated(text: &str) -> bool {
    has_one_of(text, &NEGATIONS)
}

/// Returns whether a text is about being written to, as in `Remove me from the mailing list`.
pub(in crate::read::list) fn is_about_mail(text: &str) -> bool {
    has_one_of(text, &OTHER_REQUESTS) || has_one_of(text, &CONTACTS)
}

/// Returns whether a header has a word for contact data.
pub(in crate::read::list) fn has_contact(header: &str) -> bool {
    has_one_of(header, &CONTACTS)
}

/// Returns whether words of a set, each of one word or several, are in a text. In scripts without
/// spaces they may be anywhere in it.
pub(super) fn has_one_of(text: &str, words: &WordSet) -> bool {
    has_any(text, words.words())
}

fn has_any(text: &str, words: &[&'static str]) -> bool {
    let spaced = format!(" {} ", fold(text));
    words.iter().any(|word| match word.chars().next() {
        Some('\u{3040}'..='\u{9fff}') => spaced.contains(*word),
        _ => spaced
            .match_indices(*word)
            .any(|(at, _)| is_between_spaces(&spaced, at, word.len())),
    })
}

/// Returns whether a part of a text has spaces on both sides.
fn is_between_spaces(text: &str, at: usize, length: usize) -> bool {
    text[..at].ends_with(' ') && text[at + length..].starts_with(' ')
}

#[cfg(test)]
mod tests;
