//! PNG files: their chunks, of which those are kept that draw the picture.

use std::io::Cursor;
use std::sync::Arc;

use png::{ColorType, Decoder, Limits};

use super::bounds;
use super::profile::{self, Colours};
use super::{Orientation, Picture, PictureError, PictureFormat, check_bounds, exif};

/// The bytes that a file begins with.
pub(super) const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The chunks by which the picture is drawn.
const KEPT: [&[u8; 4]; 9] = [
    b"IHDR", b"PLTE", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sRGB", b"IDAT", b"IEND",
];

/// Reads a PNG file.
pub(super) fn read(bytes: &[u8]) -> Result<Picture, PictureError> {
    let mut kept = SIGNATURE.to_vec();
    let mut orientation = Orientation::Upright;
    let mut size = None;
    let mut rest = &bytes[SIGNATURE.len()..];
    loop {
        let chunk = Chunk::first_of(rest).ok_or(PictureError::Damaged)?;
        rest = &rest[chunk.whole.len()..];
        if size.is_none() {
            size = Some(extent(&chunk)?);
        }
        if chunk.name == b"eXIf" {
            orientation = exif::orientation(chunk.data);
        }
        if KEPT.iter().any(|name| *name == chunk.name) {
            kept.extend(chunk.whole);
        }
        if chunk.name == b"IEND" {
            break;
        }
    }
    decode(&kept)?;
    Ok(Picture {
        format: PictureFormat::Png,
        bytes: Arc::new(kept),
        orientation,
        stored: size.unwrap_or_default(),
    })
}

/// A chunk of a file.
struct Chunk<'a> {
    name: &'a [u8],
    data: &'a [u8],
    /// Its length, name, data and check sum.
    whole: &'a [u8],
}

impl<'a> Chunk<'a> {
    fn first_of(bytes: &'a [u8]) -> Option<Self> {
        let length = u32::from_be_bytes(bytes.get(..4)?.try_into().ok()?);
        let length = usize::try_from(length).ok()?;
        let whole = bytes.get(..length.checked_add(12)?)?;
        Some(Self {
            name: &whole[4..8],
            data: &whole[8..8 + length],
            whole,
        })
    }
}

/// Reads width and height from the first chunk.
fn extent(chunk: &Chunk<'_>) -> Result<(u32, u32), PictureError> {
    let side = |at: usize| {
        let bytes = chunk.data.get(at..at + 4)?.try_into().ok()?;
        Some(u32::from_be_bytes(bytes))
    };
    let (Some(width), Some(height), b"IHDR") = (side(0), side(4), chunk.name) else {
        return Err(PictureError::Damaged);
    };
    check_bounds(width, height)?;
    Ok((width, height))
}

/// Decodes the picture row by row, and checks its profile.
fn decode(bytes: &[u8]) -> Result<(), PictureError> {
    let damaged = |_| PictureError::Damaged;
    let limits = Limits {
        bytes: usize::try_from(bounds::PIXELS).unwrap_or(usize::MAX),
    };
    let decoder = Decoder::new_with_limits(Cursor::new(bytes), limits);
    let mut reader = decoder.read_info().map_err(damaged)?;
    if let Some(icc) = &reader.info().icc_profile {
        let colours = match reader.info().color_type {
            ColorType::Grayscale | ColorType::GrayscaleAlpha => Colours::Grey,
            ColorType::Rgb | ColorType::Rgba | ColorType::Indexed => Colours::Rgb,
        };
        profile::check(icc, colours)?;
    }
    while reader.next_interlaced_row().map_err(damaged)?.is_some() {}
    reader.finish().map_err(damaged)
}
