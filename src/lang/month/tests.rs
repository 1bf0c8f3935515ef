use super::*;

#[test]
fn a_month_is_known_by_its_beginning_in_any_language() {
    for (word, month) in [
        ("Feb", Some(2)),
        ("février", Some(2)),
        ("fevr", Some(2)),
        ("mars", Some(3)),
        ("mayo", Some(5)),
        ("May", Some(5)),
        ("juin", Some(6)),
        ("juil", Some(7)),
        ("aout", Some(8)),
        ("Sept", Some(9)),
        ("set", Some(9)),
        ("dic", Some(12)),
        ("февраля", Some(2)),
        ("май", Some(5)),
        ("июль", Some(7)),
        ("شباط", Some(2)),
        ("jui", None),
        ("كانون", None),
        ("of", None),
        ("Monday", None),
    ] {
        assert_eq!(month_by_beginning(word), month, "{word}");
    }
}

#[test]
fn the_halves_of_an_arabic_month_are_months() {
    let is_month = |text: &str| Language::AR.locale().is_month(|word| word == text);
    for word in ["شباط", "فبراير", "شباط/فبراير", "كانون", "يونيو"] {
        assert!(is_month(word), "{word}");
    }
    assert!(!is_month("الثاني"));
}
