//! Lists under keys, and keys within keys.

use super::*;

/// Reads a letter with a list in YAML, and writes all that is reported.
fn read_yaml(letter: &str, text: &str) -> (Vec<DraftPart>, String) {
    let mut sources = files(&[("letter.yaml", letter), ("s.yaml", text)]);
    let (draft, mut report) = read(&mut sources, "letter.yaml");
    let told = reported(&mut report, &sources);
    let parts = draft.and_then(|draft| draft.signatories);
    (parts.map(|list| list.parts).unwrap_or_default(), told)
}

/// Returns the headings of parts, each with the names under it.
fn names(parts: &[DraftPart]) -> Vec<(&str, Vec<&str>)> {
    let mut names = Vec::new();
    for part in parts {
        let entries = part.entries.iter().map(|entry| one(&entry.name));
        names.push((one(&part.heading), entries.collect()));
    }
    names
}

const LISTS: &str = "sincerely:\n  - name: Ana\n  - name: Bo\nsupported_by:\n  - name: Cy\n";

#[test]
fn each_key_makes_a_part_where_that_is_asked_for() {
    let letter = "signatories:\n  from: s.yaml\n  parts: keys\n  order: name\n";
    let (parts, told) = read_yaml(letter, LISTS);
    assert_eq!(told, "");
    assert_eq!(
        names(&parts),
        [
            ("Sincerely", vec!["Ana", "Bo"]),
            ("Supported by", vec!["Cy"])
        ]
    );
    assert!(parts.iter().all(|part| part.order.is_some() && part.whole));
}

#[test]
fn the_keys_have_the_order_and_the_headings_of_the_letter() {
    let letter = "signatories:\n  from: s.yaml\n  parts:\n    supported_by: { en: Friends, fr: Amis }\n    sincerely: Yours\n";
    let (parts, told) = read_yaml(letter, LISTS);
    assert_eq!(told, "");
    assert_eq!(
        names(&parts),
        [("", vec!["Cy"]), ("Yours", vec!["Ana", "Bo"])]
    );
    assert!(matches!(&parts[0].heading, Some(Text::Each(versions)) if versions.len() == 2));
}

#[test]
fn one_key_is_picked_and_the_others_are_not_forgotten() {
    let letter = "signatories:\n  from: s.yaml\n  heading: Friends\n  under: supported_by\n";
    let (parts, told) = read_yaml(letter, LISTS);
    assert_eq!(names(&parts), [("Friends", vec!["Cy"])]);
    let expected = "
warning[unprinted-list]: the list under `sincerely` is not printed; it holds 2 entries
 --> s.yaml:1:1
  |
1 | sincerely:
  | ^^^^^^^^^
  |
  = help: add the key to `parts:` or `under:` in the letter
";
    assert_eq!(told, expected);
    let letter = "signatories:\n  - { heading: A, from: s.yaml, under: sincerely }\n  - { heading: B, from: s.yaml, under: supported_by }\n";
    let (parts, told) = read_yaml(letter, LISTS);
    assert_eq!(told, "");
    assert_eq!(parts.len(), 2);
    let letter = "signatories: { from: s.yaml, under: [supported_by, sincerely] }\n";
    let (parts, told) = read_yaml(letter, LISTS);
    assert_eq!(told, "");
    assert_eq!(names(&parts), [("", vec!["Cy", "Ana", "Bo"])]);
}

#[test]
fn a_list_is_found_within_keys_and_next_to_other_values() {
    let text = "count: 2\nletter:\n  sincerely:\n    - name: Ana\n";
    let letter = "signatories: { from: s.yaml, under: letter.sincerely }\n";
    let (parts, told) = read_yaml(letter, text);
    assert_eq!(told, "");
    assert_eq!(names(&parts), [("", vec!["Ana"])]);
    let letter = "signatories: { from: s.yaml, under: letter, parts: keys }\n";
    let (parts, told) = read_yaml(letter, text);
    assert_eq!(told, "");
    assert_eq!(names(&parts), [("Sincerely", vec!["Ana"])]);
    let expected = "
error[wrong-type]: expected a list of signatories, found lists under `people`
 --> s.yaml:1:1
  |
1 | count:
  | ^^^^^
  |
  = help: name the key in the letter
          signatories:
            from: s.yaml
            under: people
";
    let (_, told) = read_yaml(
        "signatories: s.yaml\n",
        "count: 1\npeople:\n  - name: Ana\n",
    );
    assert_eq!(told, expected);
}

