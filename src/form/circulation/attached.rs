//! Letters printed verbatim: the annexed letter and its enclosures.

use chrono::NaiveDate;

use super::signature::ListPlace;
use super::{Composer, HeadingStyle, first_after, measures, signature};
use crate::form::builder::{plain, push_written};
use crate::form::notation::{self, Named, Notation, NotationStyle};
use crate::lang::{self, Language, Phrase};
use crate::letter::{Enclosure, Kept, Letter, Part, Signatory, Transmittal, title};
use crate::read::{Body, Spanned};
use crate::typeset::galley::{Block, ElementId, Kind, Role, Section, Structure};
use crate::typeset::style::Alignment;
use crate::typeset::text::{Inline, StyledText};
use crate::typeset::unit::Length;

/// A letter, or another text, as it is attached: what of it is printed.
pub(super) struct Attached<'a> {
    /// The note on its heading.
    note: Option<&'a Spanned>,
    title: Option<&'a Spanned>,
    reference: Option<&'a Spanned>,
    place: Option<&'a Spanned>,
    date: Option<NaiveDate>,
    salutation: Option<&'a Spanned>,
    body: Option<&'a Body>,
    complimentary_close: Option<&'a Spanned>,
    signatories: Signers<'a>,
    /// Whether it greets nobody, and so is signed as a declaration is.
    is_declaration: bool,
    copies: &'a [Spanned],
    /// The enclosures without a text.
    enclosures: Vec<&'a Enclosure>,
}

/// The signatories of a covering letter, or of what is attached.
#[derive(Clone, Copy)]
enum Signers<'a> {
    Covering(&'a [Signatory]),
    Attached(&'a [Part]),
}

impl<'a> Attached<'a> {
    fn letter(letter: &'a Letter) -> Self {
        let circulation = letter.circulation.as_ref();
        let notes = circulation.and_then(|circulation| circulation.texts.notes.as_ref());
        Self {
            note: notes.and_then(|notes| notes.annex.as_ref()),
            title: letter.texts.subject.as_ref(),
            reference: letter.texts.reference.as_ref(),
            place: letter.texts.place.as_ref(),
            date: letter.date,
            salutation: letter.texts.salutation.as_ref(),
            body: Some(&letter.texts.body),
            complimentary_close: letter.texts.complimentary_close.as_ref(),
            signatories: Signers::Attached(&letter.signatories),
            is_declaration: letter.texts.salutation.is_none() && letter.texts.addressees.is_empty(),
            copies: &letter.texts.copies,
            enclosures: (letter.enclosures.iter())
                .filter(|enclosure| enclosure.texts.body.is_none())
                .collect(),
        }
    }

    /// Returns the letter of a document without what its title states: date line, salutation,
    /// close and copies, unless they are kept (un-letter-format 2.3).
    pub(super) fn own(letter: &'a Letter, kept: &[Kept]) -> Self {
        let whole = Self::letter(letter);
        let keeps_date = kept.contains(&Kept::Date);
        Self {
            reference: whole.reference.filter(|_| keeps_date),
            place: whole.place.filter(|_| keeps_date),
            date: whole.date.filter(|_| keeps_date),
            salutation: whole
                .salutation
                .filter(|_| kept.contains(&Kept::Salutation)),
            complimentary_close: (whole.complimentary_close)
                .filter(|_| kept.contains(&Kept::Close)),
            copies: if kept.contains(&Kept::Copies) {
                whole.copies
            } else {
                &[]
            },
            ..whole
        }
    }

    /// Returns the covering letter of a document, too. Its signatories are composed apart.
    pub(super) fn covering(transmittal: &'a Transmittal, kept: &[Kept]) -> Self {
        let texts = &transmittal.texts;
        let keeps_date = kept.contains(&Kept::Date);
        Self {
            note: None,
            title: None,
            reference: texts.reference.as_ref().filter(|_| keeps_date),
            place: texts.place.as_ref().filter(|_| keeps_date),
            date: keeps_date.then_some(transmittal.date),
            salutation: (texts.salutation.as_ref()).filter(|_| kept.contains(&Kept::Salutation)),
            body: Some(&texts.body),
            complimentary_close: (texts.complimentary_close.as_ref())
                .filter(|_| kept.contains(&Kept::Close)),
            signatories: Signers::Covering(&transmittal.signatories),
            is_declaration: false,
            copies: if kept.contains(&Kept::Copies) {
                &texts.copies
            } else {
                &[]
            },
            enclosures: Vec::new(),
        }
    }

    fn enclosure(enclosure: &'a Enclosure) -> Self {
        Self {
            note: enclosure.texts.note.as_ref(),
            title: enclosure.texts.title.as_ref(),
            reference: enclosure.texts.reference.as_ref(),
            place: enclosure.texts.place.as_ref(),
            date: enclosure.date,
            salutation: enclosure.texts.salutation.as_ref(),
            body: enclosure.texts.body.as_ref(),
            complimentary_close: enclosure.texts.complimentary_close.as_ref(),
            signatories: Signers::Attached(&enclosure.signatories),
            is_declaration: enclosure.texts.salutation.is_none(),
            copies: &[],
            enclosures: Vec::new(),
        }
    }
}

/// An annex as it will be printed: the annexed letter, or another text.
struct Annexed<'a> {
    text: Attached<'a>,
    original: Vec<Language>,
    /// The enclosures that are printed.
    enclosures: Vec<&'a Enclosure>,
}

