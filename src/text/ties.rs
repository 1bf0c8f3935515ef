//! Ties: the spaces at which a careful typist would not break a line.
//!
//! The rules are the table [`TIES`], each with its reason; a rule looks at the word before a space
//! and at the word after it and nothing else. They follow the United Nations Editorial Manual
//! (numbers, dates, symbols and titles are units) and Knuth, *The TeXbook*, chapter 14. Nothing is
//! altered: a tie only makes a break there the last resort.

use super::word;
use crate::lang::Language;

/// A rule: no break between two words of these kinds in these languages.
struct Tie {
    /// The primary subtags of the languages; none stands for all.
    languages: &'static [&'static str],
    left: Word,
    right: Word,
}

/// A kind of word.
enum Word {
    /// Any word.
    Any,
    /// A dash, or a hyphen in the place of one.
    Dash,
    /// Digits, with points, commas or a range between them: `5`, `1,500`, `3–7`, `1er`.
    Number,
    /// The day of a month: a number of one or two digits.
    Day,
    /// A number, or Roman numerals in capitals.
    Numeral,
    /// A year in parentheses: `(2015)`.
    YearInParentheses,
    /// A word that begins with a capital.
    Capitalised,
    /// A capital and a point: `J.`.
    Initial,
    /// One of these, whatever the case of its first letter.
    Of(&'static [&'static str]),
}

use Word::{Any, Capitalised, Dash, Day, Initial, Number, Numeral, Of, YearInParentheses};

const ALL: &[&str] = &[];

const fn tie(languages: &'static [&'static str], left: Word, right: Word) -> Tie {
    Tie {
        languages,
        left,
        right,
    }
}

/// The rules.
static TIES: &[Tie] = &[
    // A dash never begins a line.
    tie(ALL, Any, Dash),
    // A resolution and its year are one name: "2254 (2015)".
    tie(ALL, Number, YearInParentheses),
    // An initial stays with the name: "J. R. Alawi".
    tie(ALL, Initial, Capitalised),
    tie(ALL, Initial, Initial),
    // A sign stays with its number.
    tie(
        ALL,
        Of(&["§", "§§", "№", "n°", "nº", "US$", "€", "£", "$"]),
        Number,
    ),
    tie(
        ALL,
        Number,
        Of(&["%", "‰", "°C", "€", "$", "km", "m", "kg", "ha", "mm", "cm"]),
    ),
    // "24 February" and "February 24": the day is not parted from the month.
    tie(&["en"], Day, Of(EN_MONTHS)),
    tie(&["en"], Of(EN_MONTHS), Day),
    // "Article 3", "resolution 2254", "p. 5": a name that ends in a number.
    tie(&["en"], Of(EN_NUMBERED), Numeral),
    // "97 per cent" and "3 million" are figures.
    tie(
        &["en"],
        Number,
        Of(&[
            "per", "percent", "million", "billion", "trillion", "thousand",
        ]),
    ),
    tie(&["en"], Of(&["per"]), Of(&["cent"])),
    // "Mr. President": a form of address stays with the name or the office.
    tie(&["en"], Of(EN_TITLES), Capitalised),
    // "24 février", "1er mars", "article 3", "M. Dupont".
    tie(&["fr"], Day, Of(FR_MONTHS)),
    tie(&["fr"], Of(FR_NUMBERED), Numeral),
    tie(&["fr"], Of(FR_TITLES), Capitalised),
    tie(
        &["fr"],
        Number,
        Of(&["pour", "million", "millions", "milliard", "milliards"]),
    ),
    tie(&["fr"], Of(&["pour"]), Of(&["cent"])),
    // "24 de febrero", "artículo 3", "Sr. Presidente".
    tie(&["es"], Day, Of(&["de"])),
    tie(&["es"], Of(&["de"]), Of(ES_MONTHS)),
    tie(&["es"], Of(ES_NUMBERED), Numeral),
    tie(&["es"], Of(ES_TITLES), Capitalised),
    tie(&["es"], Number, Of(&["por", "millón", "millones", "mil"])),
    tie(&["es"], Of(&["por"]), Of(&["ciento"])),
    // "24 февраля", "2016 года", "статья 3", "г-н Председатель".
    tie(&["ru"], Day, Of(RU_MONTHS)),
    tie(&["ru"], Number, Of(RU_AFTER_NUMBER)),
    tie(&["ru"], Of(RU_NUMBERED), Numeral),
    tie(&["ru"], Of(RU_TITLES), Capitalised),
    // A preposition or conjunction of one or two letters never ends a line, a particle never
    // begins one (Мильчин, Чельцова, «Справочник издателя и автора»).
    tie(&["ru", "uk", "be"], Of(RU_SHORT), Any),
    tie(&["ru"], Any, Of(&["бы", "б", "же", "ж", "ли", "ль"])),
    // "24 شباط/فبراير", "القرار 2254", "المادة 3".
    tie(&["ar"], Day, Of(AR_MONTHS)),
    tie(&["ar"], Of(AR_NUMBERED), Numeral),
    tie(
        &["ar"],
        Number,
        Of(&["في", "مليون", "ملايين", "ألف", "آلاف", "بليون"]),
    ),
    tie(&["ar"], Of(&["في"]), Of(&["المائة", "المئة"])),
];

