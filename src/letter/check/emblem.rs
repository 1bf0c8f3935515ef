//! The emblem: a picture of the user's, since none may be supplied (General Assembly resolution
//! 92 (I)).

use std::sync::Arc;

use super::Findings;
use crate::lang::Language;
use crate::letter::Emblem;
use crate::read::DraftEmblem;
use crate::report::{Diagnostic, Rule};

/// Reads the emblem, if it is a picture of a kind that can be printed.
pub(super) fn read(
    draft: &DraftEmblem,
    language: Language,
    findings: &mut Findings,
) -> Option<Emblem> {
    if let Some(fault) = fault(&draft.bytes) {
        let message = format!("`{}` {fault}", draft.file.text);
        findings.push(
            Diagnostic::new(Rule::EMBLEM, message)
                .at(draft.file.span, "")
                .help("save the picture as PNG or JPEG, and name that file"),
        );
        return None;
    }
    let alternative = draft.alternative.as_ref();
    Some(Emblem {
        file: draft.file.clone(),
        bytes: Arc::clone(&draft.bytes),
        alternative: alternative
            .and_then(|text| text.written_in(language))
            .map_or_else(|| "Emblem".to_owned(), |written| written.text),
    })
}

/// Tells what keeps bytes from being a whole picture in PNG (ISO/IEC 15948) or JPEG (ISO/IEC
/// 10918-1).
fn fault(bytes: &[u8]) -> Option<&'static str> {
    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
    const PNG_END: &[u8] = b"IEND\xaeB`\x82";
    const JPEG: &[u8] = b"\xff\xd8\xff";
    const JPEG_END: &[u8] = b"\xff\xd9";
    let holds = |end: &[u8]| {
        bytes
            .windows(end.len())
            .rev()
            .take(1024)
            .any(|part| part == end)
    };
    if bytes.is_empty() {
        Some("is empty")
    } else if bytes.starts_with(PNG) {
        (!holds(PNG_END)).then_some("ends before the picture does")
    } else if bytes.starts_with(JPEG) {
        (!holds(JPEG_END)).then_some("ends before the picture does")
    } else if bytes.starts_with(b"GIF8") {
        Some("is a GIF")
    } else if bytes.trim_ascii_start().starts_with(b"<") {
        Some("is an SVG or another text")
    } else {
        Some("is neither PNG nor JPEG")
    }
}
