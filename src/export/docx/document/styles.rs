//! The styles of a document, by the names that every language of Word translates.
//!
//! Word knows its own styles by exact names, several of them in lower case (`heading 1`); with
//! another case it makes a second style. Sizes, spaces and what keeps together are
//! in the styles, so that an editor can change them in one place.

mod letter;

use super::look::{HEADING_LEVELS, Look};
use super::properties::{Indent, Justify, ParagraphProperties, RunProperties, Spacing, value};
use crate::export::markup::Markup;
use crate::typeset::style::{Slant, Weight};

/// The styles of headings by their levels: the name that paragraphs use, and the one that Word shows.
pub(super) const HEADINGS: [(&str, &str); HEADING_LEVELS] = [
    ("Heading1", "heading 1"),
    ("Heading2", "heading 2"),
    ("Heading3", "heading 3"),
    ("Heading4", "heading 4"),
    ("Heading5", "heading 5"),
    ("Heading6", "heading 6"),
];

/// The elements of a style before its properties.
struct Head {
    id: &'static str,
    name: &'static str,
    based_on: Option<&'static str>,
    next: Option<&'static str>,
    /// Whether it is offered in the gallery of styles.
    is_offered: bool,
}

impl Head {
    /// Makes the head of a style that is based on the default one.
    const fn of(id: &'static str, name: &'static str) -> Self {
        Self {
            id,
            name,
            based_on: Some("Normal"),
            next: None,
            is_offered: true,
        }
    }

    const fn based_on(self, style: &'static str) -> Self {
        Self {
            based_on: Some(style),
            ..self
        }
    }

    const fn then(self, style: &'static str) -> Self {
        Self {
            next: Some(style),
            ..self
        }
    }

    const fn hidden(self) -> Self {
        Self {
            is_offered: false,
            ..self
        }
    }
}

/// Writes `word/styles.xml`.
pub(super) fn write(look: &Look, namespaces: &[(&str, &str)]) -> String {
    let mut styles = Styles {
        look,
        markup: Markup::default(),
    };
    styles.markup.open("w:styles", namespaces);
    styles.defaults();
    styles.bases();
    styles.letter();
    styles.headings();
    styles.body();
    styles.lists();
    styles.tables();
    styles.notes();
    styles.furniture();
    styles.characters();
    styles.markup.close("w:styles");
    styles.markup.into_string()
}

struct Styles<'a> {
    look: &'a Look,
    markup: Markup,
}

/// A space after, or before and after, in twentieths of a point.
const fn after(after: i64) -> Spacing {
    Spacing {
        before: None,
        after: Some(after),
        line: None,
    }
}

const fn around(before: i64, after: i64) -> Spacing {
    Spacing {
        before: Some(before),
        after: Some(after),
        line: None,
    }
}

fn bold() -> RunProperties {
    RunProperties {
        bold: Some(true),
        ..RunProperties::default()
    }
}

fn plain() -> RunProperties {
    RunProperties::default()
}

