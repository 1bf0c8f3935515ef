//! Words next to a name that say that the signature was withdrawn.

use crate::lang::WordSet;
use crate::letter::key;

/// Such words, folded.
static WITHDRAWALS: WordSet = WordSet::of(|words| words.withdrawals);

/// Returns whether a text says between brackets, or before or after a dash or a colon, that a
/// signature was withdrawn.
pub(super) fn is_marked(text: &str) -> bool {
    let brackets = ['(', ')', '[', ']', '（', '）', '【', '】', '*'];
    let dashes = [" - ", " – ", " — ", ": ", ", "];
    let is_divided = text.contains(brackets) || dashes.iter().any(|dash| text.contains(dash));
    let is_word = |part: &str| WITHDRAWALS.contains(&key::folded(part));
    if !is_divided {
        // Nearly all names have two words, and folding each is dear.
        return !text.contains(' ') && is_word(text);
    }
    let parts = text.split(brackets);
    let mut parts = parts.flat_map(|part| {
        let found = dashes.iter().find(|dash| part.contains(**dash));
        let divided = part.split(found.copied().unwrap_or("\u{0}"));
        divided.collect::<Vec<_>>()
    });
    parts.any(|part| !part.trim().is_empty() && is_word(part))
}

#[cfg(test)]
mod tests {
    use super::is_marked;

    #[test]
    fn a_name_with_a_word_for_withdrawn_is_marked() {
        for text in [
            "Ana Example (withdrawn)",
            "[WITHDRAWN] Ana Example",
            "Ana Example – signature withdrawn",
            "Anne Exemple (retirée)",
            "Анна Пример (отозвано)",
            "张三（已撤回）",
            "Anna Beispiel, zurückgezogen",
        ] {
            assert!(is_marked(text), "{text}");
        }
        for text in [
            "Ana Example",
            "Ana Example (Withdrawn Books)",
            "Example, Ana",
        ] {
            assert!(!is_marked(text), "{text}");
        }
    }
}
