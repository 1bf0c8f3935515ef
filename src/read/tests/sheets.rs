//! Reading spreadsheets, and their diagnostics.

mod books;
mod choice;

use super::*;
use Value::{Number, Text as Words};
use books::{Book, Value, ods, sheet, xlsx};

const LETTER: &str = "signatories: s.xlsx\n";

/// Reads a letter with a spreadsheet, and writes all that is reported.
fn read_sheet(letter: &str, name: &str, bytes: Vec<u8>) -> (Vec<Box<DraftSignatory>>, String) {
    tables::read_list(letter, name, bytes)
}

fn reported_of(book: &Book) -> String {
    read_sheet(LETTER, "s.xlsx", xlsx(book)).1
}

/// The list that most tests begin with.
fn people() -> Book {
    sheet(
        "People",
        &[
            &[Words("Name"), Words("Affiliation"), Words("E-mail")],
            &[Words("Ana Bo"), Words("Club"), Words("ana@example.org")],
            &[Words("Cy & \"Di\"\nEl"), Value::Nothing, Value::Nothing],
        ],
    )
}

#[test]
fn both_kinds_of_spreadsheet_are_read_alike() {
    let private = "signatories: { from: s.xlsx, private: [E-mail] }\n";
    for (name, bytes) in [("s.xlsx", xlsx(&people())), ("s.ods", ods(&people()))] {
        let letter = private.replace("s.xlsx", name);
        let (entries, told) = read_sheet(&letter, name, bytes);
        assert_eq!(told, "", "{name}");
        assert_eq!(entries.len(), 2, "{name}");
        assert_eq!(one(&entries[0].name), "Ana Bo", "{name}");
        assert_eq!(one(&entries[0].affiliation), "Club", "{name}");
        assert_eq!(one(&entries[1].name), "Cy & \"Di\"\nEl", "{name}");
        assert!(!format!("{entries:?}").contains("example.org"), "{name}");
    }
}

#[test]
fn a_place_is_sheet_and_cell_and_no_other_cell_is_shown() {
    let expected = "
warning[unprinted-column]: 1 column is not printed: `E-mail`
 --> s.xlsx:People!C1
  |
1 | E-mail
  | ^^^^^^ 1 entry has it
  |
  = help: to confirm it, write
          signatories:
            from: s.xlsx
            private: [E-mail]
";
    assert_eq!(reported_of(&people()), expected);
}

#[test]
fn rows_and_columns_that_hold_nothing_are_skipped_and_counted() {
    let book = sheet(
        "People",
        &[
            &[],
            &[Value::Nothing, Words("Name"), Value::Nothing, Words("Age")],
            &[],
            &[
                Value::Nothing,
                Words("Ana"),
                Value::Nothing,
                Number("44", "General"),
            ],
        ],
    );
    let expected = "
warning[unprinted-column]: 1 column is not printed: `Age`
 --> s.xlsx:People!D2
  |
2 | Age
  | ^^^ 1 entry has it
  |
  = help: to confirm it, write
          signatories:
            from: s.xlsx
            private: [Age]
";
    for (name, bytes) in [("s.xlsx", xlsx(&book)), ("s.ods", ods(&book))] {
        let letter = LETTER.replace("s.xlsx", name);
        let (entries, told) = read_sheet(&letter, name, bytes);
        assert_eq!(told, expected.replace("s.xlsx", name));
        assert_eq!(entries.len(), 1, "{name}");
    }
}

#[test]
fn a_column_of_a_sheet_without_a_name_is_reported_with_its_cell() {
    let book = sheet("People", &[&[Words("Name")], &[Words("Ana"), Words("x")]]);
    let expected = "
error[unnamed-column]: a column has no name; 1 entry has text in it
 --> s.xlsx:People!B1
  |
1 |
  | ^
  |
  = help: write its name into the first line, or delete the column
";
    assert_eq!(reported_of(&book), expected);
}

#[test]
fn a_whole_number_is_printed_by_its_digits_unless_a_format_shows_it_otherwise() {
    let book = |format| {
        sheet(
            "People",
            &[
                &[Words("Name")],
                &[Number("7", format)],
                &[Number("-1848", format)],
            ],
        )
    };
    let (entries, told) = read_sheet(LETTER, "s.xlsx", xlsx(&book("General")));
    assert_eq!(told, "");
    assert_eq!(one(&entries[0].name), "7");
    assert_eq!(one(&entries[1].name), "-1848");
    let told = reported_of(&book("000"));
    let expected = "
error[cell-type]: expected text, found a number
 --> s.xlsx:People!A2
  |
2 | 7
  | ^ stored as this
  |
  = help: format the cell as text, and type there what is to be printed
";
    assert!(told.starts_with(expected), "{told}");
}

