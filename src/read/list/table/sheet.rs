//! Lists in the sheets of spreadsheets.
//!
//! A sheet is laid out as a text in which every cell is its own line, so that places in it are
//! places in a file as all others are; messages name them by sheet and cell.

mod ods;
mod package;
mod text;
mod traits;
mod xlsx;

use std::ops::Range;

use super::super::super::reader::Reader;
use super::super::columns::Columns;
use super::super::headers;
use super::super::options::Origin;
use super::super::rows::Row;
use super::cells::{Typed, within};
use crate::read::yaml::name_in_yaml;
use crate::report::{Diagnostic, Rule, alternatives, beyond, closest, quoted};
use crate::source::bounds;
use package::Package;
use text::SheetText;
use xlsx::Workbook;

/// A sheet: its cells that hold something, row by row. Rows and columns are counted from 0.
#[derive(Default)]
struct Sheet {
    name: String,
    visible: bool,
    lines: Vec<Line>,
    hidden_columns: Vec<Range<u32>>,
    merged: Vec<Region>,
}

impl Sheet {
    /// Puts rows and cells in order where a program has written them otherwise.
    fn put_in_order(&mut self) {
        self.lines.sort_by_key(|line| line.number);
        self.lines.dedup_by(|next, line| {
            let same = next.number == line.number;
            if same {
                line.cells.append(&mut next.cells);
            }
            same
        });
        for line in &mut self.lines {
            line.cells.sort_by_key(|cell| cell.column);
            line.cells.dedup_by_key(|cell| cell.column);
        }
    }
}

/// A row of a sheet that holds something.
struct Line {
    number: u32,
    hidden: bool,
    cells: Vec<SheetCell>,
}

#[derive(Clone)]
struct SheetCell {
    column: u32,
    text: String,
    typed: Option<Typed>,
    /// Whether some of the text is struck out.
    struck: bool,
}

/// Cells that were merged.
struct Region {
    rows: Range<u32>,
    columns: Range<u32>,
}

