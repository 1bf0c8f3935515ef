//! Letters on letterheads: the places that each form fixes, what is repeated, and what is refused.

mod covering;

use demarche::export::pdf;
use demarche::form::{self, Form};
use demarche::letter::Letter;
use demarche::source::{InMemory, Sources};
use demarche::typeset::font::Library;
use demarche::typeset::page;
use demarche::typeset::text::Shaper;

use super::cli::text as words;
use super::conformance::{Archive, judge};
use super::geometry::{Page, pages};
use super::letters::{checked, folder, text};
use super::logical;
use super::program::run;

/// The points of a millimetre.
const MM: f64 = 72.0 / 25.4;

/// The height of Liberation Serif's letters, from which the upper edge of a line is worked out.
const ASCENT: f64 = 0.891;

/// The places of a form in millimetres: the field's left edge and top, its inset, the folds, the
/// upper edge of the text, and the sheet.
struct Expected {
    form: &'static str,
    field: (f64, f64),
    inset: f64,
    window_top: f64,
    window_foot: f64,
    folds: [f64; 2],
    text: f64,
    width: f64,
}

/// KOMA-Script 3.38, and for the American envelope its size and that of its window.
const FORMS: [Expected; 6] = [
    Expected {
        form: "din-5008-a",
        field: (20.0, 27.0),
        inset: 5.0,
        window_top: 44.7,
        window_foot: 72.0,
        folds: [87.0, 192.0],
        text: 80.5,
        width: 210.0,
    },
    Expected {
        form: "din-5008-b",
        field: (20.0, 45.0),
        inset: 5.0,
        window_top: 62.7,
        window_foot: 90.0,
        folds: [105.0, 210.0],
        text: 98.5,
        width: 210.0,
    },
    Expected {
        form: "sn-right",
        field: (112.0, 45.0),
        inset: 0.0,
        window_top: 50.0,
        window_foot: 90.0,
        folds: [105.0, 210.0],
        text: 98.5,
        width: 210.0,
    },
    Expected {
        form: "sn-left",
        field: (20.0, 35.5),
        inset: 0.0,
        window_top: 40.5,
        window_foot: 80.5,
        folds: [105.0, 210.0],
        text: 89.0,
        width: 210.0,
    },
    Expected {
        form: "nf-z-11-001",
        field: (110.0, 35.0),
        inset: 0.0,
        window_top: 40.0,
        window_foot: 80.0,
        folds: [99.0, 198.0],
        text: 99.0,
        width: 210.0,
    },
    Expected {
        form: "us-10",
        field: (22.2, 51.8),
        inset: 0.0,
        window_top: 63.5,
        window_foot: 80.4,
        folds: [93.1, 186.3],
        text: 98.5,
        width: 215.9,
    },
];

/// Reads the letter of `tests/letters/letterhead` after a change.
fn letter(change: impl Fn(&str) -> String) -> Letter {
    let logo = std::fs::read(folder("letterhead").join("logo.png")).unwrap();
    let files = InMemory::new()
        .with("letter.yaml", change(&text("letterhead")))
        .with("logo.png", logo);
    checked(Sources::new(files)).remove(0)
}

/// Builds the form `letter`, and returns its bytes with what is reported of its pages.
fn built(change: impl Fn(&str) -> String) -> (Vec<u8>, Vec<String>) {
    let letter = letter(change);
    let library = Library::builtin();
    let mut shaper = Shaper::new(&library);
    let mut galley = form::compose(&letter, Form::LETTER);
    galley.metadata.time = letter.day.and_hms_opt(0, 0, 0);
    let (document, found) = page::build(galley, &mut shaper);
    let bytes = pdf::write(&document, &library).expect("a PDF");
    let found = found.into_iter().map(|found| found.message).collect();
    (bytes, found)
}

/// Builds a letter without errors.
fn sound(change: impl Fn(&str) -> String) -> Vec<u8> {
    let (bytes, found) = built(change);
    assert_eq!(found, [""; 0]);
    bytes
}

/// Changes the form, and what does not fit the smaller ones.
fn in_form(form: &str) -> impl Fn(&str) -> String {
    let form = form.to_owned();
    move |yaml: &str| {
        yaml.replace("din-5008-b", &form)
            .replace("height: 20mm", "height: 15mm")
            .replace("    organization: Ministry of the Environment\n", "")
    }
}

fn assert_near(found: f64, expected: f64, what: &str) {
    let found = found / MM;
    assert!(
        (found - expected).abs() <= 0.5,
        "{what} is at {found:.2} mm, expected at {expected} mm"
    );
}

fn top(page: &Page, text: &str) -> f64 {
    let line = page.line(text);
    line.y - ASCENT * line.size
}

