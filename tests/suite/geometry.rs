//! Reads the places of text, rectangles and pictures from the pages of a finished PDF.
//!
//! Nothing of the layout's own is asked: only the operators of the content streams and the widths
//! in the fonts (ISO 32000-1 §8 and §9).

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

use super::logical::ToUnicode;

/// The content of a page, in points from its upper left corner.
#[derive(Debug, Default)]
pub struct Page {
    /// The width and height of the sheet.
    pub size: (f64, f64),
    /// Lines of text: runs that follow each other on a baseline in one size are one.
    pub lines: Vec<Line>,
    /// Filled rectangles.
    pub rects: Vec<Box>,
    /// Pictures.
    pub images: Vec<Box>,
}

/// A line of text.
#[derive(Clone, Debug)]
pub struct Line {
    /// The left end.
    pub x: f64,
    /// The right end, without the spaces there.
    pub right: f64,
    /// The baseline.
    pub y: f64,
    /// The size of the type.
    pub size: f64,
    /// The horizontal scale.
    pub scale: f64,
    /// The space added after each glyph, where it is the same after most.
    pub tracking: f64,
    /// The name of the typeface, without the tag of the subset.
    pub font: String,
    /// The text, without the spaces at its end.
    pub text: String,
}

/// A rectangle by its edges.
#[derive(Clone, Copy, Debug)]
pub struct Box {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
}

impl Page {
    /// Returns the only line with a text.
    pub fn line(&self, text: &str) -> &Line {
        let found: Vec<&Line> = self.lines.iter().filter(|line| line.text == text).collect();
        match found.as_slice() {
            [line] => line,
            _ => panic!(
                "`{text}` stands {} times in {:#?}",
                found.len(),
                self.texts()
            ),
        }
    }

    /// Returns the texts of all lines.
    pub fn texts(&self) -> Vec<&str> {
        self.lines.iter().map(|line| line.text.as_str()).collect()
    }

    /// Returns whether a rectangle has these edges, to two tenths of a point.
    pub fn has_rect(&self, left: f64, right: f64, top: f64, bottom: f64) -> bool {
        let near = |one: f64, other: f64| (one - other).abs() <= 0.2;
        self.rects.iter().any(|rect| {
            near(rect.left, left)
                && near(rect.right, right)
                && near(rect.top, top)
                && near(rect.bottom, bottom)
        })
    }
}

/// Reads all pages of a PDF.
pub fn pages(bytes: &[u8]) -> Vec<Page> {
    let pdf = Document::load_mem(bytes).expect("a PDF");
    let pages = pdf.get_pages();
    pages.values().map(|id| read(&pdf, *id)).collect()
}

/// A transformation: six numbers (ISO 32000-1 §8.3.3).
type Matrix = [f64; 6];

const IDENTITY: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

fn times(first: Matrix, second: Matrix) -> Matrix {
    let [a, b, c, d, e, f] = first;
    let [g, h, i, j, k, l] = second;
    [
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + l,
    ]
}

fn apply(matrix: Matrix, (x, y): (f64, f64)) -> (f64, f64) {
    let [a, b, c, d, e, f] = matrix;
    (a * x + c * y + e, b * x + d * y + f)
}

/// The glyph tables of a font.
struct Font {
    name: String,
    meanings: ToUnicode,
    widths: BTreeMap<u16, f64>,
    default_width: f64,
}

