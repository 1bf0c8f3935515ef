//! `rejected.csv`: the rows that make no letter, to be corrected and built by themselves.
//!
//! It has the columns that the letter uses, and no other: a private column reaches no output. After
//! them are the codes of what is wrong, which `demarche explain` explains.

use crate::export::list::push_row;
use crate::letter::{Merge, RejectedRow};
use crate::report::plural;

use crate::cli::args::BuildArgs;
use crate::cli::output::OpenFolder;
use crate::cli::record::Digest;
use crate::cli::status::Failure;

/// The column with what is wrong.
const REASON: &str = "rejected because of";

/// Writes the rows that were rejected as they were read, and those whose pages have errors.
pub fn write(
    merge: &Merge,
    wrong: Vec<RejectedRow>,
    folder: &OpenFolder,
    args: &BuildArgs,
) -> Result<(), Failure> {
    let name = match args.merge.shard {
        Some(shard) => shard.named("rejected", "csv"),
        None => "rejected.csv".to_owned(),
    };
    let mut text = String::new();
    push_row(&mut text, merge.columns().chain([REASON]));
    let mut rows: Vec<RejectedRow> = merge.rejected().iter().cloned().chain(wrong).collect();
    rows.sort();
    for row in &rows {
        let codes = row.codes.join(", ");
        push_row(&mut text, merge.cells(row).into_iter().chain([&*codes]));
    }
    let path = args.output.join(&name);
    folder.write(&name, text.as_bytes(), &Digest::of(text.as_bytes()).sha256)?;
    let rows = plural(rows.len(), "row is", "rows are");
    super::say(args, &format!("{rows} in `{}`", path.display()))
}
