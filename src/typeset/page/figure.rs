//! Pictures in the text.

use std::sync::Arc;

use super::Item;
use super::section::SetSection;
use super::set::{Setter, Setting};
use super::unit::{Break, Part, Unit};
use crate::lang::Direction;
use crate::source::picture::Picture;
use crate::typeset::galley::Figure;
use crate::typeset::unit::{Length, Point, Rect, Size};
/// The number of pixels of a picture that fill an inch, where the page has room: enough for print.
const PIXELS_PER_INCH: i64 = 150;

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

impl<S: Setter> Setting<'_, S> {
    /// Gives a picture its size: that of its pixels at [`PIXELS_PER_INCH`], or less where it has no
    /// room. It is one unit.
    pub fn set_figure(&mut self, figure: Figure, section: &mut SetSection) -> SetFigure {
        let (width, height) = figure.picture.size();
        let most = Size {
            width: self.measure() - figure.start_indent - figure.end_indent,
            height: section.following.depth() - figure.caption_depth,
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
