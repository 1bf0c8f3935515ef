//! The letterhead: what is printed at fixed places of the first page, and what is repeated.
//!
//! In the structure tree it is what it is without a letterhead: the name, the sender, the date and
//! the address, in this order. The line with the sender's address in the window repeats the sender,
//! and is an artifact, as are the foot, the marks and what the following pages repeat.

use super::opening::{addressee_lines, dateline, line_by_line, lines, reference};
use super::{Composer, measures};
use crate::form::builder::{plain, push_written};
use crate::lang::Direction;
use crate::letter::letterhead::{Letterhead, LetterheadForm, Logo, LogoPlace, Places};
use crate::letter::{Letter, Sender};
use crate::read::{Spanned, Words as _};
use crate::typeset::font::Writing;
use crate::typeset::galley::{
    Anchor, Block, Column, Element, Fixed, FixedContent, Kind, LineSize, Overflow, Role, Section,
    Structure, Window,
};
use crate::typeset::style::{Alignment, CharStyle, Colour, ParagraphStyle, Weight};
use crate::typeset::text::StyledText;
use crate::typeset::unit::{Length, Point, Rect, Size};

/// The size and the leading of the name.
const NAME: (Length, Length) = (Length::pt(14), Length::pt(17));
/// The leading of an address in Latin, Greek or Cyrillic letters.
const ADDRESS_LEADING: Length = Length::pt(12);
/// The sizes and leadings in tenths of a point in which an address is set that does not fit the
/// window in the size of the letter, the largest first. Letters with marks above them stay apart:
/// Latin lines need their size and a twentieth, Arabic ones a third more than it, and ideographs an
/// eighth.
const SMALLER_WESTERN: [(i64, i64); 4] = [(105, 115), (100, 108), (95, 101), (90, 94)];
const SMALLER_ARABIC: [(i64, i64); 4] = [(105, 160), (100, 142), (95, 132), (90, 124)];
const SMALLER_EAST_ASIAN: [(i64, i64); 4] = [(105, 130), (95, 115), (90, 105), (85, 96)];
/// The space between two parts of the sender's block.
const INFORMATION_GAP: Length = Length::pt(7);
/// The distance between a logo and the name.
const LOGO_GAP: Length = Length::pt(12);
/// The sizes of the line with the sender's address, each with the number of letters that it holds.
const RETURN_SIZES: [(i64, usize); 3] = [(8, 58), (7, 66), (6, 78)];
/// The height of the part of an address field with that line, and its baseline.
const RETURN_BASELINE: Length = Length::tenth_mm(36);
/// The left end, the lengths and the thickness of the marks for folding and punching.
const MARK_X: Length = Length::tenth_mm(50);
const FOLD_MARK: Length = Length::tenth_mm(40);
const HOLE_MARK: Length = Length::tenth_mm(60);
const MARK_THICKNESS: Length = Length::milli_pt(250);
/// The height of letters in thousandths of their size.
const ASCENT: i64 = 891;

/// Composes the letterhead on the first page of a section.
pub(super) fn append(composer: &mut Composer<'_>, letterhead: &Letterhead, section: &mut Section) {
    let places = letterhead.form.places();
    let mut fixed = Vec::new();
    fixed.extend(logo(composer, letterhead, &places));
    fixed.extend(name(composer, letterhead, &places));
    fixed.extend(information(composer, letterhead, &places));
    fixed.extend(return_line(composer, letterhead, &places));
    fixed.extend(address(composer, letterhead, &places));
    if letterhead.has_fold_marks {
        fixed.extend(marks(&places));
    }
    section.fixed = fixed;
    let size = composer.text().size;
    section.first_head = Some(places.text + size.scale(ASCENT, 1000));
}

