//! The attachments of the letter that have a text, each on a new page.
//!
//! Annexes belong to the document. If a covering letter transmits the letter, they are annexed to
//! the covering letter and appear only in the form `circulation`.

use super::{Alignment, Composer, Signing, measures, notation};
use crate::form::builder::{Place, Star, plain, push_written};
use crate::lang::{self, Language};
use crate::letter::title::{self, Numbering};
use crate::letter::{Enclosure, Letter};
use crate::typeset::galley::{Block, ElementId, Kind};
use crate::typeset::galley::{Role, Section};
use crate::typeset::style::{CharStyle, ParagraphStyle, Weight};
use crate::typeset::text::{Inline, StyledText};

/// Returns the annexes that are the letter's own, each with its heading.
pub(super) fn annexes(letter: &Letter) -> Vec<(String, &Enclosure)> {
    let circulation = letter.circulation.as_ref();
    if circulation.is_some_and(|circulation| circulation.transmittal.is_some()) {
        return Vec::new();
    }
    let are_several = letter.annexes.len() > 1;
    (1..)
        .zip(&letter.annexes)
        .map(|(number, annex)| {
            let number = are_several.then(|| lang::annex_number(letter.language, number));
            let heading = title::annex_heading(&letter.strings, None, number.as_deref());
            (heading, annex)
        })
        .collect()
}

/// Composes the sections after the letter: its enclosures, and its annexes with theirs.
pub(super) fn sections(composer: &mut Composer<'_>) -> Vec<Section> {
    let letter = composer.letter;
    let mut sections = Vec::new();
    let none = Numbering::default();
    for (enclosure, numbering) in printed(&letter.enclosures, &none) {
        let place = Place::part(&mut composer.builder.structure);
        enclosed(composer, place, enclosure, &numbering, &mut sections);
    }
    let annexes = annexes(letter);
    let are_several = annexes.len() > 1;
    for (number, (heading, annex)) in (1..).zip(annexes) {
        let place = Place::part(&mut composer.builder.structure);
        sections.push(section(composer, place, &heading, annex));
        let outer = Numbering::of_annex(&letter.strings, are_several.then_some(number));
        for (enclosure, numbering) in printed(&annex.enclosures, &outer) {
            let place = place.part_within(&mut composer.builder.structure);
            enclosed(composer, place, enclosure, &numbering, &mut sections);
        }
    }
    sections
}

/// Composes the sections of an enclosure and of its appendices. Enclosures are numbered as the
/// notation at the end of the letter lists them.
fn enclosed(
    composer: &mut Composer<'_>,
    place: Place,
    enclosure: &Enclosure,
    numbering: &Numbering,
    sections: &mut Vec<Section>,
) {
    let strings = &composer.letter.strings;
    let heading = title::enclosure_heading(strings, numbering);
    sections.push(section(composer, place, &heading, enclosure));
    // The notation below the enclosure names only those without a text.
    let appendices = enclosure.enclosures.iter();
    let appendices: Vec<&Enclosure> = appendices.filter(|each| has_text(each)).collect();
    for (number, appendix) in (1..).zip(&appendices) {
        let numbering = numbering.within(number, appendices.len());
        let heading = title::appendix_heading(strings, &numbering);
        let place = place.part_within(&mut composer.builder.structure);
        sections.push(section(composer, place, &heading, appendix));
    }
}

/// Returns the enclosures whose text is given, with their numbers among all.
fn printed<'a>(
    enclosures: &'a [Enclosure],
    outer: &Numbering,
) -> impl Iterator<Item = (&'a Enclosure, Numbering)> {
    let numbered = (1..).zip(enclosures);
    let printed = numbered.filter(|(_, each)| has_text(each));
    printed.map(|(number, each)| (each, outer.within(number, enclosures.len())))
}

fn has_text(enclosure: &Enclosure) -> bool {
    enclosure.texts.body.is_some()
}

