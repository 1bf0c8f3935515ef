//! Pages as pictures: what is dark is where the page has ink.

use demarche::typeset::galley::Role;
use demarche::typeset::page::{Item, Mark};
use png::{ColorType, Decoder, Transformations};

use super::press::{Press, ROMAN, picture, rect};

/// A picture with one byte for each grey, or three for each colour.
struct Picture {
    color: ColorType,
    width: usize,
    height: usize,
    data: Vec<u8>,
}

impl Picture {
    fn read(bytes: &[u8]) -> Self {
        let mut decoder = Decoder::new(std::io::Cursor::new(bytes));
        decoder.set_transformations(Transformations::EXPAND);
        let mut reader = decoder.read_info().expect("a PNG");
        let mut data = vec![0; reader.output_buffer_size().expect("a size")];
        let info = reader.next_frame(&mut data).expect("an image");
        Self {
            color: info.color_type,
            width: info.width as usize,
            height: info.height as usize,
            data,
        }
    }

    fn at(&self, x: usize, y: usize) -> u8 {
        self.data[y * self.width + x]
    }
}

/// A4 is 595 points wide: at that width a point is a pixel.
const POINT_FOR_POINT: u32 = 595;

fn pictures(press: &Press, width: u32) -> Vec<Vec<u8>> {
    demarche::export::png::write(&press.write(), width).expect("pictures")
}

#[test]
fn ink_is_black_and_the_rest_is_white() {
    let mut press = Press::new("Ink");
    press.heading(1, 400, "Text");
    press.mark(Mark::Layout, vec![Item::Rect(rect(100, 200, 50, 20))]);
    let picture = Picture::read(&pictures(&press, POINT_FOR_POINT)[0]);
    assert_eq!((picture.width, picture.height), (595, 841));
    assert_eq!(picture.color, ColorType::Grayscale);
    assert_eq!(picture.at(125, 210), 0);
    for (x, y) in [(95, 210), (155, 210), (125, 195), (125, 225)] {
        assert_eq!(picture.at(x, y), 255, "at {x}, {y}");
    }
    let dark = (385..405).flat_map(|y| (72..100).map(move |x| (x, y)));
    assert!(
        dark.filter(|(x, y)| picture.at(*x, *y) < 128).count() > 20,
        "no text"
    );
}

#[test]
fn there_is_one_small_picture_for_each_page() {
    let mut press = Press::new("Pages");
    press.heading(1, 90, "One");
    let paragraph = press.block(Role::Paragraph);
    for line in 0..40 {
        press.line(
            paragraph,
            72,
            110 + 14 * line,
            "A line of the text of a letter. ",
            ROMAN,
        );
    }
    press.new_page();
    press.heading(1, 90, "Two");
    let pictures = pictures(&press, 1000);
    assert_eq!(pictures.len(), 2);
    assert!(pictures[0].len() < 60_000, "{} bytes", pictures[0].len());
    assert!(pictures == self::pictures(&press, 1000));
}

#[test]
fn a_grey_picture_of_the_users_is_drawn_in_its_place() {
    let mut press = Press::new("Emblem");
    press.figure("A grey square", rect(100, 100, 40, 40), picture());
    let picture = Picture::read(&pictures(&press, POINT_FOR_POINT)[0]);
    assert!(
        (0x70..0x90).contains(&picture.at(120, 120)),
        "{}",
        picture.at(120, 120)
    );
}

/// Makes a PNG of one pixel for each colour, in a row.
fn colours(colours: &[[u8; 3]]) -> std::sync::Arc<demarche::source::picture::Picture> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, colours.len() as u32, 1);
    encoder.set_color(ColorType::Rgb);
    let mut writer = encoder.write_header().expect("a header");
    writer.write_image_data(&colours.concat()).expect("pixels");
    writer.finish().expect("an end");
    let picture = demarche::source::picture::Picture::read(&bytes);
    std::sync::Arc::new(picture.expect("an image"))
}

/// Returns the picture of a page that shows a picture.
fn page_with(picture: std::sync::Arc<demarche::source::picture::Picture>) -> Vec<u8> {
    let mut press = Press::new("Emblem");
    press.figure("Colours", rect(0, 100, 595, 40), picture);
    pictures(&press, POINT_FOR_POINT).remove(0)
}

#[test]
fn a_page_of_few_colours_has_a_palette_and_one_of_many_full_colour() {
    let kind = |bytes: &[u8]| {
        let reader = Decoder::new(std::io::Cursor::new(bytes)).read_info();
        reader.expect("a PNG").info().color_type
    };
    let few = page_with(colours(&[[200, 0, 0], [0, 0, 200]]));
    let picture = Picture::read(&few);
    assert_eq!(picture.color, ColorType::Rgb, "expanded");
    let at = |x: usize, y: usize| {
        let start = (y * picture.width + x) * 3;
        picture.data[start..start + 3].to_vec()
    };
    assert_eq!(at(20, 120), [200, 0, 0]);
    assert_eq!(at(570, 120), [0, 0, 200]);
    assert_eq!(at(20, 300), [255, 255, 255]);
    assert_eq!(kind(&few), ColorType::Indexed);
    let many: Vec<[u8; 3]> = (0..=255)
        .flat_map(|red| [[red, 0, 200], [red, 90, 20]])
        .collect();
    let many = page_with(colours(&many));
    assert_eq!(kind(&many), ColorType::Rgb);
}
