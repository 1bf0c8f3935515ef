//! The rows that a run writes letters to: by key, by number and by part.

use std::fs;

use super::super::cli::text;
use super::super::program::run;
use super::{LETTER, TABLE, in_folder, names};

#[test]
fn rows_are_chosen_by_key_by_number_and_by_part() {
    in_folder(|folder| {
        let built = |arguments: &[&str]| {
            let _ = fs::remove_dir_all(folder.join("output"));
            let output = run(folder, &[&["build", "--quiet"], arguments].concat());
            assert_eq!(text(&output.stderr), "");
            let keys = names(&folder.join("output")).into_iter();
            let keys = keys.map(|name| name[18..20].to_owned());
            keys.collect::<Vec<_>>()
        };
        assert_eq!(built(&["--only", "it", "--only", "fr"]), ["fr", "it"]);
        assert_eq!(built(&["--first", "2"]), ["de", "fr"]);
        assert_eq!(built(&["--language", "fr"]), ["fr"]);
        assert_eq!(built(&["--shard", "1/2"]), ["fr"]);
        assert_eq!(built(&["--shard", "2/2"]), ["de", "it"]);
    });
}

#[test]
fn options_that_choose_nothing_say_why() {
    in_folder(|folder| {
        let said = |arguments: &[&str]| {
            let output = run(folder, &[&["build"], arguments].concat());
            assert_eq!(output.status.code(), Some(2), "{arguments:?}");
            text(&output.stderr)
        };
        assert_eq!(
            said(&["--only", "ti"]),
            "error: no row has `ti` in `iso`\nhelp: did you mean `--only it`?\n"
        );
        assert!(said(&["--shard", "0/3"]).contains("the first part is 1"));
        assert!(said(&["--shard", "4/3"]).contains("there is no part 4 of 3"));
        assert!(said(&["--first", "0"]).contains("0 is not in 1.."));
        assert!(said(&["--resume", "--checksums"]).contains("cannot be used with"));
        assert_eq!(
            said(&["--output", "-"]).lines().next().unwrap(),
            "error: standard output takes one file, found letter-2026-03-01-fr.letter.fr.pdf, \
             letter-2026-03-01-de.letter.en.pdf, letter-2026-03-01-it.letter.en.pdf"
        );
        let joint = LETTER.lines().filter(|line| !line.starts_with("  "));
        let joint = joint.collect::<Vec<_>>().join("\n");
        let joint = joint.replace("addressees:", "addressees: [{ name: Ana Example }]");
        let joint = joint.replace("addressee.organization", "signatories.count");
        fs::write(folder.join("letter/letter.yaml"), joint).unwrap();
        assert_eq!(
            said(&["--first", "1"]),
            "error: `--first` has no effect: the letter is one for all addressees\n\
             help: to write a letter to each, write `addressees: { from: missions.csv }`\n"
        );
    });
}

#[test]
fn a_letter_to_one_row_goes_to_standard_output() {
    in_folder(|folder| {
        let output = run(folder, &["build", "--only", "fr", "--output", "-"]);
        assert!(output.stdout.starts_with(b"%PDF-"));
        assert!(!folder.join("output").exists());
    });
}

#[test]
fn a_row_that_has_an_error_says_it_where_the_row_is_chosen() {
    in_folder(|folder| {
        let table = TABLE.replace("Zoé Exemple", "");
        fs::write(folder.join("letter/missions.csv"), table).unwrap();
        let output = run(folder, &["build", "--only", "fr"]);
        assert_eq!(output.status.code(), Some(1));
        let said = text(&output.stderr);
        assert!(
            said.contains("error[empty-value]: `name` is empty in 1 of "),
            "{said}"
        );
        assert!(!said.contains("no row has"), "{said}");
    });
}
