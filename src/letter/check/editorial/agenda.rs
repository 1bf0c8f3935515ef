//! The item of the agenda, the session and the year under which a letter is circulated.

use chrono::{Datelike, NaiveDate};

use super::Circulated;
use crate::lang::Language;
use crate::lang::session::{
    general_assembly_session, security_council_year, session, session_number, year, year_number,
};
use crate::letter::date;
use crate::letter::findings::Findings;
use crate::read::{Choice, Draft, DraftAgendaItem, DraftCirculation, Organ, Spanned, Text};
use crate::report::{Diagnostic, Rule};

/// Reports a missing item of the agenda, and a session or year that does not fit the date.
pub(super) fn check(circulated: &Circulated, findings: &mut Findings) {
    let Circulated {
        draft,
        circulation,
        languages,
    } = *circulated;
    let goes_to = |organ: Organ| {
        let mut organs = circulation.organs.iter();
        organs.find(|written| written.value == organ)
    };
    let assembly = goes_to(Organ::GeneralAssembly);
    let council = goes_to(Organ::EconomicAndSocialCouncil);
    if let Some(organ) = assembly.or(council) {
        agenda_item(circulation, organ, findings);
    }
    untitled(&circulation.agenda_items, findings);
    if let Some(council) = &circulation.council {
        untitled(&council.agenda_items, findings);
    }
    let first = languages.first().copied().unwrap_or(Language::EN);
    for (text, key) in [
        (&circulation.session, "session"),
        (&circulation.year, "year"),
    ] {
        for written in versions(text) {
            in_figures(written, key, written.language.unwrap_or(first), findings);
        }
    }
    let Some(day) = masthead_day(draft, circulation) else {
        return;
    };
    let is_of_other_body =
        || (circulation.symbol.iter()).any(|symbol| super::symbol::is_of_other_body(&symbol.text));
    if assembly.is_some() && !is_of_other_body() {
        for written in versions(&circulation.session) {
            sessions(written, written.language.unwrap_or(first), day, findings);
        }
    }
    for written in versions(&circulation.year) {
        years(written, written.language.unwrap_or(first), day, findings);
    }
    for symbol in circulation.symbol.iter() {
        symbol_year(symbol, day, findings);
    }
}

/// Reports a session or a year by its number, which is printed unchanged: mastheads have it in
/// words.
fn in_figures(written: &Spanned, key: &str, language: Language, findings: &mut Findings) {
    let text = written.text.trim();
    let figures = text.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let is_number = figures.bytes().all(|byte| byte.is_ascii_digit());
    let (Ok(number), true) = (figures.parse::<u32>(), text.len() < figures.len() + 3) else {
        return;
    };
    if !is_number {
        return;
    }
    let words = match key {
        "session" => session(language, number),
        _ => year(language, number),
    };
    let message = format!("the {key} is printed as `{text}`");
    let warning = Diagnostic::new(Rule::SESSION_FORM, message).at(written.span, "");
    findings.push(match words {
        Some(words) => warning.help(format!("write `{words}`")),
        None => warning.help(format!("write the {key} in words, as mastheads have it")),
    });
}

fn versions(text: &Option<Text>) -> &[Spanned] {
    text.as_ref().map_or(&[], Text::versions)
}

/// Returns the day by which sessions and years are reckoned: that of the masthead, or of what is
/// sent.
fn masthead_day(draft: &Draft, circulation: &DraftCirculation) -> Option<NaiveDate> {
    let transmittal = circulation.transmittal.as_ref();
    let sent = transmittal.and_then(|transmittal| transmittal.date.as_ref());
    let written = circulation.date.as_ref().or(sent).or(draft.date.as_ref());
    date::iso_day(&written?.text)
}

/// A communication names the item of the agenda under which it is to be circulated (Editorial
/// Manual, Communications).
fn agenda_item(circulation: &DraftCirculation, organ: &Choice<Organ>, findings: &mut Findings) {
    if circulation.agenda_items.is_empty() && circulation.unread("agenda-items").is_none() {
        let name = organ.value.english_name();
        let message = format!("no item of the agenda is named for {name}");
        findings.push(
            Diagnostic::new(Rule::AGENDA_ITEM, message)
                .at(organ.span, "")
                .note("a communication names the item under which it is to be circulated")
                .help("add it, such as `agenda-items: [{ number: 33, title: … }]`"),
        );
    }
}

/// Reports items without a title where others have one: which title belongs to which item could not
/// be seen.
fn untitled(items: &[DraftAgendaItem], findings: &mut Findings) {
    if items.iter().all(|item| item.title.is_none()) {
        return;
    }
    for item in items.iter().filter(|item| item.title.is_none()) {
        if let Some(number) = &item.number
            && item.unread("title").is_none()
        {
            let message = format!("agenda item {} has no title, and others have", number.text);
            findings.push(
                Diagnostic::new(Rule::AGENDA_ITEM, message)
                    .at(number.span, "")
                    .help(format!("write `{{ number: {}, title: … }}`", number.text)),
            );
        }
    }
}

/// A letter is issued under the session that is open, or under the next one whose documents are
/// being prepared (A/71/100 is of June 2016).
fn sessions(written: &Spanned, language: Language, day: NaiveDate, findings: &mut Findings) {
    let open = general_assembly_session(day);
    let Some(stated) = session_number(language, &written.text) else {
        return;
    };
    if stated == open || stated == open + 1 {
        return;
    }
    let message = format!("`{}` was not open on {day}", written.text);
    let warning = Diagnostic::new(Rule::SESSION_YEAR, message).at(written.span, "");
    findings.push(match session(language, open) {
        Some(right) => warning.help(format!("write `{right}`")),
        None => warning.help("write the session that was open on the day of the masthead"),
    });
}

/// The years of the Security Council are counted from 1946.
fn years(written: &Spanned, language: Language, day: NaiveDate, findings: &mut Findings) {
    let right = security_council_year(day);
    let Some(stated) = year_number(language, &written.text) else {
        return;
    };
    if stated == right {
        return;
    }
    let message = format!(
        "`{}` of the Security Council is not {}",
        written.text,
        day.year()
    );
    let warning = Diagnostic::new(Rule::SESSION_YEAR, message).at(written.span, "");
    findings.push(match year(language, right) {
        Some(right) => warning.help(format!(
            "write `{right}`, or delete it to have it worked out"
        )),
        None => warning.help("delete it to have it worked out from the date"),
    });
}

/// The symbol of a letter to the Security Council holds the year, that of one to the General
/// Assembly the session.
fn symbol_year(symbol: &Spanned, day: NaiveDate, findings: &mut Findings) {
    let mut parts = symbol.text.split('/');
    let (Some(series), Some(part)) = (parts.next(), parts.next()) else {
        return;
    };
    let Ok(number) = part.parse::<u32>() else {
        return;
    };
    let open = general_assembly_session(day);
    let calendar = u32::try_from(day.year()).unwrap_or(0);
    let (fits, right) = match series {
        "S" | "E" if part.len() == 4 => (number == calendar, calendar),
        "A" if part.len() <= 3 => (number == open || number == open + 1, open),
        _ => return,
    };
    if !fits {
        let message = format!("the symbol `{}` does not fit the date {day}", symbol.text);
        findings.push(
            Diagnostic::new(Rule::SESSION_YEAR, message)
                .at(symbol.span, "")
                .note(format!("on that day it would be `{series}/{right}/…`"))
                .help("write the symbol as it was assigned, or the date of the masthead"),
        );
    }
}
