//! One list in every supported format, with private columns next to the names.

#[cfg(feature = "spreadsheets")]
#[allow(dead_code)]
#[path = "../../../src/read/tests/sheets/books.rs"]
pub mod books;

/// The signatories, as printed.
pub const NAMES: [&str; 4] = [
    "Ostrel Guard",
    "The Fenwick Reach Project",
    "Mirelle Østby",
    "Юлия Примерова",
];

/// The columns; only the first three are printed.
const COLUMNS: [&str; 7] = [
    "organization",
    "name",
    "affiliation",
    "poc",
    "telephone",
    "link",
    "remark",
];

/// The entries, with contents that forms can have: addresses in brackets, numbers, commas, symbols.
const ENTRIES: [[&str; 7]; 4] = [
    [
        "Ostrel Guard",
        "",
        "",
        "Zqxjarda Zqxjevik <zqxjarda@zqxjostrel.example>",
        "+999 5550173",
        "https://zqxjostrel.example/zqxjteam?zqxj=1#zqxjtop",
        "zqxj, \"zqxjsecond\": zqxjthird",
    ],
    [
        "The Fenwick Reach Project",
        "",
        "",
        "zqxjpress@zqxjreach.example",
        "5550174",
        "zqxjreach.example",
        "",
    ],
    [
        "",
        "Mirelle Østby",
        "Lower Valley School, Department of Water",
        "mailto: zqxjmirelle@zqxjvalley.example",
        "",
        "",
        "zqxjdo not print; zqxjcall (zqxjfirst) & `zqxjask`",
    ],
    [
        "",
        "Юлия Примерова",
        "Речной институт",
        "zqxjyulia",
        "5550176",
        "",
        "<li>zqxjhtml</li>",
    ],
];

/// A list, as a letter has it.
pub struct List {
    pub name: &'static str,
    /// The end of the letter, after its other keys.
    pub letter: String,
    /// The files that it names.
    pub files: Vec<(String, Vec<u8>)>,
}

const REST: &str = "\
date: 2026-03-01
addressees: [{ title: President of the Security Council }]
salutation: Excellency,
body: |
  We write to you about the water of the valley.
circulation:
  organs: [security-council]
  title: Letter of the people of the valley
";

impl List {
    fn new(name: &'static str, signatories: &str, files: &[(&str, &str)]) -> Self {
        let file = |(name, text): &(&str, &str)| ((*name).to_owned(), text.as_bytes().to_vec());
        Self {
            name,
            letter: format!("{REST}signatories:{signatories}"),
            files: files.iter().map(file).collect(),
        }
    }

    /// Returns the letter and the files that it names.
    pub fn all_files(&self) -> Vec<(String, Vec<u8>)> {
        let letter = ("letter.yaml".to_owned(), self.letter.as_bytes().to_vec());
        let mut files = vec![letter];
        files.extend(self.files.iter().cloned());
        files
    }
}

/// Returns the list in each format.
pub fn all() -> Vec<List> {
    let mut lists = texts();
    lists.extend(folders());
    lists.extend(several());
    #[cfg(feature = "spreadsheets")]
    lists.extend(spreadsheets());
    lists
}

/// Returns the keys of a letter for a file with the list.
fn from(file: &str) -> String {
    format!("\n  from: {file}\n  private: [poc, telephone, remark]\n")
}

fn texts() -> Vec<List> {
    let tabs = separated('\t');
    let marked = format!("\u{feff}{}", separated(';')).replace('\n', "\r\n");
    let inline = format!("\n{}", yaml("  "));
    let long = format!("\n  private: [poc]\n  list:\n{}", yaml("    "));
    let json_lines: Vec<String> = entries()
        .map(|entry| format!("{}\n", json(&entry)))
        .collect();
    let json_lines = json_lines.concat();
    let braces: Vec<String> = entries()
        .map(|entry| format!("  {},\n", json(&entry)))
        .collect();
    let braces = format!(" [\n{}]\n", braces.concat());
    vec![
        List::new("yaml", &from("list.yaml"), &[("list.yaml", &yaml(""))]),
        List::new("json", &from("list.json"), &[("list.json", &json_list(2))]),
        List::new(
            "one-line",
            &from("list.json"),
            &[("list.json", &json_list(0))],
        ),
        List::new("csv", &from("list.csv"), &[("list.csv", &separated(','))]),
        List::new("dialect", &from("list.csv"), &[("list.csv", &marked)]),
        List::new("tsv", &from("list.tsv"), &[("list.tsv", &tabs)]),
        List::new("jsonl", &from("list.jsonl"), &[("list.jsonl", &json_lines)]),
        List::new("markdown", &from("list.md"), &[("list.md", &markdown())]),
        List::new("inline", &inline, &[]),
        List::new("inline-long", &long, &[]),
        List::new("inline-braces", &braces, &[]),
    ]
}

fn folders() -> Vec<List> {
    let mut yaml_files = Vec::new();
    let mut markdown = Vec::new();
    for (index, entry) in entries().enumerate() {
        let text = fields(&entry, "");
        yaml_files.push((format!("people/{index}.yaml"), text.clone().into_bytes()));
        let below = format!("---\n{text}---\n\nzqxjbelow the entry\n");
        markdown.push((format!("people/{index}.md"), below.into_bytes()));
    }
    let of = |name, files| List {
        files,
        ..List::new(name, &from("people/"), &[])
    };
    vec![of("folder", yaml_files), of("front-matter", markdown)]
}

