use proptest::prelude::*;

use super::{Earlier, Marks};

fn marks() -> impl Strategy<Value = Marks> {
    let country = prop::sample::select(vec!["", "chile", "chad", "china"]);
    let apart = prop::collection::btree_set(0_usize..3, 0..3);
    (country, apart).prop_map(|(country, apart)| Marks {
        country: country.to_owned(),
        apart: apart.into_iter().collect(),
    })
}

proptest! {
    #[test]
    fn the_first_is_the_one_that_a_search_finds(all in prop::collection::vec(marks(), 1..30)) {
        let mut earlier = Earlier::default();
        for (number, marks) in all.iter().enumerate() {
            let found = all[..number].iter().position(|other| !marks.is_apart(other));
            prop_assert_eq!(earlier.first(marks), found);
            earlier.add(number, marks);
        }
    }
}

#[test]
fn entries_in_as_many_countries_are_not_looked_through() {
    let all: Vec<Marks> = (0..50_000)
        .map(|number| Marks {
            country: format!("country {number}"),
            apart: vec![7],
        })
        .collect();
    let mut earlier = Earlier::default();
    for (number, marks) in all.iter().enumerate() {
        assert_eq!(earlier.first(marks), None);
        earlier.add(number, marks);
    }
    assert_eq!(earlier.all.len(), 1);
}
