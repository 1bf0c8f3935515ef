//! Names of files that are made.

use crate::letter::findings::Findings;
use crate::read::Spanned;
use crate::report::{Diagnostic, Rule};
use crate::source::legible::is_hidden;

/// The longest name of a file in bytes, the form, the language and the ending left aside (most
/// file systems allow 255).
const LONGEST_NAME: usize = 200;

/// Reads the name of the files that are made.
pub(super) fn output_name(written: &Spanned, findings: &mut Findings) -> Option<String> {
    let name = written.text.trim();
    let Some(fault) = fault(name) else {
        return Some(name.to_owned());
    };
    let error =
        Diagnostic::new(Rule::OUTPUT_NAME, format!("`output-name` {fault}")).at(written.span, "");
    let safe = safe(name);
    findings.push(match self::fault(&safe) {
        None => error.help(format!("write `{safe}`")),
        Some(_) => error.help("write letters, digits and hyphens, such as `letter-2016-02-24`"),
    });
    None
}

/// Reports why a name cannot be that of a file on every system.
fn fault(name: &str) -> Option<&'static str> {
    match name {
        "" => Some("is empty"),
        _ if name.contains(['/', '\\']) => Some("names a folder: it is the name of a file"),
        _ if name.contains(is_unsafe) => {
            Some("holds a character that the name of a file cannot have everywhere")
        }
        _ if name.starts_with(['.', '-']) => Some("begins as an option or a hidden file does"),
        _ if name.ends_with('.') => Some("ends with a full stop"),
        _ if is_device(name) => Some("is the name of a device on Windows"),
        _ if name.len() > LONGEST_NAME => Some("is too long"),
        _ => None,
    }
}

/// Returns whether Windows keeps a name for a device, whatever its ending.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or("").to_lowercase();
    let numbered = |device: &str| {
        let rest = stem.strip_prefix(device).unwrap_or("");
        rest.len() == 1 && rest.bytes().all(|byte| byte.is_ascii_digit())
    };
    ["con", "prn", "aux", "nul"].contains(&stem.as_str()) || numbered("com") || numbered("lpt")
}

/// Returns whether a character is refused by a file system, means something to a shell or to what
/// reads the log of a run, or cannot be seen.
fn is_unsafe(character: char) -> bool {
    const MEANINGFUL: &[char] = &[
        '<', '>', ':', '"', '|', '?', '*', '[', ']', '{', '}', '`', '$', '%', ';', '#', '^', '~',
    ];
    let joins = matches!(character, '\u{200c}' | '\u{200d}');
    character.is_control() || MEANINGFUL.contains(&character) || is_hidden(character) && !joins
}

fn safe(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let mut safe: String = last
        .chars()
        .map(|character| if is_unsafe(character) { '-' } else { character })
        .collect();
    safe.truncate(safe.floor_char_boundary(LONGEST_NAME));
    safe.trim_matches(['.', '-', ' ']).to_owned()
}