/// Returns where the logo is drawn, on the first page and on those that repeat it.
pub(super) fn logo_box(logo: &Logo, places: &Places) -> Rect {
    let head = places.head();
    let spare = head.size.width - logo.size.width;
    let x = match logo.at {
        LogoPlace::Left => Length::ZERO,
        LogoPlace::Centre => spare.scale(1, 2),
        LogoPlace::Right => spare,
    };
    let Size { width, height } = logo.size;
    Rect::new(head.origin.x + x, head.origin.y, width, height)
}

/// Returns the box of the name, and the side of it at which the name is.
pub(super) fn name_box(letterhead: &Letterhead, direction: Direction) -> (Rect, Anchor) {
    let head = letterhead.form.places().head();
    let Some(logo) = &letterhead.logo else {
        return (head, Anchor::of_start(direction));
    };
    let Rect { origin, size } = head;
    let (taken, below) = (
        logo.size.width + LOGO_GAP,
        logo.size.height + LOGO_GAP.scale(1, 2),
    );
    let next_to = size.width - taken;
    match logo.at {
        LogoPlace::Left => {
            let place = Rect::new(origin.x + taken, origin.y, next_to, size.height);
            (place, Anchor::Right)
        }
        LogoPlace::Right => {
            let place = Rect::new(origin.x, origin.y, next_to, size.height);
            (place, Anchor::Left)
        }
        LogoPlace::Centre => {
            let height = (size.height - below).max(Length::ZERO);
            let place = Rect::new(origin.x, origin.y + below, size.width, height);
            (place, Anchor::Centre)
        }
    }
}

fn logo(composer: &mut Composer<'_>, letterhead: &Letterhead, places: &Places) -> Option<Fixed> {
    let logo = letterhead.logo.as_ref()?;
    let mut figure = Element::new(Role::Figure);
    figure.words = Some(logo.alternative.text.as_str().into());
    figure.language = logo.alternative.language;
    let structure = &mut composer.builder.structure;
    Some(Fixed {
        element: Some(structure.add_element(Structure::ROOT, figure)),
        kind: Kind::Logo,
        content: FixedContent::Image {
            within: logo_box(logo, places),
            picture: logo.picture.clone(),
        },
    })
}

/// Returns the look of the name of a letterhead.
pub(super) fn name_style(text: CharStyle) -> CharStyle {
    CharStyle {
        size: NAME.0,
        weight: Weight::Bold,
        ..text
    }
}

fn name(composer: &mut Composer<'_>, letterhead: &Letterhead, _: &Places) -> Option<Fixed> {
    let name = letterhead.texts.name.as_ref()?;
    let direction = composer.builder.direction;
    let (within, side) = name_box(letterhead, direction);
    let alignment = match (side, direction) {
        (Anchor::Centre, _) => Alignment::Centre,
        (Anchor::Left, Direction::LeftToRight) | (Anchor::Right, Direction::RightToLeft) => {
            Alignment::Start
        }
        _ => Alignment::End,
    };
    let style = ParagraphStyle {
        alignment,
        leading: NAME.1,
        ..composer.start()
    };
    let text = plain(name, name_style(composer.text()));
    let block = composer.line(Structure::ROOT, text, style);
    Some(column(
        vec![block.of_kind(Kind::Letterhead)],
        within,
        Overflow::Refused,
        letterhead.colour,
    ))
}

fn column(blocks: Vec<Block>, within: Rect, overflow: Overflow, colour: Colour) -> Fixed {
    Fixed {
        element: blocks.first().map(|block| block.element),
        kind: Kind::Text,
        content: FixedContent::Column(Column {
            blocks,
            within,
            is_centred: false,
            overflow,
            colour,
        }),
    }
}

