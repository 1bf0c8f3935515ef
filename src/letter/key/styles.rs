//! The honorifics and degrees around the name of a person.

use crate::lang::WordSet;

/// Honorifics that are certain in any language, without accents; those with a stop only with it.
static CERTAIN: WordSet = WordSet::of(|words| words.certain_honorifics);

/// Honorifics in all languages, in lower case.
static HONORIFICS: WordSet = WordSet::of(|words| words.honorifics);

/// Words that qualify a title, without accents and stops: `assoc` and `em` of a professor.
static QUALIFIERS: WordSet = WordSet::of(|words| words.title_qualifiers);

/// Degrees and styles after a name, without stops.
static DEGREES: WordSet = WordSet::of(|words| words.degrees);

/// Returns the honorifics at the beginning of a name, without the space after them, however many
/// they are: `Univ.-Prof. Dr. rer. nat.`. Those that are not certain are asked for in lower case.
///
/// A word is left of the name at least.
pub(crate) fn honorifics<'n>(name: &'n str, is_known: &impl Fn(&str) -> bool) -> &'n str {
    let mut end = 0;
    let mut at = 0;
    while let Some(piece) = first_piece(&name[at..], is_known) {
        let next = at + piece.text.len();
        let is_title = piece.is_title || piece.is_qualifier_after(end > 0);
        at = name.len() - name[next..].trim_start().len();
        if at == name.len() {
            break;
        }
        if is_title {
            end = next;
        } else if !piece.is_qualifier() {
            break;
        }
    }
    &name[..end]
}

/// A word, or two, at the beginning of a name.
struct Piece<'n> {
    text: &'n str,
    /// Whether it is an honorific by itself.
    is_title: bool,
}

impl Piece<'_> {
    fn is_qualifier(&self) -> bool {
        QUALIFIERS.contains(&plain(self.text))
    }

    /// Returns whether it belongs to a title before it, for which a name is not taken.
    fn is_qualifier_after(&self, has_title: bool) -> bool {
        let is_marked = self.text.ends_with('.') || self.text.starts_with(char::is_lowercase);
        has_title && is_marked && self.is_qualifier()
    }
}

/// Takes the first honorific of two words or one, or else the first word; a word that a stop
/// divides without a space, as in `Dr.Ana`, only as far as its honorific goes.
fn first_piece<'n>(name: &'n str, is_known: &impl Fn(&str) -> bool) -> Option<Piece<'n>> {
    let mut spaces = name.match_indices(' ').map(|(at, _)| at);
    let (one, two) = (spaces.next(), spaces.next());
    let title = |text| Piece {
        text,
        is_title: true,
    };
    let word = one.map_or(name, |end| &name[..end]);
    let lower = word.to_lowercase();
    if let Some(words) = two.map(|end| &name[..end])
        && begins_two(&lower)
        && is_known(&words.to_lowercase())
    {
        return Some(title(words));
    }
    let has_marks = || word.contains(['.', '-', ',']);
    let is_title =
        || is_known(&lower) || CERTAIN.contains(&lower) || has_marks() && is_certain(word);
    if one.is_some() && is_title() {
        return Some(title(word));
    }
    let mut stops = word.match_indices('.').map(|(at, _)| &word[..=at]);
    let begins = |start: &&str| {
        let is_long = start.chars().count() > SHORTEST_DIVIDED;
        start.len() < word.len() && is_long && (is_certain(start) || is_qualifying(start))
    };
    match stops.rfind(begins) {
        Some(start) => Some(Piece {
            text: start,
            is_title: is_certain(start),
        }),
        None if word.is_empty() => None,
        None => Some(Piece {
            text: word,
            is_title: false,
        }),
    }
}

/// The most characters of an initial with its stop, which is never a title before the next word.
const SHORTEST_DIVIDED: usize = 2;

/// Returns whether honorifics of two words begin with a word in lower case.
fn begins_two(lower: &str) -> bool {
    let words = HONORIFICS.words();
    let from = words.partition_point(|known| *known < lower);
    let mut known = words[from..]
        .iter()
        .map_while(|known| known.strip_prefix(lower));
    known.any(|rest| rest.starts_with(' '))
}

/// Returns whether a text is a certain honorific, with its stop or without.
fn is_certain(text: &str) -> bool {
    CERTAIN.contains(&plain(text)) || text.contains('.') && CERTAIN.contains(&text.to_lowercase())
}

fn is_qualifying(text: &str) -> bool {
    QUALIFIERS.contains(&plain(text))
}

/// Writes a word in lower case without stops, hyphens and commas.
fn plain(word: &str) -> String {
    let letters = word.chars().filter(|sign| !matches!(sign, '.' | '-' | ','));
    letters.flat_map(char::to_lowercase).collect()
}

/// Returns a name without the degrees at its end: all of them after a comma; without a comma those
/// that no name is written like, if at least two words are left.
pub(crate) fn before_degrees(name: &str) -> &str {
    let mut rest = name.trim_end();
    let has_small = rest.contains(char::is_lowercase);
    while let Some(at) = rest.rfind([',', ' ', '\u{a0}']) {
        let degree = rest[at..].trim_start_matches([',', ' ', '\u{a0}']);
        let before = rest[..at].trim_end();
        let is_divided = rest[at..].starts_with(',') || before.ends_with(',');
        if degree.len() > LONGEST_DEGREE || !is_divided && !is_evident(degree) {
            break;
        }
        let plain = plain(degree);
        // `Li, Ma` has a given name after its comma.
        let is_capital = plain.len() > 2 || !degree.contains(char::is_lowercase);
        let is_left = match is_divided {
            true => is_capital,
            false => has_small && before.contains(' '),
        };
        if !is_left || !DEGREES.contains(&plain) {
            break;
        }
        rest = before.trim_end_matches(',').trim_end();
    }
    match rest.is_empty() {
        true => name,
        false => rest,
    }
}

/// The longest degree in bytes.
const LONGEST_DEGREE: usize = 12;

/// The fewest letters of a degree that is not taken for a family name in capitals.
const FEWEST_LETTERS: usize = 3;

/// Returns whether a word is written as degrees are and names are not.
fn is_evident(degree: &str) -> bool {
    let letters = degree.chars().filter(|letter| letter.is_alphabetic());
    let capitals = degree.chars().filter(|letter| letter.is_uppercase());
    let is_long = letters.count() >= FEWEST_LETTERS || matches!(degree, "MD" | "M.D." | "JD");
    is_long && capitals.count() >= 2
}
