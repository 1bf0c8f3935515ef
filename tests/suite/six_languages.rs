//! One letter in the six official languages, from its files to what a reader gets of its PDFs.

use std::path::Path;
use std::process::Command;

use demarche::export::pdf;
use demarche::form::Form;
use demarche::lang::{self, Language};
use demarche::letter::{self, Letter, Options};
use demarche::source::{Folder, InMemory, Sources};
use demarche::typeset::font::Library;
use demarche::typeset::text::Shaper;

use super::conformance::{Archive, judge};
use super::letters::folder;
use super::logical::{self, Reading};

const LANGUAGES: [&str; 6] = ["ar", "zh", "en", "fr", "ru", "es"];

#[test]
fn a_letter_in_six_languages_conforms_and_is_read_as_typed() {
    let library = Library::builtin();
    let mut shaper = Shaper::new(&library);
    let letters = read(&library);
    let languages = letters.iter().map(|letter| letter.language.to_string());
    assert!(languages.eq(LANGUAGES.map(str::to_owned)));
    for letter in &letters {
        for form in [Form::LETTER, Form::CIRCULATION] {
            let (document, told) = demarche::set(letter, form, None, &mut shaper);
            assert!(told.is_empty(), "{told:?}");
            let bytes = pdf::write(&document, &library).expect("a PDF");
            let name = format!("six-languages-{}-{}", form.name(), letter.language);
            judge(&name, &bytes, Archive::A2a);
            compare(&name, &logical::read(&bytes), letter.language);
        }
    }
}

fn read(library: &Library) -> Vec<Letter> {
    let mut sources = Sources::new(Folder::new(folder("six-languages")));
    let loaded = letter::load(&mut sources, "letter.yaml", library, &Options::default());
    let report = loaded.report;
    assert!(report.diagnostics().is_empty(), "{report:?}");
    loaded.letters
}

/// Compares the text of the tags with the files, character for character.
///
/// A word that is divided at the end of a line has a soft hyphen there (U+00AD), which the source
/// has not; PDF/UA-1 wants it (ISO 14289-1, 7.2, by way of ISO 32000-1, 14.8.2.2.3).
fn compare(name: &str, reading: &Reading, language: Language) {
    assert_eq!(reading.lost, Vec::<String>::new(), "{name}");
    let mut read: Vec<String> = Vec::new();
    for block in &reading.blocks {
        if block.role != "Lbl" {
            read.push(block.text.replace('\u{ad}', ""));
        }
    }
    let source = Source::read(language);
    let start = read.iter().position(|text| *text == source.paragraphs[0]);
    let start = start.unwrap_or_else(|| panic!("{name}: the body is not in {read:#?}"));
    let count = source.paragraphs.len().min(read.len() - start);
    assert_eq!(read[start..start + count], source.paragraphs, "{name}");
    assert!(read.contains(&source.note), "{name}: no note in {read:#?}");
}

/// The text of a body file without its Markdown.
struct Source {
    paragraphs: Vec<String>,
    note: String,
}

impl Source {
    fn read(language: Language) -> Self {
        let path = folder("six-languages").join(format!("body.{language}.md"));
        let text = std::fs::read_to_string(path).expect("a body");
        let mut source = Self {
            paragraphs: Vec::new(),
            note: String::new(),
        };
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            match line.strip_prefix("[^1]: ") {
                Some(note) => source.note = note.to_owned(),
                None => source.paragraphs.push(plain(line, language)),
            }
        }
        assert!(source.paragraphs.len() > 10 && !source.note.is_empty());
        source
    }
}

/// Removes the Markdown marks of a line; a footnote reference becomes the printed mark.
///
/// The number of a paragraph is part of its text; that of an item within one is a label.
fn plain(line: &str, language: Language) -> String {
    let marks = ["# ", "## ", "> ", "- "];
    let marks_within = ["- ", "1. ", "2. ", "3. "];
    let text = line.trim();
    let text = if line.starts_with(' ') {
        marks_within.iter().find_map(|mark| text.strip_prefix(mark))
    } else {
        marks.iter().find_map(|mark| text.strip_prefix(mark))
    };
    let text = text.unwrap_or(line.trim()).replace('*', "");
    let text = text.replace("[^1]", &lang::note_mark(language, 1));
    let Some((before, link)) = text.split_once('[') else {
        return text;
    };
    let (inside, after) = link.split_once(']').expect("the end of a link's text");
    let (_, after) = after.split_once(')').expect("the end of a link");
    format!("{before}{inside}{after}")
}

