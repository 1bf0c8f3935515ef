//! Reads JSON (RFC 8259) into [`Node`]s: every text as typed, every place kept, every doubled key
//! reported.
//!
//! YAML would read nearly all of it, but also what other programs refuse as JSON, and would speak
//! of YAML where something is wrong.

mod fault;
mod text;

use super::node::{Node, NodeKind, Style};
use super::yaml::{Content, Tree, foreign_lines};
use crate::report::{Diagnostic, Report};
use crate::source::bounds::DEPTH;
use crate::source::{FileId, Sources, Span};

/// Returns whether a file is JSON by its name.
pub(super) fn is_named(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let mut endings = [".json", ".jsonl", ".ndjson"].iter();
    endings.any(|ending| name.ends_with(ending))
}

/// Returns whether a text is an object on each of several lines.
pub(super) fn is_lines(text: &str) -> bool {
    let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines().count() > 1 && lines().all(|line| line.starts_with('{') && line.ends_with('}'))
}

/// Reads a file with one value.
pub(super) fn read(file: FileId, sources: &Sources, report: &mut Report) -> Content {
    let text = sources.file_text(file);
    if text.trim().is_empty() {
        return Content::Nothing;
    }
    if let Some(diagnostic) = foreign_lines(file, text) {
        report.push(diagnostic);
        return Content::Broken;
    }
    let mut parser = Parser::new(file, text);
    let outcome = parser.whole();
    parser.tell(outcome, report);
    match parser.tree.root.take() {
        Some(node) if !parser.is_broken => Content::Value(node),
        _ => Content::Broken,
    }
}

/// Reads a file with a value on each line as the list of them. Each line that is not JSON is
/// reported.
pub(super) fn read_lines(file: FileId, sources: &Sources, report: &mut Report) -> Content {
    let text = sources.file_text(file);
    if let Some(list) = whole_list(file, text) {
        return Content::Value(list);
    }
    let mut parser = Parser::new(file, text);
    parser.tree.open_list(Span::new(file, 0, text.len()));
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.trim_end().len();
        if !line.trim().is_empty() {
            (parser.at, parser.end, parser.depth) = (start, end, 0);
            let outcome = parser.whole();
            parser.tell(outcome, report);
        }
        start += line.len();
    }
    parser.tree.close(text.len() as u32);
    parser.tell(Ok(()), report);
    match parser.tree.root.take() {
        _ if parser.is_broken => Content::Broken,
        Some(node) if node.size() > 1 => Content::Value(node),
        _ => Content::Nothing,
    }
}

/// Reads a file that is one list after all, without a fault.
fn whole_list(file: FileId, text: &str) -> Option<Node> {
    let mut parser = Parser::new(file, text);
    parser.whole().ok()?;
    let root = parser.tree.root.take()?;
    let is_list = matches!(root.kind, NodeKind::List(_));
    (is_list && parser.tree.problems.is_empty()).then_some(root)
}

/// The outcome of reading a value, which is put into the tree.
type Outcome = Result<(), Box<Diagnostic>>;

/// Reads a text from its beginning to its end.
struct Parser<'t> {
    file: FileId,
    text: &'t str,
    /// The byte that is read next.
    at: usize,
    /// The end of what is read.
    end: usize,
    /// The number of lists and objects around.
    depth: usize,
    tree: Tree,
    /// Whether anything is not JSON.
    is_broken: bool,
}

impl<'t> Parser<'t> {
    fn new(file: FileId, text: &'t str) -> Self {
        Self {
            file,
            text,
            at: 0,
            end: text.len(),
            depth: 0,
            tree: Tree::default(),
            is_broken: false,
        }
    }

    /// Reports what was found.
    fn tell(&mut self, outcome: Outcome, report: &mut Report) {
        for problem in self.tree.problems.drain(..) {
            report.push(problem.diagnostic(self.text));
        }
        if let Err(fault) = outcome {
            self.is_broken = true;
            // The next line has nothing to do with what was open in this one.
            self.tree = Tree::default();
            report.push(*fault);
        }
    }

