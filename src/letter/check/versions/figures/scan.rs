//! Finds the numbers, the months and the symbols of a text.

use std::ops::Range;

use super::number::{Readings, Run, Separator};
use super::{Figures, Number, Reader, han, words};
use crate::lang::Direction;

/// Reads the figures of a text.
pub(super) fn read(text: &str, reader: &Reader) -> Figures {
    let mut scan = Scan::new(text, reader);
    scan.atoms();
    scan.compose()
}

/// A number, a month or a symbol, and the characters it takes.
pub(super) struct Atom {
    pub kind: Kind,
    pub range: Range<usize>,
}

pub(super) enum Kind {
    Symbol(String),
    Month(u8),
    Number(Count),
}

/// A number as it stands in a text.
pub(super) struct Count {
    pub readings: Readings,
    /// Whether it is a bare number of one group of figures.
    pub is_plain: bool,
    /// Whether it may be looked for in other languages.
    pub is_certain: bool,
    /// The groups of a date in figures.
    pub groups: Vec<Number>,
}

pub(super) struct Scan<'a> {
    pub text: &'a str,
    pub characters: Vec<char>,
    /// The byte at which each character begins, and the end.
    pub bytes: Vec<usize>,
    pub reader: &'a Reader,
    pub atoms: Vec<Atom>,
}

impl<'a> Scan<'a> {
    fn new(text: &'a str, reader: &'a Reader) -> Self {
        let bytes = text.char_indices().map(|(at, _)| at);
        Self {
            text,
            characters: text.chars().map(western).collect(),
            bytes: bytes.chain([text.len()]).collect(),
            reader,
            atoms: Vec::new(),
        }
    }

    fn atoms(&mut self) {
        let mut at = 0;
        while at < self.characters.len() {
            at = self.atom(at).max(at + 1);
        }
    }

    /// Takes what is at a place, and returns where it ends.
    fn atom(&mut self, at: usize) -> usize {
        let here = self.characters[at];
        let begins = at == 0 || !self.characters[at - 1].is_ascii_graphic();
        if begins && let Some(end) = self.address(at) {
            return end;
        }
        let before = at.checked_sub(1).map(|before| self.characters[before]);
        let begins_word =
            before.is_none_or(|before| !before.is_alphanumeric() || before > '\u{2fff}');
        if here.is_ascii_digit() {
            return self.number(at);
        }
        if han::is_numeral(here) {
            return self.numerals(at);
        }
        if !here.is_alphabetic() || !begins_word {
            return at;
        }
        if let Some((symbol, end)) = self.symbol(at) {
            return self.add(Kind::Symbol(symbol), at..end);
        }
        self.month(at)
    }

    fn add(&mut self, kind: Kind, range: Range<usize>) -> usize {
        let end = range.end;
        self.atoms.push(Atom { kind, range });
        end
    }

    /// Returns the end of an address of the web or of mail: its figures are nobody's concern.
    fn address(&self, at: usize) -> Option<usize> {
        let run = self.characters[at..]
            .iter()
            .take_while(|character| character.is_ascii_graphic());
        let run: String = run.collect();
        let is_address = run.contains("://") || run.contains("www.") || run.contains('@');
        is_address.then(|| at + run.len())
    }

    /// Reads the symbol of a document: capitals, strokes, and a figure at least.
    fn symbol(&self, at: usize) -> Option<(String, usize)> {
        let part = |character: &&char| {
            character.is_ascii_alphanumeric() || matches!(character, '/' | '.' | '-')
        };
        let run: String = self.characters[at..].iter().take_while(part).collect();
        let run = run.trim_end_matches(['/', '.', '-']);
        // Two symbols are joined by a dash: A/76/743-S/2022/191.
        let joined = run.match_indices('-').find(|(dash, _)| {
            let mut next = run[dash + 1..].chars();
            next.next()
                .is_some_and(|letter| letter.is_ascii_uppercase())
                && next.next() == Some('/')
        });
        let run = joined.map_or(run, |(dash, _)| &run[..dash]);
        let (first, rest) = run.split_once('/')?;
        let fits = !first.is_empty()
            && first.chars().all(|letter| letter.is_ascii_uppercase())
            && rest.contains(|character: char| character.is_ascii_digit());
        fits.then(|| (run.to_ascii_uppercase(), at + run.len()))
    }

