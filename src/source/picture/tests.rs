use proptest::prelude::*;

use super::{Orientation, PIXEL, Picture, PictureError, PictureFormat};

/// Makes a segment of a JPEG file.
fn segment(marker: u8, body: &[u8]) -> Vec<u8> {
    let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
    [&[0xff, marker], length.as_slice(), body].concat()
}

/// Makes a grey JPEG of 16 by 8 pixels with further segments at its head.
fn jpeg(components: u8, further: &[Vec<u8>]) -> Vec<u8> {
    let quantization = [vec![0], vec![1; 64]].concat();
    let mut frame = vec![8, 0, 8, 0, 16, components];
    let mut scan = vec![components];
    for component in 1..=components {
        frame.extend([component, 0x11, 0]);
        scan.extend([component, 0]);
    }
    scan.extend([0, 63, 0]);
    // One code of one bit, for the difference nought and for the end of a block.
    let codes = |class: u8| [vec![class, 1], vec![0; 15], vec![0]].concat();
    let mut bytes = vec![0xff, 0xd8];
    bytes.extend(further.concat());
    bytes.extend(segment(0xdb, &quantization));
    bytes.extend(segment(0xc0, &frame));
    bytes.extend(segment(0xc4, &codes(0x00)));
    bytes.extend(segment(0xc4, &codes(0x10)));
    bytes.extend(segment(0xda, &scan));
    // Two blocks of two bits for each component.
    bytes.extend(vec![0; usize::from(components.div_ceil(2)) - 1]);
    bytes.extend([0x0f, 0xff, 0xd9]);
    bytes
}

/// Makes Exif data that states an orientation, and a place.
fn exif(orientation: u16) -> Vec<u8> {
    let mut data = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01".to_vec();
    data.extend(orientation.to_be_bytes());
    data.extend(b"\0\0\0\0\0\0GPS 33 30 N 36 18 E");
    data
}

/// Makes a chunk of a PNG file.
fn chunk(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let mut sum = flate2::Crc::new();
    sum.update(name);
    sum.update(data);
    let length = u32::try_from(data.len()).unwrap().to_be_bytes();
    [&length, name.as_slice(), data, &sum.sum().to_be_bytes()].concat()
}

/// Makes a PNG with further chunks before its pixels.
fn png(further: &[Vec<u8>]) -> Vec<u8> {
    let (head, rest) = PIXEL.split_at(33);
    [head, &further.concat(), rest].concat()
}

/// Makes a colour profile for grey.
fn profile(class: &[u8; 4], space: &[u8; 4]) -> Vec<u8> {
    let mut profile = vec![0; 132];
    profile[..4].copy_from_slice(&132_u32.to_be_bytes());
    profile[8] = 2;
    profile[12..16].copy_from_slice(class);
    profile[16..20].copy_from_slice(space);
    profile[36..40].copy_from_slice(b"acsp");
    profile
}

fn with_profile(profile: &[u8]) -> Vec<u8> {
    let data = [b"ICC_PROFILE\0\x01\x01", profile].concat();
    jpeg(1, &[segment(0xe2, &data)])
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[test]
fn a_photograph_keeps_its_orientation_and_loses_its_place() {
    let further = [
        segment(0xe0, b"JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01xyz"),
        segment(0xe1, &exif(6)),
        segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0<GPS/>"),
        segment(0xed, b"Photoshop 3.0\0GPS"),
        segment(0xfe, b"GPS"),
    ];
    let bytes = [jpeg(1, &further), b"GPS behind the end".to_vec()].concat();
    let picture = Picture::read(&bytes).unwrap();
    assert_eq!(picture.format, PictureFormat::Jpeg);
    assert_eq!(picture.orientation, Orientation::QuarterTurn);
    assert_eq!(picture.size(), (8, 16));
    assert!(!holds(&picture.bytes, b"GPS") && !holds(&picture.bytes, b"xyz"));
    assert!(holds(&picture.bytes, b"JFIF"));
    assert_eq!(Picture::read(&picture.bytes).unwrap().size(), (16, 8));
}

#[test]
fn a_png_loses_everything_that_does_not_draw_it() {
    let further = [
        chunk(b"tEXt", b"Location\0GPS"),
        chunk(b"eXIf", &exif(3)[6..]),
        chunk(b"tIME", &[7, 230, 1, 1, 1, 1, 1]),
    ];
    let bytes = [png(&further), b"GPS".to_vec()].concat();
    let picture = Picture::read(&bytes).unwrap();
    assert_eq!(picture.orientation, Orientation::HalfTurn);
    assert_eq!(picture.bytes.as_slice(), PIXEL);
}

#[test]
fn a_file_that_is_cut_off_is_refused() {
    for whole in [jpeg(3, &[segment(0xe1, &exif(1))]), png(&[])] {
        assert!(Picture::read(&whole).is_ok());
        for length in 8..whole.len() {
            let refused = Picture::read(&whole[..length]);
            assert!(refused.is_err(), "{length} of {}", whole.len());
        }
    }
}

#[test]
fn bounds_are_read_before_pixels() {
    let mut header = 30_000_u32.to_be_bytes().to_vec();
    header.extend(1_000_u32.to_be_bytes());
    header.extend([8, 0, 0, 0, 0]);
    let bytes = [&PIXEL[..8], &chunk(b"IHDR", &header), &PIXEL[33..]].concat();
    assert_eq!(Picture::read(&bytes).unwrap_err(), PictureError::TooLarge);
}

#[test]
fn inks_are_refused() {
    let error = Picture::read(&jpeg(4, &[])).unwrap_err();
    assert_eq!(error, PictureError::Inks);
    assert_eq!(error.help(), "save the picture in RGB colours");
}

#[test]
fn a_profile_is_of_the_picture_or_refused() {
    let read = |profile: &[u8]| Picture::read(&with_profile(profile)).map(|_| ());
    assert_eq!(read(&profile(b"mntr", b"GRAY")), Ok(()));
    let refused = |reason| Err(PictureError::Profile(reason));
    assert_eq!(
        read(&profile(b"mntr", b"RGB ")),
        refused("is for other colours than its own")
    );
    assert_eq!(
        read(&profile(b"link", b"GRAY")),
        refused("does not describe a device or a colour space")
    );
    assert_eq!(read(b"rubbish"), refused("cannot be read"));
    assert_eq!(
        read(&profile(b"mntr", b"GRAY")[..130]),
        refused("is cut off")
    );
}

#[test]
fn other_files_are_named_by_what_they_are() {
    for (bytes, what) in [
        (b"GIF89a".as_slice(), "is a GIF"),
        (b"<svg/>", "is an SVG or another text"),
        (b"%PDF-1.7", "is a PDF"),
        (b"RIFF....WEBP", "is a WebP"),
        (b"II*\0", "is a TIFF"),
        (b"hello", "is neither PNG nor JPEG"),
        (b"", "is empty"),
    ] {
        assert_eq!(Picture::read(bytes).unwrap_err().to_string(), what);
    }
}

proptest! {
    #[test]
    fn no_damage_makes_it_panic(
        at in 2usize..200,
        byte in any::<u8>(),
        is_jpeg in any::<bool>(),
    ) {
        let mut bytes = match is_jpeg {
            true => jpeg(3, &[segment(0xe1, &exif(8)), segment(0xe2, b"ICC_PROFILE\0\x01\x02")]),
            false => png(&[chunk(b"eXIf", &exif(5)[6..])]),
        };
        let at = at % bytes.len();
        bytes[at] = byte;
        let _ = Picture::read(&bytes);
    }
}
