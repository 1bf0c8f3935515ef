//! Places in a spreadsheet, which are sheets and cells instead of lines and columns.

/// The place of a cell in a spreadsheet, whose text begins at `start` in the text of its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellPlace {
    /// The first byte of the cell's text.
    pub start: u32,
    /// The name of its sheet, by its index in [`Cells::sheets`].
    pub sheet: u32,
    /// The row, from 0.
    pub row: u32,
    /// The column, from 0.
    pub column: u32,
}

/// The positions of the cells of a spreadsheet in the text made from it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cells {
    /// The names of the sheets.
    pub sheets: Vec<String>,
    /// The cells, in the order of their texts.
    pub places: Vec<CellPlace>,
}

impl Cells {
    /// Returns the cell that contains a byte of the text.
    pub(super) fn at(&self, offset: u32) -> Option<&CellPlace> {
        let index = self.places.partition_point(|cell| cell.start <= offset);
        self.places.get(index.checked_sub(1)?)
    }

    /// Names the cell that contains a byte of the text, as spreadsheets do: `People!B7`.
    pub(super) fn name(&self, offset: u32) -> Option<String> {
        let cell = self.at(offset)?;
        let sheet = self.sheets.get(cell.sheet as usize)?;
        Some(format!(
            "{sheet}!{}{}",
            column_letters(cell.column),
            cell.row + 1
        ))
    }
}

/// Names a column of a spreadsheet: A to Z, then AA.
fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(b'A' + (rest % 26) as u8);
        rest /= 26;
    }
    letters
        .iter()
        .rev()
        .map(|letter| char::from(*letter))
        .collect()
}
