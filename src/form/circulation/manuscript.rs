//! The manuscript of a document: what is submitted to the United Nations, which set and issue it.
//!
//! Submissions are Microsoft Word files in Times New Roman 12 without letterhead (ask.un.org/faq/264184,
//! ST/CS/SER.A/44/Rev.1). A manuscript has the words of the document and nothing that only the
//! organization assigns or draws: no masthead, symbol, job number or code, and no rule at its end.

use super::type_style::Type;
use super::{Circulation, Length, Letter, session};
use crate::typeset::galley::{
    Anchor, Block, Content, Galley, Kind, Pages, Role, Running, RunningContent, Section, Structure,
};
use crate::typeset::style::{Alignment, Colour};
use crate::typeset::text::{Inline, StyledText};
use crate::typeset::unit::{Point, Rect};

/// The size of the type.
const SIZE: Length = Length::pt(12);
/// The margins on all sides: an inch.
const MARGIN: Length = Length::pt(72);
/// The distance of the page number from the foot of the page.
const FOLIO_FROM_FOOT: Length = Length::pt(36);

/// Composes the manuscript.
pub(super) fn compose(letter: &Letter, circulation: &Circulation) -> Galley {
    let mut galley = super::compose(letter, circulation);
    galley.text_size = SIZE;
    let star = galley.sections.first().and_then(agenda_star);
    for section in &mut galley.sections {
        section.fixed.clear();
        (section.first_head, section.first_foot) = (None, None);
        section.blocks.retain(is_text);
        for block in &mut section.blocks {
            if let Content::Entries(list) = &mut block.content {
                list.max_columns = 1;
            }
        }
    }
    let agenda = agenda(letter, circulation, star, &mut galley.structure);
    if let (Some(agenda), Some(first)) = (agenda, galley.sections.first_mut()) {
        first.blocks.insert(0, agenda);
    }
    furnish(&mut galley, letter);
    galley
}

/// Returns whether a block belongs to the text: not the session above the title, nor the last rule.
fn is_text(block: &Block) -> bool {
    block.kind != Kind::Session && !matches!(block.content, Content::Rule { .. })
}

/// Returns the asterisk at the items of the agenda, which are among the lines of the session.
fn agenda_star(section: &Section) -> Option<StyledText> {
    let session = section.blocks.iter().find(|block| !is_text(block))?;
    let Content::SideBySide(sides) = &session.content else {
        return None;
    };
    sides.iter().find_map(|side| {
        let mut spans = side.text.spans.iter();
        let star = spans.find(|span| matches!(span.inline, Inline::NoteReference(_)))?;
        Some(side.text.slice(star.range.clone()))
    })
}

/// Composes a paragraph with the items of the agenda, which the letter should name (UN Editorial
/// Manual, *Communications*). As in the document, it is above the title.
fn agenda(
    letter: &Letter,
    circulation: &Circulation,
    star: Option<StyledText>,
    structure: &mut Structure,
) -> Option<Block> {
    let items = &circulation.texts.agenda_items;
    let style = Type::of(letter.language);
    let numbers: Vec<&str> = items.iter().map(|item| item.number.text.as_str()).collect();
    let mut text = StyledText::default();
    if !numbers.is_empty() {
        text.push(
            &letter
                .strings
                .agenda_items(session::phrases(circulation.agenda), &numbers),
            style.text(),
            None,
        );
        if let Some(star) = &star {
            text.append(star);
        }
    }
    for title in items.iter().filter_map(|item| item.title.as_ref()) {
        text.break_line(style.text(), None);
        super::super::builder::push_written(&mut text, title, style.text());
    }
    if text.is_empty() {
        return None;
    }
    let element = structure.add(Structure::ROOT, Role::Paragraph);
    let lines = style.lines(Alignment::Start);
    Some(Block::paragraph(element, text, lines).keep_with_next())
}

/// Gives the pages even margins and a number at the foot.
fn furnish(galley: &mut Galley, letter: &Letter) {
    let furniture = &mut galley.furniture;
    let paper = furniture.paper;
    let (width, height) = (
        paper.width - MARGIN - MARGIN,
        paper.height - MARGIN - MARGIN,
    );
    furniture.type_area = Rect::new(MARGIN, MARGIN, width, height);
    furniture.running = vec![Running {
        on: Pages::All,
        content: RunningContent::Text {
            text: "{page}".to_owned(),
            style: Type::of(letter.language).text(),
            at: Point {
                x: paper.width.scale(1, 2),
                y: paper.height - FOLIO_FROM_FOOT,
            },
            anchor: Anchor::Centre,
            colour: Colour::BLACK,
            limit: None,
        },
    }];
}
