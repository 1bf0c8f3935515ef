//! `demarche fonts`: which typefaces serve which scripts, and what a letter needs that none has.

use std::io::{self, Write};

use crate::report::Rule;
use crate::typeset::font::{Family, Library, Purpose};

use super::args::FontsArgs;
use super::status::{Failure, Status};
use super::{input, report};

/// Prints the typefaces; with a letter, each of its characters that no typeface has.
pub fn run(args: &FontsArgs) -> Result<Status, Failure> {
    match &args.letter {
        None => list(args),
        Some(_) => look_up(args),
    }
}

/// Prints a line for each family: what it serves, its name and its faces.
fn list(args: &FontsArgs) -> Result<Status, Failure> {
    let (library, _) = input::library(args.fonts.as_deref(), args.reach)?;
    let mut stdout = io::stdout().lock();
    for family in library.families() {
        writeln!(stdout, "{}", line(family, &library))?;
    }
    Ok(Status::Done)
}

fn line(family: &Family, library: &Library) -> String {
    let faces: Vec<&str> = family
        .faces
        .iter()
        .map(|face| library.name(*face))
        .collect();
    format!("{}: {} ({})", family.name, serves(family), faces.join(", "))
}

/// Says which texts and characters a family is for.
fn serves(family: &Family) -> String {
    let writings: Vec<String> = family.writings.iter().map(ToString::to_string).collect();
    match family.purpose {
        Purpose::Text => writings.join(", "),
        Purpose::Letter => format!("the text of the letter: {}", writings.join(", ")),
        Purpose::Marks => {
            "texts with `typeface: gentium`, words whose marks Liberation Serif cannot \
                           place, characters that it lacks"
                .to_owned()
        }
        Purpose::Missing => "characters that the families above lack".to_owned(),
    }
}

/// Checks the characters of a letter and prints those that no typeface has, each with its location.
fn look_up(args: &FontsArgs) -> Result<Status, Failure> {
    let input = args.as_input();
    let mut found = input::read(&input)?;
    found
        .report
        .retain(|diagnostic| diagnostic.rule == Rule::NO_TYPEFACE);
    report::print(&mut found.report, &found.sources, &input)?;
    if found.report.has_errors() {
        return Ok(Status::Wrong);
    }
    Ok(Status::Done)
}
