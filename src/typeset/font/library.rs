//! The library of typefaces, and the choice of a face for a character.

use std::io;
use std::sync::Arc;

use super::builtin::{BUILTIN, File, GENTIUM, REGULAR, Style};
use super::face::{Face, FontData};
use super::{FaceId, Writing, files};
use crate::lang::Language;
use crate::report::Diagnostic;
use crate::source::{Files, Folder, is_font_name};
use crate::typeset::style::{Slant, Typeface, Weight};

/// The faces of one design.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Family {
    /// Its name.
    pub name: String,
    /// The writings it is made for.
    pub writings: Vec<Writing>,
    /// Its faces.
    pub faces: Vec<FaceId>,
    /// The texts and characters that it is for.
    pub purpose: Purpose,
}

/// The texts and characters that a family is for, in the order in which families are tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The text of a letter that names it.
    Letter,
    /// All texts of its writing.
    Text,
    /// Words whose marks the families for texts cannot place, and characters that they lack.
    Marks,
    /// Characters that no other family has.
    Missing,
}

/// All typefaces that a letter can be set in.
///
/// # Which face serves a character
///
/// A character belongs to a [`Writing`]. In a text for which the letter names families, those of
/// them that are made for the writing are tried first. After them come the families of the program:
/// that for the writing, then the others. A family that is given with `--fonts` serves the
/// characters that no other has. Within a family the face of the wanted style that has the character
/// serves it: bold italic, else bold, else regular, else any; italic, else regular, else any. The
/// choice depends on the character, the style and the language alone, so that the same character
/// always comes from the same face.
#[derive(Clone, Debug)]
pub struct Library {
    faces: Vec<Arc<Face>>,
    families: Vec<Family>,
}

/// Why the typefaces of a folder cannot be used.
#[derive(Debug)]
pub enum FolderError {
    /// The folder or a file in it cannot be read, or it has no typeface.
    Unreadable(io::Error),
    /// A diagnostic for each file that is refused, as in [`Library::with_files`].
    Rejected(Vec<Diagnostic>),
}

impl Library {
    /// Makes the library of the typefaces that are part of the binary.
    pub fn builtin() -> Self {
        let mut library = Self {
            faces: Vec::new(),
            families: Vec::new(),
        };
        library.add_builtin();
        library
    }

    /// Makes a library in which font files, given by name and bytes, serve the characters that the
    /// typefaces of the program lack.
    ///
    /// The files are grouped into families by the names they bear, in the order in which they are
    /// given.
    ///
    /// # Errors
    ///
    /// One for each file that is not a font, is damaged, forbids embedding, or repeats a style of
    /// its family.
    pub fn with_files(files: Vec<(String, Vec<u8>)>) -> Result<Self, Vec<Diagnostic>> {
        Self::builtin().with_families(files, Purpose::Missing)
    }

    /// Returns this library with the families of font files, which are for the text of a letter.
    ///
    /// # Errors
    ///
    /// As with [`Library::with_files`].
    pub fn for_text(&self, files: Vec<(String, Vec<u8>)>) -> Result<Self, Vec<Diagnostic>> {
        self.clone().with_families(files, Purpose::Letter)
    }

    /// Returns this library with Gentium Plus for the text of a letter.
    pub fn for_text_in_gentium(&self) -> Self {
        let mut library = self.clone();
        let gentium = library
            .families
            .iter()
            .find(|family| family.name == GENTIUM);
        let chosen = gentium.map(|family| Family {
            purpose: Purpose::Letter,
            ..family.clone()
        });
        library.families.extend(chosen);
        library
    }

