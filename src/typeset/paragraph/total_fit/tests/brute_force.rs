//! The breaks of a paragraph as a person would find the best of them: by trying all.

use super::*;

struct Set {
    excess: i64,
    demerits: i64,
}

fn is_box(item: &Item) -> bool {
    matches!(item, Item::Box { .. } | Item::Discretionary { .. })
}

fn is_legal(items: &[Item], at: usize, hyphens: bool) -> bool {
    match items[at] {
        Item::Glue { .. } => at > 0 && is_box(&items[at - 1]),
        Item::Penalty { penalty, .. } => penalty < 10_000,
        Item::Discretionary { pre, penalty, .. } => {
            penalty < 10_000 && (hyphens || pre == Length::ZERO)
        }
        Item::Box { .. } | Item::Fill => false,
    }
}

/// A line that is set.
struct Line {
    excess: i64,
    badness: i64,
    class: i64,
    width: i64,
    /// The thousandths of the measure that a line of the largest badness leaves empty.
    emptiness: i64,
}

/// Sets the line after one break up to another.
fn set(items: &[Item], from: Option<usize>, to: usize, measure: i64, lent: i64) -> Line {
    let mut start = from.map_or(0, |at| {
        at + usize::from(!matches!(items[at], Item::Glue { .. }))
    });
    let (mut width, mut stretch, mut shrink, mut fills) = (0, 0, 0, 0);
    let mut letters = 0;
    let mut post = 0;
    if let Some(Item::Discretionary { post: after, .. }) = from.map(|at| items[at]) {
        post = after.units();
    }
    while from.is_some() && post == 0 && start < to && !is_box(&items[start]) {
        start += 1;
    }
    width += post;
    for item in &items[start..to] {
        match *item {
            Item::Box {
                width: w,
                expansion,
            } => {
                width += w.units();
                letters += expansion.units();
            }
            Item::Glue {
                width: w,
                stretch: more,
                shrink: less,
            } => {
                width += w.units();
                stretch += more.units();
                shrink += less.units();
            }
            Item::Fill => fills += 1,
            Item::Discretionary { replace, .. } => width += replace.units(),
            Item::Penalty { .. } => {}
        }
    }
    if to < items.len()
        && let Item::Penalty { width: w, .. } | Item::Discretionary { pre: w, .. } = items[to]
    {
        width += w.units();
    }
    let cube = |amount: i64, total: i64| {
        let r = if total == 0 {
            1291
        } else {
            amount * 297 / total
        };
        if r > 1290 {
            10_000
        } else {
            (r * r * r + 131_072) / 262_144
        }
    };
    let lack = match measure - width {
        lack @ ..0 => (lack + letters).min(0),
        lack => (lack - letters).max(0),
    };
    if lack >= 0 {
        let settled = to == items.len() || fills > 0 || start >= to;
        let bad = if settled || lack == 0 {
            0
        } else {
            cube(lack, stretch + lent)
        };
        let class = if bad <= 12 {
            1
        } else if bad <= 99 {
            2
        } else {
            3
        };
        Line {
            excess: 0,
            badness: bad,
            class,
            width,
            emptiness: if bad < 10_000 {
                0
            } else {
                lack * 1000 / measure
            },
        }
    } else {
        let bad = cube(-lack, shrink);
        Line {
            excess: (-lack - shrink).max(0),
            badness: bad,
            class: i64::from(bad <= 12),
            width,
            emptiness: 0,
        }
    }
}

