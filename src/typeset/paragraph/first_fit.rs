//! First fit: each line takes as many words as it has room for, as word processors set titles.

use super::item::{FORCED_BREAK, Item, NO_BREAK};
use super::total_fit::{Breakpoint, LineWidths, Ratio};
use crate::typeset::unit::Length;

/// Returns the breaks of a paragraph in which each line is filled in turn, the last of which ends
/// it; `None` if a word is wider than its line. Words are not divided, and spaces keep their
/// natural width.
pub fn breaks(items: &[Item], widths: &LineWidths) -> Option<Vec<Breakpoint>> {
    let end = items.iter().rposition(|item| !item.is_discardable())? + 1;
    let mut breaks: Vec<Breakpoint> = Vec::new();
    let mut line = Line::from(0);
    let mut fitting: Option<Breakpoint> = None;
    let mut at = 0;
    loop {
        let room = if breaks.is_empty() {
            widths.first
        } else {
            widths.others
        };
        if let Some(kind) = kind(items, at, end) {
            if line.width <= room {
                fitting = Some(line.ends_at(at));
            }
            if line.width > room || kind == Kind::Forced {
                let ending = fitting.take()?;
                breaks.push(ending);
                if ending.item == end {
                    return Some(breaks);
                }
                line = Line::from(start_after(items, ending.item));
                at = line.start.max(ending.item + 1);
                items[line.start..at].iter().for_each(|item| line.add(item));
                continue;
            }
        }
        line.add(items.get(at)?);
        at += 1;
    }
}

/// A line that is being filled.
struct Line {
    start: usize,
    width: Length,
}

impl Line {
    fn from(start: usize) -> Self {
        Self {
            start,
            width: Length::ZERO,
        }
    }

    fn add(&mut self, item: &Item) {
        self.width += match item {
            Item::Box { width, .. } | Item::Glue { width, .. } => *width,
            Item::Discretionary { replace, .. } => *replace,
            Item::Fill | Item::Penalty { .. } => Length::ZERO,
        };
    }

    fn ends_at(&self, item: usize) -> Breakpoint {
        Breakpoint {
            start: self.start,
            item,
            width: self.width,
            ratio: Ratio::default(),
            hyphenated: false,
            excess: Length::ZERO,
        }
    }
}

/// Whether a line may end at an item, or must.
#[derive(PartialEq, Eq)]
enum Kind {
    Allowed,
    Forced,
}

fn kind(items: &[Item], at: usize, end: usize) -> Option<Kind> {
    if at == end {
        return Some(Kind::Forced);
    }
    match items[at] {
        Item::Glue { .. } => {
            let before = items[..at].last()?;
            (!before.is_discardable()).then_some(Kind::Allowed)
        }
        Item::Penalty { penalty, .. } if penalty <= FORCED_BREAK => Some(Kind::Forced),
        Item::Penalty { penalty, .. } if penalty < NO_BREAK => Some(Kind::Allowed),
        _ => None,
    }
}

/// Returns the first item of the line after a break.
fn start_after(items: &[Item], at: usize) -> usize {
    let vanishing = items[at..].iter().take_while(|item| item.is_discardable());
    at + vanishing.count()
}

#[cfg(test)]
mod tests;
