//! The Markdown of a body.

use super::{Rule, RuleData, Severity, Stage, rules};

rules! {
    Stage::Reading;

    UNSUPPORTED_MARKDOWN = "unsupported-markdown", Error {
        summary: "A letter cannot print this Markdown.",
        reason: "Code and HTML have no form in a letter that is circulated as a document.",
        fix: "Write it as a paragraph, a list or a quotation.",
    }

    PASSAGE_LANGUAGE = "passage-language", Error {
        summary: "The language of a passage is stated wrongly.",
        reason: "`[text]{lang=ar}` sets a passage in another language. A mistake in it would be printed \
         as text.",
        fix: "Write `[text]{lang=…}` with a language tag, without a space before the braces.",
    }

    STRAY_MARKUP = "stray-markup", Warning {
        summary: "A mark of Markdown is printed as text.",
        reason: "The mark looks like emphasis or a link, and does not work as written.",
        fix: "Correct the mark, or put a backslash before it if it is text.",
    }

    LIST_NUMBER = "list-number", Warning {
        summary: "The number of a paragraph or an item does not follow the one before.",
        reason: "Numbers are printed unchanged, and readers refer to paragraphs by them.",
        fix: "Write the next number. To begin a sentence with a number, write `1986\\.`.",
    }

    RUN_TOGETHER = "run-together", Warning {
        summary: "A line that begins like an item is read as part of the paragraph above it.",
        reason: "Markdown joins lines that no blank line separates. The items would run together.",
        fix: "Leave a blank line before each, or write `- ` for a bullet.",
    }

    HEADING_LEVEL = "heading-level", Error {
        summary: "The level of a heading does not follow from the one before it.",
        reason: "PDF/UA allows no level to be left out: those who listen move from heading to heading.",
        fix: "Go down by one level at a time.",
    }

    TABLE_CELLS = "table-cells", Error {
        summary: "A row of a table has more or fewer cells than the table has columns.",
        reason: "Markdown drops the cells that are too many, adds empty ones where some are missing, and \
         reads text directly below a table as a row.",
        fix: "Write one cell for each column, and leave a blank line above and below the table.",
    }

    TABLE_HEADER = "table-header", Error {
        summary: "A column of a table has no header.",
        reason: "A screen reader reads the header with each cell of its column.",
        fix: "Write what the column contains. Only the first header may be empty.",
    }

    EMPTY_TABLE = "empty-table", Error {
        summary: "A table has no rows.",
        reason: "The page would show its headers and nothing below them.",
        fix: "Write the rows below the line of dashes, or delete the table.",
    }

    IMAGE = "image", Error {
        summary: "An image cannot be printed.",
        reason: "Images are whole PNG or JPEG files in RGB or grey, of at most 25 million pixels. Each is a \
         separate paragraph.",
        fix: "Save it again as PNG or JPEG, and name that file.",
    }

    NO_ALTERNATIVE = "no-alternative", Error {
        summary: "An image has no alternative text.",
        reason: "Those who cannot see it would learn nothing of it, and PDF/UA requires the text.",
        fix: "Say between the square brackets what it shows: `![Map of the valley](map.png)`.",
    }

    DUPLICATE_FOOTNOTE = "duplicate-footnote", Error {
        summary: "A footnote is defined twice.",
        reason: "Only one of the two texts would be printed.",
        fix: "Delete one, or give it another name.",
    }

    EMPTY_FOOTNOTE = "empty-footnote", Error {
        summary: "A footnote has no text.",
        reason: "The page would have a footnote mark and nothing to read.",
        fix: "Write the text after the colon.",
    }

    UNUSED_FOOTNOTE = "unused-footnote", Error {
        summary: "A footnote has no reference in the text.",
        reason: "A footnote that nothing refers to would not be printed.",
        fix: "Add the reference, such as `[^1]`, or delete the footnote.",
    }

    UNDEFINED_FOOTNOTE = "undefined-footnote", Error {
        summary: "A footnote reference has no footnote.",
        reason: "The reference would be printed as plain text.",
        fix: "Add the footnote: `[^1]: …`.",
    }

    EMPTY_LINK = "empty-link", Error {
        summary: "A link has no address.",
        reason: "Readers of the PDF would see a link that does nothing.",
        fix: "Write the address between the round brackets, or delete the brackets.",
    }

    DEAD_LINK = "dead-link", Error {
        summary: "A link has an address that a document cannot open.",
        reason: "A relative path or an anchor means nothing outside the folder of the letter.",
        fix: "Write a full address that begins with `https://`, `http://` or `mailto:`.",
    }

    TITLED_LINK = "titled-link", Error {
        summary: "A link has a title, which is not printed.",
        reason: "Titles appear only when a mouse rests on a link in a browser.",
        fix: "Delete the title, or write it in the text.",
    }

    UNDEFINED_LINK = "undefined-link", Error {
        summary: "A link refers to an address that is defined nowhere.",
        reason: "It would be printed with its square brackets.",
        fix: "Define the address, or put a backslash before the first bracket.",
    }

    UNUSED_LINK = "unused-link", Error {
        summary: "No link uses this address.",
        reason: "The line is not printed, so that text in it would be lost.",
        fix: "Use the address in a link, or delete the line.",
    }

    FRONT_MATTER = "front-matter", Error {
        summary: "The front matter of an entry is missing or not closed.",
        reason: "In a Markdown file the entry is between two lines `---`.",
        fix: "Add the missing line.",
    }

    UNPRINTED_TEXT = "unprinted-text", Warning {
        summary: "Text below front matter is not printed.",
        reason: "Only the fields of the front matter are part of the list.",
        fix: "Delete the text, or write it in a field such as `description:`.",
    }
}
