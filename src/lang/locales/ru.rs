//! Russian.

use crate::lang::Phrase::*;
use crate::lang::locale::{
    AnnexHeading, Locale, Marks, Numbers, Official, Sessions, Signatures, Titles, Typography,
    Vocabulary,
};
use crate::lang::numerals::{Mark, Numerals};
use crate::lang::ordinal::{Gender, word};
use crate::lang::sources::{CLDR, ITA_RU, S_2016_136};
use crate::lang::tie::Word::{Any, Capitalized, Day, Group, Month, Number, Numeral, Of, Thousands};
use crate::lang::tie::{close_tie, loose_tie, tie};

#[rustfmt::skip]
pub(super) const LOCALE: Locale = Locale {
    tag: "ru",
    office_tag: "ru-RU",
    names: &["russian", "русский", "rus"],
    official: Some(Official {
        letter: 'R',
        path: "ru/",
        has_english_masthead: true,
        masthead_name: MastheadRussian,
        note_name: NoteRussian,
    }),
    phrases: &[
        UnitedNations.seen(ITA_RU, "Организация Объединенных Наций"),
        GeneralAssembly.seen(ITA_RU, "Генеральная Ассамблея"),
        SecurityCouncil.seen(S_2016_136, "Совет Безопасности"),
        EconomicAndSocialCouncil.known("Экономический и Социальный Совет"),
        DistributionGeneral.seen(ITA_RU, "Distr.: General"),
        DistributionLimited.known("Distr.: Limited"),
        DistributionRestricted.unverified("Distr.: Restricted"),
        Distribution.unverified("Distr.: {distribution}"),
        LanguageLine.seen(ITA_RU, "Russian"),
        OneLanguage.unverified("Russian only"),
        OriginalLine.seen(S_2016_136, "Original: {language}"),
        MastheadArabic.seen(S_2016_136, "Arabic"),
        MastheadChinese.known("Chinese"),
        MastheadEnglish.seen(S_2016_136, "English"),
        MastheadFrench.known("French"),
        MastheadRussian.known("Russian"),
        MastheadSpanish.known("Spanish"),
        OriginalNotes.known("[Подлинный текст на {language} языках]"),
        OriginalNote.known("[Подлинный текст на {language} языке]"),
        NoteArabic.known("арабском"),
        NoteChinese.known("китайском"),
        NoteEnglish.known("английском"),
        NoteFrench.known("французском"),
        NoteRussian.known("русском"),
        NoteSpanish.known("испанском"),
        Annex.known("Приложение"),
        AnnexNumbered.known("Приложение {number}"),
        Enclosure.unverified("Добавление"),
        EnclosureNumbered.unverified("Добавление {number}"),
        Appendix.unverified("Дополнение"),
        AppendixNumbered.unverified("Дополнение {number}"),
        Signed.known("(Подпись)"),
        AgendaItem.known("Пункт {number} повестки дня"),
        Addendum.known("Добавление"),
        Corrigendum.known("Исправление"),
        AgendaItems.known("Пункты {number} повестки дня"),
        ProvisionalItem.known("Пункт {number} предварительной повестки дня"),
        ProvisionalItems.known("Пункты {number} предварительной повестки дня"),
        PreliminaryItem.known("Пункт {number} первоначального перечня"),
        PreliminaryItems.known("Пункты {number} первоначального перечня"),
        NotOfficial.unverified("Представлено для распространения; не является официальным документом Организации Объединенных Наций"),
        Reference.known("№"),
        YourReference.known("На №"),
        SignatureOf.known("Подпись: {name}"),
        Copies.known("Копия:"),
        EnclosureNotationOne.known("Приложение"),
        EnclosureNotationFew.known("Приложения ({count})"),
        EnclosureNotationMany.known("Приложения ({count})"),
        EnclosureNotationOther.known("Приложения ({count})"),
        Organizations.known("Организации"),
        Persons.known("Частные лица"),
        GeneralStatus.known("Организации, имеющие общий консультативный статус"),
        SpecialStatus.known("Организации, имеющие специальный консультативный статус"),
        Roster.unverified("Организации, включенные в Реестр"),
        AlsoShareOne.unverified("{names} также разделяет мнения, выраженные в настоящем заявлении."),
        AlsoShareOther.unverified("{names} также разделяют мнения, выраженные в настоящем заявлении."),
        AsOf.known("Подписавшие по состоянию на {date}"),
        AttachedList.known("Список подписавших"),
        ListComma.seen(S_2016_136, ", "),
        ListAnd.seen(S_2016_136, " и "),
        AnonymousOne.unverified("и еще {count} человек, пожелавший остаться неизвестным"),
        AnonymousFew.unverified("и еще {count} человека, пожелавших остаться неизвестными"),
        AnonymousMany.unverified("и еще {count} человек, пожелавших остаться неизвестными"),
        AnonymousOther.unverified("и еще {count} человека, пожелавших остаться неизвестными"),
        AlphabeticalOrder.known("В порядке русского алфавита"),
        QrCode.known("QR-код: {address}"),
        Date.seen(ITA_RU, "{day} {month} {year} года"),
        January.seen(CLDR, "января"), February.seen(CLDR, "февраля"), March.seen(CLDR, "марта"),
        April.seen(CLDR, "апреля"), May.seen(CLDR, "мая"), June.seen(CLDR, "июня"),
        July.seen(CLDR, "июля"), August.seen(CLDR, "августа"), September.seen(CLDR, "сентября"),
        October.seen(CLDR, "октября"), November.seen(ITA_RU, "ноября"),
        December.seen(CLDR, "декабря"),
    ],
    months: &[(5, "май"), (5, "мае"), (5, "маю"), (5, "маем")],
    month_endings: &[(3, 1)],
    sessions: Some(Sessions {
        ordinal,
        session: ("{ordinal} сессия", Gender::Feminine),
        year: ("{ordinal} год", Gender::Masculine),
    }),
    numbers: Numbers {
        decimal: Some(','),
        subparagraphs: [Mark::new("", Numerals::LATIN, ")"), Mark::new("", Numerals::Roman, ")")],
        multipliers: &[
            ("тыс", 3), ("миллиард", 9), ("млрд", 9), ("миллион", 6), ("млн", 6),
        ],
        hours: &["ч", "час", "часов", "часа"],
        ..Numbers::DEFAULT
    },
    typography: Typography {
        marks: Marks::CYRILLIC,
        generic_names: &[
            "ассамбле", "ассоциац", "всеобщ", "генеральн", "декларац", "департамент", "институт",
            "комисси", "комитет", "конвенци", "конференц", "международн", "министерств", "министр",
            "организац", "постоянн", "правительств", "председател", "президент", "представител",
            "протокол", "резолюц", "секретар", "соглашени", "университет", "федерац",
        ],
        ..Typography::DEFAULT
    },
    // GOST R 7.0.97-2016, 5.19: above the signature.
    signatures: Signatures {
        enclosures_first: true,
        ..Locale::DEFAULT.signatures
    },
    titles: Titles {
        annexes: &[
            AnnexHeading::new("Письмо …", "{annex} к письму …"),
            AnnexHeading::new("Идентичные письма …", "{annex} к идентичным письмам …"),
            AnnexHeading::new("Вербальная нота …", "{annex} к вербальной ноте …"),
            AnnexHeading::new("Идентичные вербальные ноты …", "{annex} к идентичным вербальным нотам …"),
        ],
        missions: &[
            "Постоянное представительство …", "Миссия постоянного наблюдателя …",
            "Миссия Постоянного наблюдателя …", "Постоянная миссия наблюдателя …",
            "Постоянная миссия-наблюдатель …", "Представительство постоянного наблюдателя …",
            "Канцелярия Постоянного наблюдателя …", "Канцелярия постоянного наблюдателя …",
        ],
        secretary_general: &["Генеральный секретарь", "Генерального секретаря"],
        ..Titles::EMPTY
    },
    ties: &[
        // "1 250 000": thousands are separated by a space.
        tie(Group, Thousands),
        // "24 февраля", "2016 года", "статья 3", "г-н Председатель".
        tie(Day, Month),
        tie(Number, Of(&[
            "год", "года", "году", "годы", "годов", "г.", "гг.", "процент", "процента", "процентов",
            "тыс.", "тысяч", "тысячи", "млн", "млрд", "миллион", "миллиона", "миллионов",
            "миллиардов",
        ])),
        tie(Of(&[
            "абз.", "абзац", "абзаца", "подпункт", "подпункта", "подпункте", "гл.", "глава", "главе", "главы", "главу", "п.", "пп.", "пункт", "пункта", "пункте",
            "пункту", "пункты", "пунктов", "разд.", "резолюция", "резолюции", "резолюцию",
            "резолюцией", "резолюций", "резолюциях", "с.", "ст.", "стр.", "статья", "статьи",
            "статье", "статью", "статьей", "статей", "т.",
        ]), Numeral),
        tie(Of(&[
            "г-н", "г-на", "г-ну", "г-ном", "г-жа", "г-жи", "г-же", "д-р", "д-ра",
        ]), Capitalized),
        // A preposition or conjunction of one or two letters never ends a line, a particle never
        // begins one (Мильчин, Чельцова, «Справочник издателя и автора»).
        tie(Of(&["в", "к", "о", "с", "у"]), Any),
        close_tie(Of(&[
            "во", "до", "за", "из", "ко", "на", "не", "ни", "но", "об", "от", "по", "со",
        ]), Any),
        loose_tie(Of(&["а", "и"]), Any),
        tie(Any, Of(&["бы", "б", "же", "ж", "ли", "ль"])),
    ],
    vocabulary: Vocabulary {
        headers: &[
            ("name", &[
                "фио", "ф. и. о.", "имя и фамилия", "фамилия, имя, отчество",
            ]),
            ("organization", &["организация", "название организации"]),
            ("honorific", &["обращение"]),
            ("title", &["должность"]),
            ("affiliation", &["аффилиация", "место работы", "учреждение"]),
            ("description", &["описание"]),
            ("country", &["страна"]),
            ("consultative-status", &["консультативный статус"]),
            ("language", &["язык"]),
            ("kind", &["тип", "тип подписанта"]),
        ],
        maybe_family_names: &["имя"],
        parts_of_names: &["фамилия", "отчество"],
        contacts: &["почта", "телефон", "мобильныи", "адрес", "улица"],
        honorifics: &["г-н", "г-жа", "проф.", "д-р", "профессор", "доктор"],
        certain_honorifics: &["проф", "дн", "кн", "др", "профессор"],
        anonymous: &[
            "без имени", "имя не указано", "имя удалено", "неравнодушный гражданин",
            "аноним", "анонимно", "анонимный", "анонимная", "имя не разглашается",
            "предпочитаю не указывать", "остаться анонимным", "пожелал остаться неизвестным",
            "пожелала остаться неизвестной", "имя скрыто", "неизвестно",
        ],
        dummies: &["нет"],
        organization_stems: &[
            "ассоциац", "фонд", "союз", "организац", "институт", "университет", "движение",
        ],
        comments: &["мы ", "я "],
        circulation: &[
            "распростран", "опублик", "публикац", "издат", "издани", "в качестве документа",
        ],
        resolutions: &["резолюци"],
        other_bodies: &["парламентской ассамбле", "генеральной ассамбле"],
        connectives: &["и", "по", "за"],
        agreements: &[
            "согласен", "согласна", "даю согласие", "публично", "открыто",
            "разрешаю", "не возражаю",
            "активен", "активна", "опубликовано", "одобрено", "подтверждено", "принято",
        ],
        refusals: &[
            "не согласен", "не согласна", "не даю согласия", "скрыто", "не разрешаю", "отказ",
            "отказываюсь", "против", "неактивен", "неактивна", "черновик", "ожидает",
            "на модерации", "не подтверждено", "не опубликовано", "на рассмотрении",
            "не публиковать", "не публиковать имя",
        ],
        persons: &["физическое лицо", "лицо", "человек", "частное лицо"],
        bodies: &["организация", "юридическое лицо", "нко", "объединение"],
        summaries: &[
            "итого", "всего", "обновлено", "последнее обновление", "источник", "примечание",
            "по состоянию на", "список подписавших", "подписи", "всего подписей", "обновлено на",
            "создано",
        ],
        conjunctions: &["и"],
        families: &["семья", "семьи"],
        workplaces: &["школа", "больница", "институт", "город"],
        streets_before: &["улица", "ул", "проспект"],
        documents: &["паспорт"],
        births: &["рожд"],
        telephones: &["тел", "телефон"],
        companions: &["др", "другие", "семья", "семьеи", "коллеги", "с …"],
        on_behalf: &["от имени", "от лица"],
        family_names: &["фамилия"],
        consents: &[
            "согласие", "согласен", "согласны", "публиковать", "публикация", "публикацию",
            "опубликовать", "разрешаете", "разрешение", "показывать", "анонимно", "публикации",
            "публикацией", "опубликовано", "опубликованы", "указать", "указывать", "разрешаю",
            "размещение", "разглашать", "упоминать",
        ],
        other_requests: &["рассылка", "рассылку", "новости", "связаться", "волонтер"],
        publications: &[
            "публиковать", "публикация", "публикацию", "опубликовать", "показывать", "имя",
            "подпись", "анонимно", "письмо",
        ],
        withholdings: &[
            "анонимно", "анонимность", "скрыть", "скрыто", "анонимный", "анонимная", "анонимен",
            "анонимна", "инкогнито", "скрывать", "скрыт", "скрыта", "псевдоним",
        ],
        negations: &[
            "не", "нет", "без", "никогда", "отказываюсь", "против", "отказ", "отказался",
            "отказалась", "запрет", "запрещено", "никому", "нельзя", "ни",
        ],
        both_ways: &["или нет"],
        objections: &[
            "возражаю", "возражение", "возражаете", "против", "запрещаю", "снимите", "уберите",
            "убрать", "пустым", "исключить", "удалить", "запрещаете", "возражений",
        ],
        conditions: &[
            "но", "только", "кроме", "после", "если", "инициалы", "псевдоним", "пока", "позже",
            "при условии", "вместо", "до",
        ],
        auxiliaries: &["я", "мое", "имя", "на"],
        withdrawals: &[
            "отозвано", "отозвана", "отозван", "подпись отозвана", "отозвал подпись", "отозвал",
            "отозвала", "отзыв подписи", "отказ от подписи", "отозвала подпись",
            "отзывает подпись", "больше не поддерживает", "удалено по просьбе",
            "удален по просьбе", "удалена по просьбе",
        ],
        removals: &[
            "удалено", "удален", "удалена", "удалить", "исключен", "исключена", "исключить",
            "дубликат", "повтор", "спам", "отклонено", "отклонен", "отклонена",
        ],
        submissions: &[
            "дата отправки", "дата завершения", "завершено", "отправлено", "время завершения",
        ],
        counted: &[
            "подписей", "подписи", "подписант", "подписантов", "имен", "человек", "других", "еще",
            "организаций", "ответов", "и",
        ],
        anonymous_adjectives: &["анонимный", "анонимная"],
        offices: &[
            "профессор", "директор", "президент", "секретарь", "студент", "инженер", "юрист",
            "врач", "журналист", "доцент",
        ],
        table_captions: &["Таблица"],
        figure_captions: &[
            "Рисунок", "Карта", "Фотография", "Фото", "Изображение", "Диаграмма", "Схема",
        ],
        item_letters: "абвгдежзиклмнопрстуфхцчшщэюя",
        affirmations: &["да", "истина"],
        denials: &["нет", "ложь"],
        namings: &["полное имя", "под своим именем", "с указанием имени"],
        alternatives: &["или"],
        refusing_phrases: &[
            "не публиковать мое", "не публиковать моего", "не публикуите мое",
            "не публикуите моего", "прошу не публиковать", "имя не публиковать",
            "имя не публикуите", "имя не указывать", "не указывать мое имя",
            "не указываите мое имя", "не печатать мое имя", "не упоминать мое имя",
            "не упоминаите мое имя", "не разглашать мое имя", "не разглашаите мое имя",
            "не хочу чтобы мое имя", "хочу остаться анонимным", "хочу остаться анонимнои",
            "хочу остаться анонимно", "желаю остаться анонимным", "предпочитаю остаться анонимным",
            "предпочитаю анонимно", "прошу анонимно", "скроите мое имя", "скрыть мое имя",
        ],
        withdrawing_phrases: &[
            "отзываю подпись", "отзываю свою подпись", "отзываю мою подпись", "отозвать подпись",
            "отозвать свою подпись", "отозвать мою подпись", "снимаю подпись",
            "снимаю свою подпись", "снять мою подпись", "снять подпись", "удалите мою подпись",
            "удалить мою подпись", "удалите мое имя", "удалить мое имя", "удалите меня",
            "удалить меня", "уберите мое имя", "убрать мое имя", "уберите мою подпись",
            "убрать мою подпись", "уберите меня", "исключите меня", "исключить меня",
            "вычеркните меня", "просит удалить", "просила удалить",
        ],
        ..Vocabulary::EMPTY
    },
    ..Locale::DEFAULT
};

/// Spells without ё.
fn ordinal(number: u32, gender: Gender) -> String {
    const FIRST: &str = "первый второй третий четвертый пятый шестой седьмой восьмой девятый десятый \
        одиннадцатый двенадцатый тринадцатый четырнадцатый пятнадцатый шестнадцатый семнадцатый \
        восемнадцатый девятнадцатый";
    const ROUND: &str = "двадцатый тридцатый сороковой пятидесятый шестидесятый семидесятый \
        восьмидесятый девяностый сотый";
    const TENS: &str =
        "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто";
    let inflected = |masculine: &str| match (gender, masculine.strip_suffix("ий")) {
        (Gender::Masculine, _) => masculine.to_string(),
        (Gender::Feminine, Some(stem)) => format!("{stem}ья"),
        (Gender::Feminine, None) => {
            let stem = masculine.trim_end_matches(['ы', 'о', 'й']);
            format!("{stem}ая")
        }
    };
    match (number / 10, number % 10) {
        (0 | 1, _) => inflected(word(FIRST, number)),
        (tens, 0) => inflected(word(ROUND, tens - 1)),
        (tens, unit) => format!("{} {}", word(TENS, tens - 1), inflected(word(FIRST, unit))),
    }
}
