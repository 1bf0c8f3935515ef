//! Words before a name that sorting ignores.

use crate::lang::{Language, WordSet};

/// The particles of family names. In lower case at the beginning they are ignored (`von Beethoven`
/// under B); with a capital they are part of the name (`Van Buren` under V).
pub(in crate::letter) const PARTICLES: [&str; 30] = [
    "af", "al", "av", "bin", "bint", "da", "das", "de", "degli", "dei", "del", "dela", "della",
    "den", "der", "di", "do", "dos", "du", "ibn", "la", "las", "le", "los", "ten", "ter", "van",
    "vom", "von", "zu",
];

/// The Arabic article in Latin letters, which is ignored in any case: `Al-Assad` under A for its
/// second part.
const ARABIC: [&str; 9] = ["al", "el", "ad", "an", "ar", "as", "ash", "at", "az"];

/// Articles that are prefixes of a name.
static PREFIXES: WordSet = WordSet::of(|words| words.prefixed_articles);

/// Returns the part of a person's name after its particles.
pub(super) fn after_particles(name: &str) -> &str {
    let mut rest = begun(name);
    loop {
        let after = after_particle(rest).map(begun);
        match after.filter(|after| !after.is_empty()) {
            Some(after) => rest = after,
            None => return after_prefix(rest),
        }
    }
}

fn after_particle(name: &str) -> Option<&str> {
    for elided in ["d'", "d’", "dell'", "dell’", "'t ", "’t ", "'s-", "’s-"] {
        if let Some(rest) = name.strip_prefix(elided) {
            return Some(rest);
        }
    }
    if let Some((word, rest)) = name.split_once(['-', '‑'])
        && ARABIC.contains(&word.to_lowercase().as_str())
    {
        return Some(rest);
    }
    let (word, rest) = name.split_once(' ')?;
    PARTICLES.contains(&word).then_some(rest)
}

/// Returns the part of the name of an organization or country after `The`, or after the article of its
/// language.
pub(super) fn after_article(name: &str, language: Language) -> &str {
    let name = begun(name);
    let words = &language.locale().vocabulary;
    let elided = words.elided_articles.iter();
    if let Some(rest) = elided.clone().find_map(|elided| name.strip_prefix(elided)) {
        return kept(rest, name);
    }
    let english = Language::EN.locale().vocabulary.articles;
    let is_article = |word: &str| {
        english
            .iter()
            .chain(words.articles)
            .any(|known| *known == word)
    };
    match name.split_once(' ') {
        Some((word, rest)) if is_article(&word.to_lowercase()) => kept(rest, name),
        _ => after_prefix(name),
    }
}

/// Returns the rest of a name, or the name if the rest is empty.
fn kept<'a>(rest: &'a str, name: &'a str) -> &'a str {
    match begun(rest) {
        "" => name,
        rest => rest,
    }
}

/// Returns a name after an article that is its prefix, if two letters at least follow.
fn after_prefix(name: &str) -> &str {
    let mut prefixes = PREFIXES.words().iter();
    match prefixes.find_map(|prefix| name.strip_prefix(prefix)) {
        Some(rest) if rest.chars().take_while(|c| c.is_alphabetic()).count() >= 2 => rest,
        _ => name,
    }
}

/// Returns a name from its first letter or digit, or all of it if it has none.
fn begun(name: &str) -> &str {
    // The apostrophe before `'t` and `'s` belongs to them.
    let start = name
        .char_indices()
        .find(|(at, c)| c.is_alphanumeric() || is_elided(&name[*at..]))
        .map_or(0, |(at, _)| at);
    &name[start..]
}

fn is_elided(name: &str) -> bool {
    ["'t ", "’t ", "'s-", "’s-"]
        .iter()
        .any(|elided| name.starts_with(elided))
}
