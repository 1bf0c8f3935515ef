//! Documents as the United Nations issues them: what they leave out, notes by asterisk, annexes
//! that are not letters, and the covering letter as the Mission sends it.

use std::fs;

use demarche::export::{pdf, txt};
use demarche::form::{self, Form};
use demarche::letter::{self, Letter, Options};
use demarche::source::{Folder, InMemory, Sources};
use demarche::typeset::font::Library;
use demarche::typeset::text::Shaper;

use super::circulation::is_near;
use super::conformance::{Archive, judge};
use super::geometry::pages;
use super::letters::{changed, checked, circulated, folder, text};
use super::logical;
use super::program::run;

/// Reads a letter in `tests/letters`.
fn read(name: &str) -> Letter {
    checked(Sources::new(Folder::new(folder(name)))).swap_remove(0)
}

/// Returns the codes of what is reported on a letter.
fn codes(yaml: String) -> Vec<String> {
    let mut sources = Sources::new(InMemory::new().with("letter.yaml", yaml));
    let library = Library::builtin();
    let loaded = letter::load(&mut sources, "letter.yaml", &library, &Options::default());
    let diagnostics = loaded.report.diagnostics().iter();
    diagnostics
        .map(|diagnostic| diagnostic.rule.code().to_owned())
        .collect()
}

#[test]
fn a_documents_letter_is_printed_without_what_the_title_states_unless_it_is_kept() {
    let lines = logical::read(&circulated("one-page")).lines();
    assert!(!lines.contains(&"P Sir,".to_owned()), "{lines:?}");
    let kept = changed("one-page", |yaml| {
        yaml.replace("  qr: true", "  qr: true\n  keep: [date, salutation]")
    });
    let kept = logical::read(&kept).lines();
    assert_eq!(kept.len(), lines.len() + 2);
    assert!(kept.contains(&"P Sir,".to_owned()), "{kept:?}");
}

#[test]
fn notes_by_asterisk_come_in_order_and_are_not_counted() {
    let page = &pages(&circulated("reissued"))[0];
    let lines = logical::read(&circulated("reissued")).lines();
    for expected in [
        "P A/70/9910*",
        "Lbl *",
        "Lbl **",
        "Lbl ***",
        "Lbl ****",
        "Lbl 1",
    ] {
        assert!(
            lines.contains(&expected.to_owned()),
            "{expected}: {lines:?}"
        );
    }
    let baseline = |text: &str| page.line(text).y;
    let notes = [
        "Reissued for technical reasons on 12 January 2016.",
        "Provisional agenda.",
        "The present document was submitted late.",
        "Provisional translation.",
        "The count was repeated in May.",
    ];
    assert!(notes.map(baseline).is_sorted());
}

#[test]
fn a_mark_in_a_title_without_its_note_is_reported() {
    let marked = |from: &str, to: &str| codes(text("reissued").replace(from, to));
    let title = "title-mark".to_owned();
    assert!(!marked("", "").contains(&title));
    assert!(marked("A/70/9910", "A/70/9910*").contains(&title));
    assert!(marked("List of the islands", "List of the islands[^1]").contains(&title));
}

#[test]
fn each_of_two_organs_has_its_session_and_the_items_of_its_list() {
    let lines = logical::read(&circulated("panel-report")).lines();
    let assembly = "P General Assembly Seventy-sixth session Item 18 of the preliminary list* \
                    Sustainable development";
    let council = "P Economic and Social Council 2021 session Agenda item 5 (a) High-level segment";
    for expected in [assembly, council] {
        let found = |line: &String| line.replace('\n', " ") == expected;
        assert!(lines.iter().any(found), "{lines:#?}");
    }
    let of_one = text("panel-report").replace(
        "[general-assembly, economic-and-social-council]\n  symbol: [A/76/9085, E/2021/9074]",
        "[general-assembly]\n  symbol: A/76/9085",
    );
    assert_eq!(codes(of_one), ["organs"]);
}

