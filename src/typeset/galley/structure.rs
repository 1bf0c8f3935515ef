//! The structure tree: what each piece of a document is (ISO 32000-1 §14.7 and §14.8).

use crate::lang::Language;

/// Names one element of a structure tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ElementId(pub u32);

/// Names one piece of marked content: a leaf of the tree, drawn on one page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContentId(pub u32);

/// The role of a structure element (ISO 32000-1 §14.8.4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// The whole document; the root, once.
    Document,
    /// A part of it: a covering letter, an annex.
    Part,
    /// A block of blocks without further meaning, such as a masthead or an address.
    Div,
    /// A heading of a level from 1, with its text as the element's title.
    Heading(u16),
    /// A paragraph.
    Paragraph,
    /// A block quote.
    BlockQuote,
    /// A list, with how its items are numbered.
    List(Numbering),
    /// An item of a list.
    ListItem,
    /// The label of an item, or of a footnote.
    Label,
    /// The body of an item.
    ListBody,
    /// A stretch of text, for its language or its actual text.
    Span,
    /// Emphasized text.
    Emphasis,
    /// Text of more importance.
    Strong,
    /// A link.
    Link,
    /// A footnote reference.
    Reference,
    /// A footnote.
    Note,
    /// An image, with its alternative text.
    Figure,
    /// The description of a table or a picture.
    Caption,
    /// A table.
    Table,
    /// The rows of headers of a table.
    TableHead,
    /// The other rows of a table.
    TableBody,
    /// A row of a table.
    TableRow,
    /// A cell that says what other cells are.
    TableHeader(HeaderScope),
    /// Any other cell.
    TableCell,
}

/// The cells that a header speaks of (ISO 32000-1 §14.8.5.7).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeaderScope {
    /// Those of its row.
    Row,
    /// Those of its column.
    Column,
}

/// The numbering of the items of a list (ISO 32000-1 §14.8.5.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbering {
    /// Not at all.
    None,
    /// By dashes, discs or other marks.
    Unordered,
    /// 1, 2, 3.
    Decimal,
    /// (a), (b), (c).
    LowerAlpha,
    /// (i), (ii), (iii).
    LowerRoman,
}

/// A child of a structure element, in reading order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Child {
    /// Another element.
    Element(ElementId),
    /// A piece of marked content.
    Content(ContentId),
    /// The annotation of a link: the n-th link area of the document, in the order of pages.
    LinkArea(u32),
}

/// A structure element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// The role.
    pub role: Role,
    /// Its language, where it differs from its parent's.
    pub language: Option<Language>,
    /// The words that are read for it, which few elements have: the text of a heading, the
    /// description of a figure, or else the text to be read instead of the glyphs.
    pub words: Option<Box<str>>,
    /// Whether pages do not show it, so that its words are also the text to be read.
    pub is_hidden: bool,
    /// Whether each line that a line feed ends is a paragraph below the element, as in an address.
    pub by_line: bool,
    /// The children, in reading order.
    pub children: Vec<Child>,
}

/// A structure tree, kept as a list of elements whose first is the root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Structure {
    elements: Vec<Element>,
    contents: u32,
    link_areas: u32,
}

/// The amounts by which the numbers of the leaves of a tree grow in another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    /// Of marked content.
    pub contents: u32,
    /// Of link areas.
    pub link_areas: u32,
}

impl Default for Structure {
    fn default() -> Self {
        Self::new()
    }
}

impl Structure {
    /// The root.
    pub const ROOT: ElementId = ElementId(0);

    /// Makes a tree with nothing but its root, a [`Role::Document`].
    pub fn new() -> Self {
        Self {
            elements: vec![Element::new(Role::Document)],
            contents: 0,
            link_areas: 0,
        }
    }

    /// Makes room for so many more elements.
    pub fn reserve(&mut self, elements: usize) {
        self.elements.reserve(elements);
    }

    /// Appends an element to the children of `parent` and returns its name.
    pub fn add(&mut self, parent: ElementId, role: Role) -> ElementId {
        self.add_element(parent, Element::new(role))
    }

    /// Appends an element whose lines, between line feeds, are paragraphs below it.
    pub fn add_by_line(&mut self, parent: ElementId, role: Role) -> ElementId {
        let element = Element {
            by_line: true,
            ..Element::new(role)
        };
        self.add_element(parent, element)
    }

    /// Appends an element that is already made to the children of `parent` and returns its name.
    pub fn add_element(&mut self, parent: ElementId, element: Element) -> ElementId {
        let id = self.add_detached(element);
        self.get_mut(parent).children.push(Child::Element(id));
        id
    }

    /// Makes an element that has no parent yet, such as a footnote before its call is met; the
    /// caller appends it to the children of its parent.
    pub fn add_detached(&mut self, element: Element) -> ElementId {
        let id = ElementId(self.elements.len() as u32);
        self.elements.push(element);
        id
    }

    /// Appends a new piece of marked content to the children of `parent` and returns its name.
    pub fn add_content(&mut self, parent: ElementId) -> ContentId {
        let id = ContentId(self.contents);
        self.contents += 1;
        self.get_mut(parent).children.push(Child::Content(id));
        id
    }

    /// Appends the annotation of a link to the children of `parent` and returns its number.
    pub fn add_link_area(&mut self, parent: ElementId) -> u32 {
        let id = self.link_areas;
        self.link_areas += 1;
        self.get_mut(parent).children.push(Child::LinkArea(id));
        id
    }

    /// Appends the tree of another document as a part of this one, and returns by how much the numbers
    /// of its leaves grow.
    pub fn append_part(&mut self, other: Self, language: Option<Language>) -> Shift {
        let elements = self.elements.len() as u32;
        let shift = Shift {
            contents: self.contents,
            link_areas: self.link_areas,
        };
        let moved = |child: Child| match child {
            Child::Element(ElementId(id)) => Child::Element(ElementId(id + elements)),
            Child::Content(ContentId(id)) => Child::Content(ContentId(id + shift.contents)),
            Child::LinkArea(id) => Child::LinkArea(id + shift.link_areas),
        };
        for mut element in other.elements {
            element.children = element.children.into_iter().map(moved).collect();
            self.elements.push(element);
        }
        if let Some(part) = self.elements.get_mut(elements as usize) {
            part.role = Role::Part;
            part.language = part.language.or(language);
            let part = Child::Element(ElementId(elements));
            self.get_mut(Self::ROOT).children.push(part);
        }
        self.contents += other.contents;
        self.link_areas += other.link_areas;
        shift
    }

    /// Returns an element.
    pub fn get(&self, id: ElementId) -> &Element {
        &self.elements[id.0 as usize]
    }

    /// Returns an element to be changed.
    pub fn get_mut(&mut self, id: ElementId) -> &mut Element {
        &mut self.elements[id.0 as usize]
    }

    /// Returns the number of elements, the root included.
    pub fn element_count(&self) -> usize {
        self.elements.len()
    }

    /// Returns the number of pieces of marked content.
    pub fn content_count(&self) -> usize {
        self.contents as usize
    }
}

impl Element {
    /// Makes an element that has a role and nothing else.
    pub fn new(role: Role) -> Self {
        Self {
            role,
            language: None,
            words: None,
            is_hidden: false,
            by_line: false,
            children: Vec::new(),
        }
    }

    /// Sets the language.
    #[must_use]
    pub fn with_language(mut self, language: Language) -> Self {
        self.language = Some(language);
        self
    }
}
