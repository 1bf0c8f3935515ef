//! Streams whose rows are written as differences to the rows above (ISO 32000-1 §7.4.4.4).
//!
//! Of what is counted, one number grows by one from row to row, so that the differences repeat and
//! compress well.

/// The entries of a stream that say so, up to the width of its rows.
pub(super) const ENTRIES: &str = "/DecodeParms<</Predictor 12/Columns ";

/// The mark of a row that is written so (PNG's filter `Up`).
const UP: u8 = 2;

/// The most entries of the table of objects that become one row of it.
const LONGEST_PERIOD: usize = 8;

/// Returns the entries of a stream that say that its rows are written as differences.
pub(super) fn entries(width: usize) -> String {
    format!("{ENTRIES}{width}>>")
}

/// Returns each row of some width as its difference to the row above, after the mark of that filter.
pub(super) fn differences(rows: &[u8], width: usize) -> Vec<u8> {
    let mut differences = Vec::with_capacity(rows.len() + rows.len() / width);
    let mut above = &vec![0; width][..];
    for row in rows.chunks_exact(width) {
        differences.push(UP);
        let bytes = row.iter().zip(above);
        differences.extend(bytes.map(|(byte, above)| byte.wrapping_sub(*above)));
        above = row;
    }
    differences
}

/// Returns the rows of some width, of each of which the difference to the row above is given, or
/// `None` if there is not one of that width.
pub(super) fn sums(differences: &[u8], width: usize) -> Option<Vec<u8>> {
    differences.get(..width)?;
    let mut above = vec![0_u8; width];
    let mut rows = Vec::with_capacity(differences.len());
    for row in differences.chunks_exact(width + 1) {
        for (byte, difference) in above.iter_mut().zip(&row[1..]) {
            *byte = byte.wrapping_add(*difference);
        }
        rows.extend_from_slice(&above);
    }
    Some(rows)
}

/// Returns after how many entries of some width the table goes on most evenly: if each kind of
/// objects is in other streams, the number of objects that a name of a list takes.
pub(super) fn period(rows: &[u8], width: usize) -> usize {
    let even = |period: &usize| {
        let distance = period * width;
        let next = rows.get(distance..).unwrap_or_default();
        let both = differences_at(rows, distance).zip(differences_at(next, distance));
        both.filter(|(one, next)| one == next).count()
    };
    // The last of equals is the shortest.
    (1..=LONGEST_PERIOD).rev().max_by_key(even).unwrap_or(1)
}

/// Returns how each byte differs from the one at a distance before it.
fn differences_at(bytes: &[u8], distance: usize) -> impl Iterator<Item = u8> {
    let pairs = bytes.iter().skip(distance).zip(bytes);
    pairs.map(|(byte, before)| byte.wrapping_sub(*before))
}
