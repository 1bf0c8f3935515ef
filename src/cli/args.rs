//! The arguments of the command line; help, completions and the manual page come from here.

mod build;
mod diff;
mod input;
mod merge;
mod new;

use std::path::{Path, PathBuf};

use clap::{Parser, Subcommand, ValueEnum};

pub use build::{BuildArgs, WatchArgs};
pub use diff::{DiffArgs, DiffFormat};
pub use input::{ColorArg, DenyArg, InputArgs, MessageFormat, ReachArgs, default_letter};
pub use merge::{MergeArgs, Shard};
pub use new::{ListArg, NewArgs};

/// The file of a letter in its folder.
pub const LETTER_FILE: &str = "letter.yaml";
/// The folder of a letter in its repository.
pub const LETTER_FOLDER: &str = "letter";

/// Typesets a letter and its signatories as a formal, accessible PDF for circulation as a United
/// Nations document.
#[derive(Debug, Parser)]
#[command(name = "demarche", version, max_term_width = 100)]
pub struct Args {
    /// The command to run.
    #[command(subcommand)]
    pub command: Command,
}

/// The command to run.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check a letter and typeset it in each of its forms and languages.
    Build(BuildArgs),
    /// Write a complete repository for a letter: sample, list, README for signatories, CI.
    New(NewArgs),
    /// Build a letter, and build it again whenever one of its files changes, until Ctrl-C.
    Watch(WatchArgs),
    /// Report every error and warning in a letter; write nothing.
    Check(CheckArgs),
    /// Record the text that the signatories agree to, so that a later change is an error.
    Seal(SealArgs),
    /// Print the signatories exactly as the document lists them, and how many there are.
    List(ListArgs),
    /// Build a letter again in memory and compare it with files; write nothing.
    Verify(VerifyArgs),
    /// Compare two versions of a letter: signatories, text and pages.
    ///
    /// Only printed text is compared. Withdrawn signatories are named, because a reviewer must see
    /// whose name is removed. The exit status is 0 if nothing differs, 1 if something differs, and 2
    /// if a version has errors or is missing. If a version has errors, its list and its text are
    /// compared as far as they could be read, and the report says what was left out.
    Diff(DiffArgs),
    /// Explain the code of an error or warning, or list all codes.
    Explain(ExplainArgs),
    /// Print the JSON Schema of a file, so that an editor can complete and explain its keys.
    Schema(SchemaArgs),
    /// List the typefaces for each script, and the characters in your text that no typeface has.
    Fonts(FontsArgs),
    /// Print the completions for a shell.
    Completions(CompletionsArgs),
    /// Print the manual page.
    Man,
}

/// The arguments of `explain`.
#[derive(Debug, clap::Args)]
pub struct ExplainArgs {
    /// The code, such as `same-entry`; without one, all codes are listed.
    #[arg(value_name = "CODE")]
    pub code: Option<String>,
}

/// The arguments of `check`.
#[derive(Debug, clap::Args)]
pub struct CheckArgs {
    /// The input, and how strictly it is checked.
    #[command(flatten)]
    pub input: InputArgs,
}

/// The arguments of `seal`.
///
/// A seal covers the words of the addressees, the subject, the salutation and the text in each
/// language, and those of annexes and enclosures. Line breaks, emphasis and the list may change. The
/// seal is written next to the letter: `seal.yaml` for `letter.yaml`.
#[derive(Debug, clap::Args)]
pub struct SealArgs {
    /// The letter: a folder with a `letter.yaml`, or a YAML file. Default: the `letter.yaml` of the
    /// current folder, or else the folder `letter`.
    #[arg(value_name = "LETTER", default_value = default_letter(), hide_default_value = true)]
    pub letter: PathBuf,
    /// Replace an existing seal with one of the current text, signatories and `--date`.
    #[arg(long)]
    pub replace: bool,
    /// Record this day in the seal: year, month and day.
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
    /// The files that may be read.
    #[command(flatten)]
    pub reach: ReachArgs,
    /// Print nothing unless the letter has errors.
    #[arg(short, long)]
    pub quiet: bool,
}

