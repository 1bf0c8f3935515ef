mod links;
mod passages;
mod pictures;
mod signs;
mod tables;

use super::*;

/// Reads a body without diagnostics, and writes it as a sketch.
fn read_body(text: &str) -> Body {
    let mut sources = files(&[("letter.yaml", "body: body.md\n"), ("body.md", text)]);
    let (draft, mut report) = read(&mut sources, "letter.yaml");
    assert_eq!(reported(&mut report, &sources), "");
    let version = draft.unwrap().body.unwrap().versions.remove(0);
    assert!(version.whole);
    version.body
}

fn sketch(text: &str) -> String {
    let body = read_body(text);
    let mut written = blocks(&body.blocks);
    for note in &body.notes {
        written.push_str(&format!(
            "note {}: {}",
            note.name.text,
            blocks(&note.blocks)
        ));
    }
    written
}

fn blocks(blocks: &[BodyBlock]) -> String {
    let block = |block: &BodyBlock| match block {
        BodyBlock::Heading { level, pieces } => format!("h{level}({})\n", line(pieces)),
        BodyBlock::Paragraph(pieces) => format!("p({})\n", line(pieces)),
        BodyBlock::Quote(inner) => format!("quote[\n{}]\n", self::blocks(inner)),
        BodyBlock::List(list) => {
            let items: String = list
                .items
                .iter()
                .map(|item| format!("- {}", self::blocks(item)))
                .collect();
            format!(
                "{:?} {:?} loose={}[\n{items}]\n",
                list.style, list.numbers, list.loose
            )
        }
        BodyBlock::Table(table) => {
            let rows = std::iter::once(&table.head).chain(&table.rows);
            let row = |row: &Vec<Vec<Piece>>| {
                let cells: Vec<String> = row.iter().map(|cell| line(cell)).collect();
                format!("| {} |\n", cells.join(" | "))
            };
            let caption = table
                .caption
                .as_ref()
                .map_or(String::new(), |text| line(text));
            let rows: String = rows.map(row).collect();
            format!("table({caption}) {:?}[\n{rows}]\n", table.alignments)
        }
        BodyBlock::Figure(figure) => {
            let caption = figure
                .caption
                .as_ref()
                .map_or(String::new(), |text| line(text));
            let words = line(&figure.alternative);
            format!("figure({words}) {:?} ({caption})\n", figure.picture)
        }
    };
    blocks.iter().map(block).collect()
}

fn line(pieces: &[Piece]) -> String {
    let piece = |piece: &Piece| {
        let text = match &piece.kind {
            PieceKind::Text(text) => text.clone(),
            PieceKind::NoteCall(note) => format!("^{note}"),
            PieceKind::HardBreak => "/".to_owned(),
        };
        let marks = [(piece.emphasis, "_"), (piece.strong, "*")];
        let marks: String = marks
            .iter()
            .filter(|(on, _)| *on)
            .map(|(_, mark)| *mark)
            .collect();
        let text = match piece.language {
            Some(language) => format!("{{{language}: {text}}}"),
            None => text,
        };
        let link = piece
            .link
            .as_ref()
            .map(|link| format!("<{link}>"))
            .unwrap_or_default();
        format!("{marks}{text}{link}")
    };
    pieces.iter().map(piece).collect::<Vec<_>>().join("|")
}

