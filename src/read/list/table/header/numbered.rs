//! Tables without a header, whose columns the letter names by their numbers.

use super::super::super::super::node::Key;
use super::super::super::columns::Columns;
use super::super::super::headers;
use super::super::{Record, Table};
use super::{Header, Meaning};
use crate::source::Span;

/// Returns whether the letter names columns by numbers, and no header is one of them.
pub(super) fn is_meant(keys: &[Key], columns: &Columns) -> bool {
    let is_own = |key: &Key| {
        let mut named = columns.named.iter();
        named.any(|column| headers::same(&column.theirs.text, &key.text))
    };
    columns.are_numbered() && !keys.iter().any(is_own)
}

impl Table<'_> {
    /// Makes the header of columns with numbers. A first row that is a header all the same is left
    /// out. The lines of an only column are divided into parts, which have the numbers then.
    pub(super) fn numbered(&self, keys: Vec<Key>, record: Record, columns: &mut Columns) -> Header {
        let filled = || keys.iter().filter(|key| !key.text.is_empty());
        let known = filled().filter(|key| headers::is_like_a_header(&key.text));
        let is_header = 2 * known.count() > filled().count();
        let place = Span::point(self.file, record.start);
        let numbers: Vec<String> = (1..=keys.len()).map(|number| number.to_string()).collect();
        let texts: Vec<&str> = numbers.iter().map(String::as_str).collect();
        let meanings = match keys.len() {
            1 => {
                // The numbers are those of the parts of its cells.
                columns.numbered();
                vec![Meaning::Printed("name")]
            }
            _ => columns.meanings(&texts),
        };
        columns.selection.meet(texts.iter().copied());
        let key = |(text, meaning)| (Key { text, span: place }, meaning);
        Header {
            columns: numbers.into_iter().zip(meanings).map(key).collect(),
            is_sure: true,
            says_who: true,
            first: (!is_header).then_some(record),
        }
    }
}
