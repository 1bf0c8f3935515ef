//! Marks what is drawn as leaves of the structure tree, in reading order.
//!
//! Text from left to right in the language of its element is plain content: one leaf for a
//! paragraph and page. Everything else gets a separate element: a link, a footnote reference,
//! emphasis, text in another language, a divided word, and each right-to-left run: its glyphs in
//! visual order, and a `Span` with the unchanged text (ISO 32000-1 §14.9.4) and its language, the
//! spans in logical order. [`crate::export::pdf`] describes how viewers treat this and the
//! alternatives.

mod words;

use self::words::DividedWord;
use super::{Group, Item, LinkArea, LinkTarget, Mark, Page};
use crate::lang::Language;
use crate::typeset::galley::{Child, ContentId, Element, ElementId, Role, Structure};
use crate::typeset::paragraph::Line;
use crate::typeset::style::{Colour, Emphasis};
use crate::typeset::text::{GlyphRun, Inline, NoteId};
use crate::typeset::unit::{Length, Point, Rect};

/// The character in the text of a line that divides a word.
const SOFT_HYPHEN: char = '\u{AD}';

/// A structure tree that grows leaves.
pub struct Marker {
    structure: Structure,
    /// The language of each element, its own or that of the nearest above it.
    languages: Vec<Language>,
}

/// The state of a block that continues on the next page.
#[derive(Default)]
pub struct Thread {
    link: Option<Link>,
    /// The paragraph of the line that no line feed has ended yet.
    line: Option<ElementId>,
    emphasis: Option<Emphasized>,
    /// The word that is divided at the end of the last line.
    word: Option<DividedWord>,
}

/// Emphasized text that may go on.
struct Emphasized {
    outer: ElementId,
    emphasis: Emphasis,
    element: ElementId,
}

/// A link whose text may go on.
struct Link {
    element: ElementId,
    target: LinkTarget,
    /// The rectangles on the current page.
    rects: Vec<Rect>,
    text: String,
}

/// A line at its place.
pub struct PlacedLine {
    /// The left end of its first glyph's pen on the baseline.
    pub at: Point,
    /// The line.
    pub line: Line,
    /// The horizontal scale in thousandths.
    pub scale: u16,
}

/// The leaf that the next run of the same kind is added to.
struct Leaf {
    parent: ElementId,
    group: Group,
}

impl Leaf {
    /// Returns the group, without the room that it was given to grow in.
    fn close(mut self) -> Group {
        self.group.items.shrink_to_fit();
        self.group
    }
}

impl Marker {
    /// Takes a tree without leaves.
    pub fn new(structure: Structure, language: Language) -> Self {
        let mut languages = vec![language; structure.element_count()];
        let mut open = vec![(Structure::ROOT, language)];
        while let Some((id, above)) = open.pop() {
            let element = structure.get(id);
            let own = element.language.unwrap_or(above);
            languages[id.0 as usize] = own;
            open.extend(element.children.iter().filter_map(|child| match child {
                Child::Element(child) => Some((*child, own)),
                _ => None,
            }));
        }
        Self {
            structure,
            languages,
        }
    }

    /// Returns the tree with its leaves.
    pub fn into_structure(self) -> Structure {
        self.structure
    }

    /// Appends a leaf for something other than text to an element.
    pub fn leaf(&mut self, element: ElementId) -> ContentId {
        self.structure.add_content(element)
    }

    /// Draws lines of an element on a page.
    pub fn draw(
        &mut self,
        page: &mut Page,
        element: ElementId,
        lines: impl IntoIterator<Item = PlacedLine>,
        thread: &mut Thread,
    ) {
        let mut leaf = None;
        for placed in lines {
            let block = self.line_of(element, thread);
            for run in placed.line.runs {
                let outer = self.outer(page, block, &run.inline, thread);
                let outer = self.emphasized(outer, run.emphasis, thread);
                self.follow_link(thread, &run, placed.at, placed.scale);
                for part in Self::parts(outer, run, &mut thread.word) {
                    let (run, parent) = self.of_part(outer, part, &mut thread.word, leaf.as_ref());
                    let item = item(run, placed.at, placed.scale);
                    self.append(page, &mut leaf, parent, item);
                }
            }
            if placed.line.is_fed {
                thread.line = None;
            }
        }
        page.groups.extend(leaf.map(Leaf::close));
        self.end_link_on(page, thread);
    }

