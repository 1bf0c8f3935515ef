//! Pictures that an earlier run left, of pages that are no longer there.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use super::status::Failure;
use crate::export::Format;

/// Removes files from a folder whose names pass a test, and lists each; only pictures that this
/// program made: any other file with such a name belongs to somebody.
pub fn remove(
    folder: &Path,
    is_quiet: bool,
    is_stale: impl Fn(&str) -> bool,
) -> Result<(), Failure> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Ok(());
    };
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| is_stale(name))
        .collect();
    names.sort();
    for name in names {
        let path = folder.join(name);
        if !is_ours(&path) {
            continue;
        }
        fs::remove_file(&path).map_err(|error| {
            Failure::new(format!("`{}` cannot be removed: {error}", path.display()))
                .help("remove it: the page that it shows is no longer there")
        })?;
        if !is_quiet {
            let path = path.display();
            writeln!(
                io::stderr().lock(),
                "removed `{path}`, the picture of a page that is no longer there"
            )?;
        }
    }
    Ok(())
}

fn is_ours(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    let format = Format::named(&ending);
    let Some(is_ours) = format.and_then(Format::recognizes_pages) else {
        return false;
    };
    let is_file = path.symlink_metadata().is_ok_and(|found| found.is_file());
    is_file && fs::read(path).is_ok_and(|bytes| is_ours(&bytes))
}

/// Reads the number of a page as the program writes it.
pub fn page_number(text: &str) -> Option<usize> {
    let number: usize = text.parse().ok()?;
    (number > 0 && number.to_string() == text).then_some(number)
}
