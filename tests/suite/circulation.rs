//! The form `circulation` as it is printed, compared with the measured documents.
//!
//! The numbers are those of A/INF/76/1 in points from the upper left corner of the page, within
//! half a point in place and a fifth of a point in size.

use super::geometry::{Line, Page, pages};
use super::letters::{changed, circulated, reported};

const PLACE: f64 = 0.5;
const SIZE: f64 = 0.2;

/// Asserts that a line begins at a place in a size.
fn is_at(page: &Page, text: &str, x: f64, y: f64, size: f64) {
    let line = page.line(text);
    assert!(is_near(line.x, x), "`{text}` begins at {}, not {x}", line.x);
    is_on(line, y, size);
}

/// Asserts that a line ends at a place in a size.
fn ends(page: &Page, text: &str, x: f64, y: f64, size: f64) {
    let line = page.line(text);
    assert!(
        is_near(line.right, x),
        "`{text}` ends at {}, not {x}",
        line.right
    );
    is_on(line, y, size);
}

/// Asserts that a line has a baseline and a size.
fn is_on(line: &Line, y: f64, size: f64) {
    let text = &line.text;
    assert!(is_near(line.y, y), "`{text}` is on {}, not {y}", line.y);
    assert!(
        (line.size - size).abs() <= SIZE,
        "`{text}` has {}, not {size}",
        line.size
    );
}

pub fn is_near(one: f64, other: f64) -> bool {
    (one - other).abs() <= PLACE
}

#[test]
fn the_first_page_is_where_it_was_measured() {
    let pages = pages(&circulated("assembly"));
    let page = &pages[0];
    assert_eq!(page.size, (612.0, 792.0));
    is_at(page, "United Nations", 123.4, 57.84, 14.0);
    is_at(page, "General Assembly", 123.4, 86.42, 20.0);
    is_at(page, "Distr.: General", 397.0, 86.66, 10.0);
    is_at(page, "15 February 2021", 397.0, 98.42, 10.0);
    is_at(page, "Original: English", 397.0, 122.42, 10.0);
    is_at(page, "Seventy-fifth session", 60.0, 222.26, 10.0);
    is_at(page, "21-92065 (E)    170221", 65.4, 747.58, 10.0);
    ends(page, "/75/9765", 552.1, 56.52, 10.0);
    let (letter, rest) = (page.line("A"), page.line("/75/9765"));
    assert!((letter.size - 20.0).abs() <= SIZE && is_near(letter.right, rest.x));
    assert!(page.has_rect(60.0, 552.6, 64.8, 65.28), "the thin rule");
    assert!(page.has_rect(59.3, 551.9, 208.94, 210.38), "the thick rule");
}

#[test]
fn the_masthead_is_set_in_the_measured_faces_and_widths() {
    let pages = pages(&circulated("assembly"));
    let page = &pages[0];
    for (text, font, scale, tracking) in [
        ("United Nations", "LiberationSerif", 0.957, 0.12),
        ("/75/9765", "LiberationSerif", 1.0, 0.27),
        ("General Assembly", "LiberationSerif-Bold", 0.972, -0.16),
        ("Distr.: General", "LiberationSerif", 1.0, 0.31),
        ("Seventy-fifth session", "LiberationSerif-Bold", 1.0, 0.31),
        ("Agenda item 71", "LiberationSerif", 1.0, 0.31),
    ] {
        let line = page.line(text);
        assert_eq!(line.font, font, "{text}");
        assert!((line.scale - scale).abs() < 0.002, "{text}: {}", line.scale);
        assert!(
            (line.tracking - tracking).abs() < 0.02,
            "{text}: {}",
            line.tracking
        );
    }
    // Measured widths; between words nothing is kerned here, and a point in the measured name.
    assert!(is_near(page.line("United Nations").right, 206.36));
    let right = page.line("General Assembly").right;
    assert!(is_near(right, 272.04 + 0.97), "{right}");
}

