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

use super::recorded;

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
    let _ = ran;
}

/// Returns the text of a page with what its commands print. What is not from a file is replaced.
fn replaced(page: &Page, differences: &[Difference]) -> String {
    let mut text = page.text.clone();
    for Difference { shown, actual, .. } in differences {
        if shown.starts_with("$ ") {
            text = text.replacen(
                &format!("```console\n{shown}"),
                &format!("```console\n{actual}"),
                1,
            );
        }
    }
    text
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
