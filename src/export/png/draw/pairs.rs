//! A page before and after, side by side, with what differs marked.
//!
//! Words that only the old page has are struck through on orange; words that only the new one has
//! are underlined on blue. The lines distinguish them for those who do not see the colours. A bar
//! in the gap marks every row that looks different, including words that only moved.

use hayro::RenderCache;
use hayro::hayro_syntax::Pdf;

use super::{Picture, check_width, draw, encode, fault, read};
use crate::report::Diagnostic;
use crate::typeset::unit::Rect;

/// A page before and after; at least one of them exists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pair {
    /// The page of the old PDF.
    pub old: Option<Side>,
    /// The page of the new PDF.
    pub new: Option<Side>,
}

/// A page with places on it that are to be marked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// The index of the page, from 0.
    pub page: usize,
    /// The places.
    pub marks: Vec<Rect>,
}

/// The colour around the pages.
const GROUND: [u8; 3] = [0xcc; 3];
/// The colour of the bar next to changed rows.
const BAR: [u8; 3] = [0x55; 3];

/// The marking of a side.
struct Marking {
    tint: [u8; 3],
    line: [u8; 3],
    /// The position of the line in a mark, in hundredths of its height from its top.
    height: usize,
}

const OLD: Marking = Marking {
    tint: [0xff, 0xd9, 0xb3],
    line: [0xb3, 0x59, 0x00],
    height: 60,
};
const NEW: Marking = Marking {
    tint: [0xcc, 0xe4, 0xff],
    line: [0x00, 0x60, 0xc0],
    height: 95,
};

/// Draws pairs of pages of two PDFs, each page `width` pixels wide, as the bytes of PNG files. If
/// no page of a PDF is requested, it may be empty.
///
/// # Errors
///
/// One where `width` is zero or above 4961 pixels, if the bytes are not a PDF, or if a PDF has no
/// such page.
pub fn draw_pairs(
    old: &[u8],
    new: &[u8],
    pairs: &[Pair],
    width: u32,
) -> Result<Vec<Vec<u8>>, Diagnostic> {
    check_width(width)?;
    let (old, new) = (open(old)?, open(new)?);
    let pairs = pairs.iter().map(|pair| {
        let left = side(old.as_ref(), pair.old.as_ref(), width)?;
        let right = side(new.as_ref(), pair.new.as_ref(), width)?;
        let bars = bars(left.as_ref(), right.as_ref());
        let left = left.map(|page| page.marked(&OLD));
        let right = right.map(|page| page.marked(&NEW));
        encode(&joined(left, right, &bars, width as usize))
    });
    pairs.collect()
}

fn open(pdf: &[u8]) -> Result<Option<Pdf>, Diagnostic> {
    match pdf {
        [] => Ok(None),
        pdf => read(pdf).map(Some),
    }
}

/// A page that is drawn, with the places to be marked in pixels.
struct Drawn {
    picture: Picture,
    marks: Vec<[usize; 4]>,
}

fn side(pdf: Option<&Pdf>, side: Option<&Side>, width: u32) -> Result<Option<Drawn>, Diagnostic> {
    let Some(side) = side else { return Ok(None) };
    let page = pdf.and_then(|pdf| pdf.pages().get(side.page));
    let page = page.ok_or_else(|| fault(&format!("there is no page {}", side.page + 1)))?;
    let picture = Picture::of(&draw(page, &RenderCache::new(), width));
    let scale = width as f32 / page.render_dimensions().0.max(1.0);
    let pixels = |points: f32, most: usize| ((points * scale).round().max(0.0) as usize).min(most);
    let mark = |rect: &Rect| {
        [
            pixels(rect.origin.x.to_pt(), picture.width),
            pixels(rect.origin.y.to_pt(), picture.height),
            pixels(rect.right().to_pt(), picture.width),
            pixels(rect.bottom().to_pt(), picture.height),
        ]
    };
    let marks = side.marks.iter().map(mark).collect();
    Ok(Some(Drawn { picture, marks }))
}

impl Drawn {
    /// Draws the marks.
    fn marked(mut self, marking: &Marking) -> Picture {
        let width = self.picture.width;
        let thick = width.div_ceil(600);
        for [left, top, right, bottom] in self.marks {
            let line = top + (bottom - top) * marking.height / 100;
            for y in top..bottom {
                let is_line = (line..line + thick).contains(&y);
                for pixel in &mut self.picture.pixels[y * width + left..y * width + right] {
                    *pixel = if is_line {
                        marking.line
                    } else {
                        tinted(*pixel, marking.tint)
                    };
                }
            }
        }
        self.picture
    }
}

/// Returns a pixel as it looks through a coloured glass.
fn tinted(pixel: [u8; 3], tint: [u8; 3]) -> [u8; 3] {
    let channel = |index: usize| {
        let product = u16::from(pixel[index]) * u16::from(tint[index]);
        (product / 255) as u8
    };
    [channel(0), channel(1), channel(2)]
}

/// Returns for each row whether the two pages look different; all equal if one is missing.
fn bars(left: Option<&Drawn>, right: Option<&Drawn>) -> Vec<bool> {
    let (Some(left), Some(right)) = (left, right) else {
        return Vec::new();
    };
    let (left, right) = (&left.picture, &right.picture);
    let rows = 0..left.height.max(right.height);
    rows.map(|row| left.row(row) != right.row(row)).collect()
}

/// Puts two pages side by side, with bars in the gap between them.
fn joined(left: Option<Picture>, right: Option<Picture>, bars: &[bool], width: usize) -> Picture {
    let gap = (width / 25).max(5);
    let height = |page: &Option<Picture>| page.as_ref().map_or(0, |page| page.height);
    let rows = height(&left).max(height(&right));
    let mut pixels = Vec::with_capacity(rows * (2 * width + gap));
    let ground = vec![GROUND; width];
    let edge = gap * 2 / 5;
    for index in 0..rows {
        let row = |page: &'_ Option<Picture>| -> Vec<[u8; 3]> {
            let row = page.as_ref().and_then(|page| page.row(index));
            row.unwrap_or(&ground).to_vec()
        };
        pixels.extend(row(&left));
        let bar = match bars.get(index) {
            Some(true) => BAR,
            _ => GROUND,
        };
        pixels.extend(vec![GROUND; edge]);
        pixels.extend(vec![bar; gap - 2 * edge]);
        pixels.extend(vec![GROUND; edge]);
        pixels.extend(row(&right));
    }
    Picture {
        width: 2 * width + gap,
        height: rows,
        pixels,
    }
}
