//! Where two files begin to differ.

use crate::cli::make::OutputFile;
use crate::report::{plural, quoted};

/// Reports where a file differs from what was built, which it does.
pub fn differences(bytes: &[u8], made: &OutputFile) -> Vec<String> {
    let pairs = bytes.iter().zip(&made.bytes);
    let same = pairs.take_while(|(left, right)| left == right).count();
    let whole = made.bytes.len();
    if same == whole {
        let more = plural(bytes.len() - same, "more byte", "more bytes");
        return vec![format!("all that the letter makes, and {more} at its end")];
    }
    if same == bytes.len() {
        return vec![format!(
            "ends after {same} of the {whole} bytes that the letter makes"
        )];
    }
    let place = made.format.locate(&made.bytes, same);
    let length = bytes.len();
    let mut told = words_of_pages(bytes, made);
    told.push(format!(
        "the first difference is at byte {same}{place}; the file has {length} bytes, the letter \
         makes {whole}"
    ));
    told
}

/// The number of words that are quoted on each side of a difference.
const QUOTED: usize = 4;

/// Reports other numbers of pages, and the first words of the letter that are not in the file.
///
/// Words of the file alone are not quoted: they may be a name that has been withdrawn since.
fn words_of_pages(bytes: &[u8], made: &OutputFile) -> Vec<String> {
    let words = |bytes: &[u8]| made.format.words(bytes);
    let (Some(found), Some(built)) = (words(bytes), words(&made.bytes)) else {
        return Vec::new();
    };
    let mut told = Vec::new();
    if found.len() != built.len() {
        let pages = plural(found.len(), "page", "pages");
        told.push(format!(
            "the file has {pages}, the letter makes {}",
            built.len()
        ));
    }
    let pages = (1..).zip(found.iter().zip(&built));
    let mut differing = pages.filter(|(_, (found, built))| found != built);
    if let Some((page, (found, built))) = differing.next() {
        told.push(first_words(page, found, built));
    }
    told
}

/// Names the first words of a page that differ, with those before them.
fn first_words(page: usize, found: &[String], built: &[String]) -> String {
    let pairs = found.iter().zip(built);
    let same = pairs.take_while(|(left, right)| left == right).count();
    let before = built[same.saturating_sub(QUOTED)..same].join(" ");
    let next: Vec<&str> = built[same..]
        .iter()
        .take(QUOTED)
        .map(String::as_str)
        .collect();
    let next = next.join(" ");
    // The glyphs of a line from right to left are drawn from its other end.
    let is_mirrored =
        |letter: char| matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fefc}');
    if before.contains(is_mirrored) || next.contains(is_mirrored) {
        return format!("page {page} has other words");
    }
    let place = match before.is_empty() {
        true => format!("page {page} begins with other words"),
        false => format!("page {page} has other words after {}", quoted(&before)),
    };
    match next.is_empty() {
        true => format!("{place}; the letter has no more there"),
        false => format!("{place}; the letter has {}", quoted(&next)),
    }
}
