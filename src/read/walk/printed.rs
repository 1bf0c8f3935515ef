//! The texts of a letter in one language, as they are printed.

use super::super::body::{Body, Spanned};
use super::Path;

/// A text in one language, as it is printed.
#[derive(Clone, Copy, Debug)]
pub enum Printed<'a> {
    /// A text.
    Text(&'a Spanned),
    /// A text in Markdown.
    Body(&'a Body),
}

/// A text in one language that may be changed before it is printed.
#[derive(Debug)]
pub enum PrintedMut<'a> {
    /// A text.
    Text(&'a mut Spanned),
    /// A text in Markdown.
    Body(&'a mut Body),
}

/// The visitor of each printed text of a mapping.
pub type Read<'v, 'a> = dyn FnMut(&Path<'_>, Printed<'a>) + 'v;
/// The visitor of each printed text of a mapping, which may change it.
pub type Change<'v> = dyn FnMut(&Path<'_>, PrintedMut<'_>) + 'v;

/// Texts in one language, each of which is visited with its path.
pub trait PrintedTexts {
    /// Visits each text.
    fn each<'a>(&'a self, at: &Path<'_>, read: &mut Read<'_, 'a>);
    /// Visits each text, to change it.
    fn each_mut(&mut self, at: &Path<'_>, change: &mut Change<'_>);
}

impl PrintedTexts for Spanned {
    fn each<'a>(&'a self, at: &Path<'_>, read: &mut Read<'_, 'a>) {
        read(at, Printed::Text(self));
    }

    fn each_mut(&mut self, at: &Path<'_>, change: &mut Change<'_>) {
        change(at, PrintedMut::Text(self));
    }
}

impl PrintedTexts for Body {
    fn each<'a>(&'a self, at: &Path<'_>, read: &mut Read<'_, 'a>) {
        read(at, Printed::Body(self));
    }

    fn each_mut(&mut self, at: &Path<'_>, change: &mut Change<'_>) {
        change(at, PrintedMut::Body(self));
    }
}

impl<T: PrintedTexts> PrintedTexts for Option<T> {
    fn each<'a>(&'a self, at: &Path<'_>, read: &mut Read<'_, 'a>) {
        if let Some(texts) = self {
            texts.each(at, read);
        }
    }

    fn each_mut(&mut self, at: &Path<'_>, change: &mut Change<'_>) {
        if let Some(texts) = self {
            texts.each_mut(at, change);
        }
    }
}

impl<T: PrintedTexts> PrintedTexts for Vec<T> {
    fn each<'a>(&'a self, at: &Path<'_>, read: &mut Read<'_, 'a>) {
        for (index, texts) in self.iter().enumerate() {
            texts.each(&at.item(index), read);
        }
    }

    fn each_mut(&mut self, at: &Path<'_>, change: &mut Change<'_>) {
        for (index, texts) in self.iter_mut().enumerate() {
            texts.each_mut(&at.item(index), change);
        }
    }
}
