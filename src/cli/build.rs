//! `demarche build`: checks a letter, then sets each of its forms in each of its languages.
//!
//! Nothing is written before all of it is set: a letter that is wrong in one language leaves the
//! files of all languages as they were.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use demarche::diagnostic::{Diagnostic, Report, plural};
use demarche::font::Library;
use demarche::galley::{self, Form};
use demarche::letter::Letter;
use demarche::page::Document;
use demarche::text::Shaper;
use demarche::{pdf, txt};

use super::args::{BuildArgs, FormArg, FormatArg, MessageFormat};
use super::input::{self, Input};
use super::output;
use super::report;
use super::side_by_side::side_by_side;
use super::status::{Failure, Status};

/// A file that is ready to be written.
struct Made {
    name: String,
    bytes: Vec<u8>,
    pages: usize,
}

/// Builds a letter.
pub fn run(args: &BuildArgs) -> Result<Status, Failure> {
    let sarif = args.input.message_format == MessageFormat::Sarif;
    let to_standard_output = args.output == Path::new("-");
    if sarif && to_standard_output {
        let message = "standard output takes the letter or the SARIF document, not both";
        return Err(Failure::new(message).help("name a folder after `--output`"));
    }
    let mut found = input::read(&args.input)?;
    let mut made = Vec::new();
    if !input::refuses(&found.report, &args.input) {
        made = make_all(&mut found, args)?;
    }
    let refused = input::refuses(&found.report, &args.input);
    if refused || !args.quiet || sarif {
        report::print(&mut found.report, &found.sources, &args.input)?;
    }
    if refused {
        return Ok(Status::Wrong);
    }
    if to_standard_output {
        write_to_standard_output(&made)?;
    } else {
        to_folder(&made, args)?;
    }
    Ok(Status::Done)
}

/// Sets all letters, and adds what is to be told of them to what was found.
fn make_all(found: &mut Input, args: &BuildArgs) -> Result<Vec<Made>, Failure> {
    let time = time()?;
    let library = &found.library;
    let set = side_by_side(
        &found.letters,
        || Shaper::new(library),
        |letter, shaper| make(letter, args, time, shaper),
    );
    let mut made = Vec::new();
    for set in set {
        let (files, report) = set?;
        made.extend(files);
        found.report.extend(report);
    }
    Ok(made)
}

/// Sets a letter in each of its forms.
fn make(
    letter: &Letter,
    args: &BuildArgs,
    time: Option<i64>,
    shaper: &mut Shaper<'_>,
) -> Result<(Vec<Made>, Report), Failure> {
    let (mut made, mut told) = (Vec::new(), Report::default());
    for form in forms(letter, &args.forms)? {
        let (document, diagnostics) = demarche::typeset(letter, form, time, shaper);
        let mut report = Report::default();
        diagnostics.into_iter().for_each(|each| report.push(each));
        if !report.has_errors() {
            let set = Set {
                letter,
                form,
                document,
            };
            made.extend(set.formats(args, shaper.library())?);
        }
        told.extend(report);
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
    document: Document,
}

impl Set<'_> {
    fn stem(&self) -> String {
        let (letter, form) = (self.letter, self.form);
        format!("{}.{}.{}", letter.output_name, form.name(), letter.language)
    }

    /// Makes the files of the formats that were asked for.
    fn formats(&self, args: &BuildArgs, library: &Library) -> Result<Vec<Made>, Failure> {
        let (stem, pages) = (self.stem(), self.document.pages.len());
        let wanted = |format| args.formats.contains(&format);
        let mut made = Vec::new();
        if wanted(FormatArg::Pdf) || wanted(FormatArg::Png) {
            let bytes = pdf::write(&self.document, library).map_err(refused)?;
            if wanted(FormatArg::Png) {
                made.extend(pictures(&bytes, &stem, args.width)?);
            }
            if wanted(FormatArg::Pdf) {
                let name = format!("{stem}.pdf");
                made.insert(0, Made { name, bytes, pages });
            }
        }
        if wanted(FormatArg::Txt) {
            let galley = galley::compose(self.letter, self.form);
            let bytes = txt::write(&galley).into_bytes();
            let name = format!("{stem}.txt");
            made.push(Made { name, bytes, pages });
        }
        Ok(made)
    }
}

/// A document that the writer refuses is a fault of an earlier stage, not of the letter.
fn refused(diagnostic: Diagnostic) -> Failure {
    Failure::new(diagnostic.message)
}

#[cfg(feature = "png")]
fn pictures(pdf: &[u8], stem: &str, width: u32) -> Result<Vec<Made>, Failure> {
    let pages = demarche::png::write(pdf, width).map_err(refused)?;
    let numbered = pages.into_iter().enumerate().map(|(index, bytes)| Made {
        name: format!("{stem}.{}.png", index + 1),
        bytes,
        pages: 1,
    });
    Ok(numbered.collect())
}

#[cfg(not(feature = "png"))]
fn pictures(_pdf: &[u8], _stem: &str, _width: u32) -> Result<Vec<Made>, Failure> {
    Err(Failure::new("this program was built without pictures")
        .help("build it with `cargo build --release --features png`"))
}

/// Reads the time that the files state, where the environment sets one for all of a build
/// (reproducible-builds.org, `SOURCE_DATE_EPOCH`); none means the letter's date.
fn time() -> Result<Option<i64>, Failure> {
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

fn write_to_standard_output(made: &[Made]) -> Result<(), Failure> {
    let [only] = made else {
        let names: Vec<&str> = made.iter().map(|each| each.name.as_str()).collect();
        let message = format!("standard output takes one file, found {}", names.join(", "));
        return Err(
            Failure::new(message).help("choose one with `--form`, `--language` and `--format`")
        );
    };
    io::stdout().lock().write_all(&only.bytes)?;
    Ok(())
}

fn to_folder(made: &[Made], args: &BuildArgs) -> Result<(), Failure> {
    let paths: Vec<PathBuf> = made
        .iter()
        .map(|each| args.output.join(&each.name))
        .collect();
    for (made, path) in made.iter().zip(&paths) {
        output::write(path, &made.bytes)?;
    }
    if args.quiet || args.input.message_format == MessageFormat::Sarif {
        return Ok(());
    }
    let mut stdout = io::stdout().lock();
    for (made, path) in made.iter().zip(&paths) {
        let pages = plural(made.pages, "page", "pages");
        writeln!(
            stdout,
            "{}  {pages}  {} bytes",
            path.display(),
            made.bytes.len()
        )?;
    }
    Ok(())
}
