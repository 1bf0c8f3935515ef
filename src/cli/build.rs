//! `demarche build`: checks a letter, then sets each of its forms in each of its languages.
//!
//! Nothing is written before all of it is set: a letter that has errors in one language leaves the
//! files of all languages as they were.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::export::{Format, Setting, Settings};

use super::args::{BuildArgs, MessageFormat, default_letter};
use super::input::{self, Input};
use super::make::{self, BuildRequest, OutputFile};
use super::manifest::{self, Manifest};
use super::progress::Progress;
use super::status::{Failure, Status};
use super::{merge, output, report, stale, sums};

/// Builds a letter.
pub fn run(args: &BuildArgs) -> Result<Status, Failure> {
    if args.output == Path::new("-") {
        refuse_a_second_file(args)?;
    }
    check_output(args)?;
    let progress = Progress::begin(args.quiet);
    let mut found = input::read_with_record(&args.input)?;
    let wanted = wanted(args)?;
    merge::refuse_without_table(&found, args)?;
    if found.merge.is_some() {
        let built = merge::build(&mut found, &wanted, args, progress)?;
        return Ok(built.status);
    }
    // The letters say all that is set; of a long list, what was written is as large again.
    found.draft = None;
    let mut made = Vec::new();
    if !input::refuses(&found.report, &args.input) {
        made = make::all(&mut found, &wanted)?;
    }
    drop(progress);
    settle(&mut found, &made, &wanted, args)
}

/// Refuses an output folder that is named as a file is, or that links lead elsewhere.
pub fn check_output(args: &BuildArgs) -> Result<(), Failure> {
    refuse_a_file(args)?;
    refuse_a_useless_setting(args)?;
    args.input.reach.check(&args.output)
}

/// Refuses a place to write to that is named as a file is: the files have their own names.
fn refuse_a_file(args: &BuildArgs) -> Result<(), Failure> {
    let ending = args.output.extension().and_then(|ending| ending.to_str());
    let Some(format) = ending.and_then(Format::named) else {
        return Ok(());
    };
    if args.output.is_dir() {
        return Ok(());
    }
    let mut command = String::from("demarche build");
    if args.input.letter != Path::new(default_letter()) {
        command.push_str(&format!(" {}", args.input.letter.display()));
    }
    let form = args.forms.first().map_or("letter", |form| form.name());
    command.push_str(&format!(" --form {form}"));
    if format != Format::ALL[0] {
        command.push_str(&format!(" --format {}", format.name()));
    }
    let output = args.output.display();
    let message = format!("`--output` expects a folder, found `{output}`");
    Err(Failure::new(message).help(format!("run `{command} --output - > {output}`")))
}

/// Refuses `--fragment` without a format that depends on it.
fn refuse_a_useless_setting(args: &BuildArgs) -> Result<(), Failure> {
    let depends = |format: &Format| format.depends_on(Setting::Fragment);
    if !args.fragment || args.formats.iter().any(depends) {
        return Ok(());
    }
    let names = Format::ALL.into_iter().filter(depends).map(Format::name);
    let names = names.collect::<Vec<_>>().join(",");
    let message = format!("`--fragment` has no effect without `--format {names}`");
    Err(Failure::new(message).help(format!("add `--format {names}`, or remove `--fragment`")))
}

/// Prints what was found, and writes what was made where nothing keeps the letter from being set.
pub fn settle(
    found: &mut Input,
    made: &[OutputFile],
    wanted: &BuildRequest,
    args: &BuildArgs,
) -> Result<Status, Failure> {
    let sarif = args.input.message_format == MessageFormat::Sarif;
    let refused = input::refuses(&found.report, &args.input);
    if refused || !args.quiet || sarif {
        report::print(&mut found.report, &found.sources, &args.input)?;
        report::print_left_out(found.draft.as_ref(), &args.input)?;
    }
    if refused {
        return Ok(Status::Wrong);
    }
    if args.output == Path::new("-") {
        write_to_standard_output(made)?;
    } else {
        let told = match args.checksums {
            true => told(found, made, wanted),
            false => Vec::new(),
        };
        to_folder(made, &told, args)?;
    }
    Ok(Status::Done)
}

