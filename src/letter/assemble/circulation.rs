//! The circulation of a letter at the United Nations, and the claims that a letter must not make.
//!
//! A symbol, a job number and a day of publication are acts of the United Nations. None of them
//! is made up, and those that follow from a symbol are refused without one.

use chrono::NaiveDate;

use super::resolver::Resolver;
use super::{emblem, letterhead, signatories};
use crate::lang::{Distribution, Language, Strings};
use crate::letter::date;
use crate::letter::findings::Findings;
use crate::letter::languages;
use crate::letter::model::{Circulation, Part, Transmittal};
use crate::letter::title;
use crate::read::walk::{CIRCULATION, COVERING_LETTERHEAD, Path, TRANSMITTAL};
use crate::read::{
    Agenda, Choice, Draft, DraftAgendaItem, DraftCirculation, DraftTransmittal, LetterTexts, Organ,
    Paper, Spanned, Words as _,
};
use crate::report::{Diagnostic, Rule, plural};
use crate::source::Span;

/// The letter that is circulated, as far as it was read.
pub(super) struct Sent<'a> {
    /// The draft.
    pub draft: &'a Draft,
    /// Its date.
    pub date: Option<NaiveDate>,
    /// Its texts; `None` if one is missing that it cannot do without.
    pub texts: Option<&'a LetterTexts>,
    /// Its signatories.
    pub signatories: &'a [Part],
}

/// Reads how a letter is circulated, in one language.
pub(super) fn read(
    draft: &DraftCirculation,
    sent: &Sent,
    resolver: &mut Resolver,
) -> Option<Circulation> {
    let organs = organs(draft, resolver.findings);
    symbols(draft, organs.len(), resolver.findings);
    job_number(draft, resolver.findings);
    claims(draft, resolver.findings);
    let at = Path::new(None, CIRCULATION);
    let transmittal = draft.transmittal.as_ref();
    let transmittal = transmittal.map(|transmittal| {
        let paper = sent.draft.paper;
        self::transmittal(transmittal, &at, paper, resolver)
    });
    let date = masthead_date(draft, sent.draft, resolver);
    let council = draft.council.as_ref();
    let items = council.map_or(&[][..], |council| &council.agenda_items);
    numberless(&draft.agenda_items, resolver.findings);
    numberless(items, resolver.findings);
    council_of_two(draft, resolver.findings);
    let texts = match composes_title(draft, resolver.language) {
        true => without_title(draft).translate_at(Some(&at), resolver),
        false => draft.translate_at(Some(&at), resolver),
    };
    let written = texts.as_ref().and_then(|texts| texts.title.as_ref());
    let title = match (written, &draft.title) {
        (Some(written), _) => Some(written.text.clone()),
        (None, Some(_)) if !composes_title(draft, resolver.language) => None,
        (None, _) => title(draft, sent, &transmittal, resolver),
    };
    let emblem = draft.emblem.as_ref();
    let emblem = emblem.map(|draft| emblem::read(draft, resolver.language, resolver.findings));
    let published = resolver.date(&draft.published);
    let mut texts = texts?;
    let distribution = texts.distribution.as_ref();
    let distribution = distribution.map(|written| Distribution::of(&written.text));
    if draft.year.is_none() {
        texts.year = council_year(draft, date, resolver.language);
    }
    Some(Circulation {
        texts,
        organs,
        distribution: distribution.unwrap_or_default(),
        agenda: draft.agenda.map_or(Agenda::Adopted, |agenda| agenda.value),
        symbols: draft.symbol.to_vec(),
        date: date?,
        originals: originals(draft, sent.draft),
        is_in_one_language: draft.one_language.is_some_and(|flag| flag.value),
        job_number: draft.job_number.clone(),
        published,
        qr: draft.qr.is_some_and(|qr| qr.value),
        emblem: emblem.flatten(),
        kept: draft.keep.iter().map(|kept| kept.value).collect(),
        title: title?,
        transmittal: match transmittal {
            Some(transmittal) => Some(transmittal?),
            None => None,
        },
    })
}

fn organs(draft: &DraftCirculation, findings: &mut Findings) -> Vec<Organ> {
    let written = &draft.organs;
    if written.is_empty() && draft.unread("organs").is_none() {
        findings.push(
            Diagnostic::new(Rule::MISSING_KEY, "missing `organs` in `circulation`")
                .at(start(draft.span), "")
                .help("add the organ it goes to, such as `organs: [security-council]`"),
        );
    }
    if let Some(third) = written.get(2) {
        findings.push(
            Diagnostic::new(Rule::ORGANS, "a document goes to one organ or to two")
                .at(third.span, "the third")
                .help("delete it here, and send a separate letter to that organ"),
        );
    }
    let mut organs: Vec<Organ> = Vec::new();
    for organ in written {
        if organs.contains(&organ.value) {
            findings.push(
                Diagnostic::new(
                    Rule::ORGANS,
                    format!("`{}` is named twice", organ.value.word()),
                )
                .at(organ.span, "")
                .help("delete it here"),
            );
        }
        organs.push(organ.value);
    }
    organs
}