fn judge(
    items: &[Item],
    chosen: &[usize],
    widths: &LineWidths,
    parameters: &Parameters,
    (tolerance, lent, overfull): (i32, Length, bool),
) -> Option<Set> {
    let mut sum = Set {
        excess: 0,
        demerits: 0,
    };
    let (mut class, mut hyphens, mut from) = (1, 0, None);
    let lines = chosen.iter().copied().chain([items.len()]);
    for (number, to) in lines.enumerate() {
        let measure = if number == 0 {
            widths.first
        } else {
            widths.others
        };
        let line = set(items, from, to, measure.units(), lent.units());
        let (excess, bad, own, width) = (line.excess, line.badness, line.class, line.width);
        if (excess > 0 && !overfull) || (excess == 0 && bad > i64::from(tolerance)) {
            return None;
        }
        let (penalty, is_hyphen) = match items.get(to) {
            Some(Item::Penalty {
                penalty, flagged, ..
            }) => (*penalty, *flagged),
            Some(Item::Discretionary { penalty, .. }) => (*penalty, true),
            Some(_) => (0, false),
            None => (-10_000, false),
        };
        let base = bad + i64::from(parameters.line_penalty);
        sum.demerits += if base < 10_000 {
            base * base
        } else {
            100_000_000
        };
        sum.demerits += 1_000 * line.emptiness * line.emptiness;
        let penalty = i64::from(penalty);
        sum.demerits += match penalty {
            ..=-10_000 => 0,
            _ => penalty.signum() * penalty * penalty,
        };
        let was_hyphen = hyphens > 0;
        if was_hyphen && to == items.len() {
            sum.demerits += parameters.final_hyphen_demerits;
        } else if was_hyphen && is_hyphen {
            sum.demerits += parameters.double_hyphen_demerits;
        }
        hyphens = if is_hyphen { hyphens + 1 } else { 0 };
        if hyphens > 2 {
            sum.demerits += parameters.ladder_demerits;
        }
        if (own - class).abs() > 1 {
            sum.demerits += parameters.adjacent_demerits;
        }
        if to == items.len() && number > 0 && width < parameters.runt_length.units() {
            sum.demerits += parameters.runt_demerits;
        }
        sum.excess += excess;
        (class, from) = (own, Some(to));
    }
    Some(sum)
}

/// Returns the excess and the demerits of the best breaks.
pub fn best(items: &[Item], widths: &LineWidths, parameters: &Parameters) -> (i64, i64) {
    let emergency = parameters.emergency_stretch;
    let passes = [
        (false, (parameters.pretolerance, Length::ZERO, false)),
        (true, (parameters.tolerance, Length::ZERO, false)),
        (true, (parameters.tolerance, emergency, false)),
        (true, (10_000, emergency, true)),
    ];
    for (hyphens, limits) in passes {
        let legal: Vec<usize> = (0..items.len())
            .filter(|&at| is_legal(items, at, hyphens))
            .collect();
        let best = (0u32..1 << legal.len())
            .filter_map(|mask| {
                let chosen: Vec<usize> = (0..legal.len())
                    .filter(|bit| mask & (1 << bit) != 0)
                    .map(|bit| legal[bit])
                    .collect();
                let obeys = legal.iter().all(|&at| {
                    chosen.contains(&at)
                        || !matches!(items[at], Item::Penalty { penalty, .. } if penalty <= FORCED_BREAK)
                });
                obeys.then(|| judge(items, &chosen, widths, parameters, limits))?
            })
            .map(|set| (set.excess, set.demerits))
            .min();
        if let Some(best) = best {
            return best;
        }
    }
    unreachable!("the last pass allows everything")
}

/// Returns the excess and the demerits of breaks that were found, in the first pass that
/// allows them.
pub fn of(
    items: &[Item],
    found: &[Breakpoint],
    widths: &LineWidths,
    parameters: &Parameters,
) -> (i64, i64) {
    let chosen: Vec<usize> = found[..found.len() - 1].iter().map(|b| b.item).collect();
    let has_hyphen = chosen
        .iter()
        .any(|&at| matches!(items[at], Item::Discretionary { pre, .. } if pre > Length::ZERO));
    let emergency = parameters.emergency_stretch;
    let passes = [
        (parameters.pretolerance, Length::ZERO, false),
        (parameters.tolerance, Length::ZERO, false),
        (parameters.tolerance, emergency, false),
        (10_000, emergency, true),
    ];
    let set = passes
        .into_iter()
        .skip(usize::from(has_hyphen))
        .find_map(|limits| judge(items, &chosen, widths, parameters, limits))
        .expect("the last pass allows everything");
    (set.excess, set.demerits)
}
