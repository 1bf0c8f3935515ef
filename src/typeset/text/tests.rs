use super::{Division, Shaper, StyledText, itemise, opportunities, points};
use crate::lang::{Bond, Direction, Language};
use crate::typeset::font::Library;
use crate::typeset::style::{CharStyle, Slant, Weight};
use crate::typeset::unit::Length;

fn language(tag: &str) -> Language {
    Language::new(tag).expect("a language")
}

fn styled(text: &str, language: Language) -> StyledText {
    let style = CharStyle::plain(Length::pt(10), language);
    let mut styled = StyledText::default();
    styled.push(text, style, None);
    styled
}

/// Returns the text with a stroke at each place where a line may end without breaking a tie.
fn breaks(text: &str, tag: &str) -> String {
    let mut shown = text.to_owned();
    let found = opportunities(&styled(text, language(tag)));
    for place in found.iter().rev().filter(|place| place.bond.is_none()) {
        shown.insert(place.at, '|');
    }
    shown
}

#[test]
fn a_line_ends_where_a_careful_typist_would_end_it() {
    let cases = [
        // Resolutions, articles, pages, symbols.
        (
            "en",
            "Security |Council |resolutions 2258 (2015), |2254 (2015) |and |2139 (2014).",
        ),
        (
            "en",
            "of |resolution 2254 (2015) |and |Article 3, |common |to |all",
        ),
        (
            "en",
            "under |Chapter VII, |see |art. 3, |para. 5 |and |pp. 3–7 |of |No. 5",
        ),
        (
            "en",
            "the |letter |(S/2016/199) |and |A/HRC/25/NGO/117 |or |S/2016/…",
        ),
        ("en", "and/|or |the |decision-|making"),
        ("en", "under |agenda |item 79 (a) |and |items 5 |or |(b)"),
        ("fr", "le |point 79 a) |de"),
        // Dates and figures.
        ("en", "on |24 February |2016 |or |February 24, |2016"),
        (
            "en",
            "report |97 percent |and |97 per cent |of |3 million, |1,500 |dead",
        ),
        // Dashes.
        (
            "en",
            "from |Syria – |our |country, |civilians—|not |terrorists, |2014–2015",
        ),
        // Names.
        ("en", "Mr. President, |Dr. Tamer, |J. R. Alawi |said"),
        ("en", "an |e-mail |to |Al-|Quneitera |and |a |T-shirt"),
        (
            "en",
            "the |Secretary-General |and |Guinea-Bissau |(A/74/100-|S/2019/22)",
        ),
        (
            "en",
            "https://example|.org/|a|-b/c |or |info@un-org.example",
        ),
        // French: the narrow space never ends a line.
        (
            "fr",
            "le |24 février |2016, |le |1er mars : |« Non ! » |dit-|il ; |voir |l’article 3",
        ),
        (
            "fr",
            "la |résolution 2254 (2015), |No 5, |p. 3, |M. Dupont |et |97 pour cent",
        ),
        (
            "fr",
            "le |1er juin, |art. 3, |n° 5, |nos 3 |et |5, |« ceci » |et |1 250 000 km",
        ),
        // Spanish: an opening mark never ends a line, nor does one within another.
        (
            "es",
            "el |24 de febrero |de |2016, |¿qué |dijo |el |Sr. Presidente |del |artículo 3?",
        ),
        (
            "es",
            "dijo: |«¿Quién?» |y |(¡nunca!) |y |¿ cómo, |art. 3, |núm. 5 |y |el |1 de enero",
        ),
        // Russian.
        (
            "ru",
            "от 24 февраля |2016 года |в Сирии |и на востоке — |это |статья 3",
        ),
        (
            "ru",
            "В 2016 году |к нам, |от Совета |до Женевы, |ст. 3, |№ 5, |о воде |и по словам |1 500 |семей",
        ),
        (
            "ru",
            "г-н Председатель |и С. В. Лаврин |сказал бы, |что же |это",
        ),
        // Arabic.
        (
            "ar",
            "رسالة |مؤرخة |24 شباط/فبراير |2016 |القرار 2254 (2015)",
        ),
        ("ar", "بين |1 حزيران |و 31 كانون |وبين"),
        // An item of the agenda keeps its number, and that its letter.
        (
            "en",
            "under |agenda |item 79 (a), |para. 1, |of |25 February",
        ),
        ("fr", "point 79 a), |alinéa 1, |du |25 février"),
        ("es", "tema 79 a), |párr. 1, |del |25 de febrero"),
        ("ru", "пункт 79 a), |подпункт 1, |от 25 февраля"),
        ("ar", "البند 79 (أ)، |الفقرة 1، |25 شباط/فبراير"),
        ("zh", "议程|项目79(a)，|2月|25日"),
        // Names of organs and offices, and the number of an attachment.
        ("zh", "代表|给|安全理事会|主席|的|信|的|附件十一*"),
        ("zh-Hant", "秘書長|的|普通照會|的|附文2/1"),
        // Chinese: the prohibitions of UAX 14, and a numeral keeps its measure word.
        ("zh", "于|2016年|2月|24日，|第3条"),
    ];
    for (tag, expected) in cases {
        assert_eq!(breaks(&expected.replace('|', ""), tag), expected);
    }
}