/// Makes the list in several sources, and under keys with columns within columns.
fn several() -> Vec<List> {
    let entry = |index: usize| entries().nth(index).map(|entry| item(&entry, ""));
    let part = |indices: &[usize]| -> String {
        indices.iter().filter_map(|index| entry(*index)).collect()
    };
    let below = |text: &str| text.replace("\n", "\n    ").trim_end().to_owned();
    let keys = format!(
        "letter:\n  first:\n    {}\n  others:\n    {}\n  waiting:\n    - name: zqxjout\n",
        below(&part(&[0, 1])),
        below(&part(&[2, 3])),
    );
    let under = "\n  from: list.yaml\n  under: [letter.first, letter.others]\n  private: [poc]\n";
    let parts = "\n  from: list.yaml\n  under: letter\n  parts: { first: First, others: Others }\n";
    let mut nested = String::new();
    for [
        organization,
        name,
        affiliation,
        poc,
        telephone,
        link,
        remark,
    ] in ENTRIES
    {
        let name = format!("{organization}{name}");
        nested.push_str(&format!("- who: {}\n  work:\n", quoted(&name)));
        for (key, value) in [("at", affiliation), ("poc", poc), ("link", link)] {
            if !value.is_empty() {
                nested.push_str(&format!("    {key}: {}\n", quoted(value)));
            }
        }
        nested.push_str("    telephone: 5550170\n");
        if let Some(value) = [telephone, remark].iter().find(|value| !value.is_empty()) {
            nested.push_str(&format!("    notes:\n      - {}\n", quoted(value)));
        }
    }
    let columns = "\n  from: list.yaml\n  columns: { name: who, affiliation: work.at }\n  \
                   private: [work.poc, work.notes]\n";
    let table = separated(',');
    let mut rows = table.lines();
    let header = rows.next().unwrap_or_default();
    let rows: Vec<&str> = rows.collect();
    let csv = format!("{header}\n{}\n", rows[2..].join("\n"));
    vec![
        List::new("keys", under, &[("list.yaml", &keys)]),
        List::new("key-parts", parts, &[("list.yaml", &keys)]),
        List::new("within", columns, &[("list.yaml", &nested)]),
        List::new(
            "several",
            &from("[list.yaml, list.csv]"),
            &[("list.yaml", &part(&[0, 1])), ("list.csv", &csv)],
        ),
    ]
}

#[cfg(feature = "spreadsheets")]
fn spreadsheets() -> Vec<List> {
    use books::Value;
    let cell = |text: &&'static str| match *text {
        "" => Value::Nothing,
        text => Value::Text(text),
    };
    let rows: Vec<Vec<Value>> = [COLUMNS]
        .iter()
        .chain(&ENTRIES)
        .map(|row| row.iter().map(cell).collect())
        .collect();
    let rows: Vec<&[Value]> = rows.iter().map(Vec::as_slice).collect();
    let book = || books::sheet("People", &rows).hiding(2, 3);
    let of = |name, bytes| List {
        files: vec![(format!("list.{name}"), bytes)],
        ..List::new(name, &from(&format!("list.{name}")), &[])
    };
    vec![
        of("xlsx", books::xlsx(&book())),
        of("ods", books::ods(&book())),
    ]
}

/// An entry: its columns with their values.
type Entry = Vec<(&'static str, &'static str)>;

fn entries() -> impl Iterator<Item = Entry> {
    ENTRIES.iter().map(|row| {
        let columns = COLUMNS.iter().copied().zip(row.iter().copied());
        columns.filter(|(_, value)| !value.is_empty()).collect()
    })
}

fn yaml(indent: &str) -> String {
    entries().map(|entry| item(&entry, indent)).collect()
}

fn item(entry: &Entry, indent: &str) -> String {
    let fields = fields(entry, &format!("{indent}  "));
    format!("{indent}- {}", fields.trim_start())
}

fn fields(entry: &Entry, indent: &str) -> String {
    let field = |(key, value): &(&str, &str)| format!("{indent}{key}: {}\n", quoted(value));
    entry.iter().map(field).collect()
}

/// Writes a value in quotation marks only where it needs them, as people do.
fn quoted(value: &str) -> String {
    let needs = value.contains(": ") || value.contains(" #") || value.starts_with(['<', '`', '"']);
    match needs || value.contains('"') {
        true => format!("\"{}\"", value.replace('"', "\\\"")),
        false => value.to_owned(),
    }
}

fn json(entry: &Entry) -> String {
    let field = |(key, value): &(&str, &str)| {
        let value = value.replace('"', "\\\"");
        format!("\"{key}\": \"{value}\"")
    };
    let fields: Vec<String> = entry.iter().map(field).collect();
    format!("{{ {} }}", fields.join(", "))
}

fn json_list(indent: usize) -> String {
    let (line, space) = match indent {
        0 => ("", String::new()),
        _ => ("\n", " ".repeat(indent)),
    };
    let entries: Vec<String> = entries()
        .map(|entry| format!("{space}{}", json(&entry)))
        .collect();
    format!("[{line}{}{line}]\n", entries.join(&format!(",{line}")))
}

/// Writes the list as a table of Markdown, below a line of text.
fn markdown() -> String {
    let row = |cells: &[&str; 7]| format!("| {} |\n", cells.join(" | "));
    let rule = row(&["-"; 7]);
    let rows: String = ENTRIES.iter().map(row).collect();
    format!("Those who sign:\n\n{}{rule}{rows}", row(&COLUMNS))
}

fn separated(separator: char) -> String {
    let row = |cells: &[&str; 7]| {
        let cells = cells
            .iter()
            .map(|cell| match cell.contains([separator, '"']) {
                true => format!("\"{}\"", cell.replace('"', "\"\"")),
                false => (*cell).to_owned(),
            });
        let cells: Vec<String> = cells.collect();
        format!("{}\n", cells.join(&separator.to_string()))
    };
    [COLUMNS].iter().chain(&ENTRIES).map(row).collect()
}
