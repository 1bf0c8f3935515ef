//! Pages as pictures, made from the finished PDF, so that a picture shows what a reader sees.
//!
//! A picture of black letters on white is written in the sixteen greys that a smoothed edge needs,
//! half of the bytes of 256; one that shows a coloured picture of the user's is written in full colour.

use std::sync::Arc;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::page::Page;
use hayro::vello_cpu::Pixmap;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings};
use png::{BitDepth, ColorType, Compression, Encoder, EncodingError, Filter};

use crate::diagnostic::Diagnostic;

/// The widest picture, in pixels: A4 at 600 of them to the inch.
const WIDEST: u32 = 4961;

/// Draws each page of a PDF `width` pixels wide, as the bytes of a PNG file.
///
/// # Errors
///
/// One where `width` is zero or above 4961 pixels, or where the bytes are no PDF.
pub fn write(pdf: &[u8], width: u32) -> Result<Vec<Vec<u8>>, Diagnostic> {
    if !(1..=WIDEST).contains(&width) {
        return Err(Diagnostic::error(
            "picture-width",
            format!("expected a width between 1 and {WIDEST} pixels, found {width}"),
        )
        .help(format!("choose a width of at most {WIDEST}")));
    }
    let pdf = Pdf::new(Arc::new(pdf.to_vec()))
        .map_err(|error| fault(&format!("the PDF cannot be read again: {error:?}")))?;
    let cache = RenderCache::new();
    pdf.pages()
        .iter()
        .map(|page| {
            let picture = draw(page, &cache, width);
            encode(&picture)
                .map_err(|error| fault(&format!("a picture cannot be written: {error}")))
        })
        .collect()
}

fn fault(what: &str) -> Diagnostic {
    Diagnostic::error("png-fault", what)
        .note("this is a fault of demarche and not of the letter")
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

fn encode(picture: &Pixmap) -> Result<Vec<u8>, EncodingError> {
    let pixels = picture.data();
    let is_grey = pixels
        .iter()
        .all(|pixel| pixel.r == pixel.g && pixel.g == pixel.b);
    let mut bytes = Vec::new();
    let (width, height) = (u32::from(picture.width()), u32::from(picture.height()));
    let mut encoder = Encoder::new(&mut bytes, width, height);
    encoder.set_compression(Compression::Balanced);
    let data: Vec<u8> = if is_grey {
        encoder.set_color(ColorType::Grayscale);
        encoder.set_depth(BitDepth::Four);
        encoder.set_filter(Filter::NoFilter);
        let row = |row: &[_]| grey_row(row);
        pixels.chunks(width as usize).flat_map(row).collect()
    } else {
        encoder.set_color(ColorType::Rgb);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_filter(Filter::Adaptive);
        let colours = |pixel: &Colour| [pixel.r, pixel.g, pixel.b];
        pixels.iter().flat_map(colours).collect()
    };
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&data)?;
    writer.finish()?;
    Ok(bytes)
}

type Colour = hayro::vello_cpu::color::PremulRgba8;

/// Packs a row of greys, two to a byte (PNG specification, 7.2).
fn grey_row(row: &[Colour]) -> Vec<u8> {
    let sixteenth = |pixel: &Colour| ((u32::from(pixel.r) + 8) / 17) as u8;
    row.chunks(2)
        .map(|pair| sixteenth(&pair[0]) << 4 | pair.get(1).map_or(0, sixteenth))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::write;

    #[test]
    fn a_width_of_nothing_is_refused() {
        let refused = write(b"", 0).expect_err("no width");
        assert_eq!(
            refused.message,
            "expected a width between 1 and 4961 pixels, found 0"
        );
    }

    #[test]
    fn what_is_no_pdf_is_refused() {
        let refused = write(b"a letter", 100).expect_err("no PDF");
        assert_eq!(refused.code, "png-fault");
    }
}
