//! The built-in phrases: their names, and what is known of their text in each language.

use super::Language;
use super::count::Category;
use super::locale;

/// The confidence in the text of a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Seen in an official or faithfully copied document.
    A,
    /// Well known, but not seen.
    B,
    /// To be verified by a speaker of the language, our own translations among them.
    C,
}

/// The text of a phrase in one language.
#[derive(Clone, Copy)]
pub struct Entry {
    pub(super) phrase: Phrase,
    pub(super) confidence: Confidence,
    /// The document in which the text was seen.
    pub(super) source: Option<&'static str>,
    pub(super) text: &'static str,
}

macro_rules! phrases {
    ($($name:ident $key:literal $doc:literal;)*) => {
        /// A built-in phrase.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Phrase {
            $(#[doc = $doc] $name,)*
        }

        impl Phrase {
            /// All phrases, in the order of their declaration.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Returns the name of the phrase, which is its key under `strings`.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$name => $key,)*
                }
            }
        }
    };
}

phrases! {
    UnitedNations "united-nations" "The name of the organization.";
    GeneralAssembly "general-assembly" "The name of the General Assembly.";
    SecurityCouncil "security-council" "The name of the Security Council.";
    EconomicAndSocialCouncil "economic-and-social-council" "The name of the Economic and Social Council.";
    DistributionGeneral "distribution-general" "The line of general distribution.";
    DistributionLimited "distribution-limited" "The line of limited distribution.";
    DistributionRestricted "distribution-restricted" "The line of restricted distribution.";
    Distribution "distribution" "The line of any other distribution, with `{distribution}`.";
    LanguageLine "language-line" "The masthead line of the language of a translation.";
    OriginalLine "original-line" "The masthead line of the language of the original, with `{language}`.";
    OneLanguage "one-language" "The masthead line of a document that is issued in its language alone.";
    MastheadArabic "masthead-arabic" "Arabic, in the line of the original.";
    MastheadChinese "masthead-chinese" "Chinese, in the line of the original.";
    MastheadEnglish "masthead-english" "English, in the line of the original.";
    MastheadFrench "masthead-french" "French, in the line of the original.";
    MastheadRussian "masthead-russian" "Russian, in the line of the original.";
    MastheadSpanish "masthead-spanish" "Spanish, in the line of the original.";
    OriginalNote "original-note" "The note below the heading of an annex written in another language, with `{language}`.";
    OriginalNotes "original-notes" "The same for an annex written in several languages, if it differs.";
    NoteArabic "note-arabic" "Arabic, in the note of an annex.";
    NoteChinese "note-chinese" "Chinese, in the note of an annex.";
    NoteEnglish "note-english" "English, in the note of an annex.";
    NoteFrench "note-french" "French, in the note of an annex.";
    NoteRussian "note-russian" "Russian, in the note of an annex.";
    NoteSpanish "note-spanish" "Spanish, in the note of an annex.";
    Annex "annex" "The heading of an annex.";
    AnnexNumbered "annex-numbered" "The heading of one annex of several, with `{number}`.";
    Enclosure "enclosure" "The heading of what is attached to an annex.";
    EnclosureNumbered "enclosure-numbered" "The heading of one attachment of several, with `{number}`.";
    Appendix "appendix" "The heading of what is attached to an enclosure.";
    AppendixNumbered "appendix-numbered" "The heading of one of several attachments to enclosures, with `{number}`.";
    Signed "signed" "The note that the original bears a signature.";
    AgendaItem "agenda-item" "The line of one item of the agenda, with `{number}`.";
    AgendaItems "agenda-items" "The line of several items of the agenda, with their list as `{number}`.";
    AgendaItemsTwo "agenda-items-two" "The same of two items, if it differs.";
    ProvisionalItem "provisional-item" "The line of one item of a provisional agenda, with `{number}`.";
    ProvisionalItems "provisional-items" "The line of several items of a provisional agenda, with their list as `{number}`.";
    ProvisionalItemsTwo "provisional-items-two" "The same of two items, if it differs.";
    PreliminaryItem "preliminary-item" "The line of one item of a preliminary list, with `{number}`.";
    PreliminaryItems "preliminary-items" "The line of several items of a preliminary list, with their list as `{number}`.";
    PreliminaryItemsTwo "preliminary-items-two" "The same of two items, if it differs.";
    Addendum "addendum" "The line of a document that adds to an earlier one.";
    Corrigendum "corrigendum" "The line of a document that corrects an earlier one.";
    NotOfficial "not-official" "The statement of a document that the United Nations has given no symbol.";
    Reference "reference" "The words before the sender's file number.";
    YourReference "your-reference" "The words before the addressee's file number.";
    SignatureOf "signature-of" "The description of the picture of a signature, with `{name}`.";
    Copies "copies" "The words before the names of those who receive a copy.";
    EnclosureNotationOne "enclosure-notation-one" "The notation that one thing is enclosed.";
    EnclosureNotationTwo "enclosure-notation-two" "The notation that two things are enclosed.";
    EnclosureNotationFew "enclosure-notation-few" "The notation that a few things are enclosed, with `{count}`.";
    EnclosureNotationMany "enclosure-notation-many" "The notation that many things are enclosed, with `{count}`.";
    EnclosureNotationOther "enclosure-notation-other" "The notation that any other number of things is enclosed, with `{count}`.";
    Organizations "organizations" "The heading of signing organizations.";
    Persons "persons" "The heading of signing persons.";
    GeneralStatus "general-status" "The heading of the organizations in general consultative status.";
    SpecialStatus "special-status" "The heading of the organizations in special consultative status.";
    Roster "roster" "The heading of the organizations on the roster.";
    AlsoShareOne "also-share-one" "The note that one organization without consultative status shares the views, with `{names}`.";
    AlsoShareOther "also-share-other" "The note that several organizations do so, with `{names}`.";
    AsOf "as-of" "The line with the day for which a list is correct, with `{date}`.";
    AttachedList "attached-list" "The name of the list that is attached for other programs.";
    ListComma "list-comma" "The text between the items of a list, except the last two.";
    ListAnd "list-and" "The text between the last two items of a list.";
    AnonymousOne "anonymous-one" "The line that counts one signatory who does not wish to be named, with `{count}`.";
    AnonymousTwo "anonymous-two" "The same of two.";
    AnonymousFew "anonymous-few" "The same of a few.";
    AnonymousMany "anonymous-many" "The same of many.";
    AnonymousOther "anonymous-other" "The same of any other number.";
    AlphabeticalOrder "alphabetical-order" "The statement that a list is in the alphabetical order of its language.";
    QrCode "qr-code" "The alternative text of a QR code, with `{address}`.";
    Date "date" "A date in full, with `{day}`, `{month}` or `{month-number}`, and `{year}`.";
    FirstDay "first-day" "The first day of a month, if it is not a plain number.";
    January "january" "January.";
    February "february" "February.";
    March "march" "March.";
    April "april" "April.";
    May "may" "May.";
    June "june" "June.";
    July "july" "July.";
    August "august" "August.";
    September "september" "September.";
    October "october" "October.";
    November "november" "November.";
    December "december" "December.";
}

