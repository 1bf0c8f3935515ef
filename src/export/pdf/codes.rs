//! The glyphs that a document draws, and the codes by which its pages name them.
//!
//! krilla numbers the glyphs of a face as they are first drawn, and takes the text of the first for
//! the meaning of all. It sees each glyph once, so that both are counted here in the same way.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::face::{Face, Faces};
use crate::report::Diagnostic;
use crate::typeset::font::FaceId;

/// The faces that a document draws with.
#[derive(Default)]
pub(super) struct DrawnFaces(BTreeMap<FaceId, DrawnFace>);

/// A face that a document draws with.
pub(super) struct DrawnFace {
    /// The face.
    pub face: Arc<Face>,
    /// Its glyphs in the document.
    pub codes: Codes,
}

/// The codes of the glyphs of a face.
pub(super) struct Codes {
    /// The code of each glyph; none is zero.
    of_glyphs: Vec<u16>,
    /// The glyph of each code.
    glyphs: Vec<u16>,
    /// The text that each code means.
    meanings: Vec<String>,
}

impl DrawnFaces {
    /// Returns a face, read if the document draws with it for the first time.
    pub fn draw(
        &mut self,
        id: FaceId,
        faces: &mut Faces<'_>,
    ) -> Result<&mut DrawnFace, Diagnostic> {
        use std::collections::btree_map::Entry;
        Ok(match self.0.entry(id) {
            Entry::Occupied(drawn) => drawn.into_mut(),
            Entry::Vacant(place) => place.insert(DrawnFace {
                face: faces.get(id)?,
                codes: Codes::new(),
            }),
        })
    }

    /// Returns a face that the document draws with.
    pub fn get(&self, id: FaceId) -> Option<&DrawnFace> {
        self.0.get(&id)
    }

    /// Returns the faces in the order of their numbers.
    pub fn iter(&self) -> impl Iterator<Item = (FaceId, &DrawnFace)> {
        self.0.iter().map(|(id, drawn)| (*id, drawn))
    }
}

impl Codes {
    fn new() -> Self {
        Self {
            of_glyphs: Vec::new(),
            // The glyph of no character has the code zero in every face.
            glyphs: vec![0],
            meanings: vec![String::new()],
        }
    }

    /// Gives a glyph a code, with the text that it means, and returns whether it had none.
    pub fn add(&mut self, glyph: u16, meaning: &str) -> bool {
        if glyph == 0 || self.has(glyph) {
            return false;
        }
        let index = usize::from(glyph);
        if self.of_glyphs.len() <= index {
            self.of_glyphs.resize(index + 1, 0);
        }
        self.of_glyphs[index] = self.glyphs.len() as u16;
        self.glyphs.push(glyph);
        self.meanings.push(meaning.to_owned());
        true
    }

    /// Returns whether the document draws a glyph, other than that of no character.
    pub fn has(&self, glyph: u16) -> bool {
        self.get(glyph) != 0
    }

    /// Returns the code of a glyph.
    pub fn get(&self, glyph: u16) -> u16 {
        let code = self.of_glyphs.get(usize::from(glyph));
        code.copied().unwrap_or(0)
    }

    /// Returns whether a code means a text by itself.
    pub fn means(&self, code: u16, text: &str) -> bool {
        let meaning = self.meanings.get(usize::from(code));
        meaning.is_some_and(|meaning| meaning == text)
    }

    /// Returns the glyph of each code, from zero.
    pub fn glyphs(&self) -> &[u16] {
        &self.glyphs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn glyphs_have_codes_in_the_order_in_which_they_are_drawn_and_mean_their_first_text() {
        let mut codes = Codes::new();
        let added = [(40, "A"), (7, "b"), (40, "Α"), (0, "?")];
        let added = added.map(|(glyph, text)| codes.add(glyph, text));
        assert_eq!(added, [true, true, false, false]);
        assert_eq!(codes.glyphs(), [0, 40, 7]);
        assert_eq!([0, 7, 40, 41].map(|glyph| codes.get(glyph)), [0, 2, 1, 0]);
        assert!(codes.means(1, "A") && !codes.means(1, "Α") && !codes.means(3, ""));
    }
}
