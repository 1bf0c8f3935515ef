mod headers;

use proptest::prelude::*;

use super::*;

const LETTER: &str = "signatories: s.csv\n";

/// Reads a letter with a list, and writes all that is reported.
pub(super) fn read_list(
    letter: &str,
    name: &str,
    text: impl Into<Vec<u8>>,
) -> (Vec<Box<DraftSignatory>>, String) {
    let store = InMemory::new().with("letter.yaml", letter).with(name, text);
    let mut sources = Sources::new(store);
    let (draft, mut report) = read(&mut sources, "letter.yaml");
    let told = reported(&mut report, &sources);
    let parts = draft
        .and_then(|draft| draft.signatories)
        .map(|list| list.parts);
    let entries = parts
        .into_iter()
        .flatten()
        .flat_map(|part| part.entries)
        .collect();
    (entries, told)
}

#[track_caller]
fn table(text: &str) -> Vec<Box<DraftSignatory>> {
    let (entries, told) = read_list(LETTER, "s.csv", text);
    assert_eq!(told, "");
    entries
}

fn reported_of(text: &str) -> String {
    read_list(LETTER, "s.csv", text).1
}

#[test]
fn a_table_is_read_whatever_its_separator_line_breaks_and_mark() {
    for text in [
        "name,affiliation\nAna Bo,Club\n",
        "\u{feff}name;affiliation\r\nAna Bo;Club\r\n",
        "Name\tAffiliation\nAna Bo\tClub",
        "\"NAME\",\"Affiliation\"\r\n\"Ana Bo\",\"Club\"\r\n,\r\n",
    ] {
        let entries = table(text);
        assert_eq!(entries.len(), 1, "{text}");
        assert_eq!(one(&entries[0].name), "Ana Bo", "{text}");
        assert_eq!(one(&entries[0].affiliation), "Club", "{text}");
    }
}

#[test]
fn a_comma_in_a_header_of_semicolons_separates_nothing() {
    let letter = "signatories:\n  from: s.csv\n  columns: { name: \"JMÉNO, PŘÍJMENÍ\" }\n";
    let text = "JMÉNO, PŘÍJMENÍ;Country\nBo, Ana;France\n";
    let (entries, told) = read_list(letter, "s.csv", text);
    assert_eq!(told, "");
    assert_eq!(one(&entries[0].name), "Bo, Ana");
    assert_eq!(one(&entries[0].country), "France");
}

#[test]
fn values_are_never_retyped_and_are_where_they_were_written() {
    let text = "name,country\n0x5a,NO\n\"Ana \"\"Bo\"\" Cy\",x\n";
    let entries = table(text);
    assert_eq!(one(&entries[0].name), "0x5a");
    assert_eq!(one(&entries[0].country), "NO");
    assert_eq!(one(&entries[1].name), "Ana \"Bo\" Cy");
    let Some(Text::One(name)) = &entries[1].name else {
        panic!("no name");
    };
    assert_eq!(&text[name.span.range()], "Ana \"\"Bo\"\" Cy");
    assert_eq!(entries[1].span, name.span);
}

#[test]
fn the_letter_says_what_columns_mean_before_anything_is_guessed() {
    let letter = "signatories:\n  from: s.csv\n  columns: { name: Signer, affiliation: org }\n  private: [E-mail, name]\n";
    let text = "Signer,Org,Name,e_mail\nAna Bo,Club,nick,ana@example.org\n";
    let (entries, told) = read_list(letter, "s.csv", text);
    assert_eq!(told, "");
    assert_eq!(one(&entries[0].name), "Ana Bo");
    assert_eq!(one(&entries[0].affiliation), "Club");
    assert_eq!(entries[0].organization, None);
    assert!(!format!("{entries:?}").contains("example.org"));
}

#[test]
fn a_column_of_our_name_is_given_up_for_the_one_that_the_letter_names() {
    let letter = "signatories:\n  from: s.csv\n  columns: { name: Signer }\n";
    let (entries, told) = read_list(letter, "s.csv", "name,Signer\nnick,Ana Bo\n");
    assert_eq!(one(&entries[0].name), "Ana Bo");
    assert!(told.contains("1 column is not printed: `name`"), "{told}");
}

