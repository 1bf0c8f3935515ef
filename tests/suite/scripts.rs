//! The scripts that CI runs: each in an empty folder, in a new repository, and against a `gh` that
//! writes down what it is asked.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const SCRIPTS: [&str; 10] = [
    "assemble",
    "build",
    "check",
    "comment",
    "compare",
    "gitlab",
    "gitlab-release",
    "install",
    "pages",
    "release",
];

/// The scripts of the release of the program itself.
const RELEASE: [&str; 4] = ["binary", "debian", "digests", "tag"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A folder to run scripts in, with programs of its own before those of the machine.
struct Place(tempfile::TempDir);

impl Place {
    fn empty() -> Self {
        let place = Self(tempfile::tempdir().unwrap());
        fs::create_dir_all(place.path("bin")).unwrap();
        fs::create_dir_all(place.path("work")).unwrap();
        place
    }

    /// A repository that `demarche new` made, with one commit.
    fn new_repository() -> Self {
        let place = Self::empty();
        let arguments = ["new", ".", "--quiet", "--circulation"];
        let made = place
            .command(env!("CARGO_BIN_EXE_demarche"))
            .args(arguments)
            .output();
        assert!(made.unwrap().status.success());
        place.git(&["init", "--quiet", "--initial-branch=main"]);
        place.commit();
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path("work").join(name)).unwrap_or_default()
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.path("work").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Makes a program that the scripts find.
    fn program(&self, name: &str, script: &str) {
        let path = self.path("bin").join(name);
        fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    }

    fn command(&self, program: &str) -> Command {
        let own = Path::new(env!("CARGO_BIN_EXE_demarche")).parent().unwrap();
        let git = which("git").unwrap_or_default();
        let path = format!(
            "{}:{}:/usr/bin:/bin:{}",
            self.path("bin").display(),
            own.display(),
            git.display()
        );
        let mut command = Command::new(program);
        command.current_dir(self.path("work")).env_clear();
        command.envs([("PATH", path.as_str()), ("LC_ALL", "C.UTF-8")]);
        command.env("HOME", self.path("work"));
        command
    }

    fn git(&self, arguments: &[&str]) -> String {
        let identity = [
            "-c",
            "user.name=Ana Example",
            "-c",
            "user.email=ana@example.org",
        ];
        let mut git = self.command("git");
        let output = git.args(identity).args(arguments).output().unwrap();
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    }

    fn commit(&self) -> String {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", "A state"]);
        self.git(&["rev-parse", "HEAD"])
    }

    fn run(&self, script: &str, variables: &[(&str, &str)]) -> (Option<i32>, String) {
        self.run_of("ci", script, variables)
    }

    fn run_of(
        &self,
        folder: &str,
        script: &str,
        variables: &[(&str, &str)],
    ) -> (Option<i32>, String) {
        let mut command = self.command("bash");
        command.arg(root().join(folder).join(script));
        told(&command.envs(variables.iter().copied()).output().unwrap())
    }
}

/// Returns the folder of a program of the machine.
fn which(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).find(|folder| folder.join(program).exists())
}

fn told(output: &Output) -> (Option<i32>, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let printed = text(&output.stderr) + &text(&output.stdout);
    (output.status.code(), printed)
}

#[test]
fn the_scripts_are_all_here() {
    let found = |folder: &str| {
        let mut found: Vec<String> = fs::read_dir(root().join(folder))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| !name.contains('.'))
            .collect();
        found.sort();
        found
    };
    assert_eq!(found("ci"), SCRIPTS);
    assert_eq!(found(".ci/release"), RELEASE);
}

#[test]
fn the_scripts_of_the_release_say_what_is_missing_too() {
    let expected = [
        "error: TARGET is not set\nhelp: set it to a target of Rust, such as `x86_64-unknown-linux-musl`\n",
        "error: TARGET is not set\nhelp: set it to a target of Rust, such as `x86_64-unknown-linux-musl`\n",
        "error: REPOSITORY is not set\nhelp: run this from the workflow that releases\n",
        "error: there is no Cargo.toml\nhelp: run this in the repository of demarche\n",
    ];
    for (script, expected) in RELEASE.into_iter().zip(expected) {
        let place = Place::empty();
        let (status, printed) = place.run_of(".ci/release", script, &[]);
        assert_eq!((status, printed.as_str()), (Some(1), expected), "{script}");
        assert_eq!(fs::read_dir(place.path("work")).unwrap().count(), 0);
    }
}

