//! Signature blocks and lists of signatories.

use super::{Composer, measures};
use crate::form::builder::{Place, Separator, push_next, push_written};
use crate::form::entry::signed;
use crate::form::part_head::{PartBlocks, PartHead};
use crate::lang::Phrase;
use crate::letter::{Part, Signatory};
use crate::typeset::galley::{Block, Content, ElementId, EntryList, Kind, Numbering, Role, Side};
use crate::typeset::style::{Alignment, CharStyle, Slant};
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
    place: Place,
) -> Vec<Block> {
    let signatories: Vec<Signatory> = (signatories.iter())
        .map(|signatory| Signatory {
            honorific: None,
            ..signatory.clone()
        })
        .collect();
    let signatories: Vec<&Signatory> = signatories.iter().collect();
    in_blocks(composer, &signatories, place)
}

/// Composes the signatories of a letter that is the document itself, its signature blocks as those of
/// a covering letter.
pub(super) fn own(composer: &mut Composer<'_>, parts: &[Part], place: Place) -> Vec<Block> {
    if !are_blocks(parts) {
        return attached(composer, parts, place);
    }
    let signatories = parts.iter().flat_map(|part| part.signatories.iter());
    let signatories: Vec<Signatory> = signatories.cloned().collect();
    covering(composer, &signatories, place)
}

/// Composes the signatories of an attached letter, in the order in which they signed: a few in
/// signature blocks, many as a list under the headings of their parts.
pub(super) fn attached(composer: &mut Composer<'_>, parts: &[Part], place: Place) -> Vec<Block> {
    if are_blocks(parts) {
        let signatories = parts.iter().flat_map(|part| part.signatories.iter());
        let signatories: Vec<&Signatory> = signatories.collect();
        return in_blocks(composer, &signatories, place);
    }
    let mut blocks: Vec<Block> = Vec::new();
    for group in parts {
        let is_first = blocks.is_empty();
        let space = if is_first {
            measures::SIGNATURE_SPACE
        } else {
            measures::HEADING_SPACE
        };
        let lines = composer.style.lines(Alignment::Start);
        // As in signature blocks, only the note "(Signed)" is in italics.
        let offices = match group.signatories.iter().all(|signatory| signatory.signed) {
            true => Slant::Upright,
            false => Slant::Italic,
        };
        let head = PartHead {
            strings: &composer.letter.strings,
            part: group,
            heading: composer.style.bold(),
            text: composer.style.text(),
            lines,
            level: place.level.into(),
            note: composer.note_style(),
            layout: composer.letter.list_layout,
            offices,
            by_hand: false,
            hides_heading: is_first && group.heading.is_none(),
        };
        let list = EntryList {
            entries: Vec::new(),
            style: lines,
            hang: measures::ENTRY_HANG,
            hangs_all_lines: false,
            columns: None,
            max_columns: measures::SIGNATORY_COLUMNS,
            gutter: measures::TAB,
            gap: measures::PARAGRAPH_GAP,
            column_gap: measures::COLUMN_GAP,
            has_room_to_sign: false,
        };
        let PartBlocks { above, list } = head.blocks(list, place.parent, &mut composer.builder);
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
    place: Place,
) -> Vec<Block> {
    let signatories = parts.iter().flat_map(|part| part.signatories.iter());
    let signatories: Vec<&Signatory> = signatories.collect();
    let half = (measures::COLUMN_RIGHT - measures::COLUMN_LEFT - measures::TAB).scale(1, 2);
    let list = SignatureList::begin(composer, place, signatories.len());
    let rows = signatories.chunks(2).map(|row| {
        let starts = [Length::ZERO, half + measures::TAB];
        let sides = row.iter().zip(starts).map(|(signatory, start)| Side {
            element: list.item(composer),
            kind: Kind::Signature,
            text: text(composer, signatory),
            style: composer.style.lines(Alignment::Start),
            start,
            width: half,
            signature: None,
        });
        let sides = sides.collect();
        Block::of(list.element, Content::SideBySide(sides)).of_kind(Kind::Signature)
    });
    let blocks = spaced(rows.collect());
    list.end(blocks)
}

/// Composes signature blocks, one below the other.
fn in_blocks(composer: &mut Composer<'_>, signatories: &[&Signatory], place: Place) -> Vec<Block> {
    let list = SignatureList::begin(composer, place, signatories.len());
    let blocks = (signatories.iter())
        .map(|signatory| {
            let element = list.item(composer);
            block(composer, signatory, element)
        })
        .collect();
    list.end(spaced(blocks))
}

/// The structure of signature blocks: a list below a hidden heading, if they are several.
struct SignatureList {
    element: ElementId,
    /// The hidden heading, its level and its text.
    heading: Option<(ElementId, u8, String)>,
}

impl SignatureList {
    fn begin(composer: &mut Composer<'_>, place: Place, count: usize) -> Self {
        let Place { parent, level } = place;
        if count < 2 {
            return Self {
                element: parent,
                heading: None,
            };
        }
        let title = composer.letter.strings.text(Phrase::AttachedList);
        let builder = &mut composer.builder;
        let heading = builder.hidden_heading(parent, level.into(), title);
        Self {
            element: (builder.structure).add(parent, Role::List(Numbering::None)),
            heading: Some((heading, level, title.to_owned())),
        }
    }

    /// Makes the element of a signature block, each line of which is a paragraph.
    fn item(&self, composer: &mut Composer<'_>) -> ElementId {
        let structure = &mut composer.builder.structure;
        if self.heading.is_none() {
            return structure.add_by_line(self.element, Role::Div);
        }
        let item = structure.add(self.element, Role::ListItem);
        structure.add_by_line(item, Role::ListBody)
    }

    /// Gives the heading its place above the first block.
    fn end(self, mut blocks: Vec<Block>) -> Vec<Block> {
        if let (Some(first), Some((heading, level, title))) = (blocks.first_mut(), self.heading) {
            first.hidden_heading = Some(heading);
            first.outline = Some((level, title));
        }
        blocks
    }
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

/// Returns whether signatories in blocks are so many that two are side by side; one alone has the
/// place of every other signature, at the end margin.
pub(super) fn are_pairs(parts: &[Part]) -> bool {
    let count: usize = parts.iter().map(|part| part.signatories.len()).sum();
    count > 1 && are_blocks(parts)
}

/// Composes one signature block: `(Signed)` in italics and the name on one line, the office below
/// it; in French the office is above, in Chinese the note is after the name (un-letter-format 1.11
/// and 3.3).
fn block(composer: &Composer<'_>, signatory: &Signatory, element: ElementId) -> Block {
    let text = text(composer, signatory);
    let lines = with_room(composer.style.lines(Alignment::End), &text);
    let block = Block::paragraph(element, text, lines).together();
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
    for written in signatory.honorific.as_deref().into_iter().chain(who) {
        let is_first = name.is_empty();
        push_next(&mut name, is_first, Separator::Space, written, style);
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
            signatory.description.as_deref(),
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
    let country = signatory.country.as_deref()?;
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
