//! Setting and writing the letters: in parallel, each as soon as it is set.

use std::collections::BTreeSet;
use std::path::PathBuf;

use sha2::{Digest as _, Sha256};

use crate::export::Format;
use crate::letter::{Letter, Merge, Recipient};
use crate::parallel;
use crate::report::{Report, Severity};
use crate::typeset::font::{FaceId, Library};

use super::journal::{Journal, Line};
use super::{FORM, print_line, say};
use crate::cli::args::BuildArgs;
use crate::cli::input::Input;
use crate::cli::make::{self, BuildRequest, OutputFile, Tools};
use crate::cli::manifest::{self, Output};
use crate::cli::output::OpenFolder;
use crate::cli::progress;
use crate::cli::progress::{Progress, Stage};
use crate::cli::record;
use crate::cli::status::Failure;

/// A run over rows.
pub struct Run<'a> {
    /// The letter to each row.
    pub merge: &'a Merge,
    /// The request for each.
    pub wanted: &'a BuildRequest,
    /// The arguments.
    pub args: &'a BuildArgs,
    /// The typefaces.
    pub library: &'a Library,
}

/// The letters that were written.
#[derive(Default)]
pub struct Letters {
    /// The first file.
    pub first: Option<PathBuf>,
    /// All files, if the run writes a manifest.
    pub outputs: Vec<Output>,
    /// The typefaces that they are set in.
    pub faces: BTreeSet<FaceId>,
}

/// The outcome for a row.
enum Done {
    /// Its files exist, made from the same inputs.
    Skipped,
    /// Its files were written.
    Written(Vec<WrittenFile>),
}

/// A file that was written.
struct WrittenFile {
    line: Line,
    output: Output,
    faces: BTreeSet<FaceId>,
}

