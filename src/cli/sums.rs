//! `SHA256SUMS`, as `sha256sum -c` reads it.

use std::collections::BTreeMap;

use super::record::Digest;

/// The name of the file.
pub const NAME: &str = "SHA256SUMS";

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

/// Reads the names and the digests of a list; lines that are not of its form are left out.
pub fn read(text: &str) -> BTreeMap<String, String> {
    let entry = |line: &str| {
        let (digest, name) = line.split_once("  ")?;
        let Some(digest) = digest.strip_prefix('\\') else {
            return Some((name.to_owned(), digest.to_owned()));
        };
        // Escapes are undone unless their backslash is itself escaped.
        let parts = name.split("\\\\");
        let parts: Vec<String> = parts
            .map(|part| part.replace("\\n", "\n").replace("\\r", "\r"))
            .collect();
        Some((parts.join("\\"), digest.to_owned()))
    };
    text.lines().filter_map(entry).collect()
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
