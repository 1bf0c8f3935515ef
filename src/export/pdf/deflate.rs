//! Compression of streams (ISO 32000-1 §7.4.4) with one state for all of them.
//!
//! The state of a compressor is a third of a megabyte. To make one costs as much as to compress a
//! page with it, so that one is kept and reset from stream to stream. The bytes are the same as
//! from a new one.

use flate2::{Compress, Compression, FlushCompress, Status};

/// A compressor that is used again and again.
pub(super) struct Deflate {
    state: Compress,
    packed: Vec<u8>,
}

impl Deflate {
    pub fn new() -> Self {
        Self {
            state: Compress::new(Compression::default(), true),
            packed: Vec::new(),
        }
    }

    /// Returns data, compressed.
    pub fn packed(&mut self, mut data: &[u8]) -> &[u8] {
        self.state.reset();
        self.packed.clear();
        loop {
            self.packed.reserve((data.len() / 3).max(1024));
            let before = self.state.total_in();
            let finish = FlushCompress::Finish;
            let status = self.state.compress_vec(data, &mut self.packed, finish);
            let taken = (self.state.total_in() - before) as usize;
            data = data.get(taken..).unwrap_or_default();
            // Compression into memory ends when there is room enough, and does not fail.
            if !matches!(status, Ok(Status::Ok | Status::BufError)) {
                return &self.packed;
            }
        }
    }
}

#[cfg(test)]
mod tests;
