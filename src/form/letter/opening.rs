//! The lines above the body: sender, dateline, reference, address, subject, salutation.

use super::super::builder::{Separator, plain, push_next, push_written};
use super::super::reference;
use super::{Composer, StyledText, measures};
use crate::lang::Phrase;
use crate::letter::{Addressee, Letter, Sender};
use crate::read::Spanned;
use crate::typeset::galley::{Block, Kind, Role, Structure};
use crate::typeset::galley::{Content, Side};
use crate::typeset::style::{Alignment, CharStyle, ParagraphStyle, Weight};
use crate::typeset::text::{Inline, with_room};
use crate::typeset::unit::Length;

/// Composes the opening, in order.
pub(super) fn blocks(composer: &mut Composer<'_>) -> Vec<Block> {
    // With a letterhead the rest is at fixed places.
    let mut blocks = match composer.letter.letterhead {
        Some(_) => Vec::new(),
        None => above_subject(composer),
    };
    blocks.extend(subject(composer));
    blocks.extend(salutation(composer));
    for (index, block) in blocks.iter_mut().enumerate() {
        block.keep_with_next = true;
        if index == 0 {
            block.outline = Some((1, super::metadata(composer.letter).title));
        }
    }
    blocks
}

/// Composes the sender, the dateline and the addresses.
fn above_subject(composer: &mut Composer<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let letter = composer.letter;
    if let Some(sender) = &letter.texts.sender {
        let block = paragraph(composer, &sender_lines(sender));
        blocks.extend(block.map(|block| block.of_kind(Kind::Sender)));
    }
    let gap = if blocks.is_empty() {
        Length::ZERO
    } else {
        measures::OPENING_GAP
    };
    if let Some(line) = first_line(composer) {
        blocks.push(line.of_kind(Kind::Dateline).after_space(gap));
    }
    for addressee in &letter.texts.addressees {
        let block = paragraph(composer, &addressee_lines(addressee));
        let block = block.map(|block| block.of_kind(Kind::Address));
        blocks.extend(block.map(|block| block.after_space(measures::OPENING_GAP)));
    }
    blocks
}

/// Composes lines into one paragraph.
fn paragraph(composer: &mut Composer<'_>, lines: &[Vec<&Spanned>]) -> Option<Block> {
    let text = self::lines(lines, composer.text());
    let style = composer.start();
    (!text.is_empty()).then(|| line_by_line(composer, text, style))
}

/// Makes a block of lines that are an element each.
pub(super) fn line_by_line(
    composer: &mut Composer<'_>,
    text: StyledText,
    style: ParagraphStyle,
) -> Block {
    let structure = &mut composer.builder.structure;
    let element = structure.add_by_line(Structure::ROOT, Role::Div);
    let style = with_room(style, &text);
    Block::paragraph(element, text, style).together()
}

/// Makes one text of lines, each of pieces separated by a space.
pub(super) fn lines(lines: &[Vec<&Spanned>], style: CharStyle) -> StyledText {
    let mut text = StyledText::default();
    for line in lines.iter().filter(|line| !line.is_empty()) {
        if !text.is_empty() {
            text.break_line(style, None);
        }
        for (index, written) in line.iter().enumerate() {
            push_next(&mut text, index == 0, Separator::Space, written, style);
        }
    }
    text
}

fn sender_lines(sender: &Sender) -> Vec<Vec<&Spanned>> {
    let single = [&sender.name, &sender.title, &sender.organization];
    let mut lines: Vec<_> = single.iter().map(|each| each.iter().collect()).collect();
    lines.extend(sender.address.iter().map(|line| vec![line]));
    lines
}

pub(super) fn addressee_lines(addressee: &Addressee) -> Vec<Vec<&Spanned>> {
    let name = [&addressee.honorific, &addressee.name];
    let mut lines = vec![name.iter().filter_map(|each| each.as_ref()).collect()];
    let single = [&addressee.title, &addressee.organization];
    lines.extend(single.iter().map(|each| each.iter().collect::<Vec<_>>()));
    lines.extend(addressee.address.iter().map(|line| vec![line]));
    lines
}

/// Composes the dateline, with the sender's reference at the start of the same line.
fn first_line(composer: &mut Composer<'_>) -> Option<Block> {
    let date = dateline(composer.letter, composer.text());
    let style = composer.start();
    let at_end = ParagraphStyle {
        alignment: Alignment::End,
        ..style
    };
    let Some(reference) = reference(composer.letter, composer.text()) else {
        let is_there = !date.is_empty();
        return is_there.then(|| composer.line(Structure::ROOT, date, at_end));
    };
    let whole = measures::type_area(composer.letter);
    let half = whole.size.width.scale(1, 2);
    let element = composer.builder.structure.add(Structure::ROOT, Role::Div);
    let structure = &mut composer.builder.structure;
    let mut side = |kind, text: StyledText, style, start| Side {
        element: if text.text.contains('\n') {
            structure.add_by_line(element, Role::Div)
        } else {
            structure.add(element, Role::Paragraph)
        },
        kind,
        text,
        style,
        start,
        width: half,
        signature: None,
    };
    let mut sides = vec![side(Kind::Reference, reference, style, Length::ZERO)];
    if !date.is_empty() {
        sides.push(side(Kind::Dateline, date, at_end, half));
    }
    Some(Block::of(element, Content::SideBySide(sides)))
}

/// Writes the sender's reference, and on a line below it the addressee's.
pub(super) fn reference(letter: &Letter, style: CharStyle) -> Option<StyledText> {
    let references = letter.texts.reference.as_ref()?;
    let lines = [
        (Phrase::Reference, &references.ours),
        (Phrase::YourReference, &references.yours),
    ];
    let mut text = StyledText::default();
    for (label, written) in lines {
        let Some(written) = written else {
            continue;
        };
        if !text.is_empty() {
            text.break_line(style, None);
        }
        text.append(&reference::labelled(
            letter.strings.optional(label),
            written,
            style,
        ));
    }
    (!text.is_empty()).then_some(text)
}

/// Writes the place and the date.
pub(super) fn dateline(letter: &Letter, style: CharStyle) -> StyledText {
    let mut text = StyledText::default();
    if let Some(place) = &letter.texts.place {
        push_written(&mut text, place, style);
    }
    if let Some(date) = letter.date {
        if !text.is_empty() {
            text.push(style.language.locale().typography.before_date, style, None);
        }
        let words = letter.strings.date(date);
        text.push_inline(&words, style, Inline::Date(date), None);
    }
    text
}

fn subject(composer: &mut Composer<'_>) -> Option<Block> {
    let subject = composer.letter.texts.subject.as_ref()?;
    let bold = CharStyle {
        weight: Weight::Bold,
        ..composer.text()
    };
    let (text, style) = (plain(subject, bold), composer.start());
    let block = composer
        .builder
        .heading(Structure::ROOT, 1, text, style)
        .after_space(measures::OPENING_GAP);
    Some(Block {
        outline: None,
        kind: Kind::Title,
        ..block
    })
}

fn salutation(composer: &mut Composer<'_>) -> Option<Block> {
    let text = plain(composer.letter.texts.salutation.as_ref()?, composer.text());
    let style = composer.start();
    let element = composer
        .builder
        .structure
        .add(Structure::ROOT, Role::Paragraph);
    let block = Block::paragraph(element, text, style)
        .of_kind(Kind::Salutation)
        .together();
    Some(block.after_space(measures::OPENING_GAP))
}
