//! Lists of signatories: tables, spreadsheets, keys and columns.

use super::{Rule, RuleData, Severity, Stage, rules};

rules! {
    Stage::Reading;

    LIST_FORMAT = "list-format", Error {
        summary: "A list is in a format that demarche cannot read.",
        reason: "Lists can be YAML, JSON, TOML, CSV, TSV, XLSX, ODS or plain text, or a folder of YAML or \
         Markdown files.",
        fix: "Save the list in one of these formats.",
    }

    TOML = "toml", Error {
        summary: "A list is not TOML.",
        reason: "A file that ends in `.toml` is read as TOML 1.1.",
        fix: "Correct the line that is marked.",
    }

    LIST_HEADER = "list-header", Error {
        summary: "No column is known to contain names.",
        reason: "A table needs a header, and a column that is `name` or `organization`.",
        fix: "Name the columns in the header, or map them with `columns:`.",
    }

    INFERRED_COLUMNS = "inferred-columns", Warning {
        summary: "The column mapping was inferred from the header.",
        reason: "demarche recognizes common headers in several languages. The mapping decides what is \
         printed, so a person should confirm it.",
        fix: "Write the mapping under `columns:`.",
    }

    UNPRINTED_COLUMN = "unprinted-column", Warning {
        summary: "A column is not printed.",
        reason: "Only known public fields are printed. Every other column is reported once, so that \
         nothing is left out unnoticed.",
        fix: "Name the column under `private:` to confirm it, or map it with `columns:`.",
    }

    UNPRINTED_LIST = "unprinted-list", Warning {
        summary: "A list in the file is not printed.",
        reason: "The file contains several lists under keys, and the letter names only some of them.",
        fix: "Add the key to `parts:` or `under:`, or allow the warning.",
    }

    SEVERAL_LISTS = "several-lists", Error {
        summary: "A page has several lists, and the letter names none.",
        reason: "A page of Markdown or HTML may hold other lists than that of the signatories, such as demands or links.",
        fix: "Name the heading of the signatories under `under:`.",
    }

    UNREAD_LINES = "unread-lines", Error {
        summary: "Lines next to a list look like signatories.",
        reason: "Only the items of lists and the rows of tables are read, so that these lines would be lost.",
        fix: "Make items of the lines, or name the heading of the list under `under:`.",
    }

    NESTED_ITEM = "nested-item", Error {
        summary: "An item of a list holds further items.",
        reason: "They may be the affiliations of signatories, or signatories under the name of a group.",
        fix: "Divide the items with `divided-at: lines`, or write each signatory as an item by itself.",
    }

    UNSHOWN_ENTRY = "unshown-entry", Warning {
        summary: "A page holds items that are not printed.",
        reason: "Hidden items, unticked items, and those in navigation and footers are not taken for signatories.",
        fix: "Delete them, or move them into the list.",
    }

    UNPRINTED_NOTE = "unprinted-note", Warning {
        summary: "A footnote to a signatory is not printed.",
        reason: "Footnotes have no place in a list of signatories.",
        fix: "Write what matters into the entry.",
    }

    OPEN_CONSENT = "open-consent", Error {
        summary: "A column of yes and no is not used.",
        reason: "Signatories who refused to be listed would be printed.",
        fix: "Select rows with `where:`, or name the column under `not-consent:`.",
    }

    INCOMPLETE_RESPONSE = "incomplete-response", Warning {
        summary: "Some rows have no date of submission.",
        reason: "Programs for surveys export responses that were begun and never submitted.",
        fix: "Keep the submitted ones with `filled:`, or name the column under `not-consent:`.",
    }

    UNMET_CONDITION = "unmet-condition", Error {
        summary: "No row has a value that `where:` asks for.",
        reason: "A misspelt value would leave out rows in silence.",
        fix: "Write the value as the list has it.",
    }

    EMPTY_LINE = "empty-line", Warning {
        summary: "A column of addresses is empty in a few rows of a table.",
        reason: "Empty lines of an address are left out, and a letter without a street is not delivered.",
        fix: "Fill the cells, or allow the warning if the addresses are complete without the line.",
    }

    UNUSED_VALUE = "unused-value", Warning {
        summary: "No row has one of the values that `where:` asks for.",
        reason: "Rows are selected by the other values. A misspelt value would leave out rows in silence.",
        fix: "Write the value as the list has it, or delete it.",
    }

    OTHER_SPELLING = "other-spelling", Warning {
        summary: "Rows are left out that have a value of `where:` in another spelling.",
        reason: "`where:` compares letter for letter, so a later `YES` next to `Yes` is left out with those who said no.",
        fix: "Add the spelling to the values, or allow the warning if these rows are not meant.",
    }

    UNKNOWN_KIND = "unknown-kind", Error {
        summary: "A column of kinds says neither person nor organization.",
        reason: "The kind decides how an entry is printed, sorted and counted.",
        fix: "Write `person` or `organization`.",
    }

    UNUSED_KIND = "unused-kind", Warning {
        summary: "A column says who is an organization, and is not used.",
        reason: "Organizations would be listed, sorted and counted as persons.",
        fix: "Name the column under `columns:` as `kind`.",
    }

    DIVIDED_LINES = "divided-lines", Warning {
        summary: "Most lines of a plain list hold more than a name.",
        reason: "A line is printed whole, as a name, and sorted and compared as one.",
        fix: "Number the parts between commas under `columns:`.",
    }

    PUBLIC_CONTACT = "public-contact", Error {
        summary: "The file of a signatory has contact data.",
        reason: "A folder with a file for each signatory is signed in a public repository, where everybody can read what no page prints.",
        fix: "Delete the line, or name the key under `private:` if the repository is not public.",
    }

    REPEATED_HEADER = "repeated-header", Warning {
        summary: "A row repeats the header.",
        reason: "Tables that were joined hold their headers again; they are not printed.",
        fix: "Delete the row.",
    }

    MISSING_COLUMN = "missing-column", Error {
        summary: "The list has no column of this name.",
        reason: "A misspelt name under `private:` would leave a private column unprotected.",
        fix: "Write the name as it is in the header.",
    }

    UNKNOWN_COLUMN = "unknown-column", Error {
        summary: "The table of addressees has no column of this name.",
        reason: "Every letter would lack what the column holds.",
        fix: "Write the name as it is in the header.",
    }

    NO_ROWS = "no-rows", Error {
        summary: "No row of the table makes a letter.",
        reason: "A run that writes nothing in silence looks like one that wrote everything.",
        fix: "Correct the values under `where:`, or delete it.",
    }

    DUPLICATE_COLUMN = "duplicate-column", Error {
        summary: "Two columns are read as the same field.",
        reason: "Only one of them could be printed.",
        fix: "Map one with `columns:`, and name the other under `private:`.",
    }

    UNNAMED_COLUMN = "unnamed-column", Error {
        summary: "A column contains text and has no name.",
        reason: "Without a name nobody can say whether the text may be printed.",
        fix: "Name the column in the header.",
    }

    NESTED_COLUMN = "nested-column", Error {
        summary: "A field contains keys instead of text.",
        reason: "A field is printed as one text, and the file divides it.",
        fix: "Choose one of the keys with `columns:`, or write the field as one text.",
    }

    PRIVATE_NAME = "private-name", Error {
        summary: "The only column with names is private.",
        reason: "A list without names cannot be printed.",
        fix: "Remove the column from `private:`.",
    }

    SPLIT_NAME = "split-name", Error {
        summary: "Names are divided over several columns.",
        reason: "The order of the parts of a name differs from culture to culture, so demarche does not \
         join them by itself.",
        fix: "Name the columns as the help shows, or join them in one column called `name`.",
    }

    RAGGED_ROW = "ragged-row", Error {
        summary: "A row has more or fewer cells than the header.",
        reason: "Its cells may have moved to other columns, where private data could be printed.",
        fix: "Quote a cell that contains the delimiter, or add the missing cells.",
    }

    QUOTATION_MARK = "quotation-mark", Error {
        summary: "The quotation marks of a cell are not balanced.",
        reason: "An open quotation mark swallows the rows below it.",
        fix: "Close the mark at the end of the cell, and double a mark that is text.",
    }

    CELL_TYPE = "cell-type", Error {
        summary: "A cell contains a number, a date or an error instead of text.",
        reason: "Spreadsheets change text that looks like a number or a date. demarche prints only what \
         was typed.",
        fix: "Format the cell as text, and type the value again.",
    }

    MERGED_CELLS = "merged-cells", Error {
        summary: "Cells of several rows are merged.",
        reason: "Only the first of them has the text, so the other entries would be printed without it.",
        fix: "Unmerge the cells, and write the text in each row.",
    }

    HIDDEN_ROW = "hidden-row", Warning {
        summary: "Hidden rows are printed.",
        reason: "A hidden row is part of the sheet, but may not have been meant for print.",
        fix: "Delete the rows, or show them.",
    }

    HIDDEN_COLUMN = "hidden-column", Warning {
        summary: "A hidden column is printed.",
        reason: "A hidden column may contain what was not meant for print.",
        fix: "Show the column, or name it under `private:`.",
    }

    SEVERAL_SHEETS = "several-sheets", Error {
        summary: "A spreadsheet has several sheets.",
        reason: "Nothing says which of them is the list.",
        fix: "Name it: `sheet: …`.",
    }

    NO_SUCH_SHEET = "no-such-sheet", Error {
        summary: "The spreadsheet has no sheet of this name, or the file is not a spreadsheet.",
        reason: "`sheet:` chooses one sheet of a spreadsheet.",
        fix: "Correct the name, or delete the line.",
    }

    NO_SUCH_ENCODING = "no-such-encoding", Error {
        summary: "The encoding is not known, or the file cannot have one.",
        reason: "`encoding:` says how a text file was saved.",
        fix: "Write a name such as `windows-1252` or `utf-16`, or delete the line.",
    }

    BROKEN_SPREADSHEET = "broken-spreadsheet", Error {
        summary: "A spreadsheet is damaged.",
        reason: "A part of the file is missing or cannot be read.",
        fix: "Open it in a spreadsheet program and save it again.",
    }

    ENCRYPTED_FILE = "encrypted-file", Error {
        summary: "A spreadsheet is protected by a password.",
        reason: "demarche cannot read encrypted files.",
        fix: "Save it without a password.",
    }

    NOT_A_SPREADSHEET = "not-a-spreadsheet", Error {
        summary: "A file has the name of a spreadsheet and is not one.",
        reason: "Some programs export HTML or CSV under the name `.xlsx`.",
        fix: "Save it as XLSX, ODS or CSV.",
    }

    MISSING_LIST = "missing-list", Error {
        summary: "There is no list under this key.",
        reason: "`parts:` and `under:` name keys of the file that contain lists.",
        fix: "Correct the key, or delete the line.",
    }

    TWO_HEADINGS = "two-headings", Error {
        summary: "A heading belongs to no group.",
        reason: "If each key of a file makes a group, its heading comes from the key.",
        fix: "Delete `heading:`, or choose the keys with `under:`.",
    }

    EMPTY_PART = "empty-part", Error {
        summary: "A group names neither a file nor entries.",
        reason: "A heading without a list would be printed alone.",
        fix: "Add `from:` or `list:`, or delete the group.",
    }

    LIST_MARK = "list-mark", Warning {
        summary: "A mark before a name is printed with it.",
        reason: "A list in plain text has one name a line; dashes and numbers are part of the name.",
        fix: "Delete the marks, or save the list as YAML.",
    }
}
