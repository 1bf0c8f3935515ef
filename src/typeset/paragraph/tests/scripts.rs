//! Scripts of other directions and other shapes of letters.

use super::evenness::gaps;
use super::{assert_nothing_is_lost, set_in, styled, texts, visual};
use crate::lang::{Direction, Language};
use crate::typeset::font::Library;
use crate::typeset::paragraph::Line;
use crate::typeset::paragraph::unbroken::UnbrokenParagraph;
use crate::typeset::text::Shaper;
use crate::typeset::unit::Length;

#[test]
fn mixed_lines_are_in_the_order_of_the_bidi_algorithm() {
    // As `fribidi` orders them.
    let arabic = set_in("ar", "رسالة S/2016/199 مؤرخة 24 شباط", 400);
    assert_eq!(
        visual(&arabic.lines[0]),
        ["شباط", "24", "مؤرخة", "S/2016/199", "رسالة"]
    );
    let english = set_in("en", "the letter رسالة مؤرخة 24 of Syria", 400);
    assert_eq!(
        visual(&english.lines[0]),
        ["the letter", "24", "مؤرخة", "رسالة", "of Syria"]
    );
    let folio = set_in("ar", "2/6", 400);
    assert_eq!(visual(&folio.lines[0]), ["2/6"]);
}

#[test]
fn glyphs_of_arabic_run_from_the_left_and_their_text_as_typed() {
    let set = set_in("ar", "سلام عليكم", 400);
    let run = &set.lines[0].runs[0];
    assert!(run.right_to_left && run.text == "سلام عليكم");
    let starts: Vec<_> = run.glyphs.iter().map(|glyph| glyph.range.start()).collect();
    assert!(starts.is_sorted_by(|a, b| a >= b), "{starts:?}");
}

#[test]
fn arabic_lines_are_filled_by_longer_joins_before_their_spaces_gape() {
    let text = "نطلب منكم باسم شعبنا المحاصر والذي يتعرض لأبشع أشكال الابادة الجماعية دعوة مجلس الأمن \
                الدولي لاجتماع عاجل جديد من أجل فرض هدنة إنسانية وإرسال قوات محايدة دولية وعربية";
    let set = set_in("ar", text, 98);
    let library = Library::builtin();
    let spaces = gaps(&set);
    let face = set.lines[0].runs[0].face;
    let letters = |line: &Line| line.runs.iter().map(|run| run.glyphs.len()).sum::<usize>();
    let plain = set_in("ar", text, 4000);
    let longer: usize = set.lines.iter().map(letters).sum();
    assert!(longer > letters(&plain.lines[0]), "no join was lengthened");
    let mut glyphs = set
        .lines
        .iter()
        .flat_map(|line| &line.runs)
        .flat_map(|run| &run.glyphs);
    assert!(
        glyphs.all(|glyph| !glyph.range.range().is_empty()),
        "a stroke belongs to the letter that it lengthens"
    );
    // A space of Amiri is 0.292 em, willing to stretch by three quarters.
    let willing = 11.0 * 1.15 * 0.292 * 1.75;
    let most = spaces.iter().fold(0.0_f64, |most, gap| most.max(*gap));
    assert!(
        most < willing * 1.4,
        "a gap of {most} pt in {}",
        library.name(face)
    );
    assert_nothing_is_lost(text, &set);
}

#[test]
fn french_marks_follow_a_narrow_space_that_is_still_the_one_typed() {
    let set = set_in("fr", "« Non ! » dit-il ; voir : ici", 400);
    let run = &set.lines[0].runs[0];
    assert_eq!(run.text, "« Non ! » dit-il ; voir : ici");
    let advances: Vec<_> = run
        .glyphs
        .iter()
        .filter(|glyph| &run.text[glyph.range.range()] == " ")
        .map(|glyph| glyph.advance.length().to_milli_pt())
        .collect();
    let (narrow, word) = (1833, 2750);
    assert_eq!(
        advances,
        [narrow, narrow, narrow, word, narrow, word, narrow, word]
    );
}

