//! The kinds of file that a list is read from.

use super::super::body::Spanned;
use super::super::quotation::between_marks;
use super::super::reader::Reader;
use super::super::redact::{self, Parsed};
use super::super::toml;
use super::super::yaml::{self, Content};
use super::super::{data, json};
use super::columns::Columns;
use super::options::Origin;
use super::rows::{Row, nothing, of_node};
use super::{folder, lines, table};
use crate::read::yaml::name_in_yaml;
use crate::report::{Diagnostic, Report, Rule, quoted};
use crate::source::FileId;

/// A kind of file that a list can be read from.
pub(super) enum Format {
    /// YAML or JSON.
    Yaml,
    /// Separated values, whatever the separator.
    Table,
    /// A sheet of a spreadsheet.
    Sheet,
    /// One name a line.
    Lines,
    /// Lists and tables in Markdown or HTML.
    Markup,
    /// An object of JSON on each line.
    JsonLines,
    /// TOML.
    Toml,
    /// A file for each signatory.
    Folder,
}

impl Format {
    /// Reports the format by the ending of a file's name.
    pub fn of(name: &Spanned, reader: &mut Reader<'_>) -> Option<Self> {
        let path = reader.sources.beside(reader.file, &name.text);
        if name.text.ends_with('/') || reader.sources.is_dir(&path) {
            return Some(Self::Folder);
        }
        let ending = name
            .text
            .rsplit_once('.')
            .map(|(_, ending)| ending.to_ascii_lowercase());
        match ending.as_deref() {
            Some("yaml" | "yml" | "json") => Some(Self::Yaml),
            Some("csv" | "tsv") => Some(Self::Table),
            Some("txt") => Some(Self::Lines),
            Some("md" | "markdown" | "html" | "htm") => Some(Self::Markup),
            Some("jsonl" | "ndjson") => Some(Self::JsonLines),
            Some("toml") => Some(Self::Toml),
            Some("xlsx" | "xlsm" | "ods") if cfg!(feature = "spreadsheets") => Some(Self::Sheet),
            ending => {
                reader.report.push(unknown(name, ending));
                None
            }
        }
    }

    /// Reads the rows of the file or folder that is named; what could not be read was reported.
    pub fn rows(
        &self,
        origin: &Origin,
        columns: &mut Columns,
        reader: &mut Reader<'_>,
    ) -> Vec<Row> {
        let file = match self {
            Self::Folder => return folder::rows(origin, columns, reader),
            #[cfg(feature = "spreadsheets")]
            Self::Sheet => return table::sheet::rows(origin, columns, reader),
            #[cfg(not(feature = "spreadsheets"))]
            Self::Sheet => return Vec::new(),
            Self::Table
            | Self::Yaml
            | Self::Lines
            | Self::Markup
            | Self::JsonLines
            | Self::Toml => reader.list(origin),
        };
        match (self, file) {
            (_, None) => Vec::new(),
            (Self::Table, Some(file)) => table::rows(file, origin, columns, reader),
            (Self::Markup, Some(file)) if !has_keys(file, origin, reader) => {
                table::pages::rows(file, origin, columns, reader)
            }
            (Self::Lines, Some(file)) => lines::rows(file, columns, reader),
            (_, Some(file)) => {
                columns.come_from(origin);
                let mut found = Report::default();
                let content = self.content(file, reader, &mut found);
                let parsed = Parsed {
                    file,
                    is_broken: matches!(content, Content::Broken),
                    report: found,
                };
                redact::tell_list(&parsed, reader.sources, reader.report);
                let rows = match content {
                    Content::Value(node) => of_node(node, Some(origin), reader),
                    Content::Nothing => {
                        let diagnostic = nothing(file, reader);
                        reader.report.push(diagnostic);
                        Vec::new()
                    }
                    Content::Broken => Vec::new(),
                };
                lines::divide(rows, columns, reader)
            }
        }
    }

    /// Reads the value that a file of keys holds.
    fn content(&self, file: FileId, reader: &Reader<'_>, found: &mut Report) -> Content {
        let text = reader.sources.file_text(file);
        match self {
            Self::Toml => toml::read(file, reader.sources, found),
            Self::Markup => {
                let end = front_matter(text).unwrap_or(0);
                yaml::read_until(file, end, reader.sources, found)
            }
            Self::JsonLines => json::read_lines(file, reader.sources, found),
            _ if json::is_lines(text) => json::read_lines(file, reader.sources, found),
            _ => data::read(file, reader.sources, found),
        }
    }
}

/// Returns whether a file of Markdown is read by the keys of its front matter, as the letter says
/// by naming one, and not a heading.
fn has_keys(file: FileId, origin: &Origin, reader: &Reader<'_>) -> bool {
    let text = reader.sources.file_text(file);
    let Some(end) = front_matter(text) else {
        return false;
    };
    let is_key = |path: &Spanned| {
        let key = path.text.split('.').next().unwrap_or(&path.text);
        let mut lines = text[..end].lines();
        lines.any(|line| line.starts_with(&format!("{key}:")))
    };
    origin.manner.parts.is_some() || origin.manner.under.iter().any(is_key)
}

/// Returns the end of the front matter of a file of Markdown, without the line that closes it.
pub(super) fn front_matter(text: &str) -> Option<usize> {
    let rest = text.strip_prefix("---")?;
    rest.starts_with(['\n', '\r']).then_some(())?;
    let end = rest.find("\n---").map(|at| at + "---\n".len())?;
    Some(end)
}

/// Reports a file of which it is not known how it is to be read.
fn unknown(name: &Spanned, ending: Option<&str>) -> Diagnostic {
    if let Some(inner) = between_marks(&name.text) {
        let message = "typographic quotation marks are part of the name of this file";
        return Diagnostic::new(Rule::LIST_FORMAT, message)
            .at(name.span, "")
            .help(format!("write {}", quoted(&name_in_yaml(inner))));
    }
    let csv = "save the sheet as CSV in UTF-8, in a file that ends in `.csv`";
    if matches!(ending, Some("xlsx" | "xlsm" | "ods")) {
        let message = "this `demarche` was built without the reading of spreadsheets";
        return Diagnostic::new(Rule::LIST_FORMAT, message)
            .at(name.span, "")
            .help("build it with the feature `spreadsheets`, which is on by default")
            .help(csv);
    }
    let message = format!(
        "expected a list in YAML, JSON, TOML, CSV, TSV, Markdown, HTML, plain text or a spreadsheet, found {}",
        quoted(&name.text)
    );
    Diagnostic::new(Rule::LIST_FORMAT, message)
        .at(name.span, "")
        .help(match ending {
            Some("xls" | "xlsb" | "numbers") => {
                "save it as `.xlsx` or `.ods`, or the sheet as CSV in UTF-8"
            }
            _ => {
                "save the list in a file that ends in `.yaml`, `.json`, `.jsonl`, `.toml`, `.csv`, `.tsv`, \
                 `.md`, `.html`, `.xlsx`, `.ods` or `.txt`"
            }
        })
}
