//! Reads the Markdown of a letter: CommonMark paragraphs, three levels of heading, emphasis, lists,
//! block quotes, links, footnotes and hard breaks. Whatever else is written is refused, with what
//! to write instead; text is taken as it stands, and nothing is "smartened".

mod blocks;
mod headings;
mod inline;
mod links;
mod notes;
mod numbers;
mod passage;
mod picture;
mod refusal;
mod stray;
mod table;
mod tags;

use std::cell::RefCell;
use std::ops::Range;

use pulldown_cmark::{BrokenLink, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

use super::body::{Body, BodyBlock, BodyFigure, ListStyle, Spanned};
use crate::report::{Diagnostic, Report};
use crate::source::Span;
use crate::source::picture::Picture;
use blocks::Blocks;
use headings::Headings;
use inline::Inline;
use notes::{Definition, Notes};
use picture::OpenPicture;
use table::OpenTable;
pub(crate) use tags::is_html_tag;

/// The depth to which lists and quotations may be nested.
const DEPTH: usize = 12;

/// A Markdown text and where its bytes are in the user's files.
pub(super) struct Manuscript<'a> {
    /// The text.
    pub text: &'a str,
    /// Returns the place of a range of the text.
    pub place: &'a dyn Fn(Range<usize>) -> Span,
    /// Reads the picture in a file that the text names.
    pub picture: &'a dyn Fn(&Spanned) -> Result<Picture, Report>,
}

/// Reads a text; the body is whole where the report has no new errors.
pub(super) fn read(manuscript: &Manuscript<'_>, report: &mut Report) -> Body {
    let options = Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let undefined = RefCell::new(Vec::new());
    let broken = |link: BrokenLink<'_>| {
        // `[text]` alone is text in brackets, or a passage in another language.
        if matches!(link.link_type, LinkType::Reference | LinkType::Collapsed) {
            let name = link.reference.into_string();
            undefined.borrow_mut().push((name, link.span));
            return None;
        }
        passage::opens(manuscript.text, &link)
    };
    let parser = Parser::new_with_broken_link_callback(manuscript.text, options, Some(broken));
    let mut reader = Reader {
        manuscript,
        report,
        blocks: Blocks::default(),
        inline: Inline::default(),
        notes: Notes::default(),
        links: links::Links::new(parser.reference_definitions()),
        html: false,
        braces: 0..0,
        skipped: 0,
        signs: 0..0,
        last_number: 0,
        typed: Vec::new(),
        heading: (manuscript.place)(0..0),
        headings: Headings::default(),
        table: None,
        picture: None,
        figure: None,
    };
    for (event, range) in parser.into_offset_iter() {
        reader.take(event, range);
    }
    for (name, range) in undefined.take() {
        reader.refuse(Some(refusal::undefined_link(&name)), range);
    }
    reader.finish()
}

struct Reader<'a> {
    manuscript: &'a Manuscript<'a>,
    report: &'a mut Report,
    blocks: Blocks,
    inline: Inline,
    notes: Notes,
    links: links::Links,
    /// Whether a tag of HTML was refused: the one that closes it is not reported again.
    html: bool,
    /// The braces after the last passage, which are not text.
    braces: Range<usize>,
    /// The number of open elements within a rejected one.
    skipped: usize,
    /// The row of signs of emphasis that was read last and emphasizes nothing.
    signs: Range<usize>,
    /// The number of the last numbered paragraph.
    last_number: u64,
    /// The marks typed before paragraphs since the last heading or numbered paragraph.
    typed: Vec<numbers::Typed>,
    /// The location of the heading that is read, and all headings so far.
    heading: Span,
    headings: Headings,
    /// The table that is open.
    table: Option<OpenTable>,
    /// The picture whose words are read.
    picture: Option<OpenPicture>,
    /// The picture that was read last, until its paragraph ends.
    figure: Option<(BodyFigure, Span)>,
}

