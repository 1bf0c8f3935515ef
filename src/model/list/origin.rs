//! Where a list comes from, as the letter names it.

use super::super::body::Written;
use super::columns::name_in_yaml;

/// A file or folder that the letter names, and what it says of it.
#[derive(Clone, Copy)]
pub(super) struct Origin<'a> {
    /// The file or folder.
    pub name: &'a Written,
    /// The key after which it is named.
    pub key: &'a str,
    /// The sheet, where it is a spreadsheet of which one is named.
    pub sheet: Option<&'a Written>,
}

impl Origin<'_> {
    /// Writes the lines of the long form that name it.
    pub fn block(&self) -> String {
        let mut block = format!("  from: {}\n", name_in_yaml(&self.name.text));
        if let Some(sheet) = self.sheet {
            block.push_str(&format!("  sheet: {}\n", name_in_yaml(&sheet.text)));
        }
        block
    }
}
