mod charset;

use super::*;

fn loaded(bytes: &[u8]) -> (Sources, FileId) {
    let mut sources = Sources::new(InMemory::new().with("letter/letter.yaml", bytes));
    let file = sources.load("letter/letter.yaml").unwrap();
    (sources, file)
}

fn refused(bytes: &[u8]) -> (Sources, Span, DecodeError) {
    let mut sources = Sources::new(InMemory::new().with("list.yaml", bytes));
    match sources.load("list.yaml") {
        Err(LoadError::NotText { span, misread }) => (sources, span, misread),
        other => panic!("{other:?}"),
    }
}

#[test]
fn lines_and_columns_count_from_one_and_columns_count_characters() {
    let (sources, file) = loaded("date: x\r\nplace: Genève x".as_bytes());
    let at = |start| sources.position(Span::new(file, start, start + 1));
    assert_eq!(at(0), Position { line: 1, column: 1 });
    assert_eq!(at(9), Position { line: 2, column: 1 });
    assert_eq!(
        at(24),
        Position {
            line: 2,
            column: 15
        }
    );
    assert_eq!(sources.text(Span::new(file, 24, 25)), "x");
    assert_eq!(sources.text(sources.line(Span::new(file, 3, 4))), "date: x");
    assert_eq!(
        sources.text(sources.line(Span::new(file, 24, 25))),
        "place: Genève x"
    );
}

#[test]
fn a_place_past_the_end_or_within_a_character_is_harmless() {
    let (sources, file) = loaded("é".as_bytes());
    assert_eq!(sources.text(Span::new(file, 1, 2)), "");
    assert_eq!(
        sources.position(Span::new(file, 9, 9)),
        Position { line: 1, column: 2 }
    );
    assert_eq!(sources.place(Span::new(FileId(7), 0, 1)), ":1:1");
}

#[test]
fn a_byte_order_mark_is_accepted_and_counts_only_on_disk() {
    let (sources, file) = loaded(b"\xef\xbb\xbfdate: x");
    assert_eq!(sources.file_text(file), "date: x");
    assert_eq!(sources.bytes_on_disk(Span::new(file, 0, 4)), 3..7);
}

#[test]
fn a_file_is_read_once() {
    let (mut sources, file) = loaded(b"a");
    assert_eq!(sources.load("letter/letter.yaml").unwrap(), file);
    assert_eq!(sources.files().count(), 1);
}

#[test]
fn a_file_named_in_another_is_taken_from_its_folder() {
    let (sources, file) = loaded(b"a");
    assert_eq!(sources.beside(file, "body.en.md"), "letter/body.en.md");
    assert_eq!(sources.beside(file, "./body.en.md"), "letter/body.en.md");
    assert_eq!(sources.beside(file, "/tmp/body.en.md"), "/tmp/body.en.md");
}

#[test]
fn a_missing_file_is_reported_with_its_neighbours() {
    let (mut sources, _) = loaded(b"a");
    match sources.load("letter/letter.yml") {
        Err(LoadError::Missing { path, siblings }) => {
            assert_eq!(path, "letter/letter.yml");
            assert_eq!(siblings, ["letter.yaml"]);
        }
        other => panic!("{other:?}"),
    }
    assert!(matches!(
        sources.load("letter"),
        Err(LoadError::IsFolder { .. })
    ));
}

#[test]
fn latin_1_is_reported_by_its_byte_and_shown_correctly() {
    let (sources, span, misread) = refused(b"- name: Ren\xe9e Dupont\n");
    assert_eq!((misread.offset, misread.byte), (11, 0xe9));
    let western = Charset::named("windows-1252").unwrap();
    assert_eq!(misread.encoding, Encoding::Likely(western));
    assert_eq!(sources.text(span), "é");
    assert_eq!(
        sources.position(span),
        Position {
            line: 1,
            column: 12
        }
    );
}

#[test]
fn utf_16_is_reported_with_and_without_its_mark() {
    let encode =
        |text: &str| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    assert_eq!(
        refused(&encode("\u{feff}name: Ana")).2.encoding,
        Encoding::Utf16Le
    );
    assert_eq!(refused(&encode("name: Ana")).2.encoding, Encoding::Utf16Le);
    let big: Vec<u8> = "name: Ana"
        .encode_utf16()
        .flat_map(u16::to_be_bytes)
        .collect();
    let (sources, span, misread) = refused(&big);
    assert_eq!(misread.encoding, Encoding::Utf16Be);
    assert_eq!(sources.text(sources.line(span)), "name: Ana");
}

#[test]
fn other_than_western_text_is_reported_by_its_kind() {
    let cyrillic = Charset::named("windows-1251").unwrap();
    assert_eq!(
        refused(b"\xcf\xf0\xe8\xe2\xe5\xf2").2.encoding,
        Encoding::Likely(cyrillic)
    );
    assert_eq!(refused(b"PK\x03\x04rest").2.encoding, Encoding::Zip);
    assert_eq!(
        refused("name: René".as_bytes().split_last().unwrap().1)
            .2
            .encoding,
        Encoding::CutShort
    );
}

#[test]
fn a_place_in_a_spreadsheet_is_sheet_and_cell() {
    let mut sources = Sources::new(InMemory::new());
    let place = |start, row, column| CellPlace {
        start,
        sheet: 0,
        row,
        column,
    };
    let cells = Cells {
        sheets: vec!["People".to_owned()],
        places: vec![place(0, 6, 1), place(4, 6, 27)],
    };
    let file = sources.add_table("signatories.xlsx", "Ana\tBo".to_owned(), cells);
    assert_eq!(
        sources.place(Span::new(file, 1, 2)),
        "signatories.xlsx:People!B7"
    );
    assert_eq!(
        sources.place(Span::new(file, 4, 5)),
        "signatories.xlsx:People!AB7"
    );
}
