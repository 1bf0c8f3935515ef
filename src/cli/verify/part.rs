//! Where two files begin to differ.

use crate::cli::make::OutputFile;
use crate::report::plural;

/// Reports where a file begins to differ from what was built, which it does.
pub fn first_difference(bytes: &[u8], made: &OutputFile) -> String {
    let pairs = bytes.iter().zip(&made.bytes);
    let same = pairs.take_while(|(left, right)| left == right).count();
    if same == made.bytes.len() {
        let more = bytes.len() - same;
        let bytes = plural(more, "byte is", "bytes are");
        return format!("{bytes} added behind the end, as a digital signature is");
    }
    if same == bytes.len() {
        return format!("ends after {same} of {} bytes", made.bytes.len());
    }
    let place = made.format.locate(&made.bytes, same);
    format!(
        "the first difference is at byte {same} of {}{place}",
        made.bytes.len()
    )
}
