//! Signature blocks and lists of signatories.

use super::{Composer, measures};
use crate::form::builder::push_written;
use crate::form::entry::{entries, signed};
use crate::form::part_head::PartHead;
use crate::letter::{Part, Signatory};
use crate::typeset::galley::{Block, Content, ElementId, EntryList, Kind, Numbering, Role, Side};
use crate::typeset::style::{Alignment, CharStyle};
use crate::typeset::text::with_room;
use crate::typeset::text::{Inline, StyledText};
use crate::typeset::unit::Length;

/// The most signatories in signature blocks (five States did, un-letter-format 1.11); more
/// are listed in columns.
const MOST_BLOCKS: usize = 5;

/// Composes the signature blocks of a covering letter, at the end margin, honorifics left out
/// (UN Editorial Manual, *Communications*).
pub(super) fn covering(
    composer: &mut Composer<'_>,
    signatories: &[Signatory],
    part: ElementId,
) -> Vec<Block> {
    let blocks: Vec<Block> = signatories
        .iter()
        .map(|signatory| {
            let signatory = Signatory {
                honorific: None,
                ..signatory.clone()
            };
            block(composer, &signatory, part)
        })
        .collect();
    spaced(blocks)
}

/// Composes the signatories of an attached letter, in the order in which they signed: a few in
/// signature blocks, many as a list under the headings of their parts.
pub(super) fn attached(composer: &mut Composer<'_>, parts: &[Part], part: ElementId) -> Vec<Block> {
    if are_blocks(parts) {
        let signatories = parts.iter().flat_map(|part| part.signatories.iter());
        let blocks = signatories
            .map(|signatory| block(composer, signatory, part))
            .collect();
        return spaced(blocks);
    }
    let mut blocks: Vec<Block> = Vec::new();
    for group in parts {
        let space = if blocks.is_empty() {
            measures::SIGNATURE_SPACE
        } else {
            measures::HEADING_SPACE
        };
        let lines = composer.style.lines(Alignment::Start);
        let head = PartHead {
            strings: &composer.letter.strings,
            part: group,
            heading: composer.style.bold(),
            text: composer.style.text(),
            lines,
            level: 2,
            note: composer.note_style(),
        };
        let above = head.blocks(part, &mut composer.builder);
        let list = list(composer, group, part);
        let gaps = std::iter::once(space).chain(std::iter::repeat(measures::HEADING_GAP));
        let spaced = above.into_iter().chain([list]).zip(gaps);
        blocks.extend(spaced.map(|(block, gap)| block.after_space(gap)));
    }
    blocks
}

/// Composes the signature blocks of a declaration, two side by side, in the order in which they
/// signed.
pub(super) fn side_by_side(
    composer: &mut Composer<'_>,
    parts: &[Part],
    part: ElementId,
) -> Vec<Block> {
    let signatories = parts.iter().flat_map(|part| part.signatories.iter());
    let signatories: Vec<&Signatory> = signatories.collect();
    let half = (measures::COLUMN_RIGHT - measures::COLUMN_LEFT - measures::TAB).scale(1, 2);
    let rows = signatories.chunks(2).map(|row| {
        let div = composer.builder.structure.add(part, Role::Div);
        let starts = [Length::ZERO, half + measures::TAB];
        let sides = row.iter().zip(starts).map(|(signatory, start)| Side {
            element: composer.builder.structure.add(div, Role::Paragraph),
            kind: Kind::Signature,
            text: text(composer, signatory),
            style: composer.style.lines(Alignment::Start),
            start,
            width: half,
        });
        let sides = sides.collect();
        Block::of(div, Content::SideBySide(sides)).of_kind(Kind::Signature)
    });
    spaced(rows.collect())
}

/// Returns whether signatories are few enough for signature blocks and in one list without a
/// heading.
pub(super) fn are_blocks(parts: &[Part]) -> bool {
    let count: usize = parts.iter().map(|part| part.signatories.len()).sum();
    let needs_list = |part: &Part| {
        part.heading.is_some() || part.states_order || part.anonymous > 0 || part.as_of.is_some()
    };
    count <= MOST_BLOCKS && !parts.iter().any(needs_list)
}

