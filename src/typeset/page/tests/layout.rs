use super::stand_in::{BODY, LINES, Maker, call, dump, lines, style, text, words};
use crate::lang::Direction;
use crate::typeset::galley::{
    Column, Content, Fixed, FixedContent, Kind, Label, Overflow, Role, Section,
};
use crate::typeset::page::Mark;
use crate::typeset::style::Colour;
use crate::typeset::text::StyledText;
use crate::typeset::unit::{Length, Rect};

#[test]
fn the_first_baseline_is_at_the_head_and_each_line_has_its_leading_above() {
    let mut maker = Maker::new();
    maker.paragraph("one");
    maker.paragraph("two").space_before = Length::pt(6);
    maker.push(Content::Paragraph {
        text: text("three"),
        style: style(15),
        label: None,
    });
    let document = maker.build();
    assert_eq!(
        dump(&document.pages[0]),
        "60.0 50.0 one\n78.0 50.0 two\n93.0 50.0 three"
    );
}

#[test]
fn a_section_begins_a_page_and_may_have_its_own_head_and_foot() {
    let mut maker = Maker::new();
    maker.paragraph("one");
    maker.section();
    maker.galley.sections[1].first_head = Some(Length::pt(200));
    maker.galley.sections[1].first_foot = Some(Length::pt(236));
    maker.paragraph(&lines("a", 6));
    let document = maker.build();
    assert_eq!(words(&document)[0], ["one"]);
    assert_eq!(words(&document)[1], ["a1", "a2", "a3", "a4"]);
    assert!(dump(&document.pages[1]).starts_with("200.0 50.0 a1"));
    assert!(dump(&document.pages[2]).starts_with("60.0 50.0 a5"));
}

#[test]
fn a_text_begins_28_points_below_a_column_that_pushes_it_down() {
    let mut maker = Maker::new();
    maker.paragraph(&lines("a", 4));
    let blocks = std::mem::take(&mut maker.galley.sections[0].blocks);
    let within = Rect::new(
        Length::pt(50),
        Length::pt(70),
        Length::pt(400),
        Length::pt(12),
    );
    let column = Column {
        blocks,
        within,
        is_centred: false,
        overflow: Overflow::Pushes,
        colour: Colour::BLACK,
    };
    maker.galley.sections[0].fixed = vec![Fixed {
        kind: Kind::Text,
        element: None,
        content: FixedContent::Column(column),
    }];
    maker.paragraph("one");
    let page = dump(&maker.build().pages[0]);
    assert!(page.ends_with("114.9 50.0 a4\n145.1 50.0 one"), "{page}");
}

#[test]
fn spaces_shrink_where_that_saves_the_second_of_two_pages() {
    let pages = |shrink: i64| {
        let mut maker = Maker::new();
        for number in 0..LINES {
            let block = maker.paragraph(&format!("x{number}"));
            block.space_before = Length::pt(2);
            block.space_shrink = Length::pt(shrink);
        }
        maker.build().pages.len()
    };
    assert_eq!((pages(0), pages(1), pages(2)), (2, 2, 1));
}

#[test]
fn the_lines_of_a_note_begin_at_the_margin_unless_it_hangs() {
    let mut maker = Maker::new();
    let note = maker.note("o", 2);
    let mut referring = text("a");
    call(&mut referring, note);
    maker.styled(referring);
    let page = dump(&maker.build().pages[0]);
    assert!(
        page.lines().any(|line| line.ends_with(" 50.0 o2")),
        "{page}"
    );
}

#[test]
fn notes_too_long_for_their_page_go_on_within_the_type_area_of_the_next() {
    for count in [16, 30, 60] {
        let mut maker = Maker::new();
        maker.paragraph(&lines("a", 10));
        let note = maker.note("o", count);
        let mut referring = text("b");
        call(&mut referring, note);
        maker.styled(referring).keep_with_next = true;
        maker.paragraph("c");
        let document = maker.build();
        for page in &document.pages {
            let foot = |line: &str| line.split(' ').next().and_then(|y| y.parse::<f64>().ok());
            let lowest = dump(page).lines().filter_map(foot).fold(0.0, f64::max);
            assert!(lowest <= 288.0, "{count} lines: {lowest}");
        }
        let all = words(&document).concat();
        let found = all.iter().filter(|word| word.starts_with('o')).count();
        assert!(found >= count, "{found} of {count} lines");
    }
}

