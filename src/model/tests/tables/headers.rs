//! What the columns of a table mean.

use super::*;

#[test]
fn a_header_that_is_not_understood_is_told_with_what_to_paste() {
    let expected = "
error[list-header]: no column of `s.csv` is known to hold names or organizations
 --> s.csv:1:1
  |
1 | JMÉNO, PŘÍJMENÍ
  | ^^^^^^^^^^^^^^^
  |
  = note: the columns are `JMÉNO, PŘÍJMENÍ`, `Pays` and `Kontakt`
  = note: a semicolon stands between the cells here
  = help: write this in the letter, with the column of the names after `name:`, and only columns that are not to be printed after `private:`
          signatories:
            from: s.csv
            columns:
              name: \"JMÉNO, PŘÍJMENÍ\"
            private: [Kontakt]
";
    let text = "JMÉNO, PŘÍJMENÍ;Pays;Kontakt\nBo, Ana;France;ana@example.org\n";
    assert_eq!(told_of(text), expected);
}

#[test]
fn what_is_to_be_pasted_is_read_without_a_word() {
    let letter = "signatories:\n  from: s.csv\n  columns:\n    name: \"JMÉNO, PŘÍJMENÍ\"\n  private: [Kontakt]\n";
    let text = "JMÉNO, PŘÍJMENÍ;Pays;Kontakt\nBo, Ana;France;ana@example.org\n";
    let (entries, told) = read_list(letter, "s.csv", text);
    assert_eq!(told, "");
    assert_eq!(one(&entries[0].name), "Bo, Ana");
}

#[test]
fn a_table_without_a_header_is_told_without_its_first_line() {
    let expected = "
error[list-header]: the first line of `s.csv` holds no names of columns
 --> s.csv:1:1
  |
1 |
  | ^
  |
  = help: write a line above it with the names of the columns, such as `name,affiliation`
";
    assert_eq!(
        told_of("Ana Bo,ana@example.org\nCy,cy@example.org\n"),
        expected
    );
}

#[test]
fn two_columns_of_one_meaning_are_told() {
    let expected = "
error[doubled-column]: `Name` and `Signatory` are both read as `name`
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
  = help: write `columns: { name: Name }` and `private: [Signatory]` beside `from:` if the first is to be printed
";
    assert_eq!(told_of("Name,Signatory\nAna,Ana Bo\n"), expected);
    let letter = "signatories:\n  from: s.csv\n  columns: { name: Name }\n  private: [Signatory]\n";
    let (entries, told) = read_list(letter, "s.csv", "Name,Signatory\nAna,Ana Bo\n");
    assert_eq!(told, "");
    assert_eq!(one(&entries[0].name), "Ana");
}

#[test]
fn a_column_without_a_name_is_told_only_where_it_holds_something() {
    assert_eq!(told_of("name,\nAna,\n"), "");
    let expected = "
error[unnamed-column]: a column has no name; 1 entry has text in it
 --> s.csv:1:6
  |
1 |
  | ^
  |
  = help: write its name into the first line, or delete the column
";
    assert_eq!(told_of("name,\nAna,x\n"), expected);
}

#[test]
fn a_column_that_the_letter_names_and_the_table_lacks_is_told_without_more() {
    let letter = "signatories:\n  from: s.csv\n  columns: { name: Signr }\n  private: [Pay]\n";
    let (_, told) = read_list(letter, "s.csv", "Signer,Pay\nAna,ana@example.org\n");
    let expected = "
error[missing-column]: the list has no column `Signr`
 --> letter.yaml:3:20
  |
3 |   columns: { name: Signr }
  |                    ^^^^^
  |
  = help: did you mean `Signer`?
";
    assert!(told.starts_with(expected), "{told}");
    assert!(!told.contains("list-header"), "{told}");
}
