//! Where two files begin to differ.

use crate::export::pdf;

use crate::cli::args::FormatArg;
use crate::cli::make::OutputFile;

/// Tells where a file begins to differ from what was built, which it does.
pub fn first_difference(bytes: &[u8], made: &OutputFile) -> String {
    let pairs = bytes.iter().zip(&made.bytes);
    let same = pairs.take_while(|(left, right)| left == right).count();
    if same == made.bytes.len() {
        let more = bytes.len() - same;
        return format!("{more} bytes are added behind the end, as a digital signature is");
    }
    if same == bytes.len() {
        return format!("ends after {same} of {} bytes", made.bytes.len());
    }
    let part = match made.format {
        FormatArg::Pdf => pdf::part_at(&made.bytes, same),
        FormatArg::Png | FormatArg::Txt => None,
    };
    let within = part.map_or(String::new(), |part| format!(", in {part}"));
    let line = match made.format {
        FormatArg::Txt => format!(", on line {}", lines(&made.bytes[..same])),
        _ => String::new(),
    };
    format!(
        "the first difference is at byte {same} of {}{within}{line}",
        made.bytes.len()
    )
}

fn lines(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte == b'\n').count() + 1
}
