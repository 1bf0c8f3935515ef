//! Files and folders that the command line names, and the option that lets a letter read more.

use std::fs;
use std::path::Path;

use super::super::cli::text;
use super::super::program::{demarche, run};
use super::{Desk, PLACES, SIGNED, START, letter};

#[test]
fn a_folder_of_the_letter_that_is_a_link_out_of_the_current_folder_is_refused() {
    let desk = Desk::new("");
    fs::create_dir(desk.path("here")).unwrap();
    desk.link("../secrets", "here/letter");
    desk.link("../nothing", "here/fonts");
    let reported = |arguments: &[&str]| {
        let output = run(&desk.path("here"), arguments);
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        text(&output.stderr)
    };
    let help = "help: name the folder itself, or add `--allow-outside` on your own machine\n";
    let refused =
        |name: &str| format!("error: `{name}` is a link that leads out of this folder\n{help}");
    assert_eq!(reported(&["check"]), refused("letter"));
    assert_eq!(reported(&["diff", "letter", "letter"]), refused("letter"));
    assert_eq!(
        reported(&["check", "letter/netrc.yaml"]),
        refused("letter/netrc.yaml")
    );
    assert_eq!(
        reported(&["check", "../letter", "--fonts", "fonts"]),
        refused("fonts")
    );
}

#[test]
fn an_output_folder_that_is_a_link_out_of_the_current_folder_is_refused() {
    let desk = Desk::new(&format!("body: body.md\n{SIGNED}"));
    fs::create_dir(desk.path("here")).unwrap();
    desk.link("../secrets", "here/output");
    desk.link("../nothing", "here/dangling");
    let help = "help: name the folder itself, or add `--allow-outside` on your own machine\n";
    for (name, arguments) in [
        ("output", vec!["build", "../letter"]),
        (
            "dangling",
            vec!["build", "../letter", "--output", "dangling"],
        ),
        (
            "output/below",
            vec!["build", "../letter", "--output", "output/below"],
        ),
        (
            "output",
            vec!["diff", "../letter", "../letter", "--pictures", "output"],
        ),
    ] {
        let output = run(&desk.path("here"), &arguments);
        let told = format!("error: `{name}` is a link that leads out of this folder\n{help}");
        assert_eq!(text(&output.stderr), told);
        assert_eq!(output.status.code(), Some(2));
    }
    assert!(
        !desk
            .path("secrets/letter-2026-03-01.letter.en.pdf")
            .exists()
    );
    let output = run(
        &desk.path("here"),
        &["build", "../letter", "--allow-outside"],
    );
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert!(
        desk.path("secrets/letter-2026-03-01.letter.en.pdf")
            .exists()
    );
}

#[test]
fn a_letter_from_standard_input_reads_the_current_folder() {
    use std::io::Write;
    use std::process::Stdio;
    let desk = Desk::new("");
    let reported = |rest: &str| {
        let mut command = demarche(&desk.path("letter"));
        command.args(["check", "-", "--message-format", "short"]);
        let command = command.stdin(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let letter = format!("{START}{rest}{SIGNED}");
        child
            .stdin
            .take()
            .unwrap()
            .write_all(letter.as_bytes())
            .unwrap();
        let output = child.wait_with_output().unwrap();
        (output.status.code(), text(&output.stderr))
    };
    assert_eq!(reported("body: body.md\n"), (Some(0), String::new()));
    let refused = "<stdin>:4:7: error[outside-folder]: `../secrets/netrc` leads out of the letter's \
                   folder\n";
    assert_eq!(
        reported("body: ../secrets/netrc\n"),
        (Some(1), refused.to_owned())
    );
}

#[test]
fn a_person_may_allow_it_and_a_ci_service_may_not() {
    let desk = Desk::new(&letter(PLACES[0].0, "../secrets/netrc"));
    let output = |ci: Option<&str>| {
        let mut command = demarche(desk.0.path());
        command.args(["list", "--allow-outside"]).env_remove("CI");
        command
            .envs(ci.map(|value| ("CI", value)))
            .output()
            .unwrap()
    };
    assert_eq!(output(None).status.code(), Some(0));
    assert_eq!(output(Some("false")).status.code(), Some(0));
    let refused = output(Some("true"));
    assert_eq!(refused.status.code(), Some(2));
    assert_eq!(
        text(&refused.stderr),
        "error: `--allow-outside` is refused where `CI` is set\n\
         help: copy what the letter names into its folder\n"
    );
}

#[test]
fn no_script_passes_the_option() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("ci"), root.join(".ci"), root.join(".github")];
    let mut files = vec![root.join("action.yml")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true if path.ends_with("verapdf") => {}
                true => folders.push(path),
                false => files.push(path),
            }
        }
    }
    for file in files {
        let text = String::from_utf8_lossy(&fs::read(&file).unwrap()).into_owned();
        assert!(!text.contains("allow-outside"), "{}", file.display());
    }
}

#[test]
fn a_manifest_and_a_file_to_verify_are_read_from_their_own_folders() {
    let desk = Desk::new(&format!("body: body.md\n{SIGNED}"));
    let built = desk.run(&["build", "--checksums"]);
    assert_eq!(built.status.code(), Some(0), "{built:?}");
    let name = "letter-2026-03-01.letter.en.pdf";
    fs::remove_file(desk.path(&format!("output/{name}"))).unwrap();
    desk.link("../secrets/netrc", &format!("output/{name}"));
    let told = format!("error[outside-folder]: `output/{name}` leads out of its folder\n");
    for arguments in [
        vec!["verify", "output/manifest.json"],
        vec!["verify", &format!("output/{name}")],
    ] {
        let output = desk.run(&arguments);
        let said = text(&output.stderr);
        assert_eq!(
            said.lines().next().map(|line| format!("{line}\n")),
            Some(told.clone())
        );
        assert_eq!(output.status.code(), Some(2));
    }
}
