//! Pages of galleys whose letters are all as wide as half their size, so that no typeface is
//! needed to know where things must stand.

mod entries;
mod fixed;
mod layout;
mod random;
mod sides;
mod stand_in;
mod tagging;
