use super::{levels, segments};
use crate::lang::{Direction, Language};
use crate::typeset::style::CharStyle;
use crate::typeset::text::StyledText;
use crate::typeset::unit::Length;

#[test]
fn repeated_lines_keep_addresses_and_telephone_numbers_in_order() {
    let arabic = CharStyle::plain(Length::pt(10), Language::new("ar").expect("a language"));
    for (text, in_order) in [
        ("12 Mill Lane", "12 Mill Lane"),
        ("هاتف: +41 22 555 10 00", "+41 22 555 10 00"),
        ("(555) 010-0100، هاتف", "(555) 010-0100"),
    ] {
        let mut running = StyledText::default();
        running.push_running(text, arabic, None);
        let levels = levels(&running, Direction::RightToLeft).expect("levels");
        let start = text.find(in_order).unwrap();
        let own = &levels[start..start + in_order.len()];
        assert!(
            own.iter().all(|level| level.number() == 2),
            "{text}: {own:?}"
        );
        let segments = segments(&running, Direction::RightToLeft);
        let left: Vec<&str> = segments
            .iter()
            .filter(|segment| segment.direction == Direction::LeftToRight)
            .map(|segment| &text[segment.range.clone()])
            .collect();
        assert_eq!(left, [in_order]);
    }
}
