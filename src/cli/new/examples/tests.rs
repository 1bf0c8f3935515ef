use std::fs;
use std::path::Path;

use super::EXAMPLES;

#[test]
fn every_file_of_the_examples_is_copied() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/letters");
    let names = |folder: &Path| -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    };
    let mut listed: Vec<&str> = EXAMPLES.iter().map(|example| example.name).collect();
    listed.sort_unstable();
    assert_eq!(names(&folder), listed);
    for example in &EXAMPLES {
        let files: Vec<&str> = example.files.iter().map(|(name, _)| *name).collect();
        assert_eq!(names(&folder.join(example.name)), files, "{}", example.name);
    }
}
