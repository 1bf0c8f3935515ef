//! The signatories: each with a name or an organization, none of them twice.

use super::grouping;
use super::reading::{Reading, signatory};
use super::resolver::Resolver;
use crate::lang::Language;
use crate::letter::anonymous;
use crate::letter::entries::{states_as_of, states_order, texts};
use crate::letter::findings::Findings;
use crate::letter::model::{Part, Signatory};
use crate::letter::order::{Alphabet, Sortable};
use crate::read::walk::{HEADING, Path, Translator as _};
use crate::read::{DraftPart, DraftSignatory, DraftTransmittal, Order, Signatories, Spanned, Text};
use crate::report::{Diagnostic, Rule};

/// Reads the parts of a list; those that were read for an earlier language are shared where they
/// are the same in every language.
pub(super) fn parts(
    list: &Option<Signatories>,
    earlier: Option<Vec<Part>>,
    resolver: &mut Resolver,
) -> Vec<Part> {
    let Some(list) = list else {
        return Vec::new();
    };
    // Parts that are made of one do not be where they did.
    let earlier = earlier.filter(|_| !list.parts.iter().any(|part| part.parts.is_some()));
    let mut earlier = earlier.unwrap_or_default().into_iter();
    let read = |part| {
        let shared = earlier.next().filter(|_| is_same_in_all(part));
        self::part(part, shared, resolver)
    };
    list.parts.iter().flat_map(read).collect()
}

/// Reads a part of a draft: one part, or several where it asks for that.
fn part(draft: &DraftPart, shared: Option<Part>, resolver: &mut Resolver) -> Vec<Part> {
    let heading = draft.heading.as_ref();
    let heading = heading.and_then(|text| resolver.text(&Path::new(None, HEADING), text));
    let as_of = resolver.date(&draft.as_of).filter(|_| states_as_of(draft));
    let parting = draft.parts.map(|parts| parts.value);
    let reading = Reading {
        order: order_of(draft),
        states_order: states_order(draft),
        counts_anonymous: anonymous::counts_anonymous(draft),
    };
    let mut parts = match parting {
        Some(parting) => grouping::parts(draft, parting, &reading, resolver),
        None => {
            let entries = draft.signatories().collect();
            let shared = shared.map(|part| part.signatories);
            let part = reading.part(entries, shared, resolver);
            vec![Part { heading, ..part }]
        }
    };
    for (index, part) in parts.iter_mut().enumerate() {
        let is_first = index == 0;
        part.as_of = as_of.filter(|_| is_first);
        part.states_order &= is_first;
        part.begins_list = is_first && parting.is_some();
    }
    parts
}

/// Returns the order of a part.
fn order_of(draft: &DraftPart) -> Order {
    draft.order.map_or(Order::AsGiven, |order| order.value)
}

/// Returns whether a part is the same whatever the language of the letter.
fn is_same_in_all(part: &DraftPart) -> bool {
    part.entries.iter().all(|entry| {
        let one = |text: &&Text| matches!(text, Text::One(_));
        entry.language.is_none()
            && entry.capacity.is_none()
            && entry.signature.is_none()
            && texts(entry)
                .into_iter()
                .all(|(_, text)| text.iter().all(|text| one(&text)))
    })
}

/// Reads the signatories a covering letter, in the order of its parts.
pub(super) fn of_transmittal(draft: &DraftTransmittal, resolver: &mut Resolver) -> Vec<Signatory> {
    let parts = draft.signatories.iter().flat_map(|list| &list.parts);
    let entries: Vec<&DraftSignatory> = parts.flat_map(DraftPart::signatories).collect();
    let ordered = by_country(entries, resolver.findings);
    let signatories = ordered.into_iter();
    signatories
        .map(|entry| signatory(entry, resolver))
        .collect()
}

/// Puts the signatories for several Member States in English alphabetical order of their countries,
/// in every language (UN Editorial Manual, *Communications*); as given where a country is missing,
/// which is reported.
fn by_country<'a>(
    entries: Vec<&'a DraftSignatory>,
    findings: &mut Findings,
) -> Vec<&'a DraftSignatory> {
    let country = |entry: &DraftSignatory| entry.country.as_ref()?.written_in(Language::EN);
    let countries: Vec<Option<Spanned>> = entries.iter().map(|entry| country(entry)).collect();
    if entries.len() < 2 || countries.iter().all(Option::is_none) {
        return entries;
    }
    let keyed: Vec<_> = entries.iter().copied().zip(countries).collect();
    if let Some((entry, _)) = keyed.iter().find(|(_, country)| country.is_none()) {
        findings.push(
            Diagnostic::new(
                Rule::SIGNATORY_COUNTRY,
                "the signatories are not sorted: a country is missing",
            )
            .at(findings.head(entry.span), "")
            .note("several Member States sign in English alphabetical order of their countries")
            .help("add its `country: …`"),
        );
        return entries;
    }
    let ordered =
        Alphabet::of(Language::EN).arrange(Order::Country, keyed, |(_, country)| Sortable {
            country: country.as_ref().map(|country| country.text.as_str()),
            ..Sortable::default()
        });
    ordered.into_iter().map(|(entry, _)| entry).collect()
}
