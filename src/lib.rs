//! Typesets a letter and those who sign it as a formal document.

#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod diagnostic;
pub mod font;
pub mod galley;
pub mod lang;
pub mod letter;
pub mod model;
pub mod page;
pub mod paragraph;
pub mod pdf;
#[cfg(feature = "png")]
pub mod png;
pub mod source;
pub mod style;
pub mod text;
pub mod txt;
pub mod unit;