fn list(composer: &mut Composer<'_>, group: &Part, part: ElementId) -> Block {
    let role = Role::List(Numbering::None);
    let list = composer.builder.structure.add(part, role);
    let style = composer.style.text();
    let entries = entries(
        group,
        &composer.letter.strings,
        list,
        style,
        &mut composer.builder,
    );
    let content = Content::Entries(EntryList {
        style: composer.style.lines(Alignment::Start),
        entries,
        hang: measures::ENTRY_HANG,
        max_columns: measures::SIGNATORY_COLUMNS,
        gutter: measures::TAB,
        gap: measures::PARAGRAPH_GAP,
        column_gap: measures::COLUMN_GAP,
        has_room_to_sign: false,
    });
    Block::of(list, content)
}

/// Composes one signature block: `(Signed)` in italics and the name on one line, the office below
/// it; in French the office is above, in Chinese the note is after the name (un-letter-format 1.11
/// and 3.3).
fn block(composer: &mut Composer<'_>, signatory: &Signatory, part: ElementId) -> Block {
    let text = text(composer, signatory);
    let lines = with_room(composer.style.lines(Alignment::End), &text);
    let block = composer.builder.paragraph(part, text, lines).together();
    block.of_kind(Kind::Signature)
}

/// Writes the lines of a signature block.
fn text(composer: &Composer<'_>, signatory: &Signatory) -> StyledText {
    let style = CharStyle {
        language: signatory.language.unwrap_or(composer.letter.language),
        ..composer.style.text()
    };
    let mut name = StyledText::default();
    let (who, rest) = match (&signatory.name, &signatory.organization) {
        (Some(name), organization) => (Some(name), organization.as_ref()),
        (None, organization) => (organization.as_ref(), None),
    };
    if let Some(honorific) = &signatory.honorific {
        push_written(&mut name, honorific, style);
        name.push(" ", style, None);
    }
    if let Some(who) = who {
        push_written(&mut name, who, style);
    }
    name.mark(0, &Inline::Name);
    let name = signed(
        signatory,
        name,
        &composer.letter.strings,
        composer.style.text(),
    );
    let mut office = lines_of(
        &[
            signatory.title.as_ref(),
            signatory.affiliation.as_ref(),
            rest,
            signatory.description.as_ref(),
            country(signatory),
        ],
        style,
    );
    office.mark(0, &Inline::About);
    let layout = composer.letter.language.locale().signatures;
    if layout.office_first && signatory.name.is_some() {
        below(office, name, style)
    } else {
        below(name, office, style)
    }
}

/// Returns the country, unless the office names it.
fn country(signatory: &Signatory) -> Option<&crate::read::Spanned> {
    let country = signatory.country.as_ref()?;
    let is_named = signatory.title.as_ref().is_some_and(|title| {
        let name = country.text.strip_prefix("the ").unwrap_or(&country.text);
        title.text.contains(name)
    });
    (!is_named).then_some(country)
}

fn lines_of(lines: &[Option<&crate::read::Spanned>], style: CharStyle) -> StyledText {
    let mut text = StyledText::default();
    for line in lines.iter().flatten() {
        if !text.is_empty() {
            text.break_line(style, None);
        }
        push_written(&mut text, line, style);
    }
    text
}

fn below(mut upper: StyledText, lower: StyledText, style: CharStyle) -> StyledText {
    if !upper.is_empty() && !lower.is_empty() {
        upper.break_line(style, None);
    }
    upper.append(&lower);
    upper
}

fn spaced(mut blocks: Vec<Block>) -> Vec<Block> {
    let last = blocks.len().saturating_sub(1);
    for (index, block) in blocks.iter_mut().enumerate() {
        block.space_before = measures::SIGNATURE_SPACE;
        block.keep_with_next = index < last;
    }
    blocks
}
