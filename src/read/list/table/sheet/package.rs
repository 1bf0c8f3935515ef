//! The packed files that a spreadsheet is made of (APPNOTE of ZIP), and the XML in them.

use std::io::{self, Cursor, Read};

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

use super::Fault;
use crate::source::bounds;

/// A packed file, opened.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// The number of bytes that may be unpacked.
    most: u64,
}

impl<'a> Package<'a> {
    pub fn open(bytes: &'a [u8]) -> Result<Self, Fault> {
        let archive = ZipArchive::new(Cursor::new(bytes))?;
        let most = bounds::UNPACKED_BYTES + bounds::UNPACKED_RATIO * bytes.len() as u64;
        let mut package = Self { archive, most };
        package.measure()?;
        Ok(package)
    }

    /// Unpacks all XML once without keeping it, to see how much it is: what the directory of the
    /// package says of it may be false.
    fn measure(&mut self) -> Result<(), Fault> {
        let most = self.most;
        let mut all = 0;
        for index in 0..self.archive.len() {
            let Ok(file) = self.archive.by_index(index) else {
                continue;
            };
            let is_xml = file
                .name()
                .is_ok_and(|name| name.ends_with(".xml") || name.ends_with(".rels"));
            if !is_xml {
                continue;
            }
            // A part that cannot be unpacked is reported when it is needed.
            all += io::copy(&mut file.take(most + 1), &mut io::sink()).unwrap_or(0);
            if all > most {
                return Err(Fault::unpacked(most));
            }
        }
        Ok(())
    }

    pub fn holds(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }

    /// Reads a text of the package; `None` if it holds no file of that name.
    pub fn text(&mut self, name: &str) -> Result<Option<String>, Fault> {
        if !self.holds(name) {
            return Ok(None);
        }
        let file = self.archive.by_name(name)?;
        let mut bytes = Vec::new();
        file.take(self.most + 1)
            .read_to_end(&mut bytes)
            .map_err(|_| Fault::PACKED)?;
        if bytes.len() as u64 > self.most {
            return Err(Fault::unpacked(self.most));
        }
        let text = String::from_utf8(bytes).map_err(|_| Fault::XML)?;
        Ok(Some(match text.strip_prefix('\u{feff}') {
            Some(text) => text.to_owned(),
            None => text,
        }))
    }
}

/// Makes a reader of XML for which an element without content is one with nothing in it.
pub(super) fn xml(text: &str) -> Reader<&[u8]> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    reader
}

/// Reads the next event; the end of the file is a fault within an element.
pub(super) fn next<'a>(reader: &mut Reader<&'a [u8]>, within: Within) -> Result<Event<'a>, Fault> {
    match (reader.read_event()?, within) {
        (Event::Eof, Within::Element) => Err(Fault::XML),
        (event, _) => Ok(event),
    }
}

/// Where a reader of XML is.
#[derive(Clone, Copy)]
pub(super) enum Within {
    File,
    Element,
}

/// Skips the content of an element.
pub(super) fn skip(reader: &mut Reader<&[u8]>, element: &BytesStart<'_>) -> Result<(), Fault> {
    reader.read_to_end(element.name())?;
    Ok(())
}

/// Returns the value of an attribute of an element.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, Fault> {
    let Some(attribute) = element.try_get_attribute(name).map_err(|_| Fault::XML)? else {
        return Ok(None);
    };
    let value = attribute.normalized_value(XmlVersion::Implicit1_0)?;
    Ok(Some(value.into_owned()))
}

/// Returns the value of an attribute that is a number; one where it is missing or none.
pub(super) fn count(element: &BytesStart<'_>, name: &str) -> Result<u32, Fault> {
    let value = attribute(element, name)?;
    Ok(value.and_then(|value| value.parse().ok()).unwrap_or(1))
}

/// Returns the character that a reference such as `&amp;` or `&#233;` stands for.
pub(super) fn referred(reference: &BytesRef<'_>) -> Result<String, Fault> {
    if let Some(character) = reference.resolve_char_ref()? {
        return Ok(character.to_string());
    }
    let name = reference.xml10_content();
    let character = quick_xml::escape::resolve_xml_entity(&name);
    character.map(str::to_owned).ok_or(Fault::XML)
}
