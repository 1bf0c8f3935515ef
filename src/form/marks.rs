//! Marks that machines read, as drawings of filled rectangles: bar codes and QR codes.

#[cfg(test)]
mod tests;

use qrcode::{Color, EcLevel, QrCode};

use crate::typeset::galley::Drawing;
use crate::typeset::unit::{Length, Point, Rect, Size};

/// The width of a wide element in narrow ones (measured: 2.16 pt against 0.72 pt).
const WIDE: i64 = 3;
/// The elements of one character in narrow ones: six narrow and three wide.
const CHARACTER: i64 = 6 + 3 * WIDE;
/// The pattern that starts and stops a bar code.
const START_STOP: [u8; 9] = *b"nwnnwnwnn";
/// The figures in Code 39 (ISO/IEC 16388, table 1): bars and spaces in turn, narrow or wide, from
/// a bar to a bar.
const FIGURES: [[u8; 9]; 10] = [
    *b"nnnwwnwnn",
    *b"wnnwnnnnw",
    *b"nnwwnnnnw",
    *b"wnwwnnnnn",
    *b"nnnwwnnnw",
    *b"wnnwwnnnn",
    *b"nnwwwnnnn",
    *b"nnnwnnwnw",
    *b"wnnwnnwnn",
    *b"nnwwnnwnn",
];

/// Draws the figures of a text as a bar code in Code 39 between its start and its stop; other
/// characters, such as the hyphen of a job number, are left out.
pub(crate) fn code39(text: &str, at: Point, size: Size) -> Drawing {
    let figures = text
        .chars()
        .filter_map(|character| character.to_digit(10))
        .map(|figure| &FIGURES[figure as usize]);
    let mut elements = Vec::new();
    for character in std::iter::once(&START_STOP)
        .chain(figures)
        .chain(std::iter::once(&START_STOP))
    {
        if !elements.is_empty() {
            // A narrow space parts two characters.
            elements.push(1);
        }
        elements.extend(character.iter().map(|element| match element {
            b'w' => WIDE,
            _ => 1,
        }));
    }
    bars(&elements, at, size)
}

/// Returns how wide a bar code of `figures` figures is whose narrow elements are as wide as in one
/// of seven figures that is `of_seven` wide.
pub(crate) fn code39_width(figures: usize, of_seven: Length) -> Length {
    let characters = figures as i64 + 2;
    of_seven.scale(narrow_elements(characters), narrow_elements(9))
}

/// Returns the width of a bar code of this many characters, start and stop included, in narrow
/// elements.
const fn narrow_elements(characters: i64) -> i64 {
    characters * CHARACTER + characters - 1
}

/// Draws elements, bars and spaces in turn, across the whole of a box.
fn bars(elements: &[i64], at: Point, size: Size) -> Drawing {
    let whole: i64 = elements.iter().sum::<i64>().max(1);
    let place = |narrow: i64| size.width.scale(narrow, whole);
    let mut rects = Vec::new();
    let mut from = 0;
    for (index, element) in elements.iter().enumerate() {
        if index % 2 == 0 {
            let width = place(from + element) - place(from);
            rects.push(Rect::new(place(from), Length::ZERO, width, size.height));
        }
        from += element;
    }
    Drawing { at, size, rects }
}

/// Draws an address as a QR code of error correction level M in a square; returns `None` if the
/// address is too long for one (more than two thousand bytes).
pub(crate) fn qr(address: &str, at: Point, side: Length) -> Option<Drawing> {
    let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    let modules = i64::try_from(code.width()).ok()?;
    let place = |module: i64| side.scale(module, modules);
    let mut rects = Vec::new();
    for (row, colours) in (0..).zip(code.to_colors().chunks(code.width())) {
        let (top, bottom) = (place(row), place(row + 1));
        let mut column = 0;
        // Dark modules side by side are one rectangle, so that no hair lines part them.
        for run in colours.chunk_by(|one, other| one == other) {
            let end = column + run.len() as i64;
            if run.first() == Some(&Color::Dark) {
                let width = place(end) - place(column);
                rects.push(Rect::new(place(column), top, width, bottom - top));
            }
            column = end;
        }
    }
    let size = Size {
        width: side,
        height: side,
    };
    Some(Drawing { at, size, rects })
}
