//! The arguments of `diff`.

use std::path::PathBuf;

use clap::ValueEnum;

use crate::export::Settings;

use super::{ColorArg, InputArgs, MessageFormat, ReachArgs};

/// The arguments of `diff`.
#[derive(Debug, clap::Args)]
pub struct DiffArgs {
    /// The old version: a folder with a `letter.yaml`, or a YAML file. With `--git`, the letter; if
    /// it has moved, give both paths.
    #[arg(value_name = "OLD")]
    pub old: Option<PathBuf>,
    /// The new version.
    #[arg(value_name = "NEW")]
    pub new: Option<PathBuf>,
    /// Compare the letter of this commit with the current files, or two commits: `REV..REV`, or
    /// `REV...REV` for the changes of the second since it branched off the first.
    #[arg(long, value_name = "REV")]
    pub git: Option<String>,
    /// Show the differences in this format.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub format: DiffFormat,
    /// Write images to this folder: each page that differs, before and after.
    #[arg(long, value_name = "DIR")]
    pub pictures: Option<PathBuf>,
    /// Set the width of each page in these images, in pixels.
    #[arg(long, value_name = "PIXELS", default_value_t = 800, value_parser = clap::value_parser!(u32).range(16..=i64::from(Settings::WIDEST)))]
    pub width: u32,
    /// Report how many signatories have withdrawn, but not their names.
    #[arg(long)]
    pub hide_withdrawn: bool,
    /// Use only this language of the letter; may be repeated. Default: all its languages.
    #[arg(long = "language", value_name = "LANGUAGE")]
    pub languages: Vec<String>,
    /// Use the typefaces of this folder before the built-in ones.
    #[arg(long, value_name = "DIR")]
    pub fonts: Option<PathBuf>,
    /// The files that may be read.
    #[command(flatten)]
    pub reach: ReachArgs,
    /// Use colour always, never, or on terminals.
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    pub color: ColorArg,
}

impl DiffArgs {
    /// Returns the arguments by which the diagnostics of a version are reported, as `check` does.
    pub fn as_input(&self) -> InputArgs {
        InputArgs {
            letter: PathBuf::new(),
            languages: self.languages.clone(),
            fonts: self.fonts.clone(),
            reach: self.reach,
            deny: None,
            warn: Vec::new(),
            message_format: MessageFormat::Human,
            color: self.color,
            all: false,
        }
    }
}

/// The format of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DiffFormat {
    /// For a terminal.
    Text,
    /// A comment for a pull request, of a bounded size.
    Markdown,
    /// One JSON document.
    Json,
    /// A separate web page.
    Html,
}
