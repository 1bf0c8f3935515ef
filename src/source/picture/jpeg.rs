//! JPEG files: their segments, of which those are kept that draw the picture.

use std::sync::Arc;

use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::profile::{self, Colours};
use super::{Orientation, Picture, PictureError, PictureFormat, check_bounds, exif};

/// The bytes that a file begins with: the start of the image, and the first byte of a marker.
pub(super) const START: &[u8] = b"\xff\xd8\xff";

const START_OF_IMAGE: u8 = 0xd8;
const END_OF_IMAGE: u8 = 0xd9;
const START_OF_SCAN: u8 = 0xda;
const COMMENT: u8 = 0xfe;

const EXIF: &[u8] = b"Exif\0\0";
const ICC: &[u8] = b"ICC_PROFILE\0";
const JFIF: &[u8] = b"JFIF\0";
const ADOBE: &[u8] = b"Adobe";

/// The bytes of a JFIF segment without the thumbnail.
const JFIF_BYTES: usize = 12;

/// Reads a JPEG file.
pub(super) fn read(bytes: &[u8]) -> Result<Picture, PictureError> {
    let mut reader = Reader {
        bytes,
        at: 2,
        kept: vec![0xff, START_OF_IMAGE],
        frame: None,
        orientation: Orientation::Upright,
        profile: Vec::new(),
    };
    while reader.segment()? {}
    let frame = reader.frame.ok_or(PictureError::Damaged)?;
    if !reader.profile.is_empty() {
        profile::check(&whole_profile(reader.profile)?, frame.colours)?;
    }
    decode(&reader.kept)?;
    Ok(Picture {
        format: PictureFormat::Jpeg,
        bytes: Arc::new(reader.kept),
        orientation: reader.orientation,
        stored: (frame.width, frame.height),
    })
}

/// Decodes the picture to its last row, since what a decoder refuses a PDF cannot show.
fn decode(bytes: &[u8]) -> Result<(), PictureError> {
    let options = DecoderOptions::default()
        .set_strict_mode(true)
        .set_max_width(usize::from(u16::MAX))
        .set_max_height(usize::from(u16::MAX));
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    match decoder.decode() {
        Ok(_) => Ok(()),
        Err(_) => Err(PictureError::Damaged),
    }
}

/// The content of a frame header.
#[derive(Clone, Copy)]
struct Frame {
    width: u32,
    height: u32,
    colours: Colours,
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
    /// The file without metadata, as far as it has been read.
    kept: Vec<u8>,
    frame: Option<Frame>,
    orientation: Orientation,
    /// The pieces of the colour profile: their number, how many there are, and their bytes.
    profile: Vec<(u8, u8, &'a [u8])>,
}

impl<'a> Reader<'a> {
    /// Reads the next segment, and returns whether another follows.
    fn segment(&mut self) -> Result<bool, PictureError> {
        let marker = self.marker()?;
        if marker == END_OF_IMAGE {
            self.kept.extend([0xff, marker]);
            return Ok(false);
        }
        // Markers that stand alone: TEM and those that restart a scan.
        if matches!(marker, 0x01 | 0xd0..=0xd7) {
            return Ok(true);
        }
        let length = usize::from(u16::from_be_bytes(self.take::<2>()?));
        let body = length
            .checked_sub(2)
            .and_then(|length| self.bytes.get(self.at..self.at + length))
            .ok_or(PictureError::Damaged)?;
        self.at += body.len();
        match marker {
            0xe0..=0xef | COMMENT => self.application(marker, body),
            0xc0..=0xcf if !matches!(marker, 0xc4 | 0xc8 | 0xcc) => {
                self.frame = Some(frame(marker, body)?);
                self.keep(marker, body);
            }
            START_OF_SCAN => {
                self.keep(marker, body);
                self.scan()?;
            }
            _ => self.keep(marker, body),
        }
        Ok(true)
    }

