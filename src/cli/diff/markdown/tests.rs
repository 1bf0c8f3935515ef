use super::escape;

/// Returns what a reader sees of Markdown that holds nothing but escapes and guards.
fn seen(markdown: &str) -> String {
    let mut seen = String::new();
    let text = markdown.replace(super::GUARD, "");
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => seen.extend(characters.next()),
            other => seen.push(other),
        }
    }
    let plain = seen.replace("&lt;", "<").replace("&gt;", ">");
    plain.replace("&amp;", "&")
}

#[test]
fn nothing_that_is_typed_is_markup_or_leads_anywhere_and_all_of_it_is_seen() {
    for (typed, written) in [
        ("@everyone", "\\@<!-- -->everyone"),
        ("ana@example.org", "ana\\@<!-- -->example.org"),
        ("#1, GH-1, gh-2", "\\#<!-- -->1, GH-<!-- -->1, gh-<!-- -->2"),
        (
            "!7 ~bug %1 &2 $3",
            "!<!-- -->7 \\~<!-- -->bug %<!-- -->1 &amp;<!-- -->2 \\$<!-- -->3",
        ),
        ("https://example.org", "https:<!-- -->//example.org"),
        ("WWW.example.org", "WWW<!-- -->.example.org"),
        ("![x](y)", "!<!-- -->\\[x\\](y)"),
        ("<img src=x>", "&lt;img src=x&gt;"),
        ("<!-- x -->", "&lt;!<!-- -->-- x --&gt;"),
        ("a | b", "a \\| b"),
        ("| --- |", "\\| --- \\|"),
        ("`a` *b* _c_", "\\`a\\` \\*b\\* \\_c\\_"),
        (":+1: at 12:30", ":<!-- -->+1: at 12:<!-- -->30"),
        ("Smith & Daughters; 50%", "Smith &amp; Daughters; 50%"),
        ("Vice-President (acting)", "Vice-President (acting)"),
    ] {
        assert_eq!(escape(typed), written);
        assert_eq!(seen(&escape(typed)), typed);
    }
    assert_eq!(escape("a\nb\r\u{7}c"), "a b  c");
    assert_eq!(escape("Eve\u{202e}eulB"), "Eve\\[U+202E\\]eulB");
}

proptest::proptest! {
    #[test]
    fn whatever_is_typed_is_seen_and_no_sign_of_markup_is_bare(text in "[ -~]{0,40}|.{0,40}") {
        let written = escape(&text);
        let expected = super::visible(&text).replace(char::is_control, " ");
        proptest::prop_assert_eq!(seen(&written), expected);
        let mut before = ' ';
        for character in written.replace(super::GUARD, "").chars() {
            let is_bare = "[]`|*_~$#@<>{}^\\".contains(character) && before != '\\';
            proptest::prop_assert!(!is_bare || character == '\\', "{}", written);
            // An escaped backslash escapes nothing.
            before = if before == '\\' { ' ' } else { character };
        }
    }
}
