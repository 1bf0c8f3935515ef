//! The arguments of `new`.

use std::path::PathBuf;

use clap::ValueEnum;
use clap::builder::PossibleValuesParser;

/// The arguments of `new`.
#[derive(Debug, clap::Args)]
pub struct NewArgs {
    /// The folder to create; existing files are never overwritten.
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// The language of the first letter.
    #[arg(long, value_name = "LANGUAGE", default_value = "en", value_parser = PossibleValuesParser::new(crate::cli::new::languages()))]
    pub language: String,
    /// The kind of list for the signatories.
    #[arg(long, value_name = "KIND", default_value = "yaml")]
    pub list: ListArg,
    /// Also prepare the form for circulation as a United Nations document.
    #[arg(long)]
    pub circulation: bool,
    /// Copy an example of the guide instead: a letter without a repository.
    #[arg(long, value_name = "NAME", value_parser = crate::cli::new::examples(), conflicts_with_all = ["language", "list", "circulation"])]
    pub example: Option<String>,
    /// Print nothing.
    #[arg(short, long)]
    pub quiet: bool,
}

/// The kind of list for the signatories.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ListArg {
    /// One file, `signatories.yaml`.
    Yaml,
    /// A table, `signatories.csv`.
    Csv,
    /// A folder with one file for each signatory.
    Folder,
}
