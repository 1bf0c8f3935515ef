//! A new repository: complete, right as it stands, and never in place of anything.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use super::conformance::{Archive, judge};
use super::program::run;

fn reported(output: &Output) -> (Option<i32>, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let printed = text(&output.stderr) + &text(&output.stdout);
    (output.status.code(), printed)
}

/// The end of what `check` prints of a letter without errors or warnings.
const WELL: &str = ", no errors or warnings\n";

const LANGUAGES: [&str; 6] = ["ar", "zh", "en", "fr", "ru", "es"];

#[test]
fn a_repository_of_every_kind_checks_and_builds_as_it_stands() {
    let folder = tempfile::tempdir().unwrap();
    let kinds = LANGUAGES.iter().flat_map(|language| {
        let lists = ["yaml", "csv", "folder"].into_iter();
        lists.flat_map(move |list| [false, true].map(|circulates| (*language, list, circulates)))
    });
    let kinds: Vec<_> = kinds.collect();
    // Half of them by each of two threads.
    std::thread::scope(|scope| {
        for half in kinds.chunks(kinds.len() / 2) {
            let folder = folder.path();
            scope.spawn(move || half.iter().for_each(|kind| as_it_stands(folder, *kind)));
        }
    });
}

/// Makes a repository, which has no warning, and judges its PDFs.
fn as_it_stands(folder: &Path, (language, list, circulates): (&str, &str, bool)) {
    let name = format!(
        "new-{language}-{list}{}",
        if circulates { "-un" } else { "" }
    );
    let mut arguments = vec![
        "new",
        &name,
        "--quiet",
        "--language",
        language,
        "--list",
        list,
    ];
    if circulates {
        arguments.push("--circulation");
    }
    let made = run(folder, &arguments);
    assert_eq!(made.status.code(), Some(0), "{made:?}");
    let repository = folder.join(&name);
    let checked = run(&repository, &["check", "--deny", "warnings"]);
    let (status, printed) = reported(&checked);
    assert_eq!(status, Some(0), "{name}: {printed}");
    assert!(printed.ends_with(WELL), "{name}: {printed}");
    let built = run(&repository, &["build", "--quiet"]);
    assert_eq!(reported(&built), (Some(0), String::new()), "{name}");
    let pdf = |form: &str| {
        let file = format!("output/{name}-2026-03-01.{form}.{language}.pdf");
        fs::read(repository.join(file)).ok()
    };
    judge(
        &format!("{name}-letter"),
        &pdf("letter").unwrap(),
        Archive::A2a,
    );
    assert_eq!(pdf("circulation").is_some(), circulates, "{name}");
    if let Some(pdf) = pdf("circulation") {
        judge(&format!("{name}-circulation"), &pdf, Archive::A2a);
    }
}

#[test]
fn the_folder_may_be_nested_or_there_and_empty() {
    let folder = tempfile::tempdir().unwrap();
    let (status, _) = reported(&run(folder.path(), &["new", "a/b/water", "-q"]));
    assert_eq!(status, Some(0));
    assert!(folder.path().join("a/b/water/letter/letter.yaml").exists());
    fs::create_dir(folder.path().join("empty")).unwrap();
    fs::write(folder.path().join("empty/LICENSE"), "mine").unwrap();
    let (status, printed) = reported(&run(&folder.path().join("empty"), &["new", "."]));
    assert_eq!(status, Some(0), "{printed}");
    assert!(printed.contains("\n./letter/letter.yaml\n"), "{printed}");
    let kept = fs::read_to_string(folder.path().join("empty/LICENSE"));
    assert_eq!(kept.unwrap(), "mine", "what has another name stays");
}

