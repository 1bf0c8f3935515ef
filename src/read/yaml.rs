//! Reads YAML into [`Node`]s: every text as typed, every place kept, every doubled key reported.
//!
//! The parser beneath `serde-saphyr` is used without it, because serde stops at the first wrong
//! value and gives types to texts that were typed without quotation marks.

mod fault;
mod line;
mod marks;
mod resume;
mod spaces;
mod tree;
mod written;

use granit_parser::{Event, Options, Parser, ScalarStyle, options};

use super::node::{Key, Node, NodeKind, Style};
use crate::report::{Diagnostic, Report, Rule, Severity};
use crate::source::bounds::DEPTH;
use crate::source::{FileId, Sources, Span};

pub(super) use fault::foreign_lines;
pub(super) use spaces::in_value as foreign_space;
use tree::Problem;
pub(super) use tree::Tree;
pub(crate) use written::{in_quotes, name_in_yaml};

/// The content of a YAML file.
#[derive(Debug)]
pub(super) enum Content {
    /// A value.
    Value(Node),
    /// Nothing but white space and comments.
    Nothing,
    /// Something that is not YAML, for which an error was reported.
    Broken,
}

/// Reads a file of YAML.
pub(super) fn read(file: FileId, sources: &Sources, report: &mut Report) -> Content {
    read_until(file, sources.file_text(file).len(), sources, report)
}

/// Reads the YAML at the beginning of a file, up to the byte `end`.
pub(super) fn read_until(
    file: FileId,
    end: usize,
    sources: &Sources,
    report: &mut Report,
) -> Content {
    let text = sources.file_text(file).get(..end).unwrap_or("");
    if let Some(diagnostic) = foreign_lines(file, text) {
        report.push(diagnostic);
        return Content::Broken;
    }
    let mut reader = Reader {
        file,
        text,
        report,
        tree: Tree::default(),
        is_broken: false,
    };
    let options = options! {
        emit_comments: false,
        emit_anchor_events: true,
        emit_unresolved_aliases: true,
        flow_nesting_limit: DEPTH,
        block_nesting_limit: DEPTH,
    };
    for event in Parser::new_from_str_with_options(text, options.clone()) {
        match event {
            Ok((event, span)) => reader.take(event, span),
            Err(error) => {
                reader.fault(fault::explain(&error, file, text), sources);
                reader.next_faults(&options, sources);
                return Content::Broken;
            }
        }
    }
    reader.finish()
}

/// The number of errors of syntax that are looked for in a file.
const MOST_FAULTS: usize = 20;

/// Turns the parser's events into a tree.
struct Reader<'a> {
    file: FileId,
    text: &'a str,
    report: &'a mut Report,
    tree: Tree,
    /// Whether the structure of the file is other than it looks.
    is_broken: bool,
}

