//! Where two files begin to differ.

use crate::cli::make::OutputFile;
use crate::report::plural;

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
    vec![format!(
        "the first difference is at byte {same}{place}; the file has {length} bytes, the letter \
         makes {whole}"
    )]
}
