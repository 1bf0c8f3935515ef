//! The examples of `ci/shards`: the command of each engine, with the variables that the engine sets.
#![cfg(unix)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::cli::text;
use super::merge::{files, long_table};
use super::program::run;

const SHARDS: usize = 7;

fn example(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("ci/shards");
    fs::read_to_string(folder.join(name)).unwrap()
}

/// Returns the only line of an example that builds letters, without what is before the command.
fn command(name: &str) -> String {
    let example = example(name);
    let mut lines = example
        .lines()
        .filter(|line| line.contains("demarche build"));
    let line = lines.next().expect("a command");
    assert_eq!(lines.next(), None, "{name}");
    line[line.find("demarche build").unwrap()..].to_owned()
}

/// Runs a command of a shell in a folder, with the program on its path.
fn shell(folder: &Path, command: &str, variables: &BTreeMap<&str, String>) {
    let program = PathBuf::from(env!("CARGO_BIN_EXE_demarche"));
    let path = format!(
        "{}:{}",
        program.parent().unwrap().display(),
        std::env::var("PATH").unwrap()
    );
    let output = Command::new("sh")
        .args(["-euc", command])
        .current_dir(folder)
        .env("PATH", path)
        .env_remove("CI")
        .env_remove("SOURCE_DATE_EPOCH")
        .envs(variables)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{command}: {}",
        text(&output.stderr)
    );
}

/// Runs the command of an example for each shard, and compares all that it writes with one run.
fn assert_same(command: &str, variables: impl Fn(usize) -> BTreeMap<&'static str, String>) {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    long_table(folder, 10);
    for shard in 1..=SHARDS {
        shell(folder, command, &variables(shard));
    }
    run(folder, &["build", "-q", "-o", "one"]);
    assert_eq!(
        files(&folder.join("output")),
        files(&folder.join("one")),
        "{command}"
    );
}

#[test]
fn a_matrix_of_github_makes_the_letters_of_one_run() {
    let workflow = example("github.yml");
    assert!(workflow.contains("shard: [1, 2, 3, 4, 5, 6, 7]"));
    assert!(workflow.contains("SHARD: ${{ matrix.shard }}"));
    assert!(workflow.contains("SHARDS: ${{ strategy.job-total }}"));
    assert_same(&command("github.yml"), |shard| {
        BTreeMap::from([("SHARD", shard.to_string()), ("SHARDS", SHARDS.to_string())])
    });
}

#[test]
fn parallel_jobs_of_gitlab_make_the_letters_of_one_run() {
    assert!(example("gitlab.yml").contains("parallel: 7"));
    assert_same(&command("gitlab.yml"), |shard| {
        BTreeMap::from([
            ("CI_NODE_INDEX", shard.to_string()),
            ("CI_NODE_TOTAL", SHARDS.to_string()),
        ])
    });
}

#[test]
fn an_array_of_slurm_makes_the_letters_of_one_run() {
    assert!(example("slurm").contains("#SBATCH --array=1-7\n"));
    assert_same(&example("slurm"), |shard| {
        BTreeMap::from([
            ("SLURM_ARRAY_TASK_ID", shard.to_string()),
            ("SLURM_ARRAY_TASK_COUNT", SHARDS.to_string()),
        ])
    });
}

#[test]
fn an_indexed_job_of_kubernetes_makes_the_letters_of_one_run() {
    let job = example("kubernetes.yaml");
    assert!(job.contains("completions: 7") && job.contains("value: \"7\""));
    assert_same(&command("kubernetes.yaml"), |shard| {
        BTreeMap::from([
            ("JOB_COMPLETION_INDEX", (shard - 1).to_string()),
            ("SHARDS", SHARDS.to_string()),
        ])
    });
}

#[test]
fn gnu_parallel_makes_the_letters_of_one_run() {
    let line = command("parallel");
    // The command for each line of its input, which takes the place of the braces.
    let quoted = line
        .strip_suffix('\'')
        .expect("a command between quotation marks");
    assert_same(&quoted.replace("{}", "$NUMBER"), |shard| {
        BTreeMap::from([
            ("NUMBER", shard.to_string()),
            ("SHARDS", SHARDS.to_string()),
        ])
    });
}

#[test]
fn a_stray_variable_of_an_engine_drops_no_letter() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    long_table(folder, 3);
    let variables = BTreeMap::from([
        ("CI_NODE_INDEX", "2".to_owned()),
        ("CI_NODE_TOTAL", "3".to_owned()),
        ("SLURM_ARRAY_TASK_ID", "1".to_owned()),
    ]);
    shell(folder, "demarche build -q", &variables);
    assert_eq!(files(&folder.join("output")).len(), 3);
}
