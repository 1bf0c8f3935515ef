//! The letter itself: required keys, values, dates, languages, circulation.

use super::{Rule, RuleData, Severity, Stage, rules};

rules! {
    Stage::Checking;

    MISSING_KEY = "missing-key", Error {
        summary: "A required key is missing.",
        reason: "The document cannot be typeset without it.",
        fix: "Add the key as the message shows.",
    }

    UNKNOWN_VALUE = "unknown-value", Error {
        summary: "A value is not one of those that the key allows.",
        reason: "The key is a choice between fixed words.",
        fix: "Write one of the allowed words.",
    }

    NAMELESS_ADDRESSEE = "nameless-addressee", Error {
        summary: "An addressee has no name, title or organization.",
        reason: "The address would be empty.",
        fix: "Add `name:`, `title:` or `organization:`.",
    }

    OUTPUT_NAME = "output-name", Error {
        summary: "The output name cannot be part of a file name.",
        reason: "Files are called `<output-name>.<form>.<language>.pdf` on every operating system.",
        fix: "Use letters, digits, dots, dashes and underscores.",
    }

    PLACEHOLDER = "placeholder", Error {
        summary: "A placeholder is left in a text.",
        reason: "A placeholder such as `{{ signatories.count }}` is replaced only if it is known, and \
         only in some fields. Any other would be printed.",
        fix: "Correct it, or write the text that is meant.",
    }

    COUNTED_NONE = "counted-none", Warning {
        summary: "A placeholder is replaced with 0.",
        reason: "“0 organizations” in a text is nearly always a mistake in the list.",
        fix: "Add the missing field to the entries, or delete the words.",
    }

    UNCOUNTED_COUNTRY = "uncounted-country", Warning {
        summary: "Entries without a country are not counted.",
        reason: "The number of countries in the text is too low if entries do not name theirs.",
        fix: "Add `country` to each entry.",
    }

    DATE_FORMAT = "date-format", Error {
        summary: "A date is not written as year, month and day.",
        reason: "`03/04/2016` is in March for some readers and in April for others.",
        fix: "Write the date as `2016-02-24`.",
    }

    NO_SUCH_DATE = "no-such-date", Error {
        summary: "The calendar has no such day.",
        reason: "The day is likely mistyped.",
        fix: "Write a day that the month has.",
    }

    DRAFT_DATE = "draft-date", Error {
        summary: "The date is still that of a draft.",
        reason: "A dash or `DD` marks a day that was left open.",
        fix: "Write the day.",
    }

    AS_OF_DATE = "as-of-date", Warning {
        summary: "The list is dated after the letter.",
        reason: "A letter is usually signed before or on its date.",
        fix: "Correct the date, or allow the warning if people sign after the letter is dated.",
    }

    STATE_AS_OF = "state-as-of", Error {
        summary: "The date of the list is to be printed, and none is given.",
        reason: "`state-as-of` prints the value of `as-of`.",
        fix: "Add `as-of:`, or delete `state-as-of`.",
    }

    ANNEXED_ORDER = "annexed-order", Error {
        summary: "The order of this list cannot be changed.",
        reason: "An annexed letter keeps the order in which it was signed, and signatories of a covering \
         letter are listed by country in English alphabetical order.",
        fix: "Delete `order`, or write `order: as-given`.",
    }

    STATE_ORDER = "state-order", Error {
        summary: "`state-order` requires an alphabetical `order`.",
        reason: "The line under the heading says how the list is sorted. A list in the given order has \
         nothing to say.",
        fix: "Add an alphabetical `order`, or delete `state-order`.",
    }

    ORDER_FIELD = "order-field", Warning {
        summary: "Entries have no value for the field that sorts the list.",
        reason: "They come last, which readers may take for a ranking.",
        fix: "Add the field to each entry, or choose another order.",
    }

    COVERING_SIGNATURES = "covering-signatures", Error {
        summary: "A covering letter has no list of signatories.",
        reason: "It is signed in signature blocks, one for each Member State.",
        fix: "Delete the key.",
    }

    NESTED_PARTS = "nested-parts", Error {
        summary: "A group under a heading cannot be grouped again.",
        reason: "Lists have one level of headings.",
        fix: "Delete `heading`, or `parts`.",
    }

    NO_STATUS = "no-status", Error {
        summary: "No entry has a consultative status to group by.",
        reason: "All entries would come under one heading.",
        fix: "Add `consultative-status:` to the entries that have it.",
    }

    TWO_LANGUAGES = "two-languages", Error {
        summary: "Languages are stated twice.",
        reason: "`language` and `languages` exclude each other, and each language is named once.",
        fix: "Keep one statement.",
    }

    NO_SUCH_LANGUAGE = "no-such-language", Error {
        summary: "The letter is not in the requested language.",
        reason: "A language can be built only if the letter has texts in it.",
        fix: "Request one of the letter's languages, or add it to `languages`.",
    }

    UNKNOWN_LANGUAGE = "unknown-language", Error {
        summary: "A language tag is not known.",
        reason: "Language tags follow BCP 47: `fr`, not `fra` or `french`.",
        fix: "Write the tag, such as `en`, `fr` or `zh-Hant`.",
    }

    MISSING_LANGUAGE = "missing-language", Error {
        summary: "A text is missing in one of the letter's languages.",
        reason: "Each version of a letter is complete, or readers of one language would miss something.",
        fix: "Add the text in that language.",
    }

    UNTRANSLATED = "untranslated", Warning {
        summary: "A sentence such as the salutation is one text in a letter of several languages.",
        reason: "All versions of the letter would have the words of one language.",
        fix: "Write a text for each language, or allow it where the words are the same.",
    }

    UNUSED_LANGUAGE = "unused-language", Warning {
        summary: "A text is in a language that the letter does not have.",
        reason: "The text is not printed.",
        fix: "Add the language to `languages`, or delete the text.",
    }

    OTHER_LANGUAGE = "other-language", Warning, on_request {
        summary: "A name is printed in another language's form.",
        reason: "A name without a form in the letter's language is printed as given. This is reported \
         only with `--warn other-language`.",
        fix: "Add the form in the letter's language.",
    }

    UNVERIFIED_PHRASES = "unverified-phrases", Warning, on_request {
        summary: "Built-in phrases were not found in a document of the United Nations.",
        reason: "demarche says how sure it is of its phrases. A reader of the language should compare \
         them. This is reported only with `--warn unverified-phrases`.",
        fix: "Override phrases under `strings:`, or have them confirmed.",
    }

    MISSING_PHRASES = "missing-phrases", Error {
        summary: "The language has no built-in phrases.",
        reason: "demarche knows the phrases of the six official languages of the United Nations, and of \
         some others.",
        fix: "Add the phrases under `strings:`.",
    }

    UNKNOWN_PHRASE = "unknown-phrase", Error {
        summary: "`strings` has an unknown phrase.",
        reason: "A misspelt phrase would not be used.",
        fix: "Correct its name, or delete it.",
    }

    PHRASE_PARTS = "phrase-parts", Error {
        summary: "A phrase has wrong placeholders.",
        reason: "Placeholders such as `{day}` are replaced with values. A missing one would lose a value.",
        fix: "Use the placeholders that the message names.",
    }

    MISSING_TITLE = "missing-title", Error {
        summary: "The title of the document is missing.",
        reason: "Only an English title can be composed from the letter.",
        fix: "Add `title:` under `circulation`.",
    }

    ORGANS = "organs", Error {
        summary: "The organs of the circulation are not valid.",
        reason: "A document goes to one organ of the United Nations or to two, each named once.",
        fix: "Correct `organs:`.",
    }

    SYMBOL_COUNT = "symbol-count", Error {
        summary: "The number of symbols differs from the number of organs.",
        reason: "Each organ assigns its own symbol.",
        fix: "Give a symbol for each organ, in the order of `organs`, or none.",
    }

    UNASSIGNED_SYMBOL = "unassigned-symbol", Error {
        summary: "A mark of an issued document is given without a symbol.",
        reason: "Job numbers, publication dates and QR codes belong to documents that have a symbol. \
         demarche never fakes an official act.",
        fix: "Give the assigned `symbol`, or delete the key.",
    }

    JOB_NUMBER = "job-number", Error {
        summary: "The job number is not valid.",
        reason: "It is printed as figures and as a bar code, exactly as it was assigned.",
        fix: "Write the number as assigned, such as `16-03196`.",
    }

    EMBLEM = "emblem", Error {
        summary: "The emblem is not a PNG or JPEG image.",
        reason: "demarche ships no emblem. A user-supplied file is placed in the masthead.",
        fix: "Save the image as PNG or JPEG.",
    }

    LETTERHEAD_PAPER = "letterhead-paper", Error {
        summary: "The sheet is not the one that the form of the letterhead is made for.",
        reason: "The address would not be seen in the window of the envelope.",
        fix: "Write the `paper` of the form, or choose another form.",
    }

    LETTERHEAD_COLOUR = "letterhead-colour", Error {
        summary: "The colour of the letterhead is not valid.",
        reason: "A colour is written as `#` and six hexadecimal digits, in quotation marks.",
        fix: "Write it in quotation marks, such as `colour: \"#1f4e79\"`.",
    }

    LOW_CONTRAST = "low-contrast", Error {
        summary: "The colour of the letterhead is too light to be read.",
        reason: "Text needs a contrast of 4.5:1 to its background (WCAG 2.2, criterion 1.4.3).",
        fix: "Choose a darker colour.",
    }

    LOGO_SIZE = "logo-size", Error {
        summary: "The head of the page has no room for the logo.",
        reason: "A logo ends above the address field, and leaves half the width to the name.",
        fix: "Write a smaller `height`.",
    }
}
