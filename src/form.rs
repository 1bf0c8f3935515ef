//! The forms that a letter is set in: one composer each, from a letter to a galley.

mod body;
mod builder;
mod circulation;
mod entry;
mod letter;
mod marks;
mod notation;
mod part_head;

pub(crate) use builder::Builder;

use crate::letter::Letter;
use crate::typeset::galley::Galley;

/// A form in which a letter is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The letter as it is sent.
    Letter,
    /// The form of a United Nations document.
    Circulation,
}

impl Form {
    /// All forms, in the order in which they are made.
    pub const ALL: [Self; 2] = [Self::Letter, Self::Circulation];

    /// Returns the name that stands in the names of files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::Circulation => "circulation",
        }
    }
}

/// Composes a letter in a form; one that does not circulate has the form `letter` alone.
pub fn compose(letter: &Letter, form: Form) -> Galley {
    match (form, &letter.circulation) {
        (Form::Circulation, Some(circulation)) => {
            circulation::compose_circulation(letter, circulation)
        }
        _ => letter::compose_letter(letter),
    }
}
