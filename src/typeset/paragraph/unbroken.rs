//! The matter of a paragraph: words, the spaces between them, and where lines may end.

use std::ops::Range;

use unicode_script::{Script, UnicodeScript};

use crate::lang::{Bond, Direction, Language};
use crate::typeset::font::Writing;
use crate::typeset::style::CharStyle;
use crate::typeset::text::wide::{self, Mark};
use crate::typeset::text::{
    BreakKind, Division, Opportunity, Run, Shaper, StyledText, is_narrow, itemise, opportunities,
    points,
};
use crate::typeset::unit::Length;

/// No character before this one is an ideograph or kana, whatever the face.
const FIRST_WIDE: u32 = 0x2E80;

/// The most letters of a word that is not left alone on the last line.
const SHORT_WORD: usize = 3;

/// A paragraph before it is broken: its runs and its elements, in the order of the text.
pub struct UnbrokenParagraph<'t> {
    pub text: &'t StyledText,
    pub direction: Direction,
    pub runs: Vec<Run>,
    pub elements: Vec<Element>,
    /// Places inside words where a line may end.
    pub inner: Vec<Opportunity>,
}

/// A word or a space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    pub range: Range<usize>,
    pub kind: Kind,
    /// The part of [`UnbrokenParagraph::inner`] that lies inside.
    pub inner: Range<usize>,
    /// The break that may be made after it; of a run of spaces, only after the last.
    pub after: Option<Opportunity>,
}

/// The kind of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Characters that are shaped together: a word with its punctuation, an ideograph, a mark of
    /// East Asian text.
    Word,
    /// A space that stretches and shrinks.
    Space,
    /// A space that is set narrow (French).
    Narrow,
    /// A line feed.
    LineFeed,
}

/// A character of a word, with the index of its run.
#[derive(Clone, Copy)]
struct At {
    run: usize,
    character: char,
}

/// A character with the run it is in.
#[derive(Clone, Copy)]
pub struct InRun<'r> {
    pub character: char,
    pub run: &'r Run,
    pub language: Language,
    /// Whether it is raised, as the mark of a note.
    pub is_raised: bool,
}

impl InRun<'_> {
    /// Returns what mark of East Asian text the character is.
    pub fn mark(self) -> Option<Mark> {
        match self.run.writing {
            Writing::EastAsian => wide::shared_mark(self.character, self.language),
            _ => None,
        }
    }

    /// Returns whether the character is an ideograph or a mark of East Asian text.
    pub fn is_wide(self) -> bool {
        wide::is_ideograph(self.character) || self.mark().is_some()
    }
}

impl<'t> UnbrokenParagraph<'t> {
    /// Divides a text into runs and elements; where its lines may end is still to be found.
    pub fn new(text: &'t StyledText, direction: Direction, shaper: &mut Shaper<'_>) -> Self {
        let mut unbroken = Self {
            text,
            direction,
            runs: itemise(text, direction, shaper),
            elements: Vec::new(),
            inner: Vec::new(),
        };
        let mut at = 0;
        while let Some((end, kind)) = unbroken.element_end(at) {
            unbroken.elements.push(Element {
                range: at..end,
                kind,
                inner: 0..0,
                after: None,
            });
            at = end;
        }
        unbroken
    }

    /// Returns the largest size of the text.
    pub fn em(&self) -> Length {
        let sizes = self.text.spans.iter().map(|span| span.style.size);
        sizes.max().unwrap_or(Length::ZERO)
    }

    /// Finds the places at which lines may end.
    pub fn find_breaks(&mut self) {
        let opportunities = opportunities(self.text);
        let mut coming = opportunities.iter().peekable();
        for element in &mut self.elements {
            let end = element.range.end;
            let from = self.inner.len();
            while let Some(inside) = coming.next_if(|place| place.at < end) {
                self.inner.push(*inside);
            }
            element.inner = from..self.inner.len();
            element.after = coming.next_if(|place| place.at == end).copied();
        }
        self.tie_last_word();
    }

    /// Ties a last word of at most three letters, or a last ideograph, to what comes before it: it
    /// would look lost on a line.
    fn tie_last_word(&mut self) {
        let text = &self.text.text;
        let letters = |element: &Element| {
            let word = text[element.range.clone()].chars();
            word.filter(|c| c.is_alphanumeric()).count()
        };
        let Some(last) = self
            .elements
            .iter()
            .rposition(|element| letters(element) > 0)
        else {
            return;
        };
        if letters(&self.elements[last]) > SHORT_WORD {
            return;
        }
        let before = self.elements[..last]
            .iter_mut()
            .rev()
            .find_map(|e| e.after.as_mut());
        if let Some(place) = before.filter(|place| place.kind != BreakKind::Forced) {
            place.bond = Some(Bond::Firm);
        }
    }

