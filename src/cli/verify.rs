//! `demarche verify`: whether files are what a letter makes, and if not, what differs and why.
//!
//! The letter is built again in memory and compared byte for byte, whatever a manifest states. Only
//! without a letter, or on request, are checksums compared; the output says that nothing else was.
//! Nothing is written.

mod checksums;
mod inputs;
mod journal;
mod manifests;
mod part;
mod reasons;
mod statement;

use std::collections::BTreeSet;
use std::io::{self, Write};

use crate::export::Settings;
use crate::lang::Language;
use crate::source::legible::on_one_line;

use super::args::{InputArgs, VerifyArgs};
use super::input::{self, Input};
use super::make::{self, BuildRequest, OutputFile};
use super::manifest::{Manifest, Output};
use super::merge;
use super::progress::Progress;
use super::record::Digest;
use super::report;
use super::status::{Failure, Status};
use checksums::Known;
use inputs::{Named, VerifiedFile, VerifyInputs};
use manifests::ReadManifest;
use reasons::Rebuilt;

/// The result for one file.
struct Verdict {
    /// The file, as it was named.
    path: String,
    /// The result, on one line.
    sentence: String,
    /// Why it differs; empty where it does not.
    reasons: Vec<String>,
    /// Whether it is what it should be.
    holds: bool,
}

impl Verdict {
    fn new(exhibit: &VerifiedFile) -> Self {
        Self {
            path: exhibit.path.display().to_string(),
            sentence: "differs".to_owned(),
            reasons: Vec::new(),
            holds: false,
        }
    }

    fn holds(self, sentence: &str, pages: Option<usize>, bytes: usize) -> Self {
        Self {
            sentence: format!("{sentence}  {}", make::extent(pages, bytes)),
            holds: true,
            ..self
        }
    }
}

/// Verifies files.
pub fn run(args: &VerifyArgs) -> Result<Status, Failure> {
    let named = Named::sort(args)?;
    let journals = named.journals.iter();
    let mut verdicts = journals
        .map(|path| journal::verify(path))
        .collect::<Result<Vec<_>, _>>()?;
    if !named.builds() && named.has_journals_alone() {
        statement::print_checksums_alone(args)?;
        return print(&verdicts, args);
    }
    named.refuse_without_letter()?;
    let input = args.as_input(named.letter());
    let (evidence, mut told, sources) = VerifyInputs::read(&named, args.reach);
    let is_missing = told.has_errors();
    if is_missing {
        report::print(&mut told, &sources, &input)?;
        // Existing files are judged, even so.
        if evidence.exhibits.is_empty() || evidence.lacks_manifest {
            return Ok(Status::CouldNotRun);
        }
    }
    let mut statement = None;
    match evidence.manifest.as_ref().filter(|_| !named.builds()) {
        Some(manifest) => {
            statement::print_checksums_alone(args)?;
            let exhibits = evidence.exhibits.iter();
            verdicts.extend(exhibits.map(|exhibit| by_manifest(exhibit, &evidence, manifest)));
        }
        None => {
            let Some(compared) = by_building(&evidence, args, &input)? else {
                return Ok(Status::CouldNotRun);
            };
            verdicts.extend(compared.verdicts);
            statement = compared.statement;
        }
    }
    let status = print(&verdicts, args)?;
    if let Some(statement) = statement.filter(|_| !args.quiet) {
        writeln!(io::stdout().lock(), "{}", on_one_line(&statement))?;
    }
    Ok(if is_missing {
        Status::CouldNotRun
    } else {
        status
    })
}

fn print(verdicts: &[Verdict], args: &VerifyArgs) -> Result<Status, Failure> {
    let mut stdout = io::stdout().lock();
    let told = verdicts.iter().filter(|each| !(args.quiet && each.holds));
    for verdict in told {
        let path = on_one_line(&verdict.path);
        writeln!(stdout, "{path}  {}", on_one_line(&verdict.sentence))?;
        for reason in &verdict.reasons {
            writeln!(stdout, "  {}", on_one_line(reason))?;
        }
    }
    match verdicts.iter().all(|verdict| verdict.holds) {
        true => Ok(Status::Done),
        false => Ok(Status::Wrong),
    }
}

/// Compares a file with what a manifest states.
fn by_manifest(exhibit: &VerifiedFile, evidence: &VerifyInputs, read: &ReadManifest) -> Verdict {
    let verdict = Verdict::new(exhibit);
    let manifest = &read.manifest;
    if let Some(checksums) = evidence.checksums_of(exhibit) {
        let stated = manifest.outputs.iter().map(|output| &output.sha256);
        let known = Known {
            digests: stated.chain([&read.sha256]).cloned().collect(),
            holds: "lists the checksums in the manifest",
            unknown: "not stated by the manifest",
        };
        return checksums.judge(exhibit, &known);
    }
    let digest = Digest::of(&exhibit.bytes);
    if let Some(output) = manifest.output_of(&digest) {
        return verdict.holds(
            "same checksum as in the manifest",
            output.pages,
            output.bytes,
        );
    }
    let reasons = match manifest.output_named(&exhibit.name()) {
        Some(output) => changed(exhibit, output, &digest),
        None => vec![format!(
            "the manifest states no file of this name or these bytes; it states {}",
            reasons::names(manifest.outputs.iter().map(|output| output.path.as_str()))
        )],
    };
    Verdict { reasons, ..verdict }
}

