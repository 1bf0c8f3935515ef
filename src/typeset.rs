//! From a galley to set pages: lengths, styles, typefaces, shaping, line breaking, page breaking.
//!
//! Nothing here knows of a letter: a [`galley`] says what is to be set, a [`page::Document`] is
//! what was set.

pub mod font;
pub mod galley;
pub mod page;
pub mod paragraph;
pub mod style;
pub mod text;
pub mod unit;
