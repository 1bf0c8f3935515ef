use super::{FEWEST_OF_BODIES, capitalized, is_capitals, is_short_capitals, is_small};

#[test]
fn the_name_of_a_body_may_be_an_abbreviation_with_a_word() {
    for body in ["ARTICLE 19", "FH JOANNEUM", "CEA LIST"] {
        assert!(!is_capitals(body, FEWEST_OF_BODIES), "{body}");
    }
    assert!(is_capitals(
        "INSTITUTE OF RIVERS AND VALLEYS",
        FEWEST_OF_BODIES
    ));
    assert!(is_capitals("ANA EXAMPLE", 1));
}

#[test]
fn short_words_in_capitals_are_a_name_without_signs_digits_and_initials() {
    assert!(is_short_capitals("BO LI"));
    for name in ["BO", "BO L", "BO L.I.", "BO B&W", "BO U2", "Bo LI"] {
        assert!(!is_short_capitals(name), "{name}");
    }
}

#[test]
fn georgian_has_no_capitals() {
    assert!(!is_small("ნინო მაგალითი"));
    assert!(is_small("nino magaliti"));
}

#[test]
fn names_in_capitals_are_proposed_as_they_are_likely_written() {
    for (written, proposed) in [
        ("ANA O'NEILL", "Ana O'Neill"),
        ("JEAN-LUC MCEXAMPLE", "Jean-Luc McExample"),
        ("LUDWIG VAN DER BERG", "Ludwig van der Berg"),
        ("CHIDI SAMPLE III", "Chidi Sample III"),
        ("DİLEK ILGIN", "Dilek Ilgın"),
        ("СИДОРОВ ИВАН", "Сидоров Иван"),
        ("bo sample", "Bo Sample"),
    ] {
        assert_eq!(capitalized(written), proposed);
    }
}
