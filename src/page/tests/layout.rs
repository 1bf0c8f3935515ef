use super::stand_in::{BODY, LINES, Maker, StandIn, call, dump, lines, style, text, words};
use crate::galley::{
    Anchor, Content, Fixed, FixedContent, Label, Pages, Role, Running, RunningContent, Section,
};
use crate::lang::Direction;
use crate::page::{Mark, build_with};
use crate::text::StyledText;
use crate::unit::{Length, Point, Rect};

#[test]
fn the_first_baseline_stands_at_the_head_and_each_line_owns_the_leading_above_it() {
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
fn a_section_begins_a_page_and_may_have_a_head_and_a_foot_of_its_own() {
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
fn space_before_a_block_vanishes_at_the_head_of_a_page() {
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
fn a_heading_stands_on_the_page_of_the_text_below_it() {
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
fn what_is_kept_together_moves_to_the_next_page_whole() {
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
fn a_rule_stands_in_the_middle_and_begins_no_page() {
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
fn a_label_stands_beside_the_first_line() {
    let mut maker = Maker::new();
    let element = maker.element(Role::Label);
    let mut hanging = style(12);
    hanging.start_indent = Length::pt(24);
    maker.push(Content::Paragraph {
        text: text("a1\na2"),
        style: hanging,
        label: Some(Label {
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
fn a_label_of_a_paragraph_from_right_to_left_stands_at_the_right() {
    let mut maker = Maker::new();
    let element = maker.element(Role::Label);
    let mut mirrored = style(12);
    mirrored.direction = Direction::RightToLeft;
    maker.push(Content::Paragraph {
        text: text("a"),
        style: mirrored,
        label: Some(Label {
            element,
            text: text("(i)"),
            indent: Length::pt(4),
        }),
    });
    // The right edge of the type area, less the indent, less three letters of five points.
    assert!(dump(&maker.build().pages[0]).starts_with("60.0 431.0 (i)"));
}

#[test]
fn notes_stand_at_the_foot_of_the_page_of_their_call() {
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
    // The last note's baseline stands at the foot, 60 + 19 × 12 points down; the notes are ten
    // points apart and two more between them; the rule's lower edge stands a line and three points
    // above.
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
fn a_note_longer_than_a_page_goes_on_on_the_next() {
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
fn a_note_that_nothing_calls_stands_on_the_last_page() {
    let mut maker = Maker::new();
    maker.note("n", 1);
    maker.paragraph("a");
    assert_eq!(words(&maker.build())[0], ["a", "---", "n", "n1"]);
}

#[test]
fn a_section_without_blocks_has_a_page_of_its_own() {
    let mut maker = Maker::new();
    maker.galley.sections[0] = Section {
        fixed: vec![Fixed {
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

fn fixed(words: &str, anchor: Anchor, scale: u16, max_width: i64) -> Fixed {
    Fixed {
        element: None,
        content: FixedContent::Text {
            text: text(words),
            at: Point {
                x: Length::pt(200),
                y: Length::pt(30),
            },
            anchor,
            scale,
            max_width: Length::pt(max_width),
        },
    }
}

#[test]
fn a_text_at_a_fixed_place_is_anchored_at_either_end_or_in_the_middle() {
    for (anchor, scale, x) in [
        (Anchor::Left, 1000, "200.0"),
        (Anchor::Centre, 1000, "190.0"),
        (Anchor::Right, 1000, "180.0"),
        (Anchor::Right, 500, "190.0"),
    ] {
        let mut maker = Maker::new();
        maker.galley.sections[0].fixed = vec![fixed("four", anchor, scale, 20)];
        let document = maker.build();
        assert_eq!(dump(&document.pages[0]), format!("30.0 {x} four"));
    }
}

#[test]
fn a_text_too_wide_for_its_place_is_an_error() {
    let mut maker = Maker::new();
    maker.galley.sections[0].fixed = vec![fixed("A/ES-10/713", Anchor::Left, 1000, 42)];
    let (_, diagnostics) = build_with(maker.galley, &mut StandIn);
    assert_eq!(diagnostics.len(), 1);
    assert_eq!(diagnostics[0].code, "too-wide");
    assert_eq!(
        diagnostics[0].message,
        "expected a text of at most 42 pt, found `A/ES-10/713`, which is 55 pt wide"
    );
}

#[test]
fn an_overfull_line_is_a_warning_with_its_text() {
    let mut maker = Maker::new();
    maker.paragraph(&"x".repeat(81));
    let (_, diagnostics) = build_with(maker.galley, &mut StandIn);
    assert_eq!(diagnostics.len(), 1);
    assert_eq!(
        diagnostics[0].message,
        format!(
            "a line stands 5 pt beyond the measure: `{}`",
            "x".repeat(81)
        )
    );
}

fn running(on: Pages, words: &str, x: i64, y: i64, anchor: Anchor) -> Running {
    Running {
        on,
        content: RunningContent::Text {
            text: words.to_owned(),
            style: BODY,
            at: Point {
                x: Length::pt(x),
                y: Length::pt(y),
            },
            anchor,
        },
    }
}

#[test]
fn folios_stand_on_all_pages_but_the_first_and_know_how_many_there_are() {
    let mut maker = Maker::new();
    maker.galley.furniture.running = vec![
        running(Pages::Verso, "{page}/{pages}", 50, 380, Anchor::Left),
        running(Pages::Recto, "{page}/{pages}", 450, 380, Anchor::Right),
        running(Pages::All, "S/2016/…", 50, 40, Anchor::Left),
    ];
    maker.paragraph(&lines("a", 60));
    let document = maker.build();
    assert_eq!(document.pages.len(), 3);
    assert!(!dump(&document.pages[0]).contains("S/2016"));
    assert!(dump(&document.pages[1]).ends_with("380.0 50.0 2/3\n40.0 50.0 S/2016/…"));
    assert!(dump(&document.pages[2]).ends_with("380.0 435.0 3/3\n40.0 50.0 S/2016/…"));
    let marks: Vec<Mark> = document.pages[1].groups.iter().map(|g| g.mark).collect();
    assert_eq!(marks[marks.len() - 2..], [Mark::Footer, Mark::Header]);
}

#[test]
fn a_document_of_one_page_has_no_folio() {
    let mut maker = Maker::new();
    maker.galley.furniture.running =
        vec![running(Pages::All, "{page}/{pages}", 50, 380, Anchor::Left)];
    maker.paragraph("a");
    assert_eq!(words(&maker.build())[0], ["a"]);
}

fn names(count: usize) -> Vec<String> {
    (0..count).map(|number| format!("n{number}")).collect()
}

#[test]
fn entries_are_read_down_balanced_columns() {
    let mut maker = Maker::new();
    maker.entries(names(10), 3);
    maker.paragraph("after");
    let document = maker.build();
    let page = dump(&document.pages[0]);
    // Three columns of 120 points with 20 between them; entries 15 points apart.
    assert!(
        page.contains("60.0 50.0 n0\n75.0 50.0 n1\n90.0 50.0 n2\n105.0 50.0 n3\n60.0 190.0 n4")
    );
    assert!(
        page.contains(
            "90.0 190.0 n6\n60.0 330.0 n7\n75.0 330.0 n8\n90.0 330.0 n9\n117.0 50.0 after"
        )
    );
}

#[test]
fn columns_of_a_right_to_left_document_stand_from_the_right() {
    let mut maker = Maker::new();
    maker.galley.direction = Direction::RightToLeft;
    maker.entries(names(9), 3);
    let page = dump(&maker.build().pages[0]);
    assert!(page.starts_with("60.0 330.0 n0"));
    assert!(page.ends_with("90.0 50.0 n8"));
}

#[test]
fn few_entries_have_few_columns() {
    for (count, columns) in [(2, 1), (5, 1), (6, 2), (8, 2), (9, 3)] {
        let mut maker = Maker::new();
        maker.entries(names(count), 3);
        let page = dump(&maker.build().pages[0]);
        let at_head = page.lines().filter(|line| line.starts_with("60.0")).count();
        assert_eq!(at_head, columns, "{count} entries");
    }
}

#[test]
fn an_entry_too_long_for_a_column_is_set_across_and_the_order_stays() {
    let mut texts = names(12);
    texts.insert(6, format!("long {}", ["words"; 25].join(" ")));
    let mut maker = Maker::new();
    maker.entries(texts, 2);
    let document = maker.build();
    let words = &words(&document)[0];
    assert_eq!(words[..7], ["n0", "n1", "n2", "n3", "n4", "n5", "long"]);
    let page = dump(&document.pages[0]);
    assert!(
        page.contains("105.0 50.0 long\n117.0 50.0 words\n132.0 50.0 n6"),
        "{page}"
    );
}

#[test]
fn a_long_list_fills_its_pages_column_by_column_and_balances_the_last() {
    let mut maker = Maker::new();
    maker.entries(names(70), 2);
    let pages = words(&maker.build());
    // A column of 228 points holds sixteen entries of 15 points, the last without its gap.
    assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [32, 32, 6]);
    assert_eq!(pages[0][16], "n16");
}

#[test]
fn the_last_page_is_never_a_lone_entry() {
    for count in [33, 34, 65] {
        let mut maker = Maker::new();
        maker.entries(names(count), 2);
        let pages = words(&maker.build());
        assert!(pages.last().expect("there is one").len() >= 4, "{pages:?}");
    }
    let mut maker = Maker::new();
    maker.entries(names(17), 1);
    assert!(words(&maker.build())[1].len() >= 2);
}

#[test]
fn entries_that_call_notes_leave_them_their_room() {
    let mut maker = Maker::new();
    let note = maker.note("o", 4);
    maker.entries(names(30), 2);
    let block = maker.galley.sections[0].blocks.last_mut().expect("a block");
    if let Content::Entries(list) = &mut block.content {
        call(&mut list.entries[20].text, note);
    }
    let document = maker.build();
    let pages = words(&document);
    assert!(pages[0].contains(&"n20".to_owned()) == pages[0].contains(&"o1".to_owned()));
    let all = pages.iter().flatten().filter(|word| *word != "---").count();
    assert_eq!(all, 30 + 1 + 4);
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
