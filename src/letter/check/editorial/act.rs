//! Claims of acts of the United Nations: dates in their order, one document a letter.

use chrono::NaiveDate;

use super::Circulated;
use crate::letter::date;
use crate::letter::findings::Findings;
use crate::read::{Draft, DraftCirculation, Spanned};
use crate::report::{Diagnostic, Rule};

/// Reports a masthead that is older than the letter, and more acts than one.
pub(super) fn check(circulated: &Circulated, findings: &mut Findings) {
    let circulation = circulated.circulation;
    masthead_date(circulated.draft, circulation, findings);
    several_acts(circulation, findings);
}

/// A date, and where it is written.
type Dated<'a> = (NaiveDate, &'a Spanned);

fn dated(written: &Option<Spanned>) -> Option<Dated<'_>> {
    let written = written.as_ref()?;
    Some((date::iso_day(&written.text)?, written))
}

/// The text of a document is final when it is submitted, which is after it was written and before
/// it is published (research.un.org/en/docs/letters, on the three dates).
fn masthead_date(draft: &Draft, circulation: &DraftCirculation, findings: &mut Findings) {
    let letter = dated(&draft.date);
    let transmittal = circulation.transmittal.as_ref();
    let sent = transmittal.and_then(|transmittal| dated(&transmittal.date));
    let masthead = dated(&circulation.date);
    let published = dated(&circulation.published);
    let pairs = [
        ("the letter", letter, "the covering letter", sent),
        ("the letter", letter, "the masthead", masthead),
        ("the covering letter", sent, "the masthead", masthead),
        ("the masthead", masthead, "the publication", published),
    ];
    for (first, earlier, second, later) in pairs {
        if let (Some(earlier), Some(later)) = (earlier, later)
            && later.0 < earlier.0
        {
            let message = format!("the date of {second} is before that of {first}");
            findings.push(
                Diagnostic::new(Rule::MASTHEAD_DATE, message)
                    .at(later.1.span, "")
                    .see(earlier.1.span, format!("the date of {first}"))
                    .help(format!(
                        "write the day of {second}, not before {}",
                        earlier.0
                    )),
            );
        }
    }
}

/// A letter becomes one document of an organ, with one symbol in its series.
fn several_acts(circulation: &DraftCirculation, findings: &mut Findings) {
    let symbols = &circulation.symbol;
    for (index, symbol) in symbols.iter().enumerate() {
        let series = series(&symbol.text);
        let earlier = symbols[..index]
            .iter()
            .find(|earlier| self::series(&earlier.text) == series);
        if let (Some(earlier), true) = (earlier, series.is_some()) {
            let message = format!("`{}` and `{}` are of one organ", earlier.text, symbol.text);
            findings.push(
                Diagnostic::new(Rule::SEVERAL_SYMBOLS, message)
                    .at(symbol.span, "")
                    .see(earlier.span, "the other symbol")
                    .note("a letter is issued once by an organ, under one symbol")
                    .help("keep the symbol of this document, and build the other by itself"),
            );
        }
    }
}

fn series(symbol: &str) -> Option<&str> {
    symbol.split('/').next().filter(|series| !series.is_empty())
}
