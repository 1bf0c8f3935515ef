//! Pages of galleys whose letters are all as wide as half their size, so that expected positions
//! need no typeface.

mod entries;
mod figures;
mod fixed;
mod layout;
mod random;
mod sides;
pub(super) mod stand_in;
mod tagging;
