//! The README and the guide are true: their commands print what they show, their YAML is accepted,
//! their links lead somewhere, and what the program can say itself is generated from it.
//!
//! `UPDATE=1 cargo test --test tests docs` writes the generated pages, and what commands print, to
//! be read with `git diff`. Comments in a page say how its blocks are tested (`docs/page.rs`).

mod help;
mod keys;
mod limits;
mod links;
mod page;
mod rules;
mod run;

use std::fs;

use page::{Page, pages, root};
use run::Difference;

use super::program::run;
use super::recorded;

/// The most lines of the README.
const MOST_LINES: usize = 200;

#[test]
fn every_command_prints_what_its_page_shows() {
    let pages = pages();
    let tried: Vec<_> = std::thread::scope(|scope| {
        let half = pages.len().div_ceil(2);
        let threads: Vec<_> = pages
            .chunks(half)
            .map(|pages| scope.spawn(|| pages.iter().map(run::attempt).collect::<Vec<_>>()))
            .collect();
        let results = threads.into_iter().map(|thread| thread.join().unwrap());
        results.flatten().collect()
    });
    let mut wrong = String::new();
    let mut ran = 0;
    for (page, (commands, differences)) in pages.iter().zip(tried) {
        ran += commands;
        if !differences.is_empty() && recorded::is_accepted() {
            fs::write(root().join(&page.path), replaced(page, &differences)).unwrap();
        }
        for Difference {
            line,
            shown,
            actual,
        } in &differences
        {
            let path = &page.path;
            wrong.push_str(&format!("{path}:{line}:\n{shown}\nis\n{actual}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(ran >= 40, "only {ran} commands were found");
}

#[test]
fn the_readme_is_short_and_lists_every_command() {
    let path = root().join("README.md");
    let text = fs::read_to_string(&path).unwrap();
    let (before, rest) = text.split_once("<!-- commands -->\n").unwrap();
    let (_, after) = rest.split_once("<!-- end of commands -->\n").unwrap();
    let table = help::table();
    let expected = format!("{before}<!-- commands -->\n{table}<!-- end of commands -->\n{after}");
    if recorded::is_accepted() {
        fs::write(&path, &expected).unwrap();
    }
    assert!(
        text == expected,
        "the table of commands is not that of `--help`"
    );
    let lines = text.lines().count();
    assert!(lines <= MOST_LINES, "the README has {lines} lines");
}

#[test]
fn the_images_of_the_readme_are_the_pages_of_the_sample() {
    let folder = tempfile::tempdir().unwrap();
    let letter = root().join("letter");
    let arguments = ["build", letter.to_str().unwrap(), "--output", "."];
    let images = ["--format", "png", "--width", "760", "--quiet"];
    let built = run(folder.path(), &[arguments.as_slice(), &images].concat());
    assert!(built.status.success(), "{built:?}");
    for form in ["letter", "circulation"] {
        let name = format!("syria-2016-02-24.{form}.en.1.png");
        let page = fs::read(folder.path().join(name)).unwrap();
        let image = recorded::path(&format!("docs/src/pictures/{form}.png"), &page);
        assert!(fs::read(image).unwrap() == page, "{form}");
    }
}

/// Returns the text of a page with what its commands print.
fn replaced(page: &Page, differences: &[Difference]) -> String {
    let mut lines: Vec<&str> = page.text.lines().collect();
    // From the last to the first, so that the others stay where they are.
    for Difference {
        line,
        shown,
        actual,
    } in differences.iter().rev()
    {
        if shown.starts_with("$ ") {
            lines.splice(*line..*line + shown.lines().count(), actual.lines());
        }
    }
    lines.join("\n") + "\n"
}

#[test]
fn every_link_leads_to_a_file_or_a_heading() {
    let broken = links::broken(&pages());
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn the_summary_lists_every_page() {
    let pages = pages();
    let is_summary = |page: &&Page| page.path == "docs/src/SUMMARY.md";
    let summary = pages.iter().find(is_summary).expect("a summary");
    let listed: Vec<String> = links::targets(summary)
        .into_iter()
        .map(|(_, target)| format!("docs/src/{target}"))
        .collect();
    let in_guide = pages.iter().filter(|page| page.path.starts_with("docs/"));
    for page in in_guide.filter(|page| !is_summary(page)) {
        assert!(listed.contains(&page.path), "{} is not listed", page.path);
    }
}

#[test]
fn the_reference_is_what_the_program_says() {
    let mut pages = keys::pages();
    pages.extend(rules::pages());
    pages.push(help::page());
    pages.push(limits::page());
    let mut wrong = Vec::new();
    for (name, text) in pages {
        let path = root().join("docs/src/reference").join(&name);
        if fs::read_to_string(&path).is_ok_and(|found| found == text) {
            continue;
        }
        if recorded::is_accepted() {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, text).unwrap();
        } else {
            wrong.push(name);
        }
    }
    assert_eq!(
        wrong, [""; 0],
        "run `UPDATE=1 cargo test --test tests docs`"
    );
}

/// Returns the comment with which a generated page begins.
fn generated_from(source: &str) -> String {
    format!(
        "<!-- Generated from {source}: edit that, then run `UPDATE=1 cargo test --test tests docs`. -->\n\n"
    )
}
