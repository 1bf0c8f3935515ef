//! Lengths and places on a page, as integers.
//!
//! All decisions of typesetting are made on [`Length`], a whole number of scaled units, so that
//! the same letter breaks into the same lines on every machine (TeX keeps the same rule, for the
//! same reason: Knuth, *TeX: The Program*, §99). Floating point appears only where a finished
//! place is written into a file.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

/// The number of scaled units in one point (1/72 inch).
const UNITS_PER_POINT: i64 = 65_536;

/// A distance in scaled units, of which 65,536 make one point (1/72 inch).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Length(i64);

impl Length {
    /// The length of nothing.
    pub const ZERO: Self = Self(0);

    /// Makes a length from whole points.
    pub const fn pt(points: i64) -> Self {
        Self(points * UNITS_PER_POINT)
    }

    /// Makes a length from thousandths of a point, rounded down to a scaled unit.
    pub const fn milli_pt(thousandths: i64) -> Self {
        Self((thousandths * UNITS_PER_POINT).div_euclid(1000))
    }

    /// Makes a length from tenths of a millimetre (254 of which make an inch).
    pub const fn tenth_mm(tenths: i64) -> Self {
        Self((tenths * UNITS_PER_POINT * 72).div_euclid(254))
    }

    /// Makes a length from scaled units.
    pub const fn from_units(units: i64) -> Self {
        Self(units)
    }

    /// Returns the length in scaled units.
    pub const fn units(self) -> i64 {
        self.0
    }

    /// Returns `self × numerator ÷ denominator`, rounded down; the denominator is not zero.
    pub const fn scale(self, numerator: i64, denominator: i64) -> Self {
        match self.0.checked_mul(numerator) {
            Some(product) => Self(product.div_euclid(denominator)),
            None => {
                let product = self.0 as i128 * numerator as i128;
                Self(product.div_euclid(denominator as i128) as i64)
            }
        }
    }

    /// Returns the length in points, for writing into a file and never for a decision.
    pub fn to_pt(self) -> f32 {
        (self.0 as f64 / UNITS_PER_POINT as f64) as f32
    }

    /// Returns the length in thousandths of a point, rounded to the nearest.
    pub const fn to_milli_pt(self) -> i64 {
        (self.0 * 1000 + UNITS_PER_POINT / 2).div_euclid(UNITS_PER_POINT)
    }

    /// Returns the larger of two lengths.
    pub fn max(self, other: Self) -> Self {
        Ord::max(self, other)
    }

    /// Returns the smaller of two lengths.
    pub fn min(self, other: Self) -> Self {
        Ord::min(self, other)
    }
}

impl Add for Length {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Length {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Neg for Length {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl AddAssign for Length {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl SubAssign for Length {
    fn sub_assign(&mut self, other: Self) {
        self.0 -= other.0;
    }
}

impl Sum for Length {
    fn sum<I: Iterator<Item = Self>>(lengths: I) -> Self {
        lengths.fold(Self::ZERO, Add::add)
    }
}

/// A length of at most 32,767 points in either direction, in half the memory.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ShortLength(i32);

impl ShortLength {
    /// Returns the length.
    pub const fn length(self) -> Length {
        Length(self.0 as i64)
    }
}

impl From<Length> for ShortLength {
    fn from(length: Length) -> Self {
        let longest = i64::from(i32::MAX);
        Self(length.0.clamp(-longest, longest) as i32)
    }
}

/// A place on a page: to the right of its left edge and down from its head.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Point {
    /// The distance from the left edge of the page.
    pub x: Length,
    /// The distance from the head of the page, downwards.
    pub y: Length,
}

/// The width and height of a rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// The extent from left to right.
    pub width: Length,
    /// The extent from head to foot.
    pub height: Length,
}

/// A rectangle on a page, by its upper left corner and its size.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rect {
    /// The upper left corner.
    pub origin: Point,
    /// The extent to the right and downwards.
    pub size: Size,
}

impl Rect {
    /// Makes a rectangle from its left and upper edge, its width and its height.
    pub const fn new(x: Length, y: Length, width: Length, height: Length) -> Self {
        Self {
            origin: Point { x, y },
            size: Size { width, height },
        }
    }

    /// Returns the right edge.
    pub fn right(&self) -> Length {
        self.origin.x + self.size.width
    }

    /// Returns the lower edge.
    pub fn bottom(&self) -> Length {
        self.origin.y + self.size.height
    }
}

#[cfg(test)]
mod tests;
