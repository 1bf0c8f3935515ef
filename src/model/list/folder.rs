//! Lists in folders: one file of YAML, or of Markdown with front matter, for each signatory.

use super::super::body::Written;
use super::super::reader::Reader;
use super::super::yaml;
use super::rows::{self, Row};
use crate::diagnostic::{Diagnostic, quoted};
use crate::source::{FileId, Span};

/// The line before front matter and after it.
const FENCE: &str = "---";

/// Reads the files of a folder in the order of the bytes of their names, whatever that of the
/// file system; hidden ones are passed over.
pub(super) fn rows(name: &Written, key: &str, reader: &mut Reader<'_>) -> Vec<Row> {
    let path = reader.sources.beside(reader.file, &name.text);
    let path = path.trim_end_matches('/').to_owned();
    let names = match reader.sources.list(&path) {
        Ok(names) => names,
        Err(error) => {
            reader.unloaded(error, name, key);
            return Vec::new();
        }
    };
    let mut rows = Vec::new();
    for file in names.iter().filter(|file| !file.starts_with('.')) {
        rows.extend(entry(&format!("{path}/{file}"), name, key, reader));
    }
    rows
}

/// Reads the file of one signatory.
fn entry(path: &str, name: &Written, key: &str, reader: &mut Reader<'_>) -> Vec<Row> {
    let ending = path
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_ascii_lowercase());
    let markdown = match ending.as_deref() {
        Some("yaml" | "yml" | "json") => false,
        Some("md") => true,
        _ => {
            reader.report.push(stranger(path, name, reader));
            return Vec::new();
        }
    };
    let file = match reader.sources.load(path) {
        Ok(file) => file,
        Err(error) => {
            reader.unloaded(error, name, key);
            return Vec::new();
        }
    };
    let end = if markdown {
        front_matter(file, reader)
    } else {
        Some(reader.sources.file_text(file).len())
    };
    end.map_or(Vec::new(), |end| {
        let content = yaml::read_until(file, end, reader.sources, reader.report);
        rows::of_entry(file, content, reader)
    })
}

/// Reports what is no file of a signatory.
fn stranger(path: &str, name: &Written, reader: &Reader<'_>) -> Diagnostic {
    let found = if reader.sources.is_dir(path) {
        "is a folder"
    } else {
        "is neither YAML nor Markdown"
    };
    let message = format!("{} {found}", quoted(path));
    Diagnostic::error("list-format", message)
        .at(name.span, "in this folder")
        .help("give each signatory a file that ends in `.yaml` or `.md`, and put others elsewhere")
}

/// Finds the end of the front matter of a file of Markdown; what stands below is told.
fn front_matter(file: FileId, reader: &mut Reader<'_>) -> Option<usize> {
    let text = reader.sources.file_text(file);
    let mut end = 0;
    let mut fences = 0;
    for line in text.split_inclusive('\n') {
        let fence = line.trim_end() == FENCE;
        if fences == 0 && !fence {
            break;
        }
        if fence {
            fences += 1;
        }
        if fences == 2 {
            let rest = &text[end + line.len()..];
            let below = text.len() - rest.trim_start().len();
            let first = rest.trim().lines().next().map(str::trim_end);
            let first = first.map(|first| Span::new(file, below, below + first.len()));
            reader
                .report
                .extend(first.map(unprinted).unwrap_or_default());
            return Some(end);
        }
        end += line.len();
    }
    let (message, help) = if fences == 0 {
        (
            "expected front matter, found none",
            "write `---`, the entry in YAML such as `name: …`, and `---` on the first lines",
        )
    } else {
        (
            "expected `---` after the front matter, found the end of the file",
            "write a line `---` below the entry",
        )
    };
    let place = if fences == 0 {
        0
    } else {
        text.trim_end().len()
    };
    let diagnostic = Diagnostic::error("front-matter", message);
    let diagnostic = diagnostic.at(Span::point(file, place), "").help(help);
    reader.report.push(diagnostic);
    None
}

fn unprinted(place: Span) -> crate::diagnostic::Report {
    Diagnostic::warning(
        "unprinted-text",
        "the text below front matter is not printed",
    )
    .at(place, "")
    .help("delete it, or write it after a key such as `description:`")
    .into()
}
