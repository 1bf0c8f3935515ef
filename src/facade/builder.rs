//! A letter made from values of a program.

mod addressee;
mod part;
mod sender;
mod signatory;
mod text;

pub use addressee::Addressee;
pub use sender::Sender;
pub use signatory::Signatory;
pub use text::Text;

use super::Input;
use super::json::JsonWriter;
use crate::lang::Language;
use crate::source::{InMemory, Sources};

/// The name by which messages show the text that is made of a built letter.
const NAME: &str = "letter.json";

/// A letter that was built, ready to be checked.
///
/// ```
/// use demarche::{Addressee, Form, Language, Letter, Typesetter};
///
/// let letter = Letter::builder()
///     .date("2026-03-01")
///     .addressee(Addressee::office("President of the Security Council"))
///     .salutation("Excellency,")
///     .body("We write about the *water* of the valley.")
///     .signatory("Ana Example")
///     .build();
/// let checked = Typesetter::new().check(letter);
/// let document = checked.document(Form::LETTER, Language::EN)?;
/// assert!(document.pdf()?.starts_with(b"%PDF-1.7"));
/// # Ok::<(), demarche::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter(LetterBuilder);

impl Letter {
    /// Begins a letter.
    pub fn builder() -> LetterBuilder {
        LetterBuilder::default()
    }

    pub(super) fn into_input(self) -> Input {
        let mut files = InMemory::new();
        let body = self.0.body.as_ref().map(|body| {
            let (names, texts) = body.as_files();
            for (name, text) in texts {
                files = std::mem::take(&mut files).with(name, text);
            }
            names
        });
        let mut json = JsonWriter::default();
        self.0.write(body.as_ref(), &mut json);
        let (text, fields) = json.finish();
        Input {
            sources: Sources::new(files.with(NAME, text)),
            name: NAME.to_owned(),
            fields,
        }
    }
}

/// A letter that is being built.
///
/// Nothing is checked here: [`Typesetter::check`](crate::Typesetter::check) reports what is
/// missing or wrong, by the field it is in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LetterBuilder {
    date: Option<String>,
    languages: Vec<Language>,
    body: Option<Text>,
    texts: Vec<(&'static str, Text)>,
    sender: Option<Sender>,
    addressees: Vec<Addressee>,
    signatories: Vec<Signatory>,
    copies: Vec<Text>,
}

impl LetterBuilder {
    /// Sets the date, as year, month and day: `2026-03-01`.
    #[must_use]
    pub fn date(mut self, date: impl Into<String>) -> Self {
        self.date = Some(date.into());
        self
    }

    /// Sets the languages that the letter is made in; English by default.
    #[must_use]
    pub fn languages(mut self, languages: impl IntoIterator<Item = Language>) -> Self {
        self.languages = languages.into_iter().collect();
        self
    }

    /// Sets the place where the letter is written.
    #[must_use]
    pub fn place(self, place: impl Into<Text>) -> Self {
        self.text("place", place)
    }

    /// Sets the sender's file number.
    #[must_use]
    pub fn reference(self, reference: impl Into<Text>) -> Self {
        self.text("reference", reference)
    }

    /// Sets the subject.
    #[must_use]
    pub fn subject(self, subject: impl Into<Text>) -> Self {
        self.text("subject", subject)
    }

    /// Sets the opening greeting, with its comma.
    #[must_use]
    pub fn salutation(self, salutation: impl Into<Text>) -> Self {
        self.text("salutation", salutation)
    }

    /// Sets the text of the letter, in Markdown.
    #[must_use]
    pub fn body(mut self, markdown: impl Into<Text>) -> Self {
        self.body = Some(markdown.into());
        self
    }

    /// Sets the formula before the signatures.
    #[must_use]
    pub fn complimentary_close(self, close: impl Into<Text>) -> Self {
        self.text("complimentary-close", close)
    }

    /// Sets the sender.
    #[must_use]
    pub fn sender(mut self, sender: Sender) -> Self {
        self.sender = Some(sender);
        self
    }

    /// Adds an addressee.
    #[must_use]
    pub fn addressee(mut self, addressee: Addressee) -> Self {
        self.addressees.push(addressee);
        self
    }

    /// Adds a signatory; a text is the name of a person.
    #[must_use]
    pub fn signatory(mut self, signatory: impl Into<Signatory>) -> Self {
        self.signatories.push(signatory.into());
        self
    }

    /// Adds signatories, in order.
    #[must_use]
    pub fn signatories<S: Into<Signatory>>(
        mut self,
        signatories: impl IntoIterator<Item = S>,
    ) -> Self {
        self.signatories
            .extend(signatories.into_iter().map(Into::into));
        self
    }

    /// Adds someone who receives a copy.
    #[must_use]
    pub fn copy_to(mut self, recipient: impl Into<Text>) -> Self {
        self.copies.push(recipient.into());
        self
    }

    /// Finishes the letter, whatever it lacks.
    pub fn build(self) -> Letter {
        Letter(self)
    }

    fn text(mut self, key: &'static str, text: impl Into<Text>) -> Self {
        self.texts.retain(|(known, _)| *known != key);
        self.texts.push((key, text.into()));
        self
    }

    /// Writes the letter; `body` names the files that hold its text.
    fn write(&self, body: Option<&Text>, json: &mut JsonWriter) {
        json.object(|json| {
            if !self.languages.is_empty() {
                json.member("languages", |json| {
                    json.array(&self.languages, |json, language| {
                        json.string(language.tag());
                    });
                });
            }
            if let Some(date) = &self.date {
                json.member("date", |json| json.string(date));
            }
            if let Some(names) = body {
                json.member("body", |json| names.write(json));
            }
            for (key, text) in &self.texts {
                json.member(key, |json| text.write(json));
            }
            if let Some(sender) = &self.sender {
                json.member("sender", |json| sender.write(json));
            }
            if !self.addressees.is_empty() {
                json.member("addressees", |json| {
                    json.array(&self.addressees, |json, addressee| addressee.write(json));
                });
            }
            if !self.signatories.is_empty() {
                json.member("signatories", |json| {
                    json.array(&self.signatories, |json, signatory| signatory.write(json));
                });
            }
            if !self.copies.is_empty() {
                json.member("copies", |json| {
                    json.array(&self.copies, |json, copy| copy.write(json));
                });
            }
        });
    }
}
