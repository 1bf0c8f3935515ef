//! The files that a letter names: its texts, and its emblem.

mod picture;

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::body::{Body, Spanned};
use super::markdown::{self, Manuscript};
use super::node::{Node, NodeKind, Style};
use super::place::{TextMap, place_within};
use super::reader::{Reader, Shape, Value, by_language_schema};
use super::value::{Bodies, BodyVersion};
use crate::lang::Language;
use crate::read::yaml::name_in_yaml;
use crate::report::{Diagnostic, Rule, quoted, unloaded};
use crate::source::{Conflict, FileId, LoadError, Span};
pub use picture::ImageFile;
use picture::picture;

impl Value for Bodies {
    fn read(node: Node, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let mut versions = Vec::new();
        match node.kind {
            NodeKind::Mapping(_) => {
                let languages = reader.languages(node, key)?;
                let count = languages.len();
                let bodies = languages.into_iter();
                versions.extend(
                    bodies.filter_map(|(language, _, node)| reader.body(node, key, Some(language))),
                );
                if versions.len() < count {
                    return None;
                }
            }
            _ => versions.push(reader.body(node, key, None)?),
        }
        Some(Self { versions })
    }
}

impl Reader<'_> {
    /// Reads a body: from the file that is named, or the text itself.
    fn body(&mut self, node: Node, key: &str, language: Option<Language>) -> Option<BodyVersion> {
        let style = match &node.kind {
            NodeKind::Text(_, style) => *style,
            _ => Style::Plain,
        };
        let written = self.text(node, key, Shape::TextByLanguage)?;
        let errors = self.report.counts().0;
        let body = if style == Style::Block || written.text.contains('\n') {
            let tag = language.map(|language| language.to_string());
            self.refuse_file_name(&written, tag.as_deref().unwrap_or(key))?;
            if style == Style::Block {
                self.report_folded(&written, tag.as_deref().unwrap_or(key));
            }
            self.body_here(&written)
        } else {
            let file = self.named_body(&written, language)?;
            let name = Span::new(file, 0, self.sources.file_text(file).len());
            let content = Spanned {
                text: self.sources.text(name).to_owned(),
                span: name,
                language: None,
            };
            self.refuse_file_name(&content, key)?;
            self.body_file(file, &written)
        };
        Some(BodyVersion {
            language,
            span: written.span,
            body,
            whole: self.report.counts().0 == errors,
        })
    }

    /// Reports a text that is the name of a file, or begins with a line that is, instead of what the
    /// file holds; `key` is the one to name it under.
    fn refuse_file_name(&mut self, written: &Spanned, key: &str) -> Option<()> {
        let text = written.text.trim();
        let line = text.lines().next().unwrap_or("").trim();
        if !is_text_file(line) {
            return Some(());
        }
        let path = self.sources.beside(self.file, line);
        if path == self.sources.name(written.span.file) {
            return Some(());
        }
        let start = written.text.find(line).unwrap_or(0);
        let span = place_within(
            self.sources,
            written.span,
            &written.text,
            start..start + line.len(),
        );
        let name = Spanned {
            text: line.to_owned(),
            span,
            language: None,
        };
        let exists = self.exists(&path);
        if !exists && (line != text || line.contains(' ')) {
            return Some(());
        }
        if !exists {
            self.named(&name);
            return None;
        }
        let message = format!("{} would be printed, not the text in it", quoted(line));
        let diagnostic = Diagnostic::new(Rule::FILE_NAME_AS_TEXT, message).at(span, "");
        self.report.push(match line == text {
            true => diagnostic.help(format!("write `{key}: {}`", name_in_yaml(line))),
            false => diagnostic.help(format!(
                "delete this line, or write `{key}: {}` instead of the text",
                name_in_yaml(line)
            )),
        });
        None
    }

    /// Returns whether a file is in its folder.
    fn exists(&self, path: &str) -> bool {
        let folder = crate::source::folder(path);
        let names = self.sources.list(folder).unwrap_or_default();
        names.contains(&path[folder.len()..].to_owned())
    }

    /// Reports a short text that is the name of a file, which is not read.
    pub(super) fn refuse_named_text(&mut self, written: &Spanned, key: &str) {
        const KEYS: [&str; 3] = ["subject", "salutation", "complimentary-close"];
        let name = written.text.trim();
        let is_name = KEYS.contains(&key) && is_text_file(name);
        if is_name && self.exists(&self.sources.beside(self.file, name)) {
            let message = format!("{} would be printed, not the text in it", quoted(name));
            self.report.push(
                Diagnostic::new(Rule::FILE_NAME_AS_TEXT, message)
                    .at(written.span, "")
                    .note("only `body:` is read from a file")
                    .help(format!("write the text itself after `{key}:`")),
            );
        }
    }

    /// Reports a line of Markdown that a folded block (`>`) joins to the one above it.
    fn report_folded(&mut self, written: &Spanned, key: &str) {
        let source = self.sources.text(written.span);
        let file = self.sources.file_text(written.span.file);
        if !is_folded(&file[..written.span.start as usize], source) {
            return;
        }
        let mut start = written.span.start as usize;
        let mut is_joined = false;
        for line in source.split_inclusive('\n') {
            let words = line.trim();
            if is_joined && is_item(words) {
                let start = start + line.len() - line.trim_start().len();
                let place = Span::new(written.span.file, start, start + words.len());
                self.report.push(
                    Diagnostic::new(
                        Rule::RUN_TOGETHER,
                        "this line is joined to the one above it",
                    )
                    .at(place, "")
                    .note("`>` joins lines; `|` keeps them")
                    .help(format!("write `{key}: |`")),
                );
                return;
            }
            start += line.len();
            is_joined = !words.is_empty() && !words.starts_with('>');
        }
    }

    /// Reads a text that is in the letter's own file.
    fn body_here(&mut self, written: &Spanned) -> Body {
        let source = self.sources.text(written.span);
        let map = TextMap::new(&written.text, source, written.span);
        let (sources, file) = (&*self.sources, self.file);
        let manuscript = Manuscript {
            text: &written.text,
            place: &|range| map.place(range),
            picture: &|name| picture(sources, file, name),
        };
        markdown::read(&manuscript, self.report)
    }

    fn body_file(&mut self, file: FileId, written: &Spanned) -> Body {
        let text = self.sources.file_text(file);
        if text.trim().is_empty() {
            let message = format!("`{}` is empty", self.sources.name(file));
            self.report.push(
                Diagnostic::new(Rule::EMPTY_FILE, message)
                    .at(Span::point(file, 0), "")
                    .see(written.span, "named here")
                    .help("write the text of the letter into it"),
            );
        }
        let sources = &*self.sources;
        let manuscript = Manuscript {
            text,
            place: &|range| Span::new(file, range.start, range.end),
            picture: &|name| picture(sources, file, name),
        };
        markdown::read(&manuscript, self.report)
    }

    /// Loads the file that is named in the file that is read; reports where it cannot be.
    pub(super) fn named(&mut self, name: &Spanned) -> Option<FileId> {
        let path = self.sources.beside(self.file, &name.text);
        let error = match self.sources.load(&path) {
            Ok(file) => return Some(file),
            Err(error) => error,
        };
        self.unloaded(error, name);
        None
    }

    /// Loads the file of a body, where the text itself may have been written instead.
    fn named_body(&mut self, name: &Spanned, language: Option<Language>) -> Option<FileId> {
        let path = self.sources.beside(self.file, &name.text);
        let error = match self.sources.load(&path) {
            Ok(file) => return Some(file),
            Err(error) => error,
        };
        let text = quoted(&name.text);
        let help = match language {
            None => format!(
                "where {text} is the text itself, write `body: |` and the text below it, indented by \
                 two spaces"
            ),
            Some(language) => format!(
                "where {text} is the text itself, write `{language}: |` on a line below `body:`, and \
                 the text below it, indented by four spaces"
            ),
        };
        self.report_unloaded(error, name, Some(help));
        None
    }

    /// Loads a file like [`Self::named`], if no message may show more of it than the byte that
    /// keeps it from being read.
    pub(super) fn named_unseen(&mut self, name: &Spanned) -> Option<FileId> {
        let path = self.sources.beside(self.file, &name.text);
        let error = match self.sources.load(&path) {
            Ok(file) => return Some(file),
            Err(error) => error,
        };
        self.hide_fault(&error);
        self.unloaded(error, name);
        None
    }

    /// Hides a file that could not be read, but for what keeps it from being read.
    pub(super) fn hide_fault(&mut self, error: &LoadError) {
        match error {
            LoadError::NotText { span, .. } => {
                self.sources.hide(span.file);
                self.sources.show(*span);
            }
            LoadError::Conflicts { file, conflicts } => self.show_marks(*file, conflicts),
            _ => {}
        }
    }

    /// Hides a file but for the marks of its conflicts.
    fn show_marks(&mut self, file: FileId, conflicts: &[Conflict]) {
        self.sources.hide(file);
        for conflict in conflicts {
            let marks = [
                &conflict.start,
                &conflict.base,
                &conflict.middle,
                &conflict.end,
            ];
            for mark in marks.into_iter().flatten() {
                self.sources.show(Span::new(file, mark.start, mark.end));
            }
        }
    }

    /// Reports a file that could not be loaded, at the place where it is named.
    pub(super) fn unloaded(&mut self, error: LoadError, name: &Spanned) {
        self.report_unloaded(error, name, None);
    }

    /// Reports a file that could not be loaded; `as_text` says how to write what is hardly a name.
    fn report_unloaded(&mut self, error: LoadError, name: &Spanned, as_text: Option<String>) {
        let missing = matches!(error, LoadError::Missing { .. });
        let conflicts = matches!(error, LoadError::Conflicts { .. });
        for diagnostic in unloaded(error, self.sources).diagnostics() {
            let mut diagnostic = diagnostic.clone();
            diagnostic = match &diagnostic.primary {
                // A reader of a conflict knows which file is meant.
                Some(_) if conflicts => diagnostic,
                Some(_) => diagnostic.see(name.span, "named here"),
                None => diagnostic.at(name.span, ""),
            };
            // A text of several words is hardly the name of a file.
            let is_text = name.text.contains(' ') || !name.text.contains(['.', '/']);
            let is_near = diagnostic
                .help
                .iter()
                .any(|help| help.starts_with("did you mean"));
            if let Some(help) = as_text.as_ref().filter(|_| missing && is_text && !is_near) {
                diagnostic.notes.clear();
                diagnostic.help = vec![help.clone()];
            }
            self.report.push(diagnostic);
        }
    }
}

