use super::{as_other, misread};

#[test]
fn words_of_other_encodings_are_read_back() {
    for (word, meant) in [
        ("РђРЅРЅР°", Some("Анна")),
        ("ŃŠŘ", None),
        ("JiĹ™Ă\u{ad}", Some("Jiří")),
        ("Ren√©", Some("René")),
        ("£ukasz", Some("Łukasz")),
        ("Przyk³ad", Some("Przykład")),
        ("Àííà", Some("Анна")),
        ("Семёнова", None),
        ("Лёвин", None),
        ("Dvořák", None),
        ("m³", None),
        ("Ångström", None),
        ("Αθηνά", None),
        ("d’édifice", None),
        ("l’été", None),
    ] {
        let found = as_other(word).map(|(meant, _)| meant);
        assert_eq!(found.as_deref(), meant, "{word}");
    }
}

#[test]
fn a_character_of_another_encoding_is_read_back() {
    for (text, expected) in [
        ("Ã©cole", Some(('é', "Ã©"))),
        ("â€™s", Some(('’', "â€™"))),
        ("Ð¯", Some(('Я', "Ð¯"))),
        ("Ãlvaro", None),
        ("été", None),
        ("Ã", None),
    ] {
        let found = misread(text).map(|(length, meant)| (meant, &text[..length]));
        assert_eq!(found, expected, "{text}");
    }
}
