//! The meaning of the columns of a table.

use super::*;

#[test]
fn a_header_that_is_not_understood_is_reported_with_what_to_paste() {
    let expected = "
error[list-header]: no column of `s.csv` is known to contain names or organizations
 --> s.csv:1:16
  |
1 | Pays
  | ^^^^
  |
  = note: the column with a known word is `Pays`
  = note: a semicolon is the delimiter here
  = help: write this in the letter, with the column of the names after `name:`, and only columns that are not to be printed after `private:`
          signatories:
            from: s.csv
            columns: { country: Pays }
  = help: write a line above it with the names of the columns, such as `name;…;…`, if it is a signatory already
";
    let text = "SLOUPEC, DALŠÍ;Pays;Kontakt\nBo, Ana;France;ana@example.org\n";
    assert_eq!(reported_of(text), expected);
}

#[test]
fn help_that_was_pasted_is_read_without_a_word() {
    let letter = "signatories:\n  from: s.csv\n  columns:\n    name: \"SLOUPEC, DALŠÍ\"\n    country: Pays\n  private: [Kontakt]\n";
    let text = "SLOUPEC, DALŠÍ;Pays;Kontakt\nBo, Ana;France;ana@example.org\n";
    let (entries, told) = read_list(letter, "s.csv", text);
    assert_eq!(told, "");
    assert_eq!(one(&entries[0].name), "Bo, Ana");
}

#[test]
fn a_table_without_a_header_is_reported_without_its_first_line() {
    let expected = "
error[list-header]: the first line of `s.csv` contains no column names
 --> s.csv:1:1
  |
1 |
  | ^
  |
  = help: write a line above it with the names of the columns, such as `name,affiliation`, if it is a signatory already
  = help: if it is, you may also name the columns by their numbers, and write
          signatories:
            from: s.csv
            columns: { name: … }
";
    assert_eq!(
        reported_of("Ana Bo,ana@example.org\nCy,cy@example.org\n"),
        expected
    );
}

#[test]
fn two_columns_of_one_meaning_are_reported() {
    let expected = "
error[duplicate-column]: `Name` and `Signatory` are both read as `name`
 --> s.csv:1:6
  |
1 | Signatory
  | ^^^^^^^^^
  |
 ::: s.csv:1:1
  |
1 | Name
  | ---- read as the same
  |
  = help: to print `Name`, write
          signatories:
            from: s.csv
            columns: { name: Name }
            private: [Signatory]
  = help: to print `Signatory`, write
          signatories:
            from: s.csv
            columns: { name: Signatory }
            private: [Name]
";
    assert_eq!(reported_of("Name,Signatory\nAna,Ana Bo\n"), expected);
    let letter = "signatories:\n  from: s.csv\n  columns: { name: Name }\n  private: [Signatory]\n";
    let (entries, told) = read_list(letter, "s.csv", "Name,Signatory\nAna,Ana Bo\n");
    assert_eq!(told, "");
    assert_eq!(one(&entries[0].name), "Ana");
}

#[test]
fn a_column_without_a_name_is_reported_only_where_it_holds_something() {
    assert_eq!(reported_of("name,\nAna,\n"), "");
    let expected = "
error[unnamed-column]: a column has no name; 1 entry has text in it
 --> s.csv:1:6
  |
1 |
  | ^
  |
  = help: write its name into the first line, or delete the column
";
    assert_eq!(reported_of("name,\nAna,x\n"), expected);
}

#[test]
fn a_column_that_the_letter_names_and_the_table_lacks_is_reported_without_more() {
    let letter = "signatories:\n  from: s.csv\n  columns: { name: Signr }\n  private: [Pay]\n";
    let (_, told) = read_list(letter, "s.csv", "Signer,Pay\nAna,ana@example.org\n");
    let expected = "
error[missing-column]: the list has no column `Signr`
 --> letter.yaml:3:20
  |
3 |   columns: { name: Signr }
  |                    ^^^^^
  |
  = help: did you mean `Signer`? Then write
          signatories:
            from: s.csv
            columns: { name: Signer }
            private: [Pay]
";
    assert!(told.starts_with(expected), "{told}");
    assert!(!told.contains("list-header"), "{told}");
}

