use super::{code39, code39_width, qr};
use crate::typeset::galley::Drawing;
use crate::typeset::unit::{Length, Point, Size};
use proptest::prelude::*;
use rxing::common::HybridBinarizer;
use rxing::qrcode::QRCodeReader;
use rxing::{BinaryBitmap, DecodeHints, Luma8LuminanceSource, Reader, oned::Code39Reader};

/// Picture elements to a point.
const SCALE: i64 = 8;
/// The white around a drawing, in points.
const MARGIN: i64 = 30;

type Picture = BinaryBitmap<HybridBinarizer<Luma8LuminanceSource>>;

/// Paints a drawing black on white.
fn painted(drawing: &Drawing) -> Picture {
    let pixel = |length: Length| (length.units() * SCALE / Length::pt(1).units()) as usize;
    let edge = (MARGIN * SCALE) as usize;
    let width = pixel(drawing.size.width) + 2 * edge;
    let height = pixel(drawing.size.height) + 2 * edge;
    let mut luma = vec![255; width * height];
    for rect in &drawing.rects {
        for y in pixel(rect.origin.y)..pixel(rect.bottom()) {
            for x in pixel(rect.origin.x)..pixel(rect.right()) {
                luma[(y + edge) * width + x + edge] = 0;
            }
        }
    }
    let source =
        Luma8LuminanceSource::new(luma, width as u32, height as u32).expect("as large as said");
    BinaryBitmap::new(HybridBinarizer::new(source))
}

fn read_bars(text: &str, width: Length) -> String {
    let size = Size {
        width,
        height: Length::pt(11),
    };
    let drawing = code39(text, Point::default(), size);
    Code39Reader::default()
        .decode(&mut painted(&drawing))
        .expect("a reader reads it")
        .getText()
        .to_string()
}

/// Reads a code from an image with nothing else.
///
/// The reader is given the corners: when it searches an image for the corners of a code, it takes
/// other modules of some codes for a corner, at some scales (`A/2089/7/Rev.1` at eight image
/// elements to a point and not at six).
fn read_qr(address: &str) -> String {
    let drawing = qr(address, Point::default(), Length::milli_pt(54_700)).expect("it is short");
    let alone = DecodeHints {
        PureBarcode: Some(true),
        ..DecodeHints::default()
    };
    QRCodeReader
        .decode_with_hints(&mut painted(&drawing), &alone)
        .expect("a reader reads it")
        .getText()
        .to_string()
}

#[test]
fn a_job_number_is_read_again_without_its_hyphen() {
    assert_eq!(read_bars("16-03196", Length::milli_pt(113_200)), "1603196");
}

#[test]
fn an_address_is_read_again() {
    for symbol in ["ru/A/HRC/WG.6/34/ITA/3", "A/2089/7/Rev.1"] {
        let address = format!("https://undocs.org/{symbol}");
        assert_eq!(read_qr(&address), address);
    }
}

#[test]
fn the_code_of_the_measured_document_has_29_modules() {
    let side = Length::pt(29);
    let drawing = qr("https://undocs.org/A/INF/76/1", Point::default(), side).unwrap();
    // A finder pattern is seven modules wide.
    assert_eq!(drawing.rects[0].size.width, Length::pt(7));
    assert_eq!(drawing.rects[0].size.height, Length::pt(1));
}

#[test]
fn bars_fill_their_box_from_edge_to_edge() {
    let size = Size {
        width: Length::milli_pt(113_200),
        height: Length::pt(11),
    };
    let drawing = code39("1603196", Point::default(), size);
    assert_eq!(drawing.rects.len(), 9 * 5);
    assert_eq!(drawing.rects[0].origin.x, Length::ZERO);
    assert_eq!(drawing.rects[44].right(), size.width);
}

#[test]
fn a_code_of_more_figures_is_wider_by_as_much() {
    assert_eq!(code39_width(7, Length::pt(143)), Length::pt(143));
    assert_eq!(code39_width(8, Length::pt(143)), Length::pt(159));
}

#[test]
fn an_address_too_long_for_a_code_has_none() {
    assert!(qr(&"x".repeat(5000), Point::default(), Length::pt(55)).is_none());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn every_job_number_is_read_again(number in "[0-9]{7}") {
        prop_assert_eq!(read_bars(&number, Length::milli_pt(113_200)), number);
    }

    #[test]
    fn every_symbol_is_read_again(symbol in "[SAE]/(20[0-9]{2}|[0-9]{2})/[0-9]{1,4}(/Rev\\.1)?") {
        let address = format!("https://undocs.org/{symbol}");
        prop_assert_eq!(read_qr(&address), address);
    }
}
