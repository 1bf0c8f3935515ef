//! The fields that a decision gives an entry.

use super::super::body::Spanned;
use super::super::field::Field;
use super::super::mapping::mapping;
use super::super::signatory::DraftSignatory;
use super::super::value::Text;

mapping! {
    /// The corrected fields of an entry, or a person of an entry that is split.
    Correction "correction" {
        /// The person.
        "name" name: Option<Spanned>,
        /// The organization that signs.
        "organization" organization: Option<Spanned>,
        /// The form of address before the name.
        "honorific" honorific: Option<Spanned>,
        /// The office that the person holds.
        "title" title: Option<Spanned>,
        /// The organization to which a person belongs, without signing for it.
        "affiliation" affiliation: Option<Spanned>,
        /// A description of the organization.
        "description" description: Option<Spanned>,
        /// The country.
        "country" country: Option<Spanned>,
        /// A name to sort by instead of the printed one.
        "sort-as" sort_as: Option<Spanned>,
    }
}

impl Correction {
    /// Returns the text of each field, and the one to sort by.
    pub fn fields(&self) -> [(Field, &Option<Spanned>); 8] {
        [
            (Field::Honorific, &self.honorific),
            (Field::Name, &self.name),
            (Field::Organization, &self.organization),
            (Field::Title, &self.title),
            (Field::Affiliation, &self.affiliation),
            (Field::Description, &self.description),
            (Field::Country, &self.country),
            (Field::SortAs, &self.sort_as),
        ]
    }

    /// Changes an entry to what is corrected.
    pub fn apply(&self, entry: &mut DraftSignatory) {
        for (field, written) in self.fields() {
            if let Some(written) = written {
                *entry.text_mut(field) = Some(Text::One(written.clone()));
            }
        }
    }
}