#[test]
fn the_title_is_at_its_measured_place_below_one_session_line() {
    let one_line = |letter: &str| letter.replace("  agenda-items: [{ number: 71 }]\n", "");
    let changed = changed("assembly", |letter| {
        one_line(letter).replace("  emblem: { file: emblem.png, alternative: A disc }\n", "")
    });
    let pages = pages(&changed);
    is_at(
        &pages[0],
        "Letter dated 12 February 2021 from the Permanent",
        123.4,
        254.69,
        14.0,
    );
    let council = super::geometry::pages(&circulated("one-page"));
    let first = "Letter dated 26 February 2016 from the Secretary-General";
    // The break is that of S/2016/196.
    is_at(&council[0], first, 123.4, 254.69, 14.0);
    is_at(
        &council[0],
        "addressed to the President of the Security Council",
        123.4,
        269.69,
        14.0,
    );
    assert_eq!(council[0].line(first).font, "LiberationSerif-Bold");
}

#[test]
fn the_text_is_set_10_on_12_within_its_column() {
    let pages = pages(&circulated("one-page"));
    let page = &pages[0];
    let first = page
        .lines
        .iter()
        .find(|line| line.text.starts_with("I have the honour"))
        .unwrap();
    assert!(is_near(first.x, 147.1) && is_near(first.right, 488.65));
    assert!((first.size - 10.0).abs() <= SIZE);
    let second = page
        .lines
        .iter()
        .find(|line| line.text.starts_with("experts to the Panel"))
        .unwrap();
    assert!(is_near(second.x, 123.4) && is_near(second.y - first.y, 12.0));
    assert!((second.tracking - 0.31).abs() < 0.02);
    let next = page.line("Gareth Orkney (Lothian), regional issues;");
    let last = page.line("Elaine Corbenic (Listenois), finance.");
    assert!(is_near(last.y - next.y, 18.0));
}

#[test]
fn the_emblem_is_in_its_measured_box() {
    let pages = pages(&circulated("assembly"));
    let [emblem] = pages[0].images.as_slice() else {
        panic!("one picture")
    };
    assert!(emblem.left >= 64.7 - PLACE && emblem.right <= 120.8 + PLACE);
    assert!(emblem.top >= 71.3 - PLACE && emblem.bottom <= 118.3 + PLACE);
    assert!(emblem.bottom - emblem.top > 46.0);
}

#[test]
fn nothing_official_is_on_a_document_without_a_symbol() {
    let pages = pages(&circulated("long-title"));
    let page = &pages[0];
    let (letter, rest) = (page.line("S"), page.line("/2016/…"));
    assert!((letter.size - 20.0).abs() <= SIZE && is_near(letter.right, rest.x));
    ends(page, "/2016/…", 552.1, 56.52, 10.0);
    let statement = "Submitted for circulation; not an official document of the United Nations";
    assert_eq!(page.line(statement).x, page.line("United Nations").x);
    // The rules of the masthead and of the end, and no mark.
    assert_eq!(page.rects.len(), 3);
    assert!(page.images.is_empty());
}

#[test]
fn the_placeholder_names_the_series_of_the_organ() {
    let symbol = |from: &str, to: &str| {
        let pages = pages(&changed("long-title", |letter| letter.replace(from, to)));
        let rest = pages[0]
            .lines
            .iter()
            .find(|line| line.text.ends_with('…'))
            .unwrap();
        let first = pages[0].lines.iter().find(|line| line.size > 19.0).unwrap();
        format!("{}{}", first.text, rest.text)
    };
    let organs = "organs: [security-council]";
    assert_eq!(
        symbol(organs, "organs: [economic-and-social-council]"),
        "E/2016/…"
    );
    assert_eq!(symbol(organs, "organs: [general-assembly]"), "A/70/…");
    let session = "organs: [general-assembly]\n  session: Seventy-first session";
    assert_eq!(symbol(organs, session), "A/71/…");
    let session = "organs: [general-assembly]\n  session: Tenth emergency special session";
    assert_eq!(symbol(organs, session), "A/…");
}

#[test]
fn a_single_page_has_neither_folio_nor_running_header() {
    let pages = pages(&circulated("one-page"));
    assert_eq!(pages.len(), 1);
    assert!(!pages[0].texts().contains(&"1/1"));
    assert_eq!(
        pages[0].lines.iter().filter(|line| line.y > 700.0).count(),
        1
    );
}

