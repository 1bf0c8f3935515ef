mod evenness;
mod scripts;

use proptest::prelude::*;

use super::unbroken::UnbrokenParagraph;
use super::{Line, SetParagraph, set};
use crate::lang::{Direction, Language};
use crate::typeset::font::Library;
use crate::typeset::style::{Alignment, CharStyle, ParagraphStyle};
use crate::typeset::text::{Division, Shaper, StyledText};
use crate::typeset::unit::Length;

pub(super) fn style(language: Language) -> CharStyle {
    CharStyle::plain(Length::pt(11), language)
}

pub(super) fn paragraph(language: Language) -> ParagraphStyle {
    ParagraphStyle::justified(language.direction(), Length::pt(14))
}

fn styled(text: &str, language: Language) -> StyledText {
    let mut styled = StyledText::default();
    styled.push(text, style(language), None);
    styled
}

/// Returns the text of each line.
fn texts(paragraph: &SetParagraph) -> Vec<String> {
    let text = |line: &Line| line.runs.iter().map(|run| run.text.as_str()).collect();
    paragraph.lines.iter().map(text).collect()
}

/// Checks that the lines of a paragraph add up to its text, in which a space may represent a line
/// feed and a soft hyphen marks a divided word.
fn assert_nothing_is_lost(text: &str, set: &SetParagraph) {
    let lines = texts(set);
    let mut rest = text.to_owned();
    for line in &lines {
        rest = rest.trim_start_matches('\n').to_owned();
        let line_kept = line
            .strip_suffix('\u{AD}')
            .filter(|_| !rest.starts_with(line.as_str()));
        let line = line_kept.unwrap_or(line);
        let line = match line.strip_suffix(' ') {
            Some(words) if rest.starts_with(&format!("{words}\n")) => words,
            _ => line,
        };
        assert!(rest.starts_with(line), "{line:?} does not begin {rest:?}");
        rest = rest[line.len()..].to_owned();
    }
    assert_eq!(rest.trim_start_matches('\n'), "", "lines are missing");
}

