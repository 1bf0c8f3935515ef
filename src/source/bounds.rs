//! How much of anything a letter may have; beyond it is an error that names the limit.
//!
//! Each bound is far above what letters have, and low enough that no input costs more memory or
//! time than a machine of a CI service has.

/// The bytes of a file: 64 MB.
pub const FILE_BYTES: u64 = 64 << 20;
