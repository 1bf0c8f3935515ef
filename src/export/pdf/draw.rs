//! Pages and what is drawn on them.

use std::collections::BTreeMap;
use std::num::NonZeroU32;
use std::ops::Range;
use std::sync::Arc;

use krilla::action::LinkAction;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Quadrilateral, Rect, Size};
use krilla::image::Image;
use krilla::page::{NumberingStyle, PageLabel, PageSettings};
use krilla::paint::Fill;
use krilla::surface::{Location, Surface};
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag};
use krilla::text::GlyphId;

use super::codes::DrawnFaces;
use super::deflate::Deflate;
use super::face::Faces;
use super::places::Places;
use super::resources::Resources;
use super::{content, errors, uri};
use crate::parallel;
use crate::report::Diagnostic;
use crate::source::picture::{Picture, PictureFormat};
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
    /// The runs of glyphs that krilla was shown.
    pub places: Places,
    /// The faces and their glyphs.
    pub faces: DrawnFaces,
    /// The resources of each page.
    pub resources: Vec<Resources>,
}

/// The fewest pages for which another core is used. With fewer, it would do little more than make a
/// compressor.
pub(super) const MANY_PAGES: usize = 8;

/// The number of pages of a long document that are written at a time.
const PAGES_AT_ONCE: usize = 2;

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

/// Announces to krilla the marked content of the pages, and each glyph, colour and picture once. The
/// [`contents`] replace what it draws of these.
pub(super) fn announce(
    document: &Document,
    pdf: &mut krilla::Document,
    faces: &mut Faces<'_>,
) -> Result<Drawing, Diagnostic> {
    let mut drawing = Drawing::default();
    drawing.contents.reserve(document.structure.content_count());
    let anchors = Anchors::of(&document.pages);
    for page in &document.pages {
        announce_page(page, &anchors, pdf, faces, &mut drawing)?;
    }
    Ok(drawing)
}

/// Writes the content of each page, compressed, and drops the page once it is written: the glyphs of
/// a long list take most of the memory, which the growing file needs.
pub(super) fn contents(
    pages: Vec<Page>,
    faces: &DrawnFaces,
    resources: &[Resources],
    deflate: &mut Deflate,
) -> Vec<Vec<u8>> {
    let at_once = match pages.len() {
        ..MANY_PAGES => MANY_PAGES,
        _ => PAGES_AT_ONCE,
    };
    let mut pages = pages.into_iter().zip(resources).peekable();
    let mut batches = Vec::new();
    while pages.peek().is_some() {
        batches.push(pages.by_ref().take(at_once).collect::<Vec<_>>());
    }
    let written = parallel::parallel_map(batches, deflate, Deflate::new, |batch, deflate| {
        let written = batch.into_iter().map(|(page, resources)| {
            let content = content::of(&page, resources, faces);
            deflate.packed(&content).to_vec()
        });
        written.collect::<Vec<_>>()
    });
    written.into_iter().flatten().collect()
}

fn announce_page(
    page: &Page,
    anchors: &Anchors,
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
    let links = links(page, anchors)?;
    let mut pdf_page = pdf.start_page_with(settings);
    {
        let mut surface = pdf_page.surface();
        let mut announcer = Announcer {
            surface: &mut surface,
            faces,
            drawing,
            resources: Resources::default(),
        };
        let mut groups = page.groups.iter();
        let announced = groups.try_for_each(|group| announcer.group(group));
        let resources = announcer.resources;
        drawing.resources.push(resources);
        surface.finish();
        announced?;
    }
    for (number, link) in links {
        let identifier = pdf_page.add_tagged_annotation(link);
        if drawing.areas.len() <= number {
            drawing.areas.resize(number + 1, None);
        }
        drawing.areas[number] = Some(identifier);
    }
    pdf_page.finish();
    Ok(())
}

/// A page that is shown to krilla.
struct Announcer<'a, 's, 'l> {
    surface: &'a mut Surface<'s>,
    faces: &'a mut Faces<'l>,
    drawing: &'a mut Drawing,
    resources: Resources,
}

