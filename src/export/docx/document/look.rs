//! The look of a document in Word: the few measures that its styles are made from.

use super::properties::twips;
use crate::lang::{Direction, Language};
use crate::typeset::font::Writing;
use crate::typeset::galley::{Content, Galley, Kind, Role};
use crate::typeset::style::{Slant, Weight};
use crate::typeset::unit::Length;

/// The number of levels of headings: those of an appendix are three below those of its annex.
pub(super) const HEADING_LEVELS: usize = 6;

/// The type of a level of headings.
#[derive(Clone, Copy, Debug)]
pub(super) struct HeadingLook {
    /// The difference of its size to running text, in half points.
    pub larger: i64,
    /// Its weight.
    pub weight: Weight,
    /// Its slant.
    pub slant: Slant,
}

/// The measures of a document, in twentieths of a point unless a field says otherwise.
#[derive(Clone, Debug)]
pub(super) struct Look {
    /// The language of the document.
    pub language: Language,
    /// Whether its pages run from right to left.
    pub is_right_to_left: bool,
    /// The size of running text in half points.
    pub size: i64,
    /// The difference of small text to running text, in half points.
    pub small: i64,
    /// From line to line, at least.
    pub leading: i64,
    /// The same in small text.
    pub small_leading: i64,
    /// Between two paragraphs.
    pub gap: i64,
    /// Between two pieces of the opening: address, date, subject.
    pub space: i64,
    /// The first-line indent of a paragraph; zero if it has none.
    pub first_line: i64,
    /// The indent of each level of a list.
    pub step: i64,
    /// The headings of each level.
    pub headings: [HeadingLook; HEADING_LEVELS],
    /// The width of the sheet and its height.
    pub paper: (i64, i64),
    /// The margins at both sides.
    pub margin: i64,
    /// The width between them.
    pub measure: i64,
}

impl Look {
    /// Takes the measures of a galley.
    pub fn of(galley: &Galley) -> Self {
        let is_right_to_left = galley.direction == Direction::RightToLeft;
        let furniture = &galley.furniture;
        let paper = (twips(furniture.paper.width), twips(furniture.paper.height));
        let margin = twips(furniture.type_area.origin.x);
        let half_points = twips(galley.text_size) / 10;
        Self {
            language: galley.language,
            is_right_to_left,
            size: half_points,
            small: -4,
            leading: half_points * 10 * 5 / 4,
            small_leading: (half_points - 4) * 10 * 6 / 5,
            gap: 140,
            space: 420,
            first_line: first_line(galley),
            step: if is_right_to_left { 680 } else { 480 },
            headings: headings(galley),
            paper,
            margin,
            measure: paper.0 - 2 * margin,
        }
    }

    /// Returns the sizes of type that is larger than running text by so many half points: of
    /// ordinary and of complex scripts, whose letters are smaller at the same size.
    pub fn sizes(&self, larger: i64) -> (i64, i64) {
        let size = self.size + larger;
        (size, size + 2 * i64::from(self.is_right_to_left))
    }

    /// Returns the languages of text in Latin, East Asian and complex scripts that says nothing else.
    pub fn languages(&self) -> [String; 3] {
        let mut languages = ["en-GB", "zh-CN", "ar-SA"].map(str::to_owned);
        languages[script(self.language)] = located(self.language);
        languages
    }
}

/// Returns the attribute of `w:lang` for a language.
pub(super) fn language_attribute(language: Language) -> &'static str {
    ["w:val", "w:eastAsia", "w:bidi"][script(language)]
}

fn script(language: Language) -> usize {
    if language.direction() == Direction::RightToLeft {
        return 2;
    }
    usize::from(Writing::of_language(language) == Writing::EastAsian)
}

/// Returns the tag of a language with the region that Word expects.
pub(super) fn located(language: Language) -> String {
    match (language.locale().office_tag, language.tag()) {
        ("", tag) => tag.to_owned(),
        // A tag that states its region keeps it.
        (_, tag) if tag.split('-').skip(1).any(|part| part.len() == 2) => tag.to_owned(),
        (located, _) => located.to_owned(),
    }
}

/// Returns the indent of the first paragraph of text that has one.
fn first_line(galley: &Galley) -> i64 {
    let blocks = galley.sections.iter().flat_map(|section| &section.blocks);
    let indents = blocks.filter_map(|block| match &block.content {
        Content::Paragraph {
            style, label: None, ..
        } if block.kind == Kind::Text => Some(style.first_line_indent),
        _ => None,
    });
    let first = indents.into_iter().find(|indent| *indent > Length::ZERO);
    first.map_or(0, twips)
}

/// Returns the type of the headings: that of the largest of each level, and bold where there is
/// none.
fn headings(galley: &Galley) -> [HeadingLook; HEADING_LEVELS] {
    let mut headings = [4, 2, 0, 0, 0, 0].map(|larger| HeadingLook {
        larger,
        weight: Weight::Bold,
        slant: Slant::Upright,
    });
    let blocks = galley.sections.iter().flat_map(|section| &section.blocks);
    let mut seen: [Option<Length>; HEADING_LEVELS] = [None; HEADING_LEVELS];
    for block in blocks {
        let role = &galley.structure.get(block.element).role;
        let (Content::Paragraph { text, .. }, Role::Heading(level)) = (&block.content, role) else {
            continue;
        };
        let level = heading_level(*level);
        // Emphasis in a heading is set the other way.
        let longest = text.spans.iter().rev().max_by_key(|span| span.range.len());
        if let Some(span) = longest
            && seen[level].is_none_or(|size| size < span.style.size)
        {
            seen[level] = Some(span.style.size);
            // The text of a manuscript is larger than that of the page; its headings are not smaller.
            let larger = (twips(span.style.size) - twips(galley.text_size)) / 10;
            headings[level] = HeadingLook {
                larger: larger.max(0),
                weight: span.style.weight,
                slant: span.style.slant,
            };
        }
    }
    headings
}

/// Returns the place of a heading's level, counted from 1, among those that Word has here.
pub(super) fn heading_level(level: u16) -> usize {
    usize::from(level).clamp(1, HEADING_LEVELS) - 1
}
