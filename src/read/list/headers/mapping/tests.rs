use super::in_language;

#[test]
fn headers_name_the_language_of_a_form() {
    for (header, expected) in [
        ("name (ar)", Some(("name", "ar"))),
        ("Name (English)", Some(("name", "en"))),
        ("name_en", Some(("name", "en"))),
        ("Arabic name", Some(("name", "ar"))),
        ("Name in Arabic", Some(("name", "ar"))),
        ("الاسم", Some(("name", "ar"))),
        ("Name", None),
        ("Comments (en)", None),
    ] {
        assert_eq!(in_language(header), expected, "{header}");
    }
}
