//! `demarche seal`: records the text that those who sign agreed to.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use demarche::diagnostic::plural;
use demarche::letter::{Counts, SealedText, sealed_text};
use demarche::model::seal_name;

use super::args::SealArgs;
use super::input::{self, Input};
use super::progress::Progress;
use super::status::{Failure, Status};
use super::{output, report};

/// Writes the seal of a letter beside it.
pub fn run(args: &SealArgs) -> Result<Status, Failure> {
    if args.letter == Path::new("-") {
        let message = "a seal stands beside the file of its letter, and standard input has none";
        return Err(Failure::new(message).help("name the letter's file or folder"));
    }
    let date = args.date.as_deref().map(day).transpose()?;
    let input = args.as_input();
    let progress = Progress::begin(args.quiet);
    let mut found = input::read_to_seal(&input, args.anew)?;
    drop(progress);
    let refused = input::refuses(&found.report, &input);
    found
        .report
        .retain(|each| refused || each.code != "unsealed-text");
    if refused || !args.quiet {
        report::print(&mut found.report, &found.sources, &input)?;
    }
    if refused {
        return Ok(Status::Wrong);
    }
    let texts = texts(&found);
    let signed = found.letters.first();
    let signed = signed.map_or(0, |letter| Counts::of(&letter.signatories).signatories);
    let path = path(&found);
    let text = written(&texts, signed, date);
    output::write(&[(path.clone(), text.as_bytes())])?;
    if !args.quiet {
        let tags: Vec<&str> = texts.iter().map(|text| text.language.tag()).collect();
        let signatories = plural(signed, "signatory", "signatories");
        let mut stdout = io::stdout().lock();
        writeln!(
            stdout,
            "{}  {}  {signatories}",
            path.display(),
            tags.join(", ")
        )?;
    }
    Ok(Status::Done)
}

/// Reads the day of sealing.
fn day(text: &str) -> Result<NaiveDate, Failure> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| {
        Failure::new(format!("`{text}` is not a day"))
            .help("write it as year, month and day after `--date`, such as `2016-02-24`")
    })
}

/// Takes the digests of the text in each language.
fn texts(found: &Input) -> Vec<SealedText> {
    let letters = found.letters.iter();
    letters
        .filter_map(|letter| sealed_text(found.draft.as_ref()?, letter.language))
        .collect()
}

fn path(found: &Input) -> PathBuf {
    let sealed = found.draft.as_ref().and_then(|draft| draft.seal.as_ref());
    let name = sealed.map(|sealed| sealed.file.clone());
    PathBuf::from(name.unwrap_or_else(|| seal_name(&found.letter)))
}

/// Writes the file.
fn written(texts: &[SealedText], signed: usize, date: Option<NaiveDate>) -> String {
    let mut file = String::from(
        "# The text that those who sign agreed to, as `demarche seal` recorded it. Keep it with the \
         letter.\nseal: 1\nalgorithm: sha-256\n",
    );
    // Writing to a string cannot fail.
    let _ = writeln!(file, "signatories: {signed}");
    if let Some(date) = date {
        let _ = writeln!(file, "date: {date}");
    }
    file.push_str("texts:\n");
    for text in texts {
        let _ = writeln!(file, "  - language: \"{}\"", text.language.tag());
        let _ = writeln!(file, "    digest: {}", text.digest);
        file.push_str("    passages:\n");
        for passage in &text.passages {
            let _ = writeln!(file, "      - {} {}", passage.kind, passage.digest);
        }
    }
    file
}
