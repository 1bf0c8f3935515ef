//! Pictures with their captions, and the rule at the end.

use std::sync::Arc;

use super::stand_in::{LINES, Maker, lines, words};
use crate::source::picture::Picture;
use crate::typeset::galley::{CaptionSide, Content, Figure};
use crate::typeset::page::{Document, Item};
use crate::typeset::unit::Length;

/// A picture that is deeper than a page.
const DEEP: &[u8] = include_bytes!("../../../../tests/pictures/letter-1.png");

/// Adds a picture that would fill a page.
fn picture(maker: &mut Maker, caption: Option<CaptionSide>) {
    maker.push(Content::Figure(Figure {
        picture: Arc::new(Picture::read(DEEP).expect("a picture")),
        start_indent: Length::ZERO,
        end_indent: Length::ZERO,
        caption,
    }));
}

fn rule(maker: &mut Maker) {
    let rule = Content::Rule {
        width: Length::pt(72),
        thickness: Length::milli_pt(250),
    };
    maker.push(rule).space_before = Length::pt(24);
}

/// Returns the depth of the picture on each page, in points.
fn pictures(document: &Document) -> Vec<Option<i64>> {
    let depth = |item: &Item| match item {
        Item::Image { rect, .. } => Some(rect.size.height.to_milli_pt() / 1000),
        _ => None,
    };
    let pages = document.pages.iter();
    pages
        .map(|page| {
            page.groups
                .iter()
                .flat_map(|group| &group.items)
                .find_map(depth)
        })
        .collect()
}

#[test]
fn a_picture_leaves_room_for_all_that_is_kept_with_it() {
    let mut maker = Maker::new();
    maker.paragraph(&lines("x", 3));
    maker.section();
    maker.paragraph("heading").keep_with_next = true;
    maker.paragraph("caption").keep_with_next = true;
    picture(&mut maker, Some(CaptionSide::Above));
    rule(&mut maker);
    let document = maker.build();
    assert_eq!(
        words(&document)[1],
        ["heading", "caption", "[picture]", "---"]
    );
    // The page is 228 points deep, from which a line and the rule with its space are taken.
    assert_eq!(pictures(&document), [None, Some(191)]);
}

#[test]
fn a_picture_is_on_one_page_with_its_caption_and_the_signature_below_it() {
    let mut maker = Maker::new();
    maker.paragraph(&lines("x", 15));
    picture(&mut maker, Some(CaptionSide::Below));
    maker.paragraph("caption").keep_with_next = true;
    maker.paragraph("signature");
    let document = maker.build();
    assert_eq!(words(&document)[1], ["[picture]", "caption", "signature"]);
    assert_eq!(pictures(&document), [None, Some(204)]);
}

#[test]
fn below_long_headings_a_picture_moves_to_the_next_page_with_its_caption() {
    let mut maker = Maker::new();
    let heading = maker.paragraph(&lines("h", 14));
    (heading.keep_together, heading.keep_with_next) = (true, true);
    maker.paragraph("caption").keep_with_next = true;
    picture(&mut maker, Some(CaptionSide::Above));
    rule(&mut maker);
    let document = maker.build();
    assert_eq!(words(&document)[1], ["caption", "[picture]", "---"]);
    assert_eq!(pictures(&document), [None, Some(203)]);
}

#[test]
fn no_page_has_nothing_but_the_rule() {
    for count in 1..=2 * LINES as usize + 2 {
        let mut maker = Maker::new();
        maker.paragraph(&lines("x", count));
        rule(&mut maker);
        let last = words(&maker.build()).pop().unwrap_or_default();
        assert!(count == 1 || last.len() > 2, "{count}: {last:?}");
    }
    let mut maker = Maker::new();
    picture(&mut maker, None);
    rule(&mut maker);
    assert_eq!(pictures(&maker.build()), [Some(203)]);
}

#[test]
fn a_title_that_the_first_page_has_no_room_for_begins_on_it() {
    let mut maker = Maker::new();
    maker.galley.sections[0].first_foot = Some(Length::pt(60 + 12 * 9));
    maker.paragraph("session").keep_with_next = true;
    let title = maker.paragraph(&lines("t", 12));
    (title.keep_together, title.keep_with_next) = (true, true);
    maker.paragraph(&lines("x", 3));
    let pages = words(&maker.build());
    assert_eq!((pages[0].len(), pages.len()), (10, 2));
}
