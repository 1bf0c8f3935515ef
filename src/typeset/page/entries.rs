//! Entries of a list: set to columns or across, and laid out as units.

use std::ops::Range;

use super::columns::{self, EntryLines};
use super::section::SetSection;
use super::set::{Setter, Setting};
use super::unit::{Break, Part, Unit};
use crate::typeset::galley::{ElementId, Entry, EntryList, Signature};
use crate::typeset::paragraph::{Line, SetParagraph};
use crate::typeset::style::ParagraphStyle;
use crate::typeset::text::StyledText;
use crate::typeset::text::with_room;
use crate::typeset::unit::Length;

/// The fewest entries for which another core is used. With fewer, it would do little more than open
/// the typefaces again.
const LONG: usize = 500;

/// The number of entries of a long list that are set at a time.
const AT_ONCE: usize = 100;

/// Entries that are set, each to a column or to the full measure.
pub struct SetEntries {
    /// The entries.
    pub entries: Vec<SetEntry>,
    /// The number of columns.
    pub columns: usize,
    /// The width of each.
    pub width: Length,
    /// The space between two.
    pub gutter: Length,
    leading: Length,
    gap: Length,
    gap_across: Length,
    gap_shrink: Length,
    /// The size of each entry in a column (see [`columns`]).
    sizes: Vec<Length>,
    /// The number of lines of notes referred to before the first entry.
    notes_before: usize,
}

/// An entry that is set to a column.
struct ColumnEntry {
    set: SetEntry,
    lines: EntryLines,
    /// Its text, where it may yet be set across.
    text: Option<StyledText>,
}

/// An entry that is set.
pub struct SetEntry {
    /// The element in the structure tree.
    pub element: ElementId,
    /// Its lines.
    pub paragraph: SetParagraph,
    /// The picture of a signature above it.
    pub signature: Option<Box<Signature>>,
    notes_end: usize,
}

impl SetEntries {
    /// Returns how many lines of notes are referred to up to the end of some entries.
    pub fn notes_end(&self, part: &Range<usize>) -> usize {
        match part.end.checked_sub(1) {
            Some(last) => self.entries[last].notes_end,
            None => self.notes_before,
        }
    }

    /// Returns the distance between the first baselines of an entry and of the next one in its
    /// column, whose leading is above it.
    pub fn advance(&self, entry: usize) -> Length {
        let next = self.entries.get(entry + 1).unwrap_or(&self.entries[entry]);
        self.own_depth(entry) + self.gap + next.paragraph.leading
    }

    /// Returns the distance from the first to the last baseline of an entry.
    pub fn own_depth(&self, entry: usize) -> Length {
        self.sizes[entry] - self.entries[entry].paragraph.leading - self.gap
    }

    /// Returns how many entries fit in columns of some depth.
    pub fn fitting(&self, rest: Range<usize>, depth: Length) -> usize {
        let capacity = columns::capacity(depth, self.leading, self.gap);
        columns::filled(&self.sizes[rest], self.columns, capacity)
    }

    /// Returns where each column ends that holds some entries on one page: filled one after the
    /// other where more entries are to follow on the next page, balanced where not or where more
    /// would fit.
    pub fn column_ends(&self, part: Range<usize>, more: usize, depth: Length) -> Vec<usize> {
        let sizes = &self.sizes[part.clone()];
        let capacity = columns::capacity(depth, self.leading, self.gap);
        let is_full = self.fitting(part.start..part.end + more, depth) <= part.len();
        let ends = if more > 0 && is_full {
            columns::fill(sizes, self.columns, capacity)
        } else {
            let least = columns::least_capacity(sizes, self.columns, capacity);
            let mut ends = columns::balance(sizes, self.columns, least);
            columns::lean(sizes, &mut ends, self.leading, capacity);
            ends
        };
        ends.into_iter().map(|end| part.start + end).collect()
    }

    /// Returns the distance from the first to the last baseline of columns, whose first entry and
    /// whose ends are given.
    pub fn depth(&self, mut start: usize, ends: &[usize]) -> Length {
        let mut deepest = Length::ZERO;
        for &end in ends {
            let size: Length = self.sizes[start..end].iter().copied().sum();
            let first = self.entries[start..end].first();
            let leading = first.map_or(self.leading, |entry| entry.paragraph.leading);
            deepest = deepest.max(size - leading - self.gap);
            start = end;
        }
        deepest
    }
}

