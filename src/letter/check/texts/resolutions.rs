//! Resolutions of the Security Council whose number and year do not fit.
//!
//! The Council numbers its resolutions through all years, so that a number has one year. The
//! yearly counts are facts; those of 1946 to 1993 were compared with a corpus of the texts.

use std::ops::Range;

use crate::lang::WordSet;
use crate::letter::findings::Findings;
use crate::letter::passage::Passage;
use crate::report::{Diagnostic, Rule};

const FIRST_YEAR: u16 = 1946;

/// The number of the last resolution of each year from 1946.
#[rustfmt::skip]
const LAST: [u16; 79] = [
    15, 37, 66, 78, 89, 96, 98, 103, 105, 110, 121, 126, 131, 132, 160, 170, 177, 185, 199, 219,
    232, 244, 262, 275, 291, 307, 324, 344, 366, 384, 402, 422, 443, 461, 484, 499, 528, 545, 559,
    580, 593, 606, 626, 646, 683, 725, 799, 892, 969, 1035, 1092, 1146, 1219, 1284, 1334, 1386,
    1454, 1521, 1580, 1651, 1738, 1794, 1859, 1907, 1966, 2032, 2085, 2132, 2195, 2259, 2336, 2397,
    2451, 2503, 2560, 2617, 2671, 2721, 2767,
];

/// The last year of the table.
const LAST_YEAR: u16 = FIRST_YEAR + LAST.len() as u16 - 1;

/// Reports each resolution that is cited with a year in which it was not adopted.
pub(super) fn check(passage: &Passage, findings: &mut Findings) {
    for citation in citations(&passage.text) {
        if let Some(fault) = fault(&citation, &passage.text[citation.range.clone()]) {
            let span = passage.place(citation.range, findings.sources);
            findings.push(fault.at(span, ""));
        }
    }
}

fn fault(citation: &Citation, written: &str) -> Option<Diagnostic> {
    let Citation { number, year, .. } = *citation;
    if year_of(number) == Some(year) || (year_of(number).is_none() && year > LAST_YEAR) {
        return None;
    }
    Some(match year_of(number) {
        Some(right) => Diagnostic::new(
            Rule::RESOLUTION_YEAR,
            format!("Security Council resolution {number} dates from {right}, not {year}"),
        )
        .help(format!(
            "write `{number} ({right})`, or add `allow: [resolution-year]` to keep the quotation \
             `{written}`"
        )),
        None => Diagnostic::new(
            Rule::RESOLUTION_YEAR,
            format!("no Security Council resolution {number} dates from {year}"),
        )
        .note(format!(
            "the last resolution of {LAST_YEAR} is {}",
            LAST[LAST.len() - 1]
        ))
        .help("look the number and the year up in the heading of the resolution"),
    })
}

/// Returns the year in which a resolution was adopted, as far as the table goes.
fn year_of(number: u16) -> Option<u16> {
    let index = LAST.partition_point(|last| *last < number);
    (number > 0 && index < LAST.len()).then_some(FIRST_YEAR + index as u16)
}

/// A resolution by its number and year, and where it is in the text.
struct Citation {
    number: u16,
    year: u16,
    range: Range<usize>,
}

/// Words that make a number and a year a resolution, in each official language.
static WORDS: WordSet = WordSet::of(|words| words.resolutions);

/// Bodies that number their resolutions by themselves.
static OTHER_BODIES: WordSet = WordSet::of(|words| words.other_bodies);

/// The largest distance between a word and its number, in bytes.
const REACH: usize = 120;

/// The longest text between two members of a list, in bytes.
const LIST_GAP: usize = 48;

/// Finds the resolutions that a text cites as number and year: alone, in a list, or in Chinese.
fn citations(text: &str) -> Vec<Citation> {
    let mut found = Vec::new();
    let mut previous: Option<(usize, bool)> = None;
    for candidate in candidates(text) {
        let gap_start = previous.map_or(0, |(end, _)| end);
        let gap = &text[gap_start..candidate.range.start];
        let cited = match context(gap, &text[candidate.range.end..]) {
            Context::Resolution => true,
            Context::OtherBody => false,
            Context::None => {
                previous.is_some_and(|(_, cited)| cited)
                    && gap.len() <= LIST_GAP
                    && sentence_start(gap) == 0
            }
        };
        previous = Some((candidate.range.end, cited));
        if cited {
            found.push(candidate);
        }
    }
    found
}

