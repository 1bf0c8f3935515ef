//! The end of a letter in both forms: the close, room to sign, who has signed, copies.

use demarche::export::pdf;
use demarche::form::Form;
use demarche::source::{InMemory, Sources};
use demarche::typeset::font::Library;
use demarche::typeset::text::Shaper;

use super::geometry::{Page, pages};
use super::letters::checked;

/// Sets a letter with the given ending.
fn ending(ending: &str, form: Form) -> Vec<Page> {
    let yaml = format!(
        "date: 2016-02-24\n\
         addressees: [{{ name: Ana Example }}, {{ title: President of the Security Council }}]\n\
         salutation: Sir,\nbody: |\n  We write to you.\n\
         circulation: {{ organs: [security-council], date: 2016-03-01, title: Letter, keep: [close, copies] }}\n{ending}"
    );
    let sources = Sources::new(InMemory::new().with("letter.yaml", yaml));
    let letters = checked(sources);
    let library = Library::builtin();
    let mut shaper = Shaper::new(&library);
    let (document, told) = demarche::set(&letters[0], form, None, &mut shaper);
    assert!(told.is_empty(), "{told:?}");
    pages(&pdf::write(&document, &library).unwrap())
}

/// Returns the distance from one baseline to another.
fn between(page: &Page, upper: &str, lower: &str) -> f64 {
    page.line(lower).y - page.line(upper).y
}

#[test]
fn each_of_a_few_who_sign_has_room_for_a_signature_above_the_name() {
    let list = "complimentary-close: Yours sincerely,\n\
                signatories: [{ name: Ben Other, title: Chair }, { name: Cai Third }]\n";
    let page = &ending(list, Form::LETTER)[0];
    assert!(between(page, "Yours sincerely,", "Ben Other") >= 40.0);
    assert!(between(page, "Chair", "Cai Third") >= 40.0);
    let bare = "signatories: [{ name: Ben Other }]\n";
    let page = &ending(bare, Form::LETTER)[0];
    assert!(between(page, "We write to you.", "Ben Other") >= 40.0);
}

#[test]
fn a_collected_list_leaves_no_room_to_sign() {
    let names: Vec<String> = (1..=6).map(|n| format!("{{ name: Person {n} }}")).collect();
    let list = format!("signatories: [{}]\n", names.join(", "));
    let page = &ending(&list, Form::LETTER)[0];
    assert!(between(page, "Person 1", "Person 2") < 20.0);
}

#[test]
fn a_signed_original_says_so_in_both_forms_and_needs_no_room() {
    let list = "complimentary-close: Yours sincerely,\n\
                signatories: [{ name: Ben Other, signed: true }, { name: Cai Third, signed: true }]\n";
    for form in Form::ALL {
        let page = &ending(list, form)[0];
        let signed: Vec<_> = (page.lines.iter())
            .filter(|line| line.text == "(Signed)")
            .collect();
        assert_eq!(signed.len(), 2, "{:?}", page.texts());
        assert!(
            signed
                .iter()
                .all(|line| line.font == "LiberationSerif-Italic")
        );
        let names = [page.line(" Ben Other"), page.line(" Cai Third")];
        assert!(names[0].y == signed[0].y && names[1].y == signed[1].y);
    }
    let page = &ending(list, Form::LETTER)[0];
    assert!(between(page, " Ben Other", " Cai Third") < 20.0);
}

#[test]
fn names_of_a_notation_are_in_one_column_past_its_words() {
    let list = "signatories: [{ name: Ben Other }]\n\
                copies: [The Secretary-General, The President of the General Assembly]\n\
                enclosures: [{ title: Map }]\n";
    for form in Form::ALL {
        let page = &ending(list, form)[0];
        let (word, enclosure) = (page.line("cc:"), page.line("Enclosure"));
        let names = [
            "The Secretary-General",
            "The President of the General Assembly",
            "Map",
        ];
        let [first, second, third] = names.map(|name| page.line(name));
        assert_eq!(word.x, enclosure.x);
        assert_eq!(word.y, first.y);
        assert_eq!(enclosure.y, third.y);
        assert!(first.x == second.x && second.x == third.x);
        let gap = first.x - enclosure.right;
        assert!((2.0..45.0).contains(&gap), "{gap}");
    }
}

#[test]
fn notations_of_the_six_languages_are_clear_of_what_they_name() {
    for tag in ["ar", "zh", "en", "fr", "ru", "es"] {
        let list = format!(
            "language: {tag}\nsignatories: [{{ name: A }}]\ncopies: [B]\n\
             enclosures: [{{ title: C }}, {{ title: D }}, {{ title: E }}]\n"
        );
        for form in Form::ALL {
            let page = &ending(&list, form)[0];
            for name in ["B", "C"] {
                let name = page.line(name);
                let others = (page.lines.iter())
                    .filter(|line| line.y == name.y && !line.text.is_empty())
                    .filter(|line| line.text != name.text);
                for other in others {
                    let clear = (name.x - other.right).max(other.x - name.right);
                    assert!(clear > 1.5, "{tag}: {other:?} {name:?}");
                }
            }
        }
    }
}

#[test]
fn a_close_of_one_sentence_fills_its_first_line() {
    let close = "Veuillez agréer, Monsieur le Président, les assurances de notre très haute \
                 considération.";
    let list =
        format!("language: fr\ncomplimentary-close: {close}\nsignatories: [{{ name: A }}]\n");
    let page = &ending(&list, Form::CIRCULATION)[0];
    let first = (page.lines.iter())
        .find(|line| line.text.starts_with("Veuillez"))
        .unwrap();
    assert!(first.text.ends_with("haute"), "{}", first.text);
}

#[test]
fn the_running_header_names_every_addressee_that_it_has_room_for() {
    let body = "We write to you. ".repeat(300);
    let header = |addressees: &str| {
        let list = "signatories: [{ name: A }]\n";
        let yaml = format!(
            "date: 2016-02-24\naddressees: [{addressees}]\nsalutation: Sir,\nbody: |\n  {body}\n{list}"
        );
        let sources = Sources::new(InMemory::new().with("letter.yaml", yaml));
        let letters = checked(sources);
        let library = Library::builtin();
        let mut shaper = Shaper::new(&library);
        let (document, _) = demarche::set(&letters[0], Form::LETTER, None, &mut shaper);
        let pages = pages(&pdf::write(&document, &library).unwrap());
        let header = pages[1].lines.iter().filter(|line| line.y < 60.0);
        let mut header: Vec<_> = header.cloned().collect();
        header.sort_by(|one, other| one.x.total_cmp(&other.x));
        let [names, date] = header.as_slice() else {
            panic!("{header:?}")
        };
        assert!(names.right + 12.0 < date.x, "{header:?}");
        names.text.clone()
    };
    assert_eq!(
        header("{ name: Ana Example }, { title: Secretary-General }"),
        "Ana Example and Secretary-General"
    );
    let long = "{ title: President of the Security Council }";
    assert_eq!(
        header(&format!("{long}, {{ title: Secretary-General }}, {long}")),
        "President of the Security Council, Secretary-General, …"
    );
    let endless = "Commission of Inquiry into the Closing of the Northern and the Southern Gates";
    assert_eq!(
        header(&format!("{{ organization: {endless} of Lutha }}, {long}")),
        "Commission of Inquiry into the Closing of the Northern and the…"
    );
}
