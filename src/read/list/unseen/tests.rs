//! What is found line by line, and what is left of messages.

use super::*;

/// Returns a text with asterisks for what is not shown of it.
fn seen(text: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    let is_printed = |key: &str| matches!(key, "name" | "organization");
    for place in lines::hidden(text, &Keys::of(text, &is_printed, [])) {
        bytes[place].fill(b'*');
    }
    String::from_utf8(bytes).unwrap()
}

#[test]
fn the_values_of_other_keys_are_found_line_by_line() {
    for (text, expected) in [
        (
            "name: Ana\nlink: mailto: x\n",
            "name: Ana\nlink: *********\n",
        ),
        (
            "- name: Ana\n  poc: a b\n- name: Bo\n",
            "- name: Ana\n  poc: ***\n- name: Bo\n",
        ),
        (
            "poc:\n  - a\n  - name: b\nname: Ana",
            "poc:\n  ***\n  *********\nname: Ana",
        ),
        (
            "poc: |\n  a\n\n  b\nname: Ana",
            "poc: *\n  *\n\n  *\nname: Ana",
        ),
        ("poc:\n- a\nname: Ana", "poc:\n***\nname: Ana"),
        ("- { name: Ana, poc: a@b }", "- { name: Ana, poc: *** }"),
        (
            "- { name: Ana, poc: a\", b\\\": c }",
            "- { name: Ana, poc: ********** }",
        ),
        (
            "- Ana Bo\n- poc a\n- poc: b\n",
            "- Ana Bo\n- poc**\n- poc: *\n",
        ),
        ("name: Ana poc: b\npoc: c\n", "name: Ana poc***\npoc: *\n"),
        ("- { poc: a, name: Ana }", "- { poc: *, name: Ana }"),
        (
            "{\"poc\": \"a\", \"name\": \"Ana\"}",
            "{\"poc\": ***, \"name\": \"Ana\"}",
        ),
        (
            "  \"poc\" : \"a\",\n  \"name\": \"Ana\"",
            "  \"poc\" : ***,\n  \"name\": \"Ana\"",
        ),
        ("# poc: a\n- name: Ana\n", "# poc: *\n- name: Ana\n"),
        (
            "- name: Di\n  mail:\n    - abc\n    \n- abc\n",
            "- name: Di\n  mail:\n    *****\n    \n*****\n",
        ),
        ("link:a\n", "link:*\n"),
        ("```\nAna Bo\n", "```\nAna Bo\n"),
        ("poc: a\n```\nb c\n", "poc: *\n```\n***\n"),
    ] {
        assert_eq!(seen(text), expected);
    }
}

#[test]
fn words_of_the_user_are_taken_out_of_messages() {
    let concealed = ["mailto: a@b.example"];
    for (text, expected) in [
        (
            "put it in quotes: `link: \"mailto: a@b.example\"`",
            "put it in quotes: `link: \"…\"`",
        ),
        (
            "expected a value, found `a@b.example`",
            "expected a value, found `…`",
        ),
        ("expected `name`, found text", "expected `name`, found text"),
    ] {
        assert_eq!(without(text, &concealed), expected);
    }
}
