//! Entries of a list as the files of decisions and withdrawals name them.

use super::super::body::Spanned;
use super::super::field::{Field, PerField};
use super::super::mapping::mapping;
use super::super::signatory::DraftSignatory;
use super::super::value::Text;

/// Declares a mapping of the printed fields of an entry, which the given keys follow.
macro_rules! entry {
    ($(#[doc = $about:literal])* $name:ident $form:literal { $($more:tt)* }) => {
        mapping! {
            $(#[doc = $about])*
            $name $form {
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
                $($more)*
            }
        }
    };
}

entry! {
    /// An entry of the list, identified by its printed fields, verbatim.
    EntryName "entry" {}
}

entry! {
    /// The corrected fields of an entry, or a person of an entry that is split.
    Correction "correction" {
        /// A name to sort by instead of the printed one.
        "sort-as" sort_as: Option<Spanned>,
    }
}

entry! {
    /// A withdrawn entry, identified by its printed fields, verbatim.
    Withdrawal "withdrawal" {
        /// The person who asked for it, and the day. It is never printed.
        "asked-by" asked_by: Option<Spanned>,
    }
}

impl EntryName {
    /// Returns the text of each field.
    pub fn fields(&self) -> PerField<Option<&Spanned>> {
        PerField::of(|field| {
            let text = match field {
                Field::Honorific => &self.honorific,
                Field::Name | Field::SortAs => &self.name,
                Field::Organization => &self.organization,
                Field::Title => &self.title,
                Field::Affiliation => &self.affiliation,
                Field::Description => &self.description,
                Field::Country => &self.country,
            };
            text.as_ref()
        })
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

impl Withdrawal {
    /// Returns the entry that is withdrawn.
    pub fn entry(&self) -> EntryName {
        EntryName {
            honorific: self.honorific.clone(),
            name: self.name.clone(),
            organization: self.organization.clone(),
            title: self.title.clone(),
            affiliation: self.affiliation.clone(),
            description: self.description.clone(),
            country: self.country.clone(),
            ..EntryName::new(self.span)
        }
    }
}
