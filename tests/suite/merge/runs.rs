//! Runs over many rows: in parts, killed and gone on with, kept going past errors, and verified.

use std::fs;
use std::path::Path;

use super::super::cli::text;
use super::super::program::run;
use super::{LETTER, TABLE, files, in_folder, long_table, names};

#[test]
fn one_run_and_seven_parts_write_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    long_table(folder, 20);
    assert_eq!(
        run(folder, &["build", "-q", "-o", "one"]).status.code(),
        Some(0)
    );
    for number in 1..=7 {
        let shard = format!("{number}/7");
        let output = run(folder, &["build", "-q", "-o", "parts", "--shard", &shard]);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    }
    assert_eq!(files(&folder.join("one")), files(&folder.join("parts")));
    assert_eq!(files(&folder.join("one")).len(), 20);
    let lines = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
    let parts = (1..=7).map(|number| lines(&format!("parts/letters-{number}-of-7.jsonl")));
    assert_eq!(parts.collect::<String>(), lines("one/letters.jsonl"));
    let records = ["one/letters.jsonl", "parts/letters-2-of-7.jsonl"];
    let stated = "one/letters.jsonl  states the files  20 files\n\
                  parts/letters-2-of-7.jsonl  states the files  3 files\n";
    let output = run(folder, &[&["verify"], &records[..]].concat());
    let printed = text(&output.stdout);
    assert!(printed.starts_with(stated), "{printed}");
    assert_eq!(printed.matches(".pdf  identical  1 page").count(), 23);
    let output = run(folder, &[&["verify", "--checksums"], &records[..]].concat());
    assert_eq!(text(&output.stdout), stated);
    let said = text(&output.stderr);
    assert!(
        said.starts_with("note: only checksums are compared: "),
        "{said}"
    );
}

#[test]
fn a_part_that_was_killed_goes_on_and_writes_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    long_table(folder, 20);
    let part = ["build", "--shard", "2/3"];
    run(folder, &[&part[..], &["-o", "whole"]].concat());
    run(folder, &[&part[..], &["-o", "torn"]].concat());
    let torn = folder.join("torn");
    let journal = torn.join("letters-2-of-3.jsonl");
    let whole = fs::read_to_string(&journal).unwrap();
    // The run was killed while the fourth line was written, and a file was changed since.
    let third = whole.match_indices('\n').nth(2).unwrap().0;
    fs::write(&journal, &whole[..third + 40]).unwrap();
    let made: Vec<String> = names(&torn);
    fs::remove_file(torn.join(&made[5])).unwrap();
    fs::write(torn.join(&made[0]), "torn").unwrap();
    fs::write(torn.join(".demarche-left.tmp"), "half").unwrap();
    let output = run(folder, &[&part[..], &["-o", "torn", "--resume"]].concat());
    assert_eq!(text(&output.stderr), "2 of 7 unchanged\n");
    assert_eq!(text(&output.stdout).lines().count(), 5);
    assert_eq!(files(&torn), files(&folder.join("whole")));
    // Nothing is left to do, and nothing is done.
    let output = run(folder, &[&part[..], &["-o", "torn", "--resume"]].concat());
    assert_eq!(text(&output.stderr), "7 of 7 unchanged\n");
    assert_eq!(text(&output.stdout), "");
}

#[test]
fn only_new_and_changed_rows_are_built_again_and_gone_ones_are_named() {
    in_folder(|folder| {
        run(folder, &["build", "--resume"]);
        let table = TABLE
            .replace("Dee Fourth", "Dee Fifth")
            .replace("fr,Zoé", "lu,Zoé");
        fs::write(folder.join("letter/missions.csv"), table).unwrap();
        let output = run(folder, &["build", "--resume"]);
        assert_eq!(
            text(&output.stderr),
            "`output/letter-2026-03-01-fr.letter.fr.pdf` is of a row that is no longer in the table\n\
             1 of 3 unchanged\n"
        );
        let built = text(&output.stdout);
        assert_eq!(built.lines().count(), 2, "{built}");
        assert!(
            built.contains("-lu.letter.fr") && built.contains("-it.letter.en"),
            "{built}"
        );
        // Another text makes every letter again.
        fs::write(folder.join("letter/body.fr.md"), "Toujours.\n").unwrap();
        let output = run(folder, &["build", "--resume"]);
        assert_eq!(text(&output.stdout).lines().count(), 3);
    });
}

