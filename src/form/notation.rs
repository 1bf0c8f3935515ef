//! The notations below those who sign: who else receives the letter, and what is sent with it.

use super::Builder;
use super::builder::push_written;
use crate::read::Spanned;
use crate::typeset::galley::{Block, ElementId, Label, Numbering, Role};
use crate::typeset::style::{CharStyle, ParagraphStyle};
use crate::typeset::text::{StyledText, wide};
use crate::typeset::unit::Length;

/// What a notation names.
pub(crate) enum Named<'a> {
    /// By a name that was written.
    Spanned(&'a Spanned),
    /// By what stands above it, or by its number, for want of a name.
    Text(String),
}

/// A word and what it names.
pub(crate) type Notation<'a> = (String, Vec<Named<'a>>);

/// How notations are set.
pub(crate) struct NotationStyle {
    /// The text.
    pub text: CharStyle,
    /// Its lines.
    pub paragraph: ParagraphStyle,
    /// The step of the grid on which the names stand.
    pub step: Length,
    /// The space before a notation.
    pub gap: Length,
}

/// Appends notations to what they stand below: a page that holds nothing but a notation looks like a
/// leaf from another letter.
pub(crate) fn append(blocks: &mut Vec<Block>, made: Vec<Block>) {
    for block in made {
        if let Some(last) = blocks.last_mut() {
            last.keep_with_next = true;
        }
        blocks.push(block);
    }
}

/// Composes the notations that name anything: the words at the edge, and what they name in one
/// column beside them, one below the other.
pub(crate) fn notations(
    notations: &[Notation<'_>],
    style: &NotationStyle,
    (parent, builder): (ElementId, &mut Builder),
) -> Vec<Block> {
    let there = notations.iter().filter(|(_, named)| !named.is_empty());
    let indents = there.clone().map(|(word, _)| indent(word, style));
    let indent = indents.max().unwrap_or(Length::ZERO);
    there
        .map(|notation| block(notation, indent, style, (parent, builder)))
        .collect()
}

/// Returns how far names stand in from a word: past its letters, on the grid. An ideograph fills a
/// square; the others are as wide as they are on average in the typefaces here, and a little more.
fn indent(word: &str, style: &NotationStyle) -> Length {
    let width = |letter: char| match letter {
        _ if wide::is_wide(letter) => style.text.size,
        _ if letter.is_uppercase() => style.text.size.scale(70, 100) + style.text.tracking,
        '\u{400}'..='\u{52F}' => style.text.size.scale(54, 100) + style.text.tracking,
        _ => style.text.size.scale(46, 100) + style.text.tracking,
    };
    let end: Length = word.chars().map(width).sum();
    let steps = (end + style.text.size.scale(2, 5)).units() / style.step.units().max(1) + 1;
    style.step.scale(steps, 1)
}

fn block(
    (word, named): &Notation<'_>,
    indent: Length,
    style: &NotationStyle,
    (parent, builder): (ElementId, &mut Builder),
) -> Block {
    let mut text = StyledText::default();
    for (index, named) in named.iter().enumerate() {
        if index > 0 {
            text.break_line(style.text, None);
        }
        match named {
            Named::Spanned(written) => push_written(&mut text, written, style.text),
            Named::Text(told) => text.push(told, style.text, None),
        }
    }
    let structure = &mut builder.structure;
    let list = structure.add(parent, Role::List(Numbering::None));
    let item = structure.add(list, Role::ListItem);
    let element = structure.add(item, Role::Label);
    let body = structure.add(item, Role::ListBody);
    let mut mark = StyledText::default();
    mark.push(word, style.text, None);
    let label = Label {
        element,
        text: mark,
        indent: Length::ZERO,
    };
    let paragraph = ParagraphStyle {
        start_indent: indent,
        ..style.paragraph
    };
    let block = builder.paragraph(body, text, paragraph).together();
    block.with_label(Some(label)).after_space(style.gap)
}
