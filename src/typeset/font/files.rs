//! User-supplied font files: the faces they contain, and whether those can be used.

use std::sync::Arc;

use skrifa::attribute::Style as FontStyle;
use skrifa::raw::types::Tag;
use skrifa::raw::{FileRef, TableProvider};
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider};

use super::face::{Face, FontData};
use super::library::{Family, Library, Purpose};
use super::{FaceId, Writing};
use crate::report::{Diagnostic, Rule};
use crate::typeset::style::{Slant, Weight};

/// The weight class from which a face is bold (OpenType, OS/2 `usWeightClass`: 600 is semi-bold).
const BOLD_CLASS: f32 = 600.0;

/// The bit of OS/2 `fsType` by which a font may not be embedded.
const RESTRICTED_LICENCE: u16 = 0x0002;

/// The number of faces that can be given, so that a [`FaceId`] has room for those of the binary.
const MAX_FACES: usize = 240;

/// Adds the faces of all files to a library that is empty, each family in the order of its first
/// file.
pub(super) fn read(
    library: &mut Library,
    files: Vec<(String, Vec<u8>)>,
) -> Result<(), Vec<Diagnostic>> {
    let mut errors = Vec::new();
    let mut owners = Vec::new();
    for (name, bytes) in files {
        if let Err(error) = read_file(library, &mut owners, &name, Arc::new(bytes)) {
            errors.push(error);
        }
    }
    for index in 0..library.families().len() {
        let writings = writings(library, &library.families()[index]);
        library.families_mut()[index].writings = writings;
    }
    if errors.is_empty() {
        Ok(())
    } else {
        Err(errors)
    }
}

/// Adds the faces of one file; `owners` has the name of the file of each face added so far.
fn read_file(
    library: &mut Library,
    owners: &mut Vec<String>,
    name: &str,
    bytes: Arc<Vec<u8>>,
) -> Result<(), Diagnostic> {
    if bytes.starts_with(b"wOFF") || bytes.starts_with(b"wOF2") {
        return Err(
            Diagnostic::new(Rule::FONT_FORMAT, format!("`{name}` is a web font (WOFF)"))
                .help("give the TrueType or OpenType file that it was made from"),
        );
    }
    let file = FileRef::new(&bytes).map_err(|_| not_a_font(name))?;
    for (index, font) in file.fonts().enumerate() {
        let font = font.map_err(|_| damaged(name))?;
        let new = NewFace::read(name, &font)?;
        let data = FontData::Owned(Arc::clone(&bytes));
        let face = Face::new(new.name.clone(), data, index as u32, new.style);
        if let Some(other) = new.rival(library) {
            return Err(repeated(name, &owners[usize::from(other.0)], &new));
        }
        let id = (owners.len() < MAX_FACES)
            .then(|| library.add_face(face))
            .flatten();
        let id = id.ok_or_else(|| too_many(name))?;
        owners.push(name.to_owned());
        new.join_family(library, id);
    }
    Ok(())
}

/// The description that a font gives of itself.
struct NewFace {
    name: String,
    family: String,
    style: (Weight, Slant),
}

impl NewFace {
    fn read(file: &str, font: &FontRef<'_>) -> Result<Self, Diagnostic> {
        check_tables(file, font)?;
        let string = |ids: [StringId; 2]| {
            ids.into_iter().find_map(|id| {
                let text = font.localized_strings(id).english_or_first()?.to_string();
                (!text.trim().is_empty()).then(|| text.trim().to_owned())
            })
        };
        let family = string([StringId::TYPOGRAPHIC_FAMILY_NAME, StringId::FAMILY_NAME])
            .unwrap_or_else(|| file.to_owned());
        let name = string([StringId::FULL_NAME, StringId::POSTSCRIPT_NAME]);
        let attributes = font.attributes();
        let weight = if attributes.weight.value() >= BOLD_CLASS {
            Weight::Bold
        } else {
            Weight::Regular
        };
        let slant = match attributes.style {
            FontStyle::Normal => Slant::Upright,
            FontStyle::Italic | FontStyle::Oblique(_) => Slant::Italic,
        };
        Ok(Self {
            name: name.unwrap_or_else(|| family.clone()),
            family,
            style: (weight, slant),
        })
    }

