//! Tables and images of letters, from Markdown to tagged pages.

use demarche::export::txt;
use demarche::form::{self, Form};
use demarche::letter::Letter;
use demarche::source::{InMemory, Sources};
use demarche::typeset::font::Library;
use demarche::typeset::page::{Document, Item, Mark};
use demarche::typeset::text::Shaper;
use demarche::typeset::unit::Length;
use proptest::prelude::*;

use super::annexes::{built, read};
use super::conformance::{Archive, judge};
use super::logical;

/// Makes a letter whose body, and whose annex, is a text in Markdown.
fn letter(language: &str, body: &str) -> Letter {
    let letter = format!(
        "language: {language}\ndate: 2026-03-01\naddressees: [{{ title: President }}]\nsalutation: Sir,\n\
         body: body.md\nsignatories: [{{ name: Ana Example }}]\nannexes: [{{ title: Report, body: body.md }}]\n\
         circulation:\n  organs: [security-council]\n  date: 2026-03-02\n  title: Letter dated 1 March 2026\n"
    );
    let store = InMemory::new()
        .with("letter.yaml", letter)
        .with("body.md", body)
        .with("map.png", png(600, 300));
    read(Sources::new(store), language)
}

/// Makes a grey PNG.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Grayscale);
    let mut writer = encoder.write_header().expect("a header");
    let pixels = vec![0x80; (width * height) as usize];
    writer.write_image_data(&pixels).expect("pixels");
    writer.finish().expect("an end");
    bytes
}

fn set(letter: &Letter, form: Form) -> Document {
    let library = Library::builtin();
    let mut shaper = Shaper::new(&library);
    let (document, told) = demarche::set(letter, form, None, &mut shaper);
    assert!(told.is_empty(), "{told:?}");
    document
}

/// Makes a table of some rows of Markdown cells, below a line of headers.
fn table(head: &[&str], rows: &[Vec<String>]) -> String {
    let line = |cells: Vec<&str>| format!("| {} |\n", cells.join(" | "));
    let mut text = line(head.to_vec()) + &line(vec!["---"; head.len()]);
    for row in rows {
        text += &line(row.iter().map(String::as_str).collect());
    }
    text
}

/// Returns the roles of the tree as `Role×count` for each run of equal roles below tables.
fn roles(bytes: &[u8], of: &str) -> usize {
    let outline = logical::read(bytes).outline;
    outline.iter().filter(|(_, role)| role == of).count()
}

#[test]
fn a_table_over_three_pages_is_one_table_and_repeats_its_headers_as_artifacts() {
    let rows: Vec<Vec<String>> = (1..=90)
        .map(|row| {
            let call = if row == 50 { "[^1]" } else { "" };
            vec![
                format!("Place {row}"),
                format!("Event {row}{call}"),
                format!("{}", row * 37),
            ]
        })
        .collect();
    let text = format!(
        "Table 1\\\nEvents\n\n{}\n[^1]: A note of the fiftieth row.\n",
        table(&["Place", "Event", "Number"], &rows)
    );
    let letter = letter("en", &text);
    for form in [Form::LETTER, Form::CIRCULATION] {
        let bytes = built(&letter, form);
        judge(&format!("table-{}", form.name()), &bytes, Archive::A2a);
        // Once in the letter, and once in its annex.
        for (role, count) in [
            ("Table", 2),
            ("THead", 2),
            ("TBody", 2),
            ("TR", 182),
            ("TD", 360),
        ] {
            assert_eq!(roles(&bytes, role), count, "{role} in {}", form.name());
        }
        let reading = logical::read(&bytes);
        let text: String = reading.lines().join("\n");
        for row in 1..=90 {
            assert!(text.matches(&format!("Event {row}")).count() >= 2, "{row}");
        }
        let document = set(&letter, form);
        let repeated = |page: &demarche::typeset::page::Page| {
            page.groups.iter().any(|group| group.mark == Mark::Repeated)
        };
        let count = document.pages.iter().filter(|page| repeated(page)).count();
        assert!(count >= 4, "headers on {count} further pages");
    }
}

#[test]
fn arabic_and_chinese_tables_conform_and_arabic_ones_are_mirrored() {
    let arabic = "الجدول 1\\\nالحوادث\n\n| المكان | الحدث | العدد |\n| --- | --- | --- |\n\
                  | القرية السفلى | إطلاق نار من أسلحة خفيفة | 14 |\n| القرية العليا | قصف | 7 |\n";
    let chinese = "表1\\\n事件\n\n| 地点 | 事件 | 数目 |\n| --- | --- | --- |\n\
                   | 下村 | 小武器开火，学校和两所房屋受损，村民撤离 | 14 |\n| 上村 | 炮击 | 7 |\n";
    for (language, text) in [("ar", arabic), ("zh", chinese)] {
        let letter = letter(language, text);
        for form in [Form::LETTER, Form::CIRCULATION] {
            let bytes = built(&letter, form);
            judge(
                &format!("table-{}-{language}", form.name()),
                &bytes,
                Archive::A2a,
            );
            let document = set(&letter, form);
            let left = |words: &str| {
                let groups = document.pages.iter().flat_map(|page| &page.groups);
                let items = groups.flat_map(|group| &group.items);
                let mut found = items.filter_map(|item| match item {
                    Item::Text { at, run, .. } if run.text.trim() == words => Some(at.x),
                    _ => None,
                });
                found
                    .next()
                    .unwrap_or_else(|| panic!("{words} is not on the page"))
            };
            if language == "ar" {
                assert!(left("القرية السفلى") > left("14"));
            } else {
                assert!(left("下村") < left("14"));
            }
        }
    }
}

