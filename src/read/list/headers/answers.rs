//! Cells as answers to the question whether somebody may be listed.

use super::fold;
use super::requests::{
    CONSENTS, NEGATIONS, OBJECTIONS, PUBLICATIONS, REMOVALS, WITHDRAWALS, WITHHOLDINGS, Yes,
    has_one_of, is_negated_request, meaning_of_yes,
};
use super::words::{AFFIRMATIONS, Answer, REFUSALS, Word};
use crate::lang::WordSet;

/// Answers that choose the whole name to be listed.
static NAMINGS: WordSet = WordSet::of(|words| words.namings);

/// Words that attach a condition to an answer.
static CONDITIONS: WordSet = WordSet::of(|words| words.conditions);

/// Words of sentences that say nothing by themselves.
static AUXILIARIES: WordSet = WordSet::of(|words| words.auxiliaries);

/// Divides a text after its first word, if a sign follows that ends it.
fn first_of(text: &str) -> Option<(&str, &str)> {
    let ends = [
        ',', ';', '.', '!', '(', ':', '–', '—', '，', '。', '；', '：', '（', '،', '؛',
    ];
    let (first, rest) = text.split_once(ends)?;
    let is_word = first.chars().count() > 1 || !first.is_ascii();
    (is_word && !rest.is_empty()).then_some((first, rest))
}

/// Returns what a cell says as an answer: a word for yes or no in any language, alone or before
/// punctuation, or a mark in a box. What follows a yes may take it back.
pub(in crate::read::list) fn answer(text: &str) -> Option<Answer> {
    if let Some(word) = Word::of(text) {
        return Some(word.answer()).filter(|said| *said == Answer::No || !is_doubtful(text));
    }
    let (first, rest) = first_of(text)?;
    match Word::of(first.trim())?.answer() {
        Answer::No => Some(Answer::No),
        Answer::Yes => agrees_further(rest).then_some(Answer::Yes),
    }
}

/// Returns whether a sign next to an answer may take it back: `Yes?`, `Yes*`, `~~Yes~~`.
fn is_doubtful(text: &str) -> bool {
    let signs = [
        '?', '*', '~', '¬', '†', '❌', '🚫', '✗', '✘', '⛔', '⚠', '？',
    ];
    // A mark in a box, `*` or `✗`, is an answer by itself.
    text.contains(signs) && text.contains(char::is_alphanumeric)
}

/// Returns whether what follows a yes agrees too, or says nothing: *see note* may be a condition.
fn agrees_further(rest: &str) -> bool {
    let folded = fold(rest);
    let speaks = [&CONSENTS, &PUBLICATIONS, &NAMINGS];
    let is_silent = |word: &str| {
        AUXILIARIES.contains(word)
            || Word::of(word).is_some_and(|word| word.answer() == Answer::Yes)
    };
    let agrees = speaks.into_iter().any(|words| has_one_of(&folded, words))
        || folded.split(' ').all(is_silent);
    agrees && !is_qualified(rest)
}

/// Returns whether a text has a word that takes back or limits what was agreed.
fn is_qualified(text: &str) -> bool {
    let sets = [
        &NEGATIONS,
        &WITHHOLDINGS,
        &CONDITIONS,
        &REMOVALS,
        &WITHDRAWALS,
    ];
    sets.into_iter().any(|words| has_one_of(text, words))
}

/// Returns whether a text is the word for no, whatever was asked.
pub(in crate::read::list) fn is_denial(text: &str) -> bool {
    Word::of(text) == Some(Word::Plain(Answer::No))
}

/// Returns whether a text is the word for yes, whatever was asked.
pub(in crate::read::list) fn is_affirmation(text: &str) -> bool {
    Word::of(text) == Some(Word::Plain(Answer::Yes))
}

/// Returns whether a text is a word that says itself what is chosen: `public`, `draft`.
pub(in crate::read::list) fn is_choice(text: &str) -> bool {
    matches!(Word::of(text), Some(Word::Choice(_)))
}

/// Returns what a cell says in a column whose header asks for consent.
pub(in crate::read::list) fn answer_to_request(text: &str, header: &str) -> Option<Answer> {
    match meaning_of_yes(header) {
        Yes::Agrees => answer_to_question(text),
        Yes::Refuses | Yes::IsUnclear => answer_to_withholding(text),
    }
}

