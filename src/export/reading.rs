//! A galley in reading order, with the nesting of its structure tree, for formats that have no pages.
//!
//! The blocks of a galley follow each other; which of them form a list, an item or a quote is in the
//! structure tree. The walk joins the two, once, and each format writes what it is shown.

use std::collections::BTreeMap;

use crate::typeset::galley::{
    Block, Child, Content, ElementId, EntryList, Figure, Fixed, FixedContent, Galley, Kind, Label,
    Note, Numbering, Role, Section, Side, Structure, Table,
};
use crate::typeset::style::ParagraphStyle;
use crate::typeset::text::{NoteId, StyledText};

/// A writer of what a walk shows it.
pub(super) trait Visitor {
    /// Begins a container; what follows until its end belongs to it.
    fn open(&mut self, container: &Container<'_>);
    /// Ends a container.
    fn close(&mut self, container: &Container<'_>);
    /// Writes a line, an image or a code of a masthead, with its alternative text.
    fn fixed(&mut self, fixed: &Fixed, alternative: Option<&str>);
    /// Writes a paragraph.
    fn paragraph(&mut self, paragraph: &Paragraph<'_>);
    /// Writes texts side by side.
    fn sides(&mut self, sides: &[Side], block: &Block);
    /// Writes a list of signatories.
    fn entries(&mut self, list: &EntryList, block: &Block);
    /// Writes a table; its caption is the paragraph before it.
    fn table(&mut self, table: &Table, block: &Block);
    /// Writes a picture, with its alternative text.
    fn figure(&mut self, figure: &Figure, alternative: &str, block: &Block);
}

/// Something that contains blocks.
#[derive(Clone, Debug)]
pub(super) enum Container<'g> {
    /// A part of the document that begins a new page, by its number from 0.
    Section(usize),
    /// The masthead.
    Masthead,
    /// The marks at the foot of the first page.
    Marks,
    /// The blocks before the salutation: sender, date, address, subject or title.
    Opening,
    /// A list, with the labels of its items and the number of lists around it.
    List {
        /// The labels.
        labels: Vec<&'g Label>,
        /// The number of lists that contain this one.
        depth: usize,
    },
    /// An item of a list.
    Item(&'g Label),
    /// A block quote.
    Quote,
    /// Copies or enclosures, with the label before them.
    Notation(&'g Label),
}

/// A paragraph and its meaning.
#[derive(Clone, Copy, Debug)]
pub(super) struct Paragraph<'g> {
    /// The level of a heading, from 1.
    pub heading: Option<u16>,
    /// The role of what it is the caption of: a table, or what holds a picture.
    pub captioned: Option<&'g Role>,
    /// The text.
    pub text: &'g StyledText,
    /// Its style on pages.
    pub style: &'g ParagraphStyle,
    /// The mark before it, unless that is the label of the item around it.
    pub label: Option<&'g Label>,
    /// The block: its meaning, its space, and what it keeps with.
    pub block: &'g Block,
}

/// Returns the texts of a block, in reading order.
pub(super) fn texts(block: &Block) -> Vec<&StyledText> {
    match &block.content {
        Content::Paragraph { text, .. } => vec![text],
        Content::Entries(list) => list.entries.iter().map(|entry| &entry.text).collect(),
        Content::SideBySide(sides) => sides.iter().map(|side| &side.text).collect(),
        Content::Table(table) => {
            let rows = std::iter::once(&table.head).chain(&table.rows);
            let cells = rows.flat_map(|row| &row.cells);
            cells.map(|cell| &cell.text).collect()
        }
        Content::Figure(_) | Content::Rule { .. } => Vec::new(),
    }
}

/// Shows a galley to a visitor, in reading order. The visitor meets references to footnotes and
/// writes those itself.
pub(super) fn walk(galley: &Galley, visitor: &mut impl Visitor) {
    let mut walk = Walk {
        structure: &galley.structure,
        tree: Tree::of(galley),
        open: Vec::new(),
        visitor,
    };
    for (number, section) in galley.sections.iter().enumerate() {
        walk.section(number, section);
    }
}

/// Returns a footnote, and after it those that only it refers to, directly or through another.
pub(super) fn with_inner_notes(
    galley: &Galley,
    first: NoteId,
    is_in_text: impl Fn(NoteId) -> bool,
) -> Vec<&Note> {
    let mut found = vec![first];
    let mut notes = Vec::new();
    let mut index = 0;
    while let Some(NoteId(number)) = found.get(index) {
        index += 1;
        let Some(note) = galley.notes.get(*number as usize) else {
            continue;
        };
        notes.push(note);
        let texts = note.paragraphs.iter().map(|paragraph| &paragraph.text);
        for inner in texts.flat_map(StyledText::note_references) {
            if !found.contains(&inner) && !is_in_text(inner) {
                found.push(inner);
            }
        }
    }
    notes
}

/// The structure tree from its leaves upward, and the labels of list items.
struct Tree<'g> {
    parents: Vec<Option<ElementId>>,
    labels: BTreeMap<ElementId, &'g Label>,
}

impl<'g> Tree<'g> {
    fn of(galley: &'g Galley) -> Self {
        let structure = &galley.structure;
        let mut parents = vec![None; structure.element_count()];
        for index in 0..structure.element_count() {
            let parent = ElementId(index as u32);
            for child in &structure.get(parent).children {
                if let Child::Element(child) = child {
                    parents[child.0 as usize] = Some(parent);
                }
            }
        }
        let mut tree = Self {
            parents,
            labels: BTreeMap::new(),
        };
        let blocks = galley.sections.iter().flat_map(|section| &section.blocks);
        for block in blocks {
            if let Content::Paragraph {
                label: Some(label), ..
            } = &block.content
                && let Some(item) = tree.parents[label.element.0 as usize]
            {
                tree.labels.entry(item).or_insert(label);
            }
        }
        tree
    }

    /// Returns the containers of an element, from the outermost.
    fn containers(&self, structure: &Structure, element: ElementId) -> Vec<ElementId> {
        let parent = |element: &ElementId| self.parents[element.0 as usize];
        let mut containers: Vec<ElementId> = std::iter::successors(parent(&element), parent)
            .filter(|element| self.is_container(structure, *element))
            .collect();
        containers.reverse();
        containers
    }

    /// Returns whether an element is a quote, a list with marks, an item of one, or a notation,
    /// which has a label and no marks. Other lists without marks are those of signatories.
    fn is_container(&self, structure: &Structure, element: ElementId) -> bool {
        let has_marks = |list: ElementId| match structure.get(list).role {
            Role::List(numbering) => numbering != Numbering::None,
            _ => false,
        };
        match structure.get(element).role {
            Role::BlockQuote => true,
            Role::List(_) => has_marks(element) || self.labels.contains_key(&element),
            Role::ListItem => self.parents[element.0 as usize].is_some_and(has_marks),
            _ => false,
        }
    }
}

struct Walk<'g, 'v, V> {
    structure: &'g Structure,
    tree: Tree<'g>,
    /// The containers that are open, with their elements if these are in the structure tree.
    open: Vec<(Option<ElementId>, Container<'g>)>,
    visitor: &'v mut V,
}

impl<'g, V: Visitor> Walk<'g, '_, V> {
    fn section(&mut self, number: usize, section: &'g Section) {
        self.open(None, Container::Section(number));
        let (head, foot): (Vec<&Fixed>, Vec<&Fixed>) = (section.fixed.iter())
            .filter(|fixed| fixed.kind != Kind::Rule && blocks_of(fixed).is_empty())
            .partition(|fixed| !matches!(fixed.kind, Kind::JobNumber | Kind::Code));
        self.fixed(&head, Container::Masthead);
        let placed = section.fixed.iter().flat_map(blocks_of);
        let is_opening = |block: &&Block| is_opening(block.kind);
        let opening = section.blocks.iter().take_while(is_opening).count();
        let (opening, rest) = section.blocks.split_at(opening);
        if !opening.is_empty()
            || section
                .fixed
                .iter()
                .any(|fixed| !blocks_of(fixed).is_empty())
        {
            self.open(None, Container::Opening);
            placed.for_each(|block| self.block(block));
            opening.iter().for_each(|block| self.block(block));
            self.close_to(1);
        }
        rest.iter().for_each(|block| self.block(block));
        self.close_to(1);
        self.fixed(&foot, Container::Marks);
        self.close_to(0);
    }

    fn fixed(&mut self, fixed: &[&'g Fixed], container: Container<'g>) {
        let is_text = |fixed: &&&Fixed| fixed.element.is_some();
        let mut fixed = fixed.iter().filter(is_text).peekable();
        if fixed.peek().is_none() {
            return;
        }
        self.open(None, container);
        for each in fixed {
            let element = each.element.map(|element| self.structure.get(element));
            let alternative = element.and_then(|element| element.words.as_deref());
            self.visitor.fixed(each, alternative);
        }
        self.close_to(1);
    }

    fn block(&mut self, block: &'g Block) {
        let containers = self.tree.containers(self.structure, block.element);
        self.enter(&containers);
        match &block.content {
            Content::Paragraph { text, style, label } => {
                let item = |label: &&Label| {
                    let item = self.tree.parents[label.element.0 as usize];
                    item.is_some_and(|item| containers.contains(&item))
                };
                let role = &self.structure.get(block.element).role;
                let heading = match role {
                    Role::Heading(level) => Some(*level),
                    _ => None,
                };
                self.visitor.paragraph(&Paragraph {
                    heading,
                    captioned: self
                        .captioned(block.element)
                        .filter(|_| *role == Role::Caption),
                    text,
                    style,
                    label: label.as_ref().filter(|label| !item(label)),
                    block,
                });
            }
            Content::Entries(list) => self.visitor.entries(list, block),
            Content::Table(table) => self.visitor.table(table, block),
            Content::Figure(figure) => {
                let element = self.structure.get(block.element);
                let alternative = element.words.as_deref().unwrap_or_default();
                self.visitor.figure(figure, alternative, block);
            }
            Content::SideBySide(sides) => self.visitor.sides(sides, block),
            Content::Rule { .. } => {}
        }
    }

    /// Returns the role of the element around another.
    fn captioned(&self, element: ElementId) -> Option<&'g Role> {
        let parent = self.tree.parents[element.0 as usize]?;
        Some(&self.structure.get(parent).role)
    }

    /// Closes containers that do not contain a block, and opens those that do.
    fn enter(&mut self, containers: &[ElementId]) {
        let own = self.open.iter().filter(|(element, _)| element.is_none());
        let base = own.count();
        let shared = self.open[base..]
            .iter()
            .zip(containers)
            .take_while(|((open, _), element)| *open == Some(**element))
            .count();
        self.close_to(base + shared);
        for element in &containers[shared..] {
            let container = self.container(*element);
            self.open(Some(*element), container);
        }
    }

    fn container(&self, element: ElementId) -> Container<'g> {
        let label = |item: &ElementId| self.tree.labels.get(item).copied();
        match self.structure.get(element).role {
            Role::List(Numbering::None) => {
                label(&element).map_or(Container::Quote, Container::Notation)
            }
            Role::List(_) => Container::List {
                labels: self
                    .children(element)
                    .filter_map(|item| label(&item))
                    .collect(),
                depth: self.depth(),
            },
            Role::ListItem => label(&element).map_or(Container::Quote, Container::Item),
            _ => Container::Quote,
        }
    }

    fn children(&self, element: ElementId) -> impl Iterator<Item = ElementId> {
        let children = self.structure.get(element).children.iter();
        children.filter_map(|child| match child {
            Child::Element(element) => Some(*element),
            _ => None,
        })
    }

    /// Returns the number of open lists, counted from nothing in a quote.
    fn depth(&self) -> usize {
        let open = self.open.iter().rev();
        open.take_while(|(_, container)| !matches!(container, Container::Quote))
            .filter(|(_, container)| matches!(container, Container::List { .. }))
            .count()
    }

    fn open(&mut self, element: Option<ElementId>, container: Container<'g>) {
        self.visitor.open(&container);
        self.open.push((element, container));
    }

    fn close_to(&mut self, length: usize) {
        while self.open.len() > length
            && let Some((_, container)) = self.open.pop()
        {
            self.visitor.close(&container);
        }
    }
}

/// Returns the blocks of a column at a fixed place.
pub(super) fn blocks_of(fixed: &Fixed) -> &[Block] {
    match &fixed.content {
        FixedContent::Column(column) => &column.blocks,
        _ => &[],
    }
}

fn is_opening(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Sender
            | Kind::Reference
            | Kind::Dateline
            | Kind::Address
            | Kind::Title
            | Kind::Attachment
            | Kind::Original
            | Kind::Session
    )
}
