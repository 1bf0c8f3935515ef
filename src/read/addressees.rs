//! The addressees of a letter: those of one letter, or a table whose rows make a letter each.

use std::borrow::Cow;
use std::ops::Deref;
use std::sync::Arc;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::list::{Merge, MergeForm};
use super::mapping::mapping;
use super::node::{Node, NodeKind};
use super::reader::{Field, Reader, Value};
use super::value::Text;
use super::walk::{Key, Path, TranslateField, Translator, Uses, Visit, Walk};

mapping! {
    /// An addressee of a letter.
    DraftAddressee "addressee" => Addressee {
        /// The form of address before the name, such as `His Excellency Mr.`
        text "honorific" honorific: Option<Text> as [sealed],
        /// The person.
        text "name" name: Option<Text> as [sealed],
        /// The office that the person holds.
        text "title" title: Option<Text> as [sealed, spoken],
        /// The organization.
        text "organization" organization: Option<Text> as [sealed],
        /// The lines of the address.
        text "address" address: Vec<Text>,
    }
}

/// The key of the values of an addressee that depend on others, which are part of a seal.
const CHOICES: &Key = &Key {
    mapping: "merge",
    name: "choices",
    uses: Uses::NONE.sealed(),
};

/// The addressees of a letter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Addressees {
    /// Those who receive one letter together.
    pub joint: Vec<DraftAddressee>,
    /// The table whose rows make a letter each.
    pub merge: Option<Arc<Merge>>,
}

impl Addressees {
    /// Returns whether the letter is addressed to anybody.
    pub fn is_addressed(&self) -> bool {
        !self.joint.is_empty() || self.merge.is_some()
    }
}

/// Those who receive one letter together.
impl Deref for Addressees {
    type Target = [DraftAddressee];

    fn deref(&self) -> &[DraftAddressee] {
        &self.joint
    }
}

impl Field for Addressees {
    fn fill(&mut self, node: Node, key: &str, reader: &mut Reader<'_>) -> bool {
        let has_key = |known: &&str| node.keys().contains(known);
        if matches!(node.kind, NodeKind::Mapping(_)) && MergeForm::FORM.keys.iter().any(has_key) {
            self.merge = Merge::read(node, key, reader).map(Arc::new);
            return self.merge.is_some();
        }
        self.joint.fill(node, key, reader)
    }
}

impl Walk for Addressees {
    fn walk<'d>(&'d self, at: &Path<'_>, visit: &mut Visit<'_, 'd>) {
        self.joint.walk(at, visit);
        let choices = self.merge.iter().flat_map(|merge| &merge.choices);
        for (index, text) in choices.flat_map(|choice| choice.texts()).enumerate() {
            text.walk(&Path::new(Some(at), CHOICES).item(index), visit);
        }
    }
}

impl TranslateField for Addressees {
    type Field = Vec<Addressee>;
    type Required = Self::Field;

    fn translate_field(&self, at: &Path<'_>, by: &mut dyn Translator) -> Self::Field {
        if let Some(merge) = &self.merge {
            // A text that is missing in a language of the letter is reported with the others.
            let texts = merge.choices.iter().flat_map(|choice| choice.texts());
            for text in texts {
                by.text(&Path::new(Some(at), CHOICES), text);
            }
        }
        self.joint.translate_field(at, by)
    }

    fn require(field: Self::Field) -> Option<Self::Required> {
        Some(field)
    }
}

impl JsonSchema for Addressees {
    fn schema_name() -> Cow<'static, str> {
        "addressees".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Those who receive one letter, or a table whose rows make a letter each.",
            "anyOf": [
                { "type": "array", "items": generator.subschema_for::<DraftAddressee>() },
                generator.subschema_for::<MergeForm>(),
            ],
        })
    }
}
