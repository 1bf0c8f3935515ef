//! Raised ordinals: the letters of `1er` and `1re` are superior in French (Imprimerie nationale,
//! *Lexique des règles typographiques*, 2002).
//!
//! Only the look changes: what is read and copied stays as typed.

use std::ops::Range;

use crate::form::body::raised;
use crate::typeset::galley::{Content, Galley};
use crate::typeset::text::StyledText;

/// Raises the letters of ordinals in the texts of a galley.
pub(super) fn raise(galley: &mut Galley) {
    let sections = galley.sections.iter_mut();
    for block in sections.flat_map(|section| &mut section.blocks) {
        match &mut block.content {
            Content::Paragraph { text, .. } => raise_in(text),
            Content::SideBySide(sides) => {
                sides.iter_mut().for_each(|side| raise_in(&mut side.text))
            }
            _ => {}
        }
    }
    let notes = galley.notes.iter_mut();
    for paragraph in notes.flat_map(|note| &mut note.paragraphs) {
        raise_in(&mut paragraph.text);
    }
}

fn raise_in(text: &mut StyledText) {
    let endings = endings(text);
    if endings.is_empty() {
        return;
    }
    let mut whole = StyledText::default();
    let mut at = 0;
    for ending in endings {
        whole.append(&text.slice(at..ending.start));
        let mut letters = text.slice(ending.clone());
        for span in &mut letters.spans {
            span.style = raised(span.style);
        }
        whole.append(&letters);
        at = ending.end;
    }
    whole.append(&text.slice(at..text.text.len()));
    *text = whole;
}

/// Returns the letters of each ordinal that its language raises.
fn endings(text: &StyledText) -> Vec<Range<usize>> {
    let figures = text.text.match_indices(|c: char| c.is_ascii_digit());
    let found = figures.filter_map(|(at, figure)| {
        let rest = &text.text[at..];
        let span = text.spans.iter().find(|span| span.range.end > at)?;
        let ordinals = span.style.language.locale().typography.raised_ordinals;
        let ordinal = ordinals
            .iter()
            .find(|ordinal| rest.starts_with(**ordinal))?;
        let is_word =
            !text.text[..at].ends_with(is_part) && !rest[ordinal.len()..].starts_with(is_part);
        is_word.then(|| at + figure.len()..at + ordinal.len())
    });
    found.collect()
}

fn is_part(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '/' | '-' | '_')
}

#[cfg(test)]
mod tests {
    use super::{StyledText, raise_in};
    use crate::lang::Language;
    use crate::typeset::style::{CharStyle, Emphasis, Slant, Weight};
    use crate::typeset::unit::Length;

    /// Returns the raised parts of a text in a language, after which its words are unchanged.
    fn raised(words: &str, language: Language) -> Vec<String> {
        let style = CharStyle {
            size: Length::pt(10),
            weight: Weight::Regular,
            slant: Slant::Upright,
            tracking: Length::ZERO,
            rise: Length::ZERO,
            language,
            emphasis: Emphasis::NONE,
        };
        let mut text = StyledText::default();
        text.push(words, style, None);
        raise_in(&mut text);
        assert_eq!(text.text, words);
        let spans = text.spans.iter();
        let high = spans.filter(|span| span.style.rise > Length::ZERO);
        high.map(|span| words[span.range.clone()].to_owned())
            .collect()
    }

    #[test]
    fn the_letters_of_a_french_first_are_raised_and_nothing_else() {
        let french = |words| raised(words, Language::new("fr").expect("a language"));
        assert_eq!(
            french("Le 1er mars et la 1re séance, le 1er."),
            ["er", "re", "er"]
        );
        assert_eq!(
            french("11er, A/1er, 1ers, 1 er, S/2016/1re"),
            [] as [&str; 0]
        );
        assert_eq!(raised("1er", Language::EN), [] as [&str; 0]);
    }
}
