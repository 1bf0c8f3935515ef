//! Setting a paragraph: from styled text to lines.

use std::ops::Range;

use super::first_fit;
use super::item::Item;
use super::items::{Items, Stretchability, TIE_BEFORE_RAGGED_PENALTY, TIE_PENALTY};
use super::line::{self, Plan, SetLine};
use super::setter::ParagraphSetter;
use super::total_fit::{self, Breakpoint, LineWidths, Parameters};
use super::unbroken::UnbrokenParagraph;
use super::{Line, LooseLine, Overfull, SetParagraph, Shortfall};
use crate::lang::Direction;
use crate::source::Span;
use crate::typeset::style::{Alignment, LineSetting, ParagraphStyle};
use crate::typeset::text::{Shaper, StyledText};
use crate::typeset::unit::Length;

/// The excess from which a line is reported (plain TeX's `\hfuzz`, 0.1 pt; *The TeXbook*, p. 348).
const HFUZZ: Length = Length::milli_pt(100);

/// Sets a paragraph to a measure.
///
/// The text of all runs of all lines, one after another, is the text of the paragraph without its
/// line feeds and with U+00AD where a word is divided. Spaces at the end of a line are kept,
/// without width. [`Line::x`] and [`Line::width`] show how far a line hangs into the margins.
pub fn set(
    text: &StyledText,
    style: &ParagraphStyle,
    measure: Length,
    shaper: &mut Shaper<'_>,
) -> SetParagraph {
    shaper.begin_paragraph();
    let room = Room::new(style, measure);
    let mut unbroken = UnbrokenParagraph::new(text, style.direction, shaper);
    if let Some(lines) = as_written(&mut ParagraphSetter::new(&unbroken, style, shaper), &room) {
        return SetParagraph {
            lines,
            leading: style.leading,
            ..SetParagraph::default()
        };
    }
    unbroken.find_breaks();
    by_total_fit(&mut ParagraphSetter::new(&unbroken, style, shaper), &room)
}

/// Sets the lines of a text as its line feeds separate them; returns `None` if one of them is too
/// wide.
///
/// Total fit would make the same lines: with room left and a fill at its end a line is perfect,
/// and every further break costs. A name, which fits its line, is set without a search.
fn as_written(setter: &mut ParagraphSetter<'_, '_, '_, '_>, room: &Room) -> Option<Vec<Line>> {
    let styled = setter.unbroken.text;
    let text = &styled.text;
    let has_words = |line: &str| line.contains(|c: char| c != ' ' && !c.is_control());
    // Other separators of lines are left to the search (UAX #14, LB4 and LB5).
    let is_other = |c: char| (c.is_control() && c != '\n') || "\u{2028}\u{2029}".contains(c);
    let inner = text.strip_suffix('\n').unwrap_or(text);
    if inner.contains(is_other) || !inner.split('\n').all(has_words) {
        return None;
    }
    let third_of_em = setter.unbroken.em().scale(1, 3);
    let mut lines = Vec::with_capacity(inner.split('\n').count());
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let is_first = start == 0;
        let width = room.width(is_first);
        if line.len() > 20 && third_of_em.scale(line.chars().count() as i64, 1) > width {
            return None;
        }
        let plan = Plan {
            range: start..start + line.len(),
            hyphen: false,
            is_filled: false,
            width,
        };
        start = plan.range.end;
        let made = line::make(setter, &plan);
        if made.natural > width {
            return None;
        }
        lines.push(room.place(made, &plan, styled, is_first));
    }
    Some(lines)
}

/// Sets a text whose breaks are found. A line ends at a tie rather than that one is left ragged.
fn by_total_fit(setter: &mut ParagraphSetter<'_, '_, '_, '_>, room: &Room) -> SetParagraph {
    let style = &room.style;
    let plans = plans(setter, style, room);
    let paragraph = by_plans(setter, room, &plans);
    if paragraph.loose.is_empty() {
        return paragraph;
    }
    let others = plans_with_ties(setter, style, room);
    let with_ties = others.map(|plans| by_plans(setter, room, &plans));
    let faults = |paragraph: &SetParagraph| {
        let loose: usize = paragraph.loose.iter().map(weight).sum();
        (paragraph.overfull.len(), loose)
    };
    with_ties
        .filter(|others| faults(others) < faults(&paragraph))
        .unwrap_or(paragraph)
}

/// Returns how much a ragged line counts: one word alone looks like the end of a paragraph.
fn weight(line: &LooseLine) -> usize {
    match line.shortfall {
        Shortfall::Gap(_) => 1,
        Shortfall::Word(_) => 3,
    }
}