    /// Returns the element of a line: the block, or a paragraph of the block that has one for each
    /// line between line feeds.
    fn line_of(&mut self, block: ElementId, thread: &mut Thread) -> ElementId {
        if !self.structure.get(block).by_line {
            return block;
        }
        match thread.line {
            Some(line) => line,
            None => *thread
                .line
                .insert(self.add(block, Element::new(Role::Paragraph))),
        }
    }

    /// Returns the element for the emphasis of a run, and makes it if needed.
    fn emphasized(
        &mut self,
        outer: ElementId,
        emphasis: Emphasis,
        thread: &mut Thread,
    ) -> ElementId {
        if emphasis == Emphasis::NONE {
            thread.emphasis = None;
            return outer;
        }
        if let Some(open) = &thread.emphasis
            && (open.outer, open.emphasis) == (outer, emphasis)
        {
            return open.element;
        }
        let mut element = outer;
        if emphasis.is_strong {
            element = self.add(element, Element::new(Role::Strong));
        }
        if emphasis.is_stressed {
            element = self.add(element, Element::new(Role::Emphasis));
        }
        thread.emphasis = Some(Emphasized {
            outer,
            emphasis,
            element,
        });
        element
    }

    /// Returns the element for the meaning of a run, and makes it if needed.
    fn outer(
        &mut self,
        page: &mut Page,
        element: ElementId,
        inline: &Inline,
        thread: &mut Thread,
    ) -> ElementId {
        let target = target(inline);
        if let (Some(target), Some(link)) = (&target, &thread.link)
            && *target == link.target
        {
            return link.element;
        }
        self.end_link_on(page, thread);
        thread.link = None;
        let Some(target) = target else {
            return element;
        };
        let parent = match target {
            // A link within the reference: veraPDF asks for it (ISO 14289-1, 7.18.5).
            LinkTarget::Note(_) => self.add(element, Element::new(Role::Reference)),
            _ => element,
        };
        let link = self.add(parent, Element::new(Role::Link));
        thread.link = Some(Link {
            element: link,
            target,
            rects: Vec::new(),
            text: String::new(),
        });
        link
    }

    /// Draws the mark of a footnote, which leads back to the reference.
    pub fn draw_note_mark(
        &mut self,
        page: &mut Page,
        element: ElementId,
        placed: PlacedLine,
        note: NoteId,
    ) {
        let runs = placed.line.runs.iter();
        let areas = runs.clone().map(|run| area(run, placed.at, placed.scale));
        let Some(area) = areas.reduce(union) else {
            return;
        };
        let text: String = runs.map(|run| run.text.as_str()).collect();
        let link = self.add(element, Element::new(Role::Link));
        self.draw(page, link, [placed], &mut Thread::default());
        page.link_areas.push(LinkArea {
            number: self.structure.add_link_area(link),
            rects: vec![area],
            target: LinkTarget::Reference(note),
            text: text.trim().to_owned(),
        });
    }

    /// Returns the element for the language and direction of a run, and makes it if needed.
    fn inner(&mut self, outer: ElementId, run: &GlyphRun, leaf: Option<&Leaf>) -> ElementId {
        if run.right_to_left {
            let mut span = Element::new(Role::Span).with_language(run.language);
            span.words = Some(run.text.as_str().into());
            return self.add(outer, span);
        }
        if run.language == self.languages[outer.0 as usize] {
            return outer;
        }
        let open = leaf.map(|leaf| leaf.parent).filter(|&parent| {
            let last = self.structure.get(outer).children.last();
            last == Some(&Child::Element(parent))
                && self.languages[parent.0 as usize] == run.language
                && self.structure.get(parent).role == Role::Span
                && self.structure.get(parent).words.is_none()
        });
        open.unwrap_or_else(|| {
            self.add(outer, Element::new(Role::Span).with_language(run.language))
        })
    }

