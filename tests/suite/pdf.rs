//! The writer: what a finished PDF holds, read from its bytes.

use demarche::lang::Language;
use demarche::report::Diagnostic;
use demarche::typeset::galley::{Attachment, Element, Numbering, Role, Structure};
use demarche::typeset::page::{Item, Mark, OutlineEntry};

use super::conformance::{Archive, judge};
use super::logical;
use super::press::{Press, ROMAN, Type, picture, place, rect};

/// Makes a document with one of everything.
fn everything() -> Press {
    let mut press = Press::new("Letter dated 24 February 2016");
    press.document.metadata.authors = vec!["A coalition of organisations".to_owned()];
    press.heading(1, 90, "Efficient affairs of the office");
    let paragraph = press.block(Role::Paragraph);
    press.line(
        paragraph,
        72,
        120,
        "The first offer was affable; a “fine” finish – ",
        ROMAN,
    );
    let call = press.element(paragraph, Role::Reference);
    press.line(call, 320, 116, "1", Type { size: 7, ..ROMAN });
    press.line(paragraph, 72, 134, " and no more of it. ", ROMAN.italic());
    let link = press.element(paragraph, Role::Link);
    press.line(link, 200, 134, "the resolu", ROMAN);
    press.line(link, 72, 148, "tion itself", ROMAN);
    press.link(
        link,
        vec![rect(200, 124, 60, 12), rect(72, 138, 60, 12)],
        "https://example.org/resolution",
        "the resolution itself",
    );
    let list = press.block(Role::List(Numbering::LowerAlpha));
    for (label, text, y) in [("(a)", "peace", 170), ("(b)", "security", 184)] {
        let item = press.element(list, Role::ListItem);
        let label_element = press.element(item, Role::Label);
        press.line(label_element, 72, y, label, ROMAN);
        let body = press.element(item, Role::ListBody);
        press.line(body, 96, y, text, ROMAN);
    }
    arabic(&mut press);
    let chinese = Element::new(Role::Paragraph).with_language(Language::ZH);
    let chinese = press
        .document
        .structure
        .add_element(Structure::ROOT, chinese);
    press.line(
        chinese,
        72,
        240,
        "安全理事会，第七十一年。",
        ROMAN.of(Language::ZH),
    );
    figures(&mut press);
    press.mark(Mark::Layout, vec![Item::Rect(rect(72, 700, 100, 1))]);
    let note = press.block(Role::Note);
    let label = press.element(note, Role::Label);
    press.line(label, 72, 712, "1", ROMAN);
    let text = press.element(note, Role::Paragraph);
    press.line(text, 80, 712, "A note at the foot.", ROMAN);
    press.new_page();
    press.artifact(Mark::Header, 72, 40, "S/2016/…");
    press.artifact(Mark::Footer, 72, 800, "2/2");
    press.heading(2, 90, "Next page");
    press
}

fn arabic(press: &mut Press) {
    let element = Element::new(Role::Paragraph).with_language(Language::AR);
    let paragraph = press
        .document
        .structure
        .add_element(Structure::ROOT, element);
    let mut right = 400;
    for text in ["رسالة مؤرخة", " 2016 ", "في سوريا"] {
        let run = press.shape(text, ROMAN.of(Language::AR));
        right -= run.width().to_pt() as i64 + 1;
        let mut span = Element::new(Role::Span);
        span.words = run.right_to_left.then(|| text.into());
        let span = press.document.structure.add_element(paragraph, span);
        press.run(span, right, 220, run);
    }
}

fn figures(press: &mut Press) {
    let mut code = Element::new(Role::Figure);
    code.words = Some("Bar code".into());
    let code = press.document.structure.add_element(Structure::ROOT, code);
    let bars = [0, 3, 4, 7, 9].map(|x| Item::Rect(rect(72 + x, 260, 1, 20)));
    press.content(code, bars.to_vec());
    press.figure("A grey square", rect(120, 260, 20, 20), picture());
}

#[test]
fn a_document_with_one_of_everything_conforms() {
    judge("everything", &everything().write(), Archive::A2a);
}

#[test]
fn a_document_with_an_attachment_conforms_to_pdf_a_3a() {
    let mut press = everything();
    press.document.metadata.attachments.push(Attachment {
        name: "signatories.csv".to_owned(),
        media_type: "text/csv".to_owned(),
        description: "The list of those who sign".to_owned(),
        bytes: b"name\nLwein Bastani\n".to_vec(),
    });
    judge("attachment", &press.write(), Archive::A3a);
}

