//! Finds the figures of a text: first the numbers, months and symbols, then what they make
//! together.

use std::ops::Range;

use super::number::{Readings, Run, Separator};
use super::{Figure, Figures, Number, Reader, han, words};

/// Reads the figures of a text.
pub(super) fn read(text: &str, reader: &Reader) -> Figures {
    let mut scan = Scan::new(text, reader);
    scan.atoms();
    scan.compose()
}

/// A number, a month or a symbol, and the characters it takes.
struct Atom {
    kind: Kind,
    range: Range<usize>,
}

enum Kind {
    Symbol(String),
    Month(u8),
    Number(Count),
}

/// A number as it stands in a text.
struct Count {
    readings: Readings,
    /// Whether it is a bare number of one group of figures.
    is_plain: bool,
    /// Whether it may be looked for in other languages.
    is_certain: bool,
    /// The groups of a date in figures.
    groups: Vec<Number>,
}

struct Scan<'a> {
    text: &'a str,
    characters: Vec<char>,
    /// The byte at which each character begins, and the end.
    bytes: Vec<usize>,
    reader: &'a Reader,
    atoms: Vec<Atom>,
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

    /// Takes what stands at a place, and returns where it ends.
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
            let is_left_open = self.reader.language.is("ar") && separator == Separator::Space;
            let goes_on = match separator.groups() {
                true => {
                    length <= 3
                        && (next == 3 || is_left_open && (1..3).contains(&next) && length == 3)
                }
                false => next > 0,
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

    /// Returns the character at a place, or after a space that stands there.
    fn after(&self, at: usize) -> Option<char> {
        let space = self.characters.get(at) == Some(&' ');
        self.characters.get(at + usize::from(space)).copied()
    }

    /// Returns the end of the sign at a place, or after a space that stands there.
    fn sign_end(&self, at: usize) -> usize {
        at + 1 + usize::from(self.characters.get(at) == Some(&' '))
    }

    /// Makes figures of what was found.
    fn compose(mut self) -> Figures {
        let mut figures = Figures {
            letters: self
                .characters
                .iter()
                .flat_map(|character| character.to_uppercase())
                .collect(),
            reads_months: self.reader.months.are_known(),
            ..Figures::default()
        };
        self.possible(&mut figures);
        let atoms = std::mem::take(&mut self.atoms);
        let mut at = 0;
        while at < atoms.len() {
            at += self.figure(&atoms[at..], &mut figures).max(1);
        }
        figures
    }

    /// Collects all that the text may say.
    fn possible(&self, figures: &mut Figures) {
        for atom in &self.atoms {
            match &atom.kind {
                Kind::Month(month) => figures.months |= 1 << month,
                Kind::Symbol(symbol) => {
                    let numbers = symbol.split(|character: char| !character.is_ascii_digit());
                    let numbers = numbers.filter_map(|number| number.parse().ok());
                    figures.numbers.extend(numbers.map(Number::whole));
                }
                Kind::Number(count) => {
                    figures.numbers.extend(&count.readings.possible);
                    let months = count.groups.iter().filter(|_| count.readings.is_date);
                    for month in months.filter_map(|month| month.at_most(12)) {
                        figures.months |= 1 << month;
                    }
                }
            }
        }
    }

    /// Adds the figure that begins with the first of some atoms, and returns how many it takes.
    fn figure(&self, atoms: &[Atom], figures: &mut Figures) -> usize {
        let [first, rest @ ..] = atoms else { return 0 };
        let next = rest.first();
        let composed = next.and_then(|next| self.of_two(first, next, rest.get(1)));
        if let Some((figure, range)) = composed {
            figures.add(figure, self.range(range));
            return 2;
        }
        match &first.kind {
            Kind::Symbol(symbol) => {
                figures.add(
                    Figure::Symbol(symbol.clone()),
                    self.range(first.range.clone()),
                );
            }
            Kind::Number(count) => {
                if let Some(number) = count.alone(self.after(first.range.end)) {
                    figures.add(Figure::Number(number), self.range(first.range.clone()));
                }
            }
            Kind::Month(month) if next.is_some_and(|next| self.is_year_after(first, next)) => {
                figures.add(Figure::Month(*month), self.range(first.range.clone()));
            }
            Kind::Month(_) => {}
        }
        1
    }

    /// Makes one figure of two neighbours: a day and a month, a resolution, two numbers with a
    /// stroke.
    fn of_two(
        &self,
        first: &Atom,
        second: &Atom,
        third: Option<&Atom>,
    ) -> Option<(Figure, Range<usize>)> {
        let gap = &self.characters[first.range.end..second.range.start];
        let range = first.range.start..second.range.end;
        match (&first.kind, &second.kind) {
            (Kind::Number(count), Kind::Month(month)) => {
                let day = count.day().filter(|_| is_date_gap(gap))?;
                Some((Figure::Day { month: *month, day }, range))
            }
            (Kind::Month(month), Kind::Number(count)) => {
                let day = count.day()?;
                let is_chinese = matches!(self.after(second.range.end), Some('日' | '号' | '號'));
                let is_american = self.reader.language.is("en") && gap == [' '];
                // `March 24 May`: the day is the next month's.
                let is_next = third.is_some_and(|third| matches!(third.kind, Kind::Month(_)));
                let fits = is_chinese && gap.len() < 2 || is_american && !is_next;
                // The range takes 日, and a space before it.
                let sign = if is_chinese {
                    self.sign_end(range.end)
                } else {
                    range.end
                };
                fits.then_some((Figure::Day { month: *month, day }, range.start..sign))
            }
            (Kind::Number(one), Kind::Number(other)) => {
                let (one, other) = (one.plain()?, other.plain()?);
                let after = self.characters.get(second.range.end);
                if matches!(gap, ['('] | ['（'] | [' ' | '\u{a0}' | '\u{202f}', '(']) {
                    let closed = matches!(after, Some(')' | '）'));
                    let year = other.at_most(2999).filter(|year| *year >= 1946 && closed);
                    return year.map(|_| {
                        let range = range.start..range.end + 1;
                        (Figure::Resolution(one, other), range)
                    });
                }
                let fits = gap == ['/'] && after != Some(&'/');
                fits.then_some((Figure::Pair(one, other), range))
            }
            _ => None,
        }
    }

    fn is_year_after(&self, month: &Atom, next: &Atom) -> bool {
        let gap = next.range.start - month.range.end;
        let Kind::Number(count) = &next.kind else {
            return false;
        };
        let year = count.plain().and_then(|year| year.at_most(2999));
        gap <= 6 && year.is_some_and(|year| year >= 1000)
    }

    /// Returns the bytes of some characters.
    fn range(&self, characters: Range<usize>) -> Range<usize> {
        let byte = |at: usize| self.bytes.get(at).copied().unwrap_or(self.text.len());
        byte(characters.start)..byte(characters.end)
    }
}

impl Count {
    /// Returns the number where it is one group of figures.
    fn plain(&self) -> Option<Number> {
        self.readings.certain.filter(|_| self.is_plain)
    }

    /// Returns the number where it may be the day of a month.
    fn day(&self) -> Option<Number> {
        self.plain()
            .filter(|day| (1..=31).contains(&day.at_most(31).unwrap_or(0)))
    }

    /// Returns the number where it is one by itself, before a character.
    fn alone(&self, sign: Option<char>) -> Option<Number> {
        let number = self.readings.certain?;
        let is_year = sign == Some('年') && number.at_most(2999).is_some_and(|year| year >= 1000);
        (self.is_certain || is_year).then_some(number)
    }
}

/// Tells whether a day and its month may stand this far apart: `1er juin`, `24 de febrero`.
fn is_date_gap(gap: &[char]) -> bool {
    gap.len() <= 8
        && !gap
            .iter()
            .any(|mark| matches!(mark, ',' | ';' | ':' | '(' | ')' | '،'))
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