impl Phrase {
    /// The months, in order.
    pub const MONTHS: [Self; 12] = [
        Self::January,
        Self::February,
        Self::March,
        Self::April,
        Self::May,
        Self::June,
        Self::July,
        Self::August,
        Self::September,
        Self::October,
        Self::November,
        Self::December,
    ];

    /// The lines of one item of an agenda, of several, and of two if that differs.
    pub const AGENDA: [Self; 3] = [Self::AgendaItem, Self::AgendaItems, Self::AgendaItemsTwo];

    /// The same of a provisional agenda.
    pub const PROVISIONAL_AGENDA: [Self; 3] = [
        Self::ProvisionalItem,
        Self::ProvisionalItems,
        Self::ProvisionalItemsTwo,
    ];

    /// The same of a preliminary list.
    pub const PRELIMINARY_LIST: [Self; 3] = [
        Self::PreliminaryItem,
        Self::PreliminaryItems,
        Self::PreliminaryItemsTwo,
    ];

    /// The notations of enclosures by the plural category of their number.
    pub(super) const ENCLOSURE_NOTATIONS: [(Category, Self); 5] = [
        (Category::One, Self::EnclosureNotationOne),
        (Category::Two, Self::EnclosureNotationTwo),
        (Category::Few, Self::EnclosureNotationFew),
        (Category::Many, Self::EnclosureNotationMany),
        (Category::Other, Self::EnclosureNotationOther),
    ];