/// Composes the sender, the reference and the date.
fn information(
    composer: &mut Composer<'_>,
    letterhead: &Letterhead,
    places: &Places,
) -> Option<Fixed> {
    let letter = composer.letter;
    let text = measures::entry(composer.language());
    let paragraph = ParagraphStyle {
        alignment: Alignment::Start,
        ..measures::entry_paragraph(composer.language())
    };
    let sender = letter.texts.sender.as_ref();
    let sender = sender.map(|sender| lines(&sender_lines(sender, letterhead), text));
    let parts = [
        (Kind::Sender, sender.unwrap_or_default()),
        (Kind::Reference, reference(letter, text).unwrap_or_default()),
        (Kind::Dateline, dateline(letter, text)),
    ];
    let mut blocks = Vec::new();
    for (kind, text) in parts {
        if text.is_empty() {
            continue;
        }
        let gap = if blocks.is_empty() {
            Length::ZERO
        } else {
            INFORMATION_GAP
        };
        let block = match kind {
            Kind::Sender => line_by_line(composer, text, paragraph),
            _ if text.text.contains('\n') => line_by_line(composer, text, paragraph),
            _ => composer.line(Structure::ROOT, text, paragraph),
        };
        blocks.push(block.of_kind(kind).after_space(gap));
    }
    if blocks.is_empty() {
        return None;
    }
    // The field of the standard is wider than the text, to whose edge Arabic is aligned.
    let edge = measures::type_area(letter).right();
    let mut within = places.information;
    within.size.width -= (within.right() - edge).max(Length::ZERO);
    Some(column(blocks, within, Overflow::Pushes, Colour::BLACK))
}

/// Returns the lines of the sender's block: the organization first, unless the name at the head of
/// the page has already said it.
fn sender_lines<'a>(sender: &'a Sender, letterhead: &Letterhead) -> Vec<Vec<&'a Spanned>> {
    let said = letterhead.texts.name.as_ref().map(|name| &name.text);
    let organization = sender.organization.as_ref();
    let organization = organization.filter(|written| Some(&written.text) != said);
    let single = [organization, sender.name.as_ref(), sender.title.as_ref()];
    let mut lines: Vec<Vec<&Spanned>> = single
        .into_iter()
        .flatten()
        .map(|line| vec![line])
        .collect();
    lines.extend(sender.address.iter().map(|line| vec![line]));
    lines
}

/// Composes the line above the address to which a letter goes back that cannot be delivered.
fn return_line(composer: &Composer<'_>, letterhead: &Letterhead, places: &Places) -> Option<Fixed> {
    let sender = composer.letter.texts.sender.as_ref()?;
    if sender.address.is_empty() || !places.has_return_line {
        return None;
    }
    let name = (letterhead.texts.name.as_ref())
        .or(sender.organization.as_ref())
        .or(sender.name.as_ref());
    let mut parts: Vec<&Spanned> = name.into_iter().chain(&sender.address).collect();
    let letters = |parts: &[&Spanned]| -> usize {
        parts.iter().map(|part| part.text.chars().count() + 3).sum()
    };
    let [.., (_, most)] = RETURN_SIZES;
    // The whole address is in the sender's block: here the name, the street and the end are enough.
    while parts.len() > 3 && letters(&parts) > most {
        parts.remove(2);
    }
    let size = RETURN_SIZES
        .iter()
        .find(|(_, most)| letters(&parts) <= *most);
    let style = CharStyle {
        size: Length::pt(size.map_or(6, |(size, _)| *size)),
        ..composer.text()
    };
    let mut text = StyledText::default();
    for part in parts {
        if !text.is_empty() {
            text.push(" · ", style, None);
        }
        push_written(&mut text, part, style);
    }
    let left = places.field.origin.x + places.inset;
    let (x, anchor) = match composer.builder.direction {
        Direction::LeftToRight => (left, Anchor::Left),
        Direction::RightToLeft => (places.window().right(), Anchor::Right),
    };
    Some(Fixed {
        element: None,
        kind: Kind::Sender,
        content: FixedContent::Text {
            text,
            at: Point {
                x,
                y: places.field.origin.y + RETURN_BASELINE,
            },
            anchor,
            scale: 1000,
            max_width: places.field.size.width - places.inset,
        },
    })
}

