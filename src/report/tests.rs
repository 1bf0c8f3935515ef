use super::*;
use crate::source::{CellPlace, Cells, FileId, InMemory, Sources};

pub(super) fn source(name: &str, text: &str) -> (Sources, FileId) {
    let mut sources = Sources::new(InMemory::new().with(name, text));
    let file = sources.load(name).unwrap();
    (sources, file)
}

/// Finds a word of the file.
fn at(sources: &Sources, file: FileId, word: &str) -> Span {
    let start = sources.file_text(file).find(word).unwrap();
    Span::new(file, start, start + word.len())
}

fn human(diagnostic: &Diagnostic, sources: &Sources) -> String {
    format!("\n{}\n", Human::new(false).write(diagnostic, sources))
}

fn letter() -> (Sources, FileId, Diagnostic) {
    let (sources, file) = source("letter.yaml", "date: 2016-02-24\nlocaton: Genève\n");
    let diagnostic = Diagnostic::new(Rule::UNKNOWN_KEY, "unknown key `locaton`")
        .at(at(&sources, file, "locaton"), "")
        .note("`sender` holds an address")
        .help("did you mean `place`?");
    (sources, file, diagnostic)
}

#[test]
fn the_line_of_the_user_is_above_a_caret() {
    let (sources, _, diagnostic) = letter();
    let expected = "
error[unknown-key]: unknown key `locaton`
 --> letter.yaml:2:1
  |
2 | locaton: Genève
  | ^^^^^^^
  |
  = note: `sender` holds an address
  = help: did you mean `place`?
";
    assert_eq!(human(&diagnostic, &sources), expected);
}

#[test]
fn colours_are_written_only_where_they_are_shown() {
    let (sources, _, diagnostic) = letter();
    assert!(
        Human::new(true)
            .write(&diagnostic, &sources)
            .contains("\u{1b}[")
    );
    assert!(
        !Human::new(false)
            .write(&diagnostic, &sources)
            .contains('\u{1b}')
    );
}

#[test]
fn the_short_form_is_one_line() {
    let (sources, _, diagnostic) = letter();
    let expected = "letter.yaml:2:1: error[unknown-key]: unknown key `locaton`";
    assert_eq!(short(&diagnostic, &sources), expected);
    let nowhere = Diagnostic::new(Rule::SAME_ENTRY, "a\nb");
    assert_eq!(short(&nowhere, &sources), "warning[same-entry]: a b");
}

#[test]
fn the_json_form_is_one_object_with_every_place() {
    let (sources, file, diagnostic) = letter();
    let diagnostic = diagnostic.see(at(&sources, file, "date"), "after \"this\"");
    let expected = concat!(
        r#"{"code":"unknown-key","severity":"error","message":"unknown key `locaton`","#,
        r#""file":"letter.yaml","line":2,"column":1,"end_line":2,"end_column":8,"#,
        r#""byte_start":17,"byte_end":24,"label":"","labels":[{"file":"letter.yaml","#,
        r#""line":1,"column":1,"end_line":1,"end_column":5,"byte_start":0,"byte_end":4,"#,
        r#""label":"after \"this\""}],"notes":["`sender` holds an address"],"#,
        r#""help":["did you mean `place`?"]}"#
    );
    assert_eq!(json(&diagnostic, &sources), expected);
}

#[test]
fn places_far_apart_are_shown_without_the_lines_between() {
    let between: String = (0..100).map(|number| format!("x{number}: 1\n")).collect();
    let (sources, file) = source("letter.yaml", &format!("date: a\n{between}date: b\n"));
    let second = sources.file_text(file).rfind("date").unwrap();
    let diagnostic = Diagnostic::new(Rule::DUPLICATE_KEY, "the key `date` is written twice")
        .at(Span::new(file, second, second + 4), "again here")
        .see(at(&sources, file, "date"), "first here");
    let expected = "
error[duplicate-key]: the key `date` is written twice
   --> letter.yaml:102:1
    |
102 | date: b
    | ^^^^ again here
    |
   ::: letter.yaml:1:1
    |
  1 | date: a
    | ---- first here
";
    assert_eq!(human(&diagnostic, &sources), expected);
}

