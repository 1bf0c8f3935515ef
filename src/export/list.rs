//! The list of signatories for other programs: the one a document attaches, and the one
//! `demarche list` prints. It contains only printed values, in printed order.

mod csv;
mod json;

use crate::lang::Phrase;
use crate::letter::{Letter, ListFormat, Part, Signatory};
use crate::read::Field;
use crate::typeset::galley::Attachment;

pub use csv::{Cells, push_row, write as csv};
pub use json::write as json;

/// Makes the file that is attached to a document of a letter, where one is asked for.
pub fn attachment(letter: &Letter) -> Option<Attachment> {
    let (text, name, media_type) = match letter.attached_list? {
        ListFormat::Json => (json(letter), "signatories.json", "application/json"),
        ListFormat::Csv => (csv(letter, Cells::AsWritten), "signatories.csv", "text/csv"),
    };
    Some(Attachment {
        name: name.to_owned(),
        media_type: media_type.to_owned(),
        description: letter.strings.text(Phrase::AttachedList).to_owned(),
        bytes: text.into_bytes(),
    })
}

/// Returns the public fields of an entry by their names, in the order of output.
pub fn fields(signatory: &Signatory) -> [(&'static str, Option<&str>); 8] {
    let text = |field| signatory.text(field).map(|written| written.text.as_str());
    [
        ("organization", text(Field::Organization)),
        ("honorific", text(Field::Honorific)),
        ("name", text(Field::Name)),
        ("title", text(Field::Title)),
        ("affiliation", text(Field::Affiliation)),
        ("description", text(Field::Description)),
        ("country", text(Field::Country)),
        ("signed", signatory.signed.then_some("true")),
    ]
}

/// Returns the names of the fields that any entry of some parts has.
pub fn used(parts: &[Part]) -> Vec<&'static str> {
    let names = fields(&Signatory::default()).map(|(key, _)| key);
    let mut is_used = [false; 8];
    for signatory in parts.iter().flat_map(all) {
        for (used, (_, text)) in is_used.iter_mut().zip(fields(signatory)) {
            *used |= text.is_some();
        }
    }
    let used = names.into_iter().zip(is_used).filter(|(_, used)| *used);
    used.map(|(name, _)| name).collect()
}

/// Returns the texts of an entry in the given columns.
pub fn row<'a>(signatory: &'a Signatory, columns: &[&str]) -> Vec<&'a str> {
    let fields = fields(signatory).into_iter();
    let told = fields.filter(|(key, _)| columns.contains(key));
    told.map(|(_, text)| text.unwrap_or_default()).collect()
}

/// Writes the number of anonymous signatories, as the part does at its end.
pub fn anonymous(letter: &Letter, part: &Part) -> Option<String> {
    let text = letter.strings.anonymous(part.anonymous as u64);
    (part.anonymous > 0).then_some(text)
}

/// Returns the sentence that names those who share the signatories' views, as in the footnote of
/// the part.
pub fn sharing(letter: &Letter, part: &Part) -> Option<String> {
    let names: Vec<&str> = part.sharing.iter().map(Signatory::known_as).collect();
    (!names.is_empty()).then(|| letter.strings.also_share(&names))
}

/// Returns the entries of a part, including those who share the signatories' views.
fn all(part: &Part) -> impl Iterator<Item = &Signatory> {
    part.signatories.iter().chain(part.sharing.iter())
}
