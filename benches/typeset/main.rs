//! The time that letters and lists take, each compared with a floor or a peer timed in the same
//! run.
//!
//! `cargo bench` prints a line for each: the median time of one, that of the other, and the median
//! of the ratios of pairs that ran one after the other, which is also true if the machine's speed
//! drifts. It takes about a minute.

mod lists;

use std::hint::black_box;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use demarche::export::pdf::Writer;
use demarche::form::Form;
use demarche::letter::{self, Letter};
use demarche::source::{Files, Folder, InMemory, Sources};
use demarche::typeset::font::Library;
use demarche::typeset::page::Document;
use demarche::typeset::text::Shaper;

fn main() {
    println!(
        "{:<58} {:>10} {:>10} {:>7}",
        "what, and what beside", "", "", "ratio"
    );
    letters();
    programs();
    long_lists();
    folders();
    doubles();
}

/// Times two things in turn and prints their medians and the median of their ratios, the second
/// taken `scale` times.
fn pair(what: &str, runs: usize, scale: f64, mut one: impl FnMut(), mut other: impl FnMut()) {
    let time = |work: &mut dyn FnMut()| {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    let mut times: Vec<(Duration, Duration)> = Vec::new();
    for run in 0..=runs {
        let both = (time(&mut one), time(&mut other));
        // The first is a warm-up.
        if run > 0 {
            times.push(both);
        }
    }
    let median = |mut values: Vec<f64>| {
        values.sort_by(f64::total_cmp);
        values[values.len() / 2]
    };
    let ratio =
        |(one, other): &(Duration, Duration)| one.as_secs_f64() / (other.as_secs_f64() * scale);
    let ratios = median(times.iter().map(ratio).collect());
    let one = median(times.iter().map(|both| both.0.as_secs_f64()).collect());
    let other = median(times.iter().map(|both| both.1.as_secs_f64()).collect());
    println!(
        "{what:<58} {:>7.2} ms {:>7.2} ms {ratios:>7.2}",
        one * 1e3,
        other * 1e3
    );
}

fn read(files: impl Files + 'static, name: &str, library: &Library) -> Letter {
    let mut sources = Sources::new(files);
    let loaded = letter::load(&mut sources, name, library, &letter::Options::default());
    loaded
        .letters
        .into_iter()
        .next()
        .expect("the letter is right")
}

fn sample(library: &Library) -> Letter {
    read(
        Folder::new(env!("CARGO_MANIFEST_DIR")),
        "letter/letter.yaml",
        library,
    )
}

fn of_list(list: String, library: &Library) -> Letter {
    let letter = "date: 2016-02-24\naddressees: [{ name: Ana Example }]\nsalutation: Madam,\n\
                  body: |\n  We write.\nsignatories: list.yaml\n";
    let files = InMemory::new()
        .with("letter.yaml", letter)
        .with("list.yaml", list);
    read(files, "letter.yaml", library)
}

fn set(letter: &Letter, form: Form, shaper: &mut Shaper<'_>) -> Document {
    demarche::set(letter, form, None, shaper).0
}

/// Times one more letter with typefaces read and words shaped, and both forms from nothing.
fn letters() {
    let library = Library::builtin();
    let letter = sample(&library);
    for form in Form::ALL {
        let (mut shaper, mut writer) = (Shaper::new(&library), Writer::new(&library));
        let document = set(&letter, form, &mut shaper);
        let mut floor = Writer::new(&library);
        pair(
            &format!("one more letter, {}; writing its pages", form.name()),
            60,
            1.0,
            || {
                let document = set(&letter, form, &mut shaper);
                black_box(writer.write(document)).expect("a PDF");
            },
            || {
                black_box(floor.write(document.clone())).expect("a PDF");
            },
        );
    }
    let forms = |forms: &[Form]| {
        let library = Library::builtin();
        let letter = sample(&library);
        let (mut shaper, mut writer) = (Shaper::new(&library), Writer::new(&library));
        for form in forms {
            let document = set(&letter, *form, &mut shaper);
            black_box(writer.write(document)).expect("a PDF");
        }
    };
    pair(
        "both forms from nothing; the letter alone (1.6 at most)",
        40,
        1.0,
        || forms(&Form::ALL),
        || forms(&[Form::LETTER]),
    );
}

/// Times the whole program.
fn programs() {
    let run = |arguments: &[&str]| {
        let status = Command::new(env!("CARGO_BIN_EXE_demarche"))
            .args(arguments)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        assert!(status.is_ok_and(|status| status.success()));
    };
    let one = ["build", "--form", "letter", "--output", "-"];
    pair(
        "the program, build --form letter; --version",
        40,
        1.0,
        || run(&one),
        || run(&["--version"]),
    );
    let folder = std::env::temp_dir().join("demarche-bench");
    let folder = folder.to_string_lossy().into_owned();
    pair(
        "the program, both forms; one form (1.6 at most)",
        40,
        1.0,
        || run(&["build", "--output", &folder]),
        || run(&one),
    );
}

/// Times lists as long as the longest that people have signed, and ten times that.
fn long_lists() {
    let library = Library::builtin();
    let build = |list: &str| {
        let letter = of_list(list.to_owned(), &library);
        let document = set(&letter, Form::LETTER, &mut Shaper::new(&library));
        black_box(Writer::new(&library).write(document)).expect("a PDF")
    };
    let long = lists::persons(8_778);
    let letter = of_list(long.clone(), &library);
    let document = set(&letter, Form::LETTER, &mut Shaper::new(&library));
    pair(
        "8,778 names; writing their pages",
        5,
        1.0,
        || drop(build(&long)),
        || {
            black_box(Writer::new(&library).write(document.clone())).expect("a PDF");
        },
    );
    let one_core = rayon::ThreadPoolBuilder::new().num_threads(1).build();
    let one_core = one_core.expect("a thread");
    pair(
        "8,778 names; on one core (0.85 at most on two)",
        9,
        1.0,
        || drop(build(&long)),
        || one_core.install(|| drop(build(&long))),
    );
    let longest = lists::persons(100_000);
    pair(
        "100,000 names; 8,778, for each name (1.3 at most)",
        2,
        100_000.0 / 8_778.0,
        || drop(build(&longest)),
        || drop(build(&long)),
    );
}

/// Times a list with a file for each signatory, and the same list in one file.
fn folders() {
    let library = Library::builtin();
    let list = lists::persons(6_876);
    let letter = "date: 2016-02-24\naddressees: [{ name: Ana Example }]\nsalutation: Madam,\n\
                  body: |\n  We write.\nsignatories: list\n";
    let entries = list.split("- ").skip(1).enumerate();
    let files = entries.fold(
        InMemory::new().with("letter.yaml", letter),
        |files, (number, entry)| {
            let entry = entry.replace("\n  ", "\n");
            files.with(format!("list/{number:05}.yaml"), entry)
        },
    );
    pair(
        "checking 6,876 files; the same in one file",
        5,
        1.0,
        || drop(black_box(read(files.clone(), "letter.yaml", &library))),
        || drop(black_box(of_list(list.clone(), &library))),
    );
}

/// Times a list full of possible duplicates, and half of it.
fn doubles() {
    let library = Library::builtin();
    let check = |list: &str| drop(black_box(of_list(list.to_owned(), &library)));
    let (whole, half) = (lists::alike(50_000), lists::alike(25_000));
    let n_log_n = |n: f64| n * n.ln();
    pair(
        "checking 50,000 alike; 25,000, by n log n (1 at most)",
        5,
        n_log_n(50_000.0) / n_log_n(25_000.0),
        || check(&whole),
        || check(&half),
    );
}
