//! One pass over the items of a paragraph.

use super::line::{BreakKind, Candidate, Fitness, LineContent, Sums};
use super::{Breakpoint, INFINITELY_BAD, LineWidths, Parameters, Ratio};
use crate::typeset::paragraph::item::{FORCED_BREAK, Item, NO_BREAK};
use crate::typeset::unit::Length;

/// The limits of one pass.
pub struct Pass {
    /// The largest badness of a line.
    tolerance: i32,
    /// Whether hyphens may be added.
    hyphens: bool,
    /// Stretch lent to each line.
    stretch: Length,
    /// Whether lines may be overfull where that cannot be avoided.
    overfull: bool,
}

impl Pass {
    /// Makes the pass that adds no hyphens.
    pub fn first(parameters: &Parameters) -> Option<Self> {
        (parameters.pretolerance >= 0).then_some(Self {
            tolerance: parameters.pretolerance,
            hyphens: false,
            stretch: parameters.edge_stretch,
            overfull: false,
        })
    }

    /// Makes the pass that adds hyphens.
    pub fn second(parameters: &Parameters) -> Self {
        Self {
            tolerance: parameters.tolerance,
            hyphens: true,
            stretch: parameters.edge_stretch,
            overfull: false,
        }
    }

    /// Makes the pass in which each line is lent stretch.
    pub fn emergency(parameters: &Parameters) -> Option<Self> {
        (parameters.emergency_stretch > Length::ZERO).then_some(Self {
            stretch: parameters.edge_stretch + parameters.emergency_stretch,
            ..Self::second(parameters)
        })
    }

    /// Makes the pass that always finds breaks.
    pub fn last(parameters: &Parameters) -> Self {
        Self {
            tolerance: INFINITELY_BAD,
            hyphens: true,
            stretch: parameters.edge_stretch + parameters.emergency_stretch,
            overfull: true,
        }
    }

    /// Returns the best breaks that the pass allows, or `None` if it allows none.
    pub fn breaks(
        self,
        items: &[Item],
        widths: &LineWidths,
        parameters: &Parameters,
    ) -> Option<Vec<Breakpoint>> {
        let end = items.iter().rposition(|item| !item.is_discardable())? + 1;
        let mut search = Search::new(self, &items[..end], widths, parameters);
        for at in 0..end {
            if let Some(kind) = search.kind_of_break(at) {
                search.try_break(at, kind);
                if search.active.is_empty() {
                    return None;
                }
            }
        }
        search.try_break(end, BreakKind::END);
        search.trace()
    }
}

/// The total cost of breaks: first the length by which lines are overfull, then the demerits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Cost {
    excess: Length,
    demerits: i64,
}

/// A break that is feasible, with the best way to it (an *active node* while lines may begin at
/// it).
#[derive(Clone, Copy)]
struct Node {
    breakpoint: Breakpoint,
    /// The first item of the line that begins here.
    start: usize,
    /// The width of what the break puts before that item.
    post: Length,
    fitness: Fitness,
    /// The number of successive lines up to here that end in a hyphen, counted to [`LADDER`].
    ladder: usize,
    is_first: bool,
    cost: Cost,
    previous: usize,
}

/// The demerits of a line that cannot be filled well at all, by the square of the thousandths of the
/// measure that it leaves empty: where nothing fits, lines are filled as far as they go.
const EMPTINESS_DEMERITS: i64 = 1_000;

/// The most successive lines that may end in a hyphen at no extra cost.
const LADDER: usize = 2;

/// The best ways to a break, by hyphens in a row and by fitness.
type Best = [[Option<(Cost, usize)>; 4]; LADDER + 1];

impl Node {
    /// Returns the number of hyphens in a row after a further line.
    fn ladder_with(&self, kind: BreakKind) -> usize {
        if kind.hyphenated {
            (self.ladder + 1).min(LADDER)
        } else {
            0
        }
    }
}

struct Search<'a> {
    pass: Pass,
    items: &'a [Item],
    widths: &'a LineWidths,
    parameters: &'a Parameters,
    sums: Vec<Sums>,
    nodes: Vec<Node>,
    active: Vec<usize>,
    /// The largest and the smallest width that a break adds before itself.
    pre: (Length, Length),
}

impl<'a> Search<'a> {
    fn new(
        pass: Pass,
        items: &'a [Item],
        widths: &'a LineWidths,
        parameters: &'a Parameters,
    ) -> Self {
        let mut sum = Sums::default();
        let mut sums = vec![sum];
        sums.reserve(items.len());
        let mut pre = (Length::ZERO, Length::ZERO);
        for item in items {
            sum.add(item);
            sums.push(sum);
            if let Item::Penalty { width, .. } | Item::Discretionary { pre: width, .. } = item {
                pre = (pre.0.max(*width), pre.1.min(*width));
            }
        }
        let beginning = Node {
            breakpoint: Breakpoint {
                start: 0,
                item: 0,
                width: Length::ZERO,
                ratio: Ratio::default(),
                hyphenated: false,
                excess: Length::ZERO,
            },
            start: 0,
            post: Length::ZERO,
            fitness: Fitness::Decent,
            ladder: 0,
            is_first: true,
            cost: Cost::default(),
            previous: 0,
        };
        Self {
            pass,
            items,
            widths,
            parameters,
            sums,
            nodes: vec![beginning],
            active: vec![0],
            pre,
        }
    }

