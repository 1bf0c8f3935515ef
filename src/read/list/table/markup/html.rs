//! Pages in HTML.

mod css;
mod tag;
mod veil;

use std::ops::Range;

use pulldown_cmark::{Event, Parser};

use super::Page;
use super::collector::{Collector, Veil};
use css::{Effect, Named, Sheet};
use tag::Element;

/// Elements without an end.
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

/// Elements within a line.
const INLINE: [&str; 24] = [
    "a", "abbr", "b", "bdi", "cite", "code", "del", "em", "font", "i", "img", "ins", "label",
    "mark", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "u",
];

/// Reads a page of HTML.
pub(in super::super) fn html(source: &str) -> Page {
    let mut collector = Collector::default();
    Walker::default().walk(source, 0..source.len(), &mut collector);
    collector.finish(source)
}

/// The elements around the text of a page.
#[derive(Default)]
pub(super) struct Walker {
    open: Vec<Open>,
    sheet: Sheet,
    /// Whether an entry of a list of terms with descriptions is open.
    is_in_term: bool,
}

/// An element that has no end yet.
struct Open {
    name: String,
    /// The names that selectors have for it, where the page has a style sheet that matters.
    named: Option<Named>,
    /// Why the text in it is not read.
    veil: Option<Veil>,
    strikes: bool,
    is_bold: bool,
    /// Whether it is a link within the site of the page.
    links: bool,
    /// Whether the headings in it are only for it, because it is around the text of the page.
    is_apart: bool,
    columns: usize,
}

impl Walker {
    /// Reads the elements and the text of a part of a page.
    pub fn walk(&mut self, source: &str, range: Range<usize>, collector: &mut Collector) {
        let mut at = range.start;
        let part = &source[..range.end];
        while let Some(begin) = part[at..].find('<').map(|found| at + found) {
            text_of_html(source, at..begin, collector);
            let Some(tag) = Element::at(part, begin) else {
                collector.add("<", begin..begin + 1);
                at = begin + 1;
                continue;
            };
            at = tag.end;
            match tag.name.as_str() {
                "" => collector.comment(&part[begin..tag.end]),
                "script" | "style" if !tag.closes => {
                    let close = format!("</{}", tag.name);
                    let rest = part[at..].to_ascii_lowercase();
                    let end = rest.find(&close).map_or(part.len(), |found| at + found);
                    if tag.name == "style" {
                        self.sheet.read(&part[at..end]);
                    }
                    at = end;
                }
                _ if tag.closes => self.end(&tag.name, source, collector),
                _ => self.begin(&tag, source, collector),
            }
        }
        text_of_html(source, at..range.end, collector);
    }

    fn begin(&mut self, tag: &Element, source: &str, collector: &mut Collector) {
        let name = tag.name.as_str();
        self.end_implied(name, source, collector);
        if !INLINE.contains(&name) {
            collector.break_line(source);
        }
        if VOID.contains(&name) || tag.is_empty {
            return;
        }
        let named = (!self.sheet.is_empty()).then(|| Named::of(tag));
        let effect = self.effect(tag, named.as_ref());
        let veil = veil::veil(tag, effect);
        let open = Open {
            name: name.to_owned(),
            named,
            veil,
            strikes: veil::strikes(tag, effect),
            is_bold: matches!(name, "b" | "strong"),
            links: name == "a" && tag.attribute("href").is_some_and(|to| is_within_site(&to)),
            // The title of a page is often in its `<header>`.
            is_apart: veil == Some(Veil::Aside) && collector.veil.is_none() && name != "header",
            columns: tag.number("colspan").unwrap_or(1),
        };
        collector.strokes += usize::from(open.strikes);
        collector.bold += usize::from(open.is_bold);
        collector.links += usize::from(open.links);
        if open.is_apart {
            collector.begin_apart(source);
        }
        self.open.push(open);
        collector.veil = self.open.iter().filter_map(|open| open.veil).max();
        match name {
            "li" => collector.begin_item(tag.end, source),
            "td" | "th" => collector.begin_cell(tag.end, source),
            "table" => collector.begin_table(source),
            "ul" | "ol" | "menu" | "dl" => collector.begin_list(),
            "dd" if self.is_in_term => collector.begin_description(),
            "dt" => {
                self.end_term(source, collector);
                collector.begin_item(tag.end, source);
                self.is_in_term = true;
            }
            _ => {
                if let Some(level) = level(name) {
                    collector.begin_heading(level, tag.end, source);
                }
            }
        }
    }

