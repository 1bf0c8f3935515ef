//! The files of a case: texts, and what a line of text can describe, such as a spreadsheet.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::super::unseen::lists::books::{self, Value};

/// A file as a case has it: `== NAME` above its text. After the name, in brackets, can be:
///
/// - `sheet People`: a spreadsheet of one sheet, of the lines of the text with cells between ` | `.
///   A cell `=42 0.00` is a number in a format, `^` is merged with the one above; `~` before a line hides its row,
///   and before the first cell of a column that column.
/// - `copy of FILE`: the bytes of a file of the repository, with `cut after 99 bytes` or with
///   `fsType 2` of a font.
/// - `link to FILE` and `pipe`.
#[derive(Clone)]
pub struct File<'a> {
    pub title: &'a str,
    pub text: String,
}

impl<'a> File<'a> {
    pub fn new(title: &'a str) -> Self {
        Self {
            title,
            text: String::new(),
        }
    }

    pub fn name(&self) -> &'a str {
        self.title
            .split_once(" (")
            .map_or(self.title, |(name, _)| name)
    }

    /// Returns what is said of the file after its name.
    fn kind(&self) -> &'a str {
        let kind = self.title.split_once(" (");
        kind.map_or("", |(_, kind)| kind.trim_end_matches(')'))
    }

    /// Returns the bytes of the file.
    pub fn bytes(&self) -> Vec<u8> {
        let kind = self.kind();
        if let Some(names) = kind.strip_prefix("sheet ") {
            let mut sheets = names.split(", ").map(|name| spreadsheet(name, &self.text));
            let first = sheets.next().unwrap();
            return books::xlsx(&sheets.fold(first, books::Book::and));
        }
        match kind.strip_prefix("copy of ") {
            Some(copy) => copied(copy),
            None => unescape(&self.text),
        }
    }

    /// Writes the file into a folder.
    pub fn write(&self, folder: &Path, bytes: &[u8]) {
        let name = String::from_utf8(unescape(self.name()));
        let path = folder.join(match &name {
            Ok(name) => Path::new(name).to_owned(),
            Err(error) => not_unicode(error.as_bytes()),
        });
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        if let Some(target) = self.kind().strip_prefix("link to ") {
            std::os::unix::fs::symlink(target, path).unwrap();
        } else if self.kind() == "pipe" {
            assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
        } else {
            fs::write(path, bytes).unwrap();
        }
    }
}

fn not_unicode(name: &[u8]) -> std::path::PathBuf {
    use std::os::unix::ffi::OsStrExt;
    std::ffi::OsStr::from_bytes(name).into()
}

/// Makes a spreadsheet of lines of cells.
fn spreadsheet(name: &str, text: &str) -> books::Book {
    let leaked = |text: &str| -> &'static str { text.to_owned().leak() };
    let mut hidden = (usize::MAX, usize::MAX);
    let mut merged = None;
    let mut rows: Vec<Vec<Value>> = Vec::new();
    for (row, line) in text.lines().enumerate() {
        let shown = line.strip_prefix("~ ");
        if shown.is_some() {
            hidden.0 = row;
        }
        let mut values = Vec::new();
        for (column, cell) in shown.unwrap_or(line).split(" | ").enumerate() {
            if cell.starts_with('~') {
                hidden.1 = column;
            }
            values.push(match cell.trim_start_matches('~') {
                "" => Value::Nothing,
                "^" => {
                    merged = Some((row - 1, column));
                    Value::Nothing
                }
                cell => match cell.strip_prefix('=') {
                    Some(number) => {
                        let (number, format) =
                            number.split_once(' ').unwrap_or((number, "General"));
                        Value::Number(leaked(number), leaked(format))
                    }
                    None => Value::Text(leaked(cell)),
                },
            });
        }
        rows.push(values);
    }
    let rows: Vec<&[Value]> = rows.iter().map(Vec::as_slice).collect();
    let mut book = books::sheet(leaked(name), &rows);
    if hidden != (usize::MAX, usize::MAX) {
        book = book.hiding(hidden.0, hidden.1);
    }
    match merged {
        Some((row, column)) => book.merging(row, column),
        None => book,
    }
}

/// Reads a file of the repository, and changes what is said of it.
fn copied(copy: &str) -> Vec<u8> {
    let (name, change) = copy.split_once(", ").unwrap_or((copy, ""));
    let mut bytes = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap();
    let number = |text: &str| text.parse::<u16>().unwrap();
    if let Some(length) = change.strip_prefix("cut after ") {
        let length = length.strip_suffix(" bytes").unwrap();
        bytes.truncate(usize::from(number(length)));
    } else if let Some(value) = change.strip_prefix("fsType ") {
        // The entry of a table: its tag, a sum, its offset and length (OpenType, "Table Directory");
        // fsType is eight bytes into OS/2.
        let tag = bytes.windows(4).position(|tag| tag == b"OS/2").unwrap();
        let offset = u32::from_be_bytes(bytes[tag + 8..tag + 12].try_into().unwrap()) as usize;
        bytes[offset + 8..offset + 10].copy_from_slice(&number(value).to_be_bytes());
    }
    bytes
}

/// Puts characters that cannot be seen where `<U+00A0>` names them, and bytes where `<0xFF>` does.
pub fn unescape(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find("<U+").into_iter().chain(rest.find("<0x")).min() {
        let (code, after) = rest[start + 3..]
            .split_once('>')
            .expect("a code ends with `>`");
        let code_point = u32::from_str_radix(code, 16).expect("a code is hexadecimal");
        bytes.extend(&rest.as_bytes()[..start]);
        match rest.as_bytes()[start + 1] {
            b'U' => bytes.extend(char::from_u32(code_point).unwrap().to_string().as_bytes()),
            _ => bytes.push(u8::try_from(code_point).unwrap()),
        }
        rest = after;
    }
    bytes.extend(rest.as_bytes());
    bytes
}
