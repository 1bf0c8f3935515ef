//! Where a line may end: UAX #14, and what a careful typist would not do.

use std::ops::Range;

use icu_segmenter::LineSegmenter;
use icu_segmenter::options::{LineBreakOptions, LineBreakStrictness};
use unicode_script::{Script, UnicodeScript};

use super::{Inline, StyleSpan, StyledText, ties, wide, word};
use crate::lang::{Bond, Language};

/// A place at which a line may end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opportunity {
    /// The byte at which the next line begins; spaces before it end the line.
    pub at: usize,
    /// The effect of a break there.
    pub kind: BreakKind,
    /// The bond between the two sides, if they are tied.
    pub bond: Option<Bond>,
}

/// The effect of a break on the end of its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BreakKind {
    /// The line must end.
    Forced,
    /// The line ends in a space.
    Space,
    /// Nothing separates the two sides.
    Solid,
    /// The line ends in a hyphen or dash of the text.
    Hyphen,
    /// The line ends in a soft hyphen, which becomes visible.
    SoftHyphen,
}

/// Returns the places at which lines may end, in order; the end of the text is not among them.
pub fn opportunities(text: &StyledText) -> Vec<Opportunity> {
    let mut options = LineBreakOptions::default();
    options.strictness = Some(LineBreakStrictness::Strict);
    let segmenter = LineSegmenter::new_for_non_complex_scripts(options);
    let mut addresses = addresses(&text.text).into_iter().peekable();
    let mut found = Vec::new();
    let mut known = None;
    let is_call = |span: &&StyleSpan| matches!(span.inline, Inline::NoteReference(_));
    let calls = text.spans.iter().filter(is_call);
    let calls: Vec<usize> = calls.map(|span| span.range.start).collect();
    let mut spans = text.spans.iter().peekable();
    for at in segmenter.segment_str(&text.text) {
        while let Some(address) = addresses.next_if(|address| address.end <= at) {
            found.extend(address_breaks(&text.text, address));
        }
        if at == 0 || at == text.text.len() || addresses.peek().is_some_and(|it| it.start < at) {
            continue;
        }
        while spans.next_if(|span| span.range.end < at).is_some() {}
        let language = spans
            .peek()
            .map_or(Language::EN, |span| span.style.language);
        let place = opportunity(&text.text, at, language, &mut known);
        // The mark of a note follows its word.
        let is_before_call = calls.contains(&at);
        found.extend(place.filter(|place| place.kind == BreakKind::Forced || !is_before_call));
    }
    found
}

/// Returns the addresses of the network in a text.
pub fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(scheme) = text[from..].find("://").map(|at| from + at) {
        let before = text[..scheme].trim_end_matches(|c: char| c.is_ascii_alphanumeric());
        let after = &text[scheme..];
        let is_end = |c: char| c.is_whitespace() || wide::is_wide(c) || "<>\"«»“”".contains(c);
        let end = scheme + after.find(is_end).unwrap_or(after.len());
        let inner = text[..end].trim_end_matches(word::is_closing);
        if inner.len() > scheme + 3 {
            found.push(before.len()..inner.len());
        }
        from = end.max(scheme + 3).min(text.len());
    }
    found
}

/// Returns where an address may be divided: after a slash, and before a mark that could be taken
/// for punctuation of the sentence or for a hyphen at the end of a line (*The Chicago Manual of
/// Style*, 17th edition, 7.46). At least three characters stay on each side.
fn address_breaks(text: &str, address: Range<usize>) -> impl Iterator<Item = Opportunity> + '_ {
    let scheme = text[address.clone()].find("://").unwrap_or(0);
    let first = address.start + scheme + 3;
    let place = |at: usize, kind| Opportunity {
        at,
        kind,
        bond: None,
    };
    let pairs = text[first..address.end]
        .char_indices()
        .map(move |(at, c)| (first + at, c));
    let mut before = '/';
    pairs.filter_map(move |(at, character)| {
        let previous = std::mem::replace(&mut before, character);
        let is_break = previous == '/' && character != '/'
            || matches!(
                character,
                '.' | '-' | '_' | '=' | '&' | '#' | '%' | '?' | '~'
            ) && previous.is_alphanumeric();
        (is_break && at >= first + 3 && at + 3 <= address.end).then(|| place(at, BreakKind::Solid))
    })
}

/// Judges a place at which UAX #14 lets a line end.
fn opportunity(
    text: &str,
    at: usize,
    language: Language,
    known: &mut Option<Word>,
) -> Option<Opportunity> {
    let before = text[..at].chars().next_back()?;
    // UAX #14, LB4 and LB5.
    if matches!(
        before,
        '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    ) {
        return Some(Opportunity {
            at,
            kind: BreakKind::Forced,
            bond: None,
        });
    }
    let (kind, bond) = if before == ' ' || before == '\t' {
        if is_narrow(text[..at].trim_end_matches(' '), &text[at..], language) {
            return None;
        }
        (
            BreakKind::Space,
            bond_at_space(&text[..at], &text[at..], language),
        )
    } else {
        let known_word = known.take().filter(|word| word.touches(at));
        let word = known.insert(known_word.unwrap_or_else(|| Word::around(text, at)));
        let bond = word.is_tied(text, at).then_some(Bond::Firm);
        let in_term = || wide::is_wide(before) && is_in_term(text, at, language);
        (
            solid_kind(before),
            bond.or_else(|| in_term().then_some(Bond::Close)),
        )
    };
    Some(Opportunity { at, kind, bond })
}

