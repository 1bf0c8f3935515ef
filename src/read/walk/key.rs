//! The keys of a letter, and the checks that their texts take part in.

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
    pub(in crate::read) const NONE: Self = Self {
        sealed: false,
        compared: false,
        filled: false,
        any_language: false,
        spoken: false,
    };

    pub(in crate::read) const fn sealed(self) -> Self {
        Self {
            sealed: true,
            ..self
        }
    }

    pub(in crate::read) const fn compared(self) -> Self {
        Self {
            compared: true,
            ..self
        }
    }

    pub(in crate::read) const fn filled(self) -> Self {
        Self {
            filled: true,
            ..self
        }
    }

    pub(in crate::read) const fn spoken(self) -> Self {
        Self {
            spoken: true,
            ..self
        }
    }

    pub(in crate::read) const fn any_language(self) -> Self {
        Self {
            any_language: true,
            ..self
        }
    }
}

/// Declares keys under which a letter holds what is walked.
macro_rules! keys {
    ($($(#[$doc:meta])* $name:ident $mapping:literal $key:literal $(as $use:ident)?;)*) => {
        $(
            $(#[$doc])*
            pub const $name: &Key = &Key {
                mapping: $mapping,
                name: $key,
                uses: Uses::NONE$(.$use())?,
            };
        )*
    };
}

keys! {
    /// A text in Markdown.
    BODY "letter" "body";
    /// The heading of a part of a list.
    HEADING "signatories" "heading" as spoken;
    /// An enclosure of a letter or an annex.
    ENCLOSURES "letter" "enclosures";
    /// The annexes of a letter.
    ANNEXES "letter" "annexes";
    /// The circulation of a letter at the United Nations.
    CIRCULATION "letter" "circulation";
    /// The letterhead.
    LETTERHEAD "letter" "letterhead";
    /// The letterhead of a covering letter.
    COVERING_LETTERHEAD "transmittal" "letterhead";
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
