//! Arabic.

use crate::lang::Phrase::*;
use crate::lang::locale::{
    AnnexHeading, Locale, Numbers, Official, Sessions, Titles, Typography, Vocabulary,
};
use crate::lang::numerals::{Mark, Numerals};
use crate::lang::ordinal::{Gender, word};
use crate::lang::sources::{MULTI_UN, SYRIA_2016};
use crate::lang::tie::Word::{Any, Day, Month, Number, Numeral, Of};
use crate::lang::tie::tie;

#[rustfmt::skip]
pub(super) const LOCALE: Locale = Locale {
    tag: "ar",
    office_tag: "ar-SA",
    names: &["arabic", "العربية", "ara"],
    official: Some(Official {
        letter: 'A',
        path: "ar/",
        has_english_masthead: true,
        masthead_name: MastheadArabic,
        note_name: NoteArabic,
    }),
    phrases: &[
        UnitedNations.known("الأمم المتحدة"),
        GeneralAssembly.seen(MULTI_UN, "الجمعية العامة"),
        SecurityCouncil.seen(SYRIA_2016, "مجلس الأمن"),
        EconomicAndSocialCouncil.known("المجلس الاقتصادي والاجتماعي"),
        DistributionGeneral.known("Distr.: General"),
        DistributionLimited.known("Distr.: Limited"),
        DistributionRestricted.unverified("Distr.: Restricted"),
        Distribution.unverified("Distr.: {distribution}"),
        LanguageLine.known("Arabic"),
        OneLanguage.unverified("Arabic only"),
        OriginalLine.known("Original: {language}"),
        MastheadArabic.known("Arabic"),
        MastheadChinese.known("Chinese"),
        MastheadEnglish.known("English"),
        MastheadFrench.known("French"),
        MastheadRussian.known("Russian"),
        MastheadSpanish.known("Spanish"),
        OriginalNote.known("[الأصل: {language}]"),
        NoteArabic.known("بالعربية"),
        NoteChinese.known("بالصينية"),
        NoteEnglish.known("بالإنكليزية"),
        NoteFrench.known("بالفرنسية"),
        NoteRussian.known("بالروسية"),
        NoteSpanish.known("بالإسبانية"),
        Annex.seen(MULTI_UN, "المرفق"),
        AnnexNumbered.unverified("المرفق {number}"),
        Enclosure.known("ضميمة"),
        EnclosureNumbered.unverified("الضميمة {number}"),
        Appendix.unverified("تذييل"),
        AppendixNumbered.unverified("التذييل {number}"),
        Signed.known("(توقيع)"),
        AgendaItem.known("البند {number} من جدول الأعمال"),
        AgendaItemsTwo.known("البندان {number} من جدول الأعمال"),
        Addendum.known("إضافة"),
        Corrigendum.known("تصويب"),
        AgendaItems.known("البنود {number} من جدول الأعمال"),
        ProvisionalItem.known("البند {number} من جدول الأعمال المؤقت"),
        ProvisionalItems.known("البنود {number} من جدول الأعمال المؤقت"),
        ProvisionalItemsTwo.known("البندان {number} من جدول الأعمال المؤقت"),
        PreliminaryItem.known("البند {number} من القائمة الأولية"),
        PreliminaryItems.known("البنود {number} من القائمة الأولية"),
        PreliminaryItemsTwo.known("البندان {number} من القائمة الأولية"),
        NotOfficial.unverified("مقدمة للتعميم؛ ليست وثيقة رسمية من وثائق الأمم المتحدة"),
        Reference.unverified("المرجع:"),
        YourReference.unverified("مرجعكم:"),
        SignatureOf.unverified("توقيع {name}"),
        Copies.unverified("نسخة إلى:"),
        EnclosureNotationOne.known("مرفق"),
        EnclosureNotationTwo.known("مرفقان"),
        EnclosureNotationFew.known("{count} مرفقات"),
        EnclosureNotationMany.known("{count} مرفقا"),
        EnclosureNotationOther.known("{count} مرفق"),
        Organizations.known("المنظمات"),
        Persons.known("الأفراد"),
        GeneralStatus.known("المنظمات ذات المركز الاستشاري العام"),
        SpecialStatus.known("المنظمات ذات المركز الاستشاري الخاص"),
        Roster.known("المنظمات المدرجة في القائمة"),
        AlsoShareOne.unverified("تشاطر أيضا {names} الآراء الواردة في هذا البيان."),
        AlsoShareOther.unverified("تشاطر أيضا {names} الآراء الواردة في هذا البيان."),
        AsOf.unverified("قائمة الموقعين حتى {date}"),
        AttachedList.known("قائمة الموقعين"),
        ListComma.known(" و"),
        ListAnd.known(" و"),
        AnonymousOne.unverified("و{count} شخص فضّل عدم ذكر اسمه"),
        AnonymousTwo.unverified("وشخصان فضّلا عدم ذكر اسميهما"),
        AnonymousFew.unverified("و{count} أشخاص فضّلوا عدم ذكر أسمائهم"),
        AnonymousMany.unverified("و{count} شخصا فضّلوا عدم ذكر أسمائهم"),
        AnonymousOther.unverified("و{count} شخص فضّلوا عدم ذكر أسمائهم"),
        AlphabeticalOrder.unverified("حسب الترتيب الأبجدي العربي"),
        QrCode.unverified("رمز الاستجابة السريعة: {address}"),
        Date.seen(MULTI_UN, "{day} {month} {year}"),
        January.seen(MULTI_UN, "كانون الثاني/يناير"), February.seen(MULTI_UN, "شباط/فبراير"),
        March.seen(MULTI_UN, "آذار/مارس"), April.seen(MULTI_UN, "نيسان/أبريل"),
        // The spelling of June and July with a final heh is that of the United Nations.
        May.seen(SYRIA_2016, "أيار/مايو"), June.unverified("حزيران/يونيه"),
        July.unverified("تموز/يوليه"), August.seen(MULTI_UN, "آب/أغسطس"),
        September.seen(MULTI_UN, "أيلول/سبتمبر"), October.seen(MULTI_UN, "تشرين الأول/أكتوبر"),
        November.seen(MULTI_UN, "تشرين الثاني/نوفمبر"),
        December.seen(MULTI_UN, "كانون الأول/ديسمبر"),
    ],
    months: &[
        (6, "يونيو"), (6, "يونية"), (7, "يوليو"), (7, "يولية"), (10, "تشرين أول"),
        (11, "تشرين ثاني"), (12, "كانون أول"), (1, "كانون ثاني"),
    ],
    sessions: Some(Sessions {
        ordinal,
        session: ("الدورة {ordinal}", Gender::Feminine),
        year: ("السنة {ordinal}", Gender::Feminine),
    }),
    numbers: Numbers {
        annexes: Numerals::Words(&ANNEXES),
        enclosing_annexes: Numerals::Digits,
        subparagraphs: [Mark::in_parentheses(Numerals::Letters(&ABJAD)), Mark::in_parentheses(Numerals::Digits)],
        notes: Mark::in_parentheses(Numerals::Digits),
        multipliers: &[
            ("الاف", 3), ("الف", 3), ("مليار", 9), ("ميليار", 9), ("بليون", 9), ("ميليون", 6),
            ("مليون", 6), ("ملايين", 6),
        ],
        ..Numbers::DEFAULT
    },
    typography: Typography::ARABIC,
    titles: Titles {
        // All that agrees with the letter becomes definite; a numbered annex belongs *to* it.
        agreements: &[(" موجهة إلى ", " الموجهة إلى "), (" موجهتان إلى ", " الموجهتين إلى ")],
        annex_article: "ال",
        annexes: &[
            AnnexHeading {
                title: "رسالة مؤرخة …",
                only: "{annex} الرسالة المؤرخة …",
                numbered: "{annex} للرسالة المؤرخة …",
            },
            AnnexHeading {
                title: "رسالتان متطابقتان مؤرختان …",
                only: "{annex} الرسالتين المتطابقتين المؤرختين …",
                numbered: "{annex} للرسالتين المتطابقتين المؤرختين …",
            },
            AnnexHeading {
                title: "رسائل متطابقة مؤرخة …",
                only: "{annex} الرسائل المتطابقة المؤرخة …",
                numbered: "{annex} للرسائل المتطابقة المؤرخة …",
            },
            AnnexHeading {
                title: "مذكرة شفوية مؤرخة …",
                only: "{annex} المذكرة الشفوية المؤرخة …",
                numbered: "{annex} للمذكرة الشفوية المؤرخة …",
            },
        ],
        missions: &[
            "البعثة الدائمة …", "بعثة المراقبة الدائمة …", "البعثة المراقبة الدائمة …",
            "بعثة المراقب الدائم …", "البعثة الدائمة المراقبة …",
        ],
        secretary_general: &["الأمين العام", "الأمينة العامة"],
        ..Titles::EMPTY
    },
    ties: &[
        // "24 شباط/فبراير", "القرار 2254", "المادة 3".
        tie(Day, Month),
        tie(Of(&[
            "القرار", "قرار", "والقرار", "القرارات", "المادة", "مادة", "والمادة", "المواد",
            "الفقرة", "فقرة", "والفقرة", "الفقرات", "الفقرتان", "الفقرتين", "البند", "بند", "البنود", "البندان", "البندين", "الصفحة", "رقم",
        ]), Numeral),
        tie(Number, Of(&["في", "مليون", "ملايين", "ألف", "آلاف", "بليون"])),
        tie(Of(&["في"]), Of(&["المائة", "المئة"])),
        // "و 31": the conjunction, which is separate before digits, never ends a line.
        tie(Of(&["و"]), Any),
    ],
    vocabulary: Vocabulary {
        headers: &[
            ("name", &["الاسم الكامل"]),
            ("organization", &["المنظمة", "اسم المنظمة", "المؤسسة"]),
            ("title", &["المنصب", "الوظيفة"]),
            ("affiliation", &["جهة العمل", "الانتماء"]),
            ("description", &["الوصف"]),
            ("country", &["البلد", "الدولة"]),
            ("consultative-status", &["المركز الاستشاري"]),
            ("language", &["اللغة"]),
            ("kind", &["النوع", "نوع الموقع"]),
        ],
        maybe_family_names: &["الاسم"],
        parts_of_names: &["الاسم الأول", "اسم العائلة"],
        contacts: &["البريد", "بريد", "الهاتف", "هاتف", "جوال", "العنوان"],
        honorifics: &[
            "السيد", "السيدة", "الدكتور", "الدكتورة", "د.", "أ.د.", "الأستاذ", "الأستاذة", "الشيخ",
            "المهندس", "م.",
        ],
        certain_honorifics: &["الدكتور", "الدكتورة", "أد"],
        anonymous: &[
            "بدون اسم", "بلا اسم",
            "مجهول", "مجهولة", "مجهول الهوية", "مجهولة الهوية", "فضل عدم ذكر اسمه",
            "فضلت عدم ذكر اسمها", "عدم ذكر الاسم", "عدم الكشف عن الاسم", "غير معروف",
        ],
        dummies: &["لا يوجد", "لا شيء"],
        organization_stems: &["جمعية", "منظمة", "مؤسسة", "اتحاد"],
        prefixed_articles: &["ال"],
        circulation: &["تعميم", "تعمم", "إصدار", "نشر", "وثيقة من وثائق"],
        resolutions: &["قرار"],
        other_bodies: &["الجمعية العامة"],
        agreements: &[
            "موافق", "موافقه", "اوافق", "اوافق على النشر", "علني", "ظاهر",
            "نشط", "منشور", "معتمد",
        ],
        refusals: &[
            "غير موافق", "غير موافقه", "لا اوافق", "ارفض", "مرفوض", "خاص", "مخفي", "ابدا",
            "غير نشط", "مسوده", "معلق", "قيد المراجعه", "غير منشور",
            "عدم النشر", "عدم نشر الاسم",
        ],
        persons: &["شخص", "فرد"],
        bodies: &["منظمه", "مؤسسه", "جمعيه", "هييه"],
        summaries: &["المجموع", "الاجمالي", "اخر تحديث", "المصدر"],
        conjunctions: &["و"],
        documents: &["جواز"],
        telephones: &["هاتف"],
        companions: &["وعاءلته", "وعاءلتها", "واخرون", "مع …"],
        on_behalf: &["نيابه عن", "باسم"],
        family_names: &["اسم العائلة"],
        consents: &[
            "موافقه", "موافق", "الموافقه", "نشر", "اذن", "السماح", "علني", "مجهول",
            "النشر", "بنشر", "لنشر", "ينشر", "انشر", "اظهار", "ذكر", "الاعلان",
        ],
        other_requests: &["النشره", "الاخباريه", "التواصل", "متطوع"],
        publications: &["نشر", "علني", "اسمي", "اسمك", "توقيع", "مجهول", "الرساله"],
        withholdings: &["مجهول", "اخفاء", "سري", "سريه", "مجهوله", "اخفي", "اخف", "اخفاوه", "حجب"],
        both_ways: &["ام لا"],
        objections: &[
            "اعترض", "اعتراض", "اعارض", "الغاء", "ازاله", "فارغ", "فارغا", "حذف", "معارضه", "يعترض",
            "تعترض",
        ],
        conditions: &[
            "لكن", "ولكن", "فقط", "بعد", "اذا", "بشرط", "قبل", "الاحرف", "مستعار", "حتي", "الاول",
            "مؤقتا",
        ],
        negations: &[
            "لا", "غير", "ليس", "بدون", "ارفض", "لست", "عدم", "بعدم", "وعدم", "لعدم", "رفض", "لم",
            "لن", "دون", "الا", "ولا", "ارفضه", "يرفض", "امتنع",
        ],
        withdrawals: &[
            "مسحوب", "منسحب", "انسحب", "تم السحب", "سحب", "السحب", "انسحاب", "الانسحاب", "انسحبت",
            "سحب توقيعه", "سحبت توقيعها", "تم سحب التوقيع",
        ],
        removals: &["محذوف", "حذف", "مكرر", "مرفوض", "مستبعد", "ملغي", "ملغى"],
        submissions: &["تاريخ الارسال", "تاريخ الانتهاء", "مكتمل"],
        counted: &[
            "توقيع", "توقيعا", "موقع", "موقعا", "اسم", "اخرون", "اخرين", "منظمه",
        ],
        table_captions: &["الجدول", "جدول", "جداول"],
        figure_captions: &["الشكل", "شكل", "الخريطة", "خريطة", "الصورة", "صورة"],
        item_letters: "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
        heading_ordinals: &[
            "أول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر",
        ],
        heading_letters: &[
            "ألف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء", "طاء", "ياء",
        ],
        affirmations: &["نعم"],
        denials: &["لا"],
        namings: &["الاسم الكامل", "باسمي"],
        alternatives: &["او", "ام"],
        refusing_phrases: &[
            "عدم نشر اسمي", "عدم نشر الاسم", "لا تنشروا اسمي", "لا تنشر اسمي", "لا تنشروا توقيعي",
            "عدم ذكر اسمي", "لا تذكروا اسمي", "عدم اظهار اسمي", "عدم الكشف عن اسمي", "اخفاء اسمي",
            "ابقاء اسمي سريا", "البقاء مجهول", "البقاء مجهوله", "لا اريد نشر اسمي",
            "لا ارغب نشر اسمي", "بعدم نشر اسمي", "بدون ذكر الاسم", "دون ذكر الاسم",
        ],
        withdrawing_phrases: &[
            "اسحب توقيعي", "سحب توقيعي", "اسحب اسمي", "سحب اسمي", "سحبت توقيعي", "ازاله اسمي",
            "ازاله توقيعي", "ازيلوا اسمي", "احذفوا اسمي", "احذفوا توقيعي", "حذف اسمي", "حذف توقيعي",
            "الغاء توقيعي", "شطب اسمي",
        ],
        ..Vocabulary::EMPTY
    },
    ..Locale::DEFAULT
};

