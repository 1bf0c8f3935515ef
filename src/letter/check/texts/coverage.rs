//! Characters that no typeface has.
//!
//! They would print as empty boxes, and PDF/A forbids the glyph that is for them (ISO 19005-2,
//! 6.2.11.8). The letters of a script are reported once, at the first word of it, and each sign of
//! no one script once.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_script::{Script, UnicodeScript};

use crate::letter::findings::Findings;
use crate::letter::passage::Passage;
use crate::report::{Diagnostic, Rule, code_point, plural};
use crate::source::Span;
use crate::source::legible::{is_hidden, is_private_use};
use crate::typeset::font::Library;
use crate::typeset::style::{Slant, Weight};

/// Looks up the characters of a letter in the typefaces, each once.
pub(in crate::letter) struct Coverage<'a> {
    library: &'a Library,
    /// A bit for each character of the first plane that a typeface has.
    served: Vec<u64>,
    missing: BTreeMap<Group, Missing>,
}

/// Characters that are reported together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    /// The letters of a script, by its name.
    Script(&'static str),
    /// Letters that Unicode has for formulas, by which people style their names.
    Styled,
    /// A sign of no one script.
    Sign(char),
}

impl Group {
    fn of(character: char) -> Self {
        match character.script() {
            _ if is_styled(character) => Self::Styled,
            Script::Common | Script::Inherited | Script::Unknown => Self::Sign(character),
            _ if is_pictograph(character) => Self::Sign(character),
            script => Self::Script(script.full_name()),
        }
    }
}

/// Returns whether a character is a letter for formulas.
fn is_styled(character: char) -> bool {
    matches!(u32::from(character), 0x1d400..=0x1d7ff)
}

struct Missing {
    field: Cow<'static, str>,
    span: Span,
    /// The first text in plain letters, if it has others for formulas.
    plain: String,
    /// The first character.
    character: char,
    /// The characters of the group, each once.
    characters: BTreeSet<char>,
    /// The number of texts that have any.
    texts: usize,
    /// The number of times that they appear.
    count: usize,
}

impl<'a> Coverage<'a> {
    pub fn new(library: &'a Library) -> Self {
        Self {
            library,
            served: vec![0; 0x1_0000 / 64],
            missing: BTreeMap::new(),
        }
    }

    /// Looks up the characters of a passage, and returns whether a typeface has each.
    pub fn visit(&mut self, passage: &Passage, findings: &Findings) -> bool {
        let mut found: Vec<Group> = Vec::new();
        for (at, character) in passage.text.char_indices() {
            if self.serves(character, passage) {
                continue;
            }
            let group = Group::of(character);
            let missing = self.missing.entry(group).or_insert_with(|| {
                let marked = match group {
                    Group::Script(_) => word_around(&passage.text, at),
                    Group::Styled => 0..passage.text.len(),
                    Group::Sign(_) => at..at + character.len_utf8(),
                };
                Missing {
                    field: passage.field.clone(),
                    span: passage.place(marked, findings.sources),
                    plain: match group {
                        Group::Styled => passage.text.nfkc().collect(),
                        _ => String::new(),
                    },
                    character,
                    characters: BTreeSet::new(),
                    texts: 0,
                    count: 0,
                }
            });
            missing.characters.insert(character);
            missing.count += 1;
            if !found.contains(&group) {
                found.push(group);
                missing.texts += 1;
            }
        }
        found.is_empty()
    }

    fn serves(&mut self, character: char, passage: &Passage) -> bool {
        let code = character as usize;
        let bit = 1_u64 << (code % 64);
        if self
            .served
            .get(code / 64)
            .is_some_and(|word| word & bit != 0)
        {
            return true;
        }
        let served = is_drawn_without_glyph(character)
            || !self.is_missing(character)
                && self
                    .library
                    .face_for(character, Weight::Regular, Slant::Upright, passage.language)
                    .is_some();
        if let Some(word) = self.served.get_mut(code / 64).filter(|_| served) {
            *word |= bit;
        }
        served
    }

    fn is_missing(&self, character: char) -> bool {
        let missing = self.missing.get(&Group::of(character));
        missing.is_some_and(|missing| missing.characters.contains(&character))
    }

    /// Reports the characters that no typeface has.
    pub fn report(self, findings: &mut Findings) {
        let families: Vec<&str> = self
            .library
            .families()
            .iter()
            .map(|family| family.name.as_str())
            .collect();
        for (group, missing) in self.missing {
            findings.push(fault(group, &missing, &families));
        }
    }
}

/// Returns whether a character needs no glyph: a space of some width, a character that
/// leaves no mark (`Default_Ignorable_Code_Point`, except the Hangul filler, which
/// shapers draw), and one for which another error is reported.
fn is_drawn_without_glyph(character: char) -> bool {
    let is_space = matches!(
        character,
        ' ' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}'
    );
    let is_filler = matches!(character, '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}');
    let is_annotation = matches!(character, '\u{fff9}'..='\u{fffb}');
    is_space
        || character.is_control()
        || character == '\u{fffd}'
        || is_private_use(character)
        || is_hidden(character) && !is_filler && !is_annotation
}