#[test]
fn a_tag_that_is_not_the_version_releases_nothing() {
    let place = Place::empty();
    fs::copy(root().join("Cargo.toml"), place.path("work/Cargo.toml")).unwrap();
    let version = env!("CARGO_PKG_VERSION");
    let tag = |kind: &str, name: &str| {
        let variables = [("GITHUB_REF_TYPE", kind), ("GITHUB_REF_NAME", name)];
        place.run_of(".ci/release", "tag", &variables)
    };
    let agree = format!("tag and version are {version}\n");
    assert_eq!(tag("tag", &format!("v{version}")), (Some(0), agree));
    let expected = format!(
        "error: the tag is `v9.9.9`, and the crate has the version `{version}`\nhelp: tag `v{version}`\n"
    );
    assert_eq!(tag("tag", "v9.9.9"), (Some(1), expected));
    assert_eq!(tag("branch", &format!("v{version}")).0, Some(1));
}

#[test]
fn the_pin_of_a_release_is_what_the_installation_reads() {
    let place = Place::empty();
    let (downloads, digest) = released(&place);
    let folder = place.path("downloads/v9.9.9");
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            let name = path.file_name().unwrap().to_str().unwrap();
            place.write(&format!("dist/{name}"), "");
            fs::copy(&path, place.path("work/dist").join(name)).unwrap();
        }
    }
    // The version is read from the archive that every release has.
    let linux = "dist/demarche-9.9.9-x86_64-unknown-linux-musl.tar.gz";
    if !place.path("work").join(linux).exists() {
        place.write(linux, "");
    }
    let (status, printed) =
        place.run_of(".ci/release", "digests", &[("REPOSITORY", "ana/demarche")]);
    assert_eq!(status, Some(0), "{printed}");
    let pin = place.read("dist/demarche.pin");
    assert!(
        pin.contains("\nversion=9.9.9\nrepository=ana/demarche\n"),
        "{pin}"
    );
    assert!(pin.contains(&format!("={digest}\n")), "{pin}");
    let scripts = place.path("work/ci");
    fs::create_dir(&scripts).unwrap();
    fs::copy(root().join("ci/install"), scripts.join("install")).unwrap();
    fs::write(scripts.join("demarche.pin"), pin).unwrap();
    let own = place.path("own");
    let installed = place
        .command("bash")
        .arg(scripts.join("install"))
        .envs([
            ("DEMARCHE_DOWNLOADS", downloads.as_str()),
            ("DEMARCHE_BIN", own.to_str().unwrap()),
        ])
        .output()
        .unwrap();
    assert_eq!(installed.status.code(), Some(0), "{installed:?}");
    assert!(own.join("demarche").exists());
}

#[test]
fn in_an_empty_folder_each_script_says_what_is_missing_and_writes_nothing() {
    let no_letter = "error[missing-file]: cannot find the file `letter`";
    let pin = "error: no version of demarche is pinned\n\
               help: set DEMARCHE_VERSION, or write `version=` into demarche.pin\n";
    let expected = [
        "error: there is no output/manifest.json\nhelp: run `ci/build` first\n",
        no_letter,
        no_letter,
        "error: REPOSITORY is not set\nhelp: run this from the workflow that comments\n",
        "error: no commit to compare with is named\nhelp: set BASE to a commit\n",
        pin,
        "error: only a tag is released\nhelp: push a tag such as `v1`\n",
        pin,
        no_letter,
        "error: only a tag is released\nhelp: push a tag such as `v1`\n",
    ];
    for (script, expected) in SCRIPTS.into_iter().zip(expected) {
        let place = Place::empty();
        let (status, printed) = place.run(script, &[]);
        assert!(printed.starts_with(expected), "{script}: {printed}");
        assert_ne!(status, Some(0), "{script}");
        let left = fs::read_dir(place.path("work")).unwrap().count();
        assert_eq!(left, 0, "{script}");
    }
}

