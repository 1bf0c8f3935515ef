//! The content of a page (ISO 32000-1 §7.8.2): what draws its letters, rectangles and images.
//!
//! krilla writes the rest of a file. It could write these too, but one glyph after the other in
//! floating point, on one core, with colour, typeface and axes for each run again. Here several cores
//! write pages, in whole thousandths of a point, and only changes of colour and typeface.

use super::codes::DrawnFaces;
use super::glyphs::{self, Shown, Stretch};
use super::resources::Resources;
use crate::source::picture::{Orientation, Picture};
use crate::typeset::font::FaceId;
use crate::typeset::page::{Group, Item, Mark, Page};
use crate::typeset::style::Colour;
use crate::typeset::text::GlyphRun;
use crate::typeset::unit::{Length, Point, Rect};

/// Writes the content of a page.
pub(super) fn of(page: &Page, resources: &Resources, faces: &DrawnFaces) -> Vec<u8> {
    let mut content = Content {
        bytes: Vec::new(),
        height: page.size.height,
        resources,
        faces,
        font: None,
        colour: None,
        is_path_open: false,
        sequences: 0,
    };
    for group in &page.groups {
        content.group(group);
    }
    content.bytes
}

/// A content on the way.
struct Content<'a> {
    bytes: Vec<u8>,
    /// The height of the page: our axis runs down from its upper edge, that of a PDF up from the
    /// lower one.
    height: Length,
    resources: &'a Resources,
    faces: &'a DrawnFaces,
    /// The typeface that is chosen, and its size.
    font: Option<(FaceId, Length)>,
    /// The colour that is chosen.
    colour: Option<Colour>,
    /// Whether there are rectangles that are not filled yet.
    is_path_open: bool,
    /// The number of pieces of marked content so far that the structure tree names.
    sequences: u32,
}

