//! Letters that stand as they were written: the annexed letter and what is enclosed with it.

use chrono::NaiveDate;

use super::{Composer, first_after, measures, signature};
use crate::galley::builder::{plain, push_written};
use crate::galley::{Block, ElementId, Role, Section, Structure};
use crate::lang::{self, Language, Phrase};
use crate::letter::{Enclosure, Letter, Part, title};
use crate::model::{Body, Written};
use crate::style::Alignment;
use crate::text::StyledText;

/// A letter, or another text, as it is attached: what of it is printed.
pub(super) struct Attached<'a> {
    title: Option<&'a Written>,
    reference: Option<&'a Written>,
    place: Option<&'a Written>,
    date: Option<NaiveDate>,
    salutation: Option<&'a Written>,
    body: Option<&'a Body>,
    complimentary_close: Option<&'a Written>,
    signatories: &'a [Part],
    copies: &'a [Written],
    /// What is enclosed and has no text here.
    enclosures: Vec<&'a Enclosure>,
}

impl<'a> Attached<'a> {
    pub(super) fn letter(letter: &'a Letter) -> Self {
        Self {
            title: letter.subject.as_ref(),
            reference: letter.reference.as_ref(),
            place: letter.place.as_ref(),
            date: Some(letter.date),
            salutation: Some(&letter.salutation),
            body: Some(&letter.body),
            complimentary_close: letter.complimentary_close.as_ref(),
            signatories: &letter.signatories,
            copies: &letter.copies,
            enclosures: (letter.enclosures.iter())
                .filter(|enclosure| enclosure.body.is_none())
                .collect(),
        }
    }

    fn enclosure(enclosure: &'a Enclosure) -> Self {
        Self {
            title: enclosure.title.as_ref(),
            reference: enclosure.reference.as_ref(),
            place: None,
            date: enclosure.date,
            salutation: enclosure.salutation.as_ref(),
            body: enclosure.body.as_ref(),
            complimentary_close: None,
            signatories: &enclosure.signatories,
            copies: &[],
            enclosures: Vec::new(),
        }
    }
}

/// Composes the sections after the first: the letter as the annex of a covering letter, and each
/// enclosure that has a text.
///
/// What is attached to an annex is an *enclosure*; where the letter itself is the document, what is
/// attached to it is an *annex* (un-letter-format 1.9).
pub(super) fn sections(composer: &mut Composer<'_>) -> Vec<Section> {
    let letter = composer.letter;
    let mut sections = Vec::new();
    let is_transmitted = composer.circulation.transmittal.is_some();
    if is_transmitted {
        let heading = annex_heading(composer, None);
        let attached = Attached::letter(letter);
        sections.push(section(composer, (heading, letter.original), &attached));
    }
    let with_text = || letter.enclosures.iter().filter(|each| each.body.is_some());
    let count = with_text().count();
    for (number, enclosure) in (1_u64..).zip(with_text()) {
        let number = (count > 1).then_some(number);
        let heading = match is_transmitted {
            true => enclosure_heading(composer, number),
            false => annex_heading(composer, number),
        };
        // An enclosure that does not say what it was written in was written in what the letter was.
        let original = enclosure.original.unwrap_or(letter.original);
        let attached = Attached::enclosure(enclosure);
        sections.push(section(composer, (heading, original), &attached));
    }
    sections
}

/// The heading of an annex, which names the document it belongs to; the Secretary-General's letters
/// have it plain.
fn annex_heading(composer: &Composer<'_>, number: Option<u64>) -> String {
    let circulation = composer.circulation;
    let number = number.map(|number| lang::roman(number).to_uppercase());
    let is_secretary_general = circulation.transmittal.as_ref().is_some_and(|transmittal| {
        let office = transmittal.from.first();
        office.is_some_and(|office| office.text.ends_with("Secretary-General"))
    });
    let title = (!is_secretary_general).then_some(circulation.title.as_str());
    title::annex_heading(&composer.letter.strings, title, number.as_deref())
}

fn enclosure_heading(composer: &Composer<'_>, number: Option<u64>) -> String {
    let strings = &composer.letter.strings;
    match number {
        Some(number) => {
            let number = number.to_string();
            strings.fill(Phrase::EnclosureNumbered, &[("number", &number)])
        }
        None => strings.text(Phrase::Enclosure).to_string(),
    }
}

/// Composes a section: the heading, the note of the original language where it is another than the
/// document's, and the text.
fn section(
    composer: &mut Composer<'_>,
    (heading, original): (String, Language),
    attached: &Attached<'_>,
) -> Section {
    let part = composer.builder.structure.add(Structure::ROOT, Role::Part);
    let mut text = StyledText::default();
    text.push(&heading, composer.style.title(), None);
    let lines = composer.style.title_lines();
    let mut opening = vec![composer.builder.heading(part, 1, text, lines)];
    if original.primary() != composer.circulation.original.primary() {
        opening.push(original_note(composer, original, part));
    }
    opening.extend(first_after(
        blocks(composer, attached, part),
        measures::TITLE_GAP,
    ));
    Section {
        blocks: opening,
        ..Section::default()
    }
}

