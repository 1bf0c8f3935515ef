//! Keys of `letter.yaml` and the type of their values.

use super::{Rule, RuleData, Severity, Stage, rules};

rules! {
    Stage::Reading;

    UNKNOWN_KEY = "unknown-key", Error {
        summary: "A key is not known here.",
        reason: "A misspelt key would silently be left out of the document.",
        fix: "Use one of the known keys, or delete the line.",
    }

    WRONG_TYPE = "wrong-type", Error {
        summary: "A value has another type than its key expects.",
        reason: "A key expects a text, a list or a mapping. demarche does not convert one into the other, \
         because that could change names.",
        fix: "Write the value as the message shows.",
    }

    WRONG_FLAG = "wrong-flag", Error {
        summary: "A value is neither `true` nor `false`.",
        reason: "The key is a yes-or-no question, and other words such as `yes` or `1` are read \
         differently by different programs.",
        fix: "Write `true` or `false`.",
    }

    WRONG_LANGUAGE = "wrong-language", Error {
        summary: "A value is not a language.",
        reason: "Texts are set in a language: it decides hyphenation, punctuation and built-in phrases.",
        fix: "Write a language tag (BCP 47) such as `en`, `fr` or `zh-Hant`.",
    }

    EMPTY_ITEM = "empty-item", Error {
        summary: "An item of a list is empty.",
        reason: "An empty item is usually a line that was not finished.",
        fix: "Write the item, or delete the line.",
    }
}
