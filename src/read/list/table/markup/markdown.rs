//! Pages in Markdown.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::Page;
use super::collector::Collector;
use super::html::{Walker, is_within_site};

/// Reads a file of Markdown.
pub(in super::super) fn markdown(source: &str) -> Page {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut collector = Collector::default();
    let mut walker = Walker::default();
    // The number of elements around the text whose text is not read.
    let mut unread = 0;
    // Of each link around the text, whether it leads to the same site.
    let mut links: Vec<bool> = Vec::new();
    for (event, range) in Parser::new_ext(source, options).into_offset_iter() {
        match event {
            Event::Start(Tag::MetadataBlock(_) | Tag::Image { .. } | Tag::CodeBlock(_)) => {
                unread += 1;
            }
            Event::End(TagEnd::MetadataBlock(_) | TagEnd::Image | TagEnd::CodeBlock) => unread -= 1,
            Event::Start(Tag::Table(_)) => collector.begin_table(source),
            Event::End(TagEnd::Table) => collector.end_table(source),
            Event::Start(Tag::TableCell) => collector.begin_cell(range.start, source),
            Event::End(TagEnd::TableCell) => collector.end_cell(source, 1),
            Event::End(TagEnd::TableHead) => collector.end_row(source),
            Event::End(TagEnd::TableRow) => {
                // The parser drops the cells for which the header has no column.
                collector.fill_row(cells(&source[range]));
                collector.end_row(source);
            }
            Event::Start(Tag::List(_)) => collector.begin_list(),
            Event::Start(Tag::Link { dest_url, .. }) => {
                let is_within = is_within_site(&dest_url);
                links.push(is_within);
                collector.links += usize::from(is_within);
            }
            Event::End(TagEnd::Link) => {
                collector.links -= usize::from(links.pop().unwrap_or(false));
            }
            Event::Start(Tag::Item) => collector.begin_item(range.start, source),
            Event::End(TagEnd::Item) => collector.end_item(source),
            Event::Start(Tag::Heading { level, .. }) => {
                collector.begin_heading(level as usize, range.start, source);
            }
            Event::End(TagEnd::Heading(_)) => collector.end_heading(source),
            Event::Start(Tag::Strikethrough) => collector.strokes += 1,
            Event::End(TagEnd::Strikethrough) => collector.strokes -= 1,
            Event::Start(Tag::Strong) => collector.bold += 1,
            Event::End(TagEnd::Strong) => collector.bold -= 1,
            Event::Start(Tag::FootnoteDefinition(label)) => collector.begin_note(&label),
            Event::End(TagEnd::FootnoteDefinition) => collector.end_note(),
            Event::FootnoteReference(label) => collector.refer(&label),
            Event::TaskListMarker(is_ticked) => collector.tick(is_ticked),
            // Its lines are one stretch, because a tag may begin in one and end in another.
            Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_) => {
                walker.walk(source, range, &mut collector);
            }
            Event::Text(text) | Event::Code(text) if unread == 0 => collector.add(&text, range),
            Event::SoftBreak if collector.is_in_list() => collector.space(),
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph) => {
                collector.break_line(source);
            }
            _ => {}
        }
    }
    collector.finish(source)
}

/// Counts the cells of a row of a table.
fn cells(row: &str) -> usize {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let row = row
        .strip_suffix('|')
        .filter(|row| !row.ends_with('\\'))
        .unwrap_or(row);
    let bars = row
        .match_indices('|')
        .filter(|(at, _)| !row[..*at].ends_with('\\'));
    bars.count() + 1
}
