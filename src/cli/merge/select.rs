//! The rows that a run builds: those that the arguments name, in the order of the table.

use crate::letter::{Merge, Recipient};
use crate::report::closest;

use crate::cli::args::MergeArgs;
use crate::cli::status::Failure;

/// Returns the rows that are built.
pub fn rows<'m>(merge: &'m Merge, args: &MergeArgs) -> Result<Vec<&'m Recipient>, Failure> {
    if args.resume && merge.key_column().is_none() {
        let message = "`--resume` requires `key`: the numbers of rows change when rows move";
        return Err(Failure::new(message)
            .help("name a column whose values are different: `addressees: { from: …, key: … }`"));
    }
    let mut rows: Vec<&Recipient> = merge.recipients().iter().collect();
    if !args.only.is_empty() {
        for key in &args.only {
            // Of a row that was rejected, it is reported why.
            if !rows.iter().any(|row| row.key == *key) && !merge.rejects(key) {
                return Err(no_such_row(key, merge));
            }
        }
        rows.retain(|row| args.only.contains(&row.key));
    }
    rows.truncate(args.first.unwrap_or(usize::MAX));
    if let Some(shard) = args.shard {
        let range = shard.range(rows.len());
        rows = rows.get(range).unwrap_or_default().to_vec();
    }
    Ok(rows)
}

fn no_such_row(key: &str, merge: &Merge) -> Failure {
    let keys = merge.recipients().iter().map(|row| row.key.as_str());
    let failure = match merge.key_column() {
        Some(column) => Failure::new(format!("no row has `{key}` in `{column}`")),
        None => Failure::new(format!(
            "`{}` has no row {key} that makes a letter",
            merge.file()
        )),
    };
    match closest(key, keys).filter(|_| merge.key_column().is_some()) {
        Some(meant) => failure.help(format!("did you mean `--only {meant}`?")),
        None => failure.help("name the key of a row after `--only`"),
    }
}
