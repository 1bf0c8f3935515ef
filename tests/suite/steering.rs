//! No text of a letter steers the terminal, the log or the comment that it comes to.

use std::fs;

use super::cli::text;
use super::program::run;

const LETTER: &str = "\
date: 2026-03-01
addressees: [{ title: President of the Security Council }]
salutation: Excellency,
";
const SIGNED: &str = "signatories: [{ name: Ana Example }]\n";

/// Content that a stranger may put anywhere: an escape sequence, a title of the terminal, a C1
/// control, an override of the direction, a line separator, and commands to a runner of GitHub and
/// of Azure.
const HOSTILE: &str = "\\e[2J\\e]0;x\\a\\x9b2J\\u202E\\u2028\\n::error file=a.md::b\\n##[error]c";

fn letter(rest: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("letter.yaml"), format!("{LETTER}{rest}")).unwrap();
    fs::write(folder.path().join("body.md"), "We write.\n").unwrap();
    folder
}

/// Asserts that a text holds nothing but lines of what can be seen, none of which is a command.
fn assert_tame(said: &str, what: &str) {
    let steers = |character: char| {
        character.is_control() && character != '\n'
            || matches!(character, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    assert!(!said.contains(steers), "{what}: {said:?}");
    assert!(!said.contains("##["), "{what}: {said}");
    let is_command = |line: &str| line.trim_start().starts_with("::");
    let mut lines = said.lines();
    assert!(!lines.any(is_command), "{what}: {said}");
}

fn assert_all_tame(folder: &tempfile::TempDir, what: &str) {
    for format in ["human", "short", "json", "sarif", "github"] {
        let arguments = ["check", "letter.yaml", "--all", "--message-format", format];
        let output = run(folder.path(), &arguments);
        let (out, err) = (text(&output.stdout), text(&output.stderr));
        assert!(
            !(out.clone() + &err).is_empty(),
            "{what}: nothing was found"
        );
        if format == "github" {
            let is_ours =
                |line: &str| line.starts_with("::error ") || line.starts_with("::warning ");
            assert!(err.lines().all(is_ours), "{what}: {err}");
            assert_tame(&err.replace("::error ", "").replace("::warning ", ""), what);
        } else {
            assert_tame(&err, what);
        }
        assert_tame(&out, what);
        if format == "json" {
            for line in err.lines() {
                let message: serde_json::Value = serde_json::from_str(line).unwrap();
                assert_tame(message["message"].as_str().unwrap(), what);
            }
        }
    }
    for arguments in [
        &["build", "letter.yaml"][..],
        &["list", "letter.yaml"],
        &["seal", "letter.yaml"],
    ] {
        let output = run(folder.path(), arguments);
        assert_tame(&(text(&output.stdout) + &text(&output.stderr)), what);
    }
}

#[test]
fn no_value_of_a_letter_steers_what_shows_it() {
    for rest in [
        format!("body: body.md\n{SIGNED}allow: [\"{HOSTILE}\"]\n"),
        format!("body: body.md\n{SIGNED}\"{HOSTILE}\": x\n"),
        format!("body: body.md\n{SIGNED}output-name: \"{HOSTILE}\"\n"),
        format!("body: body.md\n{SIGNED}subject: \"{HOSTILE}\"\n"),
        format!("body: body.md\n{SIGNED}language: \"{HOSTILE}\"\n"),
        format!("body: body.md\n{SIGNED}date: \"{HOSTILE}\"\n"),
        format!("body: body.md\nsignatories: \"{HOSTILE}.csv\"\n"),
        format!("body: body.md\nsignatories: [{{ name: \"{HOSTILE}\" }}]\n"),
        format!("body: body.md\nsignatories: [{{ name: Ana, \"{HOSTILE}\": x }}]\n"),
        format!(
            "body: body.md\n{SIGNED}circulation: {{ organs: [\"{HOSTILE}\"], emblem: \"{HOSTILE}\" }}\n"
        ),
    ] {
        assert_all_tame(&letter(&rest), &rest);
    }
}

#[test]
fn no_file_of_a_letter_steers_what_shows_it() {
    let hostile = HOSTILE
        .replace("\\e", "\u{1b}")
        .replace("\\a", "\u{7}")
        .replace("\\x9b", "\u{9b}")
        .replace("\\u202E", "\u{202e}")
        .replace("\\u2028", "\u{2028}")
        .replace("\\n", "\n");
    let body = letter(&format!("body: body.md\n{SIGNED}"));
    fs::write(
        body.path().join("body.md"),
        format!("{hostile} {{{{ {hostile} }}}}\n"),
    )
    .unwrap();
    assert_all_tame(&body, "the body");
    for name in ["list.csv", "list.yaml", "list.txt", "list.json"] {
        let list = letter(&format!("body: body.md\nsignatories: {name}\n"));
        let quoted = hostile.replace('\n', " ");
        fs::write(
            list.path().join(name),
            format!("name,\"{quoted}\"\n\"{quoted}\",x\n"),
        )
        .unwrap();
        assert_all_tame(&list, name);
    }
    let yaml = letter("body: body.md\n");
    fs::write(
        yaml.path().join("letter.yaml"),
        format!("{LETTER}x: {hostile}\n"),
    )
    .unwrap();
    assert_all_tame(&yaml, "the letter");
}

#[cfg(unix)]
#[test]
fn no_name_of_a_file_steers_what_shows_it() {
    let folder = letter("body: body.md\nsignatories: people/\n");
    fs::create_dir(folder.path().join("people")).unwrap();
    let name = "people/a\u{1b}[2J\n::error::b ##[error]\u{202e}.yaml";
    fs::write(folder.path().join(name), "nam: Ana\n").unwrap();
    assert_all_tame(&folder, "the name of a file");
}

#[test]
fn a_message_is_on_one_line_and_its_symbols_are_seen() {
    let folder = letter(&format!(
        "body: body.md\n{SIGNED}allow: [\"x\\n::error::y \\e[2J\"]\n"
    ));
    let output = run(
        folder.path(),
        &["check", "letter.yaml", "--message-format", "short"],
    );
    assert_eq!(
        text(&output.stderr),
        "letter.yaml:6:10: warning[unused-allow]: no warning is called `x ::error::y ␛[2J`\n"
    );
}

#[test]
fn no_message_is_longer_than_five_hundred_characters() {
    let long = "x".repeat(100_000);
    for rest in [
        format!("body: body.md\n{SIGNED}allow: [{long}]\n"),
        format!("body: body.md\n{SIGNED}{long}: y\n"),
        format!("body: {long}\n{SIGNED}"),
        format!("body: body.md\n{SIGNED}date: {long}\n"),
        format!("body: body.md\n{SIGNED}paper: {long}\n"),
        format!("body: body.md\nsignatories: [{{ name: Ana, {long}: y }}]\n"),
    ] {
        let folder = letter(&rest);
        let output = run(
            folder.path(),
            &["check", "letter.yaml", "--message-format", "json"],
        );
        for line in text(&output.stderr).lines() {
            let found: serde_json::Value = serde_json::from_str(line).unwrap();
            let length = |value: &serde_json::Value| value.as_str().unwrap().chars().count();
            assert!(length(&found["message"]) <= 500, "{line}");
            let texts = ["notes", "help"].map(|key| found[key].as_array().unwrap().clone());
            assert!(
                texts.iter().flatten().all(|text| length(text) <= 1000),
                "{line}"
            );
        }
        let output = run(folder.path(), &["check", "letter.yaml"]);
        assert!(output.stderr.len() < 8_000, "{}", text(&output.stderr));
    }
}

#[test]
fn the_name_of_the_output_holds_nothing_that_a_log_or_a_shell_reads() {
    let told = |name: &str| {
        let folder = letter(&format!("body: body.md\n{SIGNED}output-name: '{name}'\n"));
        let output = run(
            folder.path(),
            &["check", "letter.yaml", "--message-format", "short"],
        );
        (output.status.code(), text(&output.stderr))
    };
    let refused = "letter.yaml:6:15: error[output-name]: `output-name` holds a character that the \
                   name of a file cannot have everywhere\n";
    for name in [
        "##[error]x",
        "a]b",
        "a$(b)",
        "a`b`",
        "a%0Ab",
        "a;b",
        "::error::x",
        "a\u{202e}b",
        "{a}",
    ] {
        assert_eq!(told(name), (Some(1), refused.to_owned()), "{name}");
    }
    for name in [
        "letter 2026 (final)",
        "Lettre d’été",
        "письмо",
        "信件",
        "a+b,c_d-e.f & g",
        "नमस्ते",
    ] {
        assert_eq!(told(name), (Some(0), String::new()), "{name}");
    }
}

#[test]
fn cells_that_a_spreadsheet_takes_for_formulas_are_marked_on_request() {
    let names = "[{ name: \"=1+1\" }, { name: \"@Ana\" }, { name: \"-Bo, Cy\" }, { name: Dee = }]";
    let folder = letter(&format!("body: body.md\nsignatories: {names}\n"));
    let list = |arguments: &[&str]| {
        let all = [&["list", "letter.yaml", "--format", "csv"], arguments].concat();
        text(&run(folder.path(), &all).stdout)
    };
    assert_eq!(
        list(&[]),
        "name\r\n=1+1\r\n@Ana\r\n\"-Bo, Cy\"\r\nDee =\r\n"
    );
    assert_eq!(
        list(&["--safe-cells"]),
        "name\r\n'=1+1\r\n'@Ana\r\n\"'-Bo, Cy\"\r\nDee =\r\n"
    );
}
