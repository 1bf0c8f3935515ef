//! A letter in one language, made of the values of a draft.

mod attachments;
mod circulation;
mod emblem;
pub(super) mod fill;
mod grouping;
mod letterhead;
mod marks;
mod reading;
mod resolver;
mod signatories;
mod signature;
mod values;
mod words;

use std::sync::Arc;

use super::findings::Findings;
use super::languages;
use super::merge::Merge;
use super::model::{Circulation, Letter, ListLayout, Part, SigningStyle};
use crate::lang::Language;
use crate::read::walk::{LETTERHEAD, Path};
use crate::read::{ColumnCount, Density, Draft, DraftListLayout, Paper};
use resolver::Resolver;

/// Makes a letter in each language, as far as nothing is wrong with it.
pub(super) fn letters(draft: &Draft, languages: &[Language], findings: &mut Findings) -> Assembled {
    let mut letters: Vec<Letter> = Vec::with_capacity(languages.len());
    for language in languages {
        let earlier = letters.first().map(|letter| letter.signatories.clone());
        let mut resolver = resolver(draft, *language, languages, findings);
        letters.extend(letter(draft, earlier, &mut resolver));
    }
    findings.report_missing_translations(languages);
    let parts = letters.first().map(|letter| letter.signatories.clone());
    let parts = parts.unwrap_or_default();
    let table = draft.addressees.merge.as_ref();
    let merge = table.map(|table| {
        Merge::new(
            Arc::clone(table),
            templates(draft, &letters, &parts, findings),
        )
    });
    for letter in &mut letters {
        fill::letter(letter, &parts, &[], findings);
    }
    marks::set(&mut letters, draft.typography, findings);
    Assembled { letters, merge }
}

/// The letters that were made of a draft.
#[derive(Debug, Default)]
pub(super) struct Assembled {
    /// The letter in each of its languages.
    pub letters: Vec<Letter>,
    /// The letter to each row of a table.
    pub merge: Option<Merge>,
}

/// Makes the letters of which each row of a table makes its own: with marks in place of the values
/// of an addressee. What is wrong with the others is reported once, of the letters themselves.
fn templates(
    draft: &Draft,
    letters: &[Letter],
    parts: &[Part],
    findings: &Findings,
) -> Vec<Letter> {
    let mut unheard = findings.fresh();
    let names = findings.addressee.names();
    let mut templates = letters.to_vec();
    for template in &mut templates {
        fill::letter(template, parts, names, &mut unheard);
    }
    marks::set(&mut templates, draft.typography, &mut unheard);
    templates
}

/// Returns the layout of lists that a draft chooses.
fn list_layout(draft: &DraftListLayout) -> ListLayout {
    ListLayout {
        columns: draft.columns.map(|columns| match columns.value {
            ColumnCount::One => 1,
            ColumnCount::Two => 2,
            ColumnCount::Three => 3,
        }),
        density: draft
            .density
            .map_or(Density::Normal, |density| density.value),
    }
}

/// Reads the signatories of a draft in a language, as far as they can be read.
pub(super) fn signatories(
    draft: &Draft,
    language: Language,
    languages: &[Language],
    findings: &mut Findings,
) -> Vec<Part> {
    let mut resolver = resolver(draft, language, languages, findings);
    signatories::parts(&draft.signatories, None, &mut resolver)
}

/// Returns what reads the values of a draft in a language, whose fixed words may be in the draft.
fn resolver<'r, 'f>(
    draft: &Draft,
    language: Language,
    languages: &'r [Language],
    findings: &'r mut Findings<'f>,
) -> Resolver<'r, 'f> {
    Resolver {
        language,
        languages,
        original: languages::original(draft),
        words: words::read(draft, language, findings),
        findings,
    }
}

/// Makes a letter, if nothing is wrong with it; `earlier` is its list in an earlier language.
fn letter(draft: &Draft, earlier: Option<Vec<Part>>, resolver: &mut Resolver) -> Option<Letter> {
    let day = resolver.date(&draft.date);
    let output_name = output_name(draft, resolver.findings);
    let texts = draft.translate_at(None, resolver);
    let signatories = signatories::parts(&draft.signatories, earlier, resolver);
    let enclosures = attachments::enclosures(&draft.enclosures, None, resolver);
    let annexes = attachments::annexes(&draft.annexes, resolver);
    let sent = circulation::Sent {
        draft,
        date: day,
        texts: texts.as_ref(),
        signatories: &signatories,
    };
    let letterhead = draft.letterhead.as_ref();
    let letterhead = letterhead.map(|head| {
        let at = Path::new(None, LETTERHEAD);
        letterhead::read(head, &at, draft.paper, resolver)
    });
    let own_paper = match &letterhead {
        Some(Some(letterhead)) => letterhead.form.places().paper,
        _ => Paper::A4,
    };
    let circulation = draft.circulation.as_ref();
    let circulation = circulation.map(|draft| circulation::read(draft, &sent, resolver));
    let circulation_paper = draft.circulation.as_ref().and_then(|draft| draft.paper);
    let circulation = circulation.flatten();
    let date = day.or(circulation.as_ref().map(Circulation::day))?;
    Some(Letter {
        language: resolver.language,
        original: resolver.original,
        originals: languages::originals_of_text(draft),
        strings: resolver.words.clone(),
        output_name: output_name?.unwrap_or_else(|| format!("letter-{date}")),
        paper: draft.paper.map_or(own_paper, |paper| paper.value),
        circulation_paper: circulation_paper.map_or(Paper::UsLetter, |paper| paper.value),
        texts: texts?,
        date: day,
        day: date,
        letterhead: match letterhead {
            Some(letterhead) => Some(letterhead?),
            None => None,
        },
        signatories,
        list_layout: draft
            .list_layout
            .as_ref()
            .map_or_else(ListLayout::default, list_layout),
        signing: signing(draft),
        attached_list: draft.attach_list.map(|format| format.value),
        enclosures,
        annexes,
        circulation,
    })
}

fn signing(draft: &Draft) -> SigningStyle {
    let signing = draft.signing.as_ref();
    let room = signing.and_then(|signing| signing.room);
    SigningStyle {
        room: room.map(|room| room.length),
        side_by_side: signing
            .and_then(|signing| signing.side_by_side)
            .is_some_and(|flag| flag.value),
    }
}

fn output_name(draft: &Draft, findings: &mut Findings) -> Option<Option<String>> {
    match &draft.output_name {
        Some(written) => values::output_name(written, findings).map(Some),
        None => Some(None),
    }
}
