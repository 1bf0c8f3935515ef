//! The table: each phrase in the six languages, with how sure its words are.
//!
//! A: seen in a document of the United Nations or in a faithful copy of it, which is named; the
//! names of months, in data whose forms the documents use. B: well known, and not seen. C: to be
//! checked, our own translations among them. Of these two there is no source to name. Russian,
//! Arabic and Chinese mastheads keep the lines of distribution, date, language and original in
//! English (A in Russian, B in the others).

use super::entry::{Confidence, Entry, phrases};
use super::sources::*;

phrases! {
    /// The name of the organization.
    UnitedNations "united-nations" {
        ar B "الأمم المتحدة", zh B "联合国", en A(INF_76) "United Nations",
        fr A(ITA_FR) "Nations Unies", ru A(ITA_RU) "Организация Объединенных Наций",
        es A(S_2016_337) "Naciones Unidas",
    }
    /// The name of the General Assembly.
    GeneralAssembly "general-assembly" {
        ar A(MULTI_UN) "الجمعية العامة", zh B "大会", en A(INF_76) "General Assembly",
        fr A(ITA_FR) "Assemblée générale", ru A(ITA_RU) "Генеральная Ассамблея",
        es B "Asamblea General",
    }
    /// The name of the Security Council.
    SecurityCouncil "security-council" {
        ar A(SYRIA_2016) "مجلس الأمن", zh B "安全理事会", en A(S_2016_196) "Security Council",
        fr A(S_2017_5) "Conseil de sécurité", ru A(S_2016_136) "Совет Безопасности",
        es A(S_2016_337) "Consejo de Seguridad",
    }
    /// The name of the Economic and Social Council.
    EconomicAndSocialCouncil "economic-and-social-council" {
        ar B "المجلس الاقتصادي والاجتماعي", zh B "经济及社会理事会",
        en A(CEFACT) "Economic and Social Council", fr B "Conseil économique et social",
        ru B "Экономический и Социальный Совет", es B "Consejo Económico y Social",
    }
    /// The line of general distribution.
    DistributionGeneral "distribution-general" {
        ar B "Distr.: General", zh B "Distr.: General", en A(INF_76) "Distr.: General",
        fr A(S_2017_5) "Distr. générale", ru A(ITA_RU) "Distr.: General",
        es A(S_2016_337) "Distr. general",
    }
    /// The line of limited distribution.
    DistributionLimited "distribution-limited" {
        ar B "Distr.: Limited", zh B "Distr.: Limited", en B "Distr.: Limited",
        fr B "Distr. limitée", ru B "Distr.: Limited", es B "Distr. limitada",
    }
    /// The line of restricted distribution.
    DistributionRestricted "distribution-restricted" {
        ar C "Distr.: Restricted", zh C "Distr.: Restricted", en B "Distr.: Restricted",
        fr B "Distr. restreinte", ru C "Distr.: Restricted", es C "Distr. reservada",
    }
    /// The line of any other distribution, with `{distribution}`.
    Distribution "distribution" {
        ar C "Distr.: {distribution}", zh C "Distr.: {distribution}", en B "Distr.: {distribution}",
        fr C "Distr. {distribution}", ru C "Distr.: {distribution}", es C "Distr. {distribution}",
    }
    /// The line of the masthead that names the language of a translation.
    LanguageLine "language-line" {
        ar B "Arabic", zh B "Chinese", en B "English", fr A(S_2017_5) "Français",
        ru A(ITA_RU) "Russian", es A(S_2016_337) "Español",
    }
    /// The line of the masthead that names the language of the original, with `{language}`. The
    /// space before the French colon is that of New York (S/2017/5), here one that does not break.
    OriginalLine "original-line" {
        ar B "Original: {language}", zh B "Original: {language}",
        en A(INF_76) "Original: {language}", fr A(S_2017_5) "Original\u{a0}: {language}",
        ru A(S_2016_136) "Original: {language}", es A(S_2016_337) "Original: {language}",
    }
    /// Arabic, in the line of the original.
    MastheadArabic "masthead-arabic" {
        ar B "Arabic", zh B "Arabic", en A(S_2016_1088) "Arabic", fr B "arabe",
        ru A(S_2016_136) "Arabic", es A(S_2016_779) "árabe",
    }
    /// Chinese, in the line of the original.
    MastheadChinese "masthead-chinese" {
        ar B "Chinese", zh B "Chinese", en A(S_2016_196) "Chinese", fr B "chinois", ru B "Chinese",
        es B "chino",
    }
    /// English, in the line of the original.
    MastheadEnglish "masthead-english" {
        ar B "English", zh B "English", en A(S_2016_196) "English", fr A(S_2017_5) "anglais",
        ru A(S_2016_136) "English", es A(S_2016_337) "inglés",
    }
    /// French, in the line of the original.
    MastheadFrench "masthead-french" {
        ar B "French", zh B "French", en A(S_2016_199) "French", fr B "français", ru B "French",
        es B "francés",
    }
    /// Russian, in the line of the original.
    MastheadRussian "masthead-russian" {
        ar B "Russian", zh B "Russian", en A(S_2016_196) "Russian", fr B "russe", ru B "Russian",
        es B "ruso",
    }
    /// Spanish, in the line of the original.
    MastheadSpanish "masthead-spanish" {
        ar B "Spanish", zh B "Spanish", en A(S_2016_196) "Spanish", fr B "espagnol", ru B "Spanish",
        es B "español",
    }
    /// The note below the heading of an annex that was written in another language than the
    /// document, with `{language}`.
    OriginalNote "original-note" {
        ar B "[الأصل: {language}]", zh B "[原件：{language}]",
        en A(S_2016_199) "[Original: {language}]", fr B "[Original\u{a0}: {language}]",
        ru B "[Подлинный текст на {language} языке]", es B "[Original: {language}]",
    }
    /// Arabic, in the note of an annex.
    NoteArabic "note-arabic" {
        ar B "بالعربية", zh A(UN_2000) "阿拉伯文", en A(S_2016_199) "Arabic", fr B "arabe",
        ru B "арабском", es B "árabe",
    }
    /// Chinese, in the note of an annex.
    NoteChinese "note-chinese" {
        ar B "بالصينية", zh A(UN_2000) "中文", en A(S_2016_196) "Chinese", fr B "chinois",
        ru B "китайском", es B "chino",
    }
    /// English, in the note of an annex.
    NoteEnglish "note-english" {
        ar B "بالإنكليزية", zh A(UN_2000) "英文", en A(S_2016_199) "English", fr B "anglais",
        ru B "английском", es B "inglés",
    }
    /// French, in the note of an annex.
    NoteFrench "note-french" {
        ar B "بالفرنسية", zh A(UN_2000) "法文", en A(S_2016_196) "French", fr B "français",
        ru B "французском", es B "francés",
    }
    /// Russian, in the note of an annex.
    NoteRussian "note-russian" {
        ar B "بالروسية", zh A(UN_2000) "俄文", en A(S_2016_196) "Russian", fr B "russe",
        ru B "русском", es B "ruso",
    }
    /// Spanish, in the note of an annex.
    NoteSpanish "note-spanish" {
        ar B "بالإسبانية", zh A(UN_2000) "西班牙文", en A(S_2016_196) "Spanish", fr B "espagnol",
        ru B "испанском", es B "español",
    }
    /// The heading of an annex.
    Annex "annex" {
        ar A(MULTI_UN) "المرفق", zh B "附件", en A(S_2016_196) "Annex", fr A(S_2017_5) "Annexe",
        ru B "Приложение", es B "Anexo",
    }
    /// The heading of one annex of several, with `{number}`.
    AnnexNumbered "annex-numbered" {
        ar C "المرفق {number}", zh C "附件{number}", en A(A_72_510) "Annex {number}",
        fr B "Annexe {number}", ru B "Приложение {number}", es B "Anexo {number}",
    }
    /// The heading of what is attached to an annex.
    Enclosure "enclosure" {
        ar B "ضميمة", zh B "附文", en A(S_2016_199) "Enclosure", fr B "Pièce jointe",
        ru C "Добавление", es C "Documento adjunto",
    }
    /// The heading of one attachment of several, with `{number}`.
    EnclosureNumbered "enclosure-numbered" {
        ar C "الضميمة {number}", zh C "附文{number}", en B "Enclosure {number}",
        fr C "Pièce jointe {number}", ru C "Добавление {number}", es C "Documento adjunto {number}",
    }
    /// The note that the original bears a signature.
    Signed "signed" {
        ar B "(توقيع)", zh B "(签名)", en A(S_2016_199) "(Signed)", fr A(S_2017_5) "(Signé)",
        ru B "(Подпись)", es A(S_2016_337) "(Firmado)",
    }
    /// The line of one item of the agenda, with `{number}`.
    AgendaItem "agenda-item" {
        ar B "البند {number} من جدول الأعمال", zh B "议程项目{number}",
        en A(A_72_510) "Agenda item {number}", fr B "Point {number} de l’ordre du jour",
        ru B "Пункт {number} повестки дня", es B "Tema {number} del programa",
    }
    /// The line of several items of the agenda, with their list as `{number}`.
    AgendaItems "agenda-items" {
        ar B "البنود {number} من جدول الأعمال", zh B "议程项目{number}", en B "Agenda items {number}",
        fr B "Points {number} de l’ordre du jour", ru B "Пункты {number} повестки дня",
        es B "Temas {number} del programa",
    }
    /// What a document says of itself while the United Nations has given it no symbol.
    NotOfficial "not-official" {
        ar C "مقدمة للتعميم؛ ليست وثيقة رسمية من وثائق الأمم المتحدة", zh C "提交供分发；非联合国正式文件",
        en B "Submitted for circulation; not an official document of the United Nations",
        fr C "Soumis pour distribution\u{a0}; ne constitue pas un document officiel des Nations Unies",
        ru C "Представлено для распространения; не является официальным документом Организации Объединенных Наций",
        es C "Presentado para su distribución; no constituye un documento oficial de las Naciones Unidas",
    }
    /// The words before the names of those who receive a copy.
    Copies "copies" {
        ar C "نسخة إلى:", zh B "抄送：", en B "cc:", fr B "Copie\u{a0}:", ru B "Копия:", es B "c.c.:",
    }
    /// The notation that one thing is enclosed.
    EnclosureNotationOne "enclosure-notation-one" {
        ar B "مرفق", en B "Enclosure", fr B "Pièce jointe", ru B "Приложение", es B "Anexo",
    }
    /// The notation that two things are enclosed, in languages with a dual.
    EnclosureNotationTwo "enclosure-notation-two" {
        ar B "مرفقان",
    }
    /// The notation that a few things are enclosed, in languages with a plural of their own for
    /// few, with `{count}`.
    EnclosureNotationFew "enclosure-notation-few" {
        ar B "{count} مرفقات", ru B "Приложения ({count})",
    }
    /// The notation that many things are enclosed, in languages with a plural of their own for
    /// many, with `{count}`.
    EnclosureNotationMany "enclosure-notation-many" {
        ar B "{count} مرفقا", fr B "Pièces jointes ({count})", ru B "Приложения ({count})",
        es B "Anexos ({count})",
    }
    /// The notation that any other number of things is enclosed, with `{count}`.
    EnclosureNotationOther "enclosure-notation-other" {
        ar B "{count} مرفق", zh B "附件（{count}）", en B "Enclosures ({count})",
        fr B "Pièces jointes ({count})", ru B "Приложения ({count})", es B "Anexos ({count})",
    }
    /// The heading of the organizations that sign.
    Organizations "organizations" {
        ar B "المنظمات", zh B "组织", en B "Organizations", fr B "Organisations", ru B "Организации",
        es B "Organizaciones",
    }
    /// The heading of the persons who sign.
    Persons "persons" {
        ar B "الأفراد", zh B "个人", en B "Individuals", fr B "Particuliers", ru B "Частные лица",
        es B "Particulares",
    }
    /// The heading of the organizations in general consultative status.
    GeneralStatus "general-status" {
        ar B "المنظمات ذات المركز الاستشاري العام", zh B "具有一般咨商地位的组织",
        en B "Organizations in general consultative status",
        fr B "Organisations dotées du statut consultatif général",
        ru B "Организации, имеющие общий консультативный статус",
        es B "Organizaciones reconocidas como entidades consultivas de carácter general",
    }
    /// The heading of the organizations in special consultative status.
    SpecialStatus "special-status" {
        ar B "المنظمات ذات المركز الاستشاري الخاص", zh B "具有特别咨商地位的组织",
        en B "Organizations in special consultative status",
        fr B "Organisations dotées du statut consultatif spécial",
        ru B "Организации, имеющие специальный консультативный статус",
        es B "Organizaciones reconocidas como entidades consultivas de carácter especial",
    }
    /// The heading of the organizations on the roster.
    Roster "roster" {
        ar B "المنظمات المدرجة في القائمة", zh B "列入名册的组织", en B "Organizations on the Roster",
        fr B "Organisations inscrites sur la Liste", ru C "Организации, включенные в Реестр",
        es B "Organizaciones incluidas en la Lista",
    }
    /// The note that one organization without consultative status shares the views, with `{names}`
    /// (the English one in the guidelines of the Human Rights Council, un-letter-format 2.1).
    AlsoShareOne "also-share-one" {
        ar C "تشاطر أيضا {names} الآراء الواردة في هذا البيان.", zh C "{names}也赞同本声明所表达的观点。",
        en A(HRC) "{names} also shares the views expressed in this statement.",
        fr C "{names} partage également les vues exprimées dans la présente déclaration.",
        ru C "{names} также разделяет мнения, выраженные в настоящем заявлении.",
        es C "{names} también comparte las opiniones expresadas en la presente declaración.",
    }
    /// The note that several organizations without consultative status share the views, with
    /// `{names}`.
    AlsoShareOther "also-share-other" {
        ar C "تشاطر أيضا {names} الآراء الواردة في هذا البيان.", zh C "{names}也赞同本声明所表达的观点。",
        en A(HRC) "{names} also share the views expressed in this statement.",
        fr C "{names} partagent également les vues exprimées dans la présente déclaration.",
        ru C "{names} также разделяют мнения, выраженные в настоящем заявлении.",
        es C "{names} también comparten las opiniones expresadas en la presente declaración.",
    }
    /// The line that says on which day a list stood as it is, with `{date}`.
    AsOf "as-of" {
        ar C "قائمة الموقعين حتى {date}", zh B "截至{date}的签署者", en B "Signatories as of {date}",
        fr B "Signataires au {date}", ru B "Подписавшие по состоянию на {date}",
        es B "Firmantes al {date}",
    }
    /// What the list that is attached for other programs is called.
    AttachedList "attached-list" {
        ar B "قائمة الموقعين", zh B "签署者名单", en B "List of signatories",
        fr B "Liste des signataires", ru B "Список подписавших", es B "Lista de firmantes",
    }
    /// What stands between the texts of a list, but for the last two.
    ListComma "list-comma" {
        ar B " و", zh B "、", en A(S_2016_196) ", ", fr A(S_2017_5) ", ", ru A(S_2016_136) ", ",
        es A(S_2016_337) ", ",
    }
    /// What stands between the last two texts of a list.
    ListAnd "list-and" {
        ar B " و", zh B "和", en A(S_2016_196) " and ", fr A(S_2017_5) " et ",
        ru A(S_2016_136) " и ", es A(S_2016_337) " y ",
    }
    /// The line that counts one who does not wish to be named, with `{count}`, after the others.
    AnonymousOne "anonymous-one" {
        ar C "و{count} شخص فضّل عدم ذكر اسمه", en B "and {count} who wishes not to be named",
        fr B "et {count} personne qui souhaite garder l’anonymat",
        ru C "и еще {count} человек, пожелавший остаться неизвестным",
        es B "y {count} persona que prefiere no ser nombrada",
    }
    /// The same of two, in languages with a dual.
    AnonymousTwo "anonymous-two" {
        ar C "وشخصان فضّلا عدم ذكر اسميهما",
    }
    /// The same of a few, in languages with a plural of their own for few.
    AnonymousFew "anonymous-few" {
        ar C "و{count} أشخاص فضّلوا عدم ذكر أسمائهم",
        ru C "и еще {count} человека, пожелавших остаться неизвестными",
    }
    /// The same of many, in languages with a plural of their own for many.
    AnonymousMany "anonymous-many" {
        ar C "و{count} شخصا فضّلوا عدم ذكر أسمائهم",
        fr B "et {count} de personnes qui souhaitent garder l’anonymat",
        ru C "и еще {count} человек, пожелавших остаться неизвестными",
        es B "y {count} de personas que prefieren no ser nombradas",
    }
    /// The same of any other number.
    AnonymousOther "anonymous-other" {
        ar C "و{count} شخص فضّلوا عدم ذكر أسمائهم", zh B "以及{count}名不愿具名者",
        en B "and {count} who wish not to be named",
        fr B "et {count} personnes qui souhaitent garder l’anonymat",
        ru C "и еще {count} человека, пожелавших остаться неизвестными",
        es B "y {count} personas que prefieren no ser nombradas",
    }
    /// What a document says of a list that is in the alphabetical order of its language.
    AlphabeticalOrder "alphabetical-order" {
        ar C "حسب الترتيب الأبجدي العربي", zh B "按汉语拼音顺序排列",
        en A(MANUAL) "In English alphabetical order", fr B "Dans l’ordre alphabétique français",
        ru B "В порядке русского алфавита", es B "Por orden alfabético español",
    }
    /// The same of a list that is in the order of the strokes of its characters.
    StrokeOrder "stroke-order" {
        zh B "按笔画顺序排列",
    }
    /// What a code that machines read says to those who cannot see it, with `{address}`.
    QrCode "qr-code" {
        ar C "رمز الاستجابة السريعة: {address}", zh B "二维码：{address}", en B "QR code: {address}",
        fr B "Code QR\u{a0}: {address}", ru B "QR-код: {address}", es B "Código QR: {address}",
    }
    /// A date in full, with `{day}`, `{month}` or `{month-number}`, and `{year}`.
    Date "date" {
        ar A(MULTI_UN) "{day} {month} {year}", zh B "{year}年{month-number}月{day}日",
        en A(S_2016_196) "{day} {month} {year}", fr A(S_2017_5) "{day} {month} {year}",
        ru A(ITA_RU) "{day} {month} {year} года", es A(S_2016_337) "{day} de {month} de {year}",
    }
    /// The first day of a month, where it is not a plain number.
    FirstDay "first-day" {
        fr B "1er",
    }
    /// January.
    January "january" {
        ar A(MULTI_UN) "كانون الثاني/يناير", zh B "一月", en A(CLDR) "January", fr A(CLDR) "janvier",
        ru A(CLDR) "января", es A(CLDR) "enero",
    }
    /// February.
    February "february" {
        ar A(MULTI_UN) "شباط/فبراير", zh B "二月", en A(CLDR) "February", fr A(CLDR) "février",
        ru A(CLDR) "февраля", es A(CLDR) "febrero",
    }
    /// March.
    March "march" {
        ar A(MULTI_UN) "آذار/مارس", zh B "三月", en A(CLDR) "March", fr A(CLDR) "mars",
        ru A(CLDR) "марта", es A(CLDR) "marzo",
    }
    /// April.
    April "april" {
        ar A(MULTI_UN) "نيسان/أبريل", zh B "四月", en A(CLDR) "April", fr A(CLDR) "avril",
        ru A(CLDR) "апреля", es A(CLDR) "abril",
    }
    /// May.
    May "may" {
        ar A(SYRIA_2016) "أيار/مايو", zh B "五月", en A(CLDR) "May", fr A(CLDR) "mai",
        ru A(CLDR) "мая", es A(CLDR) "mayo",
    }
    /// June; the Arabic spelling with a final heh is the United Nations' own.
    June "june" {
        ar C "حزيران/يونيه", zh B "六月", en A(CLDR) "June", fr A(CLDR) "juin", ru A(CLDR) "июня",
        es A(CLDR) "junio",
    }
    /// July; likewise.
    July "july" {
        ar C "تموز/يوليه", zh B "七月", en A(CLDR) "July", fr A(CLDR) "juillet", ru A(CLDR) "июля",
        es A(CLDR) "julio",
    }
    /// August.
    August "august" {
        ar A(MULTI_UN) "آب/أغسطس", zh B "八月", en A(CLDR) "August", fr A(CLDR) "août",
        ru A(CLDR) "августа", es A(CLDR) "agosto",
    }
    /// September.
    September "september" {
        ar A(MULTI_UN) "أيلول/سبتمبر", zh B "九月", en A(CLDR) "September", fr A(CLDR) "septembre",
        ru A(CLDR) "сентября", es A(CLDR) "septiembre",
    }
    /// October.
    October "october" {
        ar A(MULTI_UN) "تشرين الأول/أكتوبر", zh B "十月", en A(CLDR) "October", fr A(CLDR) "octobre",
        ru A(CLDR) "октября", es A(CLDR) "octubre",
    }
    /// November.
    November "november" {
        ar A(MULTI_UN) "تشرين الثاني/نوفمبر", zh B "十一月", en A(CLDR) "November",
        fr A(CLDR) "novembre", ru A(ITA_RU) "ноября", es A(CLDR) "noviembre",
    }
    /// December.
    December "december" {
        ar A(MULTI_UN) "كانون الأول/ديسمبر", zh B "十二月", en A(CLDR) "December",
        fr A(CLDR) "décembre", ru A(CLDR) "декабря", es A(CLDR) "diciembre",
    }
}
