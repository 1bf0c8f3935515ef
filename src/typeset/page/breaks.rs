//! Total fit over page breaks: the pages of a section that are best as a whole.
//!
//! Pages are to a section what lines are to a paragraph (see
//! [`crate::typeset::paragraph::total_fit`]): a page has a badness by how much of it is left
//! unfilled, breaks have penalties, and the breaks with the fewest demerits in sum are chosen by
//! dynamic programming (Plass, *Optimal Pagination Techniques for Automatic Typesetting Systems*,
//! 1981). Pages are not stretched: a page that is not quite full ends above the foot.
//!
//! A break that parts what is to be kept, and then one that leaves a widow or an orphan, is made
//! only where a page has no other. So nothing is ever lost, and each page takes at least one line.

use std::collections::BTreeMap;
use std::ops::Range;

use super::entries::SetEntries;
use super::section::SetSection;
use super::unit::{Break, Cursor, Part};
use crate::typeset::unit::Length;

/// The badness of each page as such (the line penalty of TeX); it keeps their number small.
const PAGE_PENALTY: i64 = 10;

/// The part of a page that may be unfilled at a badness of 100.
const STRETCH: i64 = 8;

/// A page is nearly full when no more than this part of it is unfilled.
const NEARLY_FULL: i64 = 4;

/// The last page of several is a runt if it is not filled by this part.
const RUNT: i64 = 8;

/// The demerits of such a page if it has only one line; fewer if it has more.
const RUNT_DEMERITS: i64 = 100_000;

/// The demerits of a break that parts what is to be kept together.
const KEPT_DEMERITS: i64 = 100_000_000_000;

/// The demerits of a break that tears a paragraph or an entry.
const TORN_DEMERITS: i64 = 10_000_000_000_000;

/// The beginning of a page: the unit, its entry if it is in columns, and the first line of the
/// notes that is still to be placed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The unit.
    pub unit: usize,
    /// The first entry, where the columns of the unit are begun on an earlier page; else 0.
    pub entry: usize,
    /// The number of lines of notes on earlier pages.
    pub note: usize,
}

/// A place at which a page can begin, with the best way to it.
#[derive(Clone, Copy, Default)]
struct Node {
    demerits: i64,
    previous: Place,
}

/// A possible end of a page.
struct BreakCandidate {
    to: Place,
    at: Break,
    unfilled: Length,
}

/// Into how many steps the shrinking of spaces is divided.
const STEPS: i64 = 4;

/// Shrinks the spaces of a section that may shrink, if it takes a page less for that and by no more
/// than it takes, and returns where each page ends.
pub fn tight_breaks(section: &mut SetSection) -> Vec<Place> {
    let natural = breaks(section);
    let can_shrink = section.units.iter().any(|unit| unit.shrink > Length::ZERO);
    if natural.len() < 2 || !can_shrink {
        return natural;
    }
    for _ in 0..STEPS {
        section.shrink(1, STEPS);
        let tighter = breaks(section);
        if tighter.len() < natural.len() {
            return tighter;
        }
    }
    section.shrink(-1, 1);
    natural
}

/// Returns where each page of a section ends. The last is the end of the section; a section
/// without matter has one page.
pub fn breaks(section: &SetSection) -> Vec<Place> {
    let end = section.end();
    if end == Place::default() {
        return vec![end];
    }
    let mut open = BTreeMap::from([(Place::default(), Node::default())]);
    let mut nodes = BTreeMap::new();
    while let Some((place, node)) = open.pop_first() {
        nodes.insert(place, node);
        if place == end {
            break;
        }
        for (to, demerits) in PageCandidate::new(section, place).ends() {
            let way = Node {
                demerits: node.demerits + demerits,
                previous: place,
            };
            let best = open.entry(to).or_insert(way);
            if way.demerits < best.demerits {
                *best = way;
            }
        }
    }
    trace(&nodes, end)
}

fn trace(nodes: &BTreeMap<Place, Node>, end: Place) -> Vec<Place> {
    let mut ends = Vec::new();
    let mut place = end;
    while let Some(node) = nodes.get(&place).filter(|_| place != Place::default()) {
        ends.push(place);
        place = node.previous;
    }
    ends.reverse();
    ends
}

