//! Colour profiles that PDF/A-2 allows (ISO 19005-2, 6.2.4.2): ICC.1:1998-09 to ISO 15076-1, of the
//! classes input, display, output and colour space.

use super::PictureError;

/// The length of the header of a profile (ISO 15076-1, 7.2).
const HEADER: usize = 128;

/// The colours of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Colours {
    Grey,
    Rgb,
}

/// Checks that a profile can be embedded next to a picture with these colours.
pub(super) fn check(profile: &[u8], colours: Colours) -> Result<(), PictureError> {
    let Some(header) = profile
        .get(..HEADER)
        .filter(|head| &head[36..40] == b"acsp")
    else {
        return Err(PictureError::Profile("cannot be read"));
    };
    let stated = u32::from_be_bytes([header[0], header[1], header[2], header[3]]);
    if stated as usize != profile.len() {
        return Err(PictureError::Profile("is cut off"));
    }
    if !(2..=4).contains(&header[8]) {
        return Err(PictureError::Profile(
            "is of a version that PDF/A does not know",
        ));
    }
    if ![b"scnr", b"mntr", b"prtr", b"spac"]
        .contains(&&[header[12], header[13], header[14], header[15]])
    {
        return Err(PictureError::Profile(
            "does not describe a device or a colour space",
        ));
    }
    let space: &[u8] = match colours {
        Colours::Grey => b"GRAY",
        Colours::Rgb => b"RGB ",
    };
    if &header[16..20] != space {
        return Err(PictureError::Profile("is for other colours than its own"));
    }
    Ok(())
}
