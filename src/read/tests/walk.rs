//! Every text key of a letter takes part in its walk.

use std::collections::BTreeSet;

use serde_json::Value;

use super::*;
use crate::read::walk::{Leaf, Path};

/// A letter in which every text is written.
const LETTER: &str = "\
date: 2026-03-01
reference: { ours: A, yours: A }
place: A
sender: { name: A, title: A, organization: A, address: [A] }
letterhead:
  form: din-5008-b
  name: A
  foot: [[A]]
  logo: { file: logo.png, alternative: A }
addressees: [{ honorific: A, name: A, title: A, organization: A, address: [A] }]
subject: A
salutation: A
body: \"A\\n\"
complimentary-close: A
copies: [A]
signatories: [{ name: A }]
enclosures:
  - title: A
    body: \"A\\n\"
    note: A
    reference: A
    place: A
    salutation: A
    complimentary-close: A
    enclosures:
      - title: A
        body: \"A\\n\"
        note: A
        reference: A
        place: A
        salutation: A
        complimentary-close: A
annexes:
  - title: A
    body: \"A\\n\"
    note: A
    reference: A
    place: A
    salutation: A
    complimentary-close: A
circulation:
  organs: [security-council]
  distribution: A
  session: A
  year: A
  title: A
  notes: { symbol: A, agenda-item: A, title: A, annex: A }
  agenda-items: [{ number: A, title: A }]
  economic-and-social-council: { session: A, agenda-items: [{ number: 1, title: A }] }
  transmittal:
    from: A
    addressed-to: A
    date: 2026-03-01
    letterhead: { form: din-5008-b, name: A }
    body: \"A\\n\"
    reference: { ours: A, yours: A }
    place: A
    salutation: A
    complimentary-close: A
    copies: [A]
";

/// The mappings whose texts are read with the list, or do not belong to a letter.
const OTHERS: [&str; 5] = ["part", "signatory", "strings", "emblem", "signature"];

/// Returns the text keys that the JSON Schema declares, each with its mapping.
fn declared() -> BTreeSet<(String, String)> {
    let schema: Value = schema::letter().to_value();
    let definitions = schema["$defs"].as_object().unwrap();
    let mut keys = BTreeSet::new();
    for mapping in definitions.values().chain([&schema]) {
        let name = mapping["title"].as_str().unwrap_or("");
        let properties = mapping["properties"].as_object().into_iter().flatten();
        for (key, property) in properties.filter(|_| !OTHERS.contains(&name)) {
            let property = property.to_string();
            let is_text = ["text-by-language", "body"]
                .iter()
                .any(|kind| property.contains(&format!("\"#/$defs/{kind}\"")));
            if is_text {
                keys.insert((name.to_owned(), key.clone()));
            }
        }
    }
    keys
}

#[test]
fn every_text_key_that_is_declared_is_walked_and_has_a_version_in_each_language() {
    let mut sources = files(&[("letter.yaml", LETTER), ("logo.png", "bytes")]);
    let (draft, mut report) = read(&mut sources, "letter.yaml");
    assert_eq!(reported(&mut report, &sources), "");
    let draft = draft.unwrap();
    let mut walked = BTreeSet::new();
    draft.walk_at(None, &mut |at: &Path<'_>, leaf: Leaf<'_>| {
        if !matches!(leaf, Leaf::List(_)) {
            walked.insert((at.key.mapping.to_owned(), at.key.name.to_owned()));
        }
    });
    let declared = declared();
    assert!(declared.len() > 30, "{declared:?}");
    assert_eq!(walked, declared);
}
