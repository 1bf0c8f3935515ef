//! Shaping: from characters of one face to glyphs, with kerning, ligatures and marks.

use std::ops::Range;

use harfrust::{
    BufferClusterLevel, BufferFlags, Direction, Feature, GlyphBuffer, ShapeOptions, ShapePlan, Tag,
    UnicodeBuffer,
};
use rustc_hash::FxHashMap;
use unicode_script::Script;

use crate::lang::Language;
use crate::typeset::font::{FaceId, Library};
use crate::typeset::unit::Length;

/// The key of a shaping: everything that the glyphs depend on besides the text and its size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShapingKey {
    /// The face.
    pub face: FaceId,
    /// The script.
    pub script: Script,
    /// The language.
    pub language: Language,
    /// Whether the glyphs run from right to left.
    pub right_to_left: bool,
    /// Whether letters are spaced, which forbids ligatures.
    pub is_tracked: bool,
}

/// Names one key among those that a shaper has met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShapingKeyId(u16);

/// A glyph in font units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShapedGlyph {
    /// The number of the glyph in its face.
    pub id: u16,
    /// The first byte of the text it stands for.
    pub start: u32,
    /// One past the last byte of the text it stands for.
    pub end: u32,
    /// The distance by which the pen moves on.
    pub advance: i32,
    /// The distance of the glyph to the right of the pen.
    pub x_offset: i32,
    /// The distance of the glyph above the baseline.
    pub y_offset: i32,
    /// Whether the join of an Arabic letter to the one before may be lengthened.
    pub may_extend: bool,
}

/// Names one text among those that a shaper has shaped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShapedId {
    key: ShapingKeyId,
    glyphs: Range<u32>,
}

/// Text that is shaped: its glyphs from left to right, in font units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shaped<'s> {
    /// The glyphs.
    pub glyphs: &'s [ShapedGlyph],
    /// The number of font units in an em.
    pub units_per_em: u16,
}

impl Shaped<'_> {
    /// Returns a distance in font units as a length at a size, rounded down.
    pub fn length(&self, units: i32, size: Length) -> Length {
        if units == 0 {
            return Length::ZERO;
        }
        let product = size.units() * i64::from(units);
        Length::from_units(product.div_euclid(i64::from(self.units_per_em.max(1))))
    }

    #[cfg(test)]
    /// Returns the sum of the advances at a size.
    pub fn width(&self, size: Length) -> Length {
        self.glyphs
            .iter()
            .map(|glyph| self.length(glyph.advance, size))
            .sum()
    }
}

/// The most glyphs that are kept of one key from paragraph to paragraph: those of a thousand words.
/// A list of a hundred thousand names would otherwise keep each, though few come again.
const MOST_GLYPHS: usize = 1 << 13;

/// The characters before and after a text, on which the forms of letters of joining scripts depend.
pub type Context = (Option<char>, Option<char>);

/// Shapes text and remembers what it has shaped, in font units: another size of the same word, or
/// the same word in another form of the letter, is not shaped again.
pub struct Shaper<'l> {
    library: &'l Library,
    keys: Vec<KnownKey<'l>>,
    buffer: UnicodeBuffer,
    pub(super) chosen: super::itemise::ChosenFaces,
}

struct KnownKey<'l> {
    key: ShapingKey,
    /// The shaper and the plan; `None` if the face is damaged.
    tools: Option<(harfrust::Shaper<'l>, ShapePlan)>,
    features: Vec<Feature>,
    units_per_em: u16,
    /// The glyphs of all that is shaped already.
    glyphs: Vec<ShapedGlyph>,
    /// The positions of each text's glyphs among them; never iterated, so that its order cannot
    /// matter.
    words: FxHashMap<Box<str>, Range<u32>>,
}

impl<'l> Shaper<'l> {
    /// Makes a shaper that has shaped nothing yet.
    pub fn new(library: &'l Library) -> Self {
        Self {
            library,
            keys: Vec::new(),
            buffer: UnicodeBuffer::new(),
            chosen: super::itemise::ChosenFaces::default(),
        }
    }

    /// Returns the library whose faces are used.
    pub fn library(&self) -> &'l Library {
        self.library
    }

    /// Begins a paragraph: nothing that was shaped for another is asked for by its [`ShapedId`], so
    /// that what grew large can be forgotten.
    pub fn begin_paragraph(&mut self) {
        for known in &mut self.keys {
            if known.glyphs.len() > MOST_GLYPHS {
                known.glyphs.clear();
                known.words.clear();
            }
        }
    }

    /// Returns the name of a key, by which text is shaped.
    pub fn key(&mut self, key: ShapingKey) -> ShapingKeyId {
        let known = self.keys.iter().position(|known| known.key == key);
        let index = known.unwrap_or_else(|| {
            self.keys.push(KnownKey::new(self.library, key));
            self.keys.len() - 1
        });
        ShapingKeyId(index as u16)
    }

    /// Shapes a text, unless it is in memory.
    pub fn shape(&mut self, id: ShapingKeyId, text: &str, context: Context) -> ShapedId {
        let known = &mut self.keys[usize::from(id.0)];
        let joined;
        let key = if context == (None, None) {
            text
        } else {
            let (before, after) = context;
            joined = format!("{}{}{text}", before.unwrap_or('\n'), after.unwrap_or('\n'));
            &joined
        };
        let glyphs = match known.words.get(key) {
            Some(glyphs) => glyphs.clone(),
            None => {
                let buffer = std::mem::take(&mut self.buffer);
                let (glyphs, buffer) = known.shape(buffer, text, context);
                self.buffer = buffer;
                known.words.insert(key.into(), glyphs.clone());
                glyphs
            }
        };
        ShapedId { key: id, glyphs }
    }

    /// Returns a text that was shaped.
    pub fn shaped(&self, id: &ShapedId) -> Shaped<'_> {
        let known = &self.keys[usize::from(id.key.0)];
        let glyphs = id.glyphs.start as usize..id.glyphs.end as usize;
        Shaped {
            glyphs: &known.glyphs[glyphs],
            units_per_em: known.units_per_em,
        }
    }
}

