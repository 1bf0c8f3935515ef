//! The visible parts of a file whose lines contain more than is printed.

use super::Span;

/// The places of a file that messages may show; the rest of it stays unseen.
#[derive(Debug, Default)]
pub(super) struct Shown {
    /// First bytes and ends, in order; the places do not overlap.
    places: Vec<(u32, u32)>,
}

impl Shown {
    pub fn add(&mut self, span: Span) {
        let place = (span.start, span.end);
        match self.places.last() {
            Some(last) if *last >= place => {
                if let Err(index) = self.places.binary_search(&place) {
                    self.places.insert(index, place);
                }
            }
            _ => self.places.push(place),
        }
    }

    /// Returns the shown span that contains a whole span, or an empty place at its beginning.
    pub fn around(&self, span: Span) -> Span {
        let next = self
            .places
            .partition_point(|(start, _)| *start <= span.start);
        let place = next
            .checked_sub(1)
            .and_then(|index| self.places.get(index))
            .filter(|(_, end)| span.end <= *end);
        let (start, end) = place.copied().unwrap_or((span.start, span.start));
        Span { start, end, ..span }
    }
}
