//! Columns that ask whether somebody may be listed, and the answers in them.

use super::fold;
use crate::lang::WordSet;

/// Words in headers of columns that ask for something else, such as newsletters.
static OTHER_REQUESTS: WordSet = WordSet::of(|words| words.other_requests);

/// Words in headers of columns that ask whether a name may be published.
static PUBLICATIONS: WordSet = WordSet::of(|words| words.publications);

/// Words for a signature that was withdrawn.
static WITHDRAWALS: WordSet = WordSet::of(|words| words.withdrawals);

/// Headers and cells that mark an entry as removed from the list.
static REMOVALS: WordSet = WordSet::of(|words| words.removals);

/// Words in headers of columns with contact data.
static CONTACTS: WordSet = WordSet::of(|words| words.contacts);

/// Answers that agree.
static AGREEMENTS: WordSet = WordSet::of(|words| words.agreements);

/// Answers that refuse.
static REFUSALS: WordSet = WordSet::of(|words| words.refusals);

/// Words in headers of columns that ask for consent.
static CONSENTS: WordSet = WordSet::of(|words| words.consents);

/// Words in headers of columns where *yes* refuses to be listed.
static WITHHOLDINGS: WordSet = WordSet::of(|words| words.withholdings);

/// Words that make a sentence refuse.
static NEGATIONS: WordSet = WordSet::of(|words| words.negations);

/// Words that attach a condition to an answer.
static CONDITIONS: WordSet = WordSet::of(|words| words.conditions);

/// Phrases that ask in both ways.
static BOTH_WAYS: WordSet = WordSet::of(|words| words.both_ways);

/// Words that object, so that *yes* may refuse.
static OBJECTIONS: WordSet = WordSet::of(|words| words.objections);

/// Words of such sentences that say nothing by themselves.
static AUXILIARIES: WordSet = WordSet::of(|words| words.auxiliaries);

/// Headers of columns that are filled when a form has been submitted.
static SUBMISSIONS: WordSet = WordSet::of(|words| words.submissions);

/// A cell as the answer to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read::list) enum Answer {
    Yes,
    No,
}

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
    /// It may mean either: the header objects, or has more than one negation.
    IsUnclear,
}

/// Returns what *yes* means in the column of a header.
pub(in crate::read::list) fn meaning_of_yes(header: &str) -> Yes {
    let asked = without_both_ways(header);
    let withholds = has_one_of(&asked, &WITHHOLDINGS) || names_removals(&asked);
    let is_negated = has_one_of(&asked, &NEGATIONS);
    let is_request = is_negated_request(&asked);
    if has_one_of(&asked, &OBJECTIONS) || withholds && is_negated && !names_removals(&asked) {
        return Yes::IsUnclear;
    }
    match withholds || is_request {
        true => Yes::Refuses,
        false => Yes::Agrees,
    }
}

/// Returns whether *yes* in the column of a header refuses to be listed.
pub(in crate::read::list) fn asks_to_withhold(header: &str) -> bool {
    meaning_of_yes(header) == Yes::Refuses
}

/// Returns a text, folded, without the phrases that ask in both ways, such as `or not`.
fn without_both_ways(text: &str) -> String {
    let mut asked = text.to_lowercase();
    for phrase in BOTH_WAYS.words() {
        asked = match phrase.is_ascii() {
            true => asked.replace(&format!(" {phrase}"), " "),
            false => asked.replace(phrase, " "),
        };
    }
    asked
}

/// Returns whether every clause of a text that speaks of publication has a negation, as in `Please
/// do not publish my name`. A clause about contact data is about something else.
pub(in crate::read::list) fn is_negated_request(text: &str) -> bool {
    const ENDS: [char; 17] = [
        '.', ',', ';', ':', '!', '?', '(', ')', '–', '—', '。', '，', '；', '？', '؟', '،', '؛',
    ];
    let speaks = |clause: &&str| {
        let is_of_publication = has_one_of(clause, &PUBLICATIONS) || has_one_of(clause, &CONSENTS);
        is_of_publication && !has_one_of(clause, &CONTACTS) && !has_one_of(clause, &WITHHOLDINGS)
    };
    let mut clauses = text.split(ENDS).filter(speaks).peekable();
    clauses.peek().is_some() && clauses.all(|clause| has_one_of(clause, &NEGATIONS))
}

