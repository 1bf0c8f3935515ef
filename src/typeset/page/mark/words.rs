//! Words that are divided at the end of a line, whole for those who listen.
//!
//! The hyphen of a divided word is a soft hyphen in the text of its line. Both parts are in one
//! `Span`, whose actual text is the word without it (ISO 32000-1 §14.9.4).

use super::{Leaf, Marker, SOFT_HYPHEN};
use crate::lang::Language;
use crate::typeset::galley::{Element, ElementId, Role};
use crate::typeset::text::GlyphRun;

/// A word whose next part begins the next line.
pub(super) struct DividedWord {
    outer: ElementId,
    language: Language,
    element: ElementId,
}

/// A part of a run.
pub(super) enum RunPart {
    /// The next part of a word that began on the line before.
    Continued(GlyphRun),
    /// Whole words.
    Whole(GlyphRun),
    /// The beginning of a word that goes on on the next line.
    Begun(GlyphRun),
}

impl RunPart {
    /// Divides a run where a divided word ends or begins.
    pub fn all(run: GlyphRun, continues: bool) -> [Option<Self>; 3] {
        let mut first = None;
        let mut rest = run;
        if continues {
            let end = rest.text.find(char::is_whitespace);
            let (head, after) = rest.split(end.unwrap_or(usize::MAX));
            first = Some(Self::Continued(head));
            let Some(after) = after else {
                return [first, None, None];
            };
            rest = after;
        }
        if !rest.text.ends_with(SOFT_HYPHEN) || rest.right_to_left {
            return [first, Some(Self::Whole(rest)), None];
        }
        let space = rest.text.char_indices().rfind(|(_, c)| c.is_whitespace());
        let start = space.map_or(0, |(at, space)| at + space.len_utf8());
        let (before, tail) = rest.split(start);
        match tail {
            Some(tail) => [first, Some(Self::Whole(before)), Some(Self::Begun(tail))],
            None => [first, None, Some(Self::Begun(before))],
        }
    }
}

impl Marker {
    /// Divides a run, and forgets a word that it does not continue.
    pub(super) fn parts(
        outer: ElementId,
        run: GlyphRun,
        open: &mut Option<DividedWord>,
    ) -> impl Iterator<Item = RunPart> + use<> {
        *open = open
            .take()
            .filter(|word| (word.outer, word.language) == (outer, run.language));
        RunPart::all(run, open.is_some()).into_iter().flatten()
    }

    /// Returns the run of a part, and the element that it belongs to.
    pub(super) fn of_part(
        &mut self,
        outer: ElementId,
        part: RunPart,
        open: &mut Option<DividedWord>,
        leaf: Option<&Leaf>,
    ) -> (GlyphRun, ElementId) {
        match (part, open.take()) {
            (RunPart::Continued(run), Some(word)) => {
                let element = word.element;
                self.add_to_word(element, &run.text);
                *open = run.text.ends_with(SOFT_HYPHEN).then_some(word);
                (run, element)
            }
            (RunPart::Begun(run), _) => {
                let word = self.begin_word(outer, run.language);
                let element = word.element;
                self.add_to_word(element, &run.text);
                *open = Some(word);
                (run, element)
            }
            (RunPart::Whole(run) | RunPart::Continued(run), _) => {
                let element = self.inner(outer, &run, leaf);
                (run, element)
            }
        }
    }

    fn begin_word(&mut self, outer: ElementId, language: Language) -> DividedWord {
        let mut span = Element::new(Role::Span);
        span.language = (language != self.languages[outer.0 as usize]).then_some(language);
        let element = self.add(outer, span);
        DividedWord {
            outer,
            language,
            element,
        }
    }

    /// Adds letters to the actual text of a divided word.
    fn add_to_word(&mut self, word: ElementId, letters: &str) {
        let letters = letters.chars().filter(|&letter| letter != SOFT_HYPHEN);
        let words = &mut self.structure.get_mut(word).words;
        let mut longer = words.take().map_or(String::new(), String::from);
        longer.extend(letters);
        *words = Some(longer.into());
    }
}
