//! The fields of a letter: everything that is printed except its texts and signatories.

use chrono::NaiveDate;

use crate::letter::{
    Addressee, Circulation, Enclosure, Letter, Organ, Paper, Part, Sender, Transmittal,
};
use crate::read::Spanned;

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
    let (old, new) = (of_letter(old), of_letter(new));
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

    fn written(&mut self, field: &str, written: &Option<Spanned>) {
        self.lines(
            field,
            written.iter().map(|each| each.text.clone()).collect(),
        );
    }

    fn all_written(&mut self, field: &str, written: &[Spanned]) {
        self.lines(
            field,
            written.iter().map(|each| each.text.clone()).collect(),
        );
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

fn of_letter(letter: &Letter) -> Vec<(String, Vec<String>)> {
    let mut fields = Fields::default();
    fields.text("original", letter.original.tag());
    fields.text("output-name", &letter.output_name);
    fields.text("paper", paper(letter.paper));
    fields.written("reference", &letter.reference);
    fields.text("date", letter.date.to_string());
    fields.written("place", &letter.place);
    if let Some(sender) = &letter.sender {
        fields.under("sender", |fields| fields.sender(sender));
    }
    let addressees = letter.addressees.iter().map(addressee);
    fields.lines("addressees", addressees.collect());
    fields.written("subject", &letter.subject);
    fields.text("salutation", &letter.salutation.text);
    fields.written("complimentary-close", &letter.complimentary_close);
    fields.parts("signatories", &letter.signatories);
    fields.all_written("copies", &letter.copies);
    for (key, attachment) in letter.attachments() {
        fields.under(&key, |fields| fields.attachment(attachment));
    }
    if let Some(circulation) = &letter.circulation {
        fields.text("circulation.paper", paper(letter.circulation_paper));
        fields.under("circulation", |fields| fields.circulation(circulation));
    }
    fields.all
}

impl Fields {
    fn sender(&mut self, sender: &Sender) {
        self.written("name", &sender.name);
        self.written("title", &sender.title);
        self.written("organization", &sender.organization);
        self.all_written("address", &sender.address);
    }

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

    fn attachment(&mut self, attachment: &Enclosure) {
        self.written("title", &attachment.title);
        let original = attachment.original.iter();
        self.lines("original", original.map(|each| each.to_string()).collect());
        self.written("reference", &attachment.reference);
        self.written("place", &attachment.place);
        self.day("date", attachment.date);
        self.written("salutation", &attachment.salutation);
        self.written("complimentary-close", &attachment.complimentary_close);
        self.parts("signatories", &attachment.signatories);
    }

    fn day(&mut self, field: &str, day: Option<NaiveDate>) {
        self.lines(field, day.iter().map(NaiveDate::to_string).collect());
    }

    fn circulation(&mut self, circulation: &Circulation) {
        let organs = circulation
            .organs
            .iter()
            .map(|organ| name(*organ).to_owned());
        self.lines("organs", organs.collect());
        self.all_written("symbol", &circulation.symbols);
        self.text("distribution", &circulation.distribution.text);
        self.text("date", circulation.date.to_string());
        self.text("original", circulation.original.tag());
        self.written("session", &circulation.session);
        let items = circulation.agenda_items.iter().map(|item| {
            let title = item.title.as_ref();
            let title = title.map_or(String::new(), |title| format!(" {}", title.text));
            format!("{}{title}", item.number.text)
        });
        self.lines("agenda-items", items.collect());
        self.written("year", &circulation.year);
        self.written("job-number", &circulation.job_number);
        self.day("published", circulation.published);
        if circulation.qr {
            self.text("qr", "yes");
        }
        if let Some(emblem) = &circulation.emblem {
            // The bytes are reported by their number, because an image has no words.
            let file = &emblem.file.text;
            self.text("emblem", format!("{file}, {} bytes", emblem.bytes.len()));
            self.text("emblem.alternative", &emblem.alternative);
        }
        self.text("title", &circulation.title);
        if let Some(transmittal) = &circulation.transmittal {
            self.under("transmittal", |fields| fields.transmittal(transmittal));
        }
    }

    fn transmittal(&mut self, transmittal: &Transmittal) {
        self.all_written("from", &transmittal.from);
        self.all_written("addressed-to", &transmittal.addressed_to);
        self.text("date", transmittal.date.to_string());
    }
}

/// Writes an addressee on one line.
fn addressee(addressee: &Addressee) -> String {
    let text = |written: &Option<Spanned>| written.as_ref().map(|each| each.text.clone());
    let honorific = text(&addressee.honorific).map_or(String::new(), |each| format!("{each} "));
    let name = text(&addressee.name).map(|name| format!("{honorific}{name}"));
    let mut texts: Vec<String> = [name, text(&addressee.title), text(&addressee.organization)]
        .into_iter()
        .flatten()
        .collect();
    texts.extend(addressee.address.iter().map(|line| line.text.clone()));
    texts.join(", ")
}

fn paper(paper: Paper) -> &'static str {
    match paper {
        Paper::A4 => "a4",
        Paper::UsLetter => "us-letter",
    }
}

fn name(organ: Organ) -> &'static str {
    match organ {
        Organ::GeneralAssembly => "general-assembly",
        Organ::SecurityCouncil => "security-council",
        Organ::EconomicAndSocialCouncil => "economic-and-social-council",
    }
}