    fn with_families(
        mut self,
        files: Vec<(String, Vec<u8>)>,
        purpose: Purpose,
    ) -> Result<Self, Vec<Diagnostic>> {
        let mut given = Self {
            faces: Vec::new(),
            families: Vec::new(),
        };
        files::read(&mut given, files)?;
        let first = self.faces.len();
        if let Some(last) = given.faces.get(256_usize.saturating_sub(first)) {
            return Err(vec![files::too_many(&last.name)]);
        }
        self.faces.extend(given.faces);
        let renumbered = given.families.into_iter().map(|family| Family {
            // There are at most 256 faces.
            faces: (family.faces.iter())
                .map(|id| FaceId((usize::from(id.0) + first) as u8))
                .collect(),
            purpose,
            ..family
        });
        self.families.extend(renumbered);
        Ok(self)
    }

    /// Makes a library of the font files in a folder, sorted by name, in addition to
    /// the typefaces of the program.
    ///
    /// # Errors
    ///
    /// See [`FolderError`].
    pub fn from_folder(folder: &Folder) -> Result<Self, FolderError> {
        let mut names = folder.list("").map_err(FolderError::Unreadable)?;
        names.sort();
        let read = |name: String| {
            let bytes = folder.read(&name)?;
            Ok((name, bytes))
        };
        let files: io::Result<Vec<_>> = names
            .into_iter()
            .filter(|name| is_font_name(name))
            .map(read)
            .collect();
        let files = files.map_err(FolderError::Unreadable)?;
        if files.is_empty() {
            let kind = io::ErrorKind::NotFound;
            let error = io::Error::new(kind, "it contains no .ttf, .otf, .ttc or .otc file");
            return Err(FolderError::Unreadable(error));
        }
        Self::with_files(files).map_err(FolderError::Rejected)
    }

    fn add_builtin(&mut self) {
        for (name, writing, purpose, faces) in &BUILTIN {
            let mut family = Family {
                name: (*name).to_owned(),
                writings: vec![*writing],
                faces: Vec::new(),
                purpose: *purpose,
            };
            for (face_name, style, file) in *faces {
                let name = (*face_name).to_owned();
                let face = match file {
                    File::Plain(bytes) => Face::new(name, FontData::Static(bytes), 0, *style),
                    File::Packed(bytes) => Face::packed(name, bytes, *style),
                };
                family.faces.extend(self.add_face(face));
            }
            self.families.push(family);
        }
    }

    /// Adds a face and returns its number, or `None` if the library already has 256.
    pub(super) fn add_face(&mut self, face: Face) -> Option<FaceId> {
        let id = u8::try_from(self.faces.len()).ok()?;
        self.faces.push(Arc::new(face));
        Some(FaceId(id))
    }

    pub(super) fn families_mut(&mut self) -> &mut Vec<Family> {
        &mut self.families
    }

    /// Returns the families in the order in which they are tried.
    pub fn families(&self) -> &[Family] {
        &self.families
    }

    /// Returns the face that serves a character in a style and language of a text that names no
    /// family, or `None` if no face has it.
    pub fn face_for(
        &self,
        character: char,
        weight: Weight,
        slant: Slant,
        language: Language,
    ) -> Option<FaceId> {
        self.face_in(character, (weight, slant), language, Typeface::Standard)
    }

    /// Returns the face that serves a character in a style, language and typeface.
    pub fn face_in(
        &self,
        character: char,
        style: (Weight, Slant),
        language: Language,
        typeface: Typeface,
    ) -> Option<FaceId> {
        let writing = Writing::of(character, language);
        let families = |purpose: Purpose, own: bool| {
            let is_own = move |family: &&Family| {
                family.purpose == purpose && family.writings.contains(&writing) == own
            };
            self.families.iter().filter(is_own)
        };
        let named = match typeface {
            Typeface::Letter => Some(families(Purpose::Letter, true)),
            Typeface::Standard => None,
        };
        let others = [
            Purpose::Text,
            Purpose::Marks,
            Purpose::Missing,
            Purpose::Letter,
        ];
        let others = others
            .into_iter()
            .flat_map(|purpose| families(purpose, true).chain(families(purpose, false)));
        let mut all = named.into_iter().flatten().chain(others);
        all.find_map(|family| self.face_of(family, character, style))
    }