/// Reports how a file differs from what a manifest states of it.
fn changed(exhibit: &VerifiedFile, output: &Output, digest: &Digest) -> Vec<String> {
    let mut reasons = vec![format!(
        "changed after it was built: SHA-256 {}, the manifest states {}",
        digest.sha256, output.sha256
    )];
    if digest.bytes != output.bytes {
        reasons.push(format!(
            "{} bytes long, the manifest states {}",
            digest.bytes, output.bytes
        ));
    }
    reasons.extend(exhibit.is_another_kind());
    reasons
}

/// The result of building the letter again.
struct Compared {
    verdicts: Vec<Verdict>,
    /// The sources of identical files; `None` if no file is identical.
    statement: Option<String>,
}

/// Builds the letter again and compares each file; `None` if the letter is wrong, which is
/// reported.
fn by_building(
    evidence: &VerifyInputs,
    args: &VerifyArgs,
    input: &InputArgs,
) -> Result<Option<Compared>, Failure> {
    let wanted = wanted(evidence)?;
    let names = evidence.names();
    let (mut found, mut made) = build(input, &wanted, &names)?;
    let languages = evidence.languages();
    if found.report.has_errors() && !languages.is_empty() {
        // It may be wrong in a language that was not built.
        let of_those = InputArgs {
            languages,
            ..args.as_input(&input.letter)
        };
        let again = build(&of_those, &wanted, &names)?;
        if !again.0.report.has_errors() {
            (found, made) = again;
        }
    }
    if found.report.has_errors() {
        report::print(&mut found.report, &found.sources, input)?;
        return Ok(None);
    }
    let rebuilt = Rebuilt::new(&found, &made, &wanted);
    let exhibits = evidence.exhibits.iter();
    let mut verdicts: Vec<Verdict> = exhibits
        .map(|exhibit| match evidence.checksums_of(exhibit) {
            Some(checksums) => {
                checksums.judge(exhibit, &rebuilt.known(evidence.manifest_of(exhibit)))
            }
            None => by_bytes(exhibit, evidence.manifest_of(exhibit), &rebuilt),
        })
        .collect();
    let is_proven = verdicts.iter().any(|verdict| verdict.holds);
    let manifest = evidence.manifest.as_ref();
    verdicts.extend(manifest.map(|read| rebuilt.judge_manifest(read)));
    Ok(Some(Compared {
        verdicts,
        statement: is_proven.then(|| statement::of(&found)),
    }))
}

/// Builds the letter in memory, unless it is wrong.
/// Of the letters to the rows of a table, only those with these names are built.
fn build(
    input: &InputArgs,
    wanted: &BuildRequest,
    names: &BTreeSet<String>,
) -> Result<(Input, Vec<OutputFile>), Failure> {
    let _progress = Progress::begin(false);
    let mut found = input::read_with_record(input)?;
    let mut made = Vec::new();
    if !found.report.has_errors() {
        made = make::all(&mut found, wanted)?;
        made.extend(merge::rebuild(&found, wanted, names)?);
    }
    Ok((found, made))
}

/// Returns what is to be built to get files such as these: at the time that a manifest states.
fn wanted(evidence: &VerifyInputs) -> Result<BuildRequest, Failure> {
    let stated = evidence
        .manifest
        .iter()
        .flat_map(|read| &read.manifest.outputs);
    let outputs: Vec<&Output> = stated.collect();
    let files: Vec<&VerifiedFile> = evidence.files().collect();
    let named = files.iter().map(|file| file.format());
    let formats = named.chain(outputs.iter().filter_map(|output| output.format()));
    // A manifest's statements come before what a file shows, and the first of each before others.
    let mut settings = Settings::default();
    for file in files.iter().rev() {
        file.format().read_settings(&file.bytes, &mut settings);
    }
    for output in outputs.iter().rev() {
        output.read_settings(&mut settings);
    }
    if evidence.manifests().next().is_some() {
        let languages = evidence.languages().into_iter();
        settings.linked = Some(languages.filter_map(|tag| Language::new(&tag)).collect());
    }
    let time = match evidence.manifests().next() {
        Some(manifest) => manifest.time,
        None => make::time()?,
    };
    Ok(BuildRequest {
        forms: Vec::new(),
        formats: formats.collect(),
        settings,
        time,
    })
}

/// Compares a file with what was built.
fn by_bytes(exhibit: &VerifiedFile, read: Option<&ReadManifest>, rebuilt: &Rebuilt<'_>) -> Verdict {
    let verdict = Verdict::new(exhibit);
    let same = |made: &&OutputFile| made.bytes == exhibit.bytes;
    if let Some(made) = rebuilt.made.iter().find(same) {
        return verdict.holds("identical", made.pages, made.bytes.len());
    }
    let manifest: Option<&Manifest> = read.map(|read| &read.manifest);
    let reasons = rebuilt.reasons(exhibit, manifest);
    Verdict { reasons, ..verdict }
}
