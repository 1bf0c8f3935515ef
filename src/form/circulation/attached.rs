//! Letters printed verbatim: the annexed letter and its enclosures.

mod annexes;
mod matter;

use self::annexes::{annexes, or_else, same_languages};
pub(super) use self::matter::Attached;
use self::matter::Signers;
use super::{Composer, HeadingStyle, first_after, measures, signature};
use crate::form::builder::{Place, plain, push_written};
use crate::form::notation::{self, Named, Notation, NotationStyle};
use crate::form::reference;
use crate::lang::{self, Language, Phrase, Strings};
use crate::letter::Enclosure;
use crate::letter::title::{self, Numbering};
use crate::read::Spanned;
use crate::typeset::galley::{Block, ElementId, Kind, Role, Section};
use crate::typeset::style::Alignment;
use crate::typeset::text::{Inline, StyledText};
use crate::typeset::unit::Length;

/// Composes the sections after the first: each annex, after it what is enclosed with it, and after
/// each enclosure what is enclosed with that.
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
        let place = Place::part(&mut composer.builder.structure);
        sections.push(section(composer, place, &heading, &annex.text));
        let numbering = Numbering::of_annex(&composer.letter.strings, number);
        let outer = Outer {
            heading: title::enclosure_heading,
            place,
            numbering,
            original: &annex.original,
        };
        enclosed(composer, annex.enclosures, &outer, &mut sections);
    }
    sections
}

/// The annex or enclosure with which something is enclosed.
struct Outer<'a> {
    /// Makes the headings of what is enclosed with it.
    heading: fn(&Strings, &Numbering) -> String,
    place: Place,
    numbering: Numbering,
    original: &'a [Language],
}

/// Composes the sections of what is enclosed with something, as far as its text is given.
fn enclosed(
    composer: &mut Composer<'_>,
    enclosures: &[Enclosure],
    outer: &Outer<'_>,
    sections: &mut Vec<Section>,
) {
    let printed = || enclosures.iter().filter(|each| each.texts.body.is_some());
    let count = printed().count();
    for (number, enclosure) in (1..).zip(printed()) {
        let numbering = outer.numbering.within(number, count);
        let heading = SectionHeading {
            text: (outer.heading)(&composer.letter.strings, &numbering),
            original: or_else(&enclosure.original, outer.original),
        };
        let place = outer.place.part_within(&mut composer.builder.structure);
        let attached = Attached::enclosure(enclosure);
        sections.push(section(composer, place, &heading, &attached));
        let inner = Outer {
            heading: title::appendix_heading,
            place,
            numbering,
            original: &heading.original,
        };
        enclosed(composer, &enclosure.enclosures, &inner, sections);
    }
}

/// Composes the heading of an annex, which names the document it belongs to; the
/// Secretary-General's letters have it plain.
fn annex_heading(composer: &Composer<'_>, number: Option<u64>) -> String {
    let circulation = composer.circulation;
    let language = composer.letter.language;
    let number = number.map(|number| lang::annex_number(language, number));
    let office = match &circulation.transmittal {
        Some(transmittal) => transmittal
            .texts
            .from
            .first()
            .map(|from| from.text.as_str()),
        None => title::senders_of(language, &circulation.title),
    };
    let is_secretary_general = office.is_some_and(title::is_secretary_general);
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
    place: Place,
    heading: &SectionHeading,
    attached: &Attached<'_>,
) -> Section {
    let mut text = StyledText::default();
    text.push(&heading.text, composer.style.title(), None);
    composer.builder.begin_section();
    let star = composer.star(attached.note, composer.style.title());
    let lines = composer.style.title_lines();
    let title = composer.builder.noted_heading(place, text, lines, &star);
    let mut opening = vec![title.of_kind(Kind::Attachment)];
    if !same_languages(&heading.original, &composer.circulation.originals) {
        opening.push(original_note(composer, &heading.original, place.parent));
    }
    let [largest, ..] = composer.body_style().headings;
    opening.extend(first_after(
        blocks(composer, attached, place, largest),
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

/// Composes what an attached letter keeps, below a heading at some place: its subject, reference,
/// date, salutation, text, close and signatories.
pub(super) fn blocks(
    composer: &mut Composer<'_>,
    attached: &Attached<'_>,
    place: Place,
    title_style: HeadingStyle,
) -> Vec<Block> {
    let part = place.parent;
    // Its title is below the heading, and the headings of the text and of its list are below that.
    let mut level = place.level + 1;
    let mut blocks = Vec::new();
    if let Some(title) = attached.title {
        let text = plain(title, title_style.text);
        let heading = composer
            .builder
            .heading(part, level.into(), text, title_style.paragraph);
        let heading = heading.of_kind(Kind::Title);
        blocks.push(heading.after_space(measures::TITLE_GAP));
        level += 1;
    }
    let below_title = blocks.len();
    blocks.extend(dateline(composer, attached, part));
    let salutation = line(composer, attached.salutation, part);
    blocks.extend(salutation.map(|block| block.of_kind(Kind::Salutation)));
    for block in &mut blocks {
        block.keep_with_next = true;
    }
    if let Some(text) = attached.body {
        blocks.extend(composer.body(text, part, level));
    }
    if let (1, Some(first)) = (below_title, blocks.get_mut(1)) {
        first.space_before = first.space_before.max(title_style.space_after);
    }
    let mut ending: Vec<Block> = Vec::new();
    ending.extend(close(composer, attached.complimentary_close, part));
    let place = Place {
        parent: part,
        level,
    };
    ending.extend(match attached.signatories {
        Signers::Covering(signatories) => signature::covering(composer, signatories, place),
        Signers::Own(parts) => signature::own(composer, parts, place),
        // A text that is not a letter, such as a declaration by several.
        Signers::Attached(parts) if attached.is_declaration && signature::are_pairs(parts) => {
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
    if let Some(written) = attached.reference {
        let label = composer.letter.strings.optional(Phrase::Reference);
        text.append(&reference::labelled(label, written, style));
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

/// Composes the notations at the end of the letter: the enclosures whose text is not given, and the
/// copies.
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
            label: enclosed,
            names: titles.map(Named::Spanned).collect(),
        },
        Notation {
            label: strings.text(Phrase::Copies).to_owned(),
            names: attached.copies.iter().map(Named::Spanned).collect(),
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
