use super::write;

/// SHA-256 of nothing (FIPS 180-4).
const NOTHING: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

#[test]
fn a_name_is_written_as_it_is_unless_it_would_break_its_line() {
    let names = ["a b.pdf", "c\\d", "e\nf", "é"];
    let sums = write(names.map(|name| (name, &b""[..])));
    let expected =
        format!("{NOTHING}  a b.pdf\n\\{NOTHING}  c\\\\d\n\\{NOTHING}  e\\nf\n{NOTHING}  é\n");
    assert_eq!(String::from_utf8(sums), Ok(expected.clone()));
    let read = super::read(&expected);
    assert!(
        names
            .iter()
            .all(|name| read.get(*name).is_some_and(|digest| digest == NOTHING))
    );
}

#[test]
fn a_line_is_read_as_sha256sum_writes_it_and_nothing_else_is_one() {
    let name = |line: &str| super::entry(line).map(|entry| entry.name);
    let named = |name: &str| Some(name.to_owned());
    assert_eq!(name(&format!("{NOTHING}  a b.pdf")), named("a b.pdf"));
    assert_eq!(name(&format!("{NOTHING} *a.pdf")), named("a.pdf"));
    let capital = NOTHING.to_uppercase();
    let read = super::entry(&format!("{capital}  a.pdf"));
    assert_eq!(read.map(|entry| entry.sha256), named(NOTHING));
    for wrong in [
        "",
        "0000  a.pdf",
        "a.pdf",
        &format!("{NOTHING}a.pdf"),
        &format!("{NOTHING} a.pdf"),
        &format!("{NOTHING}  "),
        &format!("{}g  a.pdf", &NOTHING[1..]),
    ] {
        assert_eq!(name(wrong), None, "{wrong}");
    }
}

#[cfg(unix)]
#[test]
fn sha256sum_reads_every_name_that_a_file_can_have() {
    let folder = tempfile::tempdir().expect("a folder");
    let names = ["a b.pdf", "c\\d", "e\nf", "\\", "é"];
    for name in names {
        std::fs::write(folder.path().join(name), name).expect("a file");
    }
    let sums = write(names.map(|name| (name, name.as_bytes())));
    std::fs::write(folder.path().join(super::NAME), sums).expect("the sums");
    let read = std::process::Command::new("sha256sum")
        .args(["--check", "--strict", "--quiet", super::NAME])
        .current_dir(folder.path())
        .output();
    let read = read.expect("sha256sum");
    assert!(read.status.success(), "{read:?}");
}
