use super::{compose, list, paragraph, piece, span, style, text, tree};
use crate::form::Builder;
use crate::form::body::body;
use crate::lang::Language;
use crate::read::{Body, BodyBlock, BodyNote, ListStyle, PieceKind, Spanned};
use crate::typeset::galley::{Content, Structure};
use crate::typeset::text::{Inline, NoteId};
use crate::typeset::unit::Length;

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
