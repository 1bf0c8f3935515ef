//! An addressee made from values of a program.

use super::Text;
use super::part::{addressed, part};
use crate::facade::json::JsonWriter;

part! {
    /// A person or an office that a letter is addressed to.
    ///
    /// ```
    /// use demarche::Addressee;
    ///
    /// let office = Addressee::office("President of the Security Council");
    /// let person = Addressee::person("Ana Example")
    ///     .honorific("Her Excellency Ms.")
    ///     .address(["12 Mill Lane", "1201 Geneva"]);
    /// assert_ne!(office, person);
    /// ```
    Addressee {
        /// Sets the form of address before the name, such as `His Excellency Mr.`
        "honorific" honorific,
        /// Sets the person.
        "name" name,
        /// Sets the office held.
        "title" title,
        /// Sets the organization in which the office is held.
        "organization" organization,
    }
}

addressed!(Addressee);

impl Addressee {
    /// Addresses an office, such as `President of the Security Council`.
    pub fn office(title: impl Into<Text>) -> Self {
        Self::default().title(title)
    }

    /// Addresses a person.
    pub fn person(name: impl Into<Text>) -> Self {
        Self::default().name(name)
    }
}
