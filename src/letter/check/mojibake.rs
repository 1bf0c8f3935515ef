//! Letters that were read in the wrong encoding somewhere on their way: `Ã©` for `é`.

use super::findings::Findings;
use super::passage::Passage;
use crate::report::{Diagnostic, Rule};

/// The bytes of Windows-1252 whose characters are not those of Latin-1.
const UPPER: [(char, u8); 27] = [
    ('€', 0x80),
    ('‚', 0x82),
    ('ƒ', 0x83),
    ('„', 0x84),
    ('…', 0x85),
    ('†', 0x86),
    ('‡', 0x87),
    ('ˆ', 0x88),
    ('‰', 0x89),
    ('Š', 0x8a),
    ('‹', 0x8b),
    ('Œ', 0x8c),
    ('Ž', 0x8e),
    ('‘', 0x91),
    ('’', 0x92),
    ('“', 0x93),
    ('”', 0x94),
    ('•', 0x95),
    ('–', 0x96),
    ('—', 0x97),
    ('˜', 0x98),
    ('™', 0x99),
    ('š', 0x9a),
    ('›', 0x9b),
    ('œ', 0x9c),
    ('ž', 0x9e),
    ('Ÿ', 0x9f),
];

/// Reports the first stretch of a text that is UTF-8 read as Windows-1252.
pub(super) fn check(passage: &Passage, findings: &mut Findings) {
    let text = passage.text.as_ref();
    if text.is_ascii() {
        return;
    }
    let found = text
        .char_indices()
        .filter(|(_, character)| ('\u{c2}'..='\u{f4}').contains(character))
        .find_map(|(at, _)| Some((at, misread(&text[at..])?)));
    if let Some((at, (length, meant))) = found {
        let written = &text[at..at + length];
        let span = passage.place(at..at + length, findings.sources);
        let message = format!(
            "`{written}` in `{}` is `{meant}` in another encoding",
            passage.field
        );
        findings.push(
            Diagnostic::new(Rule::MOJIBAKE, message)
                .at(span, "")
                .note("a program read UTF-8 as Windows-1252")
                .help(format!("write `{meant}`, and look for others in the file")),
        );
    }
}

/// Reads the beginning of a text as bytes of Windows-1252 that make one character in UTF-8; the
/// length of what was read, and the character.
fn misread(text: &str) -> Option<(usize, char)> {
    let mut bytes = Vec::with_capacity(4);
    let mut wanted = 0;
    for (at, character) in text.char_indices() {
        let byte = byte(character)?;
        if bytes.is_empty() {
            wanted = match byte {
                0xc2..=0xdf => 2,
                0xe0..=0xef => 3,
                0xf0..=0xf4 => 4,
                _ => return None,
            };
        }
        bytes.push(byte);
        if bytes.len() == wanted {
            let meant = std::str::from_utf8(&bytes).ok()?.chars().next()?;
            let printed = !meant.is_control() && !meant.is_whitespace();
            return printed.then_some((at + character.len_utf8(), meant));
        }
    }
    None
}

fn byte(character: char) -> Option<u8> {
    let special = UPPER.iter().find(|(known, _)| *known == character);
    match special {
        Some((_, byte)) => Some(*byte),
        None => u8::try_from(u32::from(character))
            .ok()
            .filter(|byte| *byte >= 0x80),
    }
}

#[cfg(test)]
mod tests {
    use super::misread;

    #[test]
    fn a_character_of_another_encoding_is_read_back() {
        for (text, expected) in [
            ("Ã©cole", Some(('é', "Ã©"))),
            ("â€™s", Some(('’', "â€™"))),
            ("Ð¯", Some(('Я', "Ð¯"))),
            ("Ãlvaro", None),
            ("été", None),
            ("Ã", None),
        ] {
            let found = misread(text).map(|(length, meant)| (meant, &text[..length]));
            assert_eq!(found, expected, "{text}");
        }
    }
}
