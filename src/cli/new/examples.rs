//! The letters of `examples/letters/`, which the guide explains and `--example` copies.

use clap::builder::{PossibleValue, PossibleValuesParser};

/// A letter that can be copied.
pub struct Example {
    /// Its name.
    pub name: &'static str,
    /// A line about it.
    about: &'static str,
    /// Its files: the path of each from its folder, and its text.
    pub files: &'static [(&'static str, &'static str)],
}

/// Declares an example and its files, which are in `examples/letters/`.
macro_rules! example {
    ($name:literal, $about:literal, [$($file:literal),* $(,)?]) => {
        Example {
            name: $name,
            about: $about,
            files: &[$((
                $file,
                include_str!(concat!(
                    env!("CARGO_MANIFEST_DIR"), "/examples/letters/", $name, "/", $file
                )),
            )),*],
        }
    };
}

/// All examples.
pub const EXAMPLES: [Example; 6] = [
    example!("minimal", "A letter in one file", ["letter.yaml"]),
    example!(
        "google-forms",
        "The answers to a form, with consent",
        ["body.en.md", "form.csv", "letter.yaml"]
    ),
    example!(
        "weekly-update",
        "A list that grows, with its date",
        ["letter.yaml", "signatories.csv"]
    ),
    example!(
        "identical-letters",
        "Identical letters from a Mission, with a letter as annex",
        ["body.en.md", "letter.yaml", "transmittal.en.md"]
    ),
    example!(
        "merge",
        "A letter to each row of a table",
        ["body.en.md", "letter.yaml", "missions.csv"]
    ),
    example!(
        "six-languages",
        "A letter in the six official languages",
        [
            "body.ar.md",
            "body.en.md",
            "body.es.md",
            "body.fr.md",
            "body.ru.md",
            "body.zh.md",
            "letter.yaml",
            "signatories.yaml",
        ]
    ),
];

/// Returns the example with a name; `None` if there is none.
pub fn named(name: &str) -> Option<&'static Example> {
    EXAMPLES.iter().find(|example| example.name == name)
}

/// Reads the name of an example.
pub fn parser() -> PossibleValuesParser {
    let values = EXAMPLES.iter();
    PossibleValuesParser::new(
        values.map(|example| PossibleValue::new(example.name).help(example.about)),
    )
}

#[cfg(test)]
mod tests;
