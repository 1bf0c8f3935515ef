//! The evenness of justified lines.

use super::{SetParagraph, paragraph, set, set_english, styled, texts};
use crate::lang::Language;
use crate::typeset::font::Library;
use crate::typeset::style::{Alignment, ParagraphStyle};
use crate::typeset::text::Shaper;
use crate::typeset::unit::Length;

/// Returns the advances of all spaces of all lines but the last, in points.
pub(super) fn gaps(set: &SetParagraph) -> Vec<f64> {
    let lines = set.lines.split_last().map_or(&[][..], |(_, lines)| lines);
    let glyphs = lines.iter().flat_map(|line| &line.runs).flat_map(|run| {
        run.glyphs
            .iter()
            .filter(|glyph| &run.text[glyph.range.range()] == " ")
    });
    let seen = glyphs.filter(|glyph| glyph.advance.length() > Length::ZERO);
    seen.map(|glyph| glyph.advance.length().to_milli_pt() as f64 / 1000.0)
        .collect()
}

#[test]
fn the_word_gaps_of_the_sample_letter_are_even() {
    let [rigid, expanded] = [0, 20].map(evenness);
    assert!(rigid.0 <= 0.79 && rigid.1 <= 4.9, "{rigid:?}");
    assert!(expanded.0 <= 0.46 && expanded.1 <= 4.0, "{expanded:?}");
}

/// Returns the standard deviation and the maximum of the word gaps of the sample letter.
fn evenness(expansion: u16) -> (f64, f64) {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/letter/body.en.md");
    let body = std::fs::read_to_string(path).expect("the sample");
    let library = Library::builtin();
    let mut shaper = Shaper::new(&library);
    let style = ParagraphStyle {
        expansion,
        ..paragraph(Language::EN)
    };
    let measure = Length::milli_pt(451_280);
    let mut all = Vec::new();
    for text in body
        .split("\n\n")
        .map(str::trim)
        .filter(|text| !text.is_empty())
    {
        let set = set(&styled(text, Language::EN), &style, measure, &mut shaper);
        assert!(set.overfull.is_empty());
        all.extend(gaps(&set));
    }
    let mean = all.iter().sum::<f64>() / all.len() as f64;
    let variance = all.iter().map(|gap| (gap - mean).powi(2)).sum::<f64>() / all.len() as f64;
    assert!(all.len() > 250, "{} gaps", all.len());
    (variance.sqrt(), all.iter().copied().fold(0.0, f64::max))
}

#[test]
fn the_letters_of_a_line_give_way_before_its_spaces_by_one_part_in_fifty_at_most() {
    let library = Library::builtin();
    let mut shaper = Shaper::new(&library);
    let style = ParagraphStyle {
        expansion: 20,
        ..paragraph(Language::EN)
    };
    let text = styled(&"We write to the Council. ".repeat(12), Language::EN);
    let set = set(&text, &style, Length::pt(240), &mut shaper);
    let (last, lines) = set.lines.split_last().expect("lines");
    for line in lines {
        assert!((-20..=20).contains(&line.runs[0].expansion));
        let hangs = line.x.to_milli_pt() + line.width.to_milli_pt() - 240_000;
        assert!((0..=2_000).contains(&hangs), "{hangs}");
    }
    assert!(lines.iter().any(|line| line.runs[0].expansion != 0));
    assert_eq!(last.runs[0].expansion, 0);
}

#[test]
fn letters_that_give_way_make_room_for_a_wider_line() {
    let library = Library::builtin();
    let mut shaper = Shaper::new(&library);
    let text = styled("We write to the Council of the Union", Language::EN);
    let mut least_measure = |expansion| {
        let style = ParagraphStyle {
            expansion,
            ..paragraph(Language::EN)
        };
        let mut fits = |points: &i64| {
            let set = set(&text, &style, Length::milli_pt(*points), &mut shaper);
            set.lines.len() == 1
        };
        (150_000..200_000).step_by(200).find(|points| fits(points))
    };
    let [rigid, elastic] = [0, 20].map(|expansion| least_measure(expansion).expect("a line"));
    // Two in a hundred of the letters, which are about 150 points wide.
    assert!(
        (2_400..=3_600).contains(&(rigid - elastic)),
        "{rigid}, {elastic}"
    );
}

