mod brute_force;

use proptest::prelude::*;

use super::super::item::{FORCED_BREAK, HYPHEN_PENALTY, Item};
use super::*;

fn word(points: i64) -> Item {
    Item::Box {
        width: Length::pt(points),
        expansion: Length::ZERO,
    }
}

/// Returns a space of Times at 11 points: a third of it stretch, a ninth of it shrink.
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

/// Makes the words of a paragraph with at most twelve places for a break, some of which are
/// hyphens, ordinary penalties or forced breaks.
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
                expansion: Length::milli_pt(width / 50),
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

/// Makes boxes whose letters do not give way.
fn rigid(mut items: Vec<Item>) -> Vec<Item> {
    for item in &mut items {
        if let Item::Box { expansion, .. } = item {
            *expansion = Length::ZERO;
        }
    }
    items
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
            ladder_demerits: 7_000,
            ..Parameters::default()
        };
        let found = breaks(&items, &widths, &parameters);
        prop_assert_eq!(
            brute_force::of(&items, &found, &widths, &parameters),
            brute_force::best(&items, &widths, &parameters)
        );
    }

    #[test]
    fn no_box_is_lost_or_repeated(items in short_paragraph(), measure in 20i64..200) {
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
        let items = rigid(items);
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
fn a_word_wider_than_the_measure_has_its_own_line() {
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
fn a_line_shorter_than_a_runt_is_avoided_where_its_demerits_are_dear() {
    let items = spaced(&[10; 31]);
    let last = |runt_length, runt_demerits| {
        let parameters = Parameters {
            runt_length: Length::pt(runt_length),
            runt_demerits,
            pretolerance: 1_000,
            ..Parameters::default()
        };
        let found = breaks(&items, &even(125), &parameters);
        found.last().map(|line| line.width)
    };
    assert_eq!(last(20, 0), Some(Length::pt(10)));
    assert_eq!(last(10, 1_000_000), Some(Length::pt(10)));
    assert!(last(20, 1_000_000) > Some(Length::pt(20)));
}

#[test]
fn ten_thousand_words_are_broken_without_looking_at_all_pairs() {
    let words: Vec<i64> = (0..10_000).map(|n| 8 + (n * 7_919) % 37).collect();
    let found = breaks(&spaced(&words), &even(450), &Parameters::default());
    assert!(found.iter().all(|line| line.excess == Length::ZERO));
    assert_eq!(found.last().map(|line| line.item), Some(19_999));
}
