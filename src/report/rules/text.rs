//! Characters and markup in texts and fields.

use super::{Rule, RuleData, Severity, Stage, rules};

rules! {
    Stage::Checking;

    NO_TYPEFACE = "no-typeface", Error {
        summary: "No typeface has a character.",
        reason: "It would be printed as an empty box, and PDF/A forbids that (ISO 19005-2, 6.2.11.8).",
        fix: "Add a typeface with `--fonts`, or write the text without the character.",
    }

    LINE_BREAK = "line-break", Error {
        summary: "A field contains a line break.",
        reason: "The field is printed on one line.",
        fix: "Write the text on one line.",
    }

    LOST_CHARACTER = "lost-character", Error {
        summary: "A text contains U+FFFD, the sign of a lost character.",
        reason: "A program could not read the original character and replaced it.",
        fix: "Write the character that is meant.",
    }

    CHARACTER_WITHOUT_MEANING = "character-without-meaning", Error {
        summary: "A character has no meaning that all readers share.",
        reason: "PDF/A-2a requires a meaning for every character (ISO 19005-2, 6.2.11.7). Private-use \
         characters have none.",
        fix: "Write the character that Unicode has for it.",
    }

    NO_BREAK_SPACE = "no-break-space", Warning {
        summary: "A text contains a no-break space.",
        reason: "It is invisible, usually comes from pasting, and keeps a line from breaking.",
        fix: "Replace it with a space, or allow the warning.",
    }

    BIDI_CONTROL = "bidi-control", Warning {
        summary: "A text contains an invisible control for writing direction.",
        reason: "It can make a line read in another order than it is typed. demarche sets the direction \
         itself.",
        fix: "Delete the character.",
    }

    INVISIBLE_CHARACTER = "invisible-character", Warning {
        summary: "A text contains an invisible character.",
        reason: "It usually comes from pasting, and makes equal words different.",
        fix: "Delete the character.",
    }

    DOUBLE_SPACE = "double-space", Warning {
        summary: "A text contains two spaces in a row.",
        reason: "Both are printed, since a letter is set as written.",
        fix: "Delete one.",
    }

    STRAIGHT_QUOTES = "straight-quotes", Warning {
        summary: "The text has straight quotation marks or apostrophes.",
        reason: "A letter is set as written, and these are marks of a typewriter.",
        fix: "Write the mark that the message shows, or add `typography: smart` to have demarche set \
         those of the language. `typography: as-written` keeps what was typed.",
    }

    HYPHENS_FOR_DASH = "hyphens-for-dash", Warning {
        summary: "The text has hyphens where a dash is meant.",
        reason: "A letter is set as written, and two hyphens look unfinished in print.",
        fix: "Write the mark that the message shows, or add `typography: smart` to have demarche set \
         those of the language. `typography: as-written` keeps what was typed.",
    }

    STOPS_FOR_ELLIPSIS = "stops-for-ellipsis", Warning {
        summary: "The text has three stops where an ellipsis is meant.",
        reason: "A letter is set as written, and a line may end between the stops.",
        fix: "Write the mark that the message shows, or add `typography: smart` to have demarche set \
         those of the language. `typography: as-written` keeps what was typed.",
    }

    SLASH_FRACTION = "slash-fraction", Warning {
        summary: "The text has a fraction written with a slash.",
        reason: "A letter is set as written, and Unicode has a character for the fraction.",
        fix: "Write the mark that the message shows, or add `typography: smart` to have demarche set \
         those of the language. `typography: as-written` keeps what was typed.",
    }

    LETTER_FOR_TIMES = "letter-for-times", Warning {
        summary: "The text has the letter x between two numbers.",
        reason: "A letter is set as written, and screen readers read the letter instead of the sign.",
        fix: "Write the mark that the message shows, or add `typography: smart` to have demarche set \
         those of the language. `typography: as-written` keeps what was typed.",
    }

    SET_MARKS = "set-marks", Warning {
        summary: "Marks of a typewriter are set as those of the language.",
        reason: "`typography: smart` asks for it; the report says how many marks are not as typed.",
        fix: "Look at them on the pages, and allow the warning.",
    }

    OUTER_SPACE = "outer-space", Warning {
        summary: "A field begins or ends with a space.",
        reason: "It is usually left by an export, and makes equal entries different.",
        fix: "Delete the space.",
    }

    NOT_NFC = "not-nfc", Warning {
        summary: "A text is not in Unicode normalization form C.",
        reason: "A letter and its accent are two characters, so that equal words look different to \
         programs.",
        fix: "Write the composed characters.",
    }

    MOJIBAKE = "mojibake", Warning {
        summary: "A text was read in a wrong encoding before.",
        reason: "Sequences such as `Ã©` are left when UTF-8 is read as windows-1252.",
        fix: "Write the character that the message proposes; of several texts in one file, correct the file.",
    }

    CONTACT_DATA = "contact-data", Error, redacted {
        summary: "A printed field contains an e-mail address, a telephone number or the like.",
        reason: "The field is printed and circulated. Contact data never reaches an output, and messages \
         do not repeat it.",
        fix: "Move it to a column named under `private:`, or delete it.",
    }

    PRIVATE_DATA = "private-data", Warning, redacted {
        summary: "A printed field may contain a postal address or other private data.",
        reason: "The field is printed and circulated. Messages do not repeat what may be private.",
        fix: "Move it to a column named under `private:`, or delete it.",
    }

    WEB_ADDRESS = "web-address", Warning {
        summary: "A printed field contains a web address.",
        reason: "Lists of signatories print names, not addresses.",
        fix: "Delete the address.",
    }

    HTML = "html", Error {
        summary: "A field contains HTML.",
        reason: "The field is printed as written, with its tags.",
        fix: "Delete the tag, or write the character that the entity stands for.",
    }

    MARKUP = "markup", Warning {
        summary: "A field contains markup.",
        reason: "The field is printed as written, with its marks.",
        fix: "Delete the marks.",
    }
}