    fn marker(&mut self) -> Result<u8, PictureError> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        if rest.first().is_some_and(|byte| *byte != 0xff) {
            return Err(PictureError::Damaged);
        }
        let fill = rest.iter().take_while(|byte| **byte == 0xff).count();
        let marker = *rest.get(fill).ok_or(PictureError::Damaged)?;
        self.at += fill + 1;
        Ok(marker)
    }

    fn take<const N: usize>(&mut self) -> Result<[u8; N], PictureError> {
        let taken = self.bytes.get(self.at..self.at + N);
        let taken = taken.and_then(|taken| taken.try_into().ok());
        self.at += N;
        taken.ok_or(PictureError::Damaged)
    }

    fn keep(&mut self, marker: u8, body: &[u8]) {
        let length = u16::try_from(body.len() + 2).unwrap_or(u16::MAX);
        self.kept.extend([0xff, marker]);
        self.kept.extend(length.to_be_bytes());
        self.kept.extend(body);
    }

    /// Reads a segment of an application's, and keeps it only if the picture is drawn by it.
    fn application(&mut self, marker: u8, body: &'a [u8]) {
        if marker == 0xe1 {
            if let Some(data) = body.strip_prefix(EXIF) {
                self.orientation = exif::orientation(data);
            }
        } else if marker == 0xe0 && body.starts_with(JFIF) && body.len() >= JFIF_BYTES {
            let mut jfif = body[..JFIF_BYTES].to_vec();
            // A thumbnail of no extent.
            jfif.extend([0, 0]);
            self.keep(marker, &jfif);
        } else if marker == 0xee && body.starts_with(ADOBE) {
            self.keep(marker, body);
        } else if marker == 0xe2
            && let Some([number, count, data @ ..]) = body.strip_prefix(ICC)
        {
            self.profile.push((*number, *count, data));
            self.keep(marker, body);
        }
    }

    /// Keeps the data of a scan, up to the next marker that does not restart it.
    fn scan(&mut self) -> Result<(), PictureError> {
        let data = &self.bytes[self.at..];
        let is_end = |pair: &[u8]| pair[0] == 0xff && !matches!(pair[1], 0x00 | 0xd0..=0xd7 | 0xff);
        let length = data.windows(2).position(is_end);
        let length = length.ok_or(PictureError::Damaged)?;
        self.kept.extend(&data[..length]);
        self.at += length;
        Ok(())
    }
}

/// Reads the header of a frame, and refuses what a PDF cannot show.
fn frame(marker: u8, body: &[u8]) -> Result<Frame, PictureError> {
    let [precision, height1, height0, width1, width0, components, ..] = *body else {
        return Err(PictureError::Damaged);
    };
    let width = u32::from(u16::from_be_bytes([width1, width0]));
    let height = u32::from(u16::from_be_bytes([height1, height0]));
    check_bounds(width, height)?;
    // Sequential and progressive frames with Huffman codes (ISO 32000-1, 7.4.8).
    if !matches!(marker, 0xc0..=0xc2) || precision != 8 {
        return Err(PictureError::Unsupported(
            "is a JPEG without loss, with arithmetic codes or with more than 8 bits".to_owned(),
        ));
    }
    let colours = match components {
        1 => Colours::Grey,
        3 => Colours::Rgb,
        4 => return Err(PictureError::Inks),
        other => {
            let what = format!("is a JPEG of {other} colours");
            return Err(PictureError::Unsupported(what));
        }
    };
    Ok(Frame {
        width,
        height,
        colours,
    })
}

/// Joins the pieces of a profile.
fn whole_profile(mut pieces: Vec<(u8, u8, &[u8])>) -> Result<Vec<u8>, PictureError> {
    pieces.sort_by_key(|(number, ..)| *number);
    let count = pieces.len();
    let is_next = |(index, (number, of, _)): (usize, &(u8, u8, &[u8]))| {
        usize::from(*number) == index + 1 && usize::from(*of) == count
    };
    if !pieces.iter().enumerate().all(is_next) {
        return Err(PictureError::Profile("is cut off"));
    }
    Ok(pieces
        .iter()
        .flat_map(|(.., data)| *data)
        .copied()
        .collect())
}
