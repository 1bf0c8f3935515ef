//! The structure tree: krilla's from ours.

use std::num::NonZeroU16;

use krilla::tagging::{
    Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};

use super::draw::Drawing;
use super::errors;
use crate::report::Diagnostic;
use crate::typeset::galley::{Child, Element, ElementId, HeaderScope, Numbering, Role, Structure};

/// Makes the structure tree, in which everything that was drawn has one place.
pub(super) fn tree(structure: &Structure, drawing: &Drawing) -> Result<TagTree, Diagnostic> {
    let mut drawn = drawing.contents.clone();
    drawn.sort_by_key(|(number, _)| *number);
    let (numbers, identifiers): (Vec<u32>, Vec<Identifier>) = drawn.into_iter().unzip();
    let mut contents = vec![Some(&[][..]); structure.content_count()];
    let mut rest = &identifiers[..];
    for same in numbers.chunk_by(|one, other| one == other) {
        let (here, after) = rest.split_at(same.len());
        let slot = contents.get_mut(same[0] as usize);
        *slot.ok_or_else(errors::outside_structure)? = Some(here);
        rest = after;
    }
    let mut builder = Builder {
        structure,
        contents,
        areas: drawing.areas.clone(),
    };
    let root = structure.get(Structure::ROOT);
    let language = root.language.map(|language| language.tag().to_owned());
    let tree = TagTree::from(builder.children(root)?).with_lang(language);
    builder.all_taken()?;
    Ok(tree)
}

/// Hands out what was drawn, each piece once, since krilla panics where one is named twice.
struct Builder<'a> {
    structure: &'a Structure,
    contents: Vec<Option<&'a [Identifier]>>,
    areas: Vec<Option<Identifier>>,
}

impl Builder<'_> {
    fn children(&mut self, element: &Element) -> Result<Vec<Node>, Diagnostic> {
        let mut nodes = Vec::with_capacity(element.children.len());
        for child in &element.children {
            match *child {
                Child::Element(id) => nodes.extend(self.group(id)?),
                Child::Content(id) => {
                    let slot = self.contents.get_mut(id.0 as usize).and_then(Option::take);
                    let drawn = slot.ok_or_else(errors::outside_structure)?;
                    nodes.extend(drawn.iter().map(|identifier| Node::Leaf(*identifier)));
                }
                Child::LinkArea(number) => {
                    let slot = self.areas.get_mut(number as usize).and_then(Option::take);
                    nodes.push(Node::Leaf(slot.ok_or_else(errors::outside_structure)?));
                }
            }
        }
        Ok(nodes)
    }

    /// Makes the group of an element, or returns `None` if nothing of it was drawn, since an
    /// element without content is of no use to a reader.
    fn group(&mut self, id: ElementId) -> Result<Option<Node>, Diagnostic> {
        let element = self.structure.get(id);
        let mut children = self.children(element)?;
        // An empty cell holds the place of its column.
        let is_cell = matches!(element.role, Role::TableCell | Role::TableHeader(_));
        if children.is_empty() && !is_cell {
            return Ok(None);
        }
        if actual_text(element).is_some() {
            // MuPDF replaces the text of content by the actual text of the element right above it,
            // and loses most of one that runs the other way than its glyphs. It looks no further.
            children = vec![TagGroup::with_children(Tag::Span, children).into()];
        }
        Ok(Some(
            TagGroup::with_children(kind(element), children).into(),
        ))
    }

    /// Refuses a document of which something was drawn and not named.
    fn all_taken(&self) -> Result<(), Diagnostic> {
        let left = |drawn: &Option<&[Identifier]>| drawn.is_some_and(|drawn| !drawn.is_empty());
        if self.contents.iter().any(left) || self.areas.iter().any(Option::is_some) {
            return Err(errors::outside_structure());
        }
        Ok(())
    }
}

fn kind(element: &Element) -> TagKind {
    let mut kind = plain_kind(element);
    if let Some(language) = element.language {
        kind.set_lang(Some(language.tag().to_owned()));
    }
    if let Some(text) = actual_text(element) {
        kind.set_actual_text(Some(text));
    }
    kind
}

/// Returns the text to be read instead of the glyphs.
fn actual_text(element: &Element) -> Option<String> {
    match element.role {
        Role::Heading(_) | Role::Figure if !element.is_hidden => None,
        _ => words(element),
    }
}

fn words(element: &Element) -> Option<String> {
    element.words.as_deref().map(str::to_owned)
}

fn plain_kind(element: &Element) -> TagKind {
    match &element.role {
        // A document within a document is not a role that krilla writes, nor one that is needed.
        Role::Document | Role::Part => Tag::Part.into(),
        Role::Div => Tag::Div.into(),
        Role::Heading(level) => {
            let level = NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN);
            Tag::Hn(level, words(element)).into()
        }
        Role::Paragraph => Tag::P.into(),
        Role::BlockQuote => Tag::BlockQuote.into(),
        Role::List(numbering) => Tag::L(list_numbering(*numbering)).into(),
        Role::ListItem => Tag::LI.into(),
        Role::Label => Tag::Lbl.into(),
        Role::ListBody => Tag::LBody.into(),
        Role::Span => Tag::Span.into(),
        // Both become spans for readers of PDF 1.7 (krilla maps the roles).
        Role::Emphasis => Tag::Em.into(),
        Role::Strong => Tag::Strong.into(),
        Role::Link => Tag::Link.into(),
        Role::Reference => Tag::Reference.into(),
        Role::Note => Tag::Note.into(),
        Role::Figure => Tag::Figure(words(element)).into(),
        Role::Caption => Tag::Caption.into(),
        Role::Table => Tag::Table.into(),
        Role::TableHead => Tag::THead.into(),
        Role::TableBody => Tag::TBody.into(),
        Role::TableRow => Tag::TR.into(),
        Role::TableHeader(HeaderScope::Row) => Tag::TH(TableHeaderScope::Row).into(),
        Role::TableHeader(HeaderScope::Column) => Tag::TH(TableHeaderScope::Column).into(),
        Role::TableCell => Tag::TD.into(),
    }
}

fn list_numbering(numbering: Numbering) -> ListNumbering {
    match numbering {
        Numbering::None => ListNumbering::None,
        Numbering::Unordered => ListNumbering::Disc,
        Numbering::Decimal => ListNumbering::Decimal,
        Numbering::LowerAlpha => ListNumbering::LowerAlpha,
        Numbering::LowerRoman => ListNumbering::LowerRoman,
    }
}
