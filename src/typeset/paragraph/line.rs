//! One line: its pieces, justified, in visual order, as runs of glyphs.

use std::ops::Range;

use unicode_bidi::{BidiInfo, Level};

use super::Shortfall;
use super::expansion;
use super::kashida;
use super::margins::Edge;
use super::setter::{ParagraphSetter, Piece, SOFT_HYPHEN};
use super::unbroken::{Element, Kind, UnbrokenParagraph};
use crate::lang::Direction;
use crate::source::Span;
use crate::typeset::text::{Glyph, GlyphRun, StyleSpan};
use crate::typeset::unit::{Length, ShortLength};

/// A line to be set: its part of the text and its room.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The bytes of the text, with the spaces and line feed at the end.
    pub range: Range<usize>,
    /// Whether a word is divided at its end.
    pub hyphen: bool,
    /// Whether it is filled to its whole width.
    pub is_filled: bool,
    /// The width between the indents.
    pub width: Length,
}

/// A line that is set, its left edge at zero.
pub struct SetLine {
    pub runs: Vec<GlyphRun>,
    /// The width without a space at the end.
    pub width: Length,
    /// The distances by which the line hangs into the margins at its start and at its end.
    pub hangs: (Length, Length),
    /// The width of all its glyphs before anything was stretched, shrunk or hung, with the spaces
    /// at its end.
    pub natural: Length,
    /// The length by which it is wider than its room.
    pub excess: Length,
    /// The reason for which it is left ragged, if it is.
    pub shortfall: Option<Shortfall>,
}

/// The widest space between two words, in natural spaces: 8¼ pt in type of 11 pt. A line that would
/// need a wider one is left ragged, since it would look like a row of words and no longer like a
/// line (ours).
const WIDEST_GAP: i64 = 3;

/// The most by which a line of one word may be shorter than its room, in ems (ours).
const LEAST_LACK: i64 = 1;

/// Sets a line.
pub fn make(setter: &mut ParagraphSetter<'_, '_, '_, '_>, plan: &Plan) -> SetLine {
    let mut pieces = pieces(setter, plan);
    let natural = width(&pieces);
    let text_end = close(&mut pieces);
    let hangs = (
        edge(setter, &pieces[..text_end], Edge::Start),
        edge(setter, &pieces[..text_end], Edge::End),
    );
    let room = plan.width + hangs.0 + hangs.1;
    if plan.is_filled {
        kashida::extend(setter, &mut pieces, room);
    }
    let lack = room - width(&pieces);
    let thousandths = if lack < Length::ZERO || plan.is_filled {
        expansion::needed(setter, &pieces, lack)
    } else {
        0
    };
    let left = lack - expansion::gain(setter, &pieces, thousandths);
    let filled = plan.is_filled.then_some(&pieces);
    let shortfall = filled.and_then(|pieces| shortfall(setter, pieces, left));
    if shortfall.is_none() {
        expansion::expand(setter, &mut pieces, thousandths);
    }
    let lack = room - width(&pieces);
    let excess = justify(&mut pieces, lack, plan.is_filled && shortfall.is_none());
    let width = width(&pieces);
    let runs = runs(setter, &pieces, text_end);
    SetLine {
        runs,
        width,
        hangs,
        natural,
        excess,
        shortfall,
    }
}

fn width(pieces: &[Piece]) -> Length {
    pieces.iter().map(Piece::width).sum()
}

/// Returns the reason for which a line that lacks some width is better left ragged.
fn shortfall(
    setter: &ParagraphSetter<'_, '_, '_, '_>,
    pieces: &[Piece],
    lack: Length,
) -> Option<Shortfall> {
    let total: Length = pieces.iter().map(|piece| piece.stretch).sum();
    if total <= Length::ZERO {
        let is_short = lack > setter.unbroken.em().scale(LEAST_LACK, 1);
        return is_short.then_some(Shortfall::Word(lack));
    }
    let gaps = pieces.iter().filter(|piece| piece.is_space).map(|space| {
        let natural = space.width();
        let gap = natural + space.stretch.scale(lack.units(), total.units());
        (gap, gap > natural.scale(WIDEST_GAP, 1))
    });
    let too_wide = gaps.filter(|&(_, is_too_wide)| is_too_wide);
    too_wide.map(|(gap, _)| Shortfall::Gap(gap)).max()
}