impl<'a> Annexed<'a> {
    fn letter(letter: &'a Letter) -> Self {
        Self {
            text: Attached::letter(letter),
            original: letter.originals.clone(),
            enclosures: with_text(&letter.enclosures),
        }
    }

    /// Makes an attachment; if it states no original language, that of the letter is assumed.
    fn other(text: &'a Enclosure, enclosures: &'a [Enclosure], letter: &Letter) -> Self {
        let named = enclosures.iter().filter(|each| each.texts.body.is_none());
        Self {
            text: Attached {
                enclosures: named.collect(),
                ..Attached::enclosure(text)
            },
            original: or_else(&text.original, &letter.originals),
            enclosures: with_text(enclosures),
        }
    }
}

/// Returns whether two texts were written in the same languages.
fn same_languages(left: &[Language], right: &[Language]) -> bool {
    let has = |all: &[Language], one: &Language| all.iter().any(|other| other.is_akin_to(*one));
    left.iter().all(|one| has(right, one)) && right.iter().all(|one| has(left, one))
}

/// Returns the languages that a text states, or else those of what it belongs to.
fn or_else(stated: &[Language], others: &[Language]) -> Vec<Language> {
    match stated {
        [] => others.to_vec(),
        _ => stated.to_vec(),
    }
}

fn with_text(enclosures: &[Enclosure]) -> Vec<&Enclosure> {
    let enclosures = enclosures.iter();
    enclosures
        .filter(|each| each.texts.body.is_some())
        .collect()
}

/// Returns the annexes in order: the letter, if it is annexed to a covering letter, and the further
/// annexes. If the letter itself is the document, its enclosures are annexed to it
/// (un-letter-format 1.9).
fn annexes<'a>(composer: &Composer<'a>) -> Vec<Annexed<'a>> {
    let letter = composer.letter;
    let others = letter.annexes.iter();
    let others = others.map(|annex| Annexed::other(&annex.text, &annex.enclosures, letter));
    let first: Vec<Annexed<'a>> = match composer.circulation.transmittal {
        Some(_) => vec![Annexed::letter(letter)],
        None => (with_text(&letter.enclosures).into_iter())
            .map(|enclosure| Annexed::other(enclosure, &[], letter))
            .collect(),
    };
    first.into_iter().chain(others).collect()
}