/// Composes the address in the part of its field that the window always shows.
fn address(composer: &mut Composer<'_>, letterhead: &Letterhead, places: &Places) -> Option<Fixed> {
    let letter = composer.letter;
    let language = composer.language();
    let text = measures::entry(language);
    let addressees = letter.texts.addressees.iter();
    let texts: Vec<StyledText> = addressees
        .map(|addressee| lines(&addressee_lines(addressee), text))
        .collect();
    let writing = writing(&texts);
    let paragraph = measures::entry_paragraph(language);
    let paragraph = ParagraphStyle {
        leading: match writing {
            Writing::Western => ADDRESS_LEADING,
            _ => paragraph.leading,
        },
        ..paragraph
    };
    let mut blocks: Vec<Block> = Vec::new();
    for text in texts {
        let gap = if blocks.is_empty() {
            Length::ZERO
        } else {
            paragraph.leading
        };
        let block = line_by_line(composer, text, paragraph);
        blocks.push(block.of_kind(Kind::Address).after_space(gap));
    }
    if blocks.is_empty() {
        return None;
    }
    let window = Window {
        smaller: smaller(writing),
        larger: larger(letterhead.form),
    };
    let overflow = Overflow::Window(window);
    let mut fixed = column(blocks, places.window(), overflow, Colour::BLACK);
    if let FixedContent::Column(column) = &mut fixed.content {
        column.is_centred = !places.begins_at_head;
    }
    Some(fixed)
}

/// Returns the writing of an address that needs the most room between its lines.
fn writing(texts: &[StyledText]) -> Writing {
    let spans = texts.iter().flat_map(|text| {
        let spans = text.spans.iter();
        spans.map(|span| (&text.text[span.range.clone()], span.style.language))
    });
    let mut widest = Writing::Western;
    for (words, language) in spans {
        for letter in words.chars().filter(|c| c.is_alphabetic()) {
            match Writing::of(letter, language) {
                Writing::Arabic => return Writing::Arabic,
                Writing::EastAsian => widest = Writing::EastAsian,
                Writing::Western => {}
            }
        }
    }
    widest
}

fn smaller(writing: Writing) -> Vec<LineSize> {
    let sizes = match writing {
        Writing::Western => SMALLER_WESTERN,
        Writing::Arabic => SMALLER_ARABIC,
        Writing::EastAsian => SMALLER_EAST_ASIAN,
    };
    let tenths = |tenths: i64| Length::milli_pt(tenths * 100);
    let size = |(size, leading): (i64, i64)| LineSize {
        size: tenths(size),
        leading: tenths(leading),
    };
    sizes.map(size).to_vec()
}

/// Returns the forms for the same sheet that have a higher window and as much room above it.
fn larger(form: LetterheadForm) -> Vec<(&'static str, Length)> {
    let own = form.places();
    let forms = LetterheadForm::WORDS.iter();
    let others = forms.map(|(word, other)| (*word, other.places()));
    let larger = others.filter(|(_, other)| {
        other.paper == own.paper
            && other.window().size.height > own.window().size.height
            && other.head().size.height >= own.head().size.height
    });
    larger
        .map(|(word, other)| (word, other.window().size.height))
        .collect()
}

/// Draws the marks at the left edge of the sheet.
fn marks(places: &Places) -> impl Iterator<Item = Fixed> {
    let folds = places.folds.map(|y| (y, FOLD_MARK));
    let hole = places.hole.map(|y| (y, HOLE_MARK));
    folds.into_iter().chain(hole).map(|(y, length)| {
        let top = y - MARK_THICKNESS.scale(1, 2);
        Fixed {
            element: None,
            kind: Kind::Rule,
            content: FixedContent::Rule(Rect::new(MARK_X, top, length, MARK_THICKNESS)),
        }
    })
}

/// Returns the number of lines at the foot of each page.
pub(super) fn foot_lines(letter: &Letter) -> usize {
    let foot = letter.letterhead.iter().flat_map(|head| &head.texts.foot);
    foot.map(Vec::len).max().unwrap_or(0)
}