fn start(span: Span) -> Span {
    Span::point(span.file, span.start as usize)
}

fn symbols(draft: &DraftCirculation, organs: usize, findings: &mut Findings) {
    let count = draft.symbol.len();
    let (Some(first), true) = (draft.symbol.first(), organs > 0) else {
        return;
    };
    if count != organs {
        let symbols = plural(count, "symbol", "symbols");
        let organs = plural(organs, "organ", "organs");
        findings.push(
            Diagnostic::new(Rule::SYMBOL_COUNT, format!("{symbols} for {organs}"))
                .at(first.span, "")
                .help("give a symbol for each organ, in the order of `organs`, or none"),
        );
    }
}

/// Refuses a job number of another form than that of the United Nations: the year in two figures
/// and five more (un-letter-format 1.8), which the bar code repeats.
fn job_number(draft: &DraftCirculation, findings: &mut Findings) {
    let Some(written) = &draft.job_number else {
        return;
    };
    let figures =
        |text: &str, count| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    let parts = written.text.split_once('-');
    if !parts.is_some_and(|(year, number)| figures(year, 2) && figures(number, 5)) {
        let message = format!("`{}` is not a job number", written.text);
        findings.push(
            Diagnostic::new(Rule::JOB_NUMBER, message)
                .at(written.span, "")
                .help("write the year in two figures, a hyphen and five figures, as in `16-03360`"),
        );
    }
}

/// Refuses what follows from a symbol where there is none.
fn claims(draft: &DraftCirculation, findings: &mut Findings) {
    if !draft.symbol.is_empty() || draft.unread("symbol").is_some() {
        return;
    }
    let job_number = draft.job_number.as_ref().map(|written| written.span);
    let published = draft.published.as_ref().map(|written| written.span);
    let qr = draft.qr.filter(|qr| qr.value).map(|qr| qr.span);
    let claims = [
        ("job-number", job_number),
        ("published", published),
        ("qr", qr),
    ];
    for (key, span) in claims {
        if let Some(span) = span {
            findings.push(
                Diagnostic::new(
                    Rule::UNASSIGNED_SYMBOL,
                    format!("`{key}` without a `symbol`"),
                )
                .at(span, "")
                .note("only a document to which the United Nations has assigned a symbol has it")
                .help(format!("give the assigned `symbol`, or delete `{key}`")),
            );
        }
    }
}

fn masthead_date(
    draft: &DraftCirculation,
    letter: &Draft,
    resolver: &mut Resolver,
) -> Option<NaiveDate> {
    let transmittal = draft.transmittal.as_ref();
    let sent = transmittal.and_then(|transmittal| transmittal.date.as_ref());
    let written = draft.date.as_ref().or(sent).or(letter.date.as_ref());
    date::read(written?, resolver.findings)
}

/// Returns the languages of the original: those of the letter if the circulation states no others.
fn originals(draft: &DraftCirculation, letter: &Draft) -> Vec<Language> {
    let stated: Vec<Language> = draft.original.iter().map(|tag| tag.language).collect();
    match stated.is_empty() {
        true => languages::originals(letter),
        false => stated,
    }
}

/// Works the year of the Security Council out from the date of the masthead.
fn council_year(
    draft: &DraftCirculation,
    date: Option<NaiveDate>,
    language: Language,
) -> Option<Spanned> {
    let mut organs = draft.organs.iter();
    let organ = organs.find(|organ| organ.value == Organ::SecurityCouncil)?;
    Some(Spanned {
        text: Strings::of(language).council_year(date?)?,
        span: organ.span,
        language: None,
    })
}

/// Returns whether the title is written in other languages only, and is composed in this one.
fn composes_title(draft: &DraftCirculation, language: Language) -> bool {
    let title = draft.title.as_ref();
    title.is_some_and(|title| title.written_in(language).is_none())
        && language.locale().titles.composed.is_some()
}

fn without_title(draft: &DraftCirculation) -> DraftCirculation {
    DraftCirculation {
        title: None,
        ..draft.clone()
    }
}