#[test]
fn tabs_wide_and_combining_characters_and_other_scripts_do_not_move_the_caret() {
    let text = "\tname:\u{202e} 中文名字 e\u{301}x \u{645}\u{631}\u{62d} wrong\r\nnext";
    let (sources, file) = source("letter.yaml", text);
    let diagnostic = Diagnostic::new(Rule::HTML, "b").at(at(&sources, file, "wrong"), "here");
    let expected = "
error[html]: b
 --> letter.yaml:1:22
  |
1 |     name:\u{fffd} 中文名字 e\u{301}x \u{645}\u{631}\u{62d} wrong
  |                            ^^^^^ here
";
    assert_eq!(human(&diagnostic, &sources), expected);
}

#[test]
fn a_long_line_is_cut_around_its_caret() {
    let (sources, file) = source(
        "letter.yaml",
        &format!("{}wrong {}", "word ".repeat(900), "word ".repeat(900)),
    );
    let diagnostic = Diagnostic::new(Rule::HTML, "b").at(at(&sources, file, "wrong"), "here");
    let written = Human::new(false).width(72).write(&diagnostic, &sources);
    assert!(
        written.lines().all(|line| line.chars().count() <= 90),
        "{written}"
    );
    assert!(written.contains("wrong"), "{written}");
}

#[test]
fn the_end_of_a_file_and_an_empty_file_can_be_pointed_at() {
    let (sources, file) = source("letter.yaml", "next");
    let end = Diagnostic::new(Rule::HTML, "b").at(Span::point(file, 4), "here");
    assert!(human(&end, &sources).ends_with("\n1 | next\n  |     ^ here\n"));
    let (sources, file) = source("letter.yaml", "");
    let empty = Diagnostic::new(Rule::HTML, "b").at(sources.whole(file), "here");
    assert!(human(&empty, &sources).ends_with("\n1 |\n  | ^ here\n"));
}

#[test]
fn a_place_in_a_spreadsheet_is_shown_as_sheet_and_cell() {
    let mut sources = Sources::new(InMemory::new());
    let place = |start, row, column| CellPlace {
        start,
        sheet: 0,
        row,
        column,
    };
    let cells = Cells {
        sheets: vec!["People".to_owned()],
        places: vec![place(0, 6, 1), place(4, 6, 2)],
    };
    let file = sources.add_table("list.xlsx", "Ana\nBo\n".to_owned(), cells);
    let diagnostic = Diagnostic::new(Rule::HTML, "b").at(at(&sources, file, "Bo"), "here");
    let written = human(&diagnostic, &sources);
    assert!(written.contains(" --> list.xlsx:People!C7\n"), "{written}");
    let line = short(&diagnostic, &sources);
    assert_eq!(line, "list.xlsx:People!C7: error[html]: b");
}

#[test]
fn a_report_is_ordered_by_place_and_says_nothing_twice() {
    let (sources, file) = source("letter.yaml", "one two");
    let first = at(&sources, file, "one");
    let second = at(&sources, file, "two");
    let mut report = Report::default();
    report.push(Diagnostic::new(Rule::SAME_ENTRY, "d").at(second, ""));
    report.push(Diagnostic::new(Rule::COMMENT, "c").at(first, ""));
    report.push(Diagnostic::new(Rule::HTML, "b").at(first, ""));
    report.push(Diagnostic::new(Rule::EMPTY_FILE, "a"));
    report.push(Diagnostic::new(Rule::COMMENT, "c").at(first, ""));
    report.sort();
    let messages: Vec<&str> = report
        .diagnostics()
        .iter()
        .map(|d| d.message.as_str())
        .collect();
    assert_eq!(messages, ["a", "b", "c", "d"]);
    assert_eq!(report.counts(), (2, 2));
}

#[test]
fn alternatives_and_plurals_are_written_as_people_write_them() {
    assert_eq!(alternatives(["a"], "or"), "`a`");
    assert_eq!(alternatives(["a", "b", "c"], "or"), "`a`, `b` or `c`");
    assert_eq!(plural(1, "entry", "entries"), "1 entry");
    assert_eq!(plural(0, "entry", "entries"), "0 entries");
    assert_eq!(quoted("a\n  b"), "`a b`");
}

