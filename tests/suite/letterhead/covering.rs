//! Covering letters on the letterhead of a Mission.

use super::*;

/// A letter of villages on their letterhead, which a Mission sends on with a covering letter.
const FORWARDED: &str = "\
date: 2026-03-01
letterhead: { form: din-5008-b, name: The Villages of the Valley }
addressees: [{ title: Permanent Representative of Exampland to the United Nations }]
salutation: Excellency,
body: |
  We ask for the water of the valley.
signatories: [{ name: Ana Example }]
circulation:
  organs: [security-council]
  date: 2026-03-04
  transmittal:
    from: Permanent Representative of Exampland to the United Nations
    addressed-to: President of the Security Council
    date: 2026-03-03
    letterhead:
      form: us-10
      name: Permanent Mission of Exampland to the United Nations
    salutation: Excellency,
    body: |
      I have the honour to transmit a letter, and ask that it be circulated as a document of the Security Council.
    signatories: [{ name: Carla Sample, title: Permanent Representative }]
";

#[test]
fn a_covering_letter_is_on_its_own_letterhead_or_else_on_that_of_the_letter() {
    let names = |yaml: &str| {
        let files = InMemory::new().with("letter.yaml", yaml);
        let letter = checked(Sources::new(files)).remove(0);
        let library = Library::builtin();
        [Form::LETTER, Form::named("transmittal").unwrap()].map(|form| {
            let mut shaper = Shaper::new(&library);
            let mut galley = form::compose(&letter, form);
            galley.metadata.time = letter.day.and_hms_opt(0, 0, 0);
            let (document, found) = page::build(galley, &mut shaper);
            assert!(found.is_empty());
            let bytes = pdf::write(&document, &library).unwrap();
            judge(
                &format!("letterhead-of-{}", form.name()),
                &bytes,
                Archive::A2a,
            );
            let page = pages(&bytes).remove(0);
            (page.lines[0].text.clone(), (page.size.0 / MM).round())
        })
    };
    let villages = "The Villages of the Valley".to_owned();
    let mission = "Permanent Mission of Exampland to the United Nations".to_owned();
    assert_eq!(
        names(FORWARDED),
        [(villages.clone(), 210.0), (mission, 216.0)]
    );
    let own =
        FORWARDED.find("    letterhead:\n").unwrap()..FORWARDED.find("    salutation").unwrap();
    let without = FORWARDED.replace(&FORWARDED[own], "");
    assert_eq!(
        names(&without),
        [(villages.clone(), 210.0), (villages, 210.0)]
    );
}

#[test]
fn the_letterhead_of_a_covering_letter_is_checked_at_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let yaml = FORWARDED
        .replace("date: 2026-03-01\n", "date: 2026-03-01\npaper: a4\n")
        .replace("form: us-10\n", "form: us-10\n      colour: '#ffff00'\n");
    std::fs::write(folder.path().join("letter.yaml"), yaml).unwrap();
    let output = run(
        folder.path(),
        &["check", "letter.yaml", "--message-format", "short"],
    );
    assert_eq!(
        words(&output.stderr),
        "\
letter.yaml:2:8: error[letterhead-paper]: `us-10` needs the paper `us-letter`
letter.yaml:18:16: error[low-contrast]: `#ffff00` has a contrast of 1.07:1 to white; text needs 4.5:1
"
    );
}
