//! The bounds of a letter; more is an error that names the limit.
//!
//! Each limit is far above what letters have, and low enough that no input fills the memory of the
//! machine of a CI service.

/// Bytes of one file.
pub const FILE_BYTES: u64 = 64 << 20;

/// Bytes of all files that one command reads.
pub const ALL_FILES_BYTES: u64 = 256 << 20;

/// Bytes of all text in a spreadsheet.
pub const SPREADSHEET_TEXT_BYTES: usize = 100_000_000;

/// Bytes of XML that are unpacked from a spreadsheet in addition to the ratio of the next line.
pub const UNPACKED_BYTES: u64 = 10 << 20;

/// Bytes of XML that are unpacked from each byte of a spreadsheet; lists have at most 40.
pub const UNPACKED_RATIO: u64 = 100;

/// Columns of a table.
pub const COLUMNS: usize = 1_000;

/// Cells of a table: rows times columns.
pub const CELLS: usize = 20_000_000;

/// Bytes of a printed cell.
pub const CELL_BYTES: usize = 100_000;

/// Entries of a list of signatories.
pub const ENTRIES: usize = 2_000_000;

/// Nested levels of YAML; a letter needs five.
pub const DEPTH: usize = 64;

/// YAML values that references repeat; 64 bytes of text count as one.
pub const REPEATED: usize = 10_000;

/// Anchors of a YAML file.
pub const ANCHORS: usize = 1_000;

/// Pixels of an image; A4 at 500 per inch has 24 million.
pub const PIXELS: u64 = 25_000_000;

/// Characters of a word.
pub const WORD: usize = 10_000;

/// Characters of a paragraph.
pub const PARAGRAPH: usize = 100_000;

/// Paragraphs, headings, items and cells of a text; a book has some thousand.
pub const PARAGRAPHS: usize = 50_000;

/// Characters of any other text, such as a subject, a name or the address of a link. A PDF string
/// has at most 32,767 bytes (ISO 19005-2, 6.1.13).
pub const FIELD: usize = 8_000;

/// Footnotes of a text.
pub const NOTES: usize = 10_000;

/// Characters of a message, label or note; the rest is cut.
pub const MESSAGE: usize = 500;

/// Characters of a help text; the rest is cut.
pub const HELP: usize = 1_000;

/// Characters of a help text with lines to paste. A list has at most 16,384 columns, and lines that
/// are cut cannot be pasted.
pub const PASTED: usize = 64 << 10;

/// Bytes of the lines that a message quotes; the rest is cut.
pub const QUOTED: usize = 16 << 10;
