//! A galley as a document for Word.
//!
//! The file has the parts that Word needs and no others; its styles bear the names that every
//! language of Word translates. A galley is read once, in reading order
//! ([`crate::export::reading`]); styles say how it looks, so that an editor can change them.

mod body;
mod drawing;
mod look;
mod notes;
mod numbering;
mod package;
mod pattern;
mod properties;
mod running;
mod runs;
mod styles;
mod table;

use self::body::Body;
use self::look::{Look, language_attribute, located};
use self::notes::Notes;
use self::package::{Package, Part};
use self::properties::{Section, value};
use self::running::Running;
use self::runs::Runs;
use crate::export::markup::Markup;
use crate::export::reading;
use crate::typeset::galley::Galley;

/// The namespaces of the parts.
const NAMESPACES: [(&str, &str); 2] = [
    (
        "xmlns:w",
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        "xmlns:r",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
];

/// The namespace of pictures in the text.
const DRAWINGS: (&str, &str) = (
    "xmlns:wp",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
);

/// The headers and footers: identifier, kind, file, and what each is.
const RUNNING: [(&str, &str, &str, running::Part); 4] = [
    ("rIdH", "header", "header1.xml", running::Part::Header),
    ("rIdH0", "header", "header2.xml", running::Part::FirstHeader),
    ("rIdF", "footer", "footer1.xml", running::Part::Footer),
    ("rIdF0", "footer", "footer2.xml", running::Part::FirstFooter),
];

/// The identifier of the style of a signatory, which is ours: Word has none.
const SIGNATORY: &str = "Signatory";

/// The identifiers and names of the styles of lists at one depth.
struct ListStyles {
    number: (&'static str, &'static str),
    bullet: (&'static str, &'static str),
    continued: (&'static str, &'static str),
}

/// The styles of lists by their depth; deeper lists have those of the third.
const LISTS: [ListStyles; 3] = [
    ListStyles {
        number: ("ListNumber", "List Number"),
        bullet: ("ListBullet", "List Bullet"),
        continued: ("ListContinue", "List Continue"),
    },
    ListStyles {
        number: ("ListNumber2", "List Number 2"),
        bullet: ("ListBullet2", "List Bullet 2"),
        continued: ("ListContinue2", "List Continue 2"),
    },
    ListStyles {
        number: ("ListNumber3", "List Number 3"),
        bullet: ("ListBullet3", "List Bullet 3"),
        continued: ("ListContinue3", "List Continue 3"),
    },
];

/// Writes a galley as the bytes of a `.docx` file.
pub fn write(galley: &Galley) -> Vec<u8> {
    let look = Look::of(galley);
    let runs = Runs {
        look: &look,
        links: Vec::new(),
        notes: Notes::of(galley),
    };
    let mut body = Body::new(&look, runs, first_section(&look));
    reading::walk(galley, &mut body);
    let mut document = Markup::default();
    let mut namespaces = NAMESPACES.to_vec();
    if !body.pictures.is_empty() {
        namespaces.push(DRAWINGS);
    }
    document.element("w:document", &namespaces, |markup| {
        markup.element("w:body", &[], |markup| body.write(markup));
    });
    let footnotes =
        (!body.runs.notes.is_empty()).then(|| notes::write(galley, &mut body.runs, &NAMESPACES));
    let part = |id, kind, content| Part {
        id,
        kind,
        file: file(kind),
        content,
    };
    let mut parts = vec![
        part("rIdS", "styles", styles::write(&look, &NAMESPACES)),
        part("rIdT", "settings", settings(&look, footnotes.is_some())),
    ];
    if !body.numbering.is_empty() {
        parts.push(part("rIdN", "numbering", body.numbering.write(&NAMESPACES)));
    }
    parts.extend(footnotes.map(|content| part("rIdFn", "footnotes", content)));
    let running = Running::of(galley, &look);
    parts.extend(RUNNING.map(|(id, kind, file, part)| Part {
        id,
        kind,
        file,
        content: running.write(part, &look, &NAMESPACES),
    }));
    let package = Package {
        document: document.into_string(),
        parts,
        links: &body.runs.links,
        pictures: &body.pictures,
        metadata: &galley.metadata,
        language: galley.language.tag(),
    };
    package.pack()
}

fn file(kind: &str) -> &'static str {
    match kind {
        "styles" => "styles.xml",
        "settings" => "settings.xml",
        "numbering" => "numbering.xml",
        _ => "footnotes.xml",
    }
}

/// Returns the section that the document begins with: the only one that names headers and footers,
/// which those after it inherit.
fn first_section(look: &Look) -> Section {
    Section {
        references: vec![
            ("w:headerReference", "default", "rIdH"),
            ("w:headerReference", "first", "rIdH0"),
            ("w:footerReference", "default", "rIdF"),
            ("w:footerReference", "first", "rIdF0"),
        ],
        is_continuous: false,
        paper: look.paper,
        margin: look.margin,
        columns: (1, 480),
        has_title_page: true,
        bidi: look.is_right_to_left,
    }
}

/// Writes `word/settings.xml`: mode 15 is that of Word 2013 and later, without which Word opens the
/// file in the mode of an older one.
fn settings(look: &Look, has_notes: bool) -> String {
    const URI: &str = "http://schemas.microsoft.com/office/word";
    let mut markup = Markup::default();
    markup.element("w:settings", &NAMESPACES, |markup| {
        markup.empty("w:zoom", &[("w:percent", "100")]);
        value(markup, "w:defaultTabStop", "720");
        value(markup, "w:characterSpacingControl", "doNotCompress");
        if has_notes {
            markup.element("w:footnotePr", &[], |markup| {
                markup.empty("w:footnote", &[("w:id", "-1")]);
                markup.empty("w:footnote", &[("w:id", "0")]);
            });
        }
        markup.element("w:compat", &[], |markup| {
            for (name, value) in [
                ("compatibilityMode", "15"),
                ("overrideTableStyleFontSizeAndJustification", "1"),
                ("enableOpenTypeFeatures", "1"),
                ("doNotFlipMirrorIndents", "1"),
            ] {
                let attributes = [("w:name", name), ("w:uri", URI), ("w:val", value)];
                markup.empty("w:compatSetting", &attributes);
            }
        });
        let [latin, ..] = look.languages();
        let mut languages = vec![("w:val", latin)];
        let own = language_attribute(look.language);
        if own != "w:val" {
            languages.push((own, located(look.language)));
        }
        let languages: Vec<(&str, &str)> = languages
            .iter()
            .map(|(name, tag)| (*name, tag.as_str()))
            .collect();
        markup.empty("w:themeFontLang", &languages);
        value(markup, "w:decimalSymbol", ".");
        value(markup, "w:listSeparator", ",");
    });
    markup.into_string()
}
