//! The evenness of justified lines: the sample letter and the Universal Declaration of Human Rights
//! (General Assembly resolution 217 (III) A, in the words of each official language, which anybody
//! may reproduce), at 11 pt on a measure of 451 pt, with and without font expansion.
//!
//! `cargo bench --bench lines` prints a line for each text: the standard deviation of the gaps
//! between words and the widest of them in points, the lines that end in a hyphen, the most of
//! these in a row, and the lines that were left ragged. The last line of a paragraph is not filled
//! and does not count.

use std::fs;

use demarche::lang::Language;
use demarche::typeset::font::Library;
use demarche::typeset::paragraph::{self, Line, SetParagraph};
use demarche::typeset::style::{CharStyle, ParagraphStyle};
use demarche::typeset::text::{Shaper, StyledText};
use demarche::typeset::unit::Length;

/// The texts, by their paths from the root of the project.
const TEXTS: [(&str, Language, &str); 5] = [
    ("sample", Language::EN, "letter/body.en.md"),
    ("declaration, en", Language::EN, "benches/lines/en.txt"),
    ("declaration, fr", Language::FR, "benches/lines/fr.txt"),
    ("declaration, es", Language::ES, "benches/lines/es.txt"),
    ("declaration, ru", Language::RU, "benches/lines/ru.txt"),
];

/// The most by which letters are widened or narrowed, in thousandths.
const EXPANSIONS: [u16; 2] = [0, 20];

/// The measure of the form `letter` on A4.
const MEASURE: Length = Length::milli_pt(451_280);

fn main() {
    println!(
        "{:<18} {:>9} {:>6} {:>8} {:>8} {:>7} {:>7}",
        "text", "expansion", "sd", "loosest", "hyphens", "ladder", "ragged"
    );
    let library = Library::builtin();
    let mut shaper = Shaper::new(&library);
    for (name, language, path) in TEXTS {
        let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
        let text = fs::read_to_string(path).expect("the text");
        for expansion in EXPANSIONS {
            let evenness = Evenness::of(&text, language, expansion, &mut shaper);
            evenness.print(name, expansion);
        }
    }
}

/// The evenness of the filled lines of a text.
#[derive(Default)]
struct Evenness {
    /// The gaps between words in points.
    gaps: Vec<f64>,
    hyphens: usize,
    /// The most lines in a row that end in a hyphen.
    ladder: usize,
    /// The lines left ragged, since their gaps would be too wide.
    ragged: usize,
}

impl Evenness {
    fn of(text: &str, language: Language, expansion: u16, shaper: &mut Shaper<'_>) -> Self {
        let style = ParagraphStyle {
            expansion,
            ..ParagraphStyle::justified(language.direction(), Length::pt(14))
        };
        let mut evenness = Self::default();
        for paragraph in paragraphs(text) {
            let mut styled = StyledText::default();
            let characters = CharStyle::plain(Length::pt(11), language);
            styled.push(&paragraph, characters, None);
            evenness.add(&paragraph::set(&styled, &style, MEASURE, shaper));
        }
        evenness
    }

    fn add(&mut self, set: &SetParagraph) {
        self.ragged += set.loose.len();
        let mut ladder = 0;
        let filled = set.lines.split_last().map_or(&[][..], |(_, lines)| lines);
        for line in filled {
            let is_hyphenated = ends_in_hyphen(line);
            ladder = if is_hyphenated { ladder + 1 } else { 0 };
            self.hyphens += usize::from(is_hyphenated);
            self.ladder = self.ladder.max(ladder);
            self.gaps.extend(gaps(line));
        }
    }

    fn print(&self, name: &str, expansion: u16) {
        let count = self.gaps.len() as f64;
        let mean = self.gaps.iter().sum::<f64>() / count;
        let squares = self.gaps.iter().map(|gap| (gap - mean).powi(2));
        let deviation = (squares.sum::<f64>() / count).sqrt();
        let loosest = self.gaps.iter().copied().fold(0.0, f64::max);
        println!(
            "{name:<18} {:>8.1}% {deviation:>6.2} {loosest:>8.1} {:>8} {:>7} {:>7}",
            f64::from(expansion) / 10.0,
            self.hyphens,
            self.ladder,
            self.ragged
        );
    }
}

/// Returns the paragraphs of a text, which are on a line each or divided by blank lines.
fn paragraphs(text: &str) -> Vec<String> {
    let divided = match text.contains("\n\n") {
        true => text.split("\n\n").collect::<Vec<_>>(),
        false => text.lines().collect(),
    };
    let whole = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let paragraphs = divided.into_iter().map(whole);
    paragraphs.filter(|text| !text.is_empty()).collect()
}

/// Returns whether a line ends in a divided word, or after a hyphen of the text.
fn ends_in_hyphen(line: &Line) -> bool {
    let last = line.runs.last().map_or("", |run| run.text.as_str());
    line.ends_in_hyphen() || last.trim_end().ends_with(['-', '\u{2010}'])
}

/// Returns the gaps between the words of a line in points.
fn gaps(line: &Line) -> impl Iterator<Item = f64> + '_ {
    let glyphs = line.runs.iter().flat_map(|run| {
        let is_space = move |range: std::ops::Range<usize>| &run.text[range] == " ";
        let glyphs = run.glyphs.iter();
        glyphs.filter(move |glyph| is_space(glyph.range.range()))
    });
    let seen = glyphs.filter(|glyph| glyph.advance.length() > Length::ZERO);
    seen.map(|glyph| glyph.advance.length().to_milli_pt() as f64 / 1000.0)
}
