use proptest::prelude::*;

use super::{SetParagraph, set};
use crate::font::Library;
use crate::lang::Language;
use crate::style::{Alignment, CharStyle, ParagraphStyle, Slant, Weight};
use crate::text::{Shaper, StyledText};
use crate::unit::Length;

fn style(language: Language) -> CharStyle {
    CharStyle {
        size: Length::pt(11),
        weight: Weight::Regular,
        slant: Slant::Upright,
        tracking: Length::ZERO,
        rise: Length::ZERO,
        language,
    }
}

fn paragraph(language: Language) -> ParagraphStyle {
    ParagraphStyle {
        alignment: Alignment::Justified,
        direction: language.direction(),
        leading: Length::pt(14),
        first_line_indent: Length::ZERO,
        start_indent: Length::ZERO,
        end_indent: Length::ZERO,
        hyphenation: true,
    }
}

fn styled(text: &str, language: Language) -> StyledText {
    let mut styled = StyledText::default();
    styled.push(text, style(language), None);
    styled
}

/// The text of each line.
fn texts(paragraph: &SetParagraph) -> Vec<String> {
    let text = |line: &super::Line| line.runs.iter().map(|run| run.text.as_str()).collect();
    paragraph.lines.iter().map(text).collect()
}

/// What the lines of a paragraph must add up to: its text without line feeds, in which a soft
/// hyphen may stand where a word is divided.
fn assert_nothing_is_lost(text: &str, set: &SetParagraph) {
    let lines = texts(set);
    let mut rest = text.to_owned();
    for line in &lines {
        rest = rest.trim_start_matches('\n').to_owned();
        let line_kept = line
            .strip_suffix('\u{AD}')
            .filter(|_| !rest.starts_with(line.as_str()));
        let line = line_kept.unwrap_or(line);
        assert!(rest.starts_with(line), "{line:?} does not begin {rest:?}");
        rest = rest[line.len()..].to_owned();
    }
    assert_eq!(rest.trim_start_matches('\n'), "", "lines are missing");
}

/// The ranges of all glyphs of each run tile its text.
fn assert_ranges_tile(set: &SetParagraph) {
    for run in set.lines.iter().flat_map(|line| &line.runs) {
        let mut ranges: Vec<_> = run.glyphs.iter().map(|glyph| glyph.range.clone()).collect();
        ranges.sort_by_key(|range| (range.start, range.end));
        ranges.dedup();
        let mut at = 0;
        for range in ranges {
            assert_eq!(range.start, at, "a hole in the clusters of {:?}", run.text);
            assert!(run.text.is_char_boundary(range.end));
            at = range.end;
        }
        assert_eq!(at, run.text.len(), "text without a glyph in {:?}", run.text);
    }
}

/// No line stands beyond the measure but by what hangs into the margins, unless it is reported.
fn assert_within(set: &SetParagraph, measure: Length) {
    let hang = Length::milli_pt(6_000);
    let beyond = |line: &&super::Line| line.x < -hang || line.x + line.width > measure + hang;
    let count = set.lines.iter().filter(beyond).count();
    assert!(
        count <= set.overfull.len(),
        "{count} lines are beyond the measure"
    );
    for line in &set.lines {
        let mut runs: Vec<_> = line.runs.iter().collect();
        runs.sort_by_key(|run| (run.x, run.width()));
        let mut x = Length::ZERO;
        for run in runs {
            assert_eq!(run.x, x, "runs leave a hole or overlap");
            x += run.width();
        }
        assert_eq!(x, line.width);
    }
}

fn pieces() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => "[a-z]{1,14}",
        2 => "[A-Z][a-z]{1,9}",
        2 => "[0-9]{1,4}",
        1 => "[“(«][a-z]{1,9}[.,;:!?”)»]",
        1 => Just("civilians—not".to_owned()),
        1 => Just("decision-making".to_owned()),
        1 => Just("S/2016/199".to_owned()),
        1 => Just("humani\u{AD}tarian".to_owned()),
        1 => Just("–".to_owned()),
        1 => Just("e\u{301}tat".to_owned()),
        2 => "[а-я]{1,12}",
        2 => "[ابتثجحخدذرزسشصضطظعغفقكلمنهوي]{1,9}",
        2 => "[的一国人大会安全理事会主席，。、；：“”（）《》]{1,12}",
        1 => "[的一国人大会]{1,3}[0-9a-z]{1,4}[的一国人大会]{1,3}",
        1 => "[\u{A0}\u{202F}\u{200B}\u{200F}\u{2009}\u{3000}]",
    ]
}

fn separators() -> impl Strategy<Value = &'static str> {
    prop_oneof![12 => Just(" "), 1 => Just("  "), 1 => Just("\n"), 1 => Just("")]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_character_is_lost_and_no_line_is_too_long_in_any_script(
        words in prop::collection::vec((pieces(), separators()), 1..60),
        language in prop::sample::select(vec!["en", "fr", "es", "ru", "ar", "zh", "de", "zh-Hant"]),
        points in 40_i64..480,
        alignment in prop::sample::select(vec![
            Alignment::Justified, Alignment::Start, Alignment::End, Alignment::Centre,
        ]),
    ) {
        let text: String = words.iter().flat_map(|(word, after)| [word.as_str(), after]).collect();
        let language = Language::new(language).expect("a language");
        let library = Library::builtin();
        let mut shaper = Shaper::new(&library);
        let style = ParagraphStyle { alignment, ..paragraph(language) };
        let measure = Length::pt(points);
        let set = set(&styled(&text, language), &style, measure, &mut shaper);
        assert_nothing_is_lost(&text, &set);
        assert_ranges_tile(&set);
        assert_within(&set, measure);
    }
}
