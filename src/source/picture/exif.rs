//! The orientation that a camera stated (Exif 2.3, tag 0x0112).

/// The tag of the orientation.
const ORIENTATION: u16 = 0x0112;

/// The rotation of a picture for display.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Orientation {
    /// As they are stored.
    #[default]
    Upright,
    /// Left and right are exchanged.
    Mirrored,
    /// By half a turn.
    HalfTurn,
    /// Head and foot are exchanged.
    Flipped,
    /// Rows and columns are exchanged.
    Transposed,
    /// By a quarter turn clockwise.
    QuarterTurn,
    /// Rows and columns are exchanged along the other diagonal.
    Transversed,
    /// By three quarters of a turn clockwise.
    ThreeQuarterTurn,
}

impl Orientation {
    /// Returns whether a row of the stored picture is shown as a column.
    pub fn swaps_sides(self) -> bool {
        matches!(
            self,
            Self::Transposed | Self::QuarterTurn | Self::Transversed | Self::ThreeQuarterTurn
        )
    }

    fn of_number(number: u16) -> Self {
        match number {
            2 => Self::Mirrored,
            3 => Self::HalfTurn,
            4 => Self::Flipped,
            5 => Self::Transposed,
            6 => Self::QuarterTurn,
            7 => Self::Transversed,
            8 => Self::ThreeQuarterTurn,
            _ => Self::Upright,
        }
    }
}

/// Writes a segment of JPEG with Exif data that state an orientation and nothing else.
pub(super) fn written(orientation: Orientation) -> [u8; 36] {
    let mut segment = *b"\xFF\xE1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\
        \x01\x12\0\x03\0\0\0\x01\0\x01\0\0\0\0\0\0";
    segment[29] = orientation as u8 + 1;
    segment
}

/// Reads the orientation from Exif data, which has the structure of a TIFF file; upright if it
/// states none.
pub(super) fn orientation(data: &[u8]) -> Orientation {
    number(data).map_or(Orientation::Upright, Orientation::of_number)
}

fn number(data: &[u8]) -> Option<u16> {
    let is_little = match data.get(..2)? {
        b"II" => true,
        b"MM" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let bytes: [u8; 2] = data.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if is_little {
            u16::from_le_bytes(bytes)
        } else {
            u16::from_be_bytes(bytes)
        })
    };
    let long = |at: usize| {
        let bytes: [u8; 4] = data.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if is_little {
            u32::from_le_bytes(bytes)
        } else {
            u32::from_be_bytes(bytes)
        })
    };
    let directory = long(4)? as usize;
    let entries = usize::from(short(directory)?);
    (0..entries)
        .map(|entry| directory + 2 + 12 * entry)
        .find(|at| short(*at) == Some(ORIENTATION))
        .and_then(|at| short(at + 8))
}
