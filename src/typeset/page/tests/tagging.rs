use super::stand_in::{BODY, Maker, call, lines, text};
use crate::lang::Language;
use crate::typeset::galley::{Child, ElementId, Role, Structure};
use crate::typeset::page::{Document, Item, LinkTarget, Mark};
use crate::typeset::style::CharStyle;
use crate::typeset::text::{Inline, StyledText};

/// Writes an element as its role with its children in brackets; a leaf as the first words of its
/// runs, with the number of its page.
fn tree(document: &Document, id: ElementId) -> String {
    let element = document.structure.get(id);
    let children: Vec<String> = (element.children.iter())
        .map(|child| match child {
            Child::Element(child) => tree(document, *child),
            Child::Content(content) => leaf(document, Mark::Content(*content)),
            Child::LinkArea(number) => format!("area {number}"),
        })
        .collect();
    let actual = element.words.as_deref().unwrap_or("");
    let language = element.language.map_or("", |language| match language {
        Language::AR => ":ar",
        Language::FR => ":fr",
        _ => ":?",
    });
    format!(
        "{:?}{language}{actual}[{}]",
        element.role,
        children.join(" ")
    )
}

fn leaf(document: &Document, mark: Mark) -> String {
    let groups = (document.pages.iter().enumerate())
        .flat_map(|(number, page)| page.groups.iter().map(move |group| (number + 1, group)));
    let mut found = groups.filter(|(_, group)| group.mark == mark);
    let Some((number, group)) = found.next() else {
        return "missing".to_owned();
    };
    let words: Vec<&str> = (group.items.iter())
        .filter_map(|item| match item {
            Item::Text { run, .. } => run.text.split(' ').next(),
            _ => None,
        })
        .collect();
    format!("{}@{number}", words.join("+"))
}

fn of_first_block(maker: Maker) -> String {
    let element = maker.galley.sections[0].blocks[0].element;
    tree(&maker.build(), element)
}

fn in_language(language: Language) -> CharStyle {
    CharStyle { language, ..BODY }
}

#[test]
fn a_plain_paragraph_is_one_leaf_for_each_page() {
    let mut maker = Maker::new();
    maker.paragraph(&lines("a", 22));
    assert_eq!(
        of_first_block(maker),
        "Paragraph[a1+a2+a3+a4+a5+a6+a7+a8+a9+a10+a11+a12+a13+a14+a15+a16+a17+a18@1 \
         a19+a20+a21+a22@2]"
    );
}

#[test]
fn a_link_is_an_element_with_its_text_and_its_area() {
    let mut maker = Maker::new();
    let mut styled = text("see ");
    let address = "https://example.org/".to_owned();
    styled.push_inline("the page", BODY, Inline::Link(address.clone()), None);
    styled.push(" today", BODY, None);
    maker.styled(styled);
    let element = maker.galley.sections[0].blocks[0].element;
    let document = maker.build();
    assert_eq!(
        tree(&document, element),
        "Paragraph[see@1 Link[the@1 area 0] @1]"
    );
    let area = &document.pages[0].link_areas[0];
    assert_eq!(
        (&area.target, area.text.as_str()),
        (&LinkTarget::Address(address), "the page")
    );
    assert_eq!(area.rects.len(), 1);
}

#[test]
fn a_link_over_two_lines_has_two_rectangles_and_over_two_pages_two_areas() {
    let mut maker = Maker::new();
    maker.paragraph(&lines("x", 18)).keep_with_next = true;
    let mut styled = StyledText::default();
    let address = "https://example.org/".to_owned();
    styled.push_inline(&lines("a", 4), BODY, Inline::Link(address), None);
    maker.styled(styled);
    let element = maker.galley.sections[0].blocks[1].element;
    let document = maker.build();
    assert_eq!(
        tree(&document, element),
        "Paragraph[Link[a1+a2@1 area 0 a3+a4@2 area 1]]"
    );
    assert_eq!(document.pages[1].link_areas[0].number, 1);
    assert_eq!(document.pages[1].link_areas[0].rects.len(), 2);
}

#[test]
fn a_footnote_mark_is_a_reference_and_the_note_has_its_label() {
    let mut maker = Maker::new();
    let note = maker.note("n", 1);
    let mut styled = text("word");
    call(&mut styled, note);
    styled.push(" more", BODY, None);
    maker.styled(styled);
    let note = maker.galley.notes[0].element;
    let element = maker.galley.sections[0].blocks[0].element;
    let document = maker.build();
    assert_eq!(
        tree(&document, element),
        "Paragraph[word@1 Reference[Link[*@1 area 0]] @1]"
    );
    assert_eq!(tree(&document, note), "Note[Label[Link[n@1 area 1]] n1@1]");
}

#[test]
fn text_in_another_language_is_a_span_of_that_language() {
    let mut maker = Maker::new();
    let mut styled = text("the ");
    styled.push("note verbale", in_language(Language::FR), None);
    styled.push(" of", BODY, None);
    maker.styled(styled);
    assert_eq!(of_first_block(maker), "Paragraph[the@1 Span:fr[note@1] @1]");
}

#[test]
fn the_language_of_an_element_above_is_not_repeated() {
    let mut maker = Maker::new();
    let mut styled = StyledText::default();
    styled.push("mot", in_language(Language::FR), None);
    maker.styled(styled);
    maker.galley.structure.get_mut(Structure::ROOT).language = Some(Language::FR);
    assert_eq!(of_first_block(maker), "Paragraph[mot@1]");
}

#[test]
fn each_run_from_right_to_left_is_a_span_with_its_text_in_the_order_it_was_typed() {
    let mut maker = Maker::new();
    let mut styled = StyledText::default();
    styled.push("رسالة مؤرخة 24 شباط 2016", in_language(Language::AR), None);
    maker.styled(styled);
    maker.galley.structure.get_mut(Structure::ROOT).language = Some(Language::AR);
    assert_eq!(
        of_first_block(maker),
        "Paragraph[Span:arرسالة مؤرخة [رسالة@1] 24@1 Span:arشباط [شباط@1] 2016@1]"
    );
}

#[test]
fn a_right_to_left_run_in_a_link_is_inside_the_link() {
    let mut maker = Maker::new();
    let mut styled = StyledText::default();
    let link = Inline::Link("https://example.org/".to_owned());
    styled.push_inline("بيان", in_language(Language::AR), link, None);
    maker.styled(styled);
    assert_eq!(
        of_first_block(maker),
        "Paragraph[Link[Span:arبيان[بيان@1] area 0]]"
    );
}

#[test]
fn an_entry_of_several_lines_is_one_leaf() {
    let mut maker = Maker::new();
    maker.entries(vec!["name\naffiliation".to_owned(), "other".to_owned()], 1);
    let document = maker.build();
    let list = (0..document.structure.element_count() as u32)
        .map(ElementId)
        .find(|&id| matches!(document.structure.get(id).role, Role::List(_)));
    let text = list.map(|id| tree(&document, id)).unwrap_or_default();
    assert!(text.contains("ListBody[name+affiliation@1]"), "{text}");
}
