use super::{BodyStyle, HeadingStyle, ItemStyle, NoteTextStyle, TableTextStyle, body};
use crate::form::Builder;
use crate::lang::{Direction, Language};
use crate::read::{Body, BodyBlock, BodyList, BodyNote, ListStyle, Piece, PieceKind, Spanned};
use crate::source::{FileId, Span};
use crate::typeset::galley::{Block, Child, Content, ElementId, Role, Structure};
use crate::typeset::style::{Alignment, CharStyle, Emphasis, ParagraphStyle, Slant, Weight};
use crate::typeset::text::{Inline, NoteId};
use crate::typeset::unit::Length;

fn span() -> Span {
    Span::new(FileId(0), 0, 1)
}

fn char_style(language: Language) -> CharStyle {
    CharStyle {
        size: Length::pt(10),
        weight: Weight::Regular,
        slant: Slant::Upright,
        tracking: Length::ZERO,
        rise: Length::ZERO,
        language,
        emphasis: Emphasis::NONE,
        typeface: crate::typeset::style::Typeface::Standard,
    }
}

fn style(language: Language) -> BodyStyle {
    let text = char_style(language);
    let paragraph = ParagraphStyle {
        alignment: Alignment::Justified,
        direction: Direction::LeftToRight,
        leading: Length::pt(12),
        first_line_indent: Length::pt(24),
        start_indent: Length::ZERO,
        end_indent: Length::ZERO,
        hyphenation: true,
        expansion: 0,
        setting: crate::typeset::style::LineSetting::Optical,
    };
    let heading = HeadingStyle {
        text: CharStyle {
            weight: Weight::Bold,
            ..text
        },
        paragraph: ParagraphStyle {
            first_line_indent: Length::ZERO,
            ..paragraph
        },
        space_before: Length::pt(12),
        space_after: Length::pt(7),
    };
    let item = |mark, text, turnover| ItemStyle {
        mark: Length::pt(mark),
        text: Length::pt(text),
        turnover: Length::pt(turnover),
    };
    BodyStyle {
        text,
        paragraph,
        gap: Length::pt(6),
        item_gap: Length::pt(2),
        headings: [heading; 3],
        fewest_headings: 2,
        heading_numbers: None,
        number_tab: Length::pt(24),
        below_number: Length::ZERO,
        heading_level: 2,
        numbered: [item(24, 48, 0), item(48, 72, 72)],
        unordered: [item(24, 48, 48), item(48, 72, 72)],
        marks: ["–", "•"],
        quote_indent: Length::pt(24),
        table: TableTextStyle::new(text, paragraph),
        note: NoteTextStyle {
            text,
            mark_indent: Length::pt(8),
        },
    }
}

fn text(text: &str) -> Piece {
    piece(PieceKind::Text(text.to_string()))
}

fn piece(kind: PieceKind) -> Piece {
    Piece {
        kind,
        emphasis: false,
        strong: false,
        link: None,
        language: None,
        span: span(),
    }
}

fn paragraph(words: &str) -> BodyBlock {
    BodyBlock::Paragraph(vec![text(words)])
}

fn list(style: ListStyle, items: Vec<Vec<BodyBlock>>) -> BodyBlock {
    BodyBlock::List(BodyList {
        style,
        numbers: Vec::new(),
        loose: true,
        items,
    })
}

fn compose(
    blocks: Vec<BodyBlock>,
    notes: Vec<BodyNote>,
    language: Language,
) -> (Vec<Block>, Builder) {
    let mut builder = Builder::new(language);
    let written = Body {
        blocks,
        notes,
        language: None,
    };
    let blocks = body(&written, &style(language), Structure::ROOT, &mut builder);
    (blocks, builder)
}

/// Returns the mark and the text of each block, and the positions of mark, first line and other
/// lines in points.
fn outline(blocks: &[Block]) -> Vec<String> {
    let points = |length: Length| length.to_milli_pt() / 1000;
    blocks
        .iter()
        .map(|block| match &block.content {
            Content::Paragraph { text, style, label } => {
                let first = points(style.start_indent + style.first_line_indent);
                let label = label.as_ref().map_or(String::new(), |label| {
                    format!("{}@{} ", label.text.text, points(label.indent))
                });
                format!(
                    "{label}{}@{first}/{}",
                    text.text,
                    points(style.start_indent)
                )
            }
            other => format!("{other:?}"),
        })
        .collect()
}