impl Styles<'_> {
    fn paragraph(&mut self, head: &Head, paragraph: &ParagraphProperties, run: &RunProperties) {
        self.style("paragraph", head, &paragraph.content(), &run.content());
    }

    fn style(&mut self, kind: &str, head: &Head, paragraph: &str, run: &str) {
        let custom = [("w:customStyle", "1")];
        let is_custom = head.id == super::SIGNATORY;
        let own = [("w:type", kind), ("w:styleId", head.id)];
        let attributes: Vec<(&str, &str)> = own
            .into_iter()
            .chain(custom.into_iter().filter(|_| is_custom))
            .collect();
        self.markup.element("w:style", &attributes, |markup| {
            value(markup, "w:name", head.name);
            if let Some(base) = head.based_on {
                value(markup, "w:basedOn", base);
            }
            if let Some(next) = head.next {
                value(markup, "w:next", next);
            }
            if head.is_offered {
                markup.empty("w:qFormat", &[]);
            } else {
                value(markup, "w:uiPriority", "99");
                markup.empty("w:unhideWhenUsed", &[]);
            }
            for (name, content) in [("w:pPr", paragraph), ("w:rPr", run)] {
                if !content.is_empty() {
                    markup.element(name, &[], |markup| markup.raw(content));
                }
            }
        });
    }

    /// Writes what holds for all text: typefaces, size, languages, space and leading.
    fn defaults(&mut self) {
        let look = self.look;
        let paragraph = ParagraphProperties {
            spacing: Spacing {
                line: Some(look.leading),
                ..after(look.gap)
            },
            ..ParagraphProperties::default()
        };
        let run = RunProperties {
            sizes: Some(look.sizes(0)),
            ..plain()
        };
        let [latin, east_asian, complex] = look.languages();
        self.markup.element("w:docDefaults", &[], |markup| {
            markup.open("w:rPrDefault", &[]);
            markup.element("w:rPr", &[], |markup| {
                let fonts = [
                    ("w:ascii", "Times New Roman"),
                    ("w:eastAsia", "SimSun"),
                    ("w:hAnsi", "Times New Roman"),
                    ("w:cs", "Times New Roman"),
                ];
                markup.empty("w:rFonts", &fonts);
                markup.raw(&run.content());
                let languages = [
                    ("w:val", latin.as_str()),
                    ("w:eastAsia", &east_asian),
                    ("w:bidi", &complex),
                ];
                markup.empty("w:lang", &languages);
            });
            markup.close("w:rPrDefault");
            markup.element("w:pPrDefault", &[], |markup| {
                markup.element("w:pPr", &[], |markup| {
                    markup.empty("w:widowControl", &[]);
                    markup.raw(&paragraph.content());
                });
            });
        });
    }

    /// Writes the styles that all others are based on.
    fn bases(&mut self) {
        let normal = ParagraphProperties {
            bidi: self.look.is_right_to_left.then_some(true),
            ..ParagraphProperties::default()
        };
        let content = normal.content();
        self.markup.raw(
            "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">\
             <w:name w:val=\"Normal\"/><w:qFormat/>",
        );
        if !content.is_empty() {
            self.markup
                .element("w:pPr", &[], |markup| markup.raw(&content));
        }
        self.markup.raw(
            "</w:style>\
             <w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">\
             <w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/>\
             <w:semiHidden/><w:unhideWhenUsed/></w:style>\
             <w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">\
             <w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/>\
             <w:unhideWhenUsed/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>\
             <w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/>\
             <w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/>\
             </w:tblCellMar></w:tblPr></w:style>\
             <w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\">\
             <w:name w:val=\"No List\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/>\
             <w:unhideWhenUsed/></w:style>",
        );
    }

    fn headings(&mut self) {
        for (level, (id, name)) in HEADINGS.into_iter().enumerate() {
            let properties = ParagraphProperties {
                keep_next: true,
                keep_lines: true,
                spacing: around(self.look.gap, self.look.gap),
                outline: Some(level),
                ..ParagraphProperties::default()
            };
            let heading = self.look.headings[level];
            let run = RunProperties {
                bold: (heading.weight == Weight::Bold).then_some(true),
                italic: (heading.slant == Slant::Italic).then_some(true),
                sizes: (heading.larger != 0).then(|| self.look.sizes(heading.larger)),
                ..plain()
            };
            self.paragraph(&Head::of(id, name).then("BodyText"), &properties, &run);
        }
    }

    fn body(&mut self) {
        let justified = ParagraphProperties {
            justify: Some(Justify::Both),
            ..ParagraphProperties::default()
        };
        self.paragraph(&Head::of("BodyText", "Body Text"), &justified, &plain());
        let indented = ParagraphProperties {
            indent: Some(Indent {
                first: self.look.first_line,
                ..Indent::default()
            }),
            ..ParagraphProperties::default()
        };
        let head = Head::of("BodyTextFirstIndent", "Body Text First Indent").based_on("BodyText");
        self.paragraph(&head, &indented, &plain());
        let quote = ParagraphProperties {
            indent: Some(Indent {
                start: self.look.step,
                end: self.look.step,
                first: 0,
            }),
            ..ParagraphProperties::default()
        };
        let head = Head::of("BlockText", "Block Text").based_on("BodyText");
        self.paragraph(&head, &quote, &plain());
        let caption = ParagraphProperties {
            keep_next: true,
            keep_lines: true,
            spacing: around(self.look.gap, self.look.gap / 2),
            ..ParagraphProperties::default()
        };
        self.paragraph(&Head::of("Caption", "caption"), &caption, &bold());
    }

    fn lists(&mut self) {
        for (depth, ids) in super::LISTS.iter().enumerate() {
            for (id, name) in [ids.number, ids.bullet] {
                let head = Head::of(id, name).based_on("BodyText");
                self.paragraph(&head, &ParagraphProperties::default(), &plain());
            }
            let (id, name) = ids.continued;
            let continued = ParagraphProperties {
                indent: Some(Indent {
                    start: self.look.step * (depth as i64 + 1),
                    ..Indent::default()
                }),
                ..ParagraphProperties::default()
            };
            self.paragraph(
                &Head::of(id, name).based_on("BodyText"),
                &continued,
                &plain(),
            );
        }
    }

    /// Writes the style of tables: rules above the headers and at the end, none between rows.
    fn tables(&mut self) {
        let head = Head::of("TableGrid", "Table Grid").based_on("TableNormal");
        self.markup
            .open("w:style", &[("w:type", "table"), ("w:styleId", head.id)]);
        value(&mut self.markup, "w:name", head.name);
        value(&mut self.markup, "w:basedOn", "TableNormal");
        value(&mut self.markup, "w:uiPriority", "39");
        self.markup.element("w:tblPr", &[], |markup| {
            markup.element("w:tblBorders", &[], |markup| {
                for (edge, size) in [("w:top", "4"), ("w:bottom", "12")] {
                    let rule = [
                        ("w:val", "single"),
                        ("w:sz", size),
                        ("w:space", "0"),
                        ("w:color", "auto"),
                    ];
                    markup.empty(edge, &rule);
                }
            });
        });
        self.markup.close("w:style");
    }

    fn notes(&mut self) {
        let note = ParagraphProperties {
            spacing: Spacing {
                line: Some(self.look.small_leading),
                ..after(60)
            },
            ..ParagraphProperties::default()
        };
        let head = Head::of("FootnoteText", "footnote text").hidden();
        self.paragraph(&head, &note, &self.small());
    }

    fn furniture(&mut self) {
        let header = ParagraphProperties {
            tabs: vec![(Justify::End, self.look.measure)],
            ..ParagraphProperties::default()
        };
        let small = self.small();
        self.paragraph(&Head::of("Header", "header").hidden(), &header, &small);
        let footer = ParagraphProperties {
            justify: Some(Justify::Centre),
            ..ParagraphProperties::default()
        };
        self.paragraph(&Head::of("Footer", "footer").hidden(), &footer, &small);
    }

    fn characters(&mut self) {
        let raised = RunProperties {
            raised: true,
            ..plain()
        };
        let link = RunProperties {
            colour: Some("0563C1"),
            underlined: true,
            ..plain()
        };
        for (id, name, run) in [
            ("FootnoteReference", "footnote reference", raised),
            ("Hyperlink", "Hyperlink", link),
        ] {
            let head = Head::of(id, name).based_on("DefaultParagraphFont").hidden();
            self.style("character", &head, "", &run.content());
        }
    }

    fn small(&self) -> RunProperties {
        RunProperties {
            sizes: Some(self.look.sizes(self.look.small)),
            ..plain()
        }
    }
}
