//! `demarche check`: everything wrong, in one run.

use std::sync::Arc;

use crate::letter::{Letter, Part, Signatory};

use crate::export::Settings;

use super::args::CheckArgs;
use super::input::Input;
use super::make::{self, BuildRequest};
use super::progress::Progress;
use super::status::{Failure, Status};
use super::{input, report};

/// Reads and checks a letter, and prints what was found.
pub fn run(args: &CheckArgs) -> Result<Status, Failure> {
    let progress = Progress::begin(false);
    let mut found = input::read(&args.input)?;
    set(&mut found)?;
    drop(progress);
    report::print(&mut found.report, &found.sources, &args.input)?;
    report::print_left_out(found.draft.as_ref(), &args.input)?;
    if input::refuses(&found.report, &args.input) {
        Ok(Status::Wrong)
    } else {
        Ok(Status::Done)
    }
}

/// Sets the pages of a letter in which no error was found, since only they tell whether a line is
/// too long for them.
fn set(found: &mut Input) -> Result<(), Failure> {
    for letter in &mut found.letters {
        shorten(letter);
    }
    let wanted = BuildRequest {
        forms: Vec::new(),
        formats: Vec::new(),
        settings: Settings::default(),
        time: None,
    };
    make::all(found, &wanted)?;
    Ok(())
}

/// A list is set whole up to so many entries, and else as it begins.
const WHOLE: usize = 200;
/// The number of entries set of a longer list.
const BEGINNING: usize = 20;
/// So many letters fit on a line however wide they are. An entry of a long list that no column
/// holds goes across the whole measure, which holds 32 letters `W` of 12 pt: they are 363 pt wide.
const FITTING: usize = 32;

/// Keeps the beginning of long lists alone, where each word of them fits on a line, so that the
/// check of a list does not take as long as a build.
fn shorten(letter: &mut Letter) {
    let annexes = letter.annexes.iter_mut();
    let annexed = annexes.flat_map(|annex| {
        let own = std::iter::once(&mut annex.text);
        own.chain(&mut annex.enclosures)
    });
    let attached = letter.enclosures.iter_mut().chain(annexed);
    let attached = attached.flat_map(|attached| &mut attached.signatories);
    for part in letter.signatories.iter_mut().chain(attached) {
        shorten_part(part);
    }
}

fn shorten_part(part: &mut Part) {
    for list in [&mut part.signatories, &mut part.sharing] {
        if list.len() > WHOLE && list.iter().all(fits) {
            *list = Arc::from(&list[..BEGINNING]);
        }
    }
}

/// Returns whether each word of an entry fits on a line.
fn fits(signatory: &Signatory) -> bool {
    let fields = [
        &signatory.name,
        &signatory.organization,
        &signatory.honorific,
        &signatory.title,
        &signatory.affiliation,
        &signatory.description,
        &signatory.country,
    ];
    let is_short = |word: &str| word.len() <= FITTING || word.chars().count() <= FITTING;
    let mut texts = fields.into_iter().flatten();
    texts.all(|written| written.text.split(may_break).all(is_short))
}

/// Returns whether a line may end at a character: at a space, or between two of those that Chinese
/// and Japanese write without spaces.
fn may_break(character: char) -> bool {
    character == ' ' || character >= '\u{2e80}'
}
