//! Characters that cannot be seen, or that are not what they look like.
//!
//! None of them changes the text: a no-break space or a direction mark may be meant. They are
//! named by their code point, since nobody can point at what is not there.

use std::ops::Range;

use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc, is_nfc_quick};
use unicode_script::{Script, UnicodeScript};

use crate::lang::Direction;
use crate::letter::findings::Findings;
use crate::letter::passage::Passage;
use crate::report::{Diagnostic, Rule, code_point};
use crate::source::legible::{is_hidden, is_private_use};

/// Reports what cannot be seen in a text, each kind once with its first place.
pub(in crate::letter) fn check(passage: &Passage, findings: &mut Findings) {
    let mut tally = Tally::default();
    for (at, character) in passage.text.char_indices() {
        if let Some(kind) = kind(&passage.text, at, character, passage) {
            tally.add(kind, character, at..at + character.len_utf8());
        }
    }
    for found in tally.found {
        let span = passage.place(found.range.clone(), findings.sources);
        findings.push(found.diagnostic(&passage.field).at(span, ""));
    }
    spaces(passage, findings);
    normal_form(passage, findings);
}

/// The problem of a character.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Control,
    LineBreak,
    Lost,
    PrivateUse,
    NoBreakSpace,
    BidiControl,
    Invisible,
}

fn kind(text: &str, at: usize, character: char, passage: &Passage) -> Option<Kind> {
    match character {
        ' '..='~' => None,
        // The line break that it belongs to is reported.
        '\r' if text[at..].starts_with("\r\n") => None,
        '\n' => (!passage.is_body()).then_some(Kind::LineBreak),
        '\u{2028}' | '\u{2029}' => Some(Kind::Invisible),
        control if control.is_control() => Some(Kind::Control),
        '\u{fffd}' => Some(Kind::Lost),
        private if is_private_use(private) => Some(Kind::PrivateUse),
        '\u{a0}' | '\u{202f}' | '\u{2007}' => {
            (!meant(text, at, character, passage)).then_some(Kind::NoBreakSpace)
        }
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            (!orders_number(text, at, character, passage)).then_some(Kind::BidiControl)
        }
        '\u{ad}' if passage.is_body() && divides(text, at) => None,
        hidden if is_hidden(hidden) => (!joins(text, at, character)).then_some(Kind::Invisible),
        _ => None,
    }
}

/// Returns whether a no-break space is where a careful typist puts one: inside a number, and in
/// French before high punctuation and inside quotation marks.
fn meant(text: &str, at: usize, space: char, passage: &Passage) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[at + space.len_utf8()..].chars().next();
    let digit = |character: Option<char>| character.is_some_and(char::is_numeric);
    let number = digit(before) && digit(after);
    let typography = passage.language.locale().typography;
    let is_in = |marks: &str, mark: Option<char>| mark.is_some_and(|mark| marks.contains(mark));
    number || is_in(typography.narrow_after, before) || is_in(typography.no_break_before, after)
}

/// Returns whether a left-to-right mark is next to a number of a text that runs from right to left,
/// where it keeps the parts of the number in order.
fn orders_number(text: &str, at: usize, mark: char, passage: &Passage) -> bool {
    let is_part = |c: char| c.is_ascii_digit() || "+()#*".contains(c);
    let before = text[..at].ends_with(is_part);
    let after = text[at + mark.len_utf8()..].starts_with(is_part);
    let is_right_to_left = passage.language.direction() == Direction::RightToLeft;
    mark == '\u{200e}' && is_right_to_left && (before || after)
}

/// Returns whether a soft hyphen is between two letters, where it says that the word may be divided.
fn divides(text: &str, at: usize) -> bool {
    text[..at].ends_with(char::is_alphabetic)
        && text[at..]
            .trim_start_matches('\u{ad}')
            .starts_with(char::is_alphabetic)
}

/// Returns whether a joiner or a variation selector does its work, after a letter of a script that
/// needs joiners, a Chinese character or a symbol.
fn joins(text: &str, at: usize, character: char) -> bool {
    let Some(before) = text[..at].chars().next_back() else {
        return false;
    };
    match character {
        '\u{200c}' | '\u{200d}' => {
            let script = before.script();
            let plain = [Script::Latin, Script::Greek, Script::Cyrillic, Script::Han];
            let pictograph = u32::from(before) >= 0x2190 && script == Script::Common;
            pictograph
                || before == '\u{fe0f}'
                || !plain.contains(&script) && before.is_alphabetic()
                || is_virama(before)
        }
        '\u{fe00}'..='\u{fe0f}' => u32::from(before) >= 0x2190,
        '\u{e0100}'..='\u{e01ef}' => before.script() == Script::Han,
        _ => false,
    }
}

