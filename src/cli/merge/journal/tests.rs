use super::{Line, read};

#[test]
fn a_torn_last_line_is_ignored() {
    let line = Line {
        key: "fr".to_owned(),
        files: 1,
        inputs: "ab".to_owned(),
        path: "letter-fr.letter.fr.pdf".to_owned(),
        sha256: "cd".to_owned(),
    };
    let whole = serde_json::to_string(&line).expect("a line") + "\n";
    let torn = format!("{whole}{{\"key\":\"de\",\"fi");
    assert_eq!(read(torn.as_bytes()), (vec![line], whole.len()));
    assert_eq!(read(b"{\"key\""), (Vec::new(), 0));
}
