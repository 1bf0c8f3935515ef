use super::FileNames;
use crate::lang::Language;

#[test]
fn the_files_of_other_languages_are_named_after_the_first() {
    let languages = ["en", "fr"].map(|tag| Language::new(tag).expect("a tag"));
    for (written, expected) in [
        (
            "transmittal.en.md",
            "{ en: transmittal.en.md, fr: transmittal.fr.md }",
        ),
        (
            "texts/cover.md",
            "{ en: texts/cover.md, fr: texts/cover.fr.md }",
        ),
        ("cover.v2.txt", "{ en: cover.v2.txt, fr: cover.v2.fr.txt }"),
        ("We write to you.", "{ en: body.en.md, fr: body.fr.md }"),
        ("See cover.md", "{ en: body.en.md, fr: body.fr.md }"),
    ] {
        let names = FileNames::of(written, "body");
        assert_eq!(
            names.mapping(&languages, Language::EN),
            expected,
            "{written}"
        );
    }
}
