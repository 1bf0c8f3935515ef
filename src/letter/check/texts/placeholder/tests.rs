use super::placeholders;

fn found(text: &str) -> Vec<String> {
    placeholders(text)
        .into_iter()
        .map(|found| format!("{}: {}", &text[found.range], found.help))
        .collect()
}

#[test]
fn the_rest_of_a_template_is_found() {
    for (text, expected) in [
        ("<Name>", "<Name>: write the name that is meant"),
        (
            "<Marek Fiala>",
            "<Marek Fiala>: write `Marek Fiala` without the brackets",
        ),
        (
            "Dear [your name],",
            "[your name]: write what the brackets ask for",
        ),
        (
            "on [insert date here]",
            "[insert date here]: write what the brackets ask for",
        ),
        ("TODO", "TODO: write what it stands for, or delete it"),
        ("room XXXX", "XXXX: write what it stands for, or delete it"),
        ("in XXX days", "XXX: write what it stands for, or delete it"),
        ("Signed: _____", "_____: write what belongs into the blank"),
        (
            "Lorem Ipsum dolor",
            "Lorem Ipsum: write the text of the letter in place of the dummy text",
        ),
    ] {
        assert_eq!(found(text), [expected], "{text}");
    }
}

#[test]
fn text_that_only_looks_like_a_placeholder_is_left_alone() {
    for text in [
        "resolution 3379 (XXX)",
        "Chapter XXX of the book",
        "[Original: Arabic]",
        "the [Syrian] Government [sic]",
        "if a < b and c > d",
        "HAGAMOS TODO LO POSIBLE",
        "Mastodon",
        "<br>",
    ] {
        assert_eq!(found(text), Vec::<String>::new(), "{text}");
    }
}
