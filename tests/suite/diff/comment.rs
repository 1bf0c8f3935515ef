//! The comment of a pull request, which anybody may fill.

use super::{CHANGED_LIST, Desk, LIST, changed};

#[test]
fn a_comment_cannot_be_steered_by_a_name() {
    let desk = Desk::new();
    desk.letter("old");
    desk.letter("new");
    let list = format!(
        "{LIST}- {{ name: \"Eve *Bold* @everyone `code` [x](y)\", affiliation: \"#1 & www.example.org\" }}\n"
    );
    desk.write("new/signed.yaml", &list);
    let (_, told) = desk.reported(&["old", "new", "--format", "markdown"]);
    let name = "- ➕ Eve \\*Bold\\* \\@<!-- -->everyone \\`code\\` \\[x\\](y), \
                \\#<!-- -->1 &amp; www<!-- -->.example.org\n";
    assert!(told.contains(name), "{told}");
}

#[test]
fn a_comment_of_a_long_list_fits_and_says_what_is_left_out() {
    let desk = Desk::new();
    desk.letter("old");
    changed(&desk, "new");
    let entry = |number| format!("- {{ name: \"Name {number} Example\", affiliation: Valley }}\n");
    let many: String = (1..3000).map(entry).collect();
    desk.write("new/signed.yaml", &format!("{CHANGED_LIST}{many}"));
    let (status, told) = desk.reported(&["old", "new", "--format", "markdown"]);
    assert_eq!(status, 1);
    let length = told.encode_utf16().count();
    assert!((50_000..60_001).contains(&length), "{length}");
    assert!(told.contains("- signatories: 3000 added, 1 withdrawn, 1 changed (3 → 3002)\n"));
    assert!(told.contains("<ins>whole </ins>"), "the body has its share");
    assert!(told.contains(" more, left out of this comment; `demarche diff` shows all\n"));
}

#[test]
fn a_hostile_list_puts_nothing_into_a_comment_but_its_text() {
    let names = [
        "Eve <img src=//evil.example/x.png onerror=alert(1)>",
        "![pixel](https://evil.example/track.png) [click](javascript:alert)",
        "@org/team @ana ana@evil.example",
        "| x | y | / | --- | --- |",
        "</summary></details><h1>Approved</h1>",
        "<!-- hidden --> &lt;b&gt; &#64;ana",
        "`code` ```fence``` ~~gone~~ **bold** $x^2$ :tada: #1 GH-1 !1",
        "www.evil.example https://evil.example/a?b=c mailto:eve@evil.example",
        "- [x] done 1. first > quoted # heading",
        "Ana\u{202e}evoRppA\u{202c} Example",
    ];
    let desk = Desk::new();
    desk.letter("old");
    desk.letter("new");
    let entries = names.map(|name| {
        let quoted = serde_json::to_string(name).unwrap();
        format!("- {{ name: {quoted}, title: {quoted} }}\n")
    });
    desk.write("new/signed.yaml", &format!("{LIST}{}", entries.concat()));
    let quoted = serde_json::to_string(&names.concat()).unwrap();
    let letter = super::LETTER.replace("Excellency,", &quoted);
    desk.write("new/letter.yaml", &format!("{letter}allow: [contact]\n"));
    let (status, told) = desk.reported(&["old", "new", "--format", "markdown"]);
    assert!(status == 1 || status == 2, "{told}");
    let start = told.find("### The letter: old → new\n").unwrap();
    let comment = &told[start..].split("\nerror: ").next().unwrap();
    // Every line is one that the program writes, and each entry is one item of the list.
    for line in comment.lines() {
        let known = [
            "### The letter",
            "- ",
            "**",
            "<details><summary><b>",
            "</details>",
        ];
        assert!(
            line.is_empty() || known.iter().any(|start| line.starts_with(start)),
            "{line}"
        );
    }
    assert_eq!(comment.matches("\n- ➕ ").count(), names.len(), "{comment}");
    let bare = comment.replace("<!-- -->", "\u{1}");
    for tag in ["<img", "<h1", "</summary></details><", "<b>A"] {
        assert!(!bare.contains(tag), "{tag}: {bare}");
    }
    let mut before = ' ';
    for (at, character) in bare.char_indices() {
        let next = bare[at..].chars().nth(1).unwrap_or(' ');
        match character {
            // Nothing of what was typed begins a link, a picture, code or a table.
            '[' | ']' | '`' | '|' | '~' | '$' if before != '\\' => panic!("{}", &bare[at..]),
            '@' => assert!(before == '\\' && next == '\u{1}', "{}", &bare[at..]),
            ':' if next == '/' => panic!("{}", &bare[at..]),
            '\u{202a}'..='\u{202e}' => panic!("{}", &bare[at..]),
            _ => {}
        }
        before = character;
    }
    assert!(comment.contains("\\[U+202E\\]evoRppA"), "{comment}");
    assert!(!bare.contains("www.") && !bare.contains("GH-1"), "{bare}");
}

#[test]
fn a_comment_of_many_texts_fits_and_says_how_many_are_left_out() {
    let desk = Desk::new();
    for (folder, word) in [("old", "low"), ("new", "dry")] {
        desk.letter(folder);
        let enclosures = (1..300).map(|number| {
            let text = format!("Well {number} is {word}. ").repeat(9);
            format!("  - {{ title: Well {number}, body: \"{text}\\n\" }}\n")
        });
        let letter = format!(
            "{}enclosures:\n{}",
            super::LETTER,
            enclosures.collect::<String>()
        );
        desk.write(&format!("{folder}/letter.yaml"), &letter);
    }
    let (status, told) = desk.reported(&["old", "new", "--format", "markdown"]);
    assert_eq!(status, 1);
    let length = told.encode_utf16().count();
    assert!(length <= 60_000, "{length}");
    let end = "\n… and 240 more parts, left out of this comment; `demarche diff` shows all\n";
    assert!(told.ends_with(end), "{}", &told[told.len() - 300..]);
    assert!(told.contains("\n**pages**\n"), "the pages are told");
    assert_eq!(
        told.matches("<details>").count(),
        told.matches("</details>").count()
    );
}
