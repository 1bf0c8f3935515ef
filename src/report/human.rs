//! Diagnostics as `rustc` writes them: the user's line, with a caret under the user's own text.

use std::borrow::Cow;

use annotate_snippets::renderer::DEFAULT_TERM_WIDTH;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Diagnostic, Label, Severity};
use crate::source::legible::{on_one_line, quotable};
use crate::source::{Sources, Span, bounds};

/// The largest number of lines between two places that are shown in one piece.
const NEAR: usize = 6;

/// Writes diagnostics for people.
pub struct Human {
    renderer: Renderer,
}

impl Human {
    /// Writes for a terminal or file that shows colours, or for one that does not.
    pub fn new(colour: bool) -> Self {
        let renderer = if colour {
            Renderer::styled()
        } else {
            Renderer::plain()
        };
        Self {
            renderer: renderer.term_width(DEFAULT_TERM_WIDTH),
        }
    }

    #[cfg(test)]
    /// Cuts the user's lines to the width of the terminal, in columns.
    #[must_use]
    pub fn width(mut self, columns: usize) -> Self {
        self.renderer = self.renderer.term_width(columns);
        self
    }

    /// Writes a diagnostic on several lines, without a line break at the end.
    pub fn write(&self, diagnostic: &Diagnostic, sources: &Sources) -> String {
        let diagnostic = &diagnostic.shown();
        let level = match diagnostic.severity() {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let title = level.primary_title(diagnostic.message.as_str());
        let mut group = Group::with_title(title.id(diagnostic.rule.code()));
        let stretches = stretches(diagnostic, sources);
        for stretch in &stretches {
            group = group.element(stretch.snippet(sources));
        }
        let notes = diagnostic
            .notes
            .iter()
            .map(|note| Level::NOTE.message(note));
        let help = diagnostic.help.iter().map(|help| Level::HELP.message(help));
        let report = [group.elements(notes).elements(help)];
        let mut written = self.renderer.render(&report).trim_end().to_owned();
        let is_concealed =
            |stretch: &SourceRange| matches!(sources.seen(stretch.window), Cow::Owned(_));
        if stretches.iter().any(is_concealed) {
            // Spaces at the end of a line would say how long it is.
            let lines: Vec<&str> = written.lines().map(str::trim_end).collect();
            written = lines.join("\n");
        }
        let mut named = 0;
        for stretch in &stretches {
            named = stretch.name_place(&mut written, named, sources);
        }
        written
    }
}

/// Places of one file that are near enough to be shown together.
struct SourceRange<'a> {
    /// The lines from the first place to the last.
    window: Span,
    labels: Vec<(&'a Label, AnnotationKind)>,
}

/// Gathers the places of a diagnostic; the stretch of the primary one comes first.
///
/// Only the lines of a stretch are given to the renderer, which looks through all that it is
/// given: a list may have a hundred thousand lines, and as many diagnostics.
fn stretches<'a>(diagnostic: &'a Diagnostic, sources: &Sources) -> Vec<SourceRange<'a>> {
    let primary = diagnostic
        .primary
        .iter()
        .map(|label| (label, AnnotationKind::Primary));
    let secondary = diagnostic
        .secondary
        .iter()
        .map(|label| (label, AnnotationKind::Context));
    let mut stretches: Vec<SourceRange> = Vec::new();
    for (label, kind) in primary.chain(secondary) {
        let window = lines(label.span, sources);
        match stretches
            .iter_mut()
            .find(|stretch| near(stretch.window, window, sources))
        {
            Some(stretch) => {
                stretch.window.start = stretch.window.start.min(window.start);
                stretch.window.end = stretch.window.end.max(window.end);
                stretch.labels.push((label, kind));
            }
            None => stretches.push(SourceRange {
                window,
                labels: vec![(label, kind)],
            }),
        }
    }
    stretches
}

/// Returns the whole lines that a place touches, or of a file whose lines are not to be seen what
/// may be.
fn lines(span: Span, sources: &Sources) -> Span {
    if let Some(shown) = sources.shown(span) {
        return shown;
    }
    let first = sources.line(span);
    let last = sources.line(Span::point(span.file, span.end.max(span.start) as usize));
    let (start, end) = (first.start as usize, last.end.max(first.end) as usize);
    if end - start <= bounds::QUOTED {
        return Span::new(span.file, start, end);
    }
    // Nobody reads more of a line, and the renderer looks through all that it is given.
    let text = sources.file_text(span.file);
    let around = |byte: u32, before: usize, after: usize| {
        let byte = byte as usize;
        let from = text.floor_char_boundary(byte.saturating_sub(before));
        (from, text.ceil_char_boundary(byte.saturating_add(after)))
    };
    let (from, to) = around(span.start, bounds::QUOTED / 8, bounds::QUOTED / 4);
    Span::new(span.file, start.max(from), end.min(to))
}

fn near(left: Span, right: Span, sources: &Sources) -> bool {
    if sources.shown(left).is_some() {
        return left == right;
    }
    let line = |span: Span, offset: u32| {
        sources
            .position(Span::point(span.file, offset as usize))
            .line
    };
    left.file == right.file
        && sources.cell(left) == sources.cell(right)
        && line(right, right.start) <= line(left, left.end) + NEAR
        && line(left, left.start) <= line(right, right.end) + NEAR
        && (left.end.max(right.end) - left.start.min(right.start)) as usize <= 2 * bounds::QUOTED
}

impl<'a> SourceRange<'a> {
    fn snippet<'b>(&self, sources: &'b Sources) -> Snippet<'b, annotate_snippets::Annotation<'b>>
    where
        'a: 'b,
    {
        // Redacted text is as long as its substitute.
        let text = sources.text(self.window);
        let annotations = self.labels.iter().map(|(label, kind)| {
            let start = boundary(text, label.span.start.saturating_sub(self.window.start));
            let end = boundary(text, label.span.end.saturating_sub(self.window.start));
            let annotation = kind.span(start..end.max(start));
            if label.text.is_empty() {
                annotation
            } else {
                annotation.label(label.text.as_str())
            }
        });
        Snippet::source(quotable(sources.seen(self.window)))
            .annotations(annotations)
            .path(on_one_line(sources.name(self.window.file)))
            .line_start(sources.position(self.window).line)
    }

    /// Writes the place as the user counts it where the renderer, which sees the window alone,
    /// counts otherwise: the cell of a spreadsheet, the column of a cell of a table.
    ///
    /// Looks from the byte `from` on, and returns the end of the place.
    fn name_place(&self, written: &mut String, from: usize, sources: &Sources) -> usize {
        let span = self
            .labels
            .first()
            .map_or(self.window, |(label, _)| label.span);
        let (place, window) = (sources.position(span), sources.position(self.window));
        let column = if place.line == window.line {
            place.column + 1 - window.column.min(place.column)
        } else {
            place.column
        };
        let name = on_one_line(sources.name(span.file));
        let rendered = format!("{name}:{}:{column}\n", place.line);
        let Some(found) = written[from..].find(&rendered) else {
            return from;
        };
        let start = from + found;
        let place = format!("{}\n", sources.place(span));
        written.replace_range(start..start + rendered.len(), &place);
        start + place.len()
    }
}

/// Returns the nearest character boundary at or before an offset.
fn boundary(text: &str, offset: u32) -> usize {
    let mut offset = (offset as usize).min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}
