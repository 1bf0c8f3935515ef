use proptest::prelude::*;

use super::*;

fn sizes(points: &[i64]) -> Vec<Length> {
    points.iter().map(|&points| Length::pt(points)).collect()
}

fn balanced(points: &[i64], count: usize) -> Vec<usize> {
    let sizes = sizes(points);
    let least = least_capacity(&sizes, count, Length::pt(100_000));
    balance(&sizes, count, least)
}

#[test]
fn ten_even_entries_make_columns_of_four_three_and_three() {
    assert_eq!(balanced(&[10; 10], 3), [4, 7, 10]);
    assert_eq!(balanced(&[10; 7], 2), [4, 7]);
    assert_eq!(balanced(&[10; 2], 3), [1, 2, 2]);
    assert_eq!(balanced(&[], 2), [0, 0]);
}

#[test]
fn a_full_page_is_filled_column_by_column() {
    assert_eq!(fill(&sizes(&[10; 10]), 2, Length::pt(35)), [3, 6]);
    assert_eq!(fill(&sizes(&[10, 30, 10]), 2, Length::pt(35)), [1, 2]);
}

#[test]
fn a_column_takes_what_fills_it_to_the_last_point() {
    assert_eq!(fill(&sizes(&[10; 5]), 2, Length::pt(20)), [2, 4]);
}

/// Makes entries of a name and, every third one, a long line; the others have a short one.
fn every_third_is_long(entries: usize) -> Vec<Vec<Length>> {
    let long = |index: usize| if index.is_multiple_of(3) { 560 } else { 90 };
    let entry = |index| vec![Length::pt(80), Length::pt(long(index))];
    (0..entries).map(entry).collect()
}

#[test]
fn two_columns_of_a_long_list_are_worth_it_where_they_save_a_fifth_of_the_depth() {
    let natural = every_third_is_long(45);
    let (one, two) = (Length::pt(450), Length::pt(215));
    assert!(!suits(&natural, two));
    assert_eq!(depth(&natural, one), 15 * 7 + 30 * 5);
    assert_eq!(depth(&natural, two), 15 * 9 + 30 * 5);
    assert!(most_are_short(&natural, two));
    assert!(!most_are_short(&natural, Length::pt(100)));
}

#[test]
fn no_column_is_shorter_than_the_next_by_more_than_a_line() {
    let sizes = sizes(&[28, 43, 15]);
    let mut ends = vec![1, 3];
    lean(&sizes, &mut ends, Length::pt(13), Length::pt(100));
    assert_eq!(ends, [2, 3]);
    let mut kept = vec![1, 3];
    lean(&sizes, &mut kept, Length::pt(13), Length::pt(60));
    assert_eq!(kept, [1, 3]);
}

proptest! {
    #[test]
    fn balanced_columns_differ_by_at_most_one_entry(
        lines in prop::collection::vec(1i64..4, 1..60),
        count in 2usize..4,
    ) {
        let points: Vec<i64> = lines.iter().map(|lines| lines * 12 + 3).collect();
        let ends = balanced(&points, count);
        prop_assert_eq!(ends.last(), Some(&points.len()));
        let mut start = 0;
        let depths: Vec<i64> = ends.iter().map(|&end| {
            let depth = points[start..end].iter().sum();
            start = end;
            depth
        }).collect();
        let tallest = points.iter().max().copied().unwrap_or(0);
        let spread = depths.iter().max().unwrap_or(&0) - depths.iter().min().unwrap_or(&0);
        prop_assert!(spread <= tallest, "{:?}", depths);
    }
}

proptest! {
    #[test]
    fn entries_set_across_in_a_long_list_are_found_from_their_stretch_alone(
        lines in prop::collection::vec(prop_oneof![9 => Just(2), 1 => Just(9)], LONG_LIST..400),
        count in 2usize..4,
        stretch in 1usize..120,
    ) {
        let entries: Vec<EntryLines> = lines.iter().map(|&lines| EntryLines {
            in_column: Some(lines),
            written: 1,
        }).collect();
        let mut is_across = across(&entries);
        lengthen_short_runs(&mut is_across, count);
        let may_be = entries.chunks(stretch).flat_map(|part| may_be_across(part, count));
        for (index, (is_across, may_be)) in is_across.into_iter().zip(may_be).enumerate() {
            prop_assert!(may_be || !is_across, "{index}");
        }
    }
}
