//! A setter that breaks lines where they are full, and galleys to try it on.

use crate::lang::{Direction, Language};
use crate::typeset::font::FaceId;
use crate::typeset::galley::{
    Block, Content, Element, ElementId, Entry, EntryList, Furniture, Galley, Kind, Label, Metadata,
    Note, NoteParagraph, NoteStyle, Numbering, Role, Section, Structure,
};
use crate::typeset::page::set::{Setter, one_line};
use crate::typeset::page::{Document, Item, Mark, Page};
use crate::typeset::paragraph::{Line, Overfull, SetParagraph};
use crate::typeset::style::{CharStyle, ParagraphStyle};
use crate::typeset::text::{Glyph, GlyphRun, Inline, NoteId, StyledText};
use crate::typeset::unit::{Length, Point, Rect, Size};

/// Breaks lines at the last space that fits; every letter is half an em wide.
pub struct StandIn;

impl Setter for StandIn {
    fn set(&mut self, text: &StyledText, style: &ParagraphStyle, measure: Length) -> SetParagraph {
        let others = style.start_indent;
        let mut set = SetParagraph {
            leading: style.leading,
            ..SetParagraph::default()
        };
        let mut start = 0;
        while start < text.text.len() {
            let indent = match start {
                0 => others + style.first_line_indent,
                _ => others,
            };
            let width = measure - indent - style.end_indent;
            let (end, next) = end_of_line(text, start, width);
            let line = line(text, start..end, indent);
            if line.width > width {
                set.overfull.push(Overfull {
                    excess: line.width - width,
                    origin: None,
                    text: text.text[start..end].to_owned(),
                });
            }
            set.lines.push(line);
            start = next;
        }
        set
    }
}

fn size_at(text: &StyledText, at: usize) -> Length {
    let span = text.spans.iter().find(|span| span.range.contains(&at));
    span.map_or(Length::pt(10), |span| span.style.size)
}

/// Returns where the line ends that starts at some byte, and where the next one starts.
fn end_of_line(text: &StyledText, start: usize, width: Length) -> (usize, usize) {
    let mut used = Length::ZERO;
    let mut space = None;
    for (offset, letter) in text.text[start..].char_indices() {
        let at = start + offset;
        match letter {
            '\n' => return (at, at + 1),
            ' ' => space = Some(at),
            _ => {}
        }
        used += size_at(text, at).scale(1, 2);
        if used > width
            && let Some(space) = space
        {
            return (space, space + 1);
        }
    }
    (text.text.len(), text.text.len())
}

fn is_arabic(letter: char) -> bool {
    ('\u{600}'..'\u{700}').contains(&letter)
}

fn line(text: &StyledText, range: std::ops::Range<usize>, x: Length) -> Line {
    let mut line = Line {
        x,
        ..Line::default()
    };
    for span in &text.spans {
        let from = span.range.start.max(range.start);
        let to = span.range.end.min(range.end);
        let part = text.text.get(from..to).unwrap_or("");
        for piece in split_by_script(part) {
            let half = span.style.size.scale(1, 2);
            let right_to_left = piece.chars().any(is_arabic);
            let glyphs: Vec<Glyph> = (piece.char_indices())
                .map(|(at, letter)| Glyph {
                    id: 1,
                    advance: half.into(),
                    x_offset: 0,
                    y_offset: 0,
                    range: (at..at + letter.len_utf8()).into(),
                })
                .collect();
            let run = GlyphRun {
                expansion: 0,
                x: line.width,
                face: FaceId(0),
                size: span.style.size,
                rise: span.style.rise,
                glyphs,
                text: piece.to_owned(),
                language: span.style.language,
                emphasis: span.style.emphasis,
                right_to_left,
                inline: span.inline.clone(),
                origin: span.origin,
            };
            line.width += run.width();
            line.runs.push(run);
        }
    }
    line
}

