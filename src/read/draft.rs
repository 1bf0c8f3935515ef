//! A letter exactly as written; it may be wrong.

use super::addressees::Addressees;
use super::body::Spanned;
use super::choice::{
    Agenda, Choice, ColumnCount, Density, Kept, ListFormat, Organ, Paper, Typography,
};
use super::decisions::{Decisions, Withdrawals};
use super::emblem::DraftEmblem;
use super::letterhead::{DraftLetterhead, DraftSigning};
use super::mapping::mapping;
use super::reference::DraftReference;
use super::seal::Sealed;
use super::signatory::Signatories;
use super::strings::Strings;
use super::typeface::DraftTypeface;
use super::value::{Bodies, Flag, LanguageTag, OneOrMany, Text};

mapping! {
    /// A letter, its signatories, and its circulation.
    Draft "letter" => LetterTexts {
        /// The language of the letter, as a tag (BCP 47) such as `en`. Default: English.
        "language" language: Option<LanguageTag>,
        /// The languages of the letter if it has several.
        "languages" languages: Vec<LanguageTag>,
        /// The language in which the letter was written, or several. Default: the first of its
        /// languages.
        "original" original: OneOrMany<LanguageTag>,
        /// The name of the output files, without form, language and ending. Default: `letter-` and
        /// the date.
        "output-name" output_name: Option<Spanned>,
        /// The paper size. Default: `a4`.
        "paper" paper: Option<Choice<Paper>>,
        /// The sender's file number, or `{ ours: 5/2026, yours: 17-B }` with the addressee's.
        text "reference" reference: Option<DraftReference>,
        /// The date of the letter: year, month and day, such as 2016-02-24.
        "date" date: Option<Spanned>,
        /// The place where the letter is written.
        text "place" place: Option<Text>,
        /// The sender, if it is one person or office.
        text "sender" sender: Option<DraftSender>,
        /// The typeface of the forms `letter` and `transmittal`: `gentium`, `liberation`, or a folder
        /// of font files next to the letter, such as `fonts/`.
        "typeface" typeface: Option<DraftTypeface>,
        /// The letterhead of the form `letter`, and of the form `transmittal` if that has none.
        walked "letterhead" letterhead: Option<DraftLetterhead>,
        /// The addressees of the letter, in order; or a table whose rows make a letter each, such as
        /// `{ from: missions.csv }`.
        text "addressees" addressees: Addressees,
        /// The subject line.
        text "subject" subject: Option<Text> as [sealed, compared, filled, spoken],
        /// The salutation, with its comma.
        text "salutation" salutation: Option<Text> as [sealed, filled, spoken],
        /// A Markdown file with the text, a file for each language, or the text itself after `|`.
        required text "body" body: Option<Bodies> as [sealed, compared, filled],
        /// The complimentary close.
        text "complimentary-close" complimentary_close: Option<Text> as [filled, spoken],
        /// The signatories: a file, the entries themselves, or groups with a heading each.
        walked "signatories" signatories: Option<Signatories>,
        /// The columns and the density of the lists of signatories.
        "list-layout" list_layout: Option<DraftListLayout>,
        /// The settings for signatures by hand.
        "signing" signing: Option<DraftSigning>,
        /// The format in which the list of signatories is attached to the PDF for other programs.
        /// The PDF is then PDF/A-3a.
        "attach-list" attach_list: Option<Choice<ListFormat>>,
        /// The recipients of copies.
        text "copies" copies: Vec<Text>,
        /// The enclosures of the letter.
        walked "enclosures" enclosures: Vec<DraftEnclosure>,
        /// The annexes. With a covering letter, the letter itself is the first annex, and these
        /// follow it. Without one, they are annexes of the letter.
        walked "annexes" annexes: Vec<DraftAnnex>,
        /// The circulation of the letter at the United Nations.
        walked "circulation" circulation: Option<DraftCirculation>,
        /// The marks of a typewriter in the texts, such as straight quotation marks: `as-written`, or
        /// `smart` to set those of the language. Default: as written, with a warning.
        "typography" typography: Option<Choice<Typography>>,
        /// The codes of warnings that are not reported.
        "allow" allow: Vec<Spanned>,
        /// The file with decisions about the list that only a person can make. Default:
        /// `decisions.yaml` next to the letter.
        "decisions" decisions: Option<Decisions>,
        /// The file that names the withdrawn signatories. Default: `withdrawn.yaml` next to the
        /// letter.
        "withdrawn" withdrawn: Option<Withdrawals>,
        /// The file that records the signed text, so that a later change is an error. Default:
        /// `seal.yaml` next to the letter.
        "seal" seal: Option<Sealed>,
        /// Phrases that override the built-in ones, or define them for another language.
        "strings" strings: Option<Strings>,
    }
}

