//! The writer: what a finished PDF holds, read from its bytes.

use demarche::galley::{Attachment, Element, Numbering, Role, Structure};
use demarche::lang::Language;
use demarche::page::{Item, Mark, OutlineEntry};

use super::conformance::{Archive, judge};
use super::logical;
use super::press::{Press, ROMAN, Type, picture, place, rect};

/// A document with one of everything.
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
        span.actual_text = run.right_to_left.then(|| text.to_owned());
        let span = press.document.structure.add_element(paragraph, span);
        press.run(span, right, 220, run);
    }
}

fn figures(press: &mut Press) {
    let mut code = Element::new(Role::Figure);
    code.alternative = Some("Bar code".to_owned());
    let code = press.document.structure.add_element(Structure::ROOT, code);
    let bars = [0, 3, 4, 7, 9].map(|x| Item::Rect(rect(72 + x, 260, 1, 20)));
    press.content(code, bars.to_vec());
    let mut emblem = Element::new(Role::Figure);
    emblem.alternative = Some("A grey square".to_owned());
    let emblem = press
        .document
        .structure
        .add_element(Structure::ROOT, emblem);
    let image = Item::Image {
        rect: rect(120, 260, 20, 20),
        bytes: picture(),
    };
    press.content(emblem, vec![image]);
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