/// Sets the elements of a line at their natural widths.
fn pieces(setter: &mut ParagraphSetter<'_, '_, '_, '_>, plan: &Plan) -> Vec<Piece> {
    let unbroken = setter.unbroken;
    let elements = &unbroken.elements;
    let from = elements.partition_point(|element| element.range.end <= plan.range.start);
    let mut pieces: Vec<Piece> = Vec::new();
    let mut before: Option<&Element> = None;
    for element in elements[from..]
        .iter()
        .take_while(|e| e.range.start < plan.range.end)
    {
        if let (Some(left), Kind::Word, Some(last)) = (before, element.kind, pieces.last_mut())
            && left.kind == Kind::Word
        {
            let gap = setter.gap(left, element);
            last.widen(gap.width);
            (last.stretch, last.shrink) = (gap.stretch, gap.shrink);
        }
        match element.kind {
            Kind::Word => {
                let start = element.range.start.max(plan.range.start);
                let part = start..element.range.end.min(plan.range.end);
                let hyphen = plan.hyphen && part.end == plan.range.end;
                pieces.extend(setter.word(&part, hyphen));
            }
            Kind::Space | Kind::Narrow => pieces.extend(setter.space(element)),
            Kind::LineFeed => {
                let parted = pieces.last().filter(|last| !last.is_space);
                let space = parted.map(|last| last.run);
                pieces.extend(space.map(|run| setter.line_feed(element, run)));
            }
        }
        before = Some(element);
    }
    pieces
}

/// Takes all width from the spaces at the end of a line and returns the number of pieces before
/// them. The spaces stay, so that the text that is read back keeps them.
fn close(pieces: &mut [Piece]) -> usize {
    let end = pieces
        .iter()
        .rposition(|piece| !piece.is_space)
        .map_or(0, |last| last + 1);
    for piece in &mut pieces[end..] {
        piece
            .glyphs
            .iter_mut()
            .for_each(|glyph| glyph.advance = ShortLength::default());
    }
    for piece in pieces.iter_mut().skip(end.saturating_sub(1)) {
        (piece.stretch, piece.shrink) = (Length::ZERO, Length::ZERO);
    }
    end
}

/// Returns how far a line hangs into the margin at an edge.
fn edge(setter: &ParagraphSetter<'_, '_, '_, '_>, pieces: &[Piece], edge: Edge) -> Length {
    let piece = match edge {
        Edge::Start => pieces.first(),
        Edge::End => pieces.last(),
    };
    piece.map_or(Length::ZERO, |piece| {
        let ends_hyphen = edge == Edge::End && piece.adds_hyphen;
        setter.protrusion(&piece.range, edge, ends_hyphen)
    })
}

/// Distributes the missing width of a line exactly among its spaces; a negative `lack` is taken
/// from them. Returns the length by which the line is still too wide after they have shrunk as far
/// as they can.
fn justify(pieces: &mut [Piece], lack: Length, is_filled: bool) -> Length {
    let shrinks = lack < Length::ZERO;
    let part = |piece: &Piece| if shrinks { piece.shrink } else { piece.stretch };
    let total: Length = pieces.iter().map(part).sum();
    let amount = if shrinks { lack.max(-total) } else { lack };
    if (shrinks || is_filled) && total > Length::ZERO {
        let (mut sum, mut given) = (Length::ZERO, Length::ZERO);
        for piece in pieces {
            sum += part(piece);
            let until = amount.scale(sum.units(), total.units());
            piece.widen(until - given);
            given = until;
        }
    }
    if shrinks { amount - lack } else { Length::ZERO }
}

