//! Which encodings of lists are certain, and where a file is to blame that is in none.

use super::*;

fn list(
    bytes: &[u8],
    stated: Option<&str>,
) -> (Sources, Result<(FileId, Option<Charset>), LoadError>) {
    let mut sources = Sources::new(InMemory::new().with("list.csv", bytes));
    let stated = stated.and_then(Charset::named);
    let read = sources.load_list("list.csv", stated);
    (sources, read)
}

/// Returns the text of a list, and the name of the encoding that was recognized.
#[track_caller]
fn read(bytes: &[u8], stated: Option<&str>) -> (String, Option<String>) {
    let (sources, read) = list(bytes, stated);
    let (file, recognized) = read.unwrap();
    let text = sources.file_text(file).to_owned();
    (text, recognized.map(Charset::name))
}

#[track_caller]
fn refused(bytes: &[u8], stated: Option<&str>) -> (String, DecodeError) {
    let (sources, read) = list(bytes, stated);
    match read {
        Err(LoadError::NotText { span, misread }) => (sources.text(span).to_owned(), misread),
        other => panic!("{other:?}"),
    }
}

fn utf_16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(unit).collect()
}

fn in_charset(name: &str, text: &str) -> Vec<u8> {
    let table = encoding_rs::Encoding::for_label(name.as_bytes()).unwrap();
    table.encode(text).0.into_owned()
}

#[test]
fn utf_16_is_read_with_its_mark_and_without() {
    let text = "name,country\nRenée 🌊,Perú\n";
    let marked = format!("\u{feff}{text}");
    for (bytes, name) in [
        (utf_16(&marked, u16::to_le_bytes), "utf-16"),
        (utf_16(&marked, u16::to_be_bytes), "utf-16"),
        (utf_16(text, u16::to_le_bytes), "utf-16le"),
        (utf_16(text, u16::to_be_bytes), "utf-16be"),
    ] {
        let expected = (text.to_owned(), Some(name.to_owned()));
        assert_eq!(read(&bytes, None), expected);
        assert_eq!(read(&bytes, Some(name)), (text.to_owned(), None), "stated");
    }
}

#[test]
fn a_place_in_utf_16_is_that_of_its_bytes_on_disk() {
    let text = "\u{feff}name\nRené 🌊 Bo\n";
    let bytes = utf_16(text, u16::to_le_bytes);
    let (sources, read) = list(&bytes, None);
    let (file, _) = read.unwrap();
    let start = sources.file_text(file).find("Bo").unwrap();
    let place = sources.bytes_on_disk(Span::new(file, start, start + 2));
    assert_eq!(&bytes[place], utf_16("Bo", u16::to_le_bytes));
}

#[test]
fn utf_16_that_breaks_off_is_refused_with_its_byte() {
    let mut bytes = utf_16("\u{feff}name\nAna\n", u16::to_le_bytes);
    bytes.push(b'x');
    let (_, misread) = refused(&bytes, None);
    assert_eq!((misread.offset, misread.byte), (bytes.len() - 1, b'x'));
}

#[test]
fn text_in_another_encoding_is_refused_with_those_it_may_be_in_and_letters_of_each() {
    let bytes = in_charset(
        "windows-1250",
        "name\nŁukasz Przykład\nJiří Příklad, Žilina\n",
    );
    let (_, misread) = refused(&bytes, None);
    let offered: Vec<(String, &str)> = misread
        .alternatives
        .iter()
        .map(|other| (other.charset.name(), other.letters.as_str()))
        .collect();
    assert_eq!(
        offered,
        [
            ("windows-1250".to_owned(), "íŁłřŽ"),
            ("windows-1252".to_owned(), "£³íøŽ"),
        ]
    );
}

