//! Pages and what is drawn on them.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::num::NonZeroU32;
use std::sync::Arc;

use krilla::action::LinkAction;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Quadrilateral, Rect, Size, Transform};
use krilla::image::Image;
use krilla::page::{NumberingStyle, PageLabel, PageSettings};
use krilla::paint::Fill;
use krilla::surface::{Location, Surface};
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag};

use super::face::Faces;
use super::glyphs::EmGlyph;
use super::places::Places;
use super::{errors, glyphs, uri};
use crate::report::Diagnostic;
use crate::source::picture::{Orientation, Picture, PictureFormat};
use crate::typeset::page::{Document, Group, Item, LinkArea, LinkTarget, Mark, Page};
use crate::typeset::style::Colour;
use crate::typeset::text::{GlyphRun, NoteId};
use crate::typeset::unit::{self, Length};

/// A record of what was drawn, so that the structure tree can name it and an error can be traced
/// back.
#[derive(Default)]
pub(super) struct Drawing {
    /// The pieces of marked content in the order of drawing, with their number in the structure.
    pub contents: Vec<(u32, Identifier)>,
    /// The annotations of links, by their number in the structure.
    pub areas: Vec<Option<Identifier>>,
    /// The annotations of the page that is drawn next, each with its number in the structure.
    links: Vec<(usize, Annotation)>,
    /// The runs of glyphs.
    pub places: Places,
}

/// The places to which links within the document lead.
struct Anchors(BTreeMap<(bool, NoteId), XyzDestination>);

impl Anchors {
    /// Finds the first reference to each footnote, and its mark: each leads to the other.
    fn of(pages: &[Page]) -> Self {
        let mut anchors = BTreeMap::new();
        for (index, page) in pages.iter().enumerate() {
            for area in &page.link_areas {
                let key = match area.target {
                    LinkTarget::Address(_) => continue,
                    LinkTarget::Note(note) => (false, note),
                    LinkTarget::Reference(note) => (true, note),
                };
                let corner = area.rects.first().map(|rect| rect.origin);
                let corner = point(corner.unwrap_or_default());
                let place = XyzDestination::new(index, corner);
                anchors.entry(key).or_insert(place);
            }
        }
        Self(anchors)
    }

    /// Returns where an area leads; `None` if the document does not have the place.
    fn target(&self, target: &LinkTarget) -> Option<Target> {
        let key = match target {
            LinkTarget::Address(address) => {
                let action = LinkAction::new(uri::from_address(address));
                return Some(Target::Action(action.into()));
            }
            LinkTarget::Note(note) => (true, *note),
            LinkTarget::Reference(note) => (false, *note),
        };
        let place = self.0.get(&key)?;
        Some(Target::Destination(place.clone().into()))
    }
}

/// Draws the pages of a document and drops the content of each once drawn: the glyphs of a long
/// list take most of the memory, which the growing file needs.
pub(super) fn pages(
    document: &mut Document,
    pdf: &mut krilla::Document,
    faces: &mut Faces<'_>,
) -> Result<Drawing, Diagnostic> {
    let mut drawing = Drawing::default();
    drawing.contents.reserve(document.structure.content_count());
    let anchors = Anchors::of(&document.pages);
    for page in &mut document.pages {
        drawing.links = links(page, &anchors)?;
        draw_page(page, pdf, faces, &mut drawing)?;
    }
    Ok(drawing)
}

fn draw_page(
    page: &mut Page,
    pdf: &mut krilla::Document,
    faces: &mut Faces<'_>,
    drawing: &mut Drawing,
) -> Result<(), Diagnostic> {
    let (width, height) = (points(page.size.width), points(page.size.height));
    let mut settings = PageSettings::from_wh(width, height)
        .ok_or_else(|| errors::our_own(format!("a page of {width} by {height} points")))?;
    if let Some(number) = page.label.and_then(NonZeroU32::new) {
        let label = PageLabel::new(Some(NumberingStyle::Arabic), None, Some(number));
        settings = settings.with_page_label(label);
    }
    let mut pdf_page = pdf.start_page_with(settings);
    {
        let mut surface = pdf_page.surface();
        let drawn = std::mem::take(&mut page.groups)
            .into_iter()
            .try_for_each(|group| draw_group(group, &mut surface, faces, drawing));
        surface.finish();
        drawn?;
    }
    for (number, link) in std::mem::take(&mut drawing.links) {
        let identifier = pdf_page.add_tagged_annotation(link);
        if drawing.areas.len() <= number {
            drawing.areas.resize(number + 1, None);
        }
        drawing.areas[number] = Some(identifier);
    }
    pdf_page.finish();
    Ok(())
}