#[test]
fn a_new_repository_passes_its_own_workflow() {
    let place = Place::new_repository();
    let version = env!("CARGO_PKG_VERSION");
    let (status, printed) = place.run("install", &[("DEMARCHE_VERSION", version)]);
    let already = format!("demarche {version} is on the path already\n");
    assert_eq!((status, printed), (Some(0), already));
    let deny = [("DENY", "warnings"), ("GITHUB_ACTIONS", "true")];
    assert_eq!(place.run("check", &deny), (Some(0), String::new()));
    let (status, printed) = place.run("build", &[]);
    assert_eq!(status, Some(0), "{printed}");
    assert!(
        printed.ends_with("output/manifest.json  states what was built\n"),
        "{printed}"
    );
    let (status, printed) = place.run("pages", &[("WIDTH", "200")]);
    assert_eq!(status, Some(0), "{printed}");
    assert!(
        place
            .path("work/pages/water-2026-03-01.letter.en.1.png")
            .exists()
    );
    assert_eq!(
        place.git(&["status", "--porcelain"]),
        "",
        "what is built is ignored"
    );
}

#[test]
fn a_mistake_is_shown_on_its_line() {
    let place = Place::new_repository();
    let letter = place.read("letter/letter.yaml");
    place.write(
        "letter/letter.yaml",
        &letter.replacen("date: 2026-03-01", "date: 2026-02-29", 1),
    );
    let (status, printed) = place.run("check", &[("GITHUB_ACTIONS", "true")]);
    assert_eq!(status, Some(1));
    let expected = "::error file=letter/letter.yaml,line=18,endLine=18,col=7,endColumn=17,title=no-such-date::";
    assert!(printed.starts_with(expected), "{printed}");
}

#[test]
fn a_letter_that_was_not_there_before_is_new() {
    let place = Place::new_repository();
    let branch = place.git(&[
        "commit-tree",
        "-m",
        "Nothing",
        "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
    ]);
    let (status, printed) = place.run("compare", &[("BASE", &branch)]);
    assert_eq!(
        (status, printed.as_str()),
        (Some(0), "The letter in `letter` is new.\n")
    );
    assert_eq!(place.read("comment/comment.md"), printed);
}

#[test]
fn what_a_pull_request_changes_is_told_for_its_comment() {
    let place = Place::new_repository();
    let base = place.git(&["rev-parse", "HEAD"]);
    let list = place.read("letter/signatories.yaml");
    place.write(
        "letter/signatories.yaml",
        &format!("{list}\n- name: Bela Instance\n"),
    );
    let summary = place.path("summary");
    let variables = [
        ("BASE", base.as_str()),
        ("GITHUB_STEP_SUMMARY", summary.to_str().unwrap()),
    ];
    let (status, printed) = place.run("compare", &variables);
    assert_eq!(status, Some(0), "{printed}");
    assert!(printed.contains("Bela Instance"), "{printed}");
    assert_eq!(place.read("comment/comment.md"), printed);
    assert_eq!(fs::read_to_string(&summary).unwrap(), printed);
    place.write("letter/letter.yaml", "date: soon\n");
    let (status, printed) = place.run("compare", &variables);
    assert_eq!(status, Some(2), "{printed}");
}

#[test]
fn a_commit_that_cannot_be_had_is_told() {
    let place = Place::new_repository();
    let (status, printed) = place.run("compare", &[("BASE", "v9")]);
    assert_eq!(status, Some(2));
    let expected = "error: the commit `v9` cannot be had\nhelp: see that it is pushed\n";
    assert!(printed.ends_with(expected), "{printed}");
    let (_, printed) = place.run("compare", &[("BASE", "--help")]);
    assert_eq!(
        printed,
        "error: `--help` is no commit\nhelp: set BASE to a commit\n"
    );
    let place = Place::empty();
    let (_, printed) = place.run("compare", &[("BASE", "v9")]);
    let expected =
        "error: this is no git repository\nhelp: run this in a clone of the repository\n";
    assert_eq!(printed, expected);
}

