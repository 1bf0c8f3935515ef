//! The objects that replace some that krilla wrote: the contents of pages, the parts of faces that
//! many documents share, and the metadata with the identifier of the whole file.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use super::codes::DrawnFaces;
use super::deflate::Deflate;
use super::errors;
use super::object_streams::{Object, Parts, number_after};
use super::shared::SharedFaces;
use crate::report::Diagnostic;

/// An object that replaces another, or follows all others.
pub(super) struct NewObject {
    /// Its number.
    pub number: usize,
    /// All of it, from its number to `endobj` and the line end.
    pub whole: Vec<u8>,
}

/// Replacements for parts of a file.
pub(super) struct Replaced {
    objects: Vec<NewObject>,
    trailer: Vec<u8>,
}

impl Replaced {
    /// Makes the replacements: the compressed contents of its pages, and the parts of its faces if
    /// documents share them.
    pub fn of(
        parts: &Parts<'_>,
        contents: Vec<Vec<u8>>,
        shared: Option<(&mut SharedFaces<'_>, &DrawnFaces)>,
        deflate: &mut Deflate,
    ) -> Result<Self, Diagnostic> {
        let (old, new) = identifiers(parts.trailer, &contents).ok_or_else(unknown)?;
        let metadata = metadata(&parts.objects, &old, &new).ok_or_else(unknown)?;
        let mut objects = pages(&parts.objects, contents).ok_or_else(unknown)?;
        objects.push(metadata);
        if let Some((shared, faces)) = shared {
            objects.extend(shared.objects(&parts.objects, faces, deflate)?);
        }
        let trailer = with(parts.trailer, &old, &new);
        Ok(Self { objects, trailer })
    }

    /// Puts all into a file.
    pub fn put_into<'a>(&'a self, parts: &mut Parts<'a>) -> Result<(), Diagnostic> {
        parts.trailer = &self.trailer;
        let mut objects = self.objects.iter();
        objects
            .try_for_each(|new| parts.put(new.number, &new.whole))
            .ok_or_else(unknown)
    }
}

/// Makes the diagnostic for a file that does not look as krilla writes it.
pub(super) fn unknown() -> Diagnostic {
    errors::our_own("the file cannot be taken apart".to_owned())
}

/// Writes a stream as an object of a file.
pub(super) fn stream(number: usize, entries: &str, data: &[u8]) -> NewObject {
    let length = data.len();
    let head = format!("{number} 0 obj\n<<{entries}/Length {length}>>\nstream\n");
    NewObject {
        number,
        whole: [head.as_bytes(), data, b"\nendstream\nendobj\n\n"].concat(),
    }
}

/// Returns the number after some words in bytes.
pub(super) fn number_of(bytes: &[u8], before: &[u8]) -> Option<usize> {
    number_after(bytes.get(find(bytes, before)?..)?, before)
}

/// Returns where a part of bytes begins.
pub(super) fn find(bytes: &[u8], part: &[u8]) -> Option<usize> {
    let is_it = |window: &[u8]| window.first() == part.first() && window == part;
    bytes.windows(part.len()).position(is_it)
}

/// Writes the contents of pages, which krilla numbers in their order.
fn pages(objects: &[Object<'_>], contents: Vec<Vec<u8>>) -> Option<Vec<NewObject>> {
    let content = |object: &Object<'_>| {
        let object = Some(object.content()).filter(|content| content.starts_with(b"<</Type/Page/"));
        number_of(object?, b"/Contents ")
    };
    let mut numbers = objects.iter().filter_map(content);
    let pages = contents.into_iter().map(|packed| {
        let number = numbers.next()?;
        Some(stream(number, "/Filter/FlateDecode", &packed))
    });
    let pages = pages.collect::<Option<Vec<_>>>()?;
    numbers.next().is_none().then_some(pages)
}

/// Returns the identifier of what krilla wrote, and that of what it wrote together with the contents
/// of pages.
fn identifiers(trailer: &[u8], contents: &[Vec<u8>]) -> Option<(Vec<u8>, Vec<u8>)> {
    const BETWEEN: &[u8] = b")(";
    let start = find(trailer, BETWEEN)? + BETWEEN.len();
    let length = trailer
        .get(start..)?
        .iter()
        .position(|byte| *byte == b')')?;
    let old = trailer.get(start..start + length)?;
    let mut digest = Sha256::new_with_prefix(old);
    for content in contents {
        digest.update(content.len().to_be_bytes());
        digest.update(content);
    }
    let new = STANDARD.encode(&digest.finalize()[..16]);
    Some((old.to_vec(), new.into_bytes()))
}

/// Returns the metadata with the new identifier. They are one of the last objects.
fn metadata(objects: &[Object<'_>], old: &[u8], new: &[u8]) -> Option<NewObject> {
    let has_old = |object: &Object<'_>| find(object.whole(), old).is_some();
    let index = objects.iter().rposition(has_old)?;
    Some(NewObject {
        number: index + 1,
        whole: with(objects.get(index)?.whole(), old, new),
    })
}

/// Returns bytes with the new identifier wherever the old one was.
fn with(bytes: &[u8], old: &[u8], new: &[u8]) -> Vec<u8> {
    let mut changed = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some(start) = find(rest, old) {
        changed.extend_from_slice(&rest[..start]);
        changed.extend_from_slice(new);
        rest = &rest[start + old.len()..];
    }
    changed.extend_from_slice(rest);
    changed
}

#[cfg(test)]
mod tests {
    use super::{identifiers, with};

    #[test]
    fn an_identifier_is_replaced_wherever_it_is() {
        assert_eq!(with(b"(ab)(ab)a", b"ab", b"cd"), b"(cd)(cd)a");
    }

    #[test]
    fn the_identifier_of_a_file_is_another_for_another_content_or_another_document() {
        let of = |trailer: &[u8], contents: &[&[u8]]| {
            let contents: Vec<Vec<u8>> = contents.iter().map(|content| content.to_vec()).collect();
            identifiers(trailer, &contents).expect("identifiers").1
        };
        let one = of(b"/ID[(same)(one)]", &[b"page", b"page"]);
        assert_eq!(one, of(b"/ID[(same)(one)]", &[b"page", b"page"]));
        assert_ne!(one, of(b"/ID[(same)(two)]", &[b"page", b"page"]));
        assert_ne!(one, of(b"/ID[(same)(one)]", &[b"pagep", b"age"]));
        // As long as those of krilla, so that nothing moves.
        assert_eq!(one.len(), "gO19YMt/ZRvVg/15e3UKcw==".len());
    }
}