/// Returns what a cell says where yes agrees: a sentence with a negation refuses, and so does a wish
/// to be anonymous; one that begins with yes agrees unless there is a condition.
fn answer_to_question(text: &str) -> Option<Answer> {
    let folded = fold(text);
    let is_sentence = folded.contains(' ');
    let is_negated = has_one_of(&folded, &NEGATIONS);
    let withholds = has_one_of(&folded, &WITHHOLDINGS) && !is_negated || is_negated_request(text);
    if is_sentence && withholds {
        return Some(Answer::No);
    }
    let said = answer(text).or_else(|| {
        if is_negated || has_one_of(&folded, &WITHHOLDINGS) {
            return Some(Answer::No);
        }
        let begins = || {
            let first = folded.split(' ').next().unwrap_or_default();
            let is_word = first.chars().count() > 1 || !first.is_ascii();
            let rest = folded.get(first.len()..).unwrap_or_default();
            is_word && AFFIRMATIONS.contains(first) && agrees_further(rest.trim_start())
        };
        let is_agreed = NAMINGS.contains(&folded) || begins() || is_consent(text);
        is_agreed.then_some(Answer::Yes)
    });
    // Those who agree under a condition have to be asked.
    let is_conditional = is_sentence && (has_one_of(&folded, &CONDITIONS) || is_removal(text));
    said.filter(|said| *said == Answer::No || !is_conditional)
}

/// Returns what a cell says where yes refuses: the words of the header, or of a wish to be withheld,
/// are a tick in the box. A no must be nothing else, since *no, hide it* refuses.
fn answer_to_withholding(text: &str) -> Option<Answer> {
    let is_negated = has_one_of(text, &NEGATIONS);
    if is_negated_request(text) || has_one_of(text, &WITHHOLDINGS) && !is_negated {
        return Some(Answer::Yes);
    }
    match Word::of(text) {
        Some(Word::Plain(answer)) => Some(answer),
        Some(Word::Choice(Answer::Yes)) if has_one_of(text, &PUBLICATIONS) => Some(Answer::No),
        Some(Word::Choice(Answer::Yes)) => Some(Answer::Yes),
        Some(Word::Choice(Answer::No)) => None,
        None => {
            let (first, rest) = first_of(text)?;
            let first = Word::of(first.trim())?;
            let speaks = || {
                let sets = [&PUBLICATIONS, &CONSENTS, &OBJECTIONS];
                is_qualified(rest) || sets.into_iter().any(|words| has_one_of(rest, words))
            };
            match first {
                Word::Plain(Answer::Yes) => Some(Answer::Yes),
                Word::Plain(Answer::No) => (!speaks()).then_some(Answer::No),
                Word::Choice(_) => None,
            }
        }
    }
}

/// Returns whether a text is a sentence that agrees to publication: `I am happy for my name to be
/// published`.
pub(in crate::read::list) fn is_consent(text: &str) -> bool {
    const FEWEST_WORDS: usize = 4;
    text.split_whitespace().count() >= FEWEST_WORDS
        && has_one_of(text, &PUBLICATIONS)
        && has_one_of(text, &CONSENTS)
        && !is_qualified(text)
        && !has_one_of(text, &OBJECTIONS)
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

/// Returns whether a comment is nothing but an answer that refuses publication: `Do not publish!`.
pub(in crate::read::list) fn refuses_publication(text: &str) -> bool {
    REFUSALS.contains(&fold(text)) && is_negated_request(text)
}

/// Returns whether a comment notes that its signatory has withdrawn: in words for a withdrawal, or
/// in one of them before a date. `Withdrawal of all troops` says something else.
pub(in crate::read::list) fn notes_withdrawal(text: &str) -> bool {
    let folded = fold(text);
    let rest = |word: &&'static str| folded.strip_prefix(word);
    let words = WITHDRAWALS.words().iter();
    let mut rests = words.filter_map(rest);
    let has_date =
        |rest: &str| rest.starts_with(' ') && rest.contains(|letter: char| letter.is_numeric());
    is_removal(text) && rests.any(|rest| rest.is_empty() || has_date(rest))
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

/// Returns whether a text is an answer that a form offers, and nobody's own words: a word for yes
/// or no, or at most two words.
pub(in crate::read::list) fn is_plain_answer(text: &str) -> bool {
    const MOST_WORDS: usize = 2;
    const MOST_LETTERS: usize = 20;
    let is_short = text.split_whitespace().count() <= MOST_WORDS;
    Word::of(text).is_some() || is_short && text.chars().count() <= MOST_LETTERS
}

/// Returns which of two texts refuses, if it is the other one with a negation: `I agree` and
/// `I do not agree`. A word that withholds or removes says the opposite, and decides nothing.
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
    let is_turned = |text: &str| {
        let sets = [&WITHHOLDINGS, &REMOVALS, &WITHDRAWALS, &OBJECTIONS];
        sets.into_iter().any(|words| has_one_of(text, words))
    };
    let is_same = !core(left).is_empty() && core(left) == core(right) && !is_turned(left);
    match (negations(left), negations(right)) {
        (0, 1..) if is_same => Some(right),
        (1.., 0) if is_same => Some(left),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