#[test]
fn the_tags_give_the_text_in_the_order_in_which_it_is_read() {
    let reading = logical::read(&everything().write());
    assert_eq!(reading.lost, Vec::<String>::new());
    assert_eq!(
        reading.lines(),
        [
            "H1 Efficient affairs of the office",
            "P The first offer was affable; a “fine” finish – 1 and no more of it. \
             the resolution itself",
            "Lbl (a)",
            "LBody peace",
            "Lbl (b)",
            "LBody security",
            "P رسالة مؤرخة 2016 في سوريا",
            "P 安全理事会，第七十一年。",
            "Lbl 1",
            "P A note at the foot.",
            "H2 Next page",
        ]
    );
    assert_eq!(reading.artifacts, ["S/2016/…", "2/2"]);
}

#[test]
fn a_run_from_right_to_left_is_one_text_for_viewers_that_know_no_actual_text() {
    let pdf = lopdf::Document::load_mem(&everything().write()).expect("a PDF");
    let first = *pdf.get_pages().values().next().expect("a page");
    let content = pdf.get_page_content(first);
    let content = lopdf::content::Content::decode(&content).expect("a content stream");
    let fonts = pdf.get_page_fonts(first).expect("fonts");
    let (mut font, mut texts) = (None, Vec::new());
    for operation in &content.operations {
        let operands = &operation.operands;
        match operation.operator.as_str() {
            "BMC" => panic!("{operands:?} marks content without meaning"),
            "Tf" => font = Some(fonts[operands[0].as_name().expect("a name")]),
            "Tj" | "TJ" => {
                let map = logical::ToUnicode::read(&pdf, font.expect("a font"));
                let parts = operands[0].as_array().unwrap_or(operands).iter();
                let codes = parts.filter_map(|part| part.as_str().ok());
                texts.push(codes.map(|codes| map.decode(codes)).collect::<String>());
            }
            _ => {}
        }
    }
    // Both words with the space between them, as they stand from left to right.
    let typed = "رسالة مؤرخة".chars().rev().collect::<String>();
    assert!(texts.contains(&typed), "{texts:?}");
}

#[test]
fn no_content_is_right_below_an_element_with_actual_text() {
    let pdf = lopdf::Document::load_mem(&everything().write()).expect("a PDF");
    let dictionaries = pdf
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok());
    let mut count = 0;
    for element in dictionaries.filter(|element| element.has(b"ActualText")) {
        count += 1;
        let children = element.get(b"K").expect("children");
        let children = match children {
            lopdf::Object::Array(children) => children.clone(),
            other => vec![other.clone()],
        };
        for child in children {
            let (_, child) = pdf.dereference(&child).expect("an object");
            let child = child.as_dict().expect("an element, not content");
            let role = child.get(b"S").and_then(lopdf::Object::as_name);
            assert_eq!(role.ok(), Some(b"Span".as_slice()));
        }
    }
    assert_eq!(count, 2);
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert!(everything().write() == everything().write());
}

#[test]
fn the_outline_nests_by_level() {
    let mut press = Press::new("Outline");
    press.heading(1, 90, "One");
    for (level, title) in [
        (2, "One and a half"),
        (3, "Deep"),
        (2, "Nearly two"),
        (1, "Two"),
    ] {
        let at = place(72, 100);
        let title = title.to_owned();
        press.document.outline.push(OutlineEntry {
            level,
            title,
            page: 0,
            at,
        });
    }
    let pdf = lopdf::Document::load_mem(&press.write()).expect("a PDF");
    let toc = pdf.get_toc().expect("an outline");
    let entries: Vec<(usize, &str)> = toc
        .toc
        .iter()
        .map(|entry| (entry.level, entry.title.as_str()))
        .collect();
    let expected = [
        (1, "One"),
        (2, "One and a half"),
        (3, "Deep"),
        (2, "Nearly two"),
        (1, "Two"),
    ];
    assert_eq!(entries, expected);
}