/// A page that begins at some place, and the places at which it could end.
struct PageCandidate<'a> {
    section: &'a SetSection,
    from: Place,
    depth: Length,
    offers: Vec<BreakCandidate>,
}

impl<'a> PageCandidate<'a> {
    fn new(section: &'a SetSection, from: Place) -> Self {
        Self {
            section,
            from,
            depth: section.frame(from).depth(),
            offers: Vec::new(),
        }
    }

    /// Returns where the page can end, with the demerits of each end.
    fn ends(mut self) -> Vec<(Place, i64)> {
        self.fill();
        let is_allowed = |offer: &BreakCandidate| matches!(offer.at, Break::Allowed(_));
        if self.offers.iter().any(is_allowed) {
            // If a page can be nearly full, emptier candidates are not considered, so that the time
            // for a long section does not grow with the square of a page's lines.
            let least = self.depth.scale(1, NEARLY_FULL);
            let is_full = |offer: &&BreakCandidate| is_allowed(offer) && offer.unfilled <= least;
            let any_full = self.offers.iter().any(|offer| is_full(&offer));
            return (self.offers.iter())
                .filter(|offer| is_allowed(offer) && (!any_full || is_full(offer)))
                .map(|offer| (offer.to, self.demerits(offer)))
                .collect();
        }
        let kept = (self.offers.iter()).rposition(|offer| offer.at == Break::Kept);
        match kept.or(self.offers.len().checked_sub(1)) {
            Some(index) => {
                let offer = &self.offers[index];
                vec![(offer.to, self.demerits(offer))]
            }
            None => vec![(self.force(), KEPT_DEMERITS)],
        }
    }

    /// Fills the page until nothing more fits, and collects each place at which it could end.
    fn fill(&mut self) {
        let section = self.section;
        let mut cursor = section.opening(self.from);
        let mut notes_end = self.from.note;
        for (index, unit) in section.units.iter().enumerate().skip(self.from.unit) {
            if index > self.from.unit {
                self.offer(cursor.used, index, notes_end, unit.break_before);
            }
            cursor.place(unit);
            let fits = match &unit.part {
                Part::Columns { entries, inner } => {
                    let mut rest = entries.clone();
                    if index == self.from.unit {
                        rest.start = rest.start.max(self.from.entry);
                    }
                    self.fill_columns(&mut cursor, index, rest, *inner)
                }
                _ => self.room(cursor.used, unit.notes_end) >= Length::ZERO,
            };
            if !fits {
                return;
            }
            notes_end = unit.notes_end;
        }
        self.offer(
            cursor.used,
            section.units.len(),
            section.notes.len(),
            Break::Allowed(0),
        );
    }

    /// Fills columns with the remaining entries of a unit, as far as they fit, and returns whether
    /// all do. A page may end after as many as fit, or earlier, so that two rows are left for the
    /// next page and it does not begin with a lone entry.
    fn fill_columns(
        &mut self,
        cursor: &mut Cursor,
        index: usize,
        rest: Range<usize>,
        inner: Break,
    ) -> bool {
        let Some(entries) = self.section.entries(index) else {
            return true;
        };
        let top = cursor.used;
        let most = self.fitting(entries, top, rest.clone());
        let two_rows = 2 * entries.columns;
        let least = if index == self.from.unit { 1 } else { two_rows };
        for count in [rest.len().saturating_sub(two_rows), most] {
            if count == 0 || count > most || count == rest.len() {
                continue;
            }
            let part = rest.start..rest.start + count;
            let note = entries.notes_end(&part);
            let to = Place {
                unit: index,
                entry: rest.start + count,
                note,
            };
            let ends = entries.column_ends(part, rest.len() - count, self.room(top, note));
            let used = top + entries.depth(rest.start, &ends);
            let at = if count < least { Break::Kept } else { inner };
            self.push(to, used, at);
        }
        if most < rest.len() {
            return false;
        }
        let room = self.room(top, entries.notes_end(&rest));
        let ends = entries.column_ends(rest.clone(), 0, room);
        cursor.used += entries.depth(rest.start, &ends);
        true
    }

