//! A letter that was checked.

use std::sync::Arc;

use super::json::Fields;
use super::{Document, Error, Report};
use crate::form::Form;
use crate::lang::Language;
use crate::letter::{self, Letter, LoadedLetter, Merge, Signatory};
use crate::read::Field;
use crate::source::Sources;
use crate::typeset::font::Library;
use crate::typeset::page::Memory;
use crate::typeset::text::Shaper;

/// The settings of a typesetter.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Settings {
    /// The time that documents state, in seconds since 1970.
    pub timestamp: Option<i64>,
    /// Whether a warning rejects the letter.
    pub denies_warnings: bool,
}

/// A letter that was read, checked and laid out.
#[derive(Debug)]
pub struct Checked {
    report: Report,
    letters: Vec<Arc<Letter>>,
    documents: Vec<Document>,
    merge: Option<Merge>,
    library: Arc<Library>,
    settings: Settings,
    is_rejected: bool,
}

impl Checked {
    pub(super) fn lay_out(
        loaded: LoadedLetter,
        sources: Arc<Sources>,
        fields: Arc<Fields>,
        library: Arc<Library>,
        settings: Settings,
    ) -> Self {
        let LoadedLetter {
            draft,
            letters,
            merge,
            library: own,
            is_read: _,
            mut report,
        } = loaded;
        let library = own.unwrap_or(library);
        let letters: Vec<_> = letters.into_iter().map(Arc::new).collect();
        let mut documents = Vec::new();
        let mut shaper = Shaper::new(&library);
        for letter in &letters {
            for form in Form::of(letter) {
                let (set, found) = crate::set(letter, form, settings.timestamp, &mut shaper);
                found.into_iter().for_each(|each| report.push(each));
                documents.push(Document {
                    form,
                    letter: Arc::clone(letter),
                    set,
                    library: Arc::clone(&library),
                    sources: Arc::clone(&sources),
                    fields: Arc::clone(&fields),
                    is_one_of_many: false,
                });
            }
        }
        let mut setter = Memory::new(&library);
        for recipient in merge.iter().flat_map(Merge::recipients) {
            for letter in merge.iter().flat_map(|merge| merge.letters(recipient)) {
                let (_, found) = crate::set(&letter, Form::LETTER, settings.timestamp, &mut setter);
                found.into_iter().for_each(|each| report.push(each));
            }
        }
        drop((shaper, setter));
        if let Some(draft) = &draft {
            letter::silence(&draft.written, &mut report);
        }
        report.sort();
        let is_denied = settings.denies_warnings && !report.diagnostics().is_empty();
        Self {
            is_rejected: report.has_errors() || is_denied,
            report: Report {
                report,
                sources,
                fields,
            },
            letters,
            documents,
            merge,
            library,
            settings,
        }
    }

