//! A document as text: the position of each line, its face, size and words. Tests compare this text
//! rather than an image, so that a difference can be read.

use std::fmt::Write;

use demarche::typeset::font::Library;
use demarche::typeset::page::{Document, Item, Mark};
use demarche::typeset::text::GlyphRun;
use demarche::typeset::unit::{Length, Point};

/// Writes each page: its number, then a line for each text, rule and picture in the order of
/// drawing, as left end and baseline in points, face and size, a mark, and the words. Runs that
/// follow one another on a baseline in one face and mark are one line.
pub fn dump(document: &Document, library: &Library) -> String {
    let mut text = String::new();
    for (number, page) in document.pages.iter().enumerate() {
        let _ = writeln!(text, "page {}", number + 1);
        let mut last = None;
        for group in &page.groups {
            for item in &group.items {
                let here = match item {
                    Item::Text { at, run, .. } => Some((at.y, run.face, run.size, group.mark)),
                    _ => None,
                };
                if here.is_some() && here == last {
                    let _ = write!(text, "{}", words(item));
                    continue;
                }
                last = here;
                let _ = write!(text, "\n{}", line(item, group.mark, library));
            }
        }
        text.push_str("\n\n");
    }
    let trimmed: Vec<&str> = text.lines().map(str::trim_end).collect();
    trimmed.join("\n").replace("\n\n ", "\n ").trim().to_owned()
}

fn line(item: &Item, mark: Mark, library: &Library) -> String {
    let mark = match mark {
        Mark::Content(_) => "",
        Mark::Header => "header ",
        Mark::Footer => "footer ",
        Mark::Layout => "layout ",
        Mark::Repeated => "repeated ",
    };
    match item {
        Item::Text { at, run, .. } => format!(
            "  {} {} {} {mark}| {}",
            point(*at),
            library.name(run.face),
            points(run.size),
            run.text
        ),
        Item::Rect(rect) => format!(
            "  {} {mark}| rule of {} by {}",
            point(rect.origin),
            points(rect.size.width),
            points(rect.size.height)
        ),
        Item::Image { rect, .. } => format!("  {} {mark}| picture", point(rect.origin)),
    }
}

fn words(item: &Item) -> &str {
    match item {
        Item::Text { run, .. } => &run.text,
        _ => "",
    }
}

fn point(at: Point) -> String {
    format!("{:>6} {:>6}", points(at.x), points(at.y))
}

fn points(length: Length) -> String {
    let tenths = (length.to_milli_pt() + 50).div_euclid(100);
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// Returns the text of a page in the order of drawing, without soft hyphens.
pub fn text_of(document: &Document, page: usize) -> String {
    let items = document.pages[page]
        .groups
        .iter()
        .flat_map(|group| &group.items);
    let runs = items.filter_map(|item| match item {
        Item::Text { run, .. } => Some(run),
        _ => None,
    });
    runs.map(text_of_run).collect()
}

fn text_of_run(run: &GlyphRun) -> String {
    run.text.replace('\u{AD}', "")
}
