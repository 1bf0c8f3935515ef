//! The scripts that languages are written in, and the parts of a text that its language cannot
//! hold.

use std::ops::Range;

use unicode_script::{Script, UnicodeScript};

use super::Language;

/// The scripts of languages by their tags of two or three letters; a language that is written in
/// several, or that is not here, may hold any.
const SCRIPTS: [(&[Script], &str); 12] = [
    (
        &[Script::Latin],
        "af ay bm bs ca ceb cs cy da de en eo es et eu fi fil fo fr fy ga gd gl gn haw hr ht hu \
         id ig is it jv kl la lb lg ln lt lv mg mi mt nb nl nn no ny oc om pl pt qu rm rn ro rw se \
         sg sk sl sm sn so sq ss st su sv sw tk tl tn to tr ts ve vi wo xh yo zu",
    ),
    (&[Script::Cyrillic], "be bg kk ky mk os ru tg tt uk"),
    (&[Script::Arabic], "ar ckb fa ps ur"),
    (&[Script::Han, Script::Bopomofo], "yue zh"),
    (&[Script::Han, Script::Hiragana, Script::Katakana], "ja"),
    (&[Script::Hangul, Script::Han], "ko"),
    (&[Script::Greek], "el"),
    (&[Script::Hebrew], "he yi"),
    (&[Script::Armenian], "hy"),
    (&[Script::Georgian], "ka"),
    (&[Script::Devanagari], "hi mr ne"),
    (&[Script::Ethiopic], "am ti"),
];

impl Language {
    /// Returns the script that the tag states: `Latn` of `ar-Latn`.
    pub fn stated_script(&self) -> Option<&str> {
        let subtag = self.tag().split('-').nth(1)?;
        let is_script = subtag.len() == 4 && subtag.bytes().all(|byte| byte.is_ascii_alphabetic());
        is_script.then_some(subtag)
    }

    /// Tells whether the tag states a script, by its name of four letters (ISO 15924).
    pub(super) fn states_script(&self, names: &[&str]) -> Option<bool> {
        let stated = self.stated_script()?;
        Some(names.iter().any(|name| name.eq_ignore_ascii_case(stated)))
    }

    /// Tells whether the language and another are written in one script.
    pub fn shares_script_with(&self, other: Self) -> bool {
        match (self.scripts(), other.scripts()) {
            (Some(own), Some(others)) => own.iter().any(|script| others.contains(script)),
            _ => false,
        }
    }

    /// Returns the scripts of the language; none where it may be written in any.
    fn scripts(&self) -> Option<&'static [Script]> {
        if let Some(stated) = self.stated_script() {
            return match stated.to_ascii_lowercase().as_str() {
                "latn" => Some(&[Script::Latin]),
                "cyrl" => Some(&[Script::Cyrillic]),
                "arab" => Some(&[Script::Arabic]),
                "hans" | "hant" | "hani" => Some(&[Script::Han, Script::Bopomofo]),
                _ => None,
            };
        }
        let primary = self.primary();
        let of = |(_, tags): &&(_, &str)| tags.split_ascii_whitespace().any(|tag| tag == primary);
        SCRIPTS.iter().find(of).map(|(scripts, _)| *scripts)
    }
}

fn holds(own: Option<&[Script]>, script: Script) -> bool {
    is_shared(script) || own.is_none_or(|own| own.contains(&script))
}

fn is_shared(script: Script) -> bool {
    matches!(script, Script::Common | Script::Inherited | Script::Unknown)
}

/// Finds the parts of a text that cannot be in its language, each with the tag of what is known of
/// it: its script (`und-Arab`), or its language where only one is written so (`ja`, `ko`).
///
/// Latin words in a language of another script are left to it where words of its own stand beside
/// them, for names and symbols are written so in all languages. A single letter, such as a sign of
/// mathematics, is no word.
pub fn foreign_parts(text: &str, language: Language) -> Vec<(Range<usize>, Language)> {
    // Latin text in a language of Latin script, which most is, is known without its scripts.
    let is_plain = |character: char| u32::from(character) < 0x250;
    let scripts = language.scripts();
    if holds(scripts, Script::Latin) && text.chars().all(is_plain) {
        return Vec::new();
    }
    let mut parts: Vec<Part> = Vec::new();
    let mut has_own = false;
    for (at, character) in text.char_indices() {
        let script = character.script();
        if is_shared(script) {
            continue;
        }
        let own = holds(scripts, script);
        has_own |= own;
        let end = at + character.len_utf8();
        match parts.last_mut() {
            Some(part) if part.own == own && part.goes_on_with(script) => part.extend(end, script),
            _ => parts.push(Part {
                range: at..end,
                script,
                own,
                letters: 1,
            }),
        }
    }
    parts.retain(|part| !part.own);
    if !has_own && let [only] = parts.as_mut_slice() {
        only.range = 0..text.len();
    }
    parts.retain(|part| part.is_word() && !(has_own && part.script == Script::Latin));
    let tagged = parts.into_iter();
    tagged
        .filter_map(|part| Some((part.range.clone(), part.language()?)))
        .collect()
}

