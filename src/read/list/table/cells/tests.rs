use proptest::prelude::*;

use super::*;

fn values(text: &str) -> Vec<Vec<String>> {
    let of = |record: Record| record.cells.iter().map(|cell| cell.value(text)).collect();
    Records::new(text, b',').map(of).collect()
}

fn faults(text: &str) -> Vec<Fault> {
    let cells = Records::new(text, b',').flat_map(|record| record.cells);
    cells.filter_map(|cell| cell.fault).collect()
}

#[test]
fn rows_end_with_any_line_break_and_blank_lines_are_skipped() {
    let expected = [["a", "b"], ["c", "d"], ["e", ""]];
    assert_eq!(values("a,b\nc,d\ne,"), expected);
    assert_eq!(values("\r\na,b\r\n\r\nc,d\r\ne,\r\n\r\n"), expected);
    assert_eq!(values("a,b\rc,d\re,\r"), expected);
    assert!(values("").is_empty());
    assert!(values("\n\r\n").is_empty());
}

#[test]
fn rows_are_counted_as_a_spreadsheet_counts_them() {
    let numbers = |text: &str| -> Vec<usize> {
        Records::new(text, b',')
            .map(|record| record.number)
            .collect()
    };
    assert_eq!(numbers("a\nb\n\nc\n"), [1, 2, 4]);
    assert_eq!(numbers("\r\na\r\nb\r\n\r\nc"), [2, 3, 5]);
    assert_eq!(numbers("a\rb\r\rc\r"), [1, 2, 4]);
    assert_eq!(numbers("a\n\"b\n\nb\",x\n\"c\"\n"), [1, 2, 3]);
    let below: Vec<usize> = Records::from("t\n\na\nb\n", 3, b',')
        .map(|record| record.number)
        .collect();
    assert_eq!(below, [3, 4]);
}

#[test]
fn quotation_marks_hold_separators_line_breaks_and_doubled_marks() {
    let text = "\"Bo, Ana\",\"a \"\"b\"\" c\"\r\n\"one\ntwo\" ,x\"y\n\"\",\"\"\n";
    let expected = [["Bo, Ana", "a \"b\" c"], ["one\ntwo", "x\"y"], ["", ""]];
    assert_eq!(values(text), expected);
    assert_eq!(faults(text), []);
}

#[test]
fn a_cell_is_where_its_text_is() {
    let text = "é, Bo \n\" Cy \",d";
    let places: Vec<&str> = Records::new(text, b',')
        .flat_map(|record| record.cells)
        .map(|cell| &text[cell.start..cell.end])
        .collect();
    assert_eq!(places, ["é", "Bo", "Cy", "d"]);
}

#[test]
fn quotation_marks_out_of_place_are_found() {
    assert_eq!(faults("a,\"b\nc,d\n"), [Fault::Unclosed(2)]);
    assert_eq!(faults("\"a\"b,c"), [Fault::AfterMark(2)]);
    assert_eq!(faults("a, \"b\""), [Fault::SpaceBefore(3)]);
}

proptest! {
    #[test]
    fn text_between_quotation_marks_is_read_unchanged(
        rows in prop::collection::vec(prop::collection::vec("[a-zé,;\"\n]{0,6}", 2), 1..6),
        line_break in prop::sample::select(vec!["\n", "\r\n"]),
    ) {
        let quoted = |value: &String| format!("\"{}\"", value.replace('"', "\"\""));
        let line = |row: &Vec<String>| row.iter().map(quoted).collect::<Vec<_>>().join(",");
        let text = rows.iter().map(line).collect::<Vec<_>>().join(line_break);
        let trimmed: Vec<Vec<String>> = rows
            .iter()
            .map(|row| row.iter().map(|value| value.trim().to_owned()).collect())
            .collect();
        prop_assert_eq!(values(&text), trimmed);
        prop_assert_eq!(faults(&text), []);
    }

    #[test]
    fn any_text_is_read_and_every_cell_is_within_it(text in "[a,\"\r\n é]{0,24}") {
        let mut at = 0;
        for cell in Records::new(&text, b',').flat_map(|record| record.cells) {
            prop_assert!(at <= cell.start && cell.start <= cell.end && cell.end <= text.len());
            prop_assert!(text.is_char_boundary(cell.start) && text.is_char_boundary(cell.end));
            at = cell.end;
        }
    }
}
