use super::typewriter_marks;
use crate::lang::Language;

/// Sets the marks of a text as a language has them.
fn set(text: &str, language: Language) -> String {
    let mut set = text.to_owned();
    for mark in typewriter_marks(text).into_iter().rev() {
        set.replace_range(mark.range, mark.meaning.mark(language));
    }
    set
}

#[test]
fn each_mark_becomes_that_of_the_language() {
    for (typed, expected) in [
        (
            "\"It's the Council's turn,\" she said -- and that's all... The 'river' isn't dry; \
             the '90s are over.",
            "“It’s the Council’s turn,” she said – and that’s all… The ‘river’ isn’t dry; the \
             ’90s are over.",
        ),
        ("1/2 of the wells, 5 x 10 m", "½ of the wells, 5 × 10 m"),
        ("2 1/2 days, pages 10--20", "2 ½ days, pages 10–20"),
        ("the turn--and all--of it", "the turn—and all—of it"),
        ("the farmers' wells (\"dry\")", "the farmers’ wells (“dry”)"),
        (
            "at 33°30'12\" N, 36°17'E, a wall \"5'10\" high\", 1'000'000 l",
            "at 33°30′12″ N, 36°17′E, a wall “5′10″ high”, 1'000'000 l",
        ),
        (
            "the \"crisis of '09\" began; the \"years '90\"",
            "the “crisis of ’09” began; the “years ’90”",
        ),
        (
            "A/75/356--S/2020/947 on the Israel--Lebanon border--or near it",
            "A/75/356–S/2020/947 on the Israel–Lebanon border—or near it",
        ),
    ] {
        assert_eq!(set(typed, Language::EN), expected);
    }
    let typed = "\"a 'b' c\" -- d...";
    for (language, expected) in [
        (Language::FR, "«\u{a0}a “b” c\u{a0}» – d…"),
        (Language::ES, "«a “b” c» – d…"),
        (Language::RU, "«a „b“ c» — d…"),
        (Language::AR, "”a ’b‘ c“ – d…"),
        (Language::ZH, "“a ‘b’ c” —— d……"),
    ] {
        assert_eq!(set(typed, language), expected, "{language}");
    }
}

#[test]
fn text_that_only_looks_like_a_mark_is_left() {
    for text in [
        "see https://example.org/a--b...c?d='e'",
        "write --fonts DIR",
        "resolution 1/2 and Annex 1/2, page (1/2), 11/2, 1/20",
        "a board of 6' 2\"",
        "from ../a to ....",
        "0 x, 4x4, S/2016/1/2",
        "----",
        "“It’s” – done…",
    ] {
        assert_eq!(typewriter_marks(text), [], "{text}");
    }
}
