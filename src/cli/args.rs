//! What can be said on the command line; help, completions and the manual page come from here.

mod diff;

use std::path::{Path, PathBuf};

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, Parser, Subcommand, ValueEnum};

use crate::report::Rule;

pub use diff::{DiffArgs, DiffFormat};

use crate::export::{Format, Settings};
use crate::form::Form;

/// Typesets a letter and those who sign it as a formal, accessible PDF for circulation as a United
/// Nations document.
#[derive(Debug, Parser)]
#[command(name = "demarche", version, max_term_width = 100)]
pub struct Args {
    /// What is to be done.
    #[command(subcommand)]
    pub command: Command,
}

/// What is to be done.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check a letter and typeset it in each form and language it has data for.
    Build(BuildArgs),
    /// Write a complete repository for a letter: sample, list, README for signatories, CI.
    New(NewArgs),
    /// Build a letter, and again whenever a file that it is read from changes, until Ctrl-C.
    Watch(WatchArgs),
    /// Tell everything that is wrong with a letter; write nothing.
    Check(CheckArgs),
    /// Record the text that those who sign agree to; from then on a change of it is an error.
    Seal(SealArgs),
    /// Print those who sign, exactly as they will be printed, and how many they are.
    List(ListArgs),
    /// Build a letter again in memory and tell whether files are what it makes; write nothing.
    Verify(VerifyArgs),
    /// Tell how two states of a letter differ: who signs, what is written, which pages change.
    ///
    /// Only what is printed is told. Those who have withdrawn are named, as they are in the old
    /// state: a reviewer has to see whose name goes. The status is 0 where nothing differs, 1 where
    /// something does, 2 where a state is wrong or missing. Of a state that is wrong the list and the
    /// text are compared as far as they could be read, and what is left out is told.
    Diff(DiffArgs),
    /// Explain the code of an error or warning, or list all codes.
    Explain(ExplainArgs),
    /// Print the JSON Schema of a file, by which editors complete and explain its keys.
    Schema(SchemaArgs),
    /// Tell which typefaces serve which scripts, and what a letter needs that none has.
    Fonts(FontsArgs),
    /// Print the completions for a shell.
    Completions(CompletionsArgs),
    /// Print the manual page.
    Man,
}

/// The arguments of `build`.
#[derive(Debug, clap::Args)]
pub struct BuildArgs {
    /// What is read, and how strictly.
    #[command(flatten)]
    pub input: InputArgs,
    /// The form to typeset; may be repeated. Default: each form the letter has data for.
    #[arg(long = "form", value_name = "FORM", value_parser = form_parser())]
    pub forms: Vec<Form>,
    /// The folder to write to, or `-` to write one PDF to standard output.
    #[arg(short, long, value_name = "DIR", default_value = "output")]
    pub output: PathBuf,
    /// The formats to write, separated by commas.
    #[arg(
        long = "format",
        value_name = "FORMAT",
        value_delimiter = ',',
        default_value = Format::ALL[0].name(),
        value_parser = format_parser()
    )]
    pub formats: Vec<Format>,
    /// The width of the pages as pictures, in pixels.
    #[arg(long, value_name = "PIXELS", default_value_t = 1000, value_parser = clap::value_parser!(u32).range(16..=i64::from(Settings::WIDEST)))]
    pub width: u32,
    /// Write web pages as articles for other pages: no style, names that begin with `demarche-`.
    #[arg(long)]
    pub fragment: bool,
    /// Also write `SHA256SUMS` and `manifest.json`, which tells what was built from what.
    #[arg(long)]
    pub checksums: bool,
    /// Print nothing, unless the letter is wrong.
    #[arg(short, long)]
    pub quiet: bool,
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
/// While the letter is wrong, the files that were written stay as they are.
#[derive(Debug, clap::Args)]
pub struct WatchArgs {
    /// What is built.
    #[command(flatten)]
    pub build: BuildArgs,
    /// Open the first file when it is written.
    #[arg(long)]
    pub open: bool,
}

/// The arguments of `new`.
#[derive(Debug, clap::Args)]
pub struct NewArgs {
    /// The folder to make; nothing in it is ever written over.
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// The language of the first letter.
    #[arg(long, value_name = "LANGUAGE", default_value = "en", value_parser = PossibleValuesParser::new(super::new::languages()))]
    pub language: String,
    /// What holds those who sign.
    #[arg(long, value_name = "KIND", default_value = "yaml")]
    pub list: ListArg,
    /// The letter goes to the United Nations: begin with the form for circulation, too.
    #[arg(long)]
    pub circulation: bool,
    /// Print nothing.
    #[arg(short, long)]
    pub quiet: bool,
}

/// What holds those who sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ListArg {
    /// One file, `signatories.yaml`.
    Yaml,
    /// A table, `signatories.csv`.
    Csv,
    /// A folder with a file for each.
    Folder,
}

/// The arguments of `check`.
#[derive(Debug, clap::Args)]
pub struct CheckArgs {
    /// What is read, and how strictly.
    #[command(flatten)]
    pub input: InputArgs,
}

