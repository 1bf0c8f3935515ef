//! The scripts that CI runs: each in an empty folder, in a new repository, and against a `gh` that
//! writes down what it is asked.
#![cfg(unix)]

mod comment;
mod dry_run;
mod gitlab;
mod install;
mod release;
mod workflows;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const SCRIPTS: [&str; 11] = [
    "assemble",
    "build",
    "check",
    "comment",
    "compare",
    "gitlab",
    "gitlab-release",
    "install",
    "notes",
    "pages",
    "release",
];

/// The scripts of the release of the program itself.
const RELEASE: [&str; 5] = ["bill", "binary", "debian", "digests", "tag"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A folder to run scripts in, with its own programs that take precedence over those of the
/// machine.
struct Place(tempfile::TempDir);

impl Place {
    fn empty() -> Self {
        let place = Self(tempfile::tempdir().unwrap());
        fs::create_dir_all(place.path("bin")).unwrap();
        fs::create_dir_all(place.path("work")).unwrap();
        // Without the pin of this repository, which no other repository has.
        fs::create_dir_all(place.path("ci")).unwrap();
        for script in SCRIPTS {
            fs::copy(
                root().join("ci").join(script),
                place.path("ci").join(script),
            )
            .unwrap();
        }
        place
    }

    /// Makes a repository with `demarche new`, with one commit.
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
        self.run_in(&self.path("ci"), script, variables)
    }

    fn run_of(
        &self,
        folder: &str,
        script: &str,
        variables: &[(&str, &str)],
    ) -> (Option<i32>, String) {
        self.run_in(&root().join(folder), script, variables)
    }

    fn run_in(
        &self,
        folder: &Path,
        script: &str,
        variables: &[(&str, &str)],
    ) -> (Option<i32>, String) {
        let mut command = self.command("bash");
        command.arg(folder.join(script));
        reported(&command.envs(variables.iter().copied()).output().unwrap())
    }
}

/// The scripts whose output holds texts of a letter; `check` itself prints commands.
const BRACKETED: [&str; 6] = [
    "assemble", "build", "comment", "compare", "pages", "release",
];

#[test]
fn nothing_that_a_script_prints_of_a_letter_commands_the_runner() {
    for script in BRACKETED {
        let text = fs::read_to_string(root().join("ci").join(script)).unwrap();
        assert!(
            text.contains("echo \"::stop-commands::$token\""),
            "{script}"
        );
        assert!(text.contains("echo \"::$token::\"' EXIT"), "{script}");
    }
    let place = Place::new_repository();
    for script in ["build", "pages"] {
        let (status, told) = place.run(script, &[("GITHUB_ACTIONS", "true")]);
        assert_eq!(status, Some(0), "{told}");
        let lines: Vec<&str> = told.lines().collect();
        let token = lines[0].strip_prefix("::stop-commands::").unwrap();
        assert_eq!(token.len(), 32, "{told}");
        assert!(lines.contains(&format!("::{token}::").as_str()), "{told}");
    }
}

/// Returns the folder of a program of the machine.
fn which(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).find(|folder| folder.join(program).exists())
}

fn reported(output: &Output) -> (Option<i32>, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let printed = text(&output.stderr) + &text(&output.stdout);
    (output.status.code(), printed)
}

#[test]
fn the_scripts_are_all_here() {
    let found = |folder: &str| {
        let mut found: Vec<String> = fs::read_dir(root().join(folder))
            .unwrap()
            .map(|entry| entry.unwrap())
            .filter(|entry| entry.path().is_file())
            .map(|entry| entry.file_name().into_string().unwrap())
            .filter(|name| !name.contains('.'))
            .collect();
        found.sort();
        found
    };
    assert_eq!(found("ci"), SCRIPTS);
    assert_eq!(found(".ci/release"), RELEASE);
}

#[test]
fn in_an_empty_folder_each_script_says_what_is_missing_and_writes_nothing() {
    let no_letter =
        "error[missing-file]: this folder has neither `letter.yaml` nor a folder `letter`";
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
        "error: there is no release/manifest.json\nhelp: run `ci/assemble` first\n",
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
        printed.contains("output/manifest.json  states what was built\nbuilt from `letter/"),
        "{printed}"
    );
    let (status, printed) = place.run("pages", &[("WIDTH", "200")]);
    assert_eq!(status, Some(0), "{printed}");
    assert!(
        place
            .path("work/pages/work-2026-03-01.letter.en.1.png")
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

/// A `gh` that writes down what it is asked, and answers in turn from the files of a folder.
const GH: &str = r#"for each in "$@"; do printf '%s\n' "$each"; done >>"$HOME/asked"
for each in "$@"; do case $each in body=@*) cp "${each#body=@}" "$HOME/body" ;; esac; done
case "$*" in *pulls*) cat "$HOME/pulls" ;; *--paginate*) cat "$HOME/comments" ;; esac"#;

/// Makes a release with an archive that contains a program of another version, and its digest.
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
