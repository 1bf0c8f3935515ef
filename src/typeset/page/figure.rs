//! Pictures in the text.

use std::ops::Range;
use std::sync::Arc;

use super::Item;
use super::section::{SetContent, SetSection};
use super::set::{Setter, Setting};
use super::unit::{Break, Cursor, Part, Unit};
use crate::lang::Direction;
use crate::source::picture::Picture;
use crate::typeset::galley::Figure;
use crate::typeset::unit::{Length, Point, Rect, Size};

/// The number of pixels of a picture that fill an inch, where the page has room: enough for print.
const PIXELS_PER_INCH: i64 = 150;

/// A picture is made smaller by no more than this part of its size for the sake of what is kept with
/// it, such as a heading.
const LEAST_PART: i64 = 2;

/// A picture at its size.
pub struct SetFigure {
    /// The picture.
    pub picture: Arc<Picture>,
    /// The space kept free at the start edge of the measure.
    pub start: Length,
    /// Its width and height.
    pub size: Size,
}

impl SetFigure {
    /// Makes the picture as deep as given, at its own proportions.
    fn scale_to(&mut self, depth: Length) {
        let old = self.size;
        self.size = Size {
            width: old.width.scale(depth.units(), old.height.units().max(1)),
            height: depth,
        };
    }

    /// Returns the picture at its place in a measure whose upper left corner is given.
    pub fn item(&self, top: Point, measure: Length, direction: Direction) -> Item {
        let x = match direction {
            Direction::LeftToRight => top.x + self.start,
            Direction::RightToLeft => top.x + measure - self.start - self.size.width,
        };
        Item::Image {
            rect: Rect::new(x, top.y, self.size.width, self.size.height),
            picture: Arc::clone(&self.picture),
        }
    }
}

impl SetSection {
    /// Makes pictures smaller that have no room on one page with all that is kept with them: the
    /// headings above them, their captions, the signature and the rule below them. Where a page has
    /// hardly any room left for the picture, it is at least on one page with its caption.
    pub(super) fn fit_figures(&mut self) {
        let is_figure = |unit: &Unit| unit.part == Part::Figure;
        let mut from = 0;
        while let Some(next) = self.units[from..].iter().position(is_figure) {
            let at = from + next;
            let bonds = [Break::Kept, Break::Torn, Break::Never];
            let mut chains = bonds.map(|bond| self.kept_with(at, bond)).into_iter();
            let fitted = chains.find(|chain| self.fit(chain.clone()));
            from = fitted.map_or(at, |chain| chain.end - 1) + 1;
        }
    }

    /// Returns the units around one that are held together by a bond at least as strong as given.
    fn kept_with(&self, at: usize, bond: Break) -> Range<usize> {
        let is_bound = |unit: &Unit| unit.break_before >= bond;
        // A list goes on on the next page, whatever it is kept with.
        let is_list = |unit: &Unit| matches!(unit.part, Part::Columns { .. });
        let mut range = at..at + 1;
        while range.start > 0
            && is_bound(&self.units[range.start])
            && !is_list(&self.units[range.start - 1])
        {
            range.start -= 1;
        }
        while self.units.get(range.end).is_some_and(is_bound)
            && !is_list(&self.units[range.end - 1])
        {
            range.end += 1;
        }
        range
    }

    /// Makes the pictures among some units smaller if a page has no room for all; returns whether
    /// there is room then.
    fn fit(&mut self, chain: Range<usize>) -> bool {
        let frame = if chain.start == 0 {
            self.first
        } else {
            self.following
        };
        let figures = self.units[chain.clone()].iter();
        let figures = figures.filter(|unit| unit.part == Part::Figure);
        let depth: Length = figures.map(|unit| unit.depth).sum();
        let room = frame.depth() - (self.depth_of(chain.clone()) - depth);
        if depth <= room {
            return true;
        }
        if room < depth.scale(1, LEAST_PART) {
            return false;
        }
        for unit in &mut self.units[chain] {
            if let (Part::Figure, SetContent::Figure(figure)) =
                (&unit.part, &mut self.blocks[unit.block].content)
            {
                unit.depth = unit.depth.scale(room.units(), depth.units());
                figure.scale_to(unit.depth);
            }
        }
        true
    }

    /// Returns the depth of some units on a page that begins with them, with the notes that they
    /// refer to, and of a list the first two rows.
    fn depth_of(&self, chain: Range<usize>) -> Length {
        let mut cursor = Cursor::default();
        for (unit, index) in self.units[chain.clone()].iter().zip(chain.clone()) {
            cursor.place(unit);
            if let (Part::Columns { entries: part, .. }, Some(entries)) =
                (&unit.part, self.entries(index))
            {
                let rows = 2 * entries.columns;
                let end = part.end.min(part.start + rows);
                let ends = entries.column_ends(part.start..end, 0, self.following.depth());
                cursor.used += entries.depth(part.start, &ends);
            }
        }
        let notes_end = self.units[chain.end - 1].notes_end;
        let notes = self.notes_before(chain.start)..notes_end;
        cursor.used + self.notes.depth(notes)
    }
}

impl<S: Setter> Setting<'_, S> {
    /// Gives a picture its size: that of its pixels at [`PIXELS_PER_INCH`], or less if the measure or
    /// a page has no room for it. It is one unit, which [`SetSection::fit_figures`] may make smaller.
    pub fn set_figure(&mut self, figure: Figure, section: &mut SetSection) -> SetFigure {
        let (width, height) = figure.picture.size();
        let most = Size {
            width: self.measure() - figure.start_indent - figure.end_indent,
            height: section.following.depth(),
        };
        let at_density = |pixels: u32| Length::pt(72).scale(pixels.into(), PIXELS_PER_INCH);
        let (mut size, pixels) = (
            Size {
                width: at_density(width),
                height: at_density(height),
            },
            (i64::from(width), i64::from(height)),
        );
        if size.width > most.width {
            size.width = most.width;
            size.height = most.width.scale(pixels.1, pixels.0.max(1));
        }
        if size.height > most.height {
            size.height = most.height;
            size.width = most.height.scale(pixels.0, pixels.1.max(1));
        }
        section.units.push(Unit {
            block: section.blocks.len(),
            part: Part::Figure,
            space: Length::ZERO,
            shrink: Length::ZERO,
            leading: Length::ZERO,
            depth: size.height,
            break_before: Break::Allowed(0),
            notes_end: section.notes.len(),
        });
        SetFigure {
            picture: figure.picture,
            start: figure.start_indent,
            size,
        }
    }
}
