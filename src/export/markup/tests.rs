use super::Markup;

fn written(write: impl FnOnce(&mut Markup)) -> String {
    let mut markup = Markup::default();
    write(&mut markup);
    markup.into_string()
}

#[test]
fn text_and_attributes_are_escaped() {
    let made = written(|markup| {
        markup.element("a", &[("href", "x?a=1&b=\"<>'\n")], |markup| {
            markup.text("<script>\"&amp;\"</script>");
        });
    });
    let expected = "<a href=\"x?a=1&amp;b=&quot;&lt;&gt;' \">\
                    &lt;script&gt;\"&amp;amp;\"&lt;/script&gt;</a>";
    assert_eq!(made, expected);
}

#[test]
fn characters_that_xml_forbids_are_replaced() {
    let made = written(|markup| markup.text("a\u{1}b\u{FFFE}c\td"));
    assert_eq!(made, "a\u{FFFD}b\u{FFFD}c\td");
}
