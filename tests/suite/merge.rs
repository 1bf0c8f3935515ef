//! A letter to each row of a table: what is written to whom, and what is checked before.

mod pdf;
mod rows;
mod runs;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::cli::text;
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
            assert!(said.contains("note: in row 5 (`it`)"), "{said}");
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