/// Returns the bytes of the word that a byte of a text is in.
fn word_around(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].char_indices().rfind(|(_, c)| c.is_whitespace());
    let start = start.map_or(0, |(at, space)| at + space.len_utf8());
    let end = text[at..].find(char::is_whitespace);
    start..end.map_or(text.len(), |length| at + length)
}

fn fault(group: Group, missing: &Missing, families: &[&str]) -> Diagnostic {
    let Missing {
        field, character, ..
    } = missing;
    let message = match group {
        Group::Script(script) => format!(
            "`{field}` has {} letters, which no typeface has",
            script.replace('_', " ")
        ),
        Group::Styled => format!("`{field}` has letters for formulas, which no typeface has"),
        Group::Sign(_) => format!(
            "no typeface has the character `{character}` ({}) in `{field}`",
            code_point(*character)
        ),
    };
    let error = Diagnostic::new(Rule::NO_TYPEFACE, message).at(missing.span, "");
    let error = match (group, missing.texts, missing.count) {
        (Group::Script(_) | Group::Styled, 2.., _) => {
            error.note(format!("{} texts have such letters", missing.texts))
        }
        (Group::Sign(_), _, 2..) => {
            let count = missing.count;
            error.note(format!("it appears {}", plural(count, "time", "times")))
        }
        _ => error,
    };
    let error = match group {
        Group::Styled => error.help(format!("write `{}`", missing.plain)),
        _ => error,
    };
    let families = families.join(", ");
    let them = match group {
        Group::Script(_) | Group::Styled => "them",
        Group::Sign(_) => "it",
    };
    let looked = match group {
        Group::Script(_) | Group::Styled => format!("looked for in {families}"),
        Group::Sign(_) => format!("{}; looked for in {families}", sign_name(*character)),
    };
    error.note(looked).help(format!(
        "put a typeface that has {}, such as {}, into a folder and name the folder with \
         `--fonts`, or write the text without {}",
        them,
        typeface_for(*character),
        them,
    ))
}

fn is_pictograph(character: char) -> bool {
    matches!(u32::from(character), 0x2600..=0x27bf | 0x2b00..=0x2bff | 0x1_f000..=0x1_faff)
}

fn sign_name(character: char) -> &'static str {
    match character.script() {
        _ if is_pictograph(character) => "it is a pictograph (emoji)",
        Script::Unknown => "Unicode assigns no character to it",
        _ => "it is a sign of no one script",
    }
}

/// The scripts whose typeface of the family Noto has serifs only, or another name than the script.
const OTHER_FAMILIES: [(Script, &str); 15] = [
    (Script::Ahom, "Noto Serif Ahom"),
    (Script::Arabic, "Noto Naskh Arabic"),
    (Script::Bopomofo, "Noto Serif CJK TC"),
    (Script::Dogra, "Noto Serif Dogra"),
    (Script::Han, "Noto Serif CJK"),
    (Script::Hangul, "Noto Serif CJK KR"),
    (Script::Hiragana, "Noto Serif CJK JP"),
    (Script::Katakana, "Noto Serif CJK JP"),
    (Script::Nko, "Noto Sans NKo"),
    (Script::Nyiakeng_Puachue_Hmong, "Noto Serif NP Hmong"),
    (Script::Phags_Pa, "Noto Sans PhagsPa"),
    (Script::Tangut, "Noto Serif Tangut"),
    (Script::Tibetan, "Noto Serif Tibetan"),
    (Script::Toto, "Noto Serif Toto"),
    (Script::Yezidi, "Noto Serif Yezidi"),
];

/// Names a typeface that has most characters of a script; the family Noto has one for each.
fn typeface_for(character: char) -> String {
    let script = character.script();
    let other = OTHER_FAMILIES.iter().find(|(other, _)| *other == script);
    match (script, u32::from(character)) {
        _ if is_pictograph(character) => "Noto Emoji".into(),
        (Script::Latin | Script::Greek | Script::Cyrillic, _) => "Noto Serif".into(),
        // Signs of currencies.
        (Script::Common, 0x20a0..=0x20cf) => "Noto Serif".into(),
        (Script::Common, 0x2200..=0x22ff | 0x2a00..=0x2aff | 0x1d400..=0x1d7ff) => {
            "Noto Sans Math".into()
        }
        (Script::Common | Script::Inherited | Script::Unknown, _) => "Noto Sans Symbols".into(),
        _ => match other {
            Some((_, family)) => (*family).into(),
            None => format!("Noto Sans {}", script.full_name().replace('_', " ")),
        },
    }
}
