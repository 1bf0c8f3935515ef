//! Spreadsheets of LibreOffice and its like (OpenDocument 1.3, part 3, chapter 9).
//!
//! They are read here and not by `calamine`, which leaves out the text by which a number or a date
//! is seen in its cell, and whether a row is: a list is printed as it was seen.

use std::collections::BTreeSet;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::super::cells::Typed;
use super::package::{Package, Within, attribute, count, next, referred, skip, xml};
use super::{Fault, Line, Region, Sheet, SheetCell, trimmed};
use crate::source::bounds;

/// Reads all sheets.
pub(super) fn read(package: &mut Package<'_>) -> Result<Vec<Sheet>, Fault> {
    if let Some(manifest) = package.text("META-INF/manifest.xml")?
        && manifest.contains("encryption-data")
    {
        return Err(Fault::Encrypted);
    }
    let Some(content) = package.text("content.xml")? else {
        return Err(Fault::LAYOUT);
    };
    let mut reader = xml(&content);
    let mut sheets = Vec::new();
    let mut unseen = BTreeSet::new();
    let mut strokes = BTreeSet::new();
    if let Some(styles) = package.text("styles.xml")? {
        strokes.extend(strokes_in(&styles)?);
    }
    strokes.extend(strokes_in(&content)?);
    let mut style = None;
    loop {
        match next(&mut reader, Within::File)? {
            Event::Start(element) => match element.name().as_ref() {
                "style:style" => style = attribute(&element, "style:name")?,
                "style:table-properties"
                    if attribute(&element, "table:display")?.as_deref() == Some("false") =>
                {
                    unseen.extend(style.clone());
                }
                "table:table" => {
                    let style = attribute(&element, "table:style-name")?;
                    let mut sheet = Sheet {
                        name: attribute(&element, "table:name")?.unwrap_or_default(),
                        visible: !style.is_some_and(|style| unseen.contains(&style)),
                        ..Sheet::default()
                    };
                    Rows::new(&mut reader, &mut sheet, &strokes).read()?;
                    sheets.push(sheet);
                }
                _ => {}
            },
            Event::Eof => return Ok(sheets),
            _ => {}
        }
    }
}

/// Returns the names of the styles by which text is struck out.
fn strokes_in(text: &str) -> Result<BTreeSet<String>, Fault> {
    let mut strokes = BTreeSet::new();
    if !text.contains("text-line-through") {
        return Ok(strokes);
    }
    let mut reader = xml(text);
    let mut style = None;
    loop {
        match next(&mut reader, Within::File)? {
            Event::Start(element) => match element.name().as_ref() {
                "style:style" => style = attribute(&element, "style:name")?,
                "style:text-properties" => {
                    let kind = attribute(&element, "style:text-line-through-style")?;
                    let kind = kind.or(attribute(&element, "style:text-line-through-type")?);
                    if kind.is_some_and(|kind| kind != "none") {
                        strokes.extend(style.clone());
                    }
                }
                _ => {}
            },
            Event::Eof => return Ok(strokes),
            _ => {}
        }
    }
}

/// Reads the rows of a sheet.
struct Rows<'a, 'b> {
    reader: &'a mut Reader<&'b [u8]>,
    sheet: &'a mut Sheet,
    /// The styles by which text is struck out.
    strokes: &'a BTreeSet<String>,
    /// The row and the column that come next.
    row: u32,
    column: u32,
    /// The cells and the bytes in them, the repeated ones included.
    cells: usize,
    bytes: usize,
}

impl<'a, 'b> Rows<'a, 'b> {
    fn new(
        reader: &'a mut Reader<&'b [u8]>,
        sheet: &'a mut Sheet,
        strokes: &'a BTreeSet<String>,
    ) -> Self {
        Self {
            reader,
            sheet,
            strokes,
            row: 0,
            column: 0,
            cells: 0,
            bytes: 0,
        }
    }

