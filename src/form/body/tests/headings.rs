use super::{compose, outline, paragraph, style, text, tree};
use crate::form::Builder;
use crate::form::body::{BodyStyle, body};
use crate::lang::Language;
use crate::read::{Body, BodyBlock};
use crate::typeset::galley::{Role, Structure};
use crate::typeset::unit::Length;

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