/// Draws a group as one piece of marked content, which is closed also where an item is refused,
/// since krilla panics where it is left open.
fn draw_group(
    group: Group,
    surface: &mut Surface<'_>,
    faces: &mut Faces<'_>,
    drawing: &mut Drawing,
) -> Result<(), Diagnostic> {
    let identifier = surface.start_tagged(tag(&group));
    surface.set_fill(fill(group.colour));
    let drawn = draw_items(group.items, surface, faces, drawing);
    surface.end_tagged();
    if let Mark::Content(content) = group.mark {
        drawing.contents.push((content.0, identifier));
    }
    drawn
}

/// Returns how letters and rectangles of a colour are filled; black is what they are by themselves.
fn fill(colour: Colour) -> Option<Fill> {
    let [red, green, blue] = colour.channels;
    (colour != Colour::BLACK).then(|| Fill {
        paint: rgb::Color::new(red, green, blue).into(),
        ..Fill::default()
    })
}

fn tag(group: &Group) -> ContentTag<'static> {
    let artifact = |kind| ContentTag::Artifact(Artifact::with_kind(kind));
    let is_text = |item: &Item| matches!(item, Item::Text { .. });
    match group.mark {
        Mark::Content(_) if group.items.iter().all(is_text) => ContentTag::Span(SpanTag::empty()),
        Mark::Content(_) => ContentTag::Other,
        Mark::Header => artifact(ArtifactType::Header),
        Mark::Footer => artifact(ArtifactType::Footer),
        Mark::Layout => artifact(ArtifactType::Layout),
        Mark::Repeated => artifact(ArtifactType::PaginationOther),
    }
}

/// Draws items in order; rectangles that follow one another are one path.
fn draw_items(
    items: Vec<Item>,
    surface: &mut Surface<'_>,
    faces: &mut Faces<'_>,
    drawing: &mut Drawing,
) -> Result<(), Diagnostic> {
    let mut rectangles = PathBuilder::new();
    for item in items {
        if !matches!(item, Item::Rect(_)) {
            draw_path(std::mem::take(&mut rectangles), surface);
        }
        match item {
            Item::Text { at, run, scale } => {
                let location = Location::new(drawing.places.next());
                let text = Text {
                    at,
                    run: &run,
                    scale,
                    location,
                };
                text.draw(surface, faces)?;
                drawing.places.add(&run);
            }
            Item::Rect(rect) => {
                if let Some(rect) = rectangle(&rect) {
                    rectangles.push_rect(rect);
                }
            }
            Item::Image { rect, picture } => image(&rect, &picture, surface)?,
        }
    }
    draw_path(rectangles, surface);
    Ok(())
}

fn draw_path(path: PathBuilder, surface: &mut Surface<'_>) {
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
}

/// A run of glyphs at its place.
struct Text<'a> {
    at: unit::Point,
    run: &'a GlyphRun,
    scale: u16,
    location: Option<Location>,
}

impl Text<'_> {
    fn draw(&self, surface: &mut Surface<'_>, faces: &mut Faces<'_>) -> Result<(), Diagnostic> {
        let run = self.run;
        let in_text =
            |glyph: &crate::typeset::text::Glyph| run.text.get(glyph.range.range()).is_some();
        if run.size <= Length::ZERO || !run.glyphs.iter().all(in_text) {
            return Err(errors::run(run, "its glyphs do not fit its text"));
        }
        let face = faces.get(run.face)?;
        let mut glyphs = glyphs::in_ems(run, &face, self.location);
        let text = if run.right_to_left {
            Cow::from(glyphs::in_order_of_page(&mut glyphs, &run.text))
        } else {
            Cow::from(&run.text)
        };
        let expansion = 1000 + i32::from(run.expansion);
        let scaled = self.scale != 1000 || expansion != 1000;
        let mut start = point(self.at);
        if scaled {
            let factor = (i32::from(self.scale) * expansion) as f32 / 1_000_000.0;
            surface.push_transform(&Transform::from_row(factor, 0.0, 0.0, 1.0, start.x, 0.0));
            start.x = 0.0;
        }
        let size = points(run.size);
        faces.draw(run.face, &face, glyphs.iter().map(EmGlyph::number));
        surface.draw_glyphs(start, &glyphs, face.font.clone(), &text, size, false);
        if scaled {
            surface.pop();
        }
        Ok(())
    }
}

