mod draft;
mod marks;

use std::sync::Arc;

use crate::source::picture::Picture;
use proptest::prelude::*;

use self::draft::{CHARACTERS, Draft, PARAGRAPH, text};
use super::wrap::{MEASURE, display_width};
use crate::lang::Language;
use crate::typeset::galley::{
    Anchor, Content, Element, Entry, EntryList, Fixed, FixedContent, Kind, Label, Note,
    NoteParagraph, Role, Section, Structure,
};
use crate::typeset::style::{Alignment, CharStyle, ParagraphStyle, Slant};
use crate::typeset::text::{Inline, NoteId, StyledText};
use crate::typeset::unit::{Length, Point, Rect};

#[test]
fn a_paragraph_is_broken_at_72_columns_and_apart_by_a_blank_line() {
    let mut draft = Draft::new();
    let words = "We, the undersigned, write to you about the resolutions of the Security Council \
                 that remain without effect.";
    draft.paragraph(0, text(words), PARAGRAPH);
    draft.paragraph(6, text("Close."), PARAGRAPH);
    draft.paragraph(0, text("Closer."), PARAGRAPH);
    assert_eq!(
        draft.written(),
        [
            "We, the undersigned, write to you about the resolutions of the Security",
            "Council that remain without effect.",
            "",
            "Close.",
            "Closer.",
        ]
    );
}

#[test]
fn tied_words_stay_on_one_line() {
    let mut draft = Draft::new();
    let words = "The members of the Council agreed on this text of the resolution 2254 (2015).";
    draft.paragraph(0, text(words), PARAGRAPH);
    assert_eq!(
        draft.written(),
        [
            "The members of the Council agreed on this text of the",
            "resolution 2254 (2015).",
        ]
    );
}

#[test]
fn a_wide_character_takes_two_columns() {
    let mut draft = Draft::new();
    let mut words = StyledText::default();
    let style = CharStyle {
        language: Language::ZH,
        ..CHARACTERS
    };
    words.push(&"安".repeat(40), style, None);
    draft.paragraph(0, words, PARAGRAPH);
    assert_eq!(draft.written(), ["安".repeat(36), "安".repeat(4)]);
}

#[test]
fn a_heading_is_underlined_and_the_end_edge_is_kept() {
    let mut draft = Draft::new();
    let content = |words, alignment| Content::Paragraph {
        text: text(words),
        style: ParagraphStyle {
            alignment,
            ..PARAGRAPH
        },
        label: None,
    };
    draft.block(Role::Heading(1), 0, content("Annex", Alignment::Start));
    draft.block(
        Role::Heading(2),
        0,
        content("Background", Alignment::Centre),
    );
    draft.block(
        Role::Paragraph,
        0,
        content("24 February 2016", Alignment::End),
    );
    assert_eq!(
        draft.written(),
        [
            "Annex",
            "=====",
            "",
            &format!("{}Background", " ".repeat(31)),
            &format!("{}----------", " ".repeat(31)),
            &format!("{}24 February 2016", " ".repeat(56)),
        ]
    );
}

#[test]
fn labels_hang_before_their_items() {
    let mut draft = Draft::new();
    let label = draft.0.structure.add(Structure::ROOT, Role::Label);
    let style = ParagraphStyle {
        start_indent: Length::pt(40),
        ..PARAGRAPH
    };
    let content = Content::Paragraph {
        text: text("A first point that is long enough to be turned over onto a second line."),
        style,
        label: Some(Label {
            ordinal: None,
            anchor: Default::default(),
            element: label,
            text: text("(a)"),
            indent: Length::pt(20),
            note: None,
        }),
    };
    draft.block(Role::ListBody, 0, content);
    assert_eq!(
        draft.written(),
        [
            "    (a) A first point that is long enough to be turned over onto a",
            "        second line.",
        ]
    );
}

#[test]
fn entries_are_one_below_the_other_and_separated_if_one_has_two_lines() {
    let list = |words: [&str; 2], draft: &mut Draft| EntryList {
        columns: None,
        has_room_to_sign: false,
        hangs_all_lines: false,
        entries: words
            .map(|words| Entry {
                signature: None,
                element: draft.0.structure.add(Structure::ROOT, Role::ListBody),
                text: text(words),
            })
            .to_vec(),
        style: ParagraphStyle {
            start_indent: Length::pt(10),
            ..PARAGRAPH
        },
        hang: Length::ZERO,
        max_columns: 3,
        gutter: Length::ZERO,
        gap: Length::ZERO,
        column_gap: Length::ZERO,
    };
    let mut draft = Draft::new();
    let short = list(["Lwein Bastani", "Sora Kelmi"], &mut draft);
    draft.block(Role::ListItem, 0, Content::Entries(short));
    let long = list(["A Coalition\nfor peace", "Another"], &mut draft);
    draft.block(Role::ListItem, 12, Content::Entries(long));
    assert_eq!(
        draft.written(),
        [
            "  Lwein Bastani",
            "  Sora Kelmi",
            "",
            "  A Coalition",
            "  for peace",
            "",
            "  Another",
        ]
    );
}

