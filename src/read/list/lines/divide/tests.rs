use super::*;

fn divided(divider: Divider, text: &str, most: usize) -> Vec<&str> {
    let parts = parts(divider, text, most).into_iter();
    parts.map(|part| &text[unquoted(text, part)]).collect()
}

#[test]
fn a_line_is_divided_at_commas_but_not_before_suffixes_degrees_and_in_quotations() {
    for (text, parts) in [
        (
            "Ana Example, Valley School",
            ["Ana Example", "Valley School"],
        ),
        ("\"Eve Probe, Jr.\", Reach", ["Eve Probe, Jr.", "Reach"]),
        ("Eve Probe, Jr., Reach", ["Eve Probe, Jr.", "Reach"]),
        (
            "Fay Sample, PhD, Reach, Peru",
            ["Fay Sample, PhD", "Reach, Peru"],
        ),
        ("例子，学校", ["例子", "学校"]),
    ] {
        assert_eq!(divided(Divider::Commas, text, 2), parts, "{text}");
    }
    assert_eq!(
        divided(Divider::Commas, "Fay Sample, Ph.D.", 2),
        ["Fay Sample, Ph.D."]
    );
}

#[test]
fn a_line_is_divided_at_each_divider() {
    for (divider, text) in [
        (Divider::Semicolons, "Ana Example; Valley"),
        (Divider::Bars, "Ana Example | Valley"),
        (Divider::Dashes, "Ana Example - Valley"),
        (Divider::Dashes, "Ana Example – Valley"),
        (Divider::Dashes, "Ana Example—Valley"),
        (Divider::Colons, "Ana Example: Valley"),
        (Divider::Brackets, "Ana Example (Valley)"),
        (Divider::Lines, "Ana Example\nValley"),
    ] {
        assert_eq!(
            divided(divider, text, 2),
            ["Ana Example", "Valley"],
            "{text}"
        );
        assert!(is_divided(text, divider), "{text}");
    }
    assert_eq!(
        divided(Divider::Dashes, "Ana-Bo Example", 2),
        ["Ana-Bo Example"]
    );
    assert_eq!(
        divided(Divider::Brackets, "Ana (Bo) Example", 2),
        ["Ana (Bo) Example"]
    );
}

#[test]
fn abbreviations_remarks_and_reversed_names_do_not_divide_a_line() {
    for text in [
        "Valley Water Trust (VWT)",
        "Ana Example (she/her)",
        "Ana Example",
    ] {
        assert!(!is_divided(text, Divider::Brackets), "{text}");
    }
    assert!(!is_divided("Example, Ana", Divider::Commas));
}
