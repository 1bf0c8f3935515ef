//! Dates, numbers and symbols that are in one version and not in another.

use super::align::Pairing;
use super::figures::Found;
use super::outline::Part;
use super::{Version, Versions};
use crate::lang::Language;
use crate::letter::findings::Findings;
use crate::report::{Diagnostic, Rule, alternatives, quoted};

/// The number of figures of a paragraph that are reported one by one.
const MOST: usize = 3;

/// Reports the figures that differ: what several versions lack, together.
pub(super) fn differences(
    versions: &Versions,
    pairings: &[Pairing],
    findings: &Findings,
) -> Vec<Diagnostic> {
    let mut telling = Telling {
        versions,
        findings,
        told: Vec::new(),
        missing: Vec::new(),
    };
    for (other, pairing) in versions.others.iter().zip(pairings) {
        telling.version(other, pairing);
    }
    telling.finish()
}

struct Telling<'t, 'f> {
    versions: &'t Versions<'t>,
    findings: &'t Findings<'f>,
    told: Vec<Diagnostic>,
    /// The figures of the original that others lack: the part, the figure, and those that lack it.
    missing: Vec<Missing<'t>>,
}

struct Missing<'t> {
    part: &'t Part<'t>,
    found: &'t Found,
    lacking: Vec<(Language, &'t Part<'t>)>,
}

/// Two parts that answer to each other, and the figures that only one of them has.
struct Pair<'t> {
    original: &'t Part<'t>,
    other: &'t Part<'t>,
    language: Language,
    missing: Vec<&'t Found>,
    added: Vec<&'t Found>,
}

impl<'t> Telling<'t, '_> {
    fn version(&mut self, other: &'t Version<'t>, pairing: &Pairing) {
        let originals = &self.versions.original.outline.parts;
        let others = &other.outline.parts;
        for (at, pair) in pairing.pairs.iter().enumerate() {
            let (Some(left), Some(right)) = *pair else {
                continue;
            };
            let (lefts, rights) = near(pairing, at);
            let only = |part: &'t Part<'t>, parts: &[Part], near: &[usize]| {
                let certain = part.figures.certain.iter();
                let alone = certain.filter(|found| {
                    let holds = |at: &usize| parts[*at].figures.hold(&found.figure);
                    !near.iter().any(holds)
                });
                alone.collect::<Vec<_>>()
            };
            self.pair(Pair {
                missing: only(&originals[left], others, &rights),
                added: only(&others[right], originals, &lefts),
                original: &originals[left],
                other: &others[right],
                language: other.language,
            });
        }
    }

    fn pair(&mut self, mut pair: Pair<'t>) {
        let swapped = pair.swapped();
        let is_told = |found: &&Found| !found.figure.may_be_words();
        pair.missing.retain(is_told);
        pair.added.retain(is_told);
        if swapped.len() + pair.missing.len() + pair.added.len() > MOST {
            self.told.push(self.many(&pair, &swapped));
            return;
        }
        for (one, other) in swapped {
            self.told.push(self.swap(&pair, one, other));
        }
        for found in &pair.added {
            self.told.push(self.added(&pair, found));
        }
        for found in pair.missing {
            self.lacks(pair.original, found, (pair.language, pair.other));
        }
    }

    fn lacks(&mut self, part: &'t Part<'t>, found: &'t Found, by: (Language, &'t Part<'t>)) {
        let same = |missing: &&mut Missing| std::ptr::eq(missing.found, found);
        match self.missing.iter_mut().find(same) {
            Some(missing) => missing.lacking.push(by),
            None => self.missing.push(Missing {
                part,
                found,
                lacking: vec![by],
            }),
        }
    }

    fn swap(&self, pair: &Pair, one: &Found, other: &Found) -> Diagnostic {
        let (due, found) = (text(pair.original, one), text(pair.other, other));
        let (original, language) = (self.versions.original.language, pair.language);
        let message = format!("`{due}` in `{original}`, and `{found}` in `{language}`");
        let warning = Diagnostic::new(Rule::VERSION_FIGURE, message);
        let warning = warning
            .at(self.place(pair.other, other), "")
            .see(self.place(pair.original, one), "");
        warning.help(allowed("write the same figure in both"))
    }

    fn added(&self, pair: &Pair, found: &Found) -> Diagnostic {
        let written = text(pair.other, found);
        let (original, language) = (self.versions.original.language, pair.language);
        let message = format!("`{written}` appears in `{language}` but not in `{original}`");
        let warning = Diagnostic::new(Rule::VERSION_FIGURE, message);
        let warning = warning.at(self.place(pair.other, found), "").see(
            pair.original.head(self.findings),
            format!("`{original}` has this"),
        );
        warning.help(allowed("write it in both or in neither"))
    }

    fn many(&self, pair: &Pair, swapped: &[(&Found, &Found)]) -> Diagnostic {
        let (original, language) = (self.versions.original.language, pair.language);
        let message = format!(
            "this {} has other figures in `{language}` than in `{original}`",
            pair.other.kind.name()
        );
        let warning = Diagnostic::new(Rule::VERSION_FIGURE, message);
        let mut warning = warning
            .at(pair.other.head(self.findings), "")
            .see(pair.original.head(self.findings), "");
        let only = |part: &Part, of: Vec<&Found>| {
            let texts: Vec<String> = of.into_iter().map(|found| text(part, found)).collect();
            (!texts.is_empty()).then(|| alternatives(texts.iter().map(String::as_str), "and"))
        };
        let missing = swapped
            .iter()
            .map(|pair| pair.0)
            .chain(pair.missing.iter().copied());
        let added = swapped
            .iter()
            .map(|pair| pair.1)
            .chain(pair.added.iter().copied());
        for (language, texts) in [
            (original, only(pair.original, missing.collect())),
            (language, only(pair.other, added.collect())),
        ] {
            if let Some(texts) = texts {
                warning = warning.note(format!("only `{language}` has {texts}"));
            }
        }
        warning.help(allowed("compare the two, and write the same figures"))
    }

    fn finish(mut self) -> Vec<Diagnostic> {
        for missing in std::mem::take(&mut self.missing) {
            let Missing {
                part,
                found,
                lacking,
            } = missing;
            let tags = alternatives(lacking.iter().map(|(language, _)| language.tag()), "or");
            let original = self.versions.original.language;
            let written = text(part, found);
            let message = format!("`{written}` appears in `{original}` but not in {tags}");
            let warning = Diagnostic::new(Rule::VERSION_FIGURE, message);
            let mut warning = warning.at(self.place(part, found), "");
            for (language, part) in lacking {
                warning = warning.see(part.head(self.findings), format!("`{language}` has this"));
            }
            self.told
                .push(warning.help(allowed("write one figure in every version")));
        }
        self.told
    }

    fn place(&self, part: &Part, found: &Found) -> crate::source::Span {
        part.passage
            .place(found.range.clone(), self.findings.sources)
    }
}

