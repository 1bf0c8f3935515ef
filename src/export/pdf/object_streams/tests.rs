use std::collections::BTreeMap;

use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::outline::{Outline, OutlineNode};
use lopdf::{Document, Object, ObjectId};
use proptest::prelude::*;

use super::OBJECTS_IN_A_STREAM;
use super::alike::{MANY_ALIKE, ROWS_IN_A_STREAM};
use crate::export::pdf::deflate::Deflate;

/// Makes a krilla file with this many outline entries, two objects for each.
fn file(entries: usize) -> Vec<u8> {
    let mut pdf = krilla::Document::new();
    pdf.start_page().finish();
    let mut outline = Outline::new();
    for number in 0..entries {
        let destination = XyzDestination::new(0, Point::from_xy(0.0, number as f32));
        outline.push_child(OutlineNode::new(format!("Entry {number}"), destination));
    }
    pdf.set_outline(outline);
    pdf.finish().expect("a file")
}

fn pack(file: &[u8]) -> Option<Vec<u8>> {
    let parts = super::Parts::of(file)?;
    Some(super::packed(parts, &mut Deflate::new()))
}

fn packed(entries: usize) -> Vec<u8> {
    pack(&file(entries)).expect("a file of krilla")
}

fn objects(file: &[u8]) -> BTreeMap<ObjectId, Object> {
    let pdf = Document::load_mem(file).expect("a PDF");
    let of_packing = |object: &Object| {
        let kind = object.as_stream().and_then(|stream| stream.dict.get_type());
        kind.is_ok_and(|kind| [b"ObjStm".as_slice(), b"XRef"].contains(&kind))
    };
    pdf.objects
        .into_iter()
        .filter(|(_, object)| !of_packing(object))
        .collect()
}

#[test]
fn a_packed_file_has_the_same_objects_and_the_same_trailer() {
    for entries in [0, 1, OBJECTS_IN_A_STREAM, 700] {
        let plain = file(entries);
        let packed = packed(entries);
        assert_ne!(packed, plain, "{entries} entries are not packed");
        assert_eq!(objects(&packed), objects(&plain));
        let trailer = |file: &[u8]| Document::load_mem(file).expect("a PDF").trailer;
        for key in [b"Root".as_slice(), b"ID"] {
            assert_eq!(
                trailer(&packed).get(key).ok(),
                trailer(&plain).get(key).ok()
            );
        }
    }
}

#[test]
fn many_objects_of_one_kind_are_written_as_rows_and_few_are_not() {
    let streams_of_rows = |entries: usize| {
        let packed = packed(entries);
        let text = String::from_utf8_lossy(&packed);
        let heads = text.split("/Type/ObjStm").skip(1);
        heads
            .filter(|head| {
                head.split("stream")
                    .next()
                    .is_some_and(|head| head.contains("/Predictor"))
            })
            .count()
    };
    assert_eq!(streams_of_rows(MANY_ALIKE / 2), 0);
    // A destination and an entry for each.
    assert_eq!(streams_of_rows(2 * ROWS_IN_A_STREAM), 4);
}

#[test]
fn nothing_but_streams_stays_in_the_open() {
    let packed = packed(10);
    let text = String::from_utf8_lossy(&packed);
    assert_eq!(
        text.matches("endobj").count(),
        text.matches("endstream").count()
    );
}

#[test]
fn a_file_that_is_packed_already_is_not_taken_apart() {
    assert_eq!(pack(&packed(10)), None);
}

proptest! {
    #[test]
    fn a_damaged_file_does_not_stop_the_program(
        at in any::<prop::sample::Index>(),
        byte in any::<u8>(),
        length in any::<prop::sample::Index>(),
    ) {
        let mut damaged = file(3);
        let at = at.index(damaged.len());
        damaged[at] = byte;
        pack(&damaged);
        damaged.truncate(length.index(damaged.len()));
        pack(&damaged);
    }
}
