//! The jobs of GitLab CI, against a `curl` that writes down what it is asked.

use super::{Place, released};

/// Fails where a release is asked for that is not there, and writes down all else.
const CURL: &str = r#"for each in "$@"; do printf '%s\n' "$each"; done >>"$HOME/asked"
case "$*" in *--output*/releases/v1) [ -e "$HOME/is-released" ] || exit 22 ;; esac"#;

const JOB: [(&str, &str); 4] = [
    ("CI_COMMIT_TAG", "v1"),
    ("CI_API_V4_URL", "https://gitlab.example/api/v4"),
    ("CI_PROJECT_ID", "12"),
    ("CI_JOB_TOKEN", "secret"),
];

fn assembled() -> Place {
    let place = Place::new_repository();
    place.program("curl", CURL);
    assert_eq!(place.run("build", &[]).0, Some(0));
    assert_eq!(place.run("assemble", &[]).0, Some(0));
    place
}

#[test]
fn each_file_is_put_into_the_registry_and_linked_from_the_release() {
    let place = assembled();
    let (status, printed) = place.run("gitlab-release", &JOB);
    assert_eq!((status, printed.as_str()), (Some(0), "released v1\n"));
    let asked = place.read("asked");
    let package = "https://gitlab.example/api/v4/projects/12/packages/generic/letter/v1";
    for name in [
        "letter.en.pdf",
        "circulation.en.pdf",
        "SHA256SUMS",
        "manifest.json",
    ] {
        let upload = format!("\n--upload-file\nrelease/{name}\n{package}/{name}\n");
        assert!(asked.contains(&upload), "{asked}");
        let link = format!(
            "\nassets[links][][name]={name}\n--data-urlencode\nassets[links][][url]={package}/{name}\n"
        );
        assert!(asked.contains(&link), "{asked}");
    }
    assert!(
        asked.ends_with("\nhttps://gitlab.example/api/v4/projects/12/releases\n"),
        "{asked}"
    );
    assert!(asked.contains("\nJOB-TOKEN: secret\n"), "{asked}");
}

#[test]
fn a_release_is_never_changed_and_has_only_what_was_built() {
    let place = assembled();
    place.write("is-released", "");
    let (status, printed) = place.run("gitlab-release", &JOB);
    let expected = "error: v1 is released already\nhelp: push another tag\n";
    assert_eq!((status, printed.as_str()), (Some(1), expected));
    assert!(!place.read("asked").contains("--upload-file"));
    place.write("release/letter.en.pdf", "another");
    let (status, printed) = place.run("gitlab-release", &JOB);
    assert_eq!(status, Some(1));
    assert!(
        printed.contains("error: the files are not those that were built\n"),
        "{printed}"
    );
    let mut job = JOB;
    job[0].1 = "v1/../../x";
    let (_, printed) = place.run("gitlab-release", &job);
    assert!(
        printed.starts_with("error: the tag `v1/../../x` holds more than "),
        "{printed}"
    );
    let (_, printed) = place.run("gitlab-release", &JOB[..2]);
    assert!(
        printed.starts_with("error: CI_PROJECT_ID is not set\n"),
        "{printed}"
    );
}

#[test]
fn a_job_installs_the_pinned_program_and_runs_its_scripts_with_it() {
    let place = Place::empty();
    let (downloads, digest) = released(&place);
    place.write(
        "../ci/demarche.pin",
        "version=9.9.9\nrepository=ana/demarche\n",
    );
    std::fs::write(place.path("ci/say"), "demarche\n").unwrap();
    let job = [
        ("DEMARCHE_DOWNLOADS", downloads.as_str()),
        ("DEMARCHE_SHA256", &digest),
    ];
    let mut command = place.command("bash");
    command
        .arg(place.path("ci/gitlab"))
        .args(["say", "say"])
        .envs(job);
    let (status, printed) = super::reported(&command.output().unwrap());
    assert_eq!(status, Some(0), "{printed}");
    let own = place.path("work/.demarche/demarche");
    let own = own.canonicalize().unwrap();
    assert!(
        printed.starts_with("installed demarche 9.9.9 as "),
        "{printed}"
    );
    assert!(
        printed.ends_with("demarche 9.9.9\ndemarche 9.9.9\n"),
        "{own:?} {printed}"
    );
}
