use serde_json::{Value, json};

use super::sarif;
use crate::report::tests::source;
use crate::report::{Diagnostic, Rule, Workspace};
use crate::source::Span;

fn read(text: &str) -> Value {
    assert!(text.ends_with("}\n"));
    serde_json::from_str(text).unwrap()
}

/// Returns a rule as the document describes it.
fn described(rule: Rule, level: &str) -> Value {
    json!({
        "id": rule.code(),
        "shortDescription": { "text": rule.summary() },
        "fullDescription": { "text": format!("{} {}", rule.summary(), rule.reason()) },
        "help": { "text": rule.fix() },
        "defaultConfiguration": { "level": level },
    })
}

#[test]
fn a_report_is_one_document_with_every_place() {
    let (sources, file) = source("letter.yaml", "date: 2016-02-24\nlocaton: Genève\n");
    let diagnostics = [
        Diagnostic::new(Rule::UNKNOWN_KEY, "unknown key `locaton`")
            .at(Span::new(file, 17, 24), "here")
            .see(Span::new(file, 0, 4), "after this")
            .help("did you mean `place`?"),
        Diagnostic::new(Rule::SAME_ENTRY, "it is late").note("it was early"),
    ];
    let workspace = Workspace::new("/valley", "/valley/letters");
    let document = read(&sarif(&diagnostics, &sources, &workspace));
    let letter = json!({ "uri": "letters/letter.yaml", "uriBaseId": "%SRCROOT%" });
    let region = |line, end| json!({ "startLine": line, "startColumn": 1, "endLine": line, "endColumn": end });
    let expected = json!({
        "$schema": super::SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "demarche",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": [described(Rule::SAME_ENTRY, "warning"), described(Rule::UNKNOWN_KEY, "error")],
            } },
            "columnKind": "unicodeCodePoints",
            "results": [
                {
                    "ruleId": "unknown-key",
                    "ruleIndex": 1,
                    "level": "error",
                    "message": { "text": "unknown key `locaton`\nhelp: did you mean `place`?" },
                    "locations": [{
                        "physicalLocation": { "artifactLocation": letter, "region": region(2, 8) },
                        "message": { "text": "here" },
                    }],
                    "relatedLocations": [{
                        "id": 1,
                        "physicalLocation": { "artifactLocation": letter, "region": region(1, 5) },
                        "message": { "text": "after this" },
                    }],
                },
                {
                    "ruleId": "same-entry",
                    "ruleIndex": 0,
                    "level": "warning",
                    "message": { "text": "it is late\nnote: it was early" },
                    "locations": [{ "physicalLocation": { "artifactLocation": letter } }],
                },
            ],
        }],
    });
    assert_eq!(document, expected);
}

#[test]
fn nothing_found_is_a_document_with_no_results() {
    let (sources, _) = source("letter.yaml", "");
    let document = read(&sarif(&[], &sources, &Workspace::default()));
    assert_eq!(document["runs"][0]["results"], json!([]));
    assert_eq!(document["runs"][0]["tool"]["driver"]["rules"], json!([]));
}

#[test]
fn a_file_name_is_written_as_a_uri() {
    let uri = |name: &str| {
        let (sources, file) = source(name, "a");
        let diagnostic = Diagnostic::new(Rule::HTML, "b").at(Span::new(file, 0, 1), "");
        let workspace = Workspace::new("/valley", "/valley");
        let document = read(&sarif(&[diagnostic], &sources, &workspace));
        let location = &document["runs"][0]["results"][0]["locations"][0];
        location["physicalLocation"]["artifactLocation"].clone()
    };
    let inside = |uri: &str| json!({ "uri": uri, "uriBaseId": "%SRCROOT%" });
    assert_eq!(uri("é 1%.yaml"), inside("%C3%A9%201%25.yaml"));
    assert_eq!(uri("<stdin>"), inside("%3Cstdin%3E"));
    assert_eq!(uri("/tmp/a.yaml"), json!({ "uri": "file:///tmp/a.yaml" }));
}
