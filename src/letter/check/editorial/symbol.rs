//! Document symbols: how they are made.

use super::Circulated;
use crate::letter::findings::Findings;
use crate::read::{Choice, Organ, Spanned, Words as _};
use crate::report::{Diagnostic, Rule};

/// Reports symbols that no document can have, or one of another organ.
pub(super) fn check(circulated: &Circulated, findings: &mut Findings) {
    let circulation = circulated.circulation;
    let organs = circulation.organs.len();
    for (index, symbol) in circulation.symbol.iter().enumerate() {
        let organ = circulation.organs.get(index);
        let stranger = || organ.and_then(|organ| stranger(symbol, organ, organs));
        let found = unassigned(&symbol.text)
            .or_else(|| other_body(&symbol.text))
            .or_else(stranger)
            .or_else(|| fault(&symbol.text))
            .or_else(|| organ.and_then(|organ| unknown_series(symbol, organ)));
        if let Some(found) = found {
            findings.push(found.at(symbol.span, ""));
        }
    }
}

/// Parts of symbols of bodies whose documents have another page, and the names of the bodies.
const OTHER_BODIES: &[(&str, &str)] = &[
    ("HRC", "the Human Rights Council"),
    ("PBC", "the Peacebuilding Commission"),
    ("ECE", "the Economic Commission for Europe"),
    ("ECA", "the Economic Commission for Africa"),
    (
        "ESCAP",
        "the Economic and Social Commission for Asia and the Pacific",
    ),
    (
        "ESCWA",
        "the Economic and Social Commission for Western Asia",
    ),
    (
        "LC",
        "the Economic Commission for Latin America and the Caribbean",
    ),
    ("T", "the Trusteeship Council"),
    ("ST", "the Secretariat"),
    ("CD", "the Conference on Disarmament"),
    (
        "TD",
        "the United Nations Conference on Trade and Development",
    ),
    (
        "UNCTAD",
        "the United Nations Conference on Trade and Development",
    ),
    ("UNEP", "the United Nations Environment Programme"),
    ("DP", "the United Nations Development Programme"),
    ("HSP", "the United Nations Human Settlements Programme"),
    ("UNW", "UN-Women"),
    (
        "FCCC",
        "the United Nations Framework Convention on Climate Change",
    ),
    ("CBD", "the Convention on Biological Diversity"),
    ("CCPR", "the Human Rights Committee"),
    (
        "CERD",
        "the Committee on the Elimination of Racial Discrimination",
    ),
    (
        "CEDAW",
        "the Committee on the Elimination of Discrimination against Women",
    ),
    ("CAT", "the Committee against Torture"),
    ("CRC", "the Committee on the Rights of the Child"),
    ("CMW", "the Committee on Migrant Workers"),
    (
        "CRPD",
        "the Committee on the Rights of Persons with Disabilities",
    ),
    ("CED", "the Committee on Enforced Disappearances"),
    (
        "SPLOS",
        "the States parties to the Convention on the Law of the Sea",
    ),
    ("ISBA", "the International Seabed Authority"),
    (
        "NPT",
        "the parties to the Treaty on the Non-Proliferation of Nuclear Weapons",
    ),
    (
        "BWC",
        "the States parties to the Biological Weapons Convention",
    ),
    (
        "CCW",
        "the parties to the Convention on Certain Conventional Weapons",
    ),
    ("IAEA", "the International Atomic Energy Agency"),
];

/// The beginning of the second part of a symbol of a conference, which has its own masthead.
const CONFERENCE: &str = "CONF.";

/// Returns whether a symbol is of a body whose documents have another page.
pub(super) fn is_of_other_body(symbol: &str) -> bool {
    name_of_other_body(symbol).is_some()
}

fn name_of_other_body(symbol: &str) -> Option<&'static str> {
    let mut parts = symbol.split('/').take(2);
    if parts
        .clone()
        .nth(1)
        .is_some_and(|part| part.starts_with(CONFERENCE))
    {
        return Some("a United Nations conference");
    }
    // "T" and "ST" are series; second parts name bodies of the principal organs.
    let is_series = |index: usize, known: &str| index == 0 || known.len() > 2 || known == "LC";
    let named = |(index, part)| {
        let mut all = OTHER_BODIES.iter();
        all.find(|(known, _)| *known == part && is_series(index, known))
    };
    parts
        .by_ref()
        .enumerate()
        .find_map(named)
        .map(|(_, body)| *body)
}

