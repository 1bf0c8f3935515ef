//! Web pages: what is in them, and what can never be.

use demarche::export::{Alternate, Settings, docx, html};
use demarche::form::{self, Form};
use demarche::letter::Letter;
use demarche::source::{Folder, Sources};
use demarche::typeset::galley::{Content, FixedContent, Galley};
use demarche::typeset::text::{Inline, StyledText};

use super::letters::{checked, folder};
use super::markup::{self, Node};
use super::word::{all_letters, keep, with_table_and_picture};
use super::word_file::WordFile;

/// Writes a letter as a web page or as an article for one.
pub fn written(letter: &Letter, form: Form, is_fragment: bool) -> String {
    let settings = Settings {
        is_fragment,
        ..Settings::default()
    };
    html::write(&form::compose(letter, form), &settings)
}

/// Everything that may be in a page: elements, each with its attributes.
const ALLOWED: [(&str, &[&str]); 44] = [
    ("html", &["lang", "dir"]),
    ("head", &[]),
    ("meta", &["charset", "name", "content", "http-equiv"]),
    ("title", &[]),
    ("link", &["rel", "hreflang", "href"]),
    ("body", &[]),
    ("main", &[]),
    ("article", &["class", "lang", "dir", "aria-label"]),
    ("header", &[]),
    ("section", &["aria-labelledby", "class", "role"]),
    ("div", &["class", "id"]),
    ("address", &["class", "lang", "dir"]),
    ("p", &["class", "id", "lang", "dir"]),
    ("h1", &["class", "lang", "dir", "id"]),
    ("h2", &["lang", "dir", "id"]),
    ("h3", &["lang", "dir", "id"]),
    ("h4", &["lang", "dir", "id"]),
    ("h5", &["lang", "dir", "id"]),
    ("blockquote", &[]),
    ("ol", &["class", "start"]),
    ("ul", &["class"]),
    ("li", &[]),
    ("dl", &["class"]),
    ("dt", &["lang", "dir"]),
    ("dd", &["lang", "dir"]),
    ("span", &["class", "lang", "dir"]),
    ("bdi", &["lang", "dir"]),
    ("em", &["lang", "dir"]),
    ("strong", &["lang", "dir"]),
    ("time", &["datetime"]),
    ("sup", &[]),
    ("small", &[]),
    ("a", &["href", "id", "role"]),
    ("br", &[]),
    ("img", &["src", "alt"]),
    ("table", &["class"]),
    ("caption", &["lang", "dir"]),
    ("thead", &[]),
    ("tbody", &[]),
    ("tr", &[]),
    ("th", &["class", "scope", "lang", "dir"]),
    ("td", &["class", "lang", "dir"]),
    ("h6", &["lang", "dir", "id", "aria-level"]),
    ("", &[]),
];

/// Fails where a page has anything that could run, be fetched, or lead nowhere.
fn assert_inert(name: &str, page: &str) {
    let tree = markup::read(page);
    tree.visit(&mut |node: &Node| {
        let known = ALLOWED.iter().find(|(known, _)| *known == node.name);
        let (_, attributes) = known.unwrap_or_else(|| panic!("{name} has <{}>", node.name));
        for (attribute, value) in &node.attributes {
            assert!(
                attributes.contains(&attribute.as_str()),
                "{name}: {attribute}"
            );
            let is_address = ["href", "src"].contains(&attribute.as_str());
            let schemes = ["https://", "http://", "mailto:", "#", "data:image/"];
            let is_own = node.name == "link" && !value.contains([':', '/']);
            let is_safe = is_own || schemes.iter().any(|scheme| value.starts_with(scheme));
            assert!(!is_address || is_safe, "{name} leads to {value}");
        }
    });
    let ids: Vec<&str> = nodes(&tree, "id");
    for (at, id) in ids.iter().enumerate() {
        assert!(!ids[..at].contains(id), "{name} has two {id}");
    }
    for target in nodes(&tree, "href") {
        if let Some(id) = target.strip_prefix('#') {
            assert!(ids.contains(&id), "{name} leads to no {id}");
        }
    }
}

fn nodes<'n>(tree: &'n Node, attribute: &str) -> Vec<&'n str> {
    let mut values = Vec::new();
    tree.visit(&mut |node: &'n Node| values.extend(node.attribute(attribute)));
    values
}

#[test]
fn pages_and_articles_of_every_letter_are_well_formed_and_inert() {
    for (name, letter) in all_letters() {
        for form in Form::of(&letter) {
            let name = format!("{name}.{}.{}", form.name(), letter.language);
            let page = written(&letter, form, false);
            keep(&format!("{name}.html"), page.as_bytes());
            assert_inert(&name, &page);
            let article = written(&letter, form, true);
            assert_inert(&name, &article);
            let classes = nodes(&markup::read(&article), "class").join(" ");
            let mut classes = classes.split(' ');
            assert!(classes.all(|class| class.starts_with("demarche")), "{name}");
        }
    }
}