#[test]
fn a_release_has_stable_and_dated_names_and_the_digests_of_all() {
    let place = Place::new_repository();
    assert_eq!(place.run("build", &[]).0, Some(0));
    let (status, printed) = place.run("assemble", &[]);
    assert_eq!(status, Some(0), "{printed}");
    let mut names: Vec<&str> = printed.lines().filter_map(|line| line.get(66..)).collect();
    names.sort_unstable();
    let expected = [
        "circulation.en.pdf",
        "letter.en.pdf",
        "manifest.json",
        "water-2026-03-01.circulation.en.pdf",
        "water-2026-03-01.letter.en.pdf",
    ];
    assert_eq!(names, expected);
    let verified = place
        .command(env!("CARGO_BIN_EXE_demarche"))
        .args(["verify", "release/letter.en.pdf", "release/manifest.json"])
        .output()
        .unwrap();
    assert_eq!(verified.status.code(), Some(0), "{verified:?}");
    let (status, printed) = place.run("assemble", &[]);
    let expected = "error: `release` is there already\n\
                    help: remove it, or set RELEASE to another folder\n";
    assert_eq!((status, printed.as_str()), (Some(1), expected));
}

#[test]
fn a_letter_without_a_date_in_its_name_gets_one() {
    let place = Place::new_repository();
    let letter = place.read("letter/letter.yaml");
    let renamed = letter.replace("output-name: water-2026-03-01", "output-name: water.valley");
    place.write("letter/letter.yaml", &renamed);
    assert_eq!(place.run("build", &[]).0, Some(0));
    assert_eq!(place.run("assemble", &[]).0, Some(0));
    for name in [
        "water.valley.letter.en.pdf",
        "water.valley-2026-03-01.letter.en.pdf",
        "letter.en.pdf",
    ] {
        assert!(place.path("work/release").join(name).exists(), "{name}");
    }
}

/// A `gh` that writes down what it is asked, and answers in turn from the files of a folder.
const GH: &str = r#"for each in "$@"; do printf '%s\n' "$each"; done >>"$HOME/asked"
for each in "$@"; do case $each in body=@*) cp "${each#body=@}" "$HOME/body" ;; esac; done
case "$*" in *pulls*) cat "$HOME/pulls" ;; *--paginate*) cat "$HOME/comments" ;; esac"#;

const HEAD: [(&str, &str); 5] = [
    ("REPOSITORY", "ana/water"),
    ("HEAD_SHA", "0123456789012345678901234567890123456789"),
    ("HEAD_OWNER", "bela"),
    ("HEAD_BRANCH", "sign"),
    ("RUN_URL", "https://example.org/run/1"),
];

#[test]
fn a_comment_is_made_once_and_then_updated() {
    let place = Place::empty();
    place.program("gh", GH);
    place.write(
        "comment/comment.md",
        "One more: Bela Instance, @ana\n<!-- demarche -->\n",
    );
    place.write("pulls", "7\n");
    place.write("comments", "");
    let (status, printed) = place.run("comment", &HEAD);
    assert_eq!(
        (status, printed.as_str()),
        (Some(0), "commented on pull request 7\n")
    );
    let body = "<!-- demarche -->\nOne more: Bela Instance, @\u{2060}ana\n&lt;!-- demarche -->\n\n\
                [The PDFs and their pages as pictures](https://example.org/run/1)\n";
    assert_eq!(place.read("body"), body);
    assert!(place.read("asked").contains("\nhead=bela:sign\n"));
    assert!(
        place
            .read("asked")
            .contains("\nPOST\nrepos/ana/water/issues/7/comments\n")
    );
    place.write("comments", "31\n");
    let (_, printed) = place.run("comment", &HEAD);
    assert_eq!(printed, "updated the comment of pull request 7\n");
    assert!(
        place
            .read("asked")
            .contains("\nPATCH\nrepos/ana/water/issues/comments/31\n")
    );
}

#[test]
fn a_comment_is_cut_to_what_github_takes() {
    let place = Place::empty();
    place.program("gh", GH);
    place.write("comment/comment.md", &"воды ".repeat(20_000));
    place.write("pulls", "7\n");
    place.write("comments", "");
    assert_eq!(place.run("comment", &HEAD).0, Some(0));
    assert!(place.read("body").len() < 61_000);
    assert!(place.read("body").contains("воды воды"));
}

#[test]
fn no_comment_is_made_where_no_pull_request_is_open() {
    let place = Place::empty();
    place.program("gh", GH);
    place.write("comment/comment.md", "One more\n");
    place.write("pulls", "");
    let (status, printed) = place.run("comment", &HEAD);
    assert_eq!(status, Some(0));
    let expected = format!("no open pull request ends with the commit {}\n", HEAD[1].1);
    assert_eq!(printed, expected);
    assert!(!place.read("asked").contains("POST"));
}

