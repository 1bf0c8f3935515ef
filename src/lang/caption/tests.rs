use super::{CaptionOf, is_caption};

#[test]
fn a_caption_begins_with_its_word_and_a_number() {
    for caption in [
        "Table 1\nMeasures taken",
        "Table\nMeasures taken",
        "Table: Measures taken",
        "Table A.1 Measures taken",
        "Tableau II",
        "Таблица 3. Меры",
        "الجدول 1\nالتدابير",
        "表1\n措施",
        "表 2：措施",
    ] {
        assert!(is_caption(caption, CaptionOf::Table), "{caption}");
    }
    assert!(is_caption("Figure I\nThe dam", CaptionOf::Figure));
    assert!(is_caption("Map 1. The valley", CaptionOf::Figure));
    assert!(is_caption("خريطة 1", CaptionOf::Figure));
}

#[test]
fn a_sentence_about_a_table_is_not_a_caption() {
    for sentence in [
        "Table 1 shows the measures.",
        "Tables are long.",
        "Table talk is cheap",
        "The table shows the measures.",
        "Maps 1 and 2",
    ] {
        assert!(!is_caption(sentence, CaptionOf::Table), "{sentence}");
        assert!(!is_caption(sentence, CaptionOf::Figure), "{sentence}");
    }
}
