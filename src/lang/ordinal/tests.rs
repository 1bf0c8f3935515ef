use super::{Gender, ordinal};
use crate::lang::Language;

fn ordinals(language: Language, gender: Gender, numbers: &[u32]) -> Vec<String> {
    numbers
        .iter()
        .map(|&number| ordinal(language, number, gender).unwrap())
        .collect()
}

#[test]
fn english_ordinals_are_joined_by_a_hyphen() {
    assert_eq!(
        ordinals(
            Language::EN,
            Gender::Feminine,
            &[1, 12, 20, 41, 70, 71, 89, 100]
        ),
        [
            "First",
            "Twelfth",
            "Twentieth",
            "Forty-first",
            "Seventieth",
            "Seventy-first",
            "Eighty-ninth",
            "One hundredth"
        ]
    );
}

#[test]
fn french_ordinals_count_on_from_sixty_and_eighty() {
    assert_eq!(
        ordinals(
            Language::FR,
            Gender::Feminine,
            &[
                1, 5, 9, 17, 21, 22, 30, 61, 70, 71, 72, 80, 81, 90, 91, 99, 100
            ]
        ),
        [
            "Première",
            "Cinquième",
            "Neuvième",
            "Dix-septième",
            "Vingt et unième",
            "Vingt-deuxième",
            "Trentième",
            "Soixante et unième",
            "Soixante-dixième",
            "Soixante et onzième",
            "Soixante-douzième",
            "Quatre-vingtième",
            "Quatre-vingt-unième",
            "Quatre-vingt-dixième",
            "Quatre-vingt-onzième",
            "Quatre-vingt-dix-neuvième",
            "Centième"
        ]
    );
    assert_eq!(
        ordinals(Language::FR, Gender::Masculine, &[1, 41]),
        ["Premier", "Quarante et unième"]
    );
}

#[test]
fn spanish_ordinals_are_short_before_a_noun() {
    assert_eq!(
        ordinals(
            Language::ES,
            Gender::Masculine,
            &[1, 3, 7, 13, 18, 20, 33, 70, 71, 73, 100]
        ),
        [
            "Primer",
            "Tercer",
            "Séptimo",
            "Decimotercer",
            "Decimoctavo",
            "Vigésimo",
            "Trigésimo tercer",
            "Septuagésimo",
            "Septuagésimo primer",
            "Septuagésimo tercer",
            "Centésimo"
        ]
    );
}

#[test]
fn russian_ordinals_agree_with_their_noun() {
    assert_eq!(
        ordinals(
            Language::RU,
            Gender::Masculine,
            &[2, 3, 40, 43, 71, 90, 100]
        ),
        [
            "Второй",
            "Третий",
            "Сороковой",
            "Сорок третий",
            "Семьдесят первый",
            "Девяностый",
            "Сотый"
        ]
    );
    assert_eq!(
        ordinals(Language::RU, Gender::Feminine, &[3, 6, 34, 70, 71, 73]),
        [
            "Третья",
            "Шестая",
            "Тридцать четвертая",
            "Семидесятая",
            "Семьдесят первая",
            "Семьдесят третья"
        ]
    );
}

#[test]
fn arabic_ordinals_are_definite_and_feminine() {
    assert_eq!(
        ordinals(
            Language::AR,
            Gender::Feminine,
            &[1, 10, 11, 12, 20, 21, 70, 71, 76, 100]
        ),
        [
            "الأولى",
            "العاشرة",
            "الحادية عشرة",
            "الثانية عشرة",
            "العشرون",
            "الحادية والعشرون",
            "السبعون",
            "الحادية والسبعون",
            "السادسة والسبعون",
            "المائة"
        ]
    );
}

#[test]
fn chinese_ordinals_are_numerals() {
    assert_eq!(
        ordinals(
            Language::ZH,
            Gender::Feminine,
            &[1, 10, 11, 20, 70, 71, 100]
        ),
        ["一", "十", "十一", "二十", "七十", "七十一", "一百"]
    );
}

#[test]
fn all_hundred_differ_in_each_language_and_none_goes_on() {
    for language in [
        Language::EN,
        Language::FR,
        Language::ES,
        Language::RU,
        Language::AR,
        Language::ZH,
    ] {
        let all: std::collections::BTreeSet<_> = (1..=100)
            .map(|number| ordinal(language, number, Gender::Feminine).unwrap())
            .collect();
        assert_eq!(all.len(), 100, "{language}");
        assert_eq!(ordinal(language, 0, Gender::Feminine), None);
        assert_eq!(ordinal(language, 101, Gender::Feminine), None);
    }
}
