//! The fields of a signatory that are texts.

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
    /// The office held.
    Title "title" title;
    /// The body a person belongs to.
    Affiliation "affiliation" affiliation;
    /// What the organization is.
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

    /// Returns the key of the field as it is written.
    pub const fn name(self) -> &'static str {
        self.key().name
    }

    /// Returns the field of a key.
    pub fn of(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == key)
    }

    /// Returns whether the field is a proper name, which is printed as it is written if it has no
    /// form in the language of the letter.
    pub const fn is_proper_name(self) -> bool {
        matches!(self, Self::Name | Self::Organization | Self::Affiliation)
    }
}
