//! The declaration of senders, addressees and signatories.

/// Declares a part of a letter: a struct of optional texts, a setter for each, and how it is
/// written by the keys of `letter.yaml`.
macro_rules! part {
    (
        $(#[doc = $about:literal])*
        $name:ident {
            $( $(#[doc = $doc:literal])* $key:literal $field:ident, )*
        }
    ) => {
        $(#[doc = $about])*
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct $name {
            $( $field: Option<Text>, )*
            address: Vec<Text>,
            signed: bool,
        }

        impl $name {
            $(
                $(#[doc = $doc])*
                #[must_use]
                pub fn $field(mut self, text: impl Into<Text>) -> Self {
                    self.$field = Some(text.into());
                    self
                }
            )*

            pub(in crate::facade::builder) fn write(&self, json: &mut JsonWriter) {
                json.object(|json| {
                    $(
                        if let Some(text) = &self.$field {
                            json.member($key, |json| text.write(json));
                        }
                    )*
                    if !self.address.is_empty() {
                        json.member("address", |json| {
                            json.array(&self.address, |json, line| line.write(json));
                        });
                    }
                    if self.signed {
                        json.member("signed", |json| json.flag(true));
                    }
                });
            }
        }
    };
}

/// Gives a part the setter of its address.
macro_rules! addressed {
    ($name:ident) => {
        impl $name {
            /// Sets the lines of the address.
            #[must_use]
            pub fn address<T: Into<Text>>(mut self, lines: impl IntoIterator<Item = T>) -> Self {
                self.address = lines.into_iter().map(Into::into).collect();
                self
            }
        }
    };
}

pub(super) use {addressed, part};
