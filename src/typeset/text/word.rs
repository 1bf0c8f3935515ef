//! Kinds of words, recognized by their characters: a number, an initial, a symbol, an address.

/// Returns whether a character opens what follows: a bracket or a quotation mark before a word.
pub(super) fn is_opening(character: char) -> bool {
    matches!(
        character,
        '(' | '[' | '{' | '“' | '‘' | '„' | '«' | '‹' | '¿' | '¡' | '"' | '\''
    )
}

/// Returns whether a character closes a word: a stop, a bracket or a quotation mark after it.
pub(super) fn is_closing(character: char) -> bool {
    matches!(
        character,
        '.' | ','
            | ';'
            | ':'
            | '!'
            | '?'
            | ')'
            | ']'
            | '}'
            | '”'
            | '’'
            | '»'
            | '›'
            | '"'
            | '\''
            | '…'
            | '،'
            | '؛'
            | '؟'
    )
}

/// Returns whether two words are the same but for the case of their first letters.
pub(super) fn equals(word: &str, other: &str) -> bool {
    // In the scripts supported here a letter has as many bytes as its capital, at most two.
    let ends_alike = word.len() <= 2 || word.as_bytes().last() == other.as_bytes().last();
    if word.len() != other.len() || !ends_alike {
        return false;
    }
    let (mut left, mut right) = (word.chars(), other.chars());
    match (left.next(), right.next()) {
        (Some(a), Some(b)) => {
            left.as_str() == right.as_str() && (a == b || a.to_lowercase().eq(b.to_lowercase()))
        }
        _ => false,
    }
}

/// Returns whether a word is a number: digits, with marks between them, and perhaps an ordinal's
/// ending (`1er`, `2nd`).
pub(super) fn is_number(word: &str) -> bool {
    const ORDINALS: [&str; 12] = [
        "", "st", "nd", "rd", "th", "er", "re", "ère", "e", "o", "º", "-го",
    ];
    let core = word.trim_start_matches(['$', '€', '£', '№', '-', '−']);
    let tail = core.trim_start_matches(|c: char| {
        c.is_numeric() || matches!(c, '.' | ',' | '–' | '-' | '/' | '\u{A0}' | '\u{202F}' | '’')
    });
    core.starts_with(char::is_numeric) && ORDINALS.contains(&tail)
}

/// Returns whether a word is a Roman numeral in capitals.
pub(super) fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| b"IVXLC".contains(&byte))
}

/// Returns whether a word is a year in parentheses.
pub(super) fn is_year_in_parentheses(word: &str) -> bool {
    let inner = word
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'));
    inner.is_some_and(|year| {
        (year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit())) || is_roman(year)
    })
}

/// Returns whether a word is a capital and a point.
pub(super) fn is_initial(word: &str) -> bool {
    let mut characters = word.chars();
    let is_capital = characters.next().is_some_and(char::is_uppercase);
    is_capital && characters.as_str() == "."
}

/// Returns whether a word is the symbol of a document (`S/2016/199`, `A/HRC/25/NGO/117`,
/// `S/2016/…`): parts between strokes, the first of them capitals or digits.
pub(super) fn is_symbol(word: &str) -> bool {
    let Some((first, rest)) = word.split_once('/') else {
        return false;
    };
    !first.is_empty()
        && !rest.is_empty()
        && first
            .chars()
            .all(|c| c.is_uppercase() || c.is_ascii_digit() || c == '-')
        && rest
            .chars()
            .any(|c| c.is_ascii_digit() || c.is_uppercase() || c == '…')
}

/// Returns whether a word is an address of the network or of electronic mail.
pub(super) fn is_address(word: &str) -> bool {
    word.contains("://") || word.contains('@') || word.starts_with("www.")
}