    /// The lines that count anonymous signatories by the plural category of their number.
    pub(super) const ANONYMOUS: [(Category, Self); 5] = [
        (Category::One, Self::AnonymousOne),
        (Category::Two, Self::AnonymousTwo),
        (Category::Few, Self::AnonymousFew),
        (Category::Many, Self::AnonymousMany),
        (Category::Other, Self::AnonymousOther),
    ];

    /// Returns the phrase with a name.
    pub fn by_name(name: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|phrase| phrase.name() == name)
            .copied()
    }

    /// Makes the text of the phrase as seen in a document.
    pub(super) const fn seen(self, source: &'static str, text: &'static str) -> Entry {
        Entry {
            phrase: self,
            confidence: Confidence::A,
            source: Some(source),
            text,
        }
    }

    /// Makes a text that is well known and was not seen.
    pub(super) const fn known(self, text: &'static str) -> Entry {
        Entry {
            phrase: self,
            confidence: Confidence::B,
            source: None,
            text,
        }
    }

    /// Makes a text that a speaker of the language has to verify.
    pub(super) const fn unverified(self, text: &'static str) -> Entry {
        Entry {
            confidence: Confidence::C,
            ..self.known(text)
        }
    }

    /// Returns the names of the placeholders of the phrase, such as `{day}` in a date, each with
    /// whether it is required: whether the texts of all locales have it.
    pub fn parts(self) -> Vec<(&'static str, bool)> {
        let entries = || {
            let of = |entry: &&Entry| entry.phrase == self;
            locale::all().flat_map(|locale| locale.phrases).filter(of)
        };
        let mut parts: Vec<(&'static str, bool)> = Vec::new();
        for name in entries().flat_map(|entry| parts_of(entry.text)) {
            if !parts.iter().any(|(other, _)| *other == name) {
                let has = |other: &Entry| parts_of(other.text).any(|other| other == name);
                parts.push((name, entries().all(has)));
            }
        }
        parts
    }

    /// Returns the confidence in the text of a language, or `None` if it has none.
    pub fn confidence(self, language: Language) -> Option<Confidence> {
        self.entry(language).map(|entry| entry.confidence)
    }

    /// Returns the document in which the text of a language was seen, or `None` if it was not.
    pub fn source(self, language: Language) -> Option<&'static str> {
        self.entry(language).and_then(|entry| entry.source)
    }

    pub(super) fn entry(self, language: Language) -> Option<&'static Entry> {
        let mut entries = language.locale().phrases.iter();
        entries.find(|entry| entry.phrase == self)
    }

    /// Returns the plural category that the phrase is for, if it is for one.
    pub(super) fn category(self) -> Option<Category> {
        let mut counted = Self::ENCLOSURE_NOTATIONS.iter().chain(&Self::ANONYMOUS);
        let found = counted.find(|(_, phrase)| *phrase == self);
        found.map(|(category, _)| *category)
    }

    /// Returns whether a language may leave the phrase out.
    pub(super) fn is_optional(self) -> bool {
        matches!(
            self,
            Self::FirstDay
                | Self::AgendaItemsTwo
                | Self::ProvisionalItemsTwo
                | Self::PreliminaryItemsTwo
                | Self::OriginalNotes
                | Self::Reference
                | Self::YourReference
                | Self::SignatureOf
        )
    }
}

/// Returns the names of the placeholders in a text.
fn parts_of(text: &str) -> impl Iterator<Item = &str> {
    let opened = text.split('{').skip(1);
    opened.filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
}
