//! Spreadsheets of Excel (ECMA-376, part 1, chapter 18).
//!
//! `calamine` reads the values and which cells are merged. It does not say which rows are hidden and
//! which formulas were never calculated; that is read here.

use std::collections::BTreeSet;
use std::io::Cursor;

use calamine::{
    DataRef, Dimensions, Font, Reader, SheetType, SheetVisible, Style, Xlsx, XlsxError,
};
use quick_xml::events::{BytesStart, Event};

use super::super::cells::Typed;
use super::package::{Package, Within, attribute, next, xml};
use super::{Fault, Line, Region, Sheet, SheetCell, trimmed};
use crate::source::bounds;

/// A workbook, opened.
pub(super) struct Workbook<'a> {
    workbook: Xlsx<Cursor<&'a [u8]>>,
    package: Package<'a>,
}

/// The properties of a sheet besides its values.
#[derive(Default)]
struct Traits {
    hidden_rows: BTreeSet<u32>,
    hidden_columns: Vec<std::ops::Range<u32>>,
    uncalculated: BTreeSet<(u32, u32)>,
    /// The cells with a part of their text struck out.
    struck: BTreeSet<(u32, u32)>,
}

impl<'a> Workbook<'a> {
    pub fn open(bytes: &'a [u8], package: Package<'a>) -> Result<Self, Fault> {
        let workbook = Xlsx::new(Cursor::new(bytes))?;
        Ok(Self { workbook, package })
    }

    /// Returns the names of the sheets that have cells, and whether they are seen.
    pub fn sheets(&self) -> Vec<(String, bool)> {
        let sheets = self.workbook.sheets_metadata().iter();
        sheets
            .filter(|sheet| sheet.typ == SheetType::WorkSheet)
            .map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible))
            .collect()
    }

    pub fn read(&mut self, name: &str) -> Result<Sheet, Fault> {
        let struck = match self.package.text("xl/sharedStrings.xml")? {
            Some(text) => struck_strings(&text)?,
            None => BTreeSet::new(),
        };
        let traits = match part_of_sheet(&mut self.package, name)? {
            Some(text) => Traits::read(&text, &struck)?,
            None => Traits::default(),
        };
        let merged = self.workbook.merge_cells_by_sheet_name(name)?;
        let mut sheet = Sheet {
            name: name.to_owned(),
            visible: true,
            lines: Vec::new(),
            hidden_columns: traits.hidden_columns,
            merged: merged.iter().map(Region::from).collect(),
        };
        let (mut count, mut bytes) = (0, 0);
        let mut reader = self.workbook.worksheet_cells_reader(name)?;
        while let Some((cell, style)) = reader.next_cell_with_style_id()? {
            let (row, column) = cell.get_position();
            let plain = || {
                let style = reader.styles().get(style);
                let format = style.and_then(|style| style.number_format.as_ref());
                format.is_none_or(|format| matches!(&*format.format_code, "General" | "0" | "@"))
            };
            let is_struck = reader.styles().get(style).is_some_and(is_struck);
            let (text, typed) = match cell.get_value() {
                DataRef::Empty if traits.uncalculated.contains(&(row, column)) => {
                    ("=".to_owned(), Some(Typed::Uncalculated))
                }
                value => of_value(value, plain),
            };
            if text.is_empty() && typed.is_none() {
                continue;
            }
            count += 1;
            bytes += text.len();
            if count > bounds::CELLS {
                return Err(Fault::CELLS);
            }
            if bytes > bounds::SPREADSHEET_TEXT_BYTES {
                return Err(Fault::TEXT);
            }
            if sheet.lines.last().is_none_or(|line| line.number != row) {
                sheet.lines.push(Line {
                    number: row,
                    hidden: traits.hidden_rows.contains(&row),
                    cells: Vec::new(),
                });
            }
            if let Some(line) = sheet.lines.last_mut() {
                let cell = SheetCell {
                    column,
                    text,
                    typed,
                    struck: is_struck || traits.struck.contains(&(row, column)),
                };
                line.cells.push(cell);
            }
        }
        drop(reader);
        sheet.put_in_order();
        Ok(sheet)
    }
}

/// Returns whether the font of a style is struck out.
fn is_struck(style: &Style) -> bool {
    style.font.as_ref().is_some_and(Font::has_strikethrough)
}