#[test]
fn a_report_keeps_its_summary_its_typed_marks_and_the_lines_of_its_captions() {
    let bytes = circulated("panel-report");
    judge("panel-report", &bytes, Archive::A2a);
    let lines = logical::read(&bytes).lines();
    let headings: Vec<&str> = (lines.iter().map(String::as_str))
        .filter(|line| line.starts_with(['H']))
        .collect();
    let expected = [
        // The Secretary-General's annexes do not repeat the title.
        "H1 Annex",
        "H2 Report of the Panel on the Upper Valley",
        "H3 Summary",
        "H3 I. Introduction",
        "H4 A. Wells",
        "H5 1. Upper village",
        "H2 Enclosure",
        "H3 Persons met",
        "H4 Officials",
        "H3 Appendix",
        "H4 Itinerary",
        "H5 First week",
        "H6 Monday",
        "H7 Morning",
    ];
    assert!(headings.ends_with(&expected), "{headings:#?}");
    let page = &pages(&bytes)[1];
    // Marks begin at the places of the lists that they look like, with the text after a tab.
    for (mark, at) in [
        ("(a)", 147.1),
        ("(i)", 170.9),
        ("(ii)", 170.9),
        ("(b)", 147.1),
    ] {
        let line = page.line(mark);
        assert!(is_near(line.x, at), "{mark}: {line:?}");
    }
    assert!(is_near(page.line("The upper village;").x, 194.6));
    assert!(is_near(page.line("The well at the mill").x, 170.9));
    let text = page.texts().join("\n");
    assert!(
        text.contains("Table 1\nWells of the valley, by village\n(Thousands of litres)"),
        "{text}"
    );
}

#[test]
fn the_only_signature_of_a_statement_is_on_the_right_as_any_other() {
    let folder = tempfile::tempdir().unwrap();
    let declaration = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/letters/declaration/letter.yaml"
    );
    let letter = fs::read_to_string(declaration).unwrap();
    let second = "  - { name: Emma von der Tann, title: President of Ruritania, signed: true }\n";
    assert!(letter.contains(second));
    fs::write(
        folder.path().join("letter.yaml"),
        letter.replace(second, ""),
    )
    .unwrap();
    let arguments = ["build", "letter.yaml", "--format", "txt", "-o", "-", "-q"];
    let circulation = ["--form", "circulation"];
    let output = run(folder.path(), &[&arguments[..], &circulation].concat());
    let text = String::from_utf8(output.stdout).unwrap();
    for line in [
        "\n                                             (Signed) Ludwig von Coblich\n",
        "\n                                                      (Signed) Otto Zell\n",
    ] {
        assert!(text.contains(line), "{text}");
    }
}

#[test]
fn a_declaration_is_annexed_undated_and_signed_side_by_side() {
    let letter = read("declaration");
    assert!(!Form::LETTER.is_in(&letter));
    let pages = pages(&circulated("declaration"));
    let annex = &pages[1];
    let left = annex.line("President of Lutha");
    let right = annex.line("President of Ruritania");
    assert!(is_near(left.x, 123.4) && is_near(left.y, right.y) && right.x > left.right);
    assert!(
        annex.texts().contains(&"[Original: French]"),
        "{:?}",
        annex.texts()
    );
    assert!(
        pages[2]
            .texts()
            .iter()
            .any(|line| line.starts_with("Annex II"))
    );
    let reissued = super::geometry::pages(&circulated("reissued"));
    assert!(
        reissued[1]
            .texts()
            .contains(&"[Original: Spanish and French]")
    );
}

#[test]
fn the_covering_letter_is_made_as_the_mission_sends_it() {
    let letter = read("declaration");
    let words = txt::write(&form::compose(&letter, Form::TRANSMITTAL));
    let order = [
        "Permanent Representative of Lutha to the United Nations",
        "Ref.: 11/2016",
        "New York, 11 April 2016",
        "President of the Security Council",
        "Excellency,",
        "I have the honour to transmit",
        "Accept, Excellency",
        "Ludwig von Coblich",
        "Enclosures (2)",
        "Joint declaration on the pass of Lutha",
    ];
    let mut rest = words.as_str();
    for text in order {
        let at = rest
            .find(text)
            .unwrap_or_else(|| panic!("no `{text}` in {rest}"));
        rest = &rest[at..];
    }
    let library = Library::builtin();
    let mut shaper = Shaper::new(&library);
    let (document, told) = demarche::set(&letter, Form::TRANSMITTAL, None, &mut shaper);
    assert!(told.is_empty(), "{told:?}");
    let bytes = pdf::write(&document, &library).unwrap();
    judge("declaration-transmittal", &bytes, Archive::A2a);
}

