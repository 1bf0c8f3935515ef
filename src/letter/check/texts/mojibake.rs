//! Letters that were read in the wrong encoding somewhere on their way: `Ã©` for `é`.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use encoding_rs::{
    Encoding, MACINTOSH, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1253, WINDOWS_1256,
};
use unicode_script::{Script, UnicodeScript};

use crate::letter::findings::Findings;
use crate::letter::passage::Passage;
use crate::report::{Diagnostic, Label, Rule};
use crate::source::{FileId, Span};

/// Reports the first stretch of a text that is UTF-8 read as Windows-1252.
pub(super) fn check(passage: &Passage, findings: &mut Findings) {
    let text = passage.text.as_ref();
    if text.is_ascii() {
        return;
    }
    // Of a file in another encoding than the stated one, that is reported.
    let file = passage.place(0..0, findings.sources).file;
    if findings.sources.better_encoding(file).is_some() {
        return;
    }
    // A word of another script is one as a whole: `Ïåòð` is `Петр`, and not half in Greek.
    if text
        .split_whitespace()
        .any(|word| is_cyrillic(word) && as_other(word).is_some())
    {
        in_other_encodings(passage, findings);
        return;
    }
    let found = text
        .char_indices()
        .filter(|(_, character)| ('\u{c2}'..='\u{f4}').contains(character))
        .find_map(|(at, _)| Some((at, misread(&text[at..])?)));
    if found.is_none() {
        in_other_encodings(passage, findings);
    }
    if let Some((at, (length, meant))) = found {
        let reason = "a program read UTF-8 as Windows-1252";
        report(
            passage,
            at..at + length,
            &meant.to_string(),
            reason,
            findings,
        );
    }
}

/// Reports the part of a text that was read in another encoding than it was written in.
fn report(
    passage: &Passage,
    range: Range<usize>,
    meant: &str,
    reason: &str,
    findings: &mut Findings,
) {
    let written = &passage.text[range.clone()];
    let message = format!(
        "`{written}` in `{}` is `{meant}` in another encoding",
        passage.field
    );
    findings.push(
        Diagnostic::new(Rule::MOJIBAKE, message)
            .at(passage.place(range, findings.sources), "")
            .note(reason)
            .help(format!("write `{meant}`, and look for others in the file")),
    );
}

/// Reports the texts of a file that were read in one wrong way in one message, with what turns the
/// whole file back.
pub(super) fn gather(findings: &mut Findings) {
    let is_one = |found: &&Diagnostic| found.rule == Rule::MOJIBAKE;
    let mut places: BTreeMap<(FileId, String), Vec<Span>> = BTreeMap::new();
    for found in findings.report.diagnostics().iter().filter(is_one) {
        if let Some((key, span)) = of_file(found) {
            places.entry(key).or_default().push(span);
        }
    }
    places.retain(|_, spans| spans.len() > 1);
    findings.misread = places.keys().map(|(file, _)| *file).collect();
    let mut is_kept: BTreeSet<(FileId, String)> = BTreeSet::new();
    findings.report.retain(|found| {
        let key = of_file(found).filter(|_| found.rule == Rule::MOJIBAKE);
        let key = key.map(|(key, _)| key);
        key.is_none_or(|key| !places.contains_key(&key) || is_kept.insert(key))
    });
    let sources = findings.sources;
    findings.report.each(&mut |found| {
        let key = of_file(found).filter(|_| found.rule == Rule::MOJIBAKE);
        let spans = key.and_then(|((file, reason), _)| {
            let spans = places.get(&(file, reason.clone()))?;
            Some((file, reason, spans))
        });
        if let Some((file, reason, spans)) = spans {
            let name = sources.name(file);
            found.message = format!("{} texts of `{name}` are in another encoding", spans.len());
            found.help = vec![in_the_file(name, &reason)];
            let others = spans.iter().skip(1).take(SHOWN);
            found.secondary.extend(others.map(|span| Label {
                span: *span,
                text: String::new(),
            }));
        }
    });
}