impl Run<'_> {
    /// Sets the letters to rows in memory.
    pub fn in_memory(&self, rows: &[&Recipient]) -> Result<Vec<OutputFile>, Failure> {
        let mut tools = Tools::for_many(self.library);
        let mut made = Vec::new();
        for row in rows {
            made.extend(set(row, &self.merge.letters(row), self.wanted, &mut tools)?);
        }
        Ok(made)
    }

    /// Writes the letters to rows to the output folder.
    pub fn to_folder(
        &self,
        rows: &[&Recipient],
        folder: &OpenFolder,
        found: &Input,
    ) -> Result<Letters, Failure> {
        let mut letters = Letters::default();
        if rows.is_empty() {
            return Ok(letters);
        }
        let mut journal = Journal::open(self.args)?;
        self.say_gone(&journal)?;
        let _progress = Progress::begin(self.args.quiet);
        progress::enter(Stage::Setting, rows.len());
        let inputs = self.inputs(found);
        let mut skipped = 0;
        let made = self.made_earlier(rows, &inputs, &journal);
        let work = |index: usize, tools: &mut Tools<'_>| -> Result<Done, Failure> {
            match rows.get(index) {
                Some(row) if !made.contains(&index) => self.write(row, &inputs, folder, tools),
                _ => Ok(Done::Skipped),
            }
        };
        let take = |done: Result<Done, Failure>| -> Result<(), Failure> {
            progress::tick(Stage::Setting);
            let Done::Written(files) = done? else {
                skipped += 1;
                return Ok(());
            };
            let lines: Vec<Line> = files.iter().map(|file| file.line.clone()).collect();
            journal.add(&lines)?;
            for file in files {
                let path = self.args.output.join(&file.line.path);
                let extent = make::extent(file.output.pages, file.output.bytes);
                print_line(self.args, &format!("{}  {extent}", path.display()))?;
                letters.first.get_or_insert(path);
                letters.faces.extend(file.faces);
                if self.args.checksums {
                    letters.outputs.push(file.output);
                }
            }
            Ok(())
        };
        parallel::parallel_stream(rows.len(), || Tools::for_many(self.library), work, take)?;
        if skipped > 0 {
            say(self.args, &format!("{skipped} of {} unchanged", rows.len()))?;
        }
        Ok(letters)
    }

    /// Returns the rows whose files an earlier run has made from the same.
    fn made_earlier(
        &self,
        rows: &[&Recipient],
        inputs: &Sha256,
        journal: &Journal,
    ) -> BTreeSet<usize> {
        let is_made = |(_, row): &(usize, &&Recipient)| {
            let inputs = self.inputs_of(row, inputs);
            journal.is_made(&row.key, &inputs, &self.args.output)
        };
        let made = rows.iter().enumerate().filter(is_made);
        made.map(|(index, _)| index).collect()
    }

    fn say_gone(&self, journal: &Journal) -> Result<(), Failure> {
        let keys: BTreeSet<String> = self.merge.keys().collect();
        for path in journal.gone(|key| keys.contains(key)) {
            let path = self.args.output.join(path);
            let path = path.display();
            say(
                self.args,
                &format!("`{path}` is of a row that is no longer in the table"),
            )?;
        }
        Ok(())
    }

    /// Sets and writes the letters to a row.
    fn write(
        &self,
        row: &Recipient,
        inputs: &Sha256,
        folder: &OpenFolder,
        tools: &mut Tools<'_>,
    ) -> Result<Done, Failure> {
        let files = set(row, &self.merge.letters(row), self.wanted, tools)?;
        let inputs = self.inputs_of(row, inputs);
        let count = files.len();
        let mut written = Vec::with_capacity(count);
        for file in files {
            let output = manifest::output(&file, self.wanted);
            folder.write(&file.name, &file.bytes, &output.sha256)?;
            written.push(WrittenFile {
                faces: file.faces,
                line: Line {
                    key: row.key.clone(),
                    files: count,
                    inputs: inputs.clone(),
                    path: file.name,
                    sha256: output.sha256.clone(),
                },
                output,
            });
        }
        Ok(Done::Written(written))
    }

    /// Takes the digest of all that every letter is made from.
    fn inputs(&self, found: &Input) -> Sha256 {
        let mut digest = Sha256::new();
        let wanted = self.wanted;
        let formats: Vec<&str> = wanted
            .formats
            .iter()
            .map(|format| Format::name(*format))
            .collect();
        let about = format!(
            "{}\n{formats:?}\n{}\n{}\n{:?}\n",
            env!("CARGO_PKG_VERSION"),
            wanted.settings.width,
            wanted.settings.is_fragment,
            wanted.time,
        );
        digest.update(about);
        for (name, read) in found.record.files() {
            if !self.merge.is_table(&name) {
                digest.update(format!("{name}\n{}\n", read.sha256));
            }
        }
        if self.args.input.fonts.is_some() {
            for face in self.library.faces() {
                digest.update(self.library.name(face));
                digest.update(Sha256::digest(self.library.data(face).as_slice()));
            }
        }
        digest
    }

    /// Returns the digest of all that the letters to a row are made from.
    fn inputs_of(&self, row: &Recipient, inputs: &Sha256) -> String {
        let mut digest = inputs.clone();
        for (column, cell) in self.merge.cells_of(row) {
            digest.update(format!(
                "{}\n{}\n{column}\n{cell}\n",
                column.len(),
                cell.len()
            ));
        }
        digest.update(&row.key);
        record::hexadecimal(&digest.finalize())
    }
}

/// Builds in memory the letters whose files have some of these names.
pub fn rebuild(
    found: &Input,
    wanted: &BuildRequest,
    names: &BTreeSet<String>,
) -> Result<Vec<OutputFile>, Failure> {
    let Some(merge) = &found.merge else {
        return Ok(Vec::new());
    };
    let is_named = |letter: &Letter| {
        let start = format!("{}.{}.", letter.output_name, FORM.name());
        let next = names.range(start.clone()..).next();
        next.is_some_and(|name| name.starts_with(&start))
    };
    let mut tools = Tools::for_many(&found.library);
    let mut made = Vec::new();
    for row in merge.recipients() {
        let letters = merge.letters(row);
        if letters.iter().any(is_named) {
            made.extend(set(row, &letters, wanted, &mut tools)?);
        }
    }
    Ok(made)
}

/// Sets the letters to a row.
fn set(
    row: &Recipient,
    letters: &[Letter],
    wanted: &BuildRequest,
    tools: &mut Tools<'_>,
) -> Result<Vec<OutputFile>, Failure> {
    let mut files = Vec::new();
    for letter in letters {
        let mut report = Report::default();
        files.extend(make::files(letter, letters, wanted, tools, &mut report)?);
        let errors = report.diagnostics().iter();
        let mut errors = errors.filter(|found| found.severity() == Severity::Error);
        // Its pages were laid out before: only a PDF that cannot conform is left to refuse.
        if let Some(error) = errors.next() {
            let message = format!("row {}: {}", row.number, error.message);
            return Err(Failure::new(message));
        }
    }
    Ok(files)
}
