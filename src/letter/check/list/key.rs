//! What a name is known by when two hands have written it.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// Folds case, accents and punctuation: the words of a text in lower case, divided by spaces.
///
/// Compatibility forms are resolved (NFKD) and marks dropped, so that `É`, `é` and `e` are the
/// same, and so are the forms of the Arabic alif; letters that do not decompose have their own
/// table.
pub(crate) fn folded(text: &str) -> String {
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

/// Folds the name of a person: its words in the order of the alphabet, so that `Silva, Ana` and
/// `Ana Silva` are the same.
pub(crate) fn person(name: &str) -> String {
    let folded = folded(name);
    let mut words: Vec<&str> = folded.split(' ').collect();
    if words.is_sorted() {
        return folded;
    }
    words.sort_unstable();
    words.join(" ")
}

/// Words that the name of an organization is known without.
const DISPENSABLE: [&str; 12] = [
    "the", "inc", "ltd", "llc", "gmbh", "ev", "sa", "asbl", "plc", "corp", "co", "limited",
];

/// Folds the name of an organization: without its article and its legal form.
pub(crate) fn organization(name: &str) -> String {
    let folded = folded(name);
    let is_kept = |word: &&str| !DISPENSABLE.contains(word);
    let kept: Vec<&str> = folded.split(' ').filter(is_kept).collect();
    if kept.is_empty() {
        return folded;
    }
    kept.join(" ")
}

#[cfg(test)]
mod tests {
    use super::{folded, organization, person};

    #[test]
    fn case_accents_and_punctuation_are_folded() {
        for (left, right) in [
            ("José Núñez", "jose nunez"),
            ("Zoë O’Neill-Østergård", "zoe oneill ostergard"),
            ("J. R. Example, Ph.D.", "j r example phd"),
            ("Ｆｕｌｌ　Ｗｉｄｔｈ", "full width"),
            ("مُحَمَّد الأحمد", "محمد الاحمد"),
            ("Łukasz Weiß", "lukasz weiss"),
            ("  ", ""),
        ] {
            assert_eq!(folded(left), right);
        }
    }

    #[test]
    fn the_two_letters_i_of_turkish_are_one_however_they_are_written() {
        for name in [
            "İnci Ilgaz",
            "İNCİ ILGAZ",
            "inci ılgaz",
            "Inci Ilgaz",
            "I\u{307}nci ilgaz",
        ] {
            assert_eq!(folded(name), "inci ilgaz", "{name}");
        }
    }

    #[test]
    fn the_order_of_the_parts_of_a_name_is_folded() {
        assert_eq!(person("Silva, Ana"), person("ana SILVA"));
        assert_ne!(person("Ana Silva"), person("Ana Silva Neto"));
    }

    #[test]
    fn an_organization_is_known_without_article_and_legal_form() {
        assert_eq!(
            organization("The Example Fund, Inc."),
            organization("Example Fund")
        );
        assert_eq!(organization("The Co."), "the co");
    }
}