impl<S: Setter> Setting<'_, S> {
    /// Sets the entries of a list and appends their units to those of a section.
    pub fn set_entries(
        &mut self,
        mut list: EntryList,
        together: bool,
        section: &mut SetSection,
    ) -> SetEntries {
        let measure = self.measure();
        let count = columns::choose(&list, measure, self.setter);
        list.hangs_all_lines &= count > 1;
        let entries = std::mem::take(&mut list.entries);
        let mut set = SetEntries {
            entries: Vec::with_capacity(entries.len()),
            columns: count,
            width: columns::width(count, measure, list.gutter),
            gutter: list.gutter,
            leading: list.style.leading,
            gap: list.column_gap,
            gap_across: list.gap,
            gap_shrink: if list.has_room_to_sign {
                list.gap.scale(1, 4)
            } else {
                Length::ZERO
            },
            sizes: Vec::with_capacity(entries.len()),
            notes_before: section.notes.len(),
        };
        let column = Column {
            list: &list,
            count,
            width: set.width,
            depth: section.first.depth().min(section.following.depth()),
        };
        let in_columns = column.set_all(entries, self.setter);
        let lines: Vec<EntryLines> = in_columns.iter().map(|entry| entry.lines).collect();
        let mut is_across = columns::across(&lines);
        if count == 1 {
            is_across.fill(true);
        }
        columns::lengthen_short_runs(&mut is_across, count);
        for (in_column, is_across) in in_columns.into_iter().zip(&is_across) {
            let mut entry = in_column.set;
            if let Some(text) = in_column.text.filter(|_| *is_across) {
                entry.paragraph = set_entry(&text, &list, measure, self.setter);
            }
            if entry.paragraph.lines.is_empty() {
                entry.paragraph.lines.push(Line::default());
            }
            self.report(&mut entry.paragraph);
            let lines = entry.paragraph.lines.len() as i64;
            set.sizes
                .push(entry.paragraph.leading.scale(lines, 1) + set.gap);
            set.entries.push(entry);
        }
        let inner = if together {
            Break::Kept
        } else {
            Break::Allowed(0)
        };
        self.push_entries(&mut set, &is_across, inner, section);
        set
    }

    fn push_entries(
        &mut self,
        set: &mut SetEntries,
        is_across: &[bool],
        inner: Break,
        section: &mut SetSection,
    ) {
        let count = is_across.len();
        let mut start = 0;
        while start < count {
            let run = is_across[start..].iter().take_while(|&&across| !across);
            let end = start + run.count().max(1);
            // A list, like a paragraph, leaves no single entry on either page.
            let is_lone = start == 1 || start + 1 == count;
            let unit = Unit {
                block: section.blocks.len(),
                part: Part::Columns {
                    entries: start..end,
                    inner,
                },
                // Entries across are separated from columns as from each other.
                space: set.gap_across,
                shrink: set.gap_shrink,
                leading: set.entries[start].paragraph.leading,
                depth: Length::ZERO,
                break_before: if is_lone { Break::Kept } else { inner },
                notes_end: 0,
            };
            if is_across[start] {
                self.push_across(set, start, unit, section);
            } else {
                self.push_columns(set, start..end, unit, section);
            }
            start = end;
        }
    }

    /// Appends the lines of an entry.
    fn push_across(
        &mut self,
        set: &mut SetEntries,
        entry: usize,
        mut unit: Unit,
        section: &mut SetSection,
    ) {
        for (line, set_line) in set.entries[entry].paragraph.lines.iter().enumerate() {
            self.add_notes_of(set_line, &mut section.notes);
            unit.part = Part::EntryLine { entry, line };
            unit.notes_end = section.notes.len();
            section.units.push(unit.clone());
            (unit.space, unit.shrink) = (Length::ZERO, Length::ZERO);
            unit.break_before = Break::Torn;
        }
        set.entries[entry].notes_end = section.notes.len();
    }

    /// Appends entries in columns.
    fn push_columns(
        &mut self,
        set: &mut SetEntries,
        entries: Range<usize>,
        mut unit: Unit,
        section: &mut SetSection,
    ) {
        for entry in &mut set.entries[entries] {
            for line in &entry.paragraph.lines {
                self.add_notes_of(line, &mut section.notes);
            }
            entry.notes_end = section.notes.len();
        }
        unit.notes_end = section.notes.len();
        section.units.push(unit);
    }
}

