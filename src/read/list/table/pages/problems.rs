//! Problems of the items and remarks of a page that are not printed.

use super::super::super::super::reader::Reader;
use super::super::super::columns::Columns;
use super::super::markup::{Block, Content, Heading, Item, Page};
use super::PageFile;
use crate::read::yaml::name_in_yaml;
use crate::report::{Diagnostic, Rule, plural, quoted};
use crate::source::Span;

impl PageFile<'_> {
    pub(super) fn is_html(&self) -> bool {
        self.name.to_ascii_lowercase().ends_with('l')
    }

    /// Reports items and rows that are left out because a reader does not see them in the list, and
    /// those that remarks are about.
    pub(super) fn report_unseen(&self, page: &Page, reader: &mut Reader<'_>) {
        let point = |at: &usize| Span::point(self.file, *at);
        if let Some(first) = page.hidden.first() {
            let entries = plural(page.hidden.len(), "item or row is", "items or rows are");
            let message = format!("{entries} hidden in the page, and not printed");
            reader.report.push(
                Diagnostic::new(Rule::UNSHOWN_ENTRY, message)
                    .at(point(first), "the first of them")
                    .help("delete them, or show them if they are signatories"),
            );
        }
        if let Some(first) = page.unticked.first() {
            let items = plural(page.unticked.len(), "item is", "items are");
            let message = format!("{items} not ticked, and not printed");
            reader.report.push(
                Diagnostic::new(Rule::UNSHOWN_ENTRY, message)
                    .at(point(first), "the first of them")
                    .help("tick the signatories, or delete the boxes"),
            );
        }
        if let Some(first) = page.worded.first() {
            let items = plural(page.worded.len(), "item or cell", "items or cells");
            let message = format!("{items} with hidden words, which are not printed");
            reader.report.push(
                Diagnostic::new(Rule::UNSHOWN_ENTRY, message)
                    .at(self.place(first.start, first.end), "the first of them")
                    .help("delete the hidden words, or show them if they belong to the list"),
            );
        }
        for place in &page.withdrawn {
            let message = "a remark says that this signature was withdrawn";
            let place = self.place(place.start, place.end);
            reader.report.push(
                Diagnostic::new(Rule::STRUCK_OUT, message)
                    .at(place, "next to this")
                    .help("delete the entry if it was, and otherwise the comment or footnote"),
            );
        }
        if let Some(first) = page.noted.first() {
            let notes = plural(page.noted.len(), "footnote", "footnotes");
            let message = format!("{notes} to signatories would not be printed");
            reader.report.push(
                Diagnostic::new(Rule::UNPRINTED_NOTE, message)
                    .at(self.place(first.start, first.end), "the first of them")
                    .help("write what matters into the entry, and delete the footnote"),
            );
        }
    }

    /// Reports items in navigation, headers and footers, where the letter does not say what is read
    /// instead, which is under a heading.
    pub(super) fn report_aside(
        &self,
        page: &Page,
        heading: Option<&Heading>,
        reader: &mut Reader<'_>,
    ) {
        let blocks: Vec<&Block> = page.blocks.iter().filter(|block| block.is_aside).collect();
        let Some(first) = blocks.first() else {
            return;
        };
        let items = blocks.iter().map(|block| match &block.content {
            Content::Items(items) => items.len(),
            Content::Table(rows) => rows.len(),
            Content::Lines(_) => 0,
        });
        let items = plural(items.sum(), "item is", "items are");
        let message = format!("{items} in navigation, headers or footers, and not printed");
        let diagnostic = Diagnostic::new(Rule::UNSHOWN_ENTRY, message)
            .at(Span::point(self.file, first.at), "the first of them")
            .help("move them into the text of the page if they are signatories");
        let under = |heading: &Heading| {
            let form = self.origin.form.clone();
            form.with("under", name_in_yaml(&heading.text))
        };
        if let Some(heading) = heading {
            let form = under(heading);
            reader
                .report
                .push(diagnostic.help(format!("if they are not, write\n{}", form.proposal())));
            return;
        }
        let own = blocks.iter().filter_map(|block| block.heading());
        let mut own: Vec<&Heading> = own.collect();
        own.dedup();
        let diagnostic = own.into_iter().take(2).fold(diagnostic, |diagnostic, own| {
            let form = under(own);
            diagnostic.help(format!(
                "if those under {} are, write\n{}",
                quoted(&own.text),
                form.block()
            ))
        });
        reader.report.push(diagnostic);
    }

    /// Reports items within others, which are not known to be signatories or to belong to one.
    pub(super) fn report_nested(
        &self,
        items: &[&Item],
        columns: &Columns,
        reader: &mut Reader<'_>,
    ) {
        let nested: Vec<&&Item> = items.iter().filter(|item| item.holds_items).collect();
        let Some(first) = nested.first() else {
            return;
        };
        let count = plural(nested.len(), "item holds", "items hold");
        let message = format!("{count} further items: who signs?");
        let place = self.place(first.cell.start, first.cell.end);
        let form = self.origin.form.clone();
        let form = match columns.are_numbered() {
            true => form,
            false => {
                let form = form.with_entry("columns", "name", "1");
                form.with_entry("columns", "affiliation", "2")
            }
        };
        let form = form.with("divided-at", "lines".to_owned());
        reader.sources.show(place);
        reader.report.push(
            Diagnostic::new(Rule::NESTED_ITEM, message)
                .at(place, "the first of them")
                .help(format!(
                    "if those within it are the affiliation, write\n{}",
                    form.block()
                ))
                .help(
                    "if they are the signatories, write what they are in as a heading, and each of \
                     them as an item by itself",
                ),
        );
    }
}