/// Refuses a symbol of a body whose documents are not those of the principal organs in New York:
/// masthead, sheet and numbers of pages differ (un-letter-format 1.1).
fn other_body(symbol: &str) -> Option<Diagnostic> {
    let body = name_of_other_body(symbol)?;
    let message = format!("`{symbol}` is a symbol of {body}");
    Some(
        Diagnostic::new(Rule::OTHER_MASTHEAD, message)
            .note("its documents have another masthead, which `demarche` does not make")
            .help("delete `circulation:`, and build the form `letter` for its secretariat"),
    )
}

/// Refuses what stands for a symbol that is still to come: any symbol at all says that the document
/// is one of the United Nations.
fn unassigned(symbol: &str) -> Option<Diagnostic> {
    let symbol = symbol.trim();
    let message = match symbol {
        "" => "the symbol is empty".to_owned(),
        _ if is_placeholder(symbol) => format!("the symbol `{symbol}` is a placeholder"),
        _ if !symbol.contains(|letter: char| letter.is_ascii_digit()) => {
            format!("the symbol `{symbol}` has no number")
        }
        _ => return None,
    };
    Some(
        Diagnostic::new(Rule::PLACEHOLDER, message)
            .help("leave `symbol:` out until the Secretariat has given one"),
    )
}

fn is_placeholder(symbol: &str) -> bool {
    let is_blank = |part: &str| !part.contains(char::is_alphanumeric);
    let is_reminder = |part: &str| {
        let part = part.trim().to_ascii_uppercase();
        let crosses = part.len() > 1 && part.bytes().all(|letter| letter == b'X');
        crosses || ["TBD", "TBC", "TBA", "TODO", "TKTK", "NNN"].contains(&part.as_str())
    };
    symbol.contains(['…', '_', '[', '<', '{', '?', '#'])
        || symbol.contains("...")
        || symbol.rsplit('/').next().is_some_and(is_blank)
        || symbol.split(['/', '.']).any(is_reminder)
}

/// Reports what is wrong with a symbol that is of another organ than the one of its place among so
/// many.
fn stranger(symbol: &Spanned, organ: &Choice<Organ>, organs: usize) -> Option<Diagnostic> {
    let series = organ.value.series();
    let stated = symbol.text.split('/').next().unwrap_or("");
    let mut all = Organ::WORDS.iter();
    let (other, _) = all.find(|(_, organ)| organ.series() == stated)?;
    let (symbol, word) = (&symbol.text, organ.value.word());
    let message = format!("`{symbol}` is not a symbol of the organ `{word}`");
    (stated != series).then(|| {
        Diagnostic::new(Rule::SYMBOL_FORM, message)
            .see(organ.span, format!("its symbols begin with `{series}/`"))
            .help(match organs {
                1 => format!("write the symbol as it was assigned, or `organs: [{other}]`"),
                _ => "give the symbols in the order of `organs`".to_owned(),
            })
    })
}

/// Reports a symbol of a series that is not one of the principal organs.
fn unknown_series(symbol: &Spanned, organ: &Choice<Organ>) -> Option<Diagnostic> {
    let stated = symbol.text.split('/').next()?;
    let mut series = Organ::WORDS.iter().map(|(_, organ)| organ.series());
    if series.any(|known| known == stated) {
        return None;
    }
    let own = organ.value.series();
    let message = format!(
        "`{}` is not a symbol of the organ `{}`",
        symbol.text,
        organ.value.word()
    );
    Some(
        Diagnostic::new(Rule::SYMBOL_FORM, message)
            .see(organ.span, format!("its symbols begin with `{own}/`"))
            .help("write the symbol as it was assigned, or build the form `letter` alone"),
    )
}

