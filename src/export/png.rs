//! Pages as images: a format of the feature `png`.

#[cfg(feature = "png")]
mod draw;

#[cfg(feature = "png")]
pub use draw::{Pair, Side, draw_pairs, is_ours, write};

use super::format::{Format, Setting, Settings, Writer};

/// The format.
pub(super) const FORMAT: Format = Format {
    name: "png",
    summary: "An image of each page",
    noun: "an image",
    start: b"\x89PNG",
    settings: &[Setting::Width],
    read_settings: |bytes, settings| {
        if let Some(width) = width_of(bytes) {
            settings.width = width;
        }
    },
    locate: |_, _| String::new(),
    words: |_| None,
    writer: WRITER,
};

#[cfg(feature = "png")]
const WRITER: Writer = Writer::Pages {
    write: |pdf, settings| write(pdf, settings.width),
    is_ours,
};

#[cfg(not(feature = "png"))]
const WRITER: Writer = Writer::Absent {
    feature: "png",
    missing: "images",
};

/// Returns the width of an image, in pixels (PNG specification, 11.2.2).
fn width_of(bytes: &[u8]) -> Option<u32> {
    const START: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
    let size = bytes.strip_prefix(START)?;
    let width = u32::from_be_bytes(size.get(..4)?.try_into().ok()?);
    (1..=Settings::WIDEST).contains(&width).then_some(width)
}
