//! Measured places on a sheet of another size, and on one that is mirrored.

use super::measures::{COLUMN_LEFT, COLUMN_RIGHT, FOOT, HEAD, MEASURED_PAPER};
use crate::lang::Direction;
use crate::letter::Paper;
use crate::typeset::galley::Anchor;
use crate::typeset::unit::{Length, Point, Rect, Size};

/// A sheet to which the measured places are carried over.
///
/// Places belong to an edge of the page and keep their distance from it; a document that runs from
/// right to left is mirrored about the middle of the page (un-letter-format 3.4).
#[derive(Clone, Copy, Debug)]
pub(super) struct Sheet {
    size: Size,
    direction: Direction,
}

impl Sheet {
    pub(super) fn new(paper: Paper, direction: Direction) -> Self {
        let size = paper.size();
        Self { size, direction }
    }

    pub(super) fn size(&self) -> Size {
        self.size
    }

    /// Returns the distance from the left for a position measured at the right edge.
    pub(super) fn right(&self, measured: Length) -> Length {
        measured + self.size.width - MEASURED_PAPER.width
    }

    /// Returns the distance from the head for a position measured at the foot.
    pub(super) fn foot(&self, measured: Length) -> Length {
        measured + self.size.height - MEASURED_PAPER.height
    }

    /// Returns the place of a text and its anchor, mirrored if the page is.
    pub(super) fn place(&self, x: Length, y: Length, anchor: Anchor) -> (Point, Anchor) {
        match self.direction {
            Direction::LeftToRight => (Point { x, y }, anchor),
            Direction::RightToLeft => {
                let anchor = match anchor {
                    Anchor::Left => Anchor::Right,
                    Anchor::Centre => Anchor::Centre,
                    Anchor::Right => Anchor::Left,
                };
                let x = self.size.width - x;
                (Point { x, y }, anchor)
            }
        }
    }

    /// Makes a rectangle by its left and right, upper and lower edge, mirrored if the page is.
    pub(super) fn rect(&self, [left, right, top, bottom]: [Length; 4]) -> Rect {
        let x = match self.direction {
            Direction::LeftToRight => left,
            Direction::RightToLeft => self.size.width - right,
        };
        Rect::new(x, top, right - left, bottom - top)
    }

    /// Makes a rectangle that reaches from the left part of the page to the right edge.
    pub(super) fn across(&self, [left, right, top, bottom]: [Length; 4]) -> Rect {
        self.rect([left, self.right(right), top, bottom])
    }

    /// Returns the column of text on following pages, from its first to its lowest baseline.
    pub(super) fn type_area(&self) -> Rect {
        self.rect([COLUMN_LEFT, self.right(COLUMN_RIGHT), HEAD, self.foot(FOOT)])
    }
}