/// Reports what is wrong with the form of a symbol.
///
/// Parts are divided by slashes. The first is the series; letters to the General Assembly go on
/// with the session, those to the Security Council (since 1994) and to the Economic and Social
/// Council (since 1978) with the year, then with the number; marks such as `Add.1` follow.
pub(super) fn fault(symbol: &str) -> Option<Diagnostic> {
    let malformed = |why: &str, help: String| {
        let message = format!("the symbol `{symbol}` {why}");
        Some(Diagnostic::new(Rule::SYMBOL_FORM, message).help(help))
    };
    let joined = symbol.split(['–', '—']).count() > 1 && symbol.matches('/').count() > 2;
    if joined {
        let parts: Vec<&str> = symbol.split(['–', '—']).map(str::trim).collect();
        return malformed(
            "is two in one",
            format!("write a list: `symbol: [{}]`", parts.join(", ")),
        );
    }
    let mended = mended(symbol);
    if mended != symbol {
        return malformed("is not in the form of symbols", format!("write `{mended}`"));
    }
    let parts: Vec<&str> = symbol.split('/').collect();
    match parts.as_slice() {
        [_] => malformed(
            "has no slash",
            "write it as it was assigned, such as `S/2016/199` or `A/70/123`".into(),
        ),
        [series @ ("S" | "E"), year, number, ..] if is_number(number) && is_number(year) => {
            let is_year = year.len() == 4 && (1946..=2999).contains(&year.parse().unwrap_or(0));
            let full = format!("{series}/20{year}/{number}");
            match (is_year, year.len()) {
                (true, _) => None,
                (false, 2) => malformed("has a year of two digits", format!("write `{full}`")),
                _ => malformed("has no year", format!("write it as `{series}/2016/199`")),
            }
        }
        ["A", session, number, ..] if is_number(number) && is_number(session) => {
            let help = "write the number of the session, such as `A/70/123`".to_owned();
            match session.len() {
                1..=3 => None,
                _ => malformed("has no session", help),
            }
        }
        [series, number] if is_number(number) && number.len() == 4 && number.starts_with("20") => {
            malformed(
                "has a year and no number",
                format!("write it as `{series}/{number}/199`"),
            )
        }
        _ => None,
    }
}

fn is_number(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())
}

/// Writes a symbol without what people put into it by mistake: spaces, other slashes and dashes,
/// small letters of the series, empty parts.
fn mended(symbol: &str) -> String {
    let slashed: String = symbol
        .chars()
        .filter(|character| !character.is_whitespace())
        .map(|character| match character {
            '\\' | '⁄' | '∕' | '／' => '/',
            '‐' | '‑' | '–' | '—' => '-',
            other => other,
        })
        .collect();
    let parts: Vec<&str> = slashed.split('/').filter(|part| !part.is_empty()).collect();
    let mut parts: Vec<String> = parts.into_iter().map(str::to_owned).collect();
    if let Some(series) = parts.first_mut().filter(|series| series.len() <= 3) {
        *series = series.to_uppercase();
    }
    if let [only] = parts.as_slice()
        && let Some(first) = only
            .chars()
            .next()
            .filter(|first| "ASEase".contains(*first))
    {
        let rest: Vec<&str> = only[1..]
            .split('.')
            .filter(|part| !part.is_empty())
            .collect();
        if rest.len() == 2 && rest.iter().all(|part| is_number(part)) {
            return format!("{}/{}", first.to_ascii_uppercase(), rest.join("/"));
        }
    }
    parts.join("/")
}

/// Finds what has the look of a symbol in a text: `S/2016/142`, `A/RES/70/1`.
pub(super) fn symbols(text: &str) -> impl Iterator<Item = std::ops::Range<usize>> {
    text.match_indices(['S', 'A', 'E'])
        .filter_map(|(at, series)| {
            let before = text[..at].chars().next_back();
            let rest = &text[at + series.len()..];
            let apart = before.is_none_or(|before| !before.is_alphanumeric() && before != '/');
            let end = rest
                .find(|character: char| {
                    !(character.is_ascii_alphanumeric() || "/.-".contains(character))
                })
                .unwrap_or(rest.len());
            let length = rest[..end].trim_end_matches(['.', '-', '/']).len();
            let counted = rest[..length].contains(|character: char| character.is_ascii_digit());
            (apart && rest.starts_with('/') && counted).then_some(at..at + 1 + length)
        })
}

#[cfg(test)]
mod tests;
