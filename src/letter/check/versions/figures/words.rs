//! Words beside figures that change what they say: multipliers, hours, ordinals.

use super::han;
use super::months::fold;

/// The beginnings of words that multiply a number before them by a power of ten, folded. Where one
/// word begins as another, the longer stands first.
const MULTIPLIERS: [(&str, u8); 31] = [
    ("mil millon", 9),
    ("mil milhoes", 9),
    ("thousand", 3),
    ("тыс", 3),
    ("тис", 3),
    ("χιλιαδ", 3),
    ("الاف", 3),
    ("الف", 3),
    ("هزار", 3),
    ("milliard", 9),
    ("milyar", 9),
    ("миллиард", 9),
    ("мільярд", 9),
    ("млрд", 9),
    ("مليار", 9),
    ("ميليار", 9),
    ("بليون", 9),
    ("ميليون", 6),
    ("million", 6),
    ("millon", 6),
    ("milhoes", 6),
    ("milhao", 6),
    ("milyon", 6),
    ("миллион", 6),
    ("мільион", 6),
    ("млн", 6),
    ("مليون", 6),
    ("ملايين", 6),
    ("εκατομμυρ", 6),
    ("δισεκατομμυρ", 9),
    ("billion", 9),
];

/// Words that multiply and must not go on.
const WHOLE_MULTIPLIERS: [(&str, u8); 4] = [("mil", 3), ("mille", 3), ("bin", 3), ("hundred", 2)];

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
    let begins = MULTIPLIERS.iter().find(|(stem, _)| word.starts_with(stem));
    let found = begins.or_else(|| {
        WHOLE_MULTIPLIERS
            .iter()
            .find(|(whole, _)| first_word(&word) == *whole)
    });
    let (stem, power) = found?;
    let rest = after[gap..].iter().skip(stem.chars().count());
    let ending = rest
        .take_while(|character| character.is_alphabetic())
        .count();
    Some((*power, gap + stem.chars().count() + ending))
}

fn first_word(text: &str) -> &str {
    let end = text.find(|character: char| !character.is_alphabetic());
    &text[..end.unwrap_or(text.len())]
}

fn is_gap(character: char) -> bool {
    matches!(character, ' ' | '\u{a0}' | '\u{202f}')
}

/// The words after a number that make it an hour.
const HOURS: [&str; 14] = [
    "am",
    "a.m",
    "pm",
    "p.m",
    "h",
    "hs",
    "heure",
    "heures",
    "hora",
    "horas",
    "ч",
    "час",
    "часов",
    "часа",
];

/// Tells whether a number is one of another kind than a count: an hour, or one that is glued to
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
    is_gap(*first) && HOURS.contains(&word.trim_end_matches('.'))
}

/// Tells whether a number is one of another kind by what stands before it: the number of a name
/// (`M23`, `COVID-19`), or an ordinal in Chinese.
pub(super) fn is_other_before(before: &[char]) -> bool {
    match before {
        [.., letter, '-' | '‑'] => letter.is_alphabetic(),
        [.., figure, ':'] => figure.is_ascii_digit(),
        [.., last] => is_spaced_letter(*last),
        [] => false,
    }
}

/// Tells whether a letter is of a script whose words are glued to no figures: `km` is, and Arabic
/// and Chinese letters are not.
fn is_spaced_letter(character: char) -> bool {
    let code = u32::from(character);
    character.is_alphabetic() && (code < 0x590 || (0x1e00..0x2000).contains(&code))
}
