//! Files that a letter names: whether they exist, and whether they contain text.

use super::{Rule, RuleData, Severity, Stage, rules};

rules! {
    Stage::Reading;

    MISSING_FILE = "missing-file", Error {
        summary: "A file that the letter names does not exist.",
        reason: "A letter is complete only with its text and its list. A file that is silently missing \
         would leave a blank in the document.",
        fix: "Correct the name, or create the file.",
    }

    MISNAMED_FILE = "misnamed-file", Error {
        summary: "A file next to the letter has nearly the name of one that is read without being named.",
        reason: "Decisions, withdrawals and a seal are read from `decisions.yaml`, `withdrawn.yaml` and \
         `seal.yaml`. Under another name they would count for nothing, and someone who has withdrawn would be printed.",
        fix: "Rename the file, or name it in the letter.",
    }

    FILE_NAME_AS_TEXT = "file-name-as-text", Error {
        summary: "The name of a file is written as a text that is printed.",
        reason: "Only `body: body.md`, on one line, reads the file. After `|`, and under other keys, the name \
         itself would be printed.",
        fix: "Write the name on the line of `body:`, or write the text itself.",
    }

    FOLDER_FOR_FILE = "folder-for-file", Error {
        summary: "A folder is named where a file is expected.",
        reason: "Only lists of signatories and typefaces can be folders.",
        fix: "Name a file in the folder.",
    }

    UNREADABLE_FILE = "unreadable-file", Error {
        summary: "The operating system refuses to read a file.",
        reason: "demarche typesets only what it could read in full.",
        fix: "Check the permissions of the file, then run the command again.",
    }

    NOT_UTF_8 = "not-utf-8", Error {
        summary: "A file is not text in UTF-8.",
        reason: "Bytes in another encoding would turn `é` into `Ã©` or into a box. demarche does not \
         guess an encoding, because a wrong guess changes names.",
        fix: "Save the file again as UTF-8, or state the encoding of a list with `encoding:`.",
    }

    WRONG_ENCODING = "wrong-encoding", Error {
        summary: "A list contains bytes that its stated encoding does not have.",
        reason: "`encoding:` says how to read the file. A byte that the encoding does not define shows \
         that another one was used.",
        fix: "State the encoding that the file was saved in, or save it again as UTF-8.",
    }

    ENCODING = "encoding", Warning {
        summary: "The stated encoding differs from the one the file shows.",
        reason: "A byte-order mark or valid UTF-8 is stronger evidence than the statement, which may \
         describe an older copy of the file.",
        fix: "Correct `encoding:`, or delete it.",
    }

    MERGE_CONFLICT = "merge-conflict", Error {
        summary: "A version-control conflict is unresolved in a file.",
        reason: "The marks `<<<<<<<`, `=======` and `>>>>>>>` surround two versions of a passage. Only a \
         person can say which is to be printed.",
        fix: "Keep one version, and delete the lines with the marks.",
    }

    EMPTY_FILE = "empty-file", Error {
        summary: "A file contains nothing to print.",
        reason: "An empty text or list is usually a failed export or a file that was not saved.",
        fix: "Write the contents into the file, or name another.",
    }

    NOT_A_LETTER = "not-a-letter", Error {
        summary: "The file contains a list of signatories, not a letter.",
        reason: "A letter is a mapping with keys such as `date` and `body`. A list alone cannot be \
         typeset.",
        fix: "Name the list under `signatories:` in a letter, and run the command on the letter.",
    }

    OUTSIDE_FOLDER = "outside-folder", Error {
        summary: "A file outside the letter's folder is named.",
        reason: "A letter reads only its own folder, so that a stranger's letter cannot publish other \
         files of the machine that builds it.",
        fix: "Move the file into the letter's folder, or run the command with `--allow-outside`.",
    }

    FILE_NAME = "file-name", Error {
        summary: "The name of a file is not Unicode.",
        reason: "A letter names its files in UTF-8, and a message has to show what it is about.",
        fix: "Rename the file.",
    }

    SPECIAL_FILE = "special-file", Error {
        summary: "A device, pipe or socket is named where a file is expected.",
        reason: "Reading it could block forever or never end.",
        fix: "Name a regular file.",
    }

    TOO_LARGE = "too-large", Error {
        summary: "A file, a table, a text or a document exceeds a limit of demarche.",
        reason: "Limits far above the needs of letters keep a hostile file from exhausting memory.",
        fix: "Divide it, or leave out what is not printed.",
    }
}
