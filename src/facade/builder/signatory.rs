//! A signatory made from values of a program.

use super::Text;
use super::part::part;
use crate::facade::json::JsonWriter;

part! {
    /// A signatory: a person, an organization, or a person who signs for an organization.
    ///
    /// ```
    /// use demarche::Signatory;
    ///
    /// let person = Signatory::from("Ana Example");
    /// let organization = Signatory::organization("Valley Water Trust").country("Peru");
    /// let both = Signatory::organization("Valley Water Trust").name("Ana Example");
    /// assert_ne!(organization, both);
    /// ```
    Signatory {
        /// Sets the person.
        "name" name,
        /// Sets the form of address before the name.
        "honorific" honorific,
        /// Sets the office held.
        "title" title,
        /// Sets the organization that a person belongs to, without signing for it.
        "affiliation" affiliation,
        /// Sets what the organization is.
        "description" description,
        /// Sets the country.
        "country" country,
        /// Sets the text that is sorted instead of the name; it is not printed.
        "sort-as" sort_as,
        /// Sets the organization that the person signs for.
        "organization" signs_for,
    }
}

impl Signatory {
    /// Makes a person sign.
    pub fn person(name: impl Into<Text>) -> Self {
        Self::default().name(name)
    }

    /// Makes an organization sign.
    pub fn organization(name: impl Into<Text>) -> Self {
        Self::default().signs_for(name)
    }

    /// States that the original bears this signature.
    #[must_use]
    pub fn signed(mut self) -> Self {
        self.signed = true;
        self
    }
}

impl From<&str> for Signatory {
    fn from(name: &str) -> Self {
        Self::person(name)
    }
}

impl From<String> for Signatory {
    fn from(name: String) -> Self {
        Self::person(name)
    }
}
