//! The formats that a letter is written in, one module each.

pub mod list;
pub mod pdf;
#[cfg(feature = "png")]
pub mod png;
pub mod txt;
