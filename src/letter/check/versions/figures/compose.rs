//! Makes figures of numbers, months and symbols: dates, resolutions, what stands alone.

use std::ops::Range;

use super::scan::{Atom, Count, Kind, Scan};
use super::{Figure, Figures, Number};

impl Scan<'_> {
    /// Makes figures of what was found.
    pub fn compose(mut self) -> Figures {
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
        let mut rest = &*atoms;
        while !rest.is_empty() {
            let length = self.figure(rest, &mut figures).max(1);
            rest = rest.get(length..).unwrap_or_default();
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
                let is_american = self.reader.language.locale().month_before_day && gap == [' '];
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
    pub fn day(&self) -> Option<Number> {
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

/// Returns whether a day and its month may be this far apart: `1er juin`, `24 de febrero`.
fn is_date_gap(gap: &[char]) -> bool {
    gap.len() <= 8
        && !gap
            .iter()
            .any(|mark| matches!(mark, ',' | ';' | ':' | '(' | ')' | '،'))
}
