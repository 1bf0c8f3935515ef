//! The letter that a command reads, how strictly it is checked, and how diagnostics are shown.

use std::path::{Path, PathBuf};

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, ValueEnum};

use super::{LETTER_FILE, LETTER_FOLDER};
use crate::report::Rule;

/// The input, how strictly it is checked, and how diagnostics are shown.
#[derive(Debug, clap::Args)]
pub struct InputArgs {
    /// The letter: a folder with a `letter.yaml`, a YAML file, or `-` to read the YAML from standard
    /// input and the files that it names from the current folder. Default: the `letter.yaml` of the
    /// current folder, or else the folder `letter`.
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
    pub(super) fn plain(letter: &Path) -> Self {
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

/// Returns the letter that is meant if none is named: that of the current folder, or else the folder
/// `letter` in it.
pub fn default_letter() -> &'static str {
    match Path::new(LETTER_FILE).is_file() {
        true => LETTER_FILE,
        false => LETTER_FOLDER,
    }
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