#[test]
fn space_before_a_block_is_dropped_at_the_head_of_a_page() {
    let mut maker = Maker::new();
    maker.paragraph(&lines("a", 20));
    maker.paragraph(&lines("b", 4)).space_before = Length::pt(30);
    let document = maker.build();
    assert!(dump(&document.pages[1]).starts_with("60.0 50.0 b1"));
}

#[test]
fn a_paragraph_leaves_neither_widow_nor_orphan() {
    for before in 10..=20 {
        let mut maker = Maker::new();
        for number in 0..before {
            maker.paragraph(&format!("x{number}"));
        }
        maker.paragraph(&lines("a", 5));
        maker.paragraph(&lines("b", 3));
        let pages = words(&maker.build());
        let first = pages[0].iter().filter(|word| word.starts_with('a')).count();
        assert!(first != 1 && first != 4, "{pages:?}");
        let first = pages[0].iter().filter(|word| word.starts_with('b')).count();
        assert!(first == 0 || first == 3, "{pages:?}");
    }
}

#[test]
fn a_heading_is_on_the_page_of_the_text_below_it() {
    let mut maker = Maker::new();
    for number in 0..18 {
        maker.paragraph(&format!("x{number}"));
    }
    maker.paragraph("heading").keep_with_next = true;
    maker.paragraph(&lines("a", 4));
    let pages = words(&maker.build());
    assert_eq!(pages[0].len(), 18);
    assert_eq!(pages[1], ["heading", "a1", "a2", "a3", "a4"]);
}

#[test]
fn the_close_is_never_alone_on_the_last_page() {
    let mut maker = Maker::new();
    maker.paragraph(&lines("x", 16));
    maker.paragraph(&lines("a", 4)).keep_with_next = true;
    maker.paragraph("close").keep_with_next = true;
    maker.paragraph("signature");
    let pages = words(&maker.build());
    assert_eq!(pages[1], ["a3", "a4", "close", "signature"]);
}

#[test]
fn blocks_that_are_kept_together_move_to_the_next_page_whole() {
    let mut maker = Maker::new();
    maker.paragraph(&lines("x", 12));
    maker.paragraph(&lines("a", 12)).keep_together = true;
    let pages = words(&maker.build());
    assert_eq!((pages[0].len(), pages[1].len()), (12, 12));
}

#[test]
fn a_block_deeper_than_a_page_is_divided_all_the_same() {
    let mut maker = Maker::new();
    maker.paragraph(&lines("x", 10));
    maker.paragraph(&lines("a", 50)).keep_together = true;
    let pages = words(&maker.build());
    assert_eq!(pages.iter().map(Vec::len).sum::<usize>(), 60);
    assert_eq!(pages.len(), 3);
    assert!(pages.iter().all(|page| page.len() <= LINES as usize));
}

#[test]
fn paragraphs_that_are_all_kept_with_the_next_are_divided_without_a_widow() {
    let mut maker = Maker::new();
    for name in ["a", "b", "c", "d", "e", "f", "g"] {
        maker.paragraph(&lines(name, 5)).keep_with_next = true;
    }
    let pages = words(&maker.build());
    assert_eq!(pages.iter().map(Vec::len).sum::<usize>(), 35);
    assert_eq!(pages.len(), 2);
    assert!(pages[1].len() > 1);
}

#[test]
fn a_rule_is_centred_and_begins_no_page() {
    let mut maker = Maker::new();
    maker.paragraph(&lines("a", 19));
    maker
        .push(Content::Rule {
            width: Length::pt(72),
            thickness: Length::pt(1),
        })
        .space_before = Length::pt(24);
    let document = maker.build();
    assert_eq!(document.pages.len(), 2);
    assert_eq!(words(&document)[1], ["a18", "a19", "---"]);
    assert!(dump(&document.pages[1]).ends_with("96.0 214.0 ---"));
}

#[test]
fn a_label_is_on_the_first_line() {
    let mut maker = Maker::new();
    let element = maker.element(Role::Label);
    let mut hanging = style(12);
    hanging.start_indent = Length::pt(24);
    maker.push(Content::Paragraph {
        text: text("a1\na2"),
        style: hanging,
        label: Some(Label {
            note: None,
            ordinal: None,
            anchor: Default::default(),
            element,
            text: text("(i)"),
            indent: Length::pt(4),
        }),
    });
    let document = maker.build();
    assert_eq!(
        dump(&document.pages[0]),
        "60.0 54.0 (i)\n60.0 74.0 a1\n72.0 74.0 a2"
    );
}

