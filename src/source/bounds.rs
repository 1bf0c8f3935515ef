//! The bounds of a letter; more is an error that names the limit.
//!
//! Each limit is far above what letters have, and low enough that no input fills the memory of the
//! machine of a CI service.

/// Bytes of a file: 64 MB.
pub const FILE_BYTES: u64 = 64 << 20;

/// Bytes of all files that one run reads: 256 MB.
pub const ALL_FILES_BYTES: u64 = 256 << 20;

/// Bytes of all texts in the cells of a spreadsheet.
pub const SPREADSHEET_TEXT_BYTES: usize = 100_000_000;

/// Bytes of the XML that is unpacked from a spreadsheet, next to [`UNPACKED_RATIO`] times the size
/// of its file.
pub const UNPACKED_BYTES: u64 = 10 << 20;

/// The number of bytes of XML that are unpacked from each byte of a spreadsheet: lists have at most
/// 40, and a file that is made to fill the memory a thousand.
pub const UNPACKED_RATIO: u64 = 100;

/// Columns of a table.
pub const COLUMNS: usize = 1_000;

/// Cells of a table: rows times columns.
pub const CELLS: usize = 20_000_000;

/// Bytes of a cell that is printed.
pub const CELL_BYTES: usize = 100_000;

/// Entries of a list of signatories.
pub const ENTRIES: usize = 2_000_000;

/// The depth to which values of YAML may be nested; a letter needs five levels.
pub const DEPTH: usize = 64;

/// Values that all references to anchors together may repeat; 64 bytes of text count as one.
pub const REPEATED: usize = 10_000;

/// Anchors of a file of YAML.
pub const ANCHORS: usize = 1_000;

/// Pixels of a picture: A4 at 500 to the inch has 24 million.
pub const PIXELS: u64 = 25_000_000;

/// Characters of a word: what no space or ideograph divides.
pub const WORD: usize = 10_000;

/// Characters of a paragraph of a body.
pub const PARAGRAPH: usize = 100_000;

/// Characters of any other text, such as a subject, a name or the address of a link: a string of a
/// PDF has at most 32,767 bytes (ISO 19005-2, 6.1.13), and a character up to four of them.
pub const FIELD: usize = 8_000;

/// Footnotes of a body.
pub const NOTES: usize = 10_000;

/// Characters of a message, a label or a note.
pub const MESSAGE: usize = 500;

/// Characters of a help text, which may be lines to be pasted.
pub const HELP: usize = 1_000;

/// Bytes of the lines that a message quotes.
pub const QUOTED: usize = 16 << 10;
