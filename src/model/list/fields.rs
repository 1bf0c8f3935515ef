//! The fields of an entry: from the columns of its row to what is printed.

use super::super::draft::DraftSignatory;
use super::super::node::{Key, Node, NodeKind};
use super::super::reader::Reader;
use super::columns::Columns;
use super::rows::Row;
use crate::lang::Language;

impl Reader<'_> {
    /// Makes signatories of the rows of a list.
    pub(super) fn signatories(
        &mut self,
        rows: Vec<Row>,
        columns: &mut Columns,
    ) -> Vec<DraftSignatory> {
        let signatory = |row| self.signatory(row, columns);
        rows.into_iter().map(signatory).collect()
    }

    fn signatory(&mut self, row: Row, columns: &mut Columns) -> DraftSignatory {
        let mut signatory = DraftSignatory::new(row.span);
        if row.keyed {
            for (key, node) in row.fields {
                if let Some(known) = DraftSignatory::FORM.find(&key.text) {
                    signatory.take(known, key.span, node, self);
                }
            }
            return signatory;
        }
        columns.meet(&row);
        let mut fields = Vec::new();
        flatten(row.fields, columns, &mut fields);
        for (key, node) in fields {
            match columns.find(&key, &node) {
                Some(known) if is_nested(&node) => columns.nested(&key, known, &node),
                Some(known) => {
                    signatory.take(known, key.span, node, self);
                    continue;
                }
                None => {}
            }
            self.sources.conceal(node.span);
        }
        signatory
    }
}

/// Takes keys that stand within others by their paths, where the letter names one of them.
fn flatten(fields: Vec<(Key, Node)>, columns: &Columns, flat: &mut Vec<(Key, Node)>) {
    for (key, node) in fields {
        match node.kind {
            NodeKind::Mapping(inner) if columns.reaches_into(&key.text) => {
                let path = |(name, node): (Key, Node)| {
                    let text = format!("{}.{}", key.text, name.text);
                    (Key { text, ..name }, node)
                };
                flatten(inner.into_iter().map(path).collect(), columns, flat);
            }
            _ => flat.push((key, node)),
        }
    }
}

/// Tells whether a value holds keys that are no languages; `url` and `id` are tags of languages, too.
fn is_nested(node: &Node) -> bool {
    let NodeKind::Mapping(entries) = &node.kind else {
        return false;
    };
    let is_language = |(key, _): &&(Key, Node)| Language::new(&key.text).is_some();
    let languages = entries.iter().filter(is_language);
    let short = languages.filter(|(key, _)| key.text.len() == 2).count();
    let others = entries.iter().filter(|entry| !is_language(entry)).count();
    others > short || entries.iter().any(|(key, _)| key.text == "name")
}
