//! A format as a value.

use std::collections::BTreeSet;
use std::fmt;

use crate::lang::Language;
use crate::report::Diagnostic;
use crate::typeset::galley::Galley;

/// A format of the files that a build makes.
#[derive(Clone, Copy)]
pub struct Format {
    /// The name, which also ends the names of its files.
    pub(super) name: &'static str,
    /// A line of help.
    pub(super) summary: &'static str,
    /// The noun for a file of this format, such as `a PDF`.
    pub(super) noun: &'static str,
    /// The bytes that every file of this format begins with.
    pub(super) start: &'static [u8],
    /// The settings that the format depends on.
    pub(super) settings: &'static [Setting],
    /// Takes from a file the settings it was made with.
    pub(super) read_settings: fn(&[u8], &mut Settings),
    /// Says where in a file a byte is, such as `, on line 4`; nothing if that helps nobody.
    pub(super) locate: fn(&[u8], usize) -> String,
    /// Reads the words of each page back from a file; `None` if there are no pages.
    pub(super) words: fn(&[u8]) -> Option<Vec<Vec<String>>>,
    /// The way it is written.
    pub(super) writer: Writer,
}

/// The bytes of a file for each page, in order.
type PageFiles = Vec<Vec<u8>>;

/// The way a format is written.
#[derive(Clone, Copy)]
pub(crate) enum Writer {
    /// From a galley, without pages.
    Galley(fn(&Galley, &Settings) -> Vec<u8>),
    /// From the manuscript of a form that has one, or else from its galley; without pages.
    Manuscript(fn(&Galley, &Settings) -> Vec<u8>),
    /// From the pages of a document, by `pdf::Writer`.
    Pdf,
    /// From that PDF: a file for each page.
    Pages {
        /// Writes the pages, in order.
        write: fn(&[u8], &Settings) -> Result<PageFiles, Diagnostic>,
        /// Returns whether this program wrote a file.
        is_ours: fn(&[u8]) -> bool,
    },
    /// Not at all: this program was built without it.
    #[allow(dead_code, reason = "constructed only without a feature")]
    Absent {
        /// The feature that brings it.
        feature: &'static str,
        /// The noun for what the program was built without.
        missing: &'static str,
    },
}

/// A setting of a build that only some formats depend on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// [`Settings::width`].
    Width,
    /// [`Settings::is_fragment`].
    Fragment,
}

/// The settings of a build that formats depend on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The width of pictures, in pixels.
    pub width: u32,
    /// Whether a web page is an article to be put into another page.
    pub is_fragment: bool,
    /// The languages that a web page links to, among those of the build; all if it is `None`.
    pub linked: Option<BTreeSet<Language>>,
    /// The same letter in the languages of the build, its own among them.
    pub alternates: Vec<Alternate>,
}

/// A letter in one of its languages, in the same form and format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternate {
    /// The language.
    pub language: Language,
    /// The name of the file.
    pub file: String,
}

impl Settings {
    /// The widest picture, in pixels: A4 at 600 of them to the inch.
    pub const WIDEST: u32 = 4961;
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            width: 1000,
            is_fragment: false,
            linked: None,
            alternates: Vec::new(),
        }
    }
}

impl Format {
    /// Returns the format with a name.
    pub fn named(name: &str) -> Option<Self> {
        let same = |format: &Self| format.name.eq_ignore_ascii_case(name);
        Self::ALL.into_iter().find(same)
    }

    /// Returns the name, which also ends the names of its files.
    pub fn name(self) -> &'static str {
        self.name
    }

    /// Returns a line that says what the format is.
    pub fn summary(self) -> &'static str {
        self.summary
    }

    /// Returns what a file of this format is called, such as `a PDF`.
    pub(crate) fn noun(self) -> &'static str {
        self.noun
    }

    /// Returns whether a file begins as every file of this format does.
    pub(crate) fn begins(self, bytes: &[u8]) -> bool {
        bytes.starts_with(self.start)
    }

    /// Returns whether the format depends on a setting.
    pub(crate) fn depends_on(self, setting: Setting) -> bool {
        self.settings.contains(&setting)
    }

    /// Takes from a file of this format the settings it was made with.
    pub(crate) fn read_settings(self, bytes: &[u8], settings: &mut Settings) {
        (self.read_settings)(bytes, settings);
    }

    /// Says where in a file of this format a byte is, such as `, on line 4`.
    pub(crate) fn locate(self, bytes: &[u8], at: usize) -> String {
        (self.locate)(bytes, at)
    }

    /// Reads the words of each page back from a file of this format, where it has pages and this
    /// program wrote it.
    pub(crate) fn words(self, bytes: &[u8]) -> Option<Vec<Vec<String>>> {
        (self.words)(bytes)
    }

    /// Returns how the format is written.
    pub(crate) fn writer(self) -> Writer {
        self.writer
    }

    /// Returns whether pages are built for the format.
    pub(crate) fn shows_pages(self) -> bool {
        matches!(self.writer, Writer::Pdf | Writer::Pages { .. })
    }

    /// Returns how to recognize a page that this program wrote, if the format has a file for each.
    pub(crate) fn recognizes_pages(self) -> Option<fn(&[u8]) -> bool> {
        match self.writer {
            Writer::Pages { is_ours, .. } => Some(is_ours),
            _ => None,
        }
    }
}

impl PartialEq for Format {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Format {}

impl fmt::Debug for Format {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name)
    }
}

/// Says on which line of a text a byte is.
pub(super) fn line_of(bytes: &[u8], at: usize) -> String {
    let before = bytes.get(..at).unwrap_or(bytes);
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    format!(", on line {line}")
}

#[cfg(test)]
mod tests;
