//! The formats that a letter is written in, one module each.
//!
//! A [`Format`] is a value that says everything the rest of the program knows about it; no command
//! knows one by its name. A new format is a module with such a value and a line in [`Format::ALL`].

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
