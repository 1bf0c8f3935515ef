//! Further requirements of the form `circulation`: what it never does, and what it contains besides
//! the places of its lines.

use super::annexes::{built, read};
use super::geometry::{Line, Page, pages};
use super::letters::{changed, circulated, folder, reported};
use super::logical;
use demarche::form::Form;
use demarche::report::{Human, Report};
use demarche::source::{Folder, InMemory, Sources};
use lopdf::{Document, Object};

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 0.5
}

/// Returns the lines of a page in a size of bold type, from the head down.
fn bold(page: &Page, size: f64) -> Vec<&Line> {
    let is_bold = |line: &&Line| line.font.ends_with("-Bold") && (line.size - size).abs() < 0.2;
    page.lines.iter().filter(is_bold).collect()
}

#[test]
fn a_title_of_four_lines_and_more_pushes_down_what_follows_it() {
    for (name, below, count) in [
        ("four-line-title", "I have the honour", 4),
        ("long-title", "We write in the matter", 6),
    ] {
        let pages = pages(&circulated(name));
        let title: Vec<&Line> = bold(&pages[0], 14.0);
        assert_eq!(title.len(), count, "{title:?}");
        assert!(near(title[0].y, 254.69) && near(title[0].x, 123.4));
        for pair in title.windows(2) {
            assert!(near(pair[1].y - pair[0].y, 15.0) && near(pair[1].x, 123.4));
        }
        assert!(title.iter().all(|line| line.right <= 489.1));
        let last = title.last().unwrap();
        let mut lines = pages[0].lines.iter();
        let below = lines
            .find(|line| line.text.starts_with(below) && line.y > last.y)
            .unwrap();
        // A line of 12 points after the gap that was measured below a title.
        assert!(near(below.y - last.y, 24.48), "{}", below.y - last.y);
    }
    let lines = logical::read(&circulated("four-line-title")).lines();
    let title = "H1 Identical letters dated 5 April 2016 from the Permanent Representative of the United \
                 Provinces of the Marches to the United Nations addressed to the Secretary-General and \
                 the President of the Security Council";
    assert!(lines.contains(&title.to_owned()), "{lines:?}");
}

#[test]
fn a_symbol_too_long_is_reported_where_it_is_written() {
    let long = "S/2016/9188/Rev.1/Add.12/Corr.3/Amend.4/Sub.5/Part.6";
    let change = |letter: &str| letter.replace("S/2016/9188", long);
    let yaml = change(&super::letters::text("one-page"));
    let line = 1 + yaml.lines().position(|line| line.contains(long)).unwrap();
    let mut sources = Sources::new(InMemory::new().with("letter.yaml", yaml));
    sources.load("letter.yaml").unwrap();
    let mut report = Report::default();
    reported("one-page", change)
        .into_iter()
        .for_each(|diagnostic| report.push(diagnostic));
    let [diagnostic] = report.diagnostics() else {
        panic!("{report:?}")
    };
    let told = Human::new(false).write(diagnostic, &sources);
    let marks = "^".repeat(long.len());
    let message =
        format!("expected a text of at most 212 pt, found `{long}`, which is 248.7 pt wide");
    let expected = [
        format!("error[too-wide]: {message}"),
        format!("  --> letter.yaml:{line}:11"),
        "   |".to_owned(),
        format!("{line} |   symbol: {long}"),
        format!("   |           {marks} too wide for its place"),
        "   |".to_owned(),
        "   = help: shorten it so that it fits its place on the page".to_owned(),
    ];
    assert_eq!(told.lines().collect::<Vec<_>>(), expected);
}

#[test]
fn arabic_and_chinese_are_never_letter_spaced() {
    for tag in ["ar", "zh"] {
        let sources = Sources::new(Folder::new(folder("six-languages")));
        let pages = pages(&built(&read(sources, tag), Form::CIRCULATION));
        let own = |line: &&Line| line.font.starts_with("Amiri") || line.font.contains("SC");
        let lines: Vec<&Line> = pages
            .iter()
            .flat_map(|page| &page.lines)
            .filter(own)
            .collect();
        assert!(lines.len() > 20, "{tag}");
        // Space added between characters to fill a line is not the measured tracking.
        let tracked = lines
            .iter()
            .filter(|line| (line.tracking - 0.31).abs() < 0.02);
        assert_eq!(tracked.count(), 0, "{tag}");
    }
}

