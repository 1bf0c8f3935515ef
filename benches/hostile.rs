//! Doubles inputs that are made to be slow, four times each, and prints how the time grows.
//!
//! `cargo bench --bench hostile`: the last column is the largest ratio of two neighbouring times that
//! are long enough to be compared; nothing should be far above 2.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// The sizes of the inputs, in bytes.
const SIZES: [usize; 5] = [32_000, 64_000, 128_000, 256_000, 512_000];
/// Times below this say more of the start of the program, and of the clock, than of its work.
const COMPARED: Duration = Duration::from_millis(150);
/// The largest ratio of two neighbouring times.
const MOST: f64 = 2.3;

const HEAD: &str = "\
date: 2026-03-01
addressees: [{ title: President of the Security Council }]
salutation: Excellency,
";

/// An input: its name, and what makes it of a number of bytes.
struct Hostile {
    name: &'static str,
    file: &'static str,
    make: fn(usize) -> String,
}

/// Repeats a text up to a number of bytes.
fn repeat(text: &str, size: usize) -> String {
    text.repeat(size / text.len() + 1)
}

/// Repeats a word that a number follows.
fn counted(size: usize, each: impl Fn(usize) -> String) -> String {
    let mut text = String::with_capacity(size + 64);
    let mut number = 0;
    while text.len() < size {
        text.push_str(&each(number));
        number += 1;
    }
    text
}

/// Divides a text that repeats into paragraphs of the length that one may have.
fn paragraphs(text: &str, size: usize) -> String {
    repeat(&(repeat(text, 50_000) + "\n\n"), size)
}

const INPUTS: [Hostile; 22] = [
    Hostile {
        name: "words with breaks",
        file: "body.md",
        make: |n| paragraphs(&(repeat("a-", 8_000) + " "), n),
    },
    Hostile {
        name: "long words",
        file: "body.md",
        make: |n| paragraphs(&(repeat("a", 9_000) + " "), n),
    },
    Hostile {
        name: "long paragraphs",
        file: "body.md",
        make: |n| paragraphs("word ", n),
    },
    Hostile {
        name: "Chinese commas",
        file: "body.md",
        make: |n| paragraphs("，", n),
    },
    Hostile {
        name: "Chinese",
        file: "body.md",
        make: |n| paragraphs("水和平", n),
    },
    Hostile {
        name: "Arabic",
        file: "body.md",
        make: |n| paragraphs("كتاب ", n),
    },
    Hostile {
        name: "emphasis",
        file: "body.md",
        make: |n| paragraphs("*a* ", n),
    },
    Hostile {
        name: "open emphasis",
        file: "body.md",
        make: |n| paragraphs("*a ", n),
    },
    Hostile {
        name: "open brackets",
        file: "body.md",
        make: |n| paragraphs("[", n),
    },
    Hostile {
        name: "list items",
        file: "body.md",
        make: |n| repeat("- a\n", n),
    },
    Hostile {
        name: "headings",
        file: "body.md",
        make: |n| repeat("# a\n\nb\n\n", n),
    },
    Hostile {
        name: "placeholders",
        file: "body.md",
        make: |n| paragraphs("{{ x }} ", n),
    },
    Hostile {
        name: "resolutions",
        file: "body.md",
        make: |n| paragraphs("resolution 2209 (2014), ", n),
    },
    Hostile {
        name: "controls",
        file: "body.md",
        make: |n| paragraphs("\u{1}a ", n),
    },
    Hostile {
        name: "links",
        file: "body.md",
        make: |n| {
            counted(n / 2, |i| format!("[a{i}]\n\n"))
                + &counted(n / 2, |i| format!("[a{i}]: https://example.org\n"))
        },
    },
    Hostile {
        name: "entries",
        file: "list.csv",
        make: |n| "name\n".to_owned() + &counted(n, |i| format!("Ana Example{i}\n")),
    },
    Hostile {
        name: "the same entry",
        file: "list.csv",
        make: |n| "name\n".to_owned() + &repeat("Ana Example\n", n),
    },
    Hostile {
        name: "ragged rows",
        file: "list.csv",
        make: |n| "name,country\n".to_owned() + &repeat("Ana\n", n),
    },
    Hostile {
        name: "wrong quotes",
        file: "list.csv",
        make: |n| "name,country\n".to_owned() + &repeat("A \"b;\"\n", n),
    },
    Hostile {
        name: "entries in YAML",
        file: "list.yaml",
        make: |n| counted(n, |i| format!("- name: Ana Example{i}\n")),
    },
    Hostile {
        name: "entries on one line",
        file: "list.json",
        make: |n| {
            "[".to_owned()
                + &counted(n, |i| format!("{{\"name\": \"Ana Example{i}\"}}, "))
                + "{\"name\": \"Bo\"}]"
        },
    },
    Hostile {
        name: "unknown keys",
        file: "letter.yaml",
        make: |n| counted(n, |i| format!("k{i}: x\n")),
    },
];

fn main() {
    let mut worst: f64 = 0.0;
    println!(
        "{:<20} {}",
        "input",
        SIZES.map(|size| format!("{:>8}", size / 1000)).concat()
    );
    for input in &INPUTS {
        let times = SIZES.map(|size| time(input, size));
        let pairs = times.windows(2).filter(|pair| pair[0] >= COMPARED);
        let ratio = pairs.map(|pair| pair[1].as_secs_f64() / pair[0].as_secs_f64());
        let ratio = ratio.fold(0.0, f64::max);
        worst = worst.max(ratio);
        let times = times
            .map(|time| format!("{:>7}ms", time.as_millis()))
            .concat();
        println!("{:<20} {times}  {ratio:.2}", input.name);
    }
    println!("the largest ratio of a doubling is {worst:.2}; at most {MOST} is expected");
}

/// Checks a letter with an input, and returns the time that it takes.
fn time(input: &Hostile, size: usize) -> Duration {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: String| {
        fs::write(folder.path().join(name), text).expect("a file that can be written");
    };
    let list = if input.file.starts_with("list") {
        input.file
    } else {
        "[{ name: Ana Example }]"
    };
    let rest = if input.file == "letter.yaml" {
        (input.make)(size)
    } else {
        String::new()
    };
    write(
        "letter.yaml",
        format!("{HEAD}body: body.md\nsignatories: {list}\n{rest}"),
    );
    write("body.md", "We write.\n".to_owned());
    if input.file != "letter.yaml" {
        write(input.file, (input.make)(size));
    }
    check(folder.path())
}

fn check(folder: &Path) -> Duration {
    let before = children();
    let start = Instant::now();
    let mut command = Command::new(env!("CARGO_BIN_EXE_demarche"));
    command.args(["check", "letter.yaml"]).current_dir(folder);
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
    assert!(
        status.expect("the program").code().is_some(),
        "it was killed"
    );
    match (before, children()) {
        (Some(before), Some(after)) => after - before,
        _ => start.elapsed(),
    }
}

/// Returns the processor time of the programs that have ended, where the system tells it (proc(5), fields
/// 16 and 17, in hundredths of a second): other work on the machine is not in it.
fn children() -> Option<Duration> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let fields = stat.rsplit_once(')')?.1.split_whitespace().skip(13).take(2);
    let ticks = fields.map(str::parse::<u64>);
    let hundredths: u64 = ticks.sum::<Result<u64, _>>().ok()?;
    Some(Duration::from_millis(hundredths * 10))
}