/// Refuses what would be written to standard output next to the letter.
fn refuse_a_second_file(args: &BuildArgs) -> Result<(), Failure> {
    let other = match args.input.message_format {
        MessageFormat::Sarif => "the SARIF document",
        _ if args.checksums => "the checksums",
        _ => return Ok(()),
    };
    let message = format!("standard output takes the letter or {other}, not both");
    Err(Failure::new(message).help("name a folder after `--output`"))
}

/// Returns what is to be made.
pub fn wanted(args: &BuildArgs) -> Result<BuildRequest, Failure> {
    Ok(BuildRequest {
        forms: args.forms.clone(),
        formats: args.formats.clone(),
        settings: Settings {
            width: args.width,
            is_fragment: args.fragment,
            ..Settings::default()
        },
        time: make::time()?,
    })
}

/// Makes the manifest, which states what the files were built from, and the digests of all files.
fn told(found: &Input, made: &[OutputFile], wanted: &BuildRequest) -> Vec<(&'static str, Vec<u8>)> {
    let manifest = Manifest::new(found, made, wanted).write();
    let files = made.iter().map(|made| (made.name.as_str(), &*made.bytes));
    let sums = sums::write(files.chain([(manifest::NAME, &*manifest)]));
    vec![(manifest::NAME, manifest), (sums::NAME, sums)]
}

/// A page that is a file, by its name.
struct PageName<'n> {
    stem: &'n str,
    number: usize,
    ending: &'n str,
}

impl<'n> PageName<'n> {
    fn read(name: &'n str) -> Option<Self> {
        let (rest, ending) = name.rsplit_once('.')?;
        let (stem, number) = rest.rsplit_once('.')?;
        Some(Self {
            stem,
            number: stale::page_number(number)?,
            ending,
        })
    }

    /// Returns whether another page is of the same document and format.
    fn is_beside(&self, other: &Self) -> bool {
        (self.stem, self.ending) == (other.stem, other.ending)
    }
}

/// Returns whether a name is that of a page beyond the last one of a document that was drawn.
fn shows_no_page(name: &str, made: &[OutputFile]) -> bool {
    let Some(page) = PageName::read(name) else {
        return false;
    };
    let drawn = made
        .iter()
        .filter(|made| made.format.recognizes_pages().is_some());
    let drawn = drawn.filter_map(|made| PageName::read(&made.name));
    let last = drawn
        .filter(|other| page.is_beside(other))
        .map(|page| page.number);
    last.max().is_some_and(|last| page.number > last)
}

pub fn write_to_standard_output(made: &[OutputFile]) -> Result<(), Failure> {
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

/// Writes the letter's files with their checksums and manifest, all or none, and prints a line for
/// each file of the letter.
fn to_folder(
    made: &[OutputFile],
    told: &[(&'static str, Vec<u8>)],
    args: &BuildArgs,
) -> Result<(), Failure> {
    let path = |name: &str| args.output.join(name);
    let files = made.iter().map(|made| (path(&made.name), &*made.bytes));
    let told = told.iter().map(|(name, bytes)| (path(name), &**bytes));
    let files: Vec<(PathBuf, &[u8])> = files.chain(told).collect();
    let removed = output::write(&files)?;
    let is_quiet = args.quiet || args.input.message_format != MessageFormat::Human;
    if !is_quiet {
        removed.print()?;
    }
    stale::remove(&args.output, is_quiet, |name| shows_no_page(name, made))?;
    if args.quiet || args.input.message_format == MessageFormat::Sarif {
        return Ok(());
    }
    let mut stdout = io::stdout().lock();
    for (made, (path, bytes)) in made.iter().zip(&files) {
        let extent = make::extent(made.pages, bytes.len());
        writeln!(stdout, "{}  {extent}", path.display())?;
    }
    Ok(())
}
