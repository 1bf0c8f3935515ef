//! The versions of the values of a letter in one language.

use super::super::body::{Body, Spanned};
use super::super::value::{Bodies, OneOrMany, Text};
use super::Path;

/// A chooser of the versions of a letter's texts in one language, which reports missing ones.
pub trait Translator {
    /// Returns the version of a text that is printed.
    fn text(&mut self, at: &Path<'_>, text: &Text) -> Option<Spanned>;
    /// Returns the version of a body that is printed.
    fn body(&mut self, at: &Path<'_>, bodies: &Bodies) -> Option<Body>;
}

/// A value that has a version in each language.
pub trait Translate {
    /// The version in one language.
    type Version;

    /// Returns the version of this value that is printed.
    fn translate(&self, at: &Path<'_>, by: &mut dyn Translator) -> Option<Self::Version>;
}

impl Translate for Text {
    type Version = Spanned;

    fn translate(&self, at: &Path<'_>, by: &mut dyn Translator) -> Option<Spanned> {
        by.text(at, self)
    }
}

impl Translate for Bodies {
    type Version = Body;

    fn translate(&self, at: &Path<'_>, by: &mut dyn Translator) -> Option<Body> {
        by.body(at, self)
    }
}

/// A value that is written once is the same in every language.
impl Translate for Spanned {
    type Version = Self;

    fn translate(&self, _: &Path<'_>, _: &mut dyn Translator) -> Option<Self> {
        Some(self.clone())
    }
}

impl<T: Translate> Translate for OneOrMany<T> {
    type Version = Vec<T::Version>;

    fn translate(&self, at: &Path<'_>, by: &mut dyn Translator) -> Option<Self::Version> {
        Some(self.translate_field(at, by))
    }
}

/// A field of a mapping whose values have a version in each language.
pub trait TranslateField {
    /// The field in one language.
    type Field;
    /// The field in one language, if a letter cannot be printed without it.
    type Required;

    /// Returns the versions that are printed.
    fn translate_field(&self, at: &Path<'_>, by: &mut dyn Translator) -> Self::Field;

    /// Returns the field if it has what is required.
    fn require(field: Self::Field) -> Option<Self::Required>;

    /// Returns the field, which is not required.
    fn keep(field: Self::Field) -> Option<Self::Field> {
        Some(field)
    }
}

impl<T: Translate> TranslateField for Option<T> {
    type Field = Option<T::Version>;
    type Required = T::Version;

    fn translate_field(&self, at: &Path<'_>, by: &mut dyn Translator) -> Self::Field {
        self.as_ref()?.translate(at, by)
    }

    fn require(field: Self::Field) -> Option<Self::Required> {
        field
    }
}

impl<T: Translate> TranslateField for Vec<T> {
    type Field = Vec<T::Version>;
    type Required = Self::Field;

    fn translate_field(&self, at: &Path<'_>, by: &mut dyn Translator) -> Self::Field {
        let items = self.iter().enumerate();
        items
            .filter_map(|(index, item)| item.translate(&at.item(index), by))
            .collect()
    }

    fn require(field: Self::Field) -> Option<Self::Required> {
        Some(field)
    }
}

impl<T: Translate> TranslateField for OneOrMany<T> {
    type Field = Vec<T::Version>;
    type Required = Self::Field;

    fn translate_field(&self, at: &Path<'_>, by: &mut dyn Translator) -> Self::Field {
        self.0.translate_field(at, by)
    }

    fn require(field: Self::Field) -> Option<Self::Required> {
        Some(field)
    }
}
