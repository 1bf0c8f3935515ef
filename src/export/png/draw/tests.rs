use super::write;

#[test]
fn a_width_of_nothing_is_refused() {
    let refused = write(b"", 0).expect_err("no width");
    assert_eq!(
        refused.message,
        "expected a width between 1 and 4961 pixels, found 0"
    );
}

#[test]
fn bytes_of_another_format_than_pdf_are_refused() {
    let refused = write(b"a letter", 100).expect_err("no PDF");
    assert_eq!(refused.rule.code(), "png-error");
}
