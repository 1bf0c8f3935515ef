use super::{LAST, citations, fault, year_of};

fn faults(text: &str) -> Vec<String> {
    citations(text)
        .into_iter()
        .filter_map(|citation| {
            let written = &text[citation.range.clone()];
            fault(&citation, written).map(|fault| format!("{written}: {}", fault.message))
        })
        .collect()
}

const FAULT: &str = "2209 (2014): Security Council resolution 2209 dates from 2015, not 2014";

#[test]
fn the_first_and_last_resolutions_of_a_year_are_of_that_year() {
    assert_eq!(year_of(0), None);
    assert_eq!(year_of(1), Some(1946));
    assert_eq!(year_of(15), Some(1946));
    assert_eq!(year_of(16), Some(1947));
    assert_eq!(year_of(2195), Some(2014));
    assert_eq!(year_of(2196), Some(2015));
    assert_eq!(year_of(2767), Some(2024));
    assert_eq!(year_of(2768), None);
    assert!(LAST.is_sorted());
}

#[test]
fn a_wrong_year_is_found_anywhere_in_a_list() {
    let text = "of 1949 and Security Council resolutions 2258 (2015), 2254 (2015), 2209 (2014), \
                2165 (2014) and 2139 (2014). Across";
    assert_eq!(faults(text), [FAULT]);
}

#[test]
fn a_wrong_year_is_found_in_each_official_language() {
    for text in [
        "its resolution 2209 (2014)",
        "S/RES/2209 (2014)",
        "see resolution\u{a0}2209\u{a0}(2014)",
        "les résolutions 2139 (2014) et 2209 (2014) du Conseil de sécurité",
        "las resoluciones 2139 (2014) y 2209 (2014)",
        "в резолюциях 2139 (2014) и 2209 (2014) Совета Безопасности",
        "قرار مجلس الأمن 2209 (2014)",
        "第2139(2014)号、第2209(2014)号决议",
        "安全理事会第2209（2014）号决议",
        "安全理事會第2209（2014）號文件",
    ] {
        let found = faults(text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert!(found[0].ends_with("dates from 2015, not 2014"), "{found:?}");
    }
}

#[test]
fn a_full_stop_inside_an_abbreviation_does_not_end_a_sentence() {
    assert_eq!(faults("the resolution (U.N.) 2209 (2014)"), [FAULT]);
}

#[test]
fn right_years_and_years_after_the_table_are_left_alone() {
    for text in [
        "resolutions 2254 (2015), 2258 (2015) and 2139 (2014)",
        "resolution 2800 (2025)",
        "第2254(2015)号决议",
    ] {
        assert_eq!(faults(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_number_too_high_for_its_year_says_how_far_the_year_went() {
    assert_eq!(
        faults("resolution 2800 (2020)"),
        ["2800 (2020): no Security Council resolution 2800 dates from 2020"]
    );
}

#[test]
fn numbers_and_years_other_than_resolutions_of_the_council_are_left_alone() {
    for text in [
        "meeting 7588 (2014)",
        "Parliamentary Assembly resolution 1954 (2020)",
        "resolution 1954 (2020) of the Parliamentary Assembly of the Council of Europe",
        "the resolution was read. Table 12 (2014) shows more",
        "3379 (XXX)",
        "resolution ( 2014)",
        "resolution 99999999 (2014)",
    ] {
        assert_eq!(faults(text), Vec::<String>::new(), "{text}");
    }
}
