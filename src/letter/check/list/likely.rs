//! The name of an entry as it is likely meant.

use super::{Entry, capitals, companions, honorifics};
use crate::lang::Language;
use crate::letter::key;
use crate::read::Field;

/// The fields of an entry with their corrected texts.
pub(in crate::letter) type Corrected = Vec<(Field, String)>;

/// Returns an entry's name as it is likely meant, with all that is reported of it: without those
/// who are not named, its honorific in that field, without its degree and with capitals only where
/// they belong; `None` if nothing is to be corrected.
///
/// One decision corrects an entry, so that there is one for all of these.
pub(super) fn likely(entry: &Entry, languages: &[Language]) -> Option<Corrected> {
    let written = entry.name?.text.trim();
    let is_template = written.contains(['{', '<']);
    let name = companions::alone(written).unwrap_or(written);
    let (found, rest) = honorifics::divided(entry, name, languages);
    let is_shouted = capitals::is_shouted(written, rest);
    let name = match is_shouted {
        true => capitals::capitalized(rest),
        false => rest.to_owned(),
    };
    let honorific = found.and_then(|found| {
        let found = match is_shouted {
            true => capitals::capitalized(found),
            false => found.to_owned(),
        };
        let own = entry.draft.honorific.as_ref();
        let own = own.and_then(|text| text.versions().first());
        match own {
            Some(own) if key::folded(&own.text) == key::folded(&found) => None,
            Some(own) => Some(format!("{} {found}", own.text.trim())),
            None => Some(found),
        }
    });
    let honorific = honorific.map(|honorific| (Field::Honorific, honorific));
    (name != written && !is_template)
        .then(|| honorific.into_iter().chain([(Field::Name, name)]).collect())
}
