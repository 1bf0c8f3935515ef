//! A letter exactly as written; it may be wrong.

use std::sync::Arc;

use super::body::Spanned;
use super::choice::{Choice, Kept, ListFormat, Organ, Paper};
use super::decisions::{Decisions, Withdrawals};
use super::mapping::mapping;
use super::seal::Sealed;
use super::signatory::Signatories;
use super::value::{Bodies, Flag, LanguageTag, OneOrMany, Text};
use crate::source::Span;

mapping! {
    /// A letter, the signatories it, and how it is circulated.
    Draft "letter" => LetterTexts {
        /// The language of the letter, by its tag (BCP 47), such as `en`; English where nothing is
        /// said.
        "language" language: Option<LanguageTag>,
        /// The languages the letter is made in, where there are several.
        "languages" languages: Vec<LanguageTag>,
        /// The language the letter was written in; the first of its languages where nothing is
        /// said.
        "original" original: Option<LanguageTag>,
        /// The name of the files that are made, without form, language and ending; `letter-` and
        /// the date where nothing is said.
        "output-name" output_name: Option<Spanned>,
        /// The sheet: `a4` or `us-letter`.
        "paper" paper: Option<Choice<Paper>>,
        /// The sender's file number.
        text "reference" reference: Option<Text>,
        /// The date of the letter, as year, month and day: 2016-02-24.
        "date" date: Option<Spanned>,
        /// The place the letter is written at.
        text "place" place: Option<Text>,
        /// The sender of the letter, if it is one person or office.
        text "sender" sender: Option<DraftSender>,
        /// The addressees of the letter, in order.
        text "addressees" addressees: Vec<DraftAddressee>,
        /// The subject of the letter.
        text "subject" subject: Option<Text> as [sealed, compared, filled],
        /// The opening greeting, with its comma.
        text "salutation" salutation: Option<Text> as [sealed],
        /// The file with the text in Markdown, or a file for each language, or the text itself
        /// after `|`.
        required text "body" body: Option<Bodies> as [sealed, compared, filled],
        /// The formula before the signatures.
        text "complimentary-close" complimentary_close: Option<Text>,
        /// The signatories: a file, the entries themselves, or parts with a heading each.
        walked "signatories" signatories: Option<Signatories>,
        /// The format in which the list of signatories is attached to the PDF, for other programs:
        /// `json` or `csv`; the PDF is PDF/A-3a then.
        "attach-list" attach_list: Option<Choice<ListFormat>>,
        /// The recipients of copies.
        text "copies" copies: Vec<Text>,
        /// The enclosures of the letter.
        walked "enclosures" enclosures: Vec<DraftEnclosure>,
        /// The annexes of the document besides the letter: with a covering letter those after the
        /// first, which is the letter itself; without one the letter's own.
        walked "annexes" annexes: Vec<DraftAnnex>,
        /// The circulation of the letter at the United Nations.
        walked "circulation" circulation: Option<DraftCirculation>,
        /// Codes of warnings that are not to be reported.
        "allow" allow: Vec<Spanned>,
        /// The file that decides cases of the list which a person has to judge; `decisions.yaml`
        /// next to the letter where nothing is said.
        "decisions" decisions: Option<Decisions>,
        /// The file that names those who have withdrawn; `withdrawn.yaml` next to the letter where
        /// nothing is said.
        "withdrawn" withdrawn: Option<Withdrawals>,
        /// The file that records the text that was signed, by which a change is known; `seal.yaml`
        /// next to the letter where nothing is said.
        "seal" seal: Option<Sealed>,
        /// The fixed words of a language that the program does not know.
        "strings" strings: Option<Strings>,
    }
}

mapping! {
    /// The sender of a letter.
    DraftSender "sender" => Sender {
        /// The person.
        text "name" name: Option<Text>,
        /// The office held.
        text "title" title: Option<Text>,
        /// The body the office is held in.
        text "organization" organization: Option<Text>,
        /// The lines of the address.
        text "address" address: Vec<Text>,
    }
}

mapping! {
    /// An addressee of a letter.
    DraftAddressee "addressee" => Addressee {
        /// The form of address before the name, such as `His Excellency Mr.`
        text "honorific" honorific: Option<Text> as [sealed],
        /// The person.
        text "name" name: Option<Text> as [sealed],
        /// The office held.
        text "title" title: Option<Text> as [sealed],
        /// The body the office is held in.
        text "organization" organization: Option<Text> as [sealed],
        /// The lines of the address.
        text "address" address: Vec<Text>,
    }
}

mapping! {
    /// A thing sent with a letter.
    DraftEnclosure "enclosure" => AttachmentTexts {
        /// Its name.
        text "title" title: Option<Text> as [sealed, compared, filled],
        /// The file with its text in Markdown, or a file for each language, or the text itself
        /// after `|`.
        text "body" body: Option<Bodies> as [sealed, compared, filled, any_language],
        /// The language it was written in; a list where there are several.
        "original" original: OneOrMany<LanguageTag>,
        /// The note with an asterisk on its heading, such as `Circulated in the language of submission
        /// only.`
        text "note" note: Option<Text>,
        /// Its own file number.
        text "reference" reference: Option<Text>,
        /// The place it was written at.
        text "place" place: Option<Text>,
        /// Its own date, as year, month and day.
        "date" date: Option<Spanned>,
        /// Its own greeting.
        text "salutation" salutation: Option<Text> as [sealed],
        /// The formula before its signatures.
        text "complimentary-close" complimentary_close: Option<Text>,
        /// Its signatories.
        walked "signatories" signatories: Option<Signatories>,
    }
}