enum Context {
    Resolution,
    OtherBody,
    None,
}

fn context(gap: &str, after: &str) -> Context {
    let before = gap[sentence_start(gap)..].to_lowercase();
    let before = tail(&before, REACH);
    let after = head(after, REACH);
    let after = &after[..sentence_end(after)];
    let chinese = after.starts_with('号') || after.starts_with('號');
    let word = WORDS
        .words()
        .iter()
        .filter_map(|word| before.rfind(word))
        .max();
    let names_council = before.contains("security council") || before.contains("conseil de s");
    let other = |text: &str| OTHER_BODIES.words().iter().any(|body| text.contains(body));
    match word {
        None if chinese => Context::Resolution,
        None => Context::None,
        Some(_) if other(before) => Context::OtherBody,
        Some(_) if !names_council && other(&after.to_lowercase()) => Context::OtherBody,
        Some(_) => Context::Resolution,
    }
}

/// Finds all that has the form `2209 (2014)`.
fn candidates(text: &str) -> impl Iterator<Item = Citation> {
    text.match_indices(['(', '（'])
        .filter_map(|(at, bracket)| candidate(text, at, at + bracket.len()))
}

fn candidate(text: &str, bracket: usize, inside: usize) -> Option<Citation> {
    let rest = &text[inside..];
    let end = rest.find([')', '）']).filter(|end| *end <= 12)?;
    let year = number(&rest[..end]).filter(|year| (FIRST_YEAR..=2999).contains(year))?;
    let before = &text[..bracket];
    let before = before
        .strip_suffix([' ', '\u{a0}', '\u{202f}', '\n'])
        .unwrap_or(before);
    let digits = before
        .char_indices()
        .rev()
        .take_while(|(_, character)| digit(*character).is_some())
        .last()?
        .0;
    let number = number(&before[digits..])?;
    let end = inside + end + rest[end..].chars().next()?.len_utf8();
    Some(Citation {
        number,
        year,
        range: digits..end,
    })
}

fn number(digits: &str) -> Option<u16> {
    (!digits.is_empty()).then_some(())?;
    digits.chars().try_fold(0_u16, |value, character| {
        value.checked_mul(10)?.checked_add(digit(character)?)
    })
}

/// Returns the value of a digit: Western, Arabic, Persian or full-width.
fn digit(character: char) -> Option<u16> {
    let zero = match character {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
        '\u{ff10}'..='\u{ff19}' => '\u{ff10}',
        _ => return None,
    };
    u16::try_from(character as u32 - zero as u32).ok()
}

/// Returns where the last sentence of a text begins: after a full stop and before a capital.
fn sentence_start(text: &str) -> usize {
    boundaries(text).last().unwrap_or(0)
}

fn sentence_end(text: &str) -> usize {
    boundaries(text).next().unwrap_or(text.len())
}

fn boundaries(text: &str) -> impl Iterator<Item = usize> {
    text.match_indices(['.', '!', '?', '؟', '。', '\n'])
        .map(|(at, mark)| at + mark.len())
        .filter(|end| {
            let rest = &text[*end..];
            let next = rest.trim_start();
            let apart = next.len() < rest.len() || text[..*end].ends_with(['。', '\n']);
            apart
                && next
                    .chars()
                    .next()
                    .is_none_or(|first| !first.is_lowercase() && !first.is_numeric())
        })
}

fn head(text: &str, bytes: usize) -> &str {
    &text[..text.floor_char_boundary(bytes)]
}

fn tail(text: &str, bytes: usize) -> &str {
    &text[text.ceil_char_boundary(text.len().saturating_sub(bytes))..]
}

#[cfg(test)]
mod tests;
