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

#[test]
fn a_face_is_packed_alike_whatever_was_packed_before_it() {
    let face = include_bytes!("../../../../fonts/LiberationSerif-Regular.ttf");
    let parts = |length: usize| face.chunks(length);
    for length in [21_000, 36_140, 70_001, 150_000] {
        let mut used = Deflate::new();
        for (index, part) in parts(length).enumerate() {
            let mut before = Deflate::new();
            // Another history leaves other room.
            before.packed(&face[..1_000 * (index + 1)]);
            let expected = Deflate::new().packed(part).to_vec();
            assert_eq!(before.packed(part), expected, "part {index} of {length}");
            assert_eq!(used.packed(part), expected, "part {index} of {length}");
        }
    }
}