/// Splits a text where Arabic letters begin or end.
fn split_by_script(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut was_arabic = None;
    for (at, letter) in text.char_indices().filter(|(_, letter)| *letter != ' ') {
        let arabic = is_arabic(letter);
        if was_arabic.is_some_and(|was| was != arabic) {
            pieces.push(&text[start..at]);
            start = at;
        }
        was_arabic = Some(arabic);
    }
    pieces.push(&text[start..]);
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

pub const BODY: CharStyle = CharStyle::plain(Length::pt(10), Language::EN);

pub fn style(leading: i64) -> ParagraphStyle {
    ParagraphStyle {
        leading: Length::pt(leading),
        ..one_line(Direction::LeftToRight)
    }
}

pub fn text(words: &str) -> StyledText {
    let mut text = StyledText::default();
    text.push(words, BODY, None);
    text
}

/// Makes a text that takes `count` lines of the measure (80 letters), each of which begins with its
/// number.
pub fn lines(name: &str, count: usize) -> String {
    let rows: Vec<String> = (1..=count)
        .map(|line| format!("{:m<79}", format!("{name}{line} ")))
        .collect();
    rows.join(" ")
}

/// A builder of galleys: pages of 20 lines of 12 points, whose measure has room for 80 letters.
pub struct Maker {
    pub galley: Galley,
}

pub const LINES: i64 = 20;

impl Maker {
    pub fn new() -> Self {
        let furniture = Furniture {
            paper: Size {
                width: Length::pt(500),
                height: Length::pt(400),
            },
            type_area: Rect::new(
                Length::pt(50),
                Length::pt(60),
                Length::pt(400),
                Length::pt(12 * (LINES - 1)),
            ),
            running: Vec::new(),
            note_style: NoteStyle {
                paragraph: style(10),
                space_before: Length::pt(6),
                space_after_rule: Length::pt(3),
                gap: Length::pt(2),
                rule_width: Length::pt(72),
                rule_thickness: Length::pt(1),
            },
        };
        Self {
            galley: Galley {
                text_size: Length::pt(11),
                language: Language::EN,
                direction: Direction::LeftToRight,
                metadata: Metadata::default(),
                sections: vec![Section::default()],
                notes: Vec::new(),
                structure: Structure::new(),
                furniture,
            },
        }
    }

    pub fn section(&mut self) {
        self.galley.sections.push(Section::default());
    }

    pub fn push(&mut self, content: Content) -> &mut Block {
        let element = self.element(Role::Paragraph);
        let section = self.galley.sections.last_mut().expect("there is one");
        section.blocks.push(Block {
            kind: Kind::Text,
            element,
            space_before: Length::ZERO,
            space_shrink: Length::ZERO,
            keep_with_next: false,
            keep_together: false,
            outline: None,
            hidden_heading: None,
            content,
        });
        section.blocks.last_mut().expect("there is one")
    }

    pub fn element(&mut self, role: Role) -> ElementId {
        self.galley.structure.add(Structure::ROOT, role)
    }

    pub fn paragraph(&mut self, words: &str) -> &mut Block {
        self.styled(text(words))
    }

    pub fn styled(&mut self, text: StyledText) -> &mut Block {
        self.push(Content::Paragraph {
            text,
            style: style(12),
            label: None,
        })
    }

    pub fn entries(&mut self, texts: Vec<String>, max_columns: u8) -> &mut Block {
        let list = self.element(Role::List(Numbering::None));
        let structure = &mut self.galley.structure;
        let entries = texts
            .iter()
            .map(|words| {
                let item = structure.add(list, Role::ListItem);
                Entry {
                    signature: None,
                    element: structure.add_element(item, Element::new(Role::ListBody)),
                    text: text(words),
                }
            })
            .collect();
        self.push(Content::Entries(EntryList {
            columns: None,
            has_room_to_sign: false,
            entries,
            style: style(12),
            hang: Length::pt(5),
            hangs_all_lines: false,
            max_columns,
            gutter: Length::pt(20),
            gap: Length::pt(3),
            column_gap: Length::pt(3),
        }))
    }

    /// Adds a note whose lines begin with its name.
    pub fn note(&mut self, name: &str, count: usize) -> u32 {
        let element = self.element(Role::Note);
        let label = self.galley.structure.add(element, Role::Label);
        let id = self.galley.notes.len() as u32;
        self.galley.notes.push(Note {
            element,
            label: Label {
                ordinal: None,
                anchor: Default::default(),
                element: label,
                text: text(&name[..1]),
                indent: Length::ZERO,
                note: Some(NoteId(id)),
            },
            paragraphs: vec![NoteParagraph::plain(element, text(&lines(name, count)))],
            is_of_table: false,
        });
        id
    }

    /// Builds the pages.
    pub fn build(self) -> Document {
        let (document, diagnostics) = crate::typeset::page::build(self.galley, &mut StandIn);
        assert_eq!(diagnostics, []);
        document
    }
}

/// Returns the lines of a page, from head to foot: baseline, left end and first word of each.
pub fn dump(page: &Page) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut last = None;
    for group in &page.groups {
        for item in &group.items {
            let (place, words) = match item {
                Item::Text { at, run, .. } => {
                    let baseline = Point {
                        y: at.y + run.rise,
                        ..*at
                    };
                    (baseline, run.text.as_str())
                }
                Item::Rect(rect) => (rect.origin, "---"),
                Item::Image { rect, .. } => (rect.origin, "[picture]"),
            };
            if last != Some((place.y, group.mark)) || group.mark == Mark::Layout {
                let word = words.split(' ').next().unwrap_or("");
                lines.push(format!("{} {} {word}", tenths(place.y), tenths(place.x)));
            }
            last = Some((place.y, group.mark));
        }
    }
    lines.join("\n")
}

fn tenths(length: Length) -> String {
    let tenths = (length.to_milli_pt() + 50).div_euclid(100);
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// Returns the first words of all lines of text on each page, without footnote references.
pub fn words(document: &Document) -> Vec<Vec<String>> {
    (document.pages.iter())
        .map(|page| {
            (dump(page).lines())
                .filter_map(|line| line.split(' ').nth(2).map(str::to_owned))
                .filter(|word| word != "*")
                .collect()
        })
        .collect()
}

/// Adds a footnote reference to a text.
pub fn call(text: &mut StyledText, note: u32) {
    let style = CharStyle {
        size: Length::pt(6),
        rise: Length::pt(3),
        ..BODY
    };
    text.push_inline(
        "*",
        style,
        Inline::NoteReference(crate::typeset::text::NoteId(note)),
        None,
    );
}
