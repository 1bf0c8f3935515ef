use super::*;

#[test]
fn a_table_is_read_with_its_caption_and_the_alignment_of_its_columns() {
    let text = "\
Table 1\\
Measures *taken*

|  | 2011 | Share | Note |
| --- | :-- | :-: | --: |
| Manufacture | 119 | 1 \\| 2 | two<br>lines |
| Transfer | | | [seen](https://example.org) |
";
    let expected = "\
table(Table 1|/|Measures |_taken) [Unstated, Start, Centre, End][
|  | 2011 | Share | Note |
| Manufacture | 119 | 1 | 2 | two|/|lines |
| Transfer |  |  | seen<https://example.org> |
]
";
    assert_eq!(sketch(text), expected);
}

#[test]
fn a_paragraph_without_the_form_of_a_caption_stays_one() {
    let text = "Table 1 shows them.\n\n| A | B |\n| --- | --- |\n| c | d |\n";
    let expected =
        "p(Table 1 shows them.)\ntable() [Unstated, Unstated][\n| A | B |\n| c | d |\n]\n";
    assert_eq!(sketch(text), expected);
}

#[test]
fn silent_changes_of_tables_by_markdown_are_errors() {
    let text = "\
| A | B |
| --- | --- |
| c | d | e |
| f |
Text below.

| A |  | C |
| --- | --- | --- |
| 1 | 2 | 3 |

| A |
| --- |

| A | B |
| --- |
| 1 | 2 |
";
    let expected = "
error[table-cells]: a row of 3 cells in a table of 2 columns
 --> body.md:3:10
  |
3 | | c | d | e |
  |          ^^^ this has no column
  |
  = help: add a header for it, or write `\\|` where the line belongs to the text

error[table-cells]: a row of 1 cell in a table of 2 columns
 --> body.md:4:1
  |
4 | | f |
  | ^^^^^
  |
  = help: write `|` for each cell that is missing, and nothing before it

error[table-cells]: a line of text is read as a row of the table above it
 --> body.md:5:1
  |
5 | Text below.
  | ^^^^^^^^^^^
  |
  = help: leave a blank line between the table and it

error[table-header]: column 2 of the table has no header
 --> body.md:7:1
  |
7 | | A |  | C |
  | ^^^^^^^^^^^^
  |
  = note: a screen reader reads the header with each cell of its column
  = help: name the column; only the first header may be empty

error[empty-table]: the table has no rows
  --> body.md:11:1
   |
11 | | A |
   | ^^^^^
   |
   = help: write its rows below the line of dashes, or remove it

error[table-cells]: the lines of a table are read as text
  --> body.md:14:1
   |
14 | | A | B |
   | ^^^^^^^^^
   |
   = note: a table has a line of headers, and below it one of dashes with as many cells
   = help: leave a blank line above it, and write below the headers `| --- |`, with `--- |` for each further column
";
    assert_eq!(body(text), expected);
}

#[test]
fn a_table_in_a_footnote_is_refused() {
    let text = "A[^1].\n\n[^1]: B\n\n    | A |\n    | --- |\n    | b |\n";
    assert!(
        body(text).contains("error[unsupported-markdown]: a table in a footnote cannot be printed")
    );
}
