//! Attachments of a letter: annexes and enclosures in both forms, and their notations.

mod languages;

use demarche::export::pdf;
use demarche::form::Form;
use demarche::lang::Language;
use demarche::letter::{self, Letter, Options};
use demarche::source::{Folder, InMemory, Sources};
use demarche::typeset::font::Library;
use demarche::typeset::text::Shaper;
use lopdf::Document;

use super::conformance::{Archive, judge};
use super::geometry::pages;
use super::letters::{circulated, folder};
use super::logical;

/// Builds the form `letter` of a letter in `tests/letters`.
fn sent(name: &str) -> Vec<u8> {
    let sources = Sources::new(Folder::new(folder(name)));
    built(&read(sources, "en"), Form::LETTER)
}

/// Reads and checks a letter, and returns it in a language.
pub fn read(mut sources: Sources, tag: &str) -> Letter {
    let options = Options {
        languages: Language::new(tag).into_iter().collect(),
        ..Options::default()
    };
    let library = Library::builtin();
    let mut loaded = letter::load(&mut sources, "letter.yaml", &library, &options);
    assert!(!loaded.report.has_errors(), "{:?}", loaded.report);
    loaded.letters.remove(0)
}

/// Sets a letter in a form.
pub fn built(letter: &Letter, form: Form) -> Vec<u8> {
    let library = Library::builtin();
    let mut shaper = Shaper::new(&library);
    let (document, told) = demarche::set(letter, form, None, &mut shaper);
    assert!(told.is_empty(), "{told:?}");
    pdf::write(&document, &library).unwrap()
}

/// Returns the entries of the outline as `2 Enclosure`, each with its page.
fn outline(bytes: &[u8]) -> Vec<(usize, String)> {
    let toc = Document::load_mem(bytes).unwrap().get_toc().unwrap();
    assert!(toc.errors.is_empty(), "{:?}", toc.errors);
    toc.toc
        .into_iter()
        .map(|entry| (entry.page, format!("{} {}", entry.level, entry.title)))
        .collect()
}

/// Returns the headings of the structure tree as `2 Enclosure`.
fn headings(bytes: &[u8]) -> Vec<String> {
    let lines = logical::read(bytes).lines();
    let heading = |line: &String| {
        let heading = line.strip_prefix('H')?;
        let is_heading = heading.starts_with(|level: char| level.is_ascii_digit());
        is_heading.then(|| heading.to_owned())
    };
    lines.iter().filter_map(heading).collect()
}

/// Returns the headings of annexes, enclosures and appendices, and of the document.
fn parts(bytes: &[u8]) -> Vec<String> {
    let words = [
        "Letter",
        "Annex",
        "Enclosure",
        "Appendix",
        "المرفق",
        "الضميمة",
        "附件",
        "附文",
        "Annexe",
        "Pièce",
        "Приложение",
        "Добавление",
        "Anexo",
        "Documento",
    ];
    let mut headings = headings(bytes);
    headings.retain(|heading| words.iter().any(|word| heading.contains(word)));
    headings
}

const LETTER: &str = "letter dated 14 April 2016 from the Permanent Representative of Karsh to the \
                      United Nations addressed to the Secretary-General";

#[test]
fn two_annexes_are_numbered_and_each_is_followed_by_what_is_enclosed_with_it() {
    let bytes = circulated("two-annexes");
    let expected = [
        (1, format!("1 L{}", &LETTER[1..])),
        (2, format!("1 Annex I to the {LETTER}")),
        (3, "2 Enclosure I/1".to_owned()),
        (4, format!("1 Annex II to the {LETTER}")),
        (5, "2 Enclosure II/1".to_owned()),
    ];
    let outline = outline(&bytes);
    for entry in &expected {
        assert!(outline.contains(entry), "{outline:#?}");
    }
    // The tags have the levels of the outline.
    let entries: Vec<String> = outline.into_iter().map(|(_, entry)| entry).collect();
    assert_eq!(entries, headings(&bytes));
}