/// A column for the entries of a list.
struct Column<'l> {
    list: &'l EntryList,
    /// The number of columns next to each other.
    count: usize,
    width: Length,
    /// The distance from the first to the last baseline on the page with the least room.
    depth: Length,
}

impl Column<'_> {
    /// Sets all entries of a list.
    fn set_all(&self, entries: Vec<Entry>, setter: &mut impl Setter) -> Vec<ColumnEntry> {
        if entries.len() < LONG {
            return self.set_some(entries, setter);
        }
        let mut entries = entries.into_iter();
        let batches = std::iter::from_fn(|| {
            let batch: Vec<Entry> = entries.by_ref().take(AT_ONCE).collect();
            (!batch.is_empty()).then_some(batch)
        });
        let set = setter.each(batches.collect(), |entries, setter| {
            let mut set = self.set_some(entries, setter);
            self.forget_texts(&mut set);
            set
        });
        set.into_iter().flatten().collect()
    }

    fn set_some(&self, entries: Vec<Entry>, setter: &mut impl Setter) -> Vec<ColumnEntry> {
        let entries = entries.into_iter();
        entries.map(|entry| self.set(entry, setter)).collect()
    }

    fn set(&self, entry: Entry, setter: &mut impl Setter) -> ColumnEntry {
        let paragraph = set_entry(&entry.text, self.list, self.width, setter);
        let count = paragraph.lines.len();
        let depth = paragraph.leading.scale(count as i64 - 1, 1);
        // Columns that were chosen take every entry that they can hold at all.
        let is_chosen = self.list.columns.is_some();
        let fits = depth <= self.depth && (is_chosen || paragraph.overfull.is_empty());
        ColumnEntry {
            lines: EntryLines {
                in_column: fits.then_some(count),
                written: match is_chosen {
                    true => count,
                    false => entry.text.text.lines().count(),
                },
            },
            text: (self.count > 1).then_some(entry.text),
            set: SetEntry {
                element: entry.element,
                paragraph,
                signature: entry.signature,
                notes_end: 0,
            },
        }
    }

    /// Drops the texts of entries of a long list that stay in their columns: they take a fifth of its
    /// memory.
    fn forget_texts(&self, entries: &mut [ColumnEntry]) {
        let lines: Vec<EntryLines> = entries.iter().map(|entry| entry.lines).collect();
        let may_be_across = columns::may_be_across(&lines, self.count);
        for (entry, may_be_across) in entries.iter_mut().zip(may_be_across) {
            entry.text.take_if(|_| !may_be_across);
        }
    }
}

/// Sets an entry, the lines that are turned over further in than those that line feeds begin, unless
/// all lines after the first hang.
fn set_entry(
    text: &StyledText,
    list: &EntryList,
    measure: Length,
    setter: &mut impl Setter,
) -> SetParagraph {
    let style = with_room(list.style, text);
    let whole = setter.set(text, &style, measure);
    let author_lines = text.text.split('\n').count();
    let hangs = list.hangs_all_lines && author_lines > 1;
    if whole.lines.len() <= author_lines && !hangs {
        return whole;
    }
    let mut style = ParagraphStyle {
        start_indent: style.start_indent + list.hang,
        first_line_indent: style.first_line_indent - list.hang,
        ..style
    };
    let mut set = SetParagraph {
        leading: whole.leading,
        ..SetParagraph::default()
    };
    let mut start = 0;
    for line in text.text.split_inclusive('\n') {
        let end = start + line.len();
        let part = setter.set(&text.slice(start..end), &style, measure);
        set.lines.extend(part.lines);
        set.overfull.extend(part.overfull);
        start = end;
        if hangs {
            style.first_line_indent = Length::ZERO;
        }
    }
    set
}
