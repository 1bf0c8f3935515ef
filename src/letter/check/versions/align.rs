//! Which part of one version answers to which part of another.
//!
//! Parts are paired in order so that the sum of their differences is least (Needleman and Wunsch
//! 1970), by their kinds, their figures, and their lengths, which translations keep in proportion
//! (Gale and Church 1993).

use super::outline::Part;

/// The parts of two versions in their order: those that answer to each other side by side, and
/// those of one version that the other lacks.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Pairing {
    pub pairs: Vec<(Option<usize>, Option<usize>)>,
}

/// The cost of leaving a part of one version without a counterpart.
const ALONE: u32 = 20;

/// The largest cost of different figures and lengths in a pair.
const FIGURES: u32 = 16;
const LENGTH: u32 = 12;

/// The number of comparisons that are worth their time; longer texts are paired as they come.
const MOST: usize = 1_000_000;

/// Pairs the parts of two versions.
pub(super) fn pair(left: &[Part], right: &[Part]) -> Pairing {
    if is_parallel(left, right) || left.len() * right.len() > MOST {
        let pairs = (0..left.len().max(right.len())).map(|index| {
            let of = |parts: &[Part]| (index < parts.len()).then_some(index);
            (of(left), of(right))
        });
        return Pairing {
            pairs: pairs.collect(),
        };
    }
    Table::fill(left, right).trace()
}

/// Returns whether two versions have the same parts with the same figures, one by one.
fn is_parallel(left: &[Part], right: &[Part]) -> bool {
    left.len() == right.len()
        && left.iter().zip(right).all(|(left, right)| {
            left.kind == right.kind
                && left.figures.all_in(&right.figures)
                && right.figures.all_in(&left.figures)
        })
}

/// The least costs of the pairings of the first parts of two versions.
struct Table {
    width: usize,
    costs: Vec<u32>,
    steps: Vec<Step>,
}

#[derive(Clone, Copy)]
enum Step {
    Both,
    Left,
    Right,
}

impl Table {
    fn fill(left: &[Part], right: &[Part]) -> Self {
        let width = right.len() + 1;
        let mut table = Self {
            width,
            costs: Vec::with_capacity(width * (left.len() + 1)),
            steps: Vec::with_capacity(width * (left.len() + 1)),
        };
        let scale = Scale::of(left, right);
        for row in 0..=left.len() {
            for column in 0..=right.len() {
                let (cost, step) = table.best(row, column, &|| {
                    scale.cost(&left[row - 1], &right[column - 1])
                });
                table.costs.push(cost);
                table.steps.push(step);
            }
        }
        table
    }

    fn best(&self, row: usize, column: usize, cost: &dyn Fn() -> Option<u32>) -> (u32, Step) {
        let at = |row: usize, column: usize| self.costs[row * self.width + column];
        let mut best = match (row, column) {
            (0, 0) => return (0, Step::Both),
            (0, _) => return (at(0, column - 1) + ALONE, Step::Right),
            (_, 0) => return (at(row - 1, 0) + ALONE, Step::Left),
            _ => (at(row - 1, column) + ALONE, Step::Left),
        };
        let right = at(row, column - 1) + ALONE;
        if right < best.0 {
            best = (right, Step::Right);
        }
        if let Some(cost) = cost() {
            let both = at(row - 1, column - 1) + cost;
            if both <= best.0 {
                best = (both, Step::Both);
            }
        }
        best
    }

    fn trace(self) -> Pairing {
        let mut pairs = Vec::new();
        let (mut row, mut column) = (self.costs.len() / self.width - 1, self.width - 1);
        while (row, column) != (0, 0) {
            match self.steps[row * self.width + column] {
                Step::Both => {
                    (row, column) = (row - 1, column - 1);
                    pairs.push((Some(row), Some(column)));
                }
                Step::Left => {
                    row -= 1;
                    pairs.push((Some(row), None));
                }
                Step::Right => {
                    column -= 1;
                    pairs.push((None, Some(column)));
                }
            }
        }
        pairs.reverse();
        Pairing { pairs }
    }
}

/// The lengths of two whole texts, by which the lengths of their parts are compared.
struct Scale {
    left: usize,
    right: usize,
}

impl Scale {
    fn of(left: &[Part], right: &[Part]) -> Self {
        let length = |parts: &[Part]| parts.iter().map(|part| part.length).sum::<usize>().max(1);
        Self {
            left: length(left),
            right: length(right),
        }
    }

    /// Returns what it costs to pair two parts; `None` if they are of different kinds.
    fn cost(&self, left: &Part, right: &Part) -> Option<u32> {
        if !left.kind.is_like(right.kind) {
            return None;
        }
        let level = if left.kind == right.kind { 0 } else { 2 };
        let (found, of) = left.figures.shared_with(&right.figures);
        let figures = share(FIGURES, of - found, of);
        let (left, right) = (
            left.length.saturating_mul(self.right),
            right.length.saturating_mul(self.left),
        );
        let length = share(LENGTH, left.abs_diff(right), left.max(right));
        Some(level + figures + length)
    }
}

fn share(most: u32, part: usize, whole: usize) -> u32 {
    let share = (u128::from(most) * part as u128).checked_div(whole as u128);
    share.map_or(0, |share| u32::try_from(share).unwrap_or(most))
}
