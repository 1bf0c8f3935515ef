use super::parse;

fn reported(text: &str) -> String {
    match parse(text) {
        Ok(date) => date.to_string(),
        Err(fault) => {
            let lines = [
                vec![fault.rule.code().to_owned(), fault.message],
                fault.notes,
                fault.help,
            ];
            lines.concat().join(" | ")
        }
    }
}

#[test]
fn a_date_is_year_month_and_day() {
    assert_eq!(reported("2016-02-24"), "2016-02-24");
    assert_eq!(reported("2016-02-29"), "2016-02-29");
}

#[test]
fn a_day_that_does_not_exist_is_refused_with_the_days_that_do() {
    for (text, expected) in [
        (
            "2016-02-30",
            "no-such-date | there is no day `2016-02-30` | February 2016 has 29 days | write a day from 01 to 29",
        ),
        (
            "2015-02-29",
            "no-such-date | there is no day `2015-02-29` | February 2015 has 28 days | write a day from 01 to 28",
        ),
        (
            "2016-24-02",
            "no-such-date | there is no day `2016-24-02` | write the month before the day: `2016-02-24`",
        ),
        (
            "2016-13-40",
            "no-such-date | there is no day `2016-13-40` | write a month from 01 to 12",
        ),
        (
            "0016-02-24",
            "no-such-date | there is no day `0016-02-24` | write a year from 1583 to 2999",
        ),
    ] {
        assert_eq!(reported(text), expected);
    }
}

#[test]
fn another_form_is_refused_with_the_right_one() {
    for (text, help) in [
        ("24/02/2016", "write `2016-02-24`"),
        ("02/24/2016", "write `2016-02-24`"),
        ("24.2.2016", "write `2016-02-24`"),
        ("2016/02/24", "write `2016-02-24`"),
        ("2016-2-24", "write `2016-02-24`"),
        ("20160224", "write `2016-02-24`"),
        ("24 February 2016", "write `2016-02-24`"),
        ("February 24, 2016", "write `2016-02-24`"),
        ("24th Feb. 2016", "write `2016-02-24`"),
        ("24 février 2016", "write `2016-02-24`"),
        ("24 de febrero de 2016", "write `2016-02-24`"),
        ("24 февраля 2016 года", "write `2016-02-24`"),
        ("2016年2月24日", "write `2016-02-24`"),
        ("1 mai 2016", "write `2016-05-01`"),
        ("1 juillet 2016", "write `2016-07-01`"),
        (
            "yesterday",
            "write the year, the month and the day as digits: `2016-02-24`",
        ),
        (
            "2016-02",
            "write the year, the month and the day as digits: `2016-02-24`",
        ),
    ] {
        let expected =
            format!("date-format | expected a date such as `2016-02-24`, found `{text}` | {help}");
        assert_eq!(reported(text), expected);
    }
}

#[test]
fn a_day_and_a_month_that_cannot_be_told_apart_are_both_offered() {
    assert_eq!(
        reported("03/04/2016"),
        "date-format | expected a date such as `2016-02-24`, found `03/04/2016` | \
         the day and the month cannot be told apart | \
         write `2016-04-03` or `2016-03-04`, whichever is meant"
    );
}

#[test]
fn the_date_of_a_draft_is_refused_with_what_it_lacks() {
    for (text, help) in [
        ("February —, 2026", "write the day into `2026-02-DD`"),
        ("__ February 2026", "write the day into `2026-02-DD`"),
        (
            "2026-02-XX",
            "write the month and the day into `2026-MM-DD`",
        ),
        ("?? 2026", "write the month and the day into `2026-MM-DD`"),
    ] {
        let expected = format!("draft-date | `{text}` is the date of a draft | {help}");
        assert_eq!(reported(text), expected);
    }
}
