//! `demarche list`: the signatories, as they will be printed, and how many they are.

mod propose;
mod table;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::export::list::{self, Cells, fields};
use crate::letter::{Letter, OpenCase, open_cases};
use crate::read::{DraftPart, Signatories};
use crate::report::plural;

use super::args::{ListArgs, ListFormat, MessageFormat};
use super::input::{self, Input};
use super::output;
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
    let mut found = input::read_for_list(&args.input)?;
    drop(progress);
    if args.propose_decisions && is_list_read(&found) {
        report::print_open_consent(found.draft.as_ref(), &args.input)?;
        return propose(&found, args);
    }
    report::print(&mut found.report, &found.sources, &args.input)?;
    report::print_left_out(found.draft.as_ref(), &args.input)?;
    report::print_open_consent(found.draft.as_ref(), &args.input)?;
    let is_refused = input::refuses(&found.report, &args.input);
    if found.letters.is_empty() || !is_list_read(&found) {
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
    Ok(if is_refused {
        Status::Wrong
    } else {
        Status::Done
    })
}

/// Returns whether all of the list could be read, whatever is wrong elsewhere in the letter, and
/// some may be printed of those whose consent is asked for.
fn is_list_read(found: &Input) -> bool {
    let list = found
        .draft
        .as_ref()
        .and_then(|draft| draft.written.signatories.as_ref());
    let is_whole = |list: &Signatories| list.parts.iter().all(|part| part.whole);
    let is_free = |list: &Signatories| {
        let mut parts = list.parts.iter();
        parts.all(|part| part.whole || part.open_consent.is_some())
            && list.parts.iter().any(DraftPart::has_free_entries)
    };
    list.is_some_and(|list| is_whole(list) || is_free(list) || !found.report.has_errors())
}

/// Prints a draft of decisions, or adds it to the file of decisions.
fn propose(found: &Input, args: &ListArgs) -> Result<Status, Failure> {
    let cases = found.draft.as_ref();
    let cases = cases.map_or_else(Vec::new, |draft| open_cases(draft, &found.sources));
    if args.write {
        return add(&cases, found);
    }
    let text = propose::write(&cases, &found.sources);
    io::stdout().lock().write_all(text.as_bytes())?;
    Ok(Status::Done)
}

/// Adds the cases that are not yet in the file of decisions to it, and keeps what exists.
fn add(cases: &[OpenCase], found: &Input) -> Result<Status, Failure> {
    let letter = Path::new(&found.letter);
    if letter.file_name().is_none() || found.letter.starts_with('<') {
        let failure = Failure::new("a letter from standard input has no file of decisions");
        return Err(failure.help("name the file of the letter"));
    }
    let decisions = found
        .draft
        .as_ref()
        .and_then(|draft| draft.written.decisions.as_ref());
    let path = match decisions {
        Some(decisions) if !decisions.whole && !decisions.is_missing => {
            let name = &decisions.path;
            let failure = Failure::new(format!("`{name}` has errors, and nothing was added to it"));
            return Err(failure.help("run `demarche check`, and correct what it reports"));
        }
        Some(decisions) => PathBuf::from(&decisions.path),
        None => letter.with_file_name("decisions.yaml"),
    };
    let kept = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(error.into()),
    };
    let (text, added) = propose::added(&kept, cases, &found.sources);
    if added > 0 {
        output::write(&[(path.clone(), text.as_bytes())])?;
    }
    let cases = plural(added, "case", "cases");
    writeln!(io::stderr().lock(), "added {cases} to {}", path.display())?;
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
