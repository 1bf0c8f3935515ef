//! The fields of a letter: everything that is printed except its texts and signatories.

use chrono::NaiveDate;

use crate::lang::Language;
use crate::letter::{
    Circulation, Enclosure, Letter, Letterhead, Part, PartialField, PartialLetter,
    without_contact_data,
};
use crate::read::Words as _;
use crate::read::walk::{self, Path, Printed};
use crate::source::picture::Picture;

/// A field that says something else than before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// The key of the field, such as `circulation.transmittal.date`; items of lists by number.
    pub field: String,
    /// The old value, one item a line; empty if there was none.
    pub old: Vec<String>,
    /// The new value.
    pub new: Vec<String>,
}

/// Compares the fields of two letters.
pub(super) fn compare(old: &Letter, new: &Letter) -> Vec<FieldChange> {
    changes(of_letter(old), of_letter(new))
}

/// Compares the fields of two versions of a letter, at least one with errors.
///
/// Only certain changes are reported: nothing is gone that may be in the part that could not be
/// read, and nothing is new that may have been there.
pub(super) fn compare_partial(old: &PartialLetter, new: &PartialLetter) -> Vec<FieldChange> {
    let mut changes = changes(of_partial(old), of_partial(new));
    let lacks = |lines: &[String], others: &[String]| {
        others.len() > lines.len() && lines.iter().all(|line| others.contains(line))
    };
    changes.retain(|change| {
        (new.is_whole || !lacks(&change.new, &change.old))
            && (old.is_whole || !lacks(&change.old, &change.new))
    });
    for change in &mut changes {
        let lines = change.old.iter_mut().chain(&mut change.new);
        // The report of an error may be about contact data, and shows none.
        lines.for_each(|line| *line = without_contact_data(line));
    }
    changes.retain(|change| change.old != change.new);
    changes
}

type AllFields = Vec<(String, Vec<String>)>;

fn changes(old: AllFields, new: AllFields) -> Vec<FieldChange> {
    let mut changes: Vec<FieldChange> = Vec::new();
    for (field, lines) in &new {
        let before = old.iter().find(|(known, _)| known == field);
        let before = before.map_or(&[][..], |(_, lines)| lines.as_slice());
        if before != lines.as_slice() {
            changes.push(FieldChange {
                field: field.clone(),
                old: before.to_vec(),
                new: lines.clone(),
            });
        }
    }
    let gone = old
        .into_iter()
        .filter(|(field, _)| new.iter().all(|(known, _)| known != field));
    changes.extend(gone.map(|(field, old)| FieldChange {
        field,
        old,
        new: Vec::new(),
    }));
    changes
}

/// The fields that are present, under keys that may begin with that of a mapping.
#[derive(Default)]
struct Fields {
    prefix: String,
    all: Vec<(String, Vec<String>)>,
    /// The key of the last text.
    last: &'static str,
}

impl Fields {
    fn lines(&mut self, field: &str, lines: Vec<String>) {
        if !lines.is_empty() {
            self.all.push((format!("{}{field}", self.prefix), lines));
        }
    }

    fn text(&mut self, field: &str, text: impl Into<String>) {
        self.lines(field, vec![text.into()]);
    }

    /// Adds a text as a line of its field. Of an item such as an addressee all texts are one line.
    fn printed(&mut self, at: &Path, text: Printed) {
        let Printed::Text(written) = text else { return };
        let around = at.parent().filter(|around| around.item.is_some());
        let field = around.map_or_else(|| at.field(), Path::field);
        self.part(&PartialField {
            field: format!("{}{field}", self.prefix),
            item: around.and_then(|around| around.item),
            key: at.key.name,
            text: written.text.clone(),
        });
    }

    /// Adds a text as a line of its field, or to the line of its item.
    fn part(&mut self, part: &PartialField) {
        let joiner = if matches!(self.last, "honorific" | "number") {
            " "
        } else {
            ", "
        };
        self.last = part.key;
        let text = &part.text;
        let Some((_, lines)) = self.all.last_mut().filter(|(last, _)| *last == part.field) else {
            self.all.push((part.field.clone(), vec![text.clone()]));
            return;
        };
        let is_same_item = part.item.is_some_and(|item| item + 1 == lines.len());
        match lines.last_mut().filter(|_| is_same_item) {
            Some(line) => *line = format!("{line}{joiner}{text}"),
            None => lines.push(text.clone()),
        }
    }

    /// Adds the values under a key.
    fn under(&mut self, key: &str, add: impl FnOnce(&mut Self)) {
        let length = self.prefix.len();
        self.prefix.push_str(key);
        self.prefix.push('.');
        add(self);
        self.prefix.truncate(length);
    }
}

fn of_partial(letter: &PartialLetter) -> AllFields {
    let mut fields = Fields::default();
    for part in &letter.fields {
        fields.part(part);
    }
    fields.all
}

