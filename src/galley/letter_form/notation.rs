//! The notations below those who sign: who else receives the letter, and what is sent with it.

use super::{Composer, attached, measures};
use crate::galley::builder::push_written;
use crate::galley::{Block, Label, Numbering, Role, Structure};
use crate::lang::Phrase;
use crate::model::Written;
use crate::style::ParagraphStyle;
use crate::text::StyledText;
use crate::unit::Length;

/// What a notation names.
enum Named<'a> {
    /// By a name that was written.
    Written(&'a Written),
    /// By what stands above it, or by its number, for want of a name.
    Told(String),
}

/// Appends the copy notation and the notation of enclosures, among which annexes are counted.
pub(super) fn append(composer: &mut Composer<'_>, blocks: &mut Vec<Block>) {
    let letter = composer.letter;
    let copies: Vec<Named> = letter.copies.iter().map(Named::Written).collect();
    let numbers = (1_u64..).map(|number| number.to_string());
    let enclosures = numbers.zip(&letter.enclosures);
    let annexes = attached::annexes(letter).into_iter();
    let enclosed: Vec<Named> = enclosures
        .chain(annexes.map(|(heading, annex)| (heading, &annex.text)))
        .map(|(told, attached)| match &attached.title {
            Some(title) => Named::Written(title),
            None => Named::Told(told),
        })
        .collect();
    let word = letter.strings.enclosure_notation(enclosed.len() as u64);
    notation(
        composer,
        blocks,
        letter.strings.text(Phrase::Copies),
        &copies,
    );
    notation(composer, blocks, &word, &enclosed);
}

/// Appends a notation: a word, and what it names, one below the other.
fn notation(composer: &mut Composer<'_>, blocks: &mut Vec<Block>, word: &str, named: &[Named<'_>]) {
    if named.is_empty() {
        return;
    }
    // A page that holds nothing but a notation looks like a leaf from another letter.
    if let Some(last) = blocks.last_mut() {
        last.keep_with_next = true;
    }
    let style = measures::notation(composer.language());
    let mut text = StyledText::default();
    for (index, named) in named.iter().enumerate() {
        if index > 0 {
            text.break_line(style, None);
        }
        match named {
            Named::Written(written) => push_written(&mut text, written, style),
            Named::Told(told) => text.push(told, style, None),
        }
    }
    let structure = &mut composer.builder.structure;
    let list = structure.add(Structure::ROOT, Role::List(Numbering::None));
    let item = structure.add(list, Role::ListItem);
    let element = structure.add(item, Role::Label);
    let body = structure.add(item, Role::ListBody);
    let mut mark = StyledText::default();
    mark.push(word, style, None);
    let label = Label {
        element,
        text: mark,
        indent: Length::ZERO,
    };
    let paragraph = ParagraphStyle {
        start_indent: measures::notation_indent(word),
        ..measures::entry_paragraph(composer.language())
    };
    let block = composer.line(body, text, paragraph).with_label(Some(label));
    blocks.push(block.after_space(measures::NOTATION_GAP));
}
