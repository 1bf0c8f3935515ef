//! The names of several persons that one text may contain.

use crate::lang::WordSet;
use crate::letter::key;

/// Words that join the names of several persons, in lower case.
static CONJUNCTIONS: WordSet = WordSet::of(|words| words.conjunctions);

/// Words in the names of organizations, folded.
static ORGANIZATIONS: WordSet = WordSet::of(|words| words.organizations);

/// Words for offices and professions, folded.
static OFFICES: WordSet = WordSet::of(|words| words.offices);

/// Words between the parts of the name of an organization, folded.
static CONNECTIVES: WordSet = WordSet::of(|words| words.connectives);

/// The strongest of the joints between the names of a text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Joint {
    Comma,
    /// A conjunction of one vowel, which is also inside family names: `Costa e Silva`.
    Vowel,
    /// Another conjunction, or a sign such as `&`, `;` and `/`.
    Sign,
}

/// The names that a text may contain.
pub(super) struct Names<'t> {
    pub names: Vec<Vec<&'t str>>,
    pub joint: Joint,
}

impl<'t> Names<'t> {
    pub fn of(text: &'t str) -> Self {
        let mut names: Vec<Vec<&str>> = vec![Vec::new()];
        let mut joint = Joint::Comma;
        let mut begin = |names: &mut Vec<Vec<&'t str>>, with: Joint| {
            joint = joint.max(with);
            names.push(Vec::new());
        };
        for word in text
            .split([' ', '\t', '\n', '\u{3000}'])
            .filter(|word| !word.is_empty())
        {
            let lower = word.to_lowercase();
            if matches!(word, "/" | "+" | "|" | ";") {
                begin(&mut names, Joint::Sign);
            } else if CONJUNCTIONS.contains(&lower) {
                let is_vowel = matches!(&*lower, "e" | "i" | "й");
                begin(
                    &mut names,
                    if is_vowel { Joint::Vowel } else { Joint::Sign },
                );
            } else {
                let pieces = word.split_inclusive([',', '،', '、', '，', ';', '；']);
                for piece in pieces {
                    let name = piece.trim_end_matches([',', '،', '、', '，', ';', '；']);
                    if let Some(last) = names.last_mut().filter(|_| !name.is_empty()) {
                        last.push(name);
                    }
                    if name.len() < piece.len() {
                        let is_comma = piece.ends_with([',', '،', '，']);
                        begin(
                            &mut names,
                            if is_comma { Joint::Comma } else { Joint::Sign },
                        );
                    }
                }
            }
        }
        names.retain(|name| !name.is_empty());
        Self { names, joint }
    }

    /// Returns whether all names are of two to four Chinese characters, with the sign of a list.
    pub fn is_east_asian(&self) -> bool {
        let is_han = |letter: char| ('\u{4e00}'..='\u{9fff}').contains(&letter);
        let is_name = |name: &Vec<&str>| match &**name {
            [name] => name.chars().all(is_han) && (2..=4).contains(&name.chars().count()),
            _ => false,
        };
        self.names.iter().all(is_name)
    }
}

/// Returns whether words are those of a person's name: with capitals but for particles, and none
/// that is of an organization or an office.
pub(super) fn is_like_a_name(words: &Vec<&str>) -> bool {
    let begins = |word: &&str| word.starts_with(|letter: char| !letter.is_lowercase());
    let is_particle = |word: &&str| word.chars().count() <= 3;
    let is_name = |word: &&str| {
        let folded = key::folded(word);
        (begins(word) || is_particle(word))
            && !ORGANIZATIONS.contains(&folded)
            && !CONNECTIVES.contains(&folded)
            && !OFFICES.contains(&folded)
            && !word.contains(|letter: char| letter.is_ascii_digit())
    };
    words.first().is_some_and(begins)
        && words.last().is_some_and(begins)
        && words.iter().all(is_name)
}