#[test]
fn a_number_or_date_is_printed_as_the_other_kind_of_spreadsheet_shows_it() {
    let rows: &[&[Value]] = &[
        &[Words("Name"), Words("Title")],
        &[
            Value::Shown("7", "float", "007"),
            Value::Shown("2016-02-24", "date", "24 February"),
        ],
        &[Value::Shown("7", "float", "###"), Value::Nothing],
    ];
    let (entries, told) = read_sheet("signatories: s.ods\n", "s.ods", ods(&sheet("P", rows)));
    assert_eq!(one(&entries[0].name), "007");
    assert_eq!(one(&entries[0].title), "24 February");
    let expected = "
error[cell-type]: expected text, found a number
 --> s.ods:P!A3
  |
3 | 7
  | ^ stored as this
  |
  = help: format the cell as text, and type there what is to be printed
";
    assert_eq!(told, expected);
}

#[test]
fn a_cell_without_text_is_an_error_only_if_it_is_printed() {
    let rows: &[&[Value]] = &[
        &[Words("Name"), Words("Title"), Words("Signed")],
        &[
            Number("42424", "yyyy\\-mm\\-dd"),
            Value::Truth(true),
            Value::Truth(true),
        ],
        &[
            Value::Error("#N/A"),
            Number("0.5", "General"),
            Value::Truth(false),
        ],
        &[Value::Formula("A1&A2"), Value::Nothing, Value::Nothing],
    ];
    let (entries, told) = read_sheet(LETTER, "s.xlsx", xlsx(&sheet("People", rows)));
    let short: Vec<&str> = told
        .lines()
        .filter(|line| line.starts_with("error"))
        .collect();
    assert_eq!(
        short,
        [
            "error[cell-type]: expected text, found a date",
            "error[cell-type]: expected text, found a truth value",
            "error[cell-type]: the formula of this cell gives an error",
            "error[cell-type]: expected text, found a number",
            "error[cell-type]: the formula of this cell was never calculated",
        ]
    );
    assert!(told.contains("2 | 2016-02-24\n"), "{told}");
    assert_eq!(entries[0].signed.map(|flag| flag.value), Some(true));
    assert_eq!(entries[1].signed.map(|flag| flag.value), Some(false));
    let letter = "signatories: { from: s.xlsx, columns: { name: Who }, private: [Name, Title] }\n";
    let rows: Vec<Vec<Value>> = rows
        .iter()
        .enumerate()
        .map(|(index, row)| {
            let who = if index == 0 { "Who" } else { "Ana" };
            row.iter().copied().chain([Words(who)]).collect()
        })
        .collect();
    let rows: Vec<&[Value]> = rows.iter().map(Vec::as_slice).collect();
    let (_, told) = read_sheet(letter, "s.xlsx", xlsx(&sheet("People", &rows)));
    assert_eq!(told, "");
}

#[test]
fn hidden_rows_and_columns_are_reported_and_printed() {
    let book = people().hiding(2, 1);
    let expected = "
warning[hidden-column]: the column `Affiliation` is hidden in the sheet, and printed all the same
 --> s.xlsx:People!B1
  |
1 | Affiliation
  | ^^^^^^^^^^^
  |
  = help: show it, or write it after `private:` in the letter

warning[hidden-row]: 1 row is hidden in the sheet `People`, and printed all the same
 --> s.xlsx:People!A3
  |
3 | Cy & \"Di\"
  | ^^^^^^^^^ the first of them
  |
  = help: delete them if they are not to be printed, or show them
";
    let letter = "signatories: { from: s.xlsx, private: [E-mail] }\n";
    for (name, bytes) in [("s.xlsx", xlsx(&book)), ("s.ods", ods(&book))] {
        let (entries, told) = read_sheet(&letter.replace("s.xlsx", name), name, bytes);
        assert_eq!(told, expected.replace("s.xlsx", name));
        assert_eq!(entries.len(), 2, "{name}");
    }
}

#[test]
fn struck_out_cells_that_are_printed_are_an_error() {
    let book = sheet(
        "People",
        &[
            &[Words("Name"), Words("Note")],
            &[Words("Ana"), Value::Struck("x")],
            &[Value::Struck("Bo"), Words("y")],
        ],
    );
    let expected = "
error[struck-out]: a printed cell is struck out
 --> s.xlsx:People!A3
  |
3 | Bo
  | ^^
  |
  = help: if the signature was withdrawn, add to `withdrawn.yaml`
          - name: Bo
  = help: if it was not, take the strokes off in the spreadsheet
";
    let letter = "signatories: { from: s.xlsx, private: [Note] }\n";
    for (name, bytes) in [("s.xlsx", xlsx(&book)), ("s.ods", ods(&book))] {
        let (_, told) = read_sheet(&letter.replace("s.xlsx", name), name, bytes);
        assert_eq!(told, expected.replace("s.xlsx", name));
    }
}

