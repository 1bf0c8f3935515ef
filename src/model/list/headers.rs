//! The words that people write above the columns of their lists, in the six languages.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Our keys, each with the headers that mean it; accents, case and the signs between words are
/// folded on both sides. They are those of forms, spreadsheets and open letters.
const WORDS: &[(&str, &[&str])] = &[
    ("name", WHOLE_NAMES),
    ("name", MAYBE_FAMILY_NAMES),
    (
        "organization",
        &[
            "organization",
            "organisation",
            "org",
            "organization name",
            "organisation name",
            "name of organization",
            "name of organisation",
            "nom de l'organisation",
            "organización",
            "nombre de la organización",
            "организация",
            "название организации",
            "组织",
            "组织名称",
            "机构",
            "机构名称",
            "المنظمة",
            "اسم المنظمة",
            "المؤسسة",
        ],
    ),
    (
        "honorific",
        &[
            "honorific",
            "prefix",
            "civilité",
            "tratamiento",
            "обращение",
            "称谓",
        ],
    ),
    (
        "title",
        &[
            "title",
            "job",
            "job title",
            "position",
            "role",
            "function",
            "occupation",
            "titre",
            "fonction",
            "poste",
            "cargo",
            "función",
            "должность",
            "职务",
            "职位",
            "المنصب",
            "الوظيفة",
        ],
    ),
    (
        "affiliation",
        &[
            "affiliation",
            "affiliations",
            "institution",
            "institutional affiliation",
            "university",
            "employer",
            "company",
            "établissement",
            "rattachement",
            "afiliación",
            "institución",
            "аффилиация",
            "место работы",
            "учреждение",
            "单位",
            "工作单位",
            "جهة العمل",
            "الانتماء",
        ],
    ),
    (
        "description",
        &["description", "descripción", "описание", "简介", "الوصف"],
    ),
    (
        "country",
        &[
            "country",
            "pays",
            "país",
            "страна",
            "国家",
            "البلد",
            "الدولة",
        ],
    ),
    ("sort-as", &["sort as", "sort name", "sortname", "sort key"]),
    ("signed", &["signed"]),
    (
        "consultative-status",
        &[
            "ecosoc status",
            "status with ecosoc",
            "ecosoc consultative status",
            "statut consultatif",
            "estatus consultivo",
            "консультативный статус",
            "咨商地位",
            "المركز الاستشاري",
        ],
    ),
    (
        "language",
        &[
            "language",
            "lang",
            "langue",
            "idioma",
            "язык",
            "语言",
            "اللغة",
        ],
    ),
];

const WHOLE_NAMES: &[&str] = &[
    "full name",
    "fullname",
    "display name",
    "displayname",
    "your name",
    "your full name",
    "signatory",
    "signatory name",
    "name of signatory",
    "nom complet",
    "nom et prénom",
    "prénom et nom",
    "nombre completo",
    "nombre y apellidos",
    "фио",
    "ф. и. о.",
    "имя и фамилия",
    "фамилия, имя, отчество",
    "姓名",
    "الاسم الكامل",
];

/// Headers of whole names, and of a part of them where a column with another part stands beside.
const MAYBE_FAMILY_NAMES: &[&str] = &["name", "names", "nom", "nombre", "имя", "名字", "الاسم"];

/// Headers of a part of a name.
const PARTS_OF_NAMES: &[&str] = &[
    "first name",
    "firstname",
    "given name",
    "given names",
    "last name",
    "lastname",
    "family name",
    "surname",
    "prénom",
    "prénoms",
    "nom de famille",
    "apellido",
    "apellidos",
    "фамилия",
    "отчество",
    "姓",
    "名",
    "الاسم الأول",
    "اسم العائلة",
];

/// Returns our key for a header that people use for it.
pub(super) fn known(header: &str) -> Option<&'static str> {
    let folded = fold(header);
    let of = |words: &[&str]| words.iter().any(|word| fold(word) == folded);
    // `sort-as` and its like are headers as they are.
    let found = WORDS
        .iter()
        .find(|(key, words)| fold(key) == folded || of(words));
    found.map(|(key, _)| *key)
}

/// Tells whether a header is that of a whole name, whatever stands beside it.
pub(super) fn is_whole_name(header: &str) -> bool {
    let folded = fold(header);
    WHOLE_NAMES.iter().any(|word| fold(word) == folded)
}

/// Tells whether a header is that of a part of a name.
pub(super) fn is_part_of_name(header: &str) -> bool {
    let folded = fold(header);
    PARTS_OF_NAMES.iter().any(|word| fold(word) == folded)
}

/// Tells whether two headers are the same but for case, accents and the signs between words.
pub(super) fn same(left: &str, right: &str) -> bool {
    left == right || fold(left) == fold(right)
}

/// Folds what people confuse in headers: case, accents, and what stands between and around words.
fn fold(header: &str) -> String {
    let letters = header.nfkd().filter(|letter| !is_combining_mark(*letter));
    let lower: String = letters.flat_map(char::to_lowercase).collect();
    let mut words = lower
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .peekable();
    if words.peek().is_none() {
        return header.trim().to_owned();
    }
    words.collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_known_in_six_languages_whatever_their_case_accents_and_signs() {
        for (header, key) in [
            ("Name *", "name"),
            ("FULL_NAME", "name"),
            ("Nom et Prenom", "name"),
            ("Ф.И.О.", "name"),
            ("姓名", "name"),
            ("الاسم", "name"),
            ("Organisation", "organization"),
            ("Job-Title:", "title"),
            ("Institución", "affiliation"),
            ("PAIS", "country"),
            ("sort_as", "sort-as"),
        ] {
            assert_eq!(known(header), Some(key), "{header}");
        }
        for header in ["", "#", "Email", "Telephone", "Comments"] {
            assert_eq!(known(header), None, "{header}");
        }
    }

    #[test]
    fn no_header_means_two_keys() {
        let words = || {
            let of = |(key, words): &(&'static str, &'static [&'static str])| {
                let key = *key;
                words.iter().map(move |word| (key, *word))
            };
            WORDS.iter().flat_map(of)
        };
        for (key, word) in words() {
            assert_eq!(known(word), Some(key), "{word}");
            assert!(!is_part_of_name(word), "{word}");
        }
    }

    #[test]
    fn headers_of_signs_alone_are_told_apart() {
        assert!(!same("#", "%"));
        assert!(same("E-mail", "e_mail"));
    }
}