/// The letters that mark subparagraphs, in abjad order; *hāʾ* with tatweel, so that it is not taken
/// for a digit.
#[rustfmt::skip]
const ABJAD: [&str; 28] = [
    "أ", "ب", "ج", "د", "هـ", "و", "ز", "ح", "ط", "ي", "ك", "ل", "م", "ن", "س", "ع", "ف", "ص", "ق",
    "ر", "ش", "ت", "ث", "خ", "ذ", "ض", "ظ", "غ",
];

/// The numbers of the first annexes.
#[rustfmt::skip]
const ANNEXES: [&str; 12] = [
    "الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر",
    "الحادي عشر", "الثاني عشر",
];

/// Writes the definite feminine form.
fn ordinal(number: u32, _: Gender) -> String {
    const FIRST: &str =
        "الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة";
    const TENS: &str = "العشرون الثلاثون الأربعون الخمسون الستون السبعون الثمانون التسعون المائة";
    // "First" has this form only if it is alone.
    let unit_word = |unit: u32| match unit {
        1 => "الحادية",
        _ => word(FIRST, unit),
    };
    match (number / 10, number % 10) {
        (0, _) | (1, 0) => word(FIRST, number).to_string(),
        (1, unit) => format!("{} عشرة", unit_word(unit)),
        (tens, 0) => word(TENS, tens - 1).to_string(),
        (tens, unit) => format!("{} و{}", unit_word(unit), word(TENS, tens - 1)),
    }
}
