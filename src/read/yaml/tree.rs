//! Builds the tree of values from the events of the parser.

use std::collections::BTreeMap;

use super::super::node::{Key, Node, NodeKind, Style};
use super::marks::MarkedItems;
use super::{fault, key, marks, spaces};
use crate::report::{Diagnostic, Rule, beyond};
use crate::source::Span;
use crate::source::bounds::{ANCHORS, REPEATED};

/// The number of keys that are compared one by one before a table is made of them.
const FEW: usize = 16;

/// A tree that is being built.
#[derive(Default)]
pub(in crate::read) struct Tree {
    pub root: Option<Node>,
    pub problems: Vec<Problem>,
    open: Vec<Open>,
    anchors: BTreeMap<usize, Anchor>,
    repeated: usize,
    /// The place at which the document begins that is read.
    document: Option<Span>,
}

/// A problem of a tree.
pub(in crate::read) enum Problem {
    Doubled {
        key: Key,
        first: Span,
    },
    KeyIsNoText(Span),
    SpaceInKey(Span),
    MarkedItems(MarkedItems),
    /// A value and what follows its comma, with the key before them.
    Divided {
        key: Span,
        value: Span,
    },
    SecondDocument(Span),
    TooMuchRepeated(Span),
    WithinItself(Span),
    UnusedAnchor(Span),
    TooManyAnchors(Span),
    MergesNoMapping(Span),
}

pub(super) fn broken(span: Span) -> Node {
    Node {
        span,
        kind: NodeKind::Broken,
    }
}

struct Anchor {
    name: Span,
    /// The value; none while it is being read.
    node: Option<Node>,
    used: bool,
}

/// A list or mapping whose end has not come yet.
struct Open {
    span: Span,
    anchor: usize,
    kind: OpenKind,
}

enum OpenKind {
    List(Vec<Node>),
    Mapping {
        entries: Vec<(Key, Node)>,
        /// The key whose value comes next; the inner one is `None` if the key is not text.
        key: Option<Option<Key>>,
        /// Whether a key is not text, so that nothing can be made of the mapping.
        broken: bool,
        /// The values that a comma divides, with their rest, and the keys before them.
        divided: Vec<(Span, Span)>,
    },
}

impl Tree {
    pub fn begin_document(&mut self, span: Span) {
        self.document = Some(span);
    }

    pub fn open_list(&mut self, span: Span) {
        self.start(span, OpenKind::List(Vec::new()));
    }

    pub fn open_mapping(&mut self, span: Span) {
        let kind = OpenKind::Mapping {
            entries: Vec::new(),
            key: None,
            broken: false,
            divided: Vec::new(),
        };
        self.start(span, kind);
    }

    fn start(&mut self, span: Span, kind: OpenKind) {
        let anchor = 0;
        self.open.push(Open { span, anchor, kind });
    }

    /// Names the anchor of the value that was begun last; its event follows that of the value.
    pub fn name_anchor(&mut self, id: usize, name: Span) {
        match self.anchors.get_mut(&id) {
            Some(anchor) => anchor.name = name,
            None => {
                if let Some(open) = self.open.last_mut() {
                    open.anchor = id;
                }
                let anchor = Anchor {
                    name,
                    node: None,
                    used: false,
                };
                self.anchors.insert(id, anchor);
            }
        }
    }

    /// Adds a value without parts; an anchor of 0 is none.
    pub fn leaf(&mut self, node: Node, anchor: usize) {
        if anchor != 0 {
            let kept = Anchor {
                name: node.span,
                node: Some(node.clone()),
                used: false,
            };
            self.anchors.insert(anchor, kept);
        }
        self.add(node);
    }

    /// Takes the key whose value would come next for the rest of the value before it, and returns
    /// whether there is one.
    pub fn join_to_value(&mut self) -> bool {
        let Some(OpenKind::Mapping {
            entries,
            key,
            divided,
            ..
        }) = self.open.last_mut().map(|open| &mut open.kind)
        else {
            return false;
        };
        let (Some(Some(rest)), Some((owner, value))) = (&*key, entries.last_mut()) else {
            return false;
        };
        let end = rest.span.end;
        match (&value.kind, divided.last_mut()) {
            (NodeKind::Text(_, Style::Plain), _) => {
                let whole = Span { end, ..value.span };
                divided.push((owner.span, whole));
                value.kind = NodeKind::Broken;
            }
            (NodeKind::Broken, Some((joined, whole))) if *joined == owner.span => whole.end = end,
            _ => return false,
        }
        *key = None;
        true
    }

