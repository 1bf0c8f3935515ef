//! A galley to which tests add blocks, and the lines that are written of it.

use super::super::write;
use crate::lang::{Direction, Language};
use crate::typeset::galley::{
    Block, Content, Furniture, Galley, Kind, Metadata, NoteStyle, Role, Section, Structure,
};
use crate::typeset::style::{CharStyle, ParagraphStyle};
use crate::typeset::text::StyledText;
use crate::typeset::unit::{Length, Rect, Size};

pub(super) const CHARACTERS: CharStyle = CharStyle::plain(Length::pt(10), Language::EN);

pub(super) const PARAGRAPH: ParagraphStyle =
    ParagraphStyle::justified(Direction::LeftToRight, Length::pt(12));

pub(super) fn text(words: &str) -> StyledText {
    let mut text = StyledText::default();
    text.push(words, CHARACTERS, None);
    text
}

/// A galley of one section, to which blocks are added.
pub(super) struct Draft(pub Galley);

impl Draft {
    pub fn new() -> Self {
        let size = Size {
            width: Length::pt(595),
            height: Length::pt(842),
        };
        let area = Rect::new(
            Length::pt(72),
            Length::pt(72),
            Length::pt(451),
            Length::pt(700),
        );
        Self(Galley {
            text_size: Length::pt(11),
            language: Language::EN,
            direction: Direction::LeftToRight,
            metadata: Metadata::default(),
            sections: vec![Section::default()],
            notes: Vec::new(),
            structure: Structure::new(),
            furniture: Furniture {
                paper: size,
                type_area: area,
                running: Vec::new(),
                note_style: NoteStyle {
                    paragraph: PARAGRAPH,
                    space_before: Length::ZERO,
                    space_after_rule: Length::ZERO,
                    gap: Length::ZERO,
                    rule_width: Length::ZERO,
                    rule_thickness: Length::ZERO,
                },
            },
        })
    }

    pub fn block(&mut self, role: Role, space_before: i64, content: Content) {
        let element = self.0.structure.add(Structure::ROOT, role);
        self.section().blocks.push(Block {
            kind: Kind::Text,
            element,
            space_before: Length::pt(space_before),
            space_shrink: Length::ZERO,
            keep_with_next: false,
            keep_together: false,
            outline: None,
            hidden_heading: None,
            content,
        });
    }

    pub fn paragraph(&mut self, space_before: i64, text: StyledText, style: ParagraphStyle) {
        let content = Content::Paragraph {
            text,
            style,
            label: None,
        };
        self.block(Role::Paragraph, space_before, content);
    }

    pub fn section(&mut self) -> &mut Section {
        self.0.sections.last_mut().expect("a section")
    }

    pub fn written(&self) -> Vec<String> {
        let text = write(&self.0);
        assert!(text.ends_with('\n'));
        text.lines().map(str::to_owned).collect()
    }
}