impl Announcer<'_, '_, '_> {
    /// Announces a group as one piece of marked content, which is closed also where an item is
    /// refused, since krilla panics where it is left open.
    fn group(&mut self, group: &Group) -> Result<(), Diagnostic> {
        let identifier = self.surface.start_tagged(tag(group));
        let mut items = group.items.iter();
        let announced = items.try_for_each(|item| match item {
            Item::Text { run, .. } => self.run(run, group.colour),
            Item::Rect(_) => {
                self.colour(group.colour);
                Ok(())
            }
            Item::Image { rect, picture } => self.picture(rect, picture),
        });
        self.surface.end_tagged();
        if let Mark::Content(content) = group.mark {
            self.drawing.contents.push((content.0, identifier));
        }
        announced
    }

    fn colour(&mut self, colour: Colour) {
        if !self.resources.add_space(colour) {
            return;
        }
        let mut path = PathBuilder::new();
        if let Some(any) = Rect::from_xywh(0.0, 0.0, 1.0, 1.0) {
            path.push_rect(any);
        }
        self.surface.set_fill(fill(colour));
        if let Some(path) = path.finish() {
            self.surface.draw_path(&path);
        }
    }

    /// Announces the face of a run, and the glyphs that the document has not drawn before.
    fn run(&mut self, run: &GlyphRun, colour: Colour) -> Result<(), Diagnostic> {
        let not_fitting = || errors::run(run, "its glyphs do not fit its text");
        if run.size <= Length::ZERO {
            return Err(not_fitting());
        }
        if run.glyphs.is_empty() {
            return Ok(());
        }
        self.colour(colour);
        let drawn = self.drawing.faces.draw(run.face, self.faces)?;
        let mut is_new = self.resources.add_face(run.face);
        let location = Location::new(self.drawing.places.next());
        let mut announced = Vec::new();
        for glyph in &run.glyphs {
            let range = glyph.range.range();
            let text = run.text.get(range.clone()).ok_or_else(not_fitting)?;
            // krilla refuses the glyph of no character, and reports each.
            is_new |= drawn.codes.add(glyph.id, text) || glyph.id == 0;
            if std::mem::take(&mut is_new) {
                let id = GlyphId::new(glyph.id.into());
                announced.push(Announced {
                    id,
                    range,
                    location,
                });
            }
        }
        if !announced.is_empty() {
            let font = drawn.face.font.clone();
            let (start, size) = (Point::default(), points(run.size));
            let surface = &mut *self.surface;
            surface.draw_glyphs(start, &announced, font, &run.text, size, false);
            self.drawing.places.add(run);
        }
        Ok(())
    }

    fn picture(&mut self, rect: &unit::Rect, picture: &Arc<Picture>) -> Result<(), Diagnostic> {
        if rect.size.width <= Length::ZERO || rect.size.height <= Length::ZERO {
            return Err(errors::our_own("a picture without extent".to_owned()));
        }
        if !self.resources.add_picture(picture) {
            return Ok(());
        }
        let data = krilla::Data::from(Arc::clone(&picture.bytes));
        let image = match picture.format {
            PictureFormat::Png => Image::from_png(data, false),
            PictureFormat::Jpeg => Image::from_jpeg(data, false),
        }
        .map_err(|reason| errors::image(&reason))?;
        if let Some(any) = Size::from_wh(1.0, 1.0) {
            self.surface.draw_image(image, any);
        }
        Ok(())
    }
}

/// A glyph that krilla is shown for the first time.
struct Announced {
    id: GlyphId,
    range: Range<usize>,
    location: Option<Location>,
}

impl krilla::text::Glyph for Announced {
    fn glyph_id(&self) -> GlyphId {
        self.id
    }

    fn text_range(&self) -> Range<usize> {
        self.range.clone()
    }

    fn x_advance(&self, _: f32) -> f32 {
        0.0
    }

    fn x_offset(&self, _: f32) -> f32 {
        0.0
    }

    fn y_offset(&self, _: f32) -> f32 {
        0.0
    }

    fn y_advance(&self, _: f32) -> f32 {
        0.0
    }

    fn location(&self) -> Option<Location> {
        self.location
    }
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
    match group.mark {
        Mark::Content(_) if content::is_text(group) => ContentTag::Span(SpanTag::empty()),
        Mark::Content(_) => ContentTag::Other,
        Mark::Header => artifact(ArtifactType::Header),
        Mark::Footer => artifact(ArtifactType::Footer),
        Mark::Layout => artifact(ArtifactType::Layout),
        Mark::Repeated => artifact(ArtifactType::PaginationOther),
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
