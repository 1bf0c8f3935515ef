//! A draft of decisions: every pending case.

use std::fmt::Write;

use crate::letter::{OpenCase, OpenEntry, Proposal};
use crate::report::plural;
use crate::source::Sources;

/// Writes the cases as a file of decisions that decides nothing.
pub fn write(cases: &[OpenCase], sources: &Sources) -> String {
    if cases.is_empty() {
        return "# There is nothing to decide.\n".to_owned();
    }
    let mut text = format!(
        "# {} pending.\n\
         #\n\
         # Put this into `decisions.yaml` next to the letter, and replace `pending` with\n",
        plural(cases.len(), "decision is", "decisions are")
    );
    text.push_str(&legend(cases));
    for case in cases {
        push(&mut text, case, sources);
    }
    text
}

/// Says what the words mean that replace `pending`.
fn legend(cases: &[OpenCase]) -> String {
    let mut text = "\
         #   same       if the entries are one signatory: the first of them is printed\n\
         #   merge      if they are one person with several affiliations\n\
         #   different  if they are different signatories\n\
         #   leave-out  if a text is a dummy value, which is then never printed\n"
        .to_owned();
    let has = |test: fn(&Proposal) -> bool| cases.iter().any(|case| test(&case.proposal));
    if has(|proposal| matches!(proposal, Proposal::Into(_))) {
        text.push_str("#   split      if an entry names the persons in `into`: each is printed\n");
    }
    if has(|proposal| matches!(proposal, Proposal::By(_))) {
        text.push_str("#   replace    if a text means the one in `by`, which is then printed\n");
    }
    if has(|proposal| matches!(proposal, Proposal::To(_))) {
        text.push_str("#   correct    if the entry is printed with the fields in `to`\n");
    }
    text
}

/// Adds the cases to a file of decisions that are not in it, and returns how many are.
pub fn added(kept: &str, cases: &[OpenCase], sources: &Sources) -> (String, usize) {
    let without_comments = |text: &str| -> String {
        let lines = text
            .lines()
            .map(|line| line.split(" # ").next().unwrap_or("").trim_end());
        let lines = lines.filter(|line| !line.trim_start().starts_with('#') && !line.is_empty());
        lines.collect::<Vec<_>>().join("\n")
    };
    let known = without_comments(kept);
    let indent = indent_of_items(kept);
    let mut text = match known.trim() {
        "[]" => String::new(),
        _ => kept.to_owned(),
    };
    if text.is_empty() && !cases.is_empty() {
        text = format!("# Replace `pending` with\n{}", legend(cases));
    } else if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    let mut count = 0;
    for case in cases {
        let mut block = String::new();
        push(&mut block, case, sources);
        let block: String = block
            .split_inclusive('\n')
            .map(|line| match line.trim().is_empty() {
                true => line.to_owned(),
                false => format!("{indent}{line}"),
            })
            .collect();
        if !known.contains(&without_comments(&block)) {
            text.push_str(&block);
            count += 1;
        }
    }
    (text, count)
}

/// Returns the spaces before the items of a file of decisions.
fn indent_of_items(kept: &str) -> &str {
    let is_item = |line: &&str| line.trim_start().starts_with("- ");
    let first = kept.lines().find(is_item).unwrap_or("");
    &first[..first.len() - first.trim_start().len()]
}

fn push(text: &mut String, case: &OpenCase, sources: &Sources) {
    let title = on_one_line(&case.title());
    text.push_str(&format!("\n# {title}\n- pending:\n"));
    // One field or one entry is decided of here, not a list of entries.
    let is_of_one = matches!(case.proposal, Proposal::Into(_) | Proposal::To(_));
    for entry in &case.entries {
        let place = on_one_line(&sources.place(entry.place));
        let indent = if case.is_of_a_field() || is_of_one {
            FIELD
        } else {
            ITEM
        };
        push_entry(text, entry, &place, &indent);
    }
    match &case.proposal {
        Proposal::None => {}
        Proposal::By(by) => text.push_str(&format!("  by: {}\n", in_quotes(by))),
        Proposal::To(fields) => {
            text.push_str("  to:\n");
            for (field, corrected) in fields {
                text.push_str(&format!("    {}: {}\n", field.name(), in_quotes(corrected)));
            }
            text.push_str("  asked-by: the organizers\n");
        }
        Proposal::Into(names) => {
            text.push_str("  into:\n");
            for name in names {
                text.push_str(&format!("    - name: {}\n", in_quotes(name)));
            }
        }
    }
}

/// The beginnings of the first line of an entry and of those below it.
struct Indent {
    first: &'static str,
    rest: &'static str,
}

/// The lines of a field alone.
const FIELD: Indent = Indent {
    first: "    ",
    rest: "    ",
};

/// The lines of an item of a list.
const ITEM: Indent = Indent {
    first: "    - ",
    rest: "      ",
};

fn push_entry(text: &mut String, entry: &OpenEntry, place: &str, indent: &Indent) {
    for (index, (key, value)) in entry.fields.iter().enumerate() {
        let (start, place) = match index {
            0 => (indent.first, format!(" # {place}")),
            _ => (indent.rest, String::new()),
        };
        let key = key.name();
        text.push_str(&format!("{start}{key}: {}{place}\n", in_quotes(value)));
    }
}

/// Writes a text between double quotation marks, as YAML reads it again (YAML 1.2, 5.7).
fn in_quotes(text: &str) -> String {
    let mut quoted = String::from('"');
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            _ if is_printable(character) => quoted.push(character),
            // Writing to a text cannot fail.
            _ => drop(write!(quoted, "\\U{:08X}", u32::from(character))),
        }
    }
    quoted.push('"');
    quoted
}

/// Returns whether a character may be in YAML as it is; line breaks and byte order marks would be
/// read as something else.
fn is_printable(character: char) -> bool {
    !character.is_control()
        && !matches!(
            character,
            '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}'
        )
}

fn on_one_line(text: &str) -> String {
    let plain = |character: char| match is_printable(character) {
        true => character,
        false => ' ',
    };
    text.chars().map(plain).collect()
}
