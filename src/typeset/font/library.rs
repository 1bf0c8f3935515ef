//! The library of typefaces, and the choice of a face for a character.

use std::io;

use super::face::{Face, FontData};
use super::{FaceId, Writing, files};
use crate::lang::Language;
use crate::report::Diagnostic;
use crate::source::{Files, Folder};
use crate::typeset::style::{Slant, Weight};

/// The faces of one design.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Family {
    /// Its name.
    pub name: String,
    /// The writings it is made for.
    pub writings: Vec<Writing>,
    /// Its faces.
    pub faces: Vec<FaceId>,
    /// Whether it came from a user-supplied file.
    pub from_file: bool,
}

/// All typefaces that a letter can be set in.
///
/// # Which face serves a character
///
/// A character belongs to a [`Writing`]. The families made for that writing are tried first, those
/// of the user's files before the one in the binary; then all other families, again the user's
/// first. Within a family the face of the wanted style that has the character serves it: bold
/// italic, else bold, else regular, else any; italic, else regular, else any. The choice depends on
/// the character, the style and the language alone, so that the same character always comes from
/// the same face.
#[derive(Debug)]
pub struct Library {
    faces: Vec<Face>,
    families: Vec<Family>,
}

/// A family of the binary: its name, its writing and its faces.
type Builtin = (
    &'static str,
    Writing,
    &'static [(&'static str, Style, File)],
);

/// The file of a face in the binary.
#[derive(Clone, Copy)]
enum File {
    /// As it stands in `fonts/`.
    Plain(&'static [u8]),
    /// Packed by `build.rs`.
    Packed(&'static [u8]),
}

type Style = (Weight, Slant);

const REGULAR: Style = (Weight::Regular, Slant::Upright);
const ITALIC: Style = (Weight::Regular, Slant::Italic);
const BOLD: Style = (Weight::Bold, Slant::Upright);
const BOLD_ITALIC: Style = (Weight::Bold, Slant::Italic);

macro_rules! plain {
    ($name:literal) => {
        File::Plain(include_bytes!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/fonts/",
            $name
        )))
    };
}

macro_rules! packed {
    ($name:literal) => {
        File::Packed(include_bytes!(concat!(
            env!("OUT_DIR"),
            "/",
            $name,
            ".deflate"
        )))
    };
}

static BUILTIN: [Builtin; 3] = [
    (
        "Liberation Serif",
        Writing::Western,
        &[
            (
                "Liberation Serif",
                REGULAR,
                plain!("LiberationSerif-Regular.ttf"),
            ),
            (
                "Liberation Serif Italic",
                ITALIC,
                plain!("LiberationSerif-Italic.ttf"),
            ),
            (
                "Liberation Serif Bold",
                BOLD,
                plain!("LiberationSerif-Bold.ttf"),
            ),
            (
                "Liberation Serif Bold Italic",
                BOLD_ITALIC,
                plain!("LiberationSerif-BoldItalic.ttf"),
            ),
        ],
    ),
    (
        "Amiri",
        Writing::Arabic,
        &[
            ("Amiri", REGULAR, packed!("Amiri-Regular.ttf")),
            ("Amiri Slanted", ITALIC, packed!("Amiri-Slanted.ttf")),
            ("Amiri Bold", BOLD, packed!("Amiri-Bold.ttf")),
            (
                "Amiri Bold Slanted",
                BOLD_ITALIC,
                packed!("Amiri-BoldSlanted.ttf"),
            ),
        ],
    ),
    (
        "Noto Serif SC",
        Writing::EastAsian,
        &[
            ("Noto Serif SC", REGULAR, packed!("NotoSerifSC-Regular.otf")),
            ("Noto Serif SC Bold", BOLD, packed!("NotoSerifSC-Bold.otf")),
        ],
    ),
];

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

    /// Makes a library in which font files, given by name and bytes, take precedence over those of
    /// the binary.
    ///
    /// The files are grouped into families by the names they bear, in the order in which they are
    /// given.
    ///
    /// # Errors
    ///
    /// One for each file that is not a font, is damaged, forbids embedding, or repeats a style of
    /// its family.
    pub fn with_files(files: Vec<(String, Vec<u8>)>) -> Result<Self, Vec<Diagnostic>> {
        let mut library = Self {
            faces: Vec::new(),
            families: Vec::new(),
        };
        files::read(&mut library, files)?;
        library.add_builtin();
        Ok(library)
    }

    /// Makes a library of the `.ttf` and `.otf` files in a folder, sorted by name, in addition to
    /// the typefaces of the program.
    ///
    /// # Errors
    ///
    /// See [`FolderError`].
    pub fn from_folder(folder: &Folder) -> Result<Self, FolderError> {
        let mut names = folder.list("").map_err(FolderError::Unreadable)?;
        names.sort();
        let is_font = |name: &String| {
            let lower = name.to_ascii_lowercase();
            lower.ends_with(".ttf") || lower.ends_with(".otf")
        };
        let read = |name: String| {
            let bytes = folder.read(&name)?;
            Ok((name, bytes))
        };
        let files: io::Result<Vec<_>> = names.into_iter().filter(is_font).map(read).collect();
        let files = files.map_err(FolderError::Unreadable)?;
        if files.is_empty() {
            let kind = io::ErrorKind::NotFound;
            let error = io::Error::new(kind, "it contains no .ttf or .otf file");
            return Err(FolderError::Unreadable(error));
        }
        Self::with_files(files).map_err(FolderError::Rejected)
    }

    fn add_builtin(&mut self) {
        for (name, writing, faces) in &BUILTIN {
            let mut family = Family {
                name: (*name).to_owned(),
                writings: vec![*writing],
                faces: Vec::new(),
                from_file: false,
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
        self.faces.push(face);
        Some(FaceId(id))
    }

    pub(super) fn families_mut(&mut self) -> &mut Vec<Family> {
        &mut self.families
    }

    /// Returns the families in the order in which they are tried.
    pub fn families(&self) -> &[Family] {
        &self.families
    }

    /// Returns the face that serves a character in a style and language, or `None` if no face has
    /// it.
    pub fn face_for(
        &self,
        character: char,
        weight: Weight,
        slant: Slant,
        language: Language,
    ) -> Option<FaceId> {
        let writing = Writing::of(character, language);
        let families = |own: bool| {
            let is_own = move |family: &&Family| family.writings.contains(&writing) == own;
            self.families.iter().filter(is_own)
        };
        families(true)
            .chain(families(false))
            .find_map(|family| self.face_of(family, character, (weight, slant)))
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
