//! The page of the limits, from the comments and values of `source/bounds.rs`.

use std::fs;

use super::generated_from;
use super::page::root;

const SOURCE: &str = "src/source/bounds.rs";

/// Returns the page: its name and its text.
pub fn page() -> (String, String) {
    let mut text = generated_from(&format!("`{SOURCE}`"));
    text.push_str(
        "# Limits\n\nLimits keep a stranger's letter from filling the memory of the machine that builds it. \
         More than this is the error [`too-large`](diagnostics/files.md#too-large), or is cut where the \
         table says so.\n\n| limit | value |\n| --- | ---: |\n",
    );
    let source = fs::read_to_string(root().join(SOURCE)).unwrap();
    let mut about: Vec<&str> = Vec::new();
    for line in source.lines() {
        if let Some(comment) = line.strip_prefix("/// ") {
            about.push(comment);
        } else if let Some(constant) = line.strip_prefix("pub const ") {
            let (_, value) = constant.split_once(" = ").unwrap();
            let value = grouped(evaluated(value.trim_end_matches(';')));
            text.push_str(&format!("| {} | {value} |\n", plain(&about.join(" "))));
            about.clear();
        }
    }
    ("limits.md".to_owned(), text)
}

/// Returns a comment as a reader needs it: names of constants are words.
fn plain(comment: &str) -> String {
    comment.trim_end_matches('.').to_owned()
}

/// Returns the value of `64 << 20` or `1_000`.
fn evaluated(expression: &str) -> u64 {
    let number = |text: &str| -> u64 { text.trim().replace('_', "").parse().unwrap() };
    match expression.split_once("<<") {
        Some((value, bits)) => number(value) << number(bits),
        None => number(expression),
    }
}

fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}