/// Draws a picture, turned as it is shown.
fn image(
    rect: &unit::Rect,
    picture: &Picture,
    surface: &mut Surface<'_>,
) -> Result<(), Diagnostic> {
    let data = krilla::Data::from(Arc::clone(&picture.bytes));
    let image = match picture.format {
        PictureFormat::Png => Image::from_png(data, false),
        PictureFormat::Jpeg => Image::from_jpeg(data, false),
    }
    .map_err(|reason| errors::image(&reason))?;
    let (width, height) = (points(rect.size.width), points(rect.size.height));
    let stored = if picture.orientation.swaps_sides() {
        Size::from_wh(height, width)
    } else {
        Size::from_wh(width, height)
    };
    let size = stored.ok_or_else(|| errors::our_own("a picture without extent".to_owned()))?;
    let corner = point(rect.origin);
    surface.push_transform(&Transform::from_translate(corner.x, corner.y));
    surface.push_transform(&turned(picture.orientation, width, height));
    surface.draw_image(image, size);
    surface.pop();
    surface.pop();
    Ok(())
}

/// Returns what turns the stored rows and columns into a picture of a width and height: where a
/// stored point `x, y` is shown.
fn turned(orientation: Orientation, width: f32, height: f32) -> Transform {
    let (w, h) = (width, height);
    match orientation {
        Orientation::Upright => Transform::from_row(1.0, 0.0, 0.0, 1.0, 0.0, 0.0),
        Orientation::Mirrored => Transform::from_row(-1.0, 0.0, 0.0, 1.0, w, 0.0),
        Orientation::HalfTurn => Transform::from_row(-1.0, 0.0, 0.0, -1.0, w, h),
        Orientation::Flipped => Transform::from_row(1.0, 0.0, 0.0, -1.0, 0.0, h),
        Orientation::Transposed => Transform::from_row(0.0, 1.0, 1.0, 0.0, 0.0, 0.0),
        Orientation::QuarterTurn => Transform::from_row(0.0, 1.0, -1.0, 0.0, w, 0.0),
        Orientation::Transversed => Transform::from_row(0.0, -1.0, -1.0, 0.0, w, h),
        Orientation::ThreeQuarterTurn => Transform::from_row(0.0, -1.0, 1.0, 0.0, 0.0, h),
    }
}

/// Makes the annotations of the links of a page, each with its number in the structure.
fn links(page: &Page, anchors: &Anchors) -> Result<Vec<(usize, Annotation)>, Diagnostic> {
    let areas = page.link_areas.iter();
    areas
        .map(|area| Ok((area.number as usize, link(area, anchors)?)))
        .collect()
}

/// Makes the annotation of a link, with one quadrilateral for each line of its text.
fn link(area: &LinkArea, anchors: &Anchors) -> Result<Annotation, Diagnostic> {
    let quads: Vec<Quadrilateral> = area
        .rects
        .iter()
        .filter_map(rectangle)
        .map(Quadrilateral::from)
        .collect();
    let target = anchors.target(&area.target);
    let (Some(target), false) = (target, quads.is_empty()) else {
        let message = format!("the link `{}` covers nothing or leads nowhere", area.text);
        return Err(errors::our_own(message));
    };
    let link = LinkAnnotation::new_with_quad_points(quads, target);
    let alternative = match &area.target {
        LinkTarget::Address(address) if area.text.is_empty() => address.clone(),
        _ => area.text.clone(),
    };
    Ok(Annotation::new_link(link, Some(alternative)))
}

/// Returns a length in points, to a thousandth.
pub(super) fn points(length: Length) -> f32 {
    (length.to_milli_pt() as f64 / 1000.0) as f32
}

pub(super) fn point(point: unit::Point) -> Point {
    Point::from_xy(points(point.x), points(point.y))
}

fn rectangle(rect: &unit::Rect) -> Option<Rect> {
    Rect::from_ltrb(
        points(rect.origin.x),
        points(rect.origin.y),
        points(rect.right()),
        points(rect.bottom()),
    )
}
