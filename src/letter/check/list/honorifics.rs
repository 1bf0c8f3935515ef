//! Honorifics inside names, where they are ordered and printed as part of them.

use super::super::Findings;
use super::{Entry, warning};

/// Forms of address before a name, in lower case.
const BEFORE: [&str; 46] = [
    "mr",
    "mr.",
    "mrs",
    "mrs.",
    "ms",
    "ms.",
    "miss",
    "mx",
    "mx.",
    "dr",
    "dr.",
    "prof",
    "prof.",
    "professor",
    "sir",
    "dame",
    "lord",
    "lady",
    "rev",
    "rev.",
    "reverend",
    "hon",
    "hon.",
    "h.e.",
    "h.e",
    "fr.",
    "sr.",
    "sra.",
    "srta.",
    "dra.",
    "don",
    "doña",
    "m.",
    "mme",
    "mme.",
    "mlle",
    "herr",
    "frau",
    "ing.",
    "mgr",
    "mgr.",
    "г-н",
    "г-жа",
    "السيد",
    "السيدة",
    "الدكتور",
];

/// Two words before a name.
const BEFORE_TWO: [&str; 6] = [
    "his excellency",
    "her excellency",
    "the honourable",
    "the honorable",
    "the rev.",
    "the reverend",
];

/// Degrees and styles after a name, without their stops, in lower case.
const AFTER: [&str; 16] = [
    "phd", "md", "jd", "esq", "mba", "msc", "bsc", "ma", "dphil", "facs", "frcp", "obe", "mbe",
    "cbe", "rn", "dds",
];

/// Reports an honorific at the beginning of a name, or a degree after its comma.
pub(super) fn check(entry: &Entry, findings: &mut Findings) {
    let Some(name) = entry.name else { return };
    let text = name.text.trim();
    if let Some(honorific) = before(text) {
        let message = format!("the honorific `{honorific}` stands in `name`");
        let rest = text[honorific.len()..].trim_start();
        findings.push(
            warning("honorific-in-name", message, name)
                .help(format!("write `honorific: {honorific}` and `name: {rest}`")),
        );
    } else if let Some((rest, degree)) = after(text) {
        let message = format!("the degree `{degree}` stands in `name`");
        findings.push(warning("honorific-in-name", message, name).help(format!(
            "write `name: {rest}`: degrees are not printed with signatures"
        )));
    }
}

fn before(name: &str) -> Option<&str> {
    let first = name.split(' ').next()?;
    let lower = first.to_lowercase();
    let has_rest = name.len() > first.len() + 1;
    if has_rest && BEFORE.contains(&lower.as_str()) {
        return Some(first);
    }
    if !matches!(lower.as_str(), "his" | "her" | "the") {
        return None;
    }
    let second = name[first.len()..].trim_start().split(' ').next()?;
    let two = name.get(..name.find(second)? + second.len())?;
    (name.len() > two.len() && BEFORE_TWO.contains(&two.to_lowercase().as_str())).then_some(two)
}

fn after(name: &str) -> Option<(&str, &str)> {
    let (rest, degree) = name.rsplit_once(',')?;
    let degree = degree.trim();
    let plain: String = degree.chars().filter(|letter| *letter != '.').collect();
    let is_degree = AFTER.contains(&plain.to_lowercase().as_str());
    (is_degree && rest.contains(' ')).then_some((rest, degree))
}
