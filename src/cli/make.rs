//! The files of a build, in memory: each form of a letter in each of its languages and formats.

use std::collections::BTreeSet;

use crate::export::{Alternate, Format, Settings, Writer, pdf};
use crate::form::Form;
use crate::lang::Language;
use crate::letter::{self, Letter};
use crate::parallel;
use crate::report::{Diagnostic, Report, plural};
use crate::typeset::font::{FaceId, Library};
use crate::typeset::page::{Document, Item, Memory};

use super::input::Input;
use super::progress::{self, Stage};
use super::status::Failure;

/// A request to build.
#[derive(Clone)]
pub struct BuildRequest {
    /// The forms; where there are none, each that the letter has data for.
    pub forms: Vec<Form>,
    /// The formats.
    pub formats: Vec<Format>,
    /// The settings of single formats.
    pub settings: Settings,
    /// The time that the files state, in seconds since 1970; none means the letter's date.
    pub time: Option<i64>,
}

/// A file that is ready to be written.
pub struct OutputFile {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The number of its pages, if the format has any.
    pub pages: Option<usize>,
    /// The form that it shows.
    pub form: Form,
    /// The language.
    pub language: Language,
    /// The format.
    pub format: Format,
    /// The typefaces that its document is set in.
    pub faces: BTreeSet<FaceId>,
}

/// A shaper and a writer, which remember words, faces and more from one letter to the next.
pub struct Tools<'l> {
    setter: Memory<'l>,
    writer: pdf::Writer<'l>,
}

impl<'l> Tools<'l> {
    /// Makes tools that remember nothing yet.
    pub fn new(library: &'l Library) -> Self {
        Self {
            setter: Memory::none(library),
            writer: pdf::Writer::new(library),
        }
    }

    /// Makes tools for many letters that differ little.
    pub fn for_many(library: &'l Library) -> Self {
        Self {
            setter: Memory::new(library),
            writer: pdf::Writer::sharing(library),
        }
    }
}