    /// Returns the effect of a break at an item, or `None` if no line may end there.
    fn kind_of_break(&self, at: usize) -> Option<BreakKind> {
        let kind = match self.items[at] {
            Item::Glue { .. } => {
                let before = self.items[..at].last()?;
                (!before.is_discardable()).then_some(BreakKind::PLAIN)?
            }
            Item::Penalty {
                width,
                penalty,
                flagged,
            } => BreakKind {
                pre: width,
                penalty,
                hyphenated: flagged,
                ..BreakKind::PLAIN
            },
            Item::Discretionary {
                pre, post, penalty, ..
            } if self.pass.hyphens || pre == Length::ZERO => BreakKind {
                pre,
                post,
                penalty,
                hyphenated: true,
                ..BreakKind::PLAIN
            },
            _ => return None,
        };
        (kind.penalty < NO_BREAK).then_some(kind)
    }

    /// Tries a break at an item: makes nodes of the best ways to it, one for each class of
    /// fitness and each number of hyphens in a row, and lets go of those from which no further line can be made.
    fn try_break(&mut self, at: usize, kind: BreakKind) {
        let mut best = Best::default();
        let mut active = std::mem::take(&mut self.active);
        active.retain(|&index| {
            let node = &self.nodes[index];
            let content = self.content(node, at);
            let line = content.line(kind);
            let is_allowed = if line.excess > Length::ZERO {
                self.pass.overfull
            } else {
                line.badness <= self.pass.tolerance
            };
            if is_allowed {
                let cost = self.cost(node, &line, kind);
                let place = &mut best[node.ladder_with(kind)][line.fitness as usize];
                if place.is_none_or(|(other, _)| cost < other) {
                    *place = Some((cost, index));
                }
            }
            kind.penalty > FORCED_BREAK && !self.is_full(&content)
        });
        self.active = active;
        self.activate(best, at, kind);
    }

    /// Makes active nodes of those that can still be part of the best breaks: the others are worse
    /// by more than a neighbour's fitness can make up for (*TeX: The Program*, §836).
    fn activate(&mut self, best: Best, at: usize, kind: BreakKind) {
        let ways = best.into_iter().flatten().flatten();
        let Some(least) = ways.clone().map(|(cost, _)| cost).min() else {
            return;
        };
        let most = Cost {
            demerits: least.demerits
                + self.parameters.adjacent_demerits.max(0)
                + self.parameters.ladder_demerits.max(0),
            ..least
        };
        let start = self.start_after(at, kind);
        for (cost, previous) in ways.filter(|&(cost, _)| cost <= most) {
            let content = self.content(&self.nodes[previous], at);
            let line = content.line(kind);
            self.active.push(self.nodes.len());
            self.nodes.push(Node {
                breakpoint: content.breakpoint(&line, kind),
                start,
                post: kind.post,
                fitness: line.fitness,
                ladder: self.nodes[previous].ladder_with(kind),
                is_first: false,
                cost,
                previous,
            });
        }
    }

    /// Returns the first item of a line that begins after a break.
    fn start_after(&self, at: usize, kind: BreakKind) -> usize {
        let after = match self.items.get(at) {
            Some(Item::Discretionary { .. } | Item::Penalty { .. }) => at + 1,
            _ => at,
        };
        let vanishing = self.items[after..]
            .iter()
            .take_while(|item| item.is_discardable());
        if kind.post == Length::ZERO {
            after + vanishing.count()
        } else {
            after
        }
    }

    /// Returns the matter of the line from a node to a break.
    fn content(&self, node: &Node, at: usize) -> LineContent {
        // Items skipped after a break never reach beyond the next break.
        let start = node.start.min(at);
        LineContent {
            start,
            end: at,
            sums: (self.sums[start], self.sums[at]),
            post: node.post,
            measure: if node.is_first {
                self.widths.first
            } else {
                self.widths.others
            },
            lent: self.pass.stretch,
        }
    }

    /// Returns whether a line is so full that every later break makes it overfull, and in the last
    /// pass more overfull than this one does.
    fn is_full(&self, content: &LineContent) -> bool {
        let slack = if self.pass.overfull {
            self.pre.0 - self.pre.1
        } else {
            -self.pre.1
        };
        content.least() > content.measure + slack
    }

    /// Returns the cost of all lines up to and with this one (*TeX: The Program*, §859).
    fn cost(&self, node: &Node, line: &Candidate, kind: BreakKind) -> Cost {
        let parameters = self.parameters;
        let base = i64::from(parameters.line_penalty) + i64::from(line.badness);
        let mut demerits = if base.abs() >= 10_000 {
            100_000_000
        } else {
            base * base
        };
        demerits += EMPTINESS_DEMERITS * line.emptiness * line.emptiness;
        let penalty = i64::from(kind.penalty);
        if penalty > 0 {
            demerits += penalty * penalty;
        } else if kind.penalty > FORCED_BREAK {
            demerits -= penalty * penalty;
        }
        if node.breakpoint.hyphenated && kind.is_end {
            demerits += parameters.final_hyphen_demerits;
        } else if node.breakpoint.hyphenated && kind.hyphenated {
            demerits += parameters.double_hyphen_demerits;
        }
        if node.ladder == LADDER && kind.hyphenated && !kind.is_end {
            demerits += parameters.ladder_demerits;
        }
        if (line.fitness as i8 - node.fitness as i8).abs() > 1 {
            demerits += parameters.adjacent_demerits;
        }
        if kind.is_end && !node.is_first && line.width < parameters.runt_length {
            demerits += parameters.runt_demerits;
        }
        Cost {
            excess: node.cost.excess + line.excess,
            demerits: node.cost.demerits + demerits,
        }
    }

    /// Returns the breaks on the best way to the end.
    fn trace(&self) -> Option<Vec<Breakpoint>> {
        let mut index =
            (self.active.iter().copied()).min_by_key(|&index| self.nodes[index].cost)?;
        let mut breaks = Vec::new();
        while !self.nodes[index].is_first {
            breaks.push(self.nodes[index].breakpoint);
            index = self.nodes[index].previous;
        }
        breaks.reverse();
        Some(breaks)
    }
}