/// Neighbouring letters of one script, with what stands between them.
struct Part {
    range: Range<usize>,
    script: Script,
    own: bool,
    letters: usize,
}

impl Part {
    fn goes_on_with(&self, script: Script) -> bool {
        self.own || self.script == script || is_japanese(self.script) && is_japanese(script)
    }

    fn extend(&mut self, end: usize, script: Script) {
        self.range.end = end;
        self.letters += 1;
        // Kana tell Japanese from Chinese, however many ideographs stand beside them.
        if self.script == Script::Han {
            self.script = script;
        }
    }

    fn is_word(&self) -> bool {
        self.letters > 1 || is_japanese(self.script) || self.script == Script::Hangul
    }

    fn language(&self) -> Option<Language> {
        match self.script {
            Script::Hiragana | Script::Katakana => Language::new("ja"),
            Script::Hangul => Language::new("ko"),
            script => Language::new(&format!("und-{}", script.short_name())),
        }
    }
}

fn is_japanese(script: Script) -> bool {
    matches!(script, Script::Han | Script::Hiragana | Script::Katakana)
}

#[cfg(test)]
mod tests {
    use super::{Language, foreign_parts};

    fn parts<'t>(text: &'t str, language: &str) -> Vec<(&'t str, String)> {
        let language = Language::new(language).unwrap();
        let parts = foreign_parts(text, language).into_iter();
        parts
            .map(|(range, language)| (&text[range], language.to_string()))
            .collect()
    }

    fn none<'t>() -> Vec<(&'t str, String)> {
        Vec::new()
    }

    #[test]
    fn a_text_of_its_own_script_has_no_foreign_parts() {
        for (text, language) in [
            ("Valley Water Trust, Genève", "en"),
            ("Совет сорока деревень", "ru"),
            ("نادية قاسم", "ar"),
            ("نادیه قاسم", "fa"),
            ("林晓溪", "zh"),
            ("林晓溪", "ja"),
            ("Nadia Qasim", "ar-Latn"),
            ("Какво", "sr"),
            ("S/2016/199 — № 5 (2015)", "ru"),
        ] {
            assert_eq!(parts(text, language), none(), "{text}");
        }
    }

    #[test]
    fn a_name_in_another_script_is_tagged_with_it() {
        for (text, language, tag) in [
            ("نادية قاسم", "en", "und-Arab"),
            ("林晓溪", "fr", "und-Hani"),
            ("林", "en", "und-Hani"),
            ("田中 さくら", "en", "ja"),
            ("김철수", "ru", "ko"),
            ("Мария", "es", "und-Cyrl"),
            ("Μαρία (2)", "en", "und-Grek"),
            ("River Archive", "zh", "und-Latn"),
            ("Upper Valley School (Hentzau)", "ar", "und-Latn"),
        ] {
            assert_eq!(parts(text, language), [(text, tag.to_owned())]);
        }
    }

    #[test]
    fn a_foreign_part_ends_with_its_last_letter() {
        assert_eq!(
            parts("the words «السلام عليكم», 3 α and 林", "en"),
            [
                ("السلام عليكم", "und-Arab".to_owned()),
                ("林", "und-Hani".to_owned())
            ]
        );
    }

    #[test]
    fn latin_words_beside_those_of_the_language_are_left_to_it() {
        assert_eq!(
            parts("منظمة Valley Water Trust في S/2016/199", "ar"),
            none()
        );
        assert_eq!(parts("在 S/2026/12 号文件中", "zh"), none());
    }
}