/// Sets the lines that were chosen.
fn by_plans(
    setter: &mut ParagraphSetter<'_, '_, '_, '_>,
    room: &Room,
    plans: &[Plan],
) -> SetParagraph {
    let text = setter.unbroken.text;
    let style = &room.style;
    let mut paragraph = SetParagraph {
        leading: style.leading,
        ..SetParagraph::default()
    };
    for (index, plan) in plans.iter().enumerate() {
        let made = line::make(setter, plan);
        if made.excess > HFUZZ {
            let excess = made.excess;
            let (origin, text) = source(text, &plan.range);
            let line = Overfull {
                excess,
                origin,
                text,
            };
            paragraph.overfull.push(line);
        }
        if let Some(shortfall) = made.shortfall {
            let is_address = is_of_address(text, &plan.range);
            let (origin, text) = source(text, &plan.range);
            paragraph.loose.push(LooseLine {
                shortfall,
                is_address,
                origin,
                text,
            });
        }
        paragraph
            .lines
            .push(room.place(made, plan, text, index == 0));
    }
    paragraph
}

/// The room of the lines within the measure.
struct Room {
    style: ParagraphStyle,
    measure: Length,
}

impl Room {
    fn new(style: &ParagraphStyle, measure: Length) -> Self {
        Self {
            style: *style,
            measure,
        }
    }

    /// Returns the distance of a line from the start edge of the measure.
    fn indent(&self, is_first: bool) -> Length {
        let first = if is_first {
            self.style.first_line_indent
        } else {
            Length::ZERO
        };
        self.style.start_indent + first
    }

    fn widths(&self) -> LineWidths {
        LineWidths {
            first: self.width(true),
            others: self.width(false),
        }
    }

    fn width(&self, is_first: bool) -> Length {
        self.measure - self.indent(is_first) - self.style.end_indent
    }

    /// Puts a line that is set in its place.
    fn place(&self, made: SetLine, plan: &Plan, text: &StyledText, is_first: bool) -> Line {
        let (start_hang, end_hang) = made.hangs;
        let lack = plan.width + start_hang + end_hang - made.width;
        let from_start = match self.style.alignment {
            Alignment::Justified | Alignment::Start => Length::ZERO,
            Alignment::Centre => lack.scale(1, 2),
            Alignment::End => lack,
        };
        let start = self.indent(is_first) - start_hang + from_start;
        let x = match self.style.direction {
            Direction::LeftToRight => start,
            Direction::RightToLeft => self.measure - start - made.width,
        };
        Line {
            runs: made.runs,
            x,
            width: made.width,
            is_fed: text.text[plan.range.clone()].ends_with('\n'),
        }
    }
}

/// Chooses the breaks of a paragraph: at first without hyphens; with them, and at close ties, if that
/// is allowed and needed; and at all ties if a line would still be wider than the measure.
fn plans(
    setter: &mut ParagraphSetter<'_, '_, '_, '_>,
    style: &ParagraphStyle,
    room: &Room,
) -> Vec<Plan> {
    let widths = room.widths();
    let parameters = parameters(setter, style, &widths);
    let rigid = Stretchability::default();
    let mut items = Items::new(setter, rigid);
    if style.setting == LineSetting::Greedy
        && let Some(breaks) = first_fit::breaks(&items.items, &widths)
    {
        return lines(setter, &items, &breaks, &widths);
    }
    if let Some(breaks) = total_fit::breaks_without_hyphens(&items.items, &widths, &parameters) {
        return lines(setter, &items, &breaks, &widths);
    }
    let is_filled = style.alignment == Alignment::Justified;
    let divided = Stretchability {
        hyphens: style.hyphenation,
        close_ties: is_filled,
        ..rigid
    };
    if divided != rigid {
        items = Items::new(setter, divided);
    }
    let mut breaks = total_fit::breaks(&items.items, &widths, &parameters);
    if style.hyphenation && is_filled && breaks.iter().any(is_wide_open) {
        let to_the_end = Stretchability {
            last_word: true,
            ..divided
        };
        let whole = Items::new(setter, to_the_end);
        let others = total_fit::breaks_within_tolerance(&whole.items, &widths, &parameters);
        if let Some(breaks) = others {
            return lines(setter, &whole, &breaks, &widths);
        }
    }
    if excess(&breaks) > HFUZZ {
        let with_ties = Stretchability {
            names: true,
            ties: Some(TIE_PENALTY),
            ..divided
        };
        let loose = Items::new(setter, with_ties);
        let others = total_fit::breaks(&loose.items, &widths, &parameters);
        if excess(&others) < excess(&breaks) {
            (items, breaks) = (loose, others);
        }
    }
    lines(setter, &items, &breaks, &widths)
}

