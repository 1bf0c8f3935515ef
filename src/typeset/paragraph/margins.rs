//! Optical margins: how far the ends of a line hang into the margin, so that its edge looks even.
//!
//! A stop or a hyphen flush with the margin looks set in; hung a little, it does not. Pierre MacKay
//! measured and Hàn Thế Thành built it (*Micro-typographic extensions to the TeX typesetting
//! system*, TUGboat 21, 2000, pp. 317–434, "character protrusion"). East Asian brackets and stops
//! are cut to the half of their square that has ink (W3C clreq §3.1.6, GB/T 15834 §5.1).

use super::unbroken::InRun;
use crate::typeset::text::wide::Mark;
use crate::typeset::unit::Length;

/// The distances by which characters hang at the start and at the end of a line, in thousandths of
/// an em. The numbers are for Times and its twins: about two thirds of a small mark with its white.
const PROTRUSIONS: &[(&str, i64, i64)] = &[
    ("-\u{2010}\u{AD}", 0, 200),
    ("–", 0, 120),
    ("—", 0, 150),
    (".,،", 0, 160),
    (":;؛", 0, 90),
    ("…", 0, 90),
    ("!?؟", 0, 40),
    ("“„", 240, 60),
    ("”", 60, 240),
    ("‘", 180, 60),
    ("’", 60, 180),
    ("\"", 160, 160),
    ("'", 90, 90),
    ("«»‹›", 80, 80),
    ("([{", 40, 0),
    (")]}", 0, 40),
    ("AVWYАУ", 35, 35),
    ("TТ", 30, 30),
];

/// The two edges of a line in the order of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// The beginning of the line.
    Start,
    /// The end of the line.
    End,
}

/// Returns how far a character at an edge of a line hangs into the margin. In lines that are not
/// justified only the white half of an East Asian mark is cut.
pub fn protrusion(at: InRun<'_>, edge: Edge, size: Length, is_justified: bool) -> Length {
    if let Some(mark) = at.mark() {
        let is_cut = match edge {
            Edge::Start => mark == Mark::Opening,
            Edge::End => matches!(mark, Mark::Closing | Mark::Stop),
        };
        return if is_cut {
            size.scale(1, 2)
        } else {
            Length::ZERO
        };
    }
    if !is_justified || at.character.is_ascii_lowercase() || at.character.is_ascii_digit() {
        return Length::ZERO;
    }
    let entry = PROTRUSIONS
        .iter()
        .find(|(characters, ..)| characters.contains(at.character));
    let thousandths = entry.map_or(0, |&(_, start, end)| match edge {
        Edge::Start => start,
        Edge::End => end,
    });
    size.scale(thousandths, 1000)
}