#[test]
fn an_unknown_column_is_reported_once_and_its_cells_are_never_shown() {
    let expected = "
warning[unprinted-column]: 1 column is not printed: `E-mail (work)`
 --> s.csv:1:6
  |
1 | E-mail (work)
  | ^^^^^^^^^^^^^ 2 entries have it
  |
  = help: to confirm it, write
          signatories:
            from: s.csv
            private: [\"E-mail (work)\"]
";
    let text = "name,E-mail (work)\nAna,ana@example.org\nBo,bo@example.org\nCy,\n";
    assert_eq!(reported_of(text), expected);
}

#[test]
fn a_ragged_row_is_reported_with_its_line() {
    let expected = "
error[ragged-row]: expected 3 cells as in the header, found 4
 --> s.csv:2:1
  |
2 | Bo
  | ^^ in this row
  |
  = note: a semicolon is the delimiter here
  = help: put a cell that holds a semicolon between quotation marks: `\"…\"`

error[ragged-row]: expected 3 cells as in the header, found 2
 --> s.csv:4:1
  |
4 | Cy
  | ^^ in this row
  |
  = note: a semicolon is the delimiter here
  = help: write a semicolon for each cell that is missing, also at the end
";
    let text = "name;affiliation;country\nBo;Club; Inc;Peru\nAna;Club;Peru\nCy;Peru\n";
    let (entries, told) = read_list(LETTER, "s.csv", text);
    assert_eq!(told, expected);
    assert_eq!(entries.len(), 1);
}

#[test]
fn nothing_of_a_ragged_row_is_shown_where_a_column_is_private() {
    let expected = "
error[ragged-row]: expected 2 cells as in the header, found 3
 --> s.csv:2:1
  |
2 |
  | ^ in this row
  |
  = help: put a cell that holds a comma between quotation marks: `\"…\"`

error[ragged-row]: expected 2 cells as in the header, found 1
 --> s.csv:4:1
  |
4 |
  | ^ in this row
  |
  = help: write a comma for each cell that is missing, also at the end
";
    let letter = "signatories:\n  from: s.csv\n  private: [email]\n";
    let text = "name,email\nBo, Inc,bo@example.org\nAna,\nana@example.org\n";
    assert_eq!(read_list(letter, "s.csv", text).1, expected);
}

#[test]
fn quotation_marks_out_of_place_are_reported_without_the_cell() {
    let expected = "
error[quotation-mark]: text follows the closing quotation mark of a cell
 --> s.csv:2:5
  |
2 |
  | ^
  |
  = help: put the whole cell between quotation marks, and write `\"\"` for a mark that is text

error[quotation-mark]: a space precedes the opening quotation mark of a cell
 --> s.csv:3:5
  |
3 |
  | ^
  |
  = help: delete the space

error[quotation-mark]: a quotation mark is opened here and not closed
 --> s.csv:4:4
  |
4 |
  | ^
  |
  = help: close it at the end of the cell, and write `\"\"` for a mark that is text
";
    let text = "name,title\n\"Ana\"x,a\nBo, \"b\"\nCy,\"c\nDi,d\n";
    assert_eq!(reported_of(text), expected);
}

#[test]
fn a_family_name_is_never_printed_for_the_whole() {
    let expected = "
error[split-name]: names are divided over several columns: `Nom` and `Prénom`
 --> s.csv:1:1
  |
1 | Nom
  | ^^^
  |
  = help: to join them, and to sort by the last of them, write
          signatories:
            from: s.csv
            columns: { name: [Prénom, Nom] }
  = help: if `Nom` holds whole names, write
          signatories:
            from: s.csv
            columns: { name: Nom }
";
    let told = reported_of("Nom,Prénom\nBo,Ana\n");
    assert!(told.starts_with(expected), "{told}");
    let expected = "
error[split-name]: names are divided over several columns: `First name` and `Last name`
 --> s.csv:1:1
  |
1 | First name
  | ^^^^^^^^^^
  |
  = help: to join them, and to sort by the last of them, write
          signatories:
            from: s.csv
            columns: { name: [First name, Last name] }
";
    assert_eq!(reported_of("First name,Last name\nAna,Bo\n"), expected);
    let whole = reported_of("Full name,First name\nAna Bo,\n");
    assert!(!whole.contains("split-name"), "{whole}");
}

#[test]
fn a_table_of_another_encoding_is_reported_by_its_byte_alone() {
    let expected = "
error[not-utf-8]: byte 18 of `s.csv` is 0xE8, which is not UTF-8
 --> s.csv:2:8
  |
2 | č
  | ^ likely `č` in windows-1250
  |
 ::: letter.yaml:1:14
  |
1 | signatories: s.csv
  |              ----- named here
  |
  = help: save the file again as UTF-8 (a spreadsheet calls it `CSV UTF-8`), or run `iconv -f WINDOWS-1250 -t UTF-8 s.csv`
  = help: if `č` are among its letters, write
          signatories:
            from: s.csv
            encoding: windows-1250
  = help: if `è` are among its letters, write
          signatories:
            from: s.csv
            encoding: windows-1252
";
    let text = b"name,email\nBela Ir\xe8ne,bela@example.org\n";
    assert_eq!(read_list(LETTER, "s.csv", *text).1, expected);
}

#[test]
fn an_empty_table_is_reported_with_what_to_write() {
    let expected = "
error[empty-file]: `s.csv` is empty
 --> s.csv:1:1
  |
1 |
  | ^
  |
  = help: write a line with the names of the columns, such as `name,affiliation`, and a line for each signatory
";
    assert_eq!(reported_of("\n"), expected);
}

proptest! {
    /// One slip of the hand in a good table: a sign put in anywhere, of the header or of a row.
    #[test]
    fn no_slip_in_a_table_shows_a_private_cell(
        at in 0usize..90,
        slip in prop::sample::select(vec!["", ",", ";", "\t", "\n", "\r", "\"", " \"", "\u{0}", "é"]),
        column in prop::sample::select(vec!["private: [mail]", "private: []"]),
        byte in prop::option::of(0x80u8..=0xff),
    ) {
        let good = "name,mail,title\nAna,s3cret,Chair\n\"Bo, Cy\",\"s3cret\",\nDi,s3cret,x\n";
        let at = at.min(good.len());
        let mut text = good.as_bytes().to_vec();
        text.splice(at..at, slip.bytes());
        text.extend(byte);
        let letter = format!("signatories:\n  from: s.csv\n  {column}\n");
        let (entries, told) = read_list(&letter, "s.csv", text);
        prop_assert!(!told.contains("s3cret"), "{}", told);
        prop_assert!(!format!("{entries:?}").contains("s3cret"), "{:?}", entries);
    }
}

#[test]
fn an_organization_next_to_a_name_signs_only_before_it_under_our_own_key_in_any_case() {
    let letter = "signatories: { from: s.csv }\n";
    for (header, signs) in [
        ("name,organization", false),
        ("Name,Organization", false),
        ("name,org", false),
        ("org,name", false),
        ("organization,name", true),
        ("Organization,Name", true),
        ("ORGANIZATION,affiliation,NAME", true),
    ] {
        let cells = header.to_lowercase().replace("affiliation", "");
        let cells = cells.replace("name", "Ana Bo");
        let cells = cells.replace("organization", "Valley Trust");
        let cells = cells.replace("org", "Valley Trust");
        let text = format!("{header}\n{cells}\n");
        let (entries, told) = read_list(letter, "s.csv", text);
        let is_told = told.contains("inferred-columns");
        assert_eq!(is_told, !signs, "{header}: {told}");
        assert_eq!(entries[0].organization.is_some(), signs, "{header}");
        assert_eq!(entries[0].affiliation.is_some(), !signs, "{header}");
    }
    let (entries, _) = read_list(letter, "s.csv", "Org\nValley Trust\n");
    assert!(
        entries[0].organization.is_some(),
        "without names, it is the organization that signs"
    );
}

#[test]
fn the_last_of_joined_columns_orders_a_person_and_no_organization() {
    let letter = "signatories: { from: s.csv, columns: { name: [First, Last] } }\n";
    let (entries, told) = read_list(letter, "s.csv", "First,Last\nAna,Bo\n");
    assert_eq!(told, "");
    assert_eq!(one(&entries[0].name), "Ana Bo");
    assert_eq!(one(&entries[0].sort_as), "Bo Ana");

    let letter = "signatories: { from: s.csv, columns: { organization: [Body, Branch] } }\n";
    let (entries, told) = read_list(letter, "s.csv", "Body,Branch\nRelief Union,North\n");
    assert_eq!(told, "");
    assert_eq!(one(&entries[0].organization), "Relief Union North");
    assert_eq!(entries[0].sort_as, None);
}