#[test]
fn every_form_puts_the_address_the_text_and_the_marks_where_its_source_says() {
    for expected in &FORMS {
        let form = expected.form;
        let bytes = sound(in_form(form));
        judge(&format!("letterhead-{form}"), &bytes, Archive::A2a);
        let page = pages(&bytes).remove(0);
        assert_near(page.size.0, expected.width, form);
        let (first, last) = (
            page.line("Mr. Bela Instance"),
            page.line("3003 Example Town"),
        );
        assert_near(first.x, expected.field.0 + expected.inset, form);
        let foot = last.y + 0.216 * last.size;
        assert!(
            top(&page, "Mr. Bela Instance") >= (expected.window_top - 0.1) * MM,
            "{form}"
        );
        assert!(foot <= (expected.window_foot + 0.1) * MM, "{form}");
        assert_near(top(&page, "The water of the valley"), expected.text, form);
        for fold in expected.folds {
            let mark = |rect: &&super::geometry::Box| (rect.top / MM - fold).abs() < 0.5;
            let mark = page.rects.iter().find(mark);
            assert!(
                mark.is_some_and(|mark| mark.left > 4.0 * MM),
                "{form}: {fold}"
            );
        }
    }
}

#[test]
fn din_forms_begin_the_address_at_its_zone_and_have_their_margins_and_a_mark_for_punching() {
    for (form, zone, information) in [("din-5008-a", 44.7, 32.0), ("din-5008-b", 62.7, 50.0)] {
        let page = pages(&sound(in_form(form))).remove(0);
        assert_near(top(&page, "Mr. Bela Instance"), zone, form);
        assert_near(page.line("Ana Example").x, 125.0, form);
        assert_near(top(&page, "Ana Example"), information, form);
        let body = "We write on behalf of the villages of the valley";
        let lines = page.lines.iter();
        let body: Vec<_> = lines.filter(|line| line.text.starts_with(body)).collect();
        assert_near(body[0].x, 25.0, form);
        assert_near(body[0].right, 190.0, form);
        let hole = |rect: &super::geometry::Box| (rect.top / MM - 148.5).abs() < 0.5;
        assert!(page.rects.iter().any(hole), "{form}");
    }
}

#[test]
fn the_line_with_the_sender_is_in_the_first_five_millimetres_of_the_field() {
    for expected in FORMS.iter().filter(|expected| expected.form != "us-10") {
        let page = pages(&sound(in_form(expected.form))).remove(0);
        let line = page.line("Valley Water Trust · 12 Mill Lane · 1201 Geneva");
        assert_eq!(line.size.round(), 8.0);
        let (upper, lower) = (line.y - ASCENT * line.size, line.y + 0.216 * line.size);
        assert!(upper >= expected.field.1 * MM, "{}", expected.form);
        assert!(lower <= (expected.field.1 + 5.0) * MM, "{}", expected.form);
    }
}

#[test]
fn the_first_logo_is_a_figure_and_all_that_is_repeated_is_an_artifact() {
    for (following, pictures) in [("none", 0), ("name", 0), ("full", 1)] {
        let bytes =
            sound(|yaml| yaml.replace("following: name", &format!("following: {following}")));
        judge(&format!("letterhead-{following}"), &bytes, Archive::A2a);
        let pages = pages(&bytes);
        let numbers: Vec<usize> = pages.iter().map(|page| page.images.len()).collect();
        assert_eq!(numbers, [1, pictures], "{following}");
        let repeated = pages[1].texts().contains(&"Valley Water Trust");
        assert!(repeated, "the foot is on every page");
        let lines = logical::read(&bytes).lines();
        let said = |words: &str| lines.iter().filter(|line| line.contains(words)).count();
        assert_eq!(said("Valley Water Trust"), 1, "{lines:?}");
        assert_eq!(said("Registered charity"), 0, "{lines:?}");
        let figures = figures(&bytes);
        assert_eq!(figures, ["A drop of water above two waves"], "{following}");
    }
}

/// Returns the descriptions of the figures of a PDF.
pub fn figures(bytes: &[u8]) -> Vec<String> {
    let pdf = lopdf::Document::load_mem(bytes).unwrap();
    let figures = pdf.objects.values().filter_map(|object| {
        let element = object.as_dict().ok()?;
        let role = element.get(b"S").ok()?.as_name().ok()?;
        (role == b"Figure").then(|| element.get(b"Alt").unwrap().as_str().unwrap().to_vec())
    });
    let text = |bytes: Vec<u8>| match bytes.strip_prefix(b"\xfe\xff") {
        Some(pairs) => {
            let units: Vec<u16> = pairs
                .chunks(2)
                .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
                .collect();
            String::from_utf16(&units).unwrap()
        }
        None => String::from_utf8(bytes).unwrap(),
    };
    figures.map(text).collect()
}

#[test]
fn the_logo_is_as_high_as_it_states_and_at_its_side_in_the_head() {
    let page = pages(&sound(str::to_owned)).remove(0);
    let logo = page.images[0];
    assert_near(logo.bottom - logo.top, 20.0, "the height");
    assert_near(logo.right, 190.0, "the right edge");
    let page = pages(&sound(|yaml| yaml.replace("at: right", "at: left"))).remove(0);
    assert_near(page.images[0].left, 25.0, "the left edge");
}

