//! The form in which texts by different writers are compared.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// Folds case, accents and punctuation: the words of a text in lower case, divided by spaces.
///
/// Compatibility forms are resolved (NFKD) and marks dropped, so that `É`, `é` and `e` are the
/// same, and so are the forms of the Arabic alif; letters that do not decompose have their own
/// table.
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_ascii() {
            push(&mut folded, character.to_ascii_lowercase());
            continue;
        }
        // The order of marks, which normalization settles, is nothing here: they are dropped.
        decompose_compatible(character, |part| {
            if !is_combining_mark(part) {
                part.to_lowercase()
                    .for_each(|lower| plain(&mut folded, lower));
            }
        });
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Adds a character to the words; apostrophes and stops inside them vanish (`O'Neill`, `Ph.D`),
/// any other sign divides.
fn push(folded: &mut String, character: char) {
    if character.is_alphanumeric() {
        folded.push(character);
    } else if !matches!(character, '\'' | '’' | '‘' | 'ʼ' | '`' | '.' | '\u{640}')
        && !folded.is_empty()
        && !folded.ends_with(' ')
    {
        folded.push(' ');
    }
}

/// Adds a character in its plain form.
fn plain(folded: &mut String, character: char) {
    let several = match character {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        'ħ' => "h",
        'ى' => "ي",
        'ة' => "ه",
        'ک' => "ك",
        'ی' => "ي",
        other => return push(folded, other),
    };
    folded.push_str(several);
}