#[test]
fn following_pages_are_mirrored_between_recto_and_verso() {
    let pages = pages(&six_pages());
    assert_eq!(pages.len(), 6);
    assert!(!pages[0].texts().contains(&"1/6"));
    for (index, page) in pages.iter().enumerate().skip(1) {
        let folio = format!("{}/6", index + 1);
        assert!(page.has_rect(59.3, 552.1, 64.8, 65.04), "the rule");
        if index % 2 == 1 {
            is_at(page, "S/2016/9188", 60.0, 59.04, 8.5);
            is_at(page, &folio, 60.0, 755.28, 8.5);
            ends(page, "16-93188", 552.0, 753.84, 7.0);
        } else {
            ends(page, "S/2016/9188", 552.0, 59.04, 8.5);
            ends(page, &folio, 552.0, 755.28, 8.5);
            is_at(page, "16-93188", 60.0, 753.84, 7.0);
        }
        assert_eq!(page.line("S/2016/9188").font, "LiberationSerif-Bold");
        assert_eq!(page.line(&folio).font, "LiberationSerif-Bold");
        assert_eq!(page.line("16-93188").font, "LiberationSerif");
    }
}

/// Builds a letter whose text fills six pages.
pub fn six_pages() -> Vec<u8> {
    let sentence = "The ferries have been idle since the spring, and the roads are closed. ";
    let paragraph = format!("  {}\n\n", sentence.repeat(8).trim());
    changed("one-page", |letter| {
        let ask = "  I should be grateful";
        letter.replace(ask, &format!("{}{ask}", paragraph.repeat(37)))
    })
}

#[test]
fn a_rule_ends_the_document_24_points_below_its_last_line() {
    let pages = pages(&circulated("annex-enclosure"));
    let last = pages.last().unwrap();
    let line = last.line("Commander");
    let end = last.rects.iter().find(|rect| rect.top > 100.0).unwrap();
    assert!(
        is_near(end.left, 270.2) && is_near(end.right, 342.2),
        "{end:?}"
    );
    assert!(is_near(end.top - line.y, 24.0));
    assert!((end.bottom - end.top - 0.25).abs() < 0.05);
}

#[test]
fn two_symbols_are_joined_by_a_dash_and_are_one_above_the_other_in_the_header() {
    let bytes = circulated("dual-symbol");
    let pages = pages(&bytes);
    let first = &pages[0];
    ends(first, "/2016/9190", 552.1, 56.52, 10.0);
    assert_eq!(first.line("/ES-19/913–").size, 10.0);
    assert_eq!(first.line("A").size, 20.0);
    let second = first
        .lines
        .iter()
        .find(|line| line.text == "Security Council");
    assert!(second.is_some_and(|line| line.size == 20.0 && is_near(line.y, 109.42)));
    is_at(&pages[1], "A/ES-19/913", 60.0, 49.04, 8.5);
    is_at(&pages[1], "S/2016/9190", 60.0, 59.04, 8.5);
}

#[test]
fn two_organs_are_side_by_side_below_the_rule() {
    let pages = pages(&circulated("dual-symbol"));
    let page = &pages[0];
    is_at(
        page,
        "Nineteenth emergency special session",
        60.0,
        234.26,
        10.0,
    );
    is_at(page, "Agenda item 5", 60.0, 246.26, 10.0);
    is_at(page, "Seventy-first year", 318.0, 234.26, 10.0);
    let title = page
        .lines
        .iter()
        .find(|line| line.size == 14.0 && line.y > 222.0)
        .unwrap();
    let left = page.lines.iter().filter(|line| is_near(line.x, 60.0));
    let lowest = left.max_by(|one, other| one.y.total_cmp(&other.y)).unwrap();
    assert!(
        is_near(title.y - lowest.y, 32.43),
        "the title keeps its distance"
    );
}

#[test]
fn a_translation_says_so_and_an_original_does_not() {
    let pages = pages(&circulated("annex-enclosure"));
    is_at(&pages[0], "English", 397.0, 110.4, 10.0);
    is_at(&pages[0], "Original: French", 397.0, 122.42, 10.0);
    let french = super::geometry::pages(&circulated("french-notes"));
    is_at(&french[0], "Distr. générale", 397.0, 86.66, 10.0);
    is_at(&french[0], "3 mars 2016", 397.0, 98.42, 10.0);
    is_at(&french[0], "Français", 397.0, 110.4, 10.0);
    is_at(&french[0], "Original\u{a0}: espagnol", 397.0, 122.42, 10.0);
}

