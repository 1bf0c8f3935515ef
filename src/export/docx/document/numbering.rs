//! Numbering that counts on in Word and shows what was printed.
//!
//! The labels of a list are read back: if one of Word's formats gives each of them, the list is
//! numbered by it and begins at its first number. Labels that no format gives, such as Arabic
//! letters, are written out, each as a list of one item.

use super::look::Look;
use super::pattern::{Format, Pattern};
use super::properties::{Indent, ParagraphProperties, value};
use crate::export::markup::Markup;
use crate::lang;
use crate::typeset::galley::Label;

/// The number of levels of a list in Word.
const LEVELS: usize = 9;

/// The label of a level.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Level {
    Numbered(Pattern),
    Marked(String),
    Literal(String),
}

impl Level {
    fn write(&self, level: usize, look: &Look, markup: &mut Markup) {
        let (format, text) = match self {
            Self::Numbered(pattern) => (pattern.format.name(), pattern.level_text(level)),
            Self::Marked(mark) => ("bullet", mark.clone()),
            Self::Literal(label) => ("none", label.clone()),
        };
        let number = level.to_string();
        markup.element("w:lvl", &[("w:ilvl", &number)], |markup| {
            value(markup, "w:start", "1");
            value(markup, "w:numFmt", format);
            value(markup, "w:suff", "tab");
            value(markup, "w:lvlText", &text);
            value(markup, "w:lvlJc", "left");
            let properties = ParagraphProperties {
                indent: Some(Indent {
                    start: look.step * (level as i64 + 1),
                    end: 0,
                    first: -look.step,
                }),
                ..ParagraphProperties::default()
            };
            properties.write(markup);
        });
    }
}

/// A list in Word: the scheme it follows, and the level that it changes.
struct List {
    scheme: usize,
    level: usize,
    change: Change,
}

enum Change {
    /// Begins at a number.
    Start(u64),
    /// Shows a text.
    Shows(Level),
    /// Nothing.
    None,
}

/// A list that is open: how its items are labelled.
#[derive(Clone, Debug)]
pub(super) enum Labelling {
    /// All items by one list of Word, from its level.
    Counted {
        /// The list.
        list: u32,
        /// The level from 0.
        level: usize,
    },
    /// Each item by a separate list.
    Literal {
        /// The level from 0.
        level: usize,
    },
}

/// The numbering of a document.
pub(super) struct Numbering<'l> {
    look: &'l Look,
    /// The labels of the levels, for each abstract list.
    schemes: Vec<Vec<Level>>,
    lists: Vec<List>,
    /// The last numbered paragraph: its list, pattern and number.
    last: Option<(u32, Pattern, u64)>,
}

impl<'l> Numbering<'l> {
    pub fn new(look: &'l Look) -> Self {
        Self {
            look,
            schemes: Vec::new(),
            lists: Vec::new(),
            last: None,
        }
    }

    /// Returns whether no list was begun.
    pub fn is_empty(&self) -> bool {
        self.lists.is_empty()
    }

    /// Begins a list at a level from 0.
    pub fn begin(&mut self, labels: &[&Label], level: usize) -> Labelling {
        let level = level.min(LEVELS - 1);
        let numbers: Option<Vec<(u64, &str)>> = labels.iter().map(numbered).collect();
        if let Some(numbers) = &numbers {
            return match (Pattern::of(numbers), is_consecutive(numbers)) {
                (Some(pattern), true) => {
                    let start = numbers.first().map_or(1, |(number, _)| *number);
                    let scheme = self.scheme(level, Level::Numbered(pattern));
                    let list = self.add(scheme, level, Change::Start(start));
                    Labelling::Counted { list, level }
                }
                _ => Labelling::Literal { level },
            };
        }
        let mut marks = labels.iter().map(|label| label.text.text.as_str());
        let first = marks.next().unwrap_or_default();
        if !marks.all(|mark| mark == first) {
            return Labelling::Literal { level };
        }
        let scheme = self.scheme(level, Level::Marked(first.to_owned()));
        let list = self.add(scheme, level, Change::None);
        Labelling::Counted { list, level }
    }

    /// Returns the list and the level of an item.
    pub fn item(&mut self, labelling: &Labelling, label: &Label) -> (u32, usize) {
        match *labelling {
            Labelling::Counted { list, level } => (list, level),
            Labelling::Literal { level } => {
                let text = Level::Literal(label.text.text.clone());
                let scheme = self.default_scheme();
                (self.add(scheme, level, Change::Shows(text)), level)
            }
        }
    }