#[test]
fn a_line_whose_words_would_be_far_apart_is_ragged_and_reported() {
    let set = set_english("We see 123456789123456789 and the year", 110);
    let lines: Vec<_> = set.loose.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(lines, ["We see"]);
    assert_eq!(texts(&set)[0], "We see ");
    assert!(set.lines[0].width < Length::pt(60));
}

#[test]
fn a_short_last_word_is_not_left_alone() {
    let words = "We call on all members of the Council to act, and to help and to";
    for points in 100..300 {
        let set = set_english(words, points);
        let last = texts(&set).pop().expect("a line");
        assert!(last.contains(' '), "{last:?} at {points} pt");
    }
}

#[test]
fn the_last_word_is_divided_rather_than_that_words_are_far_apart() {
    let library = Library::builtin();
    let mut shaper = Shaper::new(&library);
    let style = ParagraphStyle {
        expansion: 20,
        ..paragraph(Language::RU)
    };
    let text = "Никто не может быть произвольно лишен своего гражданства или права изменить свое \
                гражданство.";
    let measure = Length::milli_pt(451_280);
    let set = set(&styled(text, Language::RU), &style, measure, &mut shaper);
    let lines = texts(&set);
    assert!(lines[0].ends_with("граж\u{AD}"), "{lines:?}");
    let loosest = gaps(&set).into_iter().fold(0.0, f64::max);
    assert!(loosest < 4.0, "{loosest}");
}

#[test]
fn the_last_word_of_a_ragged_paragraph_is_whole() {
    let library = Library::builtin();
    let mut shaper = Shaper::new(&library);
    let style = ParagraphStyle {
        alignment: Alignment::Start,
        ..paragraph(Language::RU)
    };
    let text = styled(
        "Никто не лишен своего права изменить гражданство.",
        Language::RU,
    );
    for points in 120..260 {
        let set = set(&text, &style, Length::pt(points), &mut shaper);
        let lines = texts(&set);
        assert!(
            lines
                .last()
                .is_some_and(|last| last.ends_with("гражданство.")),
            "{lines:?}"
        );
    }
}

#[test]
fn no_line_within_a_paragraph_is_one_word_where_another_is_ragged() {
    let library = Library::builtin();
    let mut shaper = Shaper::new(&library);
    for (language, text) in [
        (
            Language::RU,
            "Буду признателен Вам за распространение настоящего письма и приложения к нему в \
             качестве документа Совета Безопасности.",
        ),
        (
            Language::EN,
            "Internationally uncharacteristically incomprehensible misunderstandings \
             notwithstanding, intergovernmental telecommunications organizations should \
             institutionalize.",
        ),
    ] {
        let style = ParagraphStyle {
            hyphenation: false,
            ..paragraph(language)
        };
        for points in 300..420 {
            let text = styled(text, language);
            let set = set(&text, &style, Length::pt(points), &mut shaper);
            let lines = texts(&set);
            let (_, filled) = lines.split_last().expect("lines");
            let is_lone = |line: &&String| !line.trim().contains(' ');
            assert_eq!(
                filled.iter().find(is_lone),
                None,
                "{lines:?} at {points} pt"
            );
        }
    }
}

#[test]
fn a_word_alone_on_its_line_is_reported_unless_it_is_of_an_address() {
    let number = "123456789".repeat(3);
    let set = set_english(&format!("We see {number} {number} and the year"), 165);
    let loose: Vec<_> = set.loose.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(loose, ["We see", &number, &number], "{:?}", texts(&set));
    let address = "https://example.org/aaaaaaaaaaaaaaa/bbbbbbbbbbbbbbbbbb/cccccccccccc";
    let set = set_english(&format!("{address} and the year"), 130);
    assert!(
        set.loose.iter().all(|line| line.is_address),
        "{:?}",
        texts(&set)
    );
}
