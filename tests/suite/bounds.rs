//! Input beyond the bounds of a letter is refused with its limit, where it is written.

use std::fs::{self, File};
use std::path::PathBuf;

use super::cli::text;
use super::program::run;

const LETTER: &str = "\
date: 2026-03-01
addressees: [{ title: President of the Security Council }]
salutation: Excellency,
";

struct Desk(tempfile::TempDir);

impl Desk {
    fn new(rest: &str) -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        desk.write("letter.yaml", format!("{LETTER}{rest}"));
        desk.write("body.md", "We write.\n");
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.path(name), bytes).unwrap();
    }

    /// Makes a file of nothing but zeros, which takes no room.
    fn zeros(&self, name: &str, length: u64) {
        File::create(self.path(name))
            .unwrap()
            .set_len(length)
            .unwrap();
    }

    /// Checks the letter, and returns what is said, without the help.
    fn reported(&self) -> String {
        let output = run(
            self.0.path(),
            &["check", "letter.yaml", "--message-format", "short"],
        );
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        let said = text(&output.stderr);
        assert!(
            said.lines().all(|line| line.chars().count() < 500),
            "{said}"
        );
        said
    }
}

const SIGNED: &str = "signatories: [{ name: Ana Example }]\n";

fn reported_of_body(body: &str) -> String {
    let desk = Desk::new(&format!("body: body.md\n{SIGNED}"));
    desk.write("body.md", body);
    desk.reported()
}

fn reported_of_list(name: &str, bytes: impl AsRef<[u8]>) -> String {
    let desk = Desk::new(&format!("body: body.md\nsignatories: {name}\n"));
    desk.write(name, bytes);
    desk.reported()
}

#[test]
fn a_file_of_more_than_64_megabytes_is_refused() {
    let desk = Desk::new("body: large.md\nsignatories: large.csv\n");
    desk.zeros("large.md", (64 << 20) + 1);
    desk.zeros("large.csv", 1 << 40);
    assert_eq!(
        desk.reported(),
        "letter.yaml:4:7: error[too-large]: `large.md` has more than 64 MB\n\
         letter.yaml:5:14: error[too-large]: `large.csv` has more than 64 MB\n"
    );
}

#[test]
fn all_files_together_have_a_limit_too() {
    let desk = Desk::new("body: body.md\nsignatories: [1.csv, 2.csv, 3.csv, 4.csv, 5.csv]\n");
    for number in 1..=5 {
        desk.zeros(&format!("{number}.csv"), 60 << 20);
    }
    let told = desk.reported();
    let expected = "letter.yaml:5:43: error[too-large]: the letter has more than 256 MB in all its \
                    files\n";
    assert!(told.contains(expected), "{told}");
}

#[test]
fn a_table_has_at_most_a_thousand_columns() {
    let header = |count: usize| "name,".to_owned() + &vec!["c"; count].join(",");
    let row = |count: usize| "\nAna,".to_owned() + &vec!["x"; count].join(",") + "\n";
    let told = reported_of_list("list.csv", header(20_000) + &row(20_000));
    assert_eq!(
        told,
        "list.csv:1:2004: error[too-large]: this table has more than 1,000 columns\n"
    );
    let told = reported_of_list("list.csv", "name\nAna".to_owned() + &row(100_000));
    assert_eq!(
        told,
        "list.csv:3:1: error[ragged-row]: expected 1 cell as in the header, found more than 1,000\n"
    );
}

#[test]
fn a_cell_that_is_printed_has_at_most_a_hundred_thousand_bytes() {
    let told = reported_of_list("list.csv", format!("name\n{}\n", "a ".repeat(60_000)));
    assert_eq!(
        told,
        "list.csv:2:1: error[too-large]: this cell has more than 100,000 bytes\n"
    );
    let open = format!("name\n\"Ana{}\n", "\nBo".repeat(60_000));
    assert!(reported_of_list("list.csv", open).contains("error[quotation-mark]: "));
}