#[test]
fn a_russian_conjunction_is_tied_loosely_and_a_preposition_more_firmly_the_shorter_it_is() {
    let bonds = |words: &str| {
        let found = opportunities(&styled(words, language("ru")));
        found.iter().map(|place| place.bond).collect::<Vec<_>>()
    };
    assert_eq!(bonds("воды и земли"), [None, Some(Bond::Loose)]);
    assert_eq!(bonds("воды на земле"), [None, Some(Bond::Close)]);
    assert_eq!(bonds("воды в земле"), [None, Some(Bond::Firm)]);
}

#[test]
fn an_address_is_divided_after_slashes_and_before_marks() {
    assert_eq!(
        breaks(
            "(https://www.example.org/water/of-the_valley.html?in=2026&to=all#page%20two), and",
            "en"
        ),
        "(https://www|.example|.org/|water/|of|-the|_valley|.html|?in|=2026|&to|=all|#page|%20two), |and"
    );
}

#[test]
fn a_french_word_keeps_its_elided_article_and_three_letters_on_each_side() {
    let plain = |word| divided(word, "fr", false).0;
    assert_eq!(plain("l’enseignement,"), "l’ensei-gne-ment,");
    assert_eq!(plain("d’administration"), "d’admi-nis-tra-tion");
    assert_eq!(plain("déclare"), "déclare");
    assert_eq!(plain("aujourd’hui"), "aujourd’hui");
}

/// Returns a word with hyphens at the places where it may be divided.
fn divided(word: &str, tag: &str, starts_sentence: bool) -> (String, Division) {
    let (places, division) = points(word, starts_sentence, language(tag));
    let mut shown = word.to_owned();
    for at in places.into_iter().rev() {
        shown.insert(at, '-');
    }
    (shown, division)
}

#[test]
fn english_words_are_divided_where_american_and_british_practice_agree() {
    let plain = |word| divided(word, "en", false).0;
    assert_eq!(plain("establishment"), "establish-ment");
    assert_eq!(plain("international"), "inter-national");
    assert_eq!(plain("undertaking"), "under-tak-ing");
    assert_eq!(plain("“explicit,"), "“ex-plicit,");
    // American "democ-racy", British "demo-cracy".
    assert_eq!(plain("democracy"), "democracy");
    assert_eq!(divided("democracy", "en-US", false).0, "democ-racy");
}

#[test]
fn every_language_is_divided_by_its_own_patterns() {
    assert_eq!(divided("constitution", "fr", false).0, "consti-tu-tion");
    assert_eq!(divided("organización", "es", false).0, "or-ga-ni-za-ción");
    assert_eq!(divided("безопасности", "ru", false).0, "без-опас-но-сти");
    assert_eq!(divided("رسالة", "ar", false).0, "رسالة");
    assert_eq!(divided("联合国", "zh", false).0, "联合国");
}

