use super::*;
use crate::read::list::stated::Stated;

#[test]
fn headers_are_known_in_six_languages_whatever_their_case_accents_and_signs() {
    for (header, key) in [
        ("Name *", "name"),
        ("FULL_NAME", "name"),
        ("Nom et Prenom", "name"),
        ("Ф.И.О.", "name"),
        ("姓名", "name"),
        ("الاسم", "name"),
        ("Organisation", "organization"),
        ("Job-Title:", "title"),
        ("Institución", "affiliation"),
        ("PAIS", "country"),
        ("sort_as", "sort-as"),
    ] {
        assert_eq!(known(header), Some(key), "{header}");
    }
    for header in ["", "#", "Email", "Telephone", "Comments"] {
        assert_eq!(known(header), None, "{header}");
    }
}

#[test]
fn a_header_with_a_path_is_known_by_its_last_key() {
    let form = Stated::of_files(&["kobo.csv"]);
    let unknown = ["_id", "consent", "grp/full_name", "grp/organization"];
    let (form, is_sure) = mapped(form, std::iter::empty(), unknown.into_iter(), false);
    assert!(is_sure);
    assert_eq!(
        form.block(),
        "signatories:\n  \
           from: kobo.csv\n  \
           columns: { name: grp/full_name, affiliation: grp/organization }\n  \
           private: [\"_id\", consent]"
    );
}

#[test]
fn no_header_means_two_keys() {
    for (key, word) in headers() {
        assert_eq!(known(word), Some(key), "{word}");
        assert!(!is_part_of_name(word), "{word}");
    }
}

#[test]
fn headers_of_signs_alone_are_told_apart() {
    assert!(!same("#", "%"));
    assert!(same("E-mail", "e_mail"));
}