#[test]
fn only_a_tag_and_only_what_was_built_is_released() {
    let place = Place::new_repository();
    place.program("gh", GH);
    assert_eq!(place.run("build", &[]).0, Some(0));
    assert_eq!(place.run("assemble", &[]).0, Some(0));
    let tag = [
        ("GITHUB_REF_TYPE", "tag"),
        ("GITHUB_REF_NAME", "v1"),
        ("REPOSITORY", "ana/water"),
    ];
    let branch = [("GITHUB_REF_TYPE", "branch"), ("GITHUB_REF_NAME", "main")];
    let (status, printed) = place.run("release", &branch);
    assert_eq!(status, Some(1));
    assert_eq!(
        printed,
        "error: only a tag is released\nhelp: push a tag such as `v1`\n"
    );
    assert_eq!(place.run("release", &tag), (Some(0), String::new()));
    let asked = place.read("asked");
    assert!(
        asked.starts_with("release\ncreate\nv1\n--repo\nana/water\n--verify-tag\n"),
        "{asked}"
    );
    assert!(asked.contains("\nrelease/SHA256SUMS\n"), "{asked}");
    assert!(asked.contains("\nrelease/circulation.en.pdf\n"), "{asked}");
    place.write("release/letter.en.pdf", "another");
    let (status, printed) = place.run("release", &tag);
    assert_eq!(status, Some(1));
    let expected = "error: the files are not those that were built\nhelp: run the workflow again\n";
    assert!(printed.contains(expected), "{printed}");
}

/// A release with an archive that holds a program of another version, and its digest.
fn released(place: &Place) -> (String, String) {
    let target = match (std::env::consts::OS, std::env::consts::ARCH) {
        ("macos", arch) => format!("{arch}-apple-darwin"),
        (_, arch) => format!("{arch}-unknown-linux-musl"),
    };
    let name = format!("demarche-9.9.9-{target}");
    let folder = place.path("downloads/v9.9.9");
    fs::create_dir_all(folder.join(&name)).unwrap();
    let program = folder.join(&name).join("demarche");
    fs::write(&program, "#!/bin/sh\necho demarche 9.9.9\n").unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    let archive = format!("{name}.tar.gz");
    let tar = Command::new("tar")
        .args(["-czf", &archive, &name])
        .current_dir(&folder)
        .output();
    assert!(tar.unwrap().status.success());
    let digest = Command::new("sha256sum")
        .arg(folder.join(&archive))
        .output()
        .unwrap();
    let digest = String::from_utf8(digest.stdout).unwrap()[..64].to_owned();
    (
        format!("file://{}", place.path("downloads").display()),
        digest,
    )
}

#[test]
fn the_binary_is_installed_only_where_its_digest_is_the_pinned_one() {
    let place = Place::empty();
    place.program("gh", "exit 1");
    let (downloads, digest) = released(&place);
    let runner = place.path("runner");
    let path_file = place.path("github-path");
    let common = [
        ("DEMARCHE_VERSION", "9.9.9"),
        ("DEMARCHE_REPOSITORY", "ana/demarche"),
        ("DEMARCHE_DOWNLOADS", &downloads),
        ("RUNNER_TEMP", runner.to_str().unwrap()),
        ("GITHUB_PATH", path_file.to_str().unwrap()),
    ];
    let installed = runner.join("demarche-bin/demarche");
    let with = |digest| [&common[..], &[("DEMARCHE_SHA256", digest)]].concat();
    let wrong = "0".repeat(64);
    let (status, printed) = place.run("install", &with(wrong.as_str()));
    assert_eq!(status, Some(1));
    assert!(
        printed.contains(&format!(" is {digest}, expected {wrong}\n")),
        "{printed}"
    );
    let (status, printed) = place.run("install", &common);
    assert_eq!(status, Some(1), "no digest and no attestation");
    assert!(
        printed.starts_with("error: no attestation says that ana/demarche built "),
        "{printed}"
    );
    assert!(!installed.exists());
    let (status, printed) = place.run("install", &with(digest.as_str()));
    assert_eq!(status, Some(0), "{printed}");
    assert!(installed.exists());
    let on_the_path = fs::read_to_string(path_file).unwrap();
    assert_eq!(
        on_the_path,
        format!("{}\n", runner.join("demarche-bin").display())
    );
}

