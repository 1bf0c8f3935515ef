//! Which of several sheets is read.

use super::*;

#[test]
fn of_several_sheets_one_is_to_be_named() {
    let book = people().and(sheet("Old", &[&[Words("Name")], &[Words("Bo")]]));
    let expected = "
error[several-sheets]: `s.xlsx` has several sheets: `People` and `Old`
 --> letter.yaml:1:14
  |
1 | signatories: s.xlsx
  |              ^^^^^^ which of them?
  |
  = help: name the one that is meant, and make a part for each where there are several
          signatories:
            from: s.xlsx
            sheet: People
";
    assert_eq!(reported_of(&book), expected);
    let named = "signatories:\n  from: s.xlsx\n  sheet: Old\n";
    let (entries, told) = read_sheet(named, "s.xlsx", xlsx(&book));
    assert_eq!(told, "");
    assert_eq!(one(&entries[0].name), "Bo");
    let wrong = "signatories:\n  from: s.ods\n  sheet: Peple\n";
    let expected = "
error[no-such-sheet]: `s.ods` has no sheet `Peple`
 --> letter.yaml:3:10
  |
3 |   sheet: Peple
  |          ^^^^^
  |
  = help: did you mean `People`?
";
    assert_eq!(read_sheet(wrong, "s.ods", ods(&book)).1, expected);
}

#[test]
fn sheets_that_are_empty_or_hidden_are_not_meant() {
    let book = people()
        .and(sheet("Sheet2", &[]))
        .and(people().hidden("Old"));
    let letter = "signatories: { from: s.xlsx, private: [E-mail] }\n";
    for (name, bytes) in [("s.xlsx", xlsx(&book)), ("s.ods", ods(&book))] {
        let (entries, told) = read_sheet(&letter.replace("s.xlsx", name), name, bytes);
        assert_eq!(told, "", "{name}");
        assert_eq!(entries.len(), 2, "{name}");
    }
    let named = "signatories: { from: s.xlsx, sheet: Old, private: [E-mail] }\n";
    assert_eq!(read_sheet(named, "s.xlsx", xlsx(&book)).0.len(), 2);
}

#[test]
fn a_sheet_that_is_named_without_a_spreadsheet_is_reported() {
    let letter = "signatories:\n  from: s.csv\n  sheet: People\n";
    let expected = "
error[no-such-sheet]: a sheet is named, and no spreadsheet to find it in
 --> letter.yaml:3:10
  |
3 |   sheet: People
  |          ^^^^^^
  |
  = help: write a file that ends in `.xlsx` or `.ods` after `from:`, or remove the line
";
    let (_, told) = tables::read_list(letter, "s.csv", "name\nAna\n");
    assert_eq!(told, expected);
}
