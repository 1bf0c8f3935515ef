//! Pages as they come from real typefaces: a galley composed by hand, set, placed and written.

use chrono::NaiveDate;
use demarche::export::pdf;
use demarche::lang::{Direction, Language};
use demarche::typeset::font::Library;
use demarche::typeset::galley::{
    Anchor, Block, Content, Element, ElementId, Entry, EntryList, Furniture, Galley, Kind, Label,
    Metadata, Note, NoteParagraph, NoteStyle, Numbering, Pages, Role, Running, RunningContent,
    Section, Structure,
};
use demarche::typeset::page::{self, Document};
use demarche::typeset::style::{Alignment, CharStyle, Colour, ParagraphStyle, Weight};
use demarche::typeset::text::{Inline, NoteId, Shaper, StyledText};
use demarche::typeset::unit::{Length, Point, Rect, Size};

use super::conformance::{Archive, judge};
use super::dump::{dump, text_of};
use super::recorded;

const BODY: CharStyle = CharStyle::plain(Length::pt(11), Language::EN);

fn style(leading: i64) -> ParagraphStyle {
    ParagraphStyle::justified(Direction::LeftToRight, Length::pt(leading))
}

/// Returns the text of the sample letter.
fn body() -> Vec<&'static str> {
    include_str!("../../letter/body.en.md")
        .trim()
        .split("\n\n")
        .collect()
}

struct Hand {
    galley: Galley,
}

impl Hand {
    /// Opens a galley of A4 pages.
    fn new(language: Language) -> Self {
        let note = ParagraphStyle {
            direction: language.direction(),
            start_indent: Length::pt(12),
            ..style(10)
        };
        let running = |text: &str, at: (i64, i64), anchor| Running {
            on: Pages::All,
            content: RunningContent::Text {
                text: text.to_owned(),
                style: CharStyle {
                    size: Length::pt(9),
                    ..BODY
                },
                at: Point {
                    x: Length::pt(at.0),
                    y: Length::pt(at.1),
                },
                anchor,
                colour: Colour::BLACK,
                limit: None,
            },
        };
        let furniture = Furniture {
            paper: Size {
                width: Length::tenth_mm(2100),
                height: Length::tenth_mm(2970),
            },
            type_area: Rect::new(
                Length::pt(72),
                Length::pt(80),
                Length::pt(451),
                Length::pt(680),
            ),
            running: vec![
                running("The Representative", (72, 50), Anchor::Left),
                running("{page}/{pages}", (523, 800), Anchor::Right),
            ],
            note_style: NoteStyle {
                paragraph: note,
                space_before: Length::pt(12),
                space_after_rule: Length::pt(3),
                gap: Length::pt(2),
                rule_width: Length::pt(72),
                rule_thickness: Length::milli_pt(500),
            },
        };
        let galley = Galley {
            text_size: Length::pt(11),
            language,
            direction: language.direction(),
            metadata: Metadata {
                title: "A letter".to_owned(),
                time: NaiveDate::from_ymd_opt(2016, 2, 24).and_then(|day| day.and_hms_opt(0, 0, 0)),
                ..Metadata::default()
            },
            sections: vec![Section::default()],
            notes: Vec::new(),
            structure: Structure::new(),
            furniture,
        };
        Self { galley }
    }

    fn element(&mut self, role: Role) -> ElementId {
        self.galley.structure.add(Structure::ROOT, role)
    }

    fn push(&mut self, element: ElementId, space: i64, content: Content) -> &mut Block {
        let blocks = &mut self.galley.sections[0].blocks;
        blocks.push(Block {
            space_shrink: Length::ZERO,
            kind: Kind::Text,
            element,
            space_before: Length::pt(space),
            keep_with_next: false,
            keep_together: false,
            outline: None,
            hidden_heading: None,
            content,
        });
        let last = blocks.len() - 1;
        &mut blocks[last]
    }

    fn paragraph(&mut self, text: StyledText, style: ParagraphStyle) -> &mut Block {
        let element = self.element(Role::Paragraph);
        let label = None;
        self.push(element, 7, Content::Paragraph { text, style, label })
    }

    fn heading(&mut self, words: &str) {
        let element = self.element(Role::Heading(1));
        self.galley.structure.get_mut(element).words = Some(words.into());
        let bold = CharStyle {
            weight: Weight::Bold,
            ..BODY
        };
        let content = Content::Paragraph {
            text: plain(words, bold),
            style: style(14),
            label: None,
        };
        let block = self.push(element, 14, content);
        block.keep_with_next = true;
        block.outline = Some((1, words.to_owned()));
    }

    fn note(&mut self, words: &str) -> NoteId {
        let element = self.element(Role::Note);
        let label = self.galley.structure.add(element, Role::Label);
        let small = CharStyle {
            size: Length::milli_pt(8_500),
            ..BODY
        };
        let number = self.galley.notes.len() + 1;
        self.galley.notes.push(Note {
            element,
            label: Label {
                note: Some(NoteId(number as u32 - 1)),
                ordinal: None,
                anchor: Default::default(),
                element: label,
                text: plain(&number.to_string(), small),
                indent: Length::ZERO,
            },
            paragraphs: vec![NoteParagraph::plain(element, plain(words, small))],
            is_of_table: false,
        });
        NoteId(number as u32 - 1)
    }