#[test]
fn a_word_a_text_and_a_paragraph_have_a_length() {
    assert_eq!(
        reported_of_body(&format!("A {} b.\n", "a-".repeat(16_000))),
        "body.md:1:3: error[too-large]: a word in `body` has more than 10,000 characters\n"
    );
    assert_eq!(
        reported_of_body(&"word ".repeat(40_000)),
        "body.md:1:100001: error[too-large]: a text in `body` has more than 100,000 characters\n"
    );
    assert_eq!(
        reported_of_body(&format!("# {}\n\nWe write.\n", "word ".repeat(2_000))),
        "body.md:1:3: error[too-large]: a heading has more than 8,000 characters\n"
    );
    let address = "a".repeat(9_000);
    assert_eq!(
        reported_of_body(&format!("See [it](https://example.org/{address}).\n")),
        "body.md:1:6: error[too-large]: the address of a link has more than 8,000 characters\n"
    );
    let desk = Desk::new(&format!(
        "subject: {}\nbody: body.md\n{SIGNED}",
        "word ".repeat(8_000)
    ));
    assert_eq!(
        desk.reported(),
        "letter.yaml:4:8010: error[too-large]: a text in `subject` has more than 8,000 characters\n"
    );
}

#[test]
fn a_body_has_at_most_ten_thousand_footnotes() {
    let calls: Vec<String> = (0..10_001).map(|note| format!("[^{note}]")).collect();
    let texts: Vec<String> = (0..10_001)
        .map(|note| format!("[^{note}]: A.\n\n"))
        .collect();
    let told = reported_of_body(&format!("{}\n\n{}", calls.join(" a\n\n"), texts.concat()));
    let told: Vec<&str> = told
        .lines()
        .filter(|line| line.contains("too-large"))
        .collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].ends_with("error[too-large]: this text has more than 10,000 footnotes"));
}

#[test]
fn a_body_has_at_most_fifty_thousand_paragraphs_headings_items_and_cells() {
    let most = |text: &str, count: usize| reported_of_body(&text.repeat(count));
    let expected = "body.md:50001:3: error[too-large]: this text has more than 50,000 paragraphs, \
                    headings, items and cells\n";
    for count in [50_001, 80_000] {
        let told = most("- a\n", count);
        assert!(told.contains(expected), "{told}");
    }
    let table = format!("| a |\n| - |\n{}", "| b |\n".repeat(50_000));
    let told = reported_of_body(&table);
    assert!(told.contains("body.md:50002:3: error[too-large]"), "{told}");
}

#[test]
fn anchors_repetitions_and_depth_of_yaml_are_bounded() {
    let anchors: Vec<String> = (0..20_000).map(|index| format!("&c{index} y")).collect();
    let desk = Desk::new(&format!(
        "body: body.md\n{SIGNED}x: [{}]\n",
        anchors.join(",")
    ));
    let told = desk.reported();
    let line = "letter.yaml:6:7895: error[too-large]: this file has more than 1,000 anchors\n";
    assert!(told.contains(line), "{told}");
    let deep = "[".repeat(100_000);
    assert!(
        Desk::new(&format!("x: {deep}\n"))
            .reported()
            .contains("error[too-deep]: ")
    );
    let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..20 {
        let before = level - 1;
        bomb += &format!(
            "a{level}: &a{level} [{}]\n",
            vec![format!("*a{before}"); 9].join(", ")
        );
    }
    assert!(
        Desk::new(&bomb)
            .reported()
            .contains("references to anchors repeat more than 10000 values")
    );
}

/// Makes a PNG of one colour: `rows` of them where a header says `height`.
fn png(width: u32, height: u32, rows: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, rows);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::One);
    let row = vec![0; width.div_ceil(8) as usize];
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&row.repeat(rows as usize)).unwrap();
    writer.finish().unwrap();
    if rows != height {
        bytes[20..24].copy_from_slice(&height.to_be_bytes());
        let sum = crc(&bytes[12..29]).to_be_bytes();
        bytes[29..33].copy_from_slice(&sum);
    }
    bytes
}