#[test]
fn inferred_columns_are_reported_once_with_what_confirms_them() {
    let expected = "
warning[inferred-columns]: column mapping inferred from the header
 --> s.csv:1:1
  |
1 | Nom complet
  | ^^^^^^^^^^^ read as `name`
  |
 ::: s.csv:1:13
  |
1 | Rattachement
  | ------------ read as `affiliation`
  |
 ::: s.csv:1:26
  |
1 | Pays
  | ---- read as `country`
  |
  = help: to confirm it, write
          signatories:
            from: s.csv
            columns: { name: Nom complet, affiliation: Rattachement, country: Pays, title: Title }
";
    let text = "Nom complet,Rattachement,Pays,Title\nAna Bo,Club,France,Ms.\n";
    assert_eq!(reported_of(text), expected);
    let letter = "signatories:\n  from: s.csv\n  columns: { name: Nom complet, affiliation: Rattachement, country: Pays }\n";
    assert_eq!(read_list(letter, "s.csv", text).1, "");
    assert_eq!(
        reported_of("Name *,AFFILIATION,sort_as\nAna Bo,Club,Bo\n"),
        ""
    );
}

#[test]
fn an_organization_that_is_taken_for_an_affiliation_is_reported() {
    let expected = "
warning[inferred-columns]: column mapping inferred from the header
 --> s.csv:1:6
  |
1 | Organization
  | ^^^^^^^^^^^^ read as `affiliation`
  |
  = help: to confirm it, write
          signatories:
            from: s.csv
            columns: { name: Name, affiliation: Organization }
  = help: if each person signs for it, write
          signatories:
            from: s.csv
            columns: { organization: Organization }
";
    assert_eq!(reported_of("Name,Organization\nAna Bo,Club\n"), expected);
    assert_eq!(reported_of("Organization,Country\nClub,Chile\n"), "");
}

#[test]
fn a_title_above_the_header_is_reported() {
    let expected = "
error[list-header]: the first line of `s.csv` is a title, not a header
 --> s.csv:1:1
  |
1 |
  | ^
  |
 ::: s.csv:3:1
  |
3 | Name
  | ---- the names of the columns
  |
  = help: to skip what is above the names, write
          signatories:
            from: s.csv
            skip-rows: 2
";
    let text = "Who signs as of 24 February 2016;;\n\nName;Country;E-mail\nAna Bo;Chile;a@b.org\n";
    assert_eq!(reported_of(text), expected);
    assert_eq!(reported_of(&text.replacen(";;", "", 1)), expected);
}

#[test]
fn a_private_name_is_reported_as_the_cause() {
    let expected = "
error[private-name]: `name` is private, and no other column holds names or organizations
 --> letter.yaml:3:13
  |
3 |   private: [name]
  |             ^^^^
  |
  = help: remove `name` from `private:`
";
    let letter = "signatories:\n  from: s.csv\n  private: [name]\n";
    let told = read_list(letter, "s.csv", "name,country\nAna Bo,Chile\n").1;
    assert_eq!(told, expected);
}

#[test]
fn a_private_column_that_is_misspelt_is_reported() {
    let letter = "signatories:\n  from: s.csv\n  private: [e-mial, telephone]\n";
    let told = read_list(letter, "s.csv", "name,e-mail\nAna Bo,a@b.org\n").1;
    let expected = "
error[missing-column]: the list has no column `e-mial`
 --> letter.yaml:3:13
  |
3 |   private: [e-mial, telephone]
  |             ^^^^^^
  |
  = help: did you mean `e-mail`? Then write
          signatories:
            from: s.csv
            private: [e-mail, telephone]
";
    assert_eq!(told, expected);
}