#[test]
fn names_are_divided_unwillingly_and_symbols_never() {
    assert_eq!(divided("Independent", "en", true).1, Division::Unwilling);
    assert_eq!(divided("Independent", "en", false).1, Division::Name);
    assert_eq!(divided("Verantwortung", "de", false).1, Division::Plain);
    // Common nouns that begin the names of bodies and instruments are not proper names.
    for (word, tag) in [
        ("Organization", "en"),
        ("Déclaration", "fr"),
        ("Organización", "es"),
        ("Организацией", "ru"),
    ] {
        assert_eq!(divided(word, tag, false).1, Division::Plain, "{word}");
    }
    for word in [
        "UNESCO",
        "S/2016/199",
        "info@commandment.example",
        "COVID-19",
        "command4",
    ] {
        assert_eq!(divided(word, "en", false).0, word);
    }
}

/// Returns the runs of a text: the text of each, its face, and its level.
fn runs(text: &str, tag: &str) -> Vec<(String, String, u8)> {
    let library = Library::builtin();
    let mut shaper = Shaper::new(&library);
    let styled = styled(text, language(tag));
    let runs = itemise(&styled, language(tag).direction(), &mut shaper);
    runs.into_iter()
        .map(|run| {
            (
                text[run.range].to_owned(),
                library.name(run.face).to_owned(),
                run.level,
            )
        })
        .collect()
}

#[test]
fn a_mark_comes_from_the_face_of_its_letter() {
    // Acute accents that no letter is composed with.
    assert_eq!(runs("н\u{301}а", "ru").len(), 1);
    assert_eq!(runs("بَ", "en").len(), 1);
}

#[test]
fn an_apostrophe_between_letters_does_not_fill_a_square() {
    let runs = runs("在Côte d’Ivoire", "zh");
    assert_eq!(runs[0].1, "Noto Serif SC");
    assert_eq!(
        (runs[1].0.as_str(), runs[1].1.as_str()),
        ("Côte d’Ivoire", "Liberation Serif")
    );
}

#[test]
fn directions_are_those_of_the_whole_paragraph() {
    let levels: Vec<_> = runs("(شباط) S/2016/199 (24)", "ar")
        .into_iter()
        .map(|(text, _, level)| (text.trim().to_owned(), level))
        .filter(|(text, _)| !text.is_empty())
        .collect();
    let level = |part: &str| {
        levels
            .iter()
            .find(|(text, _)| text.contains(part))
            .map(|run| run.1)
    };
    assert_eq!(level("شباط"), Some(1));
    assert_eq!(level("S/2016/199"), Some(2));
    assert_eq!(level("24"), Some(2));
    assert!(
        runs("Syria – our country", "en")
            .iter()
            .all(|run| run.2 == 0)
    );
}

/// Returns the levels of the characters of a text whose parts each have a language.
fn levels_of(parts: &[(&str, &str)], tag: &str) -> String {
    let library = Library::builtin();
    let mut shaper = Shaper::new(&library);
    let mut text = StyledText::default();
    for (part, tag) in parts {
        text.append(&styled(part, language(tag)));
    }
    let runs = itemise(&text, language(tag).direction(), &mut shaper);
    let of = |at: usize| runs.iter().find(|run| run.range.contains(&at));
    let characters = text.text.char_indices();
    characters
        .filter_map(|(at, _)| of(at))
        .map(|run| run.level.to_string())
        .collect()
}

#[test]
fn a_name_in_a_language_of_the_other_direction_keeps_its_stops_and_reorders_no_figures_next_to_it()
{
    // The stop is at the right of the name, and the comma between two right-to-left names.
    assert_eq!(
        levels_of(
            &[("Mill Inc.", "und-Latn"), ("، ", "ar"), ("Chile", "en")],
            "ar"
        ),
        "2222222221122222"
    );
    assert_eq!(
        levels_of(&[("Mill Inc.، Chile", "ar")], "ar"),
        "2222222222222222"
    );
    assert_eq!(levels_of(&[("Mill Inc.", "ar")], "ar"), "222222221");
    // The figure is at the right of the name.
    assert_eq!(
        levels_of(&[("نادية", "ar"), (", 3 Mill Lane", "en")], "en"),
        "111110000000000000"
    );
    assert_eq!(levels_of(&[("نادية, 3", "en")], "en"), "11111112");
}

