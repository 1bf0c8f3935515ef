use proptest::prelude::*;

use super::super::tests::{paragraph, pieces, separators, style};
use super::*;
use crate::lang::Language;
use crate::typeset::font::Library;
use crate::typeset::style::Weight;

/// Makes words and the line feeds between them, as in an entry: a name and the lines below it.
fn entry() -> impl Strategy<Value = Vec<(String, String)>> {
    let after = prop_oneof![
        8 => separators().prop_map(str::to_owned),
        3 => Just(" \n".to_owned()),
        1 => Just("\t".to_owned()),
        1 => Just("\u{2028}".to_owned()),
    ];
    prop::collection::vec((pieces(), after), 1..9)
}

fn any_style() -> impl Strategy<Value = ParagraphStyle> {
    let language = prop::sample::select(vec!["en", "fr", "ru", "ar", "zh"]);
    let alignment = prop::sample::select(vec![
        Alignment::Justified,
        Alignment::Start,
        Alignment::End,
        Alignment::Centre,
    ]);
    let indents = (0_i64..30, -12_i64..30, 0_i64..10, any::<bool>());
    (language, alignment, indents).prop_map(|(tag, alignment, (start, first, end, hyphenation))| {
        let language = Language::new(tag).expect("a language");
        ParagraphStyle {
            alignment,
            start_indent: Length::pt(start),
            first_line_indent: Length::pt(first),
            end_indent: Length::pt(end),
            hyphenation,
            setting: crate::typeset::style::LineSetting::Optical,
            ..paragraph(language)
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn lines_as_written_are_those_of_total_fit(
        words in entry(),
        paragraph in any_style(),
        tag in prop::sample::select(vec!["en", "fr", "ru", "ar", "zh"]),
        points in 30_i64..500,
    ) {
        let language = Language::new(tag).expect("a language");
        let mut text = StyledText::default();
        for (index, (word, after)) in words.iter().enumerate() {
            let mut own = style(language);
            if index == 0 {
                own.weight = Weight::Bold;
            }
            text.push(&format!("{word}{after}"), own, None);
        }
        let library = Library::builtin();
        let mut shaper = Shaper::new(&library);
        let measure = Length::pt(points);
        let room = Room::new(&paragraph, measure);
        let mut unbroken = UnbrokenParagraph::new(&text, paragraph.direction, &mut shaper);
        let written = as_written(&mut ParagraphSetter::new(&unbroken, &paragraph, &mut shaper), &room);
        unbroken.find_breaks();
        let fitted = by_total_fit(&mut ParagraphSetter::new(&unbroken, &paragraph, &mut shaper), &room);
        if let Some(lines) = written {
            prop_assert_eq!(&lines, &fitted.lines);
            prop_assert!(fitted.overfull.is_empty());
        }
        prop_assert_eq!(set(&text, &paragraph, measure, &mut shaper), fitted);
    }
}

#[test]
fn an_entry_that_has_room_is_set_without_a_search() {
    let library = Library::builtin();
    let mut shaper = Shaper::new(&library);
    let text = |text: &str| {
        let mut styled = StyledText::default();
        styled.push(text, style(Language::EN), None);
        styled
    };
    let mut is_as_written = |words: &str, points| {
        let (text, paragraph) = (text(words), paragraph(Language::EN));
        let unbroken = UnbrokenParagraph::new(&text, paragraph.direction, &mut shaper);
        let room = Room::new(&paragraph, Length::pt(points));
        as_written(
            &mut ParagraphSetter::new(&unbroken, &paragraph, &mut shaper),
            &room,
        )
        .is_some()
    };
    assert!(is_as_written("Ana Example \nValley Water Trust", 150));
    assert!(!is_as_written("Ana Example \nValley Water Trust", 80));
    assert!(!is_as_written("Ana Example \n\nValley Water Trust", 150));
}
