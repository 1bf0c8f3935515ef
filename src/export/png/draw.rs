//! Pages as images, made from the finished PDF, so that an image shows what a reader sees.
//!
//! An image of black letters on white is written in the sixteen greys that a smoothed edge needs,
//! half of the bytes of 256; one that shows a coloured user-supplied image has a palette where
//! 256 colours are enough, and is written in full colour where they are not.

mod pairs;

use std::collections::BTreeSet;
use std::sync::Arc;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::page::Page;
use hayro::vello_cpu::Pixmap;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings};
use png::{BitDepth, ColorType, Compression, Encoder, EncodingError, Filter};

use crate::export::Settings;
use crate::report::{Diagnostic, Rule};
pub use pairs::{Pair, Side, draw_pairs};

/// The origin stated in each image: the key and the text (PNG specification, 11.3.3.1).
const PROGRAM: (&str, &str) = ("Software", "demarche");

/// Draws each page of a PDF `width` pixels wide, as the bytes of a PNG file.
///
/// # Errors
///
/// One where `width` is zero or above 4961 pixels, or if the bytes are not a PDF.
pub fn write(pdf: &[u8], width: u32) -> Result<Vec<Vec<u8>>, Diagnostic> {
    check_width(width)?;
    let pdf = read(pdf)?;
    let cache = RenderCache::new();
    pdf.pages()
        .iter()
        .map(|page| encode(&Picture::of(&draw(page, &cache, width))))
        .collect()
}

/// Returns whether an image was written by this module, which marks it with a text chunk.
pub fn is_ours(bytes: &[u8]) -> bool {
    const START: &[u8] = b"\x89PNG\r\n\x1a\n";
    let said = [PROGRAM.0.as_bytes(), b"\0", PROGRAM.1.as_bytes()].concat();
    let mut rest = bytes.strip_prefix(START).unwrap_or_default();
    // A chunk: the length of its data, its kind, its data, and a sum (PNG specification, 5.3).
    while let Some((length, after)) = rest.split_first_chunk() {
        let Some((kind, after)) = after.split_first_chunk::<4>() else {
            return false;
        };
        let length = u32::from_be_bytes(*length) as usize;
        let Some(data) = after.get(..length) else {
            return false;
        };
        if kind == b"tEXt" && data == said {
            return true;
        }
        rest = after.get(length + 4..).unwrap_or_default();
    }
    false
}

fn check_width(width: u32) -> Result<(), Diagnostic> {
    const WIDEST: u32 = Settings::WIDEST;
    if (1..=WIDEST).contains(&width) {
        return Ok(());
    }
    Err(fault(&format!(
        "expected a width between 1 and {WIDEST} pixels, found {width}"
    )))
}

fn read(pdf: &[u8]) -> Result<Pdf, Diagnostic> {
    Pdf::new(Arc::new(pdf.to_vec()))
        .map_err(|error| fault(&format!("the PDF cannot be read again: {error:?}")))
}

/// An image by its pixels, row by row.
struct Picture {
    width: usize,
    height: usize,
    pixels: Vec<[u8; 3]>,
}

impl Picture {
    fn of(drawn: &Pixmap) -> Self {
        Self {
            width: usize::from(drawn.width()),
            height: usize::from(drawn.height()),
            pixels: drawn.data().iter().map(colour).collect(),
        }
    }

    /// Returns the pixels of a row; none below the last.
    fn row(&self, row: usize) -> Option<&[[u8; 3]]> {
        let start = row * self.width;
        self.pixels.get(start..start + self.width)
    }
}

fn fault(what: &str) -> Diagnostic {
    Diagnostic::new(Rule::PNG_ERROR, what)
        .note("this is an error in demarche, not in the letter")
        .help("report it together with a letter that shows it")
}

fn draw<'a>(page: &'a Page<'a>, cache: &RenderCache<'a>, width: u32) -> Pixmap {
    let (page_width, page_height) = page.render_dimensions();
    let scale = width as f32 / page_width.max(1.0);
    let height = (page_height * scale)
        .round()
        .clamp(1.0, f32::from(u16::MAX));
    let settings = RenderSettings {
        x_scale: scale,
        y_scale: scale,
        width: u16::try_from(width).ok(),
        height: Some(height as u16),
        bg_color: WHITE,
    };
    hayro::render(page, cache, &InterpreterSettings::default(), &settings)
}

fn encode(picture: &Picture) -> Result<Vec<u8>, Diagnostic> {
    let encoded = encoded(picture);
    encoded.map_err(|error| fault(&format!("a picture cannot be written: {error}")))
}

fn encoded(picture: &Picture) -> Result<Vec<u8>, EncodingError> {
    let colours = &picture.pixels;
    let palette = palette(colours);
    let is_grey = |[red, green, blue]: &[u8; 3]| red == green && green == blue;
    let rows = colours.chunks(picture.width);
    let (color, depth, data): (_, _, Vec<u8>) = match &palette {
        Some(palette) if palette.iter().all(is_grey) => {
            let packed = rows.flat_map(grey_row);
            (ColorType::Grayscale, BitDepth::Four, packed.collect())
        }
        Some(palette) => {
            let index = |colour| palette.binary_search(colour).unwrap_or_default() as u8;
            let indexed = colours.iter().map(index);
            (ColorType::Indexed, BitDepth::Eight, indexed.collect())
        }
        None => (ColorType::Rgb, BitDepth::Eight, colours.concat()),
    };
    let mut bytes = Vec::new();
    let (width, height) = (picture.width as u32, picture.height as u32);
    let mut encoder = Encoder::new(&mut bytes, width, height);
    encoder.set_compression(Compression::Balanced);
    encoder.set_color(color);
    encoder.set_depth(depth);
    encoder.add_text_chunk(PROGRAM.0.to_owned(), PROGRAM.1.to_owned())?;
    // Neighbours in a palette have nothing in common but their numbers.
    encoder.set_filter(match color {
        ColorType::Rgb => Filter::Adaptive,
        _ => Filter::NoFilter,
    });
    if let (ColorType::Indexed, Some(palette)) = (color, palette) {
        encoder.set_palette(palette.concat());
    }
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&data)?;
    writer.finish()?;
    Ok(bytes)
}

/// Returns a pixel, a grey one as the nearest of the sixteen greys.
fn colour(pixel: &Colour) -> [u8; 3] {
    if pixel.r == pixel.g && pixel.g == pixel.b {
        [((u32::from(pixel.r) + 8) / 17 * 17) as u8; 3]
    } else {
        [pixel.r, pixel.g, pixel.b]
    }
}

/// Returns the colours of an image in order, where there are no more than a palette holds.
fn palette(colours: &[[u8; 3]]) -> Option<Vec<[u8; 3]>> {
    const MOST: usize = 256;
    let mut found = BTreeSet::new();
    let mut last = None;
    for colour in colours {
        // Most pixels are as the one before them.
        if last != Some(colour) && found.insert(*colour) && found.len() > MOST {
            return None;
        }
        last = Some(colour);
    }
    Some(found.into_iter().collect())
}

type Colour = hayro::vello_cpu::color::PremulRgba8;

/// Packs a row of greys, two to a byte (PNG specification, 7.2).
fn grey_row(row: &[[u8; 3]]) -> Vec<u8> {
    let sixteenth = |[grey, ..]: &[u8; 3]| grey / 17;
    row.chunks(2)
        .map(|pair| sixteenth(&pair[0]) << 4 | pair.get(1).map_or(0, sixteenth))
        .collect()
}

#[cfg(test)]
mod tests;