#[test]
fn a_note_is_at_the_foot_of_its_page_in_8_on_10() {
    let pages = pages(&circulated("annex-enclosure"));
    let note = pages[1].line("See the report of the observers of 20 February 2016, annex II.");
    assert!((note.size - 8.5).abs() <= SIZE);
    assert!(is_near(note.x, 137.42) && is_near(note.y, 720.3));
}

#[test]
fn the_signature_block_ends_at_the_right_margin_with_its_note_in_italics() {
    let pages = pages(&circulated("annex-enclosure"));
    let signed = pages[0].line("(Signed)");
    assert_eq!(signed.font, "LiberationSerif-Italic");
    let line = pages[0].line("Permanent Representative");
    assert!(is_near(line.right, 488.65));
    let unsigned = pages[2].texts();
    assert!(!unsigned.contains(&"(Signed)"), "{unsigned:?}");
    // An honorific is left out.
    assert!(!pages[0].texts().iter().any(|text| text.contains("H.E.")));
}

#[test]
fn a_french_title_is_before_the_name() {
    let pages = pages(&circulated("french-notes"));
    let (title, signed) = (
        pages[0].line("La Représentante permanente"),
        pages[0].line("(Signé)"),
    );
    assert!(is_near(signed.y - title.y, 12.0));
    let texts = pages[1].texts();
    for mark in ["1.", "2.", "a)", "b)"] {
        assert!(texts.contains(&mark), "{texts:?}");
    }
}

#[test]
fn an_arabic_document_is_mirrored_about_the_middle_of_the_page() {
    let pages = pages(&circulated("arabic"));
    let page = &pages[0];
    is_at(page, "S", 612.0 - 552.1, 56.52, 20.0);
    // The lines in English begin where the symbol does.
    is_at(page, "Distr.: General", 612.0 - 552.1, 86.66, 10.0);
    is_at(page, "Arabic", 612.0 - 552.1, 110.4, 10.0);
    ends(page, "16-93360 (A)    010316", 612.0 - 65.4, 747.58, 10.0);
    assert!(page.has_rect(59.4, 552.0, 64.8, 65.28), "the thin rule");
    assert!(page.has_rect(60.1, 552.7, 208.94, 210.38), "the thick rule");
    let arabic = |line: &&super::geometry::Line| line.font.starts_with("Amiri");
    let right = page
        .lines
        .iter()
        .filter(arabic)
        .map(|line| line.right)
        .fold(0.0, f64::max);
    assert!(is_near(right, 612.0 - 123.4), "{right}");
    ends(&pages[1], "S/2016/9199", 552.0, 59.04, 8.5);
    ends(&pages[1], "2/2", 552.0, 755.28, 8.5);
    is_at(&pages[1], "16-93360", 60.0, 753.84, 7.0);
}

#[test]
fn on_a4_what_belongs_to_the_right_and_the_foot_stays_there() {
    let bytes = changed("one-page", |letter| {
        letter.replace("circulation:\n", "circulation:\n  paper: a4\n")
    });
    let pages = pages(&bytes);
    let page = &pages[0];
    let (right, down) = (595.28 - 612.0, 841.89 - 792.0);
    is_at(page, "United Nations", 123.4, 57.84, 14.0);
    is_at(page, "Distr.: General", 397.0 + right, 86.66, 10.0);
    ends(page, "/2016/9188", 552.1 + right, 56.52, 10.0);
    is_at(page, "16-93188 (E)    290216", 65.4, 747.58 + down, 10.0);
}

#[test]
fn a_symbol_too_long_for_its_place_is_an_error_where_it_is_written() {
    let long = "S/2016/9188/Rev.1/Add.12/Corr.3/Amend.4/Sub.5/Part.6";
    let told = reported("one-page", |letter| letter.replace("S/2016/9188", long));
    let [too_wide] = told.as_slice() else {
        panic!("{told:?}")
    };
    assert_eq!(too_wide.rule.code(), "too-wide");
    assert!(too_wide.primary.is_some());
}
