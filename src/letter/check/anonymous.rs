//! Those who sign without a name.

/// The words under which people sign who do not wish to be named, in lower case and without a
/// full stop.
const ANONYMOUS: [&str; 35] = [
    "anonymous",
    "anon",
    "anonymous signatory",
    "anonymous signer",
    "anonymous person",
    "name withheld",
    "name withheld by request",
    "name withheld on request",
    "name withheld upon request",
    "anonyme",
    "signataire anonyme",
    "nom non communiqué",
    "nom non divulgué",
    "anónimo",
    "anónima",
    "anonimo",
    "anonima",
    "firmante anónimo",
    "firmante anónima",
    "nombre reservado",
    "аноним",
    "анонимно",
    "анонимный",
    "анонимная",
    "имя не разглашается",
    "مجهول",
    "مجهولة",
    "مجهول الهوية",
    "مجهولة الهوية",
    "فضل عدم ذكر اسمه",
    "فضلت عدم ذكر اسمها",
    "匿名",
    "匿名者",
    "不具名",
    "不愿具名",
];

/// Tells whether an entry is of one who does not wish to be named, so that it may stand often.
pub(super) fn is_anonymous(named: &str) -> bool {
    // No word for it is longer.
    const LONGEST: usize = 48;
    let named = named.trim().trim_matches(['(', ')', '[', ']']);
    let named = named.strip_suffix('.').unwrap_or(named);
    named.len() <= LONGEST && ANONYMOUS.contains(&named.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::{ANONYMOUS, is_anonymous};

    #[test]
    fn who_does_not_wish_to_be_named_says_so_in_six_languages() {
        for word in ANONYMOUS {
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
        for word in ["", "Anon Ymous", "Anonymous Bosch Society", "Ana Nym"] {
            assert!(!is_anonymous(word), "{word}");
        }
    }
}
