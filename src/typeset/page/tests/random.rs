use proptest::prelude::*;

use super::stand_in::{LINES, Maker, lines, words};
use crate::typeset::page::{Document, Item};
use crate::typeset::unit::Length;

#[derive(Clone, Debug)]
enum Piece {
    Paragraph {
        lines: usize,
        keep_with_next: bool,
        keep_together: bool,
        note: usize,
    },
    Entries {
        lines: Vec<usize>,
        columns: u8,
    },
    Section,
}

fn piece() -> impl Strategy<Value = Piece> {
    prop_oneof![
        12 => (1usize..30, prop::bool::weighted(0.2), prop::bool::weighted(0.1), prop_oneof![4 => Just(0usize), 1 => 1usize..9])
            .prop_map(|(lines, keep_with_next, keep_together, note)| Piece::Paragraph {
                lines, keep_with_next, keep_together, note,
            }),
        3 => (prop::collection::vec(1usize..4, 1..90), 1u8..4)
            .prop_map(|(lines, columns)| Piece::Entries { lines, columns }),
        1 => Just(Piece::Section),
    ]
}

/// Makes a galley and returns it with the first words of its lines in order, notes apart.
fn make(pieces: &[Piece]) -> (Maker, Vec<String>, Vec<String>) {
    let mut maker = Maker::new();
    let (mut expected, mut notes) = (Vec::new(), Vec::new());
    for (index, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Section => maker.section(),
            Piece::Paragraph {
                lines: count,
                keep_with_next,
                keep_together,
                note,
            } => {
                let name = format!("p{index}l");
                expected.extend((1..=*count).map(|line| format!("{name}{line}")));
                let mut text = super::stand_in::text(&lines(&name, *count));
                if *note > 0 {
                    let name = format!("n{index}l");
                    let id = maker.note(&name, *note);
                    notes.extend((1..=*note).map(|line| format!("{name}{line}")));
                    super::stand_in::call(&mut text, id);
                }
                let block = maker.styled(text);
                block.keep_with_next = *keep_with_next;
                block.keep_together = *keep_together;
                block.space_before = Length::pt(6);
            }
            Piece::Entries { lines, columns } => {
                let mut texts = Vec::new();
                for (entry, &count) in lines.iter().enumerate() {
                    let rows: Vec<String> = (0..count)
                        .map(|row| format!("e{index}n{entry}r{row}"))
                        .collect();
                    texts.push(rows.join("\n"));
                    expected.extend(rows);
                }
                maker.entries(texts, *columns);
            }
        }
    }
    (maker, expected, notes)
}

fn lowest(document: &Document) -> Length {
    (document.pages.iter())
        .flat_map(|page| &page.groups)
        .flat_map(|group| &group.items)
        .map(|item| match item {
            Item::Text { at, run, .. } => at.y + run.rise,
            Item::Rect(rect) => rect.bottom(),
            Item::Image { rect, .. } => rect.bottom(),
        })
        .fold(Length::ZERO, Length::max)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn every_line_is_on_one_page_in_order_and_none_is_below_the_foot(
        pieces in prop::collection::vec(piece(), 0..14),
    ) {
        let (maker, expected, notes) = make(&pieces);
        let document = maker.build();
        let all: Vec<String> = words(&document).into_iter().flatten().collect();
        let of = |first: char| all.iter().filter(|word| word.starts_with(first)).cloned().collect::<Vec<_>>();
        let body: Vec<String> = all.iter().filter(|word| word.starts_with(['p', 'e'])).cloned().collect();
        prop_assert_eq!(body, expected);
        let found: Vec<String> = of('n').into_iter().filter(|word| word.len() > 1).collect();
        prop_assert_eq!(found, notes);
        prop_assert!(lowest(&document) <= Length::pt(60 + 12 * (LINES - 1)));
    }

    #[test]
    fn there_is_neither_widow_nor_orphan(
        paragraphs in prop::collection::vec((1usize..12, prop::bool::weighted(0.1)), 1..40),
    ) {
        let pieces: Vec<Piece> = paragraphs.iter().map(|&(lines, keep_with_next)| Piece::Paragraph {
            lines, keep_with_next, keep_together: false, note: 0,
        }).collect();
        let (maker, _, _) = make(&pieces);
        for page in words(&maker.build()) {
            for (index, &(count, _)) in paragraphs.iter().enumerate() {
                let name = format!("p{index}l");
                let here = page.iter().filter(|word| word.starts_with(&name)).count();
                prop_assert!(here == 0 || here == count || (here >= 2 && count - here >= 2),
                    "{} of {} lines", here, count);
            }
        }
    }
}

#[test]
fn a_list_of_thousands_of_entries_is_built_page_by_page() {
    let mut maker = Maker::new();
    let names: Vec<String> = (0..20_000).map(|entry| format!("e{entry}")).collect();
    maker.entries(names.clone(), 3);
    let pages = words(&maker.build());
    // Three columns of sixteen entries.
    assert_eq!(pages.len(), 20_000usize.div_ceil(48));
    assert!(pages[..pages.len() - 1].iter().all(|page| page.len() == 48));
    assert_eq!(pages.concat(), names);
}
