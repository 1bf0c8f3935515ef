//! Signs of emphasis that emphasize nothing.

use super::*;

#[test]
fn signs_that_emphasize_nothing_and_numbers_that_change_are_warned_of() {
    let expected = "
warning[stray-markup]: `**` is printed unchanged
 --> body.md:1:5
  |
1 | One ** two**
  |     ^^ it has no counterpart, or a space separates it from its text
  |
  = help: write `**text**` without spaces inside, or `\\*\\*` for the signs themselves

warning[stray-markup]: `**` is printed unchanged
 --> body.md:1:11
  |
1 | One ** two**
  |           ^^ it has no counterpart, or a space separates it from its text
  |
  = help: write `**text**` without spaces inside, or `\\*\\*` for the signs themselves

warning[list-number]: the item numbered 4 is printed as 2
 --> body.md:4:1
  |
4 | 4. b
  | ^
  |
  = note: Markdown counts the items of a list from the number of the first
  = help: write `2`, or separate the lists by a paragraph
";
    assert_eq!(body("One ** two**\n\n1. a\n4. b\n"), expected);
    assert_eq!(body("1. a\n1. b\n1. c\n"), "");
}

#[test]
fn emphasis_that_is_not_closed_is_warned_of_and_an_asterisk_is_not() {
    let told = |text: &str| -> Vec<String> {
        let told = body(text);
        let lines = told.lines();
        let kept = lines.filter(|line| line.starts_with("warning") || line.starts_with(" -->"));
        kept.map(|line| {
            line.trim_start_matches("warning[stray-markup]: ")
                .to_owned()
        })
        .collect()
    };
    for (text, sign, column) in [
        ("**a bold and more", "**", 1),
        ("x **y", "**", 3),
        ("a *b c", "*", 3),
        ("a b* c", "*", 4),
        ("**a** b** c", "**", 8),
        ("***a b", "***", 1),
        ("**a*", "*", 1),
        ("_a b", "_", 1),
    ] {
        let expected = [
            format!("`{sign}` is printed unchanged"),
            format!(" --> body.md:1:{column}"),
        ];
        assert_eq!(told(&format!("{text}\n")), expected, "{text}");
    }
    for text in [
        "3 * 4",
        "3*4",
        "citizen*s",
        r"\*a",
        r"\*\*a",
        "*a* **b** ***c*** _d_",
        "Name:______ x",
    ] {
        assert_eq!(body(&format!("{text}\n")), "", "{text}");
    }
}