/// Returns whether a header reads like a question or a sentence, not like the name of a field.
pub(in crate::read::list) fn is_like_a_question(header: &str) -> bool {
    const FEWEST_WORDS: usize = 4;
    let header = header.trim_end_matches([' ', '*', ')', '"', '”', '»']);
    header.ends_with(['?', '？', '؟']) || header.split_whitespace().count() >= FEWEST_WORDS
}

/// Returns whether a cell says that a signature was withdrawn, in these words alone.
pub(in crate::read::list) fn is_withdrawal(text: &str) -> bool {
    WITHDRAWALS.contains(&fold(text))
}

/// Returns whether a cell says that an entry was withdrawn or removed: `withdrawn by mail`, `spam`.
pub(in crate::read::list) fn is_removal(text: &str) -> bool {
    const MOST_WORDS: usize = 5;
    let folded = fold(text);
    let mut words = WITHDRAWALS.words().iter();
    let is_short = folded.split(' ').count() <= MOST_WORDS;
    let begins = |word: &&str| {
        let rest = folded.strip_prefix(*word);
        rest.is_some_and(|rest| rest.is_empty() || is_short && rest.starts_with(' '))
    };
    REMOVALS.contains(&folded) || words.any(|word| begins(&&**word))
}

/// Returns whether a header names what removes an entry from the list: `Withdrawn on`, `is_spam`.
pub(in crate::read::list) fn names_removals(header: &str) -> bool {
    let folded = fold(header);
    let mark = folded.strip_prefix("is ").unwrap_or(&folded);
    has_one_of(header, &WITHDRAWALS) || REMOVALS.contains(mark)
}

/// Returns whether a cell is a date with digits, or a time stamp.
pub(in crate::read::list) fn is_date(text: &str) -> bool {
    const FEWEST_DIGITS: usize = 4;
    let is_separator = |letter: char| matches!(letter, '-' | '/' | '.' | ':' | '年' | '月');
    text.starts_with(|letter: char| letter.is_numeric())
        && text.chars().filter(|letter| letter.is_numeric()).count() >= FEWEST_DIGITS
        && text.chars().filter(|letter| is_separator(*letter)).count() >= 2
        && !text.contains('@')
}

/// Returns whether a column is filled when a form has been submitted.
pub(in crate::read::list) fn is_submission(header: &str) -> bool {
    SUBMISSIONS.contains(&fold(header))
}

/// Returns whether a header has a word for contact data.
pub(in crate::read::list) fn has_contact(header: &str) -> bool {
    has_one_of(header, &CONTACTS)
}

/// Returns whether words of a set, each of one word or several, are in a text. In scripts without
/// spaces they may be anywhere in it.
fn has_one_of(text: &str, words: &WordSet) -> bool {
    let folded = fold(text);
    let spaced = format!(" {folded} ");
    let is_in = |word: &&'static str| match word.chars().next() {
        Some('\u{3040}'..='\u{9fff}') => folded.contains(*word),
        _ => spaced.contains(&format!(" {word} ")),
    };
    words.words().iter().any(is_in)
}

/// Returns what a cell says as an answer: a word for yes or no in any language, alone or before
/// punctuation, or a mark in a box.
pub(in crate::read::list) fn answer(text: &str) -> Option<Answer> {
    if matches!(text, "✓" | "✔" | "☑" | "✅" | "☒") {
        return Some(Answer::Yes);
    }
    if matches!(text, "✗" | "✘" | "☐" | "❌") {
        return Some(Answer::No);
    }
    let of = |text: &str| {
        let folded = fold(text);
        let is_one_of = |words: &WordSet| words.contains(&folded);
        match (is_one_of(&REFUSALS), is_one_of(&AGREEMENTS)) {
            (true, _) => Some(Answer::No),
            (_, true) => Some(Answer::Yes),
            _ => None,
        }
    };
    let (first, rest) = text
        .split_once([',', ';', '.', '!', '(', ':', '–', '—'])
        .unwrap_or((text, ""));
    let is_sentence = !rest.is_empty() && first.chars().count() > 1;
    of(text).or_else(|| of(first).filter(|_| is_sentence))
}

