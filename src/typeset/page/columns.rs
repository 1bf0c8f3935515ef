//! Entries in columns, read down each column.
//!
//! The size of an entry is what it takes of a column: its lines and the gap below it. A column of
//! depth *d* from its first to its last baseline holds entries whose sizes sum up to at most
//! *d* + one leading + one gap, its [`capacity`].

use crate::typeset::galley::EntryList;
use crate::typeset::page::set::Setter;
use crate::typeset::unit::Length;

/// The fewest entries for each column.
const ENTRIES_IN_A_COLUMN: usize = 3;

/// The fewest entries of a list of which some may be in columns and others across.
const FEWEST_TO_MIX: usize = 12;

/// An entry that has more lines than this in a column, and more than one beyond those its author
/// gave it, speaks for fewer columns, and is set across in a list of few entries or at the head of
/// a list.
const LINES_OF_AN_ENTRY: usize = 3;

/// The same elsewhere: an entry that is set across would cut the columns in two, so a column takes
/// every entry that it can hold at all.
const LINES_AMONG_MANY: usize = 7;

/// An entry of a long list that has more lines than this in a column speaks for fewer columns.
const LINES_OF_A_LONG_ENTRY: usize = 5;

/// The fewest entries of a long list: about as many as fill a page.
const LONG_LIST: usize = 40;

/// The number of entries of a long list that are measured to choose the columns.
const SAMPLE: usize = 200;

/// A measure wider than any line.
pub const UNLIMITED: Length = Length::pt(1_000_000);

/// Returns the sum of sizes that a column holds if its last baseline is `depth` below its first.
pub fn capacity(depth: Length, leading: Length, gap: Length) -> Length {
    depth + leading + gap
}

/// Returns the width of each of `count` columns.
pub fn width(count: usize, measure: Length, gutter: Length) -> Length {
    let columns = count.max(1) as i64;
    (measure - gutter.scale(columns - 1, 1)).scale(1, columns)
}

/// The number of lines of an entry.
#[derive(Clone, Copy)]
pub struct EntryLines {
    /// Those that it has in a column; `None` if the column cannot hold it.
    pub in_column: Option<usize>,
    /// Those that its author gave it.
    pub written: usize,
}

impl EntryLines {
    fn exceed(self, most: usize) -> bool {
        let most = most.max(self.written + 1);
        self.in_column.is_none_or(|lines| lines > most)
    }
}

/// Returns which entries are set across the full measure, given their lines in columns. In a list of
/// few entries all of them are, if one is too long for its column. In others those are that the
/// list begins with, where the columns begin below them, and those that no column can hold.
pub fn across(entries: &[EntryLines]) -> Vec<bool> {
    let is_long = |entry: &EntryLines| entry.exceed(LINES_OF_AN_ENTRY);
    if entries.len() < FEWEST_TO_MIX {
        return vec![entries.iter().any(is_long); entries.len()];
    }
    let mut leading = 0;
    if entries.len() < LONG_LIST && entries.first().is_some_and(is_long) {
        leading = 1;
        // A single short entry does not part the long ones around it.
        while let Some(gap @ 0..=1) = entries[leading..].iter().position(is_long) {
            leading += gap + 1;
        }
    }
    let indexed = entries.iter().enumerate();
    let is_across =
        |(index, entry): (usize, &EntryLines)| index < leading || entry.exceed(LINES_AMONG_MANY);
    indexed.map(is_across).collect()
}

/// Returns the fewest entries between long ones that may be in columns.
fn shortest_run(count: usize) -> usize {
    2 * count
}

/// Sets across the entries between long ones if their run is too short for columns.
pub fn lengthen_short_runs(is_across: &mut [bool], count: usize) {
    let runs = is_across.chunk_by_mut(|one, other| one == other);
    for run in runs.filter(|run| run.len() < shortest_run(count)) {
        run.fill(true);
    }
}

/// Returns which entries of a stretch of a long list may be set across, whatever is before and after
/// the stretch: the long ones, and those that may be near a long one.
pub fn may_be_across(entries: &[EntryLines], count: usize) -> Vec<bool> {
    let reach = shortest_run(count);
    let may_be_across = |index: usize| {
        let is_at_edge = index < reach || index + reach >= entries.len();
        let near = || &entries[index - reach..=index + reach];
        is_at_edge || near().iter().any(|entry| entry.exceed(LINES_AMONG_MANY))
    };
    (0..entries.len()).map(may_be_across).collect()
}

/// Chooses the number of columns: the largest with at least three entries for each, in which at
/// least four in five entries are not too long and there are on the whole no more than three lines
/// for every two that the authors gave. For two columns of a long list it is enough that they save
/// a fifth of the depth: a page of names with its right half empty is no pleasure to read.
pub fn choose(list: &EntryList, measure: Length, setter: &mut impl Setter) -> usize {
    if let Some(columns) = list.columns {
        return usize::from(columns).min(list.entries.len()).max(1);
    }
    let most = usize::from(list.max_columns).min(list.entries.len() / ENTRIES_IN_A_COLUMN);
    if most < 2 {
        return 1;
    }
    let step = list.entries.len().div_ceil(SAMPLE);
    let natural: Vec<Vec<Length>> = list
        .entries
        .iter()
        .step_by(step)
        .map(|entry| {
            let set = setter.set(&entry.text, &list.style, UNLIMITED);
            set.lines.iter().map(|line| line.width).collect()
        })
        .collect();
    let indents = list.style.start_indent + list.style.end_indent;
    let width = |count| width(count, measure, list.gutter) - indents;
    let is_long = list.entries.len() >= LONG_LIST;
    let saves = || {
        let (one, two) = (depth(&natural, width(1)), depth(&natural, width(2)));
        two * 5 <= one * 2 * 4 && most_are_short(&natural, width(2))
    };
    (2..=most)
        .rev()
        .find(|&count| suits(&natural, width(count)) || is_long && count == 2 && saves())
        .unwrap_or(1)
}