#[test]
fn within_another_repository_it_says_what_keeps_the_workflows_from_running() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().canonicalize().unwrap();
    fs::create_dir(root.join(".git")).unwrap();
    let (status, printed) = reported(&run(&root, &["new", "water"]));
    assert_eq!(status, Some(0));
    let expected = format!(
        "note: `water` lies within the repository `{}`, and CI runs the workflows at the root of one \
         alone; run `git init` in it to make it a separate repository\n",
        root.display()
    );
    assert!(printed.contains(&expected), "{printed}");
    // The root itself is not a place inside it.
    let (_, printed) = reported(&run(&root, &["new", "."]));
    assert!(!printed.contains("lies within"), "{printed}");
}

#[test]
fn no_place_of_a_template_is_left_open() {
    let folder = tempfile::tempdir().unwrap();
    for language in LANGUAGES {
        let arguments = ["new", language, "--circulation", "--language", language];
        let (status, printed) = reported(&run(folder.path(), &arguments));
        assert_eq!(status, Some(0));
        let paths = printed.lines().filter(|line| !line.starts_with("note: "));
        for path in paths {
            let text = fs::read_to_string(folder.path().join(path)).unwrap();
            let open = text.replace("${{", "").contains("{{");
            assert!(!open, "{path}");
        }
        let readme = fs::read_to_string(folder.path().join(language).join("README.md")).unwrap();
        assert!(readme.contains("`letter/signatories.yaml`"), "{readme}");
        assert!(
            readme.contains(&format!("`letter/body.{language}.md`")),
            "{readme}"
        );
    }
}

#[test]
fn every_file_is_named_and_nothing_is_ever_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let (status, printed) = reported(&run(folder.path(), &["new", "water"]));
    assert_eq!(status, Some(0));
    assert!(
        printed.contains("\nwater/letter/letter.yaml\n"),
        "{printed}"
    );
    let version = env!("CARGO_PKG_VERSION");
    let expected = format!(
        "note: CI installs demarche {version} with `cargo install --locked`, which takes some minutes; to \
         take the archive of a release instead, write `repository=OWNER/NAME` into `water/ci/demarche.pin`\n"
    );
    assert!(printed.starts_with(&expected), "{printed}");
    let letter = folder.path().join("water/letter/letter.yaml");
    fs::write(&letter, "mine").unwrap();
    let (status, printed) = reported(&run(folder.path(), &["new", "water", "--list", "csv"]));
    assert_eq!(status, Some(2));
    let expected = "error: `water/.gitattributes` and 22 others already exist\n\
                    help: name a new folder; nothing was written\n";
    assert_eq!(printed, expected);
    assert_eq!(fs::read_to_string(&letter).unwrap(), "mine");
    assert!(!folder.path().join("water/letter/signatories.csv").exists());
}

#[test]
fn one_existing_file_is_enough_to_refuse() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("water")).unwrap();
    fs::write(folder.path().join("water/README.md"), "mine").unwrap();
    let expected = "error: `water/README.md` already exists\n\
                    help: name a new folder; nothing was written\n";
    let refused = run(folder.path(), &["new", "water"]);
    assert_eq!(reported(&refused), (Some(2), expected.to_owned()));
    assert_eq!(
        fs::read_dir(folder.path().join("water")).unwrap().count(),
        1
    );
    let refused = run(folder.path(), &["new", "water/README.md"]);
    let (status, printed) = reported(&refused);
    assert_eq!(status, Some(2));
    assert!(
        printed.ends_with("\nhelp: name a folder that can be written\n"),
        "{printed}"
    );
}

#[test]
fn a_folder_with_a_letter_gets_no_second_one() {
    let folder = tempfile::tempdir().unwrap();
    reported(&run(folder.path(), &["new", "water", "-q"]));
    let refused = run(
        folder.path(),
        &["new", "water", "--example", "google-forms"],
    );
    let expected = "error: `water/letter/letter.yaml` already exists\n\
                    help: name a new folder; nothing was written\n";
    assert_eq!(reported(&refused), (Some(2), expected.to_owned()));
    assert!(!folder.path().join("water/letter.yaml").exists());
}

