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
mod tests;
