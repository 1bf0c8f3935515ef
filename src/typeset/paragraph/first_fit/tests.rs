use super::*;

const SPACE: Item = Item::Glue {
    width: Length::pt(1),
    stretch: Length::ZERO,
    shrink: Length::ZERO,
};

fn word(width: i64) -> Item {
    let width = Length::pt(width);
    Item::Box {
        width,
        expansion: Length::ZERO,
    }
}

/// Returns the widths of the lines of words on a measure of ten points, the first of eight.
fn lines(words: &[i64]) -> Option<Vec<Length>> {
    let items: Vec<Item> = words
        .iter()
        .flat_map(|width| [word(*width), SPACE])
        .collect();
    let widths = LineWidths {
        first: Length::pt(8),
        others: Length::pt(10),
    };
    let breaks = breaks(&items, &widths)?;
    Some(breaks.iter().map(|at| at.width).collect())
}

#[test]
fn each_line_takes_as_many_words_as_fit() {
    let points = |widths: &[i64]| Some(widths.iter().map(|width| Length::pt(*width)).collect());
    assert_eq!(lines(&[3, 4, 4, 5, 1]), points(&[8, 10, 1]));
    assert_eq!(lines(&[8, 10]), points(&[8, 10]));
    assert_eq!(lines(&[2]), points(&[2]));
}

#[test]
fn a_word_wider_than_its_line_is_left_to_the_search() {
    assert_eq!(lines(&[3, 11]), None);
    assert_eq!(lines(&[]), None);
}
