//! The inputs that fuzzing begins with, and those that it has found, as plain tests.

use std::fs;
use std::path::Path;

#[path = "../../fuzz/harness.rs"]
mod harness;

#[test]
fn every_input_of_the_corpus_is_refused_or_typeset_whole() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    for target in harness::TARGETS {
        let folder = corpus.join(target.replace('-', "_"));
        let mut count = 0;
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            println!("{}", path.display());
            harness::run(target, &fs::read(&path).unwrap());
            count += 1;
        }
        assert!(count > 0, "{} has no inputs", folder.display());
    }
}

#[test]
fn every_target_of_the_harness_can_be_fuzzed() {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/Cargo.toml");
    let manifest = fs::read_to_string(manifest).unwrap();
    for target in harness::TARGETS {
        let name = format!("name = \"{}\"", target.replace('-', "_"));
        assert!(manifest.contains(&name), "{target}");
    }
}
