//! What a build makes, in memory: each form of a letter in each of its languages and formats.

use std::collections::BTreeSet;

use crate::export::pdf::Writer;
use crate::export::txt;
use crate::form::{self, Form};
use crate::lang::Language;
use crate::letter::Letter;
use crate::parallel;
use crate::report::{Diagnostic, Report, Severity};
use crate::typeset::font::{FaceId, Library};
use crate::typeset::page::{Document, Item};
use crate::typeset::text::Shaper;

use super::args::{FormArg, FormatArg};
use super::input::Input;
use super::progress::{self, Stage};
use super::status::Failure;

/// What is to be made.
pub struct BuildRequest {
    /// The forms; where there are none, each that the letter has data for.
    pub forms: Vec<FormArg>,
    /// The formats.
    pub formats: Vec<FormatArg>,
    /// The width of pictures, in pixels.
    pub width: u32,
    /// The time that the files state, in seconds since 1970; none means the letter's date.
    pub time: Option<i64>,
}

impl BuildRequest {
    fn has(&self, format: FormatArg) -> bool {
        self.formats.contains(&format)
    }
}

/// A file that is ready to be written.
pub struct OutputFile {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
    /// The number of its pages.
    pub pages: usize,
    /// The form that it shows.
    pub form: Form,
    /// The language.
    pub language: Language,
    /// The format.
    pub format: FormatArg,
    /// The typefaces that its document is set in.
    pub faces: BTreeSet<FaceId>,
}

/// What sets and writes, and remembers words, faces and more from one letter to the next.
pub struct Tools<'l> {
    shaper: Shaper<'l>,
    writer: Writer<'l>,
}

impl<'l> Tools<'l> {
    /// Makes tools that remember nothing yet.
    pub fn new(library: &'l Library) -> Self {
        Self {
            shaper: Shaper::new(library),
            writer: Writer::new(library),
        }
    }
}

/// Sets all letters, and adds what is to be told of them to what was found.
pub fn all(found: &mut Input, wanted: &BuildRequest) -> Result<Vec<OutputFile>, Failure> {
    let library = &found.library;
    let documents = found.letters.iter();
    let documents =
        documents.map(|letter| forms(letter, &wanted.forms).map_or(0, |forms| forms.len()));
    progress::enter(Stage::Setting, documents.sum());
    let set = parallel::parallel_map(
        &found.letters,
        &mut Tools::new(library),
        || Tools::new(library),
        |letter, tools| make(letter, wanted, tools),
    );
    gather(set, found)
}

/// Makes tools for each core.
#[cfg(feature = "watch")]
pub fn lasting_tools(library: &Library) -> Vec<Tools<'_>> {
    (0..parallel::cores())
        .map(|_| Tools::new(library))
        .collect()
}

/// Sets all letters with tools that remember what they have set before.
#[cfg(feature = "watch")]
pub fn all_with(
    found: &mut Input,
    wanted: &BuildRequest,
    tools: &mut [Tools<'_>],
) -> Result<Vec<OutputFile>, Failure> {
    let set = parallel::parallel_map_with(&found.letters, tools, |letter, tools| {
        make(letter, wanted, tools)
    });
    gather(set, found)
}

fn gather(
    set: Vec<Result<(Vec<OutputFile>, Report), Failure>>,
    found: &mut Input,
) -> Result<Vec<OutputFile>, Failure> {
    let mut made = Vec::new();
    for set in set {
        let (files, told) = set?;
        made.extend(files);
        found.report.extend(told);
    }
    let Input { report, allow, .. } = found;
    let is_allowed = |each: &Diagnostic| allow.iter().any(|code| code == each.code);
    report.retain(|each| each.severity == Severity::Error || !is_allowed(each));
    Ok(made)
}

/// Sets a letter in each of its forms.
fn make(
    letter: &Letter,
    wanted: &BuildRequest,
    tools: &mut Tools<'_>,
) -> Result<(Vec<OutputFile>, Report), Failure> {
    let (mut made, mut told) = (Vec::new(), Report::default());
    for form in forms(letter, &wanted.forms)? {
        let (document, diagnostics) = crate::set(letter, form, wanted.time, &mut tools.shaper);
        let mut report = Report::default();
        diagnostics.into_iter().for_each(|each| report.push(each));
        if !report.has_errors() {
            let set = Set {
                letter,
                form,
                pages: document.pages.len(),
                faces: faces(&document),
            };
            made.extend(set.formats(document, wanted, &mut tools.writer)?);
        }
        told.extend(report);
        progress::tick(Stage::Setting);
    }
    Ok((made, told))
}

/// Returns the forms to set: those asked for, or each that the letter has data for.
fn forms(letter: &Letter, asked: &[FormArg]) -> Result<Vec<Form>, Failure> {
    let has = |form: Form| form == Form::Letter || letter.circulation.is_some();
    if asked.is_empty() {
        return Ok(Form::ALL.into_iter().filter(|form| has(*form)).collect());
    }
    let form = |arg: &FormArg| match arg {
        FormArg::Letter => Form::Letter,
        FormArg::Circulation => Form::Circulation,
    };
    let forms: Vec<Form> = asked.iter().map(form).collect();
    if forms.iter().all(|form| has(*form)) {
        return Ok(forms);
    }
    let message = "the letter has no data for the form `circulation`";
    Err(Failure::new(message).help("add `circulation:` to `letter.yaml`, or leave `--form` out"))
}

/// A letter that was set in one form.
struct Set<'a> {
    letter: &'a Letter,
    form: Form,
    pages: usize,
    faces: BTreeSet<FaceId>,
}

