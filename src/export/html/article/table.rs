//! Writes tables.

use super::super::inline::{Base, language_attributes};
use super::Article;
use crate::export::markup::Attribute;
use crate::typeset::galley::{HeaderScope, Role, Table, TableRow};
use crate::typeset::style::Alignment;

impl Article<'_> {
    /// Writes a table.
    pub(super) fn write_table(&mut self, table: &Table) {
        let class = self.name("table");
        self.direction = Some(table.style.cell.direction);
        let caption = self.caption.take();
        self.line("table", &[("class", &class)], |article| {
            if let Some(caption) = &caption {
                article.text("caption", None, caption, true);
            }
            article.markup.raw("\n<thead>");
            article.row(table, &table.head);
            article.markup.raw("\n</thead>\n<tbody>");
            for row in &table.rows {
                article.row(table, row);
            }
            article.markup.raw("\n</tbody>\n");
        });
    }

    /// Writes a row of a table; headers say which cells they are those of.
    fn row(&mut self, table: &Table, row: &TableRow) {
        self.markup.raw("\n<tr>");
        for (cell, alignment) in row.cells.iter().zip(&table.columns) {
            let (name, scope) = match self.galley.structure.get(cell.element).role {
                Role::TableHeader(HeaderScope::Column) => ("th", Some("col")),
                Role::TableHeader(HeaderScope::Row) => ("th", Some("row")),
                _ => ("td", None),
            };
            let class = match alignment {
                Alignment::End => Some(self.name("end")),
                Alignment::Centre => Some(self.name("centre")),
                Alignment::Start | Alignment::Justified => None,
            };
            let own = self.galley.language;
            let language = self.language_of(&cell.text);
            let mut attributes: Vec<Attribute<'_>> = Vec::new();
            attributes.extend(class.as_deref().map(|class| ("class", class)));
            attributes.extend(scope.map(|scope| ("scope", scope)));
            attributes.extend(language_attributes(&language, own));
            self.markup.open(name, &attributes);
            self.inline(&cell.text, Base::text(language));
            self.markup.close(name);
        }
        self.markup.raw("</tr>");
    }
}
