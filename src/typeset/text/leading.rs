//! The leading that a line needs when its scripts differ.

use super::StyledText;
use crate::typeset::font::Writing;
use crate::typeset::style::ParagraphStyle;

/// Returns a paragraph style with enough leading for text that is partly in Arabic.
///
/// Arabic descenders would touch the line below, so the leading is at least five thirds of the type
/// size, as in Arabic lists.
pub(crate) fn with_room(style: ParagraphStyle, text: &StyledText) -> ParagraphStyle {
    let mut leading = style.leading;
    for span in &text.spans {
        let characters = text.text[span.range.clone()].chars();
        let language = span.style.language;
        let mut letters = characters.filter(|c| !c.is_ascii() && c.is_alphabetic());
        if letters.any(|c| Writing::of(c, language) == Writing::Arabic) {
            leading = leading.max(span.style.size.scale(5, 3));
        }
    }
    ParagraphStyle { leading, ..style }
}
