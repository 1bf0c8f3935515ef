//! Typefaces, pages and the files that are written.

use super::{Rule, RuleData, Severity, Stage, rules};

rules! {
    Stage::Typesetting;

    OVERFULL_LINE = "overfull-line", Warning {
        summary: "A line extends beyond the margin.",
        reason: "It contains a word that cannot be broken.",
        fix: "Shorten the word, or allow a break in it.",
    }

    LOOSE_LINE = "loose-line", Warning {
        summary: "The words of a line would be too far apart, so it is ragged.",
        reason: "It ends before a long word that cannot be divided.",
        fix: "Reword the text, or allow a break in the word.",
    }

    OFF_THE_PAGE = "off-the-page", Error {
        summary: "A line extends beyond the page.",
        reason: "Its end would not be printed.",
        fix: "Shorten the text.",
    }

    TOO_WIDE = "too-wide", Error {
        summary: "A text does not fit its place on the page.",
        reason: "Mastheads and running headers have a fixed width.",
        fix: "Shorten the text.",
    }

    OUTSIDE_WINDOW = "outside-window", Error {
        summary: "The address does not fit the window of the envelope.",
        reason: "The folded sheet moves in the envelope, and lines outside the window would not be read.",
        fix: "Shorten the address.",
    }

    WIDE_TABLE = "wide-table", Error {
        summary: "A table does not fit the width of the page.",
        reason: "Its text is already set in 8 points with its words divided, and pages are not turned.",
        fix: "Make two tables of it, each with some of its columns, or write it as a list.",
    }

    TOO_TALL = "too-tall", Error {
        summary: "Lines that belong together do not fit on one page.",
        reason: "A masthead or signature block is never divided.",
        fix: "Shorten the text, or leave lines out.",
    }

    FONT_FORMAT = "font-format", Error {
        summary: "A file is not a font.",
        reason: "`--fonts` accepts TrueType and OpenType fonts.",
        fix: "Give files with the endings `.ttf`, `.otf`, `.ttc` or `.otc`.",
    }

    FONT_DAMAGED = "font-damaged", Error {
        summary: "A font is damaged.",
        reason: "A table that is needed to set or embed it is missing.",
        fix: "Replace the file with an undamaged copy.",
    }

    FONT_LICENCE = "font-licence", Error {
        summary: "The licence of a font forbids embedding.",
        reason: "PDF/A requires that fonts are embedded.",
        fix: "Choose another typeface.",
    }

    FONTS_WITHOUT_LICENCE = "fonts-without-licence", Warning {
        summary: "A folder of fonts has no licence.",
        reason: "Most licences of fonts require that their text goes wherever the fonts go.",
        fix: "Put the licence next to the fonts, such as `OFL.txt`.",
    }

    MISSING_STYLE = "missing-style", Warning {
        summary: "The typeface of a letter has no bold or no italic face.",
        reason: "Headings are bold and offices are italic; without these faces they look like text.",
        fix: "Add the missing faces to the folder.",
    }

    NO_FONT = "no-font", Error {
        summary: "`typeface` names neither a family nor a folder with fonts.",
        reason: "A letter is set in a family of demarche, or in the fonts of a folder next to it.",
        fix: "Write `gentium`, or name a folder that contains font files.",
    }

    FONT_REPEATED = "font-repeated", Error {
        summary: "Two files are the same face of a family.",
        reason: "Nothing says which of them is to be used.",
        fix: "Leave one out.",
    }

    FONT_COUNT = "font-count", Error {
        summary: "There are too many faces.",
        reason: "Up to 256 faces can be used, those of the program included.",
        fix: "Leave out the fonts that the letter does not need.",
    }
}