#[test]
fn a_further_annex_keeps_its_reference_date_greeting_close_and_signatories() {
    let reading = logical::read(&circulated("two-annexes"));
    assert_eq!(reading.lost, Vec::<String>::new());
    let lines = reading.lines();
    let start = lines
        .iter()
        .position(|line| line.starts_with("H1 Annex II"))
        .unwrap();
    let note = "Lbl 1";
    let expected = [
        "P [Original: Arabic]",
        "H2 Letter from the Association of Well-keepers",
        "P Ref.: 7",
        "P Karsh, 12 April 2016",
        "P Excellency,",
        "P We keep the wells, and have measured them each week. The water stood at nine metres in \
         January and at thirty-one metres in April.1",
        note,
        "P Please accept, Excellency, the assurance of our consideration.",
        "H3 List of signatories",
        "P Samir Dalil",
        "P Chair",
        "P Huda Rasin",
        "P Secretary",
        "Caption Enclosure",
        "LBody Map of the wells",
        "H2 Enclosure II/1",
        "P [Original: Arabic]",
        "H3 Depth of the wells, January to April 2016",
    ];
    let found = &lines[start + 1..start + 1 + expected.len()];
    assert_eq!(found, expected);
}

#[test]
fn the_note_of_the_original_is_below_the_heading_at_the_right_margin() {
    let pages = pages(&circulated("two-annexes"));
    let page = &pages[3];
    let heading = page.line("addressed to the Secretary-General");
    let note = page.line("[Original: Arabic]");
    assert!((note.right - 488.65).abs() < 0.5, "{note:?}");
    assert!(note.y > heading.y && note.y < heading.y + 24.0, "{note:?}");
    // The first annex was written in the language of the document.
    assert!(!pages[1].texts().contains(&"[Original: English]"));
}

#[test]
fn one_annex_bears_no_number() {
    let titles: Vec<String> = parts(&circulated("one-annex"));
    let [title, annex] = titles.as_slice() else {
        panic!("{titles:?}")
    };
    assert!(title.starts_with("1 Letter dated 10 March 2016 from the Chargé d’affaires a.i."));
    assert_eq!(*annex, format!("1 Annex to the l{}", &title[3..]));
}

#[test]
fn without_a_covering_letter_annexes_are_the_letters_own_in_both_forms() {
    let of = "to the letter dated 3 May 2016 from the Convener addressed to the Secretary-General";
    let circulated = circulated("own-annexes");
    assert_eq!(
        parts(&circulated)[1..],
        [
            format!("1 Annex I {of}"),
            format!("1 Annex II {of}"),
            "2 Enclosure II/1".to_owned()
        ]
    );
    let sent = sent("own-annexes");
    let expected = [
        (1, "1 The level of the Long Lake"),
        (2, "1 Annex I"),
        (2, "2 Level of the lake, 2010 to 2016"),
        (3, "1 Annex II"),
        (3, "2 Those who live on the shore"),
        (4, "2 Enclosure II/1"),
    ];
    let expected = expected.map(|(page, entry)| (page, entry.to_owned()));
    assert_eq!(outline(&sent), expected);
    let lines = logical::read(&sent).lines();
    let notation = lines.iter().position(|line| line.contains("Photographs"));
    assert_eq!(
        lines[notation.unwrap()..][..3],
        [
            "LBody Photographs of the shore",
            "LBody Level of the lake, 2010 to 2016",
            "LBody Those who live on the shore"
        ]
    );
}

#[test]
fn enclosures_of_an_annex_without_text_are_named_below_it_in_both_forms() {
    for bytes in [circulated("own-annexes"), sent("own-annexes")] {
        let lines = logical::read(&bytes).lines();
        let annexes: Vec<_> = lines
            .iter()
            .filter(|line| line.starts_with("H1 Annex I") || line.contains("Chart of the gauges"))
            .map(|line| line.split(" to the letter").next().unwrap_or_default())
            .collect();
        assert_eq!(
            annexes,
            ["H1 Annex I", "LBody Chart of the gauges", "H1 Annex II"]
        );
    }
}

#[test]
fn annexes_of_a_covering_letter_do_not_belong_to_the_letter_that_it_sends_on() {
    let lines = logical::read(&sent("two-annexes")).lines();
    assert!(lines.contains(&"H1 Enclosure".to_owned()), "{lines:?}");
    assert!(lines.contains(&"H2 Statement of the forty villages".to_owned()));
    assert!(
        !lines.iter().any(|line| line.contains("Well-keepers")),
        "{lines:?}"
    );
}

/// A letter below a covering letter, with an enclosure that encloses something itself.
const NESTED: &str = "date: 2026-03-01
addressees: [{ title: President }]
salutation: Sir,
body: body.md
signatories: [{ name: Ana Example }]
enclosures:
- title: Report
  body: body.md
  enclosures: [INNER]