    /// Returns the list and the level of a numbered paragraph, which goes on with the list of the one
    /// before if it has the next number.
    pub fn paragraph(&mut self, label: &Label) -> (u32, usize) {
        let number = numbered(&label);
        let pattern = number.and_then(|number| Pattern::of(&[number]));
        let (Some((number, _)), Some(pattern)) = (number, pattern) else {
            return self.item(&Labelling::Literal { level: 0 }, label);
        };
        let list = match &self.last {
            Some((list, last, before)) if *last == pattern && before + 1 == number => *list,
            _ => {
                let scheme = self.scheme(0, Level::Numbered(pattern.clone()));
                self.add(scheme, 0, Change::Start(number))
            }
        };
        self.last = Some((list, pattern, number));
        (list, 0)
    }

    fn add(&mut self, scheme: usize, level: usize, change: Change) -> u32 {
        self.lists.push(List {
            scheme,
            level,
            change,
        });
        u32::try_from(self.lists.len()).unwrap_or(u32::MAX)
    }

    /// Returns the scheme of the document's language.
    fn default_scheme(&mut self) -> usize {
        let levels = default_levels(self.look.language);
        self.find(levels)
    }

    /// Returns a scheme with a label at a level.
    fn scheme(&mut self, level: usize, label: Level) -> usize {
        let mut levels = match &label {
            Level::Marked(_) => vec![label.clone(); LEVELS],
            _ => default_levels(self.look.language),
        };
        levels[level] = label;
        self.find(levels)
    }

    fn find(&mut self, levels: Vec<Level>) -> usize {
        if let Some(found) = self.schemes.iter().position(|scheme| *scheme == levels) {
            return found;
        }
        self.schemes.push(levels);
        self.schemes.len() - 1
    }

    /// Writes `word/numbering.xml`.
    pub fn write(&self, namespaces: &[(&str, &str)]) -> String {
        let mut markup = Markup::default();
        markup.element("w:numbering", namespaces, |markup| {
            for (number, scheme) in self.schemes.iter().enumerate() {
                let id = number.to_string();
                markup.element("w:abstractNum", &[("w:abstractNumId", &id)], |markup| {
                    value(markup, "w:multiLevelType", "multilevel");
                    for (level, label) in scheme.iter().enumerate() {
                        label.write(level, self.look, markup);
                    }
                });
            }
            for (number, list) in (1..).zip(&self.lists) {
                self.write_list(number, list, markup);
            }
        });
        markup.into_string()
    }

    fn write_list(&self, number: usize, list: &List, markup: &mut Markup) {
        let id = number.to_string();
        markup.element("w:num", &[("w:numId", &id)], |markup| {
            value(markup, "w:abstractNumId", &list.scheme.to_string());
            if matches!(list.change, Change::None) {
                return;
            }
            let level = list.level.to_string();
            markup.element(
                "w:lvlOverride",
                &[("w:ilvl", &level)],
                |markup| match &list.change {
                    Change::Start(start) => value(markup, "w:startOverride", &start.to_string()),
                    Change::Shows(label) => label.write(list.level, self.look, markup),
                    Change::None => {}
                },
            );
        });
    }
}

/// Returns the number of a label, with its text.
fn numbered<'l>(label: &&'l Label) -> Option<(u64, &'l str)> {
    Some((label.ordinal?, label.text.text.trim()))
}

fn is_consecutive(numbers: &[(u64, &str)]) -> bool {
    let mut pairs = numbers.iter().zip(numbers.iter().skip(1));
    pairs.all(|((first, _), (second, _))| first + 1 == *second)
}

/// Returns the labels that the levels of a list have in a language; decimal where Word has none.
fn default_levels(language: lang::Language) -> Vec<Level> {
    let level = |depth| {
        let labels = [1, 2, 3].map(|number| (number, lang::subparagraph(language, depth, number)));
        let labels = labels
            .each_ref()
            .map(|(number, label)| (*number, label.as_str()));
        let decimal = || Pattern {
            format: Format::Decimal,
            before: "(".to_owned(),
            after: ")".to_owned(),
        };
        Level::Numbered(Pattern::of(&labels).unwrap_or_else(decimal))
    };
    (0..LEVELS).map(level).collect()
}
