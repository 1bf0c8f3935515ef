//! Typographic quotation marks, which YAML takes for letters.

/// Opening marks, each with the marks that close it.
const PAIRS: [(char, &[char]); 7] = [
    ('“', &['”', '“']),
    ('”', &['”']),
    ('„', &['“', '”']),
    ('‘', &['’']),
    ('‚', &['‘', '’']),
    ('«', &['»']),
    ('»', &['«']),
];

/// Returns the text between marks, if one pair is around all of it.
pub(super) fn between_marks(text: &str) -> Option<&str> {
    let text = text.trim();
    let (open, closing) = pair(text)?;
    let inner = text[open.len_utf8()..].strip_suffix(closing)?;
    let is_mark = |letter: char| letter == open || closing.contains(&letter);
    (!inner.trim().is_empty() && !inner.contains(is_mark)).then_some(inner)
}

/// Returns whether a text begins with a mark that nothing in it closes.
pub(super) fn is_open(text: &str) -> bool {
    let text = text.trim();
    pair(text).is_some_and(|(open, closing)| !text[open.len_utf8()..].contains(closing))
}

/// Returns whether a text ends with a mark that nothing in it opens.
pub(super) fn is_closed(text: &str) -> bool {
    let text = text.trim();
    let Some(last) = text.chars().next_back() else {
        return false;
    };
    let inner = &text[..text.len() - last.len_utf8()];
    let mut pairs = PAIRS.iter().filter(|(_, closing)| closing.contains(&last));
    let closes = pairs.clone().next().is_some();
    closes && pairs.all(|(open, _)| !inner.contains(*open)) && !inner.contains(last)
}

fn pair(text: &str) -> Option<(char, &'static [char])> {
    let first = text.chars().next()?;
    let found = PAIRS.iter().find(|(open, _)| *open == first);
    found.map(|(open, closing)| (*open, *closing))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_pair_of_marks_is_around_all_of_a_text() {
        for (text, inner) in [
            ("“Geneva”", Some("Geneva")),
            ("„Genf“", Some("Genf")),
            ("«Genève»", Some("Genève")),
            ("”Genève”", Some("Genève")),
            ("‘Geneva’", Some("Geneva")),
            ("“a” and “b”", None),
            ("“Geneva", None),
            ("Geneva", None),
            ("“”", None),
        ] {
            assert_eq!(between_marks(text), inner, "{text}");
        }
    }

    #[test]
    fn a_mark_is_open_until_its_pair_closes_it() {
        assert!(is_open("“Square 4"));
        assert!(!is_open("“Square 4”"));
        assert!(is_closed("Moscow”"));
        assert!(!is_closed("the “House”"));
    }
}
