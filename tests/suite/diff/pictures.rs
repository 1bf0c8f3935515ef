//! Pages as pictures, before and after.

use std::fs;

use super::{BODY, Desk, changed, text};

#[test]
fn pages_that_differ_are_drawn_side_by_side_with_the_difference_marked() {
    let desk = Desk::new();
    desk.letter("old");
    changed(&desk, "new");
    let arguments = ["old", "new", "--pictures", "pages", "--width", "200"];
    let (status, told) = desk.reported(&[&arguments[..], &["--format", "json"]].concat());
    assert_eq!(status, 1);
    assert!(
        told.contains("\"picture\": \"pages/letter.en.1.png\""),
        "{told}"
    );
    let bytes = fs::read(desk.path().join("pages/letter.en.1.png")).unwrap();
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let mut data = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut data).unwrap();
    let (width, gap) = (200, 8);
    assert_eq!(info.width, 2 * width + gap);
    let on_side = |colour: [u8; 3], is_old: bool| {
        let pixels = data.chunks(3).enumerate().filter(|(index, pixel)| {
            let column = *index as u32 % info.width;
            (column < width) == is_old && *pixel == colour
        });
        pixels.count()
    };
    let (orange, blue) = ([0xff, 0xd9, 0xb3], [0xcc, 0xe4, 0xff]);
    assert!(
        on_side(orange, true) > 20,
        "what is gone is marked on the left"
    );
    assert!(
        on_side(blue, false) > 20,
        "what is new is marked on the right"
    );
    assert_eq!((on_side(orange, false), on_side(blue, true)), (0, 0));
    let (_, page) = desk.reported(&[&arguments[..], &["--format", "html"]].concat());
    let image =
        "<img alt=\"letter.en, page 1, before and after\" src=\"data:image/png;base64,iVBOR";
    assert!(page.contains(image), "the page needs no other file");
}

#[test]
fn pictures_of_pages_that_are_no_longer_there_go_and_nothing_else_does() {
    let desk = Desk::new();
    desk.letter("old");
    changed(&desk, "new");
    let long = format!(
        "{BODY}\n{}",
        "The wells are low, and we wait for the rain.\n\n".repeat(60)
    );
    desk.write("new/body.md", &long);
    let arguments = ["old", "new", "--pictures", "pages", "--width", "100"];
    assert_eq!(desk.reported(&arguments).0, 1);
    let names = || {
        let entries = fs::read_dir(desk.path().join("pages")).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    };
    assert_eq!(
        names(),
        ["letter.en.1.png", "letter.en.2.png", "letter.en.3.png"]
    );
    // One that somebody else made, one with another name, and one that is not an image.
    let page = fs::read(desk.path().join("pages/letter.en.2.png")).unwrap();
    fs::write(desk.path().join("pages/letter.en.9.png"), "mine").unwrap();
    fs::write(desk.path().join("pages/letter.en.02.png"), &page).unwrap();
    fs::write(desk.path().join("pages/map.png"), &page).unwrap();
    changed(&desk, "new");
    let output = desk.diff(&arguments);
    assert_eq!(
        text(&output.stderr),
        "removed `pages/letter.en.2.png`, the picture of a page that is no longer there\n\
         removed `pages/letter.en.3.png`, the picture of a page that is no longer there\n"
    );
    let left = [
        "letter.en.02.png",
        "letter.en.1.png",
        "letter.en.9.png",
        "map.png",
    ];
    assert_eq!(names(), left);
}

#[test]
fn where_nothing_differs_no_folder_is_made() {
    let desk = Desk::new();
    desk.letter("old");
    desk.letter("new");
    assert_eq!(desk.reported(&["old", "new", "--pictures", "pages"]).0, 0);
    assert!(!desk.path().join("pages").exists());
}