#[test]
fn a_key_that_does_not_exist_is_reported_with_the_one_that_was_meant() {
    let letter = "signatories:\n  from: s.yaml\n  under: suported_by\n";
    let expected = "
error[missing-list]: `s.yaml` has no list under `suported_by`
 --> letter.yaml:3:10
  |
3 |   under: suported_by
  |          ^^^^^^^^^^^
  |
  = help: did you mean `supported_by`?
";
    assert_eq!(read_yaml(letter, LISTS).1, expected);
    let letter = "signatories:\n  from: s.yaml\n  parts: { sincerely: A, suported_by: B }\n";
    let told = read_yaml(letter, LISTS).1;
    assert!(
        told.contains("error[missing-list]: no file has an entry under `suported_by`"),
        "{told}"
    );
    assert!(
        told.contains("warning[unprinted-list]: the list under `supported_by`"),
        "{told}"
    );
}

#[test]
fn requests_that_do_not_fit_are_reported() {
    let letter = "signatories: { from: s.yaml, parts: keys, heading: All }\n";
    let told = read_yaml(letter, LISTS).1;
    assert!(told.contains("error[two-headings]: "), "{told}");
    let (_, told) = read_yaml(
        "signatories: { from: s.yaml, parts: keys }\n",
        "- name: Ana\n",
    );
    assert!(
        told.contains("error[wrong-type]: expected lists under keys, found a list"),
        "{told}"
    );
    let (_, told) = read_yaml("signatories: { list: [{ name: Ana }], under: a }\n", "");
    assert!(
        told.contains("error[missing-list]: a key is named, and no file"),
        "{told}"
    );
}

const NESTED: &str = "- name: Ana\n  organization: { name: Club, url: club.example }\n- name: Bo\n  organization:\n    name: Guild\n";

#[test]
fn a_key_within_a_key_is_meant_by_its_path() {
    let letter = "signatories:\n  from: s.yaml\n  columns: { affiliation: organization.name }\n  private: [organization.url]\n";
    let (parts, told) = read_yaml(letter, NESTED);
    assert_eq!(told, "");
    assert_eq!(one(&parts[0].entries[0].affiliation), "Club");
    assert_eq!(one(&parts[0].entries[1].affiliation), "Guild");
    assert_eq!(parts[0].entries[0].organization, None);
    assert!(!format!("{parts:?}").contains("club.example"));
}

