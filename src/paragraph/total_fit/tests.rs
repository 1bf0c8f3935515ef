use proptest::prelude::*;

use super::super::item::{FORCED_BREAK, HYPHEN_PENALTY, Item};
use super::*;

fn word(points: i64) -> Item {
    Item::Box {
        width: Length::pt(points),
    }
}

/// A space of Times at 11 points: a third of it stretch, a ninth of it shrink.
fn space() -> Item {
    Item::Glue {
        width: Length::milli_pt(2_750),
        stretch: Length::milli_pt(1_375),
        shrink: Length::milli_pt(917),
    }
}

fn hyphen() -> Item {
    Item::Discretionary {
        pre: Length::pt(3),
        post: Length::ZERO,
        replace: Length::ZERO,
        penalty: HYPHEN_PENALTY,
    }
}

fn forced() -> Item {
    Item::Penalty {
        width: Length::ZERO,
        penalty: FORCED_BREAK,
        flagged: false,
    }
}

fn even(points: i64) -> LineWidths {
    LineWidths {
        first: Length::pt(points),
        others: Length::pt(points),
    }
}

fn spaced(words: &[i64]) -> Vec<Item> {
    let mut items = Vec::new();
    for &points in words {
        items.extend([word(points), space()]);
    }
    items
}

/// The breaks of a paragraph as a person would find the best of them: by trying all.
mod brute_force {
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

