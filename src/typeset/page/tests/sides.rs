use super::stand_in::{Maker, dump, style, text, words};
use crate::lang::Direction;
use crate::typeset::galley::{Content, Kind, Role, Side};
use crate::typeset::unit::Length;

/// Appends two texts side by side: the first in the margin, the second in the right half.
fn two_sides(maker: &mut Maker, first: &str, second: &str) {
    let mut side = |words: &str, start: i64| Side {
        signature: None,
        kind: Kind::Text,
        element: maker.element(Role::Paragraph),
        text: text(words),
        style: style(12),
        start: Length::pt(start),
        width: Length::pt(200),
    };
    let sides = vec![side(first, -20), side(second, 220)];
    maker.push(Content::SideBySide(sides));
}

#[test]
fn side_by_side_texts_begin_on_one_line_and_the_next_block_is_below_the_longest() {
    let mut maker = Maker::new();
    maker.paragraph("above");
    two_sides(&mut maker, "Assembly\nSession\nItem", "Council\nYear");
    maker.paragraph("below").space_before = Length::pt(6);
    assert_eq!(
        dump(&maker.build().pages[0]),
        "60.0 50.0 above\n\
         72.0 30.0 Assembly\n84.0 30.0 Session\n96.0 30.0 Item\n\
         72.0 270.0 Council\n84.0 270.0 Year\n\
         114.0 50.0 below"
    );
}

#[test]
fn side_by_side_texts_are_mirrored_with_the_page() {
    let mut maker = Maker::new();
    maker.galley.direction = Direction::RightToLeft;
    two_sides(&mut maker, "a", "b");
    // The measure ends at 450: the first begins 20 beyond it, the second 220 before it.
    assert_eq!(dump(&maker.build().pages[0]), "60.0 270.0 a\n60.0 30.0 b");
}

#[test]
fn side_by_side_texts_are_never_divided() {
    let mut maker = Maker::new();
    for number in 0..19 {
        maker.paragraph(&format!("x{number}"));
    }
    two_sides(&mut maker, "a\nb", "c");
    let pages = words(&maker.build());
    assert!(pages[1].ends_with(&["a".to_string(), "b".to_string(), "c".to_string()]));
}
