//! Numbering that counts on in Word and shows what was printed.
//!
//! The labels of a list are read back: if one of Word's formats gives each of them, the list is
//! numbered by it and begins at its first number. Labels that no format gives, such as Arabic
//! letters, are written out, each as a list of one item.

use super::look::Look;
use super::properties::{Indent, ParagraphProperties, value};
use crate::export::markup::Markup;
use crate::lang;
use crate::typeset::galley::Label;

/// The number of levels of a list in Word.
const LEVELS: usize = 9;

/// A format of numbers in Word (ISO/IEC 29500-1, 17.18.59) that is written as ours is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Decimal,
    LowerLetter,
    UpperLetter,
    LowerRoman,
    UpperRoman,
    Chinese,
}

impl Format {
    const ALL: [Self; 6] = [
        Self::Decimal,
        Self::LowerLetter,
        Self::LowerRoman,
        Self::UpperLetter,
        Self::UpperRoman,
        Self::Chinese,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::Decimal => "decimal",
            Self::LowerLetter => "lowerLetter",
            Self::UpperLetter => "upperLetter",
            Self::LowerRoman => "lowerRoman",
            Self::UpperRoman => "upperRoman",
            Self::Chinese => "chineseCountingThousand",
        }
    }

    /// Writes a number as Word does; `None` beyond what is known of Word.
    fn written(self, number: u64) -> Option<String> {
        match self {
            Self::Decimal => Some(number.to_string()),
            Self::LowerLetter => letters(number),
            Self::UpperLetter => Some(letters(number)?.to_uppercase()),
            Self::LowerRoman => (1..4000).contains(&number).then(|| lang::roman(number)),
            Self::UpperRoman => Some(Self::LowerRoman.written(number)?.to_uppercase()),
            Self::Chinese => {
                let is_known = (1..100).contains(&number);
                is_known.then(|| lang::annex_number(lang::Language::ZH, number))
            }
        }
    }
}

/// Writes a number in letters, doubled and trebled after the end of the alphabet.
fn letters(number: u64) -> Option<String> {
    let index = u8::try_from(number.checked_sub(1)?).ok()?;
    let letter = char::from(b'a' + index % 26);
    (index / 26 < 3).then(|| letter.to_string().repeat(usize::from(index / 26) + 1))
}

/// A format and what surrounds it, such as the parentheses of `(a)`.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Pattern {
    format: Format,
    before: String,
    after: String,
}

impl Pattern {
    /// Finds the pattern that gives all labels of a list.
    fn of(labels: &[(u64, &str)]) -> Option<Self> {
        let (number, first) = labels.first()?;
        let candidates = Format::ALL.into_iter().filter_map(|format| {
            let written = format.written(*number)?;
            let (before, after) = first.split_once(&written)?;
            let pattern = Self {
                format,
                before: before.to_owned(),
                after: after.to_owned(),
            };
            let is_bare = |part: &str| !part.contains(|c: char| c.is_alphanumeric() || c == '%');
            (is_bare(before) && is_bare(after)).then_some(pattern)
        });
        let gives = |pattern: &Self| {
            let same =
                |(number, label): &(u64, &str)| pattern.label(*number).as_deref() == Some(label);
            labels.iter().all(same)
        };
        candidates.into_iter().find(gives)
    }

    fn label(&self, number: u64) -> Option<String> {
        let written = self.format.written(number)?;
        Some(format!("{}{written}{}", self.before, self.after))
    }

    /// Returns the text of a level in Word, in which `%1` is the number of the first.
    fn level_text(&self, level: usize) -> String {
        format!("{}%{}{}", self.before, level + 1, self.after)
    }
}

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
    /// Each item by a list of its own.
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

    /// Begins a list at a depth.
    pub fn begin(&mut self, labels: &[&Label], depth: usize) -> Labelling {
        let level = depth.min(LEVELS - 1);
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

#[cfg(test)]
mod tests {
    use super::{Format, Pattern, default_levels};
    use crate::lang::{Language, subparagraph};

    fn pattern(language: &str, depth: usize, numbers: std::ops::Range<u64>) -> Option<String> {
        let language = Language::new(language).unwrap();
        let labels: Vec<(u64, String)> = numbers
            .map(|number| (number, subparagraph(language, depth, number)))
            .collect();
        let labels: Vec<(u64, &str)> = labels
            .iter()
            .map(|(n, label)| (*n, label.as_str()))
            .collect();
        let pattern = Pattern::of(&labels)?;
        Some(format!(
            "{} {}",
            pattern.format.name(),
            pattern.level_text(depth)
        ))
    }

    #[test]
    fn the_labels_of_five_languages_are_formats_of_word() {
        let found = ["en", "fr", "es", "ru", "zh"]
            .map(|language| [0, 1].map(|depth| pattern(language, depth, 1..28).unwrap()));
        let western = [
            ["lowerLetter (%1)", "lowerRoman (%2)"],
            ["lowerLetter %1)", "lowerRoman %2)"],
            ["lowerLetter %1)", "lowerRoman %2)"],
            ["lowerLetter %1)", "lowerRoman %2)"],
            ["lowerLetter (%1)", "chineseCountingThousand (%2)"],
        ];
        assert_eq!(found, western.map(|levels| levels.map(str::to_owned)));
    }

    #[test]
    fn arabic_letters_are_no_format_of_word_and_arabic_figures_are() {
        assert_eq!(pattern("ar", 0, 1..4), None);
        assert_eq!(pattern("ar", 1, 1..4).as_deref(), Some("decimal (%2)"));
        assert_eq!(default_levels(Language::AR).len(), 9);
    }

    #[test]
    fn one_label_that_is_a_letter_and_a_roman_numeral_follows_its_number() {
        assert_eq!(
            Pattern::of(&[(9, "(i)")]).map(|found| found.format),
            Some(Format::LowerLetter)
        );
        assert_eq!(
            Pattern::of(&[(1, "(i)")]).map(|found| found.format),
            Some(Format::LowerRoman)
        );
        assert_eq!(
            Pattern::of(&[(1986, "1986.")]).map(|found| found.format),
            Some(Format::Decimal)
        );
        assert_eq!(Pattern::of(&[(2, "(a)")]), None);
    }
}
