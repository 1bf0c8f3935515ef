//! `demarche list`: those who sign, as they will be printed, and how many they are.

mod csv;
mod json;
mod propose;
mod table;

use std::io::{self, Write};

use demarche::letter::{Letter, Part, Signatory, open_cases};

use super::args::{ListArgs, ListFormat, MessageFormat};
use super::input::{self, Input};
use super::report;
use super::status::{Failure, Status};

/// Prints the list of a letter.
pub fn run(args: &ListArgs) -> Result<Status, Failure> {
    if args.input.message_format == MessageFormat::Sarif {
        let message = "standard output takes the list or the SARIF document, not both";
        return Err(Failure::new(message).help("choose another `--message-format`"));
    }
    let mut found = input::read(&args.input)?;
    if args.propose_decisions && !found.report.has_errors() {
        return propose(&found);
    }
    report::print(&mut found.report, &found.sources, &args.input)?;
    if input::refuses(&found.report, &args.input) {
        return Ok(Status::Wrong);
    }
    let letter = only(&found.letters)?;
    let text = match args.format {
        ListFormat::Table => table::write(letter),
        ListFormat::Csv => csv::write(letter),
        ListFormat::Json => json::write(letter)?,
    };
    io::stdout().lock().write_all(text.as_bytes())?;
    Ok(Status::Done)
}

/// Prints a draft of decisions.
fn propose(found: &Input) -> Result<Status, Failure> {
    let cases = found.draft.as_ref();
    let cases = cases.map_or_else(Vec::new, |draft| open_cases(draft, &found.sources));
    let text = propose::write(&cases, &found.sources);
    io::stdout().lock().write_all(text.as_bytes())?;
    Ok(Status::Done)
}

/// Returns the letter whose list is printed: the only one, or the first where the list is the same
/// in all languages.
fn only(letters: &[Letter]) -> Result<&Letter, Failure> {
    let nothing = || Failure::new("the letter has no language");
    let first = letters.first().ok_or_else(nothing)?;
    if letters[1..].iter().all(|letter| is_same(letter, first)) {
        return Ok(first);
    }
    let languages: Vec<&str> = letters.iter().map(|letter| letter.language.tag()).collect();
    let languages = languages.join(", ");
    Err(Failure::new(format!(
        "the list differs from language to language, found {languages}"
    ))
    .help("choose one with `--language`"))
}

/// Tells whether the lists of two letters print the same names in the same order.
fn is_same(left: &Letter, right: &Letter) -> bool {
    let printed = |letter: &Letter| -> Vec<Vec<String>> {
        let parts = letter.signatories.iter();
        parts
            .map(|part| {
                let heading = part.heading.iter().map(|heading| heading.text.clone());
                let order = part.states_order || part.anonymous > 0;
                let language = order.then(|| letter.language.tag().to_owned());
                let entries = part.signatories.iter().flat_map(|signatory| {
                    let fields = fields(signatory);
                    fields.map(|(_, text)| text.unwrap_or_default().to_owned())
                });
                heading.chain(language).chain(entries).collect()
            })
            .collect()
    };
    printed(left) == printed(right)
}

/// Returns the public fields of an entry by their names, in the order in which they are told.
fn fields(signatory: &Signatory) -> [(&'static str, Option<&str>); 8] {
    let Signatory {
        honorific,
        name,
        organization,
        title,
        affiliation,
        description,
        country,
        ..
    } = signatory;
    let signed = signatory.signed.then_some("true");
    let texts = [
        ("organization", organization),
        ("honorific", honorific),
        ("name", name),
        ("title", title),
        ("affiliation", affiliation),
        ("description", description),
        ("country", country),
    ];
    let [a, b, c, d, e, f, g] =
        texts.map(|(key, written)| (key, written.as_ref().map(|written| written.text.as_str())));
    [a, b, c, d, e, f, g, ("signed", signed)]
}

/// Returns the names of the fields that any entry of some parts has.
fn used(parts: &[Part]) -> Vec<&'static str> {
    let names = fields(&Signatory::default()).map(|(key, _)| key);
    let mut is_used = [false; 8];
    for signatory in parts.iter().flat_map(|part| part.signatories.iter()) {
        for (used, (_, text)) in is_used.iter_mut().zip(fields(signatory)) {
            *used |= text.is_some();
        }
    }
    let used = names.into_iter().zip(is_used).filter(|(_, used)| *used);
    used.map(|(name, _)| name).collect()
}

/// Returns the texts of an entry in the fields that are told.
fn row<'a>(signatory: &'a Signatory, columns: &[&str]) -> Vec<&'a str> {
    let fields = fields(signatory).into_iter();
    let told = fields.filter(|(key, _)| columns.contains(key));
    told.map(|(_, text)| text.unwrap_or_default()).collect()
}

/// Writes how many sign who do not wish to be named, as the part does at its end.
fn anonymous(letter: &Letter, part: &Part) -> Option<String> {
    let text = letter.strings.anonymous(part.anonymous as u64);
    (part.anonymous > 0).then_some(text)
}
