//! The marks that machines read, painted from the page and read by a decoder that had no part in
//! making them.

use super::circulation::is_near;
use super::geometry::{Box, Page, pages};
use super::letters::circulated;
use rxing::common::HybridBinarizer;
use rxing::{BinaryBitmap, Luma8LuminanceSource, Reader};

#[test]
fn the_marks_are_read_again_from_the_page() {
    let pages = pages(&circulated("assembly"));
    let page = &pages[0];
    let bars = part(page, |rect| rect.top > 745.0 && rect.right < 200.0);
    let around = around(&bars);
    assert!(is_near(around.left, 65.4) && is_near(around.right, 166.2));
    assert!(is_near(around.bottom, 762.24) && is_near(around.bottom - around.top, 11.0));
    let mut bars = painted(&bars);
    let text = rxing::oned::Code39Reader::default()
        .decode(&mut bars)
        .unwrap();
    assert_eq!(text.getText(), "2192065");

    let code = part(page, |rect| rect.left > 495.0 && rect.top > 709.0);
    let around = self::around(&code);
    assert!(is_near(around.left, 495.2) && is_near(around.right, 549.9));
    assert!(is_near(around.top, 709.3) && is_near(around.bottom, 764.0));
    let text = rxing::qrcode::QRCodeReader
        .decode(&mut painted(&code))
        .unwrap();
    assert_eq!(text.getText(), "https://undocs.org/A/75/9765");
}

#[test]
fn the_address_of_a_translation_names_its_language() {
    let pages = pages(&circulated("arabic"));
    let code = part(&pages[0], |rect| rect.right < 130.0 && rect.top > 709.0);
    let text = rxing::qrcode::QRCodeReader
        .decode(&mut painted(&code))
        .unwrap();
    assert_eq!(text.getText(), "https://undocs.org/ar/S/2016/9199");
}

fn part(page: &Page, is_part: impl Fn(&Box) -> bool) -> Vec<Box> {
    page.rects
        .iter()
        .filter(|rect| is_part(rect))
        .copied()
        .collect()
}

fn around(rects: &[Box]) -> Box {
    let first = rects[0];
    rects.iter().fold(first, |around, rect| Box {
        left: around.left.min(rect.left),
        right: around.right.max(rect.right),
        top: around.top.min(rect.top),
        bottom: around.bottom.max(rect.bottom),
    })
}

/// Paints rectangles black on white, eight picture elements to a point.
fn painted(rects: &[Box]) -> BinaryBitmap<HybridBinarizer<Luma8LuminanceSource>> {
    let all = around(rects);
    let margin = 30.0;
    let pixel = |points: f64| ((points + margin) * 8.0).round() as usize;
    let width = pixel(all.right - all.left + margin);
    let height = pixel(all.bottom - all.top + margin);
    let mut luma = vec![255; width * height];
    for rect in rects {
        for y in pixel(rect.top - all.top)..pixel(rect.bottom - all.top) {
            let row = y * width;
            let (left, right) = (pixel(rect.left - all.left), pixel(rect.right - all.left));
            luma[row + left..row + right].fill(0);
        }
    }
    let source = Luma8LuminanceSource::new(luma, width as u32, height as u32);
    BinaryBitmap::new(HybridBinarizer::new(source.expect("as large as said")))
}
