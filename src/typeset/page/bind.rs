//! Several documents bound into one file, each a part of it with its own page numbers.

use super::{Document, Group, LinkTarget, Mark, OutlineEntry, Page};
use crate::typeset::galley::{ContentId, Shift, Structure};
use crate::typeset::text::NoteId;
use crate::typeset::unit::Point;

/// The sides of a sheet that are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sides {
    /// The front alone.
    One,
    /// Both, so that each document begins on a new sheet.
    Two,
}

/// Binds documents into one with a title; `None` if there are none. What else its metadata states is
/// that of the first.
pub fn bind(documents: Vec<Document>, title: String, sides: Sides) -> Option<Document> {
    let first = documents.first()?;
    let mut metadata = first.metadata.clone();
    metadata.title = title;
    let mut bound = Document {
        language: first.language,
        direction: first.direction,
        metadata,
        pages: Vec::new(),
        structure: Structure::new(),
        outline: Vec::new(),
    };
    let mut notes = 0;
    for document in documents {
        append(&mut bound, document, &mut notes, sides);
    }
    Some(bound)
}

fn append(bound: &mut Document, document: Document, notes: &mut u32, sides: Sides) {
    let start = bound.pages.len();
    let own = (document.language != bound.language).then_some(document.language);
    let shift = bound.structure.append_part(document.structure, own);
    bound.outline.push(OutlineEntry {
        level: 1,
        title: document.metadata.title.clone(),
        page: start,
        at: Point::default(),
    });
    let is_title =
        |entry: &OutlineEntry| entry.level == 1 && entry.title == document.metadata.title;
    let entries = document.outline.into_iter();
    bound
        .outline
        .extend(entries.skip_while(is_title).map(|entry| OutlineEntry {
            level: entry.level.saturating_add(1),
            page: start + entry.page,
            ..entry
        }));
    let mut used = 0;
    for (label, page) in (1..).zip(document.pages) {
        bound
            .pages
            .push(moved(page, label, shift, *notes, &mut used));
    }
    *notes += used;
    if let (Sides::Two, Some(last)) = (sides, bound.pages.last())
        && !(bound.pages.len() - start).is_multiple_of(2)
    {
        bound.pages.push(Page {
            size: last.size,
            groups: Vec::new(),
            link_areas: Vec::new(),
            label: last.label.map(|label| label + 1),
        });
    }
}

/// Numbers what is on a page among that of the bound document. `used` becomes the number of notes of
/// the page's own document.
fn moved(page: Page, label: u32, shift: Shift, notes: u32, used: &mut u32) -> Page {
    let group = |group: Group| Group {
        mark: match group.mark {
            Mark::Content(ContentId(number)) => Mark::Content(ContentId(number + shift.contents)),
            other => other,
        },
        ..group
    };
    let mut number = |NoteId(note): NoteId| {
        *used = (*used).max(note + 1);
        NoteId(note + notes)
    };
    let areas = page.link_areas.into_iter().map(|mut area| {
        area.number += shift.link_areas;
        area.target = match area.target {
            LinkTarget::Note(note) => LinkTarget::Note(number(note)),
            LinkTarget::Reference(note) => LinkTarget::Reference(number(note)),
            LinkTarget::Address(address) => LinkTarget::Address(address),
        };
        area
    });
    Page {
        size: page.size,
        link_areas: areas.collect(),
        groups: page.groups.into_iter().map(group).collect(),
        label: Some(label),
    }
}
