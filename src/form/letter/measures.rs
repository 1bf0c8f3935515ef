//! The measures of the form `letter`.
//!
//! Latin text is 11 on 14 with margins of an inch (72 points): on A4 a measure of 451 points, some
//! 85 characters, which is long for a book and usual for a letter.

use super::super::body::ItemStyle;
use super::{letterhead, repeated};
use crate::lang::Language;
use crate::letter::Letter;
use crate::typeset::font::Writing;
use crate::typeset::galley::{Block, Content, Kind};
use crate::typeset::style::{Alignment, CharStyle, ParagraphStyle, Slant, Weight};
use crate::typeset::unit::{Length, Rect};

/// The margins at the left and right.
const MARGIN: Length = Length::pt(72);
/// The first baseline from the head of the page: letters reach up to an inch from it.
const HEAD: Length = Length::pt(80);
/// The lowest baseline from the foot of the page.
const FOOT: Length = Length::pt(76);
/// The space between paragraphs, which have no indent.
pub(super) const PARAGRAPH_GAP: Length = Length::pt(7);
/// The space before a heading.
pub(super) const HEADING_GAP: Length = Length::pt(14);
/// The space between one piece of the opening and the next: address, subject, salutation.
pub(super) const OPENING_GAP: Length = Length::pt(21);
/// The space before the complimentary close, or before the names where there is none.
pub(super) const CLOSE_GAP: Length = Length::pt(21);
/// The space between the close and the names: room for a signature.
pub(super) const SIGNATURE_GAP: Length = Length::pt(28);
/// The space around the picture of a signature, within that above a name: two millimetres below it,
/// and a little above.
pub(super) const AROUND_SIGNATURE: Length = Length::pt(10);
/// The least width for each of several signatories next to each other.
pub(super) const SIGNER_WIDTH: Length = Length::tenth_mm(550);
/// Returns by how much the space before a block of the opening or the close may shrink, so that a
/// letter does not spill a few lines onto another page: to two thirds.
pub(super) fn shrink(block: &Block) -> Length {
    let space = block.space_before;
    match block.kind {
        Kind::Dateline
        | Kind::Address
        | Kind::Title
        | Kind::Salutation
        | Kind::Close
        | Kind::Signature
        | Kind::Notation => space.scale(1, 3),
        // There must still be room to sign by hand.
        _ if matches!(block.content, Content::Entries(_)) => space.scale(1, 4),
        _ => Length::ZERO,
    }
}

/// The space before a copy or enclosure notation.
pub(super) const NOTATION_GAP: Length = Length::pt(21);
/// The step of the grid to which the names of a notation are aligned: half an inch.
pub(super) const NOTATION_STEP: Length = Length::pt(36);
/// The space between the items of a tight list.
pub(super) const ITEM_GAP: Length = Length::pt(3);
/// The indent of quotes: a third of an inch.
pub(super) const INDENT: Length = Length::pt(24);

/// Returns the positions of the items of lists: the mark at the edge of the surrounding text, the
/// text hanging a third of an inch from it, and more in Arabic, whose marks are wider.
pub(super) fn items(language: Language) -> [ItemStyle; 2] {
    let step = match Writing::of_language(language) {
        Writing::Arabic => 34,
        _ => 24,
    };
    [hanging(0, step), hanging(step, step)]
}

/// Returns the indent of the text after the number of a paragraph: that of the text of items.
pub(super) fn number_tab(language: Language) -> Length {
    let [first, _] = items(language);
    first.text
}

/// Returns the size of the largest of three headings.
pub(super) fn first_heading(text: Length) -> Length {
    text.scale(125, 110)
}

const fn hanging(mark: i64, step: i64) -> ItemStyle {
    let text = Length::pt(mark + step);
    ItemStyle {
        mark: Length::pt(mark),
        text,
        turnover: text,
    }
}
/// Returns the most columns of a list of signatories: two for a short list that is looked through,
/// three for one that fills pages.
pub(super) fn max_columns(entries: usize) -> u8 {
    if entries > 60 { 3 } else { 2 }
}
/// The space between two columns.
pub(super) const GUTTER: Length = Length::pt(24);
/// The indent of an entry's turnover lines: an em.
pub(super) const ENTRY_HANG: Length = Length::pt(10);
/// The space between two entries that are set across the full measure.
pub(super) const ENTRY_GAP: Length = Length::pt(5);

/// Returns the space between two entries of a column: three halves of the type size from baseline to
/// baseline, less the leading.
pub(super) fn column_gap(language: Language) -> Length {
    let (size, leading) = sizes(language).entry;
    let size = Writing::of_language(language).size(tenths(size));
    (size.scale(3, 2) - Length::milli_pt(50) - tenths(leading)).max(LEAST_GAP)
}

/// The least space between two entries of a column.
const LEAST_GAP: Length = Length::pt(2);

/// Returns the type area of the pages of a letter, in the sense of [`super::Section`].
pub(super) fn type_area(letter: &Letter) -> Rect {
    let sheet = letter.paper.size();
    let [left, right] = match &letter.letterhead {
        Some(letterhead) => letterhead.form.places().margins,
        None => [MARGIN, MARGIN],
    };
    let (head, foot) = (HEAD + repeated_head(letter), FOOT + repeated_foot(letter));
    let (width, height) = (sheet.width - left - right, sheet.height - head - foot);
    Rect::new(left, head, width, height)
}