/// Composes the sections after the first: each annex, and after it what is enclosed with it.
pub(super) fn sections(composer: &mut Composer<'_>) -> Vec<Section> {
    let annexes = annexes(composer);
    let are_several = annexes.len() > 1;
    let mut sections = Vec::new();
    for (number, annex) in (1..).zip(&annexes) {
        let number = are_several.then_some(number);
        let heading = SectionHeading {
            text: annex_heading(composer, number),
            original: annex.original.clone(),
        };
        sections.push(section(composer, &heading, &annex.text));
        let counted = annex.enclosures.len() > 1;
        for (index, enclosure) in (1..).zip(&annex.enclosures) {
            let strings = &composer.letter.strings;
            let heading = SectionHeading {
                text: title::enclosure_heading(strings, number, counted.then_some(index)),
                original: or_else(&enclosure.original, &annex.original),
            };
            let attached = Attached::enclosure(enclosure);
            sections.push(section(composer, &heading, &attached));
        }
    }
    sections
}

/// Composes the heading of an annex, which names the document it belongs to; the
/// Secretary-General's letters have it plain.
fn annex_heading(composer: &Composer<'_>, number: Option<u64>) -> String {
    let circulation = composer.circulation;
    let language = composer.letter.language;
    let number = number.map(|number| lang::annex_number(language, number));
    let is_secretary_general = circulation.transmittal.as_ref().is_some_and(|transmittal| {
        let office = transmittal.texts.from.first();
        office.is_some_and(|office| title::is_secretary_general(&office.text))
    });
    let title = (!is_secretary_general).then_some(circulation.title.as_str());
    title::annex_heading(&composer.letter.strings, title, number.as_deref())
}

/// The heading of a section, and the languages in which its text was written.
struct SectionHeading {
    text: String,
    original: Vec<Language>,
}

/// Composes a section: the heading, the note of the original language where it is another than the
/// document's, and the text.
fn section(
    composer: &mut Composer<'_>,
    heading: &SectionHeading,
    attached: &Attached<'_>,
) -> Section {
    let part = composer.builder.structure.add(Structure::ROOT, Role::Part);
    let mut text = StyledText::default();
    text.push(&heading.text, composer.style.title(), None);
    composer.builder.begin_section();
    let star = composer.star(attached.note, composer.style.title());
    let lines = composer.style.title_lines();
    let title = composer.builder.noted_heading(part, text, lines, &star);
    let mut opening = vec![title.of_kind(Kind::Attachment)];
    if !same_languages(&heading.original, &composer.circulation.originals) {
        opening.push(original_note(composer, &heading.original, part));
    }
    let [largest, ..] = composer.body_style().headings;
    opening.extend(first_after(
        blocks(composer, attached, part, largest),
        measures::TITLE_GAP,
    ));
    Section {
        blocks: opening,
        ..Section::default()
    }
}

fn original_note(composer: &mut Composer<'_>, originals: &[Language], part: ElementId) -> Block {
    let mut text = StyledText::default();
    let note = composer.letter.strings.original_note(originals);
    text.push(&note, composer.style.text(), None);
    let lines = composer.style.lines(Alignment::End);
    let block = composer.builder.paragraph(part, text, lines);
    let block = block.of_kind(Kind::Original);
    block.after_space(measures::PARAGRAPH_GAP).keep_with_next()
}

