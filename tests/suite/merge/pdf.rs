//! PDFs of letters to rows: all of them in one file, and faces of which parts are shared.

use std::fs;

use super::super::cli::text;
use super::super::conformance::{Archive, judge};
use super::super::program::run;
use super::{in_folder, names};

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