    fn add(&mut self, parent: ElementId, element: Element) -> ElementId {
        let language = element.language;
        let id = self.structure.add_element(parent, element);
        self.languages
            .push(language.unwrap_or(self.languages[parent.0 as usize]));
        id
    }

    /// Appends an item to the open leaf if that belongs to `parent`, or else to a new one.
    fn append(&mut self, page: &mut Page, leaf: &mut Option<Leaf>, parent: ElementId, item: Item) {
        match leaf {
            Some(open) if open.parent == parent => open.group.items.push(item),
            _ => {
                let next = Leaf {
                    parent,
                    group: Group {
                        mark: Mark::Content(self.structure.add_content(parent)),
                        items: vec![item],
                        colour: Colour::BLACK,
                    },
                };
                page.groups.extend(leaf.replace(next).map(Leaf::close));
            }
        }
    }

    /// Adds the area and the text of a run to its link.
    fn follow_link(&self, thread: &mut Thread, run: &GlyphRun, at: Point, scale: u16) {
        let (Some(_), Some(link)) = (target(&run.inline), &mut thread.link) else {
            return;
        };
        link.text
            .extend(run.text.chars().filter(|&letter| letter != SOFT_HYPHEN));
        let area = area(run, at, scale);
        match link.rects.last_mut() {
            Some(last) if last.origin.y == area.origin.y => *last = union(*last, area),
            _ => link.rects.push(area),
        }
    }

    /// Makes the area of the open link's text on a page, after the text itself.
    fn end_link_on(&mut self, page: &mut Page, thread: &mut Thread) {
        let Some(link) = thread.link.as_mut().filter(|link| !link.rects.is_empty()) else {
            return;
        };
        page.link_areas.push(LinkArea {
            number: self.structure.add_link_area(link.element),
            rects: std::mem::take(&mut link.rects),
            target: link.target.clone(),
            text: std::mem::take(&mut link.text).trim().to_owned(),
        });
    }
}

/// Returns where a run leads, if it leads somewhere.
fn target(inline: &Inline) -> Option<LinkTarget> {
    match inline {
        Inline::Link(address) => Some(LinkTarget::Address(address.clone())),
        Inline::NoteReference(note) => Some(LinkTarget::Note(*note)),
        _ => None,
    }
}

/// Returns the area of a run of a line that begins at a point.
fn area(run: &GlyphRun, at: Point, scale: u16) -> Rect {
    let x = at.x + run.x.scale(scale.into(), 1000);
    let width = run.width().scale(scale.into(), 1000);
    // The ascender and the descender of most text faces, with a little air.
    let y = at.y - run.rise - run.size.scale(9, 10);
    Rect::new(x, y, width, run.size.scale(23, 20))
}

/// Places a run of a line that begins at a point.
pub fn item(run: GlyphRun, at: Point, scale: u16) -> Item {
    Item::Text {
        at: Point {
            x: at.x + run.x.scale(scale.into(), 1000),
            y: at.y - run.rise,
        },
        run,
        scale,
    }
}

/// Returns the smallest rectangle that contains two.
fn union(one: Rect, other: Rect) -> Rect {
    let x = one.origin.x.min(other.origin.x);
    let y = one.origin.y.min(other.origin.y);
    let width = one.right().max(other.right()) - x;
    Rect::new(x, y, width, one.bottom().max(other.bottom()) - y)
}

/// Returns the width that a line takes at a horizontal scale in thousandths.
pub fn scaled_width(line: &Line, scale: u16) -> Length {
    line.width.scale(scale.into(), 1000)
}
