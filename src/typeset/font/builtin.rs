//! The typefaces in the program.

use super::Writing;
use super::library::Purpose;
use crate::typeset::style::{Slant, Weight};

/// The family that places any mark.
pub(super) const GENTIUM: &str = "Gentium Plus";

/// A family of the binary: its name, its writing, its purpose and its faces.
pub(super) type Builtin = (
    &'static str,
    Writing,
    Purpose,
    &'static [(&'static str, Style, File)],
);

/// The file of a face in the binary.
#[derive(Clone, Copy)]
pub(super) enum File {
    /// As it stands in `fonts/`.
    Plain(&'static [u8]),
    /// Packed by `build.rs`.
    Packed(&'static [u8]),
}

pub(super) type Style = (Weight, Slant);

pub(super) const REGULAR: Style = (Weight::Regular, Slant::Upright);
const ITALIC: Style = (Weight::Regular, Slant::Italic);
const BOLD: Style = (Weight::Bold, Slant::Upright);
const BOLD_ITALIC: Style = (Weight::Bold, Slant::Italic);

macro_rules! plain {
    ($name:literal) => {
        File::Plain(include_bytes!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/fonts/",
            $name
        )))
    };
}

macro_rules! packed {
    ($name:literal) => {
        File::Packed(include_bytes!(concat!(
            env!("OUT_DIR"),
            "/",
            $name,
            ".deflate"
        )))
    };
}

pub(super) static BUILTIN: [Builtin; 4] = [
    (
        "Liberation Serif",
        Writing::Western,
        Purpose::Text,
        &[
            (
                "Liberation Serif",
                REGULAR,
                plain!("LiberationSerif-Regular.ttf"),
            ),
            (
                "Liberation Serif Italic",
                ITALIC,
                plain!("LiberationSerif-Italic.ttf"),
            ),
            (
                "Liberation Serif Bold",
                BOLD,
                plain!("LiberationSerif-Bold.ttf"),
            ),
            (
                "Liberation Serif Bold Italic",
                BOLD_ITALIC,
                packed!("LiberationSerif-BoldItalic.ttf"),
            ),
        ],
    ),
    (
        "Amiri",
        Writing::Arabic,
        Purpose::Text,
        &[
            ("Amiri", REGULAR, packed!("Amiri-Regular.ttf")),
            ("Amiri Slanted", ITALIC, packed!("Amiri-Slanted.ttf")),
            ("Amiri Bold", BOLD, packed!("Amiri-Bold.ttf")),
            (
                "Amiri Bold Slanted",
                BOLD_ITALIC,
                packed!("Amiri-BoldSlanted.ttf"),
            ),
        ],
    ),
    (
        "Noto Serif SC",
        Writing::EastAsian,
        Purpose::Text,
        &[
            ("Noto Serif SC", REGULAR, packed!("NotoSerifSC-Regular.otf")),
            ("Noto Serif SC Bold", BOLD, packed!("NotoSerifSC-Bold.otf")),
        ],
    ),
    (
        GENTIUM,
        Writing::Western,
        Purpose::Marks,
        &[
            ("Gentium Plus", REGULAR, packed!("GentiumPlus-Regular.ttf")),
            (
                "Gentium Plus Italic",
                ITALIC,
                packed!("GentiumPlus-Italic.ttf"),
            ),
            ("Gentium Plus Bold", BOLD, packed!("GentiumPlus-Bold.ttf")),
            (
                "Gentium Plus Bold Italic",
                BOLD_ITALIC,
                packed!("GentiumPlus-BoldItalic.ttf"),
            ),
        ],
    ),
];
