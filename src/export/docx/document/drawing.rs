//! Pictures in the text, with their alternative texts.

use super::look::Look;
use crate::export::markup::Markup;
use crate::source::picture::{Orientation, Picture};
use crate::typeset::unit::Size;

/// English metric units in a twentieth of a point (ISO/IEC 29500-1, 22.9.2.1).
const TWIP: i64 = 635;
/// English metric units in an inch.
const INCH: i64 = 914_400;
/// The density of pictures, as on the pages of a PDF.
const PIXELS_PER_INCH: i64 = 150;
/// The depth of a page that a picture may fill, in twentieths of a point: room for a caption stays.
const FREE: i64 = 4000;

/// Writes a run with a picture, by its number from 1 and the relationship that names its file.
pub(super) fn write(
    picture: &Picture,
    alternative: &str,
    number: usize,
    (width, height): Extent,
) -> String {
    let (rotation, flip) = turn(picture.orientation);
    let number = number.to_string();
    let (cx, cy) = (width.to_string(), height.to_string());
    let extent = [("cx", cx.as_str()), ("cy", cy.as_str())];
    let name = format!("Picture {number}");
    let relation = format!("rIdP{number}");
    let about = [
        ("id", number.as_str()),
        ("name", name.as_str()),
        ("descr", alternative),
    ];
    let mut markup = Markup::default();
    for open in ["w:r", "w:drawing"] {
        markup.open(open, &[]);
    }
    let none = [
        ("distT", "0"),
        ("distB", "0"),
        ("distL", "0"),
        ("distR", "0"),
    ];
    markup.element("wp:inline", &none, |markup| {
        markup.empty("wp:extent", &extent);
        // A picture on its side reaches beyond its own width or height.
        let beyond = match picture.orientation.swaps_sides() {
            true => (height - width) / 2,
            false => 0,
        };
        let (sides, ends) = (beyond.max(0).to_string(), (-beyond).max(0).to_string());
        let effect = [("l", &sides), ("t", &ends), ("r", &sides), ("b", &ends)];
        let effect = effect.map(|(name, value)| (name, value.as_str()));
        markup.empty("wp:effectExtent", &effect);
        markup.empty("wp:docPr", &about);
        let uri = "http://schemas.openxmlformats.org/drawingml/2006/picture";
        markup.element("a:graphic", &[("xmlns:a", MAIN)], |markup| {
            markup.element("a:graphicData", &[("uri", uri)], |markup| {
                markup.element("pic:pic", &[("xmlns:pic", uri)], |markup| {
                    markup.element("pic:nvPicPr", &[], |markup| {
                        markup.empty("pic:cNvPr", &about);
                        markup.empty("pic:cNvPicPr", &[]);
                    });
                    markup.element("pic:blipFill", &[], |markup| {
                        markup.empty("a:blip", &[("r:embed", &relation)]);
                        markup.raw("<a:stretch><a:fillRect/></a:stretch>");
                    });
                    markup.element("pic:spPr", &[], |markup| {
                        let rotation = rotation.to_string();
                        let mut turned = Vec::new();
                        if rotation != "0" {
                            turned.push(("rot", rotation.as_str()));
                        }
                        turned.extend(flip.map(|flip| (flip, "1")));
                        markup.element("a:xfrm", &turned, |markup| {
                            markup.empty("a:off", &[("x", "0"), ("y", "0")]);
                            markup.empty("a:ext", &extent);
                        });
                        markup.raw("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>");
                    });
                });
            });
        });
    });
    for close in ["w:drawing", "w:r"] {
        markup.close(close);
    }
    markup.into_string()
}

/// The width and height of a picture as it is stored, in English metric units.
pub(super) type Extent = (i64, i64);

/// Returns the extent of a picture that is shown in a size.
pub(super) fn extent(picture: &Picture, size: Size) -> Extent {
    let [width, height] = [size.width, size.height].map(|side| side.to_milli_pt() * TWIP / 50);
    match picture.orientation.swaps_sides() {
        true => (height, width),
        false => (width, height),
    }
}

/// The namespace of drawings.
const MAIN: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";

/// Returns the width and height of a picture as it is stored: that of its pixels, or less where the
/// picture as it is shown has no room.
pub(super) fn size(picture: &Picture, look: &Look) -> Extent {
    let (width, height) = picture.stored_size();
    let pixels = (i64::from(width), i64::from(height));
    let at_density = |pixels: i64| pixels * INCH / PIXELS_PER_INCH;
    let (mut size, mut most) = (
        (at_density(pixels.0), at_density(pixels.1)),
        (look.measure * TWIP, (look.paper.1 - FREE) * TWIP),
    );
    if picture.orientation.swaps_sides() {
        most = (most.1, most.0);
    }
    if size.0 > most.0 {
        size = (most.0, most.0 * pixels.1 / pixels.0.max(1));
    }
    if size.1 > most.1 {
        size = (most.1 * pixels.0 / pixels.1.max(1), most.1);
    }
    (size.0.max(1), size.1.max(1))
}

/// Returns how a picture is turned: clockwise, in sixty-thousandths of a degree, after it was
/// mirrored.
fn turn(orientation: Orientation) -> (i64, Option<&'static str>) {
    const QUARTER: i64 = 5_400_000;
    match orientation {
        Orientation::Upright => (0, None),
        Orientation::Mirrored => (0, Some("flipH")),
        Orientation::HalfTurn => (2 * QUARTER, None),
        Orientation::Flipped => (0, Some("flipV")),
        Orientation::Transposed => (3 * QUARTER, Some("flipH")),
        Orientation::QuarterTurn => (QUARTER, None),
        Orientation::Transversed => (QUARTER, Some("flipH")),
        Orientation::ThreeQuarterTurn => (3 * QUARTER, None),
    }
}
