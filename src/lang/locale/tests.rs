use super::*;

#[test]
fn the_locale_of_a_variety_takes_precedence() {
    for (tag, locale) in [
        ("zh", "zh"),
        ("zh-Hans", "zh"),
        ("zh-Hant", "zh-Hant"),
        ("zh-TW", "zh-Hant"),
        ("ZH-hk", "zh-Hant"),
        ("zh-Hans-HK", "zh"),
        ("en-GB", "en-GB"),
        ("en-IN", "en"),
        ("fr-CA", "fr"),
        ("sw", "und"),
    ] {
        let language = Language::new(tag).unwrap();
        assert_eq!(language.locale().tag, locale, "{tag}");
    }
}