mapping! {
    /// An annex of a document, next to the letter.
    DraftAnnex "annex" as AttachmentTexts {
        /// Its name.
        text "title" title: Option<Text> as [sealed, compared, filled],
        /// The file with its text in Markdown, or a file for each language, or the text itself
        /// after `|`.
        required shared text "body" body: Option<Bodies> as [sealed, compared, filled, any_language],
        /// The language it was written in; a list where there are several.
        "original" original: OneOrMany<LanguageTag>,
        /// The note with an asterisk on its heading, such as `Circulated in the language of submission
        /// only.`
        text "note" note: Option<Text>,
        /// Its own file number.
        text "reference" reference: Option<Text>,
        /// The place it was written at.
        text "place" place: Option<Text>,
        /// Its own date, as year, month and day.
        "date" date: Option<Spanned>,
        /// Its own greeting.
        text "salutation" salutation: Option<Text> as [sealed],
        /// The formula before its signatures.
        text "complimentary-close" complimentary_close: Option<Text>,
        /// Its signatories.
        walked "signatories" signatories: Option<Signatories>,
        /// Its enclosures.
        walked "enclosures" enclosures: Vec<DraftEnclosure>,
    }
}

mapping! {
    /// The circulation of a letter at the United Nations.
    DraftCirculation "circulation" => CirculationTexts {
        /// The principal organs: `general-assembly`, `security-council`,
        /// `economic-and-social-council`; one or two.
        "organs" organs: Vec<Choice<Organ>>,
        /// The symbol, only where the United Nations has assigned it; a list where there are two.
        "symbol" symbol: OneOrMany<Spanned>,
        /// The distribution, such as `general`.
        text "distribution" distribution: Option<Text>,
        /// The date of the masthead, as year, month and day.
        "date" date: Option<Spanned>,
        /// The language of the original.
        "original" original: Option<LanguageTag>,
        /// The session of the General Assembly or the Economic and Social Council, such as
        /// `Seventieth session`.
        text "session" session: Option<Text>,
        /// The items of the agenda under which the letter is circulated.
        text "agenda-items" agenda_items: Vec<DraftAgendaItem>,
        /// The year of the Security Council, such as `Seventy-first year`; worked out from the date
        /// where it is missing.
        text "year" year: Option<Text>,
        /// The job number, only together with a symbol.
        "job-number" job_number: Option<Spanned>,
        /// The day of publication, only together with a symbol.
        "published" published: Option<Spanned>,
        /// Whether the code that leads to the document is drawn, only together with a symbol.
        "qr" qr: Option<Flag>,
        /// The file of the emblem, PNG or JPEG; none is supplied.
        "emblem" emblem: Option<DraftEmblem>,
        /// The sheet of this form: `us-letter` where nothing is said, or `a4`.
        "paper" paper: Option<Choice<Paper>>,
        /// The notes with an asterisk on symbol, agenda item, title and annex.
        text "notes" notes: Option<DraftNotes>,
        /// The parts of the letter that are printed although issued documents leave them out:
        /// `date`, `salutation`, `close`, `copies`.
        "keep" keep: Vec<Choice<Kept>>,
        /// The title, whole; where it is missing, the English one is composed.
        text "title" title: Option<Text> as [compared, filled],
        /// The covering letter with which a Member State sends the letter on.
        walked "transmittal" transmittal: Option<DraftTransmittal>,
    }
}

mapping! {
    /// The notes with an asterisk of a document.
    DraftNotes "notes" => DocumentNotes {
        /// That on the symbol, such as `Reissued for technical reasons on 12 January 2016.`
        text "symbol" symbol: Option<Text>,
        /// That on the items of the agenda, such as `Provisional agenda.`
        text "agenda-item" agenda_item: Option<Text>,
        /// That on the title.
        text "title" title: Option<Text>,
        /// That on the heading of the annex that the letter is.
        text "annex" annex: Option<Text>,
    }
}

mapping! {
    /// An item of the agenda.
    DraftAgendaItem "agenda-item" => AgendaItem {
        /// Its number.
        required text "number" number: Option<Spanned>,
        /// Its title.
        text "title" title: Option<Text> as [compared],
    }
}

mapping! {
    /// The covering letter with which a Member State sends a letter on.
    DraftTransmittal "transmittal" => TransmittalTexts {
        /// The office that sends it; a list where there are several.
        required text "from" from: OneOrMany<Text>,
        /// The addressee; a list if there are several.
        required text "addressed-to" addressed_to: OneOrMany<Text>,
        /// Its date, as year, month and day.
        required "date" date: Option<Spanned>,
        /// The file with its text in Markdown, or a file for each language, or the text itself
        /// after `|`.
        required text "body" body: Option<Bodies> as [compared, filled],
        /// The Mission's file number.
        text "reference" reference: Option<Text>,
        /// The place it is written at.
        text "place" place: Option<Text>,
        /// Its sender, as in a letterhead; the office under `from` if there is none.
        text "sender" sender: Option<DraftSender>,
        /// The opening greeting, with its comma.
        text "salutation" salutation: Option<Text>,
        /// The formula before the signatures.
        text "complimentary-close" complimentary_close: Option<Text>,
        /// The recipients of copies.
        text "copies" copies: Vec<Text>,
        /// Its signatories; a note verbale, which a Permanent Mission sends, is signed by
        /// nobody.
        walked "signatories" signatories: Option<Signatories>,
    }
}

/// A user-supplied file with the emblem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftEmblem {
    /// The file.
    pub file: Spanned,
    /// A description for people who cannot see it.
    pub alternative: Option<Text>,
    /// Its bytes.
    pub bytes: Arc<Vec<u8>>,
}

/// The fixed words of a language, by their names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strings {
    /// Where they are.
    pub span: Span,
    /// Each name with its text, in the order in which they were written.
    pub entries: Vec<(Spanned, Text)>,
}
