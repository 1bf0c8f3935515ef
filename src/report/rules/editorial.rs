//! United Nations editorial rules, and agreement between language versions.

use super::{Rule, RuleData, Severity, Stage, rules};

rules! {
    Stage::Checking;

    AGENDA_ITEM = "agenda-item", Warning {
        summary: "No agenda item is named for the General Assembly.",
        reason: "A communication names the item under which it is circulated.",
        fix: "Add `agenda-items:`.",
    }

    CIRCULATION_REQUEST = "circulation-request", Warning {
        summary: "The covering letter does not ask for circulation.",
        reason: "A communication is circulated at the request of a Member State.",
        fix: "Add a sentence that asks for it.",
    }

    DATE_FORM = "date-form", Warning {
        summary: "A date is not in the form of the United Nations.",
        reason: "Documents write `24 February 2016`.",
        fix: "Write the date as the message shows.",
    }

    MASTHEAD_DATE = "masthead-date", Warning {
        summary: "The masthead is dated before the letter.",
        reason: "A document is issued after it was received.",
        fix: "Correct one of the dates.",
    }

    FOOTNOTE_REFERENCE = "footnote-reference", Warning {
        summary: "A footnote reference is on the wrong side of punctuation.",
        reason: "English places it after the punctuation, French before it.",
        fix: "Move the reference.",
    }

    NUMBER_FORM = "number-form", Warning {
        summary: "A number is not in the form of the United Nations.",
        reason: "Documents spell out numbers below 10, and group digits as the language does.",
        fix: "Write the number as the message shows.",
    }

    ORGAN_ORDER = "organ-order", Warning {
        summary: "The organs are not in the order of a masthead.",
        reason: "The General Assembly is named first, and its symbol is the first of two.",
        fix: "Name the General Assembly first.",
    }

    PER_CENT = "per-cent", Warning {
        summary: "A percentage is written with a sign.",
        reason: "English documents write `per cent`.",
        fix: "Write `per cent`.",
    }

    RESOLUTION_YEAR = "resolution-year", Warning {
        summary: "A resolution is cited with a wrong year.",
        reason: "The year of each resolution of the Security Council is known.",
        fix: "Write the year as the message shows, or allow the warning to keep a quotation.",
    }

    SESSION_FORM = "session-form", Warning {
        summary: "The session or year is not in the form of the United Nations.",
        reason: "Mastheads write `Seventieth session` and `Seventy-first year`.",
        fix: "Write it as the message shows, or delete it.",
    }

    SESSION_YEAR = "session-year", Warning {
        summary: "A session, year or symbol does not fit the date.",
        reason: "The session and the year of an organ follow from the date.",
        fix: "Correct the session, the year or the date.",
    }

    SEVERAL_SYMBOLS = "several-symbols", Warning {
        summary: "Two symbols belong to one organ.",
        reason: "An organ issues a letter once, under one symbol.",
        fix: "Keep the symbol of this document, and build the other separately.",
    }

    SIGNED_NOTE = "signed-note", Warning {
        summary: "A note verbale has signatories.",
        reason: "A note verbale from a Permanent Mission is not signed.",
        fix: "Delete `signatories`, or name the Permanent Representative under `from:`.",
    }

    OTHER_MASTHEAD = "other-masthead", Error {
        summary: "A symbol is of a body whose page is not made.",
        reason: "Documents of other bodies and of conferences have another masthead.",
        fix: "Delete `circulation:`, and build the form `letter`.",
    }

    SYMBOL_FORM = "symbol-form", Warning {
        summary: "A symbol is not in the form that the organ assigns.",
        reason: "Symbols begin with the letter of their organ and have a year or session.",
        fix: "Write the symbol as it was assigned.",
    }

    TITLE_MARK = "title-mark", Warning {
        summary: "A title or a symbol has the mark of a note, or of emphasis.",
        reason: "The mark is printed, and the reader looks for a note.",
        fix: "Delete the mark, and write the note under `notes:` or `note:`.",
    }

    UN_ABBREVIATED = "un-abbreviated", Warning {
        summary: "`UN` is abbreviated.",
        reason: "Documents write `United Nations` in full.",
        fix: "Write `United Nations`.",
    }

    UNPRINTED_KEY = "unprinted-key", Warning {
        summary: "A key of the circulation is not printed.",
        reason: "The organs, or other keys, leave no place for it on the page.",
        fix: "Name the organ or add the key that it needs, or delete it.",
    }

    VERSION_FIGURE = "version-figure", Warning {
        summary: "A figure appears in some language versions only.",
        reason: "All versions of a letter say the same. A figure that is missing in one is nearly always \
         a mistake.",
        fix: "Write one figure in every version, or allow the warning.",
    }

    VERSION_PARTS = "version-parts", Warning {
        summary: "Language versions differ in their structure.",
        reason: "All versions have the same paragraphs, headings, lists and footnotes.",
        fix: "Add or delete the part that differs.",
    }
}
