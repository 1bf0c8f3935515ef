//! Reads a Word document as Word does: its styles, and the labels that it counts.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use super::markup::{self, Node};

/// A document and its parts.
pub struct WordFile {
    /// The parts by their names, as texts.
    pub parts: BTreeMap<String, String>,
    /// The names of the parts in the order of the archive.
    pub order: Vec<String>,
    trees: BTreeMap<String, Node>,
}

impl WordFile {
    /// Reads the bytes of a file.
    pub fn read(bytes: &[u8]) -> Self {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
        let (mut parts, mut order) = (BTreeMap::new(), Vec::new());
        for index in 0..archive.len() {
            let mut file = archive.by_index(index).expect("a part");
            let date = file.last_modified().expect("a date");
            assert_eq!((date.year(), date.month(), date.day()), (1980, 1, 1));
            let name = file.name().expect("a name").into_owned();
            order.push(name.clone());
            if name.starts_with("word/media/") {
                continue;
            }
            let mut text = String::new();
            file.read_to_string(&mut text).expect("UTF-8");
            parts.insert(name, text);
        }
        let trees = parts.iter();
        let trees = trees.map(|(name, text)| (name.clone(), markup::read(text)));
        Self {
            trees: trees.collect(),
            parts,
            order,
        }
    }

    /// Returns the tree of a part in the folder `word`.
    pub fn part(&self, name: &str) -> Option<&Node> {
        self.trees.get(&format!("word/{name}"))
    }

    /// Replaces the text of a part.
    pub fn replace(&mut self, name: &str, text: String) {
        self.trees.insert(name.to_owned(), markup::read(&text));
        self.parts.insert(name.to_owned(), text);
    }

    /// Returns the paragraphs of the document, one on a line: style, label and text, with the
    /// languages and directions of runs.
    pub fn dump(&self) -> Vec<String> {
        let mut labels = Labels::of(self);
        let mut notes = NoteMarks::default();
        let body = self.part("document.xml").expect("a document");
        let mut lines = Vec::new();
        for paragraph in body.all("w:p") {
            let properties = paragraph.child("w:pPr");
            let style = properties.and_then(|properties| properties.value("w:pStyle"));
            let label = labels.next(paragraph);
            let text = runs(paragraph, &mut notes, true);
            lines.push(format!("{} | {label} | {text}", style.unwrap_or("Normal")));
        }
        lines
    }

    /// Returns the text of the document and then that of its footnotes, as a reader sees them.
    pub fn text(&self) -> String {
        let mut labels = Labels::of(self);
        let mut notes = NoteMarks::default();
        let body = self.part("document.xml").expect("a document");
        let mut text = String::new();
        for paragraph in body.all("w:p") {
            text += &format!("{} ", labels.next(paragraph));
            text += &runs(paragraph, &mut notes, false);
            text.push('\n');
        }
        let footnotes = self
            .part("footnotes.xml")
            .map(|part| part.all("w:footnote"));
        let mut marks = notes.marks.into_iter();
        for note in footnotes.unwrap_or_default().iter().skip(2) {
            let mut own = NoteMarks {
                own: marks.next(),
                ..NoteMarks::default()
            };
            for paragraph in note.all("w:p") {
                text += &runs(paragraph, &mut own, false);
                text.push('\n');
            }
        }
        text
    }
}

/// The marks of footnotes as Word counts them.
#[derive(Default)]
struct NoteMarks {
    count: usize,
    marks: Vec<String>,
    /// The mark of the note that is read.
    own: Option<String>,
}