/// Composes what an attached letter keeps: its subject, reference, date, salutation, text, close
/// and signatories.
pub(super) fn blocks(
    composer: &mut Composer<'_>,
    attached: &Attached<'_>,
    part: ElementId,
    title_style: HeadingStyle,
) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some(title) = attached.title {
        let text = plain(title, title_style.text);
        let heading = composer
            .builder
            .heading(part, 2, text, title_style.paragraph);
        let heading = heading.of_kind(Kind::Title);
        blocks.push(heading.after_space(measures::TITLE_GAP));
    }
    blocks.extend(dateline(composer, attached, part));
    let salutation = line(composer, attached.salutation, part);
    blocks.extend(salutation.map(|block| block.of_kind(Kind::Salutation)));
    for block in &mut blocks {
        block.keep_with_next = true;
    }
    // The headings of the text and of its list are below its title.
    let level = if attached.title.is_some() { 3 } else { 2 };
    if let Some(text) = attached.body {
        blocks.extend(composer.body(text, part, level));
    }
    let mut ending: Vec<Block> = Vec::new();
    ending.extend(close(composer, attached.complimentary_close, part));
    let place = ListPlace {
        parent: part,
        level: level.into(),
    };
    ending.extend(match attached.signatories {
        Signers::Covering(signatories) => signature::covering(composer, signatories, place),
        // A text that is not a letter, such as a declaration.
        Signers::Attached(parts) if attached.is_declaration && signature::are_blocks(parts) => {
            signature::side_by_side(composer, parts, place)
        }
        Signers::Attached(parts) => signature::attached(composer, parts, place),
    });
    if let (Some(last), false) = (blocks.last_mut(), ending.is_empty()) {
        last.keep_with_next = true;
    }
    if attached.complimentary_close.is_some()
        && let Some(close) = ending.first_mut()
    {
        close.keep_with_next = true;
    }
    blocks.append(&mut ending);
    notation::append(&mut blocks, notations(composer, attached, part));
    blocks
}

/// Composes the reference, and below it the place and the date.
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
    if !text.is_empty() && (attached.place.is_some() || attached.date.is_some()) {
        text.break_line(style, None);
    }
    if let Some(place) = attached.place {
        push_written(&mut text, place, style);
    }
    if let Some(date) = attached.date {
        if attached.place.is_some() {
            text.push(style.language.locale().typography.before_date, style, None);
        }
        let words = composer.letter.strings.date(date);
        text.push_inline(&words, style, Inline::Date(date), None);
    }
    if text.is_empty() {
        return None;
    }
    let lines = composer.style.lines(Alignment::Start);
    let element = composer.builder.structure.add_by_line(part, Role::Div);
    let block = Block::paragraph(element, text, lines).together();
    let block = block.of_kind(Kind::Dateline);
    Some(block.after_space(measures::PARAGRAPH_GAP))
}

/// Composes a separate line, such as the salutation.
fn line(composer: &mut Composer<'_>, written: Option<&Spanned>, part: ElementId) -> Option<Block> {
    let text = plain(written?, composer.style.text());
    let lines = composer.style.lines(Alignment::Start);
    let block = composer.builder.paragraph(part, text, lines);
    Some(block.after_space(measures::PARAGRAPH_GAP))
}

/// Composes the complimentary close: a sentence, which turns over as running text does.
fn close(composer: &mut Composer<'_>, written: Option<&Spanned>, part: ElementId) -> Option<Block> {
    let block = line(composer, written, part)?;
    let block = block.of_kind(Kind::Close);
    Some(block.with_alignment(Alignment::Justified))
}

/// Composes the notations at the end of the letter: the copies, and the enclosures whose text is
/// not given.
fn notations(
    composer: &mut Composer<'_>,
    attached: &Attached<'_>,
    part: ElementId,
) -> Vec<Vec<Block>> {
    let strings = &composer.letter.strings;
    let enclosed = strings.enclosure_notation(attached.enclosures.len() as u64);
    let titles = attached.enclosures.iter();
    let titles = titles.filter_map(|enclosure| enclosure.texts.title.as_ref());
    let notations = [
        Notation {
            label: strings.text(Phrase::Copies).to_owned(),
            names: attached.copies.iter().map(Named::Spanned).collect(),
        },
        Notation {
            label: enclosed,
            names: titles.map(Named::Spanned).collect(),
        },
    ];
    let style = NotationStyle {
        text: composer.style.text(),
        paragraph: composer.style.lines(Alignment::Start),
        step: measures::TAB,
        gap: measures::SIGNATURE_SPACE,
        hang: Length::ZERO,
    };
    notation::notations(&notations, &style, part, &mut composer.builder)
}