/// Composes one attachment: its heading, the note of its language where it is another than the
/// letter's, what it says, and what is enclosed with it.
fn section(
    composer: &mut Composer<'_>,
    place: Place,
    heading: &str,
    attached: &Enclosure,
) -> Section {
    let part = place.parent;
    let mut text = StyledText::default();
    text.push(heading, measures::attached_heading(composer.text()), None);
    composer.builder.begin_section();
    let star = Star {
        note: attached.texts.note.as_ref(),
        mark: measures::attached_heading(composer.text()),
        style: composer.note_style(),
    };
    let lines = measures::attached_heading_lines(composer.start());
    let heading = composer.builder.noted_heading(place, text, lines, &star);
    let mut blocks = vec![heading.of_kind(Kind::Attachment)];
    blocks.extend(original_note(composer, &attached.original, part));
    let below = place.level + 1;
    blocks.extend(opening(composer, attached, part, below));
    if let Some(second) = blocks.get_mut(1) {
        second.space_before = measures::OPENING_GAP;
    }
    for block in &mut blocks {
        block.keep_with_next = true;
    }
    let level = below + u8::from(attached.texts.title.is_some());
    if let Some(text) = &attached.texts.body {
        blocks.extend(composer.body(text, part, level));
    }
    let signing = Signing {
        close: attached.texts.complimentary_close.as_ref(),
        signatories: &attached.signatories,
        parent: part,
        heading_level: level,
    };
    signing.append(composer, &mut blocks);
    notation::append_enclosures(composer, attached, part, &mut blocks);
    Section {
        blocks,
        ..Section::default()
    }
}

fn original_note(
    composer: &mut Composer<'_>,
    originals: &[Language],
    part: ElementId,
) -> Option<Block> {
    let of_letter = &composer.letter.originals;
    let is_of_letter = |own: &Language| of_letter.iter().any(|language| own.is_akin_to(*language));
    if originals.iter().all(is_of_letter) {
        return None;
    }
    let mut text = StyledText::default();
    let note = composer.letter.strings.original_note(originals);
    text.push(&note, composer.text(), None);
    let style = ParagraphStyle {
        alignment: Alignment::End,
        ..composer.start()
    };
    Some(composer.line(part, text, style).of_kind(Kind::Original))
}

/// Composes title, reference, dateline and salutation, if given; the title on a level of headings.
fn opening(
    composer: &mut Composer<'_>,
    attached: &Enclosure,
    part: ElementId,
    level: u8,
) -> Vec<Block> {
    let mut blocks = Vec::new();
    let (text, start) = (composer.text(), composer.start());
    if let Some(title) = &attached.texts.title {
        let bold = CharStyle {
            weight: Weight::Bold,
            ..text
        };
        let text = plain(title, bold);
        let block = composer.builder.heading(part, level.into(), text, start);
        let block = block.of_kind(Kind::Title);
        blocks.push(block.after_space(measures::OPENING_GAP));
    }
    if let Some(lines) = dateline(composer, attached) {
        let element = composer.builder.structure.add_by_line(part, Role::Div);
        let block = Block::paragraph(element, lines, start).together();
        let block = block.of_kind(Kind::Dateline);
        blocks.push(block.after_space(measures::OPENING_GAP));
    }
    if let Some(salutation) = &attached.texts.salutation {
        let block = composer.line(part, plain(salutation, text), start);
        let block = block.of_kind(Kind::Salutation);
        blocks.push(block.after_space(measures::OPENING_GAP));
    }
    blocks
}

/// Writes the reference, and below it the place and the date.
fn dateline(composer: &Composer<'_>, attached: &Enclosure) -> Option<StyledText> {
    let style = composer.text();
    let mut text = StyledText::default();
    if let Some(reference) = &attached.texts.reference {
        push_written(&mut text, reference, style);
    }
    if !text.is_empty() && (attached.texts.place.is_some() || attached.date.is_some()) {
        text.break_line(style, None);
    }
    if let Some(place) = &attached.texts.place {
        push_written(&mut text, place, style);
    }
    if let Some(date) = attached.date {
        if attached.texts.place.is_some() {
            text.push(style.language.locale().typography.before_date, style, None);
        }
        let words = composer.letter.strings.date(date);
        text.push_inline(&words, style, Inline::Date(date), None);
    }
    (!text.is_empty()).then_some(text)
}
