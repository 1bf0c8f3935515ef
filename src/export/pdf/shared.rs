//! Parts of faces that many documents embed alike, each chosen and compressed once.
//!
//! A document that is one of many is drawn with hollow faces. In the file that krilla makes of it,
//! a part that these documents are likely to have in common takes the place of each: the small
//! letters if the document has some, so the capitals, figures, marks and accented letters, and what
//! the document has beyond them. A table says
//! which glyph of the part each character of the document is (`CIDToGIDMap`, ISO 32000-1 §9.7.4.2).
//! What is embedded depends on the glyphs of the document alone.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::codes::{Codes, DrawnFaces};
use super::deflate::Deflate;
use super::errors;
use super::object_streams::Object;
use super::replaced::{self, NewObject, find, number_of};
use crate::report::Diagnostic;
use crate::typeset::font::{FaceId, Library};

/// The most parts that are kept: each further set of glyphs makes one.
const MOST: usize = 64;

/// The parts of faces that were made so far.
pub(super) struct SharedFaces<'l> {
    library: &'l Library,
    common: BTreeMap<FaceId, [BTreeSet<u16>; 6]>,
    parts: BTreeMap<(FaceId, Vec<u16>), Arc<Part>>,
}

/// A part of a face, compressed.
struct Part {
    /// Its bytes in a file.
    packed: Vec<u8>,
    /// The number of bytes that they unpack to.
    length: usize,
    /// Its glyphs by their numbers in the whole face, in order.
    glyphs: Vec<u16>,
}

impl<'l> SharedFaces<'l> {
    pub fn new(library: &'l Library) -> Self {
        Self {
            library,
            common: BTreeMap::new(),
            parts: BTreeMap::new(),
        }
    }

    /// Returns the objects of a file that change: the part of each face instead of the hollow
    /// one, the fonts that use it, and after all other objects the tables of glyphs.
    pub fn objects(
        &mut self,
        objects: &[Object<'_>],
        faces: &DrawnFaces,
        deflate: &mut Deflate,
    ) -> Result<Vec<NewObject>, Diagnostic> {
        let hollow = faces
            .iter()
            .filter_map(|(id, drawn)| Some((id, drawn.face.hollow.as_deref()?, &drawn.codes)));
        let mut changed = Vec::new();
        for (next, (face, name, codes)) in (objects.len() + 1..).zip(hollow) {
            let lost = || errors::our_own(format!("the font `{name}` is lost"));
            let part = self.part(face, codes, deflate).ok_or_else(lost)?;
            let font = Font::find(objects, name).ok_or_else(lost)?;
            let table = codes.glyphs().iter().map(|glyph| part.number_of(*glyph));
            let table: Vec<u8> = table.flat_map(u16::to_be_bytes).collect();
            changed.push(font.with_table(next).ok_or_else(lost)?);
            changed.push(part.object(font.program));
            changed.push(replaced::stream(next, "", &table));
        }
        Ok(changed)
    }

    /// Returns the part with the glyphs of a document, and of the groups that it has glyphs of.
    fn part(&mut self, face: FaceId, codes: &Codes, deflate: &mut Deflate) -> Option<Arc<Part>> {
        let library = self.library;
        let common = self.common.entry(face);
        let common = common.or_insert_with(|| library.common_glyphs(face));
        let is_touched = |group: &&BTreeSet<u16>| group.iter().any(|glyph| codes.has(*glyph));
        let touched = common.iter().filter(is_touched).flatten();
        let mut glyphs: Vec<u16> = touched.chain(codes.glyphs()).copied().collect();
        glyphs.sort_unstable();
        glyphs.dedup();
        glyphs.retain(|glyph| *glyph != 0);
        let key = (face, glyphs);
        if let Some(part) = self.parts.get(&key) {
            return Some(Arc::clone(part));
        }
        let bytes = library.part_of_face(face, &key.1)?;
        let part = Arc::new(Part {
            packed: deflate.packed(&bytes).to_vec(),
            length: bytes.len(),
            glyphs: key.1.clone(),
        });
        if self.parts.len() >= MOST {
            self.parts.clear();
        }
        self.parts.insert(key, Arc::clone(&part));
        Some(part)
    }
}

impl Part {
    /// Returns the number of a glyph in the part.
    fn number_of(&self, glyph: u16) -> u16 {
        let index = self.glyphs.binary_search(&glyph);
        index.map_or(0, |index| index as u16 + 1)
    }

    /// Writes the part as an object of a file.
    fn object(&self, number: usize) -> NewObject {
        let entries = format!("/Length1 {}/Filter/FlateDecode", self.length);
        replaced::stream(number, &entries, &self.packed)
    }
}

/// A font of a file.
struct Font<'a> {
    /// The number of its object.
    number: usize,
    content: &'a [u8],
    /// The number of the object with its glyphs.
    program: usize,
}

impl<'a> Font<'a> {
    /// Finds the font that was made of a face, by its PostScript name.
    fn find(objects: &[Object<'a>], name: &str) -> Option<Self> {
        let name = format!("+{name}");
        let is_font = |(_, object): &(usize, &Object<'a>)| {
            let content = object.content();
            content.starts_with(b"<</Type/Font/Subtype/CIDFont")
                && has_name(content, name.as_bytes())
        };
        let mut fonts = (1..).zip(objects).filter(is_font);
        let (number, object) = fonts.next()?;
        // Two faces of one name cannot be told apart.
        if fonts.next().is_some() {
            return None;
        }
        let descriptor = number_of(object.content(), b"/FontDescriptor ")?;
        let descriptor = objects.get(descriptor.checked_sub(1)?)?;
        Some(Self {
            number,
            content: object.content(),
            program: number_of(descriptor.content(), b"/FontFile2 ")?,
        })
    }

    /// Writes the font with a table of glyphs, which is another object.
    fn with_table(&self, table: usize) -> Option<NewObject> {
        const MAP: &[u8] = b"/CIDToGIDMap";
        const SAME: &[u8] = b"/Identity";
        let start = find(self.content, MAP)? + MAP.len();
        let same = start + find(self.content.get(start..)?, SAME)?;
        let mut object = format!("{} 0 obj\n", self.number).into_bytes();
        object.extend_from_slice(&self.content[..start]);
        object.extend_from_slice(format!(" {table} 0 R").as_bytes());
        object.extend_from_slice(&self.content[same + SAME.len()..]);
        object.extend_from_slice(b"\nendobj\n\n");
        Some(NewObject {
            number: self.number,
            whole: object,
        })
    }
}

/// Returns whether bytes have a name that ends here.
fn has_name(bytes: &[u8], name: &[u8]) -> bool {
    let ends = |at: usize| {
        let next = bytes.get(at + name.len());
        next.is_none_or(|byte| !byte.is_ascii_alphanumeric() && !b"-_.".contains(byte))
    };
    find(bytes, name).is_some_and(ends)
}