#[test]
fn every_font_is_embedded_as_a_subset() {
    let pdf = lopdf::Document::load_mem(&everything().write()).expect("a PDF");
    let dictionaries = pdf
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok());
    let mut names = Vec::new();
    for descriptor in dictionaries.filter(|dictionary| dictionary.has_type(b"FontDescriptor")) {
        let is_embedded = [b"FontFile2".as_slice(), b"FontFile3"];
        assert!(is_embedded.iter().any(|key| descriptor.has(key)));
        let name = descriptor.get(b"FontName").and_then(lopdf::Object::as_name);
        let name = String::from_utf8_lossy(name.expect("a name")).into_owned();
        let (tag, name) = name.split_once('+').expect("the tag of a subset");
        assert!(tag.len() == 6 && tag.bytes().all(|byte| byte.is_ascii_uppercase()));
        names.push(name.to_owned());
    }
    names.sort();
    let expected = [
        "Amiri-Regular",
        "LiberationSerif",
        "LiberationSerif-Bold",
        "LiberationSerif-Italic",
        "NotoSerifSC-Regular",
    ];
    assert_eq!(names, expected);
}

#[test]
fn the_metadata_come_from_the_document_and_not_from_the_clock() {
    let bytes = everything().write();
    let text = String::from_utf8_lossy(&bytes);
    for said in [
        "Letter dated 24 February 2016</rdf:li>",
        "<rdf:li>A coalition of organisations</rdf:li>",
        "<xmp:CreateDate>2016-02-24T12:30:15Z</xmp:CreateDate>",
        "<xmp:ModifyDate>2016-02-24T12:30:15Z</xmp:ModifyDate>",
        "<rdf:li>en</rdf:li>",
    ] {
        assert!(text.contains(said), "the metadata do not say {said}");
    }
}

/// Writes a document of one line that was changed, and returns what is said of it.
fn fault(change: impl FnOnce(&mut demarche::typeset::text::GlyphRun)) -> Diagnostic {
    let mut press = Press::new("Faults");
    let paragraph = press.block(Role::Paragraph);
    let mut run = press.shape("Union", ROMAN);
    change(&mut run);
    press.run(paragraph, 72, 100, run);
    demarche::export::pdf::write(&press.document, &press.library)
        .map(|_| "a PDF")
        .expect_err("a fault")
}

#[test]
fn a_character_without_a_glyph_is_named_with_its_code_point_and_typeface() {
    let fault = fault(|run| run.glyphs[1].id = 0);
    assert_eq!(fault.rule.code(), "no-typeface");
    assert_eq!(
        fault.message,
        "Liberation Serif has no glyph for `n` (U+006E)"
    );
}

#[test]
fn a_character_of_the_private_area_is_named_with_its_text() {
    let fault = fault(|run| {
        run.text = "\u{E000}nion".to_owned();
        for (glyph, range) in run.glyphs.iter_mut().zip([0..3, 3..4, 4..5, 5..6, 6..7]) {
            glyph.range = range.into();
        }
    });
    assert_eq!(fault.rule.code(), "character-without-meaning");
    assert_eq!(
        fault.message,
        "U+E000 in `\u{E000}nion` has no meaning that all readers share"
    );
}

#[test]
fn glyphs_that_do_not_fit_their_text_are_a_fault_and_no_panic() {
    let fault = fault(|run| run.glyphs[4].range = (4..90).into());
    assert_eq!(fault.rule.code(), "pdf-error");
    assert_eq!(
        fault.message,
        "`Union` cannot be written: its glyphs do not fit its text"
    );
}

#[test]
fn a_document_without_a_title_is_refused() {
    let mut press = everything();
    press.document.metadata.title.clear();
    let fault = demarche::export::pdf::write(&press.document, &press.library)
        .map(|_| "a PDF")
        .expect_err("a fault");
    assert_eq!(fault.message, "the document has no title");
}

#[test]
fn content_that_is_not_in_the_structure_is_a_fault() {
    let mut press = everything();
    let mut other = Press::new("Other");
    let paragraph = other.block(Role::Paragraph);
    other.line(paragraph, 72, 100, "Elsewhere", ROMAN);
    let page = other.document.pages.remove(0);
    press.document.pages.push(page);
    let structure = Structure::new();
    press.document.structure = structure;
    let fault = demarche::export::pdf::write(&press.document, &press.library)
        .map(|_| "a PDF")
        .expect_err("a fault");
    assert_eq!(fault.rule.code(), "pdf-error");
}
