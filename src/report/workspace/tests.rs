use super::Workspace;

#[test]
fn a_path_is_counted_from_the_root_of_the_repository() {
    let root = Workspace::new("/home/ana/letters", "/home/ana/letters");
    assert_eq!(root.path("letter/letter.yaml"), "letter/letter.yaml");
    assert_eq!(root.path("./letter//list.csv"), "letter/list.csv");
    let below = Workspace::new("/home/ana/letters", "/home/ana/letters/2026/water");
    assert_eq!(below.path("letter.yaml"), "2026/water/letter.yaml");
    assert_eq!(below.path("../shared/list.csv"), "2026/shared/list.csv");
    assert_eq!(below.path("/home/ana/letters/a.yaml"), "a.yaml");
}

#[test]
fn a_path_outside_the_repository_stays_absolute() {
    let inside = Workspace::new("/home/ana/letters", "/home/ana/letters");
    assert_eq!(inside.path("/tmp/list.csv"), "/tmp/list.csv");
    assert_eq!(inside.path("../list.csv"), "/home/ana/list.csv");
}
