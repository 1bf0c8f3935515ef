use super::*;

#[test]
fn answers_are_read_in_many_languages_and_as_sentences() {
    for (text, meant) in [
        ("Ja", Answer::Yes),
        ("Não", Answer::No),
        ("hidden", Answer::No),
        ("Yes, gladly", Answer::Yes),
        ("No, only count me", Answer::No),
        ("rejected", Answer::No),
    ] {
        assert_eq!(answer(text), Some(meant), "{text}");
    }
    for (text, meant) in [
        ("Yes you may", Some(Answer::Yes)),
        ("Please do not print my name", Some(Answer::No)),
        ("Je préfère ne pas être citée", Some(Answer::No)),
        ("Maybe", None),
        ("With my name", None),
        ("Anonymously", Some(Answer::No)),
        ("Keep me private", Some(Answer::No)),
        ("Только анонимно", Some(Answer::No)),
    ] {
        let header = "How may we list you?";
        assert_eq!(answer_to_request(text, header), meant, "{text}");
    }
    let header = "Do you wish to remain anonymous?";
    assert_eq!(answer_to_request("Anonymous please", header), None);
    assert_eq!(refusal("I agree", "I do not agree"), Some("I do not agree"));
    assert_eq!(refusal("Name only", "Name and office"), None);
}

#[test]
fn headers_that_ask_for_consent_are_known_and_those_where_yes_refuses() {
    for header in [
        "May we list you?",
        "Souhaitez-vous être cité ?",
        "同意公开",
        "is_public",
    ] {
        assert!(asks_for_consent(header), "{header}");
        assert!(!asks_to_withhold(header), "{header}");
    }
    for header in ["Anonymous?", "hide_name", "Opt-out"] {
        assert!(asks_to_withhold(header), "{header}");
    }
    for header in ["Newsletter", "Comments", "Contributor"] {
        assert!(!asks_for_consent(header), "{header}");
    }
}