impl Font {
    fn read(pdf: &Document, font: &Dictionary) -> Self {
        let resolve = |object| pdf.dereference(object).expect("an object").1;
        let name = font
            .get(b"BaseFont")
            .and_then(Object::as_name)
            .expect("a name");
        let name = String::from_utf8_lossy(name).into_owned();
        let descendants = resolve(font.get(b"DescendantFonts").expect("a CID font"));
        let descendant = resolve(&descendants.as_array().expect("an array")[0]);
        let descendant = descendant.as_dict().expect("a dictionary");
        let default_width = descendant.get(b"DW").ok().map_or(1000.0, number);
        let mut widths = BTreeMap::new();
        if let Ok(array) = descendant.get(b"W") {
            let array = resolve(array).as_array().expect("an array");
            let mut rest = array.as_slice();
            while let [first, second, tail @ ..] = rest {
                let code = number(first) as u16;
                if let Object::Array(each) = resolve(second) {
                    widths.extend((code..).zip(each.iter().map(number)));
                    rest = tail;
                } else {
                    let width = number(&tail[0]);
                    widths.extend((code..=number(second) as u16).map(|code| (code, width)));
                    rest = &tail[1..];
                }
            }
        }
        Self {
            name: name
                .split_once('+')
                .map_or(name.clone(), |(_, name)| name.to_owned()),
            meanings: ToUnicode::read(pdf, font),
            widths,
            default_width,
        }
    }

    fn width(&self, code: u16) -> f64 {
        self.widths
            .get(&code)
            .copied()
            .unwrap_or(self.default_width)
    }
}

fn number(object: &Object) -> f64 {
    match object {
        Object::Integer(number) => *number as f64,
        Object::Real(number) => f64::from(*number),
        other => panic!("{other:?} is no number"),
    }
}

fn read(pdf: &Document, id: ObjectId) -> Page {
    let dictionary = pdf.get_dictionary(id).expect("a page");
    let sheet = pdf.dereference(dictionary.get(b"MediaBox").expect("a sheet"));
    let sheet: Vec<f64> = (sheet
        .expect("a sheet")
        .1
        .as_array()
        .expect("an array")
        .iter())
    .map(number)
    .collect();
    let fonts = pdf.get_page_fonts(id).expect("the fonts of a page");
    let mut reader = Reader {
        page: Page {
            size: (sheet[2], sheet[3]),
            ..Page::default()
        },
        fonts: (fonts.into_iter())
            .map(|(name, font)| (name, Font::read(pdf, font)))
            .collect(),
        matrix: IDENTITY,
        saved: Vec::new(),
        text: IDENTITY,
        font: (Vec::new(), 0.0),
        pen: 0.0,
        path: Vec::new(),
    };
    let content = pdf.get_page_content(id);
    for operation in &Content::decode(&content)
        .expect("a content stream")
        .operations
    {
        reader.operate(&operation.operator, &operation.operands);
    }
    for line in &mut reader.page.lines {
        line.text.truncate(line.text.trim_end().len());
    }
    reader.page
}

struct Reader {
    page: Page,
    fonts: BTreeMap<Vec<u8>, Font>,
    matrix: Matrix,
    saved: Vec<Matrix>,
    text: Matrix,
    font: (Vec<u8>, f64),
    /// The position of the pen after the last run.
    pen: f64,
    /// The subpaths, each by its points.
    path: Vec<Vec<(f64, f64)>>,
}

impl Reader {
    fn operate(&mut self, operator: &str, operands: &[Object]) {
        let numbers = || operands.iter().map(number).collect::<Vec<f64>>();
        let matrix = || -> Matrix { numbers().try_into().expect("six numbers") };
        match operator {
            "q" => self.saved.push(self.matrix),
            "Q" => self.matrix = self.saved.pop().expect("a state was saved"),
            "cm" => self.matrix = times(matrix(), self.matrix),
            "BT" => self.text = IDENTITY,
            "Tm" => self.text = matrix(),
            "Tf" => {
                let name = operands[0].as_name().expect("a font").to_vec();
                self.font = (name, number(&operands[1]));
            }
            "Tj" => self.show(operands),
            "TJ" => self.show(operands[0].as_array().expect("an array")),
            "m" => self.path.push(vec![point(&numbers())]),
            "l" => self
                .path
                .last_mut()
                .expect("a path is open")
                .push(point(&numbers())),
            "re" => self.path.push(corners(&numbers())),
            "f" | "f*" => self.fill(),
            "Do" => {
                let unit = vec![(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)];
                let around = self.around(&unit);
                self.page.images.push(around);
            }
            "n" => self.path.clear(),
            "Td" | "TD" | "T*" | "Tc" | "Tw" | "Tz" | "Ts" | "'" | "\"" | "c" | "S" => {
                panic!("`{operator}` is not read")
            }
            _ => {}
        }
    }

