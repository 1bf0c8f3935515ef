//! The signatories without a name.

use crate::lang::{WordSet, folded};
use crate::read::{Anonymity, DraftPart, DraftSignatory};

/// Entries of signatories who do not wish to be named, in lower case and without a full stop.
static ANONYMOUS: WordSet = WordSet::of(|words| words.anonymous);

/// Adjectives before a description of such a signatory, folded.
static ADJECTIVES: WordSet = WordSet::of(|words| words.anonymous_adjectives);

/// Words in the names of organizations, folded.
static ORGANIZATIONS: WordSet = WordSet::of(|words| words.organizations);

/// The longest text that may say so, in bytes.
const LONGEST: usize = 160;

/// Returns whether an entry is of one who does not wish to be named, so that it may be often.
pub(super) fn is_anonymous(named: &str) -> bool {
    let named = named.trim();
    if named.len() > LONGEST {
        return false;
    }
    let counted = named.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let counted = counted.trim_end_matches(['#', '№', ' ']);
    let described = named.split_once([',', '(', '–', '—']);
    is_known(named)
        || counted != named && is_known(counted)
        || described.is_some_and(|(word, _)| !word.is_empty() && is_known(word))
        || is_in_brackets(named)
        || is_blacked_out(named)
        || is_described(named)
        || is_said(named)
}

/// Returns whether a name is the usual word alone, `Anonymous`.
pub(super) fn is_plainly_anonymous(named: &str) -> bool {
    ADJECTIVES.contains(&folded(named))
}

/// Returns whether a text is one of the known ones, whatever marks are around it.
fn is_known(named: &str) -> bool {
    let named = named
        .trim()
        .trim_matches(['(', ')', '[', ']', '<', '>', '*', ' ']);
    let named = named.strip_suffix('.').unwrap_or(named);
    !named.is_empty() && ANONYMOUS.contains(&named.to_lowercase())
}

/// Returns whether brackets after a text say so: `Teacher (name withheld)`.
fn is_in_brackets(named: &str) -> bool {
    let Some((_, inside)) = named.trim_end().rsplit_once(['(', '[', '（']) else {
        return false;
    };
    let inside = inside.trim_end_matches([')', ']', '）']);
    // A single word may say something else, such as `private`.
    let is_certain = inside.contains(' ') || ADJECTIVES.contains(&folded(inside));
    is_certain && is_known(inside)
}

/// Returns whether a name was made unreadable by black marks.
fn is_blacked_out(named: &str) -> bool {
    let is_mark = |letter: char| matches!(letter, '█' | '▇' | '▉' | '▓' | '■' | '⬛');
    named.contains(is_mark) && named.chars().all(|letter| is_mark(letter) || letter == ' ')
}

/// Returns whether a text says what somebody is, and that it says no more: `Anonymous Academic`.
fn is_described(named: &str) -> bool {
    let Some((first, rest)) = named.split_once(' ') else {
        return false;
    };
    ADJECTIVES.contains(&folded(first))
        && !folded(rest)
            .split(' ')
            .any(|word| ORGANIZATIONS.contains(word))
}

/// Returns whether a sentence contains words by which people ask not to be named. Names have no
/// words in small letters but particles.
fn is_said(named: &str) -> bool {
    let is_small = |word: &&str| word.starts_with(char::is_lowercase);
    let is_sentence = named.split(' ').filter(is_small).count() >= 2;
    let is_east_asian =
        || named.starts_with(|letter: char| ('\u{4e00}'..='\u{9fff}').contains(&letter));
    if !is_sentence && !is_east_asian() {
        return false;
    }
    let lower = format!(" {} ", named.to_lowercase());
    let mut phrases = ANONYMOUS.words().iter();
    phrases.any(|phrase| match is_sentence {
        true => phrase.contains(' ') && lower.contains(&format!(" {phrase} ")),
        false => phrase.chars().count() > 3 && lower.contains(*phrase),
    })
}

/// Returns whether an entry is of one who does not wish to be named.
pub(super) fn is_nameless(entry: &DraftSignatory) -> bool {
    let named = if entry.organization.is_some() {
        &entry.organization
    } else {
        &entry.name
    };
    let first = named.as_ref().and_then(|text| text.versions().first());
    first.is_some_and(|written| is_anonymous(&written.text))
}

/// Returns whether those who do not wish to be named are counted in one line of a part.
pub(super) fn counts_anonymous(draft: &DraftPart) -> bool {
    let anonymous = draft.anonymous;
    anonymous.is_some_and(|anonymous| anonymous.value == Anonymity::Count)
}

#[cfg(test)]
mod tests;