impl SealArgs {
    /// Returns the input: the letter in all its languages.
    pub fn as_input(&self) -> InputArgs {
        InputArgs {
            all: false,
            reach: self.reach,
            ..InputArgs::plain(&self.letter)
        }
    }
}

/// The arguments of `list`.
///
/// Only public fields are printed. Names are written verbatim, also in CSV, where a spreadsheet may
/// read a name that begins with `=` as a formula unless `--safe-cells` is given.
#[derive(Debug, clap::Args)]
pub struct ListArgs {
    /// The input, and how strictly it is checked.
    #[command(flatten)]
    pub input: InputArgs,
    /// Print the list in this format.
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    pub format: ListFormat,
    /// In CSV, put an apostrophe before cells that a spreadsheet would read as formulas.
    #[arg(long)]
    pub safe_cells: bool,
    /// Print a draft of `decisions.yaml` instead: every possible duplicate and dummy value, pending.
    #[arg(long, conflicts_with = "format")]
    pub propose_decisions: bool,
    /// Add the draft to `decisions.yaml` next to the letter, and keep what it contains.
    #[arg(long, requires = "propose_decisions")]
    pub write: bool,
}

/// The arguments of `verify`.
#[derive(Debug, clap::Args)]
#[command(override_usage = "demarche verify [OPTIONS] [LETTER] FILE...")]
pub struct VerifyArgs {
    /// The letter, if it is not in the current folder or the folder `letter`, and then the files to
    /// verify.
    ///
    /// The letter is built again, whatever a `manifest.json` or `SHA256SUMS` among them states. Only
    /// where there is no letter are the files compared with the checksums in the manifest, and
    /// nothing is built.
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Compare checksums only, with a `manifest.json` among the files; build nothing.
    #[arg(long)]
    pub checksums: bool,
    /// Use the typefaces of this folder before the built-in ones.
    #[arg(long, value_name = "DIR")]
    pub fonts: Option<PathBuf>,
    /// The files that may be read.
    #[command(flatten)]
    pub reach: ReachArgs,
    /// Print only the files that differ.
    #[arg(short, long)]
    pub quiet: bool,
}

impl VerifyArgs {
    /// Returns the input as `build` reads it.
    pub fn as_input(&self, letter: &Path) -> InputArgs {
        InputArgs {
            fonts: self.fonts.clone(),
            reach: self.reach,
            ..InputArgs::plain(letter)
        }
    }
}

/// The arguments of `schema`.
#[derive(Debug, clap::Args)]
pub struct SchemaArgs {
    /// The file that the schema describes.
    pub file: SchemaFile,
}

/// The arguments of `fonts`.
#[derive(Debug, clap::Args)]
pub struct FontsArgs {
    /// Look up the characters of this letter.
    #[arg(value_name = "LETTER")]
    pub letter: Option<PathBuf>,
    /// Use the typefaces of this folder before the built-in ones.
    #[arg(long, value_name = "DIR")]
    pub fonts: Option<PathBuf>,
    /// The files that may be read.
    #[command(flatten)]
    pub reach: ReachArgs,
}

impl FontsArgs {
    /// Returns the input as `check` reads it.
    pub fn as_input(&self) -> InputArgs {
        InputArgs {
            fonts: self.fonts.clone(),
            reach: self.reach,
            ..InputArgs::plain(self.letter.as_deref().unwrap_or(Path::new("")))
        }
    }
}

/// The arguments of `completions`.
#[derive(Debug, clap::Args)]
pub struct CompletionsArgs {
    /// The shell.
    pub shell: clap_complete::Shell,
}

/// A format of the list of signatories.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    /// A table for people.
    Table,
    /// Comma-separated values (RFC 4180), with names verbatim.
    Csv,
    /// JSON, with the counts.
    Json,
}

/// A file with a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SchemaFile {
    /// `letter.yaml`.
    Letter,
    /// `signatories.yaml`.
    Signatories,
    /// `manifest.json`.
    Manifest,
    /// `decisions.yaml`: decisions about possible duplicates, dummy values and wrong names.
    Decisions,
    /// `withdrawn.yaml`: withdrawn signatories.
    Withdrawn,
    /// `seal.yaml`: the text that was signed.
    Seal,
}