#[test]
fn notes_are_at_the_end_of_the_section_that_refers_to_them() {
    let mut draft = Draft::new();
    for (number, words) in [(1, "The first note."), (2, "The second note.")] {
        let element = draft.0.structure.add(Structure::ROOT, Role::Note);
        let mark = text(&number.to_string());
        let label = Label {
            ordinal: None,
            anchor: Default::default(),
            element,
            text: mark,
            indent: Length::ZERO,
            note: None,
        };
        draft.0.notes.push(Note {
            element,
            label,
            paragraphs: vec![NoteParagraph::plain(element, text(words))],
            is_of_table: false,
        });
    }
    for (note, section) in [(0, "One"), (1, "Two")] {
        let mut words = text(section);
        words.push_inline(
            &(note + 1).to_string(),
            CHARACTERS,
            Inline::NoteReference(NoteId(note)),
            None,
        );
        words.push(" goes on.", CHARACTERS, None);
        draft.paragraph(0, words, PARAGRAPH);
        if note == 0 {
            draft.0.sections.push(Section::default());
        }
    }
    assert_eq!(
        draft.written(),
        [
            "One[1] goes on.",
            "",
            "[1] The first note.",
            "",
            "",
            "Two[2] goes on.",
            "",
            "[2] The second note.",
        ]
    );
}

#[test]
fn the_address_of_a_link_follows_it_unless_it_is_shown() {
    let mut draft = Draft::new();
    let link = |address: &str| Inline::Link(address.to_owned());
    let mut words = text("See ");
    let italic = CharStyle {
        slant: Slant::Italic,
        ..CHARACTERS
    };
    words.push_inline("the ", CHARACTERS, link("https://example.org/a"), None);
    words.push_inline("list", italic, link("https://example.org/a"), None);
    words.push(" at ", CHARACTERS, None);
    words.push_inline(
        "example.org",
        CHARACTERS,
        link("https://example.org/"),
        None,
    );
    words.push(".", CHARACTERS, None);
    draft.paragraph(0, words, PARAGRAPH);
    assert_eq!(
        draft.written(),
        ["See the list <https://example.org/a> at example.org."]
    );
}

#[test]
fn a_masthead_gives_its_lines_and_what_its_figures_show() {
    let mut draft = Draft::new();
    let element = draft.0.structure.add(Structure::ROOT, Role::Div);
    let mut emblem = Element::new(Role::Figure);
    emblem.words = Some("Emblem".into());
    let emblem = draft.0.structure.add_element(Structure::ROOT, emblem);
    let line = |words, y, element| Fixed {
        kind: Kind::Text,
        element,
        content: FixedContent::Text {
            text: text(words),
            at: Point {
                x: Length::ZERO,
                y: Length::pt(y),
            },
            anchor: Anchor::Left,
            scale: 1000,
            max_width: Length::pt(100),
        },
    };
    let image = Fixed {
        kind: Kind::Text,
        element: Some(emblem),
        content: FixedContent::Image {
            within: Rect::default(),
            picture: Arc::new(Picture::read(&crate::source::picture::PIXEL).unwrap()),
        },
    };
    draft.section().fixed = vec![
        line("United Nations", 57, Some(element)),
        line("S/2016/…", 57, Some(element)),
        line("Never read", 60, None),
        image,
        line("Security Council", 86, Some(element)),
    ];
    draft.paragraph(0, text("The letter."), PARAGRAPH);
    assert_eq!(
        draft.written(),
        [
            "United Nations  S/2016/…",
            "[Emblem]",
            "Security Council",
            "",
            "The letter.",
        ]
    );
}

proptest! {
    #[test]
    fn no_word_is_lost_and_no_line_of_words_is_too_long(
        words in prop::collection::vec("[a-zé安]{1,20}", 1..80),
        indent in -30_i64..60,
    ) {
        let mut draft = Draft::new();
        let style = ParagraphStyle { first_line_indent: Length::pt(indent), ..PARAGRAPH };
        draft.paragraph(0, text(&words.join(" ")), style);
        let lines = draft.written();
        let written: String = lines.concat().split(' ').collect();
        prop_assert_eq!(written, words.concat());
        for line in lines {
            prop_assert!(display_width(&line) <= MEASURE, "{}", line);
        }
    }
}
