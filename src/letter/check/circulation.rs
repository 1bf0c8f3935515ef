//! How a letter goes to the United Nations, and what must not be claimed of it.
//!
//! A symbol, a job number and a day of publication are acts of the United Nations. None of them
//! is made up, and those that follow from a symbol are refused without one.

use chrono::NaiveDate;

use super::resolve::Resolver;
use super::{Findings, emblem, signatories, values};
use crate::lang::{Language, Strings};
use crate::letter::{Addressee, AgendaItem, Circulation, Organ, Part, Sender, Transmittal, title};
use crate::read::{
    Draft, DraftAgendaItem, DraftCirculation, DraftTransmittal, OneOrMany, Spanned, Text,
};
use crate::report::{Diagnostic, Rule, plural};
use crate::source::Span;

/// The letter that is circulated, as far as it was read.
pub(super) struct Sent<'a> {
    /// The draft.
    pub draft: &'a Draft,
    /// Its date.
    pub date: Option<NaiveDate>,
    /// Who sends it, where one person or office does.
    pub sender: Option<&'a Sender>,
    /// To whom it is addressed.
    pub addressees: &'a [Addressee],
    /// Those who sign it.
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
    let transmittal = draft.transmittal.as_ref();
    let transmittal = transmittal.map(|transmittal| self::transmittal(transmittal, resolver));
    let date = masthead_date(draft, sent.draft, resolver);
    let title_written = resolver.text(&draft.title, "circulation.title");
    let title = match (&title_written, &draft.title) {
        (Some(written), _) => Some(written.text.clone()),
        (None, Some(_)) => None,
        (None, None) => title(draft, sent, &transmittal, resolver),
    };
    let emblem = draft.emblem.as_ref();
    let emblem = emblem.map(|draft| emblem::read(draft, resolver.language, resolver.findings));
    let published = resolver.date(&draft.published);
    let distribution = distribution(draft, resolver);
    let session = resolver.text(&draft.session, "session");
    let year = year(draft, date, resolver);
    let items = draft.agenda_items.iter();
    let agenda_items = items
        .filter_map(|item| agenda_item(item, resolver))
        .collect();
    Some(Circulation {
        organs,
        symbols: draft.symbol.to_vec(),
        distribution,
        date: date?,
        original: original(draft, resolver.languages),
        session,
        agenda_items,
        year,
        job_number: draft.job_number.clone(),
        published,
        qr: draft.qr.is_some_and(|qr| qr.value),
        emblem: emblem.flatten(),
        title: title?,
        title_written,
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
                .help("delete it here, and send a letter of its own to that organ"),
        );
    }
    let mut organs: Vec<Organ> = Vec::new();
    for word in written.iter() {
        let Some(organ) = values::organ(word, findings) else {
            continue;
        };
        if organs.contains(&organ) {
            findings.push(
                Diagnostic::new(Rule::ORGANS, format!("`{}` is named twice", word.text))
                    .at(word.span, "")
                    .help("delete it here"),
            );
        }
        organs.push(organ);
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
    super::date::read(written?, resolver.findings)
}

/// Returns the language of the original: the first of the letter where it does not say.
fn original(draft: &DraftCirculation, languages: &[Language]) -> Language {
    let stated = draft.original.map(|tongue| tongue.language);
    stated
        .or(languages.first().copied())
        .unwrap_or(Language::EN)
}

fn distribution(draft: &DraftCirculation, resolver: &mut Resolver) -> Spanned {
    let written = resolver.text(&draft.distribution, "distribution");
    written.unwrap_or_else(|| Spanned {
        text: "general".into(),
        span: start(draft.span),
        language: None,
    })
}

/// Reads the year of the Security Council, or works it out from the date of the masthead.
fn year(
    draft: &DraftCirculation,
    date: Option<NaiveDate>,
    resolver: &mut Resolver,
) -> Option<Spanned> {
    let council = |organ: &&Spanned| organ.text == "security-council";
    let organ = draft.organs.iter().find(council);
    match (&draft.year, organ) {
        (Some(_), _) => resolver.text(&draft.year, "year"),
        (None, Some(organ)) => Some(Spanned {
            text: Strings::of(resolver.language).council_year(date?)?,
            span: organ.span,
            language: None,
        }),
        (None, None) => None,
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
    let composed = match transmittal {
        Some(transmittal) => transmittal
            .as_ref()
            .map(|transmittal| title::of_transmittal(language, transmittal)),
        None => sent.date.map(|date| {
            title::of_letter(
                language,
                date,
                sent.sender,
                sent.signatories,
                sent.addressees,
            )
        }),
    };
    let fault = match composed {
        _ if draft.unread("title").is_some() => return None,
        _ if !is_composed => "only an English title can be composed",
        None => return None,
        Some(None) => "it is sent by more than a title can name, or by nobody",
        Some(composed) => return composed,
    };
    let message = format!("the title in `{language}` is missing from `circulation`");
    resolver.findings.push(
        Diagnostic::new(Rule::MISSING_TITLE, message)
            .at(start(draft.span), "")
            .note(fault)
            .help(match is_composed {
                true => "add `title: Letter dated … from … addressed to …`".to_owned(),
                false => format!("add `title: {{ {language}: … }}`, the whole sentence"),
            }),
    );
    None
}

fn agenda_item(draft: &DraftAgendaItem, resolver: &mut Resolver) -> Option<AgendaItem> {
    if draft.number.is_none() && draft.unread("number").is_none() {
        resolver.findings.push(
            Diagnostic::new(Rule::MISSING_KEY, "an agenda item without its `number`")
                .at(start(draft.span), "")
                .help("add its number, such as `number: 33`"),
        );
    }
    Some(AgendaItem {
        title: resolver.text(&draft.title, "agenda-items.title"),
        number: draft.number.clone()?,
    })
}

fn transmittal(draft: &DraftTransmittal, resolver: &mut Resolver) -> Option<Transmittal> {
    let OneOrMany::<Text>(from) = &draft.from;
    let OneOrMany::<Text>(addressed_to) = &draft.addressed_to;
    let from = resolver.texts(from, "transmittal.from");
    let addressed_to = resolver.texts(addressed_to, "transmittal.addressed-to");
    let body = resolver.body(&draft.body, "transmittal.body");
    let signatories = signatories::of_transmittal(draft, resolver);
    Some(Transmittal {
        from,
        addressed_to,
        date: resolver.date(&draft.date)?,
        body: body?,
        signatories,
    })
}
