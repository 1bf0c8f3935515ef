//! The syntax of YAML and JSON files.

use super::{Rule, RuleData, Severity, Stage, rules};

rules! {
    Stage::Reading;

    YAML_SYNTAX = "yaml-syntax", Error {
        summary: "A file is not valid YAML.",
        reason: "demarche reads YAML 1.2. This code covers rare errors without a separate code.",
        fix: "Put text that contains `: ` or ` #`, or that begins with punctuation, between quotation \
         marks.",
    }

    JSON_SYNTAX = "json-syntax", Error {
        summary: "A file is not valid JSON.",
        reason: "demarche reads JSON as other programs do (RFC 8259): keys and texts between double \
         quotation marks, a comma between values and none after the last, no comments.",
        fix: "Correct the value as the message shows.",
    }

    CODE_FENCE = "code-fence", Error {
        summary: "A YAML file contains the fence of a Markdown code block.",
        reason: "Lines with three backticks or tildes come from pasting a whole code block. YAML does not \
         know them.",
        fix: "Delete the lines with the fence.",
    }

    COLON_IN_VALUE = "colon-in-value", Error {
        summary: "A value contains a colon followed by a space.",
        reason: "YAML takes `: ` for the end of a key, so the rest of the value would be lost.",
        fix: "Put the value between quotation marks.",
    }

    COMMA_IN_VALUE = "comma-in-value", Error {
        summary: "A comma ends a value between braces.",
        reason: "Between braces a comma begins the next key, so the rest of the value would be lost.",
        fix: "Put the value between quotation marks.",
    }

    COMMENT_FOR_VALUE = "comment-for-value", Error {
        summary: "A value that begins with `#` is a comment.",
        reason: "YAML ignores everything from `#` to the end of the line, so that the key has no value.",
        fix: "Put the value between quotation marks, or write a space after `#`.",
    }

    HASH_IN_VALUE = "hash-in-value", Warning {
        summary: "Text after ` #` is a comment and is not printed.",
        reason: "YAML ignores everything from ` #` to the end of the line. When text follows the sign \
         directly, it is often part of a name.",
        fix: "Put the whole value between quotation marks; if it is a comment, write a space after \
         `#`.",
    }

    CONTROL_CHARACTER = "control-character", Error {
        summary: "A text contains a control character.",
        reason: "Control characters have no printed form, and PDF/A forbids them.",
        fix: "Delete the character.",
    }

    DUPLICATE_KEY = "duplicate-key", Error {
        summary: "A key appears twice in one mapping.",
        reason: "Only one of the two values could be printed, and nothing says which.",
        fix: "Delete one of the two.",
    }

    INDENTATION = "indentation", Error {
        summary: "A line is not indented as its mapping or list requires.",
        reason: "Indentation decides what a YAML line belongs to.",
        fix: "Align the line with the others of its mapping or list.",
    }

    TAB = "tab", Error {
        summary: "A line is indented with a tab.",
        reason: "YAML allows only spaces for indentation, since tabs have no fixed width.",
        fix: "Replace each tab with spaces.",
    }

    LIST_IN_MAPPING = "list-in-mapping", Error {
        summary: "A list item follows the keys of a mapping.",
        reason: "A YAML block is either a list or a mapping.",
        fix: "Write a key for the list, or indent it below its key.",
    }

    LIST_ON_LINE = "list-on-line", Error {
        summary: "A list begins on the line of its key.",
        reason: "YAML expects a list in block style on separate lines.",
        fix: "Move the list to the next line, or put it between square brackets.",
    }

    MISSING_SPACE = "missing-space", Error {
        summary: "No space follows a colon or a dash.",
        reason: "YAML takes `key:value` and `-item` for plain text, so the line is not what it looks \
         like.",
        fix: "Add the space.",
    }

    MISSING_COLON = "missing-colon", Error {
        summary: "No colon follows a key.",
        reason: "Without the colon, YAML reads the line as text.",
        fix: "Add the colon.",
    }

    TEXT_WITHOUT_KEY = "text-without-key", Error {
        summary: "A text has no key.",
        reason: "In a mapping each text belongs to a key.",
        fix: "Put a key before the text, or indent it if it continues the line above.",
    }

    TEXT_AFTER_QUOTATION = "text-after-quotation", Error {
        summary: "Text follows a closing quotation mark.",
        reason: "A quoted value ends at its closing quotation mark, so the rest would be lost.",
        fix: "Put the whole value between one pair of quotation marks.",
    }

    TEXT_AFTER_BLOCK = "text-after-block", Error {
        summary: "Text follows the sign of a block of text on the same line.",
        reason: "After `|` or `>` the text begins on the next line.",
        fix: "Move the text to the next line and indent it.",
    }

    UNCLOSED_QUOTATION = "unclosed-quotation", Error {
        summary: "A quotation mark is not closed.",
        reason: "Without its closing mark the value would extend to the end of the file.",
        fix: "Close the quotation mark.",
    }

    TYPOGRAPHIC_QUOTATION = "typographic-quotation", Error {
        summary: "Typographic quotation marks do not hold a value together.",
        reason: "YAML knows straight quotation marks only. It takes `“` for a letter, so that a comma or colon after \
         it ends the value.",
        fix: "Put the value between straight quotation marks.",
    }

    PRINTED_QUOTATION_MARKS = "printed-quotation-marks", Warning {
        summary: "The typographic quotation marks around a value would be part of it.",
        reason: "A word processor turns `\"` into `“`, which YAML takes for a letter. A place, a number or a \
         greeting is hardly meant to be quoted.",
        fix: "Delete the marks, or write straight ones.",
    }

    UNCLOSED_BRACKET = "unclosed-bracket", Error {
        summary: "A bracket is not closed.",
        reason: "Brackets and braces enclose lists and mappings in YAML.",
        fix: "Close the bracket, or quote the value if the bracket is part of the text.",
    }

    UNOPENED_BRACKET = "unopened-bracket", Error {
        summary: "A closing bracket has no opening bracket.",
        reason: "Brackets and braces enclose lists and mappings in YAML.",
        fix: "Delete the bracket, or quote the value if the bracket is part of the text.",
    }

    UNKNOWN_ESCAPE = "unknown-escape", Error {
        summary: "A backslash begins nothing that YAML knows.",
        reason: "Between double quotation marks a backslash begins an escape such as `\\n` or `\\u00e9` \
         (YAML 1.2.2, section 5.7).",
        fix: "Write the character itself, or put the text between single quotation marks.",
    }

    RESERVED_CHARACTER = "reserved-character", Error {
        summary: "A value begins with a character that YAML reserves.",
        reason: "Characters such as `@`, `%`, `&` and `*` have a meaning in YAML, or may receive one.",
        fix: "Put the value between quotation marks.",
    }

    KEY_NOT_TEXT = "key-not-text", Error {
        summary: "A list or mapping is written where a key is expected.",
        reason: "Keys are plain text.",
        fix: "Begin the line with a key such as `name`.",
    }

    TEMPLATE_LEFT = "template-left", Error {
        summary: "The braces of a template are left in the file.",
        reason: "A line such as `{{ name }}` was to be replaced before the file was used.",
        fix: "Write the text that the braces stand for.",
    }

    SECOND_DOCUMENT = "second-document", Error {
        summary: "A YAML file contains a second document.",
        reason: "Text after a line `---` is a separate document, which would not be read.",
        fix: "Delete the line, or move the second document to its own file.",
    }

    YAML_ANCHOR = "yaml-anchor", Error {
        summary: "An anchor or a reference is used wrongly.",
        reason: "`&` and `*` define and repeat values in YAML. A name that begins with them needs \
         quotation marks.",
        fix: "Quote the text, or correct the name of the anchor.",
    }

    YAML_TAG = "yaml-tag", Error {
        summary: "A tag changes the type of a value.",
        reason: "`!` begins a tag. demarche reads every value verbatim, and ignores no tag silently.",
        fix: "Delete the tag, or quote the text that begins with `!`.",
    }

    MERGE_KEY = "merge-key", Error {
        summary: "A merge key `<<` has no mapping.",
        reason: "`<<` takes the keys of another mapping over. It needs a mapping, or a reference to one.",
        fix: "Write `<<: *name`, with `&name` before a mapping above, or write the keys out.",
    }

    TOO_DEEP = "too-deep", Error {
        summary: "Lists and mappings are nested too deeply.",
        reason: "No letter needs so many levels; a limit keeps hostile files from exhausting memory.",
        fix: "Write fewer levels.",
    }
}