/// Checks that the ranges of all glyphs of each run tile its text.
fn assert_ranges_tile(set: &SetParagraph) {
    for run in set.lines.iter().flat_map(|line| &line.runs) {
        let mut ranges: Vec<_> = run.glyphs.iter().map(|glyph| glyph.range.range()).collect();
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

/// Checks that no line is wider than the measure except by what hangs into the margins, unless it
/// is reported.
fn assert_within(set: &SetParagraph, measure: Length) {
    let hang = Length::milli_pt(6_000);
    let beyond = |line: &&Line| line.x < -hang || line.x + line.width > measure + hang;
    let count = set.lines.iter().filter(beyond).count();
    assert!(
        count <= set.overfull.len(),
        "{count} lines are beyond the measure"
    );
    for line in &set.lines {
        // A space of no width before a Chinese bracket may be narrower than nothing: the white half
        // of the bracket shrinks. So each run is looked for where the one before it ends.
        let mut runs: Vec<_> = line.runs.iter().collect();
        let mut x = Length::ZERO;
        while !runs.is_empty() {
            let here = (0..runs.len()).filter(|&run| runs[run].x == x);
            let next = here.min_by_key(|&run| runs[run].width().max(-runs[run].width()));
            let next = next.expect("runs leave a hole or overlap");
            x += runs.swap_remove(next).width();
        }
        assert_eq!(x, line.width);
    }
}

pub(super) fn pieces() -> impl Strategy<Value = String> {
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

pub(super) fn separators() -> impl Strategy<Value = &'static str> {
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

fn set_english(text: &str, points: i64) -> SetParagraph {
    let library = Library::builtin();
    let english = paragraph(Language::EN);
    set(
        &styled(text, Language::EN),
        &english,
        Length::pt(points),
        &mut Shaper::new(&library),
    )
}

fn set_in(tag: &str, text: &str, points: i64) -> SetParagraph {
    let library = Library::builtin();
    let language = Language::new(tag).expect("a language");
    let style = paragraph(language);
    set(
        &styled(text, language),
        &style,
        Length::pt(points),
        &mut Shaper::new(&library),
    )
}

/// Returns the runs of a line from left to right, as they appear on paper.
fn visual(line: &Line) -> Vec<String> {
    let mut runs: Vec<_> = line
        .runs
        .iter()
        .filter(|run| !run.text.trim().is_empty())
        .collect();
    runs.sort_by_key(|run| run.x);
    runs.iter().map(|run| run.text.trim().to_owned()).collect()
}

#[test]
fn a_divided_word_ends_in_a_hyphen_that_represents_a_soft_one() {
    let set = set_english("commandments commandments commandments commandments", 100);
    let lines = texts(&set);
    assert!(
        lines.iter().any(|line| line.ends_with("com\u{AD}")),
        "{lines:?}"
    );
    let library = Library::builtin();
    let line = set
        .lines
        .iter()
        .find(|line| line.runs[0].text.ends_with('\u{AD}'));
    let run = &line.expect("a divided word").runs[0];
    let hyphen = run.glyphs.last().expect("a hyphen");
    assert_eq!(&run.text[hyphen.range.range()], "\u{AD}");
    assert_eq!(
        library.glyph(run.face, '\u{AD}').map(|glyph| glyph.0),
        Some(hyphen.id)
    );
}

#[test]
fn the_last_word_of_a_paragraph_is_not_divided() {
    let words = "We call on all members of the Council to stand by the resolutions that they \
                 adopted and to see to their full and immediate implementation.";
    for points in 220..460 {
        let lines = texts(&set_english(words, points));
        let [.., before, last] = lines.as_slice() else {
            panic!("one line at {points} pt");
        };
        let is_stub = before.ends_with('\u{AD}') && !last.contains(' ');
        assert!(!is_stub, "{points} pt: {lines:?}");
    }
}

#[test]
fn a_word_with_a_capital_is_a_proper_name_unless_it_begins_a_sentence() {
    let library = Library::builtin();
    let text = styled(
        "Humanitarian aid. “Refugees” fled. Humanitarian Refugees",
        Language::EN,
    );
    let unbroken =
        UnbrokenParagraph::new(&text, Direction::LeftToRight, &mut Shaper::new(&library));
    let division = |word: usize| unbroken.hyphens(2 * word).1;
    let divisions: Vec<Division> = (0..6).map(division).collect();
    let expected = [
        Division::Unwilling,
        Division::Plain,
        Division::Unwilling,
        Division::Plain,
        Division::Unwilling,
        Division::Name,
    ];
    assert_eq!(divisions, expected);
}

#[test]
fn a_soft_hyphen_that_was_typed_shows_only_where_the_line_ends_at_it() {
    let set = set_english("an antidis\u{AD}establishmentarian", 60);
    assert_eq!(texts(&set), ["an antidis\u{AD}", "establishmentarian"]);
    let wide = set_english("an antidis\u{AD}establishmentarian", 300);
    let glyphs = &wide.lines[0].runs[0].glyphs;
    assert!(
        glyphs
            .iter()
            .any(|glyph| glyph.advance.length() == Length::ZERO && glyph.range.range().len() == 2)
    );
}

#[test]
fn a_space_at_the_end_of_a_line_is_kept_without_width() {
    let set = set_english("one two three four five six", 60);
    let line = &set.lines[0];
    let last = line
        .runs
        .last()
        .and_then(|run| run.glyphs.last())
        .expect("a glyph");
    assert!(texts(&set)[0].ends_with(' '));
    assert_eq!(last.advance.length(), Length::ZERO);
    assert_eq!(line.x + line.width, Length::pt(60));
}

#[test]
fn stops_and_quotation_marks_hang_into_the_margins() {
    let text = "“Come,” they said, again and again, until all came, and nobody, nobody, stayed,";
    let set = set_english(text, 120);
    assert!(set.lines[0].x < Length::ZERO, "the quotation mark hangs");
    let hanging = |line: &&Line| {
        let ends = line
            .runs
            .last()
            .is_some_and(|run| run.text.trim_end().ends_with(','));
        ends && line.x + line.width > Length::pt(120)
    };
    assert!(
        set.lines.iter().any(|line| hanging(&line)),
        "{:?}",
        texts(&set)
    );
}

#[test]
fn a_line_feed_ends_a_line_that_is_not_filled() {
    let set = set_english("Mary Moe\n\nPresident of the Union", 300);
    // The space keeps the words apart when the text is read back; it takes no room.
    assert_eq!(texts(&set), ["Mary Moe ", "", "President of the Union"]);
    assert!(set.lines[0].width < Length::pt(60));
}

#[test]
fn a_line_that_cannot_be_broken_is_reported_with_its_text() {
    let set = set_english(
        "see https-less-incomprehensibilities.example/abcdefghijklmnop",
        80,
    );
    assert_eq!(set.overfull.len(), 1);
    assert!(set.overfull[0].excess > Length::ZERO);
    assert!(!set.overfull[0].text.is_empty());
}

#[test]
fn a_tie_is_broken_before_a_line_exceeds_the_measure() {
    let set = set_english("Rule 2254 (2015)", 50);
    assert_eq!(texts(&set), ["Rule 2254 ", "(2015)"]);
    assert!(set.overfull.is_empty());
}

#[test]
fn lines_are_placed_by_their_alignment() {
    let library = Library::builtin();
    let mut shaper = Shaper::new(&library);
    let mut place = |alignment, language: Language, text: &str| {
        let style = ParagraphStyle {
            alignment,
            ..paragraph(language)
        };
        let set = set(
            &styled(text, language),
            &style,
            Length::pt(200),
            &mut shaper,
        );
        (
            set.lines[0].x,
            Length::pt(200) - set.lines[0].x - set.lines[0].width,
        )
    };
    let (left, right) = place(Alignment::Start, Language::EN, "Syria");
    assert!(left == Length::ZERO && right > Length::ZERO);
    let (left, right) = place(Alignment::End, Language::EN, "Syria");
    assert!(left > Length::ZERO && right == Length::ZERO);
    let (left, right) = place(Alignment::Centre, Language::EN, "Syria");
    assert!((left - right).max(right - left) <= Length::from_units(1));
    let (left, right) = place(Alignment::Start, Language::AR, "سورية");
    assert!(left > Length::ZERO && right == Length::ZERO);
}

#[test]
fn indents_are_at_the_start_edge_of_either_direction() {
    let library = Library::builtin();
    let mut shaper = Shaper::new(&library);
    let mut edges = |language: Language, word: &str| {
        let style = ParagraphStyle {
            first_line_indent: Length::pt(-10),
            start_indent: Length::pt(30),
            ..paragraph(language)
        };
        let text = [word; 100].join(" ");
        let measure = Length::pt(400);
        let set = set(&styled(&text, language), &style, measure, &mut shaper);
        let left = |line: &Line| line.x.to_milli_pt();
        let right = |line: &Line| (measure - line.x - line.width).to_milli_pt();
        let lines = &set.lines;
        [
            left(&lines[0]),
            right(&lines[0]),
            left(&lines[1]),
            right(&lines[1]),
        ]
    };
    assert_eq!(edges(Language::EN, "move"), [20_000, 0, 30_000, 0]);
    assert_eq!(edges(Language::AR, "من"), [0, 20_000, 0, 30_000]);
}
