//! Makes documents by hand, line by line, without the stages before the writer.

use std::sync::Arc;

use demarche::lang::{Direction, Language};
use demarche::source::picture::Picture;
use demarche::typeset::font::Library;
use demarche::typeset::galley::{ContentId, Element, ElementId, Metadata, Role, Structure};
use demarche::typeset::page::{
    Document, Group, Item, LinkArea, LinkTarget, Mark, OutlineEntry, Page,
};
use demarche::typeset::style::{Colour, Emphasis, Slant, Weight};
use demarche::typeset::text::{Glyph, GlyphRun, Inline};
use demarche::typeset::unit::{Length, Point, Rect, Size};
use harfrust::{FontRef, ShapeOptions, ShaperData, UnicodeBuffer};

/// An unfinished document with its last page open.
pub struct Press {
    pub library: Library,
    pub document: Document,
}

/// The look of a hand-set line.
#[derive(Clone, Copy)]
pub struct Type {
    pub size: i64,
    pub weight: Weight,
    pub slant: Slant,
    pub language: Language,
}

/// Upright English at 11 points.
pub const ROMAN: Type = Type {
    size: 11,
    weight: Weight::Regular,
    slant: Slant::Upright,
    language: Language::EN,
};

impl Type {
    pub fn of(self, language: Language) -> Self {
        Self { language, ..self }
    }

    pub fn italic(self) -> Self {
        Self {
            slant: Slant::Italic,
            ..self
        }
    }

    pub fn bold(self) -> Self {
        Self {
            weight: Weight::Bold,
            ..self
        }
    }
}

impl Press {
    /// Opens a document with one empty A4 page.
    pub fn new(title: &str) -> Self {
        let metadata = Metadata {
            title: title.to_owned(),
            time: chrono::NaiveDate::from_ymd_opt(2016, 2, 24)
                .and_then(|day| day.and_hms_opt(12, 30, 15)),
            ..Metadata::default()
        };
        let mut press = Self {
            library: Library::builtin(),
            document: Document {
                language: Language::EN,
                direction: Direction::LeftToRight,
                metadata,
                pages: Vec::new(),
                structure: Structure::new(),
                outline: Vec::new(),
            },
        };
        press.new_page();
        press
    }

    /// Opens the next page.
    pub fn new_page(&mut self) {
        let size = Size {
            width: Length::tenth_mm(2100),
            height: Length::tenth_mm(2970),
        };
        self.document.pages.push(Page {
            size,
            groups: Vec::new(),
            link_areas: Vec::new(),
            label: None,
        });
    }

    /// Adds an element to the structure tree.
    pub fn element(&mut self, parent: ElementId, role: Role) -> ElementId {
        self.document.structure.add(parent, role)
    }

    /// Adds an element to the root.
    pub fn block(&mut self, role: Role) -> ElementId {
        self.element(Structure::ROOT, role)
    }

    /// Adds a heading to the root and to the outline, and sets its line.
    pub fn heading(&mut self, level: u16, y: i64, text: &str) {
        let mut element = Element::new(Role::Heading(level));
        element.words = Some(text.into());
        let id = self
            .document
            .structure
            .add_element(Structure::ROOT, element);
        self.line(id, 72, y, text, ROMAN.bold());
        self.document.outline.push(OutlineEntry {
            level: level as u8,
            title: text.to_owned(),
            page: self.document.pages.len() - 1,
            at: place(72, y - 11),
        });
    }

    /// Sets a line as one piece of marked content of an element.
    pub fn line(&mut self, element: ElementId, x: i64, y: i64, text: &str, kind: Type) -> Length {
        let run = self.shape(text, kind);
        self.run(element, x, y, run)
    }

    /// Sets a run that is already shaped.
    pub fn run(&mut self, element: ElementId, x: i64, y: i64, run: GlyphRun) -> Length {
        let width = run.width();
        let at = place(x, y);
        let content = self.document.structure.add_content(element);
        self.mark(
            Mark::Content(content),
            vec![Item::Text {
                at,
                run,
                scale: 1000,
            }],
        );
        Length::pt(x) + width
    }

    /// Sets an artifact.
    pub fn artifact(&mut self, mark: Mark, x: i64, y: i64, text: &str) {
        let run = self.shape(text, ROMAN);
        self.mark(
            mark,
            vec![Item::Text {
                at: place(x, y),
                run,
                scale: 1000,
            }],
        );
    }

