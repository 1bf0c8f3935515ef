use super::{Language, foreign_parts};

fn parts<'t>(text: &'t str, language: &str) -> Vec<(&'t str, String)> {
    let language = Language::new(language).unwrap();
    let parts = foreign_parts(text, language).into_iter();
    parts
        .map(|(range, language)| (&text[range], language.to_string()))
        .collect()
}

fn none<'t>() -> Vec<(&'t str, String)> {
    Vec::new()
}

#[test]
fn a_text_in_the_script_of_its_language_has_no_foreign_parts() {
    for (text, language) in [
        ("Valley Water Trust, Genève", "en"),
        ("Совет сорока деревень", "ru"),
        ("نادية قاسم", "ar"),
        ("نادیه قاسم", "fa"),
        ("林晓溪", "zh"),
        ("林晓溪", "ja"),
        ("Nadia Qasim", "ar-Latn"),
        ("Какво", "sr"),
        ("S/2016/199 — № 5 (2015)", "ru"),
    ] {
        assert_eq!(parts(text, language), none(), "{text}");
    }
}

#[test]
fn a_name_in_another_script_is_tagged_with_it() {
    for (text, language, tag) in [
        ("نادية قاسم", "en", "und-Arab"),
        ("林晓溪", "fr", "und-Hani"),
        ("林", "en", "und-Hani"),
        ("田中 さくら", "en", "ja"),
        ("김철수", "ru", "ko"),
        ("Мария", "es", "und-Cyrl"),
        ("Μαρία (2)", "en", "und-Grek"),
        ("River Archive", "zh", "und-Latn"),
        ("Upper Valley School (Hentzau)", "ar", "und-Latn"),
    ] {
        assert_eq!(parts(text, language), [(text, tag.to_owned())]);
    }
}

#[test]
fn a_foreign_part_ends_with_its_last_letter() {
    assert_eq!(
        parts("the words «السلام عليكم», 3 α and 林", "en"),
        [
            ("السلام عليكم", "und-Arab".to_owned()),
            ("林", "und-Hani".to_owned())
        ]
    );
}

#[test]
fn latin_words_next_to_words_of_the_language_are_not_foreign() {
    assert_eq!(
        parts("منظمة Valley Water Trust في S/2016/199", "ar"),
        none()
    );
    assert_eq!(parts("在 S/2026/12 号文件中", "zh"), none());
}