#[test]
fn names_are_in_the_list_of_every_language_as_typed() {
    let library = Library::builtin();
    let mut shaper = Shaper::new(&library);
    for letter in read(&library) {
        let (document, _) = demarche::set(&letter, Form::LETTER, None, &mut shaper);
        let reading = logical::read(&pdf::write(&document, &library).expect("a PDF"));
        for entry in [
            ["نادية قاسم", "Upper Valley School (Hentzau)"],
            ["Florizel Elphberg", "جمعية مزارعي الوادي"],
            ["林晓溪", "River Archive"],
        ] {
            let signed = letter.strings.text(lang::Phrase::Signed);
            let is_there = reading.blocks.windows(2).any(|lines| {
                let name = lines[0].text.replacen(signed, "", 1);
                let has_signed = lines[0].text.contains(signed);
                has_signed && [name.trim(), lines[1].text.trim()] == entry
            });
            assert!(
                is_there,
                "{}: no {entry:?} in {:#?}",
                letter.language,
                reading.lines()
            );
        }
    }
}

#[test]
fn the_first_page_of_a_document_has_the_fixed_words_of_its_language() {
    let library = Library::builtin();
    let mut shaper = Shaper::new(&library);
    let letters = read(&library);
    let organization = [
        "الأمم المتحدة",
        "联合国",
        "United Nations",
        "Nations Unies",
        "Организация Объединенных Наций",
        "Naciones Unidas",
    ];
    let organ = [
        "مجلس الأمن",
        "安全理事会",
        "Security Council",
        "Conseil de sécurité",
        "Совет Безопасности",
        "Consejo de Seguridad",
    ];
    let english = ["Distr.: General", "2 March 2026"];
    // The Russian, Arabic and Chinese mastheads keep English lines; an original names no language.
    let lines: [&[&str]; 6] = [
        &[
            "Distr.: General",
            "2 March 2026",
            "Arabic",
            "Original: English",
        ],
        &[
            "Distr.: General",
            "2 March 2026",
            "Chinese",
            "Original: English",
        ],
        &["Distr.: General", "2 March 2026", "Original: English"],
        &[
            "Distr. générale",
            "2 mars 2026",
            "Français",
            "Original\u{a0}: anglais",
        ],
        &[
            "Distr.: General",
            "2 March 2026",
            "Russian",
            "Original: English",
        ],
        &[
            "Distr. general",
            "2 de marzo de 2026",
            "Español",
            "Original: inglés",
        ],
    ];
    let signed = [
        "(توقيع) Rupert Strelsau",
        "Rupert Strelsau(签名)",
        "(Signed) Rupert Strelsau",
        "(Signé) Rupert Strelsau",
        "(Подпись) Rupert Strelsau",
        "(Firmado) Rupert Strelsau",
    ];
    let annex = [
        "مرفق الرسالة المؤرخة 27 شباط/فبراير",
        "代表给安全理事会主席的信的附件",
        "Annex to the letter dated",
        "Annexe à la lettre datée du",
        "Приложение к письму",
        "Anexo de la carta de fecha",
    ];
    assert_eq!(lines[0][..2], english);
    for (index, letter) in letters.iter().enumerate() {
        let (document, _) = demarche::set(letter, Form::CIRCULATION, None, &mut shaper);
        let reading = logical::read(&pdf::write(&document, &library).expect("a PDF"));
        let texts = reading
            .blocks
            .iter()
            .map(|block| block.text.replace('\u{ad}', ""));
        let texts: Vec<String> = texts.collect();
        let language = letter.language;
        assert_eq!(
            texts[..3],
            ["S/2026/9199", organization[index], organ[index]],
            "{language}"
        );
        let lines = lines[index];
        assert_eq!(texts[3..3 + lines.len()], *lines, "{language}");
        let holds = |part: &str| texts.iter().any(|text| text.contains(part));
        assert!(holds(signed[index]), "{language}: {texts:#?}");
        assert!(holds(annex[index]), "{language}: {texts:#?}");
    }
}

