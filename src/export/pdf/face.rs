//! The faces that a document uses, as krilla takes them, each read when it is first needed.

use std::sync::Arc;

use krilla::Data;
use krilla::text::Font;

use super::errors;
use super::shared::SharedFaces;
use crate::report::Diagnostic;
use crate::typeset::font::{FaceId, FontData, HollowFace, Library};

/// The faces that were used so far, by their number in the library.
pub(super) struct Faces<'a> {
    library: &'a Library,
    used: Vec<Option<Arc<Face>>>,
    shared: Option<SharedFaces<'a>>,
}

/// A face that can be embedded.
pub(super) struct Face {
    /// The font as krilla takes it.
    pub font: Font,
    /// The number of font units in an em.
    pub units_per_em: u16,
    /// The advance of each glyph in font units.
    advances: Vec<u16>,
    /// The PostScript name of a hollow face.
    pub hollow: Option<String>,
}

impl Face {
    /// Returns the advance of a glyph in font units.
    pub fn advance(&self, glyph: u16) -> u16 {
        self.advances.get(usize::from(glyph)).copied().unwrap_or(0)
    }
}

impl<'a> Faces<'a> {
    pub fn new(library: &'a Library) -> Self {
        Self {
            library,
            used: Vec::new(),
            shared: None,
        }
    }

    /// Makes faces of which many documents embed the same part.
    pub fn sharing(library: &'a Library) -> Self {
        Self {
            shared: Some(SharedFaces::new(library)),
            ..Self::new(library)
        }
    }

    /// Returns the parts of faces that documents have in common, if they have.
    pub fn shared(&mut self) -> Option<&mut SharedFaces<'a>> {
        self.shared.as_mut()
    }

    /// Returns a face of the library, read once.
    pub fn get(&mut self, id: FaceId) -> Result<Arc<Face>, Diagnostic> {
        let index = usize::from(id.0);
        if self.used.len() <= index {
            self.used.resize(index + 1, None);
        }
        if let Some(face) = &self.used[index] {
            return Ok(Arc::clone(face));
        }
        let hollow = self.shared.as_ref().and_then(|_| self.hollow(id));
        let face = Arc::new(match hollow {
            Some(hollow) => hollow,
            None => read(self.library, id)?,
        });
        self.used[index] = Some(Arc::clone(&face));
        Ok(face)
    }

    /// Returns a face without outlines, if there can be one.
    fn hollow(&self, id: FaceId) -> Option<Face> {
        let HollowFace {
            bytes,
            postscript_name: name,
        } = self.library.hollow_face(id)?;
        Some(Face {
            font: Font::new(Data::from(bytes), 0)?,
            units_per_em: self.library.units_per_em(id),
            advances: self.library.advances(id),
            hollow: Some(name),
        })
    }

    /// Returns the name of the face that was made into this krilla font.
    pub fn name(&self, font: &Font) -> &'a str {
        let is_it = |face: &Option<Arc<Face>>| face.as_ref().is_some_and(|face| face.font == *font);
        match self.used.iter().position(is_it) {
            Some(index) => self.library.name(FaceId(index as u8)),
            None => "unknown",
        }
    }
}

fn read(library: &Library, id: FaceId) -> Result<Face, Diagnostic> {
    let bytes: Data = match library.data(id) {
        FontData::Static(bytes) => Data::from(bytes),
        FontData::Owned(bytes) => Data::from(bytes),
    };
    let font = Font::new(bytes, library.index(id))
        .ok_or_else(|| errors::unreadable_face(library.name(id)))?;
    Ok(Face {
        font,
        units_per_em: library.units_per_em(id),
        advances: library.advances(id),
        hollow: None,
    })
}
