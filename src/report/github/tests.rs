use super::github;
use crate::report::tests::source;
use crate::report::{Diagnostic, Rule, Workspace};
use crate::source::{CellPlace, Cells, InMemory, Sources, Span};

fn root() -> Workspace {
    Workspace::new("/valley", "/valley/letters")
}

#[test]
fn a_diagnostic_is_one_command_with_a_path_from_the_root() {
    let (sources, file) = source("letter.yaml", "date: 2016-02-24\nlocaton: Genève\n");
    let diagnostic = Diagnostic::new(Rule::UNKNOWN_KEY, "unknown key `locaton`")
        .at(Span::new(file, 17, 24), "here")
        .see(Span::new(file, 0, 4), "after this")
        .note("`sender` holds an address")
        .help("did you mean `place`?");
    assert_eq!(
        github(&diagnostic, &sources, &root()),
        "::error file=letters/letter.yaml,line=2,endLine=2,col=1,endColumn=8,\
         title=unknown-key::unknown key `locaton`%0Ahere%0A\
         letters/letter.yaml:1:1: after this%0A\
         note: `sender` holds an address%0Ahelp: did you mean `place`?"
    );
}

#[test]
fn characters_that_the_runner_interprets_are_escaped() {
    let (sources, file) = source("50%, a:b.yaml", "a\r\nb\n");
    let diagnostic = Diagnostic::new(Rule::SAME_ENTRY, "100% of\r\n::error::it, and: more")
        .at(Span::new(file, 0, 4), "");
    assert_eq!(
        github(&diagnostic, &sources, &Workspace::default()),
        "::warning file=50%25%2C a%3Ab.yaml,line=1,endLine=2,col=1,title=same-entry\
         ::100%25 of ::error::it, and: more"
    );
}

#[test]
fn a_cell_of_a_spreadsheet_is_named_in_the_message_and_no_place_needs_no_file() {
    let mut sources = Sources::new(InMemory::new());
    let place = CellPlace {
        start: 0,
        sheet: 0,
        row: 6,
        column: 1,
    };
    let cells = Cells {
        sheets: vec!["People".into()],
        places: vec![place],
    };
    let file = sources.add_table("list.xlsx", "a b".into(), cells);
    let diagnostic = Diagnostic::new(Rule::HTML, "b").at(Span::new(file, 0, 1), "");
    assert_eq!(
        github(&diagnostic, &sources, &root()),
        "::error file=letters/list.xlsx,title=html::People!B7: b"
    );
    let nowhere = Diagnostic::new(Rule::HTML, "b");
    assert_eq!(github(&nowhere, &sources, &root()), "::error title=html::b");
}

#[test]
fn standard_input_is_not_a_file_of_the_repository() {
    let (sources, file) = source("<stdin>", "a b");
    let diagnostic = Diagnostic::new(Rule::HTML, "b").at(Span::new(file, 2, 3), "");
    assert_eq!(
        github(&diagnostic, &sources, &root()),
        "::error title=html::<stdin>:1:3: b"
    );
}
