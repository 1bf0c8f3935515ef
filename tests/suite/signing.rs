//! Letters signed on paper: pictures of signatures, room for ink, and what is below the names.

use demarche::export::pdf;
use demarche::form::{self, Form};
use demarche::letter::Letter;
use demarche::source::{InMemory, Sources};
use demarche::typeset::font::Library;
use demarche::typeset::galley::Content;
use demarche::typeset::page;
use demarche::typeset::text::Shaper;

use super::conformance::{Archive, judge};
use super::geometry::{Page, pages};
use super::letterhead::figures;
use super::letters::{checked, folder, text};
use super::logical;

/// The points of a millimetre.
const MM: f64 = 72.0 / 25.4;

/// Builds the letter of `tests/letters/signing` after a change, in one of its languages.
fn built(language: usize, form: Form, change: impl Fn(&str) -> String) -> Vec<u8> {
    let picture = std::fs::read(folder("signing").join("ana.png")).unwrap();
    let files = InMemory::new()
        .with("letter.yaml", change(&text("signing")))
        .with("ana.png", picture);
    let letter: Letter = checked(Sources::new(files)).swap_remove(language);
    let library = Library::builtin();
    let mut galley = form::compose(&letter, form);
    galley.metadata.time = letter.day.and_hms_opt(0, 0, 0);
    let (document, found) = page::build(galley, &mut Shaper::new(&library));
    assert!(found.is_empty(), "{found:?}");
    pdf::write(&document, &library).expect("a PDF")
}

fn page(language: usize, change: impl Fn(&str) -> String) -> Page {
    pages(&built(language, Form::LETTER, change)).remove(0)
}

#[test]
fn a_signature_is_a_figure_two_millimetres_above_the_name_and_at_most_18_high() {
    for (width, height) in [("45mm", 15.0), ("30mm", 10.0), ("54mm", 18.0)] {
        let bytes = built(0, Form::LETTER, |yaml| yaml.replace("45mm", width));
        judge(&format!("signing-{width}"), &bytes, Archive::A2a);
        assert_eq!(figures(&bytes), ["Signature of Ana Example"]);
        let page = pages(&bytes).remove(0);
        let (image, name) = (page.images[0], page.line("Ana Example"));
        assert!(
            ((image.bottom - image.top) / MM - height).abs() < 0.2,
            "{image:?}"
        );
        let space = (name.y - 0.9 * name.size - image.bottom) / MM;
        assert!((space - 2.0).abs() < 0.2, "{space}");
        assert!((image.left - name.x).abs() < 0.1);
        assert!(image.top > page.line("Yours sincerely,").y + 2.0);
    }
}

#[test]
fn the_description_of_a_signature_is_in_the_language_of_the_letter_or_its_own() {
    let russian = built(1, Form::LETTER, str::to_owned);
    assert_eq!(figures(&russian), ["Подпись: Ana Example"]);
    let given = built(0, Form::LETTER, |yaml| {
        yaml.replace("width: 45mm", "alternative: Signed by the Secretary")
    });
    assert_eq!(figures(&given), ["Signed by the Secretary"]);
}

#[test]
fn signatories_are_next_to_each_other_only_where_the_letter_says_so() {
    let beside = page(0, str::to_owned);
    let (first, second) = (
        beside.line("Ana Example"),
        beside.line("p.p.\u{a0}Cid Instance"),
    );
    assert_eq!(first.y, second.y);
    assert!((second.x - first.x) / MM >= 55.0);
    let below = page(0, |yaml| yaml.replace(", side-by-side: true", ""));
    assert_eq!(
        below.line("Ana Example").x,
        below.line("p.p.\u{a0}Cid Instance").x
    );
}

#[test]
fn room_for_ink_is_as_much_as_the_letter_says() {
    let third = |room: &str| {
        let room = format!("room: {room}");
        let page = page(0, |yaml| {
            yaml.replace("room: 15mm", &room).replace("45mm", "20mm")
        });
        page.line("Dora Example").y - page.line("Treasurer").y
    };
    let more = (third("30mm") - third("20mm")) / MM;
    assert!((more - 10.0).abs() < 0.1, "{more}");
}

