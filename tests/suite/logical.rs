//! Reads the text of a PDF as assistive technology gets it: along the structure tree, each piece
//! of marked content decoded through the ToUnicode maps of its fonts, actual text before glyphs.
//!
//! No geometry and no bidi: a text is right only if it comes out unchanged.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

/// A structure element of a block, with the text within it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Its role, such as `P`.
    pub role: String,
    /// The language that holds in it.
    pub language: String,
    /// Its text in reading order.
    pub text: String,
}

/// The content that a reader gets from a PDF.
#[derive(Debug, Default)]
pub struct Reading {
    /// The blocks in reading order.
    pub blocks: Vec<Block>,
    /// The roles of all elements in reading order, each with its depth.
    pub outline: Vec<(usize, String)>,
    /// The headings that pages do not show.
    pub hidden: Vec<String>,
    /// Text that is neither tagged nor an artifact, or that no element names.
    pub lost: Vec<String>,
    /// The text of artifacts.
    pub artifacts: Vec<String>,
    /// Each text with a separate language, and its tag.
    pub tongues: Vec<(String, String)>,
}

impl Reading {
    /// Returns the text of each block as `ROLE text`, the shortest form to compare.
    pub fn lines(&self) -> Vec<String> {
        self.blocks
            .iter()
            .map(|block| format!("{} {}", block.role, block.text.trim_end()))
            .collect()
    }
}

/// Reads a PDF.
pub fn read(bytes: &[u8]) -> Reading {
    let pdf = Document::load_mem(bytes).expect("a PDF");
    let mut reading = Reading::default();
    let mut pages = BTreeMap::new();
    for id in pdf.get_pages().values() {
        let page = PageText::read(&pdf, *id);
        reading.artifacts.extend(page.artifacts.iter().cloned());
        reading.lost.extend(page.loose.iter().cloned());
        pages.insert(*id, page);
    }
    let catalog = pdf.catalog().expect("a catalog");
    let language = text_of(&pdf, catalog, b"Lang").unwrap_or_default();
    let root = dictionary(
        &pdf,
        catalog.get(b"StructTreeRoot").expect("a structure tree"),
    );
    let mut walk = Walk {
        pdf: &pdf,
        pages: &pages,
        used: BTreeSet::new(),
        reading,
    };
    let mut buffer = String::new();
    let start = At {
        page: None,
        language,
        depth: 0,
        in_text: false,
    };
    walk.child(root.get(b"K").expect("children"), &start, &mut buffer);
    let Walk {
        used, mut reading, ..
    } = walk;
    for (id, page) in &pages {
        for (mcid, text) in &page.marked {
            if !used.contains(&(*id, *mcid)) {
                reading.lost.push(text.clone());
            }
        }
    }
    reading
}

/// The state of the walk: what an element hands on to its children.
#[derive(Clone)]
struct At {
    page: Option<ObjectId>,
    language: String,
    depth: usize,
    /// Whether it is directly within a paragraph or a heading.
    in_text: bool,
}

struct Walk<'a> {
    pdf: &'a Document,
    pages: &'a BTreeMap<ObjectId, PageText>,
    used: BTreeSet<(ObjectId, i64)>,
    reading: Reading,
}

const INLINE: [&str; 7] = ["Span", "Link", "Reference", "Note", "Quote", "Em", "Strong"];

