use super::find;

fn lines(text: &str) -> Vec<String> {
    let conflicts = find(text).into_iter().map(|conflict| {
        let marks = [conflict.start, conflict.base, conflict.middle, conflict.end];
        let line = |at: usize| text[..at].matches('\n').count() + 1;
        let marks = marks.into_iter().map(|mark| match mark {
            Some(place) => line(place.start).to_string(),
            None => "·".to_owned(),
        });
        marks.collect::<Vec<_>>().join(" ")
    });
    conflicts.collect()
}

#[test]
fn each_conflict_is_found_with_its_marks() {
    let text = "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> main\nd\n\
                <<<<<<< HEAD\r\n||||||| 1234567\r\n=======\r\n>>>>>>> main\r\n";
    assert_eq!(lines(text), ["2 · 4 6", "8 9 10 11"]);
}

#[test]
fn the_rest_of_a_conflict_is_found() {
    assert_eq!(lines("a\n=======\nb\n>>>>>>> main\n"), ["· · 2 4"]);
    assert_eq!(lines("<<<<<<< HEAD\na\n<<<<<<<\n"), ["1 · · ·", "3 · · ·"]);
}

#[test]
fn headings_and_quotations_of_markdown_are_not_conflicts() {
    for text in [
        "Heading\n=======\n\nWe write.\n",
        ">>>>>>> deep\n",
        "<<<<<<<< eight\n",
        "  <<<<<<< within\n",
        "a <<<<<<< b\n",
    ] {
        assert!(lines(text).is_empty(), "{text}");
    }
}
