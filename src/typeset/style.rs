//! The look of characters and paragraphs: plain values that every later stage reads.

use crate::lang::{Direction, Language};
use crate::typeset::unit::Length;

/// The weight of a typeface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// The weight of running text.
    #[default]
    Regular,
    /// The weight of headings.
    Bold,
}

/// The slant of a typeface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slant {
    /// Upright letters.
    #[default]
    Upright,
    /// Italic letters, or slanted ones where a script has no italic.
    Italic,
}

/// The emphasis that a writer gave to text, whatever its look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Emphasis {
    /// Whether it is stressed.
    pub is_stressed: bool,
    /// Whether it is strong.
    pub is_strong: bool,
}

impl Emphasis {
    /// The emphasis of running text.
    pub const NONE: Self = Self {
        is_stressed: false,
        is_strong: false,
    };
}

/// The look of characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CharStyle {
    /// The size of the type: one em.
    pub size: Length,
    /// The weight.
    pub weight: Weight,
    /// The slant.
    pub slant: Slant,
    /// Space added after each character; ignored for scripts that join or are set solid
    /// (Arabic, Han).
    pub tracking: Length,
    /// The distance by which the baseline is raised, as for a footnote reference.
    pub rise: Length,
    /// The language, which chooses shaping, hyphenation and the tag.
    pub language: Language,
    /// The emphasis, which chooses the tag.
    pub emphasis: Emphasis,
    /// The families that are tried first.
    pub typeface: Typeface,
}

impl CharStyle {
    /// Makes the look of plain text: regular and upright, in the families of the program.
    pub const fn plain(size: Length, language: Language) -> Self {
        Self {
            size,
            weight: Weight::Regular,
            slant: Slant::Upright,
            tracking: Length::ZERO,
            rise: Length::ZERO,
            language,
            emphasis: Emphasis::NONE,
            typeface: Typeface::Standard,
        }
    }
}

/// The families in which a text is set first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Typeface {
    /// Those of the program.
    #[default]
    Standard,
    /// Those that the letter names, where it names any.
    Letter,
}

/// The position of the lines of a paragraph within the measure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Alignment {
    /// Both edges even; the last line at the start edge.
    #[default]
    Justified,
    /// Even at the edge where the language starts (left in English, right in Arabic).
    Start,
    /// Even at the edge where the language ends.
    End,
    /// Centred.
    Centre,
}

/// The way in which the lines of a paragraph are made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LineSetting {
    /// The breaks are the best for the whole paragraph, and punctuation hangs into the margins.
    #[default]
    Optical,
    /// The breaks are the best for the whole paragraph, and nothing hangs into the margins.
    Flush,
    /// Each line takes as many words as fit, and nothing hangs into the margins.
    Greedy,
}

/// The look of a paragraph: alignment, direction, leading and indents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ParagraphStyle {
    /// The position of the lines within the measure.
    pub alignment: Alignment,
    /// The direction of the paragraph, by which its start edge and its order are known.
    pub direction: Direction,
    /// The distance from baseline to baseline.
    pub leading: Length,
    /// Added to the start indent of the first line; negative for a hanging indent.
    pub first_line_indent: Length,
    /// The distance of the lines from the start edge of the measure.
    pub start_indent: Length,
    /// The distance of the lines from the end edge of the measure.
    pub end_indent: Length,
    /// Whether words may be hyphenated.
    pub hyphenation: bool,
    /// The most by which the letters of a justified line may be widened or narrowed, in thousandths
    /// of their width; zero for never.
    pub expansion: u16,
    /// The way in which its lines are made.
    pub setting: LineSetting,
}

impl ParagraphStyle {
    /// Makes the look of justified paragraphs that are hyphenated and have no indents.
    pub const fn justified(direction: Direction, leading: Length) -> Self {
        Self {
            alignment: Alignment::Justified,
            direction,
            leading,
            first_line_indent: Length::ZERO,
            start_indent: Length::ZERO,
            end_indent: Length::ZERO,
            hyphenation: true,
            expansion: 0,
            setting: LineSetting::Optical,
        }
    }
}

/// A colour of type, in the colour space sRGB (IEC 61966-2-1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Colour {
    /// Its red, green and blue, each up to 255.
    pub channels: [u8; 3],
}

impl Colour {
    /// The colour of running text.
    pub const BLACK: Self = Self {
        channels: [0, 0, 0],
    };

    /// Returns the contrast to white in hundredths, from 100 to 2100 (WCAG 2.2, *contrast ratio*),
    /// rounded down. It is worked out with integers, so that it is the same everywhere.
    pub fn contrast_to_white(self) -> u64 {
        let [red, green, blue] = self.channels.map(linear);
        let luminance = (red * 2126 + green * 7152 + blue * 722) / 10_000;
        105 * ONE / (luminance + ONE / 20)
    }
}

/// The unit of the fixed-point numbers of a luminance.
const ONE: u64 = 1 << 20;

/// Returns the intensity of a channel of sRGB, as WCAG 2.2 defines *relative luminance*.
fn linear(channel: u8) -> u64 {
    let channel = u64::from(channel);
    if channel <= 10 {
        return channel * ONE * 100 / (255 * 1292);
    }
    let value = (channel * 1000 + 14_025) * ONE / 269_025;
    let square = value * value / ONE;
    // To the power of 2.4: the square times the fifth root of the square.
    square * fifth_root(square) / ONE
}

/// Returns the fifth root of a fixed-point number up to one, rounded down.
fn fifth_root(value: u64) -> u64 {
    let of = u128::from(value) << 80;
    let (mut least, mut beyond) = (0, ONE + 1);
    while least + 1 < beyond {
        let middle = (least + beyond) / 2;
        if u128::from(middle).pow(5) <= of {
            least = middle;
        } else {
            beyond = middle;
        }
    }
    least
}

#[cfg(test)]
mod tests;