/// Returns whether an element strikes text out, and does not say that it does not.
fn strikes(element: &BytesStart<'_>) -> Result<bool, Fault> {
    let value = attribute(element, "val")?;
    let is_on = value.is_none_or(|value| !matches!(&*value, "0" | "false"));
    Ok(element.local_name().as_ref() == "strike" && is_on)
}

/// Finds the shared texts with a part that is struck out, by their numbers.
fn struck_strings(text: &str) -> Result<BTreeSet<usize>, Fault> {
    let mut struck = BTreeSet::new();
    if !text.contains("strike") {
        return Ok(struck);
    }
    let mut reader = xml(text);
    let mut number = 0;
    loop {
        match next(&mut reader, Within::File)? {
            Event::Start(element) if strikes(&element)? => {
                struck.insert(number);
            }
            Event::End(element) if element.local_name().as_ref() == "si" => number += 1,
            Event::Eof => return Ok(struck),
            _ => {}
        }
    }
}

impl From<XlsxError> for Fault {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::Password => Self::Encrypted,
            XlsxError::Zip(_) | XlsxError::Io(_) => Self::PACKED,
            XlsxError::Xml(_) | XlsxError::XmlAttr(_) | XlsxError::XmlEof(_) => Self::XML,
            _ => Self::LAYOUT,
        }
    }
}

/// Returns the text of a value, where it is certain how the cell shows it: a whole number is shown
/// by its digits where no format says otherwise.
fn of_value(value: &DataRef<'_>, plain: impl Fn() -> bool) -> (String, Option<Typed>) {
    match value {
        DataRef::Empty => (String::new(), None),
        DataRef::String(text) => (trimmed(text), None),
        DataRef::SharedString(text) => (trimmed(text), None),
        DataRef::Int(number) if plain() => (number.to_string(), None),
        DataRef::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 && plain() => {
            (format!("{number:.0}"), None)
        }
        DataRef::Int(number) => (number.to_string(), Some(Typed::Number)),
        DataRef::Float(number) => (number.to_string(), Some(Typed::Number)),
        DataRef::Bool(value) => {
            let text = if *value { "TRUE" } else { "FALSE" };
            (text.to_owned(), Some(Typed::Boolean(*value)))
        }
        DataRef::DateTime(time) if time.is_duration() => {
            (time.as_f64().to_string(), Some(Typed::Date))
        }
        DataRef::DateTime(time) => {
            let (year, month, day, hour, minute, _, _) = time.to_ymd_hms_milli();
            let mut text = format!("{year:04}-{month:02}-{day:02}");
            if (hour, minute) != (0, 0) {
                text.push_str(&format!(" {hour:02}:{minute:02}"));
            }
            (text, Some(Typed::Date))
        }
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            (trimmed(text), Some(Typed::Date))
        }
        DataRef::Error(error) => (error.to_string(), Some(Typed::Error)),
    }
}

/// Reads the XML of a sheet; `None` if the package is laid out in its own way.
fn part_of_sheet(package: &mut Package<'_>, name: &str) -> Result<Option<String>, Fault> {
    let workbook = package.text("xl/workbook.xml")?;
    let relations = package.text("xl/_rels/workbook.xml.rels")?;
    let (Some(workbook), Some(relations)) = (workbook, relations) else {
        return Ok(None);
    };
    let of_sheet = |element: &BytesStart<'_>| {
        let found = attribute(element, "name")?.as_deref() == Some(name);
        if found {
            attribute(element, "r:id")
        } else {
            Ok(None)
        }
    };
    let Some(id) = first(&workbook, "sheet", of_sheet)? else {
        return Ok(None);
    };
    let of_relation = |element: &BytesStart<'_>| {
        let found = attribute(element, "Id")?.as_ref() == Some(&id);
        if found {
            attribute(element, "Target")
        } else {
            Ok(None)
        }
    };
    let Some(target) = first(&relations, "Relationship", of_relation)? else {
        return Ok(None);
    };
    match target.strip_prefix('/') {
        Some(path) => package.text(path),
        None => package.text(&format!("xl/{target}")),
    }
}