#[test]
fn an_image_is_a_figure_next_to_its_caption_within_the_measure() {
    let text = "Map 1\\\nThe valley\n\n![The valley, with its dam](map.png)\n\nAnd so on.\n";
    let letter = letter("en", text);
    for form in [Form::LETTER, Form::CIRCULATION] {
        let bytes = built(&letter, form);
        judge(&format!("image-{}", form.name()), &bytes, Archive::A2a);
        assert_eq!(roles(&bytes, "Figure"), 2);
        // The letter also has a caption of what is enclosed.
        let of_notations = usize::from(form == Form::LETTER);
        assert_eq!(roles(&bytes, "Caption"), 2 + of_notations);
        let document = set(&letter, form);
        let items = document.pages.iter().flat_map(|page| &page.groups);
        for item in items.flat_map(|group| &group.items) {
            if let Item::Image { rect, .. } = item {
                // At 150 pixels to the inch.
                assert_eq!(rect.size.width, Length::pt(288));
                assert_eq!(rect.size.height, Length::pt(144));
            }
        }
    }
}

#[test]
fn plain_text_has_columns_where_they_fit_and_else_a_line_for_each_cell() {
    let narrow = "| Measure | 2011 | 2016 |\n| --- | --- | --- |\n| Manufacture | 119 | 1,131 |\n";
    let text = txt::write(&form::compose(&letter("en", narrow), Form::LETTER));
    let lines = "Measure      2011   2016\n-----------  ----  -----\nManufacture   119  1,131\n";
    assert!(text.contains(lines), "{text}");
    let wide = format!(
        "| Measure | Note |\n| --- | --- |\n| Manufacture | {} |\n",
        "word ".repeat(20)
    );
    let text = txt::write(&form::compose(&letter("en", &wide), Form::LETTER));
    assert!(
        text.contains("Measure: Manufacture\nNote: word word"),
        "{text}"
    );
}

#[test]
fn a_table_that_is_too_wide_is_an_error_with_what_to_do() {
    let word = "Donaudampfschifffahrtsgesellschaftskapitaen2016";
    let head: Vec<String> = (0..9).map(|column| format!("{word}{column}")).collect();
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    let text = table(&head, &[vec!["x".to_owned(); 9]]);
    let library = Library::builtin();
    let mut shaper = Shaper::new(&library);
    let (_, told) = demarche::set(&letter("en", &text), Form::LETTER, None, &mut shaper);
    let codes: Vec<&str> = told.iter().map(|told| told.rule.code()).collect();
    assert!(codes.contains(&"wide-table"), "{codes:?}");
}

/// Returns the words of the pages that are not artifacts, in the order of drawing.
fn words(document: &Document) -> Vec<String> {
    let groups = document.pages.iter().flat_map(|page| &page.groups);
    let content = groups.filter(|group| matches!(group.mark, Mark::Content(_)));
    let items = content.flat_map(|group| &group.items);
    let texts = items.filter_map(|item| match item {
        Item::Text { run, .. } => Some(run.text.as_str()),
        _ => None,
    });
    let words = texts.flat_map(|text| text.split_whitespace().map(str::to_owned));
    words.collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_cell_of_a_random_table_is_drawn_once_within_the_type_area(
        cells in prop::collection::vec(prop::collection::vec(0usize..14, 4), 1..70),
    ) {
        let rows: Vec<Vec<String>> = cells.iter().enumerate().map(|(row, counts)| {
            let cell = |(column, count): (usize, &usize)| {
                let words = (0..*count).map(|word| format!("r{row}c{column}w{word}"));
                words.collect::<Vec<_>>().join(" ")
            };
            counts.iter().enumerate().map(cell).collect()
        }).collect();
        let letter = letter("en", &table(&["A", "B", "C", "D"], &rows));
        let document = set(&letter, Form::CIRCULATION);
        let drawn = words(&document);
        for word in rows.iter().flatten().flat_map(|cell| cell.split_whitespace()) {
            let count = drawn.iter().filter(|own| *own == word).count();
            // Once in the letter, and once in its annex.
            prop_assert_eq!(count, 2, "{}", word);
        }
        for page in &document.pages {
            for item in page.groups.iter().flat_map(|group| &group.items) {
                if let Item::Text { at, run, .. } = item
                    && run.text.starts_with('r')
                {
                    prop_assert!(at.x >= Length::pt(123) && at.x + run.width() <= Length::pt(490));
                    prop_assert!(at.y <= Length::pt(721));
                }
            }
        }
    }
}