#[test]
fn the_binary_is_installed_where_its_repository_attests_it() {
    let place = Place::empty();
    place.program("gh", "printf '%s\\n' \"$@\" >>\"$HOME/asked\"");
    let (downloads, _) = released(&place);
    let bin = place.path("own");
    let variables = [
        ("DEMARCHE_VERSION", "9.9.9"),
        ("DEMARCHE_REPOSITORY", "ana/demarche"),
        ("DEMARCHE_DOWNLOADS", &downloads),
        ("DEMARCHE_BIN", bin.to_str().unwrap()),
    ];
    let (status, printed) = place.run("install", &variables);
    assert_eq!(status, Some(0), "{printed}");
    let asked = place.read("asked");
    assert!(asked.starts_with("attestation\nverify\n"), "{asked}");
    assert!(asked.ends_with("\n--repo\nana/demarche\n"), "{asked}");
}

#[test]
fn a_pin_that_could_be_a_command_is_refused() {
    let place = Place::empty();
    let refused = |version: &str, repository: &str, expected: &str| {
        let variables = [
            ("DEMARCHE_VERSION", version),
            ("DEMARCHE_REPOSITORY", repository),
        ];
        let (status, printed) = place.run("install", &variables);
        assert_eq!(status, Some(1));
        assert!(printed.starts_with(expected), "{printed}");
    };
    refused("9; rm", "ana/demarche", "error: `9; rm` is no version\n");
    refused(
        "9.9.9",
        "ana/../demarche",
        "error: `ana/../demarche` is no repository\n",
    );
    refused("9.9.9", "", "error: no repository of demarche is pinned\n");
}

/// Every YAML file that CI runs, here and in a new repository.
fn workflows() -> Vec<PathBuf> {
    let folders = ["src/cli/new/template/workflows", ".github/workflows"];
    let mut files = vec![root().join("src/cli/new/template/gitlab-ci.yml")];
    files.extend(
        [root().join("action.yml")]
            .into_iter()
            .filter(|path| path.exists()),
    );
    for folder in folders {
        for entry in fs::read_dir(root().join(folder)).into_iter().flatten() {
            files.push(entry.unwrap().path());
        }
    }
    files
}

#[test]
fn every_step_that_runs_something_calls_a_script_that_is_tested() {
    let mut calls = 0;
    for file in workflows() {
        let text = fs::read_to_string(&file).unwrap();
        for line in text.lines().map(str::trim_start) {
            let line = line.strip_prefix("- ").unwrap_or(line);
            let Some(command) = line.strip_prefix("run: ").or(line.strip_prefix("script: ")) else {
                assert!(
                    !line.starts_with("run:") && !line.starts_with("script:"),
                    "{line}"
                );
                continue;
            };
            let mut words = command.split(' ');
            let is_call = words.next() == Some("bash") && !command.contains(['|', ';', '&', '`']);
            let path = words.next().unwrap_or_default().trim_matches('"');
            let path = path.strip_prefix(".demarche/").unwrap_or(path);
            let path = path.strip_prefix("$GITHUB_ACTION_PATH/").unwrap_or(path);
            let tested = match path.rsplit_once('/') {
                Some(("ci", name)) => SCRIPTS.contains(&name),
                Some((".ci/release", name)) => RELEASE.contains(&name),
                // This is what runs this test.
                Some((".ci", name)) => name == "run",
                _ => false,
            };
            assert!(tested && is_call, "{}: {command}", file.display());
            calls += 1;
        }
    }
    assert!(calls >= 10, "{calls}");
}

#[test]
fn every_action_is_pinned_by_commit_with_its_version() {
    for file in workflows() {
        let text = fs::read_to_string(&file).unwrap();
        for line in text.lines() {
            let Some((_, action)) = line.split_once("uses: ") else {
                continue;
            };
            let (_, pin) = action.split_once('@').unwrap();
            let (commit, version) = pin.split_once(" # v").unwrap();
            let is_commit =
                commit.len() == 40 && commit.bytes().all(|byte| byte.is_ascii_hexdigit());
            assert!(
                is_commit && !version.is_empty(),
                "{}: {action}",
                file.display()
            );
        }
    }
}