impl<'t> Pair<'t> {
    /// Takes out the figures of one that are in the places of figures of the other.
    fn swapped(&mut self) -> Vec<(&'t Found, &'t Found)> {
        let mut swapped = Vec::new();
        self.missing.retain(|missing| {
            let like = |added: &&Found| added.figure.is_like(&missing.figure);
            let Some(at) = self.added.iter().position(like) else {
                return true;
            };
            swapped.push((*missing, self.added.remove(at)));
            false
        });
        swapped
    }
}

/// Returns the parts of both versions in which the figures of a pair are looked for: its own, and
/// those next to them that have no answer, for a paragraph may have been divided.
fn near(pairing: &Pairing, at: usize) -> (Vec<usize>, Vec<usize>) {
    let pairs = &pairing.pairs;
    let is_alone = |pair: &&(Option<usize>, Option<usize>)| pair.0.is_none() || pair.1.is_none();
    let before = pairs[..at].iter().rev().take_while(is_alone);
    let after = pairs[at + 1..].iter().take_while(is_alone);
    let near: Vec<_> = before.chain(after).chain([&pairs[at]]).collect();
    (
        near.iter().filter_map(|pair| pair.0).collect(),
        near.iter().filter_map(|pair| pair.1).collect(),
    )
}

fn text(part: &Part, found: &Found) -> String {
    quoted(
        part.passage
            .text
            .get(found.range.clone())
            .unwrap_or_default(),
    )
    .trim_matches('`')
    .to_owned()
}

fn allowed(what: &str) -> String {
    format!("{what}, or add `allow: [version-figure]` if the versions are meant to differ")
}
