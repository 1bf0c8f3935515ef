use super::stand_in::{BODY, Maker, StandIn, dump, lines, text, words};
use crate::typeset::galley::{Anchor, Fixed, FixedContent, Kind, Pages, Running, RunningContent};
use crate::typeset::page::{Mark, build};
use crate::typeset::style::Colour;
use crate::typeset::unit::{Length, Point};

fn fixed(words: &str, anchor: Anchor, scale: u16, max_width: i64) -> Fixed {
    Fixed {
        kind: Kind::Text,
        element: None,
        content: FixedContent::Text {
            text: text(words),
            at: Point {
                x: Length::pt(200),
                y: Length::pt(30),
            },
            anchor,
            scale,
            max_width: Length::pt(max_width),
        },
    }
}

#[test]
fn a_text_at_a_fixed_place_is_anchored_at_either_end_or_in_the_middle() {
    for (anchor, scale, x) in [
        (Anchor::Left, 1000, "200.0"),
        (Anchor::Centre, 1000, "190.0"),
        (Anchor::Right, 1000, "180.0"),
        (Anchor::Right, 500, "190.0"),
    ] {
        let mut maker = Maker::new();
        maker.galley.sections[0].fixed = vec![fixed("four", anchor, scale, 20)];
        let document = maker.build();
        assert_eq!(dump(&document.pages[0]), format!("30.0 {x} four"));
    }
}

#[test]
fn a_text_too_wide_for_its_place_is_an_error() {
    let mut maker = Maker::new();
    maker.galley.sections[0].fixed = vec![fixed("A/ES-10/713", Anchor::Left, 1000, 42)];
    let (_, diagnostics) = build(maker.galley, &mut StandIn);
    assert_eq!(diagnostics.len(), 1);
    assert_eq!(diagnostics[0].rule.code(), "too-wide");
    assert_eq!(
        diagnostics[0].message,
        "expected a text of at most 42 pt, found `A/ES-10/713`, which is 55 pt wide"
    );
}

#[test]
fn an_overfull_line_is_a_warning_with_its_text() {
    let mut maker = Maker::new();
    maker.paragraph(&"x".repeat(81));
    let (_, diagnostics) = build(maker.galley, &mut StandIn);
    assert_eq!(diagnostics.len(), 1);
    assert_eq!(
        diagnostics[0].message,
        format!(
            "a line extends 5 pt beyond the margin: `{}`",
            "x".repeat(81)
        )
    );
}

#[test]
fn a_line_that_ends_beyond_the_edge_of_the_sheet_is_an_error() {
    // The margin has room for ten letters of five points.
    for (letters, code) in [(90, "overfull-line"), (91, "off-the-page")] {
        let mut maker = Maker::new();
        maker.paragraph(&"x".repeat(letters));
        let (_, diagnostics) = build(maker.galley, &mut StandIn);
        let codes: Vec<_> = diagnostics.iter().map(|found| found.rule.code()).collect();
        assert_eq!(codes, [code], "{letters} letters");
    }
}

fn running(on: Pages, words: &str, x: i64, y: i64, anchor: Anchor) -> Running {
    Running {
        on,
        content: RunningContent::Text {
            text: words.to_owned(),
            style: BODY,
            at: Point {
                x: Length::pt(x),
                y: Length::pt(y),
            },
            anchor,
            colour: Colour::BLACK,
            limit: None,
        },
    }
}

#[test]
fn folios_are_on_all_pages_but_the_first_and_state_the_number_of_pages() {
    let mut maker = Maker::new();
    maker.galley.furniture.running = vec![
        running(Pages::Verso, "{page}/{pages}", 50, 380, Anchor::Left),
        running(Pages::Recto, "{page}/{pages}", 450, 380, Anchor::Right),
        running(Pages::All, "S/2016/…", 50, 40, Anchor::Left),
    ];
    maker.paragraph(&lines("a", 60));
    let document = maker.build();
    assert_eq!(document.pages.len(), 3);
    assert!(!dump(&document.pages[0]).contains("S/2016"));
    assert!(dump(&document.pages[1]).ends_with("380.0 50.0 2/3\n40.0 50.0 S/2016/…"));
    assert!(dump(&document.pages[2]).ends_with("380.0 435.0 3/3\n40.0 50.0 S/2016/…"));
    let marks: Vec<Mark> = document.pages[1].groups.iter().map(|g| g.mark).collect();
    assert_eq!(marks[marks.len() - 2..], [Mark::Footer, Mark::Header]);
}

#[test]
fn a_document_of_one_page_has_no_folio() {
    let mut maker = Maker::new();
    maker.galley.furniture.running =
        vec![running(Pages::All, "{page}/{pages}", 50, 380, Anchor::Left)];
    maker.paragraph("a");
    assert_eq!(words(&maker.build())[0], ["a"]);
}
