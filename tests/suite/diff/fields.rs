//! Changes of what is neither a signatory nor a paragraph: fields, captions, images and cells.

use std::fs;
use std::path::Path;

use serde_json::json;

use super::{Desk, text};

const LETTER: &str = "\
date: 2026-03-01
letterhead:
  form: us-10
  name: Valley Water Trust
  logo: { file: logo.png, alternative: A drop of water, height: 10mm }
addressees: [{ title: President of the Security Council }]
salutation: Excellency,
body: body.md
signatories: [{ name: Ana Example }]
circulation:
  organs: [security-council]
  transmittal:
    from: Permanent Representative of Exampland to the United Nations
    addressed-to: [President of the Security Council]
    date: 2026-03-02
    body: transmittal.md
    signatories: [{ name: Eve Envoy, title: Permanent Representative }]
";

const BODY: &str = "\
We write to you.

1. The first [demand](https://example.org/first).
2. The second demand.

![The dry well](well.png)

Figure I\\
A well in March

| Village | Wells |
| --- | --- |
| Upper | three |
";

const CHANGES: &str = "\
fields
  ~ paper: [-us-letter-] {+a4+}
  ~ letterhead.form: [-us-10-] {+din-5008-b+}
  ~ letterhead.name: [-Valley Water Trust-] {+Upper Valley Water Trust+}
  ~ letterhead.colour: [-#000000-] {+#1f4e79+}
  + letterhead.fold-marks: {+yes+}
  ~ letterhead.logo.alternative: [-A drop of water-] {+A drop+}
  ~ circulation.date: [-2026-03-02-] {+2026-03-03+}
  ~ circulation.title: Letter dated [-2-]{+3+} March 2026 from the Permanent Representative of \
[-Exampland-]{+Samplia+} to the United Nations addressed to the President of the …
  ~ circulation.transmittal.from: [-Permanent Representative of Exampland to the United Nations-] \
{+Permanent Representative of Samplia to the United Nations+}
  ~ circulation.transmittal.date: [-2026-03-02-] {+2026-03-03+}

body
  ~ paragraph 3: 2. The [-second-]{+last+} demand.
  ~ caption 1: Figure I\\ A well in [-March-]{+April+}
  ~ picture 1: ![The [-dry -]well](well.png) [-320 × 200-]{+640 × 905+}, SHA-256 \
[-f17c2243-]{+9ba0eb04+}…
  ~ table row 2: | Upper | [-three-]{+four+} |

pages
";

fn letter(desk: &Desk, folder: &str, letter: &str, body: &str, image: &str) {
    desk.write(&format!("{folder}/letter.yaml"), letter);
    desk.write(&format!("{folder}/body.md"), body);
    desk.write(
        &format!("{folder}/transmittal.md"),
        "I transmit a letter.\n",
    );
    let images = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let copy = |from: &str, to: &str| {
        fs::copy(images.join(from), desk.path().join(folder).join(to)).unwrap();
    };
    copy("letters/letterhead/logo.png", "logo.png");
    copy(image, "well.png");
}

fn two_versions() -> Desk {
    let desk = Desk::new();
    letter(&desk, "old", LETTER, BODY, "letters/letterhead/logo.png");
    let form = "form: din-5008-b\n  fold-marks: true\n  colour: \"#1f4e79\"";
    let changed = LETTER
        .replace("form: us-10", form)
        .replace("name: Valley", "name: Upper Valley")
        .replace("A drop of water", "A drop")
        .replace("date: 2026-03-02", "date: 2026-03-03")
        .replace("Exampland", "Samplia");
    let body = BODY
        .replace("dry well", "well")
        .replace("March", "April")
        .replace("three", "four")
        .replace("second demand", "last demand");
    letter(&desk, "new", &changed, &body, "pictures/letter-1.png");
    desk
}

#[test]
fn letterhead_covering_letter_captions_images_and_cells_are_compared() {
    let (status, told) = two_versions().reported(&["old", "new"]);
    assert_eq!(status, 1);
    let (changes, _) = told.split_at(told.find("  ~ letter.en").unwrap());
    assert_eq!(changes, CHANGES);
}

#[test]
fn json_names_the_kind_of_each_passage() {
    let told = text(
        &two_versions()
            .diff(&["old", "new", "--format", "json"])
            .stdout,
    );
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    let fields = told["fields"].as_array().unwrap();
    assert_eq!(
        fields[1],
        json!({ "field": "letterhead.form", "languages": ["en"], "old": ["us-10"], "new": ["din-5008-b"] })
    );
    let passages = told["texts"][0]["paragraphs"].as_array().unwrap();
    let places: Vec<_> = passages.iter().map(|passage| &passage["old"]).collect();
    let place = |kind: &str, number: u32| json!({ "kind": kind, "number": number });
    assert_eq!(
        places,
        [
            &place("paragraph", 3),
            &place("caption", 1),
            &place("picture", 1),
            &place("table-row", 2)
        ]
    );
}
