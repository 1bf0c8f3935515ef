//! The typeface of a letter: a folder of font files next to it, or a family of the program.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::body::Spanned;
use super::node::Node;
use super::reader::{Reader, Shape, Value};
use crate::report::{Diagnostic, Rule, alternatives, closest, quoted};
use crate::source::is_font_name;

/// The families of the program that a letter can name, each by the words for it.
const BUNDLED: [(&str, Bundled); 2] = [
    ("gentium", Bundled::Gentium),
    ("liberation", Bundled::Liberation),
];

/// The parts of the names of files that have a licence in them, in capital letters.
const LICENCES: [&str; 5] = ["OFL", "LICEN", "COPYING", "COPYRIGHT", "FONTLOG"];

/// A typeface as it is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftTypeface {
    /// The name of the family or of the folder.
    pub name: Spanned,
    /// The family, or the files of the folder.
    pub source: TypefaceSource,
}

/// The origin of a typeface.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypefaceSource {
    /// The program.
    Bundled(Bundled),
    /// A folder.
    Folder {
        /// Its font files by name.
        files: Vec<(String, Vec<u8>)>,
        /// Whether a file next to them is their licence.
        has_licence: bool,
    },
}

/// A family of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bundled {
    /// Gentium Plus.
    Gentium,
    /// Liberation Serif, which texts are set in without a choice.
    Liberation,
}

impl Value for DraftTypeface {
    fn read(node: Node, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let name = reader.text(node, key, Shape::Text)?;
        let lower = name.text.trim().to_lowercase();
        if let Some((_, family)) = BUNDLED.iter().find(|(known, _)| *known == lower) {
            return Some(Self {
                name,
                source: TypefaceSource::Bundled(*family),
            });
        }
        let source = reader.folder_of_fonts(&name)?;
        Some(Self { name, source })
    }
}

impl Reader<'_> {
    /// Reads the font files of a folder, in the order of their names.
    fn folder_of_fonts(&mut self, name: &Spanned) -> Option<TypefaceSource> {
        let path = self.sources.beside(self.file, &name.text);
        let path = path.trim_end_matches('/').to_owned();
        let mut names = match self.sources.list(&path) {
            Ok(names) => names,
            Err(error) => {
                if let Some(family) = meant(&name.text) {
                    let help = format!("did you mean `{family}`?");
                    self.report.push(no_such_family(name, help));
                } else if !name.text.contains(['/', '.']) {
                    let families = alternatives(BUNDLED.iter().map(|(known, _)| *known), "or");
                    let help = format!("write {families}, or the name of a folder with font files");
                    self.report.push(no_such_family(name, help));
                } else {
                    self.unloaded(error, name);
                }
                return None;
            }
        };
        names.sort();
        let has_licence = names.iter().any(|name| is_licence(name));
        let mut files = Vec::new();
        for file in names.into_iter().filter(|name| is_font_name(name)) {
            match self.sources.bytes(&format!("{path}/{file}")) {
                Ok(bytes) => files.push((file, bytes)),
                Err(error) => self.unloaded(error, name),
            }
        }
        if files.is_empty() {
            let message = format!("the folder {} contains no font", quoted(&name.text));
            self.report.push(
                Diagnostic::new(Rule::NO_FONT, message)
                    .at(name.span, "")
                    .help(
                        "put .ttf, .otf, .ttc or .otc files into it, or write `typeface: gentium`",
                    ),
            );
            return None;
        }
        Some(TypefaceSource::Folder { files, has_licence })
    }
}

fn is_licence(name: &str) -> bool {
    let upper = name.to_uppercase();
    !is_font_name(name) && LICENCES.iter().any(|word| upper.contains(word))
}

/// Returns the family that may be meant by a name that is not a folder.
fn meant(name: &str) -> Option<&'static str> {
    let lower = name.to_lowercase();
    let first = lower.split(' ').next().unwrap_or_default();
    closest(first, BUNDLED.iter().map(|(known, _)| *known))
}

fn no_such_family(name: &Spanned, help: String) -> Diagnostic {
    let message = format!(
        "neither a folder nor a family of demarche: {}",
        quoted(&name.text)
    );
    Diagnostic::new(Rule::NO_FONT, message)
        .at(name.span, "")
        .help(help)
}

impl JsonSchema for DraftTypeface {
    fn schema_name() -> Cow<'static, str> {
        "typeface".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "examples": ["gentium", "fonts/"] })
    }
}