impl Content<'_> {
    fn put(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// Writes numbers that are given in thousandths, each with a space after it.
    fn numbers(&mut self, thousandths: &[i64]) {
        for number in thousandths {
            decimal(&mut self.bytes, *number, 3);
            self.bytes.push(b' ');
        }
    }

    fn group(&mut self, group: &Group) {
        self.begin(group);
        for item in &group.items {
            if !matches!(item, Item::Rect(_)) {
                self.fill();
            }
            match item {
                Item::Text { at, run, scale } => self.run(*at, run, *scale, group.colour),
                Item::Rect(rect) => self.rectangle(rect, group.colour),
                Item::Image { rect, picture } => self.image(rect, picture),
            }
        }
        self.fill();
        self.put(b"EMC\n");
    }

    /// Begins the marked content of a group, as krilla does (`super::draw::tag`).
    fn begin(&mut self, group: &Group) {
        self.put(match group.mark {
            Mark::Content(_) if is_text(group) => b"/Span<</MCID ",
            Mark::Content(_) => b"/P<</MCID ",
            Mark::Header => b"/Artifact<</Attached[/Top]/Subtype/Header/Type/Pagination",
            Mark::Footer => b"/Artifact<</Attached[/Bottom]/Subtype/Footer/Type/Pagination",
            Mark::Layout => b"/Artifact<</Type/Layout",
            Mark::Repeated => b"/Artifact<</Type/Pagination",
        });
        if matches!(group.mark, Mark::Content(_)) {
            decimal(&mut self.bytes, self.sequences.into(), 0);
            self.sequences += 1;
        }
        self.put(b">>BDC\n");
    }

    fn colour(&mut self, colour: Colour) {
        if self.colour.replace(colour) == Some(colour) {
            return;
        }
        self.put(b"/c");
        let space = self.resources.number_of_space(colour);
        decimal(&mut self.bytes, space, 0);
        self.put(b" cs ");
        if colour == Colour::BLACK {
            self.numbers(&[0]);
        } else {
            let share = |channel| (i64::from(channel) * 1000 + 127) / 255;
            self.numbers(&colour.channels.map(share));
        }
        self.put(b"scn\n");
    }

    fn rectangle(&mut self, rect: &Rect, colour: Colour) {
        if rect.size.width <= Length::ZERO || rect.size.height <= Length::ZERO {
            return;
        }
        self.colour(colour);
        let (x, y) = (milli(rect.origin.x), milli(self.height - rect.bottom()));
        self.numbers(&[x, y, milli(rect.size.width), milli(rect.size.height)]);
        self.put(b"re\n");
        self.is_path_open = true;
    }

    /// Fills the rectangles that follow one another, which are one path.
    fn fill(&mut self) {
        if std::mem::take(&mut self.is_path_open) {
            self.put(b"f\n");
        }
    }

    /// Draws a picture, turned as it is shown.
    fn image(&mut self, rect: &Rect, picture: &Picture) {
        let (x, y) = (milli(rect.origin.x), milli(self.height - rect.origin.y));
        let (width, height) = (milli(rect.size.width), milli(rect.size.height));
        let (stored_width, stored_height) = if picture.orientation.swaps_sides() {
            (height, width)
        } else {
            (width, height)
        };
        self.put(b"q ");
        let matrices = [
            [1000, 0, 0, -1000, x, y],
            turned(picture.orientation, width, height),
            [stored_width, 0, 0, -stored_height, 0, stored_height],
        ];
        for matrix in matrices {
            self.numbers(&matrix);
            self.put(b"cm ");
        }
        self.put(b"/x");
        let number = self.resources.number_of_picture(picture);
        decimal(&mut self.bytes, number, 0);
        self.put(b" Do Q\n");
    }

    /// Shows a run of glyphs at its place.
    fn run(&mut self, at: Point, run: &GlyphRun, scale: u16, colour: Colour) {
        let Some(drawn) = self.faces.get(run.face).filter(|_| !run.glyphs.is_empty()) else {
            return;
        };
        self.colour(colour);
        self.put(b"BT\n");
        self.font(run);
        let shown = glyphs::shown(run, drawn);
        let mut pen = Pen {
            at,
            size: run.size,
            units_per_em: drawn.face.units_per_em.into(),
            factor: i64::from(scale) * (1000 + i64::from(run.expansion)),
            moved: 0,
        };
        for stretch in glyphs::stretches(run, &drawn.codes) {
            self.stretch(&stretch, &shown, run, &mut pen);
        }
        self.put(b"ET\n");
    }

    fn font(&mut self, run: &GlyphRun) {
        let font = (run.face, run.size);
        if self.font.replace(font) == Some(font) {
            return;
        }
        self.put(b"/f");
        decimal(&mut self.bytes, self.resources.number_of_face(run.face), 0);
        self.put(b" ");
        self.numbers(&[milli(run.size)]);
        self.put(b"Tf\n");
    }

    /// Shows glyphs, those of each height above the baseline by themselves.
    fn stretch(&mut self, stretch: &Stretch, shown: &[Shown], run: &GlyphRun, pen: &mut Pen) {
        let range = stretch.glyphs.clone();
        let first = run.glyphs.get(range.start).map(|glyph| glyph.range.range());
        let text = first.filter(|_| stretch.needs_text);
        if let Some(text) = &text {
            self.put(b"/Span<</ActualText ");
            text_string(&mut self.bytes, glyphs::text_of(run, text.clone()));
            self.put(b">>BDC\n");
        }
        let shown = shown.get(range).unwrap_or_default();
        for level in shown.chunk_by(|one, other| one.y_offset == other.y_offset) {
            self.level(level, pen);
        }
        if text.is_some() {
            self.put(b"EMC\n");
        }
    }

    /// Shows glyphs of one height above the baseline.
    fn level(&mut self, glyphs: &[Shown], pen: &mut Pen) {
        let raised = glyphs.first().map_or(0, |glyph| glyph.y_offset);
        let place = pen.place(raised);
        decimal(&mut self.bytes, pen.factor, 6);
        self.put(b" 0 0 1 ");
        self.numbers(&[milli(place.x), milli(self.height - place.y)]);
        self.put(b"Tm");
        let start = self.bytes.len();
        self.put(b"[(");
        let mut gap = 0;
        let mut is_one_string = true;
        for (index, glyph) in glyphs.iter().enumerate() {
            gap += glyph.x_offset;
            if gap != 0 {
                is_one_string = false;
                if index == 0 {
                    self.bytes.truncate(start + 1);
                } else {
                    self.put(b")");
                }
                decimal(&mut self.bytes, i64::from(-gap), 0);
                self.put(b"(");
            }
            code(&mut self.bytes, glyph.code);
            gap = glyph.adjustment - glyph.x_offset;
            pen.advance(glyph);
        }
        if is_one_string {
            // Acrobat copies actual text at the end of a line only from a string by itself.
            self.bytes.remove(start);
            self.put(b")Tj\n");
        } else {
            self.put(b")]TJ\n");
        }
    }
}

