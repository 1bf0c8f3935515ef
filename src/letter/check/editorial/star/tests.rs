use super::{Mark, marks};

#[test]
fn a_mark_follows_a_word_and_is_not_within_one() {
    use Mark::{Emphasis, Note};
    let expected: [(&str, &[Mark]); 8] = [
        ("Written statement* submitted by", &[Note("*")]),
        ("Report** of the Trust*", &[Note("**"), Note("*")]),
        (
            "Report[^1] of the “Trust”[^*]",
            &[Note("[^1]"), Note("[^*]")],
        ),
        ("临时议程项目34*", &[Note("*")]),
        ("تقرير* مقدم", &[Note("*")]),
        (
            "Letter **bold** dated *then*",
            &[Emphasis("**bold**"), Emphasis("*then*")],
        ),
        ("5 * 3, a*b, [sic]", &[]),
        ("* Reissued", &[]),
    ];
    for (text, found) in expected {
        assert_eq!(marks(text), found, "{text}");
    }
}