/// Returns how many lines an entry with lines of these natural widths needs in a column.
fn lines_needed(entry: &[Length], width: Length) -> usize {
    let width = width.units().max(1) as u64;
    let lines = entry.iter();
    lines
        .map(|line| (line.units().max(1) as u64).div_ceil(width) as usize)
        .sum()
}

/// Returns the depth of a column with all entries in half lines, half a line below each.
fn depth(natural: &[Vec<Length>], width: Length) -> i64 {
    let entries = natural.iter();
    entries
        .map(|entry| 2 * lines_needed(entry, width) as i64 + 1)
        .sum()
}

/// Returns whether at least four in five entries of a long list suit a column.
fn most_are_short(natural: &[Vec<Length>], width: Length) -> bool {
    let is_short = |entry: &&Vec<Length>| lines_needed(entry, width) <= LINES_OF_A_LONG_ENTRY;
    natural.iter().filter(is_short).count() * 5 >= natural.len() * 4
}

/// Returns whether entries with lines of these natural widths suit a column.
fn suits(natural: &[Vec<Length>], width: Length) -> bool {
    let (mut short, mut lines, mut author_lines) = (0, 0, 0);
    for entry in natural {
        let (needed, given) = (lines_needed(entry, width), entry.len());
        short += usize::from(needed <= LINES_OF_AN_ENTRY.max(given + 1));
        lines += needed;
        author_lines += given;
    }
    short * 5 >= natural.len() * 4 && lines * 2 <= author_lines * 3
}

/// Fills columns one after the other and returns where each ends, counted in entries.
pub fn fill(sizes: &[Length], count: usize, capacity: Length) -> Vec<usize> {
    let mut ends = Vec::with_capacity(count);
    let mut at = 0;
    for _ in 0..count {
        let mut sum = Length::ZERO;
        while at < sizes.len() && sum + sizes[at] <= capacity {
            sum += sizes[at];
            at += 1;
        }
        ends.push(at);
    }
    ends
}

/// Returns how many entries columns of some capacity hold.
pub fn filled(sizes: &[Length], count: usize, capacity: Length) -> usize {
    fill(sizes, count, capacity).last().copied().unwrap_or(0)
}

/// Returns the smallest capacity of columns that hold all entries, which is at most `most`.
pub fn least_capacity(sizes: &[Length], count: usize, most: Length) -> Length {
    let sum: Length = sizes.iter().copied().sum();
    let tallest = sizes.iter().copied().fold(Length::ZERO, Length::max);
    let mut low = tallest.max(sum.scale(1, count.max(1) as i64)).units();
    let mut high = most.units().max(low);
    while low < high {
        let middle = low + (high - low) / 2;
        if filled(sizes, count, Length::from_units(middle)) == sizes.len() {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    Length::from_units(low)
}

/// Divides entries evenly among columns of some capacity, which holds them, and returns where each
/// column ends: the sum of the squares of the columns' depths is the least, and where there is a
/// choice the first columns are the deepest.
pub fn balance(sizes: &[Length], count: usize, capacity: Length) -> Vec<usize> {
    let entries = sizes.len();
    // For each first entry, the least sum of squares of the columns from there on.
    let mut least: Vec<Option<i128>> = vec![None; entries + 1];
    least[entries] = Some(0);
    let mut ends_by_column = Vec::with_capacity(count);
    for _ in 0..count {
        let columns: Vec<(Option<i128>, usize)> = (0..=entries)
            .map(|start| first_column(sizes, start, capacity, &least))
            .collect();
        ends_by_column.push(columns.iter().map(|&(_, end)| end).collect::<Vec<_>>());
        least = columns.into_iter().map(|(squares, _)| squares).collect();
    }
    let mut at = 0;
    (ends_by_column.iter().rev())
        .map(|ends| {
            at = ends[at];
            at
        })
        .collect()
}

/// Moves entries to earlier columns, so that none of these is shorter than the next by more than a
/// line, as far as a column holds them.
pub fn lean(sizes: &[Length], ends: &mut [usize], line: Length, capacity: Length) {
    let depth = |from: usize, to: usize| -> Length { sizes[from..to].iter().copied().sum() };
    let columns = 1..ends.len();
    // An entry that moves to a column can make the one before it the shorter.
    let passes = columns.clone().flat_map(|_| columns.clone());
    for column in passes {
        let start = if column > 1 { ends[column - 2] } else { 0 };
        while ends[column - 1] < ends[column] {
            let own = depth(start, ends[column - 1]);
            let next = depth(ends[column - 1], ends[column]);
            let moved = own + sizes[ends[column - 1]];
            if next - own <= line || moved > capacity {
                break;
            }
            ends[column - 1] += 1;
        }
    }
}

/// Returns the least sum of squares of columns from an entry on, given those of the columns after
/// the first, and where the first ends.
fn first_column(
    sizes: &[Length],
    start: usize,
    capacity: Length,
    least: &[Option<i128>],
) -> (Option<i128>, usize) {
    let mut best = (None, sizes.len());
    let mut depth = Length::ZERO;
    for (end, rest) in least.iter().enumerate().skip(start) {
        if let Some(rest) = rest {
            let squares = rest + i128::from(depth.units()) * i128::from(depth.units());
            if best.0.is_none_or(|least| squares <= least) {
                best = (Some(squares), end);
            }
        }
        match sizes.get(end) {
            Some(&size) if depth + size <= capacity => depth += size,
            _ => break,
        }
    }
    best
}

#[cfg(test)]
mod tests;
