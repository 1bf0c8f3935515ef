//! A sender made from values of a program.

use super::Text;
use super::part::{addressed, part};
use crate::facade::json::JsonWriter;

part! {
    /// The person or office that sends a letter, as printed at its head.
    ///
    /// ```
    /// use demarche::Sender;
    ///
    /// let organization = Sender::organization("Valley Water Trust");
    /// let person = organization.clone().name("Ana Example").title("Director");
    /// assert_ne!(organization, person.address(["12 Mill Lane", "1201 Geneva"]));
    /// ```
    Sender {
        /// Sets the person.
        "name" name,
        /// Sets the office that the person holds.
        "title" title,
        /// Sets the organization.
        "organization" of,
    }
}

addressed!(Sender);

impl Sender {
    /// Makes a person the sender.
    pub fn person(name: impl Into<Text>) -> Self {
        Self::default().name(name)
    }

    /// Makes an organization the sender.
    pub fn organization(name: impl Into<Text>) -> Self {
        Self::default().of(name)
    }
}
