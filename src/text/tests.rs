use super::{Division, Shaper, StyledText, itemise, opportunities, points};
use crate::font::Library;
use crate::lang::{Direction, Language};
use crate::style::{CharStyle, Slant, Weight};
use crate::unit::Length;

fn language(tag: &str) -> Language {
    Language::new(tag).expect("a language")
}

fn styled(text: &str, language: Language) -> StyledText {
    let style = CharStyle {
        size: Length::pt(10),
        weight: Weight::Regular,
        slant: Slant::Upright,
        tracking: Length::ZERO,
        rise: Length::ZERO,
        language,
    };
    let mut styled = StyledText::default();
    styled.push(text, style, None);
    styled
}

/// The text with a stroke at each place where a line may end without breaking a tie.
fn breaks(text: &str, tag: &str) -> String {
    let mut shown = text.to_owned();
    let found = opportunities(&styled(text, language(tag)));
    for place in found.iter().rev().filter(|place| !place.is_tied) {
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
            "https://|example.org/|a-b/|c |or |info@un-org.example",
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
        // Spanish.
        (
            "es",
            "el |24 de febrero |de |2016, |¿qué |dijo |el |Sr. Presidente |del |artículo 3?",
        ),
        // Russian.
        (
            "ru",
            "от 24 февраля |2016 года |в Сирии |и на востоке — |это |статья 3",
        ),
        (
            "ru",
            "г-н Председатель |и С. В. Лаврин |сказал бы, |что же |это",
        ),
        // Arabic.
        (
            "ar",
            "رسالة |مؤرخة |24 شباط/|فبراير |2016 |القرار 2254 (2015)",
        ),
        // Chinese: the prohibitions of UAX 14, and a numeral keeps its measure word.
        ("zh", "于|2016年|2月|24日，|第3条"),
    ];
    for (tag, expected) in cases {
        assert_eq!(breaks(&expected.replace('|', ""), tag), expected);
    }
}