/// Returns whether a line is like the name of a file of text.
fn is_text_file(line: &str) -> bool {
    const ENDINGS: [&str; 8] = ["md", "markdown", "txt", "text", "docx", "doc", "odt", "rtf"];
    let Some((stem, ending)) = line.rsplit_once('.') else {
        return false;
    };
    !stem.is_empty() && ENDINGS.contains(&ending.to_ascii_lowercase().as_str())
}

impl JsonSchema for Bodies {
    fn schema_name() -> Cow<'static, str> {
        "body".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let text = json_schema!({ "type": "string" });
        json_schema!({
            "description": "A Markdown file, a file for each language, or the text itself after `|`.",
            "anyOf": [text, by_language_schema(text.clone())],
        })
    }
}

/// Returns whether a line begins an item, a heading, a quotation or a row of a table.
fn is_item(line: &str) -> bool {
    let number = line.trim_start_matches(|digit: char| digit.is_ascii_digit());
    let is_numbered =
        number.len() < line.len() && [". ", ") "].iter().any(|sign| number.starts_with(sign));
    let starts = ["- ", "* ", "+ ", "# ", "## ", "### ", "> ", "| "];
    is_numbered || starts.iter().any(|start| line.starts_with(start))
}

/// Returns whether a text is the value of a folded block, whose sign `>` is before it, or is its first
/// line.
fn is_folded(before: &str, text: &str) -> bool {
    let is_sign = |line: &str| {
        let line = line.split(" #").next().unwrap_or(line).trim_end();
        let line = line.trim_end_matches(|c: char| c.is_ascii_digit() || "+-".contains(c));
        line.strip_suffix('>')
            .is_some_and(|key| key.is_empty() || key.ends_with([' ', '\t']))
    };
    let (above, here) = before.rsplit_once('\n').unwrap_or(("", before));
    if here.trim().is_empty() {
        let mut lines = above.lines().rev();
        return lines
            .find(|line| !line.trim().is_empty())
            .is_some_and(is_sign);
    }
    is_sign(here) || here.ends_with([' ', ':']) && text.lines().next().is_some_and(is_sign)
}
