//! One walk of a letter: every text, body and list that is written in it, each with its path.
//!
//! The declaration of a mapping (`mapping!`) writes its part of the walk, and the struct that holds
//! its texts in one language. Whatever visits a letter is a visitor of this walk: a text key that
//! is added to a declaration takes part in all of them.

use std::borrow::Cow;

use super::body::{Body, Spanned};
use super::signatory::Signatories;
use super::value::{Bodies, OneOrMany, Text};

/// A key of a mapping, as it is declared.
#[derive(Debug, PartialEq, Eq)]
pub struct Key {
    /// The name of its mapping in the JSON Schema.
    pub mapping: &'static str,
    /// The key.
    pub name: &'static str,
    /// The checks that its texts take part in beyond those of all texts.
    pub uses: Uses,
}

/// The checks that the texts of a key take part in beyond those of all texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Uses {
    /// They are part of what the signatories agree to, and of its seal.
    pub sealed: bool,
    /// Their versions in several languages are compared with each other.
    pub compared: bool,
    /// Values such as `{{ signatories.count }}` are filled in.
    pub filled: bool,
    /// A version in another language is printed if there is none in the language of the letter.
    pub any_language: bool,
    /// They are words that each language of the letter says in another way: one text for all is a warning.
    pub spoken: bool,
}

impl Uses {
    pub(super) const NONE: Self = Self {
        sealed: false,
        compared: false,
        filled: false,
        any_language: false,
        spoken: false,
    };

    pub(super) const fn sealed(self) -> Self {
        Self {
            sealed: true,
            ..self
        }
    }

    pub(super) const fn compared(self) -> Self {
        Self {
            compared: true,
            ..self
        }
    }

    pub(super) const fn filled(self) -> Self {
        Self {
            filled: true,
            ..self
        }
    }

    pub(super) const fn spoken(self) -> Self {
        Self {
            spoken: true,
            ..self
        }
    }

    pub(super) const fn any_language(self) -> Self {
        Self {
            any_language: true,
            ..self
        }
    }
}

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

    /// Returns the keys with the numbers of items from 1, such as `enclosures.2.title`.
    pub fn numbered(&self) -> String {
        let mut path = self.parent.map_or(String::new(), |parent| {
            let mut path = parent.numbered();
            path.push('.');
            path
        });
        path.push_str(self.key.name);
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

/// Declares keys under which a letter holds what is walked.
macro_rules! keys {
    ($($(#[$doc:meta])* $name:ident $mapping:literal $key:literal;)*) => {
        $(
            $(#[$doc])*
            pub const $name: &Key = &Key { mapping: $mapping, name: $key, uses: Uses::NONE };
        )*
    };
}

keys! {
    /// A text in Markdown.
    BODY "letter" "body";
    /// The heading of a part of a list.
    HEADING "signatories" "heading";
    /// An enclosure of a letter or an annex.
    ENCLOSURES "letter" "enclosures";
    /// The annexes of a letter.
    ANNEXES "letter" "annexes";
    /// The circulation of a letter at the United Nations.
    CIRCULATION "letter" "circulation";
    /// The letterhead.
    LETTERHEAD "letter" "letterhead";
    /// The logo of a letterhead.
    LOGO "letterhead" "logo";
    /// The words before the name of someone who signs for another.
    CAPACITY "signatory" "capacity";
    /// The description of a signature.
    ALTERNATIVE "signature" "alternative";
    /// The covering letter.
    TRANSMITTAL "circulation" "transmittal";
    /// The phrases that a letter words itself.
    PHRASES "letter" "strings";
    /// The symbol that the United Nations has assigned.
    SYMBOL "circulation" "symbol";
    /// The number of the job that printed a document.
    JOB_NUMBER "circulation" "job-number";
    /// The number of an item of an agenda.
    AGENDA_NUMBER "agenda-item" "number";
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
