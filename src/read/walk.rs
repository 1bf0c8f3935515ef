//! One walk of a letter: every text, body and list that is written in it, each with its path.
//!
//! The declaration of a mapping (`mapping!`) writes its part of the walk, and the struct that holds
//! its texts in one language. Whatever visits a letter is a visitor of this walk: a text key that
//! is added to a declaration takes part in all of them.

mod key;
mod printed;
mod translate;

use std::borrow::Cow;

pub use key::{
    AGENDA_NUMBER, ALTERNATIVE, ANNEXES, BODY, CAPACITY, CIRCULATION, COVERING_LETTERHEAD,
    ENCLOSURES, HEADING, JOB_NUMBER, Key, LETTERHEAD, LOGO, PHRASES, SYMBOL, TRANSMITTAL, Uses,
};
pub use printed::{Change, Printed, PrintedMut, PrintedTexts, Read};
pub use translate::{Translate, TranslateField, Translator};

use super::body::Spanned;
use super::signatory::Signatories;
use super::value::{Bodies, OneOrMany, Text};

/// The place of a value in a letter: its key, the number of the item in a list, and the same of
/// each mapping around it.
#[derive(Clone, Copy, Debug)]
pub struct Path<'p> {
    parent: Option<&'p Path<'p>>,
    /// The key.
    pub key: &'static Key,
    /// The index of the item, from 0, if the value is one of several.
    pub item: Option<usize>,
}

impl<'p> Path<'p> {
    /// Makes the path of a key of a mapping at `parent`; `None` is the letter itself.
    pub fn new(parent: Option<&'p Path<'p>>, key: &'static Key) -> Self {
        Self {
            parent,
            key,
            item: None,
        }
    }

    /// Makes the path of an item of the list at this path.
    pub fn item(self, index: usize) -> Self {
        Self {
            item: Some(index),
            ..self
        }
    }

    /// Returns the mapping around the value, such as one of several enclosures.
    pub fn parent(&self) -> Option<&'p Path<'p>> {
        self.parent
    }

    /// Returns the keys without numbers, as messages name a field: `enclosures.title`.
    pub fn field(&self) -> Cow<'static, str> {
        match self.parent {
            None => Cow::Borrowed(self.key.name),
            Some(parent) => Cow::Owned(format!("{}.{}", parent.field(), self.key.name)),
        }
    }

    /// Returns the keys with the numbers of items from 1, except its own: `enclosures.2.copies`.
    pub fn numbered_list(&self) -> String {
        let mut path = self.parent.map_or(String::new(), |parent| {
            let mut path = parent.numbered();
            path.push('.');
            path
        });
        path.push_str(self.key.name);
        path
    }

    /// Returns the keys with the numbers of items from 1, such as `enclosures.2.title`.
    pub fn numbered(&self) -> String {
        let mut path = self.numbered_list();
        if let Some(index) = self.item {
            path.push_str(&format!(".{}", index + 1));
        }
        path
    }
}

/// A value that a walk meets.
#[derive(Clone, Copy, Debug)]
pub enum Leaf<'d> {
    /// A text.
    Text(&'d Text),
    /// A text in Markdown.
    Body(&'d Bodies),
    /// A list of signatories. The headings of its parts follow as texts; its entries do not.
    List(&'d Signatories),
}

/// The visitor of each value of a walk.
pub type Visit<'v, 'd> = dyn FnMut(&Path<'_>, Leaf<'d>) + 'v;

/// A value that is walked.
pub(super) trait Walk {
    /// Visits the value, or all values within it.
    fn walk<'d>(&'d self, at: &Path<'_>, visit: &mut Visit<'_, 'd>);
}

impl Walk for Text {
    fn walk<'d>(&'d self, at: &Path<'_>, visit: &mut Visit<'_, 'd>) {
        visit(at, Leaf::Text(self));
    }
}

impl Walk for Bodies {
    fn walk<'d>(&'d self, at: &Path<'_>, visit: &mut Visit<'_, 'd>) {
        visit(at, Leaf::Body(self));
    }
}

/// A value that is written once does not differ by language and is not visited.
impl Walk for Spanned {
    fn walk<'d>(&'d self, _: &Path<'_>, _: &mut Visit<'_, 'd>) {}
}

impl Walk for Signatories {
    fn walk<'d>(&'d self, at: &Path<'_>, visit: &mut Visit<'_, 'd>) {
        visit(at, Leaf::List(self));
        for (index, part) in self.parts.iter().enumerate() {
            let part_path = at.item(index);
            part.heading
                .walk(&Path::new(Some(&part_path), HEADING), visit);
        }
    }
}

impl<T: Walk> Walk for Option<T> {
    fn walk<'d>(&'d self, at: &Path<'_>, visit: &mut Visit<'_, 'd>) {
        if let Some(value) = self {
            value.walk(at, visit);
        }
    }
}

impl<T: Walk> Walk for Vec<T> {
    fn walk<'d>(&'d self, at: &Path<'_>, visit: &mut Visit<'_, 'd>) {
        for (index, value) in self.iter().enumerate() {
            value.walk(&at.item(index), visit);
        }
    }
}

impl<T: Walk> Walk for OneOrMany<T> {
    fn walk<'d>(&'d self, at: &Path<'_>, visit: &mut Visit<'_, 'd>) {
        self.0.walk(at, visit);
    }
}
