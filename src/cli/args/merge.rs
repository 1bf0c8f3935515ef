//! The arguments of a letter to each row of a table.

use clap::builder::TypedValueParser;

/// The rows of a table that make letters, and how their letters are written.
#[derive(Clone, Debug, Default, clap::Args)]
#[command(next_help_heading = "A letter to each row of a table")]
pub struct MergeArgs {
    /// Build only the letter to the row with this key, or this number; may be repeated.
    #[arg(long, value_name = "KEY")]
    pub only: Vec<String>,
    /// Build only the first letters, to preview them.
    #[arg(long, value_name = "NUMBER", value_parser = counted())]
    pub first: Option<usize>,
    /// Build one part of the letters, such as `2/7`: contiguous, counted from 1.
    #[arg(long, value_name = "I/N", value_parser = Shard::read, conflicts_with = "checksums")]
    pub shard: Option<Shard>,
    /// Write one PDF of all letters, each a part with its own outline entry and page numbers.
    #[arg(long, conflicts_with_all = ["resume", "checksums"])]
    pub combined: bool,
    /// Begin a new PDF after this many letters.
    #[arg(long, value_name = "NUMBER", requires = "combined", value_parser = counted())]
    pub volume: Option<usize>,
    /// Begin each letter on a new sheet: 2 adds a blank page after an odd number of pages.
    #[arg(long, value_name = "SIDES", requires = "combined", default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=2))]
    pub sides: u8,
    /// Skip letters that `letters.jsonl` lists and that are unchanged since; requires `key`.
    #[arg(long, conflicts_with = "checksums")]
    pub resume: bool,
    /// Build the letters to rows without errors, and copy the others to `rejected.csv`.
    #[arg(long)]
    pub keep_going: bool,
}

impl MergeArgs {
    /// Returns the options that were given.
    pub fn given(&self) -> Vec<&'static str> {
        let options = [
            (!self.only.is_empty(), "--only"),
            (self.first.is_some(), "--first"),
            (self.shard.is_some(), "--shard"),
            (self.combined, "--combined"),
            (self.resume, "--resume"),
            (self.keep_going, "--keep-going"),
        ];
        let given = options.into_iter().filter(|(is_given, _)| *is_given);
        given.map(|(_, name)| name).collect()
    }
}

/// Reads a number from 1.
fn counted() -> impl TypedValueParser<Value = usize> {
    clap::value_parser!(u32)
        .range(1..)
        .map(|number| number as usize)
}

/// One of several parts of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shard {
    /// Its number, from 1.
    pub number: usize,
    /// The number of parts.
    pub of: usize,
}

impl Shard {
    fn read(text: &str) -> Result<Self, String> {
        let parts = text.split_once('/');
        let parts = parts.and_then(|(number, of)| Some((number.parse().ok()?, of.parse().ok()?)));
        match parts {
            Some((number, of)) if (1..=of).contains(&number) => Ok(Self { number, of }),
            Some((0, _)) => Err("the first part is 1".to_owned()),
            Some((number, of)) if number > of => Err(format!("there is no part {number} of {of}")),
            _ => Err("write a part and the number of parts, such as `2/7`".to_owned()),
        }
    }

    /// Returns the part of so many rows: runs of nearly the same length, in order.
    pub fn range(self, rows: usize) -> std::ops::Range<usize> {
        let end = |number: usize| {
            let end = number as u128 * rows as u128 / self.of as u128;
            usize::try_from(end).unwrap_or(rows)
        };
        end(self.number - 1)..end(self.number)
    }

    /// Returns the name of a file of this part: `letters-2-of-7.jsonl`.
    pub fn named(self, stem: &str, ending: &str) -> String {
        format!("{stem}-{}-of-{}.{ending}", self.number, self.of)
    }
}

#[cfg(test)]
mod tests;
