//! The form in which a name is recognized, regardless of its writer.

use crate::lang::WordSet;
pub(crate) use crate::lang::folded;

/// Honorifics that are certain in any language, without accents and stops.
static HONORIFICS: WordSet = WordSet::of(|words| words.certain_honorifics);

/// Degrees and styles after a name, without stops.
static DEGREES: WordSet = WordSet::of(|words| words.degrees);

/// Folds the name of a person: its words in the order of the alphabet, without honorifics before
/// them and degrees after a comma, so that `Silva, Ana` and `Dr. Ana Silva, PhD` are the same.
pub(crate) fn person(name: &str) -> String {
    let folded = folded(without_degrees(name));
    let mut words: Vec<&str> = folded.split(' ').collect();
    if words.len() > 2 {
        words.retain(|word| !HONORIFICS.contains(word));
    }
    if words.is_sorted() && words.len() == folded.split(' ').count() {
        return folded;
    }
    words.sort_unstable();
    words.join(" ")
}

/// Leaves out the degrees after the commas of a name.
fn without_degrees(name: &str) -> &str {
    let mut rest = name;
    while let Some((before, last)) = rest.rsplit_once(',') {
        if last.len() > LONGEST_DEGREE || !DEGREES.contains(&folded(last)) {
            break;
        }
        rest = before;
    }
    rest
}

/// The longest degree in bytes.
const LONGEST_DEGREE: usize = 12;

/// Folds the name of a person whose letters with two dots or strokes are written with two letters,
/// as in `Mueller`; `None` if it has none of these.
pub(crate) fn transliterated(name: &str) -> Option<String> {
    let is_one = |letter: char| "äöüåøæÄÖÜÅØÆ".contains(letter);
    if !name.contains(is_one) {
        return None;
    }
    let mut plain = String::with_capacity(name.len() + 4);
    for letter in name.chars() {
        match letter {
            'ä' | 'Ä' | 'æ' | 'Æ' => plain.push_str("ae"),
            'ö' | 'Ö' | 'ø' | 'Ø' => plain.push_str("oe"),
            'ü' | 'Ü' => plain.push_str("ue"),
            'å' | 'Å' => plain.push_str("aa"),
            letter => plain.push(letter),
        }
    }
    Some(person(&plain))
}

/// Legal forms, without which the name of an organization is known.
const LEGAL_FORMS: [&str; 12] = [
    "inc", "ltd", "llc", "gmbh", "ev", "sa", "asbl", "plc", "corp", "co", "limited", "ag",
];

/// Returns whether a folded word is a legal form.
pub(crate) fn is_legal_form(word: &str) -> bool {
    LEGAL_FORMS.contains(&word)
}

/// Returns whether two names of organizations end in different legal forms.
pub(crate) fn differ_in_form(left: &str, right: &str) -> bool {
    let form = |name: &str| {
        let folded = folded(name);
        let last = folded.rsplit(' ').next()?;
        LEGAL_FORMS.iter().find(|form| **form == last)
    };
    match (form(left), form(right)) {
        (Some(left), Some(right)) => left != right,
        _ => false,
    }
}

/// Folds the name of an organization: without its article and its legal form.
pub(crate) fn organization(name: &str) -> String {
    let folded = folded(name);
    let is_kept = |word: &&str| *word != "the" && !is_legal_form(word);
    let kept: Vec<&str> = folded.split(' ').filter(is_kept).collect();
    if kept.is_empty() {
        return folded;
    }
    kept.join(" ")
}

#[cfg(test)]
mod tests;
