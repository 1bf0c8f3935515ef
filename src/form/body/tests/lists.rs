use super::{compose, list, outline, paragraph, tree};
use crate::lang::Language;
use crate::read::{BodyBlock, BodyList, ListStyle};
use crate::typeset::galley::Structure;
use crate::typeset::unit::Length;

#[test]
fn subparagraphs_are_marked_by_their_depth_and_language() {
    let nested = || {
        let inner = list(ListStyle::Numbered, vec![vec![paragraph("Three")]]);
        vec![list(
            ListStyle::Numbered,
            vec![
                vec![paragraph("One"), inner, paragraph("More")],
                vec![paragraph("Two")],
            ],
        )]
    };
    let (blocks, builder) = compose(nested(), vec![], Language::EN);
    assert_eq!(
        outline(&blocks),
        [
            "(a)@24 One@48/0",
            "(i)@48 Three@72/72",
            "More@48/48",
            "(b)@24 Two@48/0"
        ]
    );
    assert_eq!(
        tree(&builder.structure, Structure::ROOT),
        "Document[List(LowerAlpha)[ListItem[Label ListBody[Paragraph List(LowerRoman)[ListItem[\
         Label ListBody[Paragraph]]] Paragraph]] ListItem[Label ListBody[Paragraph]]]]"
    );
    let (blocks, _) = compose(nested(), vec![], Language::FR);
    assert!(outline(&blocks)[0].starts_with("a)@24"));
}

#[test]
fn items_are_close_together_unless_the_list_is_loose() {
    let items = vec![vec![paragraph("A")], vec![paragraph("B")]];
    let tight = BodyBlock::List(BodyList {
        style: ListStyle::Unordered,
        numbers: Vec::new(),
        loose: false,
        items,
    });
    let (blocks, _) = compose(vec![tight, paragraph("C")], vec![], Language::EN);
    let spaces: Vec<_> = blocks.iter().map(|block| block.space_before).collect();
    assert_eq!(spaces, [Length::pt(6), Length::pt(2), Length::pt(6)]);
    assert_eq!(outline(&blocks)[1], "–@24 B@48/48");
}

#[test]
fn a_numbered_paragraph_keeps_its_number_and_has_subparagraphs_below_it() {
    let inner = BodyList {
        style: ListStyle::Numbered,
        numbers: vec![1, 2],
        loose: true,
        items: vec![vec![paragraph("A")], vec![paragraph("B")]],
    };
    let numbered = BodyList {
        style: ListStyle::Paragraphs,
        numbers: vec![5, 7],
        loose: false,
        items: vec![
            vec![paragraph("Five"), BodyBlock::List(inner), paragraph("More")],
            vec![paragraph("Seven")],
        ],
    };
    let (blocks, builder) = compose(vec![BodyBlock::List(numbered)], vec![], Language::FR);
    assert_eq!(
        outline(&blocks),
        [
            "5. @0 Five@24/0",
            "a)@24 A@48/0",
            "b)@24 B@48/0",
            "More@24/0",
            "7. @0 Seven@24/0"
        ]
    );
    assert_eq!(
        tree(&builder.structure, Structure::ROOT),
        "Document[Paragraph[Label] List(LowerAlpha)[ListItem[Label ListBody[Paragraph]] \
         ListItem[Label ListBody[Paragraph]]] Paragraph Paragraph[Label]]"
    );
}

#[test]
fn a_list_below_a_typed_item_that_ends_in_a_colon_is_under_its_text() {
    let dashes = list(ListStyle::Unordered, vec![vec![paragraph("Two cars")]]);
    let quote = BodyBlock::Quote(vec![paragraph("Nothing.")]);
    let blocks = vec![
        paragraph("(a) On Monday:"),
        dashes.clone(),
        paragraph("(b) On Tuesday:"),
        quote.clone(),
        paragraph("(c) On Friday."),
        dashes,
        quote,
    ];
    let (blocks, _) = compose(blocks, vec![], Language::EN);
    assert_eq!(
        outline(&blocks),
        [
            "(a) @24 On Monday:@48/0",
            "•@48 Two cars@72/72",
            "(b) @24 On Tuesday:@48/0",
            "Nothing.@72/72",
            "(c) @24 On Friday.@48/0",
            "–@24 Two cars@48/48",
            "Nothing.@48/24",
        ]
    );
}

#[test]
fn a_number_with_a_parenthesis_is_printed_as_typed() {
    let items = vec![vec![paragraph("One")], vec![paragraph("Two")]];
    let (blocks, builder) = compose(
        vec![list(ListStyle::Parenthesized, items)],
        vec![],
        Language::FR,
    );
    assert_eq!(outline(&blocks), ["1)@24 One@48/0", "2)@24 Two@48/0"]);
    let tree = tree(&builder.structure, Structure::ROOT);
    assert!(tree.starts_with("Document[List(Decimal)["), "{tree}");
}