/// Removes what is reported of the texts of a file only because it was read in another encoding.
pub(crate) fn silence(findings: &mut Findings) {
    const RULES: [Rule; 4] = [
        Rule::NO_BREAK_SPACE,
        Rule::ALL_CAPITALS,
        Rule::NO_CAPITALS,
        Rule::HONORIFIC_IN_NAME,
    ];
    if findings.misread.is_empty() {
        return;
    }
    let misread = std::mem::take(&mut findings.misread);
    findings.report.retain(|found| {
        let place = found.primary.as_ref().map(|label| label.span.file);
        let is_misread = place.is_some_and(|file| misread.contains(&file));
        !is_misread || !RULES.contains(&found.rule)
    });
}

/// The number of texts that are shown besides the first.
const SHOWN: usize = 3;

/// Returns the file of a diagnostic with the reason that it gives, and its place.
fn of_file(found: &Diagnostic) -> Option<((FileId, String), Span)> {
    let span = found.primary.as_ref()?.span;
    Some(((span.file, found.notes.first()?.clone()), span))
}

/// Writes how a file is read back: by the encoding in which UTF-8 was read, or by the one that was
/// read in another.
fn in_the_file(name: &str, reason: &str) -> String {
    let again = "export it again as UTF-8 from where the texts are right";
    let is_text = [
        "csv", "tsv", "txt", "json", "jsonl", "yaml", "yml", "toml", "md", "html",
    ];
    let ending = name.rsplit('.').next().unwrap_or_default();
    let encoding = |name: &str| match name {
        "Mac Roman" => "MACINTOSH".to_owned(),
        name => name.to_uppercase(),
    };
    let read = reason
        .strip_prefix("a program read ")
        .and_then(|rest| rest.split_once(" as "));
    let Some((written, read)) = read.filter(|_| is_text.contains(&ending)) else {
        return again.to_owned();
    };
    let is_simple = |sign: char| sign.is_alphanumeric() || "-_./".contains(sign);
    let file = match name.chars().all(is_simple) {
        true => name.to_owned(),
        false => format!("'{}'", name.replace('\'', "'\\''")),
    };
    let back = format!("iconv -f UTF-8 -t {} {file}", encoding(read));
    match written {
        "UTF-8" => format!("{again}, or run `{back} > corrected.{ending}`, and name that file"),
        other => format!(
            "{again}, or run `{back} | iconv -f {} -t UTF-8 > corrected.{ending}`, and name that file",
            encoding(other)
        ),
    }
}

/// The encodings in which other programs read UTF-8, besides Windows-1252, by their names.
const OTHERS: [(&str, &Encoding); 5] = [
    ("windows-1250", WINDOWS_1250),
    ("windows-1251", WINDOWS_1251),
    ("windows-1253", WINDOWS_1253),
    ("windows-1256", WINDOWS_1256),
    ("Mac Roman", MACINTOSH),
];

/// The signs of Windows-1252 that are letters in Windows-1250.
const CENTRAL: [char; 7] = ['£', '³', '¹', '¿', '¾', '¼', '¥'];

/// Reports the first word that is UTF-8 read in another encoding than Windows-1252, or another
/// encoding read as Windows-1252.
fn in_other_encodings(passage: &Passage, findings: &mut Findings) {
    let text = passage.text.as_ref();
    for word in text.split(|letter: char| letter.is_whitespace()) {
        // Bytes that go on a character are signs in most encodings.
        let is_sign = |letter: char| !letter.is_ascii() && !letter.is_alphabetic();
        let is_latin = |letter: char| ('À'..='ÿ').contains(&letter);
        let is_whole = || word.chars().all(is_latin) || is_cyrillic(word);
        if word.is_ascii() || !word.contains(is_sign) && !is_whole() {
            continue;
        }
        let Some((meant, reason)) = as_other(word) else {
            continue;
        };
        let at = word.as_ptr() as usize - text.as_ptr() as usize;
        report(passage, at..at + word.len(), &meant, &reason, findings);
        return;
    }
}

