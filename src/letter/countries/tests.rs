use super::{TABLE, key, names};

#[test]
fn no_name_is_of_two_countries() {
    let all: usize = TABLE
        .lines()
        .map(|line| {
            let mut names: Vec<String> = line.split(';').map(key::folded).collect();
            names.sort();
            names.dedup();
            names.len()
        })
        .sum();
    assert_eq!(names().len(), all);
}

#[test]
fn a_country_is_known_by_its_codes_and_other_names() {
    let names = names();
    for (other, name) in [
        ("usa", "United States of America"),
        (
            "u.k.",
            "United Kingdom of Great Britain and Northern Ireland",
        ),
        ("THE NETHERLANDS", "Netherlands (Kingdom of the)"),
        ("Cote d’Ivoire", "Côte d'Ivoire"),
        ("Turkiye", "Türkiye"),
    ] {
        assert_eq!(names.get(&key::folded(other)), Some(&name), "{other}");
    }
}
