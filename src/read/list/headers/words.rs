//! Words that are answers by themselves.

use super::fold;
use crate::lang::WordSet;

/// Words for yes.
pub(super) static AFFIRMATIONS: WordSet = WordSet::of(|words| words.affirmations);

/// Words for no.
pub(super) static DENIALS: WordSet = WordSet::of(|words| words.denials);

/// Other answers that agree.
pub(super) static AGREEMENTS: WordSet = WordSet::of(|words| words.agreements);

/// Other answers that refuse.
pub(super) static REFUSALS: WordSet = WordSet::of(|words| words.refusals);

/// A cell as the answer to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read::list) enum Answer {
    Yes,
    No,
}

/// The kind of a word that is an answer by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// Yes or no, to whatever was asked.
    Plain(Answer),
    /// A word that says itself what is chosen: `public`, `hidden`.
    Choice(Answer),
}

impl Word {
    pub(super) fn of(text: &str) -> Option<Self> {
        if matches!(text, "✓" | "✔" | "☑" | "✅" | "☒") {
            return Some(Self::Plain(Answer::Yes));
        }
        if matches!(text, "✗" | "✘" | "☐" | "❌") {
            return Some(Self::Plain(Answer::No));
        }
        let folded = fold(text);
        let kinds = [
            (&DENIALS, Self::Plain(Answer::No)),
            (&REFUSALS, Self::Choice(Answer::No)),
            (&AFFIRMATIONS, Self::Plain(Answer::Yes)),
            (&AGREEMENTS, Self::Choice(Answer::Yes)),
        ];
        let mut kinds = kinds.into_iter();
        let found = kinds.find(|(words, _)| words.contains(&folded));
        found.map(|(_, word)| word)
    }

    pub(super) fn answer(self) -> Answer {
        match self {
            Self::Plain(answer) | Self::Choice(answer) => answer,
        }
    }
}

/// Returns whether a word of a header gives both answers: `yes/no`, `(Y/N)`.
pub(super) fn is_both_answers(word: &str) -> bool {
    let is_around = |sign: char| !sign.is_alphanumeric();
    let Some((left, right)) = word.trim_matches(is_around).split_once(['/', '|']) else {
        return false;
    };
    let plain = |text: &str| match Word::of(text) {
        Some(Word::Plain(answer)) => Some(answer),
        _ => None,
    };
    let is_letter = |text: &str| text.chars().count() == 1;
    match (plain(left), plain(right)) {
        (Some(left), Some(right)) => left != right,
        // `J/N` and `O/N` are of yes and no.
        (None, Some(Answer::No)) => is_letter(left) && is_letter(right),
        _ => false,
    }
}
