//! Words next to figures that change what they say: multipliers, hours, ordinals.

use super::han;
use super::months::fold;
use crate::lang::locales;

/// Returns the power of ten by which the words after a number multiply it, and how many characters
/// they take.
pub(super) fn multiplier(after: &[char]) -> Option<(u8, usize)> {
    let han = after.iter().map_while(|character| han::power(*character));
    let (power, length) = han.fold((0, 0), |(power, length), by| (power + by, length + 1));
    if length > 0 {
        return Some((power, length));
    }
    let gap = after
        .iter()
        .take_while(|character| is_gap(**character))
        .count();
    let word: String = after[gap..]
        .iter()
        .take(16)
        .filter_map(|character| fold(*character))
        .collect();
    let (length, power) = multiplied(&word)?;
    let rest = after[gap..].iter().skip(length);
    let ending = rest
        .take_while(|character| character.is_alphabetic())
        .count();
    Some((power, gap + length + ending))
}

/// Finds the longest word of any language that multiplies a number; returns its length and the
/// power of ten.
fn multiplied(text: &str) -> Option<(usize, u8)> {
    let numbers = || locales().map(|locale| &locale.numbers);
    let begins = numbers().flat_map(|numbers| numbers.multipliers);
    let begins = begins.filter(|(stem, _)| text.starts_with(stem));
    let longest = begins.max_by_key(|(stem, _)| stem.len());
    let is_whole = |(whole, _): &&(&str, u8)| first_word(text) == *whole;
    let whole = || {
        numbers()
            .flat_map(|numbers| numbers.whole_multipliers)
            .find(is_whole)
    };
    let (word, power) = longest.or_else(whole)?;
    Some((word.chars().count(), *power))
}

fn first_word(text: &str) -> &str {
    let end = text.find(|character: char| !character.is_alphabetic());
    &text[..end.unwrap_or(text.len())]
}

fn is_gap(character: char) -> bool {
    matches!(character, ' ' | '\u{a0}' | '\u{202f}')
}

/// Returns whether a number is one of another kind than a count: an hour, or one that is glued to
/// letters, as in `90s`, `70th` and `90-х`. Languages differ in how they write these.
pub(super) fn is_other_after(after: &[char]) -> bool {
    let [first, rest @ ..] = after else {
        return false;
    };
    let next_is_letter = rest.first().is_some_and(|next| is_spaced_letter(*next));
    let next_is_figure = rest.first().is_some_and(char::is_ascii_digit);
    if is_spaced_letter(*first)
        || matches!(first, 'º' | 'ª' | '°')
        || *first == ':' && next_is_figure
    {
        return true;
    }
    if matches!(first, '-' | '‑') && next_is_letter || matches!(first, '时' | '時' | '点' | '點')
    {
        return true;
    }
    // COVID-19 in Chinese.
    if *first == '冠' {
        return true;
    }
    let word: String = after
        .iter()
        .skip_while(|character| is_gap(**character))
        .take_while(|character| character.is_alphabetic() || **character == '.')
        .take(8)
        .collect();
    let word = word.to_lowercase();
    is_gap(*first)
        && locales().any(|locale| locale.numbers.hours.contains(&word.trim_end_matches('.')))
}

/// Returns whether a number is one of another kind by what is before it: the number of a name
/// (`M23`, `COVID-19`), or an ordinal in Chinese.
pub(super) fn is_other_before(before: &[char]) -> bool {
    match before {
        [.., letter, '-' | '‑'] => letter.is_alphabetic(),
        [.., figure, ':'] => figure.is_ascii_digit(),
        [.., last] => is_spaced_letter(*last),
        [] => false,
    }
}

/// Returns whether a letter is of a script whose words are glued to no figures: `km` is, and Arabic
/// and Chinese letters are not.
fn is_spaced_letter(character: char) -> bool {
    let code = u32::from(character);
    character.is_alphabetic() && (code < 0x590 || (0x1e00..0x2000).contains(&code))
}
