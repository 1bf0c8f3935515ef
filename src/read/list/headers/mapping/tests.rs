use super::{in_language, mapped};
use crate::read::list::headers::{is_family_name, is_part_of_name};
use crate::read::list::stated::Stated;

#[test]
fn headers_name_the_language_of_a_form() {
    for (header, expected) in [
        ("name (ar)", Some(("name", "ar"))),
        ("Name (English)", Some(("name", "en"))),
        ("name_en", Some(("name", "en"))),
        ("Arabic name", Some(("name", "ar"))),
        ("Name in Arabic", Some(("name", "ar"))),
        ("الاسم", Some(("name", "ar"))),
        ("Name", None),
        ("Comments (en)", None),
    ] {
        assert_eq!(in_language(header), expected, "{header}");
    }
}

#[test]
fn parts_of_names_are_known_in_questions_and_behind_names_of_groups() {
    for header in [
        "Hi! What's your *first name*?",
        "Name[Vorname]",
        "Name: First",
        "Given name(s)",
        "person.first",
    ] {
        assert!(is_part_of_name(header), "{header}");
        assert!(!is_family_name(header), "{header}");
    }
    for header in ["And your *last name*?", "Name[Nachname]", "Name: Last"] {
        assert!(
            is_part_of_name(header) && is_family_name(header),
            "{header}"
        );
    }
    for header in [
        "What is your name?",
        "Full name",
        "First and last name",
        "Vor- und Nachname",
    ] {
        assert!(!is_part_of_name(header), "{header}");
    }
}

#[test]
fn a_mapping_joins_parts_of_names_and_takes_no_number_for_a_name() {
    let proposed = |headers: &[&str]| {
        let form = Stated::of_files(&["s.csv"]);
        let (form, is_sure) = mapped(form, std::iter::empty(), headers.iter().copied(), false);
        (form.block(), is_sure)
    };
    let (block, is_sure) = proposed(&["#", "Name[Vorname]", "Name[Nachname]", "org.name"]);
    assert!(is_sure);
    assert_eq!(
        block,
        "signatories:\n  \
           from: s.csv\n  \
           columns: { name: [\"Name[Vorname]\", \"Name[Nachname]\"], affiliation: org.name }\n  \
           private: [\"#\"]"
    );
    let (block, is_sure) = proposed(&["#", "Response ID", "Wer unterschreibt"]);
    assert!(!is_sure);
    assert!(
        block.contains("columns: { name: Wer unterschreibt }"),
        "{block}"
    );
}

#[test]
fn an_entry_of_the_same_key_is_replaced_and_its_neighbours_stay() {
    let form = Stated::of_files(&["s.json"]).with_entry("columns", "name", "\"a, b: c\"");
    let form = form.with_entry("columns", "affiliation", "[x, \"y, z\"]");
    let form = form.with_entry("columns", "name", "data.name");
    assert_eq!(
        form.block(),
        "signatories:\n  \
           from: s.json\n  \
           columns: { name: data.name, affiliation: [x, \"y, z\"] }"
    );
}
