//! Headings of annexes: the title of the document as what the annex belongs to.

use crate::lang::{self, Phrase, Strings};

/// How the beginning of a title changes when an annex to it is named: the language, the beginning
/// in the title, and that in the heading with `{annex}` for the word "Annex" and its number
/// (un-letter-format 1.9 and 3.3: English and Spanish A, the others B).
const BEGINNINGS: [(&str, &str, &str); 28] = [
    ("en", "Letter ", "{annex} to the letter "),
    (
        "en",
        "Identical letters ",
        "{annex} to the identical letters ",
    ),
    ("en", "Note verbale ", "{annex} to the note verbale "),
    (
        "en",
        "Identical notes verbales ",
        "{annex} to the identical notes verbales ",
    ),
    ("fr", "Lettre ", "{annex} à la lettre "),
    (
        "fr",
        "Lettres identiques ",
        "{annex} aux lettres identiques ",
    ),
    ("fr", "Note verbale ", "{annex} à la note verbale "),
    (
        "fr",
        "Notes verbales identiques ",
        "{annex} aux notes verbales identiques ",
    ),
    ("es", "Carta ", "{annex} de la carta "),
    (
        "es",
        "Cartas idénticas ",
        "{annex} de las cartas idénticas ",
    ),
    ("es", "Nota verbal ", "{annex} de la nota verbal "),
    (
        "es",
        "Notas verbales idénticas ",
        "{annex} de las notas verbales idénticas ",
    ),
    ("ru", "Письмо ", "{annex} к письму "),
    ("ru", "Идентичные письма ", "{annex} к идентичным письмам "),
    ("ru", "Вербальная нота ", "{annex} к вербальной ноте "),
    (
        "ru",
        "Идентичные вербальные ноты ",
        "{annex} к идентичным вербальным нотам ",
    ),
    ("ar", "رسالة مؤرخة ", "{annex} الرسالة المؤرخة "),
    (
        "ar",
        "رسالتان متطابقتان مؤرختان ",
        "{annex} الرسالتين المتطابقتين المؤرختين ",
    ),
    (
        "ar",
        "رسائل متطابقة مؤرخة ",
        "{annex} الرسائل المتطابقة المؤرخة ",
    ),
    (
        "ar",
        "مذكرة شفوية مؤرخة ",
        "{annex} المذكرة الشفوية المؤرخة ",
    ),
    ("ar", " موجهة إلى ", " الموجهة إلى "),
    ("ar", " موجهتان إلى ", " الموجهتين إلى "),
    ("zh", "的信", "的信的{annex}"),
    ("zh", "的同文信", "的同文信的{annex}"),
    ("zh", "的普通照会", "的普通照会的{annex}"),
    ("zh", "的同文普通照会", "的同文普通照会的{annex}"),
    ("zh", "的普通照會", "的普通照會的{annex}"),
    ("zh", "的同文普通照會", "的同文普通照會的{annex}"),
];

/// Makes the heading of an annex of the title of its document: `Annex to the letter dated …`,
/// numbered `Annex I to the letter dated …` where there are several. Where the title begins
/// otherwise than titles do, or a Secretary-General's letter has plain headings, it is the word
/// alone.
pub fn annex_heading(strings: &Strings, title: Option<&str>, number: Option<&str>) -> String {
    let plain = match number {
        Some(number) => strings.fill(Phrase::AnnexNumbered, &[("number", number)]),
        None => strings.text(Phrase::Annex).to_string(),
    };
    title
        .and_then(|title| attached(strings, title, &plain))
        .unwrap_or(plain)
}

/// Makes the heading of an enclosure: with the number of its annex where there are several, and with
/// its own there and where there are several with its annex.
pub fn enclosure_heading(strings: &Strings, annex: Option<u64>, index: Option<u64>) -> String {
    let number = match (annex, index) {
        (Some(annex), index) => {
            lang::enclosure_number(strings.language(), annex, index.unwrap_or(1))
        }
        (None, Some(index)) => index.to_string(),
        (None, None) => return strings.text(Phrase::Enclosure).to_string(),
    };
    strings.fill(Phrase::EnclosureNumbered, &[("number", &number)])
}

fn attached(strings: &Strings, title: &str, annex: &str) -> Option<String> {
    let language = strings.language().primary();
    let rules = || {
        BEGINNINGS
            .iter()
            .filter(|(of, ..)| *of == language)
            .map(|(_, from, to)| (*from, *to))
    };
    match language.as_str() {
        "zh" => rules().find_map(|(from, to)| {
            let stem = title.strip_suffix(from)?;
            Some(format!("{stem}{}", to.replace("{annex}", annex)))
        }),
        "ar" => arabic(title, annex, rules),
        _ => rules().find_map(|(from, to)| {
            let rest = title.strip_prefix(from)?;
            Some(format!("{}{rest}", to.replace("{annex}", annex)))
        }),
    }
}

/// Makes an Arabic heading, in which all that agrees with the letter becomes definite.
fn arabic<I: Iterator<Item = (&'static str, &'static str)>>(
    title: &str,
    annex: &str,
    rules: impl Fn() -> I,
) -> Option<String> {
    let is_numbered = annex.contains(' ');
    let heading = rules().find_map(|(from, to)| {
        let rest = title.strip_prefix(from)?;
        // A numbered annex has the article and belongs *to* the letter.
        let start = match is_numbered {
            true => to.replace("{annex} ال", &format!("{annex} لل")),
            false => to.replace("{annex}", bare_arabic(annex)),
        };
        Some(format!("{start}{rest}"))
    })?;
    let agreement = rules().filter(|(from, _)| from.starts_with(' '));
    Some(agreement.fold(heading, |heading, (from, to)| heading.replacen(from, to, 1)))
}

/// The word "annex" before a noun that it belongs to has no article.
fn bare_arabic(annex: &str) -> &str {
    annex.strip_prefix("ال").unwrap_or(annex)
}
