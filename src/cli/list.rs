//! `demarche list`: the signatories, as they will be printed, and how many they are.

mod propose;
mod table;

use std::io::{self, Write};

use crate::export::list::{self, Cells, fields};
use crate::letter::{Letter, open_cases};

use super::args::{ListArgs, ListFormat, MessageFormat};
use super::input::{self, Input};
use super::progress::Progress;
use super::report;
use super::status::{Failure, Status};

/// Prints the list of a letter.
pub fn run(args: &ListArgs) -> Result<Status, Failure> {
    if args.input.message_format == MessageFormat::Sarif {
        let message = "standard output takes the list or the SARIF document, not both";
        return Err(Failure::new(message).help("choose another `--message-format`"));
    }
    let progress = Progress::begin(false);
    let mut found = input::read(&args.input)?;
    drop(progress);
    if args.propose_decisions && !found.report.has_errors() {
        return propose(&found);
    }
    report::print(&mut found.report, &found.sources, &args.input)?;
    report::print_left_out(found.draft.as_ref(), &args.input)?;
    if input::refuses(&found.report, &args.input) {
        return Ok(Status::Wrong);
    }
    let letter = only(&found.letters)?;
    let text = match args.format {
        ListFormat::Table => table::write(letter),
        ListFormat::Csv if args.safe_cells => list::csv(letter, Cells::Safe),
        ListFormat::Csv => list::csv(letter, Cells::AsWritten),
        ListFormat::Json => list::json(letter),
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

/// Returns whether the lists of two letters print the same names in the same order.
fn is_same(left: &Letter, right: &Letter) -> bool {
    let printed = |letter: &Letter| -> Vec<Vec<String>> {
        let parts = letter.signatories.iter();
        parts
            .map(|part| {
                let heading = part.heading.iter().map(|heading| heading.text.clone());
                let order = part.states_order
                    || part.anonymous > 0
                    || part.as_of.is_some()
                    || !part.sharing.is_empty();
                let language = order.then(|| letter.language.tag().to_owned());
                let entries = part.signatories.iter().chain(part.sharing.iter());
                let entries = entries.flat_map(|signatory| {
                    let fields = fields(signatory);
                    fields.map(|(_, text)| text.unwrap_or_default().to_owned())
                });
                heading.chain(language).chain(entries).collect()
            })
            .collect()
    };
    printed(left) == printed(right)
}
