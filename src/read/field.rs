//! The fields of a signatory that are texts.

use std::ops::Index;

use super::signatory::DraftSignatory;
use super::value::Text;
use super::walk::{Key, Uses};

/// Declares the fields with their keys, in the order in which they are printed.
macro_rules! fields {
    ($($(#[$doc:meta])* $field:ident $key:literal $place:ident;)*) => {
        /// A field of a signatory that is a text.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field {
            $($(#[$doc])* $field,)*
        }

        impl Field {
            /// Every field, in order.
            pub const ALL: [Self; 8] = [$(Self::$field),*];

            /// Returns the key of the field.
            pub const fn key(self) -> &'static Key {
                match self {
                    $(Self::$field => &Key {
                        mapping: "signatory",
                        name: $key,
                        uses: Uses::NONE,
                    },)*
                }
            }
        }

        impl DraftSignatory {
            /// Returns the text of a field.
            pub fn text(&self, field: Field) -> &Option<Text> {
                match field {
                    $(Field::$field => &self.$place,)*
                }
            }

            /// Returns the text of a field, to change it.
            pub fn text_mut(&mut self, field: Field) -> &mut Option<Text> {
                match field {
                    $(Field::$field => &mut self.$place,)*
                }
            }
        }
    };
}

fields! {
    /// The form of address before the name.
    Honorific "honorific" honorific;
    /// The person.
    Name "name" name;
    /// The organization that signs.
    Organization "organization" organization;
    /// The office that the person holds.
    Title "title" title;
    /// The organization to which a person belongs, without signing for it.
    Affiliation "affiliation" affiliation;
    /// A description of the organization.
    Description "description" description;
    /// The country.
    Country "country" country;
    /// The text by which the entry is ordered.
    SortAs "sort-as" sort_as;
}

impl Field {
    /// The fields that are printed: all but the text by which an entry is ordered.
    pub const PRINTED: [Self; 7] = [
        Self::Honorific,
        Self::Name,
        Self::Organization,
        Self::Title,
        Self::Affiliation,
        Self::Description,
        Self::Country,
    ];

    /// Returns the key of the field as written.
    pub const fn name(self) -> &'static str {
        self.key().name
    }

    /// Returns the field of a key.
    pub fn of(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == key)
    }

    /// Returns whether the field is a proper name, which is printed as written if it has no form in
    /// the language of the letter.
    pub const fn is_proper_name(self) -> bool {
        matches!(self, Self::Name | Self::Organization | Self::Affiliation)
    }
}

/// A value for each field that is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PerField<T>([T; 7]);

impl<T> PerField<T> {
    /// Makes the value of each field.
    pub fn of(value: impl FnMut(Field) -> T) -> Self {
        Self(Field::PRINTED.map(value))
    }

    /// Returns each field with its value.
    pub fn each(self) -> impl Iterator<Item = (Field, T)> {
        Field::PRINTED.into_iter().zip(self.0)
    }
}

impl<'a> PerField<Option<&'a str>> {
    /// Returns the text that an entry is known by: the person, or else the organization.
    pub fn known_as(&self) -> Option<&'a str> {
        self[Field::Name].or(self[Field::Organization])
    }
}

impl<T> Index<Field> for PerField<T> {
    type Output = T;

    /// Returns the value of a field; of the text by which an entry is ordered, which is not
    /// printed, that of the name.
    fn index(&self, field: Field) -> &T {
        let printed = Field::PRINTED.iter().position(|other| *other == field);
        &self.0[printed.unwrap_or(Field::Name as usize)]
    }
}
