//! The letter to each row of a table of addressees.
//!
//! A template is a letter in one language in which marks take the places of the values that differ
//! by addressee. Values are put there after Markdown was read, so that nothing in them is markup.

mod named;

pub use named::{NamedRow, named_rows};

use std::sync::Arc;

use super::model::Letter;
use crate::lang::Language;
use crate::read::walk::{Path, PrintedMut};
use crate::read::{
    self, Addressee, Body, BodyBlock, MergeField, MergeRow, Piece, PieceKind, Spanned, Text,
};
use crate::source::Span;

/// The characters around the number of a value: noncharacters, which no text has (Unicode 23.7).
const MARK: [char; 2] = ['\u{fdd0}', '\u{fdd1}'];

/// Returns the mark that takes the place of a value of the addressee.
pub(super) fn mark(index: usize) -> String {
    let [open, close] = MARK;
    format!("{open}{index}{close}")
}

/// A letter to each row of a table.
#[derive(Clone, Debug)]
pub struct Merge {
    table: Arc<read::Merge>,
    /// The letter in each of its languages, with marks.
    templates: Vec<Letter>,
    recipients: Vec<Recipient>,
    /// The rows that have errors, in order.
    rejected: Vec<RejectedRow>,
    /// The number of errors of rows.
    errors: usize,
}

/// A row that makes a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// The key of the row, or else its number: it names its files.
    pub key: String,
    /// The number of the row, as a spreadsheet shows it.
    pub number: usize,
    /// The language of the row; `None` if it does not choose one.
    pub language: Option<Language>,
    row: usize,
}

/// A row that makes no letter.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RejectedRow {
    row: usize,
    /// The codes of its errors.
    pub codes: Vec<&'static str>,
}

impl RejectedRow {
    pub(super) fn new((row, codes): (usize, Vec<&'static str>)) -> Self {
        Self { row, codes }
    }
}

/// The findings in the rows of a table.
#[derive(Debug, Default)]
pub(super) struct RowErrors {
    /// The rows that have errors, in order.
    pub rows: Vec<RejectedRow>,
    /// The number of errors.
    pub count: usize,
}

impl Merge {
    pub(super) fn new(table: Arc<read::Merge>, templates: Vec<Letter>) -> Self {
        let recipient = |(row, found): (usize, &MergeRow)| Recipient {
            key: key(&table, found),
            number: found.number,
            language: language(&table, found),
            row,
        };
        let recipients = table.rows.iter().enumerate().map(recipient).collect();
        Self {
            recipients,
            table,
            templates,
            rejected: Vec::new(),
            errors: 0,
        }
    }

    /// Leaves out the rows that have errors, and those in languages that are not wanted.
    pub(super) fn without(mut self, errors: RowErrors) -> Self {
        let templates = &self.templates;
        let is_made = |recipient: &Recipient| {
            let language = recipient.language;
            language.is_none_or(|language| template(templates, language).is_some())
        };
        let rejected = &errors.rows;
        let is_right = |recipient: &Recipient| {
            rejected
                .binary_search_by_key(&recipient.row, |rejected| rejected.row)
                .is_err()
        };
        self.recipients
            .retain(|recipient| is_right(recipient) && is_made(recipient));
        self.rejected = errors.rows;
        self.errors = errors.count;
        self
    }

    /// Returns the rows that make letters, in order.
    pub fn recipients(&self) -> &[Recipient] {
        &self.recipients
    }

    /// Returns the number of errors that are of single rows.
    pub fn row_errors(&self) -> usize {
        self.errors
    }

    /// Returns the name of the files of the letter, without key, form and language.
    pub fn output_name(&self) -> &str {
        let first = self.templates.first();
        first.map_or("", |template| &template.output_name)
    }

    /// Returns the language of all letters to some rows; `None` if they have several.
    pub fn language_of(&self, rows: &[&Recipient]) -> Option<Language> {
        let all = || self.templates.iter().map(|template| template.language);
        let mut languages = rows.iter().flat_map(|row| match row.language {
            Some(language) => vec![language],
            None => all().collect(),
        });
        let first = languages.next()?;
        languages.all(|language| language == first).then_some(first)
    }

