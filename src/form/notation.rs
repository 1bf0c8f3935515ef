//! The notations below the signatories: the copies and the enclosures.

use super::Builder;
use super::builder::push_written;
use crate::read::Spanned;
use crate::typeset::galley::{Block, ElementId, Kind, Label, LabelAnchor, Numbering, Role};
use crate::typeset::style::{CharStyle, ParagraphStyle};
use crate::typeset::text::{StyledText, wide};
use crate::typeset::unit::Length;

/// The subject of a notation.
pub(crate) enum Named<'a> {
    /// By a name that was written.
    Spanned(&'a Spanned),
    /// By its heading or number, since it has no name.
    Text(String),
}

/// A label and the names after it, such as the recipients of copies.
pub(crate) struct Notation<'a> {
    /// The label, such as `cc:`.
    pub label: String,
    /// The names.
    pub names: Vec<Named<'a>>,
}

/// The look of notations.
#[derive(Clone, Copy)]
pub(crate) struct NotationStyle {
    /// The text.
    pub text: CharStyle,
    /// Its lines.
    pub paragraph: ParagraphStyle,
    /// The step of the grid to which the names are aligned.
    pub step: Length,
    /// The space before a notation.
    pub gap: Length,
    /// The further indent of the lines of a name after its first.
    pub hang: Length,
}

/// Appends notations and keeps each with the block above: a page with nothing but a notation looks
/// like a leaf from another letter. A page may end between two names.
pub(crate) fn append(blocks: &mut Vec<Block>, made: Vec<Vec<Block>>) {
    for notation in made {
        if let Some(last) = blocks.last_mut() {
            last.keep_with_next = true;
        }
        blocks.extend(notation);
    }
}

/// Composes the notations that name anything: the label at the edge, and next to it the names in
/// one column, one below the other.
pub(crate) fn notations(
    notations: &[Notation<'_>],
    style: &NotationStyle,
    parent: ElementId,
    builder: &mut Builder,
) -> Vec<Vec<Block>> {
    let filled = (notations.iter()).filter(|notation| !notation.names.is_empty());
    let indents = filled
        .clone()
        .map(|notation| indent(&notation.label, style));
    let indent = indents.max().unwrap_or(Length::ZERO);
    let style = NotationStyle {
        paragraph: ParagraphStyle {
            start_indent: indent + style.hang,
            first_line_indent: -style.hang,
            ..style.paragraph
        },
        ..*style
    };
    filled
        .map(|notation| list(notation, &style, parent, builder))
        .collect()
}

/// Returns the indent of names behind a word: past its letters, on the grid. An ideograph fills a
/// square; other letters count with their average width in the bundled typefaces and a little more.
fn indent(word: &str, style: &NotationStyle) -> Length {
    let width = |letter: char| match letter {
        _ if wide::is_wide(letter) => style.text.size,
        _ if letter.is_uppercase() => style.text.size.scale(70, 100) + style.text.tracking,
        // Joined letters are set larger than Latin ones.
        '\u{600}'..='\u{6FF}' => style.text.size.scale(70, 100),
        '\u{400}'..='\u{52F}' => style.text.size.scale(54, 100) + style.text.tracking,
        _ => style.text.size.scale(46, 100) + style.text.tracking,
    };
    let end: Length = word.chars().map(width).sum();
    let steps = (end + style.text.size.scale(2, 5)).units() / style.step.units().max(1) + 1;
    style.step.scale(steps, 1)
}

/// Composes a notation: a list whose caption is the label, and a block for each name.
fn list(
    notation: &Notation<'_>,
    style: &NotationStyle,
    parent: ElementId,
    builder: &mut Builder,
) -> Vec<Block> {
    let list = (builder.structure).add(parent, Role::List(Numbering::None));
    let mut text = StyledText::default();
    text.push(&notation.label, style.text, None);
    let mut label = Some(Label {
        element: builder.structure.add(list, Role::Caption),
        text,
        indent: Length::ZERO,
        ordinal: None,
        anchor: LabelAnchor::Start,
        note: None,
    });
    let mut gap = style.gap;
    let count = notation.names.len();
    let names = notation.names.iter().enumerate();
    names
        .map(|(index, named)| {
            let mut text = StyledText::default();
            match named {
                Named::Spanned(written) => push_written(&mut text, written, style.text),
                Named::Text(name) => text.push(name, style.text, None),
            }
            let item = builder.structure.add(list, Role::ListItem);
            let body = builder.structure.add(item, Role::ListBody);
            let block = Block::paragraph(body, text, style.paragraph).together();
            let block = block.of_kind(Kind::Notation).with_label(label.take());
            Block {
                space_before: std::mem::take(&mut gap),
                // No name is alone on a page.
                keep_with_next: index + 2 == count || index == 0 && count > 2,
                ..block
            }
        })
        .collect()
}
