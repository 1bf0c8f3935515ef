//! One declaration for each mapping of a letter: from it come the struct, the code that reads it
//! with the list of known keys, and its JSON Schema, so that the three cannot drift apart.

use super::form::Form;

/// A key in a JSON Schema.
pub(super) struct Property {
    pub key: &'static str,
    pub required: bool,
    pub description: &'static str,
    pub choices: &'static [&'static str],
    pub schema: schemars::Schema,
}

/// Makes the JSON Schema of a mapping.
pub(super) fn schema(form: &Form, about: &str, properties: Vec<Property>) -> schemars::Schema {
    let required: Vec<&str> = properties
        .iter()
        .filter(|property| property.required)
        .map(|property| property.key)
        .collect();
    let properties: serde_json::Map<String, serde_json::Value> = properties
        .into_iter()
        .map(|property| {
            let mut schema = property.schema;
            if !property.choices.is_empty() {
                let choices = serde_json::json!({ "enum": property.choices });
                schema = schemars::Schema::try_from(within(schema.to_value(), choices))
                    .unwrap_or_default();
            }
            let description = property.description.trim();
            schema.insert("description".to_owned(), description.into());
            (property.key.to_owned(), schema.to_value())
        })
        .collect();
    let mut schema = schemars::json_schema!({
        "title": form.name,
        "description": about.trim(),
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
    });
    if !required.is_empty() {
        schema.insert("required".to_owned(), required.into());
    }
    schema
}

/// Puts the choices where the texts are: in the items of a list, or else in the value itself.
fn within(mut schema: serde_json::Value, choices: serde_json::Value) -> serde_json::Value {
    match schema.get_mut("items") {
        Some(items) => *items = choices,
        None => schema = choices,
    }
    schema
}