/// Returns the checksum of a chunk (PNG specification, annex D).
fn crc(bytes: &[u8]) -> u32 {
    let step = |mut sum: u32, byte: &u8| {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 {
                0xedb8_8320 ^ (sum >> 1)
            } else {
                sum >> 1
            };
        }
        sum
    };
    !bytes.iter().fold(u32::MAX, step)
}

#[test]
fn a_picture_is_decoded_and_has_at_most_twenty_five_million_pixels() {
    let circulation = "circulation: { organs: [security-council], emblem: picture }\n";
    let desk = Desk::new(&format!("body: body.md\n{SIGNED}{circulation}"));
    let reported = |bytes: &[u8]| {
        desk.write("picture", bytes);
        desk.reported()
    };
    let at = "letter.yaml:6:52: error";
    assert_eq!(
        reported(&png(50_000, 60_000, 1)),
        format!("{at}[too-large]: `picture` has more than 25,000,000 pixels\n")
    );
    let damaged = format!("{at}[emblem]: `picture` is damaged, or ends before the picture does\n");
    assert_eq!(reported(&png(80, 80, 1)), damaged);
    let mut flipped = png(80, 80, 80);
    flipped[50] ^= 0x55;
    assert_eq!(reported(&flipped), damaged);
    assert_eq!(reported(b"\xff\xd8\xff\xe0 no picture \xff\xd9"), damaged);
    assert_eq!(
        reported(b"GIF89a"),
        format!("{at}[emblem]: `picture` is a GIF\n")
    );
    desk.write("picture", png(80, 80, 80));
    let output = run(desk.0.path(), &["check", "letter.yaml"]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
}

#[cfg(feature = "spreadsheets")]
mod spreadsheets {
    use super::super::unseen::lists::books::packed;
    use super::reported_of_list;

    fn sheet(rows: &str) -> String {
        format!(
            "<office:document-content><office:body><office:spreadsheet><table:table \
             table:name=\"S\"><table:table-row><table:table-cell office:value-type=\"string\">\
             <text:p>name</text:p></table:table-cell></table:table-row>{rows}</table:table>\
             </office:spreadsheet></office:body></office:document-content>"
        )
    }

    fn reported(content: &str) -> String {
        reported_of_list("list.ods", packed(&[("content.xml", content)]))
    }

    #[test]
    fn a_spreadsheet_that_is_made_to_fill_the_memory_is_not_unpacked() {
        let told = reported(&sheet(&" ".repeat(16 << 20)));
        let start = "letter.yaml:5:14: error[too-large]: `list.ods` has more than ";
        assert!(told.starts_with(start), "{told}");
        assert!(told.ends_with(" bytes when it is unpacked\n"), "{told}");
    }

    #[test]
    fn repeated_cells_are_counted_before_they_are_made() {
        let cell = |columns: u32, text: &str| {
            format!(
                "<table:table-cell table:number-columns-repeated=\"{columns}\" \
                 office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
            )
        };
        let row = |rows: u32, cell: &str| {
            let repeated = format!("table:number-rows-repeated=\"{rows}\"");
            sheet(&format!(
                "<table:table-row {repeated}>{cell}</table:table-row>"
            ))
        };
        let at = "letter.yaml:5:14: error[too-large]: `list.ods` has more than ";
        let cells = format!("{at}20,000,000 cells\n");
        assert_eq!(reported(&row(1_000_000, &cell(100, "a"))), cells);
        assert_eq!(reported(&row(4_000_000_000, &cell(1, "a"))), cells);
        assert_eq!(reported(&row(1, &cell(4_000_000_000, "a"))), cells);
        let text = format!("{at}100,000,000 bytes of text\n");
        let long = "a".repeat(50_000);
        assert_eq!(reported(&row(1_000_000, &cell(1, &long))), text);
        assert_eq!(reported(&row(1, &cell(16_384, &long))), text);
    }
}