impl Walk<'_> {
    fn child(&mut self, child: &Object, at: &At, text: &mut String) {
        match resolve(self.pdf, child) {
            Object::Array(children) => {
                for child in children {
                    self.child(child, at, text);
                }
            }
            Object::Integer(mcid) => self.content(at.page, *mcid, text),
            Object::Dictionary(element) => match element.get(b"Type").and_then(Object::as_name) {
                Ok(b"OBJR") => {}
                Ok(b"MCR") => {
                    let page = page_of(element).or(at.page);
                    let mcid = element
                        .get(b"MCID")
                        .and_then(Object::as_i64)
                        .expect("an MCID");
                    self.content(page, mcid, text);
                }
                _ => self.element(element, at, text),
            },
            other => panic!("{other:?} is no child of a structure element"),
        }
    }

    fn content(&mut self, page: Option<ObjectId>, mcid: i64, text: &mut String) {
        let page = page.expect("marked content is on a page");
        assert!(
            self.used.insert((page, mcid)),
            "content {mcid} is named twice"
        );
        text.push_str(
            self.pages[&page]
                .marked
                .get(&mcid)
                .map_or("", String::as_str),
        );
    }

    fn element(&mut self, element: &Dictionary, at: &At, text: &mut String) {
        let role = element.get(b"S").and_then(Object::as_name).expect("a role");
        let role = String::from_utf8_lossy(role).into_owned();
        self.reading.outline.push((at.depth, role.clone()));
        let inside = At {
            page: page_of(element).or(at.page),
            language: text_of(self.pdf, element, b"Lang").unwrap_or(at.language.clone()),
            depth: at.depth + 1,
            in_text: role == "P" || role.starts_with('H'),
        };
        // The number of a paragraph or a heading is part of its text.
        let inline = INLINE.contains(&role.as_str()) || role == "Lbl" && at.in_text;
        let mut own = String::new();
        let position = self.reading.blocks.len();
        if let Ok(children) = element.get(b"K") {
            self.child(children, &inside, &mut own);
        }
        if let Some(actual) = text_of(self.pdf, element, b"ActualText") {
            if own.is_empty() && role.starts_with('H') {
                self.reading.hidden.push(actual.clone());
            }
            own = actual;
        }
        if let Some(language) = text_of(self.pdf, element, b"Lang") {
            self.reading.tongues.push((own.clone(), language));
        }
        if inline {
            text.push_str(&own);
        } else if !own.trim().is_empty() {
            let block = Block {
                role,
                language: inside.language,
                text: own,
            };
            self.reading.blocks.insert(position, block);
        }
    }
}

fn page_of(element: &Dictionary) -> Option<ObjectId> {
    element.get(b"Pg").and_then(Object::as_reference).ok()
}

fn resolve<'a>(pdf: &'a Document, object: &'a Object) -> &'a Object {
    pdf.dereference(object).expect("an object").1
}

fn dictionary<'a>(pdf: &'a Document, object: &'a Object) -> &'a Dictionary {
    resolve(pdf, object).as_dict().expect("a dictionary")
}

fn text_of(pdf: &Document, dictionary: &Dictionary, key: &[u8]) -> Option<String> {
    let object = resolve(pdf, dictionary.get(key).ok()?);
    Some(lopdf::decode_text_string(object).expect("a text string"))
}

/// The text of one page, by marked content.
#[derive(Default)]
struct PageText {
    marked: BTreeMap<i64, String>,
    artifacts: Vec<String>,
    loose: Vec<String>,
}

/// An open sequence of marked content.
struct Open {
    mcid: Option<i64>,
    artifact: bool,
    /// Whether actual text stands for the glyphs within.
    replaced: bool,
}

impl PageText {
    fn read(pdf: &Document, page: ObjectId) -> Self {
        let fonts: BTreeMap<Vec<u8>, ToUnicode> = pdf
            .get_page_fonts(page)
            .expect("the fonts of a page")
            .into_iter()
            .map(|(name, font)| (name, ToUnicode::read(pdf, font)))
            .collect();
        let content = pdf.get_page_content(page);
        let content = Content::decode(&content).expect("a content stream");
        let mut text = Self::default();
        let mut open: Vec<Open> = Vec::new();
        let mut font = None;
        for operation in &content.operations {
            let operands = &operation.operands;
            match operation.operator.as_str() {
                "BMC" | "BDC" => {
                    let (sequence, actual) = Open::read(operands);
                    open.push(sequence);
                    if let Some(actual) = actual {
                        text.put(&open[..open.len() - 1], &open[open.len() - 1], &actual);
                        open.last_mut().expect("just opened").replaced = true;
                    }
                }
                "EMC" => drop(open.pop().expect("marked content is open")),
                "Tf" => font = fonts.get(operands[0].as_name().expect("a font")),
                "Tj" => text.show(&open, font, &operands[0]),
                "TJ" => {
                    for part in operands[0].as_array().expect("an array") {
                        text.show(&open, font, part);
                    }
                }
                _ => {}
            }
        }
        text
    }

