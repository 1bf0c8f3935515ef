use super::{Language, abbreviations, dates, percentages};
use crate::lang::Editorial;

fn rules() -> &'static Editorial {
    Language::EN.locale().editorial.expect("rules for English")
}

fn reported(found: Vec<super::Fault>, text: &str) -> Vec<String> {
    found
        .into_iter()
        .map(|(range, warning)| format!("{}: {}", &text[range], warning.help.join(" | ")))
        .collect()
}

#[test]
fn the_united_nations_and_its_organs_are_not_abbreviated() {
    let text = "the UN, the UN's staff and the UNSC (not UNESCO or Unit) of the U.N.";
    assert_eq!(
        reported(abbreviations(text, rules()), text),
        [
            "UN: write `United Nations`",
            "UN's: write `of the United Nations`",
            "UNSC: write `Security Council`",
            "U.N: write `United Nations`",
        ]
    );
}

#[test]
fn per_cent_is_written_out() {
    let text = "97 percent, 12% and 5 % of 3 per cent";
    assert_eq!(
        reported(percentages(text, rules()), text),
        [
            "percent: write `per cent`",
            "12%: write `12 per cent`",
            "%: write `per cent`",
        ]
    );
}

#[test]
fn dates_are_day_month_and_year() {
    for (text, expected) in [
        (
            "on February 24, 2016 we",
            "February 24, 2016: write `24 February 2016`",
        ),
        (
            "on 24th February 2016 we",
            "24th February 2016: write `24 February 2016`",
        ),
        ("on the 3rd of", ""),
        (
            "on 24 Feb. 2016 we",
            "24 Feb. 2016: write `24 February 2016`",
        ),
        ("on 24/02/2016 we", "24/02/2016: write `24 February 2016`"),
        ("on 2016-02-24 we", "2016-02-24: write `24 February 2016`"),
        ("on 24 February 2016 we", ""),
        ("on 24 February we", ""),
        ("May 5 States speak", "May 5: write `5 May`"),
        ("in February 2016 and March 2017", ""),
    ] {
        let found = reported(dates(text, Language::EN), text);
        let expected: Vec<&str> = Some(expected)
            .filter(|text| !text.is_empty())
            .into_iter()
            .collect();
        assert_eq!(found, expected, "{text}");
    }
}
