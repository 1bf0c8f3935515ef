//! The words that people write above the columns of their lists, in the six languages.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::columns::name_in_yaml;

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
    "first names",
    "firstname",
    "forename",
    "forenames",
    "given name",
    "given names",
    "middle name",
    "last name",
    "last names",
    "lastname",
    "family name",
    "surname",
    "surnames",
    "first",
    "last",
    "vorname",
    "vornamen",
    "nachname",
    "familienname",
    "voornaam",
    "achternaam",
    "cognome",
    "sobrenome",
    "nombres",
    "primer apellido",
    "segundo apellido",
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

/// Words of columns that are not printed as a rule.
const WORDS_OF_OTHERS: &[&str] = &[
    "address",
    "adresse",
    "city",
    "comment",
    "comments",
    "consent",
    "correo",
    "courriel",
    "date",
    "email",
    "e",
    "id",
    "mail",
    "note",
    "notes",
    "number",
    "numéro",
    "phone",
    "signer",
    "signature",
    "street",
    "telephone",
    "timestamp",
    "téléphone",
    "url",
    "web",
    "website",
];

/// Tells whether a header has a word that stands in those that people use.
pub(super) fn has_word_of_columns(header: &str) -> bool {
    let others = WORDS.iter().flat_map(|(_, words)| *words);
    let known = others.chain(PARTS_OF_NAMES).chain(WORDS_OF_OTHERS);
    let known: Vec<String> = known.map(|word| fold(word)).collect();
    let folded = fold(header);
    let mut words = folded.split('-');
    words.any(|word| {
        known
            .iter()
            .any(|known| known.split('-').any(|known| known == word))
    })
}

/// Tells whether a text is like the name of a person: two words or more, each with a capital.
pub(super) fn is_like_a_name(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    words.clone().count() > 1 && words.all(is_capital)
}

/// Tells whether two headers are the same but for case, accents and the signs between words.
pub(super) fn same(left: &str, right: &str) -> bool {
    left == right || fold(left) == fold(right)
}

/// Writes the lines of a letter that say what columns mean, after those that name their file, and
/// tells whether it is sure who signs.
///
/// What is not known is private, but for the first where nothing is known to say who signs.
pub(super) fn block<'a>(
    origin: &str,
    stated: impl Iterator<Item = (&'static str, &'a str)>,
    private: impl Iterator<Item = &'a str>,
    unknown: impl Iterator<Item = &'a str>,
) -> (String, bool) {
    let mut columns: Vec<(&str, &str)> = stated.collect();
    let mut private: Vec<&str> = private.collect();
    let unknown: Vec<&str> = unknown.filter(|header| !header.is_empty()).collect();
    let has_names = unknown.iter().any(|header| known(header) == Some("name"));
    for header in unknown {
        let meant = match known(header) {
            Some("organization") if has_names => Some("affiliation"),
            meant => meant,
        };
        match meant.filter(|meant| columns.iter().all(|(ours, _)| ours != meant)) {
            Some(meant) => columns.push((meant, header)),
            None => private.push(header),
        }
    }
    let says_who = |(ours, _): &(&str, &str)| matches!(*ours, "name" | "organization");
    let is_sure = columns.iter().any(says_who);
    if !is_sure && !private.is_empty() {
        columns.insert(0, ("name", private.remove(0)));
    }
    let mut block = format!("{origin}  columns:");
    for (ours, theirs) in columns {
        block.push_str(&format!("\n    {ours}: {}", name_in_yaml(theirs)));
    }
    if !private.is_empty() {
        let private: Vec<String> = private.into_iter().map(name_in_yaml).collect();
        block.push_str(&format!("\n  private: [{}]", private.join(", ")));
    }
    (block, is_sure)
}

/// Says what to do with such lines.
pub(super) fn paste(block: &str, is_sure: bool) -> String {
    let names = match is_sure {
        true => "",
        false => "the column of the names after `name:`, and ",
    };
    format!(
        "write this in the letter, with {names}only columns that are not to be printed after \
         `private:`\n{block}"
    )
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
