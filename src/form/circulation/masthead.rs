//! The masthead: symbol, organization, organs, and the column of distribution.

use super::measures::{self, FRAME_RIGHT};
use super::sheet::Sheet;
use super::type_style::Type;
use super::{Composer, symbol};
use crate::lang::Phrase;
use crate::letter::{Circulation, Organ};
use crate::typeset::font::Writing;
use crate::typeset::galley::{Anchor, Element, ElementId, Fixed, FixedContent, Kind, Role};
use crate::typeset::style::{CharStyle, Weight};
use crate::typeset::text::StyledText;
use crate::typeset::unit::Length;

/// The most characters of an organ's name that fit its cell on one line: the longest that does
/// has 28, the Russian of the Economic and Social Council 32.
const LONGEST_ORGAN: usize = 28;
/// The most characters of the statement that fit on one line.
const LONGEST_STATEMENT: usize = 95;

/// Composes the masthead below `part`, in the order in which it is read out.
pub(super) fn masthead(composer: &mut Composer<'_>, part: ElementId) -> Vec<Fixed> {
    let div = composer.builder.structure.add(part, Role::Div);
    let mut masthead = Masthead {
        sheet: composer.sheet,
        circulation: composer.circulation,
        composer,
        div,
        fixed: Vec::new(),
    };
    masthead.symbol();
    masthead.organization();
    masthead.emblem();
    masthead.organs();
    masthead.distribution();
    masthead.statement();
    masthead.fixed
}

/// Returns the name of an organ.
pub(super) fn organ(organ: Organ) -> Phrase {
    match organ {
        Organ::GeneralAssembly => Phrase::GeneralAssembly,
        Organ::SecurityCouncil => Phrase::SecurityCouncil,
        Organ::EconomicAndSocialCouncil => Phrase::EconomicAndSocialCouncil,
    }
}

struct Masthead<'a, 'b> {
    composer: &'b mut Composer<'a>,
    circulation: &'a Circulation,
    sheet: Sheet,
    div: ElementId,
    fixed: Vec<Fixed>,
}

/// A line of the masthead and its position.
struct Line {
    x: Length,
    y: Length,
    anchor: Anchor,
    scale: u16,
    max_width: Length,
}

impl Masthead<'_, '_> {
    fn type_of_document(&self) -> Type {
        self.composer.style
    }

    /// Appends a line with a new element.
    fn line(&mut self, kind: Kind, text: StyledText, line: Line) {
        let mut element = Element::new(Role::Paragraph);
        let language = text.spans.first().map(|span| span.style.language);
        element.language = language.filter(|language| *language != self.composer.letter.language);
        let element = self
            .composer
            .builder
            .structure
            .add_element(self.div, element);
        let (at, anchor) = self.sheet.place(line.x, line.y, line.anchor);
        self.fixed.push(Fixed {
            element: Some(element),
            kind,
            content: FixedContent::Text {
                text,
                at,
                anchor,
                scale: line.scale,
                max_width: line.max_width,
            },
        });
    }

    fn rule(&mut self, edges: [Length; 4]) {
        self.fixed.push(Fixed {
            element: None,
            kind: Kind::Rule,
            content: FixedContent::Rule(self.sheet.across(edges)),
        });
    }

    /// Adds the symbol: its first letter large, the rest small, at the right edge.
    fn symbol(&mut self) {
        let mut text = symbol::styled(self.circulation, self.composer.letter);
        let notes = self.circulation.texts.notes.as_ref();
        let note = notes.and_then(|notes| notes.symbol.as_ref());
        let star = self.composer.star(note, symbol::small());
        let note = self.composer.builder.star(&mut text, &star);
        let line = Line {
            x: self.sheet.right(FRAME_RIGHT),
            y: measures::SYMBOL_BASELINE,
            anchor: Anchor::Right,
            scale: 1000,
            max_width: measures::SYMBOL_WIDTH,
        };
        self.line(Kind::Symbol, text, line);
        self.composer.builder.place_note(self.div, note);
    }

    fn is_arabic(&self) -> bool {
        Writing::of_language(self.composer.letter.language) == Writing::Arabic
    }

    /// Returns the distance from the thin rule that names have in addition to names in Latin type.
    fn clearance(&self) -> Length {
        if self.is_arabic() {
            measures::ARABIC_CLEARANCE
        } else {
            Length::ZERO
        }
    }

    fn organization(&mut self) {
        let strings = &self.composer.letter.strings;
        let size = measures::UNITED_NATIONS_SIZE;
        let document = self.type_of_document();
        let style = document.masthead(size, Weight::Regular);
        let style = document.tracked(style, measures::UNITED_NATIONS_TRACKING);
        let text = text(strings.text(Phrase::UnitedNations), style);
        let line = Line {
            x: measures::COLUMN_LEFT,
            y: measures::UNITED_NATIONS_BASELINE - self.clearance(),
            anchor: Anchor::Left,
            scale: self.scale(measures::UNITED_NATIONS_SCALE),
            max_width: measures::UNITED_NATIONS_WIDTH,
        };
        self.line(Kind::Organization, text, line);
        self.rule(measures::THIN_RULE);
    }