/// The pen of a run, as the PDF moves it.
struct Pen {
    /// The begin of the run.
    at: Point,
    size: Length,
    units_per_em: i64,
    /// By how much the run is widened, in millionths.
    factor: i64,
    /// The distance that it has moved, in thousandths of font units.
    moved: i64,
}

impl Pen {
    fn advance(&mut self, glyph: &Shown) {
        let adjustment = i64::from(glyph.adjustment) * self.units_per_em;
        self.moved += i64::from(glyph.natural) * 1000 + adjustment;
    }

    /// Returns the place of the pen for glyphs that are raised by thousandths of an em.
    fn place(&self, raised: i16) -> Point {
        let moved = self.size.scale(self.moved, 1000 * self.units_per_em);
        Point {
            x: self.at.x + moved.scale(self.factor, 1_000_000),
            y: self.at.y - self.size.scale(raised.into(), 1000),
        }
    }
}

/// Returns whether a group has nothing but text.
pub(super) fn is_text(group: &Group) -> bool {
    let is_text = |item: &Item| matches!(item, Item::Text { .. });
    group.items.iter().all(is_text)
}

/// Returns what turns the stored rows and columns into a picture of a width and height: where a
/// stored point `x, y` is shown, in thousandths.
fn turned(orientation: Orientation, w: i64, h: i64) -> [i64; 6] {
    const ONE: i64 = 1000;
    match orientation {
        Orientation::Upright => [ONE, 0, 0, ONE, 0, 0],
        Orientation::Mirrored => [-ONE, 0, 0, ONE, w, 0],
        Orientation::HalfTurn => [-ONE, 0, 0, -ONE, w, h],
        Orientation::Flipped => [ONE, 0, 0, -ONE, 0, h],
        Orientation::Transposed => [0, ONE, ONE, 0, 0, 0],
        Orientation::QuarterTurn => [0, ONE, -ONE, 0, w, 0],
        Orientation::Transversed => [0, -ONE, -ONE, 0, w, h],
        Orientation::ThreeQuarterTurn => [0, -ONE, ONE, 0, 0, h],
    }
}

fn milli(length: Length) -> i64 {
    length.to_milli_pt()
}

/// Writes a number of which so many digits are behind the point, without zeros at its end.
fn decimal(bytes: &mut Vec<u8>, number: i64, places: usize) {
    let mut digits = [b'0'; 24];
    let mut rest = number.unsigned_abs();
    let mut start = digits.len();
    while rest > 0 || digits.len() - start <= places {
        start -= 1;
        digits[start] = b'0' + (rest % 10) as u8;
        rest /= 10;
    }
    if number < 0 {
        bytes.push(b'-');
    }
    let (whole, part) = digits[start..].split_at(digits.len() - start - places);
    bytes.extend_from_slice(whole);
    if let Some(last) = part.iter().rposition(|digit| *digit != b'0') {
        bytes.push(b'.');
        bytes.extend_from_slice(&part[..=last]);
    }
}

/// Writes a code as two bytes of a string (ISO 32000-1 §7.3.4.2).
fn code(bytes: &mut Vec<u8>, code: u16) {
    for byte in code.to_be_bytes() {
        match byte {
            b'(' | b')' | b'\\' => bytes.extend_from_slice(&[b'\\', byte]),
            // In a string, the end of a line is a line feed whatever it was.
            b'\r' => bytes.extend_from_slice(b"\\r"),
            _ => bytes.push(byte),
        }
    }
}

/// Writes a text as a text string (ISO 32000-1 §7.9.2.2): UTF-16, each unit in four digits.
fn text_string(bytes: &mut Vec<u8>, text: &str) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    bytes.extend_from_slice(b"<FEFF");
    for unit in text.encode_utf16() {
        let nibbles = [12, 8, 4, 0].map(|shift| DIGITS[usize::from(unit >> shift & 15)]);
        bytes.extend_from_slice(&nibbles);
    }
    bytes.push(b'>');
}

#[cfg(test)]
mod tests;
