//! Itemisation: a text divided into runs of one style, face, script, language and direction.

use std::ops::Range;

use unicode_script::{Script, UnicodeScript};

use super::levels::levels;
use super::shape::{Shaper, ShapingKey, ShapingKeyId};
use super::{StyledText, marks, wide};
use crate::lang::{Direction, Language};
use crate::typeset::font::{FaceId, Writing};
use crate::typeset::style::CharStyle;

/// A run: characters of one style, face, script, language and direction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The bytes of the text.
    pub range: Range<usize>,
    /// The index of the style's span.
    pub span: usize,
    /// The face.
    pub face: FaceId,
    /// The key under which the run is shaped.
    pub key: ShapingKeyId,
    /// The embedding level (UAX #9): odd from right to left.
    pub level: u8,
    /// The script.
    pub script: Script,
    /// The writing whose typefaces are tried first.
    pub writing: Writing,
}

impl Run {
    /// Returns whether the characters of the run join or fill squares, so that no space is put
    /// between them.
    pub fn is_solid(&self) -> bool {
        !matches!(
            self.script,
            Script::Latin | Script::Greek | Script::Cyrillic
        )
    }
}

/// The faces chosen already for the characters of Basic Latin, by style.
#[derive(Debug, Default)]
pub struct ChosenFaces {
    styles: Vec<(CharStyle, [Option<FaceId>; 128])>,
}

/// Divides a text into runs; line feeds belong to none.
///
/// The directions are those of the whole paragraph (UAX #9), a line feed being a separator of
/// segments. A character that no typeface has gets the face that ordinary letters have, which
/// shows it as missing.
pub fn itemise(text: &StyledText, direction: Direction, shaper: &mut Shaper<'_>) -> Vec<Run> {
    let levels = levels(text, direction);
    let mut runs: Vec<Run> = Vec::new();
    for (index, span) in text.spans.iter().enumerate() {
        let mut pieces = Pieces::new(&text.text, &span.range, span.style);
        pieces.marked = marks::words(&text.text, &span.range, span.style, shaper);
        while let Some((at, character)) = pieces.next() {
            if character == '\n' {
                continue;
            }
            let level = levels.as_ref().map_or(0, |levels| levels[at].number());
            pieces.is_embedded = level > 0 && level.is_multiple_of(2);
            let (face, writing) = pieces.face(character, at, shaper);
            let end = at + character.len_utf8();
            let script = pieces.script;
            let is_letter = character.is_ascii_alphabetic() && levels.is_none();
            let end = if is_letter {
                pieces.skip_letters(face, shaper.chosen.of(span.style))
            } else {
                end
            };
            if let Some(run) = runs.last_mut()
                && run.range.end == at
                && (run.span, run.face, run.level) == (index, face, level)
                && (run.script, run.writing) == (script, writing)
            {
                run.range.end = end;
                continue;
            }
            let key = shaper.key(ShapingKey {
                face,
                script,
                language: span.style.language,
                right_to_left: level % 2 == 1,
                is_tracked: span.style.tracking != crate::typeset::unit::Length::ZERO,
            });
            let range = at..end;
            runs.push(Run {
                range,
                span: index,
                face,
                key,
                level,
                script,
                writing,
            });
        }
    }
    runs
}

/// Walks over the characters of a span and resolves the script of each.
struct Pieces<'t> {
    text: &'t str,
    at: usize,
    end: usize,
    style: CharStyle,
    script: Script,
    face: Option<(FaceId, Writing)>,
    /// The script of the next character that has one, and where that is: what was looked for once is
    /// not looked for again by each of a row of signs.
    ahead: Option<(usize, Script)>,
    /// The words whose marks only another face places.
    marked: Vec<(Range<usize>, FaceId)>,
    /// Whether the character belongs to left-to-right text inside right-to-left text.
    is_embedded: bool,
}

impl<'t> Pieces<'t> {
    fn new(text: &'t str, range: &Range<usize>, style: CharStyle) -> Self {
        Self {
            text,
            at: range.start,
            end: range.end,
            style,
            script: default_script(style.language),
            face: None,
            ahead: None,
            marked: Vec::new(),
            is_embedded: false,
        }
    }

    fn next(&mut self) -> Option<(usize, char)> {
        let at = self.at;
        let character = self.text.get(at..self.end)?.chars().next()?;
        self.at += character.len_utf8();
        match script(character) {
            Script::Inherited => {}
            Script::Common => {
                // Punctuation takes the script of its neighbours in the word.
                if is_word_start(self.text, at) {
                    self.script = self.script_ahead();
                }
            }
            script => self.script = script,
        }
        Some((at, character))
    }