/// Returns the first value that is found in the elements of a name.
fn first(
    text: &str,
    name: &str,
    find: impl Fn(&BytesStart<'_>) -> Result<Option<String>, Fault>,
) -> Result<Option<String>, Fault> {
    let mut reader = xml(text);
    loop {
        match next(&mut reader, Within::File)? {
            Event::Start(element) if element.local_name().as_ref() == name => {
                let found = find(&element)?;
                if found.is_some() {
                    return Ok(found);
                }
            }
            Event::Eof => return Ok(None),
            _ => {}
        }
    }
}

impl Traits {
    /// Reads those of a sheet; `struck` are the numbers of shared texts with a part struck out.
    fn read(text: &str, struck: &BTreeSet<usize>) -> Result<Self, Fault> {
        let mut traits = Self::default();
        let mut reader = xml(text);
        let mut next_row = 0u32;
        let mut formula: Option<(u32, u32)> = None;
        let mut in_value = false;
        let mut is_shared = false;
        loop {
            match next(&mut reader, Within::File)? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "col" if is_hidden(&element)? => {
                        let number = |name| {
                            let value = attribute(&element, name)?;
                            Ok::<u32, Fault>(value.and_then(|v| v.parse().ok()).unwrap_or(0))
                        };
                        let (first, last) = (number("min")?, number("max")?);
                        traits.hidden_columns.push(first.saturating_sub(1)..last);
                    }
                    "row" => {
                        let number = attribute(&element, "r")?.map(|number| number.parse());
                        let number: u32 = number
                            .unwrap_or(Ok(next_row.saturating_add(1)))
                            .or(Err(Fault::LAYOUT))?;
                        next_row = number;
                        if is_hidden(&element)? {
                            traits.hidden_rows.insert(number.saturating_sub(1));
                        }
                    }
                    "c" => {
                        let name = attribute(&element, "r")?;
                        formula = name.as_deref().map(known_cell).transpose()?;
                        is_shared = attribute(&element, "t")?.as_deref() == Some("s");
                    }
                    "strike" if strikes(&element)? => traits.struck.extend(formula),
                    "f" => traits.uncalculated.extend(formula),
                    "v" => in_value = true,
                    "dimension" | "mergeCell" => check_range(&element)?,
                    _ => {}
                },
                Event::End(_) => in_value = false,
                Event::Text(value) if in_value => {
                    formula.map(|cell| traits.uncalculated.remove(&cell));
                    let number = value.xml10_content().trim().parse();
                    if is_shared && number.is_ok_and(|number: usize| struck.contains(&number)) {
                        traits.struck.extend(formula);
                    }
                }
                Event::Eof => return Ok(traits),
                _ => {}
            }
        }
    }
}

/// Refuses the range of an element if it cannot be read or ends before it begins, as no spreadsheet
/// writes it: `calamine` computes its corners unchecked.
fn check_range(element: &BytesStart<'_>) -> Result<(), Fault> {
    let range = attribute(element, "ref")?.unwrap_or_default();
    let (first, last) = range.split_once(':').unwrap_or((&range, &range));
    let (first, last) = (known_cell(first)?, known_cell(last)?);
    if last.0 < first.0 || last.1 < first.1 {
        return Err(Fault::LAYOUT);
    }
    Ok(())
}

fn known_cell(name: &str) -> Result<(u32, u32), Fault> {
    cell(name).ok_or(Fault::LAYOUT)
}

fn is_hidden(element: &BytesStart<'_>) -> Result<bool, Fault> {
    let hidden = attribute(element, "hidden")?;
    Ok(hidden.is_some_and(|hidden| matches!(&*hidden, "1" | "true")))
}

impl From<&Dimensions> for Region {
    fn from(merged: &Dimensions) -> Self {
        let ((top, left), (bottom, right)) = (merged.start, merged.end);
        Self {
            rows: top..bottom.saturating_add(1),
            columns: left..right.saturating_add(1),
        }
    }
}

/// Reads the name of a cell such as `B3`: its row and its column, from 0.
fn cell(name: &str) -> Option<(u32, u32)> {
    let letters = name.bytes().take_while(u8::is_ascii_uppercase).count();
    let (letters, digits) = name.split_at(letters);
    let column = letters.bytes().try_fold(0u32, |column, letter| {
        column
            .checked_mul(26)?
            .checked_add(u32::from(letter - b'A') + 1)
    })?;
    let row: u32 = digits.parse().ok()?;
    Some((row.checked_sub(1)?, column.checked_sub(1)?))
}

#[cfg(test)]
mod tests;
