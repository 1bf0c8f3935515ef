use super::Shard;

#[test]
fn shards_are_contiguous_and_cover_every_row_once() {
    for (rows, of) in [(0, 3), (5, 7), (193, 7), (10_000, 16), (7, 7)] {
        let shards = (1..=of).map(|number| Shard { number, of }.range(rows));
        let covered: Vec<usize> = shards.flatten().collect();
        assert_eq!(
            covered,
            (0..rows).collect::<Vec<_>>(),
            "{rows} rows in {of}"
        );
    }
}

#[test]
fn a_shard_is_counted_from_1() {
    assert_eq!(Shard::read("2/7"), Ok(Shard { number: 2, of: 7 }));
    assert_eq!(Shard::read("0/7"), Err("the first part is 1".to_owned()));
    assert_eq!(
        Shard::read("8/7"),
        Err("there is no part 8 of 7".to_owned())
    );
    for wrong in ["", "2", "2/", "a/b", "-1/2", "2/7/9"] {
        let said = Shard::read(wrong).unwrap_err();
        assert_eq!(said, "write a part and the number of parts, such as `2/7`");
    }
}