/// Returns whether a place is inside a term that is not divided in a language without spaces: the
/// name of an organ or an office, or the word for an attachment with its number.
fn is_in_term(text: &str, at: usize, language: Language) -> bool {
    let typography = &language.locale().typography;
    let (before, after) = text.split_at(at);
    let is_numeral = |c: char| c.is_ascii_digit() || "〇零一二三四五六七八九十百".contains(c);
    let is_number = after.starts_with(is_numeral)
        && (before.ends_with(is_numeral)
            || (typography.numbered.iter()).any(|word| before.ends_with(word)));
    let is_divided = |term: &&str| {
        let mut inner = term.char_indices().skip(1);
        inner.any(|(at, _)| before.ends_with(&term[..at]) && after.starts_with(&term[at..]))
    };
    is_number || typography.terms.iter().any(is_divided)
}

fn solid_kind(before: char) -> BreakKind {
    match before {
        '\u{AD}' => BreakKind::SoftHyphen,
        '-' | '\u{2010}' | '–' | '\u{58A}' => BreakKind::Hyphen,
        _ => BreakKind::Solid,
    }
}

fn bond_at_space(before: &str, after: &str, language: Language) -> Option<Bond> {
    let left = before
        .trim_end_matches([' ', '\t'])
        .rsplit(char::is_whitespace)
        .next();
    let right = after.split(char::is_whitespace).next();
    ties::bond(left.unwrap_or(before), right.unwrap_or(after), language)
}

/// Returns whether a space is set as a narrow one at which no line ends: in French before `; : ! ?`
/// and `»`, and after `«` (Imprimerie nationale, *Lexique des règles typographiques*, 2002, p.
/// 149). `before` ends where the space begins, `after` begins where it ends.
pub fn is_narrow(before: &str, after: &str, language: Language) -> bool {
    // Between two words none is: the locale is looked up for few spaces.
    if before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric) {
        return false;
    }
    let marks = language.locale().typography;
    before.ends_with(|mark| marks.narrow_after.contains(mark))
        || (after.starts_with(|mark| marks.narrow_before.contains(mark))
            && before.ends_with(|character: char| !character.is_whitespace()))
}

/// A word with breaks inside, which is looked at once for all of them. It ends at a space and at an
/// ideograph.
struct Word {
    range: Range<usize>,
    is_symbol: bool,
    is_address: bool,
}

impl Word {
    /// Finds the word around a place.
    fn around(text: &str, at: usize) -> Self {
        let is_end = |character: char| character.is_whitespace() || wide::is_wide(character);
        let end = text[at..]
            .find(is_end)
            .map_or(text.len(), |length| at + length);
        let start = text[..at]
            .char_indices()
            .rev()
            .find(|&(_, character)| is_end(character));
        let start = start.map_or(0, |(start, character)| start + character.len_utf8());
        let word = &text[start..end];
        let bare = word.trim_matches(|c| word::is_opening(c) || word::is_closing(c));
        Self {
            range: start..end,
            is_symbol: word::is_symbol(bare),
            is_address: word::is_address(word),
        }
    }

    /// Returns whether a place is inside the word or at one of its ends.
    fn touches(&self, at: usize) -> bool {
        self.range.start <= at && at <= self.range.end
    }

    /// Returns whether a careful typist would avoid a break at a place inside the word.
    fn is_tied(&self, text: &str, at: usize) -> bool {
        let (left, right) = (&text[self.range.start..at], &text[at..self.range.end]);
        let neighbours = (text[..at].chars().next_back(), text[at..].chars().next());
        let (Some(before), Some(after)) = neighbours else {
            return false;
        };
        let is_dash = |character| matches!(character, '–' | '—' | '―');
        let is_link = matches!(before, '-' | '\u{2010}');
        // A line may end within "A/76/743–S/2022/191", after the dash or the hyphen.
        let is_symbol = |text: &str| {
            let rest = text.strip_prefix(|letter: char| letter.is_ascii_uppercase());
            rest.is_some_and(|rest| rest.starts_with('/'))
        };
        if self.is_symbol && matches!(before, '–' | '-') && is_symbol(right) && left.contains('/')
        {
            return false;
        }
        // "Secretary-General", "Guinea-Bissau": the name of an office or a country is one word.
        // An article in it, as of "Al-Quneitra", is not.
        let is_name = || {
            let (first, second) = (left.trim_end_matches('-'), right);
            let is_part = |part: &str| part.starts_with(char::is_uppercase) && part.len() > 3;
            is_part(first) && is_part(second)
        };
        // A dash does not begin a line; nor is a range of numbers divided.
        (is_dash(after) && !is_dash(before))
            || (before == '–' && after.is_numeric())
            || (self.is_symbol && !left.is_empty() && !right.is_empty())
            // The mark of a note follows its word.
            || after == '*'
            // After a hyphen in an address, nobody could say whose it is.
            || (is_link && self.is_address)
            // "e-mail", "T-shirt", "vis-à-vis": a single letter is not separated.
            || (is_link && (letters_before(left) < 2 || letters_after(right) < 2 || is_name()))
            // "2016年", "第3条": a numeral keeps its measure word.
            || (before.is_ascii_digit() && "年月日时时分秒号條条款项項次届屆名个個页頁".contains(after))
            || (before == ')' && "号號".contains(after))
            // "项目79": an item of the agenda keeps its number.
            || ("第目".contains(before) && after.is_ascii_digit())
            // "شباط/فبراير", "و/أو": two names of one thing.
            || (before == '/' && after.script() == Script::Arabic)
    }
}

/// Counts the letters before the hyphen that ends a text, up to the one before; two stand for more.
fn letters_before(text: &str) -> usize {
    let stem = text.trim_end_matches(['-', '\u{2010}']);
    stem.chars()
        .rev()
        .take_while(|character| character.is_alphanumeric())
        .take(2)
        .count()
}

fn letters_after(text: &str) -> usize {
    text.chars()
        .take_while(|character| character.is_alphanumeric())
        .take(2)
        .count()
}