    /// Repeats the value of an anchor.
    pub fn alias(&mut self, id: usize, span: Span) {
        let Some(anchor) = self.anchors.get_mut(&id) else {
            return self.add(broken(span));
        };
        anchor.used = true;
        let node = match &anchor.node {
            None => {
                self.problems.push(Problem::WithinItself(span));
                broken(span)
            }
            Some(node) => {
                let before = self.repeated;
                self.repeated = self.repeated.saturating_add(node.size());
                if self.repeated > REPEATED {
                    if before <= REPEATED {
                        self.problems.push(Problem::TooMuchRepeated(span));
                    }
                    broken(span)
                } else {
                    node.clone()
                }
            }
        };
        self.add(node);
    }

    /// Ends the list or mapping that was begun last.
    pub fn close(&mut self, end: u32) {
        let Some(open) = self.open.pop() else {
            return;
        };
        let span = Span {
            end: end.max(open.span.end),
            ..open.span
        };
        let kind = match open.kind {
            OpenKind::List(items) => {
                let problem = marks::problem(span, &items);
                self.problems.extend(problem.map(Problem::MarkedItems));
                NodeKind::List(items)
            }
            OpenKind::Mapping { broken: true, .. } => NodeKind::Broken,
            OpenKind::Mapping {
                entries, divided, ..
            } => {
                let divided = divided.into_iter();
                let problems = divided.map(|(key, value)| Problem::Divided { key, value });
                self.problems.extend(problems);
                NodeKind::Mapping(self.mapping(entries))
            }
        };
        let node = Node { span, kind };
        if let Some(anchor) = self.anchors.get_mut(&open.anchor) {
            anchor.node = Some(node.clone());
        }
        self.add(node);
    }

    pub fn unused_anchors(&mut self) {
        if let Some(anchor) = self.anchors.values().nth(ANCHORS) {
            self.problems.push(Problem::TooManyAnchors(anchor.name));
            return;
        }
        let unused = self.anchors.values().filter(|anchor| !anchor.used);
        let problems = unused.map(|anchor| Problem::UnusedAnchor(anchor.name));
        self.problems.extend(problems.collect::<Vec<_>>());
    }

    fn add(&mut self, node: Node) {
        match self.open.last_mut().map(|open| &mut open.kind) {
            None => {
                // A file may end with the line that would begin another document.
                match (&self.root, self.document) {
                    (None, _) => self.root = Some(node),
                    (Some(_), Some(span)) if !node.is_empty() => {
                        self.problems.push(Problem::SecondDocument(span));
                    }
                    _ => {}
                }
            }
            Some(OpenKind::List(items)) => items.push(node),
            Some(OpenKind::Mapping {
                entries,
                key: due,
                broken,
                ..
            }) => match due.take() {
                Some(Some(key)) => entries.push((key, node)),
                Some(None) => {}
                None => {
                    let key = key(&node);
                    let is_plain = matches!(node.kind, NodeKind::Text(_, Style::Plain));
                    if is_plain
                        && key
                            .as_ref()
                            .is_some_and(|key| spaces::are_in_key(&key.text))
                    {
                        self.problems.push(Problem::SpaceInKey(node.span));
                    }
                    if key.is_none() {
                        *broken = true;
                        // A broken value was reported; a template's brackets are two deep.
                        if !node.is_broken() {
                            self.problems.push(Problem::KeyIsNoText(node.span));
                        }
                    }
                    *due = Some(key);
                }
            },
        }
    }