#[test]
fn enclosures_precede_copies_and_hang_and_in_russian_they_are_below_the_text() {
    let page = page(0, str::to_owned);
    let (label, second) = (page.line("Enclosures (2)"), page.line("Map"));
    assert!(label.y < page.line("cc:").y);
    let turned = page
        .lines
        .iter()
        .find(|line| line.text.starts_with("January and"))
        .unwrap();
    assert!(turned.x > second.x && second.x > label.right, "{turned:?}");
    let lines = logical::read(&built(1, Form::LETTER, str::to_owned)).lines();
    let at = |words: &str| lines.iter().position(|line| line.contains(words)).unwrap();
    assert!(at("Приложения") < at("С уважением"), "{lines:?}");
    assert!(at("Ana Example") < at("Копия"), "{lines:?}");
}

#[test]
fn a_reference_follows_the_words_for_it_unless_it_has_them_itself() {
    let first = |yaml: fn(&str) -> String| page(0, yaml).texts()[0].to_owned();
    assert_eq!(first(str::to_owned), "Ref.:\u{a0}VWT/2026/17");
    let own = |yaml: &str| yaml.replace("VWT/2026/17", "\"Ref. VWT/2026/17\"");
    assert_eq!(first(own), "Ref. VWT/2026/17");
    let none = |yaml: &str| format!("{yaml}strings: {{ reference: {{ en: \"Our sign:\" }} }}\n");
    assert_eq!(first(none), "Our sign:\u{a0}VWT/2026/17");
}

#[test]
fn the_addressees_reference_is_on_a_line_below_the_senders() {
    let both = |yaml: &str| yaml.replace("VWT/2026/17", "{ ours: VWT/2026/17, yours: 17-B }");
    let lines = |language| page(language, both).texts()[..2].to_vec().join("|");
    assert_eq!(lines(0), "Ref.:\u{a0}VWT/2026/17|Your ref.:\u{a0}17-B");
    assert_eq!(lines(1), "№\u{a0}VWT/2026/17|На №\u{a0}17-B");
}

#[test]
fn a_covering_letter_leaves_room_for_ink_and_the_document_says_that_it_is_signed() {
    let sent = |yaml: &str| format!("{yaml}{CIRCULATION}");
    let is_marked = |form| {
        let lines = logical::read(&built(0, form, sent)).lines();
        let name = lines.iter().find(|line| line.contains("Carla Sample"));
        name.unwrap().contains("(Signed)")
    };
    assert!(!is_marked(Form::TRANSMITTAL));
    assert!(is_marked(Form::CIRCULATION));
}

#[test]
fn entries_of_a_column_are_close_enough_for_programs_to_read_down_it_in_every_language() {
    for (tag, name) in [
        ("ar", "سامي حداد"),
        ("en", "Ana Example"),
        ("ru", "Анна Примерова"),
        ("zh", "林晓溪"),
    ] {
        let list: String = (0..12).map(|_| format!("  - name: {name}\n")).collect();
        let yaml = format!(
            "language: {tag}\ndate: 2026-03-01\naddressees: [{{ title: A }}]\nsalutation: A\n\
             body: |\n  A.\nsignatories:\n{list}circulation:\n  organs: [security-council]\n  \
             date: 2026-03-04\n  title: A\n"
        );
        let letter = checked(Sources::new(InMemory::new().with("letter.yaml", yaml))).remove(0);
        for form in [Form::LETTER, Form::CIRCULATION] {
            let galley = form::compose(&letter, form);
            let mut blocks = galley.sections.iter().flat_map(|section| &section.blocks);
            let list = blocks.find_map(|block| match &block.content {
                Content::Entries(list) => Some(list),
                _ => None,
            });
            let list = list.expect("a list");
            let size = list.entries[0].text.spans[0].style.size;
            let size = if tag == "ar" {
                size.scale(23, 20)
            } else {
                size
            };
            let step = list.style.leading + list.column_gap;
            assert!(step <= size.scale(3, 2), "{tag}: {step:?}");
        }
    }
}

/// A request to circulate the letter.
const CIRCULATION: &str = "\
circulation:
  organs: [security-council]
  date: 2026-03-04
  title: { en: Letter, ru: Письмо }
  transmittal:
    from: Permanent Mission of Exampland
    addressed-to: President of the Security Council
    date: 2026-03-02
    salutation: Excellency,
    body:
      en: |
        Please circulate the annexed letter as a document of the Council.
      ru: |
        Прошу распространить прилагаемое письмо в качестве документа Совета.
    signatories: [{ name: Carla Sample, signed: true }]
";