impl Set<'_> {
    /// Makes the files of the formats that were asked for.
    fn formats(
        &self,
        document: Document,
        wanted: &BuildRequest,
        writer: &mut Writer<'_>,
    ) -> Result<Vec<OutputFile>, Failure> {
        let mut made = Vec::new();
        if wanted.has(FormatArg::Pdf) || wanted.has(FormatArg::Png) {
            let bytes = writer.write(document).map_err(refused)?;
            let pictures = match wanted.has(FormatArg::Png) {
                true => pictures(&bytes, wanted.width)?,
                false => Vec::new(),
            };
            if wanted.has(FormatArg::Pdf) {
                made.push(self.made(FormatArg::Pdf, "pdf", bytes));
            }
            let numbered = pictures.into_iter().enumerate();
            made.extend(numbered.map(|(index, bytes)| OutputFile {
                pages: 1,
                ..self.made(FormatArg::Png, &format!("{}.png", index + 1), bytes)
            }));
        }
        if wanted.has(FormatArg::Txt) {
            let galley = form::compose(self.letter, self.form);
            let bytes = txt::write(&galley).into_bytes();
            made.push(self.made(FormatArg::Txt, "txt", bytes));
        }
        Ok(made)
    }

    fn made(&self, format: FormatArg, ending: &str, bytes: Vec<u8>) -> OutputFile {
        let (letter, form) = (self.letter, self.form);
        let (name, language) = (&letter.output_name, letter.language);
        OutputFile {
            name: format!("{name}.{}.{language}.{ending}", form.name()),
            bytes,
            pages: self.pages,
            form,
            language,
            format,
            faces: self.faces.clone(),
        }
    }
}

/// Returns the typefaces that a document is set in.
fn faces(document: &Document) -> BTreeSet<FaceId> {
    let groups = document.pages.iter().flat_map(|page| &page.groups);
    let items = groups.flat_map(|group| &group.items);
    let face = |item: &Item| match item {
        Item::Text { run, .. } => Some(run.face),
        Item::Rect(_) | Item::Image { .. } => None,
    };
    items.filter_map(face).collect()
}

/// A document that the writer refuses is a fault of an earlier stage, not of the letter.
fn refused(diagnostic: Diagnostic) -> Failure {
    Failure::new(diagnostic.message)
}

#[cfg(feature = "png")]
fn pictures(pdf: &[u8], width: u32) -> Result<Vec<Vec<u8>>, Failure> {
    crate::export::png::write(pdf, width).map_err(refused)
}

#[cfg(not(feature = "png"))]
fn pictures(_pdf: &[u8], _width: u32) -> Result<Vec<Vec<u8>>, Failure> {
    Err(Failure::new("this program was built without pictures")
        .help("build it with `cargo build --release --features png`"))
}

/// Reads the time that the files state, where the environment sets one for all of a build
/// (reproducible-builds.org, `SOURCE_DATE_EPOCH`); none means the letter's date.
pub fn time() -> Result<Option<i64>, Failure> {
    let Some(value) = std::env::var_os("SOURCE_DATE_EPOCH") else {
        return Ok(None);
    };
    let seconds = value.to_str().and_then(|text| text.trim().parse().ok());
    let wrong = || {
        let value = value.to_string_lossy();
        Failure::new(format!(
            "`SOURCE_DATE_EPOCH` is `{value}`, expected a number of seconds"
        ))
        .help("set it to the seconds since 1 January 1970, or unset it")
    };
    seconds.map(Some).ok_or_else(wrong)
}