    fn read(mut self) -> Result<(), Fault> {
        loop {
            match next(self.reader, Within::Element)? {
                Event::Start(element) => match element.name().as_ref() {
                    "table:table-column" => self.columns(&element)?,
                    "table:table-row" => self.row(&element)?,
                    "table:table" | "table:shapes" | "office:forms" => {
                        skip(self.reader, &element)?;
                    }
                    _ => {}
                },
                Event::End(element) if element.name().as_ref() == "table:table" => return Ok(()),
                _ => {}
            }
        }
    }

    fn columns(&mut self, element: &BytesStart<'_>) -> Result<(), Fault> {
        let repeated = count(element, "table:number-columns-repeated")?;
        let next = self.column.saturating_add(repeated);
        if !is_visible(element)? {
            self.sheet.hidden_columns.push(self.column..next);
        }
        self.column = next;
        Ok(())
    }

    fn row(&mut self, element: &BytesStart<'_>) -> Result<(), Fault> {
        let repeated = count(element, "table:number-rows-repeated")?;
        let hidden = !is_visible(element)?;
        self.column = 0;
        let mut cells = Vec::new();
        loop {
            match next(self.reader, Within::Element)? {
                Event::Start(element) => match element.name().as_ref() {
                    "table:table-cell" => self.cell(&element, &mut cells)?,
                    "table:covered-table-cell" => {
                        skip(self.reader, &element)?;
                        self.pass(&element)?;
                    }
                    _ => skip(self.reader, &element)?,
                },
                Event::End(element) if element.name().as_ref() == "table:table-row" => break,
                _ => {}
            }
        }
        if !cells.is_empty() {
            self.cells = self
                .cells
                .saturating_add((repeated as usize).saturating_mul(cells.len()));
            if self.cells > bounds::CELLS {
                return Err(Fault::CELLS);
            }
            let bytes: usize = cells.iter().map(|cell| cell.text.len()).sum();
            self.bytes = self
                .bytes
                .saturating_add(bytes.saturating_mul(repeated as usize));
            if self.bytes > bounds::SPREADSHEET_TEXT_BYTES {
                return Err(Fault::TEXT);
            }
            for number in self.row..self.row.saturating_add(repeated) {
                self.sheet.lines.push(Line {
                    number,
                    hidden,
                    cells: cells.clone(),
                });
            }
        }
        self.row = self.row.saturating_add(repeated);
        Ok(())
    }

    fn cell(&mut self, element: &BytesStart<'_>, cells: &mut Vec<SheetCell>) -> Result<(), Fault> {
        let columns = count(element, "table:number-columns-spanned")?;
        let rows = count(element, "table:number-rows-spanned")?;
        if columns > 1 || rows > 1 {
            self.sheet.merged.push(Region {
                rows: self.row..self.row.saturating_add(rows),
                columns: self.column..self.column.saturating_add(columns),
            });
        }
        let style = attribute(element, "table:style-name")?;
        let seen = self.text()?;
        let struck = seen.struck || style.is_some_and(|style| self.strokes.contains(&style));
        let (text, typed) = value(element, seen.text)?;
        let first = self.column;
        self.pass(element)?;
        if text.is_empty() && typed.is_none() {
            return Ok(());
        }
        let repeated = (self.column - first) as usize;
        if cells.len() + repeated > bounds::CELLS {
            return Err(Fault::CELLS);
        }
        if text.len().saturating_mul(repeated) > bounds::SPREADSHEET_TEXT_BYTES {
            return Err(Fault::TEXT);
        }
        cells.extend((first..self.column).map(|column| SheetCell {
            column,
            text: text.clone(),
            typed,
            struck,
        }));
        Ok(())
    }

    fn pass(&mut self, element: &BytesStart<'_>) -> Result<(), Fault> {
        let repeated = count(element, "table:number-columns-repeated")?;
        self.column = self.column.saturating_add(repeated);
        Ok(())
    }

