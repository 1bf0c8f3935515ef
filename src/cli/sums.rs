//! `SHA256SUMS`, as `sha256sum -c` reads it.

use std::collections::BTreeMap;

use super::record::Digest;

/// The name of the file.
pub const NAME: &str = "SHA256SUMS";

/// The number of digits of a digest.
const DIGITS: usize = 64;

/// Writes a line for each file, given by its name and bytes.
pub fn write<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Vec<u8> {
    let digest = |(name, bytes): (&'a str, &[u8])| (name, Digest::of(bytes).sha256);
    list(files.into_iter().map(digest))
}

/// Writes a line for each file, given by its name and the SHA-256 of its bytes.
pub fn list<'a>(files: impl IntoIterator<Item = (&'a str, String)>) -> Vec<u8> {
    let lines = files.into_iter().map(|(name, digest)| line(name, &digest));
    lines.collect::<String>().into_bytes()
}

/// A line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The name of the file.
    pub name: String,
    /// The SHA-256 of its bytes, in lower-case hexadecimal.
    pub sha256: String,
}

/// Reads the names and the digests of a list; lines that are not of its form are left out.
pub fn read(text: &str) -> BTreeMap<String, String> {
    let entries = text.lines().filter_map(entry);
    entries.map(|entry| (entry.name, entry.sha256)).collect()
}

/// Reads a line as `sha256sum` writes it, for text or for binary files; `None` if it is not of that
/// form.
pub fn entry(line: &str) -> Option<Entry> {
    let (digest, name) = line.split_once(' ')?;
    let name = name.strip_prefix([' ', '*'])?;
    let (is_escaped, digest) = match digest.strip_prefix('\\') {
        Some(digest) => (true, digest),
        None => (false, digest),
    };
    let is_digest = digest.len() == DIGITS && digest.bytes().all(|byte| byte.is_ascii_hexdigit());
    // Escapes are undone unless their backslash is itself escaped.
    let parts = name.split("\\\\");
    let parts: Vec<String> = parts
        .map(|part| part.replace("\\n", "\n").replace("\\r", "\r"))
        .collect();
    let name = if is_escaped {
        parts.join("\\")
    } else {
        name.to_owned()
    };
    (is_digest && !name.is_empty()).then(|| Entry {
        name,
        sha256: digest.to_ascii_lowercase(),
    })
}

/// Writes a line; a backslash before it says that those in the name are doubled and that its line
/// breaks are written out (GNU coreutils manual, "cksum: common options").
fn line(name: &str, digest: &str) -> String {
    let escaped = name
        .replace('\\', "\\\\")
        .replace('\n', "\\n")
        .replace('\r', "\\r");
    let mark = if escaped == name { "" } else { "\\" };
    format!("{mark}{digest}  {escaped}\n")
}

#[cfg(test)]
mod tests;
