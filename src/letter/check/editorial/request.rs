//! The request for circulation, without which a communication is only received.

use super::Covering;
use crate::lang::Language;
use crate::letter::findings::Findings;
use crate::letter::passage::each_paragraph;
use crate::letter::title::is_secretary_general;
use crate::read::BodyVersion;
use crate::read::walk::{self, Path};
use crate::report::{Diagnostic, Rule};

/// Reports a covering letter that does not ask for the letter to be circulated.
///
/// The Secretary-General's letters need no request.
///
/// The Secretariat circulates a communication at the request of a Member State (Editorial Manual,
/// Communications); the set phrase is that of S/2016/199.
pub(super) fn check(covering: &Covering, findings: &mut Findings) {
    let mut offices = covering.transmittal.from.iter();
    if offices.any(|office| {
        let mut versions = office.versions().iter();
        versions.any(|version| is_secretary_general(&version.text))
    }) {
        return;
    }
    let bodies = covering.transmittal.body.iter();
    for version in bodies.flat_map(|bodies| &bodies.versions) {
        let first = covering.languages.first().copied().unwrap_or(Language::EN);
        let language = version.language.unwrap_or(first);
        let words = language.locale().vocabulary.circulation;
        if version.whole && !words.is_empty() && !asks(version, language, words) {
            findings.push(
                Diagnostic::new(
                    Rule::CIRCULATION_REQUEST,
                    "the covering letter does not ask for circulation",
                )
                .at(version.span, "")
                .note("a communication is circulated at the request of a Member State")
                .help(help(covering)),
            );
        }
    }
}

fn asks(version: &BodyVersion, language: Language, words: &[&str]) -> bool {
    let mut asks = false;
    each_paragraph(
        &version.body,
        &Path::new(None, walk::BODY),
        language,
        &mut |passage| {
            let text = passage.text.to_lowercase();
            asks |= words.iter().any(|word| text.contains(word));
        },
    );
    asks
}

fn help(covering: &Covering) -> String {
    let names: Vec<&str> = covering
        .circulation
        .organs
        .iter()
        .map(|organ| organ.value.english_name())
        .collect();
    let organs = names.join(" and of ");
    let item = covering.circulation.agenda_items.first();
    let item = item.and_then(|item| item.number.as_ref());
    let item = item.map_or_else(String::new, |number| {
        format!(", under agenda item {}", number.text)
    });
    let annexes = if covering.has_annexes {
        "annexes"
    } else {
        "annex"
    };
    format!(
        "add such words as \"I should be grateful if you would have the present letter and its \
         {annexes} circulated as a document of {organs}{item}.\""
    )
}
