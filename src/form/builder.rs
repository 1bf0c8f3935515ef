//! The builder that the composers of the forms share.

use std::ops::Range;

use crate::lang::{self, Direction, Language};
use crate::source::Span;
use crate::typeset::galley::{Block, Content, ElementId, Kind, Label, Note, Role, Structure};
use crate::typeset::style::{Alignment, CharStyle, ParagraphStyle};
use crate::typeset::text::{Inline, StyledText};
use crate::typeset::unit::Length;

/// The parts of a galley that grow while its blocks are composed.
#[derive(Debug)]
pub(crate) struct Builder {
    /// The structure tree.
    pub structure: Structure,
    /// The footnotes.
    pub notes: Vec<Note>,
    /// The direction of its pages.
    pub direction: Direction,
}

impl Builder {
    /// Makes a builder with an empty tree for a document in a language.
    pub fn new(language: Language) -> Self {
        Self {
            structure: Structure::new(),
            notes: Vec::new(),
            direction: language.direction(),
        }
    }

    /// Returns the number that the next footnote gets, from 0.
    pub fn next_note(&self) -> u32 {
        u32::try_from(self.notes.len()).unwrap_or(u32::MAX)
    }

    /// Makes a paragraph block with a new element below `parent`.
    pub fn paragraph(
        &mut self,
        parent: ElementId,
        text: StyledText,
        style: ParagraphStyle,
    ) -> Block {
        let element = self.structure.add(parent, Role::Paragraph);
        Block::paragraph(element, text, style)
    }

    /// Makes a heading block with a new element below `parent`. No page ends after it, and the
    /// outline has an entry for it at the heading's level.
    pub fn heading(
        &mut self,
        parent: ElementId,
        level: u16,
        text: StyledText,
        style: ParagraphStyle,
    ) -> Block {
        let title = text.text.replace(" \n", " ");
        let element = self.structure.add(parent, Role::Heading(level));
        self.structure.get_mut(element).title = Some(title.clone());
        Block {
            outline: Some((level as u8, title)),
            ..Block::paragraph(element, text, style)
        }
        .together()
        .keep_with_next()
    }
}

impl Block {
    /// Makes a block of a paragraph.
    pub(crate) fn paragraph(element: ElementId, text: StyledText, style: ParagraphStyle) -> Self {
        let content = Content::Paragraph {
            text,
            style,
            label: None,
        };
        Self::of(element, content)
    }

    /// Makes a block without space before it that a page may separate from the next.
    pub(crate) fn of(element: ElementId, content: Content) -> Self {
        Self {
            element,
            kind: Kind::Text,
            space_before: Length::ZERO,
            space_shrink: Length::ZERO,
            keep_with_next: false,
            keep_together: false,
            outline: None,
            content,
        }
    }

    /// Sets the meaning of the block in the letter.
    pub(crate) fn of_kind(self, kind: Kind) -> Self {
        Self { kind, ..self }
    }

    /// Sets the space before the block.
    pub(crate) fn after_space(self, space_before: Length) -> Self {
        Self {
            space_before,
            ..self
        }
    }

    /// Forbids a page to end after the block.
    pub(crate) fn keep_with_next(self) -> Self {
        Self {
            keep_with_next: true,
            ..self
        }
    }

    /// Forbids a page to end inside the block.
    pub(crate) fn together(self) -> Self {
        Self {
            keep_together: true,
            ..self
        }
    }

    /// Sets the alignment of the lines of a paragraph.
    pub(crate) fn with_alignment(mut self, alignment: Alignment) -> Self {
        if let Content::Paragraph { style, .. } = &mut self.content {
            style.alignment = alignment;
        }
        self
    }

    /// Sets the label before the first line of a paragraph.
    pub(crate) fn with_label(mut self, new: Option<Label>) -> Self {
        if let Content::Paragraph { label, .. } = &mut self.content {
            *label = new;
        }
        self
    }
}

/// Makes a text of one style from what was written.
pub(crate) fn plain(written: &crate::read::Spanned, style: CharStyle) -> StyledText {
    let mut text = StyledText::default();
    push_written(&mut text, written, style);
    text
}

/// Appends what was written, in its own language where that was stated, and in no language that its
/// script cannot be.
pub(crate) fn push_written(
    text: &mut StyledText,
    written: &crate::read::Spanned,
    style: CharStyle,
) {
    let language = written.language.unwrap_or(style.language);
    let style = CharStyle { language, ..style };
    let parts = lang::foreign_parts(&written.text, language);
    let origin = Some(written.span);
    push_parts(text, &written.text, parts, style, Inline::Plain, origin);
}

/// Appends a text with parts in other languages.
pub(crate) fn push_parts(
    text: &mut StyledText,
    whole: &str,
    parts: Vec<(Range<usize>, Language)>,
    style: CharStyle,
    inline: Inline,
    origin: Option<Span>,
) {
    let mut push = |range: Range<usize>, style| {
        text.push_inline(&whole[range], style, inline.clone(), origin);
    };
    let mut at = 0;
    for (range, language) in parts {
        push(at..range.start, style);
        at = range.end;
        push(range, CharStyle { language, ..style });
    }
    push(at..whole.len(), style);
}