    fn show(&mut self, open: &[Open], font: Option<&ToUnicode>, shown: &Object) {
        if let Object::String(codes, _) = shown {
            let decoded = font.expect("a font is chosen").decode(codes);
            if let Some((last, others)) = open.split_last() {
                self.put(others, last, &decoded);
            } else {
                self.loose.push(decoded);
            }
        }
    }

    fn put(&mut self, outer: &[Open], last: &Open, text: &str) {
        let mut sequences = outer.iter().chain([last]);
        if sequences.clone().any(|sequence| sequence.replaced) {
            return;
        }
        if sequences.clone().any(|sequence| sequence.artifact) {
            self.artifacts.push(text.to_owned());
        } else if let Some(mcid) = sequences.find_map(|sequence| sequence.mcid) {
            self.marked.entry(mcid).or_default().push_str(text);
        } else {
            self.loose.push(text.to_owned());
        }
    }
}

impl Open {
    fn read(operands: &[Object]) -> (Self, Option<String>) {
        let properties = operands.get(1).and_then(|object| object.as_dict().ok());
        let property = |key: &[u8]| properties.and_then(|properties| properties.get(key).ok());
        let actual = property(b"ActualText");
        let actual = actual.map(|text| lopdf::decode_text_string(text).expect("a text string"));
        let sequence = Self {
            mcid: property(b"MCID").map(|mcid| mcid.as_i64().expect("an MCID")),
            artifact: operands[0].as_name().expect("a tag") == b"Artifact",
            replaced: false,
        };
        (sequence, actual)
    }
}

/// The meaning of the codes of a font, in two bytes each.
#[derive(Default)]
pub struct ToUnicode(BTreeMap<u16, String>);

impl ToUnicode {
    pub fn read(pdf: &Document, font: &Dictionary) -> Self {
        let stream = resolve(pdf, font.get(b"ToUnicode").expect("a ToUnicode map"));
        let stream = stream.as_stream().expect("a stream");
        let bytes = stream
            .decompressed_content()
            .unwrap_or_else(|_| stream.content.clone());
        let map = String::from_utf8(bytes).expect("a map in ASCII");
        let mut meanings = BTreeMap::new();
        for (section, ranges) in [("bfchar", false), ("bfrange", true)] {
            let (begin, end) = (format!("begin{section}"), format!("end{section}"));
            for part in map.split(&begin).skip(1) {
                let part = part.split(&end).next().expect("a section");
                for line in part.lines().filter(|line| line.contains('<')) {
                    assert!(
                        !line.contains('['),
                        "a range by array is not expected: {line}"
                    );
                    let codes: Vec<Vec<u16>> = line.split('<').skip(1).map(units).collect();
                    let last = if ranges { codes[1][0] } else { codes[0][0] };
                    let meaning = codes.last().expect("a meaning");
                    for code in codes[0][0]..=last {
                        let mut meaning = meaning.clone();
                        *meaning.last_mut().expect("a meaning") += code - codes[0][0];
                        let meaning = String::from_utf16(&meaning).expect("UTF-16");
                        meanings.insert(code, meaning);
                    }
                }
            }
        }
        Self(meanings)
    }

    pub fn decode(&self, codes: &[u8]) -> String {
        codes
            .chunks_exact(2)
            .map(|code| u16::from_be_bytes([code[0], code[1]]))
            .map(|code| self.0.get(&code).map_or("\u{FFFD}", String::as_str))
            .collect()
    }
}

fn units(hex: &str) -> Vec<u16> {
    let hex = hex.split('>').next().expect("a code");
    (0..hex.len() / 4)
        .map(|index| u16::from_str_radix(&hex[4 * index..4 * index + 4], 16).expect("hex"))
        .collect()
}
