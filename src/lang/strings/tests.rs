use super::{Phrase, Strings};
use crate::lang::{Confidence, Distribution, Language, locales};
use chrono::NaiveDate;

const SIX: [Language; 6] = [
    Language::AR,
    Language::ZH,
    Language::EN,
    Language::FR,
    Language::RU,
    Language::ES,
];

fn six(words: impl Fn(&Strings) -> String) -> [String; 6] {
    SIX.map(|language| words(&Strings::of(language)))
}

/// The languages with built-in phrases.
fn built_in() -> impl Iterator<Item = Language> {
    let locales = locales().filter(|locale| !locale.phrases.is_empty());
    locales.map(|locale| Language::new(locale.tag).unwrap())
}

#[test]
fn each_language_with_its_own_file_has_every_phrase_it_needs() {
    for language in built_in() {
        assert_eq!(Strings::of(language).missing(), [], "{language}");
    }
}

#[test]
fn no_locale_has_a_phrase_twice() {
    for language in built_in() {
        let entries = language.locale().phrases;
        let of = |phrase| entries.iter().filter(move |entry| entry.phrase == phrase);
        for phrase in Phrase::ALL {
            assert!(of(*phrase).count() < 2, "{} {language}", phrase.name());
        }
    }
}

#[test]
fn every_text_has_the_placeholders_of_the_english_one() {
    let placeholders = |text: &str| {
        let mut names: Vec<String> = text
            .split('{')
            .skip(1)
            .filter_map(|part| part.split_once('}').map(|(name, _)| name.to_string()))
            .collect();
        names.sort();
        names
    };
    for phrase in Phrase::ALL.iter().filter(|phrase| **phrase != Phrase::Date) {
        let Some(english) = Strings::of(Language::EN).get(*phrase).map(placeholders) else {
            continue;
        };
        for language in built_in() {
            if let Some(text) = Strings::of(language).get(*phrase) {
                assert_eq!(placeholders(text), english, "{} {language}", phrase.name());
            }
        }
    }
}

#[test]
fn traditional_chinese_has_its_own_phrases() {
    let strings = Strings::of(Language::new("zh-TW").unwrap());
    for (phrase, text) in [
        (Phrase::UnitedNations, "聯合國"),
        (Phrase::SecurityCouncil, "安全理事會"),
        (Phrase::EconomicAndSocialCouncil, "經濟及社會理事會"),
        (Phrase::Signed, "(簽名)"),
        (Phrase::AgendaItem, "議程項目{number}"),
        (Phrase::NotOfficial, "提交供分發；非聯合國正式文件"),
        (Phrase::GeneralStatus, "具有一般咨商地位的組織"),
        (Phrase::AlphabeticalOrder, "按筆畫順序排列"),
        (Phrase::LanguageLine, "Chinese"),
    ] {
        assert_eq!(strings.text(phrase), text);
    }
    assert_eq!(Strings::of(Language::ZH).text(Phrase::Signed), "(签名)");
}

#[test]
fn a_text_names_its_source_if_it_was_seen() {
    for phrase in Phrase::ALL {
        for language in built_in() {
            let is_seen = phrase.confidence(language) == Some(Confidence::A);
            let source = phrase.source(language);
            assert_eq!(source.is_some(), is_seen, "{} {language}", phrase.name());
        }
    }
    assert_eq!(Phrase::Signed.source(Language::FR), Some("S/2017/5"));
}

#[test]
fn another_language_lists_the_phrases_it_needs() {
    let mut strings = Strings::of(Language::new("pt").unwrap());
    let missing = strings.missing();
    assert!(missing.contains(&Phrase::UnitedNations));
    assert!(missing.contains(&Phrase::EnclosureNotationOther));
    assert!(!missing.contains(&Phrase::EnclosureNotationTwo));
    assert!(!missing.contains(&Phrase::FirstDay));
    for phrase in missing {
        strings.set(phrase, phrase.name());
    }
    strings.set(Phrase::Date, "{day} de {month} de {year}");
    strings.set(Phrase::February, "fevereiro");
    assert_eq!(strings.missing(), []);
    let date = NaiveDate::from_ymd_opt(2016, 2, 24).unwrap();
    assert_eq!(strings.date(date), "24 de fevereiro de 2016");
}

#[test]
fn a_phrase_is_found_by_its_name() {
    for phrase in Phrase::ALL {
        assert_eq!(Phrase::by_name(phrase.name()), Some(*phrase));
    }
    assert_eq!(Phrase::by_name("united-nation"), None);
}

#[test]
fn russian_arabic_and_chinese_mastheads_keep_english_lines() {
    let date = NaiveDate::from_ymd_opt(2016, 2, 26).unwrap();
    let lines = six(|strings| {
        format!(
            "{} / {} / {} / {}",
            strings.distribution(&Distribution::General),
            strings.masthead_date(date),
            strings.text(Phrase::LanguageLine),
            strings.original_line(&[Language::AR]),
        )
    });
    assert_eq!(
        lines,
        [
            "Distr.: General / 26 February 2016 / Arabic / Original: Arabic",
            "Distr.: General / 26 February 2016 / Chinese / Original: Arabic",
            "Distr.: General / 26 February 2016 / English / Original: Arabic",
            "Distr. générale / 26 février 2016 / Français / Original\u{a0}: arabe",
            "Distr.: General / 26 February 2016 / Russian / Original: Arabic",
            "Distr. general / 26 de febrero de 2016 / Español / Original: árabe",
        ]
    );
}

