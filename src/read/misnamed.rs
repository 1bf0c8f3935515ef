//! Files next to a letter whose names are nearly those of files that are read without being named.

use super::reader::Reader;
use crate::report::{Diagnostic, Rule, closest};
use crate::source::Span;

/// The letters with which a name must begin to be taken for another.
const BEGINNING: usize = 4;

impl Reader<'_> {
    /// Reports the files that have nearly the name of a file that is not next to the letter, such as
    /// `withdrawn.yml` or `Withdrawn.yaml.txt`: what is in them would count for nothing. `key` is the
    /// key of the letter that can name another file.
    pub(super) fn misnamed(&mut self, expected: &str, key: &str) {
        let path = self.sources.beside(self.file, expected);
        let folder = &path[..path.len() - expected.len()];
        let names = self.sources.glance(folder);
        let is_meant = |name: &&String| *name != expected && is_nearly(name, expected);
        for name in names.iter().filter(is_meant) {
            let help =
                format!("rename it to `{expected}`, or name it in the letter: `{key}: {name}`");
            self.report.push(
                Diagnostic::new(Rule::MISNAMED_FILE, format!("`{name}` is not read"))
                    .at(Span::point(self.file, 0), "")
                    .help(help),
            );
        }
    }
}

/// Returns whether the name of a file is another without its ending, or nearly.
fn is_nearly(name: &str, expected: &str) -> bool {
    let [stem, meant] = [name, expected].map(stem);
    let begins_alike = meant
        .get(..BEGINNING)
        .is_some_and(|beginning| stem.starts_with(beginning));
    begins_alike && closest(&stem, [meant.as_str()]).is_some()
}

/// Returns the name of a file without its endings, and without the number of a copy.
fn stem(name: &str) -> String {
    let stem = name.split('.').next().unwrap_or(name).to_lowercase();
    let copy = |letter: char| letter.is_ascii_digit() || letter == ' ' || "()-_".contains(letter);
    stem.trim_end_matches(copy).to_owned()
}

#[cfg(test)]
mod tests {
    use super::is_nearly;

    #[test]
    fn names_are_alike_whatever_their_ending_and_with_few_other_letters() {
        for name in [
            "withdrawn.yml",
            "Withdrawn.yaml",
            "withdrawn.yaml.txt",
            "withdraw.yaml",
            "withdrawal.yaml",
            "withdrawn (1).yaml",
            "withdrawn-2.yaml",
            "withdrawn",
        ] {
            assert!(is_nearly(name, "withdrawn.yaml"), "{name}");
        }
        for name in ["decision.yaml", "decisions.yml", "Decisons.yaml"] {
            assert!(is_nearly(name, "decisions.yaml"), "{name}");
        }
        for name in [
            "revisions.yaml",
            "decided-texts.md",
            "deck.png",
            "with-annex.md",
        ] {
            assert!(!is_nearly(name, "decisions.yaml"), "{name}");
            assert!(!is_nearly(name, "withdrawn.yaml"), "{name}");
        }
        assert!(is_nearly("seal.yml", "seal.yaml"));
        assert!(!is_nearly("sea.png", "seal.yaml"));
        assert!(!is_nearly("sealing.md", "seal.yaml"));
    }
}
