//! The fixed Chinese words in traditional characters.

/// The characters of the fixed words that have another form in traditional writing, each followed
/// by that form. Each has only one in these words.
const FORMS: &str = "个個会會册冊别別单單发發团團国國声聲届屆愿願汉漢济濟点點画畫码碼笔筆签簽组組织織经經\
                     给給维維联聯议議语語赞贊达達项項顺順驻駐";

/// Writes fixed words in traditional characters.
pub(super) fn traditional(text: &str) -> String {
    let written = |character: char| {
        let mut forms = FORMS.chars();
        while let (Some(simplified), Some(form)) = (forms.next(), forms.next()) {
            if simplified == character {
                return form;
            }
        }
        character
    };
    text.chars().map(written).collect()
}

#[cfg(test)]
mod tests {
    use crate::lang::{Language, Phrase, Strings, session};

    #[test]
    fn fixed_words_are_in_the_characters_of_the_text() {
        let strings = Strings::of(Language::new("zh-Hant").unwrap());
        for (phrase, words) in [
            (Phrase::UnitedNations, "聯合國"),
            (Phrase::SecurityCouncil, "安全理事會"),
            (Phrase::EconomicAndSocialCouncil, "經濟及社會理事會"),
            (Phrase::Signed, "(簽名)"),
            (Phrase::AgendaItem, "議程項目{number}"),
            (Phrase::NotOfficial, "提交供分發；非聯合國正式文件"),
            (Phrase::GeneralStatus, "具有一般咨商地位的組織"),
            (Phrase::StrokeOrder, "按筆畫順序排列"),
            (Phrase::LanguageLine, "Chinese"),
        ] {
            assert_eq!(strings.text(phrase), words);
        }
        assert_eq!(Strings::of(Language::ZH).text(Phrase::Signed), "(签名)");
        let taiwan = Language::new("zh-TW").unwrap();
        let line = session::session(taiwan, 70).unwrap();
        assert_eq!(line, "第七十屆會議");
        assert_eq!(session::session_number(taiwan, &line), Some(70));
    }
}
