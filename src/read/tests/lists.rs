use proptest::prelude::*;

use super::*;

#[test]
fn a_list_is_read_in_its_order() {
    let text = "- name: Ana Bo\n  sort-as: Bo\n- organization: Society\n  description: a club\n";
    let mut sources = files(&[("letter.yaml", "signatories: s.yaml\n"), ("s.yaml", text)]);
    let (draft, mut report) = read(&mut sources, "letter.yaml");
    assert_eq!(reported(&mut report, &sources), "");
    let part = &draft.unwrap().signatories.unwrap().parts[0];
    assert!(part.whole);
    assert_eq!(one(&part.entries[0].sort_as), "Bo");
    assert_eq!(one(&part.entries[1].organization), "Society");
}

#[test]
fn a_list_in_json_is_read_as_one_in_yaml() {
    let text =
        "[\n\t{\"name\": \"Ana \\u00e9\", \"affiliation\": null},\n\t{\"name\": \"Bo\"}\n]\n";
    let mut sources = files(&[("letter.yaml", "signatories: s.json\n"), ("s.json", text)]);
    let (draft, mut report) = read(&mut sources, "letter.yaml");
    assert_eq!(reported(&mut report, &sources), "");
    let entries = &draft.unwrap().signatories.unwrap().parts[0].entries;
    assert_eq!(one(&entries[0].name), "Ana é");
    assert_eq!(entries[0].affiliation, None);
}

#[test]
fn several_files_make_one_part_and_parts_have_their_headings() {
    let letter = "signatories:\n  - { heading: A, from: [a.yaml, b.yaml] }\n  - { heading: B, from: b.yaml }\n";
    let mut sources = files(&[
        ("letter.yaml", letter),
        ("a.yaml", "- name: Ana\n"),
        ("b.yaml", "- name: Bo\n"),
    ]);
    let (draft, mut report) = read(&mut sources, "letter.yaml");
    assert_eq!(reported(&mut report, &sources), "");
    let parts = draft.unwrap().signatories.unwrap().parts;
    assert_eq!(parts[0].entries.len(), 2);
    assert_eq!(one(&parts[1].heading), "B");
}

#[test]
fn columns_take_our_names_and_private_ones_never_enter() {
    let text = "- { displayName: Ana, email: a@example.org, org: Club }\n";
    let letter =
        "signatories:\n  from: s.yaml\n  columns: { name: displayName }\n  private: [email, org]\n";
    let mut sources = files(&[("letter.yaml", letter), ("s.yaml", text)]);
    let (draft, mut report) = read(&mut sources, "letter.yaml");
    assert_eq!(reported(&mut report, &sources), "");
    let draft = draft.unwrap();
    assert_eq!(
        one(&draft.signatories.as_ref().unwrap().parts[0].entries[0].name),
        "Ana"
    );
    assert!(!format!("{draft:?}").contains("example.org"));
}

#[test]
fn an_unknown_column_is_reported_once_with_its_number_of_entries() {
    let text =
        "- name: Ana\n  role: Chair\n- name: Bo\n  role: Clerk\n- name: Cy\n  tittle: x\n  link:\n";
    let expected = "
warning[unprinted-column]: 1 column is not printed: `role`
 --> signatories.yaml:2:3
  |
2 |   role:
  |   ^^^^ 2 entries have it
  |
  = help: to confirm it, write
          signatories:
            from: signatories.yaml
            private: [role]
  = help: to print `role` as `title`, write
          signatories:
            from: signatories.yaml
            columns: { title: role }

error[unknown-key]: unknown key `tittle`
 --> signatories.yaml:6:3
  |
6 |   tittle:
  |   ^^^^^^
  |
  = note: 1 entry has it
  = help: did you mean `title`? If not, write `private: [tittle]`
";
    assert_eq!(list(text), expected);
}

#[test]
fn a_column_that_no_entry_has_is_reported() {
    let letter = "signatories:\n  from: s.yaml\n  columns: { name: fullname }\n";
    let mut sources = files(&[("letter.yaml", letter), ("s.yaml", "- FullName: Ana\n")]);
    let (_, mut report) = read(&mut sources, "letter.yaml");
    let expected = "
error[missing-column]: the list has no column `fullname`
 --> letter.yaml:3:20
  |
3 |   columns: { name: fullname }
  |                    ^^^^^^^^
  |
  = help: did you mean `FullName`? Then write
          signatories:
            from: s.yaml
            columns: { name: FullName }
";
    assert!(reported(&mut report, &sources).starts_with(expected));
}