    /// Returns the name of the column that names rows, if the letter names one.
    pub fn key_column(&self) -> Option<&str> {
        let key = self.table.key.as_ref();
        key.map(|key| key.name.text.as_str())
    }

    /// Returns the file of the table, as the letter names it.
    pub fn file(&self) -> &str {
        &self.table.file.text
    }

    /// Returns the keys of all rows of the table that the letter selects, those with errors too.
    pub fn keys(&self) -> impl Iterator<Item = String> {
        self.table.rows.iter().map(|row| key(&self.table, row))
    }

    /// Returns whether a file that was read is the table, or one of its files.
    pub fn is_table(&self, name: &str) -> bool {
        let is_part = |path: &str| {
            let rest = name.strip_prefix(path.trim_end_matches('/'));
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.table.paths.iter().any(|path| is_part(path))
    }

    /// Returns whether a place is in a row of the table.
    pub fn has_cell_at(&self, place: Span) -> bool {
        let mut rows = self.table.rows.iter();
        rows.any(|row| row.span.file == place.file)
    }

    /// Returns the columns that the letter uses, in the order of the table.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        let order = self.table.table_order.iter();
        let columns = order.filter_map(|column| self.table.columns.get(*column));
        columns.map(String::as_str)
    }

    /// Returns whether a row with errors has a key.
    pub fn rejects(&self, key: &str) -> bool {
        let mut rows = self.rejected.iter();
        rows.any(|rejected| {
            let row = self.table.rows.get(rejected.row);
            row.is_some_and(|row| self::key(&self.table, row) == key)
        })
    }

    /// Returns the rows that have errors.
    pub fn rejected(&self) -> &[RejectedRow] {
        &self.rejected
    }

    /// Makes a rejected row of one whose pages have errors.
    pub fn reject(&self, recipient: &Recipient, codes: Vec<&'static str>) -> RejectedRow {
        RejectedRow {
            row: recipient.row,
            codes,
        }
    }

    /// Returns the columns that the letter uses with the cells of a row, whatever their order in the
    /// table.
    pub fn cells_of(&self, recipient: &Recipient) -> impl Iterator<Item = (&str, &str)> {
        let row = self.table.rows.get(recipient.row);
        let cells = row.map_or(&[][..], |row| &row.cells);
        let columns = self.table.columns.iter().map(String::as_str);
        columns.zip(cells.iter().map(|cell| {
            let cell = cell.as_ref();
            cell.map_or("", |cell| cell.text.as_str())
        }))
    }

    /// Returns the cells of a rejected row that the letter uses, in the order of the table.
    pub fn cells(&self, rejected: &RejectedRow) -> Vec<&str> {
        let order = self.table.table_order.iter();
        let row = self.table.rows.get(rejected.row);
        let cell = |column: &usize| {
            let cell = row.and_then(|row| row.cells.get(*column)?.as_ref());
            cell.map_or("", |cell| cell.text.as_str())
        };
        order.map(cell).collect()
    }

    /// Returns the letters to a row: in its language, or in each language of the letter.
    pub fn letters(&self, recipient: &Recipient) -> Vec<Letter> {
        let Some(row) = self.table.rows.get(recipient.row) else {
            return Vec::new();
        };
        let own = |language| template(&self.templates, language).into_iter().collect();
        let templates: Vec<&Letter> = match recipient.language {
            Some(language) => own(language),
            None => self.templates.iter().collect(),
        };
        let letter = |template: &Letter| self.letter(template, recipient, row);
        templates.into_iter().map(letter).collect()
    }

    fn letter(&self, template: &Letter, recipient: &Recipient, row: &MergeRow) -> Letter {
        let mut letter = template.clone();
        letter.output_name = format!("{}-{}", template.output_name, recipient.key);
        letter.texts.addressees = vec![self.addressee(row)];
        let values = Values {
            table: &self.table,
            row,
            language: letter.language,
        };
        values.fill(&mut letter);
        letter
    }