    /// Drops and reports doubled keys, and resolves merge keys.
    fn mapping(&mut self, entries: Vec<(Key, Node)>) -> Vec<(Key, Node)> {
        let mut kept: Vec<(Key, Node)> = Vec::with_capacity(entries.len());
        let mut table: BTreeMap<String, Span> = BTreeMap::new();
        let mut merged = Vec::new();
        for (key, node) in entries {
            if key.text == "<<" {
                merged.push((key.span, node));
                continue;
            }
            let first = if kept.len() < FEW {
                let same = kept.iter().find(|(other, _)| other.text == key.text);
                same.map(|(first, _)| first.span)
            } else {
                if table.is_empty() {
                    table = kept
                        .iter()
                        .map(|(key, _)| (key.text.clone(), key.span))
                        .collect();
                }
                table.get(&key.text).copied()
            };
            match first {
                Some(first) => self.problems.push(Problem::Doubled { key, first }),
                None => {
                    if !table.is_empty() {
                        table.insert(key.text.clone(), key.span);
                    }
                    kept.push((key, node));
                }
            }
        }
        for (span, node) in merged {
            self.merge(&mut kept, span, node);
        }
        kept
    }

    /// Adds the entries of the mapping that a `<<` names, where there is no such key yet.
    fn merge(&mut self, kept: &mut Vec<(Key, Node)>, span: Span, node: Node) {
        match node.kind {
            NodeKind::Mapping(entries) => {
                for (key, node) in entries {
                    if !kept.iter().any(|(own, _)| own.text == key.text) {
                        kept.push((key, node));
                    }
                }
            }
            NodeKind::List(items)
                if items
                    .iter()
                    .all(|item| matches!(item.kind, NodeKind::Mapping(_))) =>
            {
                for item in items {
                    self.merge(kept, span, item);
                }
            }
            _ => self.problems.push(Problem::MergesNoMapping(span)),
        }
    }
}

impl Problem {
    pub fn diagnostic(self, text: &str) -> Diagnostic {
        match self {
            Self::Doubled { key, first } => {
                let message = format!("the key `{}` is written twice in one mapping", key.text);
                Diagnostic::new(Rule::DUPLICATE_KEY, message)
                    .at(key.span, "again here")
                    .see(first, "first here")
                    .help(match key.text.strip_prefix('-') {
                        Some(item) => format!("put a space after each `-`: `- {item}: …`"),
                        None => "keep the one that is meant, and remove the other".to_owned(),
                    })
            }
            Self::KeyIsNoText(span) => fault::key_is_no_text(text, span),
            Self::SpaceInKey(span) => spaces::in_key(text, span),
            Self::MarkedItems(items) => items.diagnostic(text),
            Self::Divided { key, value } => fault::comma_in_value(text, key, value),
            Self::SecondDocument(span) => Diagnostic::new(
                Rule::SECOND_DOCUMENT,
                "a second document begins within the file",
            )
            .at(span, "")
            .help("remove the line `---` and what does not belong to the first document"),
            Self::TooMuchRepeated(span) => {
                let message = format!("references to anchors repeat more than {REPEATED} values");
                Diagnostic::new(Rule::YAML_ANCHOR, message)
                    .at(span, "this one is too many")
                    .help("write the values out")
            }
            Self::WithinItself(span) => Diagnostic::new(
                Rule::YAML_ANCHOR,
                "a value cannot hold a reference to itself",
            )
            .at(span, "")
            .help("write the value out, or put the text in quotation marks"),
            Self::TooManyAnchors(span) => {
                let diagnostic = beyond("this file", ANCHORS as u64, "anchors");
                diagnostic
                    .at(span, "this one is too many")
                    .help("put a text that begins with `&` in quotation marks")
            }
            Self::UnusedAnchor(span) => {
                let name = text.get(span.range()).unwrap_or("&");
                let message = format!("`{name}` is read as an anchor, to which nothing refers");
                Diagnostic::new(Rule::YAML_ANCHOR, message)
                    .at(span, "not part of the text")
                    .help(fault::in_quotes_help(text, span))
            }
            Self::MergesNoMapping(span) => Diagnostic::new(
                Rule::MERGE_KEY,
                "`<<` needs a mapping, or a reference to one",
            )
            .at(span, "")
            .help("write `<<: *name`, with `&name` before a mapping above"),
        }
    }
}
