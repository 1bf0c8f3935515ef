//! One declaration for each mapping of a letter: from it come the struct, the code that reads it
//! with the list of known keys, and its JSON Schema, so that the three cannot drift apart.

/// What is known of a kind of mapping.
#[derive(Debug)]
pub(super) struct Form {
    /// What it is called in the JSON Schema.
    pub name: &'static str,
    /// Its keys, in the order in which they are told.
    pub keys: &'static [&'static str],
}

impl Form {
    /// Returns the key of that name.
    pub fn find(&self, name: &str) -> Option<&'static str> {
        self.keys.iter().copied().find(|key| *key == name)
    }
}

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

/// Declares a mapping: its name in the schema, and `"key" field: Type,` for each key it may have,
/// with `required` before the keys that a letter cannot do without, and `= [..]` after those that
/// have a few values only. The doc comments are the descriptions that the JSON Schema gives to
/// editors.
macro_rules! mapping {
    (
        $(#[doc = $about:literal])*
        $name:ident $form:literal {
            $(
                $(#[doc = $doc:literal])*
                $($required:ident)? $key:literal $field:ident: $type:ty
                    $(= [$($choice:literal),*])?,
            )*
        }
    ) => {
        $(#[doc = $about])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name {
            /// Where the mapping stands.
            pub span: $crate::source::Span,
            /// The keys that were written and have no value here.
            pub unread: Vec<$crate::read::Unread>,
            $(
                $(#[doc = $doc])*
                pub $field: $type,
            )*
        }

        impl $name {
            pub(in crate::read) const FORM: &'static $crate::read::mapping::Form =
                &$crate::read::mapping::Form {
                    name: $form,
                    keys: &[$($key),*],
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

            /// Reads the value of a known key; `span` is the place of the key as it was written.
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
                            // What was meant is not missed, too.
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
                        required: [$(stringify!($required))?].contains(&"required"),
                        description: concat!($($doc),*),
                        choices: &[$($($choice),*)?],
                        schema: generator.subschema_for::<$type>(),
                    },
                )*];
                $crate::read::mapping::schema(Self::FORM, concat!($($about),*), properties)
            }
        }
    };
}

pub(super) use mapping;
