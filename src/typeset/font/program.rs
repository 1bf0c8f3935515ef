//! The parts of faces that many documents embed alike.
//!
//! To choose the glyphs of a document out of a face, to write them and to compress them takes longer
//! than to set a letter. Documents that differ little embed one and the same part of a face: while
//! one is written, a hollow face takes its place, with all that is known of the glyphs but their
//! outlines.

use std::collections::BTreeSet;

use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider, Tag};

use super::{FaceId, Library};

/// A face without outlines.
pub(crate) struct HollowFace {
    /// The bytes of its file.
    pub bytes: Vec<u8>,
    /// Its PostScript name.
    pub postscript_name: String,
}

/// The tables that are kept as they are.
const KEPT: [&[u8; 4]; 7] = [
    b"OS/2", b"head", b"hhea", b"hmtx", b"maxp", b"name", b"post",
];

impl Library {
    /// Returns a face without its outlines, if those are in a table `glyf`.
    pub(crate) fn hollow_face(&self, id: FaceId) -> Option<HollowFace> {
        let font = self.face(id).font()?;
        let table = |tag: &[u8; 4]| Some(font.table_data(Tag::new(tag))?.as_bytes());
        table(b"glyf")?;
        // Variations would need their own tables.
        if table(b"fvar").is_some() {
            return None;
        }
        let is_long = table(b"head")?.get(51).is_some_and(|byte| *byte != 0);
        let count = table(b"maxp")?.get(4..6)?;
        let glyphs = usize::from(u16::from_be_bytes([count[0], count[1]]));
        let offsets = vec![0; (glyphs + 1) * if is_long { 4 } else { 2 }];
        let mut tables: Vec<([u8; 4], &[u8])> = Vec::with_capacity(KEPT.len() + 2);
        for tag in KEPT {
            tables.extend(table(tag).map(|data| (*tag, data)));
        }
        tables.push((*b"glyf", &[0; 4]));
        tables.push((*b"loca", &offsets));
        tables.sort_by_key(|(tag, _)| *tag);
        let postscript_name = postscript_name(&font)?;
        // Two faces of one name could not be told apart in the file.
        let has_name = |other: FaceId| {
            let other = Some(self.face(other)).filter(|_| other != id);
            let font = other.filter(|face| !face.is_packed())?.font()?;
            self::postscript_name(&font).filter(|name| *name == postscript_name)
        };
        if self.faces().any(|other| has_name(other).is_some()) {
            return None;
        }
        Some(HollowFace {
            bytes: font_file(&tables),
            postscript_name,
        })
    }

    /// Returns the part of a face with some glyphs, which are numbered in their order from 1.
    pub(crate) fn part_of_face(&self, id: FaceId, glyphs: &[u16]) -> Option<Vec<u8>> {
        let mut numbers = subsetter::GlyphRemapper::new();
        for glyph in glyphs {
            numbers.remap(*glyph);
        }
        let data = self.data(id);
        subsetter::subset(data.as_slice(), self.index(id), &numbers).ok()
    }

    /// Returns the glyphs of a face for the characters that names and addresses are likely to have, in
    /// groups of which a text that has one character is likely to have others: small letters,
    /// capitals, figures, marks, and accented letters, small and large.
    pub(crate) fn common_glyphs(&self, id: FaceId) -> [BTreeSet<u16>; 6] {
        let marks = (' '..='~').filter(|character| !character.is_ascii_alphanumeric());
        let accented = || ('À'..='ÿ').filter(|letter| letter.is_alphabetic());
        let groups: [Vec<char>; 6] = [
            ('a'..='z').collect(),
            ('A'..='Z').collect(),
            ('0'..='9').collect(),
            marks.chain("–—‘’“”…".chars()).collect(),
            accented().filter(|letter| letter.is_lowercase()).collect(),
            accented().filter(|letter| letter.is_uppercase()).collect(),
        ];
        groups.map(|group| {
            let glyphs = group.into_iter();
            glyphs
                .filter_map(|character| Some(self.glyph(id, character)?.0))
                .collect()
        })
    }
}

fn postscript_name(font: &FontRef<'_>) -> Option<String> {
    let names = font.localized_strings(StringId::POSTSCRIPT_NAME);
    Some(names.english_or_first()?.chars().collect())
}

/// Writes tables as a font file (OpenType 1.9, *Table directory*). Checksums are left out, which
/// nobody reads: the file is not embedded.
fn font_file(tables: &[([u8; 4], &[u8])]) -> Vec<u8> {
    let count = tables.len() as u16;
    let mut file = Vec::new();
    file.extend_from_slice(&0x0001_0000_u32.to_be_bytes());
    file.extend_from_slice(&count.to_be_bytes());
    file.extend_from_slice(&[0; 6]);
    let mut start = 12 + 16 * tables.len();
    for (tag, data) in tables {
        file.extend_from_slice(tag);
        file.extend_from_slice(&[0; 4]);
        file.extend_from_slice(&(start as u32).to_be_bytes());
        file.extend_from_slice(&(data.len() as u32).to_be_bytes());
        start += data.len().next_multiple_of(4);
    }
    for (_, data) in tables {
        file.extend_from_slice(data);
        file.resize(file.len().next_multiple_of(4), 0);
    }
    file
}
