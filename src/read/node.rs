//! YAML as typed: texts, lists and mappings, each with its location.

use crate::source::Span;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Node {
    /// Where it is; of a text in quotation marks, what is between them.
    pub span: Span,
    /// Its kind.
    pub kind: NodeKind,
}

/// The kind of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum NodeKind {
    /// Nothing was written.
    Empty,
    /// Something for which an error was reported.
    Broken,
    /// A text; never a number, a date or a truth value.
    Text(String, Style),
    /// A list.
    List(Vec<Node>),
    /// A mapping, whose keys are all different.
    Mapping(Vec<(Key, Node)>),
}

/// The style in which a text was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// Without marks.
    Plain,
    /// Between quotation marks.
    Quoted,
    /// On the lines after `|` or `>`.
    Block,
}

/// The key of an entry of a mapping.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Key {
    /// The key.
    pub text: String,
    /// Where it is.
    pub span: Span,
}

impl Node {
    /// Returns whether nothing was written.
    pub fn is_empty(&self) -> bool {
        self.kind == NodeKind::Empty
    }

    /// Returns whether an error was reported for it.
    pub fn is_broken(&self) -> bool {
        self.kind == NodeKind::Broken
    }

    /// Returns whether it is a list of nothing but mappings.
    pub fn is_list_of_mappings(&self) -> bool {
        let is_mapping = |item: &Self| matches!(item.kind, NodeKind::Mapping(_));
        match &self.kind {
            NodeKind::List(items) => !items.is_empty() && items.iter().all(is_mapping),
            _ => false,
        }
    }

    /// Says what it is in the words of messages.
    pub fn noun(&self) -> &'static str {
        match self.kind {
            NodeKind::Empty | NodeKind::Broken => "nothing",
            NodeKind::Text(..) => "text",
            NodeKind::List(_) => "a list",
            NodeKind::Mapping(_) => "a mapping",
        }
    }

    /// Returns a short place to point at: the first key of a mapping, the first item of a list.
    pub fn head(&self) -> Span {
        match &self.kind {
            NodeKind::Mapping(entries) => entries.first().map_or(self.span, |(key, _)| key.span),
            NodeKind::List(items) => items.first().map_or(self.span, Self::head),
            _ => self.span,
        }
    }

    /// Returns the keys of a mapping.
    pub fn keys(&self) -> Vec<&str> {
        match &self.kind {
            NodeKind::Mapping(entries) => entries.iter().map(|(key, _)| &*key.text).collect(),
            _ => Vec::new(),
        }
    }

    /// Counts the values within, itself included.
    pub fn size(&self) -> usize {
        1 + match &self.kind {
            NodeKind::List(items) => items.iter().map(Self::size).sum::<usize>(),
            NodeKind::Mapping(entries) => entries.iter().map(|(_, node)| 1 + node.size()).sum(),
            NodeKind::Text(text, _) => text.len() / 64,
            NodeKind::Empty | NodeKind::Broken => 0,
        }
    }
}
