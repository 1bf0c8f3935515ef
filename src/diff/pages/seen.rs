//! The visible content of a page, whatever its source and its structure.

use std::hash::{Hash, Hasher};

use crate::typeset::page::{Document, Item, Mark, Page};
use crate::typeset::unit::Size;

/// The visible content of a page. Two are equal if their contents are, without headers and folios.
pub(super) struct Seen<'a> {
    size: Size,
    content: Vec<&'a Item>,
    furniture: Vec<&'a Item>,
}

/// Returns what is seen on the pages of a document.
pub(super) fn of(document: Option<&Document>) -> Vec<Seen<'_>> {
    let pages = document.iter().flat_map(|document| &document.pages);
    pages.map(Seen::new).collect()
}

impl<'a> Seen<'a> {
    fn new(page: &'a Page) -> Self {
        let is_furniture = |mark| matches!(mark, Mark::Header | Mark::Footer);
        let (furniture, content): (Vec<_>, Vec<_>) = page
            .groups
            .iter()
            .partition(|group| is_furniture(group.mark));
        let items = |groups: Vec<&'a crate::typeset::page::Group>| {
            let items = groups.into_iter().flat_map(|group| &group.items);
            items.collect()
        };
        Self {
            size: page.size,
            content: items(content),
            furniture: items(furniture),
        }
    }

    /// Returns whether two pages are the same except for their headers and folios.
    pub fn content_is(&self, other: &Self) -> bool {
        self.size == other.size && same(&self.content, &other.content)
    }

    /// Returns whether two pages are the same.
    pub fn is(&self, other: &Self) -> bool {
        self.content_is(other) && same(&self.furniture, &other.furniture)
    }
}

impl PartialEq for Seen<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.content_is(other)
    }
}

impl Eq for Seen<'_> {}

impl Hash for Seen<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        for item in &self.content {
            if let Item::Text { at, run, .. } = item {
                at.x.units().hash(state);
                at.y.units().hash(state);
                run.text.hash(state);
            }
        }
    }
}

fn same(left: &[&Item], right: &[&Item]) -> bool {
    let mut pairs = left.iter().zip(right);
    left.len() == right.len() && pairs.all(|(left, right)| same_item(left, right))
}

fn same_item(left: &Item, right: &Item) -> bool {
    match (left, right) {
        (
            Item::Text { at, run, scale },
            Item::Text {
                at: b,
                run: other,
                scale: c,
            },
        ) => {
            at == b
                && scale == c
                && run.face == other.face
                && run.size == other.size
                && run.text == other.text
                && run.glyphs == other.glyphs
        }
        (Item::Rect(left), Item::Rect(right)) => left == right,
        (
            Item::Image { rect, picture },
            Item::Image {
                rect: b,
                picture: other,
            },
        ) => rect == b && picture == other,
        _ => false,
    }
}
