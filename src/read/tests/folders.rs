//! Lists of other shapes: lines of text, and folders of files.

use super::*;

/// Reads a letter with the files next to it; returns the signatories and all that is reported.
fn listed(letter: &str, beside: &[(&str, &str)]) -> (Vec<Box<DraftSignatory>>, String) {
    let mut all = vec![("letter.yaml", letter)];
    all.extend(beside);
    let mut sources = files(&all);
    let (draft, mut report) = read(&mut sources, "letter.yaml");
    let told = reported(&mut report, &sources);
    let parts = draft.unwrap().signatories.unwrap().parts;
    (
        parts.into_iter().flat_map(|part| part.entries).collect(),
        told,
    )
}

fn names(entries: &[Box<DraftSignatory>]) -> Vec<&str> {
    entries.iter().map(|entry| one(&entry.name)).collect()
}

#[test]
fn every_line_of_plain_text_is_a_name_and_is_not_taken_apart() {
    let text = "Ana Bo, Jr.\r\n\n  Cy, Upper Valley School \nNO\n";
    let (entries, told) = listed("signatories: s.txt\n", &[("s.txt", text)]);
    assert_eq!(told, "");
    assert_eq!(
        names(&entries),
        ["Ana Bo, Jr.", "Cy, Upper Valley School", "NO"]
    );
    assert_eq!(&text[entries[1].span.range()], "Cy, Upper Valley School");
}

#[test]
fn lines_can_be_said_to_be_organizations() {
    let letter = "signatories:\n  from: s.txt\n  columns: { organization: name }\n";
    let (entries, told) = listed(letter, &[("s.txt", "Club\n")]);
    assert_eq!(told, "");
    assert_eq!(one(&entries[0].organization), "Club");
    assert_eq!(entries[0].name, None);
}

#[test]
fn the_sign_of_a_list_before_a_name_is_reported() {
    let expected = "
warning[list-mark]: 2 lines begin with the mark of a list, which is printed
 --> s.txt:1:1
  |
1 | - Ana
  | ^ the first of them
  |
  = help: delete the marks if they are not part of the names
";
    let (entries, told) = listed(
        "signatories: s.txt\n",
        &[("s.txt", "- Ana\n12. Bo\n3M Club\n")],
    );
    assert_eq!(told, expected);
    assert_eq!(names(&entries), ["- Ana", "12. Bo", "3M Club"]);
}

#[test]
fn a_table_that_is_called_plain_text_is_refused_and_not_shown() {
    let expected = "
error[list-format]: `s.txt` is a table, not one name a line
 --> s.txt:1:1
  |
1 |
  | ^
  |
  = help: give the file a name that ends in `.csv`
";
    for text in [
        "name,email\nAna,ana@example.org\n",
        "Ana\tana@example.org\n",
    ] {
        let (entries, told) = listed("signatories: s.txt\n", &[("s.txt", text)]);
        assert_eq!(told, expected);
        assert!(entries.is_empty());
    }
}

#[test]
fn an_empty_file_of_lines_is_reported() {
    let expected = "
error[empty-file]: `s.txt` is empty
 --> s.txt:1:1
  |
1 |
  | ^
  |
  = help: write each signatory's name on a separate line
";
    let (_, told) = listed("signatories: s.txt\n", &[("s.txt", "\n\n")]);
    assert_eq!(told, expected);
}

#[test]
fn a_folder_is_read_in_the_order_of_its_names_each_entry_with_its_own_place() {
    let beside = [
        ("people/b.yaml", "name: Bo\nlink: a.example\n"),
        ("people/.gitkeep", ""),
        ("people/a.md", "---\nname: Ana\nlink: b.example\n---\n"),
        ("people/c.json", "{\"name\": \"Cy\"}\n"),
    ];
    for name in ["people", "people/", "./people/"] {
        let letter = format!("signatories:\n  from: {name}\n  private: [link]\n");
        let (entries, told) = listed(&letter, &beside);
        assert_eq!(told, "", "{name}");
        assert_eq!(names(&entries), ["Ana", "Bo", "Cy"], "{name}");
        let file = |index: usize| entries[index].span.file;
        assert!(file(0) != file(1) && file(1) != file(2));
    }
}

#[test]
fn the_order_of_a_folder_is_not_that_of_the_file_system() {
    struct Backwards(InMemory);
    impl crate::source::Files for Backwards {
        fn read(&self, path: &str) -> std::io::Result<Vec<u8>> {
            self.0.read(path)
        }
        fn list(&self, folder: &str) -> std::io::Result<Vec<String>> {
            let names = self.0.list(folder)?;
            Ok(names.into_iter().rev().collect())
        }
        fn is_dir(&self, path: &str) -> bool {
            self.0.is_dir(path)
        }
    }
    let store = InMemory::new()
        .with("letter.yaml", "signatories: people/\n")
        .with("people/1.yaml", "name: Ana\n")
        .with("people/2.yaml", "name: Bo\n");
    let mut sources = Sources::new(Backwards(store));
    let (draft, _) = read(&mut sources, "letter.yaml");
    let parts = draft.unwrap().signatories.unwrap().parts;
    assert_eq!(names(&parts[0].entries), ["Ana", "Bo"]);
}

