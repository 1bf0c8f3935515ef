//! Total fit: the breaks of a paragraph that are best as a whole.
//!
//! The algorithm is that of Knuth and Plass, *Breaking Paragraphs into Lines* (Software: Practice
//! and Experience 11, 1981, pp. 1119–1184), in the form that *TeX: The Program* gives it (§813 to
//! §890), with TeX's words and numbers. Everything is an integer, so the same paragraph breaks in
//! the same way everywhere.
//!
//! Some things differ from TeX. Where no breaks keep within the tolerance, TeX accepts the first
//! overfull line it cannot avoid; here a last pass finds the breaks whose lines exceed the measure
//! by the least in sum and, among those, have the fewest demerits. And a *runt*, a last line
//! shorter than a given length, costs extra demerits. So does a *ladder* of
//! more than two hyphens. And of lines that TeX holds for equally bad, the emptier is the worse.

mod line;
mod pass;
#[cfg(test)]
mod tests;

use super::item::Item;
use crate::typeset::unit::Length;
use pass::Pass;

/// The badness of a line that cannot be set well at all (TeX's `inf_bad`; *TeX: The Program*,
/// §108).
pub const INFINITELY_BAD: i32 = 10_000;

/// The widths of the lines of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineWidths {
    /// The width of the first line.
    pub first: Length,
    /// The width of every other line.
    pub others: Length,
}

/// The costs of breaks. The defaults are those of plain TeX (*The TeXbook*, p. 348).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parameters {
    /// The largest badness of a line in the first pass, which adds no hyphens; negative to leave
    /// that pass out.
    pub pretolerance: i32,
    /// The largest badness of a line in the passes that add hyphens.
    pub tolerance: i32,
    /// Added to the badness of each line; the larger it is, the fewer lines there are.
    pub line_penalty: i32,
    /// The demerits of two successive lines that end in a hyphen.
    pub double_hyphen_demerits: i64,
    /// The demerits of a third successive line that ends in a hyphen, and of each after it.
    pub ladder_demerits: i64,
    /// The demerits of a hyphen at the end of the last line but one.
    pub final_hyphen_demerits: i64,
    /// The demerits of two successive lines if one is much looser than the other.
    pub adjacent_demerits: i64,
    /// Stretch that is lent to each line in a further pass, where the others found nothing.
    pub emergency_stretch: Length,
    /// Stretch at the edge of each line in all passes, as of ragged margins (the stretch of TeX's
    /// `\rightskip`). The adjustment ratio does not include it.
    pub edge_stretch: Length,
    /// The length below which the last of several lines is a runt.
    pub runt_length: Length,
    /// The demerits of a runt.
    pub runt_demerits: i64,
}

impl Default for Parameters {
    fn default() -> Self {
        Self {
            pretolerance: 100,
            tolerance: 200,
            line_penalty: 10,
            double_hyphen_demerits: 10_000,
            ladder_demerits: 0,
            final_hyphen_demerits: 5_000,
            adjacent_demerits: 10_000,
            emergency_stretch: Length::ZERO,
            edge_stretch: Length::ZERO,
            runt_length: Length::ZERO,
            runt_demerits: 0,
        }
    }
}

/// The adjustment of the glue of a line as a fraction of its stretch or, if negative, of its
/// shrink.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ratio {
    /// The width that the line is short of; negative if it must shrink.
    pub numerator: Length,
    /// The stretch, or the shrink, of all its glue; zero where there is none.
    pub denominator: Length,
}

#[cfg(test)]
impl Ratio {
    /// Returns what is to be added to glue of the given stretch and shrink.
    ///
    /// So that a line comes out at exactly its width, ask for the *sums* of stretch and shrink
    /// from the start of the line up to each glue, and set each glue to the difference.
    pub fn adjust(self, stretch: Length, shrink: Length) -> Length {
        if self.denominator == Length::ZERO {
            return Length::ZERO;
        }
        let amount = if self.numerator < Length::ZERO {
            shrink
        } else {
            stretch
        };
        amount.scale(self.numerator.units(), self.denominator.units())
    }
}

/// A break that was chosen, and the line that ends at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Breakpoint {
    /// The first item of the line.
    pub start: usize,
    /// The item at which the line ends: one past its last item where that is a box or glue. A
    /// penalty or discretionary here puts its own matter at the end of the line.
    pub item: usize,
    /// The natural width of the line.
    pub width: Length,
    /// The adjustment of the line's glue, which never shrinks by more than its shrink. Zero if an
    /// [`Item::Fill`] or the end of the paragraph takes up the rest.
    pub ratio: Ratio,
    /// Whether the line ends at a discretionary or a flagged penalty.
    pub hyphenated: bool,
    /// The excess over its width when its glue has shrunk as far as it can: zero unless the line is
    /// overfull.
    pub excess: Length,
}

/// Returns the breaks that are best for a paragraph as a whole, the last of which ends it.
///
/// The end of the paragraph is understood: the items need no fill and no forced break there, and
/// glue, fill and penalties at the end are left out. No items, no breaks. Takes time in proportion
/// to the number of items and the number of places where a line could end.
pub fn breaks(items: &[Item], widths: &LineWidths, parameters: &Parameters) -> Vec<Breakpoint> {
    let passes = [
        Pass::first(parameters),
        Some(Pass::second(parameters)),
        Pass::emergency(parameters),
    ];
    passes
        .into_iter()
        .flatten()
        .find_map(|pass| pass.breaks(items, widths, parameters))
        .or_else(|| Pass::last(parameters).breaks(items, widths, parameters))
        .unwrap_or_default()
}

/// Returns the breaks that the first pass finds, which adds no hyphens, or `None` if it finds none.
///
/// A caller that hyphenates only when it must tries this first, and gives [`breaks`] the items
/// with discretionaries and a negative pretolerance if it fails.
pub fn breaks_without_hyphens(
    items: &[Item],
    widths: &LineWidths,
    parameters: &Parameters,
) -> Option<Vec<Breakpoint>> {
    Pass::first(parameters)?.breaks(items, widths, parameters)
}

/// Returns the breaks of the pass that adds hyphens, all of whose lines are within the tolerance, or
/// `None` if it finds none.
pub fn breaks_within_tolerance(
    items: &[Item],
    widths: &LineWidths,
    parameters: &Parameters,
) -> Option<Vec<Breakpoint>> {
    Pass::second(parameters).breaks(items, widths, parameters)
}

/// Returns the badness of changing glue that can change by `total` by `amount`, neither of them
/// negative: about 100 times the cube of their ratio (*TeX: The Program*, §108, without its
/// roundings for large lengths).
pub fn badness(amount: Length, total: Length) -> i32 {
    if amount <= Length::ZERO {
        return 0;
    }
    if total <= Length::ZERO {
        return INFINITELY_BAD;
    }
    // 297³ is nearly 100 × 2¹⁸.
    let ratio = amount.units().saturating_mul(297) / total.units();
    if ratio > 1290 {
        INFINITELY_BAD
    } else {
        ((ratio * ratio * ratio + (1 << 17)) >> 18) as i32
    }
}
