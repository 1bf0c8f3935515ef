//! The marks at the foot of the first page: job number, bar code and QR code.
//!
//! They appear only if the United Nations has assigned a symbol.

use super::Composer;
use super::measures;
use super::type_style::Type;
use crate::form::marks;
use crate::lang::{Language, Phrase};
use crate::read::Spanned;
use crate::typeset::galley::{
    Anchor, Drawing, Element, ElementId, Fixed, FixedContent, Kind, Role,
};
use crate::typeset::text::StyledText;
use crate::typeset::unit::Rect;

/// The address of the service that finds documents by their symbols.
const DOCUMENTS: &str = "https://undocs.org/";

/// Composes the marks below `part`.
pub(super) fn marks(composer: &mut Composer<'_>, part: ElementId) -> Vec<Fixed> {
    let circulation = composer.circulation;
    let mut fixed = Vec::new();
    if circulation.symbols.is_empty() {
        return fixed;
    }
    if let Some(number) = &circulation.job_number {
        fixed.push(job_number(composer, part, number));
        fixed.push(bars(composer, &number.text));
    }
    if circulation.qr {
        fixed.extend(qr(composer, part));
    }
    fixed
}

/// Composes job number, language letter and day of publication: `16-03196 (E)    010316`
/// (un-letter-format 1.8).
fn job_number(composer: &mut Composer<'_>, part: ElementId, number: &Spanned) -> Fixed {
    let style = Type::of(Language::EN).text();
    let mut text = StyledText::default();
    text.push(&number.text, style, Some(number.span));
    if let Some(official) = composer.letter.language.locale().official {
        text.push(&format!(" ({})", official.letter), style, None);
    }
    if let Some(day) = composer.circulation.published {
        text.push(&format!("    {}", day.format("%d%m%y")), style, None);
    }
    let element = composer.builder.structure.add(part, Role::Paragraph);
    let y = composer.sheet.foot(measures::JOB_BASELINE);
    let (at, anchor) = composer.sheet.place(measures::JOB_LEFT, y, Anchor::Left);
    Fixed {
        element: Some(element),
        kind: Kind::JobNumber,
        content: FixedContent::Text {
            text,
            at,
            anchor,
            scale: 1000,
            max_width: measures::COLUMN_RIGHT - measures::JOB_LEFT,
        },
    }
}

/// Draws the bar code, which repeats the job number and is not part of the text.
fn bars(composer: &Composer<'_>, number: &str) -> Fixed {
    let figures = number.chars().filter(char::is_ascii_digit).count();
    let width = marks::code39_width(figures, measures::BARS_WIDTH);
    let top = composer.sheet.foot(measures::BARS_TOP);
    let frame = [
        measures::JOB_LEFT,
        measures::JOB_LEFT + width,
        top,
        top + measures::BARS_HEIGHT,
    ];
    let Rect { origin, size } = composer.sheet.rect(frame);
    drawing(None, marks::code39(number, origin, size))
}

/// Draws the code that leads to the document, with its address for those who cannot see it.
fn qr(composer: &mut Composer<'_>, part: ElementId) -> Option<Fixed> {
    let address = address(composer)?;
    let left = composer.sheet.right(measures::QR_LEFT);
    let top = composer.sheet.foot(measures::QR_TOP);
    let side = measures::QR_SIDE;
    let at = composer.sheet.rect([left, left + side, top, top + side]);
    let drawn = marks::qr(&address, at.origin, side)?;
    let strings = &composer.letter.strings;
    let mut figure = Element::new(Role::Figure);
    let words = strings.fill(Phrase::QrCode, &[("address", &address)]);
    figure.words = Some(words.into());
    let element = composer.builder.structure.add_element(part, figure);
    Some(drawing(Some(element), drawn))
}

/// Returns the address of the document: by its first symbol, and by its language unless that is
/// English (un-letter-format 1.8).
fn address(composer: &Composer<'_>) -> Option<String> {
    let symbol = composer.circulation.symbols.first()?;
    let official = composer.letter.language.locale().official;
    let language = official.map_or("", |official| official.path);
    Some(format!("{DOCUMENTS}{language}{}", escaped(&symbol.text)))
}

/// Escapes characters that a symbol may have and an address may not, such as the space of
/// `(Part I)`.
fn escaped(symbol: &str) -> String {
    symbol
        .bytes()
        .map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

fn drawing(element: Option<ElementId>, drawing: Drawing) -> Fixed {
    Fixed {
        element,
        kind: Kind::Code,
        content: FixedContent::Drawing(drawing),
    }
}
