use super::*;
use crate::source::InMemory;

/// Returns what is in the source at the place of a word of the text.
fn found(source: &str, text: &str, word: &str) -> String {
    let mut sources = Sources::new(InMemory::new().with("a", source));
    let file = sources.load("a").unwrap();
    let start = text.find(word).unwrap();
    let span = sources.whole(file);
    let place = place_within(&sources, span, text, start..start + word.len());
    sources.text(place).to_owned()
}

#[test]
fn a_word_is_found_where_lines_are_joined_and_indented() {
    assert_eq!(
        found(
            "one\n    two\n\n    thrée four",
            "one\ntwo\n\nthrée four",
            "thrée"
        ),
        "thrée"
    );
    assert_eq!(found("one\n  > two three", "one two three", "two"), "two");
    assert_eq!(found("one two", "one two", "two"), "two");
}

#[test]
fn a_word_is_found_after_marks_that_are_not_part_of_the_text() {
    assert_eq!(found("a \\*b\\* word", "a *b* word", "word"), "word");
    assert_eq!(found("it''s a word", "it's a word", "word"), "word");
    assert_eq!(found("a \"\"b\"\" word", "a \"b\" word", "word"), "word");
}

#[test]
fn a_word_is_found_after_escapes_and_named_characters() {
    assert_eq!(found("a &amp; b word", "a & b word", "word"), "word");
    assert_eq!(found("a &amp; b word", "a & b word", "&"), "&amp;");
    assert_eq!(found("caf\\u00e9\\n word", "café\n word", "word"), "word");
    assert_eq!(found("caf\\u00e9 word", "café word", "café"), "caf\\u00e9");
    let pair = "a \\uD83D\\uDE00 word";
    assert_eq!(found(pair, "a 😀 word", "😀"), "\\uD83D\\uDE00");
}

#[test]
fn where_the_source_cannot_be_followed_the_rest_of_it_is_the_place() {
    assert_eq!(found("a # b word", "a b word", "word"), "# b word");
    assert_eq!(found("", "word", "word"), "");
}