    /// Returns the face of the family that places any mark, in a style, if it has all characters of
    /// a word.
    pub fn face_for_marks(&self, word: &str, style: (Weight, Slant)) -> Option<FaceId> {
        let family = self.families.iter().find(|family| family.name == GENTIUM)?;
        let face = self.face_of(family, word.chars().next()?, style)?;
        word.chars()
            .all(|letter| self.face(face).serves(letter))
            .then_some(face)
    }

    /// Returns the family in which the text of a letter is set that names one, with the styles that
    /// it lacks: `bold`, `italic`.
    pub fn missing_styles(&self) -> Option<(&str, Vec<&'static str>)> {
        let mut families = self.families.iter();
        let family = families.find(|family| family.purpose == Purpose::Letter)?;
        let faces = || family.faces.iter().map(|id| self.face(*id));
        let is_bold = faces().any(|face| face.weight == Weight::Bold);
        let is_italic = faces().any(|face| face.slant == Slant::Italic);
        let has_italics = !family.writings.contains(&Writing::EastAsian);
        let styles = [("bold", is_bold), ("italic", is_italic || !has_italics)];
        let lacking = styles.into_iter().filter(|(_, is_there)| !is_there);
        Some((&family.name, lacking.map(|(name, _)| name).collect()))
    }

    /// Returns the face of a family that serves a character in the style that is nearest to the
    /// one wanted.
    fn face_of(&self, family: &Family, character: char, wanted: Style) -> Option<FaceId> {
        let serves = |id: &FaceId| self.face(*id).serves(character);
        let upright = (wanted.0, Slant::Upright);
        let of_style = |(weight, slant): Style| {
            let has_style = move |id: &FaceId| {
                let face = self.face(*id);
                face.weight == weight && face.slant == slant
            };
            family.faces.iter().copied().filter(has_style).find(serves)
        };
        [wanted, upright, REGULAR]
            .into_iter()
            .find_map(of_style)
            .or_else(|| family.faces.iter().copied().find(serves))
    }

    pub(super) fn face(&self, id: FaceId) -> &Face {
        &self.faces[usize::from(id.0)]
    }

    /// Returns whether a face has a glyph for a character.
    pub fn has(&self, id: FaceId, character: char) -> bool {
        self.face(id).has(character)
    }

    /// Returns the glyph of a face for a character and its advance in font units, or `None` if the
    /// face has no such glyph.
    pub fn glyph(&self, id: FaceId, character: char) -> Option<(u16, i32)> {
        self.face(id).glyph(character)
    }

    /// Returns all faces.
    pub fn faces(&self) -> impl Iterator<Item = FaceId> {
        let ids = (0..=u8::MAX).take(self.faces.len());
        ids.map(FaceId)
    }

    /// Returns the bytes of the file that contains a face.
    pub fn data(&self, id: FaceId) -> FontData {
        self.face(id).data().clone()
    }

    /// Returns the number of a face in its file: zero unless that is a collection.
    pub fn index(&self, id: FaceId) -> u32 {
        self.face(id).index
    }

    /// Returns the name of a face.
    pub fn name(&self, id: FaceId) -> &str {
        &self.face(id).name
    }

    /// Returns the number of font units in an em.
    pub fn units_per_em(&self, id: FaceId) -> u16 {
        self.face(id).units_per_em()
    }

    /// Returns the advance of each glyph of a face, in font units; empty if the face is damaged.
    pub fn advances(&self, id: FaceId) -> Vec<u16> {
        self.face(id).advances()
    }

    /// Returns the shaper of a face, or `None` if its bytes are not a font.
    pub(crate) fn shaper(&self, id: FaceId) -> Option<harfrust::Shaper<'_>> {
        self.face(id).shaper()
    }
}