#[test]
fn cells_merged_over_several_entries_are_an_error() {
    let rows: &[&[Value]] = &[
        &[Words("Name"), Words("Affiliation")],
        &[Words("Ana"), Words("Club")],
        &[Words("Bo")],
    ];
    let book = sheet("People", rows).merging(1, 1);
    let expected = "
error[merged-cells]: cells of several rows are merged, and only the first has the text
 --> s.xlsx:People!B2
  |
2 | Club
  | ^^^^ merged with cells below it
  |
  = help: unmerge them, and write the text into each row that it is meant for
";
    for (name, bytes) in [("s.xlsx", xlsx(&book)), ("s.ods", ods(&book))] {
        let (_, told) = read_sheet(&LETTER.replace("s.xlsx", name), name, bytes);
        assert_eq!(told, expected.replace("s.xlsx", name));
    }
}

#[test]
fn a_file_of_another_kind_than_a_spreadsheet_is_reported_by_its_kind() {
    let old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    let sealed = "EncryptedPackage".bytes().flat_map(|byte| [byte, 0]);
    let sealed: Vec<u8> = old.iter().copied().chain(sealed).collect();
    for (bytes, expected) in [
        (
            b"name,email\nAna,ana@example.org\n".to_vec(),
            "`s.xlsx` is plain text, such as CSV",
        ),
        (
            b"<html><table>".to_vec(),
            "`s.xlsx` is a page of HTML or XML",
        ),
        (Vec::new(), "`s.xlsx` is empty"),
        (old, "`s.xlsx` is a workbook of an old kind"),
        (sealed, "`s.xlsx` is protected by a password"),
        (
            books::encrypted_ods(),
            "`s.xlsx` is protected by a password",
        ),
        (
            books::packed(&[("a.txt", "a")]),
            "`s.xlsx` is a packed file that holds no spreadsheet",
        ),
        (b"PK\x03\x04rest".to_vec(), "`s.xlsx` is damaged: "),
        (b"\x00\x01\x02\x03".to_vec(), "`s.xlsx` is damaged: "),
    ] {
        let (entries, told) = read_sheet(LETTER, "s.xlsx", bytes);
        assert!(told.contains(expected), "{told}");
        assert!(
            told.contains(" --> letter.yaml:1:14\n") && told.contains("= help: "),
            "{told}"
        );
        assert!(
            !told.contains("example.org") && entries.is_empty(),
            "{told}"
        );
    }
}

#[test]
fn a_header_of_a_sheet_that_is_not_understood_is_reported_with_what_to_paste() {
    let book = sheet(
        "Lidé",
        &[
            &[Words("SLOUPEC"), Words("Kontakt")],
            &[Words("Ana"), Words("ana@example.org")],
        ],
    );
    let expected = "
error[list-header]: the first row of `s.xlsx` contains no column names
 --> s.xlsx:Lidé!A1
  |
1 |
  | ^
  |
  = help: write a row above it with the names of the columns, such as `name` and `affiliation`, if it is a signatory already
  = help: if it is, you may also name the columns by their numbers, and write
          signatories:
            from: s.xlsx
            sheet: Lidé
            columns: { name: … }
  = help: if it is a header, write which column holds the names
          signatories:
            from: s.xlsx
            sheet: Lidé
            columns: { name: … }
";
    let letter = "signatories: { from: s.xlsx, sheet: Lidé }\n";
    assert_eq!(read_sheet(letter, "s.xlsx", xlsx(&book)).1, expected);
}

proptest::proptest! {
    /// One byte of the XML of a spreadsheet changed, or its end cut off.
    #[test]
    fn no_damage_to_a_spreadsheet_shows_a_private_cell_or_brings_the_program_down(
        at in 0usize..6000,
        byte in proptest::option::of(proptest::sample::select(b" <>&\"'/=;x0".to_vec())),
        kind in proptest::bool::ANY,
    ) {
        let book = people().hiding(1, 2).merging(0, 1);
        let bytes = books::damaged(&book, kind, at, byte);
        let letter = "signatories: { from: s.xlsx, private: [E-mail] }\n";
        let (entries, told) = read_sheet(letter, "s.xlsx", bytes);
        proptest::prop_assert!(!told.contains("ana@"), "{}", told);
        proptest::prop_assert!(!format!("{entries:?}").contains("ana@"), "{:?}", entries);
    }

    #[test]
    fn no_damage_to_the_packed_file_brings_the_program_down(
        at in 0usize..3000,
        byte in 0u8..=255,
        cut in proptest::bool::ANY,
        kind in proptest::bool::ANY,
    ) {
        let mut bytes = if kind { xlsx(&people()) } else { ods(&people()) };
        let at = at % bytes.len();
        if cut { bytes.truncate(at) } else { bytes[at] = byte }
        let letter = "signatories: { from: s.xlsx, private: [E-mail] }\n";
        let (_, told) = read_sheet(letter, "s.xlsx", bytes);
        proptest::prop_assert!(!told.contains("ana@"), "{}", told);
    }
}