    /// Reads the text of a cell as it is seen; without comments on it and drawings.
    fn text(&mut self) -> Result<SeenText, Fault> {
        let mut text = String::new();
        let mut struck = false;
        let mut paragraphs = 0;
        loop {
            match next(self.reader, Within::Element)? {
                Event::Start(element) => match element.name().as_ref() {
                    "text:span" => {
                        let style = attribute(&element, "text:style-name")?;
                        struck |= style.is_some_and(|style| self.strokes.contains(&style));
                    }
                    "text:p" | "text:h" => {
                        if paragraphs > 0 {
                            text.push('\n');
                        }
                        paragraphs += 1;
                    }
                    "text:s" => {
                        let spaces = count(&element, "text:c")?.min(1024);
                        text.extend(std::iter::repeat_n(' ', spaces as usize));
                    }
                    "text:tab" => text.push('\t'),
                    "text:line-break" => text.push('\n'),
                    name if !name.starts_with("text:") || UNSEEN.contains(&name) => {
                        skip(self.reader, &element)?;
                    }
                    _ => {}
                },
                Event::End(element) if element.name().as_ref() == "table:table-cell" => {
                    return Ok(SeenText {
                        text: trimmed(&text),
                        struck,
                    });
                }
                // Between paragraphs is the white space of the file.
                Event::Text(part) if paragraphs > 0 => joined(&mut text, &part.xml10_content()),
                Event::CData(part) if paragraphs > 0 => joined(&mut text, &part.xml10_content()),
                Event::GeneralRef(reference) => text.push_str(&referred(&reference)?),
                _ => {}
            }
        }
    }
}

/// The text of a cell as it is seen.
struct SeenText {
    text: String,
    /// Whether some of it is struck out.
    struck: bool,
}

/// The elements of a paragraph that are not seen in the line.
const UNSEEN: &[&str] = &["text:note", "text:ruby-text"];

/// Adds a part of a paragraph, in which white space of any length is one space (ODF 1.3, 6.1.2).
fn joined(text: &mut String, part: &str) {
    for character in part.chars() {
        match character {
            ' ' | '\t' | '\n' | '\r' if text.ends_with([' ', '\n']) => {}
            ' ' | '\t' | '\n' | '\r' => text.push(' '),
            _ => text.push(character),
        }
    }
}

fn is_visible(element: &BytesStart<'_>) -> Result<bool, Fault> {
    let visibility = attribute(element, "table:visibility")?;
    Ok(visibility.is_none_or(|visibility| visibility == "visible"))
}

/// Returns what a cell holds: the text that is seen in it, or else its stored value.
fn value(element: &BytesStart<'_>, seen: String) -> Result<(String, Option<Typed>), Fault> {
    let kind = attribute(element, "office:value-type")?;
    if attribute(element, "calcext:value-type")?.as_deref() == Some("error") {
        return Ok((seen, Some(Typed::Error)));
    }
    let typed = match kind.as_deref() {
        Some("boolean") => {
            let value = attribute(element, "office:boolean-value")?;
            return Ok((seen, Some(Typed::Boolean(value.as_deref() == Some("true")))));
        }
        Some("float" | "percentage" | "currency") => ("office:value", Typed::Number),
        Some("date") => ("office:date-value", Typed::Date),
        Some("time") => ("office:time-value", Typed::Date),
        Some("string") if seen.is_empty() => {
            let value = attribute(element, "office:string-value")?;
            return Ok((trimmed(&value.unwrap_or_default()), None));
        }
        None if seen.is_empty() => {
            let formula = attribute(element, "table:formula")?;
            return Ok(match formula {
                Some(formula) => (formula, Some(Typed::Uncalculated)),
                None => (seen, None),
            });
        }
        _ => return Ok((seen, None)),
    };
    // A column that is too narrow for a number shows `###` in its place.
    let (name, typed) = typed;
    if seen.trim_matches('#').is_empty() {
        return Ok((attribute(element, name)?.unwrap_or_default(), Some(typed)));
    }
    Ok((seen, None))
}
