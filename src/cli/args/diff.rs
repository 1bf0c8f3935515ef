//! The arguments of `diff`.

use std::path::PathBuf;

use clap::ValueEnum;

use crate::export::Settings;

use super::{ColorArg, InputArgs, MessageFormat, ReachArgs};

/// The arguments of `diff`.
#[derive(Debug, clap::Args)]
pub struct DiffArgs {
    /// The old state: a folder with a `letter.yaml`, or a YAML file. With `--git`, the letter: once, or
    /// twice where it has another place in each state.
    #[arg(value_name = "OLD")]
    pub old: Option<PathBuf>,
    /// The new state.
    #[arg(value_name = "NEW")]
    pub new: Option<PathBuf>,
    /// Compare the letter as it was committed in REV with the files at hand, or two commits:
    /// `REV..REV`, or `REV...REV` for what the second changed since it parted from the first.
    #[arg(long, value_name = "REV")]
    pub git: Option<String>,
    /// How the difference is told.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub format: DiffFormat,
    /// A folder to write pictures to: each page that differs, before and after, side by side.
    #[arg(long, value_name = "DIR")]
    pub pictures: Option<PathBuf>,
    /// The width of each page on the pictures, in pixels.
    #[arg(long, value_name = "PIXELS", default_value_t = 800, value_parser = clap::value_parser!(u32).range(16..=i64::from(Settings::WIDEST)))]
    pub width: u32,
    /// Tell how many have withdrawn, and not who.
    #[arg(long)]
    pub hide_withdrawn: bool,
    /// Only this language of the letter; may be repeated. Default: all its languages.
    #[arg(long = "language", value_name = "LANGUAGE")]
    pub languages: Vec<String>,
    /// A folder with typefaces that come before those in the program.
    #[arg(long, value_name = "DIR")]
    pub fonts: Option<PathBuf>,
    /// How far the run reaches.
    #[command(flatten)]
    pub reach: ReachArgs,
    /// When to use colour.
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    pub color: ColorArg,
}

impl DiffArgs {
    /// Returns how what is wrong with a state is told, as `check` would tell it.
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

/// How a difference is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DiffFormat {
    /// For a terminal.
    Text,
    /// A comment for a pull request, of a bounded size.
    Markdown,
    /// One JSON document.
    Json,
    /// A page of its own.
    Html,
}
