//! User-supplied pictures: PNG (ISO/IEC 15948) and JPEG (ISO/IEC 10918-1).
//!
//! A photograph says where and when it was taken, and with which camera: danger to a witness who
//! took it. What is read here is the picture alone. Of a file only the parts that draw it are kept;
//! the orientation is kept next to them, and everything after the end of the picture is dropped.
//! The bounds are read before anything is decoded.

mod exif;
mod jpeg;
mod png;
mod profile;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

pub use exif::Orientation;

use super::bounds;

/// A picture that can be printed, without metadata.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// The format of the bytes.
    pub format: PictureFormat,
    /// The file without metadata.
    pub bytes: Arc<Vec<u8>>,
    /// The rotation of the stored rows and columns for display.
    pub orientation: Orientation,
    /// The width and height in pixels, as stored.
    stored: (u32, u32),
}

/// A format of pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFormat {
    /// ISO/IEC 15948.
    Png,
    /// ISO/IEC 10918-1.
    Jpeg,
}

impl PictureFormat {
    /// Returns the media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }
}

/// A PNG of one grey pixel, for tests.
#[cfg(test)]
pub(crate) const PIXEL: [u8; 67] = *b"\x89PNG\r\n\x1a\n\
    \0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\
    \0\0\0\nIDATx\x9cch\0\0\0\x82\0\x81w\xcdr\xb6\
    \0\0\0\0IEND\xaeB`\x82";

/// A reason why a file cannot be printed as a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PictureError {
    /// It is not PNG or JPEG; what it is instead.
    Format(&'static str),
    /// A decoder refuses it, or it ends too early.
    Damaged,
    /// It is of a kind of JPEG that a PDF cannot show; what it is.
    Unsupported(String),
    /// It has more than [`bounds::PIXELS`] pixels.
    TooLarge,
    /// Its colours are inks.
    Inks,
    /// Its colour profile cannot be used; the reason.
    Profile(&'static str),
}

impl Picture {
    /// Reads a picture from the bytes of a file.
    ///
    /// # Errors
    ///
    /// The first thing that keeps it from being printed.
    pub fn read(bytes: &[u8]) -> Result<Self, PictureError> {
        if bytes.is_empty() {
            return Err(PictureError::Format("is empty"));
        }
        if bytes.starts_with(png::SIGNATURE) {
            png::read(bytes)
        } else if bytes.starts_with(jpeg::START) {
            jpeg::read(bytes)
        } else {
            Err(PictureError::Format(other_format(bytes)))
        }
    }

    /// Returns the width and height in pixels, as stored.
    pub fn stored_size(&self) -> (u32, u32) {
        self.stored
    }

    /// Returns the file with its orientation, for programs that turn pictures themselves: the only
    /// thing that Exif data say of it then.
    pub fn with_orientation(&self) -> Cow<'_, [u8]> {
        let is_upright = self.orientation == Orientation::Upright;
        match (self.format, self.bytes.split_at_checked(2)) {
            (PictureFormat::Jpeg, Some((start, rest))) if !is_upright => {
                let exif = exif::written(self.orientation);
                [start, exif.as_slice(), rest].concat().into()
            }
            _ => self.bytes.as_slice().into(),
        }
    }

    /// Returns the width and height in pixels, as the picture is shown.
    pub fn size(&self) -> (u32, u32) {
        let (width, height) = self.stored;
        if self.orientation.swaps_sides() {
            (height, width)
        } else {
            (width, height)
        }
    }
}

impl fmt::Debug for Picture {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (width, height) = self.size();
        write!(formatter, "Picture({:?}, {width} × {height})", self.format)
    }
}

impl PictureError {
    /// Returns what to do about it.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Format(_) | Self::Damaged | Self::Unsupported(_) => {
                "save the picture as PNG or JPEG, and name that file"
            }
            Self::TooLarge => "save it smaller",
            Self::Inks => "save the picture in RGB colours",
            Self::Profile(_) => "save the picture with the profile sRGB, or without a profile",
        }
    }
}

/// Writes the error as what is said of a file: `is empty`, `is a GIF`.
impl fmt::Display for PictureError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Format(what) => formatter.write_str(what),
            Self::Unsupported(what) => formatter.write_str(what),
            Self::Damaged => formatter.write_str("is damaged, or ends before the picture does"),
            Self::TooLarge => formatter.write_str("has too many pixels"),
            Self::Inks => formatter.write_str("has the colours of printing inks (CMYK)"),
            Self::Profile(reason) => {
                write!(formatter, "has a colour profile that {reason}")
            }
        }
    }
}

/// Returns what a file is that is not a picture of either format.
fn other_format(bytes: &[u8]) -> &'static str {
    if bytes.starts_with(b"GIF8") {
        "is a GIF"
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        "is a WebP"
    } else if bytes.starts_with(b"II*\0") || bytes.starts_with(b"MM\0*") {
        "is a TIFF"
    } else if bytes.get(4..8) == Some(b"ftyp") {
        "is an HEIC or another film format"
    } else if bytes.starts_with(b"%PDF") {
        "is a PDF"
    } else if bytes.trim_ascii_start().starts_with(b"<") {
        "is an SVG or another text"
    } else {
        "is neither PNG nor JPEG"
    }
}

/// Refuses a picture with too many pixels, before it is decoded.
fn check_bounds(width: u32, height: u32) -> Result<(), PictureError> {
    let pixels = u64::from(width) * u64::from(height);
    if pixels == 0 {
        return Err(PictureError::Damaged);
    }
    if pixels > bounds::PIXELS {
        return Err(PictureError::TooLarge);
    }
    Ok(())
}
