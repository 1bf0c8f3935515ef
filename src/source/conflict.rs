//! The lines that a version control system leaves in a file where it could not merge two versions.

use std::ops::Range;

/// A place where two versions of a file met, by the marks that are left there; each is a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conflict {
    /// `<<<<<<<`, before the first version.
    pub start: Option<Range<usize>>,
    /// `|||||||`, before what both came from.
    pub base: Option<Range<usize>>,
    /// `=======`, before the second version.
    pub middle: Option<Range<usize>>,
    /// `>>>>>>>`, after it.
    pub end: Option<Range<usize>>,
}

/// The kinds of lines.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Start,
    Base,
    Middle,
    End,
}

/// Finds the conflicts in a text: each begins with `<<<<<<<`, or has lost that and still ends in
/// `=======` and `>>>>>>>`.
///
/// `=======` alone is none, which underlines a heading in Markdown; nor is `>>>>>>>` alone, which
/// is a quotation within quotations there.
pub(super) fn find(text: &str) -> Vec<Conflict> {
    let mut conflicts = Vec::new();
    if !text.contains("<<<<<<<") && !text.contains(">>>>>>>") {
        return conflicts;
    }
    let mut open = Conflict::default();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim_end();
        let place = start..start + words.len();
        start += line.len();
        match mark(words) {
            Some(Mark::Start) => {
                let before = std::mem::take(&mut open);
                conflicts.extend(before.start.is_some().then_some(before));
                open.start = Some(place);
            }
            Some(Mark::Base) if open.start.is_some() => open.base = Some(place),
            Some(Mark::Middle) => open.middle = Some(place),
            Some(Mark::End) => {
                let mut before = std::mem::take(&mut open);
                before.end = Some(place);
                let is_one = before.start.is_some() || before.middle.is_some();
                conflicts.extend(is_one.then_some(before));
            }
            _ => {}
        }
    }
    conflicts.extend(open.start.is_some().then_some(open));
    conflicts
}

/// Returns the kind of mark that a line is: a symbol repeated seven times, then a space and the
/// name of the version.
fn mark(line: &str) -> Option<Mark> {
    let is = |sign: &str| {
        let rest = line.strip_prefix(sign);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    match line.as_bytes().first()? {
        b'<' => is("<<<<<<<").then_some(Mark::Start),
        b'|' => is("|||||||").then_some(Mark::Base),
        b'=' => (line == "=======").then_some(Mark::Middle),
        b'>' => is(">>>>>>>").then_some(Mark::End),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
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
    fn what_is_left_of_a_conflict_is_found() {
        assert_eq!(lines("a\n=======\nb\n>>>>>>> main\n"), ["· · 2 4"]);
        assert_eq!(lines("<<<<<<< HEAD\na\n<<<<<<<\n"), ["1 · · ·", "3 · · ·"]);
    }

    #[test]
    fn headings_and_quotations_of_markdown_are_no_conflicts() {
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
}