#[test]
fn another_distribution_is_unchanged() {
    assert_eq!(
        Strings::of(Language::EN).distribution(&Distribution::of("For participants only")),
        "Distr.: For participants only"
    );
    assert_eq!(
        Strings::of(Language::FR).distribution(&Distribution::of("Limited")),
        "Distr. limitée"
    );
}

#[test]
fn the_note_of_an_original_names_the_language_as_the_united_nations_does() {
    assert_eq!(
        six(|strings| strings.original_note(&[Language::EN])),
        [
            "[الأصل: بالإنكليزية]",
            "[原件：英文]",
            "[Original: English]",
            "[Original\u{a0}: anglais]",
            "[Подлинный текст на английском языке]",
            "[Original: inglés]",
        ]
    );
    let several = [Language::AR, Language::EN];
    let russian = Strings::of(Language::RU).original_note(&several);
    assert_eq!(russian, "[Подлинный текст на арабском и английском языках]");
}

#[test]
fn agenda_items_are_listed_as_the_language_does() {
    assert_eq!(
        six(|strings| strings.agenda_items(Phrase::AGENDA, &["33"])),
        [
            "البند 33 من جدول الأعمال",
            "议程项目33",
            "Agenda item 33",
            "Point 33 de l’ordre du jour",
            "Пункт 33 повестки дня",
            "Tema 33 del programa",
        ]
    );
    let english = Strings::of(Language::EN);
    assert_eq!(
        english.agenda_items(Phrase::AGENDA, &["33", "37", "106"]),
        "Agenda items 33, 37 and 106"
    );
    let arabic = Strings::of(Language::AR);
    assert_eq!(
        arabic.agenda_items(Phrase::AGENDA, &["33", "37"]),
        "البندان 33 و37 من جدول الأعمال"
    );
    assert_eq!(
        english.agenda_items(Phrase::PRELIMINARY_LIST, &["18", "20 (a)"]),
        "Items 18 and 20 (a) of the preliminary list"
    );
    assert_eq!(
        Strings::of(Language::FR).agenda_items(Phrase::PROVISIONAL_AGENDA, &["18"]),
        "Point 18 de l’ordre du jour provisoire"
    );
    assert_eq!(
        arabic.agenda_items(Phrase::PROVISIONAL_AGENDA, &["33", "37"]),
        "البندان 33 و37 من جدول الأعمال المؤقت"
    );
}

#[test]
fn enclosures_are_counted_in_the_plural_of_their_number() {
    let arabic = Strings::of(Language::AR);
    let counts = [1, 2, 3, 11, 100].map(|count| arabic.enclosure_notation(count));
    assert_eq!(
        counts,
        ["مرفق", "مرفقان", "3 مرفقات", "11 مرفقا", "100 مرفق"]
    );
    let english = Strings::of(Language::EN);
    assert_eq!(english.enclosure_notation(1), "Enclosure");
    assert_eq!(english.enclosure_notation(2), "Enclosures (2)");
}

#[test]
fn counts_in_polish_and_ukrainian_take_their_own_plurals() {
    for (tag, forms) in [
        (
            "pl",
            [
                "{count} załącznik",
                "{count} załączniki",
                "{count} załączników",
            ],
        ),
        (
            "uk",
            ["{count} додаток", "{count} додатки", "{count} додатків"],
        ),
    ] {
        let mut strings = Strings::of(Language::new(tag).unwrap());
        let phrases = [
            Phrase::EnclosureNotationOne,
            Phrase::EnclosureNotationFew,
            Phrase::EnclosureNotationMany,
        ];
        for (phrase, text) in phrases.into_iter().zip(forms) {
            assert!(strings.missing().contains(&phrase), "{tag}");
            strings.set(phrase, text);
        }
        let missing = strings.missing();
        assert!(!missing.contains(&Phrase::EnclosureNotationOther), "{tag}");
        for (count, form) in [(1, 0), (2, 1), (4, 1), (5, 2), (12, 2), (22, 1), (25, 2)] {
            let text = forms[form].replace("{count}", &count.to_string());
            assert_eq!(strings.enclosure_notation(count), text, "{tag}");
        }
    }
}

#[test]
fn a_plural_without_its_own_text_takes_that_of_any_other_number() {
    let mut portuguese = Strings::of(Language::new("pt").unwrap());
    portuguese.set(Phrase::AnonymousOther, "e {count} anónimos");
    assert_eq!(
        portuguese.anonymous(1_000_000),
        "e 1\u{a0}000\u{a0}000 anónimos"
    );
}

#[test]
fn the_year_of_the_council_follows_from_the_date() {
    let date = NaiveDate::from_ymd_opt(2016, 2, 24).unwrap();
    let year = Strings::of(Language::EN).council_year(date);
    assert_eq!(year.as_deref(), Some("Seventy-first year"));
}

#[test]
fn an_unknown_placeholder_and_a_lone_brace_are_unchanged() {
    assert_eq!(super::fill("{a} {b} {", &[("a", "x")]), "x {b} {");
}
