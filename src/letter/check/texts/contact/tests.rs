use super::{found_in, suspicious};

fn found(text: &str) -> Vec<String> {
    let all = found_in(text);
    assert!(all.is_empty() || suspicious(text), "{text} is passed over");
    all.into_iter()
        .map(|found| format!("{:?} {}", found.kind, &text[found.range]))
        .collect()
}

#[test]
fn contact_data_is_found_in_a_name() {
    for (text, expected) in [
        ("Ana Example <ana@example.org>", "EMail ana@example.org"),
        (
            "mailto:ana.b@mail.example.org",
            "EMail mailto:ana.b@mail.example.org",
        ),
        ("ana [at] example.org", "EMail ana [at] example.org"),
        (
            "Ana Example, +41 22 555 01 00",
            "Telephone +41 22 555 01 00",
        ),
        ("call 0041 22 555 0100.", "Telephone 0041 22 555 0100"),
        ("0041 5550", "Telephone 0041 5550"),
        ("5550 0100 0200", "Telephone 5550 0100 0200"),
        ("(212) 555-0100 99", "Telephone 212) 555-0100 99"),
        (
            "Example House https://example.org/a",
            "Address https://example.org/a",
        ),
        ("www.example.org", "Address www.example.org"),
        ("example.org/people", "Address example.org/people"),
        ("Example &amp; Sons", "Entity('&') &amp;"),
        ("Ren&#233;e", "Entity('é') &#233;"),
        ("<li>Ana Example", "Tag <li>"),
        ("<a href=\"x\">Ana", "Tag <a href=\"x\">"),
        ("**Ana Example**", "Markup **Ana Example**"),
        ("[Ana](where)", "Markup [Ana](where)"),
    ] {
        assert_eq!(found(text), [expected], "{text}");
    }
}

#[test]
fn names_that_hold_digits_and_signs_are_left_alone() {
    for text in [
        "Help4Syria",
        "0x5a",
        "1-7-1",
        "HRB 217533",
        "0000-0002-1825-0097",
        "Class of 1998-2004",
        "Smith & Jones; Partners",
        "AT&T",
        "a @ home",
        "Example.org",
        "s*n*w",
        "Lehrer*in und Erzieher*in",
        "Ana Example (she/her)",
        "Section 1/2",
    ] {
        assert_eq!(found(text), Vec::<String>::new(), "{text}");
    }
}