/// Returns whether a character is a vowel killer, which joiners follow: a mark of the combining
/// class *virama* (UAX #44).
fn is_virama(character: char) -> bool {
    const VIRAMA: u8 = 9;
    canonical_combining_class(character) == VIRAMA
}

#[derive(Default)]
struct Tally {
    found: Vec<Found>,
}

/// The characters of one kind in a passage, and the place of the first.
struct Found {
    kind: Kind,
    character: char,
    range: Range<usize>,
    count: usize,
}

impl Tally {
    fn add(&mut self, kind: Kind, character: char, range: Range<usize>) {
        match self
            .found
            .iter_mut()
            .find(|found| found.character == character)
        {
            Some(found) => found.count += 1,
            None => self.found.push(Found {
                kind,
                character,
                range,
                count: 1,
            }),
        }
    }
}

impl Found {
    fn diagnostic(&self, field: &str) -> Diagnostic {
        let point = code_point(self.character);
        let times = times(self.count);
        let named = |name: &str| format!("{name} ({point}) in `{field}`{times}");
        match self.kind {
            Kind::Control => control(self.character, &named(control_name(self.character))),
            Kind::LineBreak => Diagnostic::new(
                Rule::LINE_BREAK,
                format!("line break inside `{field}`{times}"),
            )
            .help("write the text on one line"),
            Kind::Lost => {
                let what = named("mark of a lost character");
                Diagnostic::new(Rule::LOST_CHARACTER, what)
                    .note("a program that did not know the encoding put it there")
                    .help("type the character that was meant")
            }
            Kind::PrivateUse => {
                let what = named("character of the private area of Unicode");
                Diagnostic::new(Rule::CHARACTER_WITHOUT_MEANING, what)
                    .note("each typeface can show something else for it, and no reader can say what it means")
                    .help("write it with the character that Unicode has for it, or leave it out")
            }
            Kind::NoBreakSpace => {
                Diagnostic::new(Rule::NO_BREAK_SPACE, named(hidden_name(self.character)))
                    .help("type an ordinary space: what belongs together is kept on one line")
            }
            Kind::BidiControl => {
                Diagnostic::new(Rule::BIDI_CONTROL, named(hidden_name(self.character)))
                    .note("it changes the order of the characters around it and is not seen")
                    .help(match self.character {
                        '\u{200e}' | '\u{200f}' => {
                            "delete it, unless punctuation or a number is in the wrong place \
                             without it: then add `allow: [bidi-control]`"
                        }
                        _ => "delete it: the direction follows from the letters",
                    })
            }
            Kind::Invisible => Diagnostic::new(
                Rule::INVISIBLE_CHARACTER,
                named(hidden_name(self.character)),
            )
            .help(match self.character {
                '\u{ad}' => {
                    "delete it, unless it says where the word may be divided: then add `allow: \
                     [invisible-character]`"
                }
                '\u{2060}' => {
                    "delete it, unless it keeps a line from ending there: then add `allow: \
                     [invisible-character]`"
                }
                _ => "delete it",
            }),
        }
    }
}

fn control(character: char, message: &str) -> Diagnostic {
    let error = Diagnostic::new(Rule::CONTROL_CHARACTER, message);
    match (character, windows_1252(character)) {
        ('\t', _) => error.help("type a space"),
        (_, Some(meant)) => error
            .note(format!("in Windows-1252 its byte stands for `{meant}`"))
            .help(format!("write `{meant}`, and save the file as UTF-8")),
        _ => error.help("delete it"),
    }
}

fn control_name(character: char) -> &'static str {
    if character == '\t' {
        "tab"
    } else {
        "control character"
    }
}

/// Returns what a control character of the upper half stands for in Windows-1252.
fn windows_1252(character: char) -> Option<char> {
    const UPPER: [char; 32] = [
        '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0',
        '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
    ];
    let index = u32::from(character).checked_sub(0x80)?;
    let meant = *UPPER.get(index as usize)?;
    (meant != '\0').then_some(meant)
}

