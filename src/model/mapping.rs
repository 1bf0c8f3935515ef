//! One declaration for each mapping of a letter: from it come the struct, and the names of its
//! keys.

/// Declares a mapping: `"key" field: Type,` for each key it may have, with `required` before the
/// key of those that a letter cannot do without. The doc comments are the descriptions that the
/// JSON Schema gives to editors.
macro_rules! mapping {
    (
        $(#[doc = $about:literal])*
        $name:ident {
            $(
                $(#[doc = $doc:literal])*
                $($required:ident)? $key:literal $field:ident: $type:ty,
            )*
        }
    ) => {
        $(#[doc = $about])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name {
            /// Where the mapping stands.
            pub span: $crate::source::Span,
            /// The keys that were written and have no value here.
            pub unread: Vec<$crate::model::Unread>,
            $(
                $(#[doc = $doc])*
                pub $field: $type,
            )*
        }

        impl $name {
            /// Makes a mapping without any key.
            pub fn new(span: $crate::source::Span) -> Self {
                Self {
                    span,
                    unread: Vec::new(),
                    $($field: <$type>::default(),)*
                }
            }

            /// Returns what is known of a key that was written and has no value here.
            pub fn unread(&self, key: &str) -> Option<&$crate::model::Unread> {
                self.unread.iter().find(|unread| unread.key == key)
            }
        }
    };
}

pub(super) use mapping;
