use std::io::{Read as _, Write as _};

use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use proptest::prelude::*;

use super::Deflate;

proptest! {
    #[test]
    fn a_state_that_was_used_makes_the_same_bytes_as_a_new_one(
        texts in prop::collection::vec("[a-f ]{0,3000}", 1..5),
        noise in prop::collection::vec(any::<u8>(), 0..5000),
    ) {
        let mut deflate = Deflate::new();
        let texts = texts.into_iter().map(String::into_bytes).chain([noise]);
        for data in texts {
            let out = deflate.packed(&data);
            let mut new = ZlibEncoder::new(Vec::new(), Compression::default());
            new.write_all(&data).expect("memory");
            prop_assert_eq!(out, new.finish().expect("memory"));
            let mut back = Vec::new();
            ZlibDecoder::new(out).read_to_end(&mut back).expect("a stream");
            prop_assert_eq!(back, data);
        }
    }
}
