//! Compression of streams (ISO 32000-1 §7.4.4) with one state for all of them.
//!
//! The state of a compressor is a third of a megabyte. To make one costs as much as to compress a
//! page with it, so that one is kept and reset from stream to stream. The bytes are the same as
//! from a new one: where it stops because its room is full, it may choose other matches when it
//! goes on, so that it always has the same room.

use flate2::{Compress, Compression, FlushCompress, Status};

/// The room that a compressor has before it stops, in bytes.
const ROOM: usize = 32 << 10;

/// A compressor that is used again and again.
pub(super) struct Deflate {
    state: Compress,
    room: Vec<u8>,
    packed: Vec<u8>,
}

impl Deflate {
    pub fn new() -> Self {
        Self {
            state: Compress::new(Compression::default(), true),
            room: vec![0; ROOM],
            packed: Vec::new(),
        }
    }

    /// Returns data, compressed.
    pub fn packed(&mut self, mut data: &[u8]) -> &[u8] {
        self.state.reset();
        self.packed.clear();
        loop {
            let (taken, given) = (self.state.total_in(), self.state.total_out());
            let status = self
                .state
                .compress(data, &mut self.room, FlushCompress::Finish);
            let taken = (self.state.total_in() - taken) as usize;
            let given = (self.state.total_out() - given) as usize;
            data = data.get(taken..).unwrap_or_default();
            let written = self.room.get(..given).unwrap_or_default();
            self.packed.extend_from_slice(written);
            // Compression into memory ends when there is room enough, and does not fail.
            if !matches!(status, Ok(Status::Ok | Status::BufError)) {
                return &self.packed;
            }
        }
    }
}

#[cfg(test)]
mod tests;
