//! `rejected.csv`: the rows that make no letter, to be corrected and built by themselves.
//!
//! It has the columns that the letter uses, and no other: a private column reaches no output.

use crate::export::list::push_row;
use crate::letter::{Merge, Recipient};
use crate::report::plural;

use crate::cli::args::BuildArgs;
use crate::cli::output::OpenFolder;
use crate::cli::record::Digest;
use crate::cli::status::Failure;

/// Writes the rows that were rejected as they were read, and those whose pages have errors.
pub fn write(
    merge: &Merge,
    wrong: &[&Recipient],
    folder: &OpenFolder,
    args: &BuildArgs,
) -> Result<(), Failure> {
    let name = match args.merge.shard {
        Some(shard) => shard.named("rejected", "csv"),
        None => "rejected.csv".to_owned(),
    };
    let mut text = String::new();
    push_row(&mut text, merge.columns());
    let laid_out = wrong.iter().map(|row| merge.cells(row));
    let rows: Vec<Vec<&str>> = merge.rejected().chain(laid_out).collect();
    for row in &rows {
        push_row(&mut text, row.iter().copied());
    }
    let path = args.output.join(&name);
    folder.write(&name, text.as_bytes(), &Digest::of(text.as_bytes()).sha256)?;
    let rows = plural(rows.len(), "row is", "rows are");
    super::say(args, &format!("{rows} in `{}`", path.display()))
}
