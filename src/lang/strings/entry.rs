//! What the table of phrases is made of.

/// How sure the words of an entry are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Seen in an official or faithfully copied document.
    A,
    /// Well known, not seen.
    B,
    /// To be checked by one who knows.
    C,
}

/// The words of a phrase in one language.
pub(in crate::lang::strings) struct Entry {
    pub(in crate::lang::strings) language: &'static str,
    pub(in crate::lang::strings) confidence: Confidence,
    /// The document in which the words were seen.
    pub(in crate::lang::strings) source: Option<&'static str>,
    pub(in crate::lang::strings) text: &'static str,
}

macro_rules! phrases {
    (@source) => { None };
    (@source $source:ident) => { Some($source) };
    ($($(#[$doc:meta])* $name:ident $key:literal {
        $($language:ident $confidence:ident $(($source:ident))? $text:literal,)*
    })*) => {
        /// A phrase of fixed words.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Phrase {
            $($(#[$doc])* $name,)*
        }

        impl Phrase {
            /// All phrases, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Returns the name of the phrase, as it is written under `strings`.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$name => $key,)*
                }
            }

            pub(in crate::lang::strings) fn entries(self) -> &'static [Entry] {
                match self {
                    $(Self::$name => &[$(Entry {
                        language: stringify!($language),
                        confidence: Confidence::$confidence,
                        source: phrases!(@source $($source)?),
                        text: $text,
                    }),*],)*
                }
            }
        }
    };
}

pub(super) use phrases;
