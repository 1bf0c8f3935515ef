//! Those who sign: each with a name or an organization, none of them twice.

use std::sync::Arc;

use super::anonymous::{is_anonymous, uncounted_fields};
use super::resolve::Resolver;
use super::{Findings, grouping, repeats};
use crate::lang::Language;
use crate::letter::order::{Alphabet, Sortable};
use crate::letter::{Part, Signatory};
use crate::read::walk::{HEADING, Leaf, Path, Translator as _};
use crate::read::{
    Anonymity, Draft, DraftPart, DraftSignatory, DraftTransmittal, Field, Order, Signatories,
    Spanned, Text, UnreadReason,
};
use crate::report::{Diagnostic, Rule};

/// Reads the parts of a list; those that were read for an earlier language are shared where they
/// are the same in every language.
pub(super) fn parts(
    list: &Signatories,
    earlier: Option<Vec<Part>>,
    resolver: &mut Resolver,
) -> Vec<Part> {
    // Parts that are made of one do not stand where they did.
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
        counts_anonymous: counts_anonymous(draft),
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

/// What is asked of the entries of a part.
pub(super) struct Reading {
    order: Order,
    states_order: bool,
    counts_anonymous: bool,
}

impl Reading {
    /// Returns what is asked of organizations alone: their order by name is that of their names,
    /// whoever signs for them.
    pub fn of_organizations(&self) -> Self {
        Self {
            order: match self.order {
                Order::Name => Order::Organization,
                order => order,
            },
            ..*self
        }
    }

    /// Makes a part of entries, whose signatories may have been read for an earlier language.
    pub fn part(
        &self,
        mut entries: Vec<&DraftSignatory>,
        shared: Option<Arc<[Signatory]>>,
        resolver: &mut Resolver,
    ) -> Part {
        let all = entries.len();
        if self.counts_anonymous {
            entries.retain(|entry| !is_nameless(entry));
        }
        let anonymous = all - entries.len();
        let signatories = match shared.filter(|_| self.order == Order::AsGiven) {
            Some(signatories) => signatories,
            None => self.signatories(entries, resolver),
        };
        Part {
            states_order: self.order != Order::AsGiven && self.states_order,
            anonymous,
            signatories,
            ..Part::default()
        }
    }

    /// Reads entries and puts them into the order that is asked for.
    pub fn signatories(
        &self,
        entries: Vec<&DraftSignatory>,
        resolver: &mut Resolver,
    ) -> Arc<[Signatory]> {
        let language = resolver.language;
        let entries = entries.into_iter();
        let signatories = entries.map(|entry| signatory(entry, resolver));
        match self.order {
            // Made in its place: a list that is only passed through would be megabytes.
            Order::AsGiven => signatories.collect(),
            order => {
                let arrange = Alphabet::of(language);
                let ordered = arrange.arrange(order, signatories.collect(), |entry| entry.into());
                ordered.into()
            }
        }
    }

    /// Tells whether an entry is one of those who are only counted.
    pub fn counts(&self, entry: &DraftSignatory) -> bool {
        self.counts_anonymous && is_nameless(entry)
    }
}

/// Tells whether a part asks that the document says on which day the list stood.
pub(super) fn states_as_of(draft: &DraftPart) -> bool {
    draft.state_as_of.is_some_and(|flag| flag.value)
}

/// Returns the order of a part.
fn order_of(draft: &DraftPart) -> Order {
    draft.order.map_or(Order::AsGiven, |order| order.value)
}

/// Returns whether those who do not wish to be named are counted in one line of a part.
pub(super) fn counts_anonymous(draft: &DraftPart) -> bool {
    let anonymous = draft.anonymous;
    anonymous.is_some_and(|anonymous| anonymous.value == Anonymity::Count)
}

/// Tells whether an entry is of one who does not wish to be named.
pub(super) fn is_nameless(entry: &DraftSignatory) -> bool {
    let named = if entry.organization.is_some() {
        &entry.organization
    } else {
        &entry.name
    };
    let first = named.as_ref().and_then(|text| text.versions().first());
    first.is_some_and(|written| is_anonymous(&written.text))
}

/// Tells whether a part asks that the document says in which order it is.
pub(super) fn states_order(draft: &DraftPart) -> bool {
    draft.state_order.is_some_and(|flag| flag.value)
}

/// Tells whether a part is the same whatever the language of the letter.
fn is_same_in_all(part: &DraftPart) -> bool {
    part.entries.iter().all(|entry| {
        let one = |text: &&Text| matches!(text, Text::One(_));
        entry.language.is_none()
            && texts(entry)
                .into_iter()
                .all(|(_, text)| text.iter().all(|text| one(&text)))
    })
}

fn signatory(draft: &DraftSignatory, resolver: &mut Resolver) -> Signatory {
    let here = resolver.language;
    let language = draft.language.map(|tongue| tongue.language);
    // Of several forms, the one that is printed is in its own language, not in the entry's.
    let stated = |text: &Option<Text>, written: Option<Spanned>| {
        let is_one_of_several = language.is_some() && matches!(text, Some(Text::Each(_)));
        written.map(|mut written| {
            if is_one_of_several {
                written.language.get_or_insert(here);
            }
            written
        })
    };
    let mut text = |field| stated(draft.text(field), resolver.field(draft.text(field), field));
    let [
        honorific,
        name,
        organization,
        title,
        affiliation,
        description,
        country,
    ] = Field::PRINTED.map(&mut text);
    let sort_as = draft.sort_as.as_ref();
    Signatory {
        name,
        organization,
        honorific,
        title,
        affiliation,
        description,
        country,
        sort_as: sort_as.and_then(|text| text.nearest(here, resolver.original)),
        signed: draft.signed.is_some_and(|signed| signed.value),
        language: language.filter(|language| *language != here),
    }
}

/// Reads those who sign a covering letter, in the order of its parts.
pub(super) fn of_transmittal(draft: &DraftTransmittal, resolver: &mut Resolver) -> Vec<Signatory> {
    let parts = draft.signatories.iter().flat_map(|list| &list.parts);
    let entries: Vec<&DraftSignatory> = parts.flat_map(DraftPart::signatories).collect();
    let ordered = by_country(entries, resolver.findings);
    let signatories = ordered.into_iter();
    signatories
        .map(|entry| signatory(entry, resolver))
        .collect()
}

/// Puts those who sign for several Member States in English alphabetical order of their countries,
/// in every language (UN Editorial Manual, *Communications*); as given where a country is missing,
/// which is told.
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
                "those who sign stand as they are given: a country is missing",
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

/// Returns the fields of an entry that are printed.
pub(super) fn texts(entry: &DraftSignatory) -> [(Field, &Option<Text>); 7] {
    Field::PRINTED.map(|field| (field, entry.text(field)))
}

/// Returns every list of a draft: that of the letter, of all that is attached to it, and of the
/// covering letter.
pub(super) fn lists(draft: &Draft) -> Vec<&Signatories> {
    let mut lists = Vec::new();
    draft.walk_at(None, &mut |_, leaf| {
        if let Leaf::List(list) = leaf {
            lists.push(list);
        }
    });
    lists
}

/// Reports entries without a name and entries that stand in a list twice.
pub(super) fn check(list: &Signatories, findings: &mut Findings) {
    for part in &list.parts {
        for entry in &part.entries {
            nameless(entry, findings);
        }
        if part.whole && part.entries.is_empty() {
            findings.push(
                Diagnostic::new(Rule::NO_SIGNATORIES, "nobody signs here")
                    .at(findings.head(part.span), "")
                    .help("add those who sign, each with `name` or `organization`"),
            );
        }
    }
    repeats::repeats(list, findings);
    uncounted_fields(list, findings);
}

/// Tells whether a text is nothing but spaces in every language.
fn is_blank(text: &Text) -> bool {
    let versions = text.versions();
    versions
        .iter()
        .all(|written| written.text.trim().is_empty())
}

fn nameless(entry: &DraftSignatory, findings: &mut Findings) {
    let refused = entry
        .unread
        .iter()
        .any(|unread| unread.reason == UnreadReason::Refused);
    let named = |text: &Option<Text>| text.as_ref().is_some_and(|text| !is_blank(text));
    if named(&entry.name) || named(&entry.organization) || refused {
        return;
    }
    findings.push(
        Diagnostic::new(
            Rule::NAMELESS_SIGNATORY,
            "an entry without `name` or `organization`",
        )
        .at(findings.head(entry.span), "")
        .help("add `name: …` for a person, or `organization: …` for an organization"),
    );
}

/// What is printed of an entry, by which it is known again.
pub(super) type Printed<'a> = [Option<&'a str>; 7];

/// Returns what is printed of an entry, in the first of its languages.
pub(super) fn printed(entry: &DraftSignatory) -> Printed<'_> {
    texts(entry).map(|(_, text)| {
        let version = text.as_ref()?.versions().first()?;
        Some(version.text.as_str())
    })
}
