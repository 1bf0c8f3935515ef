//! Passages in another language.

use super::*;

#[test]
fn the_language_of_a_passage_is_in_braces_after_its_brackets() {
    assert_eq!(
        sketch("He said [السلام *عليكم*]{lang=ar}, and left.\n"),
        "p(He said |{ar: السلام }|_{ar: عليكم}|, and left.)\n"
    );
    assert_eq!(
        sketch("- [Wo? *Da*.]{lang=\"de\"} See [it](https://example.org){ lang=fr }.\n"),
        "Unordered [] loose=false[\n- p({de: Wo? }|_{de: Da}|{de: .}| See |{fr: it}<https://example.org>|.)\n]\n"
    );
}

#[test]
fn brackets_without_braces_and_braces_without_a_meaning_are_text() {
    for text in [
        "an [aside] here",
        "[sic]{never}",
        "a {set} of [things] {x}",
        "\\[a]\\{lang=ar}",
    ] {
        let plain = text.replace('\\', "");
        assert_eq!(sketch(text), format!("p({plain})\n"));
    }
}