#[test]
fn a_lone_mapping_is_refused_and_read_as_the_entry_that_it_was_meant_to_be() {
    let expected = "
error[unknown-key]: unknown key `Name`
 --> signatories.yaml:1:1
  |
1 | Name:
  | ^^^^
  |
  = note: 1 entry has it
  = help: did you mean `name`? If not, write `private: [Name]`

error[wrong-type]: expected a list of signatories, found a single mapping
 --> signatories.yaml:1:1
  |
1 | Name:
  | ^^^^
  |
  = help: put `- ` before `Name`, and indent the lines below it by two spaces

warning[unprinted-column]: 1 column is not printed: `Link`
 --> signatories.yaml:2:1
  |
2 | Link:
  | ^^^^ 1 entry has it
  |
  = help: to confirm it, write
          signatories:
            from: signatories.yaml
            private: [Link]
";
    assert_eq!(list("Name: Ana Bo\nLink: https://example.org\n"), expected);
}

#[test]
fn plain_words_are_refused_with_what_to_write() {
    let expected = "
error[wrong-type]: expected a list of signatories, found text
 --> signatories.yaml:1:1
  |
1 |
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write an entry for each signatory: `- name: …`, or `- organization: …`
";
    assert_eq!(
        list("Ana Bo supports this letter.\nhttps://example.org\n"),
        expected
    );
    let expected = "
error[missing-space]: expected a space after `name:`, found none
 --> signatories.yaml:1:5
  |
1 | name:Ana Bo
  |     ^
  |
  = help: write `- name: Ana Bo`
";
    assert_eq!(list("name:Ana Bo\n"), expected);
}

#[test]
fn an_empty_list_file_is_refused_with_what_to_write() {
    let expected = "
error[empty-file]: `signatories.yaml` is empty
 --> signatories.yaml:1:1
  |
1 |
  | ^
  |
  = help: write an entry for each signatory: `- name: …`
";
    assert_eq!(list(""), expected);
    let expected = "
error[empty-file]: `signatories.yaml` holds comments only
 --> signatories.yaml:1:1
  |
1 |
  | ^
  |
  = help: write an entry for each signatory: `- name: …`
";
    assert_eq!(list("# sign below\n"), expected);
}

#[test]
fn an_entry_that_is_none_is_reported_next_to_those_that_are() {
    let expected = "
error[wrong-type]: expected an entry with keys, found text
 --> signatories.yaml:2:3
  |
2 | -
  |   ^^
  |
  = help: write `- name: …`, or `- organization: …`

error[empty-item]: this entry is empty
 --> signatories.yaml:3:2
  |
3 | -
  |  ^
  |
  = help: write `name: …` after the `-`, or remove the line

error[wrong-type]: expected an entry with keys, found a list
 --> signatories.yaml:4:5
  |
4 | - -
  |     ^^
  |
  = help: write each signatory as one entry: `- name: …`
";
    assert_eq!(list("- name: Ana\n- Bo\n-\n- - Cy\n"), expected);
}

#[test]
fn lists_under_keys_are_refused_with_what_to_do() {
    let expected = "
error[wrong-type]: expected a list of signatories, found lists under `sincerely` and `supported_by`
 --> signatories.yaml:1:1
  |
1 | sincerely:
  | ^^^^^^^^^
  |
  = help: print each under its heading, or choose one with `under:`
          signatories:
            from: signatories.yaml
            parts: { sincerely: Sincerely, supported_by: Supported by }
";
    assert_eq!(
        list("sincerely:\n  - name: Ana\nsupported_by:\n  - name: Bo\n"),
        expected
    );
}

#[test]
fn lists_under_keys_within_a_key_do_not_make_an_entry_either() {
    let told = list("letter:\n  sincerely:\n    - name: Ana\n  supported_by:\n    - name: Bo\n");
    let expected = "
error[wrong-type]: expected a list of signatories, found lists under `letter.sincerely` and `letter.supported_by`
 --> signatories.yaml:1:1
  |
1 | letter:
  | ^^^^^^
  |
  = help: print each under its heading, or choose one with `under:`
          signatories:
            from: signatories.yaml
            under: letter
            parts: { sincerely: Sincerely, supported_by: Supported by }
";
    assert_eq!(told, expected);
    assert_eq!(
        told.matches("error[").count() + told.matches("warning[").count(),
        1
    );
}

#[test]
fn texts_of_a_list_among_the_entries_are_not_shown() {
    let told = list("- name: Ana\n-   - s3cret\n    - [s3cret]\n");
    assert!(
        told.contains("error[wrong-type]: expected an entry with keys, found a list"),
        "{told}"
    );
    assert!(!told.contains("s3cret"), "{told}");
}

#[test]
fn backticks_of_a_list_do_not_make_its_words_those_of_the_program() {
    for line in [
        "name`s3cret`name: x",
        "name` s3cret `name: x: y",
        "`s3cret: x",
    ] {
        let told = list(&format!("- name: Ana\n   {line}\n"));
        assert!(told.contains("error["), "{told}");
        assert!(!told.contains("s3cret"), "{told}");
    }
}

