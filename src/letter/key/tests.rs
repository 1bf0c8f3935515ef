use super::{folded, organization, person};

#[test]
fn case_accents_and_punctuation_are_folded() {
    for (left, right) in [
        ("José Núñez", "jose nunez"),
        ("Zoë O’Neill-Østergård", "zoe oneill ostergard"),
        ("J. R. Example, Ph.D.", "j r example phd"),
        ("Ｆｕｌｌ　Ｗｉｄｔｈ", "full width"),
        ("مُحَمَّد الأحمد", "محمد الاحمد"),
        ("Łukasz Weiß", "lukasz weiss"),
        ("  ", ""),
    ] {
        assert_eq!(folded(left), right);
    }
}

#[test]
fn the_two_letters_i_of_turkish_are_one_however_they_are_written() {
    for name in [
        "İnci Ilgaz",
        "İNCİ ILGAZ",
        "inci ılgaz",
        "Inci Ilgaz",
        "I\u{307}nci ilgaz",
    ] {
        assert_eq!(folded(name), "inci ilgaz", "{name}");
    }
}

#[test]
fn the_order_of_the_parts_of_a_name_is_folded() {
    assert_eq!(person("Silva, Ana"), person("ana SILVA"));
    assert_ne!(person("Ana Silva"), person("Ana Silva Neto"));
}

#[test]
fn an_organization_is_known_without_article_and_legal_form() {
    assert_eq!(
        organization("The Example Fund, Inc."),
        organization("Example Fund")
    );
    assert_eq!(organization("The Co."), "the co");
}
