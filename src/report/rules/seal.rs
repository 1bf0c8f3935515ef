//! The seal of a text, and warnings that a letter allows.

use super::{Rule, RuleData, Severity, Stage, rules};

rules! {
    Stage::Checking;

    SEAL_FILE = "seal-file", Error {
        summary: "A seal cannot be read.",
        reason: "The file was damaged or edited, or written by a later version.",
        fix: "Restore the file, or seal the letter again.",
    }

    SEALED_TEXT = "sealed-text", Error {
        summary: "A text was changed after it was sealed.",
        reason: "Signatories signed the sealed text.",
        fix: "Restore the text, or seal it again when the signatories agree.",
    }

    UNSEALED_TEXT = "unsealed-text", Warning {
        summary: "A text in one language is not sealed.",
        reason: "Changes in it would go unnoticed.",
        fix: "Seal it too.",
    }

    UNUSED_ALLOW = "unused-allow", Warning {
        summary: "`allow` names a warning that does not occur.",
        reason: "An unused entry would hide a later warning.",
        fix: "Delete the entry, or correct its code.",
    }
}