mapping! {
    /// The sender of a letter.
    DraftSender "sender" => Sender {
        /// The person.
        text "name" name: Option<Text>,
        /// The office that the person holds.
        text "title" title: Option<Text>,
        /// The organization.
        text "organization" organization: Option<Text>,
        /// The lines of the address.
        text "address" address: Vec<Text>,
    }
}

mapping! {
    /// The layout of the lists of signatories.
    DraftListLayout "list-layout" {
        /// The number of columns: `one`, `two` or `three`. Default: as many as suit the entries.
        "columns" columns: Option<Choice<ColumnCount>>,
        /// `normal`, with the office below the name, or `dense`, with both on one line.
        "density" density: Option<Choice<Density>>,
    }
}

/// Declares an attachment: the keys that every attachment has, what is known of its body, and the
/// keys that only this one has.
macro_rules! attachment {
    (
        $(#[doc = $about:literal])*
        $name:ident $form:literal [$($texts:tt)*] body [$($mark:ident)*] { $($own:tt)* }
    ) => {
        mapping! {
            $(#[doc = $about])*
            $name $form $($texts)* {
                /// The title.
                text "title" title: Option<Text> as [sealed, compared, filled],
                /// The file with its text in Markdown, or a file for each language, or the text
                /// itself after `|`.
                $($mark)* text "body" body: Option<Bodies>
                    as [sealed, compared, filled, any_language],
                /// The language, or languages, in which it was written.
                "original" original: OneOrMany<LanguageTag>,
                /// A note by asterisk on its heading, such as `Circulated in the language of
                /// submission only.`
                text "note" note: Option<Text>,
                /// The file number.
                text "reference" reference: Option<Text>,
                /// The place where it was written.
                text "place" place: Option<Text>,
                /// The date: year, month and day.
                "date" date: Option<Spanned>,
                /// The salutation.
                text "salutation" salutation: Option<Text> as [sealed],
                /// The complimentary close.
                text "complimentary-close" complimentary_close: Option<Text>,
                /// The signatories.
                walked "signatories" signatories: Option<Signatories>,
                $($own)*
            }
        }
    };
}

attachment! {
    /// An enclosure of a letter.
    DraftEnclosure "enclosure" [=> AttachmentTexts] body [] {
        /// Its own enclosures, which are printed as appendices.
        walked "enclosures" enclosures: Vec<DraftAppendix>,
    }
}

attachment! {
    /// An enclosure of an enclosure.
    DraftAppendix "appendix" [as AttachmentTexts] body [] {}
}

attachment! {
    /// An annex.
    DraftAnnex "annex" [as AttachmentTexts] body [required shared] {
        /// The enclosures.
        walked "enclosures" enclosures: Vec<DraftEnclosure>,
    }
}

mapping! {
    /// The circulation of a letter at the United Nations.
    DraftCirculation "circulation" => CirculationTexts {
        /// The principal organs to which the document is addressed, one or two.
        "organs" organs: Vec<Choice<Organ>>,
        /// The symbol, only if the United Nations has assigned it; a list if there are two.
        "symbol" symbol: OneOrMany<Spanned>,
        /// The distribution, such as `general`.
        text "distribution" distribution: Option<Text>,
        /// The date of the masthead: year, month and day.
        "date" date: Option<Spanned>,
        /// The language of the original, or several.
        "original" original: OneOrMany<LanguageTag>,
        /// Whether the document is issued in its language alone: `English only` replaces the line of
        /// the original.
        "one-language" one_language: Option<Flag>,
        /// The session of the General Assembly or the Economic and Social Council, such as
        /// `Seventieth session`.
        text "session" session: Option<Text> as [spoken],
        /// The agenda items under which the letter is circulated.
        text "agenda-items" agenda_items: Vec<DraftAgendaItem>,
        /// The list that has these items: `agenda`, `provisional-agenda` or `preliminary-list`.
        /// Default: `agenda`.
        "agenda" agenda: Option<Choice<Agenda>>,
        /// The session and the items of the Economic and Social Council, in a document that goes to
        /// the General Assembly too.
        text "economic-and-social-council" council: Option<DraftCouncil>,
        /// The year of the Security Council, such as `Seventy-first year`. Default: computed from
        /// the date.
        text "year" year: Option<Text> as [spoken],
        /// The job number, only together with a symbol.
        "job-number" job_number: Option<Spanned>,
        /// The day of publication, only together with a symbol.
        "published" published: Option<Spanned>,
        /// Whether the QR code of the document is drawn, only together with a symbol.
        "qr" qr: Option<Flag>,
        /// A file with an emblem, PNG or JPEG. demarche contains none.
        "emblem" emblem: Option<DraftEmblem>,
        /// The paper size of this form. Default: `us-letter`.
        "paper" paper: Option<Choice<Paper>>,
        /// The notes by asterisk on symbol, agenda item, title and annex.
        text "notes" notes: Option<DraftNotes>,
        /// The parts of the letter that are printed although issued documents omit them.
        "keep" keep: Vec<Choice<Kept>>,
        /// The full title. Default: with a covering letter, the English title is composed.
        text "title" title: Option<Text> as [compared, filled, spoken],
        /// The covering letter with which a Member State forwards the letter.
        walked "transmittal" transmittal: Option<DraftTransmittal>,
    }
}

mapping! {
    /// The notes by asterisk of a document.
    DraftNotes "notes" => DocumentNotes {
        /// The note on the symbol, such as `Reissued for technical reasons on 12 January 2016.`
        text "symbol" symbol: Option<Text> as [spoken],
        /// The note on the agenda items, such as `Provisional agenda.`
        text "agenda-item" agenda_item: Option<Text> as [spoken],
        /// The note on the title.
        text "title" title: Option<Text> as [spoken],
        /// The note on the heading of the letter as an annex.
        text "annex" annex: Option<Text> as [spoken],
    }
}

mapping! {
    /// The lines of the Economic and Social Council in a document of two organs.
    DraftCouncil "council" => CouncilTexts {
        /// The session, such as `2021 session`.
        text "session" session: Option<Text>,
        /// The items of its agenda under which the letter is circulated.
        text "agenda-items" agenda_items: Vec<DraftAgendaItem>,
    }
}

mapping! {
    /// An agenda item.
    DraftAgendaItem "agenda-item" => AgendaItem {
        /// The number.
        required text "number" number: Option<Spanned>,
        /// The title.
        text "title" title: Option<Text> as [compared, spoken],
    }
}

mapping! {
    /// The covering letter with which a Member State forwards the letter.
    DraftTransmittal "transmittal" => TransmittalTexts {
        /// The office that sends it, or several.
        required text "from" from: OneOrMany<Text>,
        /// The addressee, or several.
        required text "addressed-to" addressed_to: OneOrMany<Text>,
        /// The date: year, month and day.
        required "date" date: Option<Spanned>,
        /// The file with its text in Markdown, or a file for each language, or the text itself
        /// after `|`.
        required text "body" body: Option<Bodies> as [compared, filled],
        /// The letterhead of the form `transmittal`. Default: that of the letter.
        walked "letterhead" letterhead: Option<DraftLetterhead>,
        /// The Mission's file number, or `{ ours: 5/2026, yours: 17-B }` with the addressee's.
        text "reference" reference: Option<DraftReference>,
        /// The place where it is written.
        text "place" place: Option<Text>,
        /// The sender, as in a letterhead. Default: the office under `from`.
        text "sender" sender: Option<DraftSender>,
        /// The salutation, with its comma.
        text "salutation" salutation: Option<Text> as [spoken],
        /// The complimentary close.
        text "complimentary-close" complimentary_close: Option<Text> as [spoken],
        /// The recipients of copies.
        text "copies" copies: Vec<Text>,
        /// The signatories. A note verbale from a Permanent Mission has none.
        walked "signatories" signatories: Option<Signatories>,
    }
}