    fn addressee(&self, row: &MergeRow) -> Addressee {
        let text = |name: &str| {
            let field = self.table.fields.iter();
            let mut field = field.filter(|field| field.name.text == name);
            let text = field.next()?.of(row)?;
            (!text.text.is_empty()).then(|| text.clone())
        };
        let cells = self.table.address.iter();
        let cells = cells.filter_map(|column| row.cells.get(*column)?.as_ref());
        let lines = cells.flat_map(|cell| {
            let lines = cell.text.lines().map(str::trim);
            let lines = lines.filter(|line| !line.is_empty());
            lines.map(|line| Spanned {
                text: line.to_owned(),
                ..cell.clone()
            })
        });
        Addressee {
            honorific: text("honorific"),
            name: text("name"),
            title: text("title"),
            organization: text("organization"),
            address: lines.collect(),
        }
    }
}

/// Returns the template for a language: the same tag, or else the same primary language.
fn template(templates: &[Letter], language: Language) -> Option<&Letter> {
    let same = |template: &&Letter| template.language == language;
    let akin = |template: &&Letter| template.language.is_akin_to(language);
    let mut templates_akin = templates.iter().filter(akin);
    templates
        .iter()
        .find(same)
        .or_else(|| templates_akin.next())
}

/// Returns the key of a row, or else its number.
pub(super) fn key(table: &read::Merge, row: &MergeRow) -> String {
    let cell = table.key.as_ref().and_then(|key| key.of(row));
    cell.map_or_else(|| row.number.to_string(), |cell| cell.text.clone())
}

/// Returns the language of a row, if the table has a column for it.
fn language(table: &read::Merge, row: &MergeRow) -> Option<Language> {
    let mut fields = table.fields.iter();
    let field = fields.find(|field| field.name.text == "language")?;
    Language::new(&field.of(row)?.text)
}

/// The values of a row for the texts of a letter.
struct Values<'a> {
    table: &'a read::Merge,
    row: &'a MergeRow,
    language: Language,
}

impl Values<'_> {
    fn fill(&self, letter: &mut Letter) {
        let change = &mut |at: &Path<'_>, text: PrintedMut<'_>| match text {
            _ if !at.key.uses.filled => {}
            PrintedMut::Text(written) => self.fill_text(&mut written.text),
            PrintedMut::Body(body) => self.fill_body(body),
        };
        letter.texts.each_mut_at(None, change);
        letter.each_attachment_mut(&mut |attached| attached.texts.each_mut_at(None, change));
    }

    fn fill_body(&self, body: &mut Body) {
        self.fill_blocks(&mut body.blocks);
        for note in &mut body.notes {
            self.fill_blocks(&mut note.blocks);
        }
    }

    fn fill_blocks(&self, blocks: &mut [BodyBlock]) {
        for block in blocks {
            match block {
                BodyBlock::List(list) => {
                    list.items
                        .iter_mut()
                        .for_each(|item| self.fill_blocks(item));
                }
                BodyBlock::Quote(blocks) => self.fill_blocks(blocks),
                own => own
                    .texts_mut()
                    .into_iter()
                    .flatten()
                    .for_each(|piece| self.fill_piece(piece)),
            }
        }
    }

    fn fill_piece(&self, piece: &mut Piece) {
        if let PieceKind::Text(text) = &mut piece.kind {
            self.fill_text(text);
        }
    }

    /// Puts the values in the places of the marks of a text.
    fn fill_text(&self, text: &mut String) {
        let [open, close] = MARK;
        if !text.contains(open) {
            return;
        }
        let mut parts = text.split(open);
        let mut filled = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (index, rest) = part.split_once(close).unwrap_or(("", part));
            if let Ok(index) = index.parse() {
                filled.push_str(&self.value(index));
            }
            filled.push_str(rest);
        }
        *text = filled;
    }

    /// Returns a value, by its number among the names of the table.
    fn value(&self, index: usize) -> String {
        let name = self.table.names().nth(index).unwrap_or_default();
        let text = |field: &MergeField| field.of(self.row).map(|text| text.text.clone());
        if let Some(field) = self.table.field(name) {
            return text(field).unwrap_or_default();
        }
        let mut choices = self.table.choices.iter();
        let choice = choices.find(|choice| choice.name.text == name);
        let chosen = choice.and_then(|choice| {
            let decides = self.table.field(&choice.by.text).and_then(text);
            let chosen: &Text = choice.text(&decides.unwrap_or_default())?;
            chosen.written_in(self.language)
        });
        chosen.map_or(String::new(), |chosen| chosen.text)
    }
}