fn runs(paragraph: &Node, notes: &mut NoteMarks, with_languages: bool) -> String {
    let mut text = String::new();
    for run in paragraph.all("w:r") {
        let properties = run.child("w:rPr");
        let has = |name: &str| properties.is_some_and(|run| run.child(name).is_some());
        let language = properties.and_then(|run| run.child("w:lang"));
        let language = language.map(|language| language.attributes[0].1.clone());
        let mut words = String::new();
        for child in &run.children {
            match child.name.as_str() {
                "w:t" => {
                    words += &child
                        .children
                        .iter()
                        .map(|each| each.text.as_str())
                        .collect::<String>()
                }
                "w:br" => words.push(' '),
                "w:tab" => words.push('\t'),
                "w:noBreakHyphen" => words.push('\u{2011}'),
                "w:footnoteReference" if child.attribute("w:customMarkFollows").is_none() => {
                    notes.count += 1;
                    words += &notes.count.to_string();
                    notes.marks.push(notes.count.to_string());
                }
                "w:footnoteReference" => notes.marks.push(String::new()),
                "w:footnoteRef" => words += notes.own.as_deref().unwrap_or("?"),
                _ => {}
            }
        }
        if with_languages && (has("w:rtl") || language.is_some()) {
            let direction = if has("w:rtl") { "rtl" } else { "" };
            words = format!("[{direction} {}]{words}", language.unwrap_or_default());
        }
        text += &words;
    }
    text
}

/// The labels of lists, counted as Word counts them.
struct Labels<'f> {
    numbering: Option<&'f Node>,
    counts: BTreeMap<(String, String), u64>,
    started: BTreeMap<(String, String), bool>,
}

impl<'f> Labels<'f> {
    fn of(file: &'f WordFile) -> Self {
        Self {
            numbering: file.part("numbering.xml"),
            counts: BTreeMap::new(),
            started: BTreeMap::new(),
        }
    }

    fn next(&mut self, paragraph: &Node) -> String {
        let properties = paragraph
            .child("w:pPr")
            .and_then(|properties| properties.child("w:numPr"));
        let (Some(properties), Some(numbering)) = (properties, self.numbering) else {
            return String::new();
        };
        let id = properties.value("w:numId").expect("a list").to_owned();
        let level = properties.value("w:ilvl").expect("a level").to_owned();
        let lists = numbering.all("w:num");
        let list = lists
            .iter()
            .find(|list| list.attribute("w:numId") == Some(&id));
        let list = list.expect("the list that a paragraph names");
        let scheme = list.value("w:abstractNumId").expect("a scheme").to_owned();
        let overrides = list.all("w:lvlOverride");
        let own = overrides
            .iter()
            .find(|each| each.attribute("w:ilvl") == Some(&level));
        if let Some(start) = own.and_then(|own| own.value("w:startOverride"))
            && self
                .started
                .insert((id.clone(), level.clone()), true)
                .is_none()
        {
            let before = start.parse::<u64>().expect("a number") - 1;
            self.counts.insert((scheme.clone(), level.clone()), before);
        }
        let number = self
            .counts
            .entry((scheme.clone(), level.clone()))
            .or_default();
        *number += 1;
        let schemes = numbering.all("w:abstractNum");
        let scheme = schemes
            .iter()
            .find(|each| each.attribute("w:abstractNumId") == Some(&scheme));
        let levels = scheme.expect("the scheme of a list").all("w:lvl");
        let replaced = own.and_then(|own| own.child("w:lvl"));
        let definition = replaced.or_else(|| {
            let mut levels = levels.iter();
            levels
                .find(|each| each.attribute("w:ilvl") == Some(&level))
                .copied()
        });
        let definition = definition.expect("the level of a list");
        let text = definition.value("w:lvlText").expect("a label");
        let format = definition.value("w:numFmt").expect("a format");
        let shown = written(format, *number);
        let place = format!("%{}", level.parse::<usize>().expect("a level") + 1);
        text.replace(&place, &shown)
    }
}

fn written(format: &str, number: u64) -> String {
    let letter = char::from(b'a' + ((number - 1) % 26) as u8).to_string();
    match format {
        "decimal" => number.to_string(),
        "lowerLetter" => letter.repeat((number as usize - 1) / 26 + 1),
        "lowerRoman" => demarche::lang::roman(number),
        "chineseCountingThousand" => ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
            .get(number as usize - 1)
            .map_or_else(
                || panic!("{number} is not known here"),
                |figure| (*figure).to_owned(),
            ),
        "bullet" | "none" => String::new(),
        other => panic!("{other} is not known here"),
    }
}
