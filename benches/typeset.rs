//! How long the sample letter takes, beside the floor that no setting could go below.
//!
//! `cargo bench` prints, for a letter in a warm process and for the whole cold program, the time
//! and the floor in the same run: writing the finished pages, and starting a program at all.

use std::path::Path;
use std::process::{Command, Stdio};

use criterion::{Criterion, criterion_group, criterion_main};
use demarche::font::Library;
use demarche::galley::Form;
use demarche::letter::{self, Letter};
use demarche::model;
use demarche::pdf;
use demarche::source::{Folder, Sources};
use demarche::text::Shaper;

fn sample(library: &Library) -> Letter {
    let mut sources = Sources::new(Folder::new(env!("CARGO_MANIFEST_DIR")));
    let (draft, _) = model::read(&mut sources, "letter/letter.yaml");
    let draft = draft.expect("the sample letter can be read");
    let options = letter::Options::default();
    let (letters, _) = letter::check(&draft, &sources, library, &options);
    letters
        .into_iter()
        .next()
        .expect("the sample letter is right")
}

/// One more letter in a process that has its typefaces and has shaped its words, in each form.
fn warm(criterion: &mut Criterion) {
    let library = Library::builtin();
    let letter = sample(&library);
    let mut group = criterion.benchmark_group("a letter in a warm process");
    for form in Form::ALL {
        let mut shaper = Shaper::new(&library);
        group.bench_function(form.name(), |bencher| {
            bencher.iter(|| {
                let (document, _) = demarche::typeset(&letter, form, None, &mut shaper);
                pdf::write(&document, &library)
            });
        });
        let (document, _) = demarche::typeset(&letter, form, None, &mut shaper);
        let floor = format!("{}, floor: writing its pages", form.name());
        group.bench_function(floor, |bencher| {
            bencher.iter(|| pdf::write(&document, &library));
        });
    }
    group.finish();
}

/// Reading and checking the sample letter.
fn reading(criterion: &mut Criterion) {
    let library = Library::builtin();
    criterion.bench_function("reading and checking", |bencher| {
        bencher.iter(|| sample(&library));
    });
}

/// The whole program from its start.
fn cold(criterion: &mut Criterion) {
    let run = |arguments: &[&str]| {
        let status = Command::new(Path::new(env!("CARGO_BIN_EXE_demarche")))
            .args(arguments)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        assert!(status.is_ok_and(|status| status.success()));
    };
    let mut group = criterion.benchmark_group("the program from its start");
    group.bench_function("build --form letter", |bencher| {
        bencher.iter(|| run(&["build", "--form", "letter", "--output", "-"]));
    });
    let folder = std::env::temp_dir().join("demarche-bench");
    let folder = folder.to_string_lossy().into_owned();
    group.bench_function("build, both forms", |bencher| {
        bencher.iter(|| run(&["build", "--output", &folder]));
    });
    group.bench_function("floor: --version", |bencher| {
        bencher.iter(|| run(&["--version"]));
    });
    group.finish();
}

criterion_group!(benches, warm, reading, cold);
criterion_main!(benches);
