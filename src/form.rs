//! The forms that a letter is set in: one composer each, from a letter to a galley.

mod body;
mod builder;
mod circulation;
mod entry;
mod letter;
mod marks;
mod notation;
mod ordinals;
mod part_head;
mod reference;
mod sample;
mod transmittal;

pub(crate) use builder::Builder;
pub(crate) use sample::shorten_lists;

use std::fmt;

use crate::letter::Letter;
use crate::typeset::galley::Galley;

/// A form in which a letter is set: one composer, in a file of this module.
#[derive(Clone, Copy)]
pub struct Form {
    /// The name, as it appears in the names of files.
    name: &'static str,
    /// A line of help.
    summary: &'static str,
    /// The key of `letter.yaml` that a letter needs for the form.
    key: &'static str,
    /// Returns whether a letter has data for the form.
    is_in: fn(&Letter) -> bool,
    /// Composes a letter that has data for the form.
    compose: fn(&Letter) -> Option<Galley>,
    /// Composes the manuscript of a form that others set and issue.
    manuscript: Option<fn(&Letter) -> Option<Galley>>,
}

impl Form {
    /// The letter as it is sent.
    pub const LETTER: Self = letter::FORM;
    /// The form of a United Nations document.
    pub const CIRCULATION: Self = circulation::FORM;

    /// The covering letter as the Mission sends it.
    pub const TRANSMITTAL: Self = transmittal::FORM;

    /// All forms, in the order in which they are made.
    pub const ALL: [Self; 3] = [letter::FORM, transmittal::FORM, circulation::FORM];

    /// Returns the form with a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.name == name)
    }

    /// Returns the name, as it appears in the names of files.
    pub fn name(self) -> &'static str {
        self.name
    }

    /// Returns a line that says what the form is.
    pub fn summary(self) -> &'static str {
        self.summary
    }

    /// Returns the key of `letter.yaml` that a letter needs for the form.
    pub(crate) fn key(self) -> &'static str {
        self.key
    }

    /// Returns whether a letter has data for the form.
    pub fn is_in(self, letter: &Letter) -> bool {
        (self.is_in)(letter)
    }

    /// Returns the forms that a letter has data for.
    pub fn of(letter: &Letter) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|form| form.is_in(letter))
    }
}

impl PartialEq for Form {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Form {}

impl fmt::Debug for Form {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name)
    }
}

/// Composes a letter in a form; a letter without data for it is composed as a letter.
pub fn compose(letter: &Letter, form: Form) -> Galley {
    let mut galley = (form.compose)(letter).unwrap_or_else(|| letter::compose(letter));
    ordinals::raise(&mut galley);
    galley
}

/// Composes a letter as it is submitted in a form: as a manuscript if others set and issue it.
pub fn compose_manuscript(letter: &Letter, form: Form) -> Galley {
    let Some(mut galley) = form.manuscript.and_then(|compose| compose(letter)) else {
        return compose(letter, form);
    };
    ordinals::raise(&mut galley);
    galley
}