#[test]
fn a_table_says_which_cells_its_headers_are_those_of() {
    for language in ["en", "ar"] {
        let letter = with_table_and_picture(language);
        let page = written(&letter, Form::LETTER, false);
        keep(&format!("table.{language}.html"), page.as_bytes());
        assert_inert("table", &page);
        let tree = markup::read(&page);
        let headers = tree.all("th");
        let scopes: Vec<_> = headers
            .iter()
            .filter_map(|th| th.attribute("scope"))
            .collect();
        assert_eq!(scopes, ["col", "col", "col", "row", "row"]);
        let table = tree.all("table")[0];
        let first = table.children.iter().find(|node| !node.name.is_empty());
        assert_eq!(first.map(|node| node.name.as_str()), Some("caption"));
        let image = tree.all("img")[0];
        assert_eq!(image.attribute("alt"), Some("A map of the valley"));
    }
}

#[test]
fn headings_begin_with_one_title_and_leave_no_level_out() {
    for (name, letter) in all_letters() {
        for form in Form::of(&letter) {
            let tree = markup::read(&written(&letter, form, false));
            let mut levels = Vec::new();
            tree.visit(&mut |node: &Node| {
                let level = node
                    .name
                    .strip_prefix('h')
                    .and_then(|level| level.parse::<u8>().ok());
                levels.extend(level);
            });
            assert_eq!(levels[0], 1, "{name}");
            assert_eq!(
                levels.iter().filter(|level| **level == 1).count(),
                1,
                "{name}"
            );
            let steps = levels.windows(2).all(|pair| pair[1] <= pair[0] + 1);
            assert!(steps, "{name} {levels:?}");
        }
    }
}

/// Text that would do something in a page that did not escape it.
const ATTACKS: [&str; 4] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "</style><svg onload=alert(1)>",
    "&lt;b&gt; ' onmouseover='alert(1)",
];

/// Puts another text into a text, with a link that runs a script.
fn attack(text: &mut StyledText, with: &str) {
    let Some(mut span) = text.spans.first().cloned() else {
        return;
    };
    span.range = 0..with.len();
    if span.inline == Inline::Plain {
        span.inline = Inline::Link("javascript:alert(1)".to_owned());
    }
    text.text = with.to_owned();
    text.spans = vec![span];
}

/// Puts another text into every place of a galley, and returns how many there are.
fn attack_all(galley: &mut Galley, with: &str) -> usize {
    galley.metadata.title = with.to_owned();
    let mut texts: Vec<&mut StyledText> = Vec::new();
    for section in &mut galley.sections {
        for fixed in &mut section.fixed {
            if let FixedContent::Text { text, .. } = &mut fixed.content {
                texts.push(text);
            }
        }
        for block in &mut section.blocks {
            match &mut block.content {
                Content::Paragraph { text, label, .. } => {
                    texts.push(text);
                    texts.extend(label.iter_mut().map(|label| &mut label.text));
                }
                Content::Entries(list) => {
                    texts.extend(list.entries.iter_mut().map(|entry| &mut entry.text));
                }
                Content::SideBySide(sides) => {
                    texts.extend(sides.iter_mut().map(|side| &mut side.text));
                }
                _ => {}
            }
        }
    }
    let count = texts.len();
    texts.into_iter().for_each(|text| attack(text, with));
    count
}

#[test]
fn an_attack_in_any_place_comes_out_as_text() {
    for name in ["everything", "assembly"] {
        let letter = checked(Sources::new(Folder::new(folder(name)))).remove(0);
        for with in ATTACKS {
            for is_fragment in [false, true] {
                let form = Form::of(&letter).last().unwrap();
                let mut galley = form::compose(&letter, form);
                let count = attack_all(&mut galley, with);
                let settings = Settings {
                    is_fragment,
                    ..Settings::default()
                };
                let page = html::write(&galley, &settings);
                assert_inert(name, &page);
                let tree = markup::read(&page);
                assert!(tree.all("script").is_empty());
                assert!(text(&tree).matches(with).count() >= count, "{with}: {page}");
                let word = WordFile::read(&docx::write(&galley));
                assert!(word.text().contains(with), "{with}");
            }
        }
    }
}

/// Returns all text of a page.
pub fn text(tree: &Node) -> String {
    let mut text = String::new();
    tree.visit(&mut |node: &Node| text.push_str(&node.text));
    text
}

#[test]
fn a_page_names_the_other_languages_of_its_build() {
    let letter = checked(Sources::new(Folder::new(folder("six-languages")))).remove(0);
    let alternate = |tag: &str, file: &str| Alternate {
        language: demarche::lang::Language::new(tag).unwrap(),
        file: file.to_owned(),
    };
    let settings = Settings {
        alternates: vec![
            alternate("ar", "a b.ar.html"),
            alternate("en", "c:d.en.html"),
        ],
        ..Settings::default()
    };
    let page = html::write(&form::compose(&letter, Form::LETTER), &settings);
    assert_inert("six-languages", &page);
    let links: Vec<&str> = page
        .lines()
        .filter(|line| line.starts_with("<link"))
        .collect();
    assert_eq!(
        links,
        [
            "<link rel=\"alternate\" hreflang=\"ar\" href=\"a%20b.ar.html\">",
            "<link rel=\"alternate\" hreflang=\"en\" href=\"c%3Ad.en.html\">",
        ]
    );
}

#[test]
fn the_sample_is_small() {
    let letters = all_letters();
    let (_, sample) = letters.iter().find(|(name, _)| name == "letter").unwrap();
    let size = written(sample, Form::LETTER, false).len();
    assert!(size <= 8 * 1024, "{size} bytes");
}
