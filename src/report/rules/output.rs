//! PDF files, page images, and manifests.

use super::{Rule, RuleData, Severity, Stage, rules};

rules! {
    Stage::Writing;

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
