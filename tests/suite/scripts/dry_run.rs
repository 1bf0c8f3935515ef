//! Workflows and the action, run step by step as GitHub would: with the environment that each step
//! states, in a new repository, against programs that write down what they are asked.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::{Place, root};

/// A step that runs something.
struct Step {
    name: String,
    run: String,
    environment: Vec<(String, String)>,
}

/// Reads the steps of a workflow or an action that run something, in order. The YAML is that of
/// this repository, which `yamllint` keeps in order: an item, a key and a value on a line each.
fn steps(file: &str) -> Vec<Step> {
    let text = fs::read_to_string(root().join(file)).unwrap();
    let mut steps: Vec<Step> = Vec::new();
    let mut in_environment = false;
    for line in text.lines() {
        let indent = line.len() - line.trim_start().len();
        let Some((key, value)) = line.trim_start().split_once(':') else {
            continue;
        };
        let value = value.trim().to_owned();
        match key {
            "- name" => steps.push(Step {
                name: value,
                run: String::new(),
                environment: Vec::new(),
            }),
            "run" => steps.last_mut().unwrap().run = value,
            "env" => in_environment = true,
            _ if in_environment
                && indent >= 8
                && key.chars().all(|each| {
                    each.is_ascii_uppercase() || each == '_' || each.is_ascii_digit()
                }) =>
            {
                steps
                    .last_mut()
                    .unwrap()
                    .environment
                    .push((key.to_owned(), value));
            }
            _ => in_environment = false,
        }
    }
    steps.retain(|step| !step.run.is_empty());
    steps
}

/// The values that GitHub would supply.
struct Event<'a>(BTreeMap<&'a str, String>);

impl Event<'_> {
    /// Fills in the expressions of a value.
    fn fill(&self, value: &str) -> String {
        let mut filled = String::new();
        let mut rest = value;
        while let Some((before, after)) = rest.split_once("${{") {
            let (expression, after) = after.split_once("}}").unwrap();
            let expression = expression.trim();
            let known = self.0.get(expression);
            let known = known.unwrap_or_else(|| panic!("nobody knows `{expression}`"));
            filled.push_str(before);
            filled.push_str(known);
            rest = after;
        }
        filled + rest
    }

    /// Runs the steps of a file in a place, and fails where one of them fails.
    fn run(&self, file: &str, place: &Place) {
        for step in steps(file) {
            let mut command = place.command("bash");
            command.args(["-e", "-c", &step.run]);
            command.envs(
                step.environment
                    .iter()
                    .map(|(name, value)| (name, self.fill(value))),
            );
            command
                .env("GITHUB_ACTIONS", "true")
                .env("GITHUB_ACTION_PATH", root());
            command.envs([("GITHUB_REF_TYPE", "tag"), ("GITHUB_REF_NAME", "v1")]);
            let (status, printed) = super::reported(&command.output().unwrap());
            assert_eq!(status, Some(0), "{file}, {}: {printed}", step.name);
        }
    }
}

fn event(place: &Place, head: &str) -> Event<'static> {
    let base = place.git(&["rev-parse", "main"]);
    let known = [
        ("github.token", "token"),
        ("github.repository", "ana/water"),
        ("github.server_url", "https://github.example"),
        ("github.run_id", "1"),
        ("github.event.pull_request.base.sha", &base),
        ("github.event.pull_request.head.ref", "sign"),
        ("github.event.pull_request.head.repo.owner.login", "bela"),
        ("github.event.pull_request.head.sha", head),
        ("github.event.workflow_run.head_sha", head),
        (
            "github.event.workflow_run.head_repository.owner.login",
            "bela",
        ),
        ("github.event.workflow_run.head_branch", "sign"),
        (
            "github.event.workflow_run.html_url",
            "https://github.example/run/1",
        ),
        ("inputs.letter", "letter"),
        ("inputs.demarche-repository", "ana/demarche"),
        (
            "inputs.repository || github.action_repository",
            "ana/demarche",
        ),
        ("inputs.version", ""),
        ("inputs.sha256", ""),
        ("inputs.token", "token"),
        ("inputs.deny", "warnings"),
        ("inputs.width", "200"),
    ];
    Event(known.map(|(name, value)| (name, value.to_owned())).into())
}

