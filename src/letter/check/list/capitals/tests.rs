use super::{FEWEST_OF_BODIES, is_capitals, is_small};

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
fn georgian_has_no_capitals() {
    assert!(!is_small("ნინო მაგალითი"));
    assert!(is_small("nino magaliti"));
}