    /// Reads one value with nothing after it.
    fn whole(&mut self) -> Outcome {
        self.skip_space();
        if !self.rest().starts_with(['{', '[', '"']) && !self.is_scalar() {
            return Err(self.not_json().into());
        }
        self.value()?;
        self.skip_space();
        match self.rest() {
            "" => Ok(()),
            _ => Err(self.after_value().into()),
        }
    }

    /// Returns what was not read yet.
    fn rest(&self) -> &'t str {
        self.text.get(self.at..self.end).unwrap_or("")
    }

    fn next(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn skip_space(&mut self) {
        let space = |letter| matches!(letter, ' ' | '\t' | '\n' | '\r');
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start_matches(space).len();
    }

    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.file, start, end)
    }

    fn value(&mut self) -> Outcome {
        match self.next() {
            Some('{') => self.object(),
            Some('[') => self.list(),
            Some('"') => {
                let node = self.string()?;
                self.tree.leaf(node, 0);
                Ok(())
            }
            _ => self.scalar(),
        }
    }

    fn object(&mut self) -> Outcome {
        let open = self.open()?;
        self.tree.open_mapping(self.span(open, open + 1));
        while !self.closes(open, '}')? {
            if self.next() != Some('"') {
                return Err(self.no_key(open).into());
            }
            let key = self.string()?;
            self.tree.leaf(key, 0);
            self.skip_space();
            if self.next() != Some(':') {
                return Err(self.no_colon(open).into());
            }
            self.at += 1;
            self.skip_space();
            if self.rest().is_empty() {
                return Err(self.unclosed(open).into());
            }
            self.value()?;
        }
        self.close();
        Ok(())
    }

    fn list(&mut self) -> Outcome {
        let open = self.open()?;
        self.tree.open_list(self.span(open, open + 1));
        while !self.closes(open, ']')? {
            self.value()?;
        }
        self.close();
        Ok(())
    }

    /// Reads an opening bracket; returns where it is.
    fn open(&mut self) -> Result<usize, Box<Diagnostic>> {
        let open = self.at;
        self.depth += 1;
        if self.depth > DEPTH {
            return Err(self.too_deep().into());
        }
        self.at += 1;
        Ok(open)
    }

    fn close(&mut self) {
        self.depth -= 1;
        self.tree.close(self.at as u32);
    }

    /// Reads the comma before the next value, if one is before it, or else the closing bracket;
    /// returns whether it was that.
    fn closes(&mut self, open: usize, close: char) -> Result<bool, Box<Diagnostic>> {
        let is_first = self.at == open + 1;
        self.skip_space();
        match self.next() {
            None => Err(self.unclosed(open).into()),
            Some(found) if found == close => {
                self.at += 1;
                Ok(true)
            }
            Some(',') if !is_first => {
                let comma = self.at;
                self.at += 1;
                self.skip_space();
                match self.next() {
                    None => Err(self.unclosed(open).into()),
                    Some(']' | '}' | ',') => Err(self.stray_comma(comma).into()),
                    Some(_) => Ok(false),
                }
            }
            Some(_) if is_first => Ok(false),
            Some(_) => Err(self.no_comma(open, close).into()),
        }
    }

    /// Returns whether a number or one of the words of JSON comes next.
    fn is_scalar(&self) -> bool {
        let word = self.word();
        matches!(word, "true" | "false" | "null") || text::is_number(word)
    }

    /// Reads a number or one of the words of JSON.
    fn scalar(&mut self) -> Outcome {
        if !self.is_scalar() {
            return Err(self.no_value().into());
        }
        let word = self.word();
        let start = self.at;
        self.at += word.len();
        let kind = match word {
            "null" => NodeKind::Empty,
            _ => NodeKind::Text(word.to_owned(), Style::Plain),
        };
        let span = self.span(start, self.at);
        self.tree.leaf(Node { span, kind }, 0);
        Ok(())
    }

    /// Returns the letters up to the next sign of JSON.
    fn word(&self) -> &'t str {
        let is_end = |letter: char| letter.is_whitespace() || ",:[]{}\"".contains(letter);
        let rest = self.rest();
        &rest[..rest.find(is_end).unwrap_or(rest.len())]
    }
}