    /// Sets the line after one break up to another and returns its excess, its badness, its class
    /// and its natural width.
    fn set(
        items: &[Item],
        from: Option<usize>,
        to: usize,
        measure: i64,
        lent: i64,
    ) -> (i64, i64, i64, i64) {
        let mut start = from.map_or(0, |at| {
            at + usize::from(!matches!(items[at], Item::Glue { .. }))
        });
        let (mut width, mut stretch, mut shrink, mut fills) = (0, 0, 0, 0);
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
                Item::Box { width: w } => width += w.units(),
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
        let lack = measure - width;
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
            (0, bad, class, width)
        } else {
            let bad = cube(-lack, shrink);
            ((-lack - shrink).max(0), bad, i64::from(bad <= 12), width)
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
        let (mut class, mut was_hyphen, mut from) = (1, false, None);
        let lines = chosen.iter().copied().chain([items.len()]);
        for (number, to) in lines.enumerate() {
            let measure = if number == 0 {
                widths.first
            } else {
                widths.others
            };
            let (excess, bad, own, width) = set(items, from, to, measure.units(), lent.units());
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
            let penalty = i64::from(penalty);
            sum.demerits += match penalty {
                ..=-10_000 => 0,
                _ => penalty.signum() * penalty * penalty,
            };
            if was_hyphen && to == items.len() {
                sum.demerits += parameters.final_hyphen_demerits;
            } else if was_hyphen && is_hyphen {
                sum.demerits += parameters.double_hyphen_demerits;
            }
            if (own - class).abs() > 1 {
                sum.demerits += parameters.adjacent_demerits;
            }
            if to == items.len() && number > 0 && width < parameters.runt_length.units() {
                sum.demerits += parameters.runt_demerits;
            }
            sum.excess += excess;
            (class, was_hyphen, from) = (own, is_hyphen, Some(to));
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
}

/// Words of a paragraph with at most twelve places for a break, of which some are hyphens, ordinary
/// penalties or forced breaks.
fn short_paragraph() -> impl Strategy<Value = Vec<Item>> {
    let join = prop_oneof![
        6 => Just(vec![space()]),
        3 => Just(vec![hyphen()]),
        1 => Just(vec![Item::Discretionary {
            pre: Length::pt(4), post: Length::pt(2), replace: Length::pt(5), penalty: 20,
        }]),
        1 => Just(vec![Item::Discretionary {
            pre: Length::ZERO, post: Length::ZERO, replace: Length::ZERO, penalty: 50,
        }]),
        1 => (-60i32..200).prop_map(|penalty| vec![
            Item::Penalty { width: Length::ZERO, penalty, flagged: false },
            space(),
        ]),
        1 => Just(vec![Item::Penalty { width: Length::ZERO, penalty: 10_000, flagged: false }, space()]),
        1 => Just(vec![Item::Fill, forced()]),
    ];
    prop::collection::vec((3_500i64..45_000, join), 1..=12).prop_map(|words| {
        let mut items = Vec::new();
        for (width, join) in words {
            items.push(Item::Box {
                width: Length::milli_pt(width),
            });
            items.extend(join);
        }
        let end = items.iter().rposition(|item| !item.is_discardable());
        items.truncate(end.map_or(0, |end| end + 1));
        if matches!(items.last(), Some(Item::Discretionary { .. })) {
            items.push(word(8));
        }
        items
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn no_other_breaks_have_fewer_demerits(
        items in short_paragraph(),
        first in 40i64..160,
        others in 40i64..160,
        emergency in prop_oneof![Just(0i64), 1i64..20],
        runt in 0i64..40,
    ) {
        let widths = LineWidths { first: Length::pt(first), others: Length::pt(others) };
        let parameters = Parameters {
            emergency_stretch: Length::pt(emergency),
            runt_length: Length::pt(runt),
            runt_demerits: 3_000,
            ..Parameters::default()
        };
        let found = breaks(&items, &widths, &parameters);
        prop_assert_eq!(
            brute_force::of(&items, &found, &widths, &parameters),
            brute_force::best(&items, &widths, &parameters)
        );
    }

    #[test]
    fn no_box_is_lost_and_none_stands_twice(items in short_paragraph(), measure in 20i64..200) {
        let found = breaks(&items, &even(measure), &Parameters::default());
        let mut end = 0;
        for line in &found {
            let skips_a_box = (end..line.start).any(|at| matches!(items[at], Item::Box { .. }));
            prop_assert!(!skips_a_box);
            prop_assert!(line.item >= line.start);
            end = line.item;
        }
        prop_assert_eq!(end, items.len());
    }

    #[test]
    fn a_line_with_its_ratio_is_as_wide_as_the_measure(items in short_paragraph(), measure in 60i64..200) {
        let measure = Length::pt(measure);
        let widths = LineWidths { first: measure, others: measure };
        for line in breaks(&items, &widths, &Parameters::default()) {
            let adjusted = line.width + line.ratio.adjust(line.ratio.denominator, line.ratio.denominator);
            if line.excess > Length::ZERO {
                prop_assert_eq!(adjusted, measure + line.excess);
            } else if line.ratio != Ratio::default() && line.ratio.denominator > Length::ZERO {
                prop_assert_eq!(adjusted, measure);
            } else {
                prop_assert!(adjusted <= measure);
            }
        }
    }
}

#[test]
fn badness_is_that_of_tex() {
    // *The TeXbook*, p. 97: stretching by half of what there is has a badness of about 12, by all
    // of it 100, by twice as much 800.
    let badness = |amount, total| super::badness(Length::pt(amount), Length::pt(total));
    assert_eq!(badness(0, 0), 0);
    assert_eq!(badness(1, 2), 12);
    assert_eq!(badness(1, 1), 100);
    assert_eq!(badness(2, 1), 800);
    assert_eq!(badness(5, 1), 10_000);
    assert_eq!(badness(1, 0), 10_000);
}

#[test]
fn a_paragraph_without_items_has_no_lines() {
    assert_eq!(breaks(&[], &even(100), &Parameters::default()), []);
    assert_eq!(breaks(&[space()], &even(100), &Parameters::default()), []);
}

#[test]
fn one_word_is_one_line_and_the_space_after_it_is_left_out() {
    let found = breaks(&[word(30), space()], &even(100), &Parameters::default());
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].start, found[0].item), (0, 1));
    assert_eq!(found[0].width, Length::pt(30));
    assert_eq!(found[0].ratio, Ratio::default());
}

#[test]
fn a_word_wider_than_the_measure_has_a_line_of_its_own() {
    let items = spaced(&[30, 30, 250, 30]);
    let found = breaks(&items, &even(100), &Parameters::default());
    let lines: Vec<_> = found.iter().map(|line| (line.start, line.item)).collect();
    assert_eq!(lines, [(0, 3), (4, 5), (6, 7)]);
    let excess: Vec<_> = found.iter().map(|line| line.excess).collect();
    assert_eq!(excess, [Length::ZERO, Length::pt(150), Length::ZERO]);
}

#[test]
fn forced_breaks_are_always_made_and_two_of_them_leave_an_empty_line() {
    let items = [
        word(10),
        Item::Fill,
        forced(),
        Item::Fill,
        forced(),
        word(10),
    ];
    let found = breaks(&items, &even(100), &Parameters::default());
    let lines: Vec<_> = found.iter().map(|line| (line.start, line.item)).collect();
    assert_eq!(lines, [(0, 2), (4, 4), (5, 6)]);
    assert!(breaks_without_hyphens(&items, &even(100), &Parameters::default()).is_some());
}

#[test]
fn a_hyphen_is_added_only_where_the_first_pass_fails() {
    let mut items = spaced(&[40, 40]);
    items.extend([word(20), hyphen(), word(20)]);
    let parameters = Parameters::default();
    assert!(breaks_without_hyphens(&items, &even(106), &parameters).is_none());
    let found = breaks(&items, &even(108), &parameters);
    assert!(found[0].hyphenated);
    let found = breaks(&items, &even(82), &parameters);
    assert!(found.iter().all(|line| !line.hyphenated));
}

#[test]
fn a_runt_is_avoided_where_its_demerits_are_dear() {
    let items = spaced(&[10; 31]);
    let lines = |runt_demerits| {
        let parameters = Parameters {
            runt_length: Length::pt(20),
            runt_demerits,
            pretolerance: 1_000,
            ..Parameters::default()
        };
        let found = breaks(&items, &even(125), &parameters);
        found.last().map(|line| line.width)
    };
    assert_eq!(lines(0), Some(Length::pt(10)));
    assert!(lines(1_000_000) > Some(Length::pt(20)));
}

#[test]
fn ten_thousand_words_are_broken_without_looking_at_all_pairs() {
    let words: Vec<i64> = (0..10_000).map(|n| 8 + (n * 7_919) % 37).collect();
    let found = breaks(&spaced(&words), &even(450), &Parameters::default());
    assert!(found.iter().all(|line| line.excess == Length::ZERO));
    assert_eq!(found.last().map(|line| line.item), Some(19_999));
}