/// Returns what a word was before it was read in another encoding, and how it was read.
fn as_other(word: &str) -> Option<(String, String)> {
    for (name, encoding) in OTHERS {
        if let Some(meant) = from_utf_8(word, encoding) {
            return Some((meant, format!("a program read UTF-8 as {name}")));
        }
    }
    let inner = word.chars().zip(word.chars().skip(1));
    let has_sign = inner
        .clone()
        .any(|(left, right)| CENTRAL.contains(&left) && right.is_lowercase())
        || inner
            .zip(word.chars().skip(2))
            .any(|((left, sign), right)| {
                left.is_alphabetic() && CENTRAL.contains(&sign) && right.is_alphabetic()
            });
    let (name, encoding) = match (has_sign && !is_cyrillic(word), is_cyrillic(word)) {
        (true, _) => ("windows-1250", WINDOWS_1250),
        (_, true) => ("windows-1251", WINDOWS_1251),
        _ => return None,
    };
    let (bytes, _, is_wrong) = WINDOWS_1252.encode(word);
    let meant = encoding.decode_without_bom_handling(&bytes).0.into_owned();
    let is_word = meant
        .chars()
        .all(|letter| letter.is_alphabetic() || letter.is_ascii());
    (!is_wrong && is_word).then(|| (meant, format!("a program read {name} as Windows-1252")))
}

/// The signs of Windows-1252 that are letters in Windows-1251.
const CYRILLIC: [char; 10] = ['¨', '¸', '²', '³', 'º', 'ª', '¿', '¯', '´', '¥'];

/// Returns whether a word is likely of Windows-1251, read as Windows-1252: all of it is letters with
/// accents, and signs that are letters there.
fn is_cyrillic(word: &str) -> bool {
    let is_letter = |letter: char| ('À'..='ÿ').contains(&letter);
    word.chars().count() > 3
        && word
            .chars()
            .all(|letter| is_letter(letter) || CYRILLIC.contains(&letter))
        && word.chars().filter(|letter| is_letter(*letter)).count() > 2
        && word.starts_with(is_letter)
}

/// Returns what the characters of a word beyond ASCII are as bytes of UTF-8: letters, and two of
/// them at least where the encoding has its own script.
fn from_utf_8(word: &str, encoding: &'static Encoding) -> Option<String> {
    let (bytes, _, is_wrong) = encoding.encode(word);
    let meant = std::str::from_utf8(&bytes).ok().filter(|_| !is_wrong)?;
    let letters = || meant.chars().filter(|letter| !letter.is_ascii());
    let own_script = encoding != WINDOWS_1250 && encoding != MACINTOSH;
    let fewest = if own_script { 2 } else { 1 };
    // A word of the Latin script stays one: `d’édifice` is not half in Armenian.
    let has_latin = word.contains(|letter: char| letter.is_ascii_alphabetic());
    let is_possible =
        |letter: char| letter.is_alphabetic() && (!has_latin || letter.script() == Script::Latin);
    let is_word = letters().count() >= fewest && letters().all(is_possible);
    is_word.then(|| meant.to_owned())
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

/// Returns the byte of a character in Windows-1252, or in Latin-1 if it has none there.
fn byte(character: char) -> Option<u8> {
    let mut buffer = [0; 4];
    let (bytes, _, is_wrong) = WINDOWS_1252.encode(character.encode_utf8(&mut buffer));
    let byte = if is_wrong {
        u8::try_from(u32::from(character)).ok()
    } else {
        bytes.first().copied()
    };
    byte.filter(|byte| *byte >= 0x80)
}

#[cfg(test)]
mod tests;
