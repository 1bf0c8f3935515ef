use super::Colour;

#[test]
fn the_contrast_of_colours_to_white_is_that_of_the_guidelines() {
    let contrast = |channels| Colour { channels }.contrast_to_white();
    assert_eq!(contrast([0, 0, 0]), 2100);
    assert_eq!(contrast([255, 255, 255]), 100);
    // As published: #767676 passes with 4.54:1, and #777777 fails with 4.48:1.
    assert_eq!(contrast([0x76, 0x76, 0x76]), 454);
    assert_eq!(contrast([0x77, 0x77, 0x77]), 447);
    assert_eq!(contrast([255, 0, 0]), 399);
}
