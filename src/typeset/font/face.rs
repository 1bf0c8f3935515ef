//! One face: its bytes, and what is read of them when it is first needed.

use std::io::Read as _;
use std::sync::{Arc, OnceLock};

use flate2::read::DeflateDecoder;
use harfrust::ShaperData;
use skrifa::charmap::MappingIndex;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, GlyphId, MetadataProvider};

use super::writing::{is_invisible, substitute};
use crate::typeset::style::{Slant, Weight};

/// The bytes of a font.
#[derive(Clone, Debug)]
pub enum FontData {
    /// Part of the binary.
    Static(&'static [u8]),
    /// Read from a user-supplied file, or unpacked.
    Owned(Arc<Vec<u8>>),
}

impl FontData {
    /// Returns the bytes.
    pub fn as_slice(&self) -> &[u8] {
        match self {
            Self::Static(bytes) => bytes,
            Self::Owned(bytes) => bytes,
        }
    }
}

/// A face of the library.
pub(super) struct Face {
    pub name: String,
    data: OnceLock<FontData>,
    /// The packed bytes, unpacked into `data` when first needed (DEFLATE, RFC 1951).
    packed: &'static [u8],
    /// The number of the face in its file, zero unless that is a collection.
    pub index: u32,
    pub weight: Weight,
    pub slant: Slant,
    parsed: OnceLock<Parsed>,
    shaping: OnceLock<ShaperData>,
}

impl std::fmt::Debug for Face {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Face({})", self.name)
    }
}

/// The tables read from a face; empty for a damaged one.
#[derive(Debug, Default)]
struct Parsed {
    mapping: MappingIndex,
    /// Whether the face has each of the characters of Basic Latin and Latin-1, which are asked for
    /// most.
    latin: [u64; 4],
    units_per_em: u16,
}

impl Face {
    pub fn new(name: String, data: FontData, index: u32, style: (Weight, Slant)) -> Self {
        Self {
            name,
            data: OnceLock::from(data),
            packed: &[],
            index,
            weight: style.0,
            slant: style.1,
            parsed: OnceLock::new(),
            shaping: OnceLock::new(),
        }
    }

    /// Makes a face whose file is unpacked only when it is needed.
    pub fn packed(name: String, packed: &'static [u8], style: (Weight, Slant)) -> Self {
        Self {
            data: OnceLock::new(),
            packed,
            ..Self::new(name, FontData::Static(&[]), 0, style)
        }
    }

    /// Returns whether the face is part of the program and packed.
    pub fn is_packed(&self) -> bool {
        !self.packed.is_empty()
    }

    /// Returns the bytes of the file.
    pub fn data(&self) -> &FontData {
        self.data.get_or_init(|| {
            let mut bytes = Vec::new();
            // Data packed when the program was built always unpacks. If it did not, there would be
            // no font.
            let whole = DeflateDecoder::new(self.packed).read_to_end(&mut bytes);
            FontData::Owned(Arc::new(whole.map(|_| bytes).unwrap_or_default()))
        })
    }

    /// Returns a view of the font, or `None` if its bytes are not a font.
    pub fn font(&self) -> Option<FontRef<'_>> {
        FontRef::from_index(self.data().as_slice(), self.index).ok()
    }

    /// Returns the shaper of the face, or `None` if its bytes are not a font.
    pub fn shaper(&self) -> Option<harfrust::Shaper<'_>> {
        let font = self.font()?;
        let data = self.shaping.get_or_init(|| ShaperData::new(&font));
        Some(data.shaper(&font).build())
    }

    fn parsed(&self) -> &Parsed {
        self.parsed.get_or_init(|| {
            self.font()
                .map(|font| Parsed::new(&font))
                .unwrap_or_default()
        })
    }

    /// Returns whether the face can set a character, by itself or by what the shaper puts in its
    /// place.
    pub fn serves(&self, character: char) -> bool {
        is_invisible(character)
            || self.has(character)
            || substitute(character).is_some_and(|other| self.has(other))
    }

    /// Returns whether the face has a glyph for a character.
    pub fn has(&self, character: char) -> bool {
        let parsed = self.parsed();
        let code = u32::from(character) as usize;
        match parsed.latin.get(code / 64) {
            Some(bits) => bits >> (code % 64) & 1 == 1,
            None => self
                .font()
                .is_some_and(|font| parsed.mapping.charmap(&font).map(character).is_some()),
        }
    }

    /// Returns the glyph of a character and its advance in font units.
    pub fn glyph(&self, character: char) -> Option<(u16, i32)> {
        let font = self.font()?;
        let id = self.parsed().mapping.charmap(&font).map(character)?;
        let advance = font
            .glyph_metrics(Size::unscaled(), LocationRef::default())
            .advance_width(id)?;
        Some((u16::try_from(id.to_u32()).ok()?, advance as i32))
    }

    pub fn units_per_em(&self) -> u16 {
        self.parsed().units_per_em.max(1)
    }

    pub fn advances(&self) -> Vec<u16> {
        let Some(font) = self.font() else {
            return Vec::new();
        };
        let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
        (0..metrics.glyph_count())
            .map(|glyph| metrics.advance_width(GlyphId::new(glyph)).unwrap_or(0.0) as u16)
            .collect()
    }
}

impl Parsed {
    fn new(font: &FontRef<'_>) -> Self {
        let metrics = font.metrics(Size::unscaled(), LocationRef::default());
        let mapping = MappingIndex::new(font);
        let charmap = mapping.charmap(font);
        let mut latin = [0; 4];
        for code in 0_u8..=255 {
            if charmap.map(char::from(code)).is_some() {
                latin[usize::from(code / 64)] |= 1_u64 << (code % 64);
            }
        }
        Self {
            mapping,
            latin,
            units_per_em: metrics.units_per_em,
        }
    }
}
