//! Characters that no typeface has.
//!
//! They would print as empty boxes, and PDF/A forbids the glyph that is for them (ISO 19005-2,
//! 6.2.11.8). Each is reported once, at the first place it is in.

use std::borrow::Cow;
use std::collections::BTreeMap;

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
    missing: BTreeMap<char, Missing>,
}

struct Missing {
    field: Cow<'static, str>,
    span: Span,
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
        let mut is_covered = true;
        for (at, character) in passage.text.char_indices() {
            if self.serves(character, passage) {
                continue;
            }
            is_covered = false;
            let place = || passage.place(at..at + character.len_utf8(), findings.sources);
            let missing = self.missing.entry(character).or_insert_with(|| Missing {
                field: passage.field.clone(),
                span: place(),
                count: 0,
            });
            missing.count += 1;
        }
        is_covered
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
            || !self.missing.contains_key(&character)
                && self
                    .library
                    .face_for(character, Weight::Regular, Slant::Upright, passage.language)
                    .is_some();
        if let Some(word) = self.served.get_mut(code / 64).filter(|_| served) {
            *word |= bit;
        }
        served
    }

    /// Reports each character that no typeface has.
    pub fn report(self, findings: &mut Findings) {
        let families: Vec<&str> = self
            .library
            .families()
            .iter()
            .map(|family| family.name.as_str())
            .collect();
        for (character, missing) in self.missing {
            findings.push(fault(character, &missing, &families));
        }
    }
}

/// Returns whether a character needs no glyph separate: a space of some width, a character that
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

fn fault(character: char, missing: &Missing, families: &[&str]) -> Diagnostic {
    let Missing { field, span, count } = missing;
    let point = code_point(character);
    let message = format!("no typeface has the character `{character}` ({point}) in `{field}`");
    let error = Diagnostic::new(Rule::NO_TYPEFACE, message).at(*span, "");
    let error = match *count {
        1 => error,
        count => error.note(format!("it appears {}", plural(count, "time", "times"))),
    };
    let script = script_name(character);
    error
        .note(format!("{script}; looked for in {}", families.join(", ")))
        .help(format!(
            "put a typeface that has it, such as {}, into a folder and name the folder with \
             `--fonts`, or write the text without it",
            typeface_for(character)
        ))
}

fn is_pictograph(character: char) -> bool {
    matches!(u32::from(character), 0x2600..=0x27bf | 0x2b00..=0x2bff | 0x1_f000..=0x1_faff)
}

fn script_name(character: char) -> String {
    match character.script() {
        _ if is_pictograph(character) => "it is a pictograph (emoji)".into(),
        Script::Common | Script::Inherited => "it is a sign of no one script".into(),
        Script::Unknown => "Unicode assigns no character to it".into(),
        script => format!("its script is {}", script.full_name().replace('_', " ")),
    }
}

/// Names a typeface that has most characters of a script; the family Noto has one for each.
fn typeface_for(character: char) -> String {
    match character.script() {
        _ if is_pictograph(character) => "Noto Emoji".into(),
        Script::Han => "Noto Serif CJK".into(),
        Script::Hiragana | Script::Katakana => "Noto Serif CJK JP".into(),
        Script::Hangul => "Noto Serif CJK KR".into(),
        Script::Bopomofo => "Noto Serif CJK TC".into(),
        Script::Latin | Script::Greek | Script::Cyrillic => "Noto Serif".into(),
        Script::Arabic => "Noto Naskh Arabic".into(),
        Script::Common | Script::Inherited | Script::Unknown => "Noto Sans Symbols".into(),
        script => format!("Noto Sans {}", script.full_name().replace('_', " ")),
    }
}
