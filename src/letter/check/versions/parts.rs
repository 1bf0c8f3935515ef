//! Parts that are in one version and not in another.

use std::collections::BTreeMap;

use super::align::Pairing;
use super::outline::{Kind, Part};
use super::{Version, Versions};
use crate::lang::Language;
use crate::letter::findings::Findings;
use crate::report::{Diagnostic, Rule, alternatives};
use crate::source::Span;

/// Reports the parts that versions lack, those of one kind together.
pub(super) fn differences(
    versions: &Versions,
    pairings: &[Pairing],
    findings: &Findings,
) -> Vec<Diagnostic> {
    let telling = Telling { versions, findings };
    let mut told = telling.lacking(pairings);
    for (other, pairing) in versions.others.iter().zip(pairings) {
        told.extend(telling.added(other, pairing));
        told.extend(telling.levels(other, pairing));
    }
    told
}

struct Telling<'t, 'f> {
    versions: &'t Versions<'t>,
    findings: &'t Findings<'f>,
}

impl Telling<'_, '_> {
    /// Reports what the original has and others lack: what the same versions lack, together.
    fn lacking(&self, pairings: &[Pairing]) -> Vec<Diagnostic> {
        let original = &self.versions.original;
        let mut lacked: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (version, pairing) in pairings.iter().enumerate() {
            let alone = pairing.pairs.iter().filter(|pair| pair.1.is_none());
            for part in alone.filter_map(|pair| pair.0) {
                lacked.entry(part).or_default().push(version);
            }
        }
        let mut groups: Vec<(Kind, Vec<usize>, Vec<usize>)> = Vec::new();
        for (part, by) in lacked {
            let kind = original.outline.parts[part].kind;
            let same = |group: &&mut (Kind, Vec<usize>, Vec<usize>)| {
                group.0.is_like(kind) && group.1 == by
            };
            match groups.iter_mut().find(same) {
                Some(group) => group.2.push(part),
                None => groups.push((kind, by, vec![part])),
            }
        }
        let told = groups.into_iter().map(|(kind, by, parts)| {
            let lacking: Vec<&Version> = by.iter().map(|by| &self.versions.others[*by]).collect();
            let mut warning = self.warning(kind, original, &parts, &lacking);
            for by in by {
                let pairs = pairings[by].pairs.iter().map(|pair| (pair.0, pair.1));
                warning = self.due(warning, pairs, parts[0], &self.versions.others[by]);
            }
            warning
        });
        told.collect()
    }

    /// Reports what a version has and the original lacks.
    fn added(&self, version: &Version, pairing: &Pairing) -> Vec<Diagnostic> {
        let original = &self.versions.original;
        let mut groups: Vec<(Kind, Vec<usize>)> = Vec::new();
        let alone = pairing.pairs.iter().filter(|pair| pair.0.is_none());
        for part in alone.filter_map(|pair| pair.1) {
            let kind = version.outline.parts[part].kind;
            match groups.iter_mut().find(|group| group.0.is_like(kind)) {
                Some(group) => group.1.push(part),
                None => groups.push((kind, vec![part])),
            }
        }
        let told = groups.into_iter().map(|(kind, parts)| {
            let warning = self.warning(kind, version, &parts, &[original]);
            let pairs = pairing.pairs.iter().map(|pair| (pair.1, pair.0));
            self.due(warning, pairs, parts[0], original)
        });
        told.collect()
    }

    fn warning(
        &self,
        kind: Kind,
        having: &Version,
        parts: &[usize],
        lacking: &[&Version],
    ) -> Diagnostic {
        let field = &self.versions.field;
        let language = having.language;
        let what = match parts {
            [_] => format!("a {}", kind.name()),
            _ => kind.count(parts.len()),
        };
        let tags: Vec<Language> = lacking.iter().map(|version| version.language).collect();
        let lack = if tags.len() == 1 { "lacks" } else { "lack" };
        let tags = alternatives(tags.iter().map(Language::tag), "and");
        let message = format!("`{field}` has {what} in `{language}` that {tags} {lack}");
        let places: Vec<Span> = parts
            .iter()
            .map(|part| self.head(&having.outline.parts[*part]))
            .collect();
        let mut warning = Diagnostic::new(Rule::VERSION_PARTS, message).at(places[0], "");
        if let [_, second, ..] = places[..] {
            let more = match places.len() {
                2 => "the other is".to_owned(),
                count => format!("the other {} begin", count - 1),
            };
            let place = self.findings.sources.place(second);
            warning = warning.note(format!("{more} at {place}"));
        }
        let one = if parts.len() == 1 { "it" } else { "them" };
        warning.note(counts(kind, having, lacking)).help(format!(
            "translate {one}, or add `allow: [version-parts]` if the versions are meant to differ"
        ))
    }

    /// Points to where a part is expected in the version that lacks it: after the last before it
    /// that has an answer there, or else before the first.
    fn due(
        &self,
        warning: Diagnostic,
        pairs: impl Iterator<Item = (Option<usize>, Option<usize>)>,
        part: usize,
        lacking: &Version,
    ) -> Diagnostic {
        let before = pairs.take_while(|pair| pair.0 != Some(part));
        let (at, word) = match before.filter_map(|pair| pair.1).last() {
            Some(at) => (at, "after"),
            None => (0, "before"),
        };
        match lacking.outline.parts.get(at) {
            Some(part) => {
                let language = lacking.language;
                warning.see(
                    self.head(part),
                    format!("expected {word} this in `{language}`"),
                )
            }
            None => warning,
        }
    }

    /// Reports headings of other levels than those of the original, and paragraphs of other numbers.
    fn levels(&self, version: &Version, pairing: &Pairing) -> Vec<Diagnostic> {
        let original = &self.versions.original;
        let told = pairing.pairs.iter().filter_map(|(left, right)| {
            let (left, right) = (
                original.outline.parts.get((*left)?)?,
                version.outline.parts.get((*right)?)?,
            );
            let (one, other) = (original.language, version.language);
            let (message, help) = match (left.kind, right.kind) {
                (Kind::Heading(due), Kind::Heading(level)) if due != level => (
                    format!("a heading of level {level} in `{other}` is of level {due} in `{one}`"),
                    format!("begin it with `{}`", "#".repeat(usize::from(due))),
                ),
                (Kind::Numbered(due), Kind::Numbered(number)) if due != number => (
                    format!("paragraph {number} in `{other}` is paragraph {due} in `{one}`"),
                    format!("write `{due}.`"),
                ),
                _ => return None,
            };
            Some(
                Diagnostic::new(Rule::VERSION_PARTS, message)
                    .at(self.head(right), "")
                    .see(self.head(left), "")
                    .help(help),
            )
        });
        told.collect()
    }

    fn head(&self, part: &Part) -> Span {
        part.head(self.findings)
    }
}

fn counts(kind: Kind, having: &Version, lacking: &[&Version]) -> String {
    let count = |version: &Version| {
        let parts = version.outline.parts.iter();
        parts.filter(|part| part.kind.is_like(kind)).count()
    };
    let mut counts = format!("`{}` has {}", having.language, kind.count(count(having)));
    for version in lacking {
        counts += &format!(", `{}` {}", version.language, count(version));
    }
    counts
}
