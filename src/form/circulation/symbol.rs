//! The symbol: as it was assigned, or a visible placeholder.

use chrono::Datelike;

use super::measures;
use super::type_style::Type;
use crate::lang::{Language, session};
use crate::letter::{Circulation, Letter, Organ};
use crate::source::Span;
use crate::typeset::style::{CharStyle, Weight};
use crate::typeset::text::StyledText;

/// The joiner of two symbols of one document (A/ES-10/713–S/2016/190): an en dash without spaces.
const JOINER: &str = "–";

/// Returns the symbols that were assigned, or a placeholder for each organ: `S/2016/…`.
pub(super) fn symbols(circulation: &Circulation, letter: &Letter) -> Vec<(String, Option<Span>)> {
    if circulation.symbols.is_empty() {
        return circulation
            .organs
            .iter()
            .map(|organ| (placeholder(*organ, circulation, letter), None))
            .collect();
    }
    circulation
        .symbols
        .iter()
        .map(|symbol| (symbol.text.clone(), Some(symbol.span)))
        .collect()
}

/// Returns the symbol that a document of an organ would have, with an ellipsis for its number.
fn placeholder(organ: Organ, circulation: &Circulation, letter: &Letter) -> String {
    let year = circulation.date.year();
    match organ {
        Organ::SecurityCouncil => format!("S/{year}/…"),
        Organ::EconomicAndSocialCouncil => format!("E/{year}/…"),
        Organ::GeneralAssembly => {
            let session = match &circulation.texts.session {
                Some(line) => session::session_number(letter.language, &line.text),
                None => Some(session::general_assembly_session(circulation.date)),
            };
            // A special session has a symbol of another kind.
            session.map_or_else(|| "A/…".to_string(), |session| format!("A/{session}/…"))
        }
    }
}

/// Returns the type of a symbol after its first letter.
pub(super) fn small() -> CharStyle {
    CharStyle {
        tracking: measures::SYMBOL_TRACKING,
        ..Type::of(Language::EN).masthead(measures::SYMBOL_SIZE, Weight::Regular)
    }
}

/// Returns the symbols as they stand in the masthead. A symbol is written from left to right in
/// every language.
pub(super) fn styled(circulation: &Circulation, letter: &Letter) -> StyledText {
    let latin = Type::of(Language::EN);
    let large = latin.masthead(measures::SYMBOL_LETTER_SIZE, Weight::Regular);
    let small = small();
    let mut text = StyledText::default();
    for (index, (symbol, span)) in symbols(circulation, letter).iter().enumerate() {
        if index > 0 {
            text.push(JOINER, small, None);
        }
        let first = symbol.chars().next().map_or(0, char::len_utf8);
        let (letter, rest) = symbol.split_at(first);
        text.push(letter, large, span.map(|span| span.slice(0, first)));
        let origin = span.map(|span| span.slice(first, symbol.len()));
        text.push(rest, small, origin);
    }
    text
}