fn hidden_name(character: char) -> &'static str {
    match character {
        '\u{a0}' => "no-break space",
        '\u{202f}' => "narrow no-break space",
        '\u{2007}' => "figure space",
        '\u{ad}' => "soft hyphen",
        '\u{61c}' => "Arabic letter mark",
        '\u{200b}' => "zero-width space",
        '\u{200c}' => "zero-width non-joiner",
        '\u{200d}' => "zero-width joiner",
        '\u{200e}' => "left-to-right mark",
        '\u{200f}' => "right-to-left mark",
        '\u{2028}' => "line separator",
        '\u{2029}' => "paragraph separator",
        '\u{202a}' => "left-to-right embedding",
        '\u{202b}' => "right-to-left embedding",
        '\u{202c}' => "end of embedding",
        '\u{202d}' => "left-to-right override",
        '\u{202e}' => "right-to-left override",
        '\u{2060}' => "word joiner",
        '\u{2066}' => "left-to-right isolate",
        '\u{2067}' => "right-to-left isolate",
        '\u{2068}' => "first-strong isolate",
        '\u{2069}' => "end of isolate",
        '\u{feff}' => "byte order mark",
        '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => "variation selector",
        '\u{3164}' | '\u{ffa0}' | '\u{115f}' | '\u{1160}' => "Hangul filler",
        _ => "invisible character",
    }
}

/// Reports spaces that are next to a space, or at an end.
fn spaces(passage: &Passage, findings: &mut Findings) {
    let text = passage.text.as_ref();
    // Of a name of nothing but spaces it is reported that it is none.
    let is_name = matches!(passage.key.name, "name" | "organization");
    if is_name && text.trim_matches(' ').is_empty() {
        return;
    }
    let length_at = |at: usize| text[at..].len() - text[at..].trim_start_matches(' ').len();
    let begins = |at: &usize| !text[..*at].ends_with(' ');
    // Between two spaces of the source a footnote reference may be, or what is refused.
    let is_typed = |at: &usize| {
        let span = passage.place(*at..*at + length_at(*at), findings.sources);
        let between = findings.sources.text(span);
        let is_refused = ["[^", "![", "<"].iter().any(|mark| between.contains(mark));
        !is_refused
            && between
                .chars()
                .filter(|letter| letter.is_whitespace())
                .count()
                > 1
    };
    let runs = text.match_indices("  ").map(|(at, _)| at);
    let mut runs = runs.filter(begins).filter(is_typed);
    if let Some(at) = runs.next() {
        let length = length_at(at);
        let count = 1 + runs.count();
        let message = format!("doubled space in `{}`{}", passage.field, times(count));
        let span = passage.place(at..at + length, findings.sources);
        findings.push(
            Diagnostic::new(Rule::DOUBLE_SPACE, message)
                .at(span, "")
                .help("type one space"),
        );
    }
    let outer = match text.strip_prefix(' ') {
        Some(_) => Some((0..1, "begins")),
        None => text
            .strip_suffix(' ')
            .map(|rest| (rest.len()..text.len(), "ends")),
    };
    if let Some((range, verb)) = outer.filter(|_| !passage.is_body() && !text.contains("  ")) {
        let span = passage.place(range, findings.sources);
        let message = format!("`{}` {verb} with a space", passage.field);
        findings.push(
            Diagnostic::new(Rule::OUTER_SPACE, message)
                .at(span, "")
                .help("delete it"),
        );
    }
}

/// Reports a text that is not in normal form C (UAX #15), with the first place that differs.
fn normal_form(passage: &Passage, findings: &mut Findings) {
    let text = passage.text.as_ref();
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes || is_nfc(text) {
        return;
    }
    let composed: String = text.nfc().collect();
    let same = text
        .char_indices()
        .zip(composed.chars())
        .find(|((_, written), composed)| written != composed)
        .map_or(text.len(), |((at, _), _)| at);
    let start = text[..same]
        .char_indices()
        .next_back()
        .map_or(0, |(at, _)| at);
    let start = if text[same..].chars().next().is_some_and(is_mark) {
        start
    } else {
        same
    };
    let end = cluster_end(text, start);
    let written = &text[start..end];
    let meant: String = written.nfc().collect();
    let points = |text: &str| text.chars().map(code_point).collect::<Vec<_>>().join(" ");
    let span = passage.place(start..end, findings.sources);
    findings.push(
        Diagnostic::new(
            Rule::NOT_NFC,
            format!("`{}` is not in normal form C", passage.field),
        )
        .at(span, "")
        .note(format!(
            "`{written}` is written as {}, in normal form C it is {}",
            points(written),
            points(&meant)
        ))
        .help("save the text in normal form C (NFC), so that searching finds it"),
    );
}

fn is_mark(character: char) -> bool {
    unicode_normalization::char::is_combining_mark(character)
}

fn cluster_end(text: &str, start: usize) -> usize {
    text[start..]
        .char_indices()
        .skip(1)
        .find(|(_, character)| !is_mark(*character))
        .map_or(text.len(), |(at, _)| start + at)
}

fn times(count: usize) -> String {
    match count {
        0 | 1 => String::new(),
        2 => ", twice".into(),
        count => format!(", {count} times"),
    }
}
