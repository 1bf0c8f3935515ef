use proptest::prelude::*;

use super::*;

fn cell(words: &[i64]) -> CellMeasure {
    let pieces: Vec<Length> = words.iter().map(|&points| Length::pt(points)).collect();
    let spaces = Length::pt(3).scale(pieces.len().saturating_sub(1) as i64, 1);
    let natural = pieces.iter().copied().sum::<Length>() + spaces;
    CellMeasure {
        lines: vec![LineMeasure { natural, pieces }],
    }
}

fn least(rows: &[Vec<CellMeasure>]) -> Vec<Length> {
    let of = |column: usize| {
        let cells = rows.iter().map(|row| row[column].least());
        cells.fold(Length::ZERO, Length::max)
    };
    (0..rows[0].len()).map(of).collect()
}

fn widths(rows: &[Vec<CellMeasure>], width: i64) -> Option<Vec<Length>> {
    let columns = Columns {
        rows,
        least: least(rows),
        width: Length::pt(width),
    };
    columns.widths()
}

#[test]
fn the_rest_is_shared_in_proportion() {
    let rows = [vec![cell(&[30]), cell(&[60])]];
    assert_eq!(
        widths(&rows, 120),
        Some(vec![Length::pt(40), Length::pt(80)])
    );
}

#[test]
fn a_narrow_column_keeps_its_text_on_one_line_where_that_costs_none() {
    let rows = [vec![cell(&[20, 20]), cell(&[30; 8])]];
    let widths = widths(&rows, 200).unwrap();
    assert_eq!(widths[0], Length::pt(43));
}

#[test]
fn a_line_fills_its_column_to_the_last_point() {
    let words = cell(&[10; 10]);
    assert_eq!(words.count_in(Length::pt(127)), 1);
    assert_eq!(words.count_in(Length::pt(126)), 2);
}

#[test]
fn width_is_given_to_the_column_that_makes_its_row_deepest() {
    let rows = [vec![cell(&[10; 10]), cell(&[10; 30])]];
    let widths = widths(&rows, 260).unwrap();
    let lines: Vec<usize> = rows[0]
        .iter()
        .zip(widths)
        .map(|(cell, width)| cell.count_in(width))
        .collect();
    assert_eq!(lines, [2, 2]);
}

#[test]
fn words_that_are_too_wide_together_have_no_widths() {
    let rows = [vec![cell(&[80]), cell(&[80])]];
    assert_eq!(widths(&rows, 150), None);
}

proptest! {
    #[test]
    fn widths_sum_up_and_no_word_is_divided(
        words in prop::collection::vec(
            prop::collection::vec(prop::collection::vec(1i64..60, 0..12), 4),
            1..12,
        ),
        width in 240i64..500,
    ) {
        let rows: Vec<Vec<CellMeasure>> = words
            .iter()
            .map(|row| row.iter().map(|words| cell(words)).collect())
            .collect();
        let widths = widths(&rows, width).unwrap();
        prop_assert_eq!(widths.iter().copied().sum::<Length>(), Length::pt(width));
        for (least, width) in least(&rows).iter().zip(&widths) {
            prop_assert!(least <= width);
        }
    }
}
