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

warning[list-number]: the number 4 does not follow the one before
 --> body.md:4:1
  |
4 | 4. b
  | ^ expected 2
  |
  = note: a number is printed unchanged
  = help: write `2.`, or `4\\.` if it begins a sentence
";
    assert_eq!(body("One ** two**\n\n1. a\n4. b\n"), expected);
    assert_eq!(body("1) a\n1) b\n1) c\n"), "");
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

#[test]
fn numbers_of_paragraphs_go_on_and_lines_like_items_are_reported_of() {
    let text = "\
1. One

2. Two

# Heading

3. Three

We ask:
(a) for water;
(b) for roads.

In accordance with paragraph 2
(c) of the annex, and in
2016. The rest.

1986. A year.

4. Four
6. Six
";
    let expected = "
warning[run-together]: the line after `(a)` runs on in the paragraph above it
  --> body.md:10:1
   |
10 | (a) for water;
   | ^^^
   |
   = help: leave a blank line before it: it is printed as a paragraph with its mark

warning[run-together]: the line after `(b)` runs on in the paragraph above it
  --> body.md:11:1
   |
11 | (b) for roads.
   | ^^^
   |
   = help: leave a blank line before it: it is printed as a paragraph with its mark

warning[list-number]: `1986.` is read as the number of a paragraph
  --> body.md:17:1
   |
17 | 1986. A year.
   | ^^^^
   |
   = help: to begin a sentence with the number, write `1986\\.`

warning[list-number]: the number 6 does not follow the one before
  --> body.md:20:1
   |
20 | 6. Six
   | ^ expected 5
   |
   = note: a number is printed unchanged
   = help: write `5.`, or `6\\.` if it begins a sentence
";
    assert_eq!(body(text), expected);
}

#[test]
fn a_summary_precedes_the_first_part_and_no_level_below_is_left_out() {
    let text = "## Summary\n\n# I. Facts\n\n### Deep\n";
    let expected = "
error[heading-level]: a heading of level 3 below one of level 1
 --> body.md:5:1
  |
5 | ### Deep
  | ^^^^^^^^
  |
  = help: write `## Deep`
";
    assert_eq!(body(text), expected);
}

#[test]
fn a_typed_mark_that_does_not_follow_is_reported() {
    let text = "\
(a) One;

(b) Two:

(i) small;

(iii) smaller;

- a dash

(d) Three.

# Heading

(a) One.

(c) Two
";
    let told = body(text);
    let lines = told.lines().filter(|line| line.starts_with("warning"));
    assert_eq!(
        lines.collect::<Vec<_>>(),
        [
            "warning[list-number]: the mark `(iii)` does not follow the one before",
            "warning[list-number]: the mark `(d)` does not follow the one before",
            "warning[list-number]: the mark `(c)` does not follow the one before",
        ]
    );
    assert!(told.contains("^^^ expected the mark after `(b)`"), "{told}");
    let text = "(h) eight;\n\n(i) nine;\n\n(j) ten.\n\n1. One\n\n   a) first\n\n   b) second\n";
    assert_eq!(body(text), "");
}
