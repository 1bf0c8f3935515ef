//! The fields of a row that several columns make together, and the kind of its signatory.

use super::super::body::Spanned;
use super::super::field::Field;
use super::super::node::{Key, Node, NodeKind, Style};
use super::super::reader::Reader;
use super::columns::Columns;
use super::form::{NamedColumn, Share};
use super::headers::{self, KIND, Kind};
use crate::read::yaml::name_in_yaml;
use crate::report::{Diagnostic, Report, Rule, alternatives, plural, quoted};

/// The key of the text by which an entry is ordered.
const SORT_AS: &str = Field::SortAs.name();

/// A cell of a column that is a share of a field, by the number of the column in the letter.
pub(super) struct Piece {
    pub column: usize,
    pub key: Key,
    pub node: Node,
}

impl Columns {
    /// Adds to the fields of a row those that its pieces make.
    pub fn assemble(
        &mut self,
        mut pieces: Vec<Piece>,
        fields: &mut Vec<(Key, Node)>,
        reader: &mut Reader<'_>,
    ) {
        pieces.sort_by_key(|piece| piece.column);
        let mut kind = None;
        for ours in Field::PRINTED.map(Field::name).into_iter().chain([KIND]) {
            let of_field = |piece: &Piece| self.named[piece.column].ours == ours;
            let (own, others) = pieces.into_iter().partition::<Vec<_>, _>(of_field);
            pieces = others;
            let Some(first) = own.first() else {
                continue;
            };
            if ours == KIND {
                kind = self.kind(first, reader);
                continue;
            }
            let has_forms = matches!(self.named[first.column].share, Share::Form(_));
            let key = Key {
                text: ours.to_owned(),
                span: first.key.span,
            };
            let span = first.node.span;
            if has_forms {
                let forms =
                    own.into_iter()
                        .filter_map(|piece| match &self.named[piece.column].share {
                            Share::Form(language) => Some((language.clone(), piece.node)),
                            _ => None,
                        });
                let kind = NodeKind::Mapping(forms.collect());
                fields.push((key, Node { span, kind }));
                continue;
            }
            let texts: Vec<&str> = own.iter().filter_map(|piece| text(&piece.node)).collect();
            let node = |text: String| Node {
                span,
                kind: NodeKind::Text(text, Style::Plain),
            };
            // Of first name and last name, the last one orders the entry.
            let is_sorted = fields.iter().any(|(key, _)| key.text == SORT_AS);
            let is_by_last = ours == Field::Name.name() && !is_sorted && texts.len() > 1;
            if let ([rest @ .., last], true) = (&*texts, is_by_last) {
                let sort_as = Key {
                    text: SORT_AS.to_owned(),
                    ..key.clone()
                };
                fields.push((sort_as, node(format!("{last} {}", rest.join(" ")))));
            }
            fields.push((key, node(texts.join(" "))));
        }
        if let Some(kind) = kind {
            put_in_field_of_kind(kind, fields);
        }
    }

    fn kind(&mut self, piece: &Piece, reader: &mut Reader<'_>) -> Option<Kind> {
        let text = text(&piece.node)?;
        let kind = headers::kind(text);
        if kind.is_none() {
            let message = "this is neither a person nor an organization";
            let words = ["person", "individual", "organization", "group"];
            let diagnostic = Diagnostic::new(Rule::UNKNOWN_KIND, message).at(piece.node.span, "");
            reader.report.push(diagnostic.help(format!(
                "write a word such as {}",
                alternatives(words, "or")
            )));
        }
        kind
    }

    /// Recognizes a column with the kinds of signatories by its header and its cells; returns its
    /// number.
    pub fn recognize_kind<'c>(
        &mut self,
        header: &Key,
        cells: impl Iterator<Item = &'c str>,
        report: &mut Report,
    ) -> Option<usize> {
        if !headers::is_kind(&header.text) || self.names(KIND) {
            return None;
        }
        let (mut organizations, mut persons, mut unknown) = (0, 0, 0);
        for cell in cells.filter(|cell| !cell.is_empty()) {
            let count = match headers::kind(cell) {
                Some(Kind::Organization) => &mut organizations,
                Some(Kind::Person) => &mut persons,
                None => &mut unknown,
            };
            *count += 1;
        }
        // A column with words for both is one of kinds, and a word that is not known is reported.
        let is_of_kinds = unknown == 0 || persons > 0 && unknown <= organizations + persons;
        if organizations == 0 || !is_of_kinds {
            return None;
        }
        let name = quoted(&header.text);
        let form = self
            .stated_form
            .clone()
            .without_item("private", &header.text);
        let form = form.with_entry("columns", KIND, &name_in_yaml(&header.text));
        if self
            .private_names()
            .any(|private| headers::same(private, &header.text))
        {
            let are = plural(
                organizations,
                "entry is an organization",
                "entries are organizations",
            );
            let message = format!("{name} says that {are}, and is not used");
            report.push(
                Diagnostic::new(Rule::UNUSED_KIND, message)
                    .at(header.span, "")
                    .help(format!(
                        "to list them as organizations, write\n{}",
                        form.proposal()
                    )),
            );
            return None;
        }
        report.push(
            Diagnostic::new(
                Rule::INFERRED_COLUMNS,
                "the kind of each signatory was inferred",
            )
            .at(header.span, "says who is an organization")
            .help(format!("to confirm it, write\n{}", form.proposal())),
        );
        self.named.push(NamedColumn {
            ours: KIND,
            theirs: Spanned {
                text: header.text.clone(),
                span: header.span,
                language: None,
            },
            share: Share::Whole,
            is_met: true,
        });
        Some(self.named.len() - 1)
    }

    /// Returns the text for entries without a name, as a field.
    pub fn unnamed(&self, fields: &[(Key, Node)], row: crate::source::Span) -> Option<(Key, Node)> {
        let unnamed = self.unnamed.as_ref()?;
        let is_filled = |node: &Node| text(node).is_none_or(|text| !text.trim().is_empty());
        let mut who = fields
            .iter()
            .filter(|(key, _)| matches!(key.text.as_str(), "name" | "organization"));
        if who.any(|(_, node)| !node.is_empty() && is_filled(node)) {
            return None;
        }
        let key = Key {
            text: "name".to_owned(),
            span: row,
        };
        let kind = NodeKind::Text(unnamed.text.clone(), Style::Plain);
        Some((key, Node { span: row, kind }))
    }
}

/// Returns the text of a value.
pub(super) fn text(node: &Node) -> Option<&str> {
    match &node.kind {
        NodeKind::Text(text, _) => Some(text),
        _ => None,
    }
}

/// Puts the only name of a row into the field of its kind.
fn put_in_field_of_kind(kind: Kind, fields: &mut [(Key, Node)]) {
    let (from, to) = match kind {
        Kind::Organization => ("name", "organization"),
        Kind::Person => ("organization", "name"),
    };
    if fields.iter().any(|(key, _)| key.text == to) {
        return;
    }
    for (key, _) in fields.iter_mut().filter(|(key, _)| key.text == from) {
        key.text = to.to_owned();
    }
}
