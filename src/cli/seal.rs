//! `demarche seal`: records the text that the signatories agreed to.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::lang::Language;
use crate::letter::{Counts, SealedPassage, sealed_passages};
use crate::read::{Spanned, Text, seal_name};
use crate::report::{Rule, plural};
use chrono::NaiveDate;

use super::args::SealArgs;
use super::input::{self, Input};
use super::progress::Progress;
use super::record::Digest;
use super::status::{Failure, Status};
use super::{output, report};

/// Writes the seal of a letter next to it; one that exists stays as it is, with its day and number,
/// unless the text is sealed again.
pub fn run(args: &SealArgs) -> Result<Status, Failure> {
    if args.letter == Path::new("-") {
        let message = "a seal is stored next to its letter, and standard input has no folder";
        return Err(Failure::new(message).help("name the letter's file or folder"));
    }
    let date = args.date.as_deref().map(day).transpose()?;
    let input = args.as_input();
    let progress = Progress::begin(args.quiet);
    let mut found = input::read_to_seal(&input, args.replace)?;
    drop(progress);
    let refused = input::refuses(&found.report, &input);
    found
        .report
        .retain(|each| refused || each.rule != Rule::UNSEALED_TEXT);
    if refused || !args.quiet {
        report::print(&mut found.report, &found.sources, &input)?;
    }
    if refused {
        return Ok(Status::Wrong);
    }
    let texts = texts(&found);
    let path = path(&found);
    let earlier = match args.replace {
        true => None,
        false => Earlier::of(&found),
    };
    let told = match &earlier {
        Some(earlier) if earlier.holds(&texts) => earlier.told(),
        _ => {
            let (signed, date) = match earlier {
                Some(earlier) => (earlier.signed, earlier.date),
                None => (
                    signed(&found).to_string(),
                    date.map(|date| date.to_string()),
                ),
            };
            let text = written(&texts, &signed, date.as_deref());
            output::write(&[(path.clone(), text.as_bytes())])?;
            let count = signed.parse().unwrap_or(0);
            let tags: Vec<&str> = texts.iter().map(|text| text.language.tag()).collect();
            let signatories = plural(count, "signatory", "signatories");
            format!("{}  {signatories}", tags.join(", "))
        }
    };
    if !args.quiet {
        writeln!(io::stdout().lock(), "{}  {told}", path.display())?;
    }
    Ok(Status::Done)
}

/// Counts the signatories.
fn signed(found: &Input) -> usize {
    let letter = found.letters.first();
    letter.map_or(0, |letter| Counts::of(&letter.signatories).signatories)
}

/// A seal that exists, and that the text still bears: what it says of how many had signed, and
/// when, stays until the text is sealed again.
struct Earlier {
    languages: Vec<Language>,
    signed: String,
    date: Option<String>,
}

impl Earlier {
    fn of(found: &Input) -> Option<Self> {
        let seal = &found.draft.as_ref()?.written.seal.as_ref()?.seal;
        let text = |written: &Spanned| written.text.trim().to_owned();
        let versions = seal.texts.iter().flat_map(Text::versions);
        Some(Self {
            languages: versions.filter_map(|version| version.language).collect(),
            signed: seal.signatories.as_ref().map(text)?,
            date: seal.date.as_ref().map(text),
        })
    }

    /// Returns whether all texts are sealed.
    fn holds(&self, texts: &[SealedText]) -> bool {
        let is_sealed = |text: &SealedText| self.languages.contains(&text.language);
        texts.iter().all(is_sealed)
    }

    fn told(&self) -> String {
        let date = self.date.as_ref();
        let date = date.map_or(String::new(), |date| format!(" on {date}"));
        let signed = &self.signed;
        format!("already sealed{date}, when {signed} had signed; `--replace` seals it again")
    }
}

/// Reads the day of sealing.
fn day(text: &str) -> Result<NaiveDate, Failure> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| {
        Failure::new(format!("`{text}` is not a day"))
            .help("write it as year, month and day after `--date`, such as `2016-02-24`")
    })
}

/// The text of a letter in one language.
struct SealedText {
    language: Language,
    passages: Vec<SealedPassage>,
}

/// Returns the text in each language.
fn texts(found: &Input) -> Vec<SealedText> {
    let text = |language: Language| {
        let passages = sealed_passages(&found.draft.as_ref()?.written, language)?;
        Some(SealedText { language, passages })
    };
    let letters = found.letters.iter();
    letters.filter_map(|letter| text(letter.language)).collect()
}

/// Returns the SHA-256 of the text in all languages, as a seal would hold it, in hexadecimal.
pub fn digest_of_text(found: &Input) -> String {
    let lines = texts(found).into_iter().flat_map(|text| {
        let lines = text.passages.into_iter().map(|passage| passage.line());
        [text.language.to_string()].into_iter().chain(lines)
    });
    let lines: String = lines.map(|line| line + "\n").collect();
    Digest::of(lines.as_bytes()).sha256
}

fn path(found: &Input) -> PathBuf {
    let sealed = found
        .draft
        .as_ref()
        .and_then(|draft| draft.written.seal.as_ref());
    let name = sealed.map(|sealed| sealed.file.clone());
    PathBuf::from(name.unwrap_or_else(|| seal_name(&found.letter)))
}

/// Writes the file.
fn written(texts: &[SealedText], signed: &str, date: Option<&str>) -> String {
    let mut file = String::from(
        "# The text that the signatories agreed to, as `demarche seal` recorded it. Keep it with the \
         letter.\nseal: 1\n",
    );
    // Writing to a string cannot fail.
    let _ = writeln!(file, "signatories: {signed}");
    if let Some(date) = date {
        let _ = writeln!(file, "date: {date}");
    }
    file.push_str("texts:\n");
    for text in texts {
        let _ = writeln!(file, "  \"{}\": |", text.language.tag());
        for passage in &text.passages {
            let _ = writeln!(file, "    {}", passage.line());
        }
    }
    file
}