circulation:
  organs: [security-council]
  date: 2026-03-02
  title: Letter dated 1 March 2026 from the valley addressed to the President
  transmittal:
    from: Permanent Representative of Lutha to the United Nations
    addressed-to: President
    date: 2026-03-02
    body: body.md
    signatories: [{ name: Bela Instance }]
";

#[test]
fn an_enclosure_of_an_enclosure_is_its_appendix() {
    let nested = |inner: &str, form: Form| {
        let store = InMemory::new().with("letter.yaml", NESTED.replace("INNER", inner));
        let sources = Sources::new(store.with("body.md", "We write.\n"));
        built(&read(sources, "en"), form)
    };
    let one = "{ title: Readings, body: body.md }, { title: Map of the wells }";
    let two = "{ title: Readings, body: body.md }, { title: Depths, body: body.md }";
    for form in [Form::LETTER, Form::CIRCULATION] {
        let bytes = nested(one, form);
        judge("appendix", &bytes, Archive::A2a);
        let found = headings(&bytes);
        let above = if form == Form::LETTER { 1 } else { 2 };
        let expected = [
            format!("{above} Enclosure"),
            format!("{} Report", above + 1),
            format!("{} Appendix", above + 1),
            format!("{} Readings", above + 2),
        ];
        assert!(found.ends_with(&expected), "{found:?}");
        let lines = logical::read(&bytes).lines();
        assert!(
            lines.contains(&"LBody Map of the wells".to_owned()),
            "{lines:?}"
        );
        let outline = outline(&bytes).into_iter().map(|(_, entry)| entry);
        assert!(outline.collect::<Vec<_>>().ends_with(&expected));
        let found = parts(&nested(two, form));
        let titles: Vec<&str> = found.iter().map(|heading| &heading[2..]).collect();
        assert!(titles.ends_with(&["Enclosure", "Appendix 1", "Appendix 2"]));
    }
}

#[test]
fn letters_fill_two_three_and_six_pages() {
    for (name, symbol, job, count) in [
        ("two-pages", "S/2016/9193", "16-93193", 2),
        ("three-pages", "S/2016/9194", "16-93194", 3),
        ("six-pages", "S/2016/9196", "16-93196", 6),
    ] {
        let near = |one: f64, other: f64| (one - other).abs() < 0.5;
        let pages = pages(&circulated(name));
        assert_eq!(pages.len(), count, "{name}");
        for (number, page) in (1..).zip(&pages).skip(1) {
            let folio = page.line(&format!("{number}/{count}"));
            let (symbol, job) = (page.line(symbol), page.line(job));
            let is_verso = number % 2 == 0;
            match is_verso {
                true => {
                    assert!(near(folio.x, 60.0) && near(symbol.x, 60.0) && near(job.right, 552.0))
                }
                false => {
                    assert!(near(folio.right, 552.0) && near(symbol.right, 552.0));
                    assert!(near(job.x, 60.0));
                }
            }
        }
        // Only the last page of a document has the rule that ends it.
        let is_end = |page: &super::geometry::Page| {
            (page.rects.iter()).any(|rect| near(rect.left, 270.2) && near(rect.right, 342.2))
        };
        let ends: Vec<bool> = pages.iter().map(is_end).collect();
        assert!(
            ends.iter().rev().skip(1).all(|end| !end) && ends[count - 1],
            "{ends:?}"
        );
    }
}

#[test]
fn letters_with_annexes_conform_in_both_forms() {
    for name in [
        "one-annex",
        "two-annexes",
        "own-annexes",
        "two-pages",
        "three-pages",
        "six-pages",
        "four-line-title",
    ] {
        judge(
            &format!("circulation-{name}"),
            &circulated(name),
            Archive::A2a,
        );
        judge(&format!("letter-{name}"), &sent(name), Archive::A2a);
    }
}

#[test]
fn an_annex_is_found_in_the_plain_text() {
    let sources = Sources::new(Folder::new(folder("two-annexes")));
    let letter = read(sources, "en");
    let galley = demarche::form::compose(&letter, Form::CIRCULATION);
    let text = demarche::export::txt::write(&galley);
    let at = |words: &str| {
        text.find(words)
            .unwrap_or_else(|| panic!("{words}: {text}"))
    };
    assert!(at("Annex I to the letter") < at("Enclosure I/1"));
    assert!(at("Enclosure I/1") < at("Annex II to the letter"));
    assert!(at("Annex II to the letter") < at("Enclosure II/1"));
}