impl Reader<'_> {
    fn take(&mut self, event: Event<'_>, span: granit_parser::Span) {
        if event.tag().is_some_and(|tag| !harmless(tag)) {
            let place = span
                .tag_span()
                .map_or(self.place(span), |span| self.place(span));
            let written = self.text.get(place.range()).unwrap_or("!");
            let message =
                format!("`{written}` is read as a tag of YAML, which a letter has no use for");
            let diagnostic = Diagnostic::new(Rule::YAML_TAG, message).at(place, "");
            self.report
                .push(diagnostic.help(fault::in_quotes_help(self.text, place)));
        }
        match event {
            Event::DocumentStart(..) => self.tree.begin_document(self.place(span)),
            Event::Scalar(text, style, anchor, _) => {
                let node = self.scalar(text.into_owned(), style, span);
                let is_rest = node.is_empty() && self.ends_key_without_colon(node.span);
                if !is_rest || !self.tree.join_to_value() {
                    self.tree.leaf(node, anchor);
                }
                self.tell();
            }
            Event::SequenceStart(..) => self.tree.open_list(self.place(span)),
            Event::MappingStart(..) => self.tree.open_mapping(self.place(span)),
            Event::SequenceEnd | Event::MappingEnd => {
                let end = self.place(span).end;
                self.tree.close(end);
                self.tell();
            }
            Event::Anchor(id, _) => self.tree.name_anchor(id, self.place(span)),
            Event::Alias(id) => {
                self.tree.alias(id, self.place(span));
                self.tell();
            }
            Event::UnresolvedAlias(_) => self.unresolved(span),
            _ => {}
        }
    }

    /// Returns whether a key between braces ends without a colon before an empty value.
    fn ends_key_without_colon(&self, value: Span) -> bool {
        let parts = self.text.split_at_checked(value.start as usize);
        parts.is_some_and(|(before, after)| {
            after.trim_start().starts_with([',', '}']) && !before.trim_end().ends_with(':')
        })
    }

    /// Reports what the tree found.
    fn tell(&mut self) {
        for problem in self.tree.problems.drain(..) {
            if let Problem::MarkedItems(items) = &problem
                && !self.text[items.list.start as usize..].starts_with('[')
            {
                continue;
            }
            self.is_broken |= matches!(problem, Problem::SpaceInKey(_));
            self.report.push(problem.diagnostic(self.text));
        }
    }

    /// Reports an error of the parser, unless it follows from another on the same line.
    fn fault(&mut self, fault: Diagnostic, sources: &Sources) {
        let line = |diagnostic: &Diagnostic| {
            let label = diagnostic.primary.as_ref()?;
            Some((label.span.file, sources.position(label.span).line))
        };
        let last = self.report.diagnostics().last();
        let error = last.filter(|last| last.severity() == Severity::Error);
        if error.is_none_or(|error| line(error) != line(&fault)) {
            self.report.push(fault);
        }
    }

    /// Reports the errors of the parser in the parts of the file after the last one.
    fn next_faults(&mut self, options: &Options, sources: &Sources) {
        let mut after = self.last_place();
        for _ in 1..MOST_FAULTS {
            let Some(part) = resume::next_part(self.text, after) else {
                return;
            };
            let text = resume::only(self.text, &part);
            let mut events = Parser::new_from_str_with_options(&text, options.clone());
            after = match events.find_map(Result::err) {
                Some(error) => {
                    self.fault(fault::explain(&error, self.file, &text), sources);
                    self.last_place().max(part.start)
                }
                None => part.end.saturating_sub(1),
            };
        }
    }

    /// Returns where the last error is.
    fn last_place(&self) -> usize {
        let last = self.report.diagnostics().last();
        let label = last.and_then(|last| last.primary.as_ref());
        label.map_or(self.text.len(), |label| label.span.start as usize)
    }

    fn unresolved(&mut self, span: granit_parser::Span) {
        let place = self.place(span);
        let written = self.text.get(place.range()).unwrap_or("*");
        let message = format!("`{written}` is read as a reference to an anchor, and there is none");
        let diagnostic = Diagnostic::new(Rule::YAML_ANCHOR, message).at(place, "");
        self.report
            .push(diagnostic.help(fault::in_quotes_help(self.text, place)));
        self.tree.leaf(tree::broken(place), 0);
    }

    fn place(&self, span: granit_parser::Span) -> Span {
        let start = span.start.byte_offset().unwrap_or(0);
        let end = span.end.byte_offset().unwrap_or(start);
        let within = |at: usize| at.min(self.text.len());
        Span::new(self.file, within(start), within(end))
    }

    fn scalar(&mut self, text: String, style: ScalarStyle, span: granit_parser::Span) -> Node {
        let place = self.place(span);
        let length = (place.end - place.start) as usize;
        match style {
            ScalarStyle::Plain => self.plain(text, place),
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Node {
                span: place.slice(1, length.saturating_sub(1).max(1)),
                kind: NodeKind::Text(text, Style::Quoted),
            },
            ScalarStyle::Literal | ScalarStyle::Folded => {
                let source = self.text.get(place.range()).unwrap_or("");
                Node {
                    span: place.slice(0, source.trim_end().len()),
                    kind: NodeKind::Text(text, Style::Block),
                }
            }
        }
    }

    fn plain(&mut self, text: String, place: Span) -> Node {
        let source = self.text.get(place.range()).unwrap_or("");
        // Of the spellings of null only `~` is taken for one: `null` is a family name.
        if source.is_empty() || source == "~" {
            let swallowed = fault::hash_before_value(self.text, place);
            let Some(swallowed) = swallowed.filter(|_| source.is_empty()) else {
                return empty(place);
            };
            self.report.push(swallowed);
            return tree::broken(place);
        }
        for warning in [
            fault::hash_in_value(self.text, place),
            fault::swallowed_item(self.text, place),
        ] {
            self.report
                .extend(warning.map(Report::from).unwrap_or_default());
        }
        Node {
            span: place,
            kind: NodeKind::Text(text, Style::Plain),
        }
    }

    fn finish(mut self) -> Content {
        self.tree.unused_anchors();
        self.tell();
        match self.tree.root.take() {
            _ if self.is_broken => Content::Broken,
            Some(node) if !node.is_empty() => Content::Value(node),
            _ => Content::Nothing,
        }
    }
}

fn empty(span: Span) -> Node {
    Node {
        span,
        kind: NodeKind::Empty,
    }
}

/// Returns whether a tag leaves what was typed as it is.
fn harmless(tag: &granit_parser::Tag) -> bool {
    matches!(tag.core_suffix(), Some("str" | "map" | "seq" | "null"))
        || (tag.handle().is_empty() && tag.suffix() == "!")
}

/// Makes a key of a value that is where a key is expected.
fn key(node: &Node) -> Option<Key> {
    match &node.kind {
        NodeKind::Text(text, _) => Some(Key {
            text: text.clone(),
            span: node.span,
        }),
        _ => None,
    }
}
