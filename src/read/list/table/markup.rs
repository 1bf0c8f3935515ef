//! Lists and tables in files of Markdown and HTML, as the text that a reader sees.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::cells::{Cell, Record};

/// Marks around text that is struck out, as Markdown has them.
const STROKE: &str = "~~";

/// The table or the lists of a file.
pub(super) struct Found {
    pub markup: Markup,
    /// The place of the first of the further tables, and their number.
    pub unread: Option<(usize, usize)>,
}

/// The first list or table of a file that holds names.
pub(super) enum Markup {
    /// The items of lists.
    Items(Vec<Cell>),
    /// The rows of a table, its header first.
    Table(Vec<Record>),
}

/// The element that is being read.
#[derive(Default)]
struct Collector {
    items: Vec<Cell>,
    rows: Vec<Record>,
    row: Vec<Cell>,
    open: Option<Piece>,
    unread: Option<(usize, usize)>,
}

/// A cell or an item whose end has not come yet.
struct Piece {
    start: Option<usize>,
    end: usize,
    text: String,
}

impl Collector {
    fn begin(&mut self, at: usize) {
        self.open = Some(Piece {
            start: None,
            end: at,
            text: String::new(),
        });
    }

    /// Adds text that is seen, with the bytes that it was read from.
    fn add(&mut self, text: &str, range: std::ops::Range<usize>) {
        if let Some(piece) = &mut self.open {
            piece.start.get_or_insert(range.start);
            piece.end = range.end;
            piece.text.push_str(text);
        }
    }

    /// Adds marks around text, which stand for its formatting.
    fn mark(&mut self, mark: &str) {
        if let Some(piece) = &mut self.open {
            piece.text.push_str(mark);
        }
    }

    /// Ends the cell or item; one without text is empty.
    fn end(&mut self, source: &str) -> Option<Cell> {
        let piece = self.open.take()?;
        let text = piece.text.split_whitespace().collect::<Vec<_>>().join(" ");
        let start = piece.start.unwrap_or(piece.end);
        let is_same = source.get(start..piece.end) == Some(text.as_str());
        Some(Cell {
            start,
            end: piece.end.max(start),
            quoted: false,
            fault: None,
            typed: None,
            shown: (!is_same).then(|| text.into()),
        })
    }

    fn end_item(&mut self, source: &str) {
        let item = self.end(source);
        self.items.extend(item.filter(|item| !item.is_empty()));
    }

    fn end_cell(&mut self, source: &str) {
        let cell = self.end(source);
        self.row.extend(cell);
    }

    fn end_row(&mut self) {
        let cells = std::mem::take(&mut self.row);
        if let Some(first) = cells.first() {
            let start = first.start;
            let number = self.rows.len() + 1;
            self.rows.push(Record {
                number,
                start,
                cells,
            });
        }
    }

    /// Returns the table where it has rows below its header, and else the items.
    fn found(self) -> Found {
        let markup = match self.rows.len() {
            0 | 1 => Markup::Items(self.items),
            _ => Markup::Table(self.rows),
        };
        Found {
            markup,
            unread: self.unread,
        }
    }

    /// Counts a table after the first.
    fn pass(&mut self, at: usize) {
        let (first, count) = self.unread.unwrap_or((at, 0));
        self.unread = Some((first, count + 1));
    }
}

/// Reads a file of Markdown: the first table, or else the items of its lists.
pub(super) fn markdown(source: &str) -> Found {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut collector = Collector::default();
    let mut tables = 0;
    let mut depth = 0;
    for (event, range) in Parser::new_ext(source, options).into_offset_iter() {
        match event {
            Event::Start(Tag::Table(_)) => {
                tables += 1;
                if tables > 1 {
                    collector.pass(range.start);
                }
            }
            Event::Start(Tag::TableCell) if tables == 1 => collector.begin(range.start),
            Event::End(TagEnd::TableCell) if tables == 1 => collector.end_cell(source),
            Event::End(TagEnd::TableHead | TagEnd::TableRow) if tables == 1 => collector.end_row(),
            Event::Start(Tag::Item) => {
                collector.end_item(source);
                depth += 1;
                collector.begin(range.start);
            }
            Event::End(TagEnd::Item) => {
                depth -= 1;
                collector.end_item(source);
            }
            Event::Start(Tag::Strikethrough) | Event::End(TagEnd::Strikethrough) => {
                collector.mark(STROKE);
            }
            Event::Text(text) | Event::Code(text) => collector.add(&text, range),
            Event::SoftBreak | Event::HardBreak => collector.mark(" "),
            _ => {}
        }
    }
    debug_assert!(depth == 0);
    collector.found()
}