#[test]
fn the_likeliest_encoding_of_a_list_is_offered_first() {
    for (name, text) in [
        ("windows-1252", "name\nHélène Müller, Straße\n"),
        ("windows-1250", "name\nJiří Dvořák, Město\n"),
        ("windows-1251", "name\nАнна Примерова, Институт\n"),
        ("windows-1253", "name\nΆννα Παράδειγμα\n"),
        ("windows-1256", "name\nعائشة المثال\n"),
        ("gb18030", "name\n王小明,北京大学\n"),
    ] {
        let (_, misread) = refused(&in_charset(name, text), None);
        let first = misread
            .alternatives
            .first()
            .map(|first| first.charset.name());
        assert_eq!(first.as_deref(), Some(name), "{text}");
    }
}

#[test]
fn a_stated_encoding_in_which_words_are_none_has_a_better_one() {
    for (stated, name, text) in [
        (
            "windows-1252",
            "windows-1250",
            "name\nŁukasz Przykład\nJiří Příklad\n",
        ),
        ("windows-1251", "koi8-r", "name\nАнна Примерова\n"),
        ("windows-1252", "windows-1251", "name\nАнна Примерова\n"),
        ("windows-1252", "macintosh", "name\nRené Exemple, vallée\n"),
    ] {
        let (sources, read) = list(&in_charset(name, text), Some(stated));
        let (file, _) = read.unwrap();
        let better = sources
            .better_encoding(file)
            .map(|better| better.charset.name());
        assert_eq!(better.as_deref(), Some(name), "{text}");
    }
    let text = "name\nRené Exemple – « école » de 3 m², 5 €, l’été\n";
    let (sources, read) = list(&in_charset("windows-1252", text), Some("windows-1252"));
    assert_eq!(sources.better_encoding(read.unwrap().0), None);
}

#[test]
fn an_encoding_that_is_stated_is_read() {
    for (name, text) in [
        ("windows-1252", "Hélène"),
        ("windows-1250", "Dvořák"),
        ("windows-1251", "Анна Бо"),
        ("windows-1256", "عائشة"),
        ("gb18030", "王小明,𠀀"),
        ("big5", "王小明"),
        ("utf-8", "Hélène"),
    ] {
        let bytes = in_charset(name, text);
        assert_eq!(read(&bytes, Some(name)), (text.to_owned(), None), "{name}");
        let (sources, found) = list(&bytes, Some(name));
        let whole = sources.whole(found.unwrap().0);
        assert_eq!(sources.bytes_on_disk(whole), 0..bytes.len(), "{name}");
    }
    assert_eq!(read("\u{feff}é".as_bytes(), Some("windows-1252")).0, "é");
}

#[test]
fn a_byte_that_the_stated_encoding_does_not_have_is_reported() {
    let (_, misread) = refused(b"name\nAna \x81\n", Some("windows-1252"));
    assert_eq!((misread.offset, misread.byte), (9, 0x81));
    let (_, misread) = refused(b"name\n\xcd\xf5\xff\n", Some("gb18030"));
    assert_eq!((misread.offset, misread.byte), (7, 0xff));
    assert!(matches!(misread.encoding, Encoding::Stated(_)));
}

#[test]
fn every_name_of_an_encoding_is_known() {
    for name in Charset::NAMES {
        assert!(Charset::named(name).is_some(), "{name}");
    }
    assert!(Charset::named("latin").is_none());
}

proptest::proptest! {
    #[test]
    fn any_bytes_are_read_or_refused_within_them(
        bytes in proptest::collection::vec(0u8..=255, 0..40),
        stated in proptest::option::of(proptest::sample::select(Charset::NAMES)),
    ) {
        match list(&bytes, stated) {
            (sources, Ok((file, _))) => {
                let place = sources.bytes_on_disk(sources.whole(file));
                proptest::prop_assert!(place.end <= bytes.len() + 4);
            }
            (_, Err(LoadError::NotText { misread, .. })) => {
                proptest::prop_assert!(misread.offset <= bytes.len());
            }
            (_, Err(other)) => proptest::prop_assert!(false, "{:?}", other),
        }
    }
}