#[test]
fn paragraphs_headings_lists_and_quotes_are_read() {
    let text = "\
# One

Two
three *four **five*** [six](https://example.org)\\
seven

## Eight

> nine
> ten

1. a
2. b
   - c

- d

- e
";
    let expected = "\
h1(One)
p(Two three |_four |_*five| |six<https://example.org>|/|seven)
h2(Eight)
quote[
p(nine ten)
]
Paragraphs [1, 2] loose=false[
- p(a)
- p(b)
Unordered [] loose=false[
- p(c)
]
]
Unordered [] loose=true[
- p(d)
- p(e)
]
";
    assert_eq!(sketch(text), expected);
}

#[test]
fn text_is_taken_unchanged() {
    let text = "\"Quoted\" -- it's... 'so' (c) a &amp; b \\* 1\u{a0}000 $5 and $6\n";
    assert_eq!(
        sketch(text),
        "p(\"Quoted\" -- it's... 'so' (c) a & b * 1\u{a0}000 $5 and $6)\n"
    );
}

#[test]
fn lines_of_chinese_are_joined_without_a_space() {
    assert_eq!(
        sketch("我们要求\n停止。\nWe ask\n我们\n"),
        "p(我们要求停止。 We ask 我们)\n"
    );
}

#[test]
fn windows_line_breaks_are_accepted() {
    assert_eq!(
        sketch("One\r\ntwo\r\n\r\nthree\r\n"),
        "p(One two)\np(three)\n"
    );
}

#[test]
fn footnotes_are_numbered_by_their_first_calls() {
    let text = "A[^b] b[^a] c[^b].\n\n[^a]: first\n\n[^b]: second\n    more *text*\n";
    let expected = "p(A|^0| b|^1| c|^0|.)\nnote b: p(second more |_text)\nnote a: p(first)\n";
    assert_eq!(sketch(text), expected);
}

#[test]
fn a_piece_has_its_place() {
    let mut sources = files(&[
        ("letter.yaml", "body: body.md\n"),
        ("body.md", "One *twö*\nthree\n"),
    ]);
    let (draft, _) = read(&mut sources, "letter.yaml");
    let body = draft.unwrap().body.unwrap().versions.remove(0).body;
    let BodyBlock::Paragraph(pieces) = &body.blocks[0] else {
        panic!("{body:?}");
    };
    let texts: Vec<&str> = pieces
        .iter()
        .map(|piece| sources.text(piece.span))
        .collect();
    assert_eq!(texts, ["One ", "twö", "\nthree"]);
}

#[test]
fn markdown_that_a_letter_cannot_hold_is_refused_with_what_to_write() {
    let text = "\
Dear <b>all</b>, <Name>, `code` ~~gone~~

#### Deep

***

- [ ] do
";
    let expected = "
error[unsupported-markdown]: `<b>` is read as HTML, which a letter cannot contain
 --> body.md:1:6
  |
1 | Dear <b>all</b>, <Name>, `code` ~~gone~~
  |      ^^^
  |
  = help: write `**text**`

error[unsupported-markdown]: `<Name>` is read as HTML, which a letter cannot contain
 --> body.md:1:18
  |
1 | Dear <b>all</b>, <Name>, `code` ~~gone~~
  |                  ^^^^^^
  |
  = help: write the text that is meant, without angle brackets

error[unsupported-markdown]: code is not supported in a letter
 --> body.md:1:26
  |
1 | Dear <b>all</b>, <Name>, `code` ~~gone~~
  |                          ^^^^^^
  |
  = help: remove the backticks: `code`

error[unsupported-markdown]: struck text is not supported in a letter
 --> body.md:1:33
  |
1 | Dear <b>all</b>, <Name>, `code` ~~gone~~
  |                                 ^^^^^^^^
  |
  = help: remove the words, or write `\\~` for the sign itself

error[unsupported-markdown]: a heading below the third level is not supported in a letter
 --> body.md:3:1
  |
3 | #### Deep
  | ^^^^^^^^^
  |
  = help: write `#`, `##` or `###`: a letter has three levels of heading

error[unsupported-markdown]: a rule is not supported in a letter
 --> body.md:5:1
  |
5 | ***
  | ^^^
  |
  = help: remove the line; a heading begins a new part

error[unsupported-markdown]: a box to tick is not supported in a letter
 --> body.md:7:3
  |
7 | - [ ] do
  |   ^^^
  |
  = help: remove the box; for square brackets in the text write `\\[` and `\\]`
";
    assert_eq!(body(text), expected);
}

#[test]
fn code_blocks_html_blocks_and_data_are_refused() {
    let text = "---\ntitle: x\n---\n\n    indented\n\n```\nfenced\n```\n\n<div>\nx\n</div>\n";
    let told = body(text);
    for help in [
        "move the data to `letter.yaml`, and begin the file with the text",
        "begin the lines with fewer than four spaces; paragraphs are indented when they are set",
        "remove the lines that begin with the fence",
        "delete the tags or the comment, and write the text in Markdown",
    ] {
        assert!(told.contains(&format!("= help: {help}\n")), "{told}");
    }
}

#[test]
fn footnotes_without_text_or_call_and_doubled_ones_are_reported() {
    let text = "A[^1] b[^2].\n\n[^2]: once\n[^2]: twice\n[^3]: never\n";
    let expected = "
error[undefined-footnote]: the footnote `[^1]` has no text
 --> body.md:1:2
  |
1 | A[^1] b[^2].
  |  ^^^^
  |
  = help: write its text in a separate paragraph: `[^1]: …`

error[duplicate-footnote]: the footnote `[^2]` has two texts
 --> body.md:4:1
  |
3 | [^2]: once
  | ---- first here
4 | [^2]: twice
  | ^^^^ again here
  |
  = help: give one of them another name, or remove it

error[unused-footnote]: no reference to the footnote `[^3]`
 --> body.md:5:1
  |
5 | [^3]: never
  | ^^^^
  |
  = help: write `[^3]` where the note belongs, or remove its text
";
    assert_eq!(body(text), expected);
}

#[test]
fn a_text_within_the_letter_is_reported_at_its_place_there() {
    let text = "body: |\n  Dear all,\n\n  we write <i>now</i>.\nplace: x\n";
    let expected = "
error[unsupported-markdown]: `<i>` is read as HTML, which a letter cannot contain
 --> letter.yaml:4:12
  |
4 |   we write <i>now</i>.
  |            ^^^
  |
  = help: write `*text*`
";
    assert_eq!(letter(text), expected);
}

#[test]
fn an_empty_text_is_reported_with_where_it_is_named() {
    let expected = "
error[empty-file]: `body.md` is empty
 --> body.md:1:1
  |
1 |
  | ^
  |
 ::: letter.yaml:1:7
  |
1 | body: body.md
  |       ------- named here
  |
  = help: write the text of the letter into it
";
    assert_eq!(body(""), expected);
}

#[test]
fn lists_too_deep_in_each_other_are_reported() {
    let told = body(&format!("{} deep\n", ">".repeat(400)));
    assert!(
        told.contains("lists and quotes are nested more than 12 levels deep"),
        "{told}"
    );
}