#[test]
fn a_line_feed_does_not_end_the_paragraph_of_the_bidi_algorithm() {
    let runs = runs("abc\nدمشق\n(24)", "ar");
    assert_eq!(runs.first().map(|run| run.2), Some(2));
    assert_eq!(runs.last().map(|run| run.2), Some(1));
}

#[test]
fn a_word_is_shaped_once() {
    let library = Library::builtin();
    let mut shaper = Shaper::new(&library);
    let styled = styled("AVATAR", Language::EN);
    let runs = itemise(&styled, Direction::LeftToRight, &mut shaper);
    let first = shaper.shape(runs[0].key, "AVATAR", (None, None));
    let again = shaper.shape(runs[0].key, "AVATAR", (None, None));
    assert_eq!(first, again);
    // Kerning: the pair is narrower than its letters.
    let width = |text: &str, shaper: &mut Shaper<'_>| {
        let shaped = shaper.shape(runs[0].key, text, (None, None));
        shaper.shaped(&shaped).width(Length::pt(10))
    };
    let apart = width("A", &mut shaper) + width("V", &mut shaper);
    assert!(width("AV", &mut shaper) < apart);
}

#[test]
fn a_mark_is_a_separate_cluster_so_that_its_letter_is_read_without_it_elsewhere() {
    let library = Library::builtin();
    let mut shaper = Shaper::new(&library);
    let word = "حُوّل";
    let styled = styled(word, Language::AR);
    let runs = itemise(&styled, Direction::RightToLeft, &mut shaper);
    let shaped = shaper.shape(runs[0].key, word, (None, None));
    let shaped = shaper.shaped(&shaped);
    let text = |glyph: &super::ShapedGlyph| &word[glyph.start as usize..glyph.end as usize];
    let mut texts: Vec<_> = shaped.glyphs.iter().map(text).collect();
    texts.reverse();
    assert_eq!(texts, ["ح", "\u{64F}", "و", "\u{651}", "ل"]);
}

#[test]
fn ligatures_are_set_but_not_where_letters_are_spaced() {
    let library = Library::builtin();
    let mut shaper = Shaper::new(&library);
    let count = |tracking, shaper: &mut Shaper<'_>| {
        let key = super::shape::ShapingKey {
            face: library
                .face_for('ب', Weight::Regular, Slant::Upright, Language::AR)
                .expect("Amiri"),
            script: unicode_script::Script::Latin,
            language: Language::EN,
            right_to_left: false,
            is_tracked: tracking != Length::ZERO,
        };
        let id = shaper.key(key);
        let shaped = shaper.shape(id, "ffi", (None, None));
        shaper.shaped(&shaped).glyphs.len()
    };
    assert_eq!(count(Length::ZERO, &mut shaper), 1);
    assert_eq!(count(Length::pt(1), &mut shaper), 3);
}

#[test]
fn the_levels_of_characters_are_those_that_fribidi_gives_them() {
    let library = Library::builtin();
    let mut shaper = Shaper::new(&library);
    for line in include_str!("../../../tests/shaping/recorded.txt").lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [tag, _, text, _, levels] = fields[..] else {
            panic!("{line}");
        };
        let styled = styled(text, language(tag));
        let runs = itemise(&styled, language(tag).direction(), &mut shaper);
        let of = |at: usize| {
            let run = runs.iter().find(|run| run.range.contains(&at));
            run.map_or_else(String::new, |run| run.level.to_string())
        };
        let found: Vec<String> = text.char_indices().map(|(at, _)| of(at)).collect();
        assert_eq!(found.join(" "), levels, "{text}");
    }
}