#[test]
fn a_misspelt_word_finds_the_word_that_was_meant() {
    let keys = [
        "name",
        "title",
        "organization",
        "sort-as",
        "complimentary-close",
    ];
    assert_eq!(closest("Name", keys), Some("name"));
    assert_eq!(closest("organisation", keys), Some("organization"));
    assert_eq!(closest("sort_as", keys), Some("sort-as"));
    assert_eq!(
        closest("complementary-close", keys),
        Some("complimentary-close")
    );
    assert_eq!(closest("nick", keys), None);
    assert_eq!(closest("link", keys), None);
    assert_eq!(closest("site", keys), None);
    assert_eq!(closest("e", ["a"]), None);
}

fn refused(name: &str, bytes: &[u8]) -> String {
    let mut sources = Sources::new(InMemory::new().with("list.yaml", bytes));
    let error = sources.load(name).unwrap_err();
    let report = unloaded(error, &sources);
    human(&report.diagnostics()[0], &sources)
}

#[test]
fn a_missing_file_is_reported_in_one_line_with_a_help() {
    let expected = "
error[missing-file]: cannot find the file `list.yml`
 |
 = help: did you mean `list.yaml`?
";
    assert_eq!(refused("list.yml", b""), expected);
    let expected = "
error[missing-file]: cannot find the file `body.en.md`
 |
 = note: this folder holds `list.yaml`
 = help: create the file, or name one that exists
";
    assert_eq!(refused("body.en.md", b""), expected);
}

#[test]
fn a_file_in_another_encoding_is_reported_with_its_byte() {
    let expected = "
error[not-utf-8]: byte 11 of `list.yaml` is 0xE9, which is not UTF-8
 --> list.yaml:1:12
  |
1 | - name: René Dupont
  |            ^ likely `é` in windows-1252
  |
  = help: save the file again as UTF-8 (a spreadsheet calls it `CSV UTF-8`), or run `iconv -f WINDOWS-1252 -t UTF-8 list.yaml`
";
    assert_eq!(refused("list.yaml", b"- name: Ren\xe9 Dupont\n"), expected);
    let utf16: Vec<u8> = "- name: Ana"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let expected = "
error[not-utf-8]: `list.yaml` is UTF-16, not UTF-8
 --> list.yaml:1:1
  |
1 | - name: Ana
  | ^
  |
  = help: save the file again as UTF-8 (a spreadsheet calls it `CSV UTF-8`), or run `iconv -f UTF-16LE -t UTF-8 list.yaml`
";
    assert_eq!(refused("list.yaml", &utf16), expected);
}

#[test]
fn many_of_one_kind_are_gathered_after_the_first() {
    let mut report = Report::default();
    for number in 1..=261 {
        report.push(Diagnostic::new(
            Rule::POSSIBLE_DUPLICATE,
            format!("entry {number}"),
        ));
    }
    report.push(Diagnostic::new(Rule::HTML, "the only one"));
    let told: Vec<String> = report
        .gathered(2)
        .into_iter()
        .map(|diagnostic| format!("{}: {}", diagnostic.rule.code(), diagnostic.message))
        .collect();
    let expected = [
        "possible-duplicate: entry 1",
        "possible-duplicate: entry 2",
        "possible-duplicate: 259 more like these 2, 261 in all",
        "html: the only one",
    ];
    assert_eq!(told, expected);
    assert_eq!(report.gathered(260).len(), 262);
}

#[test]
fn lines_to_paste_are_never_cut() {
    let lines: Vec<String> = (1..200).map(|item| format!("  column-{item}: …")).collect();
    let help = format!("write\nsignatories:\n{}", lines.join("\n"));
    let diagnostic = Diagnostic::new(Rule::OPEN_CONSENT, "a message").help(help.as_str());
    assert_eq!(diagnostic.shown().help, [help]);
    let long = "a".repeat(2_000);
    let diagnostic = Diagnostic::new(Rule::OPEN_CONSENT, "a message").help(long);
    assert!(diagnostic.shown().help[0].chars().count() <= 1_001);
}
