//! The arguments of a build, and of one that is repeated.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::{InputArgs, MergeArgs};
use crate::export::{Format, Settings};
use crate::form::Form;

/// The arguments of `build`.
#[derive(Debug, clap::Args)]
pub struct BuildArgs {
    /// The input, and how strictly it is checked.
    #[command(flatten)]
    pub input: InputArgs,
    /// Typeset these forms, separated by commas. Default: every form for which the letter has data.
    #[arg(long = "form", value_name = "FORM", value_delimiter = ',', value_parser = form_parser())]
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
    /// Write web pages as articles for other pages, without a style; their classes begin with `demarche-`.
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