    /// Moves past the Latin letters that follow one and have its face, and returns where they end:
    /// they belong to its run.
    fn skip_letters(&mut self, face: FaceId, known: Option<&[Option<FaceId>; 128]>) -> usize {
        let rest = &self.text.as_bytes()[self.at..self.end];
        let is_alike = |byte: &&u8| {
            byte.is_ascii_alphabetic()
                && known.is_some_and(|faces| faces[usize::from(**byte)] == Some(face))
        };
        self.at += rest.iter().take_while(is_alike).count();
        self.at
    }

    /// Returns the script of the next character of this word that has one.
    fn script_ahead(&mut self) -> Script {
        if let Some((_, script)) = self.ahead.filter(|(end, _)| self.at <= *end) {
            return script;
        }
        let mut ahead = (self.end, default_script(self.style.language));
        for (offset, character) in self.text[self.at..self.end].char_indices() {
            let script = script(character);
            let is_own = !matches!(script, Script::Common | Script::Inherited);
            if is_own || character.is_whitespace() {
                ahead.0 = self.at + offset;
                if is_own {
                    ahead.1 = script;
                }
                break;
            }
        }
        self.ahead = Some(ahead);
        ahead.1
    }

    fn face(&mut self, character: char, at: usize, shaper: &mut Shaper<'_>) -> (FaceId, Writing) {
        let library = shaper.library();
        let mut marked = self.marked.iter();
        if let Some((_, face)) = marked.find(|(word, _)| word.contains(&at)) {
            return *self.face.insert((*face, Writing::Western));
        }
        let attaches = script(character) == Script::Inherited
            || matches!(character, '\u{AD}' | '\u{200C}' | '\u{200D}' | '\u{2060}');
        if attaches
            && let Some(before) = self.face
            && (script(character) != Script::Inherited || library.has(before.0, character))
        {
            return before;
        }
        let style = self.style_at(character, at);
        let face = shaper.chosen.face(character, style, library);
        *self
            .face
            .insert((face, Writing::of(character, style.language)))
    }

    /// Returns the style by which the face of a character is chosen: an apostrophe between two
    /// letters belongs to them, even in a text whose quotation marks fill squares, and so do the
    /// brackets and stops of Latin words to those words in an Arabic text.
    fn style_at(&self, character: char, at: usize) -> CharStyle {
        let is_western = |c: Option<char>| {
            c.is_some_and(|c| c.is_alphabetic() && Writing::of(c, Language::EN) == Writing::Western)
        };
        let is_apostrophe = character == '’'
            && is_western(self.text[..at].chars().next_back())
            && is_western(self.text[self.at..].chars().next());
        let is_latin =
            self.is_embedded && Writing::of_language(self.style.language) == Writing::Arabic;
        if is_apostrophe || is_latin {
            CharStyle {
                language: Language::EN,
                ..self.style
            }
        } else {
            self.style
        }
    }
}

impl ChosenFaces {
    /// Returns the faces chosen so far for the characters of a style, if any.
    fn of(&self, style: CharStyle) -> Option<&[Option<FaceId>; 128]> {
        let index = self.position(style)?;
        Some(&self.styles[index].1)
    }

    fn position(&self, style: CharStyle) -> Option<usize> {
        self.styles.iter().position(|(known, _)| {
            (known.weight, known.slant, known.language)
                == (style.weight, style.slant, style.language)
                && known.typeface == style.typeface
        })
    }

    pub(super) fn face(
        &mut self,
        character: char,
        style: CharStyle,
        library: &crate::typeset::font::Library,
    ) -> FaceId {
        let choose = |character| {
            let look = (style.weight, style.slant);
            library.face_in(character, look, style.language, style.typeface)
        };
        let missing = || choose('a').unwrap_or(FaceId(0));
        let Ok(code) = u8::try_from(u32::from(character)) else {
            return choose(character).unwrap_or_else(missing);
        };
        let index = self.position(style).unwrap_or_else(|| {
            self.styles.push((style, [None; 128]));
            self.styles.len() - 1
        });
        match self.styles[index].1.get_mut(usize::from(code)) {
            Some(place) => *place.get_or_insert_with(|| choose(character).unwrap_or_else(missing)),
            None => choose(character).unwrap_or_else(missing),
        }
    }
}

/// Returns the script of a character (UAX #24), without a search for those of Basic Latin.
fn script(character: char) -> Script {
    match character {
        'A'..='Z' | 'a'..='z' => Script::Latin,
        '\0'..='\x7F' => Script::Common,
        _ => character.script(),
    }
}

fn is_word_start(text: &str, at: usize) -> bool {
    text[..at]
        .chars()
        .next_back()
        .is_none_or(|c| c.is_whitespace() || wide::is_wide(c))
}

fn default_script(language: Language) -> Script {
    match Writing::of_language(language) {
        Writing::Arabic => Script::Arabic,
        Writing::EastAsian => Script::Han,
        Writing::Western => Script::Latin,
    }
}