/// The distance between the lower edge of what is repeated of a letterhead and the baseline of the
/// running header.
const BELOW_LETTERHEAD: Length = Length::pt(20);
/// The distance of the running header's baseline from the head of the page.
pub(super) const HEADER_BASELINE: Length = Length::pt(50);

/// Returns by how much the running header is lower because the pages repeat all of a letterhead.
pub(super) fn repeated_head(letter: &Letter) -> Length {
    let foot = letter.letterhead.as_ref().and_then(repeated::lower_edge);
    let baseline = foot.map_or(Length::ZERO, |foot| foot + BELOW_LETTERHEAD);
    (baseline - HEADER_BASELINE).max(Length::ZERO)
}

/// The leading of the lines at the foot of a letterhead.
pub(super) const FOOT_LEADING: Length = Length::pt(10);

/// Returns by how much the text ends higher because of the foot of a letterhead.
pub(super) fn repeated_foot(letter: &Letter) -> Length {
    FOOT_LEADING.scale(letterhead::foot_lines(letter) as i64, 1)
}

/// The distance of a footnote's text from its edge, where its mark is.
pub(super) const NOTE_INDENT: Length = Length::pt(9);

/// The sizes of type that differ by script: Arabic, which is set larger than the Latin type next to
/// it ([`crate::typeset::font::Writing::size`]), needs more room above and below; Chinese is set
/// solid and wants more leading.
struct Sizes {
    text: (i64, i64),
    entry: (i64, i64),
    note: (i64, i64),
}

/// Returns the sizes of a language, each with its leading, in tenths of a point.
fn sizes(language: Language) -> Sizes {
    match Writing::of_language(language) {
        Writing::Arabic => Sizes {
            text: (113, 190),
            entry: (105, 175),
            note: (88, 140),
        },
        Writing::EastAsian => Sizes {
            text: (110, 180),
            entry: (105, 160),
            note: (90, 130),
        },
        _ => Sizes {
            text: (110, 140),
            entry: (105, 125),
            note: (90, 110),
        },
    }
}

fn tenths(tenths: i64) -> Length {
    Length::milli_pt(tenths * 100)
}

/// Returns the style of running text.
pub(super) fn text(language: Language) -> CharStyle {
    CharStyle {
        typeface: crate::typeset::style::Typeface::Letter,
        ..CharStyle::plain(tenths(sizes(language).text.0), language)
    }
}

/// Returns the style of the headings below the first level: italics, or bold where the language's
/// script has no italics.
pub(super) fn second_heading(text: CharStyle) -> CharStyle {
    if text.language.has_italics() {
        CharStyle {
            slant: Slant::Italic,
            ..text
        }
    } else {
        CharStyle {
            weight: Weight::Bold,
            ..text
        }
    }
}

/// Returns the style of the heading of what is attached: bold, and larger by three points in
/// eleven.
pub(super) fn attached_heading(text: CharStyle) -> CharStyle {
    CharStyle {
        weight: Weight::Bold,
        size: text.size.scale(14, 11),
        ..text
    }
}

/// Returns how the lines of that heading are set.
pub(super) fn attached_heading_lines(paragraph: ParagraphStyle) -> ParagraphStyle {
    ParagraphStyle {
        leading: paragraph.leading.scale(14, 11),
        ..paragraph
    }
}

/// Returns the style of the entries of a list.
pub(super) fn entry(language: Language) -> CharStyle {
    CharStyle {
        size: tenths(sizes(language).entry.0),
        ..text(language)
    }
}

/// Returns the style of footnotes.
pub(super) fn note(language: Language) -> CharStyle {
    CharStyle {
        size: tenths(sizes(language).note.0),
        ..text(language)
    }
}

/// Returns the style of running headers and folios.
pub(super) fn running(language: Language) -> CharStyle {
    note(language)
}

/// The most by which letters are widened or narrowed, in thousandths (the default of microtype, an
/// extension of LaTeX; Hàn Thế Thành found that readers notice nothing up to that).
const EXPANSION: u16 = 20;

/// Returns the most by which the letters of a language are widened or narrowed: Arabic lines are
/// filled by longer joins, and ideographs fill squares.
fn expansion(language: Language) -> u16 {
    match Writing::of_language(language) {
        Writing::Western => EXPANSION,
        Writing::Arabic | Writing::EastAsian => 0,
    }
}

/// Returns how paragraphs are set.
pub(super) fn paragraph(language: Language) -> ParagraphStyle {
    ParagraphStyle {
        expansion: expansion(language),
        ..ParagraphStyle::justified(language.direction(), tenths(sizes(language).text.1))
    }
}

/// Returns the style of the paragraphs of the body: in Chinese their first lines are indented by
/// two characters (W3C, Requirements for Chinese Text Layout).
pub(super) fn body_paragraph(language: Language) -> ParagraphStyle {
    let ems = language.locale().typography.paragraph_indent;
    let first_line_indent = text(language).size.scale(ems, 1);
    ParagraphStyle {
        first_line_indent,
        ..paragraph(language)
    }
}

/// Returns how the entries of a list are set.
pub(super) fn entry_paragraph(language: Language) -> ParagraphStyle {
    ParagraphStyle {
        alignment: Alignment::Start,
        leading: tenths(sizes(language).entry.1),
        hyphenation: false,
        ..paragraph(language)
    }
}

/// Returns how the paragraphs of footnotes are set: hanging, past the mark.
pub(super) fn note_paragraph(language: Language) -> ParagraphStyle {
    ParagraphStyle {
        leading: tenths(sizes(language).note.1),
        start_indent: NOTE_INDENT,
        ..paragraph(language)
    }
}
