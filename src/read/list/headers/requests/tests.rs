use super::*;

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
        "Opted out",
        "optout_at",
        "Consent refused",
        "Redact my name",
        "Nesouhlasím se zveřejněním",
        "Adımın yayınlanmasını istemiyorum",
        "公開しない",
        "不公開姓名",
        "Rifiuto la pubblicazione del mio nome",
        "أرغب بعدم نشر اسمي",
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
        "May we make your non-profit's name public?",
        "Publier mon nom oui/non",
        "Publish my name (Y/N)",
    ] {
        assert!(!asks_to_withhold(header), "{header}");
    }
    for header in ["Newsletter", "Comments", "Contributor"] {
        assert!(!asks_for_consent(header), "{header}");
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
        "Not withdrawn",
        "Public or anonymous?",
        "Publico/Anonimo",
        "Uncheck this box to hide your name",
        "Leave blank to remain anonymous",
        "Remove me from the public list",
        "Darf Ihr Name ab Mai veröffentlicht werden?",
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
}