impl<'l> KnownKey<'l> {
    fn new(library: &'l Library, key: ShapingKey) -> Self {
        let features = features(&key);
        let tools = library.shaper(key.face).map(|shaper| {
            let plan = ShapePlan::new(
                &shaper,
                direction(&key),
                script(&key),
                harfrust::Language::new(key.language.tag()).as_ref(),
                &features,
            );
            (shaper, plan)
        });
        let units_per_em = tools.as_ref().map(|(shaper, _)| shaper.units_per_em());
        Self {
            key,
            tools,
            features,
            units_per_em: units_per_em.map_or(1, |units| u16::try_from(units).unwrap_or(1)),
            glyphs: Vec::new(),
            words: FxHashMap::default(),
        }
    }

    /// Shapes a text and returns where its glyphs are.
    fn shape(
        &mut self,
        mut buffer: UnicodeBuffer,
        text: &str,
        context: Context,
    ) -> (Range<u32>, UnicodeBuffer) {
        let start = self.glyphs.len() as u32;
        let Some((shaper, plan)) = &self.tools else {
            return (start..start, buffer);
        };
        // A mark is a separate cluster. If it shared the cluster of its letter, a reader that maps
        // glyphs to text would take every occurrence of the letter for both.
        buffer.set_cluster_level(BufferClusterLevel::MonotoneCharacters);
        buffer.push_str(text);
        buffer.set_direction(direction(&self.key));
        if let Some(script) = script(&self.key) {
            buffer.set_script(script);
        }
        if let Some(language) = harfrust::Language::new(self.key.language.tag()) {
            buffer.set_language(language);
        }
        let (before, after) = context;
        buffer.set_pre_context_codepoints(before.map(u32::from).as_slice());
        buffer.set_post_context_codepoints(after.map(u32::from).as_slice());
        if self.key.script == Script::Arabic {
            buffer.set_flags(BufferFlags::PRODUCE_SAFE_TO_INSERT_TATWEEL);
        }
        let options = ShapeOptions::new()
            .plan(Some(plan))
            .features(&self.features);
        let shaped = shaper.shape(buffer, options);
        self.glyphs.extend(glyphs(&shaped, text.len() as u32));
        set_all_ends(&mut self.glyphs[start as usize..], text.len() as u32);
        (start..self.glyphs.len() as u32, shaped.clear())
    }
}

fn direction(key: &ShapingKey) -> Direction {
    if key.right_to_left {
        Direction::RightToLeft
    } else {
        Direction::LeftToRight
    }
}

fn script(key: &ShapingKey) -> Option<harfrust::Script> {
    let tag = Tag::new_checked(key.script.short_name().as_bytes()).ok()?;
    harfrust::Script::from_iso15924_tag(tag)
}

/// Returns the features that are switched off: ligatures where letters are spaced, and kerning of
/// East Asian text, whose characters fill squares.
fn features(key: &ShapingKey) -> Vec<Feature> {
    let off: &[&[u8; 4]] = match key.script {
        Script::Han | Script::Hiragana | Script::Katakana | Script::Bopomofo => &[b"kern"],
        _ if key.is_tracked => &[b"liga", b"clig"],
        _ => &[],
    };
    off.iter()
        .map(|tag| Feature::new(Tag::new(tag), 0, ..))
        .collect()
}

/// Takes the glyphs out of the shaper's buffer; where their clusters end is still to be found.
fn glyphs(shaped: &GlyphBuffer, length: u32) -> impl Iterator<Item = ShapedGlyph> {
    let infos = shaped.glyph_infos().iter();
    infos
        .zip(shaped.glyph_positions())
        .map(move |(info, position)| ShapedGlyph {
            id: info.glyph_id as u16,
            start: info.cluster,
            end: length,
            advance: position.x_advance,
            x_offset: position.x_offset,
            y_offset: position.y_offset,
            may_extend: info.safe_to_insert_tatweel(),
        })
}

/// Gives each glyph of a text the bytes of its cluster.
fn set_all_ends(glyphs: &mut [ShapedGlyph], length: u32) {
    // Clusters rise from left to right or fall; either way the next higher one ends each.
    let falls = glyphs.first().map(|glyph| glyph.start) > glyphs.last().map(|glyph| glyph.start);
    if falls {
        set_ends(glyphs.iter_mut(), length);
    } else {
        set_ends(glyphs.iter_mut().rev(), length);
    }
}

fn set_ends<'a>(descending: impl Iterator<Item = &'a mut ShapedGlyph>, length: u32) {
    let mut end = length;
    let mut start = length;
    for glyph in descending {
        if glyph.start < start {
            end = start;
            start = glyph.start;
        }
        glyph.end = end;
    }
}
