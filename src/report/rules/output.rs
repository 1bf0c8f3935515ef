//! PDF files, page images, and manifests.

use super::{Rule, RuleData, Severity, Stage, rules};

rules! {
    Stage::Writing;

    TYPEFACE = "typeface", Error {
        summary: "A typeface cannot be embedded.",
        reason: "The PDF writer cannot read it, or its licence forbids embedding.",
        fix: "Give another file with `--fonts`.",
    }

    MISSING_GLYPH = "missing-glyph", Error {
        summary: "A typeface has no glyph for a character.",
        reason: "PDF/A forbids the empty box that would be printed.",
        fix: "Give a typeface that has it with `--fonts`.",
    }

    CHARACTER_WITHOUT_MEANING = "character-without-meaning", Error {
        summary: "A character has no meaning that all readers share.",
        reason: "PDF/A-2a requires a meaning for every character (ISO 19005-2, 6.2.11.7). Private-use \
         characters have none.",
        fix: "Write the character that Unicode has for it.",
    }

    MISSING_ALTERNATIVE_TEXT = "missing-alternative-text", Error {
        summary: "An image has no alternative text.",
        reason: "PDF/UA requires a description for readers who cannot see the image.",
        fix: "Say in words what it shows.",
    }

    ATTACHMENT = "attachment", Error {
        summary: "A file cannot be attached to the PDF.",
        reason: "An attachment needs a unique name and a media type.",
        fix: "Leave it out, or rename it.",
    }

    DOCUMENT_TOO_LARGE = "document-too-large", Error {
        summary: "A document exceeds a limit of PDF.",
        reason: "PDF limits the length of texts and the number of objects.",
        fix: "Divide the letter, or shorten the text.",
    }

    NO_TITLE = "no-title", Error {
        summary: "The document has no title.",
        reason: "PDF/UA requires a title.",
        fix: "Add `subject:`.",
    }

    NO_DATE = "no-date", Error {
        summary: "The document has no valid date.",
        reason: "PDF metadata requires a date between the years 0 and 9999.",
        fix: "Correct `date:`.",
    }

    PDF_ERROR = "pdf-error", Error {
        summary: "The PDF could not be written.",
        reason: "This is an error in demarche, not in the letter.",
        fix: "Report it together with a letter that shows it.",
    }

    PNG_ERROR = "png-error", Error {
        summary: "A page image could not be written.",
        reason: "This is an error in demarche, not in the letter.",
        fix: "Report it together with a letter that shows it.",
    }

    IMAGE_PAGE = "image-page", Error {
        summary: "The PDF has no such page.",
        reason: "Only existing pages can be drawn.",
        fix: "Request a page that the PDF has.",
    }

    IMAGE_WIDTH = "image-width", Error {
        summary: "The width of a page image is out of range.",
        reason: "Very wide images would exhaust memory.",
        fix: "Choose a smaller width.",
    }

    MANIFEST = "manifest", Error {
        summary: "A manifest cannot be read.",
        reason: "The file was damaged or edited.",
        fix: "Use the manifest as `demarche build --checksums` wrote it.",
    }

    MANIFEST_FORMAT = "manifest-format", Error {
        summary: "A manifest has an unknown format.",
        reason: "Another version of demarche wrote it.",
        fix: "Verify it with the version that wrote it.",
    }

    MANIFEST_PATH = "manifest-path", Error {
        summary: "A manifest names a file outside its folder.",
        reason: "A manifest lists files next to it. Other paths could be an attack.",
        fix: "Use the manifest as `demarche build --checksums` wrote it.",
    }
}
