use super::{from_address, punycode};

#[test]
fn addresses_are_uris_in_ascii() {
    for (address, uri) in [
        (
            "https://ar.example.org/wiki/سوريا",
            "https://ar.example.org/wiki/%D8%B3%D9%88%D8%B1%D9%8A%D8%A7",
        ),
        (
            "https://пример.example/путь",
            "https://xn--e1afmkfd.example/%D0%BF%D1%83%D1%82%D1%8C",
        ),
        (
            "https://例え.example:8080/?q=ä ö#é",
            "https://xn--r8jz45g.example:8080/?q=%C3%A4%20%C3%B6#%C3%A9",
        ),
        (
            "mailto:жан@Bücher.example?subject=a b",
            "mailto:%D0%B6%D0%B0%D0%BD@xn--bcher-kva.example?subject=a%20b",
        ),
        ("https://例え。example/", "https://xn--r8jz45g.example/"),
        ("https://example.org/%20a", "https://example.org/%20a"),
        (
            "https://[2001:db8::1]:80/é",
            "https://[2001:db8::1]:80/%C3%A9",
        ),
        ("mailto:someone", "mailto:someone"),
    ] {
        assert_eq!(from_address(address), uri);
    }
}

#[test]
fn labels_are_encoded_as_in_the_samples_of_rfc_3492() {
    for (label, encoded) in [
        ("ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn"),
        ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"),
        (
            "почемужеонинеговорятпорусски",
            "b1abfaaepdrnnbgefbadotcwatmq2g4l",
        ),
        ("3年b組金八先生", "3b-ww4c5e180e575a65lsy2b"),
    ] {
        assert_eq!(punycode(label).as_deref(), Some(encoded));
    }
}