/// Why a spreadsheet cannot be read.
enum Fault {
    Encrypted,
    /// It has more of something than a spreadsheet may: how many, of what.
    TooLarge(u64, &'static str),
    /// It is something else, which is named, and what to do.
    Other(&'static str, &'static str),
    /// It is damaged, with what cannot be done. What its readers say of it has texts of the
    /// file, which may be private, and is not reported.
    Broken(&'static str),
}

impl Fault {
    const CELLS: Self = Self::TooLarge(bounds::CELLS as u64, "cells");
    const TEXT: Self = Self::TooLarge(bounds::SPREADSHEET_TEXT_BYTES as u64, "bytes of text");
    /// A package of which more is unpacked than it may have.
    fn unpacked(most: u64) -> Self {
        Self::TooLarge(most, "bytes when it is unpacked")
    }

    const PACKED: Self = Self::Broken("it cannot be unpacked");
    const XML: Self = Self::Broken("its XML is not well formed");
    const LAYOUT: Self = Self::Broken("it is not laid out as a spreadsheet is");
}

impl From<zip::result::ZipError> for Fault {
    fn from(_: zip::result::ZipError) -> Self {
        Self::PACKED
    }
}

impl From<quick_xml::Error> for Fault {
    fn from(_: quick_xml::Error) -> Self {
        Self::XML
    }
}

/// A spreadsheet, opened.
enum Book<'a> {
    Xlsx(Box<Workbook<'a>>),
    Ods(Vec<Sheet>),
}

impl<'a> Book<'a> {
    /// Opens a spreadsheet, whose kind its contents say.
    fn open(bytes: &'a [u8]) -> Result<Self, Fault> {
        if !bytes.starts_with(b"PK") {
            return Err(foreign(bytes));
        }
        let mut package = Package::open(bytes)?;
        if package.holds("content.xml") {
            return ods::read(&mut package).map(Self::Ods);
        }
        if !package.holds("[Content_Types].xml") {
            return Err(Fault::Other(
                "a packed file that holds no spreadsheet",
                "unpack it, and name the file in it",
            ));
        }
        if package.holds("word/document.xml") {
            return Err(Fault::Other(
                "a document of a word processor",
                "save its list as plain text in UTF-8, in a file that ends in `.txt`",
            ));
        }
        if package.holds("xl/workbook.bin") {
            return Err(Fault::Other("a binary workbook", "save it as `.xlsx`"));
        }
        Workbook::open(bytes, package).map(|book| Self::Xlsx(Box::new(book)))
    }

    fn sheets(&self) -> Vec<(String, bool)> {
        match self {
            Self::Xlsx(book) => book.sheets(),
            Self::Ods(sheets) => {
                let named = |sheet: &Sheet| (sheet.name.clone(), sheet.visible);
                sheets.iter().map(named).collect()
            }
        }
    }

    /// Reads a sheet, which is read once.
    fn take(&mut self, name: &str) -> Result<Sheet, Fault> {
        match self {
            Self::Xlsx(book) => book.read(name),
            Self::Ods(sheets) => {
                let found = sheets.iter_mut().find(|sheet| sheet.name == name);
                Ok(found.map(std::mem::take).unwrap_or_default())
            }
        }
    }
}

/// Reports what a file is that is not a packed file, as every readable spreadsheet is.
fn foreign(bytes: &[u8]) -> Fault {
    const COMPOUND: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];
    let holds = |words: &str| {
        let wide: Vec<u8> = words.bytes().flat_map(|byte| [byte, 0]).collect();
        bytes.windows(wide.len()).any(|window| window == wide)
    };
    if bytes.starts_with(COMPOUND) && holds("EncryptedPackage") {
        return Fault::Encrypted;
    }
    if bytes.starts_with(COMPOUND) {
        return Fault::Other("a workbook of an old kind", "save it as `.xlsx`");
    }
    let start = &bytes[..bytes.len().min(1024)];
    let text = String::from_utf8_lossy(start).to_lowercase();
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if bytes.is_empty() {
        Fault::Other("empty", "save the spreadsheet into it")
    } else if text.starts_with('<') {
        Fault::Other(
            "a page of HTML or XML",
            "open it in a spreadsheet program, and save it as `.xlsx`",
        )
    } else if !start.contains(&0) || start.starts_with(&[0xff, 0xfe]) {
        Fault::Other(
            "plain text, such as CSV",
            "give the file a name that ends in `.csv`",
        )
    } else {
        Fault::PACKED
    }
}

/// Reads the rows of the sheet that a letter names; what could not be read was reported.
pub(in super::super) fn rows(
    origin: &Origin,
    columns: &mut Columns,
    reader: &mut Reader<'_>,
) -> Vec<Row> {
    let path = reader.sources.beside(reader.file, &origin.name.text);
    let bytes = match reader.sources.bytes(&path) {
        Ok(bytes) => bytes,
        Err(error) => {
            reader.unloaded(error, origin.name);
            return Vec::new();
        }
    };
    match chosen(&bytes, origin, &path) {
        Ok(mut sheet) => {
            let skipped = u32::try_from(origin.manner.skipped).unwrap_or(u32::MAX);
            sheet.lines.retain(|line| line.number >= skipped);
            SheetText::new(&sheet).rows(&path, &sheet, origin, columns, reader)
        }
        Err(diagnostic) => {
            reader.report.push(*diagnostic);
            Vec::new()
        }
    }
}

/// Reads the sheet that is named, or else the only one that is seen and holds something.
fn chosen(bytes: &[u8], origin: &Origin, path: &str) -> Result<Sheet, Box<Diagnostic>> {
    let place = origin.name.span;
    let told = |fault: Fault| Box::new(fault.diagnostic(path).at(place, ""));
    let mut book = Book::open(bytes).map_err(told)?;
    let sheets = book.sheets();
    if let Some(wanted) = &origin.manner.sheet {
        if sheets.iter().any(|(name, _)| *name == wanted.text) {
            return book.take(&wanted.text).map_err(told);
        }
        let message = format!("`{path}` has no sheet {}", quoted(&wanted.text));
        let diagnostic = Diagnostic::new(Rule::NO_SUCH_SHEET, message).at(wanted.span, "");
        return Err(Box::new(named(diagnostic, &wanted.text, &sheets)));
    }
    let mut filled = Vec::new();
    for (name, _) in sheets.iter().filter(|(_, visible)| *visible) {
        let sheet = book.take(name).map_err(told)?;
        if !sheet.lines.is_empty() {
            filled.push(sheet);
        }
    }
    match filled.len() {
        1 => filled.pop().ok_or_else(|| Box::new(empty(path, origin))),
        0 => Err(Box::new(empty(path, origin))),
        _ => Err(Box::new(several(path, origin, &filled))),
    }
}

fn empty(path: &str, origin: &Origin) -> Diagnostic {
    let message = format!("`{path}` holds nothing in a sheet that is seen");
    Diagnostic::new(Rule::EMPTY_FILE, message)
        .at(origin.name.span, "")
        .help(
            "write a row with the names of the columns, such as `name` and `affiliation`, and a row \
             for each signatory",
        )
}

fn named(diagnostic: Diagnostic, wanted: &str, sheets: &[(String, bool)]) -> Diagnostic {
    let names = || sheets.iter().map(|(name, _)| name.as_str());
    match closest(wanted, names()) {
        Some(meant) => diagnostic.help(format!("did you mean `{meant}`?")),
        None if sheets.len() == 1 => diagnostic
            .note(format!(
                "its only sheet is {}",
                alternatives(names(), "and")
            ))
            .help("name it, or remove the line"),
        None => diagnostic
            .note(format!("its sheets are {}", alternatives(names(), "and")))
            .help("name one of these"),
    }
}

impl Sheet {
    /// Returns whether one of the first rows has a header of signatories.
    fn names_who_signs(&self) -> bool {
        /// The number of rows in which it is sought.
        const ROWS: usize = 10;
        let is_header = |text: &str| {
            headers::is_part_of_name(text)
                || matches!(headers::known(text), Some("name" | "organization"))
        };
        let lines = self.lines.iter().take(ROWS);
        lines
            .flat_map(|line| &line.cells)
            .any(|cell| is_header(&cell.text))
    }
}

/// Reports that a sheet is to be named, with what can be pasted.
fn several(path: &str, origin: &Origin, sheets: &[Sheet]) -> Diagnostic {
    let names = || sheets.iter().map(|sheet| sheet.name.as_str());
    let message = format!(
        "`{path}` has several sheets: {}",
        alternatives(names(), "and")
    );
    let likely = sheets.iter().find(|sheet| sheet.names_who_signs());
    let likely = likely.or(sheets.iter().max_by_key(|sheet| sheet.lines.len()));
    let likely = likely.map_or("", |sheet| sheet.name.as_str());
    Diagnostic::new(Rule::SEVERAL_SHEETS, message)
        .at(origin.name.span, "which of them?")
        .help(format!(
            "name the one that is meant, and make a part for each where there are several\n{}",
            origin
                .form
                .clone()
                .with("sheet", name_in_yaml(likely))
                .block()
        ))
}

impl Fault {
    fn diagnostic(self, path: &str) -> Diagnostic {
        match self {
            Self::Encrypted => Diagnostic::new(
                Rule::ENCRYPTED_FILE,
                format!("`{path}` is protected by a password"),
            )
            .help("save it without a password, or save the sheet as CSV in UTF-8"),
            Self::TooLarge(most, unit) => beyond(&format!("`{path}`"), most, unit)
                .help("delete the empty rows and columns, and save it again"),
            Self::Other(found, help) => {
                let message = format!("expected a spreadsheet, found that `{path}` is {found}");
                Diagnostic::new(Rule::NOT_A_SPREADSHEET, message).help(help)
            }
            Self::Broken(reason) => {
                let message = format!("`{path}` is damaged: {reason}");
                Diagnostic::new(Rule::BROKEN_SPREADSHEET, message).help(
                    "open it in a spreadsheet program, and save it again as `.xlsx` or `.ods`",
                )
            }
        }
    }
}

/// Leaves out the white space around a text, as in other tables.
fn trimmed(text: &str) -> String {
    let (start, end) = within(text, 0, text.len());
    text[start..end].replace("\r\n", "\n")
}
