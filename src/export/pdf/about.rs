//! The description of a document: metadata, outline, attachments.

use chrono::{Datelike, Timelike};
use krilla::destination::XyzDestination;
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::metadata::{DateTime, Metadata, TextDirection};
use krilla::outline::{Outline, OutlineNode};

use super::{draw, errors};
use crate::lang::Direction;
use crate::report::Diagnostic;
use crate::typeset::galley::Attachment;
use crate::typeset::page::{Document, OutlineEntry};
use crate::typeset::unit::Point;

/// Makes the document information and the XMP metadata, which say the same.
pub(super) fn metadata(document: &Document) -> Metadata {
    let about = &document.metadata;
    let program = concat!("demarche ", env!("CARGO_PKG_VERSION"));
    let mut metadata = Metadata::new()
        .title(about.title.clone())
        .authors(about.authors.clone())
        .description(about.subject.clone().unwrap_or_default())
        .language(document.language.tag().to_owned())
        .creator(program.to_owned())
        .producer(format!("{program} with krilla"))
        .document_id(name(document))
        .text_direction(match document.direction {
            Direction::LeftToRight => TextDirection::LeftToRight,
            Direction::RightToLeft => TextDirection::RightToLeft,
        });
    if let Some(date) = date(document) {
        metadata = metadata.creation_date(date);
    }
    metadata
}

/// Returns what stays the same between two versions of one document (ISO 32000-1 §14.4).
fn name(document: &Document) -> String {
    let about = &document.metadata;
    format!(
        "{}\n{}\n{:?}\n{:?}",
        document.language, about.title, about.authors, about.time
    )
}

fn date(document: &Document) -> Option<DateTime> {
    let time = document.metadata.time?;
    let small = |number: u32| u8::try_from(number).unwrap_or(u8::MAX);
    let date = DateTime::new(u16::try_from(time.year()).ok()?)
        .month(small(time.month()))
        .day(small(time.day()))
        .hour(small(time.hour()))
        .minute(small(time.minute()))
        .second(small(time.second()));
    Some(date)
}

/// Makes the outline, which PDF/UA-1 asks of every document (ISO 14289-1, 7.17): where there are no
/// headings, its one entry is the title.
pub(super) fn outline(document: &Document) -> Outline {
    let mut outline = Outline::new();
    if document.outline.is_empty() {
        let start = XyzDestination::new(0, draw::point(Point::default()));
        outline.push_child(OutlineNode::new(document.metadata.title.clone(), start));
    }
    let mut rest = document.outline.as_slice();
    while let Some((node, after)) = take_node(rest, document.pages.len()) {
        outline.push_child(node);
        rest = after;
    }
    outline
}

/// Takes the first entry and all that follow it on deeper levels.
fn take_node(entries: &[OutlineEntry], pages: usize) -> Option<(OutlineNode, &[OutlineEntry])> {
    let (entry, mut rest) = entries.split_first()?;
    let page = entry.page.min(pages.saturating_sub(1));
    let destination = XyzDestination::new(page, draw::point(entry.at));
    let mut node = OutlineNode::new(entry.title.clone(), destination);
    while rest.first().is_some_and(|next| next.level > entry.level) {
        let Some((child, after)) = take_node(rest, pages) else {
            break;
        };
        node.push_child(child);
        rest = after;
    }
    Some((node, rest))
}

/// Attaches the files that travel inside the document.
pub(super) fn attach(document: &Document, pdf: &mut krilla::Document) -> Result<(), Diagnostic> {
    for attachment in &document.metadata.attachments {
        let file = file(attachment, date(document))?;
        pdf.embed_file(file)
            .ok_or_else(|| errors::attachment(&attachment.name, "another one has the same name"))?;
    }
    Ok(())
}

fn file(attachment: &Attachment, date: Option<DateTime>) -> Result<EmbeddedFile, Diagnostic> {
    let media_type = MimeType::new(&attachment.media_type).ok_or_else(|| {
        let reason = format!("`{}` is not a media type", attachment.media_type);
        errors::attachment(&attachment.name, &reason)
    })?;
    Ok(EmbeddedFile {
        path: attachment.name.clone(),
        mime_type: Some(media_type),
        description: Some(attachment.description.clone()),
        // "A file that holds data from which the visual representation was made" (ISO 19005-3,
        // table E.1).
        association_kind: AssociationKind::Data,
        data: attachment.bytes.clone().into(),
        modification_date: date,
        compress: Some(true),
        location: None,
    })
}
