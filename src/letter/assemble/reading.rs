//! The reading of the entries of a part: in their order, and each in the language of the letter.

use std::sync::Arc;

use super::resolver::Resolver;
use super::signature;
use crate::letter::anonymous::is_nameless;
use crate::letter::model::{Part, Signatory};
use crate::letter::order::Alphabet;
use crate::read::{DraftSignatory, Field, Order, Spanned, Text};

/// The request for the entries of a part.
pub(super) struct Reading {
    pub order: Order,
    pub states_order: bool,
    pub counts_anonymous: bool,
}

impl Reading {
    /// Returns what is asked of organizations alone: their order by name is that of their names,
    /// the signatory for them.
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

    /// Returns whether an entry is one of those who are only counted.
    pub fn counts(&self, entry: &DraftSignatory) -> bool {
        self.counts_anonymous && is_nameless(entry)
    }
}

pub(super) fn signatory(draft: &DraftSignatory, resolver: &mut Resolver) -> Signatory {
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
    let by_hand = signature::by_hand(draft, resolver);
    Signatory {
        by_hand,
        name,
        organization,
        honorific: honorific.map(Box::new),
        title,
        affiliation,
        description: description.map(Box::new),
        country: country.map(Box::new),
        sort_as: sort_as
            .and_then(|text| text.nearest(here, resolver.original))
            .map(Box::new),
        signed: draft.signed.is_some_and(|signed| signed.value),
        language: language.filter(|language| *language != here),
    }
}