/// Sets all letters, and adds what is to report of them to what was found.
pub fn all(found: &mut Input, wanted: &BuildRequest) -> Result<Vec<OutputFile>, Failure> {
    let library = &found.library;
    let documents = found.letters.iter();
    let documents =
        documents.map(|letter| forms(letter, &wanted.forms).map_or(0, |forms| forms.len()));
    progress::enter(Stage::Setting, documents.sum());
    let set = parallel::parallel_map(
        found.letters.iter().collect(),
        &mut Tools::new(library),
        || Tools::new(library),
        |letter, tools| make(letter, &found.letters, wanted, tools),
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
    let letters = &found.letters;
    let set = parallel::parallel_map_with(letters, tools, |letter, tools| {
        make(letter, letters, wanted, tools)
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
    if let Some(draft) = &found.draft {
        letter::silence(&draft.written, &mut found.report);
    }
    Ok(made)
}

/// Sets a letter, one of those of a build, in each of its forms.
fn make(
    letter: &Letter,
    letters: &[Letter],
    wanted: &BuildRequest,
    tools: &mut Tools<'_>,
) -> Result<(Vec<OutputFile>, Report), Failure> {
    let (mut made, mut told) = (Vec::new(), Report::default());
    for form in forms(letter, &wanted.forms)? {
        let set = Set {
            letter,
            letters,
            form,
            wanted,
        };
        let mut report = Report::default();
        made.extend(set.files(tools, &mut report)?);
        told.extend(report);
        progress::tick(Stage::Setting);
    }
    Ok((made, told))
}

/// Sets the letter to a row of a table, one of those to that row, as it is sent.
pub fn files(
    letter: &Letter,
    letters: &[Letter],
    wanted: &BuildRequest,
    tools: &mut Tools<'_>,
    report: &mut Report,
) -> Result<Vec<OutputFile>, Failure> {
    let set = Set {
        letter,
        letters,
        form: Form::LETTER,
        wanted,
    };
    set.files(tools, report)
}

/// Returns the forms to set: those asked for, or each that the letter has data for.
fn forms(letter: &Letter, asked: &[Form]) -> Result<Vec<Form>, Failure> {
    if asked.is_empty() {
        return Ok(Form::of(letter).collect());
    }
    let Some(form) = asked.iter().find(|form| !form.is_in(letter)) else {
        return Ok(asked.to_vec());
    };
    let (name, key) = (form.name(), form.key());
    let message = format!("the letter has no data for the form `{name}`");
    let help = format!("add `{key}:` to `letter.yaml`, or leave `--form` out");
    Err(Failure::new(message).help(help))
}

/// A letter in one form, and the formats that it is written in.
struct Set<'a> {
    letter: &'a Letter,
    letters: &'a [Letter],
    form: Form,
    wanted: &'a BuildRequest,
}

impl Set<'_> {
    /// Makes the files of the formats that were asked for; none if the report gets an error. Pages
    /// are built only for formats that show them.
    fn files(
        &self,
        tools: &mut Tools<'_>,
        report: &mut Report,
    ) -> Result<Vec<OutputFile>, Failure> {
        let mut formats = Format::ALL.to_vec();
        formats.retain(|format| self.wanted.formats.contains(format));
        let mut pages = None;
        // Without formats, only what is wrong with the pages and their PDF is reported.
        if formats.is_empty() || formats.iter().any(|format| format.shows_pages()) {
            let document = self.document(tools, report);
            if report.has_errors() {
                return Ok(Vec::new());
            }
            // A PDF is written even if nobody asked for it, to see whether it can be.
            match Pages::write(document, tools) {
                Ok(written) => pages = Some(written),
                Err(diagnostic) => {
                    report.push(diagnostic);
                    return Ok(Vec::new());
                }
            }
        }
        let mut made = Vec::new();
        for format in formats {
            self.append(format, pages.as_ref(), &mut made)?;
        }
        Ok(made)
    }

    fn document(&self, tools: &mut Tools<'_>, report: &mut Report) -> Document {
        let time = self.wanted.time;
        let (document, diagnostics) = crate::set(self.letter, self.form, time, &mut tools.setter);
        diagnostics.into_iter().for_each(|each| report.push(each));
        document
    }

    /// Appends the files of a format, for which pages were built if it shows them.
    fn append(
        &self,
        format: Format,
        pages: Option<&Pages>,
        made: &mut Vec<OutputFile>,
    ) -> Result<(), Failure> {
        let settings = &self.settings(format);
        let ending = format.name();
        match (format.writer(), pages) {
            (Writer::Galley(write), _) => {
                let galley = crate::composed(self.letter, self.form, self.wanted.time);
                made.push(self.file(format, ending, write(&galley, settings)));
            }
            (Writer::Manuscript(write), _) => {
                let galley = crate::manuscript(self.letter, self.form, self.wanted.time);
                made.push(self.file(format, ending, write(&galley, settings)));
            }
            (Writer::Pdf, Some(pages)) => made.push(OutputFile {
                pages: Some(pages.count),
                faces: pages.faces.clone(),
                ..self.file(format, ending, pages.pdf.clone())
            }),
            (Writer::Pages { write, .. }, Some(pages)) => {
                let written = write(&pages.pdf, settings).map_err(refused)?;
                made.extend((1..).zip(written).map(|(number, bytes)| OutputFile {
                    pages: Some(1),
                    faces: pages.faces.clone(),
                    ..self.file(format, &format!("{number}.{ending}"), bytes)
                }));
            }
            (Writer::Absent { feature, missing }, _) => return Err(absent(feature, missing)),
            (Writer::Pdf | Writer::Pages { .. }, None) => {}
        }
        Ok(())
    }

    /// Returns the settings for a format, with the same letter in the other languages.
    fn settings(&self, format: Format) -> Settings {
        let mut settings = self.wanted.settings.clone();
        let is_linked = |letter: &&Letter| {
            let linked = settings.linked.as_ref();
            letter.output_name == self.letter.output_name
                && self.form.is_in(letter)
                && linked.is_none_or(|linked| linked.contains(&letter.language))
        };
        let alternate = |letter: &Letter| Alternate {
            language: letter.language,
            file: self.name(letter, format.name()),
        };
        let linked = self.letters.iter().filter(is_linked);
        settings.alternates = linked.map(alternate).collect();
        settings
    }

    /// Returns the name of a file of a letter in this form.
    fn name(&self, letter: &Letter, ending: &str) -> String {
        let (name, language) = (&letter.output_name, letter.language);
        format!("{name}.{}.{language}.{ending}", self.form.name())
    }

    fn file(&self, format: Format, ending: &str, bytes: Vec<u8>) -> OutputFile {
        OutputFile {
            name: self.name(self.letter, ending),
            bytes,
            pages: None,
            form: self.form,
            language: self.letter.language,
            format,
            faces: BTreeSet::new(),
        }
    }
}

/// The pages of a letter in one form.
struct Pages {
    count: usize,
    faces: BTreeSet<FaceId>,
    pdf: Vec<u8>,
}

impl Pages {
    fn write(document: Document, tools: &mut Tools<'_>) -> Result<Self, Diagnostic> {
        Ok(Self {
            count: document.pages.len(),
            faces: faces(&document),
            pdf: tools.writer.write(document)?,
        })
    }
}

/// Writes how long a file is, in pages if it has any and in bytes.
pub fn extent(pages: Option<usize>, bytes: usize) -> String {
    let pages = pages.map(|pages| format!("{}  ", plural(pages, "page", "pages")));
    format!("{}{bytes} bytes", pages.unwrap_or_default())
}

fn absent(feature: &str, missing: &str) -> Failure {
    let message = format!("this program was built without {missing}");
    Failure::new(message).help(format!(
        "build it with `cargo build --release --features {feature}`"
    ))
}

/// Returns the typefaces that a document is set in.
pub fn faces(document: &Document) -> BTreeSet<FaceId> {
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

/// Reads the time that the files state, where the environment sets one for all of a build
/// (reproducible-builds.org, `SOURCE_DATE_EPOCH`); none means the letter's date.
pub fn time() -> Result<Option<i64>, Failure> {
    let Some(value) = std::env::var_os("SOURCE_DATE_EPOCH") else {
        return Ok(None);
    };
    // Later moments have a year of five digits, which no date in a PDF can have (ISO 32000-1,
    // 7.9.4).
    const LAST: i64 = 253_402_300_799;
    let seconds: Option<i64> = value.to_str().and_then(|text| text.trim().parse().ok());
    let seconds = seconds.filter(|seconds| (0..=LAST).contains(seconds));
    let wrong = || {
        let value = value.to_string_lossy();
        Failure::new(format!(
            "`SOURCE_DATE_EPOCH` is `{value}`, expected a number of seconds up to the year 9999"
        ))
        .help("set it to the seconds since 1 January 1970, or unset it")
    };
    seconds.map(Some).ok_or_else(wrong)
}