    /// Returns where the element that begins at a byte ends, and what it is.
    fn element_end(&self, at: usize) -> Option<(usize, Kind)> {
        let text = &self.text.text;
        let rest = &text[at..];
        let first = rest.chars().next()?;
        let end = at + first.len_utf8();
        match first {
            '\n' => return Some((end, Kind::LineFeed)),
            ' ' if is_narrow(&text[..at], &text[end..], self.language_at(at)) => {
                return Some((end, Kind::Narrow));
            }
            ' ' | '\t' | '\u{A0}' => return Some((end, Kind::Space)),
            _ => {}
        }
        let mut before = first;
        let mut run = self.run_at(at);
        for (offset, character) in rest.char_indices().skip(1) {
            let is_end = matches!(character, '\n' | ' ' | '\t' | '\u{A0}');
            let place = at + offset;
            let here = self.run_from(run, place);
            if is_end
                || self.is_gap(
                    At {
                        run,
                        character: before,
                    },
                    At {
                        run: here,
                        character,
                    },
                )
            {
                return Some((place, Kind::Word));
            }
            (before, run) = (character, here);
        }
        Some((text.len(), Kind::Word))
    }

    /// Returns whether two neighbouring characters of a word are shaped apart, because one of them
    /// fills a square.
    fn is_gap(&self, before: At, after: At) -> bool {
        let runs = (self.runs.get(before.run), self.runs.get(after.run));
        let (Some(left), Some(right)) = runs else {
            return false;
        };
        let is_narrow = |character, run: &Run| {
            u32::from(character) < FIRST_WIDE && run.writing != Writing::EastAsian
        };
        if is_narrow(before.character, left) && is_narrow(after.character, right) {
            return false;
        }
        let left = self.in_run(before.character, left);
        let right = self.in_run(after.character, right);
        (left.is_wide() || right.is_wide())
            && right.character.script() != Script::Inherited
            && !(left.mark() == Some(Mark::Full) && left.character == right.character)
    }

    /// Returns the index of the run that a byte is in.
    pub fn run_at(&self, at: usize) -> usize {
        self.runs.partition_point(|run| run.range.end <= at)
    }

    /// Returns the index of the run that a byte is in, which is not before the given one.
    fn run_from(&self, mut run: usize, at: usize) -> usize {
        while self.runs.get(run).is_some_and(|here| here.range.end <= at) {
            run += 1;
        }
        run
    }

    /// Returns the first character of a range with its run.
    pub fn first(&self, range: &Range<usize>) -> Option<InRun<'_>> {
        let character = self.text.text.get(range.clone())?.chars().next()?;
        let run = self.runs.get(self.run_at(range.start))?;
        Some(self.in_run(character, run))
    }

    /// Returns the last character of a range with its run.
    pub fn last(&self, range: &Range<usize>) -> Option<InRun<'_>> {
        let character = self.text.text.get(range.clone())?.chars().next_back()?;
        let run = self
            .runs
            .get(self.run_at(range.end - character.len_utf8()))?;
        Some(self.in_run(character, run))
    }

    fn in_run<'r>(&self, character: char, run: &'r Run) -> InRun<'r> {
        let style = self.text.spans[run.span].style;
        InRun {
            character,
            run,
            language: style.language,
            is_raised: style.rise > Length::ZERO,
        }
    }

    /// Returns the style of a run, in the size of its writing.
    pub fn style(&self, run: &Run) -> CharStyle {
        let style = self.text.spans[run.span].style;
        CharStyle {
            size: run.writing.size(style.size),
            ..style
        }
    }

    fn language_at(&self, at: usize) -> Language {
        let spans = &self.text.spans;
        let span = spans.get(spans.partition_point(|span| span.range.end <= at));
        span.map_or(Language::EN, |span| span.style.language)
    }

    /// Returns the bytes at which a word may be divided by a hyphen that is not there yet, and how
    /// willingly.
    pub fn hyphens(&self, index: usize) -> (Vec<usize>, Division) {
        let element = &self.elements[index];
        let Some(first) = self.first(&element.range) else {
            return (Vec::new(), Division::Plain);
        };
        let language = self.style(first.run).language;
        let word = &self.text.text[element.range.clone()];
        let (points, division) = points(word, self.starts_sentence(index), language);
        let start = element.range.start;
        (
            points.into_iter().map(|point| start + point).collect(),
            division,
        )
    }

    /// Returns whether no word follows.
    pub fn is_last_word(&self, index: usize) -> bool {
        let after = &self.elements[index + 1..];
        !after.iter().any(|other| other.kind == Kind::Word)
    }

    /// Returns whether a word is the first of the paragraph or follows a full stop.
    fn starts_sentence(&self, index: usize) -> bool {
        let before = self.elements[..index]
            .iter()
            .rev()
            .find(|other| other.kind == Kind::Word);
        before.is_none_or(|word| {
            let word = &self.text.text[word.range.clone()];
            let word = word.trim_end_matches(['”', '’', '»', '"', ')', ']']);
            word.ends_with(['.', '!', '?', '…'])
        })
    }

    /// Returns whether a line must end after an element.
    pub fn is_forced(&self, element: &Element) -> bool {
        element
            .after
            .is_some_and(|place| place.kind == BreakKind::Forced)
    }
}