/// Returns whether the spaces of a line are more than twice as wide as usual, for which they stretch
/// by twice their stretch.
fn is_wide_open(line: &Breakpoint) -> bool {
    line.ratio.numerator > line.ratio.denominator.scale(2, 1)
}

/// Chooses the breaks of a paragraph that has a line left ragged, for which ties may be broken;
/// `None` if a short last line would be the price.
fn plans_with_ties(
    setter: &mut ParagraphSetter<'_, '_, '_, '_>,
    style: &ParagraphStyle,
    room: &Room,
) -> Option<Vec<Plan>> {
    let widths = room.widths();
    let parameters = Parameters {
        // "(2017)." is not left over for the sake of a line, however wide its gaps.
        runt_demerits: 2_000_000_000,
        tolerance: 10_000,
        ..parameters(setter, style, &widths)
    };
    let with_ties = Stretchability {
        hyphens: style.hyphenation,
        close_ties: true,
        ties: Some(TIE_BEFORE_RAGGED_PENALTY),
        ..Stretchability::default()
    };
    let items = Items::new(setter, with_ties);
    let breaks = total_fit::breaks(&items.items, &widths, &parameters);
    let last = breaks.last()?;
    (last.width >= parameters.runt_length).then(|| lines(setter, &items, &breaks, &widths))
}

/// Returns the width by which lines are wider than the measure in all.
fn excess(breaks: &[Breakpoint]) -> Length {
    breaks.iter().map(|at| at.excess).sum()
}

/// Returns what makes breaks good or bad for a paragraph: plain TeX's numbers where it has them.
fn parameters(
    setter: &ParagraphSetter<'_, '_, '_, '_>,
    style: &ParagraphStyle,
    widths: &LineWidths,
) -> Parameters {
    let em = setter.unbroken.em();
    let is_ragged = style.alignment != Alignment::Justified;
    Parameters {
        // Three ems, as TeX's `\sloppy` lends (LaTeX, `\emergencystretch 3em`).
        emergency_stretch: em.scale(3, 1),
        // Two ems, as `\raggedright` has it (*The TeXbook*, p. 101); more on a long measure, where
        // the lines of a title may be evened out.
        edge_stretch: if is_ragged {
            em.scale(2, 1).max(widths.others.scale(1, 3))
        } else {
            Length::ZERO
        },
        runt_length: runt_length(em, widths, is_ragged),
        // More than any other line that is feasible costs.
        ladder_demerits: 1_000_000,
        runt_demerits: if is_ragged { 100_000 } else { 10_000 },
        ..Parameters::default()
    }
}

/// Returns the length below which a last line is a runt: in justified text four ems, which looks
/// like one word that was left over; in a ragged title or entry, whose lines are few and may be
/// evened out at no cost, a quarter of the measure.
fn runt_length(em: Length, widths: &LineWidths, is_ragged: bool) -> Length {
    if is_ragged {
        widths.others.scale(1, 4)
    } else {
        em.scale(4, 1).min(widths.others.scale(1, 4))
    }
}

/// Returns the lines between the breaks.
fn lines(
    setter: &ParagraphSetter<'_, '_, '_, '_>,
    items: &Items,
    breaks: &[Breakpoint],
    widths: &LineWidths,
) -> Vec<Plan> {
    let length = setter.unbroken.text.text.len();
    let mut plans = Vec::new();
    let mut start = 0;
    for (index, at) in breaks.iter().enumerate() {
        let next = breaks.get(index + 1);
        let end = next
            .and_then(|next| items.starts.get(next.start))
            .copied()
            .unwrap_or(length);
        let item = items.items.get(at.item);
        let is_forced = matches!(
            item,
            Some(Item::Penalty { penalty, .. }) if *penalty <= super::item::FORCED_BREAK
        );
        plans.push(Plan {
            range: start..end,
            hyphen: matches!(item, Some(Item::Discretionary { .. })),
            is_filled: setter.is_justified && !is_forced && next.is_some(),
            width: if index == 0 {
                widths.first
            } else {
                widths.others
            },
        });
        start = end;
    }
    plans
}

/// Returns where the text of a line was written, and the text.
fn source(text: &StyledText, range: &Range<usize>) -> (Option<Span>, String) {
    let spans = &text.spans;
    let span = spans.get(spans.partition_point(|span| span.range.end <= range.start));
    let origin = span.and_then(|span| line::origin(span, range));
    (origin, text.text[range.clone()].trim_end().to_owned())
}

/// Returns whether a line is part of an address of the network, which may begin on a line before.
fn is_of_address(text: &StyledText, range: &Range<usize>) -> bool {
    let text = &text.text;
    let start = text[..range.start].rfind(char::is_whitespace);
    text[start.unwrap_or(0)..range.end].contains("://")
}

#[cfg(test)]
mod tests;