/// Returns what a cell says in a column whose header asks for consent: a sentence with a negation
/// refuses, one that asks for anonymity does if the header does not, and one that begins with a word
/// that agrees does.
pub(in crate::read::list) fn answer_to_request(text: &str, header: &str) -> Option<Answer> {
    let folded = fold(text);
    let is_sentence = folded.contains(' ');
    let is_negated = has_one_of(&folded, &NEGATIONS);
    let names_withholding = has_one_of(&folded, &WITHHOLDINGS);
    let withholds = names_withholding && !is_negated || is_negated_request(text);
    if is_sentence && withholds {
        // Beneath `Please do not list me`, the same words are a tick in the box.
        return Some(match asks_to_withhold(header) {
            true => Answer::Yes,
            false => Answer::No,
        });
    }
    let asks_to_withhold = meaning_of_yes(header) != Yes::Agrees;
    let said = answer(text).or_else(|| {
        if asks_to_withhold {
            // A reason that has a negation does not make an entry public.
            return None;
        }
        if is_negated || names_withholding {
            return Some(Answer::No);
        }
        let first = folded.split(' ').next()?;
        let is_agreed = AGREEMENTS.contains(first) || is_consent(text);
        is_agreed.then_some(Answer::Yes)
    });
    // Those who agree under a condition have to be asked.
    let is_conditional = is_sentence && has_one_of(&folded, &CONDITIONS);
    said.filter(|said| *said == Answer::No || !is_conditional)
}

/// Returns whether a text is a sentence that agrees to publication: `I am happy for my name to be
/// published`.
pub(in crate::read::list) fn is_consent(text: &str) -> bool {
    const FEWEST_WORDS: usize = 4;
    text.split_whitespace().count() >= FEWEST_WORDS
        && has_one_of(text, &PUBLICATIONS)
        && has_one_of(text, &CONSENTS)
        && !has_one_of(text, &NEGATIONS)
        && !has_one_of(text, &WITHHOLDINGS)
}

/// Returns whether a text is an answer that a form offers, and nobody's own words: a word for yes
/// or no, or at most two words.
pub(in crate::read::list) fn is_plain_answer(text: &str) -> bool {
    const MOST_WORDS: usize = 2;
    const MOST_LETTERS: usize = 20;
    let folded = fold(text);
    let is_word = AGREEMENTS.contains(&folded) || REFUSALS.contains(&folded);
    let is_short = text.split_whitespace().count() <= MOST_WORDS;
    is_word || is_short && text.chars().count() <= MOST_LETTERS
}

/// Returns which of two texts refuses, if it is the other one with a negation: `I agree` and
/// `I do not agree`.
pub(in crate::read::list) fn refusal<'t>(left: &'t str, right: &'t str) -> Option<&'t str> {
    let without = |text: &str, dropped: &[&WordSet]| -> Vec<String> {
        let folded = fold(text);
        let words = folded.split(' ');
        let is_kept = |word: &&str| !dropped.iter().any(|words| words.contains(word));
        words.filter(is_kept).map(str::to_owned).collect()
    };
    let core = |text| without(text, &[&NEGATIONS, &AUXILIARIES]);
    let negations = |text: &str| {
        let all = fold(text).split(' ').count();
        all - without(text, &[&NEGATIONS]).len()
    };
    let is_same = !core(left).is_empty() && core(left) == core(right);
    match (negations(left), negations(right)) {
        (0, 1..) if is_same => Some(right),
        (1.., 0) if is_same => Some(left),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
