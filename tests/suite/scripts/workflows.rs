//! The allowed content of workflows: tested scripts and pinned actions.

use std::fs;
use std::path::PathBuf;

use super::{RELEASE, SCRIPTS, root};

/// Returns every YAML file that CI runs, here and in a new repository.
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
                // The first runs this test, the third counts what it runs, and the second asks for news of the day.
                Some((".ci", name)) => ["run", "advisories", "coverage"].contains(&name),
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
        for line in text.lines().filter(|line| !line.starts_with('#')) {
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

#[test]
fn every_job_has_an_end_no_right_that_it_does_not_name_and_no_rival() {
    for file in workflows() {
        let text = fs::read_to_string(&file).unwrap();
        if !text.contains("\njobs:\n") {
            continue;
        }
        let name = file.display();
        let count = |word: &str| text.matches(word).count();
        let jobs = count("\n    runs-on: ");
        assert!(jobs > 0, "{name}");
        assert_eq!(count("\n    timeout-minutes: "), jobs, "{name}");
        assert_eq!(count("\n    permissions:\n"), jobs, "{name}");
        assert_eq!(count("\npermissions: {}\n"), 1, "{name}");
        assert_eq!(count("\nconcurrency:\n  group: "), 1, "{name}");
        assert_eq!(
            count("actions/checkout@"),
            count("persist-credentials: false"),
            "{name}"
        );
        assert!(!text.contains("pull_request_target"), "{name}");
        assert!(!text.contains("secrets."), "{name}: no secret is needed");
        // Jobs that write releases run only at tags.
        let writes = text.contains("contents: write");
        let tags =
            text.contains("    tags: ['v*']") || text.contains("if: github.ref_type == 'tag'");
        assert!(
            !writes || tags && !text.contains("  pull_request:"),
            "{name}"
        );
        // Outside values are handed over in the environment, never inside a command.
        let commands = text.lines().filter(|line| line.contains(" run: "));
        assert!(
            commands.into_iter().all(|line| !line.contains("${{")),
            "{name}"
        );
    }
}

/// GitLab leaves a job without rules out of the pipelines of merge requests, so that a merge request
/// with a wrong letter would look right.
#[test]
fn every_job_of_gitlab_says_in_which_pipelines_it_runs() {
    let text = fs::read_to_string(root().join("src/cli/new/template/gitlab-ci.yml")).unwrap();
    let mut jobs = 0;
    for block in text.split("\n\n") {
        let is_job = block.lines().any(|line| line.starts_with("  script: "));
        if is_job {
            assert!(block.contains("\n  rules:\n    - "), "{block}");
            jobs += 1;
        }
    }
    assert_eq!(jobs, 3);
    assert!(text.contains("\nworkflow:\n  rules:\n"), "{text}");
}
