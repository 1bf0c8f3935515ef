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
fn windows_1252_is_read_where_no_other_encoding_gives_words() {
    for text in [
        "Jörg Müller, Straße",
        "René, Ligue",
        "Größe – O’Neill, Verein der Freunde",
        "Über Land, Ana\u{a0}Bo",
    ] {
        let bytes = in_charset("windows-1252", text);
        let expected = (text.to_owned(), Some("windows-1252".to_owned()));
        assert_eq!(read(&bytes, None), expected);
    }
}

#[test]
fn what_may_be_another_encoding_is_refused_at_that_byte_with_both_letters() {
    let bytes = in_charset("windows-1252", "Jörg, Hélène, Ligue");
    let (shown, misread) = refused(&bytes, None);
    assert_eq!(shown, "è");
    assert_eq!((misread.offset, misread.byte), (9, 0xe8));
    let rival = misread.rival.unwrap();
    assert_eq!(
        (rival.charset.name().as_str(), rival.reads),
        ("windows-1250", 'č')
    );
    for text in ["Jörg", "René", "Möller & Søn", "Ana à Roma"] {
        let bytes: Vec<u8> = text.chars().map(dos).collect();
        let (_, misread) = refused(&bytes, None);
        assert!(misread.byte >= 0x80, "{text}, saved as DOS saves it");
    }
    for text in ["Jörg", "Renée", "Zoë Ünal"] {
        let bytes = in_charset("macintosh", text);
        assert!(
            refused(&bytes, None).1.byte >= 0x80,
            "{text}, of an old Mac"
        );
    }
}

/// Returns the byte of a letter in the code page of DOS in Western Europe.
fn dos(letter: char) -> u8 {
    match letter {
        'ö' => 0x94,
        'é' => 0x82,
        'ø' => 0x9b,
        'à' => 0x85,
        _ => u8::try_from(letter).unwrap(),
    }
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