#[test]
fn the_organization_leads_the_sender_unless_the_head_has_already_named_it() {
    let page = pages(&sound(|yaml| {
        yaml.replace("  name: Valley Water Trust\n", "")
    }))
    .remove(0);
    let texts = page.texts();
    let at = |text: &str| texts.iter().position(|found| *found == text).unwrap();
    assert!(at("Valley Water Trust") < at("Ana Example"), "{texts:?}");
}

#[test]
fn address_lines_outside_the_window_are_an_error_that_counts_them() {
    let (_, found) =
        built(|yaml| yaml.replace("[9 Station Road,", "[House 3, Flat 4, 9 Station Road,"));
    assert_eq!(found, [""; 0]);
    let many = "[House 3, Flat 4, Floor 5, Door 6, 9 Station Road,";
    let (_, found) = built(|yaml| yaml.replace("[9 Station Road,", many));
    assert_eq!(
        found,
        ["9 address lines; the window of the envelope holds 8"]
    );
    let (_, found) = built(|yaml| {
        yaml.replace("din-5008-b", "us-10")
            .replace("[9 Station Road,", "[House 3, 9 Station Road,")
    });
    assert_eq!(
        found,
        ["6 address lines; the window of the envelope holds 5"]
    );
}

#[test]
fn an_address_of_five_lines_is_set_closer_where_the_window_is_low() {
    let page = pages(&sound(|yaml| yaml.replace("din-5008-b", "us-10"))).remove(0);
    let (first, last) = (
        page.line("Mr. Bela Instance"),
        page.line("3003 Example Town"),
    );
    assert!((first.size - 9.0).abs() < 0.01, "{}", first.size);
    assert!(top(&page, "Mr. Bela Instance") >= 63.4 * MM);
    assert!(last.y + 0.216 * last.size <= 80.5 * MM);
    // Where there is room, it has the size of the letter.
    let page = pages(&sound(str::to_owned)).remove(0);
    assert!((page.line("Mr. Bela Instance").size - 10.5).abs() < 0.01);
}

#[test]
fn a_line_at_the_foot_that_its_column_does_not_hold_is_an_error() {
    let long = "Registered charity of the valleys of the upper and the lower locks";
    let (_, found) = built(|yaml| yaml.replace("Registered charity 000000", long));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with("expected a text of at most 147.9 pt"),
        "{found:?}"
    );
}

#[test]
fn a_long_sender_pushes_the_text_down() {
    let many = "[12 Mill Lane, House 2, Floor 3, Room 4, Box 5, 1201 Geneva, Canton, Switzerland]";
    let page = pages(&sound(|yaml| {
        yaml.replace("[12 Mill Lane, 1201 Geneva]", many)
    }))
    .remove(0);
    assert!(top(&page, "The water of the valley") > page.line("Geneva, 1 March 2026").y);
}

#[test]
fn the_sheet_follows_the_form_where_the_letter_states_none() {
    assert_eq!(letter(in_form("us-10")).paper.size().width.to_pt(), 612.0);
    let folder = tempfile::tempdir().unwrap();
    let yaml = text("letterhead").replace("date:", "paper: us-letter\ndate:");
    std::fs::write(folder.path().join("letter.yaml"), yaml).unwrap();
    std::fs::copy(
        self::folder("letterhead").join("logo.png"),
        folder.path().join("logo.png"),
    )
    .unwrap();
    let output = run(
        folder.path(),
        &["check", "letter.yaml", "--message-format", "short"],
    );
    assert_eq!(
        words(&output.stderr),
        "letter.yaml:1:8: error[letterhead-paper]: `din-5008-b` needs the paper `a4`\n"
    );
}

#[test]
fn a_logo_that_leaves_the_folder_or_has_the_colours_of_inks_is_refused_at_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let said = |logo: &str| {
        let yaml = text("letterhead").replace("logo.png", logo);
        std::fs::write(folder.path().join("letter.yaml"), yaml).unwrap();
        let output = run(
            folder.path(),
            &["check", "letter.yaml", "--message-format", "short"],
        );
        words(&output.stderr)
    };
    assert!(
        said("../logo.png").starts_with("letter.yaml:6:17: error[outside-folder]"),
        "{}",
        said("../logo.png")
    );
    // The start of an image, and a frame of one point in four colours.
    let inks =
        b"\xff\xd8\xff\xc0\0\x14\x08\0\x01\0\x01\x04\x01\x11\0\x02\x11\0\x03\x11\0\x04\x11\0";
    std::fs::write(folder.path().join("cmyk.jpg"), inks).unwrap();
    let expected =
        "letter.yaml:6:17: error[image]: `cmyk.jpg` has the colours of printing inks (CMYK)\n";
    assert_eq!(said("cmyk.jpg"), expected);
}