const EN_MONTHS: &[&str] = &[
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
    "Jan.",
    "Feb.",
    "Mar.",
    "Apr.",
    "Aug.",
    "Sept.",
    "Oct.",
    "Nov.",
    "Dec.",
];
const EN_NUMBERED: &[&str] = &[
    "annex",
    "appendix",
    "art.",
    "arts.",
    "article",
    "articles",
    "chap.",
    "chapter",
    "chapters",
    "decision",
    "decisions",
    "figure",
    "item",
    "items",
    "no.",
    "no",
    "nos.",
    "p.",
    "pp.",
    "page",
    "pages",
    "para.",
    "paras.",
    "paragraph",
    "paragraphs",
    "part",
    "phase",
    "protocol",
    "resolution",
    "resolutions",
    "rule",
    "rules",
    "sect.",
    "section",
    "sections",
    "table",
    "vol.",
    "volume",
];
const EN_TITLES: &[&str] = &[
    "Mr.",
    "Mrs.",
    "Ms.",
    "Messrs.",
    "Mr",
    "Mrs",
    "Ms",
    "Dr.",
    "Dr",
    "Prof.",
    "Professor",
    "St.",
    "Sir",
    "Dame",
    "Gen.",
    "Lt.",
    "Col.",
    "H.E.",
];
const FR_MONTHS: &[&str] = &[
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const FR_NUMBERED: &[&str] = &[
    "annexe",
    "art.",
    "article",
    "articles",
    "chap.",
    "chapitre",
    "no",
    "nos",
    "p.",
    "page",
    "pages",
    "par.",
    "paragraphe",
    "paragraphes",
    "point",
    "points",
    "résolution",
    "résolutions",
    "sect.",
    "section",
    "vol.",
];
const FR_TITLES: &[&str] = &[
    "M.", "MM.", "Mme", "Mmes", "Mlle", "Mlles", "Me", "Dr", "Pr", "Mgr",
];
const ES_MONTHS: &[&str] = &[
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];
const ES_NUMBERED: &[&str] = &[
    "anexo",
    "art.",
    "arts.",
    "artículo",
    "artículos",
    "cap.",
    "capítulo",
    "núm.",
    "núms.",
    "p.",
    "pág.",
    "págs.",
    "párr.",
    "párrs.",
    "párrafo",
    "párrafos",
    "resolución",
    "resoluciones",
    "secc.",
    "sección",
    "tema",
    "vol.",
];
const ES_TITLES: &[&str] = &[
    "Sr.", "Sra.", "Srta.", "Sres.", "Sras.", "Dr.", "Dra.", "D.", "Dña.", "Excmo.", "Excma.",
];
const RU_MONTHS: &[&str] = &[
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];
const RU_AFTER_NUMBER: &[&str] = &[
    "год",
    "года",
    "году",
    "годы",
    "годов",
    "г.",
    "гг.",
    "процент",
    "процента",
    "процентов",
    "тыс.",
    "тысяч",
    "тысячи",
    "млн",
    "млрд",
    "миллион",
    "миллиона",
    "миллионов",
    "миллиардов",
];
const RU_NUMBERED: &[&str] = &[
    "гл.",
    "глава",
    "главе",
    "главы",
    "главу",
    "п.",
    "пп.",
    "пункт",
    "пункта",
    "пункте",
    "пункту",
    "пункты",
    "пунктов",
    "разд.",
    "резолюция",
    "резолюции",
    "резолюцию",
    "резолюцией",
    "резолюций",
    "резолюциях",
    "с.",
    "ст.",
    "стр.",
    "статья",
    "статьи",
    "статье",
    "статью",
    "статьей",
    "статей",
    "т.",
];
const RU_TITLES: &[&str] = &[
    "г-н",
    "г-на",
    "г-ну",
    "г-ном",
    "г-жа",
    "г-жи",
    "г-же",
    "д-р",
    "д-ра",
];
const RU_SHORT: &[&str] = &[
    "а", "в", "во", "до", "за", "и", "из", "к", "ко", "на", "не", "ни", "но", "о", "об", "от",
    "по", "с", "со", "у", "що", "та", "і", "й", "з", "із",
];
const AR_MONTHS: &[&str] = &[
    "كانون",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين",
    "شباط/فبراير",
    "آذار/مارس",
    "نيسان/أبريل",
    "أيار/مايو",
    "حزيران/يونيه",
    "تموز/يوليه",
    "آب/أغسطس",
    "أيلول/سبتمبر",
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيه",
    "يونيو",
    "يوليه",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
];
const AR_NUMBERED: &[&str] = &[
    "القرار",
    "قرار",
    "والقرار",
    "القرارات",
    "المادة",
    "مادة",
    "والمادة",
    "المواد",
    "الفقرة",
    "فقرة",
    "والفقرة",
    "الفقرات",
    "البند",
    "الصفحة",
    "رقم",
];

/// Tells whether the space between two words is tied, the one before and the one after it, both
/// with the punctuation that touches them.
pub(super) fn is_tied(left: &str, right: &str, language: Language) -> bool {
    let left_core = left.trim_start_matches(word::is_opening);
    TIES.iter().any(|tie| {
        (tie.languages.is_empty() || tie.languages.iter().any(|primary| language.is(primary)))
            && tie.right.is_after(right)
            && tie.left.is_before(left_core)
    })
}

impl Word {
    /// Tells whether a word that stands before the space is of the kind.
    fn is_before(&self, text: &str) -> bool {
        match self {
            Dash => false,
            // An article may be elided: "l’article".
            Of(words) => {
                let stem = text.rsplit(['’', '\'']).next().unwrap_or(text);
                words
                    .iter()
                    .any(|word| word::equals(word, text) || word::equals(word, stem))
            }
            _ => self.is(text) && !text.ends_with([',', ';', ':']),
        }
    }

    /// Tells whether a word that stands after the space is of the kind.
    fn is_after(&self, text: &str) -> bool {
        match self {
            Dash => text.starts_with(['–', '—', '―']) || text == "-",
            Capitalised | Initial => self.is(text),
            Of(words) => {
                let core = text.trim_end_matches(word::is_closing);
                words
                    .iter()
                    .any(|word| word::equals(word, text) || word::equals(word, core))
            }
            YearInParentheses => word::is_year_in_parentheses(text.trim_end_matches(is_stop)),
            _ => self.is(text.trim_end_matches(word::is_closing)),
        }
    }

    fn is(&self, text: &str) -> bool {
        match self {
            Any => !text.is_empty(),
            Number => word::is_number(text),
            Day => word::is_number(text) && text.chars().filter(|c| c.is_numeric()).count() < 3,
            Numeral => word::is_number(text) || word::is_roman(text),
            Capitalised => {
                let core = text.trim_start_matches(word::is_opening);
                core.chars().next().is_some_and(char::is_uppercase)
            }
            Initial => word::is_initial(text),
            Dash | YearInParentheses | Of(_) => false,
        }
    }
}

fn is_stop(character: char) -> bool {
    word::is_closing(character) && character != ')'
}