    fn entries(&mut self, texts: impl Iterator<Item = String>, max_columns: u8) {
        let list = self.element(Role::List(Numbering::None));
        let structure = &mut self.galley.structure;
        let entries = texts
            .map(|words| {
                let item = structure.add(list, Role::ListItem);
                let element = structure.add_element(item, Element::new(Role::ListBody));
                let text = plain(&words, BODY);
                Entry {
                    element,
                    text,
                    signature: None,
                }
            })
            .collect();
        let ragged = ParagraphStyle {
            alignment: Alignment::Start,
            direction: self.galley.direction,
            hyphenation: false,
            ..style(14)
        };
        let content = Content::Entries(EntryList {
            columns: None,
            has_room_to_sign: false,
            entries,
            style: ragged,
            hang: Length::pt(11),
            hangs_all_lines: false,
            max_columns,
            gutter: Length::pt(24),
            gap: Length::pt(5),
            column_gap: Length::pt(5),
        });
        self.push(list, 14, content);
    }

    fn build(self, library: &Library) -> Document {
        let (document, diagnostics) = page::build(self.galley, &mut Shaper::new(library));
        assert_eq!(diagnostics, []);
        document
    }
}

fn plain(words: &str, style: CharStyle) -> StyledText {
    let mut text = StyledText::default();
    text.push(words, style, None);
    text
}

/// Makes two pages with everything that a page can have: headings, notes, a link, a list in
/// columns.
fn letter() -> Hand {
    let mut hand = Hand::new(Language::EN);
    let note = hand.note(
        "Resolution 2254 (2015) of 18 December 2015, adopted unanimously at the 7588th meeting.",
    );
    let small = CharStyle {
        size: Length::pt(7),
        rise: Length::pt(4),
        ..BODY
    };
    hand.heading("On behalf of those who sign");
    for (index, words) in body().into_iter().chain(body()).enumerate() {
        let mut text = plain(words, BODY);
        if index == 2 {
            text.push_inline("1", small, Inline::NoteReference(note), None);
        }
        if index == 5 {
            text.push(" See ", BODY, None);
            let link = Inline::Link("https://example.org/letter".to_owned());
            text.push_inline("the letter as it was sent", BODY, link, None);
            text.push(".", BODY, None);
        }
        hand.paragraph(text, style(14));
    }
    hand.heading("Those who sign");
    hand.entries(names(31), 3);
    hand
}

/// Makes invented names, some of them with an affiliation that is turned over.
fn names(count: usize) -> impl Iterator<Item = String> {
    let first = ["Ada", "Bela", "Chidi", "Dina", "Emil", "Farah", "Goran"];
    let last = ["Almaz", "Brandt", "Castellano", "Dvorak", "Eriksen"];
    (0..count).map(move |number| {
        let name = format!("{} {}", first[number % 7], last[number % 5]);
        match number % 4 {
            0 => format!("{name}\nInstitute of Comparative Jurisprudence"),
            2 => format!("{name}\nHouse of Letters"),
            _ => name,
        }
    })
}

#[test]
fn the_places_of_all_lines_are_as_they_were_looked_at() {
    let library = Library::builtin();
    recorded::assert_text(
        "tests/pages.txt",
        &dump(&letter().build(&library), &library),
    );
}

#[test]
fn every_word_of_a_letter_is_on_its_pages_in_order() {
    let library = Library::builtin();
    let document = letter().build(&library);
    let all: String = (0..document.pages.len())
        .map(|page| text_of(&document, page))
        .collect();
    let mut rest = all.as_str();
    for words in body()
        .into_iter()
        .chain(body())
        .flat_map(str::split_whitespace)
    {
        let at = rest.find(words);
        assert!(
            at.is_some(),
            "`{words}` is missing after `{}`",
            &rest[..rest.len().min(60)]
        );
        rest = &rest[at.unwrap_or(0) + words.len()..];
    }
}

#[test]
fn pages_from_real_typefaces_conform() {
    let library = Library::builtin();
    let mut arabic = Hand::new(Language::AR);
    let style_of_arabic = ParagraphStyle {
        direction: Direction::RightToLeft,
        hyphenation: false,
        ..style(16)
    };
    let words = "رسالة مؤرخة 24 شباط/فبراير 2016 موجهة إلى رئيس مجلس الأمن من الممثل الدائم \
                 لفرنسا لدى الأمم المتحدة بشأن القرار 2254 (2015). ";
    let in_arabic = CharStyle {
        language: Language::AR,
        ..BODY
    };
    for _ in 0..20 {
        arabic.paragraph(plain(&words.repeat(4), in_arabic), style_of_arabic);
    }
    for (name, hand) in [("pages-en", letter()), ("pages-ar", arabic)] {
        let document = hand.build(&library);
        assert!(document.pages.len() > 1);
        let bytes = pdf::write(&document, &library).expect("a PDF");
        judge(name, &bytes, Archive::A2a);
    }
}
