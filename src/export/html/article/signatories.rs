//! Writes signatories: those of a list, and those who are next to each other.

use super::super::inline::Base;
use super::{Article, class};
use crate::typeset::galley::{Entry, EntryList, Kind, Side, Signature};

impl Article<'_> {
    /// Writes texts side by side, such as signatories with the pictures of their signatures.
    pub(super) fn write_sides(&mut self, sides: &[Side]) {
        let row = self.name("row");
        self.line("div", &[("class", &row)], |article| {
            for side in sides {
                article.direction = Some(side.style.direction);
                let has_emphasis = matches!(side.kind, Kind::Session | Kind::Signature);
                let text = |article: &mut Self| {
                    article.text("p", class(side.kind), &side.text, has_emphasis);
                };
                match &side.signature {
                    Some(signature) => article.line("div", &[], |article| {
                        article.image(&signature.picture, &signature.alternative);
                        text(article);
                    }),
                    None => text(article),
                }
            }
            article.markup.raw("\n");
        });
    }

    /// Writes a list of signatories.
    pub(super) fn write_entries(&mut self, list: &EntryList) {
        let class = self.name("signatories");
        self.line("ul", &[("class", &class)], |article| {
            for entry in &list.entries {
                article.entry(entry);
            }
            article.markup.raw("\n");
        });
    }

    /// Writes a signatory: the name, and below it the office and the description.
    fn entry(&mut self, entry: &Entry) {
        let text = &entry.text;
        let lines = match text.text.find(" \n") {
            Some(end) => vec![text.slice(0..end), text.slice(end + 2..text.text.len())],
            None => vec![text.clone()],
        };
        let language = self.galley.language;
        self.line("li", &[], |article| {
            if let Some(signature) = &entry.signature {
                article.signature(signature);
            }
            for (index, line) in lines.iter().enumerate() {
                let base = match index {
                    0 => Base::text(language),
                    _ => Base::of(line, language),
                };
                if index > 0 {
                    article.markup.text(" ");
                }
                article.markup.open("span", &[]);
                article.inline(line, base);
                article.markup.close("span");
            }
        });
    }

    /// Writes the picture of a signature.
    fn signature(&mut self, signature: &Signature) {
        self.image(&signature.picture, &signature.alternative);
        self.markup.raw("<br>");
    }
}