fn of_letter(letter: &Letter) -> AllFields {
    let mut fields = Fields::default();
    fields.languages("original", &letter.originals);
    fields.text("output-name", &letter.output_name);
    fields.text("paper", letter.paper.word());
    if let Some(date) = letter.date {
        fields.text("date", date.to_string());
    }
    letter
        .texts
        .each_at(None, &mut |at, text| fields.printed(at, text));
    if let Some(letterhead) = &letter.letterhead {
        fields.letterhead(letterhead);
    }
    fields.parts("signatories", &letter.signatories);
    for (key, attachment) in letter.attachments() {
        fields.under(&key, |fields| fields.attachment(attachment));
    }
    if let Some(circulation) = &letter.circulation {
        fields.text("circulation.paper", letter.circulation_paper.word());
        fields.under("circulation", |fields| fields.circulation(circulation));
    }
    fields.all
}

impl Fields {
    /// Adds what is printed of the parts of a list besides their entries.
    fn parts(&mut self, list: &str, parts: &[Part]) {
        let headings = parts.iter().filter_map(|part| part.heading.as_ref());
        let headings = headings.map(|heading| heading.text.clone()).collect();
        self.lines(&format!("{list}.heading"), headings);
        if parts.iter().any(|part| part.states_order) {
            self.text(&format!("{list}.order"), "stated in the document");
        }
        let days = parts.iter().filter_map(|part| part.as_of);
        let days = days.map(|day| day.to_string()).collect();
        self.lines(&format!("{list}.as-of"), days);
        let anonymous: usize = parts.iter().map(|part| part.anonymous).sum();
        if anonymous > 0 {
            self.text(&format!("{list}.anonymous"), anonymous.to_string());
        }
    }

    fn letterhead(&mut self, letterhead: &Letterhead) {
        self.text("letterhead.form", letterhead.form.word());
        let at = Path::new(None, walk::LETTERHEAD);
        let texts = &letterhead.texts;
        texts.each_at(Some(&at), &mut |at, text| self.printed(at, text));
        let [red, green, blue] = letterhead.colour.channels;
        self.text(
            "letterhead.colour",
            format!("#{red:02x}{green:02x}{blue:02x}"),
        );
        self.text("letterhead.following", letterhead.following.word());
        if letterhead.has_fold_marks {
            self.text("letterhead.fold-marks", "yes");
        }
        if let Some(logo) = &letterhead.logo {
            self.picture("letterhead.logo", &logo.file.text, &logo.picture);
            self.text("letterhead.logo.alternative", &logo.alternative.text);
        }
    }

    /// Adds a picture by its file and the number of its bytes, because an image has no words.
    fn picture(&mut self, field: &str, file: &str, picture: &Picture) {
        self.text(field, format!("{file}, {} bytes", picture.bytes.len()));
    }

    fn attachment(&mut self, attachment: &Enclosure) {
        let texts = &attachment.texts;
        texts.each_at(None, &mut |at, text| self.printed(at, text));
        self.languages("original", &attachment.original);
        self.day("date", attachment.date);
        self.parts("signatories", &attachment.signatories);
    }

    fn languages(&mut self, field: &str, languages: &[Language]) {
        self.lines(field, languages.iter().map(Language::to_string).collect());
    }

    fn day(&mut self, field: &str, day: Option<NaiveDate>) {
        self.lines(field, day.iter().map(NaiveDate::to_string).collect());
    }

    fn circulation(&mut self, circulation: &Circulation) {
        let organs = circulation
            .organs
            .iter()
            .map(|organ| organ.word().to_owned());
        self.lines("organs", organs.collect());
        let symbols = circulation.symbols.iter();
        self.lines("symbol", symbols.map(|each| each.text.clone()).collect());
        self.text("date", circulation.date.to_string());
        self.languages("original", &circulation.originals);
        let texts = &circulation.texts;
        texts.each_at(None, &mut |at, text| self.printed(at, text));
        if texts.title.is_none() {
            self.text("title", &circulation.title);
        }
        let job_number = circulation.job_number.iter();
        self.lines(
            "job-number",
            job_number.map(|each| each.text.clone()).collect(),
        );
        self.day("published", circulation.published);
        if circulation.qr {
            self.text("qr", "yes");
        }
        if let Some(emblem) = &circulation.emblem {
            self.picture("emblem", &emblem.file.text, &emblem.picture);
            self.text("emblem.alternative", &emblem.alternative);
        }
        if let Some(transmittal) = &circulation.transmittal {
            self.under("transmittal", |fields| {
                let texts = &transmittal.texts;
                texts.each_at(None, &mut |at, text| fields.printed(at, text));
                fields.text("date", transmittal.date.to_string());
                if let Some(letterhead) = &transmittal.letterhead {
                    fields.letterhead(letterhead);
                }
            });
        }
    }
}
