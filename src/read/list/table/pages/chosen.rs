//! The lists and tables of a page that are read.

use super::super::super::super::body::Spanned;
use super::super::super::super::reader::Reader;
use super::super::cells::Cell;
use super::super::markup::{Block, Content, Page};
use super::{PageFile, is_entry, is_like_an_entry};
use crate::read::yaml::name_in_yaml;
use crate::report::{Diagnostic, Rule, alternatives, closest, plural, quoted};
use crate::source::Span;

/// The most headings that a message names.
const MOST_HEADINGS: usize = 12;
/// The fewest lines next to a list that are reported.
const FEWEST_LINES: usize = 2;

/// The part of a page that is read.
pub(super) enum Chosen<'p> {
    Lists(Vec<&'p Block>),
    Lines(Vec<&'p Cell>),
    /// Nothing, which was reported.
    Nothing,
}

impl PageFile<'_> {
    /// Finds what is under the headings that the letter names.
    pub(super) fn find<'p>(&self, page: &'p Page, reader: &mut Reader<'_>) -> Chosen<'p> {
        let named = &self.origin.manner.under;
        for heading in named {
            if !page
                .blocks
                .iter()
                .any(|block| block.is_under(&heading.text))
            {
                let diagnostic = self.missing(page, heading);
                reader.report.push(diagnostic);
            }
        }
        let is_named = |block: &&Block| named.iter().any(|heading| block.is_under(&heading.text));
        let blocks: Vec<&Block> = page.blocks.iter().filter(is_named).collect();
        let lists = blocks.iter().copied().filter(|block| block.is_list());
        let (aside, lists): (Vec<&Block>, Vec<&Block>) = lists.partition(|block| block.is_aside);
        // The navigation below a list is under its heading.
        let lists = match lists.is_empty() {
            true => aside,
            false => lists,
        };
        if lists.is_empty() {
            let cells: Vec<&Cell> = blocks.into_iter().flat_map(lines).collect();
            return match cells.is_empty() {
                true => Chosen::Nothing,
                false => Chosen::Lines(cells),
            };
        }
        self.report_lines(page, &lists, true, reader);
        Chosen::Lists(lists)
    }

    /// Chooses the lists of a page of which the letter says nothing; lists in several places of it
    /// are an error.
    pub(super) fn choose<'p>(
        &self,
        page: &'p Page,
        in_front_matter: &[String],
        reader: &mut Reader<'_>,
    ) -> Chosen<'p> {
        let lists = page.blocks.iter().filter(|block| block.is_list());
        let lists: Vec<&Block> = lists.filter(|block| !block.is_aside).collect();
        let Some(first) = lists.first() else {
            let diagnostic = self.nothing(page, in_front_matter);
            reader.report.push(diagnostic);
            self.report_aside(page, None, reader);
            return Chosen::Nothing;
        };
        for key in in_front_matter {
            let diagnostic = self.unread_front_matter(key);
            reader.report.push(diagnostic);
        }
        let is_same = |block: &&Block| block.headings == first.headings;
        let tables = lists.iter().filter(|block| block.is_table()).count();
        let is_one = lists.iter().all(is_same) && (tables == 0 || lists.len() == 1);
        let best = self.best(&lists);
        if !is_one {
            let diagnostic = self.several(&lists, best);
            reader.report.push(diagnostic);
        }
        let chosen: Vec<&Block> = match is_one {
            true => lists,
            false => best.into_iter().collect(),
        };
        self.report_lines(page, &chosen, false, reader);
        let heading = chosen.first().and_then(|block| block.heading());
        self.report_aside(page, heading.filter(|_| is_one), reader);
        Chosen::Lists(chosen)
    }

    /// Returns the list whose items are most like entries; a table with rows is as like as any.
    fn best<'p>(&self, lists: &[&'p Block]) -> Option<&'p Block> {
        let share = |block: &&&Block| match &block.content {
            Content::Items(items) => {
                let entries = items.iter().filter(|item| is_entry(item, self.text));
                100 * entries.count() / items.len().max(1)
            }
            Content::Table(_) => 100,
            Content::Lines(_) => 0,
        };
        // Of those that are alike, the first.
        lists.iter().rev().max_by_key(share).copied()
    }

    /// Reports lists and tables in several places of a page.
    fn several(&self, lists: &[&Block], best: Option<&Block>) -> Diagnostic {
        let tables = lists.iter().filter(|block| block.is_table()).count();
        let others = lists.len() - tables;
        let found = [(tables, "table", "tables"), (others, "list", "lists")];
        let found = found.into_iter().filter(|(count, ..)| *count > 0);
        let found: Vec<String> = found
            .map(|(count, one, many)| plural(count, one, many))
            .collect();
        let found = found.join(" and ");
        let message = format!("`{}` has {found}: which are of signatories?", self.name);
        let unread = lists
            .iter()
            .find(|block| best.is_none_or(|best| best.at != block.at));
        let place = Span::point(self.file, unread.map_or(0, |block| block.at));
        let mut diagnostic = Diagnostic::new(Rule::SEVERAL_LISTS, message).at(place, "another one");
        let mut headings: Vec<&str> = Vec::new();
        for heading in lists.iter().filter_map(|block| block.heading()) {
            if !headings.contains(&heading.text.as_str()) {
                headings.push(&heading.text);
            }
        }
        let is_all = lists.iter().all(|block| block.heading().is_some());
        let likely = best
            .and_then(Block::heading)
            .map(|heading| heading.text.as_str());
        let likely = likely.into_iter();
        let others = headings
            .iter()
            .copied()
            .filter(|heading| likely.clone().all(|own| own != *heading));
        let each: Vec<&str> = likely.clone().chain(others).take(MOST_HEADINGS).collect();
        if headings.len() > 1 || !is_all && !headings.is_empty() {
            for heading in &each {
                let form = self
                    .origin
                    .form
                    .clone()
                    .with("under", name_in_yaml(heading));
                diagnostic = diagnostic.help(format!(
                    "if only those under {} are signatories, write\n{}",
                    quoted(heading),
                    form.block()
                ));
            }
        }
        if is_all && headings.len() <= MOST_HEADINGS {
            let all: Vec<String> = headings
                .iter()
                .map(|heading| name_in_yaml(heading))
                .collect();
            let all = match &*all {
                [only] => only.clone(),
                all => format!("[{}]", all.join(", ")),
            };
            let form = self.origin.form.clone().with("under", all);
            diagnostic = diagnostic.help(format!("if all of them are, write\n{}", form.block()));
        }
        match is_all {
            true => diagnostic,
            false => diagnostic.help(
                "write a heading above each of those with signatories, and name it after `under:`; or \
                 put each into a separate file, and name all of them after `from:`",
            ),
        }
    }

    /// Reports lines like entries under the headings of what is read.
    fn report_lines(
        &self,
        page: &Page,
        chosen: &[&Block],
        is_stated: bool,
        reader: &mut Reader<'_>,
    ) {
        let is_near = |block: &&Block| {
            let level = |block: &Block| {
                let headings = block.headings.iter();
                headings.filter(|heading| !heading.is_caption()).count()
            };
            chosen.iter().any(|list| {
                let count = level(block);
                count == level(list) && block.headings[..count] == list.headings[..count]
            })
        };
        let near = page.blocks.iter().filter(is_near).flat_map(lines);
        let near: Vec<&Cell> = near.collect();
        let entries = near
            .iter()
            .filter(|cell| is_like_an_entry(&cell.value(self.text)));
        let entries: Vec<&&Cell> = entries.collect();
        if entries.len() < FEWEST_LINES || 2 * entries.len() < near.len() {
            return;
        }
        let Some(first) = entries.first() else {
            return;
        };
        let lines = plural(entries.len(), "line", "lines");
        let message = format!("{lines} next to the list may be signatories, and are not read");
        let rule = match is_stated {
            true => Rule::UNPRINTED_LIST,
            false => Rule::UNREAD_LINES,
        };
        let diagnostic = Diagnostic::new(rule, message);
        let place = Span::point(self.file, first.start);
        let diagnostic = diagnostic.at(place, "the first of them");
        let mark = match self.is_html() {
            true => "write each of them as an item of the list: `<li>…</li>`",
            false => "write `- ` before each of them",
        };
        let diagnostic = diagnostic.help(mark);
        let heading = chosen.first().and_then(|block| block.heading());
        reader.report.push(match heading.filter(|_| !is_stated) {
            Some(heading) => {
                let form = self.origin.form.clone();
                let form = form.with("under", name_in_yaml(&heading.text));
                diagnostic.help(format!("if they are not, write\n{}", form.proposal()))
            }
            None => diagnostic,
        });
    }

    /// Reports a page without lists and tables.
    fn nothing(&self, page: &Page, in_front_matter: &[String]) -> Diagnostic {
        let message = format!("`{}` has neither a list nor a table", self.name);
        let place = Span::point(self.file, 0);
        let mut diagnostic = Diagnostic::new(Rule::EMPTY_FILE, message).at(place, "");
        let form = || self.origin.form.clone();
        for key in in_front_matter {
            let form = form().with("under", name_in_yaml(key));
            diagnostic = diagnostic.help(format!(
                "to print the list under {} of its front matter, write\n{}",
                quoted(key),
                form.block()
            ));
        }
        let entries = |block: &&Block| {
            let cells: Vec<&Cell> = lines(block).collect();
            let entries = cells
                .iter()
                .filter(|cell| is_like_an_entry(&cell.value(self.text)));
            let entries = entries.count();
            entries >= FEWEST_LINES && 2 * entries >= cells.len()
        };
        let headings = page
            .blocks
            .iter()
            .filter(entries)
            .filter_map(Block::heading);
        for heading in headings.take(2) {
            let form = form().with("under", name_in_yaml(&heading.text));
            diagnostic = diagnostic.help(format!(
                "if every line under {} is a signatory, write\n{}",
                quoted(&heading.text),
                form.block()
            ));
        }
        diagnostic.help("write each signatory as an item of a list, or as a row of a table")
    }

    /// Reports a list in the front matter of a page that has others.
    fn unread_front_matter(&self, key: &str) -> Diagnostic {
        let form = self.origin.form.clone().with("under", name_in_yaml(key));
        let message = format!(
            "the list under {} of the front matter is not read",
            quoted(key)
        );
        Diagnostic::new(Rule::SEVERAL_LISTS, message)
            .at(Span::point(self.file, 0), "")
            .help(format!(
                "to print it and nothing else, write\n{}",
                form.block()
            ))
            .help("to print the lists below it, name their heading after `under:`")
    }

    /// Reports a heading that a page does not have.
    fn missing(&self, page: &Page, heading: &Spanned) -> Diagnostic {
        let message = format!("`{}` has no heading {}", self.name, quoted(&heading.text));
        let diagnostic = Diagnostic::new(Rule::MISSING_LIST, message).at(heading.span, "");
        let mut headings: Vec<&str> = Vec::new();
        let lists = page.blocks.iter().filter(|block| block.is_list());
        for heading in lists.flat_map(|block| &block.headings) {
            if !headings.contains(&heading.text.as_str()) {
                headings.push(&heading.text);
            }
        }
        match closest(&heading.text, headings.iter().copied()) {
            Some(meant) => diagnostic.help(format!("did you mean {}?", quoted(meant))),
            None if headings.is_empty() => diagnostic.help("remove the line"),
            None => {
                let shown = headings.into_iter().take(MOST_HEADINGS);
                diagnostic.help(format!("write {}", alternatives(shown, "or")))
            }
        }
    }
}

/// Returns the lines of a block.
fn lines(block: &Block) -> impl Iterator<Item = &Cell> {
    let lines = match &block.content {
        Content::Lines(lines) => lines.as_slice(),
        Content::Items(_) | Content::Table(_) => &[],
    };
    lines.iter()
}
