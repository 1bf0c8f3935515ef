//! The signatories without a name.

use crate::lang::WordSet;
use crate::read::{Anonymity, DraftPart, DraftSignatory};

/// Entries of signatories who do not wish to be named, in lower case and without a full stop.
static ANONYMOUS: WordSet = WordSet::of(|words| words.anonymous);

/// Returns whether an entry is of one who does not wish to be named, so that it may be often.
pub(super) fn is_anonymous(named: &str) -> bool {
    // No word for it is longer.
    const LONGEST: usize = 48;
    let is_known = |named: &str| {
        let named = named
            .trim()
            .trim_matches(['(', ')', '[', ']', '<', '>', '*', ' ']);
        let named = named.strip_suffix('.').unwrap_or(named);
        named.len() <= LONGEST && ANONYMOUS.contains(&named.to_lowercase())
    };
    let named = named.trim();
    let counted = named.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let counted = counted.trim_end_matches(['#', '№', ' ']);
    let described = named.split_once([',', '(', '–', '—']);
    is_known(named)
        || is_known(counted)
        || described.is_some_and(|(word, _)| !word.is_empty() && is_known(word))
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
mod tests {
    use super::{ANONYMOUS, is_anonymous};

    #[test]
    fn who_does_not_wish_to_be_named_says_so_in_six_languages() {
        for word in ANONYMOUS.words() {
            assert!(is_anonymous(word), "{word}");
        }
        for word in [
            " Anonymous ",
            "ANON.",
            "(anonymous)",
            "Anónima",
            "АНОНИМ",
            "匿名",
        ] {
            assert!(is_anonymous(word), "{word}");
        }
        for word in [
            "Anonymous (PhD student)",
            "Anonymous #3",
            "[redacted]",
            "Prefer not to say",
        ] {
            assert!(is_anonymous(word), "{word}");
        }
        for word in ["", "Anon Ymous", "Anonymous Bosch Society", "Ana Nym"] {
            assert!(!is_anonymous(word), "{word}");
        }
    }
}
