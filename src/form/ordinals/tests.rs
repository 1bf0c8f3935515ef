use super::{StyledText, raise_in};
use crate::lang::Language;
use crate::typeset::style::CharStyle;
use crate::typeset::unit::Length;

/// Returns the raised parts of a text in a language, after which its words are unchanged.
fn raised(words: &str, language: Language) -> Vec<String> {
    let style = CharStyle::plain(Length::pt(10), language);
    let mut text = StyledText::default();
    text.push(words, style, None);
    raise_in(&mut text);
    assert_eq!(text.text, words);
    let spans = text.spans.iter();
    let high = spans.filter(|span| span.style.rise > Length::ZERO);
    high.map(|span| words[span.range.clone()].to_owned())
        .collect()
}

#[test]
fn the_letters_of_a_french_first_are_raised_and_nothing_else() {
    let french = |words| raised(words, Language::new("fr").expect("a language"));
    assert_eq!(
        french("Le 1er mars et la 1re séance, le 1er."),
        ["er", "re", "er"]
    );
    assert_eq!(
        french("11er, A/1er, 1ers, 1 er, S/2016/1re"),
        [] as [&str; 0]
    );
    assert_eq!(raised("1er", Language::EN), [] as [&str; 0]);
}