    /// Returns what was found: redacted, so that it can be published.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// Returns the entries of the list as they are printed in the first of the letter's languages,
    /// in order; none if the letter has errors.
    pub fn signatories(&self) -> impl Iterator<Item = ListEntry<'_>> {
        let parts = self.letters.first().map(|letter| &letter.signatories);
        let parts = parts.into_iter().flatten();
        parts.flat_map(|part| part.signatories.iter().map(ListEntry))
    }

    /// Returns the rows of the table of addressees that make a letter each, in order; none if the
    /// letter is one for all its addressees, or has errors.
    ///
    /// Each row makes its documents when it is asked for them, so that a long table fills no memory.
    ///
    /// ```
    /// use demarche::{InMemory, Input, Typesetter};
    ///
    /// let files = InMemory::new()
    ///     .with("missions.csv", "code,name,since\nfr,Ana Example,2015\nde,Ben Other,2019\n")
    ///     .with(
    ///         "letter.yaml",
    ///         "date: 2026-03-01\n\
    ///          addressees: { from: missions.csv, key: code, columns: { name: name }, values: { since: since } }\n\
    ///          salutation: Excellency,\n\
    ///          body: |\n\x20 We have written to you since {{ addressee.since }}.\n\
    ///          signatories: [{ name: Cid Third }]\n",
    ///     );
    /// let checked = Typesetter::new().check(Input::files(files));
    /// assert!(!checked.report().has_errors());
    /// let keys: Vec<&str> = checked.recipients().map(|recipient| recipient.key()).collect();
    /// assert_eq!(keys, ["fr", "de"]);
    /// for recipient in checked.recipients() {
    ///     for document in recipient.documents() {
    ///         let name = document.file_name("pdf");
    ///         assert_eq!(name, format!("letter-2026-03-01-{}.letter.en.pdf", recipient.key()));
    ///         assert!(document.text().contains("since 20"));
    ///     }
    /// }
    /// ```
    pub fn recipients(&self) -> impl Iterator<Item = Recipient<'_>> {
        let merge = self.merge.iter().filter(|_| !self.is_rejected);
        merge.flat_map(move |merge| {
            let row = move |row| Recipient {
                checked: self,
                merge,
                row,
            };
            merge.recipients().iter().map(row)
        })
    }

    /// Returns a document for each form and language of the letter. The letters to the rows of a table
    /// are not among them: see [`Self::recipients`].
    ///
    /// # Errors
    ///
    /// [`Error::Rejected`] if the report has an error, or a warning where warnings are denied.
    pub fn typeset(self) -> Result<Vec<Document>, Error> {
        Ok(self.accepted()?.documents)
    }

    /// Returns the letter itself if it can be typeset, so that `?` ends a program where it cannot.
    ///
    /// # Errors
    ///
    /// [`Error::Rejected`] as [`Self::typeset`].
    pub fn accepted(self) -> Result<Self, Error> {
        if self.is_rejected {
            return Err(Error::Rejected(self.report));
        }
        Ok(self)
    }

    /// Returns the document of one form and language.
    ///
    /// # Errors
    ///
    /// [`Error::Rejected`] as [`Self::typeset`]; [`Error::NoSuchDocument`] if the letter is not
    /// made in this form or language.
    pub fn document(self, form: Form, language: Language) -> Result<Document, Error> {
        let documents = self.typeset()?.into_iter();
        let is_meant =
            |document: &Document| document.form() == form && document.language() == language;
        documents
            .into_iter()
            .find(is_meant)
            .ok_or(Error::NoSuchDocument { form, language })
    }
}

/// A row of a table of addressees, which makes a letter.
#[derive(Clone, Copy, Debug)]
pub struct Recipient<'c> {
    checked: &'c Checked,
    merge: &'c Merge,
    row: &'c letter::Recipient,
}

impl<'c> Recipient<'c> {
    /// Returns the key of the row, or else its number, by which its files are named.
    pub fn key(&self) -> &'c str {
        &self.row.key
    }

    /// Returns the number of the row, as a spreadsheet shows it.
    pub fn row_number(&self) -> usize {
        self.row.number
    }

    /// Returns the letter to the row, laid out: in its language, or else in each language of the letter.
    pub fn documents(&self) -> Vec<Document> {
        let Checked {
            library,
            settings,
            report,
            ..
        } = self.checked;
        let mut shaper = Shaper::new(library);
        let letters = self.merge.letters(self.row).into_iter();
        let document = |letter: Letter| {
            let form = Form::LETTER;
            let (set, _) = crate::set(&letter, form, settings.timestamp, &mut shaper);
            Document {
                form,
                letter: Arc::new(letter),
                set,
                library: Arc::clone(library),
                sources: Arc::clone(&report.sources),
                fields: Arc::clone(&report.fields),
                is_one_of_many: true,
            }
        };
        letters.map(document).collect()
    }
}

/// An entry of the list of signatories, with the fields that are printed.
#[derive(Clone, Copy, Debug)]
pub struct ListEntry<'l>(&'l Signatory);

impl<'l> ListEntry<'l> {
    /// Returns the person.
    pub fn name(&self) -> Option<&'l str> {
        self.text(Field::Name)
    }

    /// Returns the organization that signs.
    pub fn organization(&self) -> Option<&'l str> {
        self.text(Field::Organization)
    }

    /// Returns the office held.
    pub fn title(&self) -> Option<&'l str> {
        self.text(Field::Title)
    }

    /// Returns the organization that a person belongs to, without signing for it.
    pub fn affiliation(&self) -> Option<&'l str> {
        self.text(Field::Affiliation)
    }

    /// Returns the country.
    pub fn country(&self) -> Option<&'l str> {
        self.text(Field::Country)
    }

    fn text(&self, field: Field) -> Option<&'l str> {
        Some(&self.0.text(field)?.text)
    }
}