#[test]
fn notes_are_set_on_ten_and_a_half_points_and_tagged_as_notes() {
    let long = "the report of the observers of 20 February 2016, which was read out to the Council by \
                their chair at the meeting of 22 February 2016";
    let bytes = changed("annex-enclosure", |letter| {
        letter.replace("the report of the observers of 20 February 2016", long)
    });
    let pages = pages(&bytes);
    let small = pages[1].lines.iter();
    let small: Vec<&Line> = small
        .filter(|line| (line.size - 8.5).abs() < 0.2 && line.y > 650.0 && line.y < 730.0)
        .filter(|line| line.x > 130.0)
        .collect();
    assert_eq!(small.len(), 2, "{small:?}");
    assert!(near(small[1].y - small[0].y, 10.5));
    let reading = logical::read(&bytes);
    let roles: Vec<&str> = reading
        .outline
        .iter()
        .map(|(_, role)| role.as_str())
        .collect();
    assert!(
        roles.contains(&"Note") && roles.contains(&"Reference"),
        "{roles:?}"
    );
}

#[test]
fn calls_are_before_the_mark_in_french_where_they_were_written() {
    let pages = pages(&circulated("french-notes"));
    let texts: String = pages.iter().flat_map(|page| page.texts()).collect();
    assert!(
        texts.contains("question1.") || texts.contains("questiona."),
        "{texts}"
    );
}

#[test]
fn the_emblem_is_a_figure_with_words_for_it() {
    let pdf = Document::load_mem(&circulated("assembly")).unwrap();
    let figures = pdf.objects.values().filter_map(|object| {
        let element = object.as_dict().ok()?;
        let role = element.get(b"S").ok()?.as_name().ok()?;
        (role == b"Figure").then_some(element)
    });
    let alternatives: Vec<String> = figures
        .map(|figure| match figure.get(b"Alt") {
            Ok(Object::String(text, _)) => String::from_utf8_lossy(text).into_owned(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert!(
        alternatives.iter().any(|text| text.contains("disc")),
        "{alternatives:?}"
    );
}

#[test]
fn several_enclosures_of_the_only_annex_are_counted() {
    let one = "enclosures:\n  - title: First\n    body: |\n      One.\n  - title: Second\n    body: |\n      Two.\n";
    let bytes = changed("one-annex", |letter| {
        letter.replace("circulation:\n", &format!("{one}circulation:\n"))
    });
    let lines = logical::read(&bytes).lines();
    let first: Vec<&str> = lines
        .iter()
        .filter_map(|line| line.strip_prefix("H2 Enclosure "))
        .collect();
    assert_eq!(first, ["1", "2"]);
}

#[test]
fn the_sample_goes_to_the_security_council_under_a_placeholder() {
    let sources = Sources::new(Folder::new(concat!(env!("CARGO_MANIFEST_DIR"), "/letter")));
    let bytes = built(&read(sources, "en"), Form::CIRCULATION);
    let lines = logical::read(&bytes).lines();
    let title = "H1 Letter dated 24 February 2016 from Syrian civil society organizations addressed to \
                 the President of the Russian Federation";
    assert!(lines.contains(&title.to_owned()), "{lines:?}");
    assert!(lines.contains(&"P Security Council".to_owned()));
    assert!(lines[0].starts_with("P S/2016/…"), "{}", lines[0]);
    let pages = pages(&bytes);
    assert!(pages.iter().all(|page| page.images.is_empty()));
    assert!(pages[0].rects.len() <= 3, "{:?}", pages[0].rects);
}

#[test]
fn subparagraphs_are_marked_in_the_form_letter_as_in_the_document() {
    let sources = Sources::new(Folder::new(folder("french-notes")));
    let letter = read(sources, "fr");
    for form in [Form::LETTER, Form::CIRCULATION] {
        let lines = logical::read(&built(&letter, form)).lines();
        for mark in ["P 1. Nous", "P 2. Nous", "Lbl a)", "Lbl b)"] {
            let is_there = lines.iter().any(|line| line.starts_with(mark));
            assert!(is_there, "{mark}: {lines:?}");
        }
    }
}
