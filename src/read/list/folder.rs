//! Lists in folders: one file of YAML, or of Markdown with front matter, for each signatory.

use rayon::prelude::*;

use super::super::body::Spanned;
use super::super::reader::Reader;
use super::super::redact::{self, Parsed};
use super::super::toml;
use super::super::yaml::{self, Content};
use super::columns::Columns;
use super::options::Origin;
use super::rows::{self, Row};
use crate::report::{Diagnostic, Report, Rule, quoted};
use crate::source::{FileId, Sources, Span};

/// The line before front matter and after it.
const FENCE: &str = "---";

/// Reads the files of a folder in the order of the bytes of their names, whatever that of the file
/// system; hidden ones, those of other programs and the README are skipped.
pub(super) fn rows(origin: &Origin, columns: &mut Columns, reader: &mut Reader<'_>) -> Vec<Row> {
    columns.come_from(origin);
    columns.has_folder = true;
    let name = origin.name;
    let path = reader.sources.beside(reader.file, &name.text);
    let path = path.trim_end_matches('/').to_owned();
    let names = match reader.sources.list(&path) {
        Ok(names) => names,
        Err(error) => {
            reader.unloaded(error, name);
            return Vec::new();
        }
    };
    let visible = names
        .iter()
        .filter(|file| !is_of_program(file) && !is_readme(file));
    let paths: Vec<String> = visible.map(|file| format!("{path}/{file}")).collect();
    let is_known = |path: &&String| Kind::of(path).is_some();
    let loaded: Vec<&String> = paths.iter().filter(is_known).collect();
    let mut loaded = reader.sources.load_all(&loaded).into_iter();
    let mut files = Vec::new();
    for path in &paths {
        let Some(kind) = Kind::of(path) else {
            let diagnostic = stranger(path, name, reader);
            reader.report.push(diagnostic);
            continue;
        };
        let file = match loaded.next() {
            Some(Ok(file)) => file,
            Some(Err(error)) => {
                reader.unloaded(error, name);
                continue;
            }
            None => continue,
        };
        let end = match kind {
            Kind::Markdown => front_matter(file, reader),
            Kind::Yaml | Kind::Toml => Some(reader.sources.file_text(file).len()),
        };
        files.extend(end.map(|end| (file, end)));
    }
    entries(&files, reader)
}

/// Returns whether a file was made by a program for itself: it is hidden, or a copy of an editor's.
fn is_of_program(file: &str) -> bool {
    file.starts_with('.') || file.ends_with('~') || ["Thumbs.db", "desktop.ini"].contains(&file)
}

/// Returns whether a file says what the folder is for, which hosts of repositories show above it.
fn is_readme(file: &str) -> bool {
    let (stem, ending) = file.rsplit_once('.').unwrap_or((file, ""));
    let ending = ending.to_ascii_lowercase();
    stem.eq_ignore_ascii_case("readme") && ["", "md", "txt", "rst"].contains(&ending.as_str())
}

/// The format of the file of one signatory.
enum Kind {
    Yaml,
    Toml,
    Markdown,
}

impl Kind {
    /// Reports it by the ending of the name.
    fn of(path: &str) -> Option<Self> {
        let (_, ending) = path.rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            "yaml" | "yml" | "json" => Some(Self::Yaml),
            "toml" => Some(Self::Toml),
            "md" => Some(Self::Markdown),
            _ => None,
        }
    }
}

/// Reads the entries of files, each up to a byte: side by side, and reported in order.
fn entries(files: &[(FileId, usize)], reader: &mut Reader<'_>) -> Vec<Row> {
    let sources: &Sources = reader.sources;
    let read = |(file, end): &(FileId, usize)| {
        let mut found = Report::default();
        let content = match Kind::of(sources.name(*file)) {
            Some(Kind::Toml) => toml::read(*file, sources, &mut found),
            _ => yaml::read_until(*file, *end, sources, &mut found),
        };
        (*file, content, found)
    };
    let read: Vec<(FileId, Content, Report)> = files.par_iter().map(read).collect();
    let mut rows = Vec::new();
    for (file, content, found) in read {
        let parsed = Parsed {
            file,
            is_broken: matches!(content, Content::Broken),
            report: found,
        };
        redact::tell_list(&parsed, reader.sources, reader.report);
        rows.extend(rows::of_entry(file, content, reader));
    }
    rows
}

/// Reports a file without a signatory.
fn stranger(path: &str, name: &Spanned, reader: &mut Reader<'_>) -> Diagnostic {
    let found = if reader.sources.is_dir(path) {
        "is a folder"
    } else {
        "is neither YAML, JSON, TOML nor Markdown"
    };
    let message = format!("{} {found}", quoted(path));
    let diagnostic = Diagnostic::new(Rule::LIST_FORMAT, message);
    let diagnostic = match reader.sources.load(path) {
        Ok(file) => {
            reader.sources.hide(file);
            let place = Span::point(file, 0);
            diagnostic.at(place, "").see(name.span, "in this folder")
        }
        Err(_) => diagnostic.at(name.span, "in this folder"),
    };
    diagnostic
        .help("give each signatory a file that ends in `.yaml`, `.json`, `.toml` or `.md`, and put others elsewhere")
}

/// Finds the end of the front matter of a file of Markdown; what is below is reported.
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
            let unread = Span::new(file, below, text.len());
            reader.sources.conceal(unread);
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
    let opened = if fences == 0 { 0 } else { FENCE.len() };
    let diagnostic = Diagnostic::new(Rule::FRONT_MATTER, message)
        .at(Span::new(file, 0, opened), "")
        .help(help);
    redact::conceal_file(file, reader.sources);
    reader.report.push(diagnostic);
    None
}

fn unprinted(place: Span) -> crate::report::Report {
    Diagnostic::new(
        Rule::UNPRINTED_TEXT,
        "the text below front matter is not printed",
    )
    .at(place, "")
    .help("delete it, or write it after a key such as `description:`")
    .into()
}