fn original_note(composer: &mut Composer<'_>, original: Language, part: ElementId) -> Block {
    let mut text = StyledText::default();
    let note = composer.letter.strings.original_note(original);
    text.push(&note, composer.style.text(), None);
    let lines = composer.style.lines(Alignment::End);
    let block = composer.builder.paragraph(part, text, lines);
    block.after_space(measures::PARAGRAPH_GAP).keep_with_next()
}

/// Composes what an attached letter keeps: its subject, reference, date, salutation, text, close
/// and signatories.
pub(super) fn blocks(
    composer: &mut Composer<'_>,
    attached: &Attached<'_>,
    part: ElementId,
) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some(title) = attached.title {
        let text = plain(title, composer.style.heading());
        let lines = composer.style.heading_lines();
        let heading = composer.builder.heading(part, 2, text, lines);
        blocks.push(heading.after_space(measures::TITLE_GAP));
    }
    blocks.extend(dateline(composer, attached, part));
    blocks.extend(line(composer, attached.salutation, part));
    for block in &mut blocks {
        block.keep_with_next = true;
    }
    if let Some(text) = attached.body {
        blocks.extend(composer.body(text, part));
    }
    let mut ending: Vec<Block> = Vec::new();
    ending.extend(line(composer, attached.complimentary_close, part));
    ending.extend(signature::attached(composer, attached.signatories, part));
    if let (Some(last), false) = (blocks.last_mut(), ending.is_empty()) {
        last.keep_with_next = true;
    }
    if attached.complimentary_close.is_some()
        && let Some(close) = ending.first_mut()
    {
        close.keep_with_next = true;
    }
    blocks.append(&mut ending);
    blocks.extend(notations(composer, attached, part));
    blocks
}

/// The reference, and below it the place and the date.
fn dateline(
    composer: &mut Composer<'_>,
    attached: &Attached<'_>,
    part: ElementId,
) -> Option<Block> {
    let style = composer.style.text();
    let mut text = StyledText::default();
    if let Some(reference) = attached.reference {
        push_written(&mut text, reference, style);
    }
    if let Some(date) = attached.date {
        if !text.is_empty() {
            text.break_line(style, None);
        }
        if let Some(place) = attached.place {
            push_written(&mut text, place, style);
            text.push(style.language.dateline_joiner(), style, None);
        }
        text.push(&composer.letter.strings.date(date), style, None);
    }
    if text.is_empty() {
        return None;
    }
    let lines = composer.style.lines(Alignment::Start);
    let block = composer.builder.paragraph(part, text, lines).together();
    Some(block.after_space(measures::PARAGRAPH_GAP))
}

/// A line for itself, such as the salutation.
fn line(composer: &mut Composer<'_>, written: Option<&Written>, part: ElementId) -> Option<Block> {
    let text = plain(written?, composer.style.text());
    let lines = composer.style.lines(Alignment::Start);
    let block = composer.builder.paragraph(part, text, lines);
    Some(block.after_space(measures::PARAGRAPH_GAP))
}

/// What the letter says at its end of copies, and of enclosures whose text is not here.
fn notations(composer: &mut Composer<'_>, attached: &Attached<'_>, part: ElementId) -> Vec<Block> {
    let strings = &composer.letter.strings;
    let copies = strings.text(Phrase::Copies).to_string();
    let enclosed = strings.enclosure_notation(attached.enclosures.len() as u64);
    let titles: Vec<&Written> = attached
        .enclosures
        .iter()
        .filter_map(|enclosure| enclosure.title.as_ref())
        .collect();
    let copied: Vec<&Written> = attached.copies.iter().collect();
    [(copies, copied), (enclosed + ":", titles)]
        .into_iter()
        .filter(|(_, named)| !named.is_empty())
        .map(|(word, named)| notation(composer, &word, &named, part))
        .collect()
}

fn notation(composer: &mut Composer<'_>, word: &str, named: &[&Written], part: ElementId) -> Block {
    let style = composer.style.text();
    let mut text = StyledText::default();
    text.push(word, style, None);
    for (index, written) in named.iter().enumerate() {
        match index {
            0 => text.push(" ", style, None),
            _ => text.break_line(style, None),
        }
        push_written(&mut text, written, style);
    }
    let lines = composer.style.lines(Alignment::Start);
    let block = composer.builder.paragraph(part, text, lines).together();
    block.after_space(measures::SIGNATURE_SPACE)
}
