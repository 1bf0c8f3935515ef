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
    assert_eq!(
        answer_to_request("Anonymous please", header),
        Some(Answer::Yes)
    );
    let header = "Please do NOT publish my name";
    assert_eq!(answer_to_request(header, header), Some(Answer::Yes));
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
    for header in [
        "I do not want my name to be published",
        "No publicar mi nombre",
        "Ne pas publier mon nom",
        "Bitte nicht namentlich nennen",
        "Не публиковать имя",
        "不公开姓名",
        "عدم نشر الاسم",
        "Withdrawn on",
        "is_spam",
        "Exclude from list",
    ] {
        assert!(asks_to_withhold(header), "{header}");
    }
    for header in [
        "May we publish your name? We never publish your e-mail address.",
        "Display name",
    ] {
        assert!(!asks_to_withhold(header), "{header}");
    }
    for header in ["Newsletter", "Comments", "Contributor"] {
        assert!(!asks_for_consent(header), "{header}");
    }
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
fn yes_is_unclear_where_a_header_objects_or_denies_twice() {
    for header in [
        "I have no objection to my name being published",
        "Je ne m'oppose pas à la publication de mon nom",
        "Me opongo a la publicación",
        "Widerspruch gegen die Veröffentlichung",
        "Do you object to your name being published?",
        "Not anonymous",
    ] {
        assert_eq!(meaning_of_yes(header), Yes::IsUnclear, "{header}");
    }
    for header in [
        "是否同意公开姓名",
        "Согласны ли вы на публикацию или нет?",
        "May we list you or not?",
    ] {
        assert_eq!(meaning_of_yes(header), Yes::Agrees, "{header}");
    }
    let header = "Why do you want to stay anonymous?";
    assert_eq!(
        answer_to_request("I do not want my boss to know", header),
        None
    );
    let header = "May we publish your name?";
    assert_eq!(answer_to_request("Yes, after 1 May", header), None);
}
