use std::fs;
use std::path::Path;

use super::{Places, Seen, real};

fn seen(files: &[&Path], folders: &[&Path]) -> Seen {
    let name = |path: &&Path| path.to_str().unwrap().to_owned();
    Seen {
        files: files.iter().map(|path| (name(path), None)).collect(),
        folders: folders.iter().map(|path| (name(path), None)).collect(),
    }
}

#[test]
fn a_file_is_watched_by_its_folder_and_a_missing_folder_by_the_nearest_above_it() {
    let folder = tempfile::tempdir().unwrap();
    let root = real(folder.path());
    let missing = root.join("letter/texts/body.md");
    let places = Places::of(&seen(&[&missing], &[]), None);
    let watched: Vec<_> = places.watched().into_iter().collect();
    assert_eq!(watched, [root.as_path()]);
    assert!(places.concern(&root.join("letter")));
    assert!(places.concern(&missing));
    assert!(!places.concern(&root.join("letters")));
    fs::create_dir_all(root.join("letter/texts")).unwrap();
    let places = Places::of(&seen(&[&missing], &[]), None);
    let watched: Vec<_> = places.watched().into_iter().collect();
    assert_eq!(watched, [root.join("letter/texts")]);
}

#[test]
fn every_file_of_a_folder_that_is_read_concerns_and_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let root = real(folder.path());
    let people = root.join("people");
    fs::create_dir(&people).unwrap();
    let places = Places::of(&seen(&[], &[&people]), None);
    assert!(places.concern(&people.join("new.yaml")));
    assert!(!places.concern(&root.join("output.pdf")));
    assert!(!places.concern_fonts(&people.join("new.ttf")));
}

#[cfg(unix)]
#[test]
fn the_target_of_a_link_is_watched_too() {
    let folder = tempfile::tempdir().unwrap();
    let root = real(folder.path());
    fs::create_dir(root.join("shared")).unwrap();
    fs::create_dir(root.join("letter")).unwrap();
    fs::write(root.join("shared/list.yaml"), "").unwrap();
    let link = root.join("letter/list.yaml");
    std::os::unix::fs::symlink("../shared/list.yaml", &link).unwrap();
    let places = Places::of(&seen(&[&link], &[]), None);
    assert!(places.concern(&link));
    assert!(places.concern(&root.join("shared/list.yaml")));
    let watched: Vec<_> = places.watched().into_iter().collect();
    assert_eq!(watched, [root.join("letter"), root.join("shared")]);
}
