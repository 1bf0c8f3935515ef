mod headings;
mod lists;
mod notes;

use super::{
    BodyStyle, HeadingStyle, ItemStyle, NoteTextStyle, TableMeasures, TableTextStyle, body,
};
use crate::form::Builder;
use crate::lang::{Direction, Language};
use crate::read::{Body, BodyBlock, BodyList, BodyNote, ListStyle, Piece, PieceKind};
use crate::source::{FileId, Span};
use crate::typeset::galley::{Block, Child, Content, ElementId, Structure};
use crate::typeset::style::{CharStyle, ParagraphStyle, Slant, Weight};
use crate::typeset::unit::Length;

fn span() -> Span {
    Span::new(FileId(0), 0, 1)
}

fn char_style(language: Language) -> CharStyle {
    CharStyle::plain(Length::pt(10), language)
}

fn style(language: Language) -> BodyStyle {
    let text = char_style(language);
    let paragraph = ParagraphStyle {
        first_line_indent: Length::pt(24),
        ..ParagraphStyle::justified(Direction::LeftToRight, Length::pt(12))
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
        table: TableTextStyle::new(text, paragraph, TableMeasures::LETTER),
        note: NoteTextStyle {
            text,
            lines: paragraph,
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
