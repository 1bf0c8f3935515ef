//! The form `circulation` as it is read aloud and judged.

use super::circulation::six_pages;
use super::conformance::{Archive, judge};
use super::letters::circulated;
use super::logical;

#[test]
fn a_covering_letter_its_annex_and_an_enclosure_are_read_in_order() {
    let reading = logical::read(&circulated("annex-enclosure"));
    assert_eq!(reading.lost, Vec::<String>::new());
    assert_eq!(
        reading.lines(),
        [
            "P S/2016/9199",
            "P United Nations",
            "P Security Council",
            "P Distr.: General",
            "P 1 March 2016",
            "P English",
            "P Original: French",
            "H1 Letter dated 29 February 2016 from the Permanent Representative of Ruritania to \
             the United Nations addressed to the President of the Security Council",
            "P I have the honour to transmit herewith a letter dated 28 February 2016 from the \
             Special Representative of the Council of Zenda (see annex).",
            "P I should be grateful if you would have the present letter, its annex and the \
             enclosure circulated as a document of the Security Council.",
            "P (Signed) Florizel Elphberg",
            "P Permanent Representative",
            "P 16-93360 (E)    010316",
            "Part See the report of the observers of 20 February 2016, annex II.",
            "H1 Annex to the letter dated 29 February 2016 from the Permanent Representative of \
             Ruritania to the United Nations addressed to the President of the Security Council",
            "P [Original: English]",
            "P Ref.: 5/2016",
            "P Streslau, 28 February 2016",
            "P Sir,",
            "P On behalf of the Council of Zenda, I write to draw your attention to the state of \
             the truce. Since it was agreed, we have recorded fourteen breaches in the valley of \
             the Elph1 and a further nine along the southern road.",
            "Lbl 1",
            "H2 What is asked",
            "P We ask the members of the Council:",
            "P 1. To demand that the truce be kept;",
            "P 2. To ask the Secretary-General to report:",
            "Lbl (a)",
            "P On the breaches recorded so far;",
            "Lbl (b)",
            "P On those who committed them;",
            "P 3. To remain seized of the matter.",
            "P Peace is not signed; it is kept.",
            "P I attach a letter of the commander of the garrison.",
            "P Accept, Sir, the assurances of my highest consideration.",
            "P (Signed) Nadia Qasim",
            "P Special Representative to the United Nations",
            "H2 Enclosure",
            "P [Original: Arabic]",
            "P 27 February 2016",
            "P Madam,",
            "P The garrison has kept the truce since the first day, and will keep it. We ask that \
             observers be sent to the bridge of Hentzau.",
            "P Rashid Tarlen",
            "P Commander",
        ]
    );
}

#[test]
fn every_letter_of_this_form_conforms() {
    for name in [
        "annex-enclosure",
        "arabic",
        "assembly",
        "dual-symbol",
        "french-notes",
        "long-title",
        "note-verbale",
        "one-page",
    ] {
        judge(
            &format!("circulation-{name}"),
            &circulated(name),
            Archive::A2a,
        );
    }
    judge("circulation-six-pages", &six_pages(), Archive::A2a);
}
