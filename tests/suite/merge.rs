//! A letter to each row of a table: what is written, by which rows, and how a run goes on.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::cli::text;
use super::conformance::{Archive, judge};
use super::program::run;

/// A letter in two languages with values, choices and a condition.
const LETTER: &str = "\
date: 2026-03-01
languages: [en, fr]
allow: [version-parts]
addressees:
  from: missions.csv
  key: iso
  where: { status: new }
  columns: { name: Head, organization: Mission, address: [Street, Town], language: Lang }
  values: { since: Since, form: Form }
  choices:
    greeting:
      by: form
      f: { en: Madam Ambassador, fr: Madame l’Ambassadrice }
      m: { en: Mr. Ambassador, fr: Monsieur l’Ambassadeur }
      otherwise: Excellency
subject: { en: \"Water for {{ addressee.organization }}\", fr: L’eau }
salutation: \"{{ addressee.greeting }},\"
body: { en: body.en.md, fr: body.fr.md }
complimentary-close: { en: \"Yours, since {{ addressee.since }}\", fr: Salutations }
signatories: [{ name: Ana Example }]
enclosures: [{ title: { en: \"List for {{ addressee.name }}\", fr: Liste } }]
";

const TABLE: &str = "\
iso,Head,Mission,Street,Town,Lang,Since,Form,status
fr,Zoé Exemple,Mission of France,1 Rue,1201 Geneva,fr,2015,f,new
de,Ben *Other*,Mission of Germany,\"2 Weg
Haus B\",1202 Geneva,en,_2016_ {{ signatories.count }},m,new
es,Cid Third,Mission of Spain,,1203 Geneva,en,2017,x,old
it,Dee Fourth,Mission of Italy,,1204 Geneva,en,[2018](a.example),x,new
";

fn letter(folder: &Path) {
    let files = [
        ("letter.yaml", LETTER),
        ("missions.csv", TABLE),
        (
            "body.en.md",
            "We write to you since {{ addressee.since }}, and \\{{ addressee.since }} stays.\n\n\
             - for **{{ addressee.organization }}**\n",
        ),
        ("body.fr.md", "Depuis {{ addressee.since }}.\n"),
    ];
    fs::create_dir_all(folder.join("letter")).unwrap();
    for (name, text) in files {
        fs::write(folder.join("letter").join(name), text).unwrap();
    }
}

fn in_folder(test: impl FnOnce(&Path)) {
    let folder = tempfile::tempdir().unwrap();
    letter(folder.path());
    test(folder.path());
}

/// Returns the files of a folder, except the records of runs.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap();
    let entries = entries.map(|entry| entry.unwrap());
    let file = |entry: fs::DirEntry| {
        let name = entry.file_name().into_string().unwrap();
        (name, fs::read(entry.path()).unwrap())
    };
    let files = entries.map(file);
    files
        .filter(|(name, _)| !name.ends_with(".jsonl"))
        .collect()
}

fn names(folder: &Path) -> Vec<String> {
    files(folder).into_keys().collect()
}

/// Writes a letter to so many rows in English.
pub fn long_table(folder: &Path, rows: usize) {
    let mut table = "code,name,since\n".to_owned();
    for row in 1..=rows {
        table.push_str(&format!("r{row},Ana Example {row},{}\n", 1900 + row));
    }
    let letter = "\
date: 2026-03-01
addressees: { from: missions.csv, key: code, columns: { name: name }, values: { since: since } }
salutation: \"{{ addressee.name }},\"
body: |
  We write to you since {{ addressee.since }} about the water of the valley.
signatories: [{ name: Cid Third }]
";
    fs::create_dir_all(folder.join("letter")).unwrap();
    fs::write(folder.join("letter/letter.yaml"), letter).unwrap();
    fs::write(folder.join("letter/missions.csv"), table).unwrap();
}

#[test]
fn each_row_gets_its_letter_with_its_values_unchanged() {
    in_folder(|folder| {
        let output = run(folder, &["build", "--format", "txt"]);
        assert_eq!(text(&output.stderr), "");
        let lines: Vec<String> = text(&output.stdout)
            .lines()
            .map(|line| line.split("  ").next().unwrap().to_owned())
            .collect();
        assert_eq!(
            lines,
            [
                "output/letter-2026-03-01-fr.letter.fr.txt",
                "output/letter-2026-03-01-de.letter.en.txt",
                "output/letter-2026-03-01-it.letter.en.txt",
            ]
        );
        let read = |name: &str| fs::read_to_string(folder.join("output").join(name)).unwrap();
        let german = read("letter-2026-03-01-de.letter.en.txt");
        let expected = "\
Ben *Other*
Mission of Germany
2 Weg
Haus B
1202 Geneva

Water for Mission of Germany
============================

Mr. Ambassador,

We write to you since _2016_ {{ signatories.count }}, and
{{ addressee.since }} stays.

–   for Mission of Germany

Yours, since _2016_ {{ signatories.count }}

Ana Example

Enclosure     List for Ben *Other*
";
        let from = german.find("Ben").unwrap();
        assert_eq!(&german[from..], expected);
        let french = read("letter-2026-03-01-fr.letter.fr.txt");
        assert!(
            french.contains("Madame l’Ambassadrice,\n\nDepuis 2015.\n"),
            "{french}"
        );
        let italian = read("letter-2026-03-01-it.letter.en.txt");
        assert!(italian.contains("Excellency,"), "{italian}");
        assert!(italian.contains("since [2018](a.example)"), "{italian}");
        assert!(!italian.contains("<http"), "{italian}");
    });
}

#[test]
fn every_format_is_made_of_each_row() {
    in_folder(|folder| {
        let formats = "pdf,docx,html,txt,png";
        let output = run(folder, &["build", "--only", "de", "--format", formats]);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        let expected = ["1.png", "docx", "html", "pdf", "txt"];
        let expected = expected.map(|end| format!("letter-2026-03-01-de.letter.en.{end}"));
        assert_eq!(names(&folder.join("output")), expected);
        let page = folder.join("output/letter-2026-03-01-de.letter.en.html");
        let page = fs::read_to_string(page).unwrap();
        assert!(
            page.contains("since _2016_ {{ signatories.count }}"),
            "{page}"
        );
        assert!(!page.contains("hreflang=\"fr\""), "{page}");
    });
}

#[test]
fn all_rows_are_checked_before_one_letter_is_written() {
    in_folder(|folder| {
        let table = TABLE.replace("Dee Fourth", "");
        fs::write(folder.join("letter/missions.csv"), table).unwrap();
        let output = run(folder, &["build"]);
        assert_eq!(output.status.code(), Some(1));
        let said = text(&output.stderr);
        assert!(
            said.contains("error[empty-value]: `name` is empty in 1 of 3 rows"),
            "{said}"
        );
        assert!(said.contains("row 5"), "{said}");
        for value in ["Zoé", "Germany", "1204"] {
            assert!(!said.contains(value), "{said}");
        }
        assert!(!folder.join("output").exists());
    });
}

#[test]
fn lines_that_do_not_fit_a_page_are_found_before_and_shown_without_words() {
    in_folder(|folder| {
        let long = "Xx".repeat(60);
        let table = TABLE.replace("Mission of Italy", &long);
        fs::write(folder.join("letter/missions.csv"), table).unwrap();
        for command in ["check", "build"] {
            let output = run(folder, &[command, "--deny", "warnings"]);
            let said = text(&output.stderr);
            assert_eq!(output.status.code(), Some(1), "{said}");
            assert!(
                said.contains("runs off the page by its edge: `…`"),
                "{said}"
            );
            assert!(said.contains("first in row 5"), "{said}");
            assert!(!said.contains("XxXx"), "{said}");
        }
        assert!(!folder.join("output").exists());
    });
}

#[test]
fn characters_that_no_letter_can_have_are_found_in_cells_and_no_cell_is_shown() {
    in_folder(|folder| {
        let table = TABLE.replace("Zoé Exemple", "Zo\u{a66e} \u{200b}Exemple");
        let table = table.replace("Dee Fourth", "\"Dee\nFourth\"");
        let table = table.replace("1204 Geneva", "1204  Geneva");
        fs::write(folder.join("letter/missions.csv"), table).unwrap();
        let output = run(folder, &["check", "--message-format", "short"]);
        assert_eq!(
            text(&output.stderr),
            "letter/missions.csv:2:4: error[no-typeface]: `name` has Cyrillic letters, which no typeface \
             has\n\
             letter/missions.csv:2:8: warning[invisible-character]: zero-width space (U+200B) in \
             `name`\n\
             letter/missions.csv:6:8: error[line-break]: line break inside `name`\n\
             letter/missions.csv:7:31: warning[double-space]: doubled space in `address`\n"
        );
    });
}

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
    let output = run(
        folder,
        &["verify", "one/letters.jsonl", "parts/letters-2-of-7.jsonl"],
    );
    assert_eq!(
        text(&output.stdout),
        "one/letters.jsonl  states the files  20 files\n\
         parts/letters-2-of-7.jsonl  states the files  3 files\n"
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
            "iso,Head,Mission,Street,Town,Lang,Since,Form\r\n\
             fr,,Mission of France,1 Rue,1201 Geneva,fr,2015,f\r\n"
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
        run(folder, &["build", "--only", "de"]);
        assert!(!output_has(folder, "SHA256SUMS") && !output_has(folder, "manifest.json"));
    });
}

fn output_has(folder: &Path, name: &str) -> bool {
    folder.join("output").join(name).exists()
}

#[test]
fn other_forms_are_made_once() {
    in_folder(|folder| {
        let letter = "\
date: 2026-03-01
addressees: { from: missions.csv, key: iso, columns: { name: Head } }
salutation: Excellency,
body: |
  We write to you.
signatories: [{ name: Ana Example }]
circulation:
  organs: [security-council]
  date: 2026-03-02
  title: Letter dated 1 March 2026 from the Valley Water Trust to Member States
";
        fs::write(folder.join("letter/letter.yaml"), letter).unwrap();
        run(folder, &["build", "-q"]);
        let made = names(&folder.join("output"));
        assert_eq!(made.len(), 5, "{made:?}");
        assert!(made.contains(&"letter-2026-03-01.circulation.en.pdf".to_owned()));
        fs::remove_dir_all(folder.join("output")).unwrap();
        run(folder, &["build", "-q", "--form", "circulation"]);
        assert_eq!(names(&folder.join("output")).len(), 1);
        fs::remove_dir_all(folder.join("output")).unwrap();
        run(folder, &["build", "-q", "--shard", "2/2"]);
        assert_eq!(names(&folder.join("output")).len(), 2);
    });
}

#[test]
fn a_list_and_a_comparison_leave_rows_aside() {
    in_folder(|folder| {
        let output = run(folder, &["list", "--format", "csv"]);
        assert_eq!(text(&output.stdout), "name\r\nAna Example\r\n");
        fs::create_dir(folder.join("other")).unwrap();
        for name in ["letter.yaml", "missions.csv", "body.en.md", "body.fr.md"] {
            fs::copy(
                folder.join("letter").join(name),
                folder.join("other").join(name),
            )
            .unwrap();
        }
        fs::write(
            folder.join("other/body.fr.md"),
            "Toujours {{ addressee.since }}.\n",
        )
        .unwrap();
        let output = run(folder, &["diff", "letter", "other"]);
        let said = text(&output.stdout);
        assert!(said.contains("Toujours"), "{said}{}", text(&output.stderr));
        assert!(said.contains("{{ addressee.since }}"), "{said}");
    });
}

#[test]
fn all_letters_in_one_file_are_parts_with_their_own_pages_and_entries() {
    in_folder(|folder| {
        let combined = ["build", "--combined", "--sides", "2"];
        let output = run(folder, &combined);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        assert_eq!(
            names(&folder.join("output")),
            ["letter-2026-03-01-combined.letter.pdf"]
        );
        let path = folder.join("output/letter-2026-03-01-combined.letter.pdf");
        let pdf = lopdf::Document::load(&path).unwrap();
        assert_eq!(pdf.get_pages().len(), 6);
        let catalog = pdf.catalog().unwrap();
        let labels = catalog.get(b"PageLabels").is_ok();
        assert!(labels, "{catalog:?}");
        let titles: Vec<String> = pdf
            .get_toc()
            .unwrap()
            .toc
            .into_iter()
            .map(|entry| entry.title)
            .collect();
        assert_eq!(
            titles[..2],
            ["L’eau", "Water for Mission of Germany"],
            "{titles:?}"
        );
        judge("combined", &fs::read(&path).unwrap(), Archive::A2a);
        // Volumes, and one part of a run.
        let output = run(
            folder,
            &["build", "--combined", "--volume", "2", "-o", "volumes"],
        );
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        assert_eq!(
            names(&folder.join("volumes")),
            [
                "letter-2026-03-01-combined-1.letter.pdf",
                "letter-2026-03-01-combined-2.letter.en.pdf"
            ]
        );
        let again = run(folder, &[&combined[..], &["-o", "-"]].concat());
        assert_eq!(again.stdout, fs::read(path).unwrap());
        let refused = run(folder, &["build", "--combined", "--format", "docx"]);
        assert_eq!(
            text(&refused.stderr),
            "error: `--combined` makes a PDF, not `docx`\n\
             help: remove `--format`, or remove `--combined`\n"
        );
    });
}

/// A letter to one row, and the same letter to its addressee alone.
const ALIKE: [(&str, &str); 2] = [
    (
        "many",
        "addressees: { from: missions.csv, key: code, columns: { name: name } }\n",
    ),
    (
        "one",
        "addressees: [{ name: Zoé Łukasz-Ñandú }]\noutput-name: letter-a\n",
    ),
];

#[test]
fn letters_that_share_parts_of_their_faces_look_like_any_other() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    for (name, addressees) in ALIKE {
        let letter = format!(
            "date: 2026-03-01\n{addressees}subject: Water, wells & wheat\nsalutation: Excellency,\n\
             body: |\n  We write in *italics* and **bold**: ﬁrst, fluent – “quoted”, 100 %, Ωμέγα, Вода, \
             水, and ماء.\nsignatories: [{{ name: Cid Third }}]\n"
        );
        fs::create_dir_all(folder.join(name)).unwrap();
        fs::write(folder.join(name).join("letter.yaml"), letter).unwrap();
        fs::write(
            folder.join(name).join("missions.csv"),
            "code,name\na,Zoé Łukasz-Ñandú\n",
        )
        .unwrap();
        let output = run(folder, &["build", name, "-o", name, "--format", "pdf,png"]);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    }
    let read = |path: &str| fs::read(folder.join(path)).unwrap();
    let many = read("many/letter-2026-03-01-a.letter.en.pdf");
    judge("one-of-many", &many, Archive::A2a);
    let table = b"/CIDToGIDMap/Identity";
    let is_shared = !many.windows(table.len()).any(|window| window == table);
    assert!(is_shared);
    assert!(
        read("many/letter-2026-03-01-a.letter.en.1.png") == read("one/letter-a.letter.en.1.png"),
        "the pages differ"
    );
    let words = |pdf: Vec<u8>| {
        lopdf::Document::load_mem(&pdf)
            .unwrap()
            .extract_text(&[1])
            .unwrap()
    };
    assert_eq!(words(many), words(read("one/letter-a.letter.en.pdf")));
}
