use super::stand_in::{Maker, call, dump, words};
use crate::lang::Direction;
use crate::typeset::galley::Content;
use crate::typeset::unit::Length;

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
fn columns_of_a_right_to_left_document_begin_at_the_right() {
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
fn indents_narrow_the_columns_that_are_chosen() {
    // A column of 190 points has room for 38 letters, or for 34 next to an indent of 20 points.
    let texts = [names(6), vec!["m".repeat(74); 6]].concat();
    for (indent, columns) in [(0, 2), (20, 1)] {
        let mut maker = Maker::new();
        let block = maker.entries(texts.clone(), 2);
        if let Content::Entries(list) = &mut block.content {
            list.style.end_indent = Length::pt(indent);
        }
        let page = dump(&maker.build().pages[0]);
        let at_head = page.lines().filter(|line| line.starts_with("60.0")).count();
        assert_eq!(at_head, columns, "{indent} points");
    }
}

#[test]
fn an_entry_too_long_for_a_column_is_set_across_and_the_order_stays() {
    let mut texts = names(22);
    texts.insert(6, format!("long {}", ["words"; 60].join(" ")));
    let mut maker = Maker::new();
    maker.entries(texts, 2);
    let document = maker.build();
    let words = &words(&document)[0];
    assert_eq!(words[..7], ["n0", "n1", "n2", "n3", "n4", "n5", "long"]);
    let page = dump(&document.pages[0]);
    let across = "105.0 50.0 long\n117.0 55.0 words\n129.0 55.0 words\n141.0 55.0 words\n\
                  153.0 55.0 words\n168.0 50.0 n6\n";
    assert!(page.contains(across), "{page}");
}

#[test]
fn an_entry_that_a_column_can_hold_is_turned_over_in_it_with_its_lines_hanging() {
    for count in [12, 44] {
        let mut texts = names(count);
        texts.insert(2, format!("person\nhead {}", ["words"; 15].join(" ")));
        let mut maker = Maker::new();
        maker.entries(texts, 2);
        let page = dump(&maker.build().pages[0]);
        let entry = "\n90.0 50.0 person\n102.0 50.0 head\n114.0 55.0 words\n126.0 55.0 words\n\
                     141.0 50.0 n2\n";
        assert!(page.contains(entry), "{page}");
    }
}

#[test]
fn a_list_across_leaves_no_single_entry_on_either_page() {
    let entry = |name: String| format!("{name} {}", ["words"; 40].join(" "));
    for lines in 1..40 {
        let mut maker = Maker::new();
        for line in 0..lines {
            maker.paragraph(&format!("x{line}"));
        }
        maker.entries(names(6).into_iter().map(entry).collect(), 2);
        let pages = words(&maker.build());
        let page = |name: &str| {
            pages
                .iter()
                .position(|page| page.iter().any(|word| word == name))
        };
        assert_eq!(page("n0"), page("n1"), "below {lines} lines");
        assert_eq!(page("n4"), page("n5"), "below {lines} lines");
    }
}

#[test]
fn long_entries_at_the_head_of_a_list_are_set_across_and_columns_begin_below_them() {
    let long = format!("long {}", ["words"; 20].join(" "));
    let mut texts = names(20);
    texts.insert(0, long.clone());
    texts.insert(2, long.clone());
    texts.insert(8, long);
    let mut maker = Maker::new();
    maker.entries(texts, 2);
    let page = dump(&maker.build().pages[0]);
    let lines: Vec<&str> = page
        .lines()
        .filter(|line| !line.ends_with("words"))
        .collect();
    let across = [
        "60.0 50.0 long",
        "87.0 50.0 n0",
        "102.0 50.0 long",
        "129.0 50.0 n1",
    ];
    assert_eq!(lines[..4], across, "{page}");
    assert!(
        lines.iter().any(|line| line.starts_with("129.0 2")),
        "{page}"
    );
}

#[test]
fn without_italics_all_lines_of_an_entry_hang_below_its_name_in_columns() {
    let texts = || (0..6).map(|number| format!("n{number}\noffice"));
    for (columns, x) in [(1, "50.0"), (2, "55.0")] {
        let mut maker = Maker::new();
        maker.entries(texts().collect(), columns);
        let block = maker.galley.sections[0].blocks.last_mut().expect("a block");
        if let Content::Entries(list) = &mut block.content {
            list.hangs_all_lines = true;
        }
        let page = dump(&maker.build().pages[0]);
        let entry = format!("60.0 50.0 n0\n72.0 {x} office\n");
        assert!(page.contains(&entry), "{page}");
    }
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
fn entries_with_notes_leave_room_for_them() {
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
fn two_columns_that_save_a_fifth_of_the_depth_are_enough_for_a_long_list() {
    // In half lines, with half a line below each entry: 3 for each in one column, and in two
    // columns 3 for each tenth entry and 5 for the others, which is 4.8 for each.
    for (short, columns) in [(4, 2), (3, 1)] {
        let long = vec!["m".repeat(74); 40 - short];
        let mut maker = Maker::new();
        maker.entries([names(short), long].concat(), 2);
        let page = dump(&maker.build().pages[0]);
        let at_head = page.lines().filter(|line| line.starts_with("60.0")).count();
        assert_eq!(at_head, columns, "{short} short entries");
    }
}

#[test]
fn a_long_list_whose_entries_are_all_too_long_for_two_columns_is_in_one() {
    let mut maker = Maker::new();
    maker.entries(vec![["words"; 13].join(" "); 40], 2);
    let page = dump(&maker.build().pages[0]);
    let at_head = page.lines().filter(|line| line.starts_with("60.0")).count();
    assert_eq!(at_head, 1, "{page}");
}

#[test]
fn a_long_list_with_some_long_entries_is_in_two_columns() {
    let mut texts = names(45);
    for text in texts.iter_mut().step_by(3) {
        text.push_str(&format!("\n{}", ["words"; 22].join(" ")));
    }
    for (count, columns) in [(45, 2), (30, 1)] {
        let mut maker = Maker::new();
        maker.entries(texts[..count].to_vec(), 3);
        let page = dump(&maker.build().pages[0]);
        let at_head = page.lines().filter(|line| line.starts_with("60.0"));
        assert_eq!(at_head.count(), columns, "{count} entries:\n{page}");
    }
}