impl Reader<'_> {
    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        if self.skipped > 0 {
            match event {
                Event::Start(_) => self.skipped += 1,
                Event::End(_) => self.skipped -= 1,
                _ => {}
            }
            return;
        }
        self.follow_signs(&event, &range);
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text, range),
            Event::SoftBreak => self.inline.soft_break(self.place(range)),
            Event::HardBreak => self.inline.hard_break(self.place(range)),
            Event::FootnoteReference(name) => {
                let span = self.place(range);
                let note = self.notes.call(&name, span);
                self.inline.note_call(note, span);
            }
            Event::InlineHtml(tag) if self.html && tag.starts_with("</") => {}
            // A cell is one line of the source, in which nothing else begins another.
            Event::InlineHtml(tag) if self.table.is_some() && table::is_line_break(&tag) => {
                self.inline.hard_break(self.place(range));
            }
            other => {
                self.html |= matches!(other, Event::InlineHtml(_));
                self.refuse(refusal::of_event(&other), range);
            }
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Paragraph => {
                self.flush();
                self.find_table_in_text(range.clone());
                self.number_typed(range.clone());
                self.find_items_in_text(range);
                self.blocks.paragraph_begins();
            }
            Tag::Heading { level, .. } if level <= HeadingLevel::H3 => {
                self.flush();
                self.typed.clear();
                self.heading = self.place(range);
            }
            Tag::Emphasis => self.inline.emphasis += 1,
            Tag::Strong => self.inline.strong += 1,
            Tag::Link { .. } => self.link(&tag, range),
            Tag::BlockQuote(_) | Tag::List(_) if self.blocks.depth() >= DEPTH => {
                self.refuse(Some(refusal::too_deep(DEPTH)), range);
                self.skipped = 1;
            }
            Tag::BlockQuote(_) => {
                self.flush();
                self.blocks.open_quote();
            }
            Tag::List(first) => {
                self.flush();
                let style =
                    first.map_or(ListStyle::Unordered, |_| self.numbered_style(range.start));
                self.blocks.open_list(style);
            }
            Tag::Item => {
                self.flush();
                let list = self.blocks.list();
                if list.is_some_and(|list| list.style == ListStyle::Paragraphs) {
                    self.typed.clear();
                }
                self.number_item(range);
                self.blocks.open_item();
            }
            Tag::FootnoteDefinition(name) => {
                self.flush();
                let name_start = range.start + "[^".len();
                let name_end = name_start + name.len();
                self.blocks.open_note(Definition {
                    name: name.to_string(),
                    name_span: self.place(name_start..name_end),
                    label: self.place(range.start..name_end + 1),
                    blocks: Vec::new(),
                });
            }
            Tag::Table(alignments) if !self.blocks.is_in_note() => {
                self.flush();
                self.open_table(&alignments, range);
            }
            Tag::TableHead | Tag::TableRow => self.check_row(range),
            Tag::TableCell => {}
            Tag::Image { .. } if !self.blocks.is_in_note() && self.table.is_none() => {
                self.open_picture(&tag, range);
            }
            other => {
                let (refusal, contents_are_read) = refusal::of_tag(&other);
                self.refuse(refusal, range);
                self.skipped = usize::from(!contents_are_read);
            }
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis => self.inline.emphasis = self.inline.emphasis.saturating_sub(1),
            TagEnd::Strong => self.inline.strong = self.inline.strong.saturating_sub(1),
            TagEnd::Link => (self.inline.link, self.inline.language) = (None, None),
            TagEnd::Paragraph => self.flush(),
            TagEnd::Table => self.close_table(),
            TagEnd::TableHead => {
                if let Some(table) = &mut self.table {
                    table.head = std::mem::take(&mut table.row);
                }
            }
            TagEnd::TableRow => {
                if let Some(table) = &mut self.table {
                    table.end_row();
                }
            }
            TagEnd::TableCell => {
                let pieces = self.inline.finish();
                if let Some(table) = &mut self.table {
                    table.row.push(pieces);
                }
            }
            TagEnd::Image => self.close_picture(),
            TagEnd::Heading(level) => {
                let pieces = self.inline.finish();
                // A deeper heading was refused where it begins.
                if pieces.is_empty() || level > HeadingLevel::H3 {
                    return;
                }
                let level = level as u8;
                self.headings.add(level, self.heading, &pieces);
                self.blocks.add(BodyBlock::Heading { level, pieces });
            }
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item => {
                self.flush();
                self.blocks.close();
            }
            TagEnd::FootnoteDefinition => {
                self.flush();
                if let Some(note) = self.blocks.close_note() {
                    self.notes.define(note, self.report);
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str, range: Range<usize>) {
        // The braces after a passage are read with it.
        let read = if self.braces.contains(&range.start) {
            (self.braces.end - range.start).min(text.len())
        } else {
            0
        };
        let (text, range) = (
            text.get(read..).unwrap_or(text),
            range.start + read..range.end,
        );
        if let Some(stray) = passage::stray(self.manuscript.text, text, range.start) {
            let error = passage::stray_language(&self.manuscript.text[stray.clone()]);
            let span = self.place(stray);
            self.report.push(error.at(span, ""));
        }
        if let Some(name) = notes::undefined(self.manuscript.text, &range) {
            let span = self.place(range.start - 1..range.start + name.len() + 2);
            self.report.push(notes::undefined_note(name, span));
        }
        if let Some((sign, start)) = stray::in_text(text)
            && self.manuscript.text.get(range.clone()) == Some(text)
        {
            let span = self.place(range.start + start..range.start + start + sign.len());
            self.report.push(stray::told(sign, span));
        }
        let span = self.place(range);
        self.inline.text(text, span);
    }

    /// Makes a paragraph of the text since the last block.
    fn flush(&mut self) {
        let pieces = self.inline.finish();
        let Some((figure, span)) = self.figure.take() else {
            if !pieces.is_empty() && !self.blocks.take_caption(&pieces) {
                self.blocks.add(BodyBlock::Paragraph(pieces));
            }
            return;
        };
        if !pieces.is_empty() {
            self.report.push(picture::in_text(span));
        }
        self.blocks.add_figure(figure);
    }

    fn refuse(&mut self, refusal: Option<Diagnostic>, range: Range<usize>) {
        let Some(mut diagnostic) = refusal else {
            return;
        };
        let source = self.manuscript.text.get(range.clone()).unwrap_or("");
        let first_line = source.lines().next().unwrap_or("").trim_end();
        let span = self.place(range.start..range.start + first_line.len());
        diagnostic = diagnostic.at(span, "");
        self.report.push(diagnostic);
    }

    fn place(&self, range: Range<usize>) -> Span {
        (self.manuscript.place)(range)
    }

    fn finish(mut self) -> Body {
        self.tell_signs();
        self.flush();
        self.report.extend(self.headings.wrong());
        for unused in self.links.unused() {
            let span = self.place(unused.range.clone());
            self.report.push(refusal::unused_link(&unused.name, span));
        }
        Body {
            blocks: self.blocks.finish(),
            notes: self.notes.finish(self.report),
            language: None,
        }
    }
}