    /// Reads the name of a month, before which Arabic may join one letter.
    fn month(&mut self, at: usize) -> usize {
        let joined = matches!(self.characters[at], 'و' | 'ف' | 'ب' | 'ل' | 'ك');
        for start in [Some(at), joined.then_some(at + 1)].into_iter().flatten() {
            if let Some((month, length)) = self.reader.months.at(&self.characters[start..]) {
                return self.add(Kind::Month(month), start..start + length);
            }
        }
        at
    }

    fn number(&mut self, at: usize) -> usize {
        let (run, mut end) = self.run(at);
        let mut readings = run.read(self.reader.language);
        let multiplier = words::multiplier(&self.characters[end..]);
        if let Some((power, length)) = multiplier {
            end += length;
            let times = |number: Number| number.times_ten_to(power);
            readings.certain = readings.certain.map(times);
            let more: Vec<Number> = readings.possible.iter().copied().map(times).collect();
            readings.possible.extend(more);
        }
        let groups = run.groups.iter().filter_map(|group| group.parse().ok());
        let is_plain = run.separators.is_empty() && multiplier.is_none();
        let is_ordinal = at > 0 && self.characters[at - 1] == '第';
        let count = Count {
            is_certain: !(words::is_other_before(&self.characters[..at])
                || words::is_other_after(&self.characters[end..])
                || is_ordinal && readings.certain.is_some_and(Number::is_small_or_round)),
            is_plain,
            groups: groups.map(Number::whole).collect(),
            readings,
        };
        self.counted(count, at..end)
    }

    /// Reads a run of figures; a space goes on with it only where three figures follow it.
    fn run(&self, at: usize) -> (Run, usize) {
        let mut run = Run {
            groups: Vec::new(),
            separators: Vec::new(),
        };
        let mut at = at;
        loop {
            let rest = &self.characters[at..];
            let figures: String = rest
                .iter()
                .take_while(|next| next.is_ascii_digit())
                .collect();
            at += figures.len();
            let length = figures.len();
            run.groups.push(figures);
            let Some(separator) = self.characters.get(at).copied().and_then(Separator::of) else {
                break;
            };
            let next = self.characters[at + 1..].iter();
            let next = next.take_while(|next| next.is_ascii_digit()).count();
            let is_left_open = self.reader.language.direction() == Direction::RightToLeft
                && separator == Separator::Space;
            let goes_on = if separator.groups() {
                length <= 3 && (next == 3 || is_left_open && (1..3).contains(&next) && length == 3)
            } else {
                next > 0
            };
            if !goes_on {
                break;
            }
            run.separators.push(separator);
            at += 1;
        }
        (run, at)
    }

    fn numerals(&mut self, at: usize) -> usize {
        let rest = &self.characters[at..];
        let length = rest
            .iter()
            .take_while(|next| han::is_numeral(**next))
            .count();
        let number = han::read(&rest[..length]);
        let count = Count {
            readings: Readings {
                certain: number,
                possible: number.into_iter().collect(),
                is_date: false,
            },
            is_plain: true,
            is_certain: false,
            groups: Vec::new(),
        };
        self.counted(count, at..at + length)
    }

    /// Adds a number, or the month that it is before 月.
    fn counted(&mut self, count: Count, range: Range<usize>) -> usize {
        let month = count.day().and_then(|month| month.at_most(12));
        let sign = self.after(range.end);
        match month.and_then(|month| u8::try_from(month).ok()) {
            Some(month) if sign == Some('月') => {
                self.add(Kind::Month(month), range.start..self.sign_end(range.end))
            }
            _ => self.add(Kind::Number(count), range),
        }
    }

    /// Returns the character at a place, or after a space at that place.
    pub fn after(&self, at: usize) -> Option<char> {
        let space = self.characters.get(at) == Some(&' ');
        self.characters.get(at + usize::from(space)).copied()
    }

    /// Returns the end of the symbol at a place, or after a space at that place.
    pub fn sign_end(&self, at: usize) -> usize {
        at + 1 + usize::from(self.characters.get(at) == Some(&' '))
    }
}

/// Returns a figure of any script as the Western one.
fn western(character: char) -> char {
    let zero = match character {
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        '\u{966}'..='\u{96f}' => 0x966,
        '\u{ff10}'..='\u{ff19}' => 0xff10,
        _ => return character,
    };
    char::from_digit(u32::from(character) - zero, 10).unwrap_or(character)
}