#[test]
fn documents_with_notes_annexes_and_corrections_conform() {
    for name in ["reissued", "declaration", "corrigendum"] {
        judge(name, &circulated(name), Archive::A2a);
    }
}

#[test]
fn a_corrigendum_says_so_below_its_title() {
    let page = &pages(&circulated("corrigendum"))[0];
    let subtitle = page.line("Corrigendum");
    let above = page.lines.iter().filter(|line| line.y < subtitle.y);
    let title = above.map(|line| line.y).fold(0.0, f64::max);
    assert!(is_near(subtitle.y - title, 25.8), "{}", subtitle.y - title);
    assert!(is_near(
        page.line("Page 2, third paragraph").y - subtitle.y,
        24.48
    ));
}

#[test]
fn marks_in_the_symbol_say_what_a_document_is_to_an_earlier_one() {
    let subtitles = |mark: &str| {
        let bytes = changed("corrigendum", |yaml| yaml.replace("Corr.1", mark));
        let page = pages(&bytes).remove(0);
        let texts = page.texts().into_iter().map(str::to_owned);
        texts
            .filter(|text| ["Addendum", "Corrigendum", "Revision"].contains(&text.as_str()))
            .collect::<Vec<_>>()
    };
    assert_eq!(subtitles("Corr.1"), ["Corrigendum"]);
    assert_eq!(subtitles("Add.2"), ["Addendum"]);
    assert_eq!(subtitles("Add.1/Rev.1"), ["Addendum"]);
    assert_eq!(subtitles("Rev.1/Corr.2"), ["Corrigendum"]);
    assert_eq!(subtitles("Add.1/Corr.1"), ["Addendum", "Corrigendum"]);
    // A revision replaces the earlier document, and is a letter as that was.
    let revised = text("corrigendum").replace("Corr.1", "Rev.1");
    assert!(codes(revised).contains(&"missing-key".to_owned()));
}

#[test]
fn a_mission_sends_a_note_verbale_that_nobody_signs() {
    let note = "date: 2016-06-20\nsender: { organization: Permanent Mission of Lutha to the United Nations }\n\
        addressees: [{ title: President of the Security Council }]\nbody: |\n  The Permanent Mission of \
        Lutha presents its compliments to the President of the Security Council.\ncirculation:\n  \
        organs: [security-council]\n  date: 2016-06-24\n";
    let told = codes(note.to_owned());
    assert!(!told.contains(&"missing-key".to_owned()), "{told:?}");
    let letter = checked(Sources::new(InMemory::new().with("letter.yaml", note))).swap_remove(0);
    let words = txt::write(&form::compose(&letter, Form::CIRCULATION));
    assert!(
        words.contains("Note verbale dated 20 June 2016 from the Permanent Mission of Lutha"),
        "{words}"
    );
}

#[test]
fn symbols_of_bodies_with_another_masthead_are_refused() {
    for symbol in ["A/HRC/41/G/17", "A/PBC/2016/3", "ECE/TRADE/5"] {
        let codes = codes(text("one-page").replace("S/2016/9188", symbol));
        assert!(
            codes.contains(&"other-masthead".to_owned()),
            "{symbol}: {codes:?}"
        );
    }
}

#[test]
fn no_page_holds_the_end_rule_alone() {
    for count in 20..64 {
        let body = "  - One line of the list.\n".repeat(count);
        let bytes = changed("one-page", |yaml| {
            let (before, after) = yaml.split_once("  - Morgan").unwrap();
            let (_, after) = after.split_once("finance.\n").unwrap();
            format!("{before}{body}{after}")
        });
        let pages = pages(&bytes);
        let last = pages.last().unwrap();
        let furniture = 4;
        assert!(
            pages.len() == 1 || last.texts().len() >= furniture,
            "{count}: {:?}",
            last.texts()
        );
    }
}

#[test]
fn a_document_may_have_several_original_languages() {
    let bytes = changed("reissued", |yaml| {
        yaml.replace("original: es", "original: [es, fr]")
    });
    let lines = logical::read(&bytes).lines();
    let has = |line: &str| lines.contains(&line.to_owned());
    assert!(has("P Original: Spanish/French"), "{lines:?}");
    // The enclosure was written in the same languages, which is not said again.
    assert!(
        !lines.iter().any(|line| line.contains("[Original")),
        "{lines:?}"
    );
}