/// Names and affiliations in several scripts, some of them with stops and figures at their ends.
const MIXED: [(&str, &str); 8] = [
    ("نادية قاسم", "Upper Valley School (Hentzau)"),
    ("Florizel Elphberg", "جمعية مزارعي الوادي"),
    ("林晓溪", "River Archive Inc."),
    ("عائشة الخطيب", "شبكة 15 منظمة (2)"),
    ("Мария Образцова", "Архив № 3"),
    ("Jean-Pierre d’Exemple", "Comité « Vallée »"),
    ("سامي حداد", "مركز Mill Lane 7"),
    ("Ξένια Παράδειγμα", "河流档案馆"),
];

#[test]
fn long_lists_of_mixed_names_in_columns_are_read_as_typed() {
    let library = Library::builtin();
    let mut shaper = Shaper::new(&library);
    for tag in ["ar", "zh", "en", "ru"] {
        let mut yaml = format!(
            "language: {tag}\ndate: 2026-03-01\naddressees: [{{ name: Ana Example }}]\n\
             salutation: Excellency\nbody: |\n  We write.\nallow: [possible-duplicate, same-name, \
             same-entry]\ncirculation: {{ organs: [security-council], title: A letter }}\n\
             signatories:\n"
        );
        let mut typed = Vec::new();
        for number in 0..48 {
            let (name, affiliation) = MIXED[number % MIXED.len()];
            let country = ["Chile", "لبنان", "法国"][number % 3];
            yaml += &format!(
                "- {{ name: {name}, affiliation: {affiliation} {number}, country: {country} }}\n"
            );
            typed.push(name.to_owned());
            typed.push(format!("{affiliation} {number}, {country}"));
        }
        let mut sources = Sources::new(InMemory::new().with("letter.yaml", yaml));
        let loaded = letter::load(&mut sources, "letter.yaml", &library, &Options::default());
        let letters = loaded.letters;
        assert!(!loaded.report.has_errors(), "{:?}", loaded.report);
        for form in Form::ALL {
            let (document, told) = demarche::set(&letters[0], form, None, &mut shaper);
            assert!(told.is_empty(), "{told:?}");
            let bytes = pdf::write(&document, &library).expect("a PDF");
            let name = format!("mixed-names-{}-{tag}", form.name());
            judge(&name, &bytes, Archive::A2a);
            let reading = logical::read(&bytes);
            assert_eq!(reading.lost, Vec::<String>::new(), "{name}");
            let lines = reading.blocks.iter().filter(|block| block.role == "P");
            // The comma depends on the scripts of what it is between.
            let with_comma = |text: &str| text.trim().replace("، ", ", ").replace('，', ", ");
            let lines: Vec<String> = lines.map(|block| with_comma(&block.text)).collect();
            let entries = &lines[lines.len() - typed.len()..];
            assert_eq!(entries, typed, "{name}");
        }
    }
}

#[test]
fn files_are_the_same_whether_their_languages_are_set_together_or_alone() {
    let together = tempfile::tempdir().expect("a folder");
    let alone = tempfile::tempdir().expect("a folder");
    let listed = build(together.path(), &[]);
    let mut listed_alone = String::new();
    for language in LANGUAGES {
        listed_alone += &build(alone.path(), &["--language", language]);
    }
    assert_eq!(listed.lines().count(), 18);
    assert_eq!(listed, listed_alone);
    for name in listed.lines().filter_map(|line| line.split("  ").next()) {
        let [one, other] = [&together, &alone]
            .map(|folder| std::fs::read(folder.path().join(name)).expect("a file that was listed"));
        assert!(one == other, "{name} differs");
    }
}

/// Builds the letter into a folder and returns the lines that are printed, without the folder.
fn build(output: &Path, arguments: &[&str]) -> String {
    let program = Command::new(env!("CARGO_BIN_EXE_demarche"))
        .arg("build")
        .arg(folder("six-languages"))
        .arg("--output")
        .arg(output)
        .args(arguments)
        .env_remove("SOURCE_DATE_EPOCH")
        .output()
        .expect("the program runs");
    assert!(program.status.success(), "{program:?}");
    let printed = String::from_utf8(program.stdout).expect("UTF-8");
    printed.replace(&format!("{}/", output.display()), "")
}
