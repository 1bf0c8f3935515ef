use std::time::Duration;

use super::Built;
use crate::cli::status::Status;
use crate::report::{Diagnostic, Report, Rule};

#[test]
fn a_line_says_how_the_build_ended_and_how_to_end() {
    let report = Report::default();
    let built = Built {
        status: Status::Done,
        report: &report,
        files: 2,
        took: Duration::from_millis(70),
        watched: 3,
    };
    let expected = "built 2 files in 0.07 s | watching 3 files | Ctrl-C ends";
    assert_eq!(built.line(), expected);
    let report = Report::from(Diagnostic::new(Rule::MISSING_KEY, "`date` is missing"));
    let built = Built {
        status: Status::Wrong,
        report: &report,
        ..built
    };
    let expected = "not built: 1 error | watching 3 files | Ctrl-C ends";
    assert_eq!(built.line(), expected);
}
