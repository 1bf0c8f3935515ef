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
mod tests {
    use super::write;

    /// SHA-256 of nothing (FIPS 180-4).
    const NOTHING: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    #[test]
    fn a_name_is_written_as_it_is_unless_it_would_break_its_line() {
        let names = ["a b.pdf", "c\\d", "e\nf", "é"];
        let sums = write(names.map(|name| (name, &b""[..])));
        let expected =
            format!("{NOTHING}  a b.pdf\n\\{NOTHING}  c\\\\d\n\\{NOTHING}  e\\nf\n{NOTHING}  é\n");
        assert_eq!(String::from_utf8(sums), Ok(expected.clone()));
        let read = super::read(&expected);
        assert!(
            names
                .iter()
                .all(|name| read.get(*name).is_some_and(|digest| digest == NOTHING))
        );
    }

    #[cfg(unix)]
    #[test]
    fn sha256sum_reads_every_name_that_a_file_can_have() {
        let folder = tempfile::tempdir().expect("a folder");
        let names = ["a b.pdf", "c\\d", "e\nf", "\\", "é"];
        for name in names {
            std::fs::write(folder.path().join(name), name).expect("a file");
        }
        let sums = write(names.map(|name| (name, name.as_bytes())));
        std::fs::write(folder.path().join(super::NAME), sums).expect("the sums");
        let read = std::process::Command::new("sha256sum")
            .args(["--check", "--strict", "--quiet", super::NAME])
            .current_dir(folder.path())
            .output();
        let read = read.expect("sha256sum");
        assert!(read.status.success(), "{read:?}");
    }
}
