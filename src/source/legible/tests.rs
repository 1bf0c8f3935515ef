use super::{cut, escaped_json, legible, on_one_line, quotable};

#[test]
fn a_character_that_steers_a_terminal_is_shown_by_a_symbol() {
    assert_eq!(
        on_one_line("a\u{1b}]0;b\u{7}\u{9b}2J\u{7f}"),
        "a␛]0;b␇[U+009B]2J␡"
    );
    assert_eq!(on_one_line("a\u{202e}b\u{2028}c"), "a[U+202E]b[U+2028]c");
    assert_eq!(on_one_line("a\r\nb\nc\td"), "a b c d");
    assert_eq!(legible("a\nb\rc"), "a\nb␍c");
}

#[test]
fn text_that_a_runner_takes_for_a_command_is_broken_up() {
    assert_eq!(on_one_line("::error::x"), "∶:error::x");
    assert_eq!(
        legible("a::b\n  ::error::x\n::c"),
        "a::b\n  ∶:error::x\n∶:c"
    );
    assert_eq!(on_one_line("x ##[error]y"), "x ##(error]y");
    assert_eq!(quotable("##[a\u{9b}\u{2028}".into()), "##(a¤\u{fffd}");
}

#[test]
fn a_text_without_any_of_it_is_left_alone() {
    for text in [
        "Ana Example",
        "a: b :: c",
        "#[x] ## [y]",
        "Юлия, 秀英, عمر\u{200f}",
    ] {
        assert_eq!(on_one_line(text), text);
    }
}

#[test]
fn a_long_text_is_cut_at_a_character() {
    assert_eq!(cut("ééé", 3), "ééé");
    assert_eq!(cut("éééé", 3), "éé…");
}

#[test]
fn json_keeps_its_values() {
    let value = serde_json::json!({ "a": "##[error]\u{9b}\u{202e}\u{2028}\u{1b}é" });
    let escaped = escaped_json(value.to_string());
    assert_eq!(
        escaped,
        r###"{"a":"##\u005berror]\u009b\u202e\u2028\u001bé"}"###
    );
    assert_eq!(
        serde_json::from_str::<serde_json::Value>(&escaped).unwrap(),
        value
    );
}