    /// Returns how many entries fit below some depth together with the notes they call.
    fn fitting(&self, entries: &SetEntries, top: Length, rest: Range<usize>) -> usize {
        let before = entries.notes_end(&(0..rest.start));
        let mut count = entries.fitting(rest.clone(), self.room(top, before));
        loop {
            let part = rest.start..rest.start + count;
            let room = self.room(top, entries.notes_end(&part));
            if count == 0 || entries.fitting(part, room) == count {
                return count;
            }
            count -= 1;
        }
    }

    /// Offers to end the page before a unit.
    fn offer(&mut self, used: Length, unit: usize, note: usize, at: Break) {
        let to = Place {
            unit,
            entry: 0,
            note,
        };
        if at != Break::Never && self.room(used, note) >= Length::ZERO {
            self.push(to, used, at);
        }
    }

    fn push(&mut self, to: Place, used: Length, at: Break) {
        if to > self.from {
            self.offers.push(BreakCandidate {
                to,
                at,
                unfilled: self.room(used, to.note),
            });
        }
    }

    /// Returns what is left of the page below some depth and above its notes.
    fn room(&self, used: Length, notes_end: usize) -> Length {
        self.depth - used - self.section.notes.depth(self.from.note..notes_end)
    }

    /// Returns the demerits of a page that ends as offered.
    fn demerits(&self, offer: &BreakCandidate) -> i64 {
        let depth = self.depth.units().max(1);
        let unfilled = offer.unfilled.units().clamp(0, depth);
        let is_last = offer.to == self.section.end();
        let badness = if is_last {
            0
        } else {
            let ratio = unfilled * STRETCH * 1000 / depth;
            ratio * ratio * ratio / 10_000_000
        };
        let mut demerits = (PAGE_PENALTY + badness) * (PAGE_PENALTY + badness);
        if is_last && self.from != Place::default() {
            let lack = (depth - (depth - unfilled) * RUNT).max(0);
            demerits += Length::from_units(RUNT_DEMERITS).scale(lack, depth).units();
        }
        demerits
            + match offer.at {
                Break::Allowed(penalty) => i64::from(penalty) * i64::from(penalty),
                Break::Kept => KEPT_DEMERITS,
                Break::Torn | Break::Never => TORN_DEMERITS,
            }
    }

    /// Returns the end of a page on which nothing fits whole, because of its notes: as much of
    /// them as fits is placed and the rest goes on on the next page.
    fn force(&self) -> Place {
        let Place { unit, entry, note } = self.from;
        let section = self.section;
        let pending = section.notes_before(unit);
        let Some(next) = section.units.get(unit) else {
            return self.notes_alone(section.notes.len());
        };
        let (to, notes_end, used) = match (&next.part, section.entries(unit)) {
            (Part::Columns { entries, .. }, Some(set)) => {
                let first = entry.max(entries.start);
                let to = if first + 1 == entries.end {
                    (unit + 1, 0)
                } else {
                    (unit, first + 1)
                };
                let notes_end = set.notes_end(&(first..first + 1));
                (to, notes_end, set.own_depth(first))
            }
            _ => {
                let mut cursor = section.opening(self.from);
                cursor.place(next);
                let rest = section.units[unit + 1..].iter();
                let inseparable = rest.take_while(|unit| unit.break_before == Break::Never);
                let end = unit + 1 + inseparable.count();
                ((end, 0), next.notes_end, cursor.used)
            }
        };
        let fitting = section.notes.fitting(note, notes_end, self.depth - used);
        if note < pending && note + fitting <= pending {
            return self.notes_alone(pending);
        }
        Place {
            unit: to.0,
            entry: to.1,
            note: note + fitting,
        }
    }

    /// Returns the end of a page with nothing but notes, at least one line of them.
    fn notes_alone(&self, end: usize) -> Place {
        let fitting = self.section.notes.fitting(self.from.note, end, self.depth);
        Place {
            note: (self.from.note + fitting.max(1)).min(end),
            ..self.from
        }
    }
}