#[test]
fn the_schema_next_to_a_letter_is_the_one_that_the_program_prints() {
    let folder = tempfile::tempdir().unwrap();
    reported(&run(folder.path(), &["new", "water", "-q"]));
    for (name, file) in [("letter", "letter"), ("signatories", "signatories")] {
        let (_, printed) = reported(&run(folder.path(), &["schema", name]));
        let path = folder
            .path()
            .join(format!("water/letter/{file}.schema.json"));
        assert!(fs::read_to_string(path).unwrap() == printed, "{name}");
        let text = fs::read_to_string(folder.path().join(format!("water/letter/{file}.yaml")));
        let modeline = format!("# yaml-language-server: $schema={file}.schema.json\n");
        assert!(text.unwrap().starts_with(&modeline));
    }
}

/// Makes a repository for a letter in a language with one kind of list, and returns its folder.
fn made(folder: &Path, language: &str, list: &str) -> PathBuf {
    let kind = ["--list", list, "--language", language, "-q"];
    reported(&run(
        folder,
        &[&["new", language], kind.as_slice()].concat(),
    ));
    folder.join(language)
}

#[test]
fn a_table_that_is_new_has_two_columns_and_the_readme_says_how_to_fill_them() {
    let folder = tempfile::tempdir().unwrap();
    for language in LANGUAGES {
        let repository = made(folder.path(), language, "csv");
        let path = repository.join("letter/signatories.csv");
        let mut table = fs::read_to_string(&path).unwrap();
        assert!(table.starts_with("name,affiliation\n"), "{table}");
        let readme = fs::read_to_string(repository.join("README.md")).unwrap();
        assert!(readme.contains("`demarche seal`"), "{readme}");
        let quoted = readme.split("`\"").nth(1).unwrap().split("\"`").next();
        // A line as the README says, with a comma between quotation marks.
        table.push_str(&format!("Bo Instance,\"{}\"\n", quoted.unwrap()));
        fs::write(&path, table).unwrap();
        let checked = run(&repository, &["check", "--deny", "warnings"]);
        let well = format!("letter/letter.yaml: 2 signatories{WELL}");
        assert_eq!(reported(&checked), (Some(0), well), "{language}");
    }
}

#[test]
fn the_readme_of_a_folder_says_what_makes_a_person_and_what_an_organization() {
    let folder = tempfile::tempdir().unwrap();
    for language in LANGUAGES {
        let repository = made(folder.path(), language, "folder");
        let readme = fs::read_to_string(repository.join("README.md")).unwrap();
        for key in [
            "`name:`",
            "`affiliation:`",
            "`organization:`",
            "`demarche seal`",
        ] {
            assert!(readme.contains(key), "{language}: {key}");
        }
    }
}

#[test]
fn every_example_is_copied_and_has_no_warning() {
    let folder = tempfile::tempdir().unwrap();
    for example in [
        "minimal",
        "google-forms",
        "weekly-update",
        "identical-letters",
        "merge",
        "six-languages",
    ] {
        let made = run(folder.path(), &["new", example, "--example", example]);
        let (status, printed) = reported(&made);
        assert_eq!(status, Some(0), "{printed}");
        let file = format!("{example}/letter.yaml\n");
        assert!(printed.contains(&file), "{printed}");
        let inside = folder.path().join(example);
        let (status, printed) = reported(&run(&inside, &["check", "--deny", "warnings"]));
        assert_eq!(status, Some(0), "{printed}");
        assert!(printed.contains(WELL), "{printed}");
        let (status, printed) = reported(&run(&inside, &["build", "--quiet"]));
        assert_eq!((status, printed), (Some(0), String::new()));
        for entry in fs::read_dir(inside.join("output")).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_none_or(|ending| ending != "pdf") {
                continue;
            }
            let name = format!("example-{example}-{}", path.file_stem().unwrap().display());
            judge(&name, &fs::read(&path).unwrap(), Archive::A2a);
        }
    }
}
