//! Values that are one of a few words.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::body::Spanned;
use super::node::Node;
use super::reader::{Reader, Shape, Value};
use crate::report::{Diagnostic, Rule, abbreviated, alternatives, closest};
use crate::source::Span;

/// A value that is one of a few words, and the place of the word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice<T> {
    /// The value.
    pub value: T,
    /// The place of the word.
    pub span: Span,
}

/// A type whose values are written as words.
pub trait Words: Copy + PartialEq + 'static {
    /// The values with their words.
    const WORDS: &'static [(&'static str, Self)];

    /// Returns the word that is meant by a text.
    fn meant(text: &str) -> Cow<'_, str> {
        text.into()
    }

    /// Returns the word of the value.
    fn word(self) -> &'static str {
        let found = Self::WORDS.iter().find(|(_, value)| *value == self);
        found.map_or("", |(word, _)| word)
    }
}

/// Declares types of a few values, each with its word; after `=>` is what finds the word that is
/// meant by a text.
macro_rules! choices {
    ($(
        $(#[$about:meta])*
        $name:ident $(=> $meant:ident)? { $($(#[$doc:meta])* $value:ident $word:literal,)* }
    )*) => {
        $(
            $(#[$about])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
            pub enum $name {
                $($(#[$doc])* $value,)*
            }

            impl Words for $name {
                const WORDS: &'static [(&'static str, Self)] = &[$(($word, Self::$value)),*];

                $(
                    fn meant(text: &str) -> Cow<'_, str> {
                        $meant(text).into()
                    }
                )?
            }
        )*
    };
}

choices! {
    /// A principal organ of the United Nations.
    Organ {
        /// The General Assembly.
        GeneralAssembly "general-assembly",
        /// The Security Council.
        SecurityCouncil "security-council",
        /// The Economic and Social Council.
        EconomicAndSocialCouncil "economic-and-social-council",
    }

    /// The list that has the items under which a document circulates.
    Agenda {
        /// The agenda that a session adopted.
        Adopted "agenda",
        /// The agenda that is proposed to a session.
        Provisional "provisional-agenda",
        /// The list of items that is known months before a session.
        Preliminary "preliminary-list",
    }

    /// A part of a letter that an issued document leaves out, because its title states it or the
    /// Secretariat does not print it.
    Kept {
        /// The date line, with the reference and the place.
        Date "date",
        /// The greeting.
        Salutation "salutation",
        /// The complimentary close.
        Close "close",
        /// The recipients of copies.
        Copies "copies",
    }

    /// A size of sheet.
    Paper {
        /// 210 by 297 millimetres (ISO 216).
        A4 "a4",
        /// 8.5 by 11 inches.
        UsLetter "us-letter",
    }

    /// A form of letterhead, by the standard or the envelope that it follows.
    LetterheadForm {
        /// DIN 5008, form A: a low head.
        DinA "din-5008-a",
        /// DIN 5008, form B: a high head.
        DinB "din-5008-b",
        /// SN 010130 with the window at the right.
        SnRight "sn-right",
        /// SN 010130 with the window at the left.
        SnLeft "sn-left",
        /// NF Z 11-001.
        Nf "nf-z-11-001",
        /// The United States envelope No. 10 with its usual window.
        Us10 "us-10",
    }

    /// The place of a logo in the width of a page.
    LogoPlace => spelling {
        /// At the left margin.
        Left "left",
        /// At the right margin.
        Right "right",
        /// In the middle.
        Centre "centre",
    }

    /// The part of a letterhead that the following pages repeat.
    Following {
        /// The name.
        Name "name",
        /// Nothing but the foot.
        Nothing "none",
        /// The logo and the name.
        Full "full",
    }

    /// A number of columns.
    ColumnCount => in_words {
        /// The full measure.
        One "one",
        /// Two columns.
        Two "two",
        /// Three columns.
        Three "three",
    }

    /// The density of a list.
    Density {
        /// The office is below the name.
        Normal "normal",
        /// Both are on one line.
        Dense "dense",
    }

    /// The treatment of marks of a typewriter.
    Typography {
        /// They are set as typed.
        AsWritten "as-written",
        /// Those of the language are set instead.
        Smart "smart",
    }

    /// A format of the list of signatories, for other programs.
    ListFormat {
        /// JSON (RFC 8259).
        Json "json",
        /// Separated values (RFC 4180).
        Csv "csv",
    }

    /// The order of the entries of a list.
    Order {
        /// The order of the list.
        AsGiven "as-given",
        /// By the person, or else the organization.
        Name "name",
        /// By the organization that signs, or else the one that a person belongs to.
        Organization "organization",
        /// By the country, and within it by name.
        Country "country",
    }

    /// A mark that divides the lines of a plain list into parts.
    Divider {
        /// Commas.
        Commas "commas",
        /// Semicolons.
        Semicolons "semicolons",
        /// Vertical bars.
        Bars "bars",
        /// Hyphens and dashes between spaces, and em dashes.
        Dashes "dashes",
        /// Colons before a space.
        Colons "colons",
        /// The brackets at the end, which hold the second part.
        Brackets "brackets",
        /// Line breaks, and the items within an item.
        Lines "lines",
    }

    /// The treatment of signatories who do not wish to be named.
    Anonymity {
        /// Each at its place in the list.
        AsGiven "as-given",
        /// Together, by their number.
        Count "count",
    }

    /// The criterion by which a list is grouped.
    Grouping {
        /// Organizations, then persons.
        Kind "kind",
        /// General, special and roster consultative status.
        Status "status",
    }

    /// The consultative status of an organization with the Economic and Social Council.
    ConsultativeStatus => status {
        /// General consultative status.
        General "general",
        /// Special consultative status.
        Special "special",
        /// On the roster.
        Roster "roster",
    }
}

/// Returns the word for a number of columns that may be written in figures.
fn in_words(text: &str) -> String {
    let words = ["one", "two", "three"];
    let number: Option<usize> = text.parse().ok();
    let word = number.and_then(|number| words.get(number.checked_sub(1)?));
    word.map_or_else(|| text.to_owned(), |word| (*word).to_owned())
}

/// Returns the word for a status that may be written in full: `Special consultative status`.
fn status(text: &str) -> String {
    let lower = text.to_lowercase();
    let word = lower.strip_suffix("status").unwrap_or(&lower).trim_end();
    let word = word.strip_suffix("consultative").unwrap_or(word).trim();
    word.to_owned()
}

/// Returns the word for a place that may be spelled as in the United States.
fn spelling(text: &str) -> String {
    text.replace("center", "centre")
}

impl Organ {
    /// Returns the first part of the symbols of its documents.
    pub fn series(self) -> &'static str {
        match self {
            Self::GeneralAssembly => "A",
            Self::SecurityCouncil => "S",
            Self::EconomicAndSocialCouncil => "E",
        }
    }

    /// Returns its English name, with the article.
    pub fn english_name(self) -> &'static str {
        match self {
            Self::GeneralAssembly => "the General Assembly",
            Self::SecurityCouncil => "the Security Council",
            Self::EconomicAndSocialCouncil => "the Economic and Social Council",
        }
    }
}

impl<T: Words> Choice<T> {
    /// Returns the word that is meant by a text that is none.
    fn nearest(text: &str) -> Option<&'static str> {
        let words = || T::WORDS.iter().map(|(word, _)| *word);
        let lower = text.to_lowercase();
        let lower = lower.trim_start_matches("the ");
        let bare = lower.trim_start_matches("united nations ");
        let contained = || words().find(|word| word.split('-').any(|part| part == lower));
        closest(text, words())
            .or_else(|| closest(bare, words()))
            .or_else(contained)
            .or_else(|| abbreviated(bare, words()))
    }

    /// Reads a word; reports one that is not among those of the type.
    pub(super) fn of(written: &Spanned, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let (text, span) = (written.text.trim(), written.span);
        let meant = T::meant(text);
        if let Some((_, value)) = T::WORDS.iter().find(|(word, _)| *word == meant) {
            return Some(Self {
                value: *value,
                span,
            });
        }
        let words = || T::WORDS.iter().map(|(word, _)| *word);
        let expected = alternatives(words(), "or");
        let message = format!("expected {expected} for `{key}`, found `{text}`");
        let error = Diagnostic::new(Rule::UNKNOWN_VALUE, message).at(span, "");
        let begun = |word: &&str| {
            word.strip_prefix(text)
                .is_some_and(|rest| rest.starts_with('-'))
        };
        let variants: Vec<&str> = words().filter(begun).collect();
        reader.report.push(match Self::nearest(text) {
            Some(_) if variants.len() > 1 => {
                error.help(format!("write {}", alternatives(variants, "or")))
            }
            Some(near) => error.help(format!("did you mean `{near}`?")),
            None => error.help(format!("write {expected}")),
        });
        None
    }
}

impl<T: Words> Value for Choice<T> {
    fn item(text: &str) -> Option<String> {
        let meant = T::meant(text.trim());
        let known = T::WORDS.iter().find(|(word, _)| *word == meant);
        let known = known.map(|(word, _)| *word);
        known.or_else(|| Self::nearest(text)).map(str::to_owned)
    }

    fn read(node: Node, key: &str, reader: &mut Reader<'_>) -> Option<Self> {
        let written = reader.text(node, key, Shape::Text)?;
        Self::of(&written, key, reader)
    }
}

impl<T: Words> JsonSchema for Choice<T> {
    fn schema_name() -> Cow<'static, str> {
        "choice".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let words: Vec<&str> = T::WORDS.iter().map(|(word, _)| *word).collect();
        json_schema!({ "enum": words })
    }
}