    fn show(&mut self, parts: &[Object]) {
        let (name, size) = self.font.clone();
        let font = &self.fonts[&name];
        let mut text = String::new();
        let mut advance = 0.0;
        let mut end = 0.0;
        let mut gaps = Vec::new();
        for part in parts {
            match part {
                Object::String(codes, _) => {
                    text.push_str(&font.meanings.decode(codes));
                    for code in codes.chunks_exact(2) {
                        let code = u16::from_be_bytes([code[0], code[1]]);
                        advance += font.width(code) / 1000.0;
                        gaps.push(0.0);
                        if !font.meanings.decode(&code.to_be_bytes()).trim().is_empty() {
                            end = advance;
                        }
                    }
                }
                gap => {
                    let gap = -number(gap) / 1000.0;
                    advance += gap;
                    // A gap before the first glyph moves the line, and spaces nothing.
                    if let Some(last) = gaps.last_mut() {
                        *last += gap;
                    }
                }
            }
        }
        let whole = times(self.text, self.matrix);
        let (x, y) = self.below_head(apply(whole, (0.0, 0.0)));
        let (right, _) = self.below_head(apply(whole, (end * size, 0.0)));
        let (pen, _) = self.below_head(apply(whole, (advance * size, 0.0)));
        let scale = whole[0] / whole[3].abs();
        let line = Line {
            x,
            right,
            y,
            size: size * whole[3].abs(),
            scale,
            tracking: most_frequent(&gaps) * size,
            font: font.name.clone(),
            text,
        };
        self.push(line);
        self.pen = pen;
    }

    /// Appends a run to the line before where it goes on with it.
    fn push(&mut self, run: Line) {
        if let Some(last) = self.page.lines.last_mut() {
            let follows = (run.x - self.pen).abs() < 1.0 && (run.y - last.y).abs() < 0.01;
            if follows && (run.size - last.size).abs() < 0.01 && run.font == last.font {
                last.text.push_str(&run.text);
                if !run.text.trim().is_empty() {
                    last.right = run.right;
                }
                return;
            }
        }
        self.page.lines.push(run);
    }

    fn fill(&mut self) {
        for points in std::mem::take(&mut self.path) {
            let around = self.around(&points);
            self.page.rects.push(around);
        }
    }

    fn around(&self, points: &[(f64, f64)]) -> Box {
        let places: Vec<(f64, f64)> = (points.iter())
            .map(|point| self.below_head(apply(self.matrix, *point)))
            .collect();
        let least = |of: fn(&(f64, f64)) -> f64| places.iter().map(of).fold(f64::MAX, f64::min);
        let most = |of: fn(&(f64, f64)) -> f64| places.iter().map(of).fold(f64::MIN, f64::max);
        Box {
            left: least(|place| place.0),
            right: most(|place| place.0),
            top: least(|place| place.1),
            bottom: most(|place| place.1),
        }
    }

    fn below_head(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (x, self.page.size.1 - y)
    }
}

fn point(numbers: &[f64]) -> (f64, f64) {
    (numbers[0], numbers[1])
}

fn corners(numbers: &[f64]) -> Vec<(f64, f64)> {
    let [x, y, width, height] = numbers else {
        panic!("a rectangle has four numbers")
    };
    vec![
        (*x, *y),
        (x + width, *y),
        (x + width, y + height),
        (*x, y + height),
    ]
}

/// Returns the most frequent value, in thousandths.
fn most_frequent(values: &[f64]) -> f64 {
    let mut counts: BTreeMap<i64, usize> = BTreeMap::new();
    for value in values {
        *counts.entry((value * 1000.0).round() as i64).or_default() += 1;
    }
    let most = counts.into_iter().max_by_key(|(_, count)| *count);
    most.map_or(0.0, |(value, _)| value as f64 / 1000.0)
}
