//! Chinese in simplified characters.

use crate::lang::Phrase::*;
use crate::lang::locale::{
    AnnexHeading, Locale, Numbers, Official, Sessions, Signatures, Titles, Typography, Vocabulary,
};
use crate::lang::numerals::{Mark, Numerals, chinese};
use crate::lang::ordinal::Gender;
use crate::lang::sources::UN_2000;

#[rustfmt::skip]
pub(super) const LOCALE: Locale = Locale {
    tag: "zh",
    office_tag: "zh-CN",
    names: &["chinese", "中文", "chi", "zho", "cn"],
    official: Some(Official {
        letter: 'C',
        path: "zh/",
        has_english_masthead: true,
        masthead_name: MastheadChinese,
        note_name: NoteChinese,
    }),
    phrases: &[
        UnitedNations.known("联合国"),
        GeneralAssembly.known("大会"),
        SecurityCouncil.known("安全理事会"),
        EconomicAndSocialCouncil.known("经济及社会理事会"),
        DistributionGeneral.known("Distr.: General"),
        DistributionLimited.known("Distr.: Limited"),
        DistributionRestricted.unverified("Distr.: Restricted"),
        Distribution.unverified("Distr.: {distribution}"),
        LanguageLine.known("Chinese"),
        OriginalLine.known("Original: {language}"),
        MastheadArabic.known("Arabic"),
        MastheadChinese.known("Chinese"),
        MastheadEnglish.known("English"),
        MastheadFrench.known("French"),
        MastheadRussian.known("Russian"),
        MastheadSpanish.known("Spanish"),
        OriginalNote.known("[原件：{language}]"),
        NoteArabic.seen(UN_2000, "阿拉伯文"),
        NoteChinese.seen(UN_2000, "中文"),
        NoteEnglish.seen(UN_2000, "英文"),
        NoteFrench.seen(UN_2000, "法文"),
        NoteRussian.seen(UN_2000, "俄文"),
        NoteSpanish.seen(UN_2000, "西班牙文"),
        Annex.known("附件"),
        AnnexNumbered.unverified("附件{number}"),
        Enclosure.known("附文"),
        EnclosureNumbered.unverified("附文{number}"),
        Appendix.unverified("附录"),
        AppendixNumbered.unverified("附录{number}"),
        Signed.known("(签名)"),
        AgendaItem.known("议程项目{number}"),
        Addendum.known("增编"),
        Corrigendum.known("更正"),
        AgendaItems.known("议程项目{number}"),
        ProvisionalItem.known("临时议程项目{number}"),
        ProvisionalItems.known("临时议程项目{number}"),
        PreliminaryItem.known("暂定项目表项目{number}"),
        PreliminaryItems.known("暂定项目表项目{number}"),
        NotOfficial.unverified("提交供分发；非联合国正式文件"),
        Reference.unverified("文号："),
        YourReference.unverified("来文号："),
        SignatureOf.known("{name}的签名"),
        Copies.known("抄送："),
        EnclosureNotationOther.known("附件（{count}）"),
        Organizations.known("组织"),
        Persons.known("个人"),
        GeneralStatus.known("具有一般咨商地位的组织"),
        SpecialStatus.known("具有特别咨商地位的组织"),
        Roster.known("列入名册的组织"),
        AlsoShareOne.unverified("{names}也赞同本声明所表达的观点。"),
        AlsoShareOther.unverified("{names}也赞同本声明所表达的观点。"),
        AsOf.known("截至{date}的签署者"),
        AttachedList.known("签署者名单"),
        ListComma.known("、"),
        ListAnd.known("和"),
        AnonymousOther.known("以及{count}名不愿具名者"),
        AlphabeticalOrder.known("按汉语拼音顺序排列"),
        QrCode.known("二维码：{address}"),
        Date.known("{year}年{month-number}月{day}日"),
        January.known("一月"), February.known("二月"), March.known("三月"), April.known("四月"),
        May.known("五月"), June.known("六月"), July.known("七月"), August.known("八月"),
        September.known("九月"), October.known("十月"), November.known("十一月"),
        December.known("十二月"),
    ],
    numbers_months: true,
    sessions: Some(Sessions {
        ordinal,
        session: ("第{ordinal}届会议", Gender::Feminine),
        year: ("第{ordinal}年", Gender::Feminine),
    }),
    numbers: Numbers {
        decimal: Some('.'),
        annexes: Numerals::Chinese,
        enclosing_annexes: Numerals::Digits,
        subparagraphs: [Mark::in_parentheses(Numerals::LATIN), Mark::in_parentheses(Numerals::Chinese)],
        ..Numbers::DEFAULT
    },
    // Indents: W3C, *Requirements for Chinese Text Layout*.
    typography: Typography {
        paragraph_indent: 2,
        ..Typography::EAST_ASIAN
    },
    signatures: Signatures {
        note_last: true,
        ..Locale::DEFAULT.signatures
    },
    titles: Titles {
        annexes: &[
            AnnexHeading::new("…的信", "…的信的{annex}"),
            AnnexHeading::new("…的同文信", "…的同文信的{annex}"),
            AnnexHeading::new("…的普通照会", "…的普通照会的{annex}"),
            AnnexHeading::new("…的同文普通照会", "…的同文普通照会的{annex}"),
        ],
        missions: &["…代表团"],
        secretary_general: &["秘书长"],
        ..Titles::EMPTY
    },
    vocabulary: Vocabulary {
        headers: &[
            ("name", &["姓名"]),
            ("organization", &["组织", "组织名称", "机构", "机构名称"]),
            ("honorific", &["称谓"]),
            ("title", &["职务", "职位"]),
            ("affiliation", &["单位", "工作单位"]),
            ("description", &["简介"]),
            ("country", &["国家"]),
            ("consultative-status", &["咨商地位"]),
            ("language", &["语言"]),
            ("kind", &["类型", "类别"]),
        ],
        maybe_family_names: &["名字"],
        parts_of_names: &["姓", "名"],
        contacts: &["邮箱", "电子邮件", "邮件", "电话", "手机", "地址"],
        anonymous: &["匿名", "匿名者", "不具名", "不愿具名", "不愿透露姓名", "不便透露姓名", "保密"],
        dummies: &["无"],
        organization_stems: &["协会", "基金会", "联合会", "大学", "组织"],
        circulation: &["分发", "散发", "印发"],
        resolutions: &["决议"],
        agreements: &["是", "同意", "愿意", "公开", "可以", "允许"],
        refusals: &["否", "不同意", "不愿意", "不公开", "不可以", "不允许", "拒绝"],
        persons: &["个人", "自然人"],
        bodies: &["组织", "机构", "团体", "单位"],
        summaries: &["合计", "总计", "共计", "最后更新", "更新日期", "来源", "截至", "更新", "签名人数", "总人数"],
        conjunctions: &["和", "与"],
        family_names: &["姓"],
        consents: &["同意", "公开", "允许", "授权", "匿名"],
        other_requests: &["订阅", "通讯", "联系我", "联系您", "志愿"],
        publications: &["公开", "发布", "公布", "刊登", "姓名", "署名", "匿名"],
        withholdings: &["匿名", "隐藏", "保密"],
        conditions: &["但", "只", "仅"],
        negations: &["不", "否"],
        withdrawals: &["已撤回", "撤回", "撤签", "已退出", "撤销", "退出联署", "撤销签名"],
        removals: &["已删除", "删除", "重复", "垃圾信息", "已拒绝", "无效"],
        submissions: &["提交时间", "提交日期", "完成时间"],
        counted: &["人", "名", "个签名", "签名", "位"],
        table_captions: &["表格", "表"],
        figure_captions: &["图表", "地图", "照片", "图", "图片"],
        ..Vocabulary::EMPTY
    },
    ..Locale::DEFAULT
};

pub(super) fn ordinal(number: u32, _: Gender) -> String {
    chinese(number.into())
}