#[test]
fn the_same_in_json_and_two_deep() {
    let letter = "signatories:\n  from: s.json\n  columns: { name: who.name.full }\n";
    let text = "[{\"who\": {\"name\": {\"full\": \"Ana\", \"nick\": \"A\"}}}]";
    let mut sources = files(&[("letter.yaml", letter), ("s.json", text)]);
    let (draft, mut report) = read(&mut sources, "letter.yaml");
    let expected = "
warning[unprinted-column]: 1 column is not printed: `who.name.nick`
 --> s.json:1:36
  |
1 | [{\"who\": {\"name\": {\"full\": \"Ana\", \"nick\": \" \"}}}]
  |                                    ^^^^ 1 entry has it
  |
  = help: to confirm it, write
          signatories:
            from: s.json
            columns: { name: who.name.full }
            private: [who.name.nick]
";
    assert_eq!(reported(&mut report, &sources), expected);
    assert_eq!(
        names(&draft.unwrap().signatories.unwrap().parts),
        [("", vec!["Ana"])]
    );
}

#[test]
fn a_path_that_does_not_exist_is_reported_with_the_one_that_was_meant() {
    let letter = "signatories:\n  from: s.yaml\n  columns: { affiliation: organisation.name }\n  private: [organization]\n";
    let expected = "
error[missing-column]: the list has no column `organisation.name`
 --> letter.yaml:3:27
  |
3 |   columns: { affiliation: organisation.name }
  |                           ^^^^^^^^^^^^^^^^^
  |
  = help: did you mean `organization.name`? Then write
          signatories:
            from: s.yaml
            columns: { affiliation: organization.name }
            private: [organization]
";
    assert_eq!(read_yaml(letter, NESTED).1, expected);
}

#[test]
fn keys_where_a_text_is_expected_are_reported_once_with_what_to_write() {
    let expected = "
error[nested-column]: expected a text for `organization`, found keys: `name` and `url`
 --> s.yaml:2:3
  |
2 |   organization:
  |   ^^^^^^^^^^^^ first here
  |
  = note: 2 entries have it
  = help: if each person signs for it, write
          signatories:
            from: s.yaml
            columns: { organization: organization.name }
  = help: if each person only works for it, write
          signatories:
            from: s.yaml
            columns: { affiliation: organization.name }
";
    assert_eq!(read_yaml("signatories: s.yaml\n", NESTED).1, expected);
}

#[test]
fn a_list_of_unknown_keys_is_reported_once_with_what_to_paste() {
    let expected = "
error[list-header]: no key in `s.yaml` is known to contain names or organizations
 --> s.yaml:1:3
  |
1 | - displayName:
  |   ^^^^^^^^^^^ first here
  |
  = note: the keys that are not known are `displayName`, `org`, `role` and `poc`
  = help: write this in the letter, with only columns that are not to be printed after `private:`
          signatories:
            from: s.yaml
            columns: { name: displayName, affiliation: org, title: role }
            private: [poc]
";
    let text = "- displayName: Ana Bo\n  org: Club\n  role: Chair\n  poc: bo@example.org\n- displayName: Cy\n";
    let (_, told) = read_yaml("signatories: s.yaml\n", text);
    assert_eq!(told, expected);
    let pasted = "signatories:\n  from: s.yaml\n  columns:\n    name: displayName\n    affiliation: org\n    title: role\n  private: [poc]\n";
    let (parts, told) = read_yaml(pasted, text);
    assert_eq!(told, "");
    assert_eq!(names(&parts), [("", vec!["Ana Bo", "Cy"])]);
    let (_, told) = read_yaml("signatories: s.yaml\n", "- wer: Ana Bo\n  wo: Chile\n");
    assert!(
        told.ends_with(
            "
  = help: write this in the letter, with the column of the names after `name:`, and only columns that are not to be printed after `private:`
          signatories:
            from: s.yaml
            columns: { name: wer }
            private: [wo]
"
        ),
        "{told}"
    );
}

#[test]
fn columns_are_not_missed_where_the_list_was_not_found() {
    let letter = "signatories: { from: s.yaml, columns: { name: who }, private: [poc] }\n";
    let (_, told) = read_yaml(letter, "one:\n  - who: Ana\ntwo:\n  - who: Bo\n");
    assert_eq!(told.matches("error[").count(), 1, "{told}");
    assert!(told.contains("found lists under `one` and `two`"), "{told}");
}

#[test]
fn a_path_is_not_a_misspelt_key() {
    let letter = "signatories: { from: s.yaml, columns: { affiliation: organization.name } }\n";
    let text = "- name: Ana\n  organization: { name: Club, url: x }\n";
    let (_, told) = read_yaml(letter, text);
    let expected = "
warning[unprinted-column]: 1 column is not printed: `organization.url`
 --> s.yaml:2:31
  |
2 |   organization: { name: Club, url:   }
  |                               ^^^ 1 entry has it
  |
  = help: to confirm it, write
          signatories:
            from: s.yaml
            columns: { affiliation: organization.name }
            private: [organization.url]
";
    assert_eq!(told, expected);
}
