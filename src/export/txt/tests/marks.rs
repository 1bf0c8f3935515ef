//! Text that must stay in one piece although UAX #14 allows a line to end in it.

use super::{CHARACTERS, Draft, PARAGRAPH, text};
use crate::lang::Language;
use crate::typeset::style::{CharStyle, ParagraphStyle};
use crate::typeset::text::{Inline, NoteId, StyledText};
use crate::typeset::unit::Length;

#[test]
fn an_address_is_never_divided_at_its_slashes() {
    let mut draft = Draft::new();
    let words = "The plan of the valley and of its forty wells is to be found at \
                 https://example.org/plan/of/wells and nowhere else.";
    draft.paragraph(0, text(words), PARAGRAPH);
    assert_eq!(
        draft.written(),
        [
            "The plan of the valley and of its forty wells is to be found at",
            "https://example.org/plan/of/wells and nowhere else.",
        ]
    );
}

#[test]
fn an_address_stays_on_one_line_however_long_it_is() {
    let mut draft = Draft::new();
    let address = format!("https://example.org/{}/wells", "of/the/valley/".repeat(5));
    draft.paragraph(0, text(&address), PARAGRAPH);
    let lines = draft.written();
    assert_eq!(lines, [address]);
}

fn called(words: &str, mark: &str, language: Language) -> StyledText {
    let characters = CharStyle {
        language,
        ..CHARACTERS
    };
    let mut text = StyledText::default();
    text.push(words, characters, None);
    text.push_inline(mark, characters, Inline::NoteReference(NoteId(0)), None);
    text
}

#[test]
fn a_note_reference_never_begins_a_line() {
    // 35 ideographs and a full stop fill the 72 columns.
    let words = format!("{}。", "水".repeat(35));
    let mut draft = Draft::new();
    draft.paragraph(0, called(&words, "1", Language::ZH), PARAGRAPH);
    let lines = draft.written();
    assert_eq!(lines[1], "水。[1]");
}

#[test]
fn the_mark_of_a_note_has_one_pair_of_brackets() {
    let mut draft = Draft::new();
    draft.paragraph(0, called("نكتب إليكم", "(1)", Language::AR), PARAGRAPH);
    assert_eq!(draft.written(), ["نكتب إليكم[1]"]);
}

#[test]
fn paragraphs_with_distant_lines_are_separated_too() {
    let wide = ParagraphStyle {
        leading: Length::pt(18),
        ..PARAGRAPH
    };
    let mut draft = Draft::new();
    draft.paragraph(0, text("One."), wide);
    draft.paragraph(6, text("Two."), wide);
    assert_eq!(draft.written(), ["One.", "", "Two."]);
}
