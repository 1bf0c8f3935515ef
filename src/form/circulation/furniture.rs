//! The running content of the pages after the first: symbol, folio and job number.
//!
//! The symbol and the folio are at the outer edge, the job number at the inner one: on versos at
//! the left, on rectos at the right (un-letter-format 1.3); mirrored in a document that runs from
//! right to left.

use super::measures::{self, FRAME_LEFT, FRAME_RIGHT};
use super::type_style::Type;
use super::{Composer, symbol};
use crate::lang::Language;
use crate::typeset::galley::{Anchor, Furniture, NoteStyle, Pages, Running, RunningContent};
use crate::typeset::style::{CharStyle, Colour, Weight};
use crate::typeset::unit::Length;

/// Returns the furniture of the form `circulation`.
pub(super) fn of(composer: &Composer<'_>) -> Furniture {
    let mut running = symbols(composer);
    running.push(Running {
        on: Pages::All,
        content: RunningContent::Rule(composer.sheet.across(measures::HEADER_RULE)),
    });
    running.extend(folio(composer));
    running.extend(job_number(composer));
    Furniture {
        paper: composer.sheet.size(),
        type_area: composer.sheet.type_area(),
        running,
        note_style: note_style(composer),
    }
}

/// The edge at which a line of page furniture is set.
#[derive(Clone, Copy)]
enum Edge {
    Outer,
    Inner,
}

/// The position of a line of page furniture.
#[derive(Clone, Copy)]
struct RunningLine {
    edge: Edge,
    y: Length,
}

/// Makes a line on versos and its mirror image on rectos.
fn mirrored(
    composer: &Composer<'_>,
    text: &str,
    style: CharStyle,
    line: RunningLine,
) -> [Running; 2] {
    let left = (FRAME_LEFT, Anchor::Left);
    let right = (composer.sheet.right(FRAME_RIGHT), Anchor::Right);
    let (verso, recto) = match line.edge {
        Edge::Outer => (left, right),
        Edge::Inner => (right, left),
    };
    [(Pages::Verso, verso), (Pages::Recto, recto)].map(|(on, (x, anchor))| {
        let (at, anchor) = composer.sheet.place(x, line.y, anchor);
        let text = text.to_string();
        Running {
            on,
            content: RunningContent::Text {
                text,
                style,
                at,
                anchor,
                colour: Colour::BLACK,
                limit: None,
            },
        }
    })
}

/// Figures and symbols run from left to right in every language.
fn style(size: Length, weight: Weight) -> CharStyle {
    Type::of(Language::EN).masthead(size, weight)
}

/// Composes the symbol; two of them are set one above the other.
fn symbols(composer: &Composer<'_>) -> Vec<Running> {
    let symbols = symbol::symbols(composer.circulation, composer.letter);
    let bold = style(measures::RUNNING_SIZE, Weight::Bold);
    let mut running = Vec::new();
    for (above, (symbol, _)) in (0..).zip(symbols.iter().rev()) {
        let y = measures::HEADER_BASELINE - measures::HEADER_LEADING.scale(above, 1);
        running.extend(mirrored(
            composer,
            symbol,
            bold,
            RunningLine {
                edge: Edge::Outer,
                y,
            },
        ));
    }
    running
}

fn folio(composer: &Composer<'_>) -> [Running; 2] {
    let bold = style(measures::RUNNING_SIZE, Weight::Bold);
    let y = composer.sheet.foot(measures::FOLIO_BASELINE);
    mirrored(
        composer,
        "{page}/{pages}",
        bold,
        RunningLine {
            edge: Edge::Outer,
            y,
        },
    )
}

/// Composes the bare job number, if a symbol was assigned.
fn job_number(composer: &Composer<'_>) -> Vec<Running> {
    let circulation = composer.circulation;
    let Some(number) = &circulation.job_number else {
        return Vec::new();
    };
    if circulation.symbols.is_empty() {
        return Vec::new();
    }
    let regular = style(measures::RUNNING_JOB_SIZE, Weight::Regular);
    let y = composer.sheet.foot(measures::RUNNING_JOB_BASELINE);
    mirrored(
        composer,
        &number.text,
        regular,
        RunningLine {
            edge: Edge::Inner,
            y,
        },
    )
    .into()
}

fn note_style(composer: &Composer<'_>) -> NoteStyle {
    NoteStyle {
        paragraph: composer.note_style().lines,
        space_before: Length::pt(10),
        space_after_rule: Length::pt(3),
        gap: Length::pt(3),
        rule_width: measures::END_WIDTH,
        rule_thickness: measures::END_THICKNESS,
    }
}
