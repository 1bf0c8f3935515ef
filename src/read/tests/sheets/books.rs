//! Small spreadsheets, written as the programs write them that people use.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The content of a cell.
#[derive(Clone, Copy)]
pub enum Value {
    Nothing,
    Text(&'static str),
    /// A text that is struck out.
    Struck(&'static str),
    /// A number and its format.
    Number(&'static str, &'static str),
    Truth(bool),
    Error(&'static str),
    /// A formula without a value.
    Formula(&'static str),
    /// A value, its type, and how it is shown.
    Shown(&'static str, &'static str, &'static str),
}

pub struct Sheet {
    name: &'static str,
    rows: Vec<Vec<Value>>,
    visible: bool,
    hidden: Option<(usize, usize)>,
    /// The cell that is merged with the one below it.
    merged: Option<(usize, usize)>,
}

pub struct Book(Vec<Sheet>);

pub fn sheet(name: &'static str, rows: &[&[Value]]) -> Book {
    Book(vec![Sheet {
        name,
        rows: rows.iter().map(|row| row.to_vec()).collect(),
        visible: true,
        hidden: None,
        merged: None,
    }])
}

impl Book {
    pub fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    pub fn hidden(mut self, name: &'static str) -> Self {
        self.0[0].visible = false;
        self.0[0].name = name;
        self
    }

    /// Hides a row and a column, counted from 0.
    pub fn hiding(mut self, row: usize, column: usize) -> Self {
        self.0[0].hidden = Some((row, column));
        self
    }

    /// Merges a cell with the one below it.
    pub fn merging(mut self, row: usize, column: usize) -> Self {
        self.0[0].merged = Some((row, column));
        self
    }
}

/// Packs files.
pub fn packed(files: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn pack(files: &[(String, String)]) -> Vec<u8> {
    let files: Vec<(&str, &str)> = files.iter().map(|(a, b)| (&**a, &**b)).collect();
    packed(&files)
}

pub fn xlsx(book: &Book) -> Vec<u8> {
    pack(&xlsx_files(book))
}

pub fn ods(book: &Book) -> Vec<u8> {
    pack(&ods_files(book))
}

pub fn encrypted_ods() -> Vec<u8> {
    packed(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        (
            "META-INF/manifest.xml",
            "<manifest:manifest><manifest:file-entry manifest:full-path=\"content.xml\">\
             <manifest:encryption-data/></manifest:file-entry></manifest:manifest>",
        ),
        ("content.xml", "\u{1}\u{2}"),
    ])
}

/// Writes a book with one byte of the XML of its cells changed, or the rest of it cut off.
pub fn damaged(book: &Book, is_xlsx: bool, at: usize, byte: Option<u8>) -> Vec<u8> {
    let mut files = if is_xlsx {
        xlsx_files(book)
    } else {
        ods_files(book)
    };
    let (_, text) = files.last_mut().unwrap();
    let mut bytes = std::mem::take(text).into_bytes();
    let at = at % bytes.len();
    match byte {
        Some(byte) => bytes[at] = byte,
        None => bytes.truncate(at),
    }
    *text = String::from_utf8_lossy(&bytes).into_owned();
    pack(&files)
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('"', "&quot;")
}

fn xlsx_files(book: &Book) -> Vec<(String, String)> {
    let mut types = String::from(
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>",
    );
    types.insert_str(0, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let mut sheets = String::new();
    let mut targets = String::new();
    let mut parts = Vec::new();
    let mut formats = Vec::new();
    for (index, sheet) in book.0.iter().enumerate() {
        let number = index + 1;
        let state = if sheet.visible {
            ""
        } else {
            " state=\"hidden\""
        };
        let name = sheet.name;
        write!(
            sheets,
            "<sheet name=\"{name}\" sheetId=\"{number}\"{state} r:id=\"rId{number}\"/>"
        )
        .unwrap();
        write!(
            targets,
            "<Relationship Id=\"rId{number}\" Type=\"{relations}/worksheet\" \
             Target=\"worksheets/sheet{number}.xml\"/>"
        )
        .unwrap();
        let path = format!("xl/worksheets/sheet{number}.xml");
        parts.push((path, xlsx_sheet(sheet, &mut formats)));
    }
    write!(
        targets,
        "<Relationship Id=\"rId99\" Type=\"{relations}/styles\" Target=\"styles.xml\"/>"
    )
    .unwrap();
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let workbook = format!(
        "<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\"><sheets>{sheets}</sheets></workbook>"
    );
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let mut files = vec![
        ("[Content_Types].xml".to_owned(), types),
        (
            "_rels/.rels".to_owned(),
            format!(
                "<Relationships xmlns=\"{package}\"><Relationship Id=\"rId1\" \
                 Type=\"{relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        ("xl/workbook.xml".to_owned(), workbook),
        (
            "xl/_rels/workbook.xml.rels".to_owned(),
            format!("<Relationships xmlns=\"{package}\">{targets}</Relationships>"),
        ),
        ("xl/styles.xml".to_owned(), styles(&formats)),
    ];
    parts.reverse();
    files.extend(parts);
    files
}

fn styles(formats: &[&str]) -> String {
    let mut codes = String::new();
    let mut uses = String::from("<xf numFmtId=\"0\"/>");
    for (index, code) in formats.iter().enumerate() {
        let id = 164 + index;
        write!(codes, "<numFmt numFmtId=\"{id}\" formatCode=\"{code}\"/>").unwrap();
        write!(uses, "<xf numFmtId=\"{id}\" applyNumberFormat=\"1\"/>").unwrap();
    }
    format!("<styleSheet><numFmts>{codes}</numFmts><cellXfs>{uses}</cellXfs></styleSheet>")
}

fn xlsx_sheet(sheet: &Sheet, formats: &mut Vec<&'static str>) -> String {
    let mut rows = String::new();
    for (index, row) in sheet.rows.iter().enumerate() {
        let hidden = match sheet.hidden {
            Some((hidden, _)) if hidden == index => " hidden=\"1\"",
            _ => "",
        };
        write!(rows, "<row r=\"{}\"{hidden}>", index + 1).unwrap();
        for (column, value) in row.iter().enumerate() {
            let at = format!("{}{}", char::from(b'A' + column as u8), index + 1);
            rows.push_str(&xlsx_cell(&at, *value, formats));
        }
        rows.push_str("</row>");
    }
    let columns = sheet.hidden.map_or(String::new(), |(_, column)| {
        let number = column + 1;
        format!("<cols><col min=\"{number}\" max=\"{number}\" hidden=\"1\"/></cols>")
    });
    let merged = sheet.merged.map_or(String::new(), |(row, column)| {
        let letter = char::from(b'A' + column as u8);
        let (first, last) = (row + 1, row + 2);
        format!("<mergeCells><mergeCell ref=\"{letter}{first}:{letter}{last}\"/></mergeCells>")
    });
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet>{columns}<sheetData>{rows}\
         </sheetData>{merged}</worksheet>"
    )
}

fn xlsx_cell(at: &str, value: Value, formats: &mut Vec<&'static str>) -> String {
    match value {
        Value::Nothing => String::new(),
        Value::Text(text) => {
            let text = escaped(text);
            format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
        }
        Value::Struck(text) => format!(
            "<c r=\"{at}\" t=\"inlineStr\"><is><r><rPr><strike/></rPr><t>{text}</t></r></is></c>"
        ),
        Value::Number(number, format) => {
            formats.push(format);
            let style = formats.len();
            format!("<c r=\"{at}\" s=\"{style}\"><v>{number}</v></c>")
        }
        Value::Truth(value) => format!("<c r=\"{at}\" t=\"b\"><v>{}</v></c>", u8::from(value)),
        Value::Error(error) => format!("<c r=\"{at}\" t=\"e\"><v>{error}</v></c>"),
        Value::Formula(formula) => format!("<c r=\"{at}\"><f>{}</f><v/></c>", escaped(formula)),
        Value::Shown(value, ..) => format!("<c r=\"{at}\"><v>{value}</v></c>"),
    }
}

fn ods_files(book: &Book) -> Vec<(String, String)> {
    let mut content = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content>\
         <office:automatic-styles><style:style style:name=\"ta1\" style:family=\"table\">\
         <style:table-properties table:display=\"true\"/></style:style>\
         <style:style style:name=\"ta2\" style:family=\"table\">\
         <style:table-properties table:display=\"false\"/></style:style>\
         <style:style style:name=\"ce1\" style:family=\"table-cell\">\
         <style:text-properties style:text-line-through-style=\"solid\"/></style:style>\
         </office:automatic-styles><office:body><office:spreadsheet>",
    );
    for sheet in &book.0 {
        content.push_str(&ods_sheet(sheet));
    }
    content.push_str("</office:spreadsheet></office:body></office:document-content>");
    let manifest = "<manifest:manifest><manifest:file-entry manifest:full-path=\"/\"/>\
                    </manifest:manifest>";
    vec![
        (
            "mimetype".to_owned(),
            "application/vnd.oasis.opendocument.spreadsheet".to_owned(),
        ),
        ("META-INF/manifest.xml".to_owned(), manifest.to_owned()),
        ("content.xml".to_owned(), content),
    ]
}

fn ods_sheet(sheet: &Sheet) -> String {
    let style = if sheet.visible { "ta1" } else { "ta2" };
    let name = sheet.name;
    let mut text = format!("<table:table table:name=\"{name}\" table:style-name=\"{style}\">");
    for column in 0..8 {
        let hidden = sheet.hidden.is_some_and(|(_, hidden)| hidden == column);
        let collapsed = if hidden {
            " table:visibility=\"collapse\""
        } else {
            ""
        };
        write!(text, "<table:table-column{collapsed}/>").unwrap();
    }
    for (index, row) in sheet.rows.iter().enumerate() {
        let hidden = sheet.hidden.is_some_and(|(hidden, _)| hidden == index);
        let filtered = if hidden {
            " table:visibility=\"filter\""
        } else {
            ""
        };
        write!(text, "<table:table-row{filtered}>").unwrap();
        for (column, value) in row.iter().enumerate() {
            let spanned = if sheet.merged == Some((index, column)) {
                " table:number-rows-spanned=\"2\" table:number-columns-spanned=\"1\""
            } else {
                ""
            };
            text.push_str(&ods_cell(*value, spanned));
        }
        text.push_str("<table:table-cell table:number-columns-repeated=\"16000\"/>");
        text.push_str("</table:table-row>");
    }
    text.push_str(
        "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell \
         table:number-columns-repeated=\"16384\"/></table:table-row></table:table>",
    );
    text
}

fn ods_cell(value: Value, spanned: &str) -> String {
    let typed = |kind: &str, name: &str, value: &str, shown: &str| {
        format!(
            "<table:table-cell{spanned} office:value-type=\"{kind}\" office:{name}=\"{value}\">\
             <text:p>{shown}</text:p></table:table-cell>"
        )
    };
    match value {
        Value::Nothing => "<table:table-cell/>".to_owned(),
        Value::Text(text) => {
            let paragraphs: String = escaped(text)
                .split('\n')
                .map(|line| format!("<text:p>{line}</text:p>"))
                .collect();
            format!(
                "<table:table-cell{spanned} office:value-type=\"string\"><office:annotation>\
                 <text:p>a comment</text:p></office:annotation>{paragraphs}</table:table-cell>"
            )
        }
        Value::Struck(text) => format!(
            "<table:table-cell table:style-name=\"ce1\" office:value-type=\"string\"><text:p>{text}\
             </text:p></table:table-cell>"
        ),
        Value::Number(number, _) => typed("float", "value", number, number),
        Value::Truth(value) => {
            let shown = if value { "TRUE" } else { "FALSE" };
            typed("boolean", "boolean-value", &value.to_string(), shown)
        }
        Value::Error(error) => format!(
            "<table:table-cell office:value-type=\"string\" office:string-value=\"\" \
             calcext:value-type=\"error\"><text:p>{error}</text:p></table:table-cell>"
        ),
        Value::Formula(formula) => format!(
            "<table:table-cell table:formula=\"of:={}\"/>",
            escaped(formula)
        ),
        Value::Shown(value, kind, shown) => {
            let name = if kind == "date" {
                "date-value"
            } else {
                "value"
            };
            typed(kind, name, value, shown)
        }
    }
}