    /// Ends a term with its descriptions, which are one item.
    fn end_term(&mut self, source: &str, collector: &mut Collector) {
        if std::mem::take(&mut self.is_in_term) {
            collector.end_item(source);
        }
    }

    /// Returns what the style of an element and the rules for it do.
    fn effect(&self, tag: &Element, named: Option<&Named>) -> Effect {
        let around = self.open.iter().filter_map(|open| open.named.as_ref());
        let by_rules = named.map(|named| self.sheet.effect(named, around));
        let by_rules = by_rules.unwrap_or_default();
        let own = Effect::of(&tag.attribute("style").unwrap_or_default());
        Effect {
            strikes: own.strikes || by_rules.strikes,
            hides: own.hides.or(by_rules.hides),
        }
    }

    /// Ends the elements that the beginning of another ends.
    fn end_implied(&mut self, name: &str, source: &str, collector: &mut Collector) {
        let (ended, around): (&[&str], &[&str]) = match name {
            "li" => (&["li"], &["ul", "ol", "menu"]),
            "td" | "th" => (&["td", "th"], &["tr", "table"]),
            "tr" => (&["tr"], &["table"]),
            "tbody" | "tfoot" => (&["thead", "tbody", "tfoot"], &["table"]),
            "p" => (&["p"], &["li", "td", "th", "div", "section"]),
            _ => return,
        };
        let mut inner = self.open.iter().rev();
        let found = inner.find_map(|open| {
            let is_ended = ended.contains(&open.name.as_str());
            (is_ended || around.contains(&open.name.as_str()))
                .then(|| (open.name.clone(), is_ended))
        });
        if let Some((name, true)) = found {
            self.end(&name, source, collector);
        }
    }

    /// Ends an element, and those in it that have no end.
    fn end(&mut self, name: &str, source: &str, collector: &mut Collector) {
        if !self.open.iter().any(|open| open.name == name) {
            if !INLINE.contains(&name) {
                collector.break_line(source);
            }
            return;
        }
        while let Some(open) = self.open.pop() {
            match open.name.as_str() {
                "li" => collector.end_item(source),
                "td" | "th" => collector.end_cell(source, open.columns),
                "tr" => collector.end_row(source),
                "table" => collector.end_table(source),
                "dl" => self.end_term(source, collector),
                inner if level(inner).is_some() => collector.end_heading(source),
                inner if !INLINE.contains(&inner) => collector.break_line(source),
                _ => {}
            }
            collector.strokes -= usize::from(open.strikes);
            collector.bold -= usize::from(open.is_bold);
            collector.links -= usize::from(open.links);
            if open.is_apart {
                collector.end_apart(source);
            }
            collector.veil = self.open.iter().filter_map(|open| open.veil).max();
            if open.name == name {
                break;
            }
        }
    }
}

/// Returns whether a link leads to the same site.
pub(super) fn is_within_site(to: &str) -> bool {
    !to.contains(':') && !to.starts_with("//")
}

/// Returns the level of a heading.
fn level(name: &str) -> Option<usize> {
    match name {
        "h1" => Some(1),
        "h2" => Some(2),
        "h3" => Some(3),
        "h4" => Some(4),
        "h5" => Some(5),
        "h6" | "summary" => Some(6),
        _ => None,
    }
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
            if from > 0 {
                collector.space();
            }
            collector.add(&plain[from..to], at + from..at + to);
        }
        if plain.ends_with(char::is_whitespace) {
            collector.space();
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