#[test]
fn a_label_of_a_right_to_left_paragraph_is_at_the_right() {
    let mut maker = Maker::new();
    let element = maker.element(Role::Label);
    let mut mirrored = style(12);
    mirrored.direction = Direction::RightToLeft;
    maker.push(Content::Paragraph {
        text: text("a"),
        style: mirrored,
        label: Some(Label {
            note: None,
            ordinal: None,
            anchor: Default::default(),
            element,
            text: text("(i)"),
            indent: Length::pt(4),
        }),
    });
    // The right edge of the type area, less the indent, less three letters of five points.
    assert!(dump(&maker.build().pages[0]).starts_with("60.0 431.0 (i)"));
}

#[test]
fn notes_are_at_the_foot_of_the_page_of_their_reference() {
    let mut maker = Maker::new();
    maker.paragraph(&lines("x", 14));
    let first = maker.note("n", 2);
    let second = maker.note("o", 1);
    let mut calling = text("calling");
    call(&mut calling, first);
    call(&mut calling, second);
    maker.styled(calling);
    let document = maker.build();
    assert_eq!(document.pages.len(), 1);
    let page = dump(&document.pages[0]);
    // The last note's baseline is at the foot, 60 + 19 × 12 points down. The notes are ten points
    // apart and two more between them. The rule's lower edge is a line and three points above.
    assert!(
        page.ends_with(
            "252.0 50.0 ---\n266.0 50.0 n\n266.0 50.0 n1\n276.0 50.0 n2\n288.0 50.0 o\n288.0 50.0 o1"
        ),
        "{page}"
    );
}

#[test]
fn a_line_whose_note_has_no_room_goes_to_the_next_page() {
    let mut maker = Maker::new();
    for number in 0..17 {
        maker.paragraph(&format!("x{number}"));
    }
    let note = maker.note("n", 3);
    let mut calling = text("calling");
    call(&mut calling, note);
    maker.styled(calling);
    let pages = words(&maker.build());
    assert_eq!(pages[0].len(), 17);
    assert_eq!(pages[1], ["calling", "---", "n", "n1", "n2", "n3"]);
}

#[test]
fn a_note_longer_than_a_page_continues_on_the_next() {
    let mut maker = Maker::new();
    let note = maker.note("n", 60);
    let mut calling = text("calling");
    call(&mut calling, note);
    maker.styled(calling);
    maker.paragraph("after");
    let pages = words(&maker.build());
    let all: Vec<_> = pages
        .iter()
        .flatten()
        .filter(|word| *word != "---")
        .collect();
    assert_eq!(all.len(), 2 + 1 + 60);
    assert_eq!(pages[0][0], "calling");
    assert!(pages.len() <= 4, "{pages:?}");
}

#[test]
fn a_note_without_a_reference_is_on_the_last_page() {
    let mut maker = Maker::new();
    maker.note("n", 1);
    maker.paragraph("a");
    assert_eq!(words(&maker.build())[0], ["a", "---", "n", "n1"]);
}

#[test]
fn a_section_without_blocks_has_its_own_page() {
    let mut maker = Maker::new();
    maker.galley.sections[0] = Section {
        fixed: vec![Fixed {
            kind: Kind::Text,
            element: None,
            content: FixedContent::Rule(Rect::new(
                Length::pt(60),
                Length::pt(64),
                Length::pt(300),
                Length::pt(1),
            )),
        }],
        ..Section::default()
    };
    let document = maker.build();
    assert_eq!(dump(&document.pages[0]), "64.0 60.0 ---");
    assert_eq!(document.pages[0].groups[0].mark, Mark::Layout);
}

#[test]
fn the_outline_leads_to_the_top_of_a_heading() {
    let mut maker = Maker::new();
    maker.paragraph(&lines("a", 30));
    let heading = maker.paragraph("Annex");
    heading.outline = Some((1, "Annex".to_owned()));
    let document = maker.build();
    let entry = &document.outline[0];
    assert_eq!(
        (entry.level, entry.title.as_str(), entry.page),
        (1, "Annex", 1)
    );
    let mut empty = StyledText::default();
    empty.push("", BODY, None);
    assert!(entry.at.y > Length::ZERO);
}
