//! Chinese in traditional characters. The phrases are those of `zh`, which were seen in simplified
//! characters only.

use super::zh;
use crate::lang::Phrase::*;
use crate::lang::locale::{
    AnnexHeading, Locale, Marks, Sessions, Signatures, Titles, Typography, Vocabulary,
};
use crate::lang::ordinal::Gender;

#[rustfmt::skip]
pub(super) const LOCALE: Locale = Locale {
    tag: "zh-Hant",
    office_tag: "zh-TW",
    names: &[],
    official: zh::LOCALE.official,
    phrases: &[
        UnitedNations.known("聯合國"),
        GeneralAssembly.known("大會"),
        SecurityCouncil.known("安全理事會"),
        EconomicAndSocialCouncil.known("經濟及社會理事會"),
        DistributionGeneral.known("Distr.: General"),
        DistributionLimited.known("Distr.: Limited"),
        DistributionRestricted.unverified("Distr.: Restricted"),
        Distribution.unverified("Distr.: {distribution}"),
        LanguageLine.known("Chinese"),
        OneLanguage.unverified("Chinese only"),
        OriginalLine.known("Original: {language}"),
        MastheadArabic.known("Arabic"),
        MastheadChinese.known("Chinese"),
        MastheadEnglish.known("English"),
        MastheadFrench.known("French"),
        MastheadRussian.known("Russian"),
        MastheadSpanish.known("Spanish"),
        OriginalNote.known("[原件：{language}]"),
        NoteArabic.known("阿拉伯文"),
        NoteChinese.known("中文"),
        NoteEnglish.known("英文"),
        NoteFrench.known("法文"),
        NoteRussian.known("俄文"),
        NoteSpanish.known("西班牙文"),
        Annex.known("附件"),
        AnnexNumbered.unverified("附件{number}"),
        Enclosure.known("附文"),
        EnclosureNumbered.unverified("附文{number}"),
        Appendix.unverified("附錄"),
        AppendixNumbered.unverified("附錄{number}"),
        Signed.known("(簽名)"),
        AgendaItem.known("議程項目{number}"),
        Addendum.known("增編"),
        Corrigendum.known("更正"),
        AgendaItems.known("議程項目{number}"),
        ProvisionalItem.known("臨時議程項目{number}"),
        ProvisionalItems.known("臨時議程項目{number}"),
        PreliminaryItem.known("暫定項目表項目{number}"),
        PreliminaryItems.known("暫定項目表項目{number}"),
        NotOfficial.unverified("提交供分發；非聯合國正式文件"),
        Reference.unverified("文號："),
        YourReference.unverified("來文號："),
        SignatureOf.known("{name}的簽名"),
        Copies.known("抄送："),
        EnclosureNotationOther.known("附件（{count}）"),
        Organizations.known("組織"),
        Persons.known("個人"),
        GeneralStatus.known("具有一般咨商地位的組織"),
        SpecialStatus.known("具有特別咨商地位的組織"),
        Roster.known("列入名冊的組織"),
        AlsoShareOne.unverified("{names}也贊同本聲明所表達的观點。"),
        AlsoShareOther.unverified("{names}也贊同本聲明所表達的观點。"),
        AsOf.known("截至{date}的簽署者"),
        AttachedList.known("簽署者名單"),
        ListComma.known("、"),
        ListAnd.known("和"),
        AnonymousOther.known("以及{count}名不願具名者"),
        AlphabeticalOrder.known("按筆畫順序排列"),
        QrCode.known("二維碼：{address}"),
        Date.known("{year}年{month-number}月{day}日"),
        January.known("一月"), February.known("二月"), March.known("三月"), April.known("四月"),
        May.known("五月"), June.known("六月"), July.known("七月"), August.known("八月"),
        September.known("九月"), October.known("十月"), November.known("十一月"),
        December.known("十二月"),
    ],
    numbers_months: true,
    sessions: Some(Sessions {
        ordinal: zh::ordinal,
        session: ("第{ordinal}屆會議", Gender::Feminine),
        year: ("第{ordinal}年", Gender::Feminine),
    }),
    numbers: zh::LOCALE.numbers,
    typography: Typography {
        centres_stops: true,
        terms: &[
            "安全理事會", "安理會", "大會", "經濟及社會理事會", "人權理事會", "託管理事會", "秘書長",
            "秘書處", "聯合國", "主席", "代表團", "代表", "常駐代表", "常駐觀察員", "觀察員", "臨時代辦",
            "普通照會", "同文信", "附件", "附文", "附錄", "決議", "議程", "項目", "屆會", "會議",
        ],
        numbered: &["附件", "附文", "附錄"],
        marks: Marks {
            quotation: ["「", "」"],
            inner_quotation: ["『", "』"],
            ..Typography::EAST_ASIAN.marks
        },
        ..zh::LOCALE.typography
    },
    signatures: Signatures {
        orders_by_strokes: true,
        ..zh::LOCALE.signatures
    },
    titles: Titles {
        annexes: &[
            AnnexHeading::new("…的信", "…的信的{annex}"),
            AnnexHeading::new("…的同文信", "…的同文信的{annex}"),
            AnnexHeading::new("…的普通照會", "…的普通照會的{annex}"),
            AnnexHeading::new("…的同文普通照會", "…的同文普通照會的{annex}"),
        ],
        missions: &["…代表團"],
        secretary_general: &["秘書長"],
        ..Titles::EMPTY
    },
    vocabulary: Vocabulary {
        headers: &[
            ("name", &["姓名"]),
            ("organization", &["組織", "組織名稱", "機構", "機構名稱"]),
            ("honorific", &["稱謂"]),
            ("title", &["職務", "職位"]),
            ("affiliation", &["單位", "工作單位"]),
            ("description", &["簡介"]),
            ("country", &["國家"]),
            ("consultative-status", &["諮商地位", "咨商地位"]),
            ("language", &["語言"]),
        ],
        maybe_family_names: &["名字"],
        parts_of_names: &["姓", "名"],
        anonymous: &["匿名", "匿名者", "不具名", "不願具名"],
        dummies: &["無"],
        organization_stems: &["協會", "基金會", "聯合會", "大學", "組織"],
        circulation: &["分發", "散發", "印發"],
        resolutions: &["決議"],
        table_captions: &["表"],
        figure_captions: &["圖表", "地圖", "圖片", "圖"],
        ..Vocabulary::EMPTY
    },
    ..Locale::DEFAULT
};
