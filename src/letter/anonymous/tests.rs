use super::{ANONYMOUS, is_anonymous};

#[test]
fn anonymous_signatories_say_so_in_six_languages() {
    for word in ANONYMOUS.words() {
        assert!(is_anonymous(word), "{word}");
    }
    for word in [
        " Anonymous ",
        "ANON.",
        "(anonymous)",
        "Anónima",
        "АНОНИМ",
        "匿名",
    ] {
        assert!(is_anonymous(word), "{word}");
    }
    for word in [
        "Anonymous (PhD student)",
        "Anonymous #3",
        "[redacted]",
        "Prefer not to say",
        "Anonymous Academic",
        "Anonymous Professor at Valley School",
        "I prefer to remain anonymous",
        "Name withheld for reasons of safety",
        "███████",
        "Anonym",
        "不愿透露姓名者",
        "Teacher (name withheld)",
        "A concerned citizen",
        "Concerned parent",
        "N.N.",
        "N. N.",
        "Signed anonymously",
        "No name given",
        "[name removed]",
        "(no name)",
        "Hidden",
        "Kein Name",
        "Nie chcę podawać",
    ] {
        assert!(is_anonymous(word), "{word}");
    }
    for word in [
        "",
        "Anon Ymous",
        "Ana Example (private)",
        "Citizen Smith",
        "Anonymous Bosch Society",
        "Ana Nym",
        "Ana de la Reserva y del Prefer",
    ] {
        assert!(!is_anonymous(word), "{word}");
    }
}
