use super::{head, tail};

#[test]
fn whole_words_are_left_out() {
    let text = "the water of the valley ".repeat(10);
    let (head, tail) = (head(&text), tail(&text));
    assert!(text.starts_with(&format!("{head} ")), "{head}");
    assert!(text.ends_with(&format!(" {tail}")), "{tail}");
    assert!(head.len() > 30 && head.len() <= 60, "{head}");
    assert!(tail.len() > 30 && tail.len() <= 61, "{tail}");
}