/// Returns the advances of the glyphs of a line, in thousandths of an em.
fn ems(line: &Line) -> Vec<i64> {
    let glyphs = line.runs.iter().flat_map(|run| &run.glyphs);
    glyphs
        .map(|glyph| (glyph.advance.length().units() * 1000 + 360_448) / 720_896)
        .collect()
}

#[test]
fn chinese_marks_that_meet_share_one_square() {
    let set = set_in("zh", "国（大会），《宪章》", 400);
    // The last mark keeps its square; the line's end hangs by its white half.
    assert_eq!(
        ems(&set.lines[0]),
        [1000, 1000, 1000, 1000, 500, 500, 1000, 1000, 1000, 1000]
    );
    assert!(set.lines[0].x == Length::ZERO);
}

#[test]
fn chinese_lines_begin_and_end_without_the_white_of_their_marks() {
    let set = set_in("zh", "（国）", 400);
    assert_eq!(set.lines[0].x, -Length::milli_pt(5500));
    let set = set_in("zh", &"安全理事会，主席。".repeat(8), 118);
    let right = |line: &Line| (line.x + line.width).to_milli_pt();
    for (line, text) in set.lines.iter().zip(texts(&set)).rev().skip(1) {
        let hang = if text.ends_with(['，', '。']) {
            5500
        } else {
            0
        };
        assert!(
            (right(line) - 118_000 - hang).abs() <= 2,
            "{text} ends at {}",
            right(line)
        );
    }
}

#[test]
fn a_mark_of_two_squares_is_one_and_two_marks_are_two() {
    let library = Library::builtin();
    let text = styled("他——我……—…", Language::ZH);
    let mut shaper = Shaper::new(&library);
    let unbroken = UnbrokenParagraph::new(&text, Direction::LeftToRight, &mut shaper);
    let elements = unbroken.elements.iter();
    let elements: Vec<_> = elements
        .map(|element| &text.text[element.range.clone()])
        .collect();
    assert_eq!(elements, ["他", "——", "我", "……", "—", "…"]);
}

#[test]
fn a_quarter_em_separates_ideographs_and_digits() {
    let set = set_in("zh", "于2016年", 400);
    assert_eq!(ems(&set.lines[0]), [1250, 500, 500, 500, 750, 1000]);
}

#[test]
fn the_stops_of_traditional_chinese_keep_their_squares() {
    assert_eq!(
        ems(&set_in("zh", "國。（會", 400).lines[0]),
        [1000, 500, 1000, 1000]
    );
    assert_eq!(
        ems(&set_in("zh-Hant", "國。（會", 400).lines[0]),
        [1000, 1000, 1000, 1000]
    );
}

#[test]
fn words_are_divided_in_every_language_that_has_patterns() {
    for (tag, text) in [
        (
            "pt",
            "O desenvolvimento internacional da responsabilidade extraordinária",
        ),
        (
            "uk",
            "Відповідальність міжнародного співтовариства безпосередньо",
        ),
        (
            "tr",
            "Sorumluluklarımızın değerlendirilmesi gerçekleştirilmektedir",
        ),
        (
            "el",
            "Υπευθυνότητα συνεργασίας πραγματοποιήθηκε επανειλημμένως",
        ),
    ] {
        let set = set_in(tag, text, 70);
        let lines = texts(&set);
        assert!(
            lines.iter().any(|line| line.ends_with('\u{ad}')),
            "{tag}: {lines:?}"
        );
        assert_nothing_is_lost(text, &set);
    }
}

/// The output of `hb-shape` and `fribidi` for sample lines, recorded by `tests/shaping/record.sh`.
const RECORDED: &str = include_str!("../../../../tests/shaping/recorded.txt");

#[test]
fn glyphs_are_those_that_harfbuzz_makes_of_the_same_line() {
    let mut compared = 0;
    for line in RECORDED.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [language, face, text, glyphs, _] = fields[..] else {
            panic!("{line}");
        };
        if face == "-" {
            continue;
        }
        compared += 1;
        let set = set_in(language, text, 400);
        let runs = set.lines[0].runs.iter().flat_map(|run| &run.glyphs);
        let made: Vec<String> = runs.map(|glyph| glyph.id.to_string()).collect();
        assert_eq!(made.join(" "), glyphs, "{text}");
    }
    assert!(compared >= 9);
}
