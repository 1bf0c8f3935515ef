//! The parts of a file that no message may show.

use std::borrow::Cow;

use super::Span;

/// The places of a file that no message shows.
#[derive(Debug, Default)]
pub(super) struct RedactedSpans {
    /// First bytes and ends.
    places: Vec<(u32, u32)>,
}

impl RedactedSpans {
    pub fn add(&mut self, start: u32, end: u32) {
        self.places.push((start, end));
    }

    /// Replaces the redacted bytes of the text at a span by as many spaces; line breaks stay.
    pub fn blank<'t>(&self, text: &'t str, span: Span) -> Cow<'t, str> {
        let touches = |(start, end): &&(u32, u32)| *start < span.end && span.start < *end;
        let mut touched = self.places.iter().filter(touches).peekable();
        if touched.peek().is_none() {
            return Cow::Borrowed(text);
        }
        let mut bytes = text.as_bytes().to_vec();
        for (start, end) in touched {
            let start = start.saturating_sub(span.start) as usize;
            let end = (end.saturating_sub(span.start) as usize).min(bytes.len());
            for byte in bytes.get_mut(start..end).unwrap_or_default() {
                if !matches!(byte, b'\n' | b'\r') {
                    *byte = b' ';
                }
            }
        }
        // Places are on character boundaries, so that what is left is text.
        String::from_utf8(bytes).map_or(Cow::Borrowed(""), Cow::Owned)
    }
}

#[cfg(test)]
mod tests;
