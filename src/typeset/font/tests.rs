use super::{Library, Purpose, Writing};
use crate::lang::Language;
use crate::typeset::style::{Slant, Typeface, Weight};

fn file(name: &str) -> (String, Vec<u8>) {
    let path = format!("{}/fonts/{name}", env!("CARGO_MANIFEST_DIR"));
    (
        name.to_owned(),
        std::fs::read(path).expect("a file of fonts/"),
    )
}

fn face(library: &Library, character: char, language: Language) -> Option<&str> {
    library
        .face_for(character, Weight::Regular, Slant::Upright, language)
        .map(|id| library.name(id))
}

#[test]
fn a_script_is_served_by_its_own_family_in_every_language() {
    let library = Library::builtin();
    for language in [Language::EN, Language::AR, Language::ZH] {
        for character in ['a', 'Ж', 'ω', 'é', '7'] {
            assert_eq!(
                face(&library, character, language),
                Some("Liberation Serif")
            );
        }
        for character in ['ب', '؟', '،'] {
            assert_eq!(face(&library, character, language), Some("Amiri"));
        }
        for character in ['国', '。', 'か', '（', '國'] {
            assert_eq!(face(&library, character, language), Some("Noto Serif SC"));
        }
    }
}

#[test]
fn marks_that_scripts_share_follow_the_language() {
    let library = Library::builtin();
    assert_eq!(face(&library, '(', Language::EN), Some("Liberation Serif"));
    assert_eq!(face(&library, '(', Language::AR), Some("Amiri"));
    assert_eq!(face(&library, '“', Language::EN), Some("Liberation Serif"));
    assert_eq!(face(&library, '“', Language::ZH), Some("Noto Serif SC"));
    assert_eq!(face(&library, '/', Language::AR), Some("Liberation Serif"));
}

#[test]
fn a_character_of_no_typeface_has_no_face() {
    let library = Library::builtin();
    assert_eq!(face(&library, 'ᚠ', Language::EN), None);
    assert_eq!(face(&library, '\u{0}', Language::EN), None);
    assert_eq!(
        face(&library, '\u{200D}', Language::EN),
        Some("Liberation Serif")
    );
    assert_eq!(
        face(&library, '\u{202F}', Language::FR),
        Some("Liberation Serif")
    );
}

#[test]
fn a_style_missing_from_a_family_falls_back_within_the_family() {
    let library = Library::builtin();
    let name = |character, weight, slant| {
        let id = library.face_for(character, weight, slant, Language::ZH);
        id.map(|id| library.name(id))
    };
    let (bold, italic) = (Weight::Bold, Slant::Italic);
    assert_eq!(name('国', bold, italic), Some("Noto Serif SC Bold"));
    assert_eq!(name('国', Weight::Regular, italic), Some("Noto Serif SC"));
    assert_eq!(name('ب', bold, italic), Some("Amiri Bold Slanted"));
    assert_eq!(
        name('a', bold, italic),
        Some("Liberation Serif Bold Italic")
    );
}

#[test]
fn a_given_family_serves_only_characters_that_no_other_has() {
    let files = vec![file("Amiri-Regular.ttf"), file("Amiri-Bold.ttf")];
    let library = Library::with_files(files).expect("sound fonts");
    let given = library.families().last().expect("the given family");
    assert_eq!(
        (given.name.as_str(), given.purpose),
        ("Amiri", Purpose::Missing)
    );
    assert_eq!(given.writings, [Writing::Western, Writing::Arabic]);
    for character in ['a', 'Ж', 'é', '7', '(', 'ب', '国'] {
        let given = library.face_for(character, Weight::Bold, Slant::Upright, Language::EN);
        let own =
            Library::builtin().face_for(character, Weight::Bold, Slant::Upright, Language::EN);
        assert_eq!(given, own, "{character}");
    }
}

#[test]
fn a_family_that_a_letter_names_serves_its_text_and_no_other() {
    let files = vec![
        file("GentiumPlus-Regular.ttf"),
        file("GentiumPlus-Bold.ttf"),
    ];
    let library = Library::builtin().for_text(files).expect("sound fonts");
    let name = |character, typeface| {
        let look = (Weight::Bold, Slant::Upright);
        let id = library.face_in(character, look, Language::EN, typeface);
        id.map(|id| library.name(id))
    };
    assert_eq!(name('a', Typeface::Letter), Some("Gentium Plus Bold"));
    assert_eq!(name('a', Typeface::Standard), Some("Liberation Serif Bold"));
    assert_eq!(name('国', Typeface::Letter), Some("Noto Serif SC Bold"));
    assert_eq!(
        library.missing_styles(),
        Some(("Gentium Plus", vec!["italic"]))
    );
}

#[test]
fn gentium_serves_what_liberation_lacks_and_the_letters_that_name_it() {
    let library = Library::builtin();
    assert_eq!(face(&library, '₹', Language::EN), Some("Gentium Plus"));
    let library = library.for_text_in_gentium();
    let look = (Weight::Regular, Slant::Italic);
    let id = library.face_in('a', look, Language::EN, Typeface::Letter);
    assert_eq!(id.map(|id| library.name(id)), Some("Gentium Plus Italic"));
}

#[test]
fn a_font_of_pictures_in_colour_is_named_as_what_it_is() {
    let mut pictures = file("LiberationSerif-Regular.ttf");
    // The table of outlines becomes one of pictures.
    let at = pictures
        .1
        .windows(4)
        .position(|tag| tag == b"glyf")
        .expect("outlines");
    pictures.1[at..at + 4].copy_from_slice(b"CBDT");
    let errors = Library::with_files(vec![pictures]).expect_err("a colour font");
    assert_eq!(
        errors[0].message,
        "`LiberationSerif-Regular.ttf` is a colour font, whose characters are pictures"
    );
}

#[test]
fn all_unusable_files_are_reported_together() {
    let mut short = file("LiberationSerif-Bold.ttf");
    short.1.truncate(40_000);
    let files = vec![
        file("LiberationSerif-Regular.ttf"),
        ("twin.ttf".to_owned(), file("LiberationSerif-Regular.ttf").1),
        ("readme.ttf".to_owned(), b"not a font".to_vec()),
        ("web.ttf".to_owned(), b"wOF2....".to_vec()),
        short,
    ];
    let errors = Library::with_files(files).expect_err("four bad files");
    let messages: Vec<_> = errors.iter().map(|error| error.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "`twin.ttf` and `LiberationSerif-Regular.ttf` are both the regular face of \
             `Liberation Serif`",
            "`readme.ttf` is not a font file",
            "`web.ttf` is a web font (WOFF)",
            "the font `LiberationSerif-Bold.ttf` is damaged",
        ]
    );
    assert!(errors.iter().all(|error| !error.help.is_empty()));
}
