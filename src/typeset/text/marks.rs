//! Words whose combining marks the typefaces of texts cannot place on their letters.
//!
//! A typeface places a mark by an anchor of the letter (OpenType, GPOS); without one, the mark is
//! where its own outline has it, which is on the letter before or after. Such a word is set whole in
//! the family that has the anchors, because one letter of another design would be seen.

use std::ops::Range;

use unicode_script::Script;

use super::shape::{Shaper, ShapingKey};
use crate::typeset::font::{FaceId, Writing};
use crate::typeset::style::CharStyle;

/// Returns the words of a part of a text that are set in another face, in order.
pub(super) fn words(
    text: &str,
    range: &Range<usize>,
    style: CharStyle,
    shaper: &mut Shaper<'_>,
) -> Vec<(Range<usize>, FaceId)> {
    let part = &text[range.clone()];
    if part.is_ascii() || !part.contains(is_mark) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut start = 0;
    for word in part.split_inclusive(|letter| !is_of_word(letter)) {
        let at = range.start + start;
        start += word.len();
        let word = word.trim_end_matches(|letter| !is_of_word(letter));
        if clusters(word).all(|cluster| is_placed(cluster, style, shaper)) {
            continue;
        }
        let look = (style.weight, style.slant);
        let face = shaper.library().face_for_marks(word, look);
        found.extend(face.map(|face| (at..at + word.len(), face)));
    }
    found
}

/// Returns whether a character is part of a word: a letter, a mark or an apostrophe.
fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || is_mark(letter) || matches!(letter, '\'' | '’')
}

/// Returns whether a character is a combining mark of the blocks for Latin, Greek and Cyrillic.
fn is_mark(letter: char) -> bool {
    matches!(
        letter,
        '\u{300}'..='\u{36f}'
            | '\u{1ab0}'..='\u{1aff}'
            | '\u{1dc0}'..='\u{1dff}'
            | '\u{20d0}'..='\u{20ff}'
            | '\u{fe20}'..='\u{fe2f}'
    )
}

/// Returns the letters of a word that have marks, each with them.
fn clusters(word: &str) -> impl Iterator<Item = &str> {
    let letters = word.char_indices().filter(|(_, letter)| !is_mark(*letter));
    let marked = letters.map(|(at, letter)| {
        let after = at + letter.len_utf8();
        let rest = &word[after..];
        let marks = rest.find(|letter| !is_mark(letter)).unwrap_or(rest.len());
        (&word[at..after + marks], marks)
    });
    marked
        .filter(|(_, marks)| *marks > 0)
        .map(|(cluster, _)| cluster)
}

/// Returns whether the face of a letter places its marks: as one glyph with it, or by an anchor,
/// which moves each of them.
fn is_placed(cluster: &str, style: CharStyle, shaper: &mut Shaper<'_>) -> bool {
    let Some(letter) = cluster.chars().next() else {
        return true;
    };
    if Writing::of(letter, style.language) != Writing::Western {
        return true;
    }
    let library = shaper.library();
    let face = shaper.chosen.face(letter, style, library);
    let key = shaper.key(ShapingKey {
        face,
        script: Script::Latin,
        language: style.language,
        right_to_left: false,
        is_tracked: false,
    });
    let shaped = shaper.shape(key, cluster, (None, None));
    let marks = shaper.shaped(&shaped).glyphs.iter().skip(1);
    let mut marks = marks.filter(|glyph| glyph.start == 0 || glyph.id == 0 || glyph.advance == 0);
    marks.all(|mark| mark.id != 0 && (mark.x_offset, mark.y_offset) != (0, 0))
}

#[cfg(test)]
mod tests {
    use super::words;
    use crate::lang::Language;
    use crate::typeset::font::Library;
    use crate::typeset::style::{CharStyle, Weight};
    use crate::typeset::text::Shaper;
    use crate::typeset::unit::Length;

    #[test]
    fn words_whose_marks_liberation_cannot_place_are_set_in_gentium() {
        let library = Library::builtin();
        let mut shaper = Shaper::new(&library);
        let mut found = |text: &str| -> Vec<String> {
            [Weight::Regular, Weight::Bold]
                .into_iter()
                .flat_map(|weight| {
                    let style = CharStyle {
                        weight,
                        ..CharStyle::plain(Length::pt(11), Language::EN)
                    };
                    let words = words(text, &(0..text.len()), style, &mut shaper);
                    let words = words.into_iter();
                    let named = words
                        .map(|(range, face)| format!("{} {}", &text[range], library.name(face)));
                    named.collect::<Vec<_>>()
                })
                .collect()
        };
        // The bold face has an anchor for this letter.
        assert_eq!(
            found("Mr. Kr\u{325}s\u{323}n\u{323}a, and others"),
            ["Kr\u{325}s\u{323}n\u{323}a Gentium Plus"]
        );
        assert_eq!(found("\u{254}\u{303}").len(), 2);
        assert_eq!(found("M\u{310}")[0], "M\u{310} Gentium Plus");
        for placed in ["e\u{301}", "cafe\u{301} Ana", "n\u{303}", "plain"] {
            assert_eq!(found(placed), [""; 0], "{placed}");
        }
    }
}
