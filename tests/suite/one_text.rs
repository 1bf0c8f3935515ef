//! One text: a letter has the same words as a PDF, a Word document, a web page and plain text.

use demarche::export::{docx, html, pdf, txt};
use demarche::form::{self, Form};
use demarche::letter::Letter;
use demarche::typeset::font::Library;
use demarche::typeset::galley::{Content, Fixed, FixedContent, Galley, Kind};
use demarche::typeset::page;
use demarche::typeset::text::Shaper;

use super::word::all_letters;
use super::word_file::WordFile;
use super::{logical, markup};

/// Returns the words of a text, without what only shows or breaks them.
fn words(text: &str) -> Vec<String> {
    let bare = text.replace(['\u{AD}', '\u{200E}', '\u{200F}', '\u{2060}'], "");
    bare.split_whitespace().map(str::to_owned).collect()
}

pub fn of_word(galley: &Galley) -> Vec<String> {
    words(&WordFile::read(&docx::write(galley)).text())
}

pub fn of_web(galley: &Galley) -> Vec<String> {
    let page = html::write(galley, &demarche::export::Settings::default());
    let tree = markup::read(&page);
    let mut text = String::new();
    let article = tree.all("article")[0];
    article.visit(&mut |node: &markup::Node| match node.name.as_str() {
        "br" | "td" | "th" => text.push(' '),
        _ => text.push_str(&node.text),
    });
    let hidden = article
        .all("h1")
        .into_iter()
        .find(|h1| h1.attribute("class").is_some());
    let hidden = hidden
        .map(|h1| words(&super::web::text(h1)).len())
        .unwrap_or_default();
    words(&text).split_off(hidden)
}

/// Returns the words of the plain text, with the marks of notes as the other formats show them.
pub fn of_text(galley: &Galley) -> Vec<String> {
    let mut text = txt::write(galley);
    for note in &galley.notes {
        let mark = note.label.text.text.trim();
        let bare = mark.trim_matches(['(', ')']);
        text = text.replace(&format!("[{bare}]"), mark);
    }
    let is_underline = |word: &String| word.len() > 2 && word.chars().all(|c| c == '=' || c == '-');
    let mut text = words(&text).join(" ");
    // The address of a link follows the words of the link.
    while let Some(start) = [" <http", " <mailto:"]
        .iter()
        .find_map(|start| text.find(start))
    {
        let end = start + text[start..].find('>').unwrap();
        text.replace_range(start..=end, "");
    }
    let mut words = words(&text);
    words.retain(|word| !is_underline(word));
    words
}

pub fn of_pdf(galley: Galley, library: &Library) -> Vec<String> {
    let (document, _) = page::build(galley, &mut Shaper::new(library));
    let bytes = pdf::write(&document, library).unwrap();
    let reading = logical::read(&bytes);
    let blocks = reading.blocks.into_iter().map(|block| block.text);
    let texts: Vec<String> = blocks
        .filter(|text| !reading.hidden.contains(text))
        .collect();
    words(&texts.join(" "))
}

/// Returns the characters of a text without spaces, since plain text breaks Chinese lines and a
/// reader of tags sees no space between two notes; sorted where notes are in other places.
fn characters(words: &[String], has_notes: bool) -> Vec<char> {
    let mut characters: Vec<char> = words.concat().chars().collect();
    if has_notes {
        characters.sort_unstable();
    }
    characters
}

/// Composes a letter without images and codes, which are not words, and without the job number, which
/// plain text has in the masthead and other formats at the foot.
pub fn composed(letter: &Letter, compose: fn(&Letter, Form) -> Galley, form: Form) -> Galley {
    let mut galley = compose(letter, form);
    galley.metadata.time = letter.day.and_hms_opt(0, 0, 0);
    for section in &mut galley.sections {
        let is_text = |fixed: &FixedContent| {
            matches!(fixed, FixedContent::Text { .. } | FixedContent::Column(_))
        };
        let is_kept = |fixed: &Fixed| is_text(&fixed.content) && fixed.kind != Kind::JobNumber;
        section.fixed.retain(is_kept);
        for block in &mut section.blocks {
            match &mut block.content {
                Content::Entries(list) => {
                    let entries = list.entries.iter_mut();
                    entries.for_each(|entry| entry.signature = None);
                }
                Content::SideBySide(sides) => {
                    sides.iter_mut().for_each(|side| side.signature = None);
                }
                _ => {}
            }
        }
    }
    galley
}

#[test]
fn four_formats_of_every_letter_have_the_same_words() {
    let library = Library::builtin();
    for (name, letter) in all_letters() {
        for form in Form::of(&letter) {
            let name = format!("{name} {} {}", form.name(), letter.language);
            let galley = composed(&letter, form::compose, form);
            let manuscript = composed(&letter, form::compose_manuscript, form);
            let web = of_web(&galley);
            let has_notes = !galley.notes.is_empty();
            let of = |words: &[String]| characters(words, has_notes);
            assert_eq!(
                of_word(&manuscript),
                of_web(&manuscript),
                "Word file of {name}"
            );
            assert_eq!(of_word(&galley), web, "Word file of {name} as it is issued");
            assert_eq!(of(&of_text(&galley)), of(&web), "text of {name}");
            let pdf = of_pdf(galley, &library);
            assert_eq!(of(&pdf), of(&web), "PDF of {name}");
        }
    }
}
