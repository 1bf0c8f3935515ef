//! The arguments of the command line; help, completions and the manual page come from here.

mod diff;
mod merge;
mod new;

use std::path::{Path, PathBuf};

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, Parser, Subcommand, ValueEnum};

use crate::report::Rule;

pub use diff::{DiffArgs, DiffFormat};
pub use merge::{MergeArgs, Shard};
pub use new::{ListArg, NewArgs};

use crate::export::{Format, Settings};
use crate::form::Form;

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
    /// Print the signatories exactly as the document lists them, with their number.
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
    /// Print the JSON Schema of a file, with which editors complete and explain its keys.
    Schema(SchemaArgs),
    /// List the typefaces for each script, and the characters of a letter that none of them has.
    Fonts(FontsArgs),
    /// Print the completions for a shell.
    Completions(CompletionsArgs),
    /// Print the manual page.
    Man,
}

/// The arguments of `build`.
#[derive(Debug, clap::Args)]
pub struct BuildArgs {
    /// The input, and how strictly it is checked.
    #[command(flatten)]
    pub input: InputArgs,
    /// Typeset this form; may be repeated. Default: every form for which the letter has data.
    #[arg(long = "form", value_name = "FORM", value_parser = form_parser())]
    pub forms: Vec<Form>,
    /// Write to this folder, or with `-` write one file to standard output.
    #[arg(short, long, value_name = "DIR", default_value = "output")]
    pub output: PathBuf,
    /// Write these formats, separated by commas.
    #[arg(
        long = "format",
        value_name = "FORMAT",
        value_delimiter = ',',
        default_value = Format::ALL[0].name(),
        value_parser = format_parser()
    )]
    pub formats: Vec<Format>,
    /// Set the width of page images, in pixels.
    #[arg(long, value_name = "PIXELS", default_value_t = 1000, value_parser = clap::value_parser!(u32).range(16..=i64::from(Settings::WIDEST)))]
    pub width: u32,
    /// Write web pages as articles for other pages: no style, names that begin with `demarche-`.
    #[arg(long)]
    pub fragment: bool,
    /// Also write `SHA256SUMS` and `manifest.json`, which lists outputs and sources.
    #[arg(long)]
    pub checksums: bool,
    /// Print nothing unless the letter has errors.
    #[arg(short, long)]
    pub quiet: bool,
    /// The rows of a table that make letters.
    #[command(flatten)]
    pub merge: MergeArgs,
}

/// The arguments of `explain`.
#[derive(Debug, clap::Args)]
pub struct ExplainArgs {
    /// The code, such as `same-entry`; without one, all codes are listed.
    #[arg(value_name = "CODE")]
    pub code: Option<String>,
}

/// The arguments of `watch`.
///
/// While the letter has errors, files that were already written stay unchanged. A terminal always shows
/// the errors and warnings of the last build, and a line that says how it ended.
#[derive(Debug, clap::Args)]
pub struct WatchArgs {
    /// The build to repeat.
    #[command(flatten)]
    pub build: BuildArgs,
    /// Open the first PDF when it is written.
    #[arg(long)]
    pub open: bool,
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
    /// Replace an existing seal by one of the current text, number of signatories and `--date`.
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
    /// The letter (a folder or a YAML file, first, with the default of `build`) and the files to
    /// verify.
    ///
    /// A `manifest.json` among them lists the sources of the files. Without a letter, the files are
    /// compared with its digests, and nothing is built.
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
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

/// The input, how strictly it is checked, and how diagnostics are shown.
#[derive(Debug, clap::Args)]
pub struct InputArgs {
    /// The letter: a folder with a `letter.yaml`, a YAML file, or `-` for standard input, which names
    /// files of the current folder. Default: the `letter.yaml` of the current folder, or else the
    /// folder `letter`.
    #[arg(value_name = "LETTER", default_value = default_letter(), hide_default_value = true)]
    pub letter: PathBuf,
    /// Use only this language of the letter; may be repeated. Default: all its languages.
    #[arg(long = "language", value_name = "LANGUAGE")]
    pub languages: Vec<String>,
    /// Use the typefaces of this folder before the built-in ones.
    #[arg(long, value_name = "DIR")]
    pub fonts: Option<PathBuf>,
    /// The files that may be read.
    #[command(flatten)]
    pub reach: ReachArgs,
    /// Treat warnings as errors.
    #[arg(long, value_name = "KIND")]
    pub deny: Option<DenyArg>,
    /// Also report a warning that is reported only on request; may be repeated.
    #[arg(long, value_name = "CODE", value_parser = requestable())]
    pub warn: Vec<Rule>,
    /// Show errors and warnings in this format.
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub message_format: MessageFormat,
    /// Use colour always, never, or on terminals.
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    pub color: ColorArg,
    /// Report every case, even if there are many with one code.
    #[arg(long, action = ArgAction::SetTrue)]
    pub all: bool,
}

/// The files that may be read.
#[derive(Clone, Copy, Debug, Default, clap::Args)]
pub struct ReachArgs {
    /// Read files outside the letter's folder and follow links; only for letters you trust.
    #[arg(long)]
    pub allow_outside: bool,
}

impl InputArgs {
    /// Reads all of a letter, and reports everything to a person.
    fn plain(letter: &Path) -> Self {
        Self {
            letter: letter.to_owned(),
            languages: Vec::new(),
            fonts: None,
            reach: ReachArgs::default(),
            deny: None,
            warn: Vec::new(),
            message_format: MessageFormat::Human,
            color: ColorArg::Auto,
            all: true,
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

/// Returns the letter that is meant if none is named: that of the current folder, or else the folder
/// `letter` in it.
pub fn default_letter() -> &'static str {
    match Path::new(LETTER_FILE).is_file() {
        true => LETTER_FILE,
        false => LETTER_FOLDER,
    }
}

/// Reads the name of a form.
fn form_parser() -> impl TypedValueParser<Value = Form> {
    let names = Form::ALL.map(|form| PossibleValue::new(form.name()).help(form.summary()));
    PossibleValuesParser::new(names).try_map(|name| Form::named(&name).ok_or("unknown form"))
}

/// Reads the name of a format.
fn format_parser() -> impl TypedValueParser<Value = Format> {
    let names = Format::ALL.map(|format| PossibleValue::new(format.name()).help(format.summary()));
    PossibleValuesParser::new(names).try_map(|name| Format::named(&name).ok_or("unknown format"))
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

/// The diagnostics to treat as errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DenyArg {
    /// Every warning.
    Warnings,
}

/// Reads the codes of the rules that are reported only on request.
fn requestable() -> impl TypedValueParser<Value = Rule> {
    let rules = Rule::all().filter(|rule| rule.is_on_request());
    let values = rules.map(|rule| PossibleValue::new(rule.code()).help(rule.summary()));
    PossibleValuesParser::new(values)
        .try_map(|code| Rule::with_code(&code).ok_or("no rule has this code"))
}

/// The format of errors and warnings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum MessageFormat {
    /// With the line, a caret and help.
    Human,
    /// One line each.
    Short,
    /// One JSON object on a line each.
    Json,
    /// One workflow command each, which GitHub shows on the changed line.
    Github,
    /// One SARIF 2.1.0 document on standard output, for code scanning.
    Sarif,
}

/// The use of colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ColorArg {
    /// If the output is a terminal.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
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
    /// `seal.yaml`: the text that was signed, by its digests.
    Seal,
}