/// The arguments of `seal`.
///
/// Sealed are the addressees, the subject, the salutation and the text in each language, with what is
/// annexed and enclosed, by their words: line breaks and emphasis may change, as may the list. The
/// seal stands beside the letter: `seal.yaml` for `letter.yaml`.
#[derive(Debug, clap::Args)]
pub struct SealArgs {
    /// The letter: a folder with a `letter.yaml`, or a YAML file.
    #[arg(value_name = "LETTER", default_value = "letter")]
    pub letter: PathBuf,
    /// Seal the text as it is now, also where it is not the one that was sealed, with the number of
    /// those who sign now and the day that `--date` gives; without it, a seal that is there stays.
    #[arg(long)]
    pub anew: bool,
    /// The day of sealing, to be written into the seal: year, month and day.
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
    /// How far the run reaches.
    #[command(flatten)]
    pub reach: ReachArgs,
    /// Print nothing, unless the letter is wrong.
    #[arg(short, long)]
    pub quiet: bool,
}

impl SealArgs {
    /// Returns what is to be read: the letter in all its languages.
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
/// Only public fields are printed. Names are written as they are, in separated values too: a
/// spreadsheet may take one that begins with `=` for a formula, unless `--safe-cells` is given.
#[derive(Debug, clap::Args)]
pub struct ListArgs {
    /// What is read, and how strictly.
    #[command(flatten)]
    pub input: InputArgs,
    /// The format of the list.
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    pub format: ListFormat,
    /// Begin cells of the format `csv` that a spreadsheet would take for formulas with an apostrophe.
    #[arg(long)]
    pub safe_cells: bool,
    /// Print in its place a draft of `decisions.yaml`: every likely double and filler, and nothing
    /// decided.
    #[arg(long, conflicts_with = "format")]
    pub propose_decisions: bool,
}

/// The arguments of `verify`.
#[derive(Debug, clap::Args)]
#[command(override_usage = "demarche verify [OPTIONS] [LETTER] FILE...")]
pub struct VerifyArgs {
    /// The letter (a folder or a YAML file, first; default `letter`) and the files to verify.
    ///
    /// A `manifest.json` among them tells what the files were built from; without a letter, the
    /// files are compared with the digests that it states, and nothing is built.
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// A folder with typefaces that come before those in the program.
    #[arg(long, value_name = "DIR")]
    pub fonts: Option<PathBuf>,
    /// How far the run reaches.
    #[command(flatten)]
    pub reach: ReachArgs,
    /// Print only what differs.
    #[arg(short, long)]
    pub quiet: bool,
}

impl VerifyArgs {
    /// Returns what is to be read, as `build` would read it.
    pub fn as_input(&self, letter: &Path) -> InputArgs {
        InputArgs {
            fonts: self.fonts.clone(),
            reach: self.reach,
            ..InputArgs::plain(letter)
        }
    }
}

/// What is read, how strictly, and how it is reported.
#[derive(Debug, clap::Args)]
pub struct InputArgs {
    /// The letter: a folder with a `letter.yaml`, a YAML file, or `-` for standard input; a letter
    /// from there names files of the folder where the program runs.
    #[arg(value_name = "LETTER", default_value = "letter")]
    pub letter: PathBuf,
    /// Only this language of the letter; may be repeated. Default: all its languages.
    #[arg(long = "language", value_name = "LANGUAGE")]
    pub languages: Vec<String>,
    /// A folder with typefaces that come before those in the program.
    #[arg(long, value_name = "DIR")]
    pub fonts: Option<PathBuf>,
    /// How far the run reaches.
    #[command(flatten)]
    pub reach: ReachArgs,
    /// Take warnings for errors.
    #[arg(long, value_name = "KIND")]
    pub deny: Option<DenyArg>,
    /// Also report a warning that is reported only on request; may be repeated.
    #[arg(long, value_name = "CODE", value_parser = requestable())]
    pub warn: Vec<Rule>,
    /// How errors and warnings are written.
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub message_format: MessageFormat,
    /// When to use colour.
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    pub color: ColorArg,
    /// Report every case, also where there are many of one kind.
    #[arg(long, action = ArgAction::SetTrue)]
    pub all: bool,
}

/// How far a run reaches.
#[derive(Clone, Copy, Debug, Default, clap::Args)]
pub struct ReachArgs {
    /// Read files outside the letter's folder and follow links; only for letters you trust.
    #[arg(long)]
    pub allow_outside: bool,
}

impl InputArgs {
    /// Reads all of a letter, and tells a person all of it.
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
    /// A letter whose characters are looked up.
    #[arg(value_name = "LETTER")]
    pub letter: Option<PathBuf>,
    /// A folder with typefaces that come before those in the program.
    #[arg(long, value_name = "DIR")]
    pub fonts: Option<PathBuf>,
    /// How far the run reaches.
    #[command(flatten)]
    pub reach: ReachArgs,
}

impl FontsArgs {
    /// Returns what is to be read, as `check` would read it.
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

/// A format of the list of those who sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    /// A table for people.
    Table,
    /// Separated values (RFC 4180), names as they are written.
    Csv,
    /// JSON, with the counts.
    Json,
}

/// What is taken for an error.
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

/// How errors and warnings are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum MessageFormat {
    /// With the line, a caret and a remedy.
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

/// When to use colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ColorArg {
    /// Where it goes to a terminal.
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
    /// `decisions.yaml`: what was decided of likely doubles, fillers and wrong names.
    Decisions,
    /// `withdrawn.yaml`: those who have withdrawn.
    Withdrawn,
    /// `seal.yaml`: the text that was signed, by its digests.
    Seal,
}
