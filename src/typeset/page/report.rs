//! Diagnostics about lines and texts that do not fit.

use super::set::{Setter, Setting};
use crate::report::{Diagnostic, Rule};
use crate::typeset::paragraph::{SetParagraph, Shortfall};
use crate::typeset::text::StyledText;
use crate::typeset::unit::Length;

impl<S: Setter> Setting<'_, S> {
    /// Takes the lines that are not well set from a paragraph, and reports them.
    pub(super) fn report(&mut self, set: &mut SetParagraph) {
        for line in std::mem::take(&mut set.loose) {
            // An address has its breaks already, and nobody can reword it.
            if line.is_address {
                continue;
            }
            let message = format!(
                "no line break fits here, so the line is ragged: `{}`",
                line.text
            );
            let note = match line.shortfall {
                Shortfall::Gap(gap) => format!("its words would be {} apart", format_pt(gap)),
                Shortfall::Word(lack) => {
                    format!("its only word ends {} before the margin", format_pt(lack))
                }
            };
            let diagnostic = Diagnostic::new(Rule::LOOSE_LINE, message)
                .note(note)
                .help("reword the text, or put a soft hyphen or a space where it may be divided");
            self.diagnostics.push(match line.origin {
                Some(span) => diagnostic.at(span, "set on this line"),
                None => diagnostic,
            });
        }
        for line in std::mem::take(&mut set.overfull) {
            let excess = format_pt(line.excess);
            let area = self.furniture.type_area;
            let margin = area.origin.x.min(self.furniture.paper.width - area.right());
            // Text cut off by the edge of the sheet is lost.
            let diagnostic = if line.excess > margin {
                let message = format!("a line runs off the page by its edge: `{}`", line.text);
                Diagnostic::new(Rule::OFF_THE_PAGE, message)
                    .help("shorten the text, or put a space where it may be divided")
            } else {
                let message = format!("a line extends {excess} beyond the margin: `{}`", line.text);
                Diagnostic::new(Rule::OVERFULL_LINE, message)
                    .help("reword the text, or put a space or a hyphen where it may be divided")
            };
            self.diagnostics.push(match line.origin {
                Some(span) => diagnostic.at(span, "set on this line"),
                None => diagnostic,
            });
        }
    }
}

/// Returns a length as a user reads it: `12.5 pt`.
pub fn format_pt(length: Length) -> String {
    let tenths = (length.to_milli_pt() + 50).div_euclid(100);
    if tenths % 10 == 0 {
        format!("{} pt", tenths / 10)
    } else {
        format!("{}.{} pt", tenths / 10, tenths % 10)
    }
}

/// Reports side-by-side texts that the page has no room for; they are never divided.
pub(super) fn too_deep(text: &StyledText) -> Diagnostic {
    let diagnostic = Diagnostic::new(Rule::TOO_TALL, "these lines have no room on one page")
        .help("shorten them, or leave some out");
    match text.spans.iter().rev().find_map(|span| span.origin) {
        Some(span) => diagnostic.at(span, "the last of them"),
        None => diagnostic,
    }
}
