//! Words next to a name that say that the signature was withdrawn.

use crate::lang::WordSet;
use crate::letter::key;

/// Such words, folded.
static WITHDRAWALS: WordSet = WordSet::of(|words| words.withdrawals);

/// Returns whether a text says between brackets, or before or after a dash or a colon, that a
/// signature was withdrawn, or ends in a word for it in small letters.
pub(super) fn is_marked(text: &str) -> bool {
    let brackets = ['(', ')', '[', ']', '（', '）', '【', '】', '*'];
    let dashes = [" - ", " – ", " — ", ": ", ", "];
    let is_divided = text.contains(brackets) || dashes.iter().any(|dash| text.contains(dash));
    if !is_divided {
        // Nearly all names have two words, and folding each is dear.
        return match text.rsplit_once(' ') {
            None => begins_withdrawal(text),
            Some((name, last)) => {
                name.contains(' ')
                    && last.starts_with(char::is_lowercase)
                    && begins_withdrawal(last)
            }
        };
    }
    let parts = text.split(brackets);
    let mut parts = parts.flat_map(|part| {
        let found = dashes.iter().find(|dash| part.contains(**dash));
        let divided = part.split(found.copied().unwrap_or("\u{0}"));
        divided.collect::<Vec<_>>()
    });
    parts.any(|part| begins_withdrawal(part.trim()))
}

/// The most words of a phrase that says so.
const MOST_WORDS: usize = 6;

/// Returns whether a text begins with words for a withdrawal, whatever follows: a date, a reason. A
/// title in capitals, such as `Withdrawn Books`, says something else.
fn begins_withdrawal(text: &str) -> bool {
    let folded = key::folded(text);
    if folded.is_empty() {
        return false;
    }
    let ends = folded.match_indices(' ').map(|(at, _)| at);
    let mut ends = ends.take(MOST_WORDS).chain([folded.len()]);
    let is_title = || {
        let mut words = text.split(' ');
        let is_capital = |word: &str| word.starts_with(char::is_uppercase);
        let has_date = text.contains(|letter: char| letter.is_numeric());
        words.next().is_some_and(is_capital) && words.next().is_some_and(is_capital) && !has_date
    };
    let is_known = ends.any(|end| WITHDRAWALS.contains(&folded[..end]));
    if is_known {
        return WITHDRAWALS.contains(&folded) || !is_title();
    }
    // In scripts without spaces the date may come first.
    let is_east_asian = |letter: char| ('\u{3040}'..='\u{9fff}').contains(&letter);
    folded.contains(is_east_asian)
        && WITHDRAWALS
            .words()
            .iter()
            .any(|word| word.contains(is_east_asian) && folded.contains(word))
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
            "Ana Example (withdrawn on 2 March 2026)",
            "Ana Example [withdrawn 2 March]",
            "Ana Example (Withdrawn March 2026)",
            "Ana Example (removed at own request)",
            "Ana Example (no longer supports)",
            "Ana Example - has since withdrawn her signature",
            "Anna Beispiel (hat zurückgezogen)",
            "Anna Beispiel (hat ihre Unterschrift am 2. März zurückgezogen)",
            "Anne Exemple (a retiré sa signature)",
            "Ana Ejemplo (retiró su firma)",
            "Анна Пример (отозвала подпись)",
            "张三（2026年3月2日撤回）",
            "آنا مثال (سحبت توقيعها)",
            "Ana Example withdrawn",
        ] {
            assert!(is_marked(text), "{text}");
        }
        for text in [
            "Ana Example",
            "Ana Example (Withdrawn Books)",
            "Example, Ana",
            "Ana Example (retired)",
            "Juan Ejemplo (coronel retirado)",
            "Ana Example, Withdrawn Lives",
        ] {
            assert!(!is_marked(text), "{text}");
        }
    }
}
