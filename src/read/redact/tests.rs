use super::lines::lines;
use super::*;

fn seen(text: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for line in lines(text, 0..text.len()) {
        bytes[line].fill(b'*');
    }
    String::from_utf8(bytes).unwrap()
}

#[test]
fn only_printed_fields_are_seen_of_a_list_that_cannot_be_read() {
    for (text, expected) in [
        ("- name: Ana\n  poc: Bo\n", "- name: Ana\n  *******\n"),
        ("- name: Ana poc: Bo\n", "- name:************\n"),
        ("- name: Ana, ana@x\n", "- name:***********\n"),
        ("- { name: Ana, poc: Bo }", "- { name:***************"),
        (
            "[{\"name\": \"Ana\", \"poc\": \"Bo\", \"title\": 5}]",
            "[{\"name\":******************\", \"title\":****",
        ),
        ("poc: |\n  Bo\n\n  Cy\n", "******\n  **\n\n  **\n"),
        ("name:Ana\nlink:a\n", "name:Ana\n******\n"),
        ("- Ana Example\n", "*************\n"),
    ] {
        assert_eq!(seen(text), expected);
    }
}

#[test]
fn the_signatories_of_a_letter_end_at_its_next_key() {
    let of = |text: &str| -> Vec<String> {
        let blocks = blocks_of_signatories(text).into_iter();
        blocks.map(|block| text[block].to_owned()).collect()
    };
    assert_eq!(
        of("place: x\nsignatories:\n  - name: Ana\n    place: y\nsubject: z\n"),
        [":\n  - name: Ana\n    place: y\n"]
    );
    assert_eq!(of("signatoris: a.csv\n"), [": a.csv\n"]);
    assert_eq!(of("subject: z\n- name: Ana\n"), ["- name: Ana\n"]);
    assert_eq!(of("subject: z\n"), Vec::<String>::new());
}

#[test]
fn words_of_the_user_are_taken_out_of_messages() {
    for (text, expected) in [
        (
            "the value of `poc` holds a colon",
            "the value of `…` holds a colon",
        ),
        ("write `Bo'`, or `\"Bo\"` here", "write `…` here"),
        ("a ` alone, or `name: …`", "a `…`"),
        (
            "expected a space after `name:`, found none",
            "expected a space after `name:`, found none",
        ),
        ("write `- name: …`", "write `- name: …`"),
    ] {
        assert_eq!(without_words(text), expected);
    }
}