/// Makes a new repository with a pull request, and GitHub's values for it. The scripts of this
/// repository are where the reusable workflows put them.
fn repository() -> (Place, Event<'static>) {
    let (place, head) = super::comment::with_pull_request(|place| {
        super::comment::sign(place, "Bela Instance");
    });
    fs::create_dir_all(place.path("work/.demarche/ci")).unwrap();
    for entry in fs::read_dir(root().join("ci")).unwrap() {
        let entry = entry.unwrap();
        let to = place.path("work/.demarche/ci").join(entry.file_name());
        if entry.path().is_file() {
            fs::copy(entry.path(), to).unwrap();
        }
    }
    let event = event(&place, &head);
    (place, event)
}

fn has(place: &Place, files: &[&str]) {
    for file in files {
        assert!(place.path("work").join(file).exists(), "{file}");
    }
}

#[test]
fn the_workflows_of_a_new_repository_run_as_they_stand() {
    let (place, event) = repository();
    let folder = "src/cli/new/template/workflows";
    event.run(&format!("{folder}/letter.yml"), &place);
    has(
        &place,
        &[
            "output/SHA256SUMS",
            "output/work-2026-03-01.circulation.en.pdf",
            "pages/work-2026-03-01.letter.en.1.png",
        ],
    );
    assert_eq!(
        place.read("comment/comment.md").lines().count(),
        3,
        "nothing has changed"
    );
    event.run(&format!("{folder}/comment.yml"), &place);
    assert!(
        place.read("body").contains("\n- ➕ Bela Instance\n"),
        "{}",
        place.read("body")
    );
    event.run(&format!("{folder}/release.yml"), &place);
    has(&place, &["release/letter.en.pdf", "release/manifest.json"]);
    assert!(
        place.read("asked").contains("release\ncreate\nv1\n"),
        "{}",
        place.read("asked")
    );
}

#[test]
fn the_reusable_workflows_run_as_they_stand() {
    let (place, event) = repository();
    event.run(".github/workflows/letter.yml", &place);
    has(
        &place,
        &[
            "output/manifest.json",
            "pages/work-2026-03-01.circulation.en.1.png",
        ],
    );
    event.run(".github/workflows/comment.yml", &place);
    assert!(
        place.read("body").contains("\n- ➕ Bela Instance\n"),
        "{}",
        place.read("body")
    );
    event.run(".github/workflows/release-letter.yml", &place);
    assert!(
        place.read("asked").contains("release\ncreate\nv1\n"),
        "{}",
        place.read("asked")
    );
}

#[test]
fn the_action_runs_as_it_stands() {
    let (place, event) = repository();
    // GitHub checks out what the pull request would make of the main branch.
    super::comment::sign(&place, "Bela Instance");
    event.run("action.yml", &place);
    has(
        &place,
        &[
            "output/manifest.json",
            "pages/work-2026-03-01.letter.en.1.png",
        ],
    );
    let body = place.read("body");
    assert!(body.contains("\n- ➕ Bela Instance\n"), "{body}");
    assert!(
        body.contains("](https://github.example/ana/water/actions/runs/1) keeps the PDFs, "),
        "{body}"
    );
}

#[test]
fn every_variable_that_a_step_states_is_one_that_its_script_reads() {
    let files = [
        "src/cli/new/template/workflows/comment.yml",
        "src/cli/new/template/workflows/letter.yml",
        "src/cli/new/template/workflows/release.yml",
        ".github/workflows/comment.yml",
        ".github/workflows/letter.yml",
        ".github/workflows/release-letter.yml",
        ".github/workflows/release.yml",
        "action.yml",
    ];
    let mut seen = 0;
    for file in files {
        for step in steps(file) {
            let path = step.run.trim_start_matches("bash ").trim_matches('"');
            let path = path
                .trim_start_matches("$GITHUB_ACTION_PATH/")
                .trim_start_matches(".demarche/");
            let script = fs::read_to_string(root().join(Path::new(path))).unwrap();
            // Variables that `ci/comment` hands on to `ci/compare`, and that `cargo` and `gh` read.
            let others = match path {
                "ci/comment" => "LETTER",
                ".ci/release/binary" => "DEMARCHE_REPOSITORY",
                _ => "GH_TOKEN",
            };
            for (name, _) in &step.environment {
                let reads = script.contains(name.as_str()) || name == others;
                assert!(reads, "{file}, {}: {name}", step.name);
                seen += 1;
            }
        }
    }
    assert!(seen > 40, "{seen}");
}