#[test]
fn resume_requires_a_key() {
    in_folder(|folder| {
        let letter = LETTER.replace("  key: iso\n", "");
        fs::write(folder.join("letter/letter.yaml"), letter).unwrap();
        let output = run(folder, &["build", "--resume"]);
        assert_eq!(
            text(&output.stderr).lines().next().unwrap_or(""),
            "error: `--resume` requires `key`: the numbers of rows change when rows move"
        );
        run(folder, &["build", "-q", "--first", "1"]);
        let expected = ["letter-2026-03-01-2.letter.fr.pdf"];
        assert_eq!(names(&folder.join("output")), expected);
    });
}

#[test]
fn right_rows_are_built_and_the_others_copied_where_a_run_keeps_going() {
    in_folder(|folder| {
        let letter = LETTER.replace("language: Lang }", "language: Lang }\n  private: [mail]");
        fs::write(folder.join("letter/letter.yaml"), letter).unwrap();
        let table = TABLE
            .replace("Zoé Exemple", "")
            .replace("status\n", "status,mail\n");
        let table = table
            .replace(",new\n", ",new,a@example.org\n")
            .replace("old\n", "old,\n");
        fs::write(folder.join("letter/missions.csv"), table).unwrap();
        let output = run(folder, &["build", "--keep-going"]);
        assert_eq!(output.status.code(), Some(1));
        let said = text(&output.stderr);
        assert!(
            said.ends_with("1 row is in `output/rejected.csv`\n"),
            "{said}"
        );
        assert_eq!(
            names(&folder.join("output")),
            [
                "letter-2026-03-01-de.letter.en.pdf",
                "letter-2026-03-01-it.letter.en.pdf",
                "rejected.csv"
            ]
        );
        let rejected = fs::read_to_string(folder.join("output/rejected.csv")).unwrap();
        assert_eq!(
            rejected,
            "iso,Head,Mission,Street,Town,Lang,Since,Form,rejected because of\r\n\
             fr,,Mission of France,1 Rue,1201 Geneva,fr,2015,f,empty-value\r\n"
        );
        // An error of the letter itself stops the run.
        fs::write(
            folder.join("letter/body.fr.md"),
            "Depuis {{ addressee.sinc }}.\n",
        )
        .unwrap();
        fs::remove_dir_all(folder.join("output")).unwrap();
        run(folder, &["build", "--keep-going"]);
        assert!(!folder.join("output").exists());
    });
}

#[test]
fn a_manifest_and_the_letter_verify_the_letters_to_rows() {
    in_folder(|folder| {
        run(folder, &["build", "--checksums"]);
        let output = folder.join("output");
        let sums = fs::read_to_string(output.join("SHA256SUMS")).unwrap();
        assert_eq!(sums.lines().count(), 4, "{sums}");
        let one = "output/letter-2026-03-01-de.letter.en.pdf";
        for arguments in [
            &["verify", "output/manifest.json"][..],
            &["verify", "letter", one],
        ] {
            let output = run(folder, arguments);
            let said = text(&output.stdout);
            assert_eq!(
                output.status.code(),
                Some(0),
                "{said}{}",
                text(&output.stderr)
            );
            assert!(said.contains(one), "{said}");
        }
        let output = run(folder, &["verify", "letter", "output/manifest.json", one]);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stdout));
        // Other bytes take the checksums with them, and are found.
        let table = TABLE.replace("Germany", "Austria");
        fs::write(folder.join("letter/missions.csv"), table).unwrap();
        let verified = run(folder, &["verify", "letter", one]);
        assert_eq!(verified.status.code(), Some(1));
        let built = text(&run(folder, &["build", "--only", "de"]).stderr);
        for name in ["SHA256SUMS", "manifest.json"] {
            assert!(!output_has(folder, name));
            let removed = format!("removed `output/{name}`, which was about the files before");
            assert!(built.contains(&removed), "{built}");
        }
    });
}

fn output_has(folder: &Path, name: &str) -> bool {
    folder.join("output").join(name).exists()
}
