//! The letter to each row of a table: its rows are checked, set in parallel and written one by one.
//!
//! A letter is written as soon as it is set, so that a run of any length holds only the letters that
//! are at work. What each row has made is kept in `letters.jsonl`, by which a later run goes on.

mod combined;
pub mod journal;
mod layout;
mod rejected;
mod select;
mod write;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::form::Form;
use crate::letter::{self, Recipient};

use super::args::{BuildArgs, MessageFormat};
use super::input::{self, Input};
use super::make::{self, BuildRequest, OutputFile};
use super::manifest::{self, Manifest};
use super::output::{self, OpenFolder};
use super::progress::Progress;
use super::record::Digest;
use super::status::{Failure, Status};
use super::{build, report, sums};
pub use layout::check;
pub use write::rebuild;

/// The form that is made for each row.
const FORM: Form = Form::LETTER;

/// The result of a build.
pub struct Built {
    /// The exit status.
    pub status: Status,
    /// The first file that was written.
    pub first: Option<PathBuf>,
    /// The number of files that were written or are unchanged.
    pub files: usize,
}

impl Built {
    /// Makes the result of a build that writes no files.
    fn without_files(status: Status) -> Self {
        Self {
            status,
            first: None,
            files: 0,
        }
    }
}

/// Refuses options for the rows of a table where the letter has none.
pub fn refuse_without_table(found: &Input, args: &BuildArgs) -> Result<(), Failure> {
    let draft = found.draft.as_ref();
    let is_merged = draft.is_none_or(|draft| draft.written.addressees.merge.is_some());
    match args.merge.given().first() {
        Some(option) if !is_merged => {
            let message = format!("`{option}` has no effect: the letter is one for all addressees");
            Err(Failure::new(message)
                .help("to write a letter to each, write `addressees: { from: missions.csv }`"))
        }
        _ => Ok(()),
    }
}

/// Builds the letter to each row, and the other forms of the letter once.
pub fn build(
    found: &mut Input,
    wanted: &BuildRequest,
    args: &BuildArgs,
    progress: Progress,
) -> Result<Built, Failure> {
    let Some(merge) = found.merge.take() else {
        drop(progress);
        let status = build::settle(found, &[], wanted, args)?;
        return Ok(Built::without_files(status));
    };
    let is_first = args.merge.shard.is_none_or(|shard| shard.number == 1);
    let mut made = Vec::new();
    if let Some(others) = other_forms(wanted).filter(|_| is_first) {
        made = make::all(found, &others)?;
    }
    let rows: Vec<&Recipient> = match wanted.forms.is_empty() || wanted.forms.contains(&FORM) {
        true => select::rows(&merge, &args.merge)?,
        false => Vec::new(),
    };
    let library = Arc::clone(&found.library);
    let run = write::Run {
        merge: &merge,
        wanted,
        args,
        library: &library,
    };
    let mut errors = merge.row_errors();
    let laid_out = layout::lay_out(&merge, &rows, wanted.time, &found.library);
    errors += laid_out.report.counts().0;
    found.report.extend(laid_out.report);
    if let Some(draft) = &found.draft {
        letter::silence(&draft.written, &mut found.report);
    }
    let is_denied = !found.report.has_errors() && input::refuses(&found.report, &args.input);
    let keeps_going = args.merge.keep_going && found.report.counts().0 == errors && !is_denied;
    drop(progress);
    if input::refuses(&found.report, &args.input) && !keeps_going {
        let status = build::settle(found, &[], wanted, args)?;
        return Ok(Built::without_files(status));
    }
    print_found(found, args)?;
    if args.output == Path::new("-") && !args.merge.combined {
        made.extend(run.in_memory(&rows)?);
        build::write_to_standard_output(&made)?;
        return Ok(Built::without_files(Status::Done));
    }
    let mut wrong = Vec::new();
    let mut right: Vec<Recipient> = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        match laid_out.rejected.get(&index) {
            Some(codes) => wrong.push(merge.reject(row, codes.clone())),
            None => right.push((*row).clone()),
        }
    }
    let rows: Vec<&Recipient> = right.iter().collect();
    if args.output == Path::new("-") {
        run.combined_to_standard_output(&rows)?;
        return Ok(Built::without_files(Status::Done));
    }
    let folder = output::open_folder(&args.output)?;
    for file in &made {
        folder.write(&file.name, &file.bytes, &Digest::of(&file.bytes).sha256)?;
        let extent = make::extent(file.pages, file.bytes.len());
        let path = args.output.join(&file.name);
        print_line(args, &format!("{}  {extent}", path.display()))?;
    }
    let letters = match args.merge.combined {
        true => run.combined_to_folder(&rows, &folder)?,
        false => run.to_folder(&rows, &folder, found)?,
    };
    if args.checksums {
        let manifest = manifest(found, &made, &letters, wanted);
        write_checksums(&manifest, &folder)?;
    }
    if !args.quiet && args.input.message_format == MessageFormat::Human {
        folder.print_removed()?;
    }
    let status = match errors {
        0 => Status::Done,
        _ => {
            rejected::write(&merge, wrong, &folder, args)?;
            Status::Wrong
        }
    };
    let first = made.first().map(|made| args.output.join(&made.name));
    let first = first.or(letters.first);
    let files = made.len() + right.len() * wanted.formats.len();
    Ok(Built {
        status,
        first,
        files,
    })
}

/// Describes all files of a run.
fn manifest(
    found: &Input,
    made: &[OutputFile],
    letters: &write::Letters,
    wanted: &BuildRequest,
) -> Manifest {
    let mut manifest = Manifest::new(found, made, wanted);
    manifest.add(found, &letters.outputs, &letters.faces);
    manifest
}

/// Writes a manifest and the checksums of all its files.
fn write_checksums(manifest: &Manifest, folder: &OpenFolder) -> Result<(), Failure> {
    let own = manifest.write();
    let digest = Digest::of(&own).sha256;
    folder.write(manifest::NAME, &own, &digest)?;
    let outputs = manifest.outputs.iter();
    let files = outputs.map(|output| (output.path.as_str(), output.sha256.clone()));
    let sums = sums::list(files.chain([(manifest::NAME, digest)]));
    folder.write(sums::NAME, &sums, &Digest::of(&sums).sha256)
}

/// Returns the request for the forms that are made once, whatever the rows.
fn other_forms(wanted: &BuildRequest) -> Option<BuildRequest> {
    let mut others = wanted.clone();
    others.forms.retain(|form| *form != FORM);
    (wanted.forms.is_empty() || !others.forms.is_empty()).then_some(others)
}

/// Prints what was found, unless the run is quiet and nothing is wrong.
fn print_found(found: &mut Input, args: &BuildArgs) -> Result<(), Failure> {
    let is_sarif = args.input.message_format == MessageFormat::Sarif;
    if !args.quiet || is_sarif || found.report.has_errors() {
        report::print(&mut found.report, &found.sources, &args.input)?;
    }
    Ok(())
}

/// Prints a line for a file that was written.
fn print_line(args: &BuildArgs, line: &str) -> Result<(), Failure> {
    if args.quiet || args.input.message_format == MessageFormat::Sarif {
        return Ok(());
    }
    writeln!(io::stdout().lock(), "{line}")?;
    Ok(())
}

/// Says something about the run on standard error, unless it is quiet.
fn say(args: &BuildArgs, line: &str) -> Result<(), Failure> {
    if args.quiet || args.input.message_format != MessageFormat::Human {
        return Ok(());
    }
    writeln!(io::stderr().lock(), "{line}")?;
    Ok(())
}
