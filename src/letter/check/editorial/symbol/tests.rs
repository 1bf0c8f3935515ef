use super::{fault, name_of_other_body, symbols, unassigned};

fn reported(symbol: &str) -> Option<String> {
    fault(symbol).map(|warning| format!("{}: {}", warning.message, warning.help.join(" | ")))
}

#[test]
fn symbols_that_documents_have_are_left_alone() {
    for symbol in [
        "S/2016/199",
        "A/70/123",
        "A/ES-10/713",
        "E/2016/12",
        "S/2016/199/Add.1",
        "S/RES/2254",
        "A/RES/70/1",
        "S/PRST/2015/15",
        "A/72/510/Rev.1",
        "S/25704",
        "A/C.3/70/L.5",
        "A/HRC/WG.6/34/ITA/3",
    ] {
        assert_eq!(reported(symbol), None, "{symbol}");
        assert_eq!(unassigned(symbol), None, "{symbol}");
    }
    assert_eq!(unassigned("A/RES/3379 (XXX)"), None);
}

#[test]
fn a_symbol_that_is_still_to_come_is_an_error() {
    for (symbol, expected) in [
        ("", "the symbol is empty"),
        (" ", "the symbol is empty"),
        ("S/2026/…", "the symbol `S/2026/…` is a placeholder"),
        ("S/2026/...", "the symbol `S/2026/...` is a placeholder"),
        ("S/2026/XXX", "the symbol `S/2026/XXX` is a placeholder"),
        (
            "A/C.3/70/L.xx",
            "the symbol `A/C.3/70/L.xx` is a placeholder",
        ),
        ("S/2026/___", "the symbol `S/2026/___` is a placeholder"),
        ("S/2026/", "the symbol `S/2026/` is a placeholder"),
        ("S/2026/-", "the symbol `S/2026/-` is a placeholder"),
        ("TBD", "the symbol `TBD` is a placeholder"),
        ("[…]", "the symbol `[…]` is a placeholder"),
        (
            "S/2026/[to be assigned]",
            "the symbol `S/2026/[to be assigned]` is a placeholder",
        ),
        ("none yet", "the symbol `none yet` has no number"),
    ] {
        let told = unassigned(symbol).map(|error| (error.message, error.help.join(" | ")));
        let help = "leave `symbol:` out until the Secretariat has given one";
        assert_eq!(told, Some((expected.to_owned(), help.to_owned())));
    }
}

#[test]
fn malformed_symbols_are_shown_in_their_right_form() {
    for (symbol, expected) in [
        (
            "s/2016/199",
            "is not in the form of symbols: write `S/2016/199`",
        ),
        (
            "S / 2016 / 199",
            "is not in the form of symbols: write `S/2016/199`",
        ),
        (
            "S\\2016\\199",
            "is not in the form of symbols: write `S/2016/199`",
        ),
        (
            "S.2016.199",
            "is not in the form of symbols: write `S/2016/199`",
        ),
        (
            "S//2016/199",
            "is not in the form of symbols: write `S/2016/199`",
        ),
        ("S/16/199", "has a year of two digits: write `S/2016/199`"),
        (
            "S/2016",
            "has a year and no number: write it as `S/2016/199`",
        ),
        (
            "A/2016/12",
            "has no session: write the number of the session, such as `A/70/123`",
        ),
        (
            "2016-199",
            "has no slash: write it as it was assigned, such as `S/2016/199` or `A/70/123`",
        ),
        (
            "A/ES-10/713–S/2016/190",
            "is two in one: write a list: `symbol: [A/ES-10/713, S/2016/190]`",
        ),
    ] {
        assert_eq!(
            reported(symbol),
            Some(format!("the symbol `{symbol}` {expected}"))
        );
    }
}

#[test]
fn symbols_are_found_in_running_text() {
    let text = "see S/2016/142, and (A/70/1). The S/curve, NASA/2016 and S/16/199.";
    let found: Vec<&str> = symbols(text).map(|range| &text[range]).collect();
    assert_eq!(found, ["S/2016/142", "A/70/1", "S/16/199"]);
}

#[test]
fn bodies_with_another_page_are_known_by_the_parts_of_their_symbols() {
    for (symbol, body) in [
        ("CD/2019/1", Some("the Conference on Disarmament")),
        ("A/HRC/WG.6/34/ITA/3", Some("the Human Rights Council")),
        (
            "E/ESCAP/75/1",
            Some("the Economic and Social Commission for Asia and the Pacific"),
        ),
        ("A/CONF.62/1", Some("a United Nations conference")),
        ("ST/SG/2", Some("the Secretariat")),
        ("A/73/751", None),
        ("A/C.3/73/9", None),
        ("E/C.12/2019/1", None),
        ("S/2016/199", None),
    ] {
        assert_eq!(name_of_other_body(symbol), body, "{symbol}");
    }
}
