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
        ("With my name", Some(Answer::Yes)),
        ("Anonymously", Some(Answer::No)),
        ("Keep me private", Some(Answer::No)),
        ("Только анонимно", Some(Answer::No)),
    ] {
        let header = "How may we list you?";
        assert_eq!(answer_to_request(text, header), meant, "{text}");
    }
    let header = "Do you wish to remain anonymous?";
    assert_eq!(
        answer_to_request("Anonymous please", header),
        Some(Answer::Yes)
    );
    let header = "Please do NOT publish my name";
    assert_eq!(answer_to_request(header, header), Some(Answer::Yes));
    let header = "Why do you want to stay anonymous?";
    assert_eq!(
        answer_to_request("I do not want my boss to know", header),
        None
    );
    let header = "May we publish your name?";
    assert_eq!(answer_to_request("Yes, after 1 May", header), None);
    assert_eq!(refusal("I agree", "I do not agree"), Some("I do not agree"));
    assert_eq!(refusal("Name only", "Name and office"), None);
}

#[test]
fn marks_of_removal_and_dates_are_known() {
    for text in [
        "Withdrawn",
        "withdrawn by mail",
        "removed",
        "spam",
        "Retirée le 3 mars",
    ] {
        assert!(is_removal(text), "{text}");
    }
    for text in [
        "Retired teacher",
        "confirmed",
        "Withdrawn from the world, he wrote three books",
    ] {
        assert!(!is_removal(text), "{text}");
    }
    for text in ["2026-03-01", "1/2/2026 14:03", "2026年3月1日"] {
        assert!(is_date(text), "{text}");
    }
    for text in ["2026", "Yes", "10 Main Street, 20-30"] {
        assert!(!is_date(text), "{text}");
    }
}

#[test]
fn words_after_a_yes_may_take_it_back() {
    for text in [
        "Yes, no name please",
        "Yes, initials only",
        "Yes (not my name)",
        "Public: no",
        "Consent refused",
        "Consent withdrawn",
        "On request",
        "Visible to organisers",
        "Publish under pseudonym",
        "t.b.d.",
        "Ja, aber nur Initialen",
        "Oui, je préfère l'anonymat",
        "Sì, ma solo iniziali",
        "Sim, mas sem o meu nome",
        "Ja, maar anoniem",
        "是，但匿名",
        "نعم، بدون اسم",
        "Да, но без имени",
    ] {
        let said = answer_to_request(text, "May we list you?");
        assert_ne!(said, Some(Answer::Yes), "{text}");
    }
}

#[test]
fn where_yes_refuses_only_a_plain_no_agrees() {
    let header = "Please do not publish my name";
    for text in [
        "hidden",
        "private",
        "opted out",
        "anonymous",
        "do not publish",
        "Please do not list me",
        "No, hide it",
        "No, keep my name off the list",
        "declined",
    ] {
        assert_ne!(answer_to_request(text, header), Some(Answer::No), "{text}");
    }
    for text in ["No", "FALSE", "☐", "public", "No, thanks"] {
        assert_eq!(answer_to_request(text, header), Some(Answer::No), "{text}");
    }
    assert_eq!(refusal("Hidden", "Not hidden"), None);
    assert_eq!(refusal("Anonymous", "Not anonymous"), None);
}
