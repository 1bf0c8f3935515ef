use super::*;
use crate::source::FileId;

#[test]
fn spaces_replace_redacted_text_and_lines_stay_lines() {
    let text = "one\ntwö\nthree";
    let span = Span::new(FileId(0), 10, 10 + text.len());
    let mut concealed = RedactedSpans::default();
    assert_eq!(concealed.blank(text, span), text);
    concealed.add(12, 18);
    concealed.add(21, 99);
    concealed.add(0, 9);
    assert_eq!(concealed.blank(text, span), "on \n    \nth   ");
}
