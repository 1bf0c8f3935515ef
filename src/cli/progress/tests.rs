use std::time::Duration;

use super::{Stage, rate, words};

#[test]
fn every_stage_says_what_it_does_and_how_much() {
    assert_eq!(words(Some(Stage::Reading), 6876, 0), "reading, 6,876 files");
    assert_eq!(
        words(Some(Stage::Checking), 0, 8778),
        "checking 8,778 signatories"
    );
    assert_eq!(
        words(Some(Stage::Setting), 3, 12),
        "setting, 3 of 12 documents"
    );
}

#[test]
fn long_work_says_its_rate_and_the_time_that_is_left() {
    let of = |done, all, seconds| rate(done, all, Duration::from_secs(seconds));
    assert_eq!(of(1600, 10_000, 2), ", 800 a second, 11 s left");
    assert_eq!(of(10, 10_000, 1), ", 10 a second, 16 min 39 s left");
    assert_eq!(of(1, 10_000, 1), ", 1 a second, 2 h 46 min left");
    assert_eq!(of(1600, 10_000, 0), "");
    assert_eq!(of(3, 6, 2), "");
}