    /// Adds the user's emblem, in the measured box.
    fn emblem(&mut self) {
        let Some(emblem) = &self.circulation.emblem else {
            return;
        };
        let mut figure = Element::new(Role::Figure);
        figure.words = Some(emblem.alternative.as_str().into());
        let element = self
            .composer
            .builder
            .structure
            .add_element(self.div, figure);
        self.fixed.push(Fixed {
            element: Some(element),
            kind: Kind::Emblem,
            content: FixedContent::Image {
                within: self.sheet.rect(measures::EMBLEM),
                picture: emblem.picture.clone(),
            },
        });
    }

    fn organs(&mut self) {
        let document = self.type_of_document();
        let style = document.masthead(measures::ORGAN_SIZE, Weight::Bold);
        let style = document.tracked(style, measures::ORGAN_TRACKING);
        let mut y = measures::ORGAN_BASELINE + self.clearance();
        let leading = if self.is_arabic() {
            measures::ARABIC_ORGAN_LEADING
        } else {
            measures::ORGAN_LEADING
        };
        for each in &self.circulation.organs {
            let name = self.composer.letter.strings.text(organ(*each));
            let name = broken(name);
            let lines = name.lines().count() as i64;
            let text = text(&name, style);
            let line = Line {
                x: measures::COLUMN_LEFT,
                y,
                anchor: Anchor::Left,
                scale: self.scale(measures::ORGAN_SCALE),
                max_width: measures::ORGAN_WIDTH,
            };
            self.line(Kind::Organ, text, line);
            y += leading.scale(lines, 1);
        }
    }

    /// Adds distribution, date, the language of a translation, and that of the original. Russian,
    /// Arabic and Chinese mastheads keep them in English.
    fn distribution(&mut self) {
        let letter = self.composer.letter;
        let (strings, circulation) = (&letter.strings, self.circulation);
        let mut originals = circulation.originals.iter();
        let is_translation = !originals.any(|original| letter.language.is_akin_to(*original))
            && !circulation.is_in_one_language;
        let original_line = match circulation.is_in_one_language {
            true => strings.text(Phrase::OneLanguage).to_owned(),
            false => strings.original_line(&circulation.originals),
        };
        let language_line = is_translation.then(|| strings.text(Phrase::LanguageLine).to_string());
        let distribution = circulation.texts.distribution.as_ref();
        let lines = [
            Some(strings.distribution(&circulation.distribution)),
            Some(strings.masthead_date(circulation.date)),
            language_line,
            Some(original_line),
        ];
        let origins = [distribution.map(|written| written.span), None, None, None];
        let language = letter.language.masthead_lines();
        let style = Type::of(language).text();
        // Lines from left to right begin at the left of their column, also where the page is
        // mirrored: there below the symbol, which begins there too.
        let (x, anchor) = if language.direction() == letter.language.direction() {
            (measures::DISTRIBUTION_LEFT, Anchor::Left)
        } else {
            (FRAME_RIGHT, Anchor::Right)
        };
        for (index, line) in lines.iter().enumerate() {
            let Some(line) = line else { continue };
            let mut text = StyledText::default();
            text.push(line, style, origins[index]);
            let line = Line {
                x: self.sheet.right(x),
                y: measures::DISTRIBUTION_BASELINES[index],
                anchor,
                scale: 1000,
                max_width: measures::DISTRIBUTION_WIDTH,
            };
            self.line(Kind::Distribution, text, line);
        }
    }

    /// Adds the statement that this is not an official document, as long as there is no symbol; and
    /// the thick rule that ends the masthead.
    fn statement(&mut self) {
        if self.circulation.symbols.is_empty() {
            let strings = &self.composer.letter.strings;
            let statement = strings.text(Phrase::NotOfficial).to_string();
            let style = self.type_of_document().text();
            let [first, second] = measures::STATEMENT_BASELINES;
            let (statement, y) = match divided(&statement) {
                Some(divided) => (divided, first),
                None => (statement, second),
            };
            let line = Line {
                x: measures::COLUMN_LEFT,
                y,
                anchor: Anchor::Left,
                scale: 1000,
                max_width: self.sheet.right(FRAME_RIGHT) - measures::COLUMN_LEFT,
            };
            self.line(Kind::Statement, text(&statement, style), line);
        }
        self.rule(measures::THICK_RULE);
    }

    /// Returns the measured horizontal scale if the typeface is the measured one, else none.
    fn scale(&self, measured: u16) -> u16 {
        if self.composer.style.is_measured() {
            measured
        } else {
            1000
        }
    }
}

fn text(text: &str, style: CharStyle) -> StyledText {
    let mut styled = StyledText::default();
    styled.push(text, style, None);
    styled
}

/// Breaks an organ's name that is too long for one line after its first word.
fn broken(name: &str) -> String {
    match name.chars().count() {
        0..=LONGEST_ORGAN => name.to_string(),
        _ => name.replacen(' ', " \n", 1),
    }
}

/// Divides a statement that is too long for one line after its first clause.
fn divided(statement: &str) -> Option<String> {
    let is_long = statement.chars().count() > LONGEST_STATEMENT;
    is_long.then(|| statement.replacen("; ", "; \n", 1))
}