    /// Adds a group to the open page.
    pub fn mark(&mut self, mark: Mark, items: Vec<Item>) {
        self.page().groups.push(Group {
            mark,
            items,
            colour: Colour::BLACK,
        });
    }

    /// Adds a leaf of the structure tree with the given items.
    pub fn content(&mut self, element: ElementId, items: Vec<Item>) -> ContentId {
        let content = self.document.structure.add_content(element);
        self.mark(Mark::Content(content), items);
        content
    }

    /// Shows a picture in a rectangle of the page, with its alternative text.
    pub fn figure(&mut self, alternative: &str, rect: Rect, picture: Arc<Picture>) {
        let mut figure = Element::new(Role::Figure);
        figure.words = Some(alternative.into());
        let figure = self.document.structure.add_element(Structure::ROOT, figure);
        self.content(figure, vec![Item::Image { rect, picture }]);
    }

    /// Adds the annotation of a link to an element, over the given rectangles.
    pub fn link(&mut self, element: ElementId, rects: Vec<Rect>, address: &str, text: &str) {
        let number = self.document.structure.add_link_area(element);
        self.page().link_areas.push(LinkArea {
            number,
            rects,
            target: LinkTarget::Address(address.to_owned()),
            text: text.to_owned(),
        });
    }

    fn page(&mut self) -> &mut Page {
        self.document.pages.last_mut().expect("a page is open")
    }

    /// Writes the document.
    pub fn write(&self) -> Vec<u8> {
        demarche::export::pdf::write(&self.document, &self.library)
            .expect("the document can be written")
    }

    /// Shapes a text that one face serves.
    pub fn shape(&self, text: &str, kind: Type) -> GlyphRun {
        let first = text.chars().next().expect("a line has text");
        let face = self
            .library
            .face_for(first, kind.weight, kind.slant, kind.language)
            .expect("a face serves the text");
        let data = self.library.data(face);
        let font = FontRef::from_index(data.as_slice(), 0).expect("a font");
        let shaper_data = ShaperData::new(&font);
        let shaper = shaper_data.shaper(&font).build();
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let right_to_left = buffer.direction() == harfrust::Direction::RightToLeft;
        let shaped = shaper.shape(buffer, ShapeOptions::new());
        let size = Length::pt(kind.size);
        let units = i64::from(self.library.units_per_em(face));
        let thousandths = |distance: i32| (i64::from(distance) * 1000 / units) as i16;
        let mut starts: Vec<usize> = shaped
            .glyph_infos()
            .iter()
            .map(|info| info.cluster as usize)
            .collect();
        starts.sort_unstable();
        starts.dedup();
        starts.push(text.len());
        let glyphs = shaped
            .glyph_infos()
            .iter()
            .zip(shaped.glyph_positions())
            .map(|(info, position)| {
                let start = info.cluster as usize;
                let end = starts.iter().copied().find(|other| *other > start);
                Glyph {
                    id: info.glyph_id as u16,
                    advance: size.scale(i64::from(position.x_advance), units).into(),
                    x_offset: thousandths(position.x_offset),
                    y_offset: thousandths(position.y_offset),
                    range: (start..end.expect("the last start is the end")).into(),
                }
            })
            .collect();
        GlyphRun {
            expansion: 0,
            x: Length::ZERO,
            face,
            size,
            rise: Length::ZERO,
            glyphs,
            text: text.to_owned(),
            language: kind.language,
            emphasis: Emphasis::NONE,
            right_to_left,
            inline: Inline::Plain,
            origin: None,
        }
    }
}

/// Makes a point in whole points.
pub fn place(x: i64, y: i64) -> Point {
    Point {
        x: Length::pt(x),
        y: Length::pt(y),
    }
}

/// Makes a rectangle in whole points.
pub fn rect(x: i64, y: i64, width: i64, height: i64) -> Rect {
    Rect::new(
        Length::pt(x),
        Length::pt(y),
        Length::pt(width),
        Length::pt(height),
    )
}

/// Returns the smallest PNG: one grey pixel.
pub fn picture() -> Arc<Picture> {
    let bytes: &[u8] = b"\x89PNG\r\n\x1a\n\
        \0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\
        \0\0\0\nIDATx\x9cch\0\0\0\x82\0\x81w\xcdr\xb6\
        \0\0\0\0IEND\xaeB`\x82";
    Arc::new(Picture::read(bytes).expect("an image"))
}