/// Declares a mapping: its name in the schema, and `"key" field: Type,` for each key it may have.
/// The doc comments are the descriptions that the JSON Schema gives to editors.
///
/// Before a key is what is known of it: `required`, if a letter cannot do without it; `text`, if it
/// is printed in the language of the letter; `walked`, if texts are within it that are printed.
/// After its type are the words that it may have, as `= [..]`, and the [`Uses`] of its texts, as
/// `as [..]`.
///
/// With `=> Name` the mapping becomes part of the walk of a letter, and its texts in one language
/// are the fields of the struct `Name`; with `as Name` the struct is that of another mapping, which
/// has the same texts, and where a `shared` text is not required.
///
/// [`Uses`]: super::walk::Uses
macro_rules! mapping {
    (
        $(#[doc = $about:literal])*
        $name:ident $form:literal $(=> $texts:ident)? $(as $shared:ident)? {
            $(
                $(#[doc = $doc:literal])*
                $($mark:ident)* $key:literal $field:ident: $type:ty
                    $(= [$($choice:literal),*])?
                    $(as [$($use:ident),*])?,
            )*
        }
    ) => {
        $(#[doc = $about])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name {
            /// Where the mapping is.
            pub span: $crate::source::Span,
            /// The keys that were written and have no value here.
            pub unread: Vec<$crate::read::Unread>,
            $(
                $(#[doc = $doc])*
                pub $field: $type,
            )*
        }

        impl $name {
            pub(in crate::read) const FORM: &'static $crate::read::form::Form =
                &$crate::read::form::Form {
                    name: $form,
                    keys: &[$($key),*],
                    marks: &[$(&[$(stringify!($mark)),*]),*],
                };

            /// Makes a mapping without any key.
            pub fn new(span: $crate::source::Span) -> Self {
                Self {
                    span,
                    unread: Vec::new(),
                    $($field: <$type>::default(),)*
                }
            }

            /// Returns what is known of a key that was written and has no value here.
            #[allow(dead_code, reason = "only some mappings are asked")]
            pub fn unread(&self, key: &str) -> Option<&$crate::read::Unread> {
                self.unread.iter().find(|unread| unread.key == key)
            }

            /// Reads the value of a known key; `span` is the place of the key as written.
            pub(super) fn take(
                &mut self,
                key: &'static str,
                span: $crate::source::Span,
                node: $crate::read::node::Node,
                reader: &mut $crate::read::reader::Reader<'_>,
            ) {
                use $crate::read::{Unread, UnreadReason};
                use $crate::read::reader::Field as _;
                let reason = if node.is_empty() {
                    Some(UnreadReason::Empty)
                } else {
                    let read = match key {
                        $($key => self.$field.fill(node, key, reader),)*
                        _ => true,
                    };
                    (!read).then_some(UnreadReason::Refused)
                };
                self.unread.extend(reason.map(|reason| Unread { key, span, reason }));
            }
        }

        impl $crate::read::reader::Value for $name {
            fn read(
                node: $crate::read::node::Node,
                key: &str,
                reader: &mut $crate::read::reader::Reader<'_>,
            ) -> Option<Self> {
                let mut this = Self::new(node.span);
                for (found, node) in reader.entries(node, key, Self::FORM)? {
                    match Self::FORM.find(&found.text) {
                        Some(known) => this.take(known, found.span, node, reader),
                        None => {
                            // The key that was meant is not reported as missing, too.
                            let meant = reader.unknown_key(&found, Self::FORM);
                            this.unread.extend(meant.map(|key| $crate::read::Unread {
                                key,
                                span: found.span,
                                reason: $crate::read::UnreadReason::Refused,
                            }));
                        }
                    }
                }
                Some(this)
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                $form.into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                use $crate::read::mapping::Property;
                let properties = vec![$(
                    Property {
                        key: $key,
                        required: [$(stringify!($mark)),*].contains(&"required"),
                        description: concat!($($doc),*),
                        choices: &[$($($choice),*)?],
                        schema: generator.subschema_for::<$type>(),
                    },
                )*];
                $crate::read::mapping::schema(Self::FORM, concat!($($about),*), properties)
            }
        }

        $crate::read::mapping::walked! {
            { $name $form [$($texts)?] [$($shared)?] }
            {} {}
            $([$($mark)*] { $(#[doc = $doc])* $key $field [$type] [$($($use)*)?] })*
        }
    };
}

/// Writes the part of a mapping in the walk of a letter. Its keys are sorted one by one: those that
/// are walked, and those of them that are texts.
macro_rules! walked {
    ({ $name:ident $form:literal [] [] } $walked:tt $texts:tt $($keys:tt)*) => {};
    ($head:tt { $($walked:tt)* } { $($texts:tt)* } [required text] $key:tt $($keys:tt)*) => {
        $crate::read::mapping::walked! {
            $head { $($walked)* $key } { $($texts)* (Required require) $key } $($keys)*
        }
    };
    ($head:tt { $($walked:tt)* } { $($texts:tt)* } [$(required shared)? text] $key:tt $($keys:tt)*) => {
        $crate::read::mapping::walked! {
            $head { $($walked)* $key } { $($texts)* (Field keep) $key } $($keys)*
        }
    };
    ($head:tt { $($walked:tt)* } $texts:tt [$(required)? walked] $key:tt $($keys:tt)*) => {
        $crate::read::mapping::walked! { $head { $($walked)* $key } $texts $($keys)* }
    };
    ($head:tt $walked:tt $texts:tt [$(required)?] $key:tt $($keys:tt)*) => {
        $crate::read::mapping::walked! { $head $walked $texts $($keys)* }
    };
    (
        { $name:ident $form:literal [$($own:ident)?] [$($shared:ident)?] }
        { $({ $(#[$doc:meta])* $key:literal $field:ident $type:tt [$($use:ident)*] })* }
        { $($texts:tt)* }
    ) => {
        impl $name {
            /// Visits every text, body and list of the mapping at a path; `None` is the letter's.
            pub fn walk_at<'d>(
                &'d self,
                at: Option<&$crate::read::walk::Path<'_>>,
                visit: &mut $crate::read::walk::Visit<'_, 'd>,
            ) {
                use $crate::read::walk::{Path, Walk as _};
                $(
                    let key = $crate::read::mapping::key!($form $key $($use)*);
                    self.$field.walk(&Path::new(at, key), visit);
                )*
            }
        }

        impl $crate::read::walk::Walk for $name {
            fn walk<'d>(
                &'d self,
                at: &$crate::read::walk::Path<'_>,
                visit: &mut $crate::read::walk::Visit<'_, 'd>,
            ) {
                self.walk_at(Some(at), visit);
            }
        }

        impl $crate::read::walk::Translate for $name {
            type Version = $($own)? $($shared)?;

            fn translate(
                &self,
                at: &$crate::read::walk::Path<'_>,
                by: &mut dyn $crate::read::walk::Translator,
            ) -> Option<Self::Version> {
                self.translate_at(Some(at), by)
            }
        }

        $crate::read::mapping::translated! {
            $name $form [$($own)? $($shared)?] $($texts)*
        }
        $crate::read::mapping::texts! { $form [$($own)?] $($texts)* }
    };
}

/// Declares a key of a walk.
macro_rules! key {
    ($form:literal $key:literal $($use:ident)*) => {{
        const KEY: &$crate::read::walk::Key = &$crate::read::walk::Key {
            mapping: $form,
            name: $key,
            uses: $crate::read::walk::Uses::NONE$(.$use())*,
        };
        KEY
    }};
}

/// Writes what makes the texts of a mapping in one language.
macro_rules! translated {
    (
        $name:ident $form:literal [$struct:ident]
        $(
            ($need:ident $take:ident)
            { $(#[$doc:meta])* $key:literal $field:ident [$type:ty] [$($use:ident)*] }
        )*
    ) => {
        impl $name {
            /// Returns the texts that are printed in one language; `None` if one is missing that is
            /// required.
            pub fn translate_at(
                &self,
                at: Option<&$crate::read::walk::Path<'_>>,
                by: &mut dyn $crate::read::walk::Translator,
            ) -> Option<$struct> {
                use $crate::read::walk::{Path, TranslateField};
                $(
                    let key = $crate::read::mapping::key!($form $key $($use)*);
                    let $field = self.$field.translate_field(&Path::new(at, key), by);
                )*
                Some($struct {
                    $($field: <$type as TranslateField>::$take($field)?,)*
                })
            }
        }
    };
}

/// Writes the struct of the texts of a mapping in one language, which are visited with their paths.
macro_rules! texts {
    ($form:literal [] $($texts:tt)*) => {};
    (
        $form:literal [$struct:ident]
        $(
            ($need:ident $take:ident)
            { $(#[$doc:meta])* $key:literal $field:ident [$type:ty] [$($use:ident)*] }
        )*
    ) => {
        #[doc = concat!("The texts of the mapping `", $form, "` in one language.")]
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $struct {
            $(
                $(#[$doc])*
                pub $field: <$type as $crate::read::walk::TranslateField>::$need,
            )*
        }

        impl $struct {
            /// Visits each text of the mapping at a path; `None` is the letter's.
            pub fn each_at<'a>(
                &'a self,
                at: Option<&$crate::read::walk::Path<'_>>,
                read: &mut $crate::read::walk::Read<'_, 'a>,
            ) {
                use $crate::read::walk::{Path, PrintedTexts as _};
                $(
                    let key = $crate::read::mapping::key!($form $key $($use)*);
                    self.$field.each(&Path::new(at, key), read);
                )*
            }

            /// Visits each text of the mapping at a path, to change it; `None` is the letter's.
            pub fn each_mut_at(
                &mut self,
                at: Option<&$crate::read::walk::Path<'_>>,
                change: &mut $crate::read::walk::Change<'_>,
            ) {
                use $crate::read::walk::{Path, PrintedTexts as _};
                $(
                    let key = $crate::read::mapping::key!($form $key $($use)*);
                    self.$field.each_mut(&Path::new(at, key), change);
                )*
            }
        }

        impl $crate::read::walk::PrintedTexts for $struct {
            fn each<'a>(
                &'a self,
                at: &$crate::read::walk::Path<'_>,
                read: &mut $crate::read::walk::Read<'_, 'a>,
            ) {
                self.each_at(Some(at), read);
            }

            fn each_mut(
                &mut self,
                at: &$crate::read::walk::Path<'_>,
                change: &mut $crate::read::walk::Change<'_>,
            ) {
                self.each_mut_at(Some(at), change);
            }
        }
    };
}

pub(super) use {key, mapping, texts, translated, walked};