/// Composes the title where it is not given, which is done in English only.
fn title(
    draft: &DraftCirculation,
    sent: &Sent,
    transmittal: &Option<Option<Transmittal>>,
    resolver: &mut Resolver,
) -> Option<String> {
    let language = resolver.language;
    let is_composed = language.locale().titles.composed.is_some();
    let is_merged = transmittal.is_none() && sent.draft.addressees.merge.is_some();
    let composed = match transmittal {
        _ if is_merged => Some(None),
        Some(transmittal) => transmittal
            .as_ref()
            .map(|transmittal| title::of_transmittal(language, transmittal)),
        None => sent.date.map(|date| of_letter(date, sent, resolver)),
    };
    let fault = match composed {
        _ if draft.unread("title").is_some() => return None,
        _ if !is_composed => "only an English title can be composed",
        _ if is_merged => {
            "it goes to each row of a table, and a title names those it is addressed to"
        }
        None => return None,
        Some(None) => "it is sent by more than a title can name, or by nobody",
        Some(composed) => return composed,
    };
    let message = format!("the title in `{language}` is missing from `circulation`");
    resolver.findings.push(
        Diagnostic::new(Rule::MISSING_TITLE, message)
            .at(start(draft.span), "")
            .note(fault)
            .help(if draft.title.is_some() {
                format!("add `{language}: Letter dated … from … addressed to …` to `title`")
            } else if is_composed {
                "add `title: Letter dated … from … addressed to …`".to_owned()
            } else {
                format!("add `title: {{ {language}: … }}`, the whole sentence")
            }),
    );
    None
}

/// Composes the title of a letter that may lack texts, which a title does not need.
fn of_letter(date: NaiveDate, sent: &Sent, resolver: &mut Resolver) -> Option<String> {
    let (sender, addressees);
    let (sender, addressees) = if let Some(texts) = sent.texts {
        (texts.sender.as_ref(), &texts.addressees)
    } else {
        let draft = sent.draft.sender.as_ref();
        sender = draft.and_then(|draft| draft.translate_at(None, resolver));
        let drafts = sent.draft.addressees.iter();
        let drafts = drafts.filter_map(|draft| draft.translate_at(None, resolver));
        addressees = drafts.collect::<Vec<_>>();
        (sender.as_ref(), &addressees)
    };
    let language = resolver.language;
    title::of_letter(language, date, sender, sent.signatories, addressees)
}

/// Reports lines of the Economic and Social Council in a document that does not go to it and to the
/// General Assembly, whose lines are those of the document.
fn council_of_two(draft: &DraftCirculation, findings: &mut Findings) {
    let goes_to = |organ: Organ| draft.organs.iter().any(|written| written.value == organ);
    let is_of_both = goes_to(Organ::GeneralAssembly) && goes_to(Organ::EconomicAndSocialCouncil);
    let Some(council) = draft.council.as_ref().filter(|_| !is_of_both) else {
        return;
    };
    let message = "`economic-and-social-council` is for a document that goes to two organs";
    findings.push(
        Diagnostic::new(Rule::ORGANS, message)
            .at(start(council.span), "")
            .help(if goes_to(Organ::EconomicAndSocialCouncil) {
                "write its `session:` and `agenda-items:` directly under `circulation:`"
            } else {
                "delete it, or write `organs: [general-assembly, economic-and-social-council]`"
            }),
    );
}

/// Reports items of the agenda without a number.
fn numberless(items: &[DraftAgendaItem], findings: &mut Findings) {
    for item in items {
        if item.number.is_none() && item.unread("number").is_none() {
            findings.push(
                Diagnostic::new(Rule::MISSING_KEY, "an agenda item without its `number`")
                    .at(start(item.span), "")
                    .help("add its number, such as `number: 33`"),
            );
        }
    }
}

fn transmittal(
    draft: &DraftTransmittal,
    around: &Path<'_>,
    paper: Option<Choice<Paper>>,
    resolver: &mut Resolver,
) -> Option<Transmittal> {
    let at = Path::new(Some(around), TRANSMITTAL);
    let texts = draft.translate_at(Some(&at), resolver);
    let signatories = signatories::of_transmittal(draft, resolver);
    let letterhead = draft.letterhead.as_ref().map(|draft| {
        let at = Path::new(Some(&at), COVERING_LETTERHEAD);
        letterhead::read(draft, &at, paper, resolver)
    });
    Some(Transmittal {
        date: resolver.date(&draft.date)?,
        texts: texts?,
        letterhead: match letterhead {
            Some(letterhead) => Some(letterhead?),
            None => None,
        },
        signatories,
    })
}
