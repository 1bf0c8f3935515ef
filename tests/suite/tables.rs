//! Tables and images of letters, from Markdown to tagged pages.

mod deep_rows;

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
use super::circulation::is_near;
use super::conformance::{Archive, judge};
use super::geometry::pages;
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
            assert!(document.pages.iter().all(deep_rows::is_on_paper));
            let left = |words: &str| left(&document, words);
            if language == "ar" {
                assert!(left("القرية السفلى") > left("14"));
            } else {
                assert!(left("下村") < left("14"));
            }
        }
    }
}

/// Returns the left end of the first run of some words.
fn left(document: &Document, words: &str) -> Length {
    let groups = document.pages.iter().flat_map(|page| &page.groups);
    let items = groups.flat_map(|group| &group.items);
    let mut found = items.filter_map(|item| match item {
        Item::Text { at, run, .. } if run.text.trim() == words => Some(at.x),
        _ => None,
    });
    found
        .next()
        .unwrap_or_else(|| panic!("{words} is not on the page"))
}

#[test]
fn numbers_of_arabic_tables_end_at_the_right_with_and_without_a_stated_alignment() {
    let ends = ["---", "---:"].map(|alignment| {
        let text = format!(
            "الجدول 1\\\nالآبار\n\n| المكان | العدد | الوصف |\n| --- | {alignment} | --- |\n\
             | القرية السفلى | 14 | قصف |\n| القرية العليا | 1,500 | قصف |\n"
        );
        let document = set(&letter("ar", &text), Form::LETTER);
        ["14", "1,500"].map(|number| left(&document, number))
    });
    assert_eq!(ends[0], ends[1]);
    let [[short, long], _] = ends;
    assert!(short > long, "{short:?} {long:?}");
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
    // Once in the letter, and once in its annex; and no line of a cell.
    assert_eq!(codes, ["wide-table", "wide-table"]);
}

/// A table with two notes, one of which has two references, and a text with two.
const NOTED: &str = "Before.[^own]\n\nTable 1\\\nWells[^all]\n\n| Place | Depth[^depth] | Wells |\n| --- | --- | --- |\n\
    | Lower village | 12 | 4[^all] |\n| Upper village | 9 | 14 |\n\nAfter.[^again]\n\n\
    [^own]: Of the text.\n\n[^depth]: In metres.\n\n[^all]: Wells in use.\n\n[^again]: Of the text too.\n";

#[test]
fn notes_of_a_table_are_lettered_and_below_it() {
    let letter = letter("en", NOTED);
    for form in [Form::LETTER, Form::CIRCULATION] {
        let bytes = built(&letter, form);
        judge(
            &format!("table-notes-{}", form.name()),
            &bytes,
            Archive::A2a,
        );
        // Four in the letter, and four in its annex.
        assert_eq!(roles(&bytes, "Note"), 8);
        let lines = logical::read(&bytes).lines();
        let order = ["TD 14", "Lbl a", "Lbl b", "P After.2", "Lbl 2"];
        let at = order.map(|line| lines.iter().position(|own| own == line));
        assert!(
            at.iter().all(Option::is_some) && at.is_sorted(),
            "{lines:?}"
        );
        assert!(lines[0].contains("Wells in use.In metres."), "{lines:?}");
        let document = set(&letter, form);
        let heights = |words: &str| {
            let groups = document.pages[0].groups.iter();
            let mut items = groups.flat_map(|group| &group.items);
            items.find_map(|item| match item {
                Item::Text { at, run, .. } if run.text.contains(words) => Some(at.y),
                _ => None,
            })
        };
        let order = ["Upper", "use.", "metres.", "After.", "Of the text."];
        let heights = order.map(|words| heights(words).unwrap_or_else(|| panic!("no {words}")));
        assert!(heights.is_sorted(), "{heights:?}");
    }
}

#[test]
fn a_note_of_a_table_that_the_text_refers_to_is_a_footnote() {
    let text = NOTED.replace("After.", "After.[^depth]");
    let words = txt::write(&form::compose(&letter("en", &text), Form::LETTER));
    assert!(words.contains("Depth[2]"), "{words}");
    assert!(words.contains("[a] Wells in use."), "{words}");
    assert!(words.contains("[2] In metres."), "{words}");
}

#[test]
fn a_table_over_two_pages_has_its_notes_where_it_ends() {
    let rows = (1..=60).map(|row| vec![format!("Place {row}[^{row}]"), format!("{row}")]);
    let rows: Vec<Vec<String>> = rows.collect();
    let notes = (1..=60).map(|row| format!("\n[^{row}]: Note of place {row}.\n"));
    let text = table(&["Place", "Number"], &rows) + &notes.collect::<String>();
    let letter = letter("en", &text);
    let bytes = built(&letter, Form::CIRCULATION);
    judge("table-notes-pages", &bytes, Archive::A2a);
    let lines = logical::read(&bytes).lines();
    let at = |line: &str| lines.iter().position(|own| own == line);
    assert!(at("Lbl a") > at("TD 60"), "{lines:?}");
    assert!(at("Lbl hhh").is_some(), "{lines:?}");
}

#[test]
fn letters_of_table_notes_are_those_of_the_language() {
    for (language, mark) in [
        ("ar", "أ"),
        ("zh", "a"),
        ("fr", "a"),
        ("ru", "a"),
        ("es", "a"),
    ] {
        let word = match language {
            "ar" => "جدول",
            "zh" => "表",
            "ru" => "Таблица",
            "es" => "Cuadro",
            _ => "Tableau",
        };
        let text = NOTED.replace("Table", word);
        let letter = letter(language, &text);
        judge(
            &format!("table-notes-{language}"),
            &built(&letter, Form::CIRCULATION),
            Archive::A2a,
        );
        let words = txt::write(&form::compose(&letter, Form::CIRCULATION));
        let note = format!("[{mark}] Wells in use.");
        assert!(words.contains(&note), "{words}");
    }
}

/// The distances are those of the table on the first page of A/INF/76/1.
#[test]
fn a_table_and_its_notes_have_the_measured_distances() {
    let bytes = built(&letter("en", NOTED), Form::CIRCULATION);
    let page = &pages(&bytes)[0];
    let rules: Vec<_> = page
        .rects
        .iter()
        .filter(|rect| is_near(rect.left, 123.38))
        .collect();
    let [thin, thick, end] = rules[..3] else {
        panic!("{rules:?}")
    };
    let place = |text: &str| {
        let line = page.lines.iter().find(|line| line.text.starts_with(text));
        line.map_or_else(|| panic!("no {text}"), |line| (line.x, line.y))
    };
    let (head, first, last) = (place("Place").1, place("Lower").1, place("Upper").1);
    for (found, measured) in [
        (thin.bottom - thin.top, 0.48),
        (thick.bottom - thick.top, 1.44),
        (end.bottom - end.top, 1.44),
        (head - thin.bottom, 10.44),
        (thick.top - head, 5.64),
        (first - thick.bottom, 15.96),
        (last - first, 20.04),
        (end.top - last, 8.40),
        (place("Wells in use.").1 - end.bottom, 14.52),
        (place("Wells in use.").0, 123.38 + 14.04),
    ] {
        assert!(is_near(found, measured), "{found}, measured {measured}");
    }
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
