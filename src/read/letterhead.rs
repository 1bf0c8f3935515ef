//! The letterhead exactly as written.

use super::choice::{Choice, Following, LetterheadForm, LogoPlace};
use super::files::ImageFile;
use super::mapping::mapping;
use super::measure::Measure;
use super::value::{Flag, OneOrMany, Text};
use crate::read::Spanned;

mapping! {
    /// The letterhead of the form `letter` or `transmittal`.
    DraftLetterhead "letterhead" => LetterheadTexts {
        /// The form, which gives the address field and the margins their places: `din-5008-a`,
        /// `din-5008-b`, `sn-right`, `sn-left`, `nf-z-11-001` on A4, or `us-10` on US Letter.
        required "form" form: Option<Choice<LetterheadForm>>,
        /// The logo: a PNG or JPEG file with its height and a description.
        walked "logo" logo: Option<DraftLogo>,
        /// The name at the head of the page.
        text "name" name: Option<Text>,
        /// The columns at the foot of each page, each of them a list of lines.
        text "foot" foot: Vec<OneOrMany<Text>>,
        /// The colour of the name, such as `"#1f4e79"`, in quotation marks; black if it is missing.
        /// Its contrast to white is at least 4.5:1.
        "colour" colour: Option<Spanned>,
        /// The part that the following pages repeat: `name` if it is missing, `none`, or `full` for logo and
        /// name.
        "following" following: Option<Choice<Following>>,
        /// Whether marks for folding, and for punching with the DIN forms, are drawn at the edge of
        /// the first page.
        "fold-marks" fold_marks: Option<Flag>,
    }
}

mapping! {
    /// The logo of a letterhead.
    DraftLogo "logo" => LogoTexts {
        /// The file, PNG or JPEG.
        required "file" file: Option<ImageFile>,
        /// A description for people who cannot see it.
        required text "alternative" alternative: Option<Text>,
        /// Its height, such as `20mm`; 15 mm if it is missing.
        "height" height: Option<Measure>,
        /// Its place in the width of the page: `left`, `right` if it is missing, or `centre`.
        "at" at: Option<Choice<LogoPlace>>,
    }
}

mapping! {
    /// The place of signatures by hand in the forms `letter` and `transmittal`.
    DraftSigning "signing" {
        /// The room above a name for ink, such as `15mm`; 28 points if it is missing.
        "room" room: Option<Measure>,
        /// Whether signatories who sign by hand are next to each other, if each has 55 mm.
        "side-by-side" side_by_side: Option<Flag>,
    }
}
