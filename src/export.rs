//! The formats that a letter is written in, one module each.
//!
//! A [`Format`] is a value that says everything the rest of the program knows about it; no command
//! knows one by its name. A new format is a module with such a value, and its
//! lines below.

pub mod docx;
mod format;
pub mod html;
mod link;
pub mod list;
mod markup;
pub mod pdf;
pub mod png;
mod reading;
pub mod txt;

pub(crate) use format::Writer;
pub use format::{Alternate, Format, Setting, Settings};

impl Format {
    /// All formats, in the order in which they are written; the first is the default.
    pub const ALL: [Self; 5] = [
        pdf::FORMAT,
        docx::FORMAT,
        html::FORMAT,
        png::FORMAT,
        txt::FORMAT,
    ];
}