proptest! {
    /// One slip of the hand in a good list: a sign put in anywhere.
    #[test]
    fn no_slip_in_a_list_shows_a_private_value(
        at in 0usize..140,
        slip in prop::sample::select(vec![
            "", ":", ": ", ",", "\n", "\n\n", "\"", "'", "{", "}", "[", "]", "- ", "  ", "\t", "#", " # ",
            "&", "*", "!", "|", "> ", "?", "%", "@", "`", "---\n", "é", "\u{0}",
        ]),
        kind in 0usize..4,
        column in prop::sample::select(vec!["private: [mail]", "private: []"]),
        byte in prop::option::of(0x80u8..=0xff),
    ) {
        let (name, good) = [
            ("s.yaml", "- name: Ana\n  mail: s3cret\n  title: Chair\n- mail: \"s3cret\"\n  name: Bo Cy\n- name: Di\n  mail:\n    - s3cret\n    - s3cret\n"),
            ("s.yaml", "- { name: Ana, mail: s3cret, title: x }\n- { mail: 's3cret', name: Bo }\n"),
            ("s.json", "[\n {\"name\": \"Ana\", \"mail\": \"s3cret\"},\n {\n  \"mail\": {\"at\": \"s3cret\"},\n  \"name\": \"Bo\"\n }\n]\n"),
            ("p/a.md", "---\nname: Ana\nmail: |\n  s3cret\n  s3cret\ntitle: Chair\n---\ns3cret\n"),
        ][kind];
        let mut text = good.as_bytes().to_vec();
        let at = at % text.len();
        // A slip within the secret makes another of it.
        let within = good.match_indices("s3cret").any(|(start, _)| start < at && at < start + 6);
        prop_assume!(!within);
        text.splice(at..at, slip.bytes());
        text.extend(byte);
        let from = name.split('/').next().unwrap_or(name);
        let letter = format!("signatories:\n  from: {from}\n  {column}\n");
        let (entries, told) = tables::read_list(&letter, name, text);
        prop_assert!(!told.contains("s3cret"), "{}", told);
        let _ = entries;
    }
}

#[test]
fn a_list_in_another_kind_of_file_is_refused() {
    let expected = "
error[list-format]: expected a list in YAML, JSON, TOML, CSV, TSV, Markdown, HTML, plain text or a spreadsheet, found `list.docx`
 --> letter.yaml:1:14
  |
1 | signatories: list.docx
  |              ^^^^^^^^^
  |
  = help: save the list in a file that ends in `.yaml`, `.json`, `.jsonl`, `.toml`, `.csv`, `.tsv`, `.md`, `.html`, `.xlsx`, `.ods` or `.txt`
";
    assert_eq!(letter("signatories: list.docx\n"), expected);
}

#[test]
#[cfg(not(feature = "spreadsheets"))]
fn a_program_that_reads_no_spreadsheets_says_how_to_get_one_that_does() {
    let expected = "
error[list-format]: this `demarche` was built without the reading of spreadsheets
 --> letter.yaml:1:14
  |
1 | signatories: list.ods
  |              ^^^^^^^^
  |
  = help: build it with the feature `spreadsheets`, which is on by default
  = help: save the sheet as CSV in UTF-8, in a file that ends in `.csv`
";
    assert_eq!(letter("signatories: list.ods\n"), expected);
}

#[test]
fn a_list_in_another_encoding_is_reported_with_its_byte_and_where_it_is_named() {
    let store = InMemory::new()
        .with("letter.yaml", "signatories: s.yaml\n")
        .with("s.yaml", b"- name: Ir\xe8ne\n".as_slice());
    let mut sources = Sources::new(store);
    let (draft, mut report) = read(&mut sources, "letter.yaml");
    assert!(!draft.unwrap().signatories.unwrap().parts[0].whole);
    let expected = "
error[not-utf-8]: byte 10 of `s.yaml` is 0xE8, which is not UTF-8
 --> s.yaml:1:11
  |
1 | č
  | ^ likely `č` in windows-1250
  |
 ::: letter.yaml:1:14
  |
1 | signatories: s.yaml
  |              ------ named here
  |
  = help: save the file again as UTF-8 (a spreadsheet calls it `CSV UTF-8`), or run `iconv -f WINDOWS-1250 -t UTF-8 s.yaml`
  = help: if `č` are among its letters, write
          signatories:
            from: s.yaml
            encoding: windows-1250
  = help: if `è` are among its letters, write
          signatories:
            from: s.yaml
            encoding: windows-1252
";
    assert_eq!(reported(&mut report, &sources), expected);
}