/// Returns the tree below an element as nested role names.
fn tree(structure: &Structure, id: ElementId) -> String {
    let element = structure.get(id);
    let children: Vec<String> = element
        .children
        .iter()
        .filter_map(|child| match child {
            Child::Element(id) => Some(tree(structure, *id)),
            _ => None,
        })
        .collect();
    match children.as_slice() {
        [] => format!("{:?}", element.role),
        children => format!("{:?}[{}]", element.role, children.join(" ")),
    }
}

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
fn a_heading_keeps_with_its_text_and_sets_the_distance_to_it() {
    let heading = BodyBlock::Heading {
        level: 1,
        pieces: vec![text("Facts")],
    };
    let (blocks, builder) = compose(
        vec![paragraph("A"), heading, paragraph("B")],
        vec![],
        Language::EN,
    );
    assert!(blocks[1].keep_with_next);
    assert_eq!(blocks[1].space_before, Length::pt(12));
    assert_eq!(blocks[2].space_before, Length::pt(7));
    assert_eq!(blocks[1].outline, Some((2, "Facts".to_string())));
    assert_eq!(
        builder.structure.get(blocks[1].element).role,
        Role::Heading(2)
    );
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
fn a_note_is_in_the_tree_after_the_paragraph_that_first_refers_to_it() {
    let call = || piece(PieceKind::NoteCall(0));
    let note = BodyNote {
        name: Spanned {
            text: "a".to_string(),
            span: span(),
            language: None,
        },
        blocks: vec![
            paragraph("See there."),
            list(ListStyle::Numbered, vec![vec![paragraph("X")]]),
        ],
    };
    let calling = BodyBlock::Paragraph(vec![text("It is so."), call()]);
    let (blocks, builder) = compose(vec![calling.clone(), calling], vec![note], Language::EN);
    assert_eq!(
        tree(&builder.structure, Structure::ROOT),
        "Document[Paragraph Note[Label Paragraph List(LowerAlpha)[ListItem[Label ListBody[Paragraph]]]] Paragraph]"
    );
    let Content::Paragraph { text, .. } = &blocks[0].content else {
        panic!()
    };
    assert_eq!(text.text, "It is so.1");
    assert_eq!(text.spans[1].inline, Inline::NoteReference(NoteId(0)));
    assert_eq!(text.spans[1].style.size, Length::pt(6));
    let texts: Vec<_> = builder.notes[0]
        .paragraphs
        .iter()
        .map(|paragraph| paragraph.labelled().text)
        .collect();
    assert_eq!(texts, ["See there.", "(a) X"]);
    assert_eq!(builder.notes[0].label.text.text, "1");
}

#[test]
fn notes_are_counted_on_through_all_bodies() {
    let note = |words: &str| BodyNote {
        name: Spanned {
            text: words.to_string(),
            span: span(),
            language: None,
        },
        blocks: vec![paragraph(words)],
    };
    let calling = BodyBlock::Paragraph(vec![piece(PieceKind::NoteCall(0))]);
    let first = Body {
        blocks: vec![calling.clone()],
        notes: vec![note("x")],
        language: None,
    };
    let second = Body {
        blocks: vec![calling],
        notes: vec![note("y")],
        language: None,
    };
    let mut builder = Builder::new(Language::EN);
    body(&first, &style(Language::EN), Structure::ROOT, &mut builder);
    let blocks = body(&second, &style(Language::EN), Structure::ROOT, &mut builder);
    let Content::Paragraph { text, .. } = &blocks[0].content else {
        panic!()
    };
    assert_eq!(text.text, "2");
    assert_eq!(text.spans[0].inline, Inline::NoteReference(NoteId(1)));
}

#[test]
fn emphasis_is_italic_and_in_chinese_bold() {
    let emphasized = || {
        let piece = Piece {
            emphasis: true,
            ..text("ISIS")
        };
        vec![BodyBlock::Paragraph(vec![piece])]
    };
    let first = |language| {
        let (blocks, _) = compose(emphasized(), vec![], language);
        match &blocks[0].content {
            Content::Paragraph { text, .. } => text.spans[0].style,
            _ => panic!(),
        }
    };
    assert_eq!(first(Language::EN).slant, Slant::Italic);
    assert_eq!(first(Language::ZH).slant, Slant::Upright);
    assert_eq!(first(Language::ZH).weight, Weight::Bold);
}

#[test]
fn a_quote_is_indented_from_both_edges() {
    let quote = BodyBlock::Quote(vec![paragraph("Quoted.")]);
    let (blocks, builder) = compose(vec![quote], vec![], Language::EN);
    let Content::Paragraph { style, .. } = &blocks[0].content else {
        panic!()
    };
    assert_eq!(
        (style.start_indent, style.end_indent),
        (Length::pt(24), Length::pt(24))
    );
    assert_eq!(
        tree(&builder.structure, Structure::ROOT),
        "Document[BlockQuote[Paragraph]]"
    );
}

#[test]
fn the_highest_heading_has_the_first_level_and_its_siblings_the_same() {
    let heading = |level, words: &str| BodyBlock::Heading {
        level,
        pieces: vec![text(words)],
    };
    let written = vec![heading(2, "A"), heading(3, "B"), heading(2, "C")];
    let (blocks, builder) = compose(written, vec![], Language::EN);
    let roles: Vec<_> = blocks
        .iter()
        .map(|block| &builder.structure.get(block.element).role)
        .collect();
    assert_eq!(
        roles,
        [&Role::Heading(2), &Role::Heading(3), &Role::Heading(2)]
    );
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
fn the_number_of_a_heading_is_in_the_margin_where_the_form_has_it_there() {
    let heading = |level, words: &str| BodyBlock::Heading {
        level,
        pieces: vec![text(words)],
    };
    let style = BodyStyle {
        heading_numbers: Some(Length::pt(12)),
        ..style(Language::EN)
    };
    let written = Body {
        blocks: vec![
            heading(1, "I. Facts"),
            heading(2, "A. Then"),
            heading(2, "Now"),
        ],
        ..Body::default()
    };
    let mut builder = Builder::new(Language::EN);
    let blocks = body(&written, &style, Structure::ROOT, &mut builder);
    assert_eq!(
        outline(&blocks),
        ["I. @-12 Facts@0/0", "A. @-12 Then@0/0", "Now@0/0"]
    );
    assert_eq!(blocks[0].outline, Some((2, "I. Facts".to_string())));
    assert_eq!(
        tree(&builder.structure, Structure::ROOT),
        "Document[Heading(2)[Label] Heading(3)[Label] Heading(3)]"
    );
}
