//! Pictures of the pages that differ: before and after side by side.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use crate::diff::{PageChange, PageKind};
use crate::export::png::{Pair, Side, draw_pairs};
use crate::form::Form;
use crate::lang::Language;
use crate::typeset::unit::Rect;

use super::states::State;
use super::{Difference, DocumentDifference, Picture};
use crate::cli::status::Failure;
use crate::cli::{output, stale};

/// Writes a picture of each page that differs into a folder, all or none, and keeps them.
pub fn write(
    difference: &mut Difference,
    states: [&State; 2],
    folder: &Path,
    width: u32,
) -> Result<(), Failure> {
    for document in &mut difference.documents {
        let [old, new] = states.map(|state| pdf(state, document));
        let pages = document.changes.pages.iter().enumerate();
        let shown: Vec<(usize, &PageChange)> = pages
            .filter(|(_, page)| page.kind != PageKind::Furniture)
            .collect();
        let pairs: Vec<Pair> = shown.iter().map(|(_, page)| pair(page)).collect();
        let drawn = draw_pairs(&old?, &new?, &pairs, width);
        let drawn = drawn.map_err(|diagnostic| Failure::new(diagnostic.message))?;
        let stem = format!("{}.{}", document.form.name(), document.language);
        let pictures = shown.iter().zip(drawn).map(|((index, page), bytes)| {
            let path = folder.join(name(&stem, page));
            (*index, Picture { path, bytes })
        });
        document.pictures = pictures.collect();
    }
    let documents = difference.documents.iter();
    let pictures = documents.flat_map(|document| document.pictures.values());
    let files: Vec<(PathBuf, &[u8])> = pictures
        .map(|picture| (picture.path.clone(), picture.bytes.as_slice()))
        .collect();
    output::write(&files)?;
    let written: BTreeSet<_> = files
        .iter()
        .filter_map(|(path, _)| path.file_name())
        .collect();
    stale::remove(folder, false, |name| {
        is_picture(name) && !written.contains(OsStr::new(name))
    })
}

/// Returns whether a file has such a name as [`name`] makes.
fn is_picture(file: &str) -> bool {
    let parts: Vec<&str> = file.split('.').collect();
    let [form, language, page, "png"] = parts.as_slice() else {
        return false;
    };
    let page = page.strip_prefix("gone-").unwrap_or(page);
    Form::ALL.iter().any(|known| known.name() == *form)
        && Language::new(language).is_some()
        && stale::page_number(page).is_some()
}

/// Writes the PDF of a document as it is in a state; empty where the state does not have it.
fn pdf(state: &State, document: &DocumentDifference) -> Result<Vec<u8>, Failure> {
    match state.document(document.language, document.form) {
        Some(document) => crate::export::pdf::write(document, &state.library)
            .map_err(|diagnostic| Failure::new(diagnostic.message)),
        None => Ok(Vec::new()),
    }
}

fn pair(page: &PageChange) -> Pair {
    let side = |page: Option<usize>, marks: &[Rect]| {
        page.map(|page| Side {
            page,
            marks: marks.to_vec(),
        })
    };
    Pair {
        old: side(page.old, &page.old_marks),
        new: side(page.new, &page.new_marks),
    }
}

/// Names a picture by the number of the new page, or of the old one where that is gone.
fn name(stem: &str, page: &PageChange) -> String {
    match (page.old, page.new) {
        (_, Some(new)) => format!("{stem}.{}.png", new + 1),
        (Some(old), None) => format!("{stem}.gone-{}.png", old + 1),
        (None, None) => format!("{stem}.png"),
    }
}