/// Joins the pieces of a line into runs, each at its place.
fn runs(
    setter: &ParagraphSetter<'_, '_, '_, '_>,
    pieces: &[Piece],
    text_end: usize,
) -> Vec<GlyphRun> {
    let unbroken = setter.unbroken;
    let base = u8::from(unbroken.direction == Direction::RightToLeft);
    // Spaces at the end of a line have the direction of the paragraph (UAX #9, L1).
    let level = |index: usize| {
        if index < text_end {
            unbroken.runs[pieces[index].run].level
        } else {
            base
        }
    };
    let mut groups: Vec<(u8, &[Piece])> = Vec::new();
    let mut from = 0;
    for index in 0..pieces.len() {
        let is_last = index + 1 == pieces.len();
        if is_last || level(index + 1) != level(index) || !continues(unbroken, &pieces[index..]) {
            groups.push((level(index), &pieces[from..=index]));
            from = index + 1;
        }
    }
    let mut runs: Vec<_> = groups
        .iter()
        .map(|(level, group)| run(setter, group, *level))
        .collect();
    if let [only] = &mut runs[..] {
        only.x = Length::ZERO;
        return runs;
    }
    // The order on the page (UAX #9, L2).
    let levels: Vec<_> = groups
        .iter()
        .map(|(level, _)| Level::new(*level).unwrap_or(Level::ltr()))
        .collect();
    let mut x = Length::ZERO;
    for index in BidiInfo::reorder_visual(&levels) {
        runs[index].x = x;
        x += runs[index].width();
    }
    runs
}

/// Returns whether the second of some pieces is drawn together with the first: if both belong to
/// one run, or if the second is a space that looks the same, such as the one before a line break of
/// the author.
fn continues(unbroken: &UnbrokenParagraph<'_>, pieces: &[Piece]) -> bool {
    let [piece, next, ..] = pieces else {
        return false;
    };
    let looks = |piece: &Piece| {
        let run = &unbroken.runs[piece.run];
        let span = &unbroken.text.spans[run.span];
        (
            run.face,
            run.level,
            run.writing,
            span.style,
            span.inline.on_page(),
        )
    };
    piece.run == next.run || next.is_space && looks(piece) == looks(next)
}

/// Joins pieces of one run, which follow one another.
fn run(setter: &ParagraphSetter<'_, '_, '_, '_>, group: &[Piece], level: u8) -> GlyphRun {
    let unbroken = setter.unbroken;
    let source = &unbroken.text.text;
    let right_to_left = level % 2 == 1;
    let range = group.first().map_or(0, |piece| piece.range.start)
        ..group.last().map_or(0, |piece| piece.range.end);
    let mut text = String::with_capacity(range.len() + SOFT_HYPHEN.len_utf8());
    let mut glyphs = Vec::with_capacity(group.iter().map(|piece| piece.glyphs.len()).sum());
    for piece in group {
        let start = text.len();
        match &source[piece.range.clone()] {
            "\n" => text.push(' '),
            part => text.push_str(part),
        }
        if piece.adds_hyphen {
            text.push(SOFT_HYPHEN);
        }
        let shift = |glyph: &Glyph| Glyph {
            range: glyph.range.after(start),
            ..glyph.clone()
        };
        // Right-to-left pieces are added backwards, to be reversed together below.
        if right_to_left {
            glyphs.extend(piece.glyphs.iter().rev().map(shift))
        } else {
            glyphs.extend(piece.glyphs.iter().map(shift))
        }
    }
    if right_to_left {
        glyphs.reverse();
    }
    let index = group.first().map_or(0, |piece| piece.run);
    let run = &unbroken.runs[index];
    let span = &unbroken.text.spans[run.span];
    GlyphRun {
        x: Length::ZERO,
        face: run.face,
        size: unbroken.style(run).size,
        rise: span.style.rise,
        glyphs,
        text,
        expansion: (group.first()).map_or(0, |piece| piece.expansion as i16),
        language: span.style.language,
        emphasis: span.style.emphasis,
        right_to_left,
        inline: span.inline.on_page().clone(),
        origin: origin(span, &range),
    }
}

/// Returns where a part of a text was written.
pub fn origin(span: &StyleSpan, range: &Range<usize>) -> Option<Span> {
    let origin = span.origin?;
    let is_verbatim = (origin.end - origin.start) as usize == span.range.len();
    if !is_verbatim {
        return Some(origin);
    }
    let start = range.start.max(span.range.start) - span.range.start;
    let end = range.end.min(span.range.end).max(span.range.start) - span.range.start;
    Some(origin.slice(start, end.max(start)))
}
