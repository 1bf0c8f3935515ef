//! Whether a picture can be printed: it is decoded to its last row, since what a decoder refuses a
//! PDF cannot hold.

use std::io::Cursor;

use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::options::DecoderOptions;

use crate::source::bounds;

/// What keeps a picture from being printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// It has more than [`bounds::PIXELS`] pixels.
    TooLarge,
    /// Anything else, in words that follow its name.
    Other(&'static str),
}

const DAMAGED: Fault = Fault::Other("is damaged, or ends before the picture does");

/// Decodes a picture in PNG (ISO/IEC 15948) or JPEG (ISO/IEC 10918-1).
pub(super) fn check(bytes: &[u8]) -> Result<(), Fault> {
    let is_whole = if bytes.is_empty() {
        return Err(Fault::Other("is empty"));
    } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        png(bytes)?
    } else if bytes.starts_with(b"\xff\xd8\xff") {
        jpeg(bytes)?
    } else if bytes.starts_with(b"GIF8") {
        return Err(Fault::Other("is a GIF"));
    } else if bytes.trim_ascii_start().starts_with(b"<") {
        return Err(Fault::Other("is an SVG or another text"));
    } else {
        return Err(Fault::Other("is neither PNG nor JPEG"));
    };
    if is_whole { Ok(()) } else { Err(DAMAGED) }
}

/// Decodes a PNG row by row, and returns whether it is whole.
fn png(bytes: &[u8]) -> Result<bool, Fault> {
    let limits = png::Limits {
        bytes: usize::try_from(bounds::PIXELS).unwrap_or(usize::MAX),
    };
    let decoder = png::Decoder::new_with_limits(Cursor::new(bytes), limits);
    let mut reader = decoder.read_info().map_err(|_| DAMAGED)?;
    let info = reader.info();
    refuse_large(u64::from(info.width), u64::from(info.height))?;
    loop {
        match reader.next_row() {
            Ok(Some(_)) => {}
            Ok(None) => return Ok(reader.finish().is_ok()),
            Err(_) => return Ok(false),
        }
    }
}

/// Decodes a JPEG, and returns whether it is whole.
fn jpeg(bytes: &[u8]) -> Result<bool, Fault> {
    const END: &[u8] = b"\xff\xd9";
    let options = DecoderOptions::default()
        .set_strict_mode(true)
        .set_max_width(usize::from(u16::MAX))
        .set_max_height(usize::from(u16::MAX));
    let mut decoder = JpegDecoder::new_with_options(Cursor::new(bytes), options);
    decoder.decode_headers().map_err(|_| DAMAGED)?;
    let (width, height) = decoder.dimensions().ok_or(DAMAGED)?;
    refuse_large(width as u64, height as u64)?;
    let has_end = bytes
        .windows(END.len())
        .rev()
        .take(1024)
        .any(|part| part == END);
    Ok(has_end && decoder.decode().is_ok())
}

fn refuse_large(width: u64, height: u64) -> Result<(), Fault> {
    if width.saturating_mul(height) > bounds::PIXELS {
        return Err(Fault::TooLarge);
    }
    Ok(())
}