#[test]
fn an_error_in_a_file_of_a_folder_is_reported_in_that_file() {
    let expected = "
error[unknown-key]: unknown key `nmae`
 --> people/b.yaml:1:1
  |
1 | nmae:
  | ^^^^
  |
  = note: 1 entry has it
  = help: did you mean `name`? If not, write `private: [nmae]`
";
    let beside = [
        ("people/a.yaml", "name: Ana\n"),
        ("people/b.yaml", "nmae: Bo\n"),
    ];
    assert_eq!(listed("signatories: people\n", &beside).1, expected);
}

#[test]
fn other_files_than_those_of_signatories_are_reported() {
    let expected = "
error[list-format]: `people/old` is a folder
 --> letter.yaml:1:14
  |
1 | signatories: people
  |              ^^^^^^ in this folder
  |
  = help: give each signatory a file that ends in `.yaml`, `.json`, `.toml` or `.md`, and put others elsewhere

error[list-format]: `people/LICENSE` is neither YAML, JSON, TOML nor Markdown
 --> people/LICENSE:1:1
  |
1 |
  | ^
  |
 ::: letter.yaml:1:14
  |
1 | signatories: people
  |              ------ in this folder
  |
  = help: give each signatory a file that ends in `.yaml`, `.json`, `.toml` or `.md`, and put others elsewhere
";
    let beside = [("people/LICENSE", ""), ("people/old/a.yaml", "")];
    assert_eq!(listed("signatories: people\n", &beside).1, expected);
}

#[test]
fn front_matter_that_is_missing_or_open_is_reported() {
    let expected = "
error[front-matter]: expected front matter, found none
 --> people/a.md:1:1
  |
1 |
  | ^
  |
  = help: write `---`, the entry in YAML such as `name: …`, and `---` on the first lines

error[front-matter]: expected `---` after the front matter, found the end of the file
 --> people/b.md:1:1
  |
1 |
  | ^^^
  |
  = help: write a line `---` below the entry
";
    let beside = [
        ("people/a.md", "Ana Bo\n"),
        ("people/b.md", "---\nname: Bo\n"),
    ];
    assert_eq!(listed("signatories: people\n", &beside).1, expected);
}

#[test]
fn text_below_front_matter_is_reported() {
    let expected = "
warning[unprinted-text]: the text below front matter is not printed
 --> people/a.md:5:1
  |
5 |
  | ^^^^^^^^^^^^^^
  |
  = help: delete it, or write it after a key such as `description:`
";
    let text = "---\nname: Ana\n---\n\nI sign gladly.\nAna\n";
    let (entries, told) = listed("signatories: people\n", &[("people/a.md", text)]);
    assert_eq!(told, expected);
    assert_eq!(names(&entries), ["Ana"]);
}

#[test]
fn a_folder_that_is_missing_is_reported() {
    let expected = "
error[missing-file]: cannot find the file `peple`
 --> letter.yaml:1:14
  |
1 | signatories: peple/
  |              ^^^^^^
  |
  = help: did you mean `people`?
";
    let beside = [("people/a.yaml", "name: Ana\n")];
    assert_eq!(listed("signatories: peple/\n", &beside).1, expected);
}

#[test]
fn sources_of_several_kinds_make_one_list_in_their_order() {
    let letter = "signatories: [s.csv, people/, s.txt, s.yaml]\n";
    let beside = [
        ("s.csv", "name\nAna\n"),
        ("people/b.yaml", "name: Bo\n"),
        ("s.txt", "Cy\n"),
        ("s.yaml", "- name: Di\n"),
    ];
    let (entries, told) = listed(letter, &beside);
    assert_eq!(told, "");
    assert_eq!(names(&entries), ["Ana", "Bo", "Cy", "Di"]);
}

#[test]
fn a_heading_in_plain_text_is_reported_with_what_to_do() {
    let expected = "
warning[list-mark]: `#` before a name is printed with it
 --> s.txt:1:1
  |
1 | # Board members
  | ^
  |
  = help: delete the line if it is a comment or a heading: every line here is a name
";
    let text = "# Board members\nAna Example\n";
    let (entries, told) = super::tables::read_list("signatories: s.txt\n", "s.txt", text);
    assert_eq!(told, expected);
    assert_eq!(entries.len(), 2);
}

#[test]
fn the_readme_of_a_folder_is_skipped() {
    let beside = [
        ("people/README.md", "Add a file with your name.\n"),
        ("people/ana.yaml", "name: Ana\n"),
    ];
    let (entries, told) = listed("signatories: people/\n", &beside);
    assert_eq!(told, "");
    assert_eq!(names(&entries), ["Ana"]);
}
