//! Rows of a table as messages name them.

/// The most rows that a message names.
const SHOWN: usize = 5;

/// A row as messages name it.
pub struct NamedRow {
    /// Its number, as a spreadsheet shows it.
    pub number: usize,
    /// Its key, if the letter names a column for keys.
    pub key: Option<String>,
}

/// Names rows by their numbers, each with its key if it has one: `row 4`, ``rows 4 (`fr`) and 90
/// (`de`)``.
pub fn named_rows(rows: &[NamedRow]) -> String {
    let named = |row: &NamedRow| match &row.key {
        Some(key) => format!("{} (`{key}`)", row.number),
        None => row.number.to_string(),
    };
    let mut shown: Vec<String> = rows.iter().take(SHOWN).map(named).collect();
    match rows.len().saturating_sub(SHOWN) {
        0 => {}
        more => shown.push(format!("{more} more")),
    }
    match shown.as_slice() {
        [] => String::new(),
        [one] => format!("row {one}"),
        [first @ .., last] => format!("rows {} and {last}", first.join(", ")),
    }
}
