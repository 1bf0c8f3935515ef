use std::ops::Range;

use proptest::prelude::*;

use super::{code, decimal, of, text_string};
use crate::export::pdf::codes::DrawnFaces;
use crate::export::pdf::face::Faces;
use crate::export::pdf::resources::Resources;
use crate::lang::Language;
use crate::typeset::font::{FaceId, Library};
use crate::typeset::galley::ContentId;
use crate::typeset::page::{Group, Item, Mark, Page};
use crate::typeset::style::{Colour, Emphasis};
use crate::typeset::text::{Glyph, GlyphRun, Inline};
use crate::typeset::unit::{Length, Point, Rect, Size};

const FACE: FaceId = FaceId(0);

/// A figure of the first face, half an em wide: its text, and its height above the baseline in
/// thousandths of an em.
type Figure = (char, Range<usize>, i16);

/// Returns a run of 10 pt.
fn run(library: &Library, text: &str, figures: &[Figure]) -> GlyphRun {
    let size = Length::pt(10);
    let glyph = |(figure, range, y_offset): &Figure| Glyph {
        id: library.glyph(FACE, *figure).expect("a figure").0,
        x_offset: 0,
        y_offset: *y_offset,
        advance: size.scale(1, 2).into(),
        range: range.clone().into(),
    };
    GlyphRun {
        x: Length::ZERO,
        face: FACE,
        size,
        rise: Length::ZERO,
        expansion: 0,
        glyphs: figures.iter().map(glyph).collect(),
        text: text.to_owned(),
        language: Language::EN,
        emphasis: Emphasis::NONE,
        right_to_left: false,
        inline: Inline::Plain,
        origin: None,
    }
}

/// Returns the content of a page of 595 by 842 pt with a group for each line, one pica below the
/// other, and a rectangle.
fn content(library: &Library, lines: Vec<GlyphRun>) -> String {
    let (mut faces, mut resources) = (DrawnFaces::default(), Resources::default());
    let mut groups = Vec::new();
    for (number, run) in (0..).zip(lines) {
        resources.add_face(run.face);
        let drawn = faces.draw(run.face, &mut Faces::new(library));
        let codes = &mut drawn.expect("a face").codes;
        for glyph in &run.glyphs {
            codes.add(glyph.id, &run.text[glyph.range.range()]);
        }
        let at = Point {
            x: Length::pt(72),
            y: Length::pt(100 + 12 * i64::from(number)),
        };
        let text = Item::Text {
            at,
            run,
            scale: 1000,
        };
        groups.push(Group {
            mark: Mark::Content(ContentId(number)),
            items: vec![text],
            colour: Colour::BLACK,
        });
    }
    let rule = Rect::new(
        Length::pt(72),
        Length::pt(200),
        Length::pt(100),
        Length::milli_pt(500),
    );
    groups.push(Group {
        mark: Mark::Layout,
        items: vec![Item::Rect(rule)],
        colour: Colour::BLACK,
    });
    resources.add_space(Colour::BLACK);
    let size = Size {
        width: Length::pt(595),
        height: Length::pt(842),
    };
    let page = Page {
        size,
        groups,
        link_areas: Vec::new(),
        label: None,
    };
    String::from_utf8(of(&page, &resources, &faces)).expect("small codes")
}

#[test]
fn colour_and_typeface_are_chosen_once_and_the_axis_runs_up() {
    let library = Library::builtin();
    let lines = [("12", '1', '2'), ("21", '2', '1')];
    let lines =
        lines.map(|(text, one, two)| run(&library, text, &[(one, 0..1, 0), (two, 1..2, 0)]));
    let expected = [
        "/Span<</MCID 0>>BDC\n/c0 cs 0 scn\nBT\n/f0 10 Tf\n1 0 0 1 72 742 Tm(\0\u{1}\0\u{2})Tj\nET\nEMC\n",
        "/Span<</MCID 1>>BDC\nBT\n1 0 0 1 72 730 Tm(\0\u{2}\0\u{1})Tj\nET\nEMC\n",
        "/Artifact<</Type/Layout>>BDC\n72 641.5 100 0.5 re\nf\nEMC\n",
    ];
    assert_eq!(content(&library, lines.to_vec()), expected.concat());
}

#[test]
fn glyphs_whose_codes_mean_another_text_have_actual_text() {
    let library = Library::builtin();
    let first = run(&library, "1", &[('1', 0..1, 0)]);
    // The same glyph for another character, between others, and two glyphs for one.
    let figures = [
        ('2', 0..1, 0),
        ('1', 1..2, 0),
        ('3', 2..3, 0),
        ('4', 2..3, 200),
    ];
    let second = run(&library, "2ly", &figures);
    let shown = content(&library, vec![first, second]);
    let expected = [
        "BT\n1 0 0 1 72 730 Tm(\0\u{2})Tj\n",
        "/Span<</ActualText <FEFF006C>>>BDC\n1 0 0 1 77 730 Tm(\0\u{1})Tj\nEMC\n",
        "/Span<</ActualText <FEFF0079>>>BDC\n1 0 0 1 82 730 Tm(\0\u{3})Tj\n",
        "1 0 0 1 87 732 Tm(\0\u{4})Tj\nEMC\nET\n",
    ];
    assert!(shown.contains(&expected.concat()), "{shown}");
}

fn written(number: i64, places: usize) -> String {
    let mut bytes = Vec::new();
    decimal(&mut bytes, number, places);
    String::from_utf8(bytes).expect("digits")
}

#[test]
fn numbers_end_in_no_zero_behind_the_point() {
    let thousandths = [0, 7, -50, 10_500, 841_890, -1_000, 3_000_000];
    let expected = ["0", "0.007", "-0.05", "10.5", "841.89", "-1", "3000"];
    assert_eq!(thousandths.map(|number| written(number, 3)), expected);
    assert_eq!(written(1_002_000, 6), "1.002");
    assert_eq!(written(-70, 0), "-70");
}

#[test]
fn an_actual_text_is_written_in_utf_16() {
    let mut bytes = Vec::new();
    text_string(&mut bytes, "fi𝄞");
    assert_eq!(bytes, b"<FEFF00660069D834DD1E>");
}

proptest! {
    #[test]
    fn a_number_is_read_as_what_it_was(number in -10_000_000_i64..10_000_000) {
        let read: f64 = written(number, 3).parse().expect("a number");
        prop_assert!((read * 1000.0 - number as f64).abs() < 1e-6);
    }

    #[test]
    fn codes_are_read_as_what_they_were(codes in prop::collection::vec(any::<u16>(), 1..40)) {
        let mut content = b"(".to_vec();
        for each in &codes {
            code(&mut content, *each);
        }
        content.extend_from_slice(b")Tj\n");
        let read = lopdf::content::Content::decode(&content).expect("a content");
        let string = read.operations[0].operands[0].as_str().expect("a string");
        let expected: Vec<u8> = codes.iter().flat_map(|code| code.to_be_bytes()).collect();
        prop_assert_eq!(string, expected);
    }
}
