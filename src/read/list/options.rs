//! The options for reading the files of a part, as the letter states them.

use super::super::body::Spanned;
use super::super::choice::{Choice, Grouping};
use super::super::reader::Reader;
use super::form::PartForm;
use super::format::Format;
use super::keys::{self, KeyParts};
use super::stated::Stated;
use crate::report::{Diagnostic, Rule, closest, quoted};
use crate::source::{Charset, Span};

/// The key of a letter that names the files of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Owner {
    /// The list of signatories.
    #[default]
    Signatories,
    /// The table of addressees, each of whose rows makes a letter.
    Addressees,
}

impl Owner {
    /// Returns the key, which is also what the entries are called.
    pub fn key(self) -> &'static str {
        match self {
            Self::Signatories => "signatories",
            Self::Addressees => "addressees",
        }
    }
}

/// The options for reading the files of a part.
#[derive(Default)]
pub(super) struct ReadOptions {
    /// The key that names the files.
    pub owner: Owner,
    /// The sheet of a spreadsheet.
    pub sheet: Option<Spanned>,
    /// The encoding of a text, and where it is named.
    pub encoding: Option<(Charset, Span)>,
    /// The number of rows above the header of a table.
    pub skipped: usize,
    /// The keys under which the lists are.
    pub under: Vec<Spanned>,
    /// Whether each key makes a part.
    pub parts: Option<KeyParts>,
    /// A further criterion by which the list is grouped.
    pub parting: Option<Choice<Grouping>>,
}

impl ReadOptions {
    /// Takes what a part says of its files.
    pub fn of(form: &mut PartForm, reader: &mut Reader<'_>) -> Self {
        let encoding = form.encoding.take();
        let (parts, parting) = match form.parts.take() {
            Some(KeyParts::By(written)) => {
                if let Some(heading) = &form.heading {
                    let error = keys::nested_parts(written.span, heading.span());
                    reader.report.push(error);
                }
                (None, Choice::of(&written, "parts", reader))
            }
            parts => (parts, None),
        };
        Self {
            owner: Owner::Signatories,
            sheet: form.sheet.take(),
            encoding: encoding.and_then(|name| reader.charset(&name)),
            skipped: form.skip_rows.take().map_or(0, |rows| reader.count(&rows)),
            under: std::mem::take(&mut form.under.0),
            parts,
            parting,
        }
    }
}

/// A file or folder that the letter names, and how it is to be read.
#[derive(Clone, Copy)]
pub(super) struct Origin<'a> {
    /// The file or folder.
    pub name: &'a Spanned,
    /// All that are named next to it, itself among them.
    pub all: &'a [Spanned],
    pub manner: &'a ReadOptions,
    /// The list as the letter states it.
    pub form: &'a Stated,
}

impl ReadOptions {
    /// Reports what is said of files of a kind that is not among those that are named.
    pub fn unused(&self, formats: &[Option<Format>], reader: &mut Reader<'_>) {
        let lacks = |is_meant: fn(&Format) -> bool| {
            !formats
                .iter()
                .any(|format| format.as_ref().is_none_or(is_meant))
        };
        let mut tell = |code, place: Span, message: &str, help: &str| {
            let diagnostic = Diagnostic::new(code, message).at(place, "");
            reader.report.push(diagnostic.help(help));
        };
        if let Some(sheet) = &self.sheet
            && lacks(|format| matches!(format, Format::Sheet))
        {
            tell(
                Rule::NO_SUCH_SHEET,
                sheet.span,
                "a sheet is named, and no spreadsheet to find it in",
                "write a file that ends in `.xlsx` or `.ods` after `from:`, or remove the line",
            );
        }
        if let Some((_, span)) = self.encoding
            && lacks(|format| !matches!(format, Format::Sheet | Format::Folder))
        {
            tell(
                Rule::NO_SUCH_ENCODING,
                span,
                "an encoding is named, and no text file that may be in it",
                "remove the line",
            );
        }
        if let Some(under) = self.under.first()
            && lacks(|format| {
                matches!(
                    format,
                    Format::Yaml | Format::JsonLines | Format::Toml | Format::Markup
                )
            })
        {
            tell(
                Rule::MISSING_LIST,
                under.span,
                "a key is named, and no file of YAML, JSON, TOML, Markdown or HTML to find it in",
                "remove the line",
            );
        }
    }
}

impl Reader<'_> {
    /// Reads a number of rows.
    pub(super) fn count(&mut self, written: &Spanned) -> usize {
        match written.text.parse() {
            Ok(count) => count,
            Err(_) => {
                let message = format!("expected a number, found {}", quoted(&written.text));
                let diagnostic = Diagnostic::new(Rule::WRONG_TYPE, message);
                self.report.push(
                    diagnostic
                        .at(written.span, "")
                        .help("write how many rows are above the header, such as `skip-rows: 2`"),
                );
                0
            }
        }
    }

    pub(super) fn charset(&mut self, name: &Spanned) -> Option<(Charset, Span)> {
        let charset = Charset::named(&name.text).map(|charset| (charset, name.span));
        if charset.is_none() {
            let message = format!("no encoding is called {}", quoted(&name.text));
            let diagnostic = Diagnostic::new(Rule::NO_SUCH_ENCODING, message).at(name.span, "");
            let lower = name.text.to_lowercase();
            self.report
                .push(match closest(&lower, Charset::NAMES.iter().copied()) {
                    Some(meant) => diagnostic.help(format!("did you mean `{meant}`?")),
                    None => diagnostic
                        .help("write one such as `windows-1252`, `windows-1251` or `utf-16`"),
                });
        }
        charset
    }
}