/// Reads a page of HTML: its first table, or else the items of its lists.
pub(super) fn html(source: &str) -> Found {
    let mut collector = Collector::default();
    let mut is_table_over = false;
    let mut at = 0;
    while let Some(begin) = source[at..].find('<').map(|found| at + found) {
        text_of_html(source, at..begin, &mut collector);
        let Some(tag) = Element::at(source, begin) else {
            collector.add("<", begin..begin + 1);
            at = begin + 1;
            continue;
        };
        at = tag.end;
        match tag.name.as_str() {
            "script" | "style" if !tag.closes => {
                let close = format!("</{}", tag.name);
                let rest = source[at..].to_ascii_lowercase();
                at = rest.find(&close).map_or(source.len(), |found| at + found);
            }
            "li" => {
                collector.end_item(source);
                if !tag.closes {
                    collector.begin(at);
                }
            }
            "td" | "th" if !is_table_over => {
                collector.end_cell(source);
                if !tag.closes {
                    collector.begin(at);
                }
            }
            "tr" if !is_table_over => {
                collector.end_cell(source);
                collector.end_row();
            }
            "table" if is_table_over && !tag.closes => collector.pass(begin),
            "table" if tag.closes && !is_table_over => {
                collector.end_cell(source);
                collector.end_row();
                is_table_over = collector.rows.len() > 1;
            }
            "s" | "del" | "strike" => collector.mark(STROKE),
            "br" | "p" | "div" => collector.mark(" "),
            _ => {}
        }
    }
    text_of_html(source, at..source.len(), &mut collector);
    collector.end_item(source);
    collector.found()
}

/// Adds the text between two tags, with its references resolved.
fn text_of_html(source: &str, range: std::ops::Range<usize>, collector: &mut Collector) {
    let mut at = range.start;
    while at < range.end {
        let rest = &source[at..range.end];
        let reference = rest.find('&').unwrap_or(rest.len());
        let plain = &rest[..reference];
        if !plain.trim().is_empty() {
            let from = plain.len() - plain.trim_start().len();
            let to = plain.trim_end().len();
            let lead = if from > 0 { " " } else { "" };
            collector.mark(lead);
            collector.add(&plain[from..to], at + from..at + to);
        }
        if plain.ends_with(char::is_whitespace) {
            collector.mark(" ");
        }
        at += reference;
        let Some(end) = source[at..range.end].find(';') else {
            if reference < rest.len() {
                collector.add("&", at..at + 1);
                at += 1;
            }
            continue;
        };
        match resolved(&source[at + 1..at + end]) {
            Some(character) => {
                collector.add(character.encode_utf8(&mut [0; 4]), at..at + end + 1);
                at += end + 1;
            }
            None => {
                collector.add("&", at..at + 1);
                at += 1;
            }
        }
    }
}

/// Returns the character that a reference stands for, by its number or one of the common names.
fn resolved(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let hexadecimal = number.strip_prefix(['x', 'X']);
        let code = match hexadecimal {
            Some(digits) => u32::from_str_radix(digits, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    // Markdown has the names of all characters.
    let reference = format!("&{name};");
    let mut events = Parser::new(&reference);
    let text = events.find_map(|event| match event {
        Event::Text(text) => Some(text),
        _ => None,
    })?;
    let mut characters = text.chars();
    let character = characters.next()?;
    let character = match character {
        '\u{a0}' => ' ',
        character => character,
    };
    characters.next().is_none().then_some(character)
}

/// A tag.
struct Element {
    name: String,
    closes: bool,
    end: usize,
}

impl Element {
    /// Reads the tag, or the comment, that begins at a byte; `None` if none does.
    fn at(source: &str, begin: usize) -> Option<Self> {
        let rest = &source[begin..];
        if rest.starts_with("<!--") {
            let end = rest.find("-->").map_or(source.len(), |end| begin + end + 3);
            let (name, closes) = (String::new(), false);
            return Some(Self { name, closes, end });
        }
        let inner = rest.strip_prefix('<')?;
        let closes = inner.starts_with('/');
        let inner = inner.strip_prefix('/').unwrap_or(inner);
        let length = inner.find(|letter: char| !letter.is_ascii_alphanumeric());
        let name = inner[..length.unwrap_or(inner.len())].to_ascii_lowercase();
        if name.is_empty() && !inner.starts_with('!') {
            return None;
        }
        let end = begin + rest.find('>')? + 1;
        Some(Self { name, closes, end })
    }
}

#[cfg(test)]
mod tests;
