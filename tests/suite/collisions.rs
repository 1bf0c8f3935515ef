//! Collisions: no two texts overlap on any page of any letter in `tests/letters`.

use std::fs;
use std::path::Path;

use demarche::form::Form;
use demarche::letter;
use demarche::source::{Folder, Sources};
use demarche::typeset::font::Library;
use demarche::typeset::page::{Document, Item, Page};
use demarche::typeset::text::Shaper;
use demarche::typeset::unit::Length;

/// A text on a page: its extent from left to right, its baseline, its size and its words.
struct Text {
    left: Length,
    right: Length,
    baseline: Length,
    size: Length,
    words: String,
}

#[test]
fn no_two_texts_are_on_each_other() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/letters");
    let mut names: Vec<String> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert!(names.len() > 5);
    for name in names {
        for (form, document) in documents(&folder.join(&name)) {
            for (index, page) in document.pages.iter().enumerate() {
                let place = format!("{name}, form {}, page {}", form.name(), index + 1);
                assert_no_collision(page, &place);
            }
        }
    }
}

/// Sets a letter in each form it has data for, in each of its languages.
fn documents(folder: &Path) -> Vec<(Form, Document)> {
    let library = Library::builtin();
    let mut sources = Sources::new(Folder::new(folder));
    let options = letter::Options::default();
    let loaded = letter::load(&mut sources, "letter.yaml", &library, &options);
    let letters = loaded.letters;
    assert!(!letters.is_empty(), "{:?}", loaded.report);
    let mut shaper = Shaper::new(&library);
    let mut documents = Vec::new();
    for letter in &letters {
        for form in Form::ALL {
            if form == Form::LETTER || letter.circulation.is_some() {
                documents.push((form, demarche::set(letter, form, None, &mut shaper).0));
            }
        }
    }
    documents
}

fn assert_no_collision(page: &Page, place: &str) {
    let texts = texts(page);
    for (index, one) in texts.iter().enumerate() {
        for other in &texts[index + 1..] {
            // Raised marks are within the height of a small letter of their line.
            let height = one.size.max(other.size).scale(1, 2);
            let same_line =
                (one.baseline - other.baseline).max(other.baseline - one.baseline) < height;
            let overlap = one.right.min(other.right) - one.left.max(other.left);
            assert!(
                !same_line || overlap < Length::milli_pt(600),
                "{place}: `{}` and `{}`",
                one.words,
                other.words
            );
        }
    }
}

fn texts(page: &Page) -> Vec<Text> {
    let mut texts = Vec::new();
    for item in page.groups.iter().flat_map(|group| &group.items) {
        if let Item::Text { at, run, scale } = item {
            // Spaces at the ends of lines are beyond the measure and invisible.
            let is_space = |text: &str| text.trim().is_empty();
            let mut pen = at.x;
            let (mut left, mut right) = (None, at.x);
            for glyph in &run.glyphs {
                let advance = glyph.advance.length().scale((*scale).into(), 1000);
                if !is_space(&run.text[glyph.range.range()]) {
                    left.get_or_insert(pen);
                    right = pen + advance;
                }
                pen += advance;
            }
            let Some(left) = left else { continue };
            texts.push(Text {
                left,
                right,
                baseline: at.y,
                size: run.size,
                words: run.text.clone(),
            });
        }
    }
    texts
}