    /// Returns an earlier face of the same family and style.
    fn rival(&self, library: &Library) -> Option<FaceId> {
        let family = library
            .families()
            .iter()
            .find(|family| family.name == self.family)?;
        family.faces.iter().copied().find(|&id| {
            let face = library.face(id);
            (face.weight, face.slant) == self.style
        })
    }

    fn join_family(self, library: &mut Library, id: FaceId) {
        let families = library.families_mut();
        match families
            .iter_mut()
            .find(|family| family.name == self.family)
        {
            Some(family) => family.faces.push(id),
            None => families.push(Family {
                name: self.family,
                writings: Vec::new(),
                faces: vec![id],
                purpose: Purpose::Missing,
            }),
        }
    }
}

/// Checks that a font has what is needed to set and embed it.
fn check_tables(file: &str, font: &FontRef<'_>) -> Result<(), Diagnostic> {
    let has_outlines = (font.glyf().is_ok() && font.loca(None).is_ok())
        || font.cff().is_ok()
        || font.cff2().is_ok();
    let has_metrics = font
        .head()
        .is_ok_and(|head| (16..=16_384).contains(&head.units_per_em()))
        && font.maxp().is_ok()
        && font.hhea().is_ok()
        && font.hmtx().is_ok();
    if has_metrics && !has_outlines && is_colour_font(font) {
        return Err(colour_font(file));
    }
    if !has_metrics || !has_outlines || !font.charmap().has_map() {
        return Err(damaged(file));
    }
    if font
        .os2()
        .is_ok_and(|os2| os2.fs_type() & 0x000F == RESTRICTED_LICENCE)
    {
        return Err(Diagnostic::new(
            Rule::FONT_LICENCE,
            format!("`{file}` forbids embedding, and every font of a letter is embedded"),
        )
        .note("its OS/2 table says so: fsType has bit 1, \"restricted licence\"")
        .help("take a font whose licence permits embedding"));
    }
    Ok(())
}

/// Returns the writings that a family is made for, as its regular face shows; those of which it
/// has all samples.
fn writings(library: &Library, family: &Family) -> Vec<Writing> {
    let has_all = |writing: &Writing| {
        family.faces.first().is_some_and(|&id| {
            writing
                .samples()
                .chars()
                .all(|character| library.face(id).has(character))
        })
    };
    Writing::ALL.into_iter().filter(has_all).collect()
}

/// Returns whether a font has pictures in colour for its characters.
fn is_colour_font(font: &FontRef<'_>) -> bool {
    let tables = [b"CBDT", b"sbix", b"COLR", b"SVG "];
    tables
        .iter()
        .any(|tag| font.table_data(Tag::new(tag)).is_some())
}

fn colour_font(name: &str) -> Diagnostic {
    Diagnostic::new(
        Rule::FONT_FORMAT,
        format!("`{name}` is a colour font, whose characters are pictures"),
    )
    .note("a letter is set in outlines of one colour")
    .help("take a font with outlines, such as Noto Emoji")
}

fn not_a_font(name: &str) -> Diagnostic {
    Diagnostic::new(Rule::FONT_FORMAT, format!("`{name}` is not a font file"))
        .help("give TrueType or OpenType files: .ttf, .otf, .ttc or .otc")
}

fn damaged(name: &str) -> Diagnostic {
    Diagnostic::new(Rule::FONT_DAMAGED, format!("the font `{name}` is damaged"))
        .note("a table that is needed to set or embed it is missing or cannot be read")
        .help("replace it with an undamaged copy")
}

fn repeated(name: &str, other: &str, face: &NewFace) -> Diagnostic {
    let style = match face.style {
        (Weight::Regular, Slant::Upright) => "regular",
        (Weight::Regular, Slant::Italic) => "italic",
        (Weight::Bold, Slant::Upright) => "bold",
        (Weight::Bold, Slant::Italic) => "bold italic",
    };
    let message = format!(
        "`{name}` and `{other}` are both the {style} face of `{}`",
        face.family
    );
    Diagnostic::new(Rule::FONT_REPEATED, message).help("leave one of them out")
}

pub(super) fn too_many(name: &str) -> Diagnostic {
    Diagnostic::new(Rule::FONT_COUNT, format!("`{name}` is one face too many"))
        .note(format!("up to {MAX_FACES} faces can be given"))
        .help("leave out the fonts that the letter does not need")
}
