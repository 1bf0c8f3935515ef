//! The meanings of the columns of a list: by what the letter names, or by their own names.

use super::super::super::body::Spanned;
use super::super::super::node::{Key, Node, NodeKind};
use super::super::super::signatory::DraftSignatory;
use super::super::assemble::text;
use super::super::form::{NamedColumn, Share};
use super::super::headers;
use super::super::table::Meaning;
use super::Columns;

impl Columns {
    /// Returns what a column of a list of mappings is for.
    pub fn find(&mut self, key: &Key, node: &Node) -> Meaning {
        let mut named = self.named.iter_mut().enumerate();
        if let Some((index, column)) = named.find(|(_, column)| column.theirs.text == key.text) {
            column.is_met = true;
            return column.meaning(index);
        }
        let is_private = self.private.iter().any(|private| private.text == key.text);
        if is_private || self.selection.names(&key.text) {
            self.met.insert(key.text.clone());
            return Meaning::Private;
        }
        let is_other =
            |known: &&str| *known == "signature" && !matches!(node.kind, NodeKind::Mapping(_));
        match DraftSignatory::FORM
            .find(&key.text)
            .filter(|known| !is_other(known))
        {
            Some(known) => Meaning::Printed(known),
            None => {
                if !node.is_empty() {
                    self.unprinted(key, text(node).unwrap_or_default());
                }
                Meaning::Unknown
            }
        }
    }

    /// Returns what the columns of a table are for, by their headers.
    ///
    /// A header that is written as the letter has it is meant before one that is so but for case,
    /// accents and the signs between words, and both before those that people use for our keys.
    pub fn meanings(&mut self, headers: &[&str]) -> Vec<Meaning> {
        let is = |theirs: &Spanned, header: &str| {
            let exact = headers.contains(&theirs.text.as_str());
            theirs.text == header || !exact && headers::same(&theirs.text, header)
        };
        let mut meanings = Vec::new();
        self.is_read = true;
        for header in headers {
            let mut named = self.named.iter_mut().enumerate();
            if let Some((index, column)) = named.find(|(_, column)| is(&column.theirs, header)) {
                column.is_met = true;
                meanings.push(column.meaning(index));
                continue;
            }
            let private = self.private.iter().find(|theirs| is(theirs, header));
            let private = private.map(|theirs| self.met.insert(theirs.text.clone()));
            let private = private.is_some() || self.selection.names(header);
            let known = || headers::known(header).filter(|known| !self.names(known));
            meanings.push(match known() {
                _ if private => Meaning::Private,
                Some(known) => Meaning::Printed(known),
                None => Meaning::Unknown,
            });
        }
        self.weaken(headers, &mut meanings);
        meanings
    }

    /// Takes an organization next to a name for the affiliation of the person, unless the header is
    /// our own key and comes before the name or next to our key for affiliations, or the letter
    /// names the column: that somebody works there does not say that the organization signs.
    pub fn weaken(&self, headers: &[&str], meanings: &mut [Meaning]) {
        let printed = |ours: &'static str| move |meaning: &Meaning| matches!(meaning, Meaning::Printed(key) if *key == ours);
        let is_name = |meaning: &Meaning| {
            printed("name")(meaning)
                || matches!(meaning, Meaning::Piece(index) if self.named[*index].ours == "name")
        };
        // A column of names that the letter names and misspells is one, too.
        let has_names = meanings.iter().any(is_name) || self.lacks("name");
        if self.names("organization") || !has_names {
            return;
        }
        let has_affiliation = meanings.iter().any(printed("affiliation"));
        let has_own_affiliation = headers
            .iter()
            .any(|header| headers::same(header, "affiliation"));
        let name = meanings.iter().position(is_name);
        for (index, (header, meaning)) in headers.iter().zip(meanings).enumerate() {
            let is_own = headers::same(header, "organization");
            let signs = is_own && (has_own_affiliation || Some(index) < name);
            if printed("organization")(meaning) && !signs {
                *meaning = if has_affiliation {
                    Meaning::Unknown
                } else {
                    Meaning::Printed("affiliation")
                };
            }
        }
    }
}

impl NamedColumn {
    /// Returns what the column is for, whose number in the letter is given.
    fn meaning(&self, index: usize) -> Meaning {
        match self.share {
            Share::Whole if self.ours != headers::KIND => Meaning::Printed(self.ours),
            _ => Meaning::Piece(index),
        }
    }
}
